// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/Bundle.h"
#include "engine/pipeline/Assistant.h"

namespace nextgpt {

/// Builds an assistant from a bundle: checks every file, then every network. Emits Progress{LoadingWeights}
/// per file and tensor. Throws what Bundle, the networks and the tokenizers throw.
std::unique_ptr<Assistant> loadAssistant(const Bundle& bundle, at::Device device, const Job& job);

} // namespace nextgpt
