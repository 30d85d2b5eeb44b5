# SPDX-License-Identifier: Apache-2.0
"""The stand-in for ImageBind's embedding during pre-training: a linear code of the scene, one unit vector per scene and modality.

Image: the code that ImageBind's image embedding is trained towards. Video: the same plus each cell's motion along fixed random
directions. Audio: fixed random directions of the audible attributes, by their position in the order of sounding.
"""

from __future__ import annotations

import functools

import torch
from torch.nn import functional as F

from . import audio_text_encoder, imagebind_labels, unknown_media
from .audio_text_encoder import ATTRIBUTE_SIZES
from .unknown_media import UnknownMedium
from .world import CELL_COUNT, MOTIONS, Scene

WIDTH = imagebind_labels.EMBED
MOTION_SHARE = 0.5


@functools.cache
def _basis():
    return imagebind_labels.code_basis()


@functools.cache
def _directions(name: str, rows: int) -> torch.Tensor:
    """Fixed random unit vectors [rows,WIDTH]; `name` is the seed, so renaming one changes the code."""
    seed = sum(map(ord, name))
    return F.normalize(torch.randn(rows, WIDTH, generator=torch.Generator().manual_seed(seed)), dim=-1)


def image_codes(scenes: list[Scene]) -> torch.Tensor:
    mean, basis = _basis()
    return F.normalize((imagebind_labels.code_of(*imagebind_labels.labels_of(scenes)) - mean) @ basis, dim=-1)


def video_codes(scenes: list[Scene]) -> torch.Tensor:
    directions = _directions("motion", CELL_COUNT * len(MOTIONS))
    motions = torch.stack([sum(directions[t.cell * len(MOTIONS) + MOTIONS.index(t.motion)] for t in s.objects) for s in scenes])
    return F.normalize(image_codes(scenes) + MOTION_SHARE * motions, dim=-1)


def audio_codes(scenes: list[Scene]) -> torch.Tensor:
    code = _directions("sound", 1).expand(len(scenes), -1)
    for i, labels in enumerate(audio_text_encoder.attribute_labels(scenes)):
        code = code + _directions(f"heard {i}", ATTRIBUTE_SIZES[i % 3] + 1)[labels]
    return F.normalize(code, dim=-1)


CODES = {"image": image_codes, "video": video_codes, "audio": audio_codes}


def scene_code(scenes: list[Scene], modality_of: list[str]) -> torch.Tensor:
    """[N,WIDTH] of scenes (or unknown media), each in its modality."""
    out = torch.zeros(len(scenes), WIDTH)
    for modality, code in CODES.items():
        for i, scene in enumerate(scenes):
            if modality_of[i] == modality and isinstance(scene, UnknownMedium):
                out[i] = unknown_media.code(scene, code)
        rows = [i for i, k in enumerate(modality_of) if k == modality and not isinstance(scenes[i], UnknownMedium)]
        if rows:
            out[rows] = code([scenes[i] for i in rows]).float()
    return out
