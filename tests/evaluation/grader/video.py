# SPDX-License-Identifier: Apache-2.0
"""Reads a video of a scene: what its first frame shows, and how each object moves.

Rule-based: the first frame is read as an image. Then every motion is tried for every object, the others fixed, until nothing
changes; a motion is accepted if the video around the object is close enough to a rendered video with that motion, and clearly
closer than with any other.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "resources" / "pocket"))

from recipe import world, world_video  # noqa: E402

from . import image  # noqa: E402

RADIUS = 30  # pixels around a cell's centre that an object can reach
# Chosen on rendered videos, on autoencoded ones and on the adversarial set.
MAX_DIFFERENCE = 0.085  # root mean square, around an object
MAX_RATIO = 0.9  # of the nearest difference to the second one


def surroundings(video: np.ndarray, cell: int) -> np.ndarray:
    x, y = (int(a) for a in world.cell_centre(cell))
    return video[:, max(0, y - RADIUS) : y + RADIUS, max(0, x - RADIUS) : x + RADIUS]


def difference(blurred_video: np.ndarray, scene: world.Scene, cell: int) -> float:
    expected = image.blurred(surroundings(world_video.render_video(scene), cell))
    return float(np.sqrt(np.mean((surroundings(blurred_video, cell) - expected) ** 2)))


def with_motion(scene: world.Scene, which: int, motion: str) -> world.Scene:
    objects = list(scene.objects)
    objects[which] = replace(objects[which], motion=motion)
    return world.Scene(tuple(objects), scene.background)


def read(video: np.ndarray):
    """uint8 [16,96,96,3] -> (background, frozenset of (kind, colour, size, cell, motion)), or None to abstain."""
    if video.shape[0] != world_video.FRAMES:
        return None
    first = image.read(video[0])
    if first is None or not 1 <= len(first[1]) <= 3:
        return None
    blurred_video = image.blurred(video.astype(np.float32) / 255.0)
    scene = world.Scene(tuple(world.SceneObject(*t) for t in sorted(first[1], key=lambda t: t[3])), first[0])
    for _ in range(3):
        previous, confident = scene, True
        for i, obj in enumerate(scene.objects):
            candidates = sorted((difference(blurred_video, with_motion(scene, i, m), obj.cell), m) for m in world.MOTIONS)
            confident = confident and candidates[0][0] <= MAX_DIFFERENCE and candidates[0][0] <= MAX_RATIO * candidates[1][0]
            scene = with_motion(scene, i, candidates[0][1])
        if scene == previous:
            break
    if not confident:
        return None
    return scene.background, frozenset((t.kind, t.colour, t.size, t.cell, t.motion) for t in scene.objects)


def target_of(scene: world.Scene):
    """What `read` should return for a rendered video of the scene."""
    return scene.background, frozenset((t.kind, t.colour, t.size, t.cell, t.motion) for t in scene.objects)


ATTRIBUTES = ("background", "count", "place", "kind", "colour", "size", "motion", "exact")


def attributes(answer, target) -> dict[str, bool]:
    """Which attributes of the target video the answer has; an abstention has none."""
    if answer is None:
        return dict.fromkeys(ATTRIBUTES, False)
    without_motion = lambda a: (a[0], frozenset(t[:4] for t in a[1]))
    motions = lambda a: {(t[3], t[4]) for t in a[1]}
    return {**image.attributes(without_motion(answer), without_motion(target)), "motion": motions(answer) == motions(target), "exact": answer == target}


def score(videos: np.ndarray, scenes) -> dict[str, float]:
    rows = [attributes(read(f), target_of(s)) for f, s in zip(videos, scenes)]
    return {name: float(np.mean([row[name] for row in rows])) for name in ATTRIBUTES}
