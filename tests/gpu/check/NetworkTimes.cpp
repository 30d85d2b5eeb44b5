// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/Checkpoint.h"
#include "engine/io/JsonFile.h"
#include "engine/models/audio/HifiGan.h"
#include "engine/models/diffusion/AutoencoderKl.h"
#include "engine/models/diffusion/UNet2d.h"
#include "engine/models/diffusion/UNet3d.h"
#include "engine/models/language/Llama.h"
#include "engine/models/perception/ImageBind.h"
#include "engine/pipeline/ErrorFrom.h"
#include "engine/pipeline/generate/Decoding.h"
#include "engine/pipeline/generate/Denoising.h"
#include "engine/pipeline/generate/MediaStrategy.h"
#include "engine/pipeline/reason/TokenSampler.h"
#include "engine/verification/Verify.h"
#include "tests/gpu/check/Checks.h"
#include "tests/gpu/check/Timer.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <nlohmann/json.hpp>

namespace nextgpt::gpu {

namespace {

namespace fs = std::filesystem;

constexpr double kFloat32 = 1e-4;
constexpr double kHalf = 2e-2;
constexpr double kTime = 481.0; ///< an arbitrary time of the schedule

/// One network to be timed. references.py times the reference with the same shapes (timing.json).
struct Timing {
    const Setting& setting;
    Report& report;
    std::string name; ///< the folder's
    fs::path folder;
    nlohmann::json shapes; ///< "latents": [2,4,64,64], …
    std::string dtype;     ///< "float32", "bfloat16" or "float16"
    Placement placement;

    at::Tensor input(const char* key) const {
        return at::randn(shapes.at(key).get<std::vector<std::int64_t>>(),
                         at::TensorOptions(placement.device).dtype(placement.dtype));
    }

    Weights weights() const { return Weights(openCheckpoint(folder), placement); }
    nlohmann::json config() const { return readJsonFile(folder / "config.json"); }

