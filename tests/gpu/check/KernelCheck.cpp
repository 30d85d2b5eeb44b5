// SPDX-License-Identifier: Apache-2.0
#include "engine/ops/GroupNormSilu.h"
#include "engine/ops/RmsNormalize.h"
#include "engine/ops/Rotary.h"
#include "engine/ops/cuda/KernelLibrary.h"
#include "tests/gpu/check/Checks.h"
#include "tests/gpu/check/Timer.h"

#include <ATen/ATen.h>

#include <sstream>

namespace nextgpt::gpu {

namespace {

enum class Layout { First, Last };

struct NormCase {
    const char* where;
    std::vector<std::int64_t> shape; ///< [B,C,H,W] or [B,C,F,H,W]
    Layout layout;
    std::int64_t groups = 32;
};

/// Shapes of the program's networks, and some that are not multiples of the vector width.
std::vector<NormCase> normCases(bool tiny) {
    if (tiny)
        return {{.where = "tiny last", .shape = {2, 64, 8, 8}, .layout = Layout::Last},
                {.where = "tiny first", .shape = {2, 64, 8, 8}, .layout = Layout::First},
                {.where = "tiny odd", .shape = {1, 12, 5, 7}, .layout = Layout::Last, .groups = 4},
                {.where = "tiny odd first", .shape = {1, 12, 5, 7}, .layout = Layout::First, .groups = 4},
                {.where = "tiny frames", .shape = {1, 32, 3, 4, 6}, .layout = Layout::Last}};
    return {{.where = "sd 320x64x64", .shape = {2, 320, 64, 64}, .layout = Layout::Last},
            {.where = "sd 640x32x32", .shape = {2, 640, 32, 32}, .layout = Layout::Last},
            {.where = "sd 1280x16x16", .shape = {2, 1280, 16, 16}, .layout = Layout::Last},
            {.where = "sd 2560x8x8", .shape = {2, 2560, 8, 8}, .layout = Layout::Last},
            {.where = "vae 512x64x64", .shape = {1, 512, 64, 64}, .layout = Layout::Last},
            {.where = "vae 256x256x256", .shape = {1, 256, 256, 256}, .layout = Layout::Last},
            {.where = "vae 128x512x512", .shape = {1, 128, 512, 512}, .layout = Layout::Last},
            {.where = "zeroscope 320 of 24 frames", .shape = {2, 320, 24, 40, 72}, .layout = Layout::Last},
            {.where = "zeroscope frames 320", .shape = {48, 320, 40, 72}, .layout = Layout::Last},
            {.where = "audioldm 128x250x16", .shape = {2, 128, 250, 16}, .layout = Layout::Last},
            {.where = "pocket 64x16x16", .shape = {2, 64, 16, 16}, .layout = Layout::Last},
            {.where = "sd 320x64x64 first", .shape = {2, 320, 64, 64}, .layout = Layout::First},
            {.where = "vae 128x512x512 first", .shape = {1, 128, 512, 512}, .layout = Layout::First},
            {.where = "odd 20x7x9", .shape = {3, 20, 7, 9}, .layout = Layout::Last, .groups = 5},
            {.where = "odd 20x7x9 first", .shape = {3, 20, 7, 9}, .layout = Layout::First, .groups = 5}};
}

at::MemoryFormat formatOf(const NormCase& one) {
    if (one.layout == Layout::First)
        return at::MemoryFormat::Contiguous;
    return one.shape.size() == 5 ? at::MemoryFormat::ChannelsLast3d : at::MemoryFormat::ChannelsLast;
}

/// ‖found - wanted‖ / ‖wanted‖, in float64
double relativeError(const at::Tensor& found, const at::Tensor& wanted) {
    return ((found.to(at::kDouble) - wanted).norm() / wanted.norm()).item<double>();
}

double largestError(at::ScalarType dtype) {
    return dtype == at::kFloat ? 2e-6 : dtype == at::kHalf ? 1e-3 : 6e-3;
}

/// A sum whose order depends on the scheduling of thread blocks would change bits from run to run.
void requireSameBits(const std::string& name, const at::Tensor& first, const at::Tensor& second,
                     Report& report) {
    report.require(name, at::equal(first, second) ? std::nullopt : std::optional<std::string>("other bits"));
}

std::string named(const char* kernel, const NormCase& one, at::ScalarType dtype) {
    std::ostringstream name;
    name << kernel << ' ' << one.where << ' ' << dtype;
    return name.str();
}

void checkNorm(const Setting& setting, const NormCase& one, at::ScalarType dtype, Report& report) {
    const at::Device device = setting.device.device;
    const auto options = at::TensorOptions(device).dtype(dtype);
    const std::int64_t channels = one.shape[1];
    // A mean far from zero, as in deep layers: computing the variance from the mean of squares would lose
    // digits.
    const at::Tensor x = (at::randn(one.shape, options) * 2 + 5).contiguous(formatOf(one));
    const GroupNormParameters parameters{.groups = one.groups,
                                         .weight = at::randn({channels}, options) * 0.2 + 1,
                                         .bias = at::randn({channels}, options),
                                         .epsilon = 1e-5};
    const at::Tensor wanted =
        at::silu(at::group_norm(x.to(at::kDouble), one.groups, parameters.weight.to(at::kDouble),
                                parameters.bias.to(at::kDouble), parameters.epsilon));
    const at::Tensor found = groupNormSilu(x, parameters);
    report.check(named("group_norm_silu", one, dtype), relativeError(found, wanted), largestError(dtype));
    if (!setting.isCuda())
        return;
    report.require(named("group_norm_silu keeps the layout", one, dtype),
                   found.is_contiguous(formatOf(one)) ? std::nullopt
                                                      : std::optional<std::string>("another layout"));
    requireSameBits(named("group_norm_silu twice", one, dtype), found, groupNormSilu(x, parameters), report);
    constexpr int kRuns = 15;
    const double ours = medianSeconds(device, kRuns, [&] { groupNormSilu(x, parameters); });
    const double theirs = medianSeconds(device, kRuns, [&] {
        auto y = at::group_norm(x, one.groups, parameters.weight, parameters.bias, parameters.epsilon);
        at::silu_(y);
        y.contiguous(formatOf(one));
    });
    report.figure(named("group_norm_silu time", one, dtype), ours * 1e6, "us");
    report.figure(named("group_norm_silu libtorch", one, dtype), theirs * 1e6, "us");
    report.figure(named("group_norm_silu speed-up", one, dtype), theirs / ours, "x");
    report.figure(named("group_norm_silu bandwidth", one, dtype),
                  3.0 * static_cast<double>(x.nbytes()) / ours, "bytes/s");
}

void checkRms(const Setting& setting, std::int64_t rows, std::int64_t width, at::ScalarType dtype,
              Report& report) {
    const at::Device device = setting.device.device;
    const auto options = at::TensorOptions(device).dtype(dtype);
    const at::Tensor x = at::randn({rows, width}, options) * 3;
    const at::Tensor weight = at::randn({width}, options) * 0.2 + 1;
    const at::Tensor wide = x.to(at::kDouble);
    const at::Tensor wanted = wide * at::rsqrt(wide.square().mean(-1, true) + 1e-6) * weight.to(at::kDouble);
    std::ostringstream name;
    name << "rms_norm " << rows << 'x' << width << ' ' << dtype;
    const at::Tensor found = rmsNormalize(x, weight, 1e-6);
    report.check(name.str(), relativeError(found, wanted), largestError(dtype));
    if (!setting.isCuda())
        return;
    requireSameBits(name.str() + " twice", found, rmsNormalize(x, weight, 1e-6), report);
    constexpr int kRuns = 30;
    report.figure(name.str() + " time",
                  1e6 * medianSeconds(device, kRuns, [&] { rmsNormalize(x, weight, 1e-6); }), "us");
    report.figure(name.str() + " libtorch",
                  1e6 * medianSeconds(device, kRuns,
                                      [&] {
                                          const auto floats = x.to(at::kFloat);
                                          const auto scale =
                                              at::rsqrt(floats.square().mean(-1, true).add_(1e-6));
                                          (floats * scale).to(dtype) * weight;
                                      }),
                  "us");
}

/// x rotated by the angles with libtorch's operators, in the dtype of its inputs.
at::Tensor rotatedByOperators(const at::Tensor& x, const RotaryAngles& angles) {
    const std::int64_t half = x.size(3) / 2;
    const at::Tensor swapped = at::cat({x.slice(3, half).neg(), x.slice(3, 0, half)}, 3);
    return x * angles.cosine + swapped * angles.sine;
}

/// For a prompt, one token and grouped keys: against float64, and the same bits as libtorch's operators, so
/// that a program without the kernel library generates the same text.
void checkRotary(const Setting& setting, std::int64_t heads, std::int64_t length, at::ScalarType dtype,
                 Report& report) {
    const at::Device device = setting.device.device;
    const at::Tensor x =
        at::randn({2, length, heads, 64}, at::TensorOptions(device).dtype(dtype)).transpose(1, 2);
    const RotaryAngles angles = rotaryAngles(17, length, 64, 10'000.0, x);
    const at::Tensor wanted =
        rotatedByOperators(x.to(at::kDouble), {angles.cosine.to(at::kDouble), angles.sine.to(at::kDouble)});
    std::ostringstream name;
    name << "rotary " << heads << " heads of " << length << ' ' << dtype;
    const at::Tensor found = rotate(x, angles);
    report.check(name.str(), relativeError(found, wanted), largestError(dtype));
    requireSameBits(name.str() + " as operators", found, rotatedByOperators(x, angles), report);
    if (!setting.isCuda())
        return;
    requireSameBits(name.str() + " twice", found, rotate(x, angles), report);
    constexpr int kRuns = 30;
    report.figure(name.str() + " time", 1e6 * medianSeconds(device, kRuns, [&] { rotate(x, angles); }), "us");
    report.figure(name.str() + " libtorch",
                  1e6 * medianSeconds(device, kRuns, [&] { rotatedByOperators(x, angles); }), "us");
}

} // namespace

void checkKernels(const Setting& setting, Report& report) {
    for (const auto dtype : {at::kFloat, at::kBFloat16, at::kHalf}) {
        for (const NormCase& one : normCases(setting.tiny))
            checkNorm(setting, one, dtype, report);
        for (const std::int64_t width :
             setting.tiny ? std::vector<std::int64_t>{64} : std::vector<std::int64_t>{96, 4096})
            for (const std::int64_t rows : {1, 77})
                checkRms(setting, rows, width, dtype, report);
        for (const std::int64_t length : {1, 77})
            checkRotary(setting, length == 1 ? 32 : 4, length, dtype, report);
    }
}

} // namespace nextgpt::gpu
