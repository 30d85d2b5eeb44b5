# SPDX-License-Identifier: Apache-2.0
"""Names of tensors in single-file checkpoints of Stable Diffusion and those in diffusers' layout, as diffusers' own converters pair them, and
a checkpoint as PyTorch Lightning wrote those of Stable Diffusion 1.

Run: python tests/reference/single_file.py
Output: tests/data/keys/single_file.txt, tests/data/pytorch/lightning.ckpt
"""

import io
import pathlib
import re
import sys
import types
import zipfile

import numpy
import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from diffusers.loaders.single_file_utils import (
    convert_ldm_clip_checkpoint,
    convert_ldm_unet_checkpoint,
    convert_ldm_vae_checkpoint,
    convert_open_clip_checkpoint,
)
from transformers import CLIPTextConfig, CLIPTextModel

DATA = pathlib.Path(__file__).resolve().parents[1] / "data"
LAYERS = 2
UNET_RESNET = {"norm1": "in_layers.0", "conv1": "in_layers.2", "time_emb_proj": "emb_layers.1", "norm2": "out_layers.0", "conv2": "out_layers.3",
               "conv_shortcut": "skip_connection"}
UNET_OUTSIDE = {"time_embedding.linear_1": "time_embed.0", "time_embedding.linear_2": "time_embed.2", "conv_in": "input_blocks.0.0",
                "conv_norm_out": "out.0", "conv_out": "out.2", "mid_block.resnets.0": "middle_block.0", "mid_block.attentions.0": "middle_block.1",
                "mid_block.resnets.1": "middle_block.2"}
VAE_ATTENTION = {"group_norm": "norm", "to_q": "q", "to_k": "k", "to_v": "v", "to_out.0": "proj_out"}
OPEN_CLIP = {"layer_norm1": "ln_1", "layer_norm2": "ln_2", "mlp.fc1": "mlp.c_fc", "mlp.fc2": "mlp.c_proj", "self_attn.out_proj": "attn.out_proj"}


def replaced(name: str, table: dict) -> str:
    for new, old in table.items():
        if f".{new}." in f".{name}":
            return f".{name}".replace(f".{new}.", f".{old}.", 1)[1:]
    return name


def unet_name(name: str, attends: list) -> str:
    """The stored name; `attends` says which blocks upwards have attention."""
    match = re.match(r"(down|up)_blocks\.(\d+)\.(resnets|attentions|downsamplers|upsamplers)\.(\d+)\.(.*)", name)
    if not match:
        stored = replaced(name, UNET_OUTSIDE)
        return replaced(stored, UNET_RESNET) if stored.startswith(("middle_block.0", "middle_block.2")) else stored
    side, level, kind, layer, rest = match[1], int(match[2]), match[3], int(match[4]), match[5]
    first = level * (LAYERS + 1)
    if kind == "downsamplers":
        return f"input_blocks.{first + LAYERS + 1}.0.op.{rest.removeprefix('conv.')}"
    if kind == "upsamplers":
        return f"output_blocks.{first + LAYERS}.{2 if attends[level] else 1}.{rest}"
    block = f"input_blocks.{first + layer + 1}" if side == "down" else f"output_blocks.{first + layer}"
    return f"{block}.0.{replaced(rest, UNET_RESNET)}" if kind == "resnets" else f"{block}.1.{rest}"


def vae_name(name: str, levels: int) -> str:
    name = name.replace("mid_block.resnets.0", "mid.block_1").replace("mid_block.resnets.1", "mid.block_2")
    name = re.sub(r"down_blocks\.(\d+)\.resnets", r"down.\1.block", name)
    name = re.sub(r"up_blocks\.(\d+)\.resnets", lambda found: f"up.{levels - 1 - int(found[1])}.block", name)
    name = re.sub(r"down_blocks\.(\d+)\.downsamplers\.0", r"down.\1.downsample", name)
    name = re.sub(r"up_blocks\.(\d+)\.upsamplers\.0", lambda found: f"up.{levels - 1 - int(found[1])}.upsample", name)
    if "mid_block.attentions.0" in name:
        name = replaced(name.replace("mid_block.attentions.0", "mid.attn_1"), VAE_ATTENTION)
    return name.replace("conv_norm_out", "norm_out").replace("conv_shortcut", "nin_shortcut")


def proven(network: str, stored: dict, converted: dict) -> list:
    """Lines for the weights of a network, each found again by its values, without biases and all but one tensor of a transformer block."""
    lines = []
    for name, tensor in converted.items():
        for old, source in stored.items():
            parts = source.chunk(3) if "in_proj_" in old else [source]
            for index, part in enumerate(parts):
                if part.numel() == tensor.numel() and torch.equal(part.reshape(-1), tensor.reshape(-1)):
                    lines.append(f"{network} {name} {old}" + (f" {index}" if len(parts) > 1 else ""))
    assert len(lines) == len(converted), (network, len(lines), len(converted))
    inner = re.compile(r"\.bias|_bias|transformer_blocks\.0\.(?!attn1\.to_q)")  # named like their neighbours
    return sorted(line for line in lines if not inner.search(line))


def distinct(module: torch.nn.Module) -> dict:
    """Tensors no two of which are equal."""
    torch.manual_seed(0)
    return {name: torch.randn_like(tensor) for name, tensor in module.state_dict().items()}


