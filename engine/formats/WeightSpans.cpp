// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/WeightSpans.h"

#include "engine/core/Error.h"
#include "engine/formats/gguf/GgufHeader.h"
#include "engine/formats/pytorch/PytorchContents.h"
#include "engine/formats/pytorch/StateDict.h"
#include "engine/formats/safetensors/SafetensorsHeader.h"

#include <algorithm>

namespace nextgpt {

namespace {

std::vector<WeightSpan> safetensorsSpans(std::string_view file) {
    std::vector<WeightSpan> spans;
    const SafetensorsHeader header = SafetensorsHeader::parse(file);
    for (const auto& [name, entry] : header.tensors)
        if (entry.format)
            spans.push_back({.name = name,
                             .begin = static_cast<std::size_t>(header.dataOffset + entry.begin),
                             .end = static_cast<std::size_t>(header.dataOffset + entry.end),
                             .format = *entry.format});
    return spans;
}

std::vector<WeightSpan> ggufSpans(std::string_view file) {
    std::vector<WeightSpan> spans;
    for (const auto& [name, tensor] : GgufHeader::parse(file).tensors)
        spans.push_back({.name = name,
                         .begin = static_cast<std::size_t>(tensor.begin),
                         .end = static_cast<std::size_t>(tensor.begin + tensor.bytes),
                         .format = tensor.type.format});
    return spans;
}

/// The number of elements from the first to the last one of a view, which was checked to lie in its storage.
std::int64_t elementsSpanned(const PickleTensor& tensor) {
    std::int64_t last = 0;
    for (std::size_t axis = 0; axis < tensor.shape.size(); ++axis) {
        if (tensor.shape[axis] == 0)
            return 0;
        last += (tensor.shape[axis] - 1) * tensor.strides[axis];
    }
    return last + 1;
}

std::vector<WeightSpan> pytorchSpans(std::string_view file) {
    std::vector<WeightSpan> spans;
    const PytorchContents contents = readPytorch(file);
    for (const auto& [name, tensor] : stateDictOf(contents.pickle).tensors) {
        const StorageType& type = *contents.pickle.storages[tensor.storage].type;
        const auto storage = static_cast<std::size_t>(contents.storages[tensor.storage].data() - file.data());
        const auto begin = storage + static_cast<std::size_t>(tensor.offset * type.elementBytes);
        const auto bytes = static_cast<std::size_t>(elementsSpanned(tensor) * type.elementBytes);
        spans.push_back({.name = name, .begin = begin, .end = begin + bytes, .format = type.format});
    }
    return spans;
}

} // namespace

std::vector<WeightSpan> weightSpans(std::string_view file) {
    try {
        const auto spansOf = startsLikeGguf(file) ? ggufSpans
                             : pytorchForm(file)  ? pytorchSpans
                                                  : safetensorsSpans;
        auto spans = spansOf(file);
        std::ranges::sort(spans, {}, &WeightSpan::begin);
        return spans;
    } catch (const EngineError&) {
        return {};
    }
}

} // namespace nextgpt
