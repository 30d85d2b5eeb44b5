// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/strategies/FrameSize.h"

#include "engine/core/Error.h"

#include <spdlog/fmt/fmt.h>

namespace nextgpt {

MediaSize frameSize(const MediaOptions& options, const MediaDefaults& defaults) {
    MediaSize size;
    size.width = options.width.value_or(defaults.width);
    size.height = options.height.value_or(defaults.height);
    for (const int side : {size.width, size.height})
        if (!limits::kGeneratedSide.contains(side))
            throw EngineError(ErrorCode::RequestInvalid,
                              fmt::format("a side of {} pixels: it must be a multiple of {} up to {}", side,
                                          limits::kGeneratedSide.step, limits::kGeneratedSide.max));
    return size;
}

} // namespace nextgpt
