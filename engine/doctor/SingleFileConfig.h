// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/doctor/FoundPart.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace nextgpt {

class TensorNames;

/// Widths of the condition by which the generations are told apart.
inline constexpr std::int64_t kStableDiffusion1Condition = 768;
inline constexpr std::int64_t kStableDiffusion2Condition = 1024;

/// config.json for a network inside a single-file checkpoint of Stable Diffusion, which has none: sizes read
/// off its tensors, and what tensors do not show as in Stable Diffusion 1 or 2, whichever has this width of
/// the condition. nullopt for other widths.
std::optional<nlohmann::json> singleFileConfig(const TensorNames& network, LdmPart part);

/// The same for a part that was found.
std::optional<nlohmann::json> singleFileConfig(const FoundPart& part);

/// scheduler_config.json for such a denoiser: Stable Diffusion 1's. nullopt for Stable Diffusion 2, where
/// only the publisher knows whether it predicts the noise or the velocity, and for a denoiser in a folder.
std::optional<nlohmann::json> singleFileScheduler(const FoundPart& unet);

} // namespace nextgpt
