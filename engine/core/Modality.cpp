// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Modality.h"

namespace nextgpt {

std::string_view name(Modality modality) {
    switch (modality) {
    case Modality::Text:
        return "text";
    case Modality::Image:
        return "image";
    case Modality::Video:
        return "video";
    case Modality::Audio:
        return "audio";
    }
    return "unknown";
}

std::optional<Modality> modalityFromName(std::string_view wanted) {
    for (Modality modality : {Modality::Text, Modality::Image, Modality::Video, Modality::Audio})
        if (name(modality) == wanted)
            return modality;
    return std::nullopt;
}

} // namespace nextgpt
