// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/Bundle.h"
#include "engine/pipeline/Assistant.h"

namespace nextgpt {

/// Where an assistant computes and how much memory it may use.
struct AssistantPlacement {
    at::Device device = at::kCPU;
    int computeCapability = 0;    ///< of a CUDA device, as DeviceTraits have it
    std::int64_t memoryBytes = 0; ///< of the device, for weights; 0: as much as is available now
};

/// Builds an assistant from a bundle: the language model and ImageBind at once, the media's networks as
/// Residency plans; choosePrecision() says in which dtypes. The bundle has been verified. Emits
/// Progress{LoadingWeights} per tensor. Throws what the networks and the tokenizers throw, and
/// BundleMismatch.
std::unique_ptr<Assistant> loadAssistant(const Bundle& bundle, const AssistantPlacement& placement,
                                         const Job& job);

} // namespace nextgpt
