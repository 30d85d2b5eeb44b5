// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Request.h"

namespace CLI {
class App;
}

namespace nextgpt::tools {

/// Adds one group of options per media modality, each prefixed with its name: --image-steps,
/// --image-guidance, --image-width, --image-height; --video-… likewise and --video-frames; --audio-steps,
/// --audio-guidance, --audio-seconds. Ranges are those of core/Limits.h. `options.media` receives the values
/// and must outlive the parsing.
void addMediaOptions(CLI::App& app, ReplyOptions& options);

} // namespace nextgpt::tools
