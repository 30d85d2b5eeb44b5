// SPDX-License-Identifier: Apache-2.0
#include "engine/doctor/PartKind.h"

#include <array>

namespace nextgpt {

namespace {

struct Words {
    std::string_view name;
    std::string_view description;
};

/// In the order of PartKind.
constexpr std::array kWords{
    Words{"language_model", "language model"},
    Words{"language_model_delta", "delta of a language model"},
    Words{"imagebind", "ImageBind"},
    Words{"learned_tensors", "NExT-GPT's trained tensors"},
    Words{"lora_adapter", "separate LoRA adapter"},
    Words{"image_unet", "denoiser of an image decoder"},
    Words{"video_unet", "denoiser of a video decoder"},
    Words{"audio_unet", "denoiser of an audio decoder"},
    Words{"autoencoder", "autoencoder of images or videos"},
    Words{"audio_autoencoder", "autoencoder of spectrograms"},
    Words{"clip_text", "CLIP text encoder"},
    Words{"clap_text", "CLAP text encoder"},
    Words{"vocoder", "vocoder"},
    Words{"scheduler", "scheduler"},
    Words{"sentence_piece", "tokenizer of the language model"},
    Words{"added_tokens", "added tokens of the language model"},
    Words{"clip_tokenizer", "tokenizer of a CLIP text encoder"},
    Words{"roberta_tokenizer", "tokenizer of a CLAP text encoder"},
};
static_assert(kWords.size() == static_cast<std::size_t>(PartKind::RobertaTokenizer) + 1);

} // namespace

std::string_view description(PartKind kind) {
    return kWords.at(static_cast<std::size_t>(kind)).description;
}

std::string_view name(PartKind kind) {
    return kWords.at(static_cast<std::size_t>(kind)).name;
}

} // namespace nextgpt
