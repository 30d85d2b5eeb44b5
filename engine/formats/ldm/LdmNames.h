// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/ldm/LdmPart.h"
#include "engine/weights/RenamedWeights.h"

#include <set>

namespace nextgpt {

/// The tensors of one network inside a checkpoint in the layout of CompVis' latent diffusion, by the names of
/// diffusers and transformers. A tensor that the layout does not have keeps its name, so that strict loading
/// reports it; if it lies outside all networks, it is the denoiser's. What only training and other programs
/// use is left out: averaged weights (`model_ema`), the noise schedule, the autoencoder's loss, and of
/// OpenCLIP's text encoder the last block and the projection, which Stable Diffusion 2 does not use.
std::map<std::string, RenamedWeights::Origin> ldmNames(const std::set<std::string>& stored, LdmPart part);

} // namespace nextgpt
