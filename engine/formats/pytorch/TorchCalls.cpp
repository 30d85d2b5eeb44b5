// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/pytorch/TorchCalls.h"

#include "engine/core/Limits.h"
#include "engine/formats/pytorch/PytorchErrors.h"
#include "engine/io/QuotedText.h"

#include <algorithm>
#include <optional>

namespace nextgpt {

namespace {

/// Elements of a tensor whose view repeats those of its storage, as an expanded attention mask does. Larger
/// ones would turn a small file into gigabytes.
constexpr std::int64_t kMaxRepeatedElements = 1 << 20;

/// The arguments of one call.
class Arguments {
public:
    Arguments(const Pickle& pickle, PickleId arguments, const char* callee)
        : m_pickle(pickle)
        , m_callee(callee) {
        const auto* const tuple = pickle.heap.as<PickleSequence>(arguments);
        if (tuple == nullptr || tuple->kind != SequenceKind::Tuple)
            refuse();
        m_items = &tuple->items;
    }

    std::size_t size() const { return m_items->size(); }

    void requireSize(std::size_t least, std::size_t most) const {
        if (size() < least || size() > most)
            refuse();
    }

    template<typename Value>
    const Value& at(std::size_t index) const {
        const auto* const value = m_pickle.heap.as<Value>((*m_items)[index]);
        if (value == nullptr)
            refuse();
        return *value;
    }

    bool isNone(std::size_t index) const {
        return m_pickle.heap.as<PickleNone>((*m_items)[index]) != nullptr;
    }

    std::int64_t number(std::size_t index) const {
        const auto value = at<std::int64_t>(index);
        if (value < 0)
            refuse();
        return value;
    }

    std::vector<std::int64_t> numbers(std::size_t index) const {
        const auto& sequence = at<PickleSequence>(index);
        if (sequence.kind == SequenceKind::Set ||
            sequence.items.size() > static_cast<std::size_t>(limits::kTensorRank))
            refuse();
        std::vector<std::int64_t> values;
        for (const PickleId item : sequence.items) {
            const auto* const value = m_pickle.heap.as<std::int64_t>(item);
            if (value == nullptr || *value < 0)
                refuse();
            values.push_back(*value);
        }
        return values;
    }

