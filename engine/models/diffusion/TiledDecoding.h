// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/diffusion/AutoencoderKl.h"

#include <functional>

namespace nextgpt {

/// How latents are cut into tiles, in latents along each axis. The defaults are those of diffusers for Stable
/// Diffusion: tiles of 512 pixels.
struct TileShape {
    std::int64_t side = 64;
    std::int64_t overlap = 16; ///< of neighbouring tiles, smaller than `side`
};

/// Called before each tile; may throw to cancel the job.
using OnTile = std::function<void(std::int64_t done, std::int64_t total)>;

/// AutoencoderKl::decode in overlapping tiles, which needs the memory of one tile: latents [B,C,h,w] → pixels
/// [B,3,f·h,f·w]. Neighbours are blended linearly where they overlap. Each tile is normalised on its own, so
/// that the result differs a little from decoding all at once. diffusers' AutoencoderKL.tiled_decode.
at::Tensor decodeInTiles(const AutoencoderKl& autoencoder, const at::Tensor& latents, const TileShape& shape,
                         const OnTile& onTile = {});

/// Bytes of the activations that decoding [B,C,h,w] all at once holds at the same time, about: feature maps
/// of the finest level, in the dtype of the weights.
std::int64_t decodingBytes(const AutoencoderKl& autoencoder, const at::Tensor& latents);

} // namespace nextgpt
