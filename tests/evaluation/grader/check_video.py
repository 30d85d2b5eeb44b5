# SPDX-License-Identifier: Apache-2.0
"""Checks that the video grader reads rendered videos and rejects adversarial ones.

    python -m grader.check_video [N] [--plain]       # from tests/evaluation/; --plain skips what needs torch
"""

from __future__ import annotations

import random
import sys

import numpy as np

from . import video
from .check_image import autoencoder
from .image import world

world_video = video.world_video


def sampled(count: int, objects: int, split: str = "iid") -> list:
    rng = random.Random(f"film {split}{objects}")
    return [world.sample_scene(rng, objects, split) for _ in range(count)]


def adversarial(count: int) -> dict[str, float]:
    """Videos with another motion, and videos that show no scene."""
    # A spinning ball looks nearly the same in any order of its frames.
    scenes = [s for s in sampled(4 * count, 1) if s.objects[0].motion != "still" and (s.objects[0].kind, s.objects[0].motion) != ("ball", "spinning")]
    scenes = scenes[:count]
    rendered, noise = world_video.render(scenes), np.random.default_rng(7)
    sets = {
        "frozen": np.repeat(rendered[:, :1], world_video.FRAMES, 1),
        "reversed": rendered[:, ::-1],
        "shuffled frames": rendered[:, noise.permutation(world_video.FRAMES)],
        "mean of the frames": np.repeat(rendered.mean(1, keepdims=True).astype(np.uint8), world_video.FRAMES, 1),
        "another scene": world_video.render(sampled(len(scenes), 1, "train")),
        "noise": noise.integers(0, 256, rendered.shape, dtype=np.uint8),
    }
    return {name: video.score(videos, scenes)["exact"] for name, videos in sets.items()}


def check_autoencoder(count: int) -> None:
    from recipe import image_vae

    model = autoencoder()
    if model is None:
        return
    for objects in (1, 2, 3):
        scenes = sampled(count, objects)
        frames = world_video.render(scenes)
        decoded = image_vae.decode(model, image_vae.encode(model, frames.reshape(-1, 96, 96, 3))).reshape(frames.shape)
        print(f"after the autoencoder, {objects}:", video.score(decoded, scenes), flush=True)


def main() -> int:
    """Fails below 99 % on rendered videos or above 2 % on adversarial ones."""
    counts = [int(word) for word in sys.argv[1:] if word.isdigit()]
    count, lowest = counts[0] if counts else 100, 1.0
    for objects in (1, 2, 3):
        scenes = sampled(count, objects)
        exact = video.score(world_video.render(scenes), scenes)["exact"]
        lowest = min(lowest, exact)
        print(f"rendered videos, {objects}: {exact:.4f}", flush=True)
    adversarial_scores = adversarial(count)
    print("adversarial, exact:", adversarial_scores, flush=True)
    if "--plain" not in sys.argv:
        check_autoencoder(min(count, 40))
    return 0 if lowest >= 0.99 and max(adversarial_scores.values()) <= 0.02 else 1


if __name__ == "__main__":
    sys.exit(main())
