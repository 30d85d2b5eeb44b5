# SPDX-License-Identifier: Apache-2.0
"""Videos from outside the world, uint8 [16,96,96,3]."""

from __future__ import annotations

import numpy as np
import unknown_images as images
from PIL import Image, ImageDraw

FRAMES, VARIANTS = 16, 4


def noise(rng) -> np.ndarray:
    return rng.randint(0, 256, (FRAMES, 24, 24, 3)).astype(np.uint8).repeat(4, 1).repeat(4, 2)


def plasma(rng) -> np.ndarray:
    y, x = np.mgrid[0:96, 0:96] / 96
    a, b, c = rng.uniform(4, 16, 3)
    first, second = images.random_colour(rng), images.random_colour(rng)
    return np.stack([images.coloured(np.sin(a * x + t / 3) + np.sin(b * y - t / 4) + np.sin(c * np.hypot(x - 0.5, y - 0.4) + t / 5), first, second)
                     for t in range(FRAMES)])


def moving_text(rng) -> np.ndarray:
    text, ink, paper = " ".join(rng.choice(images.WORDS, 8)), images.random_colour(rng, 0, 90), images.random_colour(rng, 200)
    frames = []
    for t in range(FRAMES):
        image = Image.new("RGB", (96, 96), paper)
        for row in range(4):
            ImageDraw.Draw(image).text((60 - 8 * t - 10 * row, 8 + 22 * row), text, fill=ink, font=images.FONT)
        frames.append(np.asarray(image))
    return np.stack(frames)


def panned(painter):
    """A camera that moves over a still image."""

    def make(rng) -> np.ndarray:
        still, dx, dy = painter(rng), rng.randint(-4, 5), rng.randint(1, 4)
        return np.stack([np.roll(still, (t * dy, t * dx), (0, 1)) for t in range(FRAMES)])

    return make


def cuts(rng) -> np.ndarray:
    """A different image every four frames."""
    painters = [images.landscape, images.texture, images.window, images.chart]
    return np.concatenate([np.repeat(painters[i](rng)[None], 4, 0) for i in rng.permutation(4)])


def scribbling(rng) -> np.ndarray:
    """A line that is being drawn."""
    points = [tuple(p) for p in np.cumsum(rng.normal(0, 8, (FRAMES * 4, 2)), 0) + 48]
    paper, ink, frames = images.random_colour(rng, 220), images.random_colour(rng, 0, 110), []
    for t in range(FRAMES):
        image = Image.new("RGB", (96, 96), paper)
        ImageDraw.Draw(image).line(points[:4 * t + 4], fill=ink, width=2)
        frames.append(np.asarray(image))
    return np.stack(frames)


def game_of_life(rng) -> np.ndarray:
    cells, alive, dead, frames = rng.rand(32, 32) < 0.4, images.random_colour(rng, 120), images.random_colour(rng, 0, 80), []
    for _ in range(FRAMES):
        frames.append(np.where(cells.repeat(3, 0).repeat(3, 1)[..., None], alive, dead).astype(np.uint8))
        around = sum(np.roll(cells, (i, j), (0, 1)).astype(int) for i in (-1, 0, 1) for j in (-1, 0, 1)) - cells
        cells = (around == 3) | (cells & (around == 2))
    return np.stack(frames)


MAKERS = {"noise": noise, "plasma": plasma, "moving_text": moving_text, "panned_landscape": panned(images.landscape), "panned_page": panned(images.text_page),
          "cuts": cuts, "scribbling": scribbling, "game_of_life": game_of_life}
