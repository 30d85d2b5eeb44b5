// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/diffusion/samplers/Sampler.h"
#include "engine/models/blocks/TensorLayout.h"
#include "engine/models/diffusion/AutoencoderKl.h"
#include "engine/models/diffusion/ClipText.h"
#include "engine/models/diffusion/TiledDecoding.h"
#include "engine/models/diffusion/UNet2d.h"
#include "engine/models/diffusion/UNet3d.h"
#include "engine/pipeline/generate/Decoding.h"
#include "engine/pipeline/strategies/ImageStrategy.h"
#include "engine/pipeline/strategies/VideoStrategy.h"
#include "engine/verification/GuidedRuns.h"
#include "engine/verification/NetworkRunners.h"

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <cmath>

namespace nextgpt {

namespace {

NamedTensors runClipText(const NetworkCase& fixture) {
    const ClipText network(fixture.weights(), ClipTextConfig::fromJson(fixture.config()));
    return {{"hidden", network(fixture.input("ids"))}};
}

/// Times are in the metadata, because a tensor would be rounded when verifying half precision.
template<typename UNet, typename Config>
NamedTensors runUNet(const NetworkCase& fixture) {
    const UNet network(fixture.weights(), Config::fromJson(fixture.config()));
    const auto times = parameter(fixture, "times").get<std::vector<float>>();
    const at::Tensor& latents = fixture.input("latents");
    const at::Tensor placed = at::tensor(times, at::kFloat).to(latents.device());
    return {{"prediction", network(latents, placed, fixture.input("condition"))}};
}

NamedTensors runAutoencoderKl(const NetworkCase& fixture) {
    const AutoencoderKl network(fixture.weights(), AutoencoderKlConfig::fromJson(fixture.config()));
    const auto posterior = network.encode(fixture.input("pixels"));
    return {{"mean", posterior.mean},
            {"log_variance", posterior.logVariance},
            {"sample", posterior.sample(fixture.input("noise"))},
            {"decoded", network.decode(fixture.input("latents"))}};
}

NamedTensors runTiledDecoding(const NetworkCase& fixture) {
    const AutoencoderKl network(fixture.weights(), AutoencoderKlConfig::fromJson(fixture.config()));
    const TileShape shape{.side = parameter(fixture, "side").get<std::int64_t>(),
                          .overlap = parameter(fixture, "overlap").get<std::int64_t>()};
    return {{"decoded", decodeInTiles(network, fixture.input("latents"), shape)}};
}

/// One run of a sampler with given predictions: outputs the denoiser's inputs and the latents of every step.
void runSampler(const NetworkCase& fixture, const nlohmann::json& samplerCase, NamedTensors& outputs) {
    const auto key = samplerCase.at("key").get<std::string>();
    const auto sampler = makeSampler(samplerCase.at("config"), samplerCase.at("steps").get<int>());
    const at::Tensor predictions = fixture.input(key + ".predictions").to(at::kFloat);
    if (predictions.size(0) != static_cast<std::int64_t>(sampler->timesteps().size()))
        throw EngineError(ErrorCode::WeightsMismatch, key + ": unexpected number of denoiser calls");
    at::Tensor latents = fixture.input(key + ".noise").to(at::kFloat) * sampler->initialNoiseScale();
    std::vector<at::Tensor> inputs;
    std::vector<at::Tensor> results;
    for (std::size_t i = 0; i < sampler->timesteps().size(); ++i) {
        inputs.push_back(sampler->scaleInput(latents, i));
        latents = sampler->step(predictions[static_cast<std::int64_t>(i)], i, latents).latents;
        results.push_back(latents);
    }
    outputs[key + ".times"] = at::tensor(sampler->timesteps(), at::kDouble);
    outputs[key + ".shown"] = at::stack(inputs);
    outputs[key + ".latents"] = at::stack(results);
}

NamedTensors runSchedulers(const NetworkCase& fixture) {
    NamedTensors outputs;
    for (const auto& samplerCase : parameter(fixture, "cases"))
        runSampler(fixture, samplerCase, outputs);
    return outputs;
}

/// A denoiser whose prediction depends on the given one, on its input and on the time.
at::Tensor predictionOf(const at::Tensor& given, const at::Tensor& shown, double time) {
    return given * 0.7 + shown * 0.3 + 0.5 * std::sin(time / 40);
}

/// The latents [2,1,3] after a run of `steps` steps, of which the first are skipped. All tensors are shared
/// by all runs.
at::Tensor resultOfRun(const NetworkCase& fixture, const SchedulerConfig& config, int steps,
                       std::size_t skipped) {
    const auto sampler = makeSampler(config, steps);
    sampler->skip(skipped * sampler->callsPerStep());
    sampler->drawNoiseFrom(givenNoise(fixture.input("draws")));
    const at::Tensor noise = fixture.input("noise").to(at::kFloat);
    at::Tensor latents = skipped > 0 ? sampler->noised(fixture.input("original").to(at::kFloat), noise, 0)
                                     : noise * sampler->initialNoiseScale();
    const at::Tensor predictions = fixture.input("predictions").to(at::kFloat);
    for (std::size_t i = 0; i < sampler->timesteps().size(); ++i) {
        const at::Tensor given = predictions[static_cast<std::int64_t>(i)];
        const at::Tensor prediction =
            predictionOf(given, sampler->scaleInput(latents, i), sampler->timesteps()[i]);
        latents = sampler->step(prediction, i, latents).latents;
    }
    return latents[0];
}

/// Many configurations with several runs each: the results [runs,2,1,3] by the number of the configuration.
NamedTensors runSamplerRuns(const NetworkCase& fixture) {
    NamedTensors outputs;
    for (const auto& group : parameter(fixture, "groups")) {
        nlohmann::json json = parameter(fixture, "base");
        json.update(group.at("changes"));
        json["_class_name"] = group.at("class");
        const SchedulerConfig config = SchedulerConfig::fromJson(json);
        std::vector<at::Tensor> results;
        for (const auto& run : group.at("runs"))
            results.push_back(
                resultOfRun(fixture, config, run.at(0).get<int>(), run.at(1).get<std::size_t>()));
        outputs[fmt::format("{:03}", outputs.size())] = at::stack(results);
    }
    return outputs;
}

/// A complete generation with the product's strategy, from given noise and condition to the image [1,3,H,W],
/// 0…1.
NamedTensors runGuidedImage(const NetworkCase& fixture) {
    const ImageStrategy strategy(ImageNetworks::load(mediaSourceOf(fixture), fixture.placement),
                                 fixture.placement.dtype);
    const at::Tensor latents = denoisedLatents(strategy, fixture, {});
    const Decoded decoded = decodeFinite(strategy, latents, {}, ignoreProgress);
    return {{"latents", latents}, {"image", unitRange(decoded.samples.unsqueeze(0))}};
}

/// Latents of a given video (pixels [1,3,F,H,W]) to start from, as VideoUpscaler encodes them.
Denoising::Original originalOf(const NetworkCase& fixture, const VideoStrategy& strategy) {
    const auto& autoencoder = strategy.networks().parts.autoencoder;
    const at::Tensor encoded =
        autoencoder.encode(videosToFrames(fixture.input("video"))).sample(fixture.input("encoder_noise"));
    const auto frames = fixture.input("video").size(2);
    return {framesToVideos(encoded * autoencoder.config().scalingFactor, frames),
            parameter(fixture, "strength").get<double>()};
}

/// Like runGuidedImage, for a video [1,F,3,H,W], 0…1.
NamedTensors runGuidedVideo(const NetworkCase& fixture) {
    const VideoStrategy strategy(VideoNetworks::load(mediaSourceOf(fixture), fixture.placement),
                                 fixture.placement.dtype);
    std::optional<Denoising::Original> original;
    if (fixture.inputs.contains("video"))
        original = originalOf(fixture, strategy);
    const at::Tensor latents = denoisedLatents(strategy, fixture, {}, std::move(original));
    std::vector<at::Tensor> frames; // [1,3,H,W], before VideoStrategy rounds them to 8 bit
    for (const at::Tensor& frame : videosToFrames(latents).split(1))
        frames.push_back(strategy.networks().parts.autoencoder.toPixels(frame).to(at::kCPU, at::kFloat));
    return {{"latents", latents}, {"video", unitRange(at::cat(frames).unsqueeze(0))}};
}

} // namespace

NetworkRunners diffusionRunners() {
    return {{"clip_text", runClipText},
            {"unet2d", runUNet<UNet2d, UNet2dConfig>},
            {"unet3d", runUNet<UNet3d, UNet3dConfig>},
            {"autoencoder_kl", runAutoencoderKl},
            {"autoencoder_kl_tiled", runTiledDecoding},
            {"schedulers", runSchedulers},
            {"sampler_runs", runSamplerRuns},
            {"guided_image", runGuidedImage},
            {"guided_video", runGuidedVideo}};
}

} // namespace nextgpt
