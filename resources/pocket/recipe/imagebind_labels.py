# SPDX-License-Identifier: Apache-2.0
"""ImageBind's training data: attribute labels, the linear scene code, pixels and their augmentation."""

from __future__ import annotations

import random

import numpy as np
import torch
import torch.nn.functional as F

from . import world
from .imagebind import EMBED
from .world import BACKGROUNDS, CELL_COUNT, COLOURS, KINDS, SIZES

MEAN, STD = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)
FACTORS = len(KINDS) + len(COLOURS) + len(SIZES)


def labels_of(scenes):
    """kind, colour, size per cell (-1: empty) [B,9,3], background (-1: a plain backdrop) [B]."""
    cells = np.full((len(scenes), CELL_COUNT, 3), -1, np.int64)
    for i, scene in enumerate(scenes):
        for t in scene.objects:
            cells[i, t.cell] = KINDS.index(t.kind), COLOURS.index(t.colour), SIZES.index(t.size)
    return torch.from_numpy(cells), torch.tensor([BACKGROUNDS.index(s.background) if s.background else -1 for s in scenes])


def code_of(cells, background):
    """Multi-hot attributes [B,CODE]."""
    occupied = (cells[..., :1] >= 0).float()
    sizes = (len(KINDS), len(COLOURS), len(SIZES))
    one_hot = [F.one_hot(cells[..., i].clamp(min=0), n).float() * occupied for i, n in enumerate(sizes)]
    surroundings = F.one_hot(background.clamp(min=0), len(BACKGROUNDS)).float() * (background >= 0).float()[:, None]
    return torch.cat([torch.cat(one_hot, -1).flatten(1), surroundings], 1)


def code_basis() -> tuple:
    """Mean and the 128 principal directions of the attributes of one and two objects: the linear code that the embedding is trained towards."""
    rng = random.Random(11)
    x = code_of(*labels_of([world.sample_scene(rng, 1 + i % 2) for i in range(8000)]))
    mean = x.mean(0)
    _, _, directions = torch.linalg.svd(x - mean, full_matrices=False)
    return mean, directions[:EMBED].T.contiguous()


def cell_loss(out, cells):
    """out [B,9,FACTORS+1]: occupancy everywhere; kind, colour and size in occupied cells."""
    occupied = cells[..., 0] >= 0
    loss = 3 * F.binary_cross_entropy_with_logits(out[..., -1], occupied.float())
    start, sizes = 0, (len(KINDS), len(COLOURS), len(SIZES))
    for i, n in enumerate(sizes):
        loss = loss + F.cross_entropy(out[..., start:start + n][occupied], cells[..., i][occupied])
        start += n
    return loss


def read_cells(out):
    """[B,9,FACTORS+1] -> cells [B,9,3] as labels_of gives them."""
    ends = (0, len(KINDS), len(KINDS) + len(COLOURS), FACTORS)
    values = torch.stack([out[..., a:b].argmax(-1) for a, b in zip(ends, ends[1:])], -1)
    return torch.where(out[..., -1:] > 0, values, -1)


class Augmentation:
    """Artefacts of drawn, decoded and photographed images: noise, exposure, blur."""

    def __init__(self):
        self.noise = torch.randn(2 ** 22)

    def __call__(self, pixels):
        b = len(pixels)
        start = random.randrange(len(self.noise) - pixels.numel()) if pixels.numel() < len(self.noise) else 0
        noise = self.noise[start:start + pixels.numel()].view_as(pixels)
        pixels = pixels * (1 + 0.06 * torch.randn(b, 1, 1, 1)) + 0.03 * torch.randn(b, 3, 1, 1)
        blurred = pixels[: b // 3]
        pixels = torch.cat([F.avg_pool2d(F.pad(blurred, (1, 1, 1, 1), mode="replicate"), 3, 1), pixels[b // 3:]])
        return pixels + noise * (0.05 * torch.rand(b, 1, 1, 1))


def pixels_of(images, augment=None):
    """uint8 [B,96,96,3] -> normalised [B,3,96,96]."""
    x = torch.from_numpy(images).permute(0, 3, 1, 2).float() / 255
    if augment is not None:
        x = augment(x)
    return (x - torch.tensor(MEAN).view(1, 3, 1, 1)) / torch.tensor(STD).view(1, 3, 1, 1)
