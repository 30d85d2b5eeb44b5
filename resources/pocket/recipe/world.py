# SPDX-License-Identifier: Apache-2.0
"""Synthetic scenes, their dataset splits and their images.

A scene is a few objects on a 3 x 3 grid in front of one of four backgrounds. An image is a function of its scene alone, so the
ground truth of every image is exact.

Objects are drawn from signed distance functions. Every (kind, colour, size) is drawn once at four times the resolution and kept
as a sprite; an image is a background with sprites composited over it.
"""

from __future__ import annotations

import functools
import hashlib
import io
import random
import zlib
from dataclasses import dataclass, replace

import numpy as np

KINDS = ("ball", "star", "heart", "house", "tree", "fish", "boat", "bird")
COLOURS = ("red", "orange", "yellow", "green", "blue", "purple", "white")
SIZES = ("small", "large")
MOTIONS = ("still", "left", "right", "up", "down", "spinning", "bouncing", "blinking", "growing")
BACKGROUNDS = ("day", "sunset", "night", "meadow")
PLACES = ("top left", "top", "top right", "left", "middle", "right", "bottom left", "bottom", "bottom right")
CELL_COUNT = 9

PLAIN_CONTRAST = 0.3  # of an object against a plain backdrop, in its most different channel
RADIUS = {"small": 10.0, "large": 14.0}  # in pixels of a 96-pixel image, whose cells are 32 wide
PALETTE = {
    "red": (0.89, 0.15, 0.19),
    "orange": (0.99, 0.54, 0.06),
    "yellow": (0.99, 0.86, 0.16),
    "green": (0.10, 0.60, 0.26),
    "blue": (0.12, 0.36, 0.90),
    "purple": (0.57, 0.24, 0.78),
    "white": (0.97, 0.97, 0.98),
}


@dataclass(frozen=True)
class SceneObject:
    kind: str
    colour: str
    size: str
    cell: int
    motion: str = "still"


@dataclass(frozen=True)
class Scene:
    """`objects` is in the order in which a request mentions them. `background`: None for a plain backdrop, as images with transparency or from
    a drawing program have. Only images are rendered with it; answers do not name it, and requests never ask for it."""

    objects: tuple[SceneObject, ...]
    background: str | None


# ---------------------------------------------------------------- splits


def is_held_out_appearance(obj: SceneObject) -> bool:
    """One colour of each kind is held out of training (a diagonal of the kind x colour table)."""
    return COLOURS.index(obj.colour) == (3 * KINDS.index(obj.kind) + 1) % len(COLOURS)


def is_held_out_motion(obj: SceneObject) -> bool:
    """One motion of each kind and one of each colour are held out of training; "still" never is."""
    motion = MOTIONS.index(obj.motion)
    of_kind = 1 + KINDS.index(obj.kind) % (len(MOTIONS) - 1)
    of_colour = 1 + (3 * COLOURS.index(obj.colour) + 2) % (len(MOTIONS) - 1)
    return motion in (of_kind, of_colour)


def split_of(scene: Scene) -> str:
    """The split of a scene, a function of the scene itself and not of how it was sampled.

    The hash covers what an image shows (neither motion nor order of mention), so that the image of an `iid` scene never occurs in
    training in any form."""
    if any(is_held_out_appearance(t) or is_held_out_motion(t) for t in scene.objects):
        return "combinations"
    shown = sorted((t.cell, t.kind, t.colour, t.size) for t in scene.objects)
    digest = hashlib.sha256(repr((shown, scene.background)).encode()).digest()
    return "iid" if digest[0] % 10 == 0 else "train"


def sample_any_scene(rng: random.Random, count: int) -> Scene:
    cells = rng.sample(range(CELL_COUNT), count)
    objects = tuple(
        SceneObject(rng.choice(KINDS), rng.choice(COLOURS), rng.choice(SIZES), cell, rng.choice(MOTIONS)) for cell in cells
    )
    return Scene(objects, rng.choice(BACKGROUNDS))


