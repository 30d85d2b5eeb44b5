// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace nextgpt {

/// All modalities. Every value except Text is a medium and has a row in kMedia.
enum class Modality { Text, Image, Video, Audio };

/// The names of a medium in files, checkpoints and logs.
struct MediumNames {
    Modality modality;
    std::string_view name;             ///< in file names, JSON and logs; never shown to the user
    std::string_view signalToken;      ///< X of the signal tokens [X0], [X1], …
    std::string_view outputProjection; ///< key of its projection in NExT-GPT's checkpoint
};

/// One row per medium, in the order of the signal tokens in the vocabulary.
inline constexpr std::array kMedia{
    MediumNames{.modality = Modality::Image,
                .name = "image",
                .signalToken = "IMG",
                .outputProjection = "gen_text_hidden_fcs.0"},
    MediumNames{.modality = Modality::Video,
                .name = "video",
                .signalToken = "VID",
                .outputProjection = "gen_text_hidden_fcs_video.0"},
    MediumNames{.modality = Modality::Audio,
                .name = "audio",
                .signalToken = "AUD",
                .outputProjection = "gen_text_hidden_fcs_audio.0"},
};

/// The modalities of kMedia, for loops over all media.
inline constexpr auto kMediaModalities = [] {
    std::array<Modality, kMedia.size()> modalities{};
    for (std::size_t i = 0; i < kMedia.size(); ++i)
        modalities[i] = kMedia[i].modality;
    return modalities;
}();

/// Row of a medium in kMedia; kMedia.size() for Text.
constexpr std::size_t mediaIndex(Modality modality) {
    std::size_t index = 0;
    while (index < kMedia.size() && kMedia[index].modality != modality)
        ++index;
    return index;
}

/// "text" or the medium's name in kMedia.
std::string_view name(Modality modality);

/// The inverse of name(); nullopt for any other word.
std::optional<Modality> modalityFromName(std::string_view name);

} // namespace nextgpt
