# SPDX-License-Identifier: Apache-2.0
"""The initial projection of embeddings for multimodal pre-training: each position of a medium shows one cell, or one voice of audio.

A ridge regression reads the content of every cell or voice from the embeddings of all three modalities; a fixed random matrix writes it into the
width of the language model, where a fixed vector tells the positions apart. When all positions started alike, the model learned to read two objects no better than from one position.
"""

from __future__ import annotations

import torch
from torch.nn import functional as F

from . import imagebind_labels, world, world_audio
from .imagebind_video import motion_labels
from .modalities import MODALITIES

CELL = (len(world.KINDS), len(world.COLOURS), len(world.SIZES), 1, len(world.MOTIONS), len(world.BACKGROUNDS))
VOICE = (len(world.KINDS), world_audio.STEPS, len(world.MOTIONS), 1)
GAIN = 11.3  # of a unit vector of 128 numbers, to deviation 1


def cell_contents(scenes, with_motion: bool) -> torch.Tensor:
    """[N,9,sum(CELL)]: kind, colour, size, whether there is an object, motion; the background in every cell."""
    cells, background = imagebind_labels.labels_of(scenes)
    occupied = (cells[..., :1] >= 0).float()
    parts = [F.one_hot(cells[..., i].clamp(min=0), CELL[i]).float() * occupied for i in range(3)] + [occupied]
    parts.append(F.one_hot(motion_labels(scenes).clamp(min=0), CELL[4]).float() * occupied * with_motion)
    return torch.cat([*parts, F.one_hot(background, CELL[5]).float()[:, None].expand(-1, world.CELL_COUNT, -1)], -1)


def voice_contents(scenes) -> torch.Tensor:
    """[N,9,sum(VOICE)]: kind, pitch step, motion and presence of the voices in the order in which they sound."""
    out = torch.zeros(len(scenes), world.CELL_COUNT, sum(VOICE))
    for row, scene in zip(out, scenes):
        for voice, (kind, step, motion) in zip(row, world_audio.audio_attributes(scene)):
            voice[[world.KINDS.index(kind), VOICE[0] + step, VOICE[0] + VOICE[1] + world.MOTIONS.index(motion), -1]] = 1.0
    return out


def contents(modality: str, scenes) -> torch.Tensor:
    """[N,9,features]: what each position should show, and the modality."""
    cells = torch.zeros(len(scenes), world.CELL_COUNT, sum(CELL)) if modality == "audio" else cell_contents(scenes, modality == "video")
    voices = voice_contents(scenes) if modality == "audio" else torch.zeros(len(scenes), world.CELL_COUNT, sum(VOICE))
    return torch.cat([cells, voices, _modality(modality, len(scenes))], -1)


def _modality(modality: str, number: int) -> torch.Tensor:
    return F.one_hot(torch.full((number, world.CELL_COUNT), MODALITIES.index(modality)), len(MODALITIES)).float()


def unknown_contents(modality: str, number: int) -> torch.Tensor:
    """Unknown media show nothing but their modality."""
    return torch.cat([torch.zeros(number, world.CELL_COUNT, sum(CELL) + sum(VOICE)), _modality(modality, number)], -1)


@torch.no_grad()
def initialise(projection: torch.nn.Linear, cache, norm: float) -> None:
    """Sets projection [9*width,128] so that the vectors of a scene with objects have about the given norm."""
    inputs, targets = [], []
    for modality in MODALITIES:
        scenes, embeddings = cache.training(modality)
        unknown = cache.unknown[modality]
        inputs += [embeddings, unknown]
        targets += [contents(modality, scenes), unknown_contents(modality, len(unknown))]
    x, y = torch.cat(inputs) * GAIN, torch.cat(targets)
    x = torch.cat([x, torch.ones(len(x), 1)], 1)
    w = torch.linalg.solve(x.T @ x + torch.eye(x.shape[1]), x.T @ y.flatten(1)).view(x.shape[1], world.CELL_COUNT, -1)
    width = projection.out_features // world.CELL_COUNT
    writing = torch.randn(w.shape[-1], width, generator=torch.Generator().manual_seed(58)) / width ** 0.5
    weights = (w @ writing).permute(1, 2, 0).reshape(-1, x.shape[1])
    vectors = (x[:4000] @ weights.T).view(-1, width)
    weights *= norm / vectors.norm(dim=1).quantile(0.9)
    projection.weight.copy_(GAIN * weights[:, :-1])
    projection.bias.copy_(weights[:, -1] + positions(norm, width))


def positions(norm: float, width: int) -> torch.Tensor:
    """[9*width]: what a position is called, without which the model could not say where an object is."""
    generator = torch.Generator().manual_seed(59)
    return 0.6 * norm * F.normalize(torch.randn(world.CELL_COUNT, width, generator=generator), dim=1).flatten()
