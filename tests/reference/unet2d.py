# SPDX-License-Identifier: Apache-2.0
"""Parity fixtures of the image and audio UNet, by diffusers' UNet2DConditionModel at tiny sizes.

Run: python tests/reference/unet2d.py [--seed N]
Output: tests/data/parity/unet2d_sd15, unet2d_sd2, unet2d_pocket, unet2d_audioldm
"""

import argparse
import json

import torch
from diffusers import UNet2DConditionModel
from fixture import PARITY, damp_residuals, in_bfloat16, randomise, save_in_bfloat16, write_fixture

CROSS_DOWN, DOWN, CROSS_UP, UP = "CrossAttnDownBlock2D", "DownBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"
BRANCHES = (".conv2.weight", ".to_out.0.weight", ".ff.net.2.weight", ".proj_out.weight")
CASES = {
    # Convolutional projections, the same number of heads at all levels.
    "unet2d_sd15": dict(block_out_channels=(8, 12, 12), down_block_types=(CROSS_DOWN, CROSS_DOWN, DOWN),
                        up_block_types=(UP, CROSS_UP, CROSS_UP), layers_per_block=1, attention_head_dim=2,
                        cross_attention_dim=12, norm_num_groups=4),
    # Linear projections, heads per level, two layers per level.
    "unet2d_sd2": dict(block_out_channels=(8, 16), down_block_types=(CROSS_DOWN, DOWN), up_block_types=(UP, CROSS_UP),
                       layers_per_block=2, attention_head_dim=(1, 2), cross_attention_dim=10,
                       use_linear_projection=True, upcast_attention=True, norm_num_groups=4),
    # Attention on the coarser levels only; three levels of different width; three latent channels.
    "unet2d_pocket": dict(in_channels=3, out_channels=3, block_out_channels=(8, 8, 12),
                          down_block_types=(DOWN, CROSS_DOWN, CROSS_DOWN), up_block_types=(CROSS_UP, CROSS_UP, UP),
                          layers_per_block=1, attention_head_dim=(1, 2, 4), cross_attention_dim=8,
                          norm_num_groups=4, use_linear_projection=True),
    # Conditioned on one vector added to the time embedding, no text: the second attention of a block is self-attention.
    "unet2d_audioldm": dict(in_channels=8, out_channels=8, block_out_channels=(8, 8, 12),
                            down_block_types=(DOWN, CROSS_DOWN, CROSS_DOWN), up_block_types=(CROSS_UP, CROSS_UP, UP),
                            layers_per_block=1, attention_head_dim=2, cross_attention_dim=(8, 8, 12), norm_num_groups=4,
                            class_embed_type="simple_projection", projection_class_embeddings_input_dim=10,
                            class_embeddings_concat=True),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=21)
    seed = parser.parse_args().seed
    for number, (name, config) in enumerate(CASES.items()):
        model = randomise(UNet2DConditionModel(sample_size=13, **config), seed + number)
        in_bfloat16(damp_residuals(model, *BRANCHES))
        save_in_bfloat16(model, PARITY / name)
        generator = torch.Generator().manual_seed(seed)
        # An odd size, so that upsampling cannot simply double; integral and fractional times.
        latents = torch.randn(3, model.config.in_channels, 13, 10, generator=generator)
        times = torch.tensor([981.0, 1.0, 443.75])
        width = config.get("projection_class_embeddings_input_dim")
        condition = torch.randn((3, width) if width else (3, 7, config["cross_attention_dim"]), generator=generator)
        conditioning = dict(encoder_hidden_states=None, class_labels=condition) if width else dict(encoder_hidden_states=condition)
        with torch.no_grad():
            sample = model(latents, times, **conditioning).sample
        write_fixture(PARITY / name / "fixture.safetensors", "unet2d",
                      {"latents": latents, "condition": condition}, {"prediction": sample},
                      times=json.dumps(times.tolist()))


if __name__ == "__main__":
    main()
