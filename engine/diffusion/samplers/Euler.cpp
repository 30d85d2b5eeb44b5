// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/samplers/Euler.h"

namespace nextgpt {

Sampler::Step Euler::step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) {
    const at::Tensor clean = original(prediction, latents, sigma(index));
    return {moved(latents, clean, {sigma(index), sigma(index + 1)}), clean};
}

} // namespace nextgpt
