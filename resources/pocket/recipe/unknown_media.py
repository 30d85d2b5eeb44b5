# SPDX-License-Identifier: Apache-2.0
"""Media that are not of the little world, from which the language model learns to say that it does not recognise them.

Endless random families: coloured noise, crowds of shapes, strokes, patterns, scenes torn to pieces or mixed, empty backgrounds; audio is in
unknown_audio.py. The evaluation has a frozen set of its own with other families (tests/evaluation/unknown_media.py).
"""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
import torch

from . import grammar, imagebind_labels, world
from . import templates as T
from .dialogue import Turn
from .unknown_audio import audio

SIDE = 96
NOUNS = {"image": "picture", "video": "film", "audio": "sound"}
NUMBER = 3000  # cached embeddings of every modality


@dataclass(frozen=True)
class UnknownMedium:
    """The `index`-th cached medium; it stands where a Scene does."""

    index: int


def answer_for(modality: str) -> str:
    return f"I am sorry, I do not recognise anything of my little world in this {NOUNS[modality]}."


def turn(rng: random.Random, modality: str, split: str = "train") -> Turn:
    """A question about, or a request from, an attachment that is not of the world."""
    asked = {"image": T.ASK_CAPTION, "video": T.ASK_VIDEO, "audio": T.ASK_AUDIO}[modality]
    words = grammar.pick_template(asked, rng, split)
    if rng.random() < 0.25:
        if modality == "image":
            words = grammar.pick_template(rng.choice((T.AS_VIDEO, T.AS_AUDIO, T.DRAW_AGAIN, T.ASK_BACKGROUND, T.ASK_COLOUR_IT, T.ASK_COUNT)), rng, split)
        else:
            words = grammar.pick_template(T.FROM_OTHER[modality, rng.choice(("image", "video", "audio"))], rng, split)
    words = grammar.surface_noise(words, rng, decorate=rng.random() < 0.5)
    return Turn(words, answer_for(modality), (UnknownMedium(rng.randrange(NUMBER)),), (), None, "unknown", modality)


# --- images -----------------------------------------------------------------------------------------------------------
def _grid():
    return np.meshgrid(np.linspace(-1, 1, SIDE), np.linspace(-1, 1, SIDE))


def _colours(draw: np.random.Generator, values: np.ndarray) -> np.ndarray:
    """A map of values in 0..1 to random colours [96,96,3]."""
    anchors = draw.random((draw.integers(2, 6), 3))
    at = np.clip(values, 0, 1) * (len(anchors) - 1)
    low = np.minimum(at.astype(int), len(anchors) - 2)
    return anchors[low] + (at - low)[..., None] * (anchors[low + 1] - anchors[low])


def _noise(draw) -> np.ndarray:
    """Noise whose spectrum falls with a random power, in one or three channels."""
    fx = np.hypot(*np.meshgrid(np.fft.fftfreq(SIDE), np.fft.fftfreq(SIDE)))
    fx[0, 0] = 1.0
    power = draw.uniform(0, 2.2)
    planes = [np.fft.ifft2(np.fft.fft2(draw.standard_normal((SIDE, SIDE))) / fx ** power).real for _ in range(3)]
    planes = [(p - p.min()) / (np.ptp(p) + 1e-9) for p in planes]
    return np.stack(planes, -1) if draw.random() < 0.4 else _colours(draw, planes[0])


def _pattern(draw) -> np.ndarray:
    """Stripes, rings, checks and their products."""
    x, y = _grid()
    total = np.zeros((SIDE, SIDE))
    for _ in range(draw.integers(1, 4)):
        angle, frequency, phase = draw.uniform(0, np.pi), draw.uniform(2, 40), draw.uniform(0, 6)
        straight = np.cos(angle) * x + np.sin(angle) * y
        along = straight if draw.random() < 0.6 else np.hypot(x - draw.uniform(-1, 1), y - draw.uniform(-1, 1))
        wave = np.sin(frequency * along + phase)
        total = total + (np.sign(wave) if draw.random() < 0.5 else wave)
    return _colours(draw, (total - total.min()) / (np.ptp(total) + 1e-9))


def _crowd(draw) -> np.ndarray:
    """Many boxes, ellipses and half-planes of any colour and size."""
    x, y = _grid()
    image = np.ones((SIDE, SIDE, 3)) * draw.random(3)
    for _ in range(draw.integers(1, 40)):
        cx, cy, w, h, angle = *draw.uniform(-1, 1, 2), *draw.uniform(0.03, 0.6, 2), draw.uniform(0, np.pi)
        u, v = (x - cx) * np.cos(angle) + (y - cy) * np.sin(angle), (y - cy) * np.cos(angle) - (x - cx) * np.sin(angle)
        kind = draw.integers(3)
        inside = np.maximum(abs(u) / w, abs(v) / h) < 1 if kind == 0 else np.hypot(u / w, v / h) < 1 if kind == 1 else (abs(u) / w + abs(v) / h) < 1
        image[inside] = draw.random(3)
    return image


