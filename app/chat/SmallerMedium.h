// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"
#include "engine/request/MediaDefaults.h"
#include "engine/request/MediaOptions.h"

#include <QString>

#include <optional>

namespace nextgpt::app {

/// Options with which a medium needs less memory than with `options`: three quarters of its width and height,
/// of its frames or of its length. nullopt below half of the bundle's own, where its decoder no longer makes
/// anything of use.
std::optional<MediaOptions> smallerMedium(Modality modality, MediaOptions options,
                                          const MediaDefaults& defaults);

/// "Try a smaller size (384 × 384)": the label of the button for these options.
QString smallerText(Modality modality, const MediaOptions& smaller);

} // namespace nextgpt::app
