// SPDX-License-Identifier: Apache-2.0
#include "engine/training/data/CaptionEncoder.h"

#include "engine/core/Error.h"
#include "engine/models/audio/ClapText.h"
#include "engine/models/diffusion/ClipText.h"
#include "engine/pipeline/strategies/DiffusersFolder.h"
#include "engine/text/ClipBpe.h"
#include "engine/text/RobertaBpe.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <memory>

namespace nextgpt {

namespace {

using Encoder = std::function<at::Tensor(const std::string&)>;

constexpr const char* kPart = "text_encoder";

/// A text encoder with its tokenizer.
template<typename Network, typename Tokenizer>
struct TextEncoder {
    Network network;
    Tokenizer tokenizer;
    at::Device device;

    at::Tensor ids(const std::string& caption) const {
        return at::tensor(tokenizer(caption), at::kLong).unsqueeze(0).to(device);
    }
};

Encoder clipEncoder(const DiffusersFolder& folder, const std::filesystem::path& tokenizer,
                    at::Device device) {
    using Clip = TextEncoder<ClipText, ClipBpe>;
    const auto encoder = std::make_shared<const Clip>(
        Clip{ClipText(folder.weights(kPart), ClipTextConfig::fromJson(folder.config(kPart))),
             ClipBpe(tokenizer), device});
    return [encoder](const std::string& caption) { return encoder->network(encoder->ids(caption)); };
}

Encoder clapEncoder(const DiffusersFolder& folder, const std::filesystem::path& tokenizer,
                    at::Device device) {
    using Clap = TextEncoder<ClapText, RobertaBpe>;
    const auto encoder = std::make_shared<const Clap>(
        Clap{ClapText(folder.weights(kPart), ClapTextConfig::fromJson(folder.config(kPart))),
             RobertaBpe(tokenizer), device});
    return [encoder](const std::string& caption) {
        return encoder->network.normalised(encoder->ids(caption)).unsqueeze(1);
    };
}

/// The kind of text encoder of each decoder: Stable Diffusion, Zeroscope, AudioLDM.
constexpr PerModality<Encoder (*)(const DiffusersFolder&, const std::filesystem::path&, at::Device)> kKinds{
    {clipEncoder, clipEncoder, clapEncoder}};
static_assert(kKinds.values.back() != nullptr, "a medium of kMedia has no row");

} // namespace

CaptionEncoder::CaptionEncoder(const Bundle& bundle, at::Device device) {
    for (const Modality modality : kMediaModalities) {
        const auto folder = bundle.part(name(modality));
        if (folder)
            m_encoders[modality] = kKinds[modality](DiffusersFolder({.folder = *folder}, {.device = device}),
                                                    *folder / "tokenizer", device);
    }
}

at::Tensor CaptionEncoder::operator()(Modality modality, const std::string& caption) const {
    if (!m_encoders[modality])
        throw EngineError(ErrorCode::DecoderMissing,
                          "the bundle has no decoder for " + std::string(name(modality)));
    const at::NoGradGuard notRecording;
    return m_encoders[modality](caption).to(at::kCPU);
}

} // namespace nextgpt
