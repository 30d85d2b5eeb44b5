// SPDX-License-Identifier: Apache-2.0
#include "engine/models/diffusion/TiledDecoding.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace nextgpt {

namespace {

constexpr std::int64_t kHeight = 2;
constexpr std::int64_t kWidth = 3;

/// Changes the beginning of `tile` along an axis from the end of `previous`, which shows the same place, to
/// its own values.
void blend(const at::Tensor& previous, const at::Tensor& tile, std::int64_t axis, std::int64_t extent) {
    extent = std::min({extent, previous.size(axis), tile.size(axis)});
    std::vector<std::int64_t> shape(static_cast<std::size_t>(tile.dim()), 1);
    shape[static_cast<std::size_t>(axis)] = extent;
    const at::Tensor own = (at::arange(extent, tile.options()) / extent).view(shape);
    const at::Tensor end = previous.narrow(axis, previous.size(axis) - extent, extent);
    const at::Tensor beginning = tile.narrow(axis, 0, extent);
    beginning.copy_(end * (1 - own) + beginning * own);
}

/// Number of tiles that begin within `size` latents.
std::int64_t tilesIn(std::int64_t size, std::int64_t step) {
    return (size + step - 1) / step;
}

at::Tensor tileAt(const at::Tensor& values, std::int64_t axis, std::int64_t begin, std::int64_t side) {
    return values.narrow(axis, begin, std::min(side, values.size(axis) - begin));
}

} // namespace

at::Tensor decodeInTiles(const AutoencoderKl& autoencoder, const at::Tensor& latents, const TileShape& shape,
                         const OnTile& onTile) {
    const auto factor = autoencoder.config().factor();
    const auto step = shape.side - shape.overlap;
    const auto extent = shape.overlap * factor;
    const auto rows = tilesIn(latents.size(kHeight), step);
    const auto columns = tilesIn(latents.size(kWidth), step);
    at::Tensor pixels;
    std::vector<at::Tensor> above(static_cast<std::size_t>(columns)); // the ends of the previous row
    for (std::int64_t row = 0; row < rows; ++row) {
        const at::Tensor strip = tileAt(latents, kHeight, row * step, shape.side);
        at::Tensor left;
        for (std::int64_t column = 0; column < columns; ++column) {
            if (onTile)
                onTile(row * columns + column, rows * columns);
            at::Tensor tile = autoencoder.decode(tileAt(strip, kWidth, column * step, shape.side));
            at::Tensor& end = above[static_cast<std::size_t>(column)];
            if (row > 0)
                blend(end, tile, kHeight, extent);
            if (column > 0)
                blend(left, tile, kWidth, extent);
            if (!pixels.defined())
                pixels = at::empty({tile.size(0), tile.size(1), latents.size(kHeight) * factor,
                                    latents.size(kWidth) * factor},
                                   tile.options());
            const at::Tensor kept = tileAt(tileAt(tile, kHeight, 0, step * factor), kWidth, 0, step * factor);
            tileAt(tileAt(pixels, kHeight, row * step * factor, kept.size(kHeight)), kWidth,
                   column * step * factor, kept.size(kWidth))
                .copy_(kept);
            const auto shared = std::min(extent, tile.size(kHeight));
            end = tile.narrow(kHeight, tile.size(kHeight) - shared, shared).clone();
            left = std::move(tile);
        }
    }
    return pixels;
}

std::int64_t decodingBytes(const AutoencoderKl& autoencoder, const at::Tensor& latents) {
    const AutoencoderKlConfig& config = autoencoder.config();
    const auto& channels = config.blockOutChannels;
    const auto finest = channels.front();
    const auto coarser = channels.size() > 1 ? channels[1] : finest;
    // The last level begins with a block that takes the next coarser level's maps, normalises them, and gives
    // its own beside the shortcut's.
    const auto maps = 2 * coarser + 2 * finest;
    const auto positions =
        latents.size(0) * latents.size(kHeight) * latents.size(kWidth) * config.factor() * config.factor();
    return maps * positions * static_cast<std::int64_t>(c10::elementSize(autoencoder.dtype()));
}

} // namespace nextgpt
