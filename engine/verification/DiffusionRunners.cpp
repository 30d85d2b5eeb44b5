// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/diffusion/LatentDiffusion.h"
#include "engine/models/blocks/TensorLayout.h"
#include "engine/models/diffusion/AutoencoderKl.h"
#include "engine/models/diffusion/ClipText.h"
#include "engine/models/diffusion/UNet2d.h"
#include "engine/models/diffusion/UNet3d.h"
#include "engine/verification/NetworkRunners.h"

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

NamedTensors runClipText(const NetworkCase& asked) {
    const ClipText network(asked.weights(), ClipTextConfig::fromJson(asked.config()));
    return {{"hidden", network(asked.input("ids"))}};
}

/// Times stand in the metadata, because a tensor of them would be rounded where half precision is verified.
template<typename UNet, typename Config>
NamedTensors runUNet(const NetworkCase& asked) {
    const UNet network(asked.weights(), Config::fromJson(asked.config()));
    const auto times = described(asked, "times").get<std::vector<float>>();
    const at::Tensor& latents = asked.input("latents");
    const at::Tensor placed = at::tensor(times, at::kFloat).to(latents.device());
    return {{"prediction", network(latents, placed, asked.input("condition"))}};
}

NamedTensors runAutoencoderKl(const NetworkCase& asked) {
    const AutoencoderKl network(asked.weights(), AutoencoderKlConfig::fromJson(asked.config()));
    const auto posterior = network.encode(asked.input("pixels"));
    return {{"mean", posterior.mean},
            {"log_variance", posterior.logVariance},
            {"sample", posterior.sample(asked.input("noise"))},
            {"decoded", network.decode(asked.input("latents"))}};
}

/// One run of a sampler under given predictions: everything it shows and everything it arrives at.
void runSampler(const NetworkCase& asked, const nlohmann::json& one, NamedTensors& outputs) {
    const auto key = one.at("key").get<std::string>();
    const auto sampler = makeSampler(one.at("config"), one.at("steps").get<int>());
    const at::Tensor predictions = asked.input(key + ".predictions").to(at::kFloat);
    if (predictions.size(0) != static_cast<std::int64_t>(sampler->timesteps().size()))
        throw EngineError(ErrorCode::WeightsMismatch,
                          key + ": another number of denoiser calls than expected");
    at::Tensor latents = asked.input(key + ".noise").to(at::kFloat) * sampler->initialNoiseScale();
    std::vector<at::Tensor> shown;
    std::vector<at::Tensor> visited;
    for (std::size_t i = 0; i < sampler->timesteps().size(); ++i) {
        shown.push_back(sampler->scaleInput(latents, i));
        latents = sampler->step(predictions[static_cast<std::int64_t>(i)], i, latents).latents;
        visited.push_back(latents);
    }
    outputs[key + ".times"] = at::tensor(sampler->timesteps(), at::kDouble);
    outputs[key + ".shown"] = at::stack(shown);
    outputs[key + ".latents"] = at::stack(visited);
}

NamedTensors runSchedulers(const NetworkCase& asked) {
    NamedTensors outputs;
    for (const auto& one : described(asked, "cases"))
        runSampler(asked, one, outputs);
    return outputs;
}

/// The parts in a pipeline's layout; the image comes out as the reference's, 0…1.
NamedTensors runGuidedImage(const NetworkCase& asked) {
    const UNet2d unet(asked.weights("unet"), UNet2dConfig::fromJson(asked.config("unet")));
    const AutoencoderKl vae(asked.weights("vae"), AutoencoderKlConfig::fromJson(asked.config("vae")));
    const auto folder = asked.checkpoint / described(asked, "scheduler").get<std::string>();
    const auto sampler = makeSampler(readSchedulerConfig(folder / "scheduler_config.json"),
                                     described(asked, "steps").get<int>());
    const Guidance guidance(asked.input("condition"), asked.input("unconditional"),
                            described(asked, "guidance").get<double>());
    const LatentDiffusion diffusion([&](const at::Tensor& latents, double time, const at::Tensor& condition) {
        return unet(latents, time, condition);
    });
    const at::Tensor latents = diffusion(asked.input("noise"), guidance, *sampler);
    return {{"latents", latents}, {"image", vae.toPixels(latents).div(2).add(0.5).clamp(0, 1)}};
}

/// Where a video begins: at its noise, or at another video (pixels [1,3,F,H,W]) under noise.
at::Tensor beginning(const NetworkCase& asked, const AutoencoderKl& vae, Sampler& sampler) {
    const auto frames = asked.input("video").size(2);
    sampler.skip(
        callsToSkip(described(asked, "steps").get<int>(), described(asked, "strength").get<double>()));
    const at::Tensor encoded =
        vae.encode(videosToFrames(asked.input("video"))).sample(asked.input("encoder_noise"));
    const at::Tensor scaled = encoded * vae.config().scalingFactor;
    return framesToVideos(sampler.noised(scaled, asked.input("noise"), 0), frames); // [1,C,F,h,w]
}

/// As runGuidedImage; the video comes out as the reference's [1,F,3,H,W], 0…1.
NamedTensors runGuidedVideo(const NetworkCase& asked) {
    const UNet3d unet(asked.weights("unet"), UNet3dConfig::fromJson(asked.config("unet")));
    const AutoencoderKl vae(asked.weights("vae"), AutoencoderKlConfig::fromJson(asked.config("vae")));
    const auto folder = asked.checkpoint / described(asked, "scheduler").get<std::string>();
    const auto sampler = makeSampler(readSchedulerConfig(folder / "scheduler_config.json"),
                                     described(asked, "steps").get<int>());
    const Guidance guidance(asked.input("condition"), asked.input("unconditional"),
                            described(asked, "guidance").get<double>());
    const LatentDiffusion diffusion([&](const at::Tensor& latents, double time, const at::Tensor& condition) {
        return unet(latents, time, condition);
    });
    const at::Tensor latents = asked.inputs.contains("video")
                                   ? diffusion.from(beginning(asked, vae, *sampler), guidance, *sampler)
                                   : diffusion(asked.input("noise"), guidance, *sampler);
    std::vector<at::Tensor> frames;
    for (const at::Tensor& frame : videosToFrames(latents).split(1))
        frames.push_back(vae.toPixels(frame).div(2).add(0.5).clamp(0, 1));
    return {{"latents", latents}, {"video", at::cat(frames).unsqueeze(0)}};
}

} // namespace

void addDiffusionRunners(std::map<std::string, NetworkRunner>& runners) {
    runners["clip_text"] = runClipText;
    runners["unet2d"] = runUNet<UNet2d, UNet2dConfig>;
    runners["unet3d"] = runUNet<UNet3d, UNet3dConfig>;
    runners["autoencoder_kl"] = runAutoencoderKl;
    runners["schedulers"] = runSchedulers;
    runners["guided_image"] = runGuidedImage;
    runners["guided_video"] = runGuidedVideo;
}

} // namespace nextgpt