def unet_lines() -> list:
    unet = UNet2DConditionModel(block_out_channels=(8, 16), down_block_types=("CrossAttnDownBlock2D", "DownBlock2D"), layers_per_block=LAYERS,
                                up_block_types=("UpBlock2D", "CrossAttnUpBlock2D"), norm_num_groups=4, cross_attention_dim=8, attention_head_dim=2)
    prefix = "model.diffusion_model."
    stored = {prefix + unet_name(name, [False, True]): tensor for name, tensor in distinct(unet).items()}
    return proven("unet", stored, convert_ldm_unet_checkpoint(dict(stored), dict(unet.config)))


def vae_lines() -> list:
    vae = AutoencoderKL(block_out_channels=(8, 16), down_block_types=["DownEncoderBlock2D"] * 2, up_block_types=["UpDecoderBlock2D"] * 2,
                        layers_per_block=LAYERS, norm_num_groups=4)
    stored = {"first_stage_model." + vae_name(name, 2): tensor for name, tensor in distinct(vae).items()}
    stored = {name: tensor[..., None, None] if "attn_1" in name and tensor.dim() == 2 else tensor for name, tensor in stored.items()}
    return proven("vae", stored, convert_ldm_vae_checkpoint(dict(stored), dict(vae.config)))


def transformers_names(module: torch.nn.Module) -> dict:
    """Names as up to transformers 4, which the published folders have."""
    return {name if name.startswith("text_model.") else f"text_model.{name}": tensor for name, tensor in distinct(module).items()
            if not name.endswith("position_ids")}


def clip_lines() -> list:
    clip = CLIPTextModel(CLIPTextConfig(vocab_size=40, hidden_size=8, intermediate_size=12, num_hidden_layers=2, num_attention_heads=2))
    stored = {f"cond_stage_model.transformer.{name}": tensor for name, tensor in transformers_names(clip).items()}
    return proven("text_encoder", stored, convert_ldm_clip_checkpoint(dict(stored)))


def open_clip_lines() -> list:
    clip = CLIPTextModel(CLIPTextConfig(vocab_size=40, hidden_size=8, intermediate_size=12, num_hidden_layers=2, num_attention_heads=2))
    prefix = "cond_stage_model.model."
    stored, fused = {}, {}
    for name, tensor in transformers_names(clip).items():
        name = name.removeprefix("text_model.")
        if match := re.match(r"encoder\.layers\.(\d+)\.self_attn\.([qkv])_proj\.(weight|bias)", name):
            fused.setdefault(f"{prefix}transformer.resblocks.{match[1]}.attn.in_proj_{match[3]}", {})[match[2]] = tensor
        elif match := re.match(r"encoder\.layers\.(\d+)\.(.*)", name):
            stored[f"{prefix}transformer.resblocks.{match[1]}.{replaced(match[2], OPEN_CLIP)}"] = tensor
        else:
            stored[prefix + {"embeddings.token_embedding.weight": "token_embedding.weight", "embeddings.position_embedding.weight":
                             "positional_embedding", "final_layer_norm.weight": "ln_final.weight", "final_layer_norm.bias": "ln_final.bias"}[name]] = tensor
    stored |= {name: torch.cat([parts["q"], parts["k"], parts["v"]]) for name, parts in fused.items()}
    stored[f"{prefix}text_projection"] = torch.randn(8, 8)  # gives the converter the width of the heads
    converted = convert_open_clip_checkpoint(clip, dict(stored), prefix=prefix)
    converted = {name if name.startswith("text_model.") else f"text_model.{name}": tensor for name, tensor in converted.items()
                 if "text_projection" not in name and not name.endswith("position_ids")}
    return proven("open_clip", stored, converted)


class ModelCheckpoint:
    """Stands for Lightning's class of this name, which such checkpoints have as a key."""


def write_lightning() -> None:
    module = types.ModuleType("pytorch_lightning.callbacks.model_checkpoint")
    module.ModelCheckpoint = ModelCheckpoint
    ModelCheckpoint.__module__ = module.__name__
    for name in ("pytorch_lightning", "pytorch_lightning.callbacks"):
        sys.modules[name] = types.ModuleType(name)
    sys.modules[module.__name__] = module
    buffer = io.BytesIO()
    torch.save({"epoch": 1, "global_step": 470000, "pytorch-lightning_version": "1.4.2",
                "state_dict": {"betas": torch.arange(3, dtype=torch.float64), "model.diffusion_model.out.2.bias": torch.tensor([1.0, 2.0])},
                "callbacks": {ModelCheckpoint: {"best_model_score": numpy.float64(0.5), "best_model_path": "last.ckpt"}},
                "optimizer_states": [], "lr_schedulers": [{"last_epoch": 1}]}, buffer)
    with zipfile.ZipFile(buffer) as read, zipfile.ZipFile(DATA / "pytorch" / "lightning.ckpt", "w", zipfile.ZIP_STORED) as write:
        for name in read.namelist():  # NumPy 1 had another name for the same module
            write.writestr(zipfile.ZipInfo(name), read.read(name).replace(b"numpy._core.", b"numpy.core."))


def main() -> None:
    lines = unet_lines() + vae_lines() + clip_lines() + open_clip_lines()
    (DATA / "keys" / "single_file.txt").write_text("\n".join(lines) + "\n")
    write_lightning()


if __name__ == "__main__":
    main()
