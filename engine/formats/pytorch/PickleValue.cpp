// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/pytorch/PickleValue.h"

#include "engine/core/Limits.h"
#include "engine/formats/pytorch/PytorchErrors.h"

namespace nextgpt {

namespace {

constexpr std::size_t kMaxValues = 32 * limits::kCheckpointTensors; ///< about 20 belong to one tensor
constexpr std::size_t kMaxItems = 2 * kMaxValues;

} // namespace

PickleId PickleHeap::add(PickleValue value) {
    if (m_values.size() >= kMaxValues)
        throwRefused("its pickle has more than " + std::to_string(kMaxValues) + " values");
    m_values.push_back(std::move(value));
    return static_cast<PickleId>(m_values.size() - 1);
}

void PickleHeap::countItems(std::size_t items) {
    m_items += items;
    if (m_items > kMaxItems)
        throwRefused("the containers of its pickle have more than " + std::to_string(kMaxItems) + " items");
}

} // namespace nextgpt
