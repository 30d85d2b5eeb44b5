# SPDX-License-Identifier: Apache-2.0
"""Reads an image of a scene: its background and the content of each of the nine cells.

Rule-based: each cell is compared with every (kind, colour, size) and with the empty background, all slightly blurred; the nearest
one is taken if it is close enough and clearly closer than the second. The grader abstains (None) when the image, or any one of its
cells, resembles nothing it knows.
"""

from __future__ import annotations

import functools
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "resources" / "pocket"))

from recipe import world  # noqa: E402

CELL = 32
# Chosen on rendered images, on autoencoded ones and on the adversarial set.
MAX_DIFFERENCE = 0.085  # root mean square difference to the nearest template, colours in 0..1
MAX_RATIO = 0.85  # of the nearest difference to the second one
BACKGROUND_SHARE = 0.25  # of all pixels must match the background
BACKGROUND_TOLERANCE = 0.10


def blurred(images: np.ndarray) -> np.ndarray:
    """A 3 x 3 binomial blur, so that edges half a pixel off do not decide."""
    for axis in (-3, -2):
        before = np.concatenate([images.take([0], axis), images.take(range(images.shape[axis] - 1), axis)], axis)
        after = np.concatenate([images.take(range(1, images.shape[axis]), axis), images.take([-1], axis)], axis)
        images = 0.25 * before + 0.5 * images + 0.25 * after
    return images


def crop(images: np.ndarray, cell: int) -> np.ndarray:
    top, left = cell // 3 * CELL, cell % 3 * CELL
    return images[..., top : top + CELL, left : left + CELL, :]


def appearances() -> list[tuple[str, str, str]]:
    return [(k, c, s) for k in world.KINDS for c in world.COLOURS for s in world.SIZES]


@functools.lru_cache(maxsize=None)
def templates(background: str, cell: int) -> tuple[np.ndarray, np.ndarray]:
    """The empty cell and every appearance in it, blurred: rows [1 + appearances, 32 * 32 * 3] and their squared norms."""
    scenes = [world.Scene((), background)]
    scenes += [world.Scene((world.SceneObject(*appearance, cell),), background) for appearance in appearances()]
    rows = blurred(crop(world.render(scenes), cell).astype(np.float32) / 255.0).reshape(len(scenes), -1)
    return rows, (rows**2).sum(1)


def differences(image: np.ndarray, background: str, cell: int) -> np.ndarray:
    """Root mean square difference of a cell of an image (colours 0..1) to each template."""
    rows, norms = templates(background, cell)
    crop_values = blurred(crop(image, cell)).reshape(-1)
    squares = norms - 2 * (rows @ crop_values) + crop_values @ crop_values
    return np.sqrt(np.maximum(squares, 0.0) / crop_values.size)


@functools.lru_cache(maxsize=None)
def empty_background(background: str) -> np.ndarray:
    return world.render([world.Scene((), background)])[0].astype(np.float32) / 255.0


def background_of(image: np.ndarray) -> str | None:
    shares = {b: float((np.abs(image - empty_background(b)).max(-1) < BACKGROUND_TOLERANCE).mean()) for b in world.BACKGROUNDS}
    best = max(shares, key=shares.get)
    return best if shares[best] >= BACKGROUND_SHARE else None


def read(image: np.ndarray):
    """uint8 [96,96,3] -> (background, frozenset of (kind, colour, size, cell)), or None to abstain."""
    image = image.astype(np.float32) / 255.0
    background = background_of(image)
    if background is None:
        return None
    objects = set()
    for cell in range(world.CELL_COUNT):
        distances = differences(image, background, cell)
        nearest, second = np.argsort(distances)[:2]
        if distances[nearest] > MAX_DIFFERENCE or distances[nearest] > MAX_RATIO * distances[second]:
            return None
        if nearest:
            objects.add((*appearances()[nearest - 1], cell))
    return background, frozenset(objects)


def target_of(scene: world.Scene):
    """What `read` should return for a rendered image of the scene."""
    return scene.background, frozenset((t.kind, t.colour, t.size, t.cell) for t in scene.objects)


ATTRIBUTES = ("background", "count", "place", "kind", "colour", "size", "exact")


def attributes(answer, target) -> dict[str, bool]:
    """Which attributes of the target scene the answer has; an abstention has none."""
    if answer is None:
        return dict.fromkeys(ATTRIBUTES, False)
    answer_objects, target_objects = answer[1], target[1]

    def same(*which: int) -> bool:
        return {tuple(t[i] for i in which) for t in answer_objects} == {tuple(t[i] for i in which) for t in target_objects}

    return {
        "background": answer[0] == target[0],
        "count": len(answer_objects) == len(target_objects),
        "place": same(3),
        "kind": same(0),
        "colour": same(1),
        "size": same(2),
        "exact": answer == target,
    }


def score(images: np.ndarray, scenes: list[world.Scene]) -> dict[str, float]:
    rows = [attributes(read(p), target_of(s)) for p, s in zip(images, scenes)]
    return {name: float(np.mean([row[name] for row in rows])) for name in ATTRIBUTES}
