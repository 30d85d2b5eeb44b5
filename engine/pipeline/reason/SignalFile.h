// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/pipeline/reason/Signal.h"

#include <filesystem>
#include <vector>

namespace nextgpt {

/// Writes the signals of a reply as a safetensors file: "<slot>.<modality>.hidden" and "….embeddings", both
/// [1,n,D], float32. Throws what writeSafetensors throws.
void writeSignals(const std::filesystem::path& path, const std::vector<Signal>& signals);

/// The signals with their states replaced by those in the file, so that the generated media depend on the
/// file instead of the text (used to swap signals in the evaluation). Throws FileUnreadable or
/// WeightsInvalid, and RequestInvalid if the file lacks a signal's slot and modality or holds another shape.
std::vector<Signal> withStatesFrom(const std::filesystem::path& path, std::vector<Signal> signals);

} // namespace nextgpt
