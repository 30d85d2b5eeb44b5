// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/pytorch/PytorchFile.h"

#include "engine/core/Error.h"
#include "engine/formats/pytorch/StateDict.h"
#include "engine/io/MappedFile.h"
#include "engine/weights/ShapeCheck.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>
#include <spdlog/fmt/ranges.h>

#include <algorithm>
#include <cstring>
#include <span>

namespace nextgpt {

namespace {

std::int64_t elementsOf(const PickleTensor& tensor) {
    if (std::ranges::find(tensor.shape, 0) != tensor.shape.end())
        return 0; // the other sizes may be of any product
    std::int64_t elements = 1;
    for (const auto size : tensor.shape)
        elements *= size;
    return elements;
}

/// Whether the elements lie one after the other in row-major order.
bool isContiguous(const PickleTensor& tensor) {
    std::int64_t step = 1;
    for (std::size_t axis = tensor.shape.size(); axis-- > 0;) {
        if (tensor.shape[axis] != 1 && tensor.strides[axis] != step)
            return false;
        step *= tensor.shape[axis];
    }
    return true;
}

/// The elements of a strided view in row-major order. `elements` begins with the view's first element.
at::Tensor gather(const PickleTensor& tensor, std::span<const std::byte> elements, at::ScalarType dtype) {
    std::int64_t last = 0;
    for (std::size_t axis = 0; axis < tensor.shape.size(); ++axis)
        last += (tensor.shape[axis] - 1) * tensor.strides[axis];
    const auto options = at::TensorOptions().dtype(dtype);
    const auto width = c10::elementSize(dtype);
    auto* data = const_cast<std::byte*>(elements.data());
    at::Tensor aligned;
    if (reinterpret_cast<std::uintptr_t>(data) % width != 0) {
        aligned = at::empty({last + 1}, options);
        std::memcpy(aligned.data_ptr(), data, aligned.nbytes());
        data = static_cast<std::byte*>(aligned.data_ptr());
    }
    const at::Tensor view = at::from_blob(data, tensor.shape, tensor.strides, options);
    return view.clone(at::MemoryFormat::Contiguous);
}

} // namespace

PytorchFile::PytorchFile(const std::filesystem::path& path)
    : m_path(path)
    , m_file(std::make_shared<const MappedFile>(path)) {
    try {
        PytorchContents contents = readPytorch(m_file->bytes());
        StateDict state = stateDictOf(contents.pickle);
        m_claims = std::move(contents.pickle.storages);
        m_storages = std::move(contents.storages);
        m_tensors = std::move(state.tensors);
        if (!state.ignored.empty())
            m_metadata[kIgnored] = fmt::format("{}", fmt::join(state.ignored, ", "));
    } catch (const EngineError& error) {
        throw EngineError(error.code(), path.string() + ": " + error.what());
    }
}

StoredTensor PytorchFile::takeStored(const std::string& name, at::IntArrayRef shape) {
    const PickleTensor& stored = tensor(name);
    requireShape(name, stored.shape, shape);
    m_taken.insert(name);
    const StorageType& type = *m_claims[stored.storage].type;
    const auto storage = std::as_bytes(std::span(m_storages[stored.storage]));
    const auto first = storage.subspan(static_cast<std::size_t>(stored.offset * type.elementBytes));
    const std::int64_t elements = elementsOf(stored);
    if (elements != 0 && !isContiguous(stored))
        return StoredTensor::dense(gather(stored, first, decodedType(type.format)));
    return {.format = type.format,
            .shape = stored.shape,
            .bytes = first.subspan(0, static_cast<std::size_t>(elements * type.elementBytes)),
            .owner = m_file};
}

bool PytorchFile::has(const std::string& name) const {
    return m_tensors.contains(name);
}

std::vector<std::int64_t> PytorchFile::shapeOf(const std::string& name) const {
    return tensor(name).shape;
}

std::vector<std::string> PytorchFile::untaken() const {
    std::vector<std::string> names;
    for (const auto& [name, stored] : m_tensors)
        if (!m_taken.contains(name))
            names.push_back(name);
    return names;
}

std::map<std::string, TensorSummary> PytorchFile::summaries() const {
    std::map<std::string, TensorSummary> summaries;
    for (const auto& [name, stored] : m_tensors) {
        const StorageType& type = *m_claims[stored.storage].type;
        summaries[name] = {.dtypeName = std::string(type.dtypeName),
                           .shape = stored.shape,
                           .bytes = elementsOf(stored) * type.elementBytes,
                           .format = type.format};
    }
    return summaries;
}

const PickleTensor& PytorchFile::tensor(const std::string& name) const {
    const auto found = m_tensors.find(name);
    if (found == m_tensors.end())
        throwMissing(name, m_path.string());
    return found->second;
}

} // namespace nextgpt
