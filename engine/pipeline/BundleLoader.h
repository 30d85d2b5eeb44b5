// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/Bundle.h"
#include "engine/pipeline/Assistant.h"
#include "engine/weights/WeightFormat.h"

namespace nextgpt {

/// Where an assistant computes and how much memory it may use.
struct AssistantPlacement {
    at::Device device = at::kCPU;
    int computeCapability = 0;    ///< of a CUDA device, as in DeviceTraits
    std::int64_t memoryBytes = 0; ///< device memory for weights; 0: what is available now
    /// nullopt: the most exact format that fits into memoryBytes. ImageBind and the decoders follow from the
    /// memory in any case.
    std::optional<MatrixFormat> languageWeights{};
    /// Where the CPU keeps quantised matrices for the next load; empty: nowhere.
    std::filesystem::path quantizedFolder{};
};

/// What an assistant will occupy, from the configurations of its bundle alone.
struct WeightsPlan {
    MatrixFormats matrices;
    std::int64_t everyTurn = 0;      ///< bytes of the language model and ImageBind
    std::int64_t largestDecoder = 0; ///< bytes of the largest of those that take turns
    std::int64_t memory = 0;         ///< bytes that weights may occupy

    std::int64_t needed() const { return everyTurn + largestDecoder; }
    bool fits() const { return needed() <= memory; }
};

/// The plan that loadAssistant() follows. Throws what reading the configurations throws.
WeightsPlan planWeights(const Bundle& bundle, const AssistantPlacement& placement);

/// How much of the available memory weights may occupy; the rest is for activations and the key/value cache.
std::int64_t memoryForWeights(std::int64_t available);

/// Throws what loading the bundle and each of its media networks would throw. Asks the loaders themselves,
/// but on the device at::kMeta: configs, tokenizers, samplers, and the names and shapes of all tensors are
/// checked without reading the tensors.
void requireLoadable(const Bundle& bundle);

/// Builds an assistant from a bundle, which must have been verified. Loads the language model and ImageBind
/// at once and the media networks as Residency plans, in the dtypes chosen by choosePrecision(), their
/// matrices possibly quantised. Emits Progress{LoadingWeights} per tensor. Throws what the networks and the
/// tokenizers throw, and BundleMismatch.
std::unique_ptr<Assistant> loadAssistant(const Bundle& bundle, const AssistantPlacement& placement,
                                         const Job& job);

} // namespace nextgpt
