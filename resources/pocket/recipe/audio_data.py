# SPDX-License-Identifier: Apache-2.0
"""Waveforms in batches: every voice is rendered once for each of its possible lengths and kept in training-runs/voices.npz.

    python -m recipe.audio_data
"""

from __future__ import annotations

import random

import numpy as np
import torch

from . import training, world, world_audio

FILE = training.RUNS / "voices.npz"
LENGTHS = sorted({b - a for n in (1, 2, 3) for a, b in world_audio.voice_spans(n)})


def write() -> None:
    voices = world_audio.all_voices()
    training.RUNS.mkdir(exist_ok=True)
    np.savez(FILE, **{str(n): np.stack([world_audio.voice.__wrapped__(*v, n) for v in voices]).astype(np.float16) for n in LENGTHS})


class Waveforms:
    """The same as world_audio.render, by look-up, in half precision."""

    def __init__(self):
        if not FILE.exists():
            write()
        stored = np.load(FILE)
        self.voices = {n: torch.from_numpy(stored[str(n)]) for n in LENGTHS}
        self.index = {v: i for i, v in enumerate(world_audio.all_voices())}

    def __call__(self, scenes: list[world.Scene]) -> torch.Tensor:
        """float [N,40960]."""
        out = torch.zeros(len(scenes), world_audio.SAMPLES)
        for row, scene in zip(out, scenes):
            objects = world_audio.audio_attributes(scene)
            for attributes, (a, b) in zip(objects, world_audio.voice_spans(len(objects))):
                row[a:b] = self.voices[b - a][self.index[attributes]]
        return out


def sample_scenes(rng: random.Random, count: int, weights: tuple[int, int, int] = (4, 4, 2)) -> list[world.Scene]:
    return [world.sample_scene(rng, n) for n in rng.choices((1, 2, 3), weights, k=count)]


if __name__ == "__main__":
    write()
