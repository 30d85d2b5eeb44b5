// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Generator.h>

namespace nextgpt {

/// How a layer's intermediate results reach the backward pass.
enum class Activations {
    Keep,
    Recompute, ///< activation checkpointing: only each layer's input is kept, see nn/Recompute.h
};

/// Options of a forward pass during training. The defaults are for inference.
struct TrainingOptions {
    double loraDropout = 0.0; ///< probability, 0 … <1: peft's `lora_dropout`, on the input of LoRA branches
    Activations activations = Activations::Keep;
    at::Generator generator{}; ///< on the network's device; required if a dropout is above 0
};

} // namespace nextgpt
