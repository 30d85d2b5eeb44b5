// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/Bundle.h"
#include "engine/request/Message.h"

#include <ATen/core/Tensor.h>

#include <functional>

namespace nextgpt {

/// The latents of images and videos in the autoencoders of a bundle's decoders, as their denoisers were
/// trained on them: what the denoising loss starts from. A medium is scaled to cover the size that the
/// decoder generates by default, cut in the middle, and its frames are spread evenly over a video; the
/// latents are the means of the autoencoder's distribution.
class LatentEncoder {
public:
    /// Loads the autoencoders in float32. Throws what loading throws.
    LatentEncoder(const Bundle& bundle, at::Device device);

    /// Whether there are latents for media of a modality: images and videos with a decoder.
    static bool encodes(const Bundle& bundle, Modality modality);

    /// [1,C,h,w] of an image, [1,C,F,h,w] of a video, float32 on the CPU. Throws what the readers throw, and
    /// DecoderMissing for a modality that it does not encode.
    at::Tensor operator()(const MediaFile& file) const;

private:
    PerModality<std::function<at::Tensor(const std::filesystem::path&)>> m_encoders;
};

} // namespace nextgpt
