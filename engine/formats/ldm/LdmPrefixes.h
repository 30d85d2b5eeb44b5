// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/ldm/LdmPart.h"

#include <set>
#include <string>

namespace nextgpt {

inline constexpr std::string_view kLdmUNet = "model.diffusion_model.";
inline constexpr std::string_view kLdmAutoencoder = "first_stage_model.";
inline constexpr std::string_view kLdmClip = "cond_stage_model.transformer.";
inline constexpr std::string_view kLdmOpenClip = "cond_stage_model.model.";

/// A tensor that an autoencoder has under these names only where it is a file of its own.
inline constexpr const char* kLdmAutoencoderAlone = "encoder.down.0.block.0.norm1.weight";

inline constexpr int kMaxLdmBlocks = 256; ///< of a list of blocks; Stable Diffusion has 24

/// The prefix under which a checkpoint stores a network; empty for an autoencoder that is a file of its own.
std::string_view ldmPrefix(const std::set<std::string>& stored, LdmPart part);

/// The network to which a stored tensor belongs: the denoiser if it lies outside all of them.
LdmPart ldmPartOf(const std::set<std::string>& stored, const std::string& name);

/// Whether a stored tensor is used in training or by other programs only.
bool isUnusedLdmTensor(const std::set<std::string>& stored, const std::string& name);

} // namespace nextgpt
