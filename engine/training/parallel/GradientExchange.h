// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/optimise/LearningTensor.h"
#include "engine/training/parallel/NcclCommunicator.h"

#include <vector>

namespace nextgpt {

/// Adds up the gradients of processes that train together: from GPU to GPU where NCCL connects them, and
/// through the memory of the host otherwise.
class GradientExchange {
public:
    /// All processes construct it at the same time. `device`: of the gradients.
    GradientExchange(Communicator& processes, at::Device device);
    /// `nccl`: connects the devices of the gradients; null: through the memory of the host.
    GradientExchange(Communicator& processes, std::unique_ptr<NcclCommunicator> nccl);

    /// Replaces the gradients of the tensors by their sums over all processes, in buckets of several tensors,
    /// so that many small ones cost few messages. A tensor without a gradient in some process counts as zero
    /// there; one without a gradient everywhere keeps none. Of a tensor with trained rows only these are
    /// exchanged.
    void sum(const std::vector<LearningTensor>& tensors) const;

private:
    void sumBucket(const std::vector<const LearningTensor*>& bucket) const;

    Communicator& m_processes;
    std::unique_ptr<NcclCommunicator> m_nccl; ///< null if the host's memory is used
};

} // namespace nextgpt
