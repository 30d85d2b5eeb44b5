// SPDX-License-Identifier: Apache-2.0
#include "engine/models/blocks/TimeEmbedding.h"

#include <ATen/ATen.h>

#include <cmath>

namespace nextgpt {

namespace {
constexpr double kMaxPeriod = 10'000;
}

TimeEmbedding::TimeEmbedding(const Weights& weights, const TimeEmbeddingShape& shape)
    : m_shape(shape)
    , m_dtype(weights.placement().dtype)
    , m_linear1(weights / "linear_1", shape.frequencies, shape.out)
    , m_linear2(weights / "linear_2", shape.out, shape.out) {}

at::Tensor TimeEmbedding::operator()(const at::Tensor& times) const {
    return m_linear2(at::silu(m_linear1(sinusoid(times))));
}

/// [B,frequencies], computed in float32 regardless of the network's dtype: angles reach a thousand radians.
at::Tensor TimeEmbedding::sinusoid(const at::Tensor& times) const {
    const std::int64_t half = m_shape.frequencies / 2;
    const double divisor = static_cast<double>(half) - m_shape.freqShift;
    const at::Tensor steps = at::arange(half, times.options().dtype(at::kFloat));
    const at::Tensor frequencies = (steps * -std::log(kMaxPeriod) / divisor).exp();
    const at::Tensor angles = times.to(at::kFloat).unsqueeze(1) * frequencies; // [B,half]
    const at::Tensor first = m_shape.flipSinToCos ? angles.cos() : angles.sin();
    const at::Tensor second = m_shape.flipSinToCos ? angles.sin() : angles.cos();
    at::Tensor result = at::cat({first, second}, 1);
    if (m_shape.frequencies % 2 == 1)
        result = at::constant_pad_nd(result, {0, 1});
    return result.to(m_dtype);
}

} // namespace nextgpt
