// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/doctor/Diagnosis.h"

namespace nextgpt {

/// The parts that a bundle is made of, and what was found in choosing them.
struct PartChoice {
    BundleParts parts; ///< refers to the parts among which they were chosen
    std::vector<Finding> findings;
};

/// Chooses the parts of a bundle. Says what is missing, and asks where nothing tells which of several files
/// is meant. Of several parts of a decoder the one closest to its denoiser is chosen; one that is closer to
/// another denoiser belongs to that one.
PartChoice chooseParts(const std::vector<FoundPart>& found);

} // namespace nextgpt
