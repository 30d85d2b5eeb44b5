// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace nextgpt {

/// A network inside a single-file checkpoint of Stable Diffusion.
enum class LdmPart { UNet, Autoencoder, TextEncoder };

/// The folder of the network in diffusers' layout: "unet", "vae" or "text_encoder".
std::string_view folderOf(LdmPart part);

} // namespace nextgpt
