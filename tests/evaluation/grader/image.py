"""Reads a picture of the little world: its background and what stands in each of the nine cells.

No learning.  The grader knows the world's shapes: each cell is compared with every (kind, colour, size) and
with the bare background, all slightly blurred, and the nearest one is taken when it is near enough and clearly
nearer than the next.  It abstains (None) when a picture, or any one cell of it, is like nothing it knows.
"""

from __future__ import annotations

import functools
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "resources" / "pocket"))

from recipe import world  # noqa: E402

CELL = 32
# Measured on true pictures, on those after the autoencoder, and on the adversarial set; fixed since.
NEAR = 0.085  # largest root mean square difference to the nearest template, colours in 0..1
CLEAR = 0.85  # the nearest difference as a fraction of the next one with another kind, colour or size
BACKGROUND_SHARE = 0.25  # of all pixels must look like the background
BACKGROUND_NEAR = 0.10


def blurred(pictures: np.ndarray) -> np.ndarray:
    """A 3 x 3 binomial blur: edges that are half a pixel off should not decide."""
    for axis in (-3, -2):
        before = np.concatenate([pictures.take([0], axis), pictures.take(range(pictures.shape[axis] - 1), axis)], axis)
        after = np.concatenate([pictures.take(range(1, pictures.shape[axis]), axis), pictures.take([-1], axis)], axis)
        pictures = 0.25 * before + 0.5 * pictures + 0.25 * after
    return pictures


def cut(pictures: np.ndarray, cell: int) -> np.ndarray:
    top, left = cell // 3 * CELL, cell % 3 * CELL
    return pictures[..., top : top + CELL, left : left + CELL, :]


def looks() -> list[tuple[str, str, str]]:
    return [(k, c, s) for k in world.KINDS for c in world.COLOURS for s in world.SIZES]


@functools.lru_cache(maxsize=None)
def templates(background: str, cell: int) -> tuple[np.ndarray, np.ndarray]:
    """The bare cell and every look in it, blurred: rows [1 + looks, 32 * 32 * 3] and their squared norms."""
    scenes = [world.Scene((), background)]
    scenes += [world.Scene((world.Thing(*look, cell),), background) for look in looks()]
    rows = blurred(cut(world.render(scenes), cell).astype(np.float32) / 255.0).reshape(len(scenes), -1)
    return rows, (rows**2).sum(1)


def differences(picture: np.ndarray, background: str, cell: int) -> np.ndarray:
    """Root mean square difference of a cell of a picture (colours 0..1) to each template."""
    rows, norms = templates(background, cell)
    shown = blurred(cut(picture, cell)).reshape(-1)
    squares = norms - 2 * (rows @ shown) + shown @ shown
    return np.sqrt(np.maximum(squares, 0.0) / shown.size)


@functools.lru_cache(maxsize=None)
def bare(background: str) -> np.ndarray:
    return world.render([world.Scene((), background)])[0].astype(np.float32) / 255.0


def background_of(picture: np.ndarray) -> str | None:
    shares = {b: float((np.abs(picture - bare(b)).max(-1) < BACKGROUND_NEAR).mean()) for b in world.BACKGROUNDS}
    best = max(shares, key=shares.get)
    return best if shares[best] >= BACKGROUND_SHARE else None


def read(picture: np.ndarray):
    """uint8 [96,96,3] -> (background, frozenset of (kind, colour, size, cell)), or None to abstain."""
    picture = picture.astype(np.float32) / 255.0
    background = background_of(picture)
    if background is None:
        return None
    found = set()
    for cell in range(world.CELL_COUNT):
        apart = differences(picture, background, cell)
        nearest, following = np.argsort(apart)[:2]
        if apart[nearest] > NEAR or apart[nearest] > CLEAR * apart[following]:
            return None
        if nearest:
            found.add((*looks()[nearest - 1], cell))
    return background, frozenset(found)


def truth(scene: world.Scene):
    """What `read` should say of a true picture of the scene."""
    return scene.background, frozenset((t.kind, t.colour, t.size, t.cell) for t in scene.things)


FACTS = ("background", "count", "place", "kind", "colour", "size", "exact")


def facts(answer, wanted) -> dict[str, bool]:
    """Which facts of the wanted scene the answer has; an abstention has none."""
    if answer is None:
        return dict.fromkeys(FACTS, False)
    given, asked = answer[1], wanted[1]

    def same(*which: int) -> bool:
        return {tuple(t[i] for i in which) for t in given} == {tuple(t[i] for i in which) for t in asked}

    return {
        "background": answer[0] == wanted[0],
        "count": len(given) == len(asked),
        "place": same(3),
        "kind": same(0),
        "colour": same(1),
        "size": same(2),
        "exact": answer == wanted,
    }


def score(pictures: np.ndarray, scenes: list[world.Scene]) -> dict[str, float]:
    rows = [facts(read(p), truth(s)) for p, s in zip(pictures, scenes)]
    return {name: float(np.mean([row[name] for row in rows])) for name in FACTS}