    void seconds(const std::string& what, int runs, const std::function<void()>& work) const {
        resetPeak(placement.device);
        report.figure(name + " " + what, medianSeconds(placement.device, runs, work), "s");
        report.figure(name + " peak", static_cast<double>(peakBytes(placement.device)), "bytes");
    }
};

template<typename UNet, typename Config>
void timeUNet(const Timing& timing) {
    const UNet network(timing.weights(), Config::fromJson(timing.config()));
    const at::Tensor latents = timing.input("latents");
    const at::Tensor condition = timing.input("condition");
    timing.seconds("step", latents.dim() == 5 ? 3 : 20, [&] { network(latents, kTime, condition); });
}

void timeAutoencoder(const Timing& timing) {
    const AutoencoderKl network(timing.weights(), AutoencoderKlConfig::fromJson(timing.config()));
    const at::Tensor latents = timing.input("latents");
    timing.seconds("decode", 10, [&] { network.decode(latents); });
}

void timeVocoder(const Timing& timing) {
    const HifiGan network(timing.weights(), HifiGanConfig::fromJson(timing.config()));
    const at::Tensor mel = timing.input("mel");
    timing.seconds("vocode", 10, [&] { network(mel); });
}

void timeVision(const Timing& timing) {
    const ImageBind network(timing.weights(), ImageBindConfig::fromJson(timing.config()));
    const at::Tensor pixels = timing.input("pixels");
    timing.seconds("encode", 10, [&] { network.encodeVision(pixels); });
}

/// As in a reply: the prompt at once, then one token at a time, each sampled on the host.
void timeLlama(const Timing& timing) {
    std::optional<Llama> network;
    timing.report.figure(
        timing.name + " load",
        secondsOf(timing.placement.device,
                  [&] { network.emplace(timing.weights(), LlamaConfig::fromJson(timing.config())); }),
        "s");
    const auto prompt = timing.shapes.at("prompt").get<std::int64_t>();
    const auto tokens = timing.shapes.at("tokens").get<int>();
    const at::Tensor ids =
        at::arange(prompt, at::TensorOptions(timing.placement.device).dtype(at::kLong)).unsqueeze(0) %
        network->config().vocabSize;
    TokenSampler sampler({}, 1);
    const TokenScores::Query query{.vocabularySize = network->config().vocabSize,
                                   .suppressed = {0},
                                   .observed = {1},
                                   .candidateCount = sampler.candidateCount()};
    const auto next = [&](const at::Tensor& hidden) {
        const at::Tensor logits = network->logits(hidden.narrow(1, hidden.size(1) - 1, 1));
        const TokenIds sampled{sampler.sample(TokenScores::of(logits, query).candidates)};
        return at::tensor(sampled, at::kLong).unsqueeze(0).to(timing.placement.device, at::kLong, true);
    };
    timing.seconds("prefill", 5, [&] {
        auto cache = network->makeCache();
        next(network->forward(network->embed(ids), cache).hidden);
    });
    auto cache = network->makeCache();
    at::Tensor id = next(network->forward(network->embed(ids), cache).hidden);
    const auto step = [&] { id = next(network->forward(network->embed(id), cache).hidden); };
    step();
    const double seconds = secondsOf(timing.placement.device, [&] {
        for (int i = 0; i < tokens; ++i)
            step();
    });
    timing.report.figure(timing.name + " tokens", tokens / seconds, "1/s");
}

/// A whole medium, from noise to decoded values, by the product's strategy (media.py).
void timeMedium(const Timing& timing, Modality medium) {
    const auto& shapes = timing.shapes;
    const MediaSize size{.width = shapes.value("width", 0),
                         .height = shapes.value("height", 0),
                         .frames = shapes.value("frames", 0),
                         .framesPerSecond = 8.0,
                         .seconds = shapes.value("seconds", 0.0)};
    const at::Tensor condition = timing.input("condition");
    const auto strategy = mediaKinds()[medium].load(
        {.folder = timing.folder, .emptyPrompt = {}, .unconditional = condition}, timing.placement);
    const Denoising denoising = denoisingOf(*strategy, condition, size);
    const at::Tensor noise = SeededNoise(1, timing.placement.device)(strategy->latentShape(size));
    const Denoising::Run run{.steps = shapes.at("steps").get<int>(),
                             .guidance = shapes.at("guidance").get<double>()};
    timing.seconds("medium", medium == Modality::Video ? 1 : 3, [&] {
        decodeFinite(*strategy, denoising(noise, run, Job::unattended()), size,
                     [](std::int64_t, std::int64_t) {});
    });
}

void timeOne(const Timing& timing) {
    const auto kind = timing.shapes.at("network").get<std::string>();
    if (kind == "unet2d")
        timeUNet<UNet2d, UNet2dConfig>(timing);
    else if (kind == "unet3d")
        timeUNet<UNet3d, UNet3dConfig>(timing);
    else if (kind == "autoencoder_kl")
        timeAutoencoder(timing);
    else if (kind == "hifi_gan")
        timeVocoder(timing);
    else if (kind == "imagebind_vision")
        timeVision(timing);
    else if (kind == "llama")
        timeLlama(timing);
    else if (kind == "guided_image")
        timeMedium(timing, Modality::Image);
    else if (kind == "guided_video")
        timeMedium(timing, Modality::Video);
    else if (kind == "guided_audio")
        timeMedium(timing, Modality::Audio);
}

at::ScalarType dtypeNamed(const std::string& name) {
    return name == "float16" ? at::kHalf : name == "bfloat16" ? at::kBFloat16 : at::kFloat;
}

/// The limit in half precision follows the reference's own error, if that is larger than the usual limit.
void verifyOne(const Timing& timing, Report& report) {
    double error = 0;
    const double seconds = secondsOf(timing.placement.device, [&] {
        error = verifyFixture(timing.folder, timing.folder / "fixture.safetensors", timing.placement);
    });
    double limit = kFloat32;
    if (timing.placement.dtype != at::kFloat)
        limit = timing.shapes.at("limits").value(timing.dtype, kHalf);
    report.check("true size " + timing.name + " " + timing.dtype, error, limit);
    report.figure("true size " + timing.name + " " + timing.dtype + " load and run", seconds, "s");
}

} // namespace

void timeNetworks(const Setting& setting, Report& report) {
    const c10::InferenceMode noGradients;
    for (const std::string& name : setting.names) {
        const fs::path folder = name;
        const std::string label = folder.filename().string();
        try {
            Timing timing{.setting = setting,
                          .report = report,
                          .name = label,
                          .folder = folder,
                          .shapes = readJsonFile(folder / "timing.json"),
                          .dtype = {},
                          .placement = {}};
            timing.placement.device = setting.device.device;
            const auto use = [&](const nlohmann::json& dtype) {
                emptyCache(setting.device.device);
                timing.dtype = dtype.get<std::string>();
                timing.placement.dtype = dtypeNamed(timing.dtype);
            };
            for (const auto& dtype : timing.shapes.at("dtypes")) {
                use(dtype);
                verifyOne(timing, report);
            }
            use(timing.shapes.at("timed"));
            timeOne(timing);
        } catch (const std::exception&) {
            report.require("true size " + label, errorFrom(std::current_exception()).detail);
        }
        emptyCache(setting.device.device);
    }
}

} // namespace nextgpt::gpu
