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
NEAR = 0.125  # largest root mean square difference to the nearest template, colours in 0..1
CLEAR = 0.90  # the nearest difference as a fraction of the next one with another kind, colour or size
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
def templates(background: str) -> np.ndarray:
    """float32 [9 cells, 1 + looks, 32, 32, 3]; the first of each cell is the bare background."""
    bare = world.render([world.Scene((), background)])
    sheets = [np.repeat(bare, 9, 0)]
    for kind, colour, size in looks():
        alone = [world.Scene((world.Thing(kind, colour, size, cell),), background) for cell in range(9)]
        sheets.append(world.render(alone))
    sheet = blurred(np.stack(sheets).astype(np.float32) / 255.0)  # [1 + looks, 9, 96, 96, 3]
    return np.stack([cut(sheet[:, cell], cell) for cell in range(9)])


def background_of(picture: np.ndarray) -> str | None:
    best, share = None, 0.0
    for name in world.BACKGROUNDS:
        bare = blurred(world.render([world.Scene((), name)])[0].astype(np.float32) / 255.0)
        near = float((np.abs(picture - bare).max(-1) < BACKGROUND_NEAR).mean())
        if near > share:
            best, share = name, near
    return best if share >= BACKGROUND_SHARE else None


def read(picture: np.ndarray):
    """uint8 [96,96,3] -> (background, frozenset of (kind, colour, size, cell)), or None to abstain."""
    picture = blurred(picture.astype(np.float32) / 255.0)
    background = background_of(picture)
    if background is None:
        return None
    found = set()
    for cell in range(9):
        differences = np.sqrt(((templates(background)[cell] - cut(picture, cell)) ** 2).mean((1, 2, 3)))
        nearest, following = np.argsort(differences)[:2]
        if differences[nearest] > NEAR or differences[nearest] > CLEAR * differences[following]:
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
