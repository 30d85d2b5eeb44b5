// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/parallel/Communicator.h"

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <memory>
#include <string>

namespace nextgpt {

struct NcclLibrary;

/// Sums tensors over the processes of a training from GPU to GPU, with NVIDIA's NCCL (nccl.h, version 2). The
/// library is opened at run time: libtorch's CUDA part brings it.
class NcclCommunicator {
public:
    /// Connects the GPUs of all processes. If one of them cannot take part, for example because two have the
    /// same GPU, none does: null, with the reason in the log. All processes call it at the same time.
    static std::unique_ptr<NcclCommunicator> open(Communicator& processes, at::Device device,
                                                  const std::string& file = "libnccl.so.2");
    /// Ends this process's part without waiting for the others; sums that are not complete are lost.
    ~NcclCommunicator();
    NcclCommunicator(const NcclCommunicator&) = delete;
    NcclCommunicator& operator=(const NcclCommunicator&) = delete;

    /// Replaces the values, contiguous float32 on this process's device, by their sums over all processes. It
    /// is queued on the current stream. Throws Internal with NCCL's message if it fails.
    void sum(const at::Tensor& values) const;

private:
    NcclCommunicator(std::unique_ptr<NcclLibrary> library, void* handle);

    std::unique_ptr<NcclLibrary> m_library;
    void* m_handle; ///< ncclComm_t
};

} // namespace nextgpt
