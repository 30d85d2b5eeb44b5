// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/FrameSize.h"

#include "engine/core/Error.h"

namespace nextgpt {

namespace {
constexpr int kLargestSide = 2048;
}

Generator::Size frameSize(const MediaOptions& options, const Bundle::MediaDefaults& defaults) {
    const Generator::Size size{options.width.value_or(defaults.width),
                               options.height.value_or(defaults.height), 0.0};
    for (const int side : {size.width, size.height})
        if (side < kPixelsPerLatent || side > kLargestSide || side % kPixelsPerLatent != 0)
            throw EngineError(ErrorCode::RequestInvalid,
                              "an image's side of " + std::to_string(side) +
                                  " pixels: it must be a multiple of 8 up to 2048");
    return size;
}

} // namespace nextgpt
