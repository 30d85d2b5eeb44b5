# SPDX-License-Identifier: Apache-2.0
"""Parity fixtures of the image autoencoder, by diffusers' AutoencoderKL at tiny sizes.

Run: python tests/reference/autoencoder_kl.py [--seed N]
Output: tests/data/parity/autoencoder_kl, autoencoder_kl_old_names, autoencoder_kl_plain, autoencoder_kl_mel
"""

import argparse
import json

import torch
from diffusers import AutoencoderKL
from fixture import PARITY, in_bfloat16, randomise, save_in_bfloat16, write_fixture
from safetensors.torch import load_file, save_file

OLD_NAMES = {"to_q": "query", "to_k": "key", "to_v": "value", "to_out.0": "proj_attn"}


def shape(channels: tuple, **rest) -> dict:
    return dict(block_out_channels=channels, down_block_types=("DownEncoderBlock2D",) * len(channels),
                up_block_types=("UpDecoderBlock2D",) * len(channels), norm_num_groups=4, sample_size=16, **rest)


CASES = {
    "autoencoder_kl": shape((8, 8, 12), layers_per_block=1),
    "autoencoder_kl_old_names": shape((8, 12), layers_per_block=1, scaling_factor=0.5),
    # Without the optional parts: no attention, no convolutions around the latents; two layers per level.
    "autoencoder_kl_plain": shape((8, 8), layers_per_block=2, mid_block_add_attention=False, use_quant_conv=False,
                                  use_post_quant_conv=False, latent_channels=3),
    # A spectrogram: one channel, eight latent channels, three levels.
    "autoencoder_kl_mel": shape((8, 8, 12), layers_per_block=1, in_channels=1, out_channels=1, latent_channels=8,
                                scaling_factor=0.9654927849769592),
}


def rename(folder) -> None:
    """The attention names before diffusers 0.18, with two of the four matrices stored as 1×1 convolutions."""
    path = folder / "diffusion_pytorch_model.safetensors"
    tensors = {}
    for key, value in load_file(path).items():
        for current, previous in OLD_NAMES.items():
            if f"attentions.0.{current}." in key:
                key = key.replace(current, previous)
                if previous in ("query", "proj_attn") and key.endswith("weight"):
                    value = value[:, :, None, None].contiguous()
        tensors[key] = value
    save_file(tensors, path)


def write_tiled(model: AutoencoderKL, folder, seed: int) -> None:
    """Decoding in tiles of 8 latents that overlap by a quarter. The last tiles are smaller, one of them smaller than the overlap."""
    side, factor = 8, 2 ** (len(model.config.block_out_channels) - 1)
    model.enable_tiling()
    model.tile_latent_min_size, model.tile_sample_min_size, model.tile_overlap_factor = side, side * factor, 0.25
    latents = torch.randn(1, model.config.latent_channels, 13, 17, generator=torch.Generator().manual_seed(seed + 100))
    with torch.no_grad():
        decoded = model.decode(latents).sample
    write_fixture(folder / "tiled.fixture.safetensors", "autoencoder_kl_tiled", {"latents": latents}, {"decoded": decoded},
                  side=json.dumps(side), overlap=json.dumps(side // 4))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=33)
    seed = parser.parse_args().seed
    for number, (name, config) in enumerate(CASES.items()):
        model = in_bfloat16(randomise(AutoencoderKL(**config), seed + number))
        save_in_bfloat16(model, PARITY / name)
        if name.endswith("old_names"):
            rename(PARITY / name)
        generator = torch.Generator().manual_seed(seed)
        pixels = torch.rand(2, model.config.in_channels, 16, 24, generator=generator) * 2 - 1
        with torch.no_grad():
            posterior = model.encode(pixels).latent_dist
            noise = torch.randn(posterior.mean.shape, generator=generator)
            latents = torch.randn(posterior.mean.shape, generator=generator)
            decoded = model.decode(latents).sample
        write_fixture(PARITY / name / "fixture.safetensors", "autoencoder_kl",
                      {"pixels": pixels, "noise": noise, "latents": latents},
                      {"mean": posterior.mean, "log_variance": posterior.logvar,
                       "sample": posterior.mean + posterior.std * noise, "decoded": decoded})
        if name == "autoencoder_kl":
            write_tiled(model, PARITY / name, seed)


if __name__ == "__main__":
    main()
