"""What pre-training puts in the place of perceived media: a linear code of the scene, one vector of length 1.

Pictures: the code that ImageBind's embedding aims at. Films: the same and, along fixed chance directions, each cell's motion.
Sounds: fixed chance directions of the audible facts, by their place in the order of hearing.
"""

from __future__ import annotations

import functools

import torch
from torch.nn import functional as F

from . import imagebind, audio_text_encoder
from .audio_text_encoder import FACTS
from .world import CELL_COUNT, MOTIONS, Scene

WIDTH = imagebind.EMBED
MOTION_SHARE = 0.5


@functools.cache
def _basis():
    return imagebind.plain_basis()


@functools.cache
def _directions(name: str, rows: int) -> torch.Tensor:
    """Fixed chance directions [rows,WIDTH] of length 1."""
    seed = sum(map(ord, name))
    return F.normalize(torch.randn(rows, WIDTH, generator=torch.Generator().manual_seed(seed)), dim=-1)


def of_pictures(scenes: list[Scene]) -> torch.Tensor:
    mean, basis = _basis()
    return F.normalize((imagebind.code_of(*imagebind.labels_of(scenes)) - mean) @ basis, dim=-1)


def of_films(scenes: list[Scene]) -> torch.Tensor:
    ways = _directions("motion", CELL_COUNT * len(MOTIONS))
    moves = torch.stack([sum(ways[t.cell * len(MOTIONS) + MOTIONS.index(t.motion)] for t in s.things) for s in scenes])
    return F.normalize(of_pictures(scenes) + MOTION_SHARE * moves, dim=-1)


def of_sounds(scenes: list[Scene]) -> torch.Tensor:
    code = _directions("sound", 1).expand(len(scenes), -1)
    for i, facts in enumerate(audio_text_encoder.truth(scenes)):
        code = code + _directions(f"heard {i}", FACTS[i % 3] + 1)[facts]
    return F.normalize(code, dim=-1)


OF = {"image": of_pictures, "video": of_films, "audio": of_sounds}


def scene_code(scenes: list[Scene], kinds: list[str]) -> torch.Tensor:
    """[N,WIDTH] of scenes, each in its medium."""
    out = torch.zeros(len(scenes), WIDTH)
    for medium, code in OF.items():
        at = [i for i, k in enumerate(kinds) if k == medium]
        if at:
            out[at] = code([scenes[i] for i in at]).float()
    return out