def sample_scene(rng: random.Random, count: int | None = None, split: str = "train") -> Scene:
    """A scene of a split. `count` is the number of objects; None draws one or two (three for the split "count").

    "combinations" yields scenes in which every object has a held-out appearance (kind and colour). All
    other splits except "train" use `iid` scenes."""
    while True:
        wanted = count if count is not None else (3 if split == "count" else rng.choice((1, 2)))
        scene = sample_any_scene(rng, wanted)
        if split == "combinations":
            if all(is_held_out_appearance(t) for t in scene.objects):
                return scene
        elif split_of(scene) == ("train" if split == "train" else "iid"):
            return scene


def on_plain_backdrop(scene: Scene) -> Scene:
    return replace(scene, background=None)


# ---------------------------------------------------------------- shapes
# A distance function takes x (right) and y (down) in units of the object's radius and is negative inside.


def circle(x, y, cx, cy, r):
    return np.hypot(x - cx, y - cy) - r


def ellipse(x, y, cx, cy, rx, ry):
    u, v = (x - cx) / rx, (y - cy) / ry
    return (np.hypot(u, v) - 1.0) * min(rx, ry)


def polygon(x, y, points, rounding=0.0):
    """Exact distance to a simple polygon with corners rounded by `rounding`."""
    points = np.asarray(points, np.float32)
    best = np.full_like(x, 1e9)
    sign = np.ones_like(x)
    for (ax, ay), (bx, by) in zip(points, np.roll(points, 1, axis=0)):
        ex, ey, wx, wy = bx - ax, by - ay, x - ax, y - ay
        along = np.clip((wx * ex + wy * ey) / (ex * ex + ey * ey), 0.0, 1.0)
        best = np.minimum(best, (wx - ex * along) ** 2 + (wy - ey * along) ** 2)
        above, below, turn = y >= ay, y < by, ex * wy > ey * wx
        sign = np.where((above & below & turn) | (~above & ~below & ~turn), -sign, sign)
    return sign * np.sqrt(best) - rounding


def star_points(outer=1.0, inner=0.5):
    angles = np.arange(10) * np.pi / 5 - np.pi / 2
    radii = np.where(np.arange(10) % 2 == 0, outer, inner)
    return np.stack([radii * np.cos(angles), radii * np.sin(angles) + 0.06], axis=1)


def heart(x, y):
    """The parametric heart curve as a polygon."""
    t = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    px = 16 * np.sin(t) ** 3
    py = -(13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t))
    return polygon(x, y, np.stack([px / 16.6, py / 15.6 - 0.06], axis=1))


WOOD, INK, CREAM, BEAK = (0.45, 0.28, 0.16), (0.13, 0.12, 0.20), (1.0, 0.96, 0.84), (1.0, 0.66, 0.12)


