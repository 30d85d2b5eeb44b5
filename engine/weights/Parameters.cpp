// SPDX-License-Identifier: Apache-2.0
#include "engine/weights/Parameters.h"

namespace nextgpt {

Parameters::Parameters()
    : Parameters([](std::string_view) { return true; }) {}

Parameters::Parameters(Selection selection)
    : m_selection(std::move(selection)) {}

at::Tensor Parameters::add(const std::string& name, const at::Tensor& value) {
    const auto [entry, isNew] = m_tensors.emplace(name, value);
    if (isNew)
        entry->second.set_requires_grad(true);
    return entry->second;
}

} // namespace nextgpt
