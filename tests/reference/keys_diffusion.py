# SPDX-License-Identifier: Apache-2.0
"""Key lists (name and shape of every tensor) of Stable Diffusion 1.5 and 2.1 and of Zeroscope's UNet at their published sizes, from
diffusers and transformers.

Run: python tests/reference/keys_diffusion.py   (allocates no memory: everything is built on torch's meta device)
Output: tests/data/keys/sd15_{text_encoder,unet,vae}.txt, sd21_{text_encoder,unet,vae}.txt, zeroscope_unet.txt
"""

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel, UNet3DConditionModel
from keys_language import write
from transformers import CLIPTextConfig, CLIPTextModel

VAE = dict(block_out_channels=(128, 256, 512, 512), down_block_types=("DownEncoderBlock2D",) * 4,
           up_block_types=("UpDecoderBlock2D",) * 4, layers_per_block=2)
TEXT = {
    "sd15": dict(hidden_size=768, intermediate_size=3072, num_hidden_layers=12, num_attention_heads=12),
    "sd21": dict(hidden_size=1024, intermediate_size=4096, num_hidden_layers=23, num_attention_heads=16, hidden_act="gelu"),
}
UNET = {
    "sd15": dict(cross_attention_dim=768, attention_head_dim=8),
    "sd21": dict(cross_attention_dim=1024, attention_head_dim=(5, 10, 20, 20), use_linear_projection=True),
}


def text_encoder(config: dict) -> dict:
    """Under the prefix of published files, whichever naming this version of the library uses."""
    tensors = CLIPTextModel(CLIPTextConfig(**config)).state_dict()
    return {"text_model." + key.removeprefix("text_model."): value
            for key, value in tensors.items() if not key.endswith("position_ids")}


if __name__ == "__main__":
    with torch.device("meta"):
        for name in ("sd15", "sd21"):
            write(f"{name}_text_encoder", text_encoder(TEXT[name]))
            write(f"{name}_unet", UNet2DConditionModel(**UNET[name]).state_dict())
            write(f"{name}_vae", AutoencoderKL(**VAE).state_dict())
        write("zeroscope_unet", UNet3DConditionModel(cross_attention_dim=1024, attention_head_dim=64).state_dict())
