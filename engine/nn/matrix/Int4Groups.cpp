// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/matrix/Int4Groups.h"

#include <ATen/Parallel.h>
#include <ATen/ops/aminmax.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/where.h>

#include <c10/util/BFloat16.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <span>

namespace nextgpt {

namespace {

constexpr double kSteps = 15.0;
constexpr double kMinScale = 1e-30; ///< of groups of equal weights
constexpr auto kWidth = static_cast<std::size_t>(Int4Groups::kGroupWidth);
constexpr std::int64_t kRowsAtOnce = 16; ///< at least as many are worth a thread

/// Shares of a group's range that its 16 values may cover: a few weights at the ends are often worth less
/// than finer steps for the others. The best one is chosen per group.
constexpr std::array kRanges{1.0, 0.93, 0.86, 0.79, 0.72};

/// Scales and offsets as the kernels read them.
at::Tensor rounded(const at::Tensor& values) {
    return values.to(at::kBFloat16).to(at::kFloat);
}

float rounded(float value) {
    return c10::BFloat16(value);
}

/// Numbers that every x86-64 processor computes together.
using Lanes = float __attribute__((vector_size(16)));
constexpr std::size_t kLanes = sizeof(Lanes) / sizeof(float);
using Weights = std::array<Lanes, kWidth / kLanes>; ///< of one group

/// How the weights of a group are stored.
struct Scaling {
    float scale = 0;
    float offset = 0;

    /// 0 … 15, also for what is no number.
    Lanes values(Lanes weights) const {
        constexpr float kShift = 12'582'912.0F; // 1.5 · 2²³: adding it rounds to the nearest integer
        const Lanes nearest = ((weights - offset) / scale + kMiddle + kShift) - kShift;
        const Lanes least{};
        const Lanes positive = nearest > least ? nearest : least;
        const Lanes most = least + static_cast<float>(kSteps);
        return positive < most ? positive : most;
    }

    /// The sum of squared errors.
    float error(const Weights& group) const {
        Lanes sums{};
        for (const Lanes& weights : group) {
            const Lanes difference = (values(weights) - kMiddle) * scale + offset - weights;
            sums += difference * difference;
        }
        float sum = 0;
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            sum += sums[lane];
        return sum;
    }

    static constexpr auto kMiddle = static_cast<float>(Int4Groups::kMiddle);
};

Scaling scalingOf(float least, float most, double range) {
    const float step = (most - least) * static_cast<float>(range / kSteps);
    const float scale = rounded(std::max(step, static_cast<float>(kMinScale)));
    const float middle = (least + most) / 2;
    return {.scale = scale,
            .offset = rounded(middle + scale * static_cast<float>(Int4Groups::kMiddle - kSteps / 2))};
}

Scaling bestScaling(std::span<const float, kWidth> weights, const Weights& group) {
    const auto [least, most] = std::minmax_element(weights.begin(), weights.end());
    Scaling best;
    float smallest = std::numeric_limits<float>::infinity();
    for (const double range : kRanges) {
        const Scaling scaling = scalingOf(*least, *most, range);
        const float error = scaling.error(group);
        if (range == kRanges.front() || error < smallest) {
            best = scaling;
            smallest = error;
        }
    }
    return best;
}

/// In one pass: operations on whole tensors write and read every step of every candidate.
Int4Groups onCpu(const at::Tensor& dense) {
    const auto exact = dense.to(at::kFloat).contiguous();
    const auto out = dense.size(0);
    const auto groups = dense.size(1) / Int4Groups::kGroupWidth;
    Int4Groups result{.values = at::empty({out, dense.size(1)}, at::kByte),
                      .scales = at::empty({out, groups}, at::kFloat),
                      .offsets = at::empty({out, groups}, at::kFloat)};
    const auto* input = exact.const_data_ptr<float>();
    auto* values = result.values.mutable_data_ptr<std::uint8_t>();
    auto* scales = result.scales.mutable_data_ptr<float>();
    auto* offsets = result.offsets.mutable_data_ptr<float>();
    at::parallel_for(0, out * groups, kRowsAtOnce * groups, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t index = begin; index < end; ++index) {
            const auto first = index * Int4Groups::kGroupWidth;
            Weights group;
            std::memcpy(group.data(), input + first, sizeof(group));
            const Scaling best = bestScaling(std::span<const float, kWidth>(input + first, kWidth), group);
            scales[index] = best.scale;
            offsets[index] = best.offset;
            std::uint8_t* output = values + first;
            for (const Lanes& weights : group) {
                const Lanes stored = best.values(weights);
                for (std::size_t lane = 0; lane < kLanes; ++lane)
                    *output++ = static_cast<std::uint8_t>(stored[lane]);
            }
        }
    });
    return result;
}

/// Candidates for all groups [out,in/32,32].
struct Candidates {
    at::Tensor values; ///< float
    at::Tensor scales; ///< [out,in/32,1], as are the others
    at::Tensor offsets;
    at::Tensor errors;
};

Candidates candidates(const at::Tensor& groups, double range) {
    const auto [least, most] = at::aminmax(groups, /*dim=*/2, /*keepdim=*/true);
    const auto scales = rounded(((most - least) * (range / kSteps)).clamp_min(kMinScale));
    const auto offsets = rounded((least + most) / 2 + scales * (Int4Groups::kMiddle - kSteps / 2));
    const auto values = ((groups - offsets) / scales + Int4Groups::kMiddle).round().clamp(0.0, kSteps);
    const auto error = (values - Int4Groups::kMiddle) * scales + offsets - groups;
    return {.values = values,
            .scales = scales,
            .offsets = offsets,
            .errors = (error * error).sum(2, /*keepdim=*/true)};
}

} // namespace

Int4Groups Int4Groups::of(const at::Tensor& dense) {
    return dense.is_cpu() ? onCpu(dense) : byTensors(dense);
}

Int4Groups Int4Groups::byTensors(const at::Tensor& dense) {
    const auto out = dense.size(0);
    const auto in = dense.size(1);
    const auto groups = dense.to(at::kFloat).reshape({out, in / kGroupWidth, kGroupWidth});
    Candidates best = candidates(groups, kRanges.front());
    for (const double range : std::span(kRanges).subspan(1)) {
        const Candidates other = candidates(groups, range);
        const auto isBetter = other.errors < best.errors;
        best = {.values = at::where(isBetter, other.values, best.values),
                .scales = at::where(isBetter, other.scales, best.scales),
                .offsets = at::where(isBetter, other.offsets, best.offsets),
                .errors = at::where(isBetter, other.errors, best.errors)};
    }
    return {.values = best.values.reshape({out, in}).to(at::kByte),
            .scales = best.scales.squeeze(2),
            .offsets = best.offsets.squeeze(2)};
}

} // namespace nextgpt
