# SPDX-License-Identifier: Apache-2.0
"""Checks that the image grader reads rendered images and rejects adversarial ones.

    python -m grader.check_image [N] [--plain]       # from tests/evaluation/; --plain skips what needs torch

Prints the scores on rendered images (all renderers), after the autoencoder if the bundle or a training run has one, and the share
of adversarial images that pass for the scene they imitate.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

import numpy as np

from . import image
from .image import world

POCKET = Path(__file__).resolve().parents[3] / "resources" / "pocket"


def sampled(count: int, objects: int | None, seed: int) -> list[world.Scene]:
    rng = random.Random(seed)
    return [world.sample_scene(rng, objects, "iid") for _ in range(count)]


def collage(rng: random.Random) -> np.ndarray:
    """Each 16-pixel square is from another scene."""
    out = np.empty((96, 96, 3), np.uint8)
    sources = world.render([world.sample_any_scene(rng, 6) for _ in range(36)])
    for i, source in enumerate(sources):
        top, left = i // 6 * 16, i % 6 * 16
        out[top : top + 16, left : left + 16] = source[top : top + 16, left : left + 16]
    return out


def text_image(scene: world.Scene) -> np.ndarray:
    """The attributes as text on the right background."""
    from PIL import Image, ImageDraw

    canvas = Image.fromarray(world.render([world.Scene((), scene.background)])[0])
    draw = ImageDraw.Draw(canvas)
    for obj in scene.objects:
        x, y = world.cell_centre(obj.cell)
        rgb = tuple(int(255 * c) for c in world.PALETTE[obj.colour])
        for i, word in enumerate((obj.size, obj.colour, obj.kind)):
            draw.text((x - 15, y - 15 + 10 * i), word, fill=rgb)
    return np.asarray(canvas)


def repeated(scene: world.Scene) -> np.ndarray:
    """The requested objects in every cell."""
    objects = scene.objects
    full = tuple(world.SceneObject(objects[c % len(objects)].kind, objects[c % len(objects)].colour, "large", c) for c in range(9))
    return world.render([world.Scene(full, scene.background)])[0]


def colour_patches(scene: world.Scene) -> np.ndarray:
    """A square of the right colour in the right cell."""
    out = world.render([world.Scene((), scene.background)])[0].copy()
    for obj in scene.objects:
        x, y = (int(v) for v in world.cell_centre(obj.cell))
        out[y - 10 : y + 10, x - 10 : x + 10] = [int(255 * c) for c in world.PALETTE[obj.colour]]
    return out


def adversarial(count: int) -> dict[str, float]:
    rng, noise = random.Random(3), np.random.default_rng(3)
    scenes = sampled(count, None, 4)
    sets = {
        "noise": [noise.integers(0, 256, (96, 96, 3), dtype=np.uint8) for _ in scenes],
        "collage": [collage(rng) for _ in scenes],
        "text": [text_image(s) for s in scenes],
        "repeated objects": [repeated(s) for s in scenes],
        "colour patches": [colour_patches(s) for s in scenes],
        "mean image": [world.render(sampled(40, 1, i)).mean(0).astype(np.uint8) for i in range(count)],
        "another scene": list(world.render(sampled(count, None, 5))),
    }
    return {name: image.score(np.stack(images), scenes)["exact"] for name, images in sets.items()}


def autoencoder():
    sys.path.insert(0, str(POCKET))
    from diffusers import AutoencoderKL

    for folder in (POCKET / "bundle" / "image" / "vae", POCKET.parents[1] / "training-runs" / "image_vae"):
        if (folder / "config.json").exists():
            return AutoencoderKL.from_pretrained(folder).float().eval()
    return None


def check_autoencoder(count: int) -> None:
    model = autoencoder()
    if model is None:
        return
    from recipe import image_vae

    for objects in (1, 2, 3):
        scenes = sampled(count, objects, objects)
        decoded = image_vae.decode(model, image_vae.encode(model, world.render(scenes)))
        print(f"after the autoencoder, {objects}:", image.score(decoded, scenes))


def main() -> int:
    """Fails below 99.5 % on rendered images or above 2 % on adversarial ones."""
    counts = [int(word) for word in sys.argv[1:] if word.isdigit()]
    count = counts[0] if counts else 200
    lowest = 1.0
    for renderer in ("standard", "coarse", "tinted", "jpeg"):
        for objects in (1, 2, 3):
            scenes = sampled(count, objects, objects)
            exact = image.score(world.render(scenes, renderer=renderer), scenes)["exact"]
            lowest = min(lowest, exact)
            print(f"rendered images, {renderer}, {objects}: {exact:.4f}")
    if "--plain" not in sys.argv:
        check_autoencoder(count)
    adversarial_scores = adversarial(count)
    print("adversarial, exact:", adversarial_scores)
    return 0 if lowest >= 0.995 and max(adversarial_scores.values()) <= 0.02 else 1


if __name__ == "__main__":
    sys.exit(main())
