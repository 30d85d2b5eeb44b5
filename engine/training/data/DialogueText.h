// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

/// A medium in the text of a published dialogue: `<Image>a.png</Image>`, or `<image>` in the newer layout,
/// which names no file.
struct MediaTag {
    Modality modality = Modality::Image;
    std::string file{};

    bool operator==(const MediaTag&) const = default;
};

/// A text and the media tags that it contained, in their order.
struct TaggedText {
    std::string text; ///< without the tags and the space around them
    std::vector<MediaTag> tags;
};

/// Separates the media tags from a text.
TaggedText withoutMediaTags(std::string_view text);

} // namespace nextgpt
