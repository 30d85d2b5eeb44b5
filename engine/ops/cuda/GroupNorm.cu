// SPDX-License-Identifier: Apache-2.0
// Group normalisation with an optional SiLU in two passes over memory: the moments of each group, then the
// result. Sums have a fixed order (no atomics), so results are bitwise reproducible.

#include "engine/ops/cuda/GroupNormChannelsFirst.cuh"
#include "engine/ops/cuda/GroupNormChannelsLast.cuh"

#include <algorithm>

namespace nextgpt::kernels {

namespace {

constexpr int kMaxChunks = 64;                  ///< partial sums of one group
constexpr std::int64_t kSharedLimit = 48 << 10; ///< bytes of shared memory available to every block

bool isAligned(const NextgptGroupNorm& call) {
    const auto all =
        reinterpret_cast<std::uintptr_t>(call.input) | reinterpret_cast<std::uintptr_t>(call.output);
    return all % 16 == 0;
}

/// Number of partial sums per group: enough to fill the GPU, but each long enough to be worth its launch.
int chunksOf(const NextgptGroupNorm& call) {
    const bool last = call.layout == NextgptChannelsLast;
    const std::int64_t units = last ? call.batch : call.batch * call.groups;
    const std::int64_t values = call.channels * call.positions / (last ? 1 : call.groups);
    const std::int64_t wanted = divided(kBlocksWanted, units);
    const std::int64_t worthwhile =
        std::max<std::int64_t>(1, values / (kGroupNormThreads * 8 * kRowsPerThread));
    return static_cast<int>(std::clamp<std::int64_t>(std::min(wanted, worthwhile), 1, kMaxChunks));
}

/// Values per memory access: 16 bytes if every row is 16-byte aligned, otherwise one value.
int widthOf(const NextgptGroupNorm& call) {
    const int width = call.dtype == NextgptFloat32 ? kPerAccess<float> : kPerAccess<__half>;
    const std::int64_t run = call.layout == NextgptChannelsLast ? call.channels : call.positions;
    return isAligned(call) && run % width == 0 ? width : 1;
}

bool isSupported(const NextgptGroupNorm& call) {
    constexpr std::int64_t kMaxThreads = 1024;
    constexpr std::int64_t kMaxBlocks = 65'535; // along the grid's second axis
    const bool fits = call.layout == NextgptChannelsFirst ||
                      (call.channels / widthOf(call) <= kMaxThreads &&
                       call.channels * static_cast<std::int64_t>(sizeof(float2)) <= kSharedLimit);
    return call.batch > 0 && call.groups > 0 && call.positions > 0 && call.channels > 0 &&
           call.channels % call.groups == 0 && call.batch * call.groups <= kMaxBlocks && fits;
}

template<typename Layout, typename Value, int width>
cudaError_t runWithActivation(const NextgptGroupNorm& call, const GroupNormShape& shape) {
    const GroupNormPlanes<Value> planes{
        static_cast<const Value*>(call.input), static_cast<Value*>(call.output),
        static_cast<const Value*>(call.weight), static_cast<const Value*>(call.bias),
        reinterpret_cast<const float2*>(call.workspace)};
    auto* const stream = static_cast<cudaStream_t>(call.stream);
    return call.activation == NextgptSilu
               ? Layout::template run<Value, width, true>(call, shape, planes, stream)
               : Layout::template run<Value, width, false>(call, shape, planes, stream);
}

template<typename Layout>
cudaError_t runLayout(const NextgptGroupNorm& call, const GroupNormShape& shape) {
    return visitDtype(call.dtype, [&](auto value) {
        using Value = decltype(value);
        constexpr int kWidth = kPerAccess<Value>;
        if (widthOf(call) == kWidth)
            return runWithActivation<Layout, Value, kWidth>(call, shape);
        return runWithActivation<Layout, Value, 1>(call, shape);
    });
}

} // namespace

} // namespace nextgpt::kernels

extern "C" {

std::int64_t nextgpt_group_norm_workspace(const NextgptGroupNorm* call) {
    using namespace nextgpt::kernels;
    return isSupported(*call) ? 2 * call->batch * call->groups * chunksOf(*call) : 0;
}

int nextgpt_group_norm(const NextgptGroupNorm* call) {
    using namespace nextgpt::kernels;
    if (!isSupported(*call))
        return cudaErrorInvalidValue;
    if (const cudaError_t error = selectDevice(call->device); error != cudaSuccess)
        return error;
    GroupNormShape shape;
    shape.channels = static_cast<int>(call->channels);
    shape.groups = static_cast<int>(call->groups);
    shape.perGroup = static_cast<int>(call->channels / call->groups);
    shape.chunks = chunksOf(*call);
    shape.positions = call->positions;
    shape.epsilon = static_cast<float>(call->epsilon);
    return call->layout == NextgptChannelsLast ? runLayout<GroupNormChannelsLast>(*call, shape)
                                               : runLayout<GroupNormChannelsFirst>(*call, shape);
}

} // extern "C"
