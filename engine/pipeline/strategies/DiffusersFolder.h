// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/diffusion/AutoencoderKl.h"
#include "engine/pipeline/generate/MediaStrategy.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

/// The folder of a medium's networks in the layout of diffusers, with one subfolder per part, and the
/// placement of the networks. Reading throws what reading a config or a checkpoint throws.
class DiffusersFolder {
public:
    DiffusersFolder(MediaSource source, const Placement& placement)
        : m_source(std::move(source))
        , m_placement(placement) {}

    const Placement& placement() const { return m_placement; }

    /// config.json of a part such as "unet".
    nlohmann::json config(const std::string& part) const;

    Weights weights(const std::string& part) const;

    /// The weights of a part in float32 on the same device, for decoding that overflows half precision.
    Weights float32Weights(const std::string& part) const;

    /// The scheduler's configuration. Logs the fields that its class does not have. Throws BundleInvalid for
    /// a sampler that is not implemented.
    SchedulerConfig scheduler() const;

    AutoencoderKl autoencoder(const AutoencoderKlConfig& config) const;
    AutoencoderKl float32Autoencoder(const AutoencoderKlConfig& config) const;

    /// Latents → pixels, in float32 if half precision overflows.
    at::Tensor finitePixels(const AutoencoderKl& autoencoder, const at::Tensor& latents) const;

    /// The condition of the empty prompt if the source has one: then there may be no text encoder.
    std::optional<at::Tensor> unconditional() const;

    /// The token ids [1,T] of the empty prompt, by the source or else by the tokenizer in the folder. Throws
    /// BundleMismatch for more than `maxTokens`.
    template<typename Tokenizer>
    at::Tensor emptyPrompt(std::int64_t maxTokens) const {
        return placed(m_source.emptyPrompt ? *m_source.emptyPrompt
                                           : Tokenizer(m_source.folder / "tokenizer")(""),
                      maxTokens);
    }

private:
    at::Tensor placed(const TokenIds& ids, std::int64_t maxTokens) const;

    MediaSource m_source;
    Placement m_placement;
};

} // namespace nextgpt
