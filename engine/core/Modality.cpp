// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Modality.h"

namespace nextgpt {

namespace {

constexpr std::string_view kText = "text";

}

std::string_view name(Modality modality) {
    const std::size_t index = mediaIndex(modality);
    return index < kMedia.size() ? kMedia[index].name : kText;
}

std::optional<Modality> modalityFromName(std::string_view wanted) {
    if (wanted == kText)
        return Modality::Text;
    for (const MediumNames& medium : kMedia)
        if (medium.name == wanted)
            return medium.modality;
    return std::nullopt;
}

} // namespace nextgpt
