// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/pipeline/reason/Signal.h"

#include <filesystem>
#include <vector>

namespace nextgpt {

/// What an answer asked its decoders for, as a safetensors file: "<slot>.<modality>.hidden" and
/// "….embeddings", both [1,n,D], float32.  Throws what writeSafetensors throws.
void writeSignals(const std::filesystem::path& path, const std::vector<Signal>& signals);

/// The signals with the states of that file in place of their own: what the decoders show then follows the
/// file, not the words (how far, the evaluation's signal swap measures).  Throws FileUnreadable or
/// WeightsInvalid; RequestInvalid where the file has no state of a signal's slot and modality or one of
/// another shape.
std::vector<Signal> withStatesFrom(const std::filesystem::path& path, std::vector<Signal> signals);

} // namespace nextgpt