def _strokes(draw) -> np.ndarray:
    """Curved strokes or rows of small marks on paper."""
    image = np.ones((SIDE, SIDE, 3)) * (draw.uniform(0.7, 1.0, 3) if draw.random() < 0.7 else draw.uniform(0, 0.3, 3))
    x, y = np.arange(SIDE)[None, :], np.arange(SIDE)[:, None]
    rows = draw.random() < 0.3
    for k in range(draw.integers(2, 14)):
        t = np.linspace(0, 1, 60)
        points = draw.uniform(0, SIDE, (4, 2))
        if rows:
            px, py = t * draw.uniform(30, 90) + 3, 6 + 7 * k + 2 * np.sin(t * draw.uniform(20, 90))
        else:
            px, py = (sum(c * (1 - t) ** (3 - i) * t ** i * p[a] for i, (c, p) in enumerate(zip((1, 3, 3, 1), points))) for a in (0, 1))
        width, colour = draw.uniform(0.6, 3.0), draw.random(3) if draw.random() < 0.5 else draw.uniform(0, 0.3, 3)
        for a, b in zip(px, py):
            image[np.hypot(x - a, y - b) < width] = colour
    return image


def _torn_scene(draw) -> np.ndarray:
    """Scenes cut into shuffled pieces, mixed with others, or enlarged beyond recognition."""
    rng = random.Random(int(draw.integers(1 << 30)))
    scenes = [world.sample_any_scene(rng, rng.randint(1, 3)) for _ in range(4)]
    images = world.render(scenes).astype(np.float64) / 255
    kind = draw.integers(3)
    if kind == 0:
        size = int(draw.choice((8, 12, 16)))
        n = SIDE // size
        pieces = images[0].reshape(n, size, n, size, 3).swapaxes(1, 2).reshape(n * n, size, size, 3)[draw.permutation(n * n)]
        return pieces.reshape(n, n, size, size, 3).swapaxes(1, 2).reshape(SIDE, SIDE, 3)
    if kind == 1:
        return images.mean(0)
    size, at = int(draw.integers(5, 11)), draw.integers(0, SIDE - 12, 2)
    piece = images[0][at[0]:at[0] + size, at[1]:at[1] + size]
    index = np.arange(SIDE) * size // SIDE
    return piece[index][:, index]


def _empty(draw) -> np.ndarray:
    """A plain colour, a gradient, or a background of the world without any object."""
    x, y = _grid()
    if draw.random() < 0.4:
        return world.render([world.Scene((), str(draw.choice(world.BACKGROUNDS)))])[0].astype(np.float64) / 255
    angle = draw.uniform(0, 6.28)
    return _colours(draw, (np.cos(angle) * x + np.sin(angle) * y + 1.42) / 2.84) if draw.random() < 0.7 else np.ones((SIDE, SIDE, 3)) * draw.random(3)


IMAGE_FAMILIES = (_noise, _pattern, _crowd, _strokes, _torn_scene, _empty)


def image(draw: np.random.Generator) -> np.ndarray:
    """uint8 [96,96,3]; a fifth of them are mixtures of two families."""
    families = [IMAGE_FAMILIES[i] for i in draw.integers(0, len(IMAGE_FAMILIES), 2)]
    picture = families[0](draw)
    if draw.random() < 0.2:
        share = draw.uniform(0.2, 0.8)
        picture = share * picture + (1 - share) * families[1](draw)
    return np.round(np.clip(picture, 0, 1) * 255).astype(np.uint8)


def boundary_frames(draw: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """First and last frame of a video: the same image, the image moved, or two images."""
    first = image(draw)
    kind = draw.integers(3)
    if kind == 0:
        return first, first
    return (first, np.roll(first, draw.integers(-40, 40, 2), (0, 1))) if kind == 1 else (first, image(draw))


def video(draw: np.random.Generator) -> np.ndarray:
    """uint8 [16,96,96,3]: its first half is one of the boundary frames, its second half the other."""
    first, last = boundary_frames(draw)
    return np.stack([first] * 8 + [last] * 8)


# --- embeddings and codes ---------------------------------------------------------------------------------------------
@torch.no_grad()
def embeddings(encoders, modality: str, number: int = NUMBER) -> torch.Tensor:
    """ImageBind's embeddings [number,128] of the first `number` media of a modality."""
    out = []
    for start in range(0, number, 50):
        draws = [np.random.default_rng((17, "iva".index(modality[0]), i)) for i in range(start, min(start + 50, number))]
        if modality == "audio":
            waveforms = torch.from_numpy(np.stack([audio(d) for d in draws]))
            out.append(encoders.audio_encoder.encode(encoders.filter_bank(waveforms)))
            continue
        pairs = [boundary_frames(d) for d in draws] if modality == "video" else [(image(d),) for d in draws]
        frames = [imagebind_labels.pixels_of(np.stack(f)) for f in zip(*pairs)]
        model = encoders.image_encoder
        out.append(model.encode_vision(frames[0]) if modality == "image" else
                   model.vision_embedding(encoders.video.video_tokens(model, encoders.temporal_kernel, *frames)))
    return torch.cat(out)


def code(medium: UnknownMedium, codes_of_scenes) -> torch.Tensor:
    """The stand-in during pre-training: a random direction, or a mixture of the codes of several scenes."""
    generator = torch.Generator().manual_seed(medium.index)
    direction = torch.nn.functional.normalize(torch.randn(imagebind_labels.EMBED, generator=generator), dim=0)
    if medium.index % 3 == 0:
        return direction
    rng = random.Random(medium.index)
    mixture = codes_of_scenes([world.sample_any_scene(rng, rng.randint(1, 3)) for _ in range(4)]).float().sum(0)
    return torch.nn.functional.normalize(torch.nn.functional.normalize(mixture, dim=0) + rng.uniform(0, 1.5) * direction, dim=0)
