"""Reads a film of the little world: what its first frame shows, and how each thing of it moves.

No learning.  The first frame is read as a picture.  Then every motion is tried for every thing, the others held,
until nothing changes; a motion is taken when the film around the thing lies near enough to the world's own film of
it, and clearly nearer than with any other motion.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "resources" / "pocket"))

from recipe import world, world_video  # noqa: E402

from . import image  # noqa: E402

REACH = 30  # pixels around the middle of a cell that a thing can come to
# Measured on true films, on those after the autoencoder, and on films of nothing; fixed since.
NEAR = 0.085  # largest root mean square difference around a thing
CLEAR = 0.9  # the nearest difference as a fraction of the next one with another motion


def around(film: np.ndarray, cell: int) -> np.ndarray:
    x, y = (int(a) for a in world.cell_centre(cell))
    return film[:, max(0, y - REACH) : y + REACH, max(0, x - REACH) : x + REACH]


def apart(shown: np.ndarray, scene: world.Scene, cell: int) -> float:
    there = image.blurred(around(world_video.film(scene), cell))
    return float(np.sqrt(np.mean((around(shown, cell) - there) ** 2)))


def moved(scene: world.Scene, which: int, motion: str) -> world.Scene:
    things = list(scene.things)
    things[which] = replace(things[which], motion=motion)
    return world.Scene(tuple(things), scene.background)


def read(film: np.ndarray):
    """uint8 [16,96,96,3] -> (background, frozenset of (kind, colour, size, cell, motion)), or None to abstain."""
    if film.shape[0] != world_video.FRAMES:
        return None
    first = image.read(film[0])
    if first is None or not 1 <= len(first[1]) <= 3:
        return None
    shown = image.blurred(film.astype(np.float32) / 255.0)
    scene = world.Scene(tuple(world.Thing(*t) for t in sorted(first[1], key=lambda t: t[3])), first[0])
    for _ in range(3):
        before, sure = scene, True
        for i, thing in enumerate(scene.things):
            tried = sorted((apart(shown, moved(scene, i, m), thing.cell), m) for m in world.MOTIONS)
            sure = sure and tried[0][0] <= NEAR and tried[0][0] <= CLEAR * tried[1][0]
            scene = moved(scene, i, tried[0][1])
        if scene == before:
            break
    if not sure:
        return None
    return scene.background, frozenset((t.kind, t.colour, t.size, t.cell, t.motion) for t in scene.things)


def truth(scene: world.Scene):
    """What `read` should say of a true film of the scene."""
    return scene.background, frozenset((t.kind, t.colour, t.size, t.cell, t.motion) for t in scene.things)


FACTS = ("background", "count", "place", "kind", "colour", "size", "motion", "exact")


def facts(answer, wanted) -> dict[str, bool]:
    """Which facts of the wanted film the answer has; an abstention has none."""
    if answer is None:
        return dict.fromkeys(FACTS, False)
    still = lambda a: (a[0], frozenset(t[:4] for t in a[1]))
    by_cell = lambda a: {(t[3], t[4]) for t in a[1]}
    return {**image.facts(still(answer), still(wanted)), "motion": by_cell(answer) == by_cell(wanted), "exact": answer == wanted}


def score(films: np.ndarray, scenes) -> dict[str, float]:
    rows = [facts(read(f), truth(s)) for f, s in zip(films, scenes)]
    return {name: float(np.mean([row[name] for row in rows])) for name in FACTS}
