# SPDX-License-Identifier: Apache-2.0
"""Video of a scene: 16 frames of 96 x 96 at 8 frames per second, a function of the scene alone.

The first frame is the scene's image. An object then moves 12 pixels (left, right, up, down), turns by an eighth per frame
(spinning), hops three times and is squashed on landing (bouncing), is hidden in every other pair of frames (blinking) or grows by
30 % (growing). Where objects overlap, the one mentioned last is in front.
"""

from __future__ import annotations

import functools
import math

import numpy as np

from .world import SPRITE, Scene, background, cell_centre, sprite

FRAMES, RATE, TRAVEL = 16, 8, 12
MARGIN = SPRITE // 2 + TRAVEL + 4
DIRECTIONS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


def pose(motion: str, frame: int) -> tuple[int, int, float, float, float] | None:
    """(right, down, rotation, width, height) of an object in a frame; None when it is hidden."""
    share = frame / (FRAMES - 1)
    if motion in DIRECTIONS:
        x, y = DIRECTIONS[motion]
        return round(TRAVEL * share * x), round(TRAVEL * share * y), 0.0, 1.0, 1.0
    if motion == "spinning":
        return 0, 0, frame % 8 * math.pi / 4, 1.0, 1.0
    if motion == "bouncing":
        hop = frame % 5 / 5
        landed = frame > 0 and frame % 5 == 0
        return 0, 4 if landed else -round(10 * math.sin(math.pi * hop)), 0.0, *((1.2, 0.72) if landed else (1.0, 1.0))
    if motion == "blinking":
        return None if frame // 2 % 2 else (0, 0, 0.0, 1.0, 1.0)
    if motion == "growing":
        grown = 1 + 0.3 * (frame // 2 * 2 / (FRAMES - 2))
        return 0, 0, 0.0, grown, grown
    return 0, 0, 0.0, 1.0, 1.0


@functools.lru_cache(maxsize=8192)
def transformed_sprite(kind: str, colour: str, size: str, turn: float, width: float, height: float):
    """The object's sprite rotated and scaled about its centre."""
    rgb, alpha = sprite(kind, colour, size)
    if (turn, width, height) == (0.0, 1.0, 1.0):
        return rgb, alpha
    both = np.pad(np.concatenate([rgb, alpha], 2), ((1, 1), (1, 1), (0, 0)))
    axis = np.arange(SPRITE) - (SPRITE - 1) / 2
    x, y = np.meshgrid(axis, axis)
    c, s = math.cos(turn), math.sin(turn)
    u, v = (c * x + s * y) / width, (-s * x + c * y) / height  # source coordinates in the sprite
    u, v = (np.clip(a + (SPRITE - 1) / 2 + 1, 0, SPRITE + 0.999) for a in (u, v))
    i, j = v.astype(int), u.astype(int)
    p, q = (v - i)[..., None], (u - j)[..., None]
    mixed = (1 - p) * ((1 - q) * both[i, j] + q * both[i, j + 1]) + p * ((1 - q) * both[i + 1, j] + q * both[i + 1, j + 1])
    return mixed[..., :3].astype(np.float32), mixed[..., 3:].astype(np.float32)


def composite(frame: np.ndarray, scene: Scene, at: int) -> None:
    """Draws the objects of a scene, as they are in frame `at`, over a padded background."""
    for obj in scene.objects:
        where = pose(obj.motion, at)
        if where is None:
            continue
        cx, cy = (int(a) + MARGIN - SPRITE // 2 for a in cell_centre(obj.cell))
        right, down, *shape = where
        rgb, alpha = transformed_sprite(obj.kind, obj.colour, obj.size, *shape)
        patch = frame[cy + down : cy + down + SPRITE, cx + right : cx + right + SPRITE]
        patch *= 1 - alpha
        patch += rgb


@functools.lru_cache(maxsize=8)
def padded_background(name: str) -> np.ndarray:
    return np.pad(background(name), ((MARGIN, MARGIN), (MARGIN, MARGIN), (0, 0)), mode="edge")


def render_video(scene: Scene) -> np.ndarray:
    """float [16,96,96,3] in 0..1."""
    frames = np.repeat(padded_background(scene.background)[None], FRAMES, 0)
    for at, frame in enumerate(frames):
        composite(frame, scene, at)
    return frames[:, MARGIN:-MARGIN, MARGIN:-MARGIN]


def frame(scene: Scene, at: int) -> np.ndarray:
    """One frame, uint8 [96,96,3]."""
    whole = padded_background(scene.background).copy()
    composite(whole, scene, at)
    return np.clip(whole[MARGIN:-MARGIN, MARGIN:-MARGIN] * 255.0 + 0.5, 0, 255).astype(np.uint8)


def render(scenes: list[Scene]) -> np.ndarray:
    """uint8 [N,16,96,96,3]."""
    out = np.empty((len(scenes), FRAMES, 96, 96, 3), np.uint8)
    for i, scene in enumerate(scenes):
        out[i] = np.clip(render_video(scene) * 255.0 + 0.5, 0, 255)
    return out
