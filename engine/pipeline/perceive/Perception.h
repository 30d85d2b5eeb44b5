// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Limits.h"
#include "engine/models/language/InputProjection.h"
#include "engine/models/perception/ImageBind.h"
#include "engine/pipeline/perceive/LruCache.h"
#include "engine/request/Job.h"

#include <filesystem>
#include <optional>
#include <string>

namespace nextgpt {

/// What an input projection takes.
inline ImageBind::Features featuresFor(const InputProjection& projection) {
    return projection.takesPatches() ? ImageBind::Features::Patches : ImageBind::Features::Embedding;
}

/// Encodes media as input positions of the language model with ImageBind and the input projection. Embeddings
/// are cached by content, so that the same content in two files is encoded once; a file that has not changed
/// is not read again. The cache holds at most `cacheBytes`.
class Perception {
public:
    Perception(ImageBind imageBind, InputProjection projection, Placement placement,
               std::int64_t cacheBytes = limits::kPerceptCacheBytes);

    struct Percept {
        std::string content;  ///< SHA-256 of ImageBind's input
        at::Tensor embedding; ///< [n,D]: of each position that the medium takes
    };

    /// The number n of positions that a medium takes in the language model's input.
    std::int64_t tokens() const { return m_projection.tokens(); }

    /// Whether the bundle has an encoder for the modality.
    bool canPerceive(Modality modality) const;

    /// Emits Progress{ReadingMedia}. Throws what the media readers throw, and MediaUnsupported for a modality
    /// without an encoder.
    Percept perceive(const MediaFile& file, const Job& job);

    /// ImageBind's embedding [1,E], or those of the patches [1,P,E], without the input projection and not
    /// cached: training changes the projection. Throws the same.
    at::Tensor embeddingOf(const MediaFile& file, ImageBind::Features features, const Job& job) const;

    std::int64_t cachedBytes() const { return m_contents.bytes() + m_embeddings.bytes(); }

private:
    /// A file and its state at the time of reading.
    struct Stamp {
        std::filesystem::path path;
        Modality modality = Modality::Image; ///< a video file may be read for its audio
        std::uintmax_t size = 0;
        std::filesystem::file_time_type changed;

        auto operator<=>(const Stamp&) const = default;
    };

    void requireEncoder(Modality modality) const;
    static Stamp stampOf(const MediaFile& file);
    std::optional<Percept> cached(const Stamp& stamp);
    Percept encoded(const MediaFile& file, const Stamp& stamp, const Job& job);
    at::Tensor read(const MediaFile& file, const Job& job) const; ///< the encoder's input
    /// [1,E] or [1,P,E]
    at::Tensor encode(Modality modality, const at::Tensor& input, ImageBind::Features features) const;

    ImageBind m_imageBind;
    InputProjection m_projection;
    Placement m_placement;
    LruCache<Stamp, std::string> m_contents;        ///< Percept::content of files
    LruCache<std::string, at::Tensor> m_embeddings; ///< by content, of this object's one projection
};

} // namespace nextgpt
