// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace nextgpt {

/// Reads every file of weights in a folder and its subfolders. Throws WeightsInvalid naming the first tensor
/// that contains values which are not finite and is no attention mask, and what reading a file throws. Takes
/// as long as reading the files: it is for finding the cause of a result that is not finite.
void requireFiniteWeights(const std::filesystem::path& folder);

} // namespace nextgpt
