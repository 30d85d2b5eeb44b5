// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/Bundle.h"

#include <ATen/core/Tensor.h>

#include <functional>
#include <string>

namespace nextgpt {

/// The text conditions of the decoders, which output projections learn to reach: of an image or a video the
/// states of its CLIP text encoder, of audio the normalised vector of its CLAP text encoder. Long captions
/// are truncated one by one.
class CaptionEncoder {
public:
    /// Loads the text encoders of the bundle's decoders in float32. Throws what loading throws.
    CaptionEncoder(const Bundle& bundle, at::Device device);

    /// [1,Q,out] on the CPU. Throws DecoderMissing for a modality without a decoder.
    at::Tensor operator()(Modality modality, const std::string& caption) const;

private:
    PerModality<std::function<at::Tensor(const std::string&)>> m_encoders; ///< empty: no decoder
};

} // namespace nextgpt