    [[noreturn]] void refuse() const {
        throwDamaged(std::string("the arguments of ") + m_callee + " in its pickle are not valid");
    }

private:
    const Pickle& m_pickle;
    const char* m_callee;
    const std::vector<PickleId>* m_items = nullptr;
};

/// The number of elements of a tensor, of which no axis is counted as empty; nullopt if it is too large for
/// the sizes that libtorch computes from it.
std::optional<std::int64_t> countElements(const std::vector<std::int64_t>& shape) {
    constexpr std::int64_t kMaxElements = std::int64_t{1} << 56;
    std::int64_t count = 1;
    for (const auto size : shape)
        if (__builtin_mul_overflow(count, std::max<std::int64_t>(size, 1), &count) || count > kMaxElements)
            return std::nullopt;
    return count;
}

/// The place of the view's last element in its storage, or nullopt if that is no number of 64 bits.
std::optional<std::int64_t> lastElement(const PickleTensor& tensor) {
    std::int64_t last = tensor.offset;
    for (std::size_t axis = 0; axis < tensor.shape.size(); ++axis) {
        std::int64_t step = 0;
        if (__builtin_mul_overflow(tensor.shape[axis] - 1, tensor.strides[axis], &step) ||
            __builtin_add_overflow(last, step, &last))
            return std::nullopt;
    }
    return last;
}

/// Throws unless every element of the view lies inside its storage.
void requireInside(const PickleTensor& tensor, std::int64_t elements) {
    const auto count = countElements(tensor.shape);
    const bool isEmpty = std::ranges::find(tensor.shape, 0) != tensor.shape.end();
    const auto last = isEmpty ? tensor.offset - 1 : lastElement(tensor);
    if (!count || !last || *last >= elements)
        throwDamaged("a tensor lies outside its storage of " + std::to_string(elements) + " elements");
    if (!isEmpty && *count > std::max(elements, kMaxRepeatedElements))
        throwRefused("a tensor of " + std::to_string(*count) + " elements repeats the " +
                     std::to_string(elements) + " of its storage");
}

/// (storage, offset, shape, strides, requires_grad, backward_hooks[, metadata])
PickleTensor rebuildTensor(const Pickle& pickle, PickleId argumentsId) {
    const Arguments arguments(pickle, argumentsId, "_rebuild_tensor_v2");
    arguments.requireSize(6, 7);
    PickleTensor tensor{.storage = arguments.at<PickleStorage>(0).index,
                        .offset = arguments.number(1),
                        .shape = arguments.numbers(2),
                        .strides = arguments.numbers(3)};
    if (tensor.shape.size() != tensor.strides.size())
        arguments.refuse();
    requireInside(tensor, pickle.storages[tensor.storage].elements);
    return tensor;
}

/// (tensor, requires_grad, backward_hooks)
PickleTensor rebuildParameter(const Pickle& pickle, PickleId argumentsId) {
    const Arguments arguments(pickle, argumentsId, "_rebuild_parameter");
    arguments.requireSize(3, 3);
    return arguments.at<PickleTensor>(0);
}

PickleSequence sizeFrom(const Pickle& pickle, PickleId argumentsId) {
    const Arguments arguments(pickle, argumentsId, "torch.Size");
    arguments.requireSize(1, 1);
    return arguments.at<PickleSequence>(0);
}

} // namespace

PickleValue callTorch(const Pickle& pickle, PickleId callable, PickleId arguments) {
    const auto* const global = pickle.heap.as<PickleGlobal>(callable);
    if (global == nullptr)
        throwDamaged("its pickle calls a value that is no function");
    switch (global->global) {
    case TorchGlobal::OrderedDict:
        Arguments(pickle, arguments, "OrderedDict").requireSize(0, 0);
        return PickleDict{};
    case TorchGlobal::RebuildTensor:
        return rebuildTensor(pickle, arguments);
    case TorchGlobal::RebuildParameter:
        return rebuildParameter(pickle, arguments);
    case TorchGlobal::Size:
        return sizeFrom(pickle, arguments);
    case TorchGlobal::Device:
        Arguments(pickle, arguments, "torch.device").requireSize(1, 2);
        return PickleConstant{};
    case TorchGlobal::Unused:
        return PickleConstant{};
    case TorchGlobal::Dtype:
    case TorchGlobal::Storage:
        break;
    }
    throwDamaged("its pickle calls a type of elements");
}

PickleStorage storageOf(Pickle& pickle, PickleId persistentId) {
    const Arguments arguments(pickle, persistentId, "a persistent id");
    arguments.requireSize(5, 6);
    const auto* const type = arguments.at<PickleGlobal>(1).storage;
    if (arguments.at<PickleText>(0).text != "storage" || type == nullptr)
        arguments.refuse();
    if (arguments.size() == 6 && !arguments.isNone(5))
        throwRefused("it shares storages in the way of PyTorch before 0.4");
    const std::string key(arguments.at<PickleText>(2).text);
    const std::int64_t elements = arguments.number(4);
    arguments.at<PickleText>(3); // the device on which the storage was
    const auto known = pickle.storageByKey.find(key);
    if (known == pickle.storageByKey.end()) {
        const auto index = static_cast<std::uint32_t>(pickle.storages.size());
        pickle.storageByKey.emplace(key, index);
        pickle.storages.push_back({.key = key, .type = type, .elements = elements});
        return {.index = index};
    }
    const StorageClaim& claim = pickle.storages[known->second];
    if (claim.type != type || claim.elements != elements)
        throwDamaged("storage " + quotedText(key) + " is described in two ways");
    return {.index = known->second};
}

} // namespace nextgpt
