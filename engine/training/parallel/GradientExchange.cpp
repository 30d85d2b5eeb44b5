// SPDX-License-Identifier: Apache-2.0
#include "engine/training/parallel/GradientExchange.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace nextgpt {

namespace {

constexpr std::int64_t kBucketValues = 6LL << 20; // 24 MiB of float32

/// The values of the trained part of a gradient in float32 [N]; zeros without one.
at::Tensor gradientValues(const LearningTensor& tensor) {
    const at::Tensor gradient = tensor.gradient();
    return (gradient.defined() ? gradient : at::zeros_like(tensor.values())).to(at::kFloat).flatten();
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

} // namespace

GradientExchange::GradientExchange(Communicator& processes, at::Device device)
    : GradientExchange(processes, processes.size() > 1 && device.is_cuda()
                                      ? NcclCommunicator::open(processes, device)
                                      : nullptr) {}

GradientExchange::GradientExchange(Communicator& processes, std::unique_ptr<NcclCommunicator> nccl)
    : m_processes(processes)
    , m_nccl(std::move(nccl)) {}

void GradientExchange::sumBucket(const std::vector<const LearningTensor*>& bucket) const {
    std::vector<at::Tensor> parts;
    for (const LearningTensor* tensor : bucket)
        parts.push_back(gradientValues(*tensor));
    at::Tensor flat = at::cat(parts);
    if (m_nccl) {
        m_nccl->sum(flat);
    } else {
        flat = flat.cpu();
        m_processes.sum(std::span(flat.mutable_data_ptr<float>(), static_cast<std::size_t>(flat.numel())));
    }
    std::int64_t first = 0;
    for (std::size_t i = 0; i < bucket.size(); ++i) {
        const std::int64_t count = parts[i].numel();
        assignGradient(*bucket[i], flat.slice(0, first, first + count).view(bucket[i]->values().sizes()));
        first += count;
    }
}

void GradientExchange::sum(const std::vector<LearningTensor>& tensors) const {
    if (m_processes.size() == 1)
        return;
    const at::NoGradGuard notRecording;
    std::vector<const LearningTensor*> bucket;
    std::int64_t values = 0;
    for (const LearningTensor* tensor : withGradient(tensors, m_processes)) {
        bucket.push_back(tensor);
        values += tensor->values().numel();
        if (values >= kBucketValues) {
            sumBucket(bucket);
            bucket.clear();
            values = 0;
        }
    }
    if (!bucket.empty())
        sumBucket(bucket);
}

} // namespace nextgpt
