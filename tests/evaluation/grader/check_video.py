"""Does the film grader read true films, and does it refuse what only pretends to be one?

    python -m grader.check_video [N] [--plain]       # from tests/evaluation/; --plain leaves out what needs torch
"""

from __future__ import annotations

import random
import sys

import numpy as np

from . import video
from .check_image import autoencoder
from .image import world

world_video = video.world_video


def drawn(count: int, things: int, split: str = "iid") -> list:
    rng = random.Random(f"film {split}{things}")
    return [world.sample_scene(rng, things, split) for _ in range(count)]


def adversarial(count: int) -> dict[str, float]:
    """Films whose motion is not the scene's, or that are no films: none may pass."""
    # A ball that spins looks nearly the same in any order of its frames.
    scenes = [s for s in drawn(4 * count, 1) if s.things[0].motion != "still" and (s.things[0].kind, s.things[0].motion) != ("ball", "spinning")]
    scenes = scenes[:count]
    true, noise = world_video.render(scenes), np.random.default_rng(7)
    sets = {
        "held still": np.repeat(true[:, :1], world_video.FRAMES, 1),
        "backwards": true[:, ::-1],
        "frames in disorder": true[:, noise.permutation(world_video.FRAMES)],
        "mean of the frames": np.repeat(true.mean(1, keepdims=True).astype(np.uint8), world_video.FRAMES, 1),
        "another scene": world_video.render(drawn(len(scenes), 1, "train")),
        "noise": noise.integers(0, 256, true.shape, dtype=np.uint8),
    }
    return {name: video.score(films, scenes)["exact"] for name, films in sets.items()}


def after_autoencoder(count: int) -> None:
    from recipe import image_vae

    model = autoencoder()
    if model is None:
        return
    for things in (1, 2, 3):
        scenes = drawn(count, things)
        frames = world_video.render(scenes)
        again = image_vae.decode(model, image_vae.encode(model, frames.reshape(-1, 96, 96, 3))).reshape(frames.shape)
        print(f"after the autoencoder, {things}:", video.score(again, scenes), flush=True)


def main() -> int:
    """Fails below 99 % on true films and above 2 % on films of something else."""
    counts = [int(word) for word in sys.argv[1:] if word.isdigit()]
    count, worst = counts[0] if counts else 100, 1.0
    for things in (1, 2, 3):
        scenes = drawn(count, things)
        exact = video.score(world_video.render(scenes), scenes)["exact"]
        worst = min(worst, exact)
        print(f"true films, {things}: {exact:.4f}", flush=True)
    fooled = adversarial(count)
    print("adversarial, exact:", fooled, flush=True)
    if "--plain" not in sys.argv:
        after_autoencoder(min(count, 40))
    return 0 if worst >= 0.99 and max(fooled.values()) <= 0.02 else 1


if __name__ == "__main__":
    sys.exit(main())