def shape_layers(kind, x, y, base):
    """The layers of a kind from back to front: (distance, colour)."""
    base = np.asarray(base)
    light, dark = base + (1 - base) * 0.45, base * 0.68
    if kind == "ball":
        return [(circle(x, y, 0, 0, 0.96), base)]
    if kind == "star":
        return [(polygon(x, y, star_points(), 0.07), base)]
    if kind == "heart":
        return [(heart(x, y), base)]
    if kind == "house":
        walls = polygon(x, y, [(-0.72, -0.1), (0.72, -0.1), (0.72, 0.92), (-0.72, 0.92)], 0.03)
        roof = polygon(x, y, [(0, -0.98), (0.98, -0.06), (-0.98, -0.06)], 0.05)
        door = polygon(x, y, [(-0.2, 0.3), (0.2, 0.3), (0.2, 0.95), (-0.2, 0.95)], 0.02)
        return [(walls, base), (roof, dark), (door, CREAM)]
    if kind == "tree":
        trunk = polygon(x, y, [(-0.18, 0.5), (0.18, 0.5), (0.2, 1.0), (-0.2, 1.0)], 0.02)
        low = polygon(x, y, [(0, -0.35), (0.82, 0.6), (-0.82, 0.6)], 0.07)
        high = polygon(x, y, [(0, -0.95), (0.6, 0.02), (-0.6, 0.02)], 0.07)
        return [(trunk, WOOD), (low, base), (high, base + (1 - base) * 0.18)]
    if kind == "fish":
        tail = polygon(x, y, [(-0.35, 0.02), (-0.98, -0.58), (-0.86, 0.02), (-0.98, 0.62)], 0.05)
        body = ellipse(x, y, 0.22, 0.0, 0.78, 0.58)
        fin = polygon(x, y, [(0.0, 0.05), (0.3, 0.12), (0.0, 0.36)], 0.04)
        return [(tail, dark), (body, base), (fin, dark), (circle(x, y, 0.6, -0.14, 0.17), CREAM), (circle(x, y, 0.63, -0.13, 0.09), INK)]
    if kind == "boat":
        mast = polygon(x, y, [(-0.09, -0.95), (0.03, -0.95), (0.03, 0.4), (-0.09, 0.4)])
        sail = polygon(x, y, [(0.1, -0.9), (0.86, 0.2), (0.1, 0.2)], 0.04)
        jib = polygon(x, y, [(-0.18, -0.6), (-0.18, 0.2), (-0.74, 0.2)], 0.04)
        hull = polygon(x, y, [(-0.95, 0.4), (0.95, 0.4), (0.6, 0.88), (-0.6, 0.88)], 0.07)
        return [(mast, WOOD), (sail, light), (jib, light), (hull, base)]
    if kind == "bird":
        tail = polygon(x, y, [(-0.4, 0.1), (-0.98, -0.32), (-0.96, 0.3), (-0.45, 0.5)], 0.04)
        body = ellipse(x, y, -0.1, 0.28, 0.66, 0.56)
        head = circle(x, y, 0.36, -0.4, 0.46)
        beak = polygon(x, y, [(0.72, -0.56), (1.04, -0.36), (0.72, -0.22)], 0.03)
        wing = ellipse(x, y, -0.22, 0.26, 0.4, 0.26)
        eye = circle(x, y, 0.48, -0.46, 0.11)
        return [(tail, dark), (beak, BEAK), (np.minimum(body, head), base), (wing, dark), (eye, INK)]
    raise ValueError(kind)


# ---------------------------------------------------------------- sprites

SPRITE = 44  # pixels; holds an object with its rim and shadow


@dataclass(frozen=True)
class RenderStyle:
    """`supersampling`: samples per pixel edge; `tint`: an offset of the palette."""

    supersampling: int = 4
    tint: tuple[float, float, float] = (0.0, 0.0, 0.0)


@functools.lru_cache(maxsize=4096)
def sprite(kind: str, colour: str, size: str, style: RenderStyle = RenderStyle()):
    """(premultiplied RGB [S,S,3], alpha [S,S,1]) of one object, centred in the sprite."""
    radius, supersampling = RADIUS[size], style.supersampling
    axis = ((np.arange(SPRITE * supersampling) + 0.5) / supersampling - SPRITE / 2).astype(np.float32) / radius
    x, y = np.meshgrid(axis, axis)
    base = np.clip(np.asarray(PALETTE[colour]) + np.asarray(style.tint), 0.0, 1.0)
    edge = 0.5 / (radius * supersampling)

    def cover(distance):
        return np.clip(0.5 - distance / (2 * edge), 0.0, 1.0)[..., None]

    layers = shape_layers(kind, x, y, base)
    outline = functools.reduce(np.minimum, [distance for distance, _ in layers])
    rgb = np.zeros(x.shape + (3,), np.float32)
    shadow = 0.34 * np.exp(-np.clip(outline_shifted(outline, radius * supersampling), 0, None) * 5.0)
    alpha = shadow[..., None].astype(np.float32)
    rim_cover = cover(outline - 0.075)
    rgb = rgb * (1 - rim_cover) + rim_cover * (base * 0.42)
    alpha = alpha * (1 - rim_cover) + rim_cover
    for distance, paint in layers:
        covered = cover(distance)
        lit = np.clip(1.04 - 0.13 * (x * 0.55 + y * 0.85), 0.82, 1.14)[..., None]
        # Darker just inside each edge, which makes flat shapes look round.
        lit = lit * (1.0 - 0.20 * np.exp(np.clip(distance, -9, 0) * 7.0))[..., None]
        rgb = rgb * (1 - covered) + covered * np.clip(np.asarray(paint) * lit, 0, 1)
        alpha = alpha * (1 - covered) + covered
    gloss = 0.55 * np.exp(-(((x + 0.34) / 0.24) ** 2 + ((y + 0.40) / 0.17) ** 2))[..., None]
    gloss = gloss * cover(outline + 0.12) * (kind in ("ball", "heart", "star"))
    rgb = rgb + (1 - rgb) * gloss
    shape = (SPRITE, supersampling, SPRITE, supersampling)
    return rgb.reshape(*shape, 3).mean((1, 3)), alpha.reshape(*shape, 1).mean((1, 3))


