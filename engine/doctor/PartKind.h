// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace nextgpt {

/// Which part of a bundle a published file can be.
enum class PartKind {
    // weights, recognised by their tensors
    LanguageModel,
    LanguageModelDelta, ///< differences to be added to another language model
    ImageBind,
    LearnedTensors, ///< NExT-GPT's projections, token tables and LoRA branches
    LoraAdapter,    ///< LoRA branches alone
    ImageUNet,      ///< UNet2DConditionModel conditioned by text
    VideoUNet,      ///< UNet3DConditionModel
    AudioUNet,      ///< UNet2DConditionModel conditioned by one vector
    Autoencoder,
    AudioAutoencoder,
    ClipText,
    ClapText,
    Vocoder,
    // files without tensors, recognised by their content
    Scheduler,
    LanguageTokenizer, ///< tokenizer.model or tokenizer.json
    AddedTokens,
    ClipTokenizer,
    RobertaTokenizer,
};

/// For a sentence: "language model", "denoiser of a video decoder".
std::string_view description(PartKind kind);

/// The same as one word for JSON: "language_model", "video_unet".
std::string_view name(PartKind kind);

} // namespace nextgpt
