// SPDX-License-Identifier: Apache-2.0
#include "engine/verification/GuidedRuns.h"

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

namespace nextgpt {

MediaSource mediaSourceOf(const NetworkCase& fixture) {
    MediaSource source{.folder = fixture.checkpoint,
                       .scheduler = parameter(fixture, "scheduler").get<std::string>()};
    if (fixture.inputs.contains("unconditional"))
        source.unconditional = fixture.input("unconditional");
    return source;
}

at::Tensor denoisedLatents(const MediaStrategy& strategy, const NetworkCase& fixture, const MediaSize& size,
                           std::optional<Denoising::Original> original) {
    Denoising denoising = denoisingOf(strategy, fixture.input("condition"), size);
    at::Tensor noise = fixture.input("noise");
    if (original && noise.dim() < original->latents.dim()) // [F,C,h,w] → [1,C,F,h,w]
        noise = noise.unsqueeze(0).transpose(1, 2);
    denoising.original = std::move(original);
    NoiseSource source;
    if (fixture.inputs.contains("draws"))
        source = givenNoise(fixture.input("draws"));
    return denoising(noise,
                     {.steps = parameter(fixture, "steps").get<int>(),
                      .guidance = parameter(fixture, "guidance").get<double>(),
                      .noiseSource = std::move(source)},
                     Job::unattended());
}

NoiseSource givenNoise(const at::Tensor& draws) {
    return [draws, next = std::int64_t(0)](const at::Tensor& like) mutable {
        return draws[next++].to(at::kFloat).view(like.sizes());
    };
}

at::Tensor unitRange(const at::Tensor& values) {
    return values.div(2).add(0.5).clamp(0, 1);
}

void ignoreProgress(std::int64_t, std::int64_t) {}

} // namespace nextgpt
