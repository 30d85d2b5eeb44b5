// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/FileHashes.h"
#include "engine/pipeline/perceive/Perception.h"
#include "engine/training/data/CaptionEncoder.h"
#include "engine/training/data/EmbeddingCache.h"
#include "engine/training/data/LatentEncoder.h"

#include <optional>

namespace nextgpt {

/// The results of a bundle's frozen encoders, cached on disk. An encoder is loaded when something is not
/// cached.
class FrozenEncoders {
public:
    /// `bundle` and `job` must outlive the object; `cacheFolder` may be shared by several runs, whatever
    /// features of media they take.
    FrozenEncoders(const Bundle& bundle, const std::filesystem::path& cacheFolder,
                   ImageBind::Features features, at::Device device, const Job& job);

    /// ImageBind's embedding [1,E] of a medium, or those of its patches [1,P,E]. Throws what the media
    /// readers throw, and Stopped.
    at::Tensor embedding(const MediaFile& file);

    /// The decoder's text condition [1,Q,out] of a caption. Throws DecoderMissing.
    at::Tensor condition(Modality modality, const std::string& caption);

    /// The latents [1,…] of an image or a video for its decoder. Throws what LatentEncoder throws.
    at::Tensor latents(const MediaFile& file);

    /// How many results had to be computed.
    std::int64_t computed() const { return m_cache.computed(); }

private:
    Perception& perception();

    const Bundle& m_bundle;
    const Job& m_job;
    ImageBind::Features m_features;
    at::Device m_device;
    EmbeddingCache m_cache;
    FileHashes m_hashes; ///< of media files, for this session
    std::string m_encoderHash;
    PerModality<std::string> m_decoderHashes;
    PerModality<std::string> m_autoencoderHashes; ///< with the size that is encoded
    std::optional<Perception> m_perception;
    std::optional<CaptionEncoder> m_captions;
    std::optional<LatentEncoder> m_latents;
};

} // namespace nextgpt
