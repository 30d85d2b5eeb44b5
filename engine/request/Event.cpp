// SPDX-License-Identifier: Apache-2.0
#include "engine/request/Event.h"

namespace nextgpt {

std::string_view name(Stage stage) {
    switch (stage) {
    case Stage::CheckingFiles:
        return "checking_files";
    case Stage::LoadingWeights:
        return "loading_weights";
    case Stage::ReadingMedia:
        return "reading_media";
    case Stage::GeneratingText:
        return "generating_text";
    case Stage::Denoising:
        return "denoising";
    case Stage::Decoding:
        return "decoding";
    case Stage::Saving:
        return "saving";
    }
    return "unknown";
}

bool isEnd(const Event& event) {
    return std::holds_alternative<Finished>(event) || std::holds_alternative<Cancelled>(event) ||
           std::holds_alternative<Failed>(event);
}

} // namespace nextgpt
