// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/strategies/AudioStrategy.h"
#include "engine/pipeline/strategies/ImageStrategy.h"
#include "engine/pipeline/strategies/VideoStrategy.h"

namespace nextgpt {

namespace {

template<typename Strategy>
std::unique_ptr<MediaStrategy> loadStrategy(const MediaSource& source, const Placement& placement) {
    return std::make_unique<Strategy>(Strategy::Networks::load(source, placement), placement.dtype);
}

template<typename Strategy>
constexpr MediaKind kindOf(std::string_view extension) {
    return {.extension = extension,
            .sizeFor = &Strategy::sizeFor,
            .load = &loadStrategy<Strategy>,
            .check = &Strategy::Networks::check,
            .bytes = &Strategy::Networks::bytes};
}

/// Listed in the order of kMedia, as the assertions ensure.
constexpr PerModality<MediaKind> kKinds{
    {kindOf<ImageStrategy>(".png"), kindOf<VideoStrategy>(".mp4"), kindOf<AudioStrategy>(".flac")}};
static_assert(kKinds[Modality::Image].load == &loadStrategy<ImageStrategy>);
static_assert(kKinds[Modality::Video].load == &loadStrategy<VideoStrategy>);
static_assert(kKinds[Modality::Audio].load == &loadStrategy<AudioStrategy>);
static_assert(!kKinds.values.back().extension.empty(), "a medium of kMedia has no strategy");

} // namespace

const PerModality<MediaKind>& mediaKinds() {
    return kKinds;
}

} // namespace nextgpt
