# SPDX-License-Identifier: Apache-2.0
"""Images from outside the world, uint8 [96,96,3]: patterns, textures, landscapes, scribbles, text, charts and windows."""

from __future__ import annotations

import zlib

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

SIDE, VARIANTS = 96, 4
WORDS = "the a of and to in minutes report total invoice dear sir chapter one section page number list from with copy".split()
FONT = getattr(ImageFont, "load_default_imagefont", ImageFont.load_default)()  # the same pixels in every version of Pillow


def generator(*key) -> np.random.RandomState:
    """The legacy generator: numpy guarantees its stream for ever."""
    return np.random.RandomState(zlib.crc32(repr(key).encode()))


def random_colour(rng, low: int = 0, high: int = 256) -> tuple:
    return tuple(int(v) for v in rng.randint(low, high, 3))


def _grid() -> tuple:
    y, x = np.mgrid[0:SIDE, 0:SIDE].astype(np.float64) / SIDE
    return x, y


def coloured(values: np.ndarray, first: tuple, second: tuple) -> np.ndarray:
    share = ((values - values.min()) / (np.ptp(values) + 1e-9))[..., None]
    return ((1 - share) * np.array(first) + share * np.array(second)).round().astype(np.uint8)


def clouds(rng, octaves: int = 5) -> np.ndarray:
    """Fractal noise in 0..1 [SIDE,SIDE]."""
    total = np.zeros((SIDE, SIDE))
    for octave in range(octaves):
        cells = 2 ** (octave + 1)
        layer = Image.fromarray((rng.rand(cells + 1, cells + 1) * 255).astype(np.uint8)).resize((SIDE, SIDE), Image.BICUBIC)
        total += np.asarray(layer, np.float64) / 255 / 2**octave
    return (total - total.min()) / np.ptp(total)


def _canvas(colour) -> tuple:
    image = Image.new("RGB", (SIDE, SIDE), colour)
    return image, ImageDraw.Draw(image)


def fractal(rng) -> np.ndarray:
    """A Julia set."""
    x, y = _grid()
    z, c = (x - 0.5) * 3 + 1j * (y - 0.5) * 3, complex(rng.uniform(-0.85, -0.35), rng.uniform(0.3, 0.7))
    steps = np.zeros(z.shape)
    for _ in range(40):
        inside = np.abs(z) < 4
        z = np.where(inside, z * z + c, z)
        steps += inside
    return coloured(np.sqrt(steps), random_colour(rng), random_colour(rng))


def noise(rng) -> np.ndarray:
    grey = rng.rand() < 0.5
    values = rng.randint(0, 256, (SIDE, SIDE, 1 if grey else 3)).astype(np.uint8)
    return np.repeat(values, 3, 2) if grey else values


def landscape(rng) -> np.ndarray:
    """Ridges that fade in haze, under clouds."""
    x, y = _grid()
    image = coloured(y + 0.5 * clouds(rng), random_colour(rng, 110), random_colour(rng, 160)).astype(np.float64)
    for layer in range(4):
        ridge = 0.35 + 0.15 * layer + 0.12 * clouds(rng)[layer * 20][None, :]
        below = (y > ridge)[..., None]
        colour = np.array(random_colour(rng, 40, 160)) * (0.9 - 0.15 * layer)
        image = np.where(below, 0.75 * colour + 60 * clouds(rng)[..., None], image)
    return np.clip(image, 0, 255).astype(np.uint8)


def texture(rng) -> np.ndarray:
    """Wood, marble or moss, out of focus."""
    x, y = _grid()
    rings = np.sin(20 * rng.rand() * (x + y * rng.rand()) + 12 * clouds(rng))
    image = Image.fromarray(coloured(rings + clouds(rng), random_colour(rng, 20, 140), random_colour(rng, 90, 240)))
    return np.asarray(image.filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 3))))


def scribble(rng) -> np.ndarray:
    image, draw = _canvas(random_colour(rng, 225))
    for _ in range(rng.randint(2, 5)):
        points = np.cumsum(rng.normal(0, 9, (40, 2)), 0) + rng.randint(20, 76, 2)
        draw.line([tuple(p) for p in points], fill=random_colour(rng, 0, 120), width=int(rng.randint(1, 4)))
    return np.asarray(image)


