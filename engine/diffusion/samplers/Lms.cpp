// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/samplers/Lms.h"

#include <ATen/ATen.h>

#include <cmath>

namespace nextgpt {

namespace {
constexpr std::size_t kHistory = 4;
}

Sampler::Step Lms::step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) {
    const at::Tensor clean = original(prediction, latents, sigma(index));
    const Line line{.from = sigma(index), .to = sigma(index + 1)};
    if (line.from == line.to) // two times may have the same sigma; it is no second point to interpolate
        return {latents, clean};
    m_slopes.push_front({line.from, (latents - clean) / line.from});
    if (m_slopes.size() > kHistory)
        m_slopes.pop_back();
    at::Tensor next = latents;
    for (std::size_t i = 0; i < m_slopes.size(); ++i)
        next = next + m_slopes[i].value * weight(i, line);
    return {next, clean};
}

/// The integral over the step of the polynomial that is 1 at one slope's sigma and 0 at the others'. Gauss's
/// rule with two points is exact up to the third degree.
double Lms::weight(std::size_t which, const Line& line) const {
    const double half = (line.to - line.from) / 2;
    const double middle = (line.to + line.from) / 2;
    double sum = 0;
    for (const double point : {middle - half / std::sqrt(3.0), middle + half / std::sqrt(3.0)}) {
        double value = 1;
        for (std::size_t k = 0; k < m_slopes.size(); ++k)
            if (k != which)
                value *= (point - m_slopes[k].sigma) / (m_slopes[which].sigma - m_slopes[k].sigma);
        sum += value;
    }
    return sum * half;
}

} // namespace nextgpt
