// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/ldm/LdmPart.h"
#include "engine/weights/Weights.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace nextgpt {

/// The networks in a checkpoint that keeps a whole Stable Diffusion 1 or 2 in one file under the names of
/// CompVis' latent diffusion (`model.diffusion_model`, `first_stage_model`, `cond_stage_model`), or its
/// autoencoder alone; empty for every other checkpoint.
std::vector<LdmPart> ldmParts(const WeightSource& checkpoint);

/// What a checkpoint in such a layout is if this program reads it only in diffusers' layout or not at all.
/// The text continues a sentence that begins with the file's name and says what to do.
std::optional<std::string_view> unsupportedLdm(const WeightSource& checkpoint);

/// One network of such a checkpoint under the names of diffusers and transformers. Throws WeightsInvalid for
/// what unsupportedLdm() names.
std::shared_ptr<WeightSource> openLdmPart(const std::shared_ptr<WeightSource>& checkpoint, LdmPart part);

/// The network of a pipeline's folder `part` ("unet", "vae", "text_encoder", …): from this folder, or, where
/// it contains no weights, from a single-file checkpoint in the pipeline's folder itself. Either may be in
/// the layout of latent diffusion. Throws what openCheckpoint() and openLdmPart() throw.
std::shared_ptr<WeightSource> openPipelinePart(const std::filesystem::path& pipeline, std::string_view part);

} // namespace nextgpt
