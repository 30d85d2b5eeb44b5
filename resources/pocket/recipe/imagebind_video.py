# SPDX-License-Identifier: Apache-2.0
"""The training of ImageBind's vision encoder on videos.

    python -m recipe.imagebind_video --minutes 3      # training-runs/imagebind_video.pt: the stem's temporal kernel

The stem of the vision encoder is a convolution over two frames. A single image fills both, so for images only the sum of the two kernels
matters. Only their difference is trained here: the embeddings of images do not change, and the first and last frames of
a video determine the motion.
"""

from __future__ import annotations

import argparse
import random

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from . import imagebind, training, world, world_video
from .imagebind import EMBED, VISION
from .imagebind_labels import FACTORS, Augmentation, cell_loss, labels_of, pixels_of, read_cells

VIDEO = {"clips": 1, "clip_seconds": 2.0, "crops": 1}


class TemporalKernel(nn.Module):
    """Half the difference of the stem's two frame kernels."""

    def __init__(self):
        super().__init__()
        self.kernel = nn.Parameter(torch.randn(VISION["width"], 3 * VISION["patch"] ** 2) * 0.02)


def video_tokens(model, temporal_kernel: TemporalKernel, first, last):
    """Tokens of videos from two normalised frames [B,3,96,96] each."""
    p, parts = VISION["patch"], model.modality_preprocessors["vision"]
    side = VISION["image_size"] // p
    patches = lambda x: x.view(len(x), 3, side, p, side, p).permute(0, 2, 4, 1, 3, 5).reshape(len(x), side * side, 3 * p * p)
    a, b = patches(first), patches(last)
    kernel_sum = parts.rgbt_stem.proj[1].weight.sum(2).flatten(1)
    stem = F.linear((a + b) / 2, kernel_sum) + F.linear(a - b, temporal_kernel.kernel)
    tokens = torch.cat([parts.cls_token.expand(len(a), -1, -1), stem.to(parts.cls_token.dtype)], 1)
    x = model.modality_trunks["vision"].pre_transformer_layer[0](tokens + parts.pos_embedding_helper.pos_embed)
    for block in model.modality_trunks["vision"].blocks:
        x = block(x)
    return x


class VideoHeads(nn.Module):
    """Auxiliary heads: every cell's attributes and motion, each by one linear layer from the embedding."""

    def __init__(self):
        super().__init__()
        self.cells = nn.Linear(EMBED, world.CELL_COUNT * (FACTORS + 1))
        self.motions = nn.Linear(EMBED, world.CELL_COUNT * len(world.MOTIONS))
        self.patches = nn.Linear(VISION["width"], len(world.MOTIONS))
        self.norm = nn.LayerNorm(VISION["width"])

    def forward(self, embedding):
        n = len(embedding)
        return self.cells(12 * embedding).view(n, 9, -1), self.motions(12 * embedding).view(n, 9, -1)

    def from_patches(self, tokens):
        side = VISION["image_size"] // VISION["patch"] // 3
        cells = tokens[:, 1:].float().view(len(tokens), 3, side, 3, side, -1).mean((2, 4)).flatten(1, 2)
        return self.patches(self.norm(cells))


def motion_labels(scenes) -> torch.Tensor:
    out = torch.full((len(scenes), 9), -1)
    for row, scene in zip(out, scenes):
        for t in scene.objects:
            row[t.cell] = world.MOTIONS.index(t.motion)
    return out


def boundary_frames(scenes) -> tuple[np.ndarray, np.ndarray]:
    """First and last frames, uint8 [N,96,96,3] each."""
    return world.render(scenes), np.stack([world_video.frame(s, world_video.FRAMES - 1) for s in scenes])


def train(minutes: float, size: int) -> None:
    training.setup(83)
    model, temporal_kernel, heads = imagebind.load()[0].requires_grad_(False), TemporalKernel(), VideoHeads()
    trained = [*temporal_kernel.parameters(), *heads.parameters()]
    adam = torch.optim.AdamW(trained, lr=3e-3, betas=(0.9, 0.98), weight_decay=0.0)
    loop = training.TrainingLoop("imagebind_video", {"temporal_kernel": temporal_kernel, "heads": heads, "adam": adam}, log_every=25)
    rng, augment = random.Random(83 + loop.count), Augmentation()

    def encode(scenes, augment=None):
        first, last = boundary_frames(scenes)
        both = pixels_of(np.concatenate([first, last]), augment)
        with torch.autocast("cpu", torch.bfloat16):
            tokens = video_tokens(model, temporal_kernel, *both.chunk(2))
            return tokens, model.vision_embedding(tokens)

    def step(progress: float) -> dict[str, float]:
        for g in adam.param_groups:
            g["lr"] = 4e-3 * training.cosine_schedule(progress)
        scenes = [world.sample_scene(rng, n) for n in rng.choices((1, 2), (2, 1), k=size)]
        cells, _ = labels_of(scenes)
        motions = motion_labels(scenes)
        tokens, embedding = encode(scenes, augment)
        cell_logits, motion_logits = heads(embedding)
        occupied = motions >= 0
        motion = F.cross_entropy(motion_logits[occupied], motions[occupied])
        patches = F.cross_entropy(heads.from_patches(tokens)[occupied], motions[occupied])
        attributes = cell_loss(cell_logits, cells)
        (attributes + 2 * motion + patches).backward()
        nn.utils.clip_grad_norm_(trained, 2.0)
        adam.step()
        adam.zero_grad(set_to_none=True)
        accuracy = (motion_logits[occupied].argmax(-1) == motions[occupied]).float().mean().item()
        return {"attributes": attributes.item(), "motion": motion.item(), "patches": patches.item(), "motion accuracy": accuracy}

    @torch.no_grad()
    def report() -> None:
        for split, count in (("iid", 1), ("iid", 2), ("combinations", 1)):
            evaluation_rng = random.Random(84)
            scenes = [world.sample_scene(evaluation_rng, count, split) for _ in range(200)]
            cell_logits, motion_logits = heads(encode(scenes)[1])
            cells, motions = labels_of(scenes)[0], motion_labels(scenes)
            appearance_correct = (read_cells(cell_logits) == cells).all(-1).all(-1)
            motion_correct = ((motion_logits.argmax(-1) == motions) | (motions < 0)).all(-1)
            appearance, motion, both = (c.float().mean().item() for c in (appearance_correct, motion_correct, appearance_correct & motion_correct))
            loop.record(f"{split} {count}", both)
            loop.log(f"imagebind video {split} {count}: appearance {appearance:.3f} motion {motion:.3f} both {both:.3f}")

    loop.run(minutes, step, report, report_every=60)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=4)
    parser.add_argument("--batch", type=int, default=64)
    arguments = parser.parse_args()
    train(arguments.minutes, arguments.batch)
