// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/PerModality.h"

namespace nextgpt::app {

/// How a medium is shown, besides its texts.
struct MediumTraits {
    const char* htmlElement; ///< that shows it in a page
    bool hasThumbnail;       ///< an image, or a frame of a video, can stand for it
};

inline constexpr PerModality kMediumTraits{
    MediumTraits{.htmlElement = "img", .hasThumbnail = true},
    MediumTraits{.htmlElement = "video", .hasThumbnail = true},
    MediumTraits{.htmlElement = "audio", .hasThumbnail = false},
};

/// The element that shows a file; that of videos where the medium is not known.
constexpr const char* htmlElement(Modality modality) {
    return modality == Modality::Text ? "video" : kMediumTraits[modality].htmlElement;
}

/// False for text.
constexpr bool hasThumbnail(Modality modality) {
    return modality != Modality::Text && kMediumTraits[modality].hasThumbnail;
}

} // namespace nextgpt::app
