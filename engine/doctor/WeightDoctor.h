// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/doctor/Diagnosis.h"

namespace nextgpt {

/// Recognises the given files, chooses those that a bundle is made of, and says part by part what is missing
/// and what does not belong together. Reads names, shapes and configurations, no values. Where several files
/// could be one part of a decoder, the one closest to the decoder's denoiser is chosen.
Diagnosis examineWeights(const std::vector<std::filesystem::path>& given);

} // namespace nextgpt
