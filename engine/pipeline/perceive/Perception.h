// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Job.h"
#include "engine/models/language/InputProjection.h"
#include "engine/models/perception/ImageBind.h"

#include <map>
#include <string>

namespace nextgpt {

/// Media to positions of the language model. Every medium becomes one embedding, made once per content.
class Perception {
public:
    Perception(ImageBind imageBind, InputProjection projection, Placement placement);

    struct Percept {
        std::string content;  ///< SHA-256 of what ImageBind was given
        at::Tensor embedding; ///< [1,D]
    };

    /// Whether media of this kind can be seen at all.
    bool canPerceive(Modality modality) const;

    /// Throws what reading a file throws, and MediaUnsupported for media it cannot see.
    const Percept& perceive(const MediaFile& file, const Job& job);

private:
    /// A file as it was when it was read.
    struct Stamp {
        std::filesystem::path path;
        Modality modality = Modality::Image; ///< a video may be asked for its audio
        std::uintmax_t size = 0;
        std::filesystem::file_time_type changed;

        auto operator<=>(const Stamp&) const = default;
    };

    static Stamp stampOf(const MediaFile& file);
    const Percept& perceiveAnew(const MediaFile& file, const Job& job);
    at::Tensor read(const MediaFile& file, const Job& job) const;        ///< what the encoder takes
    at::Tensor encode(Modality modality, const at::Tensor& input) const; ///< [1,E]

    ImageBind m_imageBind;
    InputProjection m_projection;
    Placement m_placement;
    std::map<std::string, Percept> m_percepts; ///< by content
    std::map<Stamp, std::string> m_contents;
};

} // namespace nextgpt
