# SPDX-License-Identifier: Apache-2.0
"""The pocket ImageBind: vision and text encoders with a joint embedding space of 128 dimensions.

Key names and forward pass are those of the published ImageBind; only the sizes are smaller.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from . import text_encoder, training

EMBED = 128
VISION = {"image_size": 96, "patch": 16, "frames": 2, "width": 160, "blocks": 5, "heads": 4}
TEXT = {"width": 128, "blocks": 2, "heads": 4, "context_length": text_encoder.LENGTH}
CHECKPOINT = training.RUNS / "imagebind.pt"
EXPORTED = training.RUNS / "imagebind"


class Attention(nn.Module):
    def __init__(self, width: int, heads: int):
        super().__init__()
        self.heads = heads
        self.in_proj_weight = nn.Parameter(torch.empty(3 * width, width))
        self.in_proj_bias = nn.Parameter(torch.zeros(3 * width))
        self.out_proj = nn.Linear(width, width)
        nn.init.xavier_uniform_(self.in_proj_weight)

    def forward(self, x, mask):
        b, n, d = x.shape
        qkv = F.linear(x, self.in_proj_weight, self.in_proj_bias)
        q, k, v = qkv.view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        scores = (q @ k.transpose(-1, -2)) * (d // self.heads) ** -0.5
        if mask is not None:
            scores = scores + mask
        mixed = scores.softmax(-1).to(v.dtype) @ v
        return self.out_proj(mixed.transpose(1, 2).reshape(b, n, d))


class Mlp(nn.Module):
    def __init__(self, width: int):
        super().__init__()
        self.fc1, self.fc2 = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x):
        return self.fc2(F.gelu(self.fc1(x)))


class Block(nn.Module):
    def __init__(self, width: int, heads: int):
        super().__init__()
        self.attn = Attention(width, heads)
        self.norm_1, self.norm_2 = nn.LayerNorm(width, eps=1e-6), nn.LayerNorm(width, eps=1e-6)
        self.mlp = Mlp(width)

    def forward(self, x, mask=None):
        x = x + self.attn(self.norm_1(x), mask)
        return x + self.mlp(self.norm_2(x))


class Namespace(nn.Module):
    """A module that only holds named children, for the levels of the published key names."""

    def __init__(self, **children):
        super().__init__()
        for name, child in children.items():
            if isinstance(child, nn.Parameter):
                self.register_parameter(name, child)
            else:
                self.add_module(name, child)


def small_parameter(*shape):
    return nn.Parameter(torch.randn(*shape) * 0.02)


class ImageBind(nn.Module):
    def __init__(self, vocabulary: int):
        super().__init__()
        v, t = VISION, TEXT
        side = v["image_size"] // v["patch"]
        stem = nn.Conv3d(3, v["width"], (2, v["patch"], v["patch"]), (2, v["patch"], v["patch"]), bias=False)
        mask = torch.full((t["context_length"],) * 2, float("-inf")).triu(1)
        token_embedding = nn.Embedding(vocabulary, t["width"])
        nn.init.normal_(token_embedding.weight, std=0.02)
        self.modality_preprocessors = nn.ModuleDict({
            "vision": Namespace(cls_token=small_parameter(1, 1, v["width"]), rgbt_stem=Namespace(proj=nn.ModuleList([nn.Identity(), stem])),
                                pos_embedding_helper=Namespace(pos_embed=small_parameter(1, 1 + side * side, v["width"]))),
            "text": Namespace(token_embedding=token_embedding, pos_embed=small_parameter(1, t["context_length"], t["width"]))})
        self.modality_preprocessors["text"].register_buffer("mask", mask)
        pre_norm = nn.ModuleList([nn.LayerNorm(v["width"], eps=1e-6)])
        self.modality_trunks = nn.ModuleDict({
            "vision": Namespace(pre_transformer_layer=pre_norm,
                                blocks=nn.ModuleList([Block(v["width"], v["heads"]) for _ in range(v["blocks"])])),
            "text": Namespace(blocks=nn.ModuleList([Block(t["width"], t["heads"]) for _ in range(t["blocks"])]))})
        self.modality_heads = nn.ModuleDict({
            "vision": nn.Sequential(nn.LayerNorm(v["width"], eps=1e-6), nn.Identity(), nn.Linear(v["width"], EMBED, bias=False)),
            "text": Namespace(proj=nn.Sequential(nn.LayerNorm(t["width"], eps=1e-6), nn.Linear(t["width"], EMBED, bias=False)))})
        scale = Namespace(log_logit_scale=nn.Parameter(torch.tensor(float(np.log(1 / 0.07)))))
        self.modality_postprocessors = nn.ModuleDict({"text": nn.ModuleList([nn.Identity(), scale])})

    def vision_tokens(self, pixels):
        """Normalised pixels [B,3,S,S] -> tokens after the last block [B,1+N,D], class token first."""
        p, parts = VISION["patch"], self.modality_preprocessors["vision"]
        b, side = pixels.shape[0], VISION["image_size"] // VISION["patch"]
        patches = pixels.view(b, 3, side, p, side, p).permute(0, 2, 4, 1, 3, 5).reshape(b, side * side, 3 * p * p)
        # A single image is repeated to two frames, so both halves of the kernel see the same patch.
        kernel = parts.rgbt_stem.proj[1].weight.sum(2).flatten(1)
        tokens = torch.cat([parts.cls_token.expand(b, -1, -1), F.linear(patches, kernel).to(parts.cls_token.dtype)], 1)
        x = self.modality_trunks["vision"].pre_transformer_layer[0](tokens + parts.pos_embedding_helper.pos_embed)
        for block in self.modality_trunks["vision"].blocks:
            x = block(x)
        return x

    def vision_embedding(self, tokens):
        return F.normalize(self.modality_heads["vision"](tokens)[:, 0].float(), dim=-1)

    def encode_vision(self, pixels):
        return self.vision_embedding(self.vision_tokens(pixels))

    def encode_text(self, ids, *, scaled: bool = False):
        """Token ids [B,T] -> unit embeddings, or those times the learned scale."""
        parts = self.modality_preprocessors["text"]
        x = parts.token_embedding(ids) + parts.pos_embed
        for block in self.modality_trunks["text"].blocks:
            x = block(x, parts.mask)
        last = x[torch.arange(len(ids)), ids.argmax(-1)]
        out = F.normalize(self.modality_heads["text"].proj(last).float(), dim=-1)
        return out * self.modality_postprocessors["text"][1].log_logit_scale.exp().clamp(max=100) if scaled else out


def load():
    tokenizer = text_encoder.load_tokenizer()
    model = ImageBind(len(tokenizer))
    model.load_state_dict(torch.load(CHECKPOINT, weights_only=False)["model"])
    return model.eval(), tokenizer


def write(folder: Path) -> None:
    """config.json and model.safetensors in half precision, text encoder included."""
    from safetensors.torch import save_file

    model, tokenizer = load()
    folder.mkdir(parents=True, exist_ok=True)
    config = {"model_type": "imagebind", "output_dim": EMBED, "vision": VISION, "text": {**TEXT, "vocab_size": len(tokenizer)}}
    partial = folder / "model.safetensors.partial"
    save_file({k: v.to(torch.float16).contiguous() for k, v in model.state_dict().items()}, str(partial), metadata={"format": "pt"})
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    partial.chmod(0o644)
    partial.replace(folder / "model.safetensors")
    print(folder, f"{(folder / 'model.safetensors').stat().st_size / 1e6:.2f} MB")
