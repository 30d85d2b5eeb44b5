// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/StoredTensor.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace nextgpt {

/// A value of a pickle: its place in the PickleHeap. Containers refer to their items by id, so that a
/// container that holds itself is neither leaked nor followed.
using PickleId = std::uint32_t;

/// Python's None.
struct PickleNone {};

/// A str; UTF-8, a view of the pickle.
struct PickleText {
    std::string_view text;
};

/// A bytes object; a view of the pickle.
struct PickleBytes {
    std::string_view bytes;
};

/// The Python type of a PickleSequence.
enum class SequenceKind { Tuple, List, Set };

/// A tuple, list or set of other values.
struct PickleSequence {
    SequenceKind kind = SequenceKind::Tuple;
    std::vector<PickleId> items{};
};

/// A dict or an OrderedDict.
struct PickleDict {
    std::vector<std::pair<PickleId, PickleId>> items;
};

/// An element type that a storage of PyTorch may have.
struct StorageType {
    std::string_view className; ///< in the module torch, e.g. "HalfStorage"
    std::string_view dtypeName; ///< as safetensors names it, e.g. "F16"
    TensorFormat format = TensorFormat::Float32;
    std::int64_t elementBytes = 0;
};

/// The global names that a checkpoint may use; torchGlobal() maps Python names to them.
enum class TorchGlobal { OrderedDict, RebuildTensor, RebuildParameter, Size, Device, Dtype, Storage, Unused };

/// A name that the pickle asks for. `Unused` is one that training programs keep in their records beside the
/// tensors, such as a number of NumPy: what the pickle makes of it has no value here. Nothing is looked up or
/// called: the name stands for what this reader does.
struct PickleGlobal {
    TorchGlobal global = TorchGlobal::OrderedDict;
    const StorageType* storage = nullptr; ///< of Storage
};

/// Index of a storage in Pickle::storages.
struct PickleStorage {
    std::uint32_t index = 0;
};

/// A view of a storage, checked to lie inside it. Offset and strides are in elements.
struct PickleTensor {
    std::uint32_t storage = 0;
    std::int64_t offset = 0;
    std::vector<std::int64_t> shape{};
    std::vector<std::int64_t> strides{};
};

/// A torch.device, a torch.dtype or something unused, whose value does not matter.
struct PickleConstant {};

using PickleValue =
    std::variant<PickleNone, bool, std::int64_t, double, PickleText, PickleBytes, PickleSequence, PickleDict,
                 PickleGlobal, PickleStorage, PickleTensor, PickleConstant>;

/// What a pickle says about one storage.
struct StorageClaim {
    std::string key;
    const StorageType* type = nullptr;
    std::int64_t elements = 0;
};

/// The values of a pickle, at most a fixed number of them.
class PickleHeap {
public:
    /// Throws what throwRefused() throws if there are too many values.
    PickleId add(PickleValue value);

    /// Valid until the next add().
    PickleValue& operator[](PickleId id) { return m_values[id]; }
    const PickleValue& operator[](PickleId id) const { return m_values[id]; }

    template<typename Value>
    const Value* as(PickleId id) const {
        return std::get_if<Value>(&m_values[id]);
    }

    /// Counts items of containers; throws what throwRefused() throws if there are too many.
    void countItems(std::size_t items);

private:
    std::vector<PickleValue> m_values;
    std::size_t m_items = 0;
};

/// A pickle that was read.
struct Pickle {
    PickleHeap heap{};
    std::vector<StorageClaim> storages{}; ///< of its persistent ids, each key once
    std::map<std::string, std::uint32_t> storageByKey{};
    PickleId root = 0;
    std::size_t bytes = 0; ///< read, up to and with the end of the pickle
};

} // namespace nextgpt