def outline_shifted(distance, unit):
    """The distance field moved down and right, for the soft shadow of an object."""
    step = int(round(0.14 * unit))
    moved = np.full_like(distance, 9.0)
    moved[step:, step // 2 :] = distance[:-step, : distance.shape[1] - step // 2]
    return moved


# ---------------------------------------------------------------- backgrounds


def blend(stops, t):
    """Piecewise linear colours along t in 0..1."""
    at = np.asarray([s for s, _ in stops])
    colours = np.asarray([c for _, c in stops])
    return np.stack([np.interp(t, at, colours[:, i]) for i in range(3)], axis=-1)


@functools.lru_cache(maxsize=16)
def background(name: str, size: int = 96) -> np.ndarray:
    """float [size,size,3]; each has a vertical gradient and a light or hill that distinguishes left from right."""
    axis = (np.arange(size) + 0.5) / size
    x, y = np.meshgrid(axis, axis)
    if name == "day":
        image = blend([(0, (0.47, 0.75, 0.95)), (1, (0.88, 0.95, 0.98))], y)
        glow, glow_colour = np.exp(-(((x - 0.0) ** 2 + (y - 0.0) ** 2) / 0.35)) * 0.75, (1.0, 0.97, 0.80)
        hill, hill_colour = 0.98 - 0.20 * np.exp(-(((x - 0.95) / 0.42) ** 2)), (0.70, 0.86, 0.66)
    elif name == "sunset":
        image = blend([(0, (0.33, 0.27, 0.52)), (0.55, (0.83, 0.48, 0.58)), (1, (0.98, 0.74, 0.62))], y)
        glow, glow_colour = np.exp(-(((x - 1.0) ** 2 + (y - 0.72) ** 2) / 0.22)) * 0.70, (1.0, 0.88, 0.62)
        hill, hill_colour = 0.97 - 0.17 * np.exp(-(((x - 0.1) / 0.45) ** 2)), (0.45, 0.30, 0.44)
    elif name == "night":
        image = blend([(0, (0.04, 0.06, 0.17)), (1, (0.17, 0.22, 0.42))], y)
        glow, glow_colour = np.exp(-(((x - 1.0) ** 2 + (y - 0.0) ** 2) / 0.30)) * 0.42, (0.72, 0.78, 0.98)
        hill, hill_colour = 0.98 - 0.18 * np.exp(-(((x - 0.05) / 0.5) ** 2)), (0.06, 0.10, 0.17)
    elif name == "meadow":
        image = blend([(0, (0.80, 0.92, 0.95)), (0.5, (0.90, 0.95, 0.84)), (1, (0.80, 0.90, 0.62))], y)
        glow, glow_colour = np.exp(-(((x - 1.0) ** 2 + (y - 0.1) ** 2) / 0.30)) * 0.6, (1.0, 0.98, 0.82)
        hill, hill_colour = 0.80 - 0.26 * np.exp(-(((x - 0.0) / 0.6) ** 2)), (0.60, 0.80, 0.45)
    else:
        raise ValueError(name)
    image = image + (np.asarray(glow_colour) - image) * glow[..., None]
    inside = np.clip((y - hill) * size / 2.0 + 0.5, 0, 1)[..., None]
    ground = np.asarray(hill_colour) * (1.0 - 0.25 * np.clip(y - hill, 0, 1))[..., None]
    return (image * (1 - inside) + ground * inside).astype(np.float32)


def backdrop(objects: tuple[SceneObject, ...], size: int = 96) -> np.ndarray:
    """float [size,size,3]: one colour, a function of the objects, from which each of them differs."""
    draw = np.random.default_rng(zlib.crc32(repr(objects).encode()))
    while True:
        kind = draw.random()
        colour = np.full(3, 1.0 if kind < 0.3 else draw.random()) if kind < 0.7 else draw.random(3)
        if all(np.abs(colour - PALETTE[obj.colour]).max() > PLAIN_CONTRAST for obj in objects):
            return np.broadcast_to(colour.astype(np.float32), (size, size, 3))


# ---------------------------------------------------------------- images


def cell_centre(cell: int, size: int = 96) -> tuple[float, float]:
    return (cell % 3 + 0.5) * size / 3, (cell // 3 + 0.5) * size / 3


def render_one(scene: Scene, style: RenderStyle = RenderStyle()) -> np.ndarray:
    margin = SPRITE // 2
    behind = background(scene.background) if scene.background else backdrop(scene.objects)
    canvas = np.pad(behind, ((margin, margin), (margin, margin), (0, 0)), mode="edge")
    for obj in scene.objects:
        rgb, alpha = sprite(obj.kind, obj.colour, obj.size, style)
        cx, cy = cell_centre(obj.cell)
        left, top = int(cx), int(cy)
        patch = canvas[top : top + SPRITE, left : left + SPRITE]
        patch *= 1 - alpha
        patch += rgb
    return canvas[margin:-margin, margin:-margin]


def render(scenes: list[Scene], size: int = 96, renderer: str = "standard") -> np.ndarray:
    """First frames, uint8 [N,size,size,3].

    Renderers: "standard"; "coarse" (different anti-aliasing), "tinted" (shifted palette), "jpeg" (re-encoded). The last three form
    the `renderer` split."""
    if size != 96:
        raise ValueError("only a size of 96 pixels is supported")
    style = {"coarse": RenderStyle(supersampling=2), "tinted": RenderStyle(tint=(0.04, -0.03, 0.03))}.get(renderer, RenderStyle())
    images = np.empty((len(scenes), size, size, 3), np.uint8)
    for i, scene in enumerate(scenes):
        images[i] = np.clip(render_one(scene, style) * 255.0 + 0.5, 0, 255)
    return np.stack([jpeg_roundtrip(p) for p in images]) if renderer == "jpeg" else images


def jpeg_roundtrip(image: np.ndarray) -> np.ndarray:
    from PIL import Image

    buffer = io.BytesIO()
    Image.fromarray(image).save(buffer, "JPEG", quality=70)
    return np.asarray(Image.open(buffer).convert("RGB"))


def contact_sheet(images: np.ndarray, columns: int = 8, zoom: int = 1) -> np.ndarray:
    """Images side by side, for visual inspection."""
    rows = -(-len(images) // columns)
    sheet = np.full((rows * 98, columns * 98, 3), 255, np.uint8)
    for i, image in enumerate(images):
        top, left = i // columns * 98, i % columns * 98
        sheet[top : top + 96, left : left + 96] = image
    return sheet.repeat(zoom, 0).repeat(zoom, 1)


if __name__ == "__main__":
    import sys

    from PIL import Image

    rng = random.Random(7)
    Image.fromarray(contact_sheet(render([sample_scene(rng, i % 3 + 1) for i in range(40)]), 8, 2)).save(sys.argv[1])
