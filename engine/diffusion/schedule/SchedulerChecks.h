// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/schedule/SchedulerConfig.h"
#include "engine/formats/ConfigReader.h"

namespace nextgpt {

/// Throws BundleInvalid for a value of a class's own fields that changes results and is not implemented.
/// `reader` reads `fields`, those of the class.
void refuseUnsupportedValues(const nlohmann::json& fields, const ConfigReader& reader);

/// Throws BundleInvalid for a configuration that the sampler of its class cannot compute.
void refuseImpossible(const SchedulerConfig& config, const ConfigReader& reader);

} // namespace nextgpt
