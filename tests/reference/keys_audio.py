# SPDX-License-Identifier: Apache-2.0
"""Key lists (name and shape of every tensor) of AudioLDM at its published sizes, from diffusers and transformers.

Run: python tests/reference/keys_audio.py   (allocates no memory: everything is built on torch's meta device)
Output: tests/data/keys/audioldm_{l,s}_unet.txt, audioldm_{vae,text_encoder,vocoder}.txt, output_projection_audio.txt
"""

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from keys_language import IMAGE, write
from projections import OutputProjection
from transformers import ClapTextConfig, ClapTextModelWithProjection, SpeechT5HifiGan, SpeechT5HifiGanConfig

CHANNELS = {"l": (256, 512, 768, 1280), "s": (128, 256, 384, 640)}
VAE = dict(in_channels=1, out_channels=1, latent_channels=8, block_out_channels=(128, 256, 512), layers_per_block=2,
           down_block_types=("DownEncoderBlock2D",) * 3, up_block_types=("UpDecoderBlock2D",) * 3)
VOCODER = dict(model_in_dim=64, upsample_initial_channel=1024, upsample_rates=(5, 4, 2, 2, 2),
               upsample_kernel_sizes=(16, 16, 8, 4, 4), normalize_before=False)
AUDIO = IMAGE | {"out": 512, "queries": 1}


def unet(size: str) -> dict:
    return dict(in_channels=8, out_channels=8, sample_size=128, block_out_channels=CHANNELS[size],
                cross_attention_dim=CHANNELS[size], attention_head_dim=8,
                down_block_types=("DownBlock2D",) + ("CrossAttnDownBlock2D",) * 3,
                up_block_types=("CrossAttnUpBlock2D",) * 3 + ("UpBlock2D",), class_embed_type="simple_projection",
                projection_class_embeddings_input_dim=512, class_embeddings_concat=True)


def without_buffers(tensors: dict) -> dict:
    return {key: value for key, value in tensors.items() if not key.endswith(("position_ids", "token_type_ids"))}


if __name__ == "__main__":
    with torch.device("meta"):
        for size in CHANNELS:
            write(f"audioldm_{size}_unet", UNet2DConditionModel(**unet(size)).state_dict())
        write("audioldm_vae", AutoencoderKL(**VAE).state_dict())
        write("audioldm_text_encoder", without_buffers(ClapTextModelWithProjection(ClapTextConfig()).state_dict()))
        write("audioldm_vocoder", SpeechT5HifiGan(SpeechT5HifiGanConfig(**VOCODER)).state_dict())
        write("output_projection_audio", OutputProjection(AUDIO).state_dict())
