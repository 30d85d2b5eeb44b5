// SPDX-License-Identifier: Apache-2.0
#include "engine/ops/GroupNormSilu.h"

#include "engine/ops/cuda/KernelLibrary.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/group_norm.h>
#include <ATen/ops/silu.h>

#include <optional>

namespace nextgpt {

namespace {

/// The memory layout of x, if the kernel supports it.
std::optional<NextgptLayout> layoutOf(const at::Tensor& x) {
    if (x.is_contiguous())
        return NextgptChannelsFirst;
    const bool isLast = (x.dim() == 4 && x.is_contiguous(at::MemoryFormat::ChannelsLast)) ||
                        (x.dim() == 5 && x.is_contiguous(at::MemoryFormat::ChannelsLast3d));
    return isLast ? std::optional(NextgptChannelsLast) : std::nullopt;
}

/// The kernel's result, or an undefined tensor if it does not support the input.
at::Tensor runKernel(const at::Tensor& x, const GroupNormParameters& parameters,
                     NextgptActivation activation) {
    if (!usesKernelLibrary(x, {parameters.weight, parameters.bias}) || x.dim() < 2 || x.numel() == 0)
        return {};
    const auto layout = layoutOf(x);
    const auto& [groups, weight, bias, epsilon] = parameters;
    if (!layout || weight.scalar_type() != x.scalar_type() || bias.scalar_type() != x.scalar_type())
        return {};
    NextgptGroupNorm call{};
    call.input = x.const_data_ptr();
    call.weight = weight.const_data_ptr();
    call.bias = bias.const_data_ptr();
    call.batch = x.size(0);
    call.channels = x.size(1);
    call.positions = x.numel() / (x.size(0) * x.size(1));
    call.groups = groups;
    call.epsilon = epsilon;
    call.dtype = kernelDtype(x);
    call.layout = *layout;
    call.activation = activation;
    call.device = x.device().index();
    const std::int64_t scratch = kernelLibrary()->groupNormWorkspace(&call);
    if (scratch == 0)
        return {};
    const at::Tensor workspace = at::empty({scratch}, x.options().dtype(at::kFloat));
    at::Tensor result = at::empty_like(x); // in the memory format of x
    call.workspace = workspace.mutable_data_ptr<float>();
    call.output = result.mutable_data_ptr();
    call.stream = kernelStream(x);
    requireLaunched(kernelLibrary()->groupNorm(&call), "group norm");
    return result;
}

/// On the CPU, libtorch takes the variance of channels-last tensors as the difference of two sums, which
/// cancel where the mean is large. For contiguous tensors it uses Welford's method.
at::Tensor runLibtorch(const at::Tensor& x, const GroupNormParameters& parameters) {
    const auto& [groups, weight, bias, epsilon] = parameters;
    const auto format = x.suggest_memory_format();
    if (!x.is_cpu() || format == at::MemoryFormat::Contiguous)
        return at::group_norm(x, groups, weight, bias, epsilon);
    return at::group_norm(x.contiguous(), groups, weight, bias, epsilon).contiguous(format);
}

} // namespace

at::Tensor groupNorm(const at::Tensor& x, const GroupNormParameters& parameters) {
    if (at::Tensor result = runKernel(x, parameters, NextgptNone); result.defined())
        return result;
    return runLibtorch(x, parameters);
}

at::Tensor groupNormSilu(const at::Tensor& x, const GroupNormParameters& parameters) {
    if (at::Tensor result = runKernel(x, parameters, NextgptSilu); result.defined())
        return result;
    auto normalised = runLibtorch(x, parameters);
    return at::silu_(normalised);
}

} // namespace nextgpt
