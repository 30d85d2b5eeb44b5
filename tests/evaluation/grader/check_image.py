"""Does the picture grader read true pictures, and does it refuse what only pretends to be one?

    python -m grader.check_image [N]       # from tests/evaluation/

Prints the scores on true pictures (all renderers), after the autoencoder when the exported set or a training
run is at hand, and the share of adversarial pictures that match a scene they pretend to show.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

import numpy as np

from . import image
from .image import world

POCKET = Path(__file__).resolve().parents[3] / "resources" / "pocket"


def drawn(count: int, things: int | None, seed: int) -> list[world.Scene]:
    rng = random.Random(seed)
    return [world.sample_scene(rng, things, "iid") for _ in range(count)]


def collage(rng: random.Random) -> np.ndarray:
    """A bit of everything: each 16-pixel square is from another scene."""
    out = np.empty((96, 96, 3), np.uint8)
    sources = world.render([world.draw_any_scene(rng, 6) for _ in range(36)])
    for i, source in enumerate(sources):
        top, left = i // 6 * 16, i % 6 * 16
        out[top : top + 16, left : left + 16] = source[top : top + 16, left : left + 16]
    return out


def written(scene: world.Scene) -> np.ndarray:
    """The facts as words on the right background."""
    from PIL import Image, ImageDraw

    image = Image.fromarray(world.render([world.Scene((), scene.background)])[0])
    pen = ImageDraw.Draw(image)
    for thing in scene.things:
        x, y = world.cell_centre(thing.cell)
        rgb = tuple(int(255 * c) for c in world.PALETTE[thing.colour])
        for i, word in enumerate((thing.size, thing.colour, thing.kind)):
            pen.text((x - 15, y - 15 + 10 * i), word, fill=rgb)
    return np.asarray(image)


def crowd(scene: world.Scene) -> np.ndarray:
    """Everything asked for in every cell: must not count as the scene."""
    things = scene.things
    full = tuple(world.Thing(things[c % len(things)].kind, things[c % len(things)].colour, "large", c) for c in range(9))
    return world.render([world.Scene(full, scene.background)])[0]


def patch(scene: world.Scene) -> np.ndarray:
    """A square of the right colour in the right cell."""
    out = world.render([world.Scene((), scene.background)])[0].copy()
    for thing in scene.things:
        x, y = (int(v) for v in world.cell_centre(thing.cell))
        out[y - 10 : y + 10, x - 10 : x + 10] = [int(255 * c) for c in world.PALETTE[thing.colour]]
    return out


def adversarial(count: int) -> dict[str, float]:
    rng, noise = random.Random(3), np.random.default_rng(3)
    scenes = drawn(count, None, 4)
    sets = {
        "noise": [noise.integers(0, 256, (96, 96, 3), dtype=np.uint8) for _ in scenes],
        "collage": [collage(rng) for _ in scenes],
        "words": [written(s) for s in scenes],
        "crowd": [crowd(s) for s in scenes],
        "patch": [patch(s) for s in scenes],
        "mean picture": [world.render(drawn(40, 1, i)).mean(0).astype(np.uint8) for i in range(count)],
        "another scene": list(world.render(drawn(count, None, 5))),
    }
    return {name: image.score(np.stack(ps), scenes)["exact"] for name, ps in sets.items()}


def autoencoder():
    sys.path.insert(0, str(POCKET))
    from diffusers import AutoencoderKL

    for folder in (POCKET / "bundle" / "image" / "vae", POCKET.parents[1] / "training-runs" / "vae"):
        if (folder / "config.json").exists():
            return AutoencoderKL.from_pretrained(folder).float().eval()
    return None


def after_autoencoder(count: int) -> None:
    model = autoencoder()
    if model is None:
        return
    from recipe import image_vae

    for things in (1, 2, 3):
        scenes = drawn(count, things, things)
        again = image_vae.decode(model, image_vae.encode(model, world.render(scenes)))
        print(f"after the autoencoder, {things}:", image.score(again, scenes))


def main() -> int:
    """Fails below 99.5 % on true pictures and above 2 % on pictures of nothing. `--plain` leaves out what needs torch."""
    counts = [int(word) for word in sys.argv[1:] if word.isdigit()]
    count = counts[0] if counts else 200
    worst = 1.0
    for renderer in ("standard", "coarse", "tinted", "jpeg"):
        for things in (1, 2, 3):
            scenes = drawn(count, things, things)
            exact = image.score(world.render(scenes, renderer=renderer), scenes)["exact"]
            worst = min(worst, exact)
            print(f"true pictures, {renderer}, {things}: {exact:.4f}")
    if "--plain" not in sys.argv:
        after_autoencoder(count)
    fooled = adversarial(count)
    print("adversarial, exact:", fooled)
    return 0 if worst >= 0.995 and max(fooled.values()) <= 0.02 else 1


if __name__ == "__main__":
    sys.exit(main())
