// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/AudioStrategy.h"
#include "engine/pipeline/generate/ImageStrategy.h"
#include "engine/pipeline/generate/VideoStrategy.h"

namespace nextgpt {

namespace {

template<typename Strategy>
constexpr MediaKind kindOf(std::string_view extension) {
    return {.extension = extension,
            .sizeFor = &Strategy::sizeFor,
            .load = &Strategy::load,
            .bytes = &Strategy::bytes};
}

/// Listed by position; the assertions keep the order that of kMedia.
constexpr PerModality<MediaKind> kKinds{
    {kindOf<ImageStrategy>(".png"), kindOf<VideoStrategy>(".mp4"), kindOf<AudioStrategy>(".flac")}};
static_assert(kKinds[Modality::Image].load == &ImageStrategy::load);
static_assert(kKinds[Modality::Video].load == &VideoStrategy::load);
static_assert(kKinds[Modality::Audio].load == &AudioStrategy::load);
static_assert(kKinds.values.back().load != nullptr, "a medium of kMedia has no strategy");

} // namespace

const PerModality<MediaKind>& mediaKinds() {
    return kKinds;
}

} // namespace nextgpt
