// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/doctor/FoundPart.h"

namespace nextgpt {

/// The published network whose sizes a part has, e.g. "LLaMA 7B", "Stable Diffusion 1"; empty if none of
/// those that NExT-GPT is built from has them.
std::string publishedFamily(PartKind kind, const PartSizes& sizes);

/// The licence under which a family is published, as its authors name it; empty for other families. A part
/// with the sizes of a family may still be someone else's: the model card beside it takes precedence.
std::string usualLicence(const std::string& family);

} // namespace nextgpt
