// SPDX-License-Identifier: Apache-2.0
#include "engine/training/parallel/GradientSum.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace nextgpt {

namespace {

constexpr std::int64_t kBucketValues = 6LL << 20; // 24 MiB of float32

/// The trained part of a gradient on the CPU; zeros without one.
at::Tensor gradientOnHost(const LearningTensor& tensor) {
    const at::Tensor gradient = tensor.gradient();
    return (gradient.defined() ? gradient : at::zeros_like(tensor.values()))
        .to(at::kCPU, at::kFloat)
        .contiguous();
}

void assignGradient(const LearningTensor& tensor, const at::Tensor& summed) {
    at::Tensor& gradient = at::Tensor(tensor.parameter).mutable_grad();
    if (!gradient.defined())
        gradient = at::zeros_like(tensor.parameter);
    const at::Tensor placed = summed.to(gradient.device(), gradient.scalar_type());
    if (tensor.rows.defined())
        gradient.index_copy_(0, tensor.rows, placed);
    else
        gradient.copy_(placed);
}

/// The tensors that have a gradient in any process.
std::vector<const LearningTensor*> withGradient(const std::vector<LearningTensor>& tensors,
                                                Communicator& processes) {
    std::vector<float> counts;
    for (const LearningTensor& tensor : tensors)
        counts.push_back(tensor.parameter.grad().defined() ? 1.0F : 0.0F);
    processes.sum(std::span(counts));
    std::vector<const LearningTensor*> result;
    for (std::size_t i = 0; i < tensors.size(); ++i)
        if (counts[i] > 0.0F)
            result.push_back(&tensors[i]);
    return result;
}

void sumBucket(const std::vector<const LearningTensor*>& bucket, Communicator& processes) {
    std::vector<at::Tensor> parts;
    for (const LearningTensor* tensor : bucket)
        parts.push_back(gradientOnHost(*tensor).flatten());
    const at::Tensor flat = at::cat(parts);
    processes.sum(std::span(flat.mutable_data_ptr<float>(), static_cast<std::size_t>(flat.numel())));
    std::int64_t first = 0;
    for (std::size_t i = 0; i < bucket.size(); ++i) {
        const std::int64_t count = parts[i].numel();
        assignGradient(*bucket[i], flat.slice(0, first, first + count).view(bucket[i]->values().sizes()));
        first += count;
    }
}

} // namespace

void sumGradients(const std::vector<LearningTensor>& tensors, Communicator& processes) {
    if (processes.size() == 1)
        return;
    const at::NoGradGuard notRecording;
    std::vector<const LearningTensor*> bucket;
    std::int64_t values = 0;
    for (const LearningTensor* tensor : withGradient(tensors, processes)) {
        bucket.push_back(tensor);
        values += tensor->values().numel();
        if (values >= kBucketValues) {
            sumBucket(bucket, processes);
            bucket.clear();
            values = 0;
        }
    }
    if (!bucket.empty())
        sumBucket(bucket, processes);
}

} // namespace nextgpt
