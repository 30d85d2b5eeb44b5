// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/strategies/FrameSize.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"

namespace nextgpt {

MediaSize frameSize(const MediaOptions& options, const Bundle::MediaDefaults& defaults) {
    MediaSize size;
    size.width = options.width.value_or(defaults.width);
    size.height = options.height.value_or(defaults.height);
    for (const int side : {size.width, size.height})
        if (side < kPixelsPerLatent || side > limits::kGeneratedSide || side % kPixelsPerLatent != 0)
            throw EngineError(ErrorCode::RequestInvalid, "a side of " + std::to_string(side) +
                                                             " pixels: it must be a multiple of " +
                                                             std::to_string(kPixelsPerLatent) + " up to " +
                                                             std::to_string(limits::kGeneratedSide));
    return size;
}

} // namespace nextgpt
