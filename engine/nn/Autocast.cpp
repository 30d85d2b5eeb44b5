// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/Autocast.h"

#include <ATen/autocast_mode.h>

namespace nextgpt {

namespace {

void setAutocast(at::DeviceType device, std::optional<at::ScalarType> dtype) {
    at::autocast::set_autocast_enabled(device, dtype.has_value());
    if (dtype)
        at::autocast::set_autocast_dtype(device, *dtype);
}

} // namespace

std::optional<at::ScalarType> autocastDtype(at::DeviceType device) {
    return at::autocast::is_autocast_enabled(device) ? std::optional(at::autocast::get_autocast_dtype(device))
                                                     : std::nullopt;
}

AutocastScope::AutocastScope(at::DeviceType device, std::optional<at::ScalarType> dtype)
    : m_device(device)
    , m_previous(autocastDtype(device))
    , m_wasCached(at::autocast::is_autocast_cache_enabled()) {
    at::autocast::set_autocast_cache_enabled(false);
    setAutocast(device, dtype);
}

AutocastScope::~AutocastScope() {
    setAutocast(m_device, m_previous);
    at::autocast::set_autocast_cache_enabled(m_wasCached);
}

} // namespace nextgpt
