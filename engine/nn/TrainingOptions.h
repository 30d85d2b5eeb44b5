// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Generator.h>

namespace nextgpt {

/// What becomes of a layer's intermediate results between the forward and the backward pass.
enum class Activations {
    Keep,
    Recompute, ///< activation checkpointing: only each layer's input is kept, see nn/Recompute.h
};

/// What a forward pass does differently while a network is trained. The default is inference.
struct TrainingOptions {
    double loraDropout = 0.0; ///< probability, 0 … <1: peft's `lora_dropout`, on the input of LoRA branches
    Activations activations = Activations::Keep;
    at::Generator generator{}; ///< of the network's device; required where a dropout is above 0
};

} // namespace nextgpt
