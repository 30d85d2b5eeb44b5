// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/samplers/EulerAncestral.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace nextgpt {

AncestralStep::AncestralStep(double from, double to) {
    if (from <= 0)
        return;
    up = std::min(to, to * std::sqrt(std::max(from * from - to * to, 0.0)) / from);
    down = std::sqrt(to * to - up * up);
}

Sampler::Step EulerAncestral::step(const at::Tensor& prediction, std::size_t index,
                                   const at::Tensor& latents) {
    const at::Tensor clean = original(prediction, latents, sigma(index));
    const AncestralStep division(sigma(index), sigma(index + 1));
    at::Tensor next = moved(latents, clean, {sigma(index), division.down});
    if (division.up > 0)
        next = next + drawnNoise(latents) * division.up;
    return {next, clean};
}

} // namespace nextgpt