def stick_figure(rng) -> np.ndarray:
    image, draw = _canvas((250, 248, 240))
    for x in range(int(rng.randint(18, 30)), 90, 30):
        top, ink, jitter = int(rng.randint(18, 34)), random_colour(rng, 0, 90), lambda: int(rng.randint(-3, 4))
        draw.ellipse([x - 7, top - 8, x + 7 + jitter(), top + 7], outline=ink, width=2)
        for line in ((x, top + 7, x, top + 32), (x - 11, top + 15 + jitter(), x + 11, top + 15 + jitter()), (x, top + 32, x - 9, top + 52 + jitter()),
                     (x, top + 32, x + 9, top + 52 + jitter())):
            draw.line(line, fill=ink, width=2)
    return np.asarray(image)


def text_page(rng) -> np.ndarray:
    image, draw = _canvas((252, 252, 250))
    for y in range(4, 92, 12):
        draw.text((4, y), " ".join(rng.choice(WORDS, 4)), fill=(20, 20, 24), font=FONT)
    return np.asarray(image)


def chart(rng) -> np.ndarray:
    """Bars, or lines over axes."""
    image, draw = _canvas((255, 255, 255))
    draw.line([(10, 4), (10, 86), (92, 86)], fill=(60, 60, 60))
    if rng.rand() < 0.5:
        for x in range(16, 86, 13):
            draw.rectangle([x, int(rng.randint(10, 80)), x + 8, 85], fill=random_colour(rng, 30, 220))
    else:
        for _ in range(3):
            draw.line([(x, int(rng.randint(10, 84))) for x in range(12, 92, 10)], fill=random_colour(rng, 0, 200), width=2)
    return np.asarray(image)


def checker_board(rng) -> np.ndarray:
    size = int(rng.choice([4, 6, 8, 12, 16]))
    y, x = np.mgrid[0:SIDE, 0:SIDE] // size
    return np.where(((x + y) % 2)[..., None], random_colour(rng), random_colour(rng)).astype(np.uint8)


def many_shapes(rng) -> np.ndarray:
    """A gradient covered with dozens of outlines, triangles and bars."""
    x, y = _grid()
    image = Image.fromarray(coloured(x * rng.rand() + y * rng.rand(), random_colour(rng), random_colour(rng)))
    draw = ImageDraw.Draw(image)
    for _ in range(40):
        a, b = (int(v) for v in rng.randint(-5, 95, 2))
        shape = rng.randint(3)
        if shape == 0:
            draw.polygon([(a, b), (a + int(rng.randint(4, 16)), b + 3), (a + 2, b + int(rng.randint(4, 16)))], fill=random_colour(rng))
        elif shape == 1:
            draw.rectangle([a, b, a + int(rng.randint(2, 20)), b + int(rng.randint(2, 8))], fill=random_colour(rng))
        else:
            draw.arc([a, b, a + 14, b + 14], 0, int(rng.randint(90, 360)), fill=random_colour(rng), width=2)
    return np.asarray(image)


def window(rng) -> np.ndarray:
    """Like a screenshot: a title bar, a side bar, rows of text and a button."""
    image, draw = _canvas(random_colour(rng, 225))
    accent = random_colour(rng, 40, 200)
    draw.rectangle([0, 0, 95, 9], fill=accent)
    draw.rectangle([0, 10, int(rng.randint(18, 30)), 95], fill=random_colour(rng, 190, 240))
    for y in range(16, 80, 8):
        draw.rectangle([36, y, int(rng.randint(50, 92)), y + 3], fill=(120, 120, 128))
    draw.rectangle([62, 84, 90, 92], fill=accent)
    return np.asarray(image)


def stripes(rng) -> np.ndarray:
    x, y = _grid()
    return coloured(np.sin(2 * np.pi * rng.randint(4, 14) * (x * np.cos(a := rng.rand() * 3.1) + y * np.sin(a))), random_colour(rng), random_colour(rng))


PAINTERS = {f.__name__: f for f in (fractal, noise, landscape, texture, scribble, stick_figure, text_page, chart, checker_board, many_shapes, window, stripes)}
