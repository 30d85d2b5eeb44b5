// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/LatentDiffusion.h"
#include "engine/models/audio/ClapText.h"
#include "engine/models/audio/HifiGan.h"
#include "engine/models/diffusion/AutoencoderKl.h"
#include "engine/models/diffusion/UNet2d.h"
#include "engine/verification/NetworkRunners.h"

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

NamedTensors runClapText(const NetworkCase& asked) {
    const ClapText network(asked.weights(), ClapTextConfig::fromJson(asked.config()));
    const at::Tensor& ids = asked.input("ids");
    return {{"embedding", network(ids)}, {"direction", network.normalised(ids)}};
}

/// A batch, and one spectrogram without the batch axis.
NamedTensors runHifiGan(const NetworkCase& asked) {
    const HifiGan network(asked.weights(), HifiGanConfig::fromJson(asked.config()));
    NamedTensors outputs{{"wave", network(asked.input("mel"))}};
    if (asked.inputs.contains("single"))
        outputs["single"] = network(asked.input("single"));
    return outputs;
}

/// The parts in a pipeline's layout, down to the cut wave.
NamedTensors runGuidedAudio(const NetworkCase& asked) {
    const UNet2d unet(asked.weights("unet"), UNet2dConfig::fromJson(asked.config("unet")));
    const AutoencoderKl vae(asked.weights("vae"), AutoencoderKlConfig::fromJson(asked.config("vae")));
    const HifiGan vocoder(asked.weights("vocoder"), HifiGanConfig::fromJson(asked.config("vocoder")));
    const ClapText text(asked.weights("text_encoder"),
                        ClapTextConfig::fromJson(asked.config("text_encoder")));
    const auto folder = asked.checkpoint / described(asked, "scheduler").get<std::string>();
    const auto sampler = makeSampler(readSchedulerConfig(folder / "scheduler_config.json"),
                                     described(asked, "steps").get<int>());
    const auto ids = described(asked, "empty").get<std::vector<std::int64_t>>();
    const at::Tensor& condition = asked.input("condition");
    const at::Tensor unconditional =
        text.normalised(at::tensor(ids, at::kLong).unsqueeze(0).to(condition.device()));
    const Guidance guidance(condition, unconditional, described(asked, "guidance").get<double>());
    const LatentDiffusion diffusion([&](const at::Tensor& latents, double time, const at::Tensor& given) {
        return unet(latents, time, given);
    });
    const at::Tensor latents = diffusion(asked.input("noise"), guidance, *sampler);
    const at::Tensor mel = vae.toPixels(latents);
    const at::Tensor wave = vocoder(mel.squeeze(1));
    return {{"unconditional", unconditional},
            {"latents", latents},
            {"mel", mel},
            {"audio", wave.slice(1, 0, described(asked, "samples").get<std::int64_t>())}};
}

} // namespace

void addAudioRunners(std::map<std::string, NetworkRunner>& runners) {
    runners["clap_text"] = runClapText;
    runners["hifi_gan"] = runHifiGan;
    runners["guided_audio"] = runGuidedAudio;
}

} // namespace nextgpt
