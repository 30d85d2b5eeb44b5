"""Sounds by the batch: every voice rendered once for each length it can have, kept in training-runs/voices.npz.

    python -m recipe.audio_data
"""

from __future__ import annotations

import random

import numpy as np
import torch

from . import training, world, world_audio

FILE = training.RUNS / "voices.npz"
LENGTHS = sorted({b - a for n in (1, 2, 3) for a, b in world_audio.parts(n)})


def write() -> None:
    voices = world_audio.all_voices()
    training.RUNS.mkdir(exist_ok=True)
    np.savez(FILE, **{str(n): np.stack([world_audio.voice.__wrapped__(*v, n) for v in voices]).astype(np.float16) for n in LENGTHS})


class Sounds:
    """The same as world_audio.render, by look-up (half precision)."""

    def __init__(self):
        if not FILE.exists():
            write()
        held = np.load(FILE)
        self.voices = {n: torch.from_numpy(held[str(n)]) for n in LENGTHS}
        self.index = {v: i for i, v in enumerate(world_audio.all_voices())}

    def __call__(self, scenes: list[world.Scene]) -> torch.Tensor:
        """float [N,40960]."""
        out = torch.zeros(len(scenes), world_audio.SAMPLES)
        for row, scene in zip(out, scenes):
            heard = world_audio.audible(scene)
            for fact, (a, b) in zip(heard, world_audio.parts(len(heard))):
                row[a:b] = self.voices[b - a][self.index[fact]]
        return out


def draw(rng: random.Random, count: int, mix: tuple[int, int, int] = (4, 4, 2)) -> list[world.Scene]:
    return [world.sample_scene(rng, n) for n in rng.choices((1, 2, 3), mix, k=count)]


if __name__ == "__main__":
    write()
