"""The little world's voices: 2.56 s of 16 kHz sound that follow from a scene alone.

Things are heard one after another from left to right, each for an equal share of the time.  The voice tells
the kind, its pitch the size and the height (six steps), and the pattern of its notes the motion.  Colour,
background and the exact column are not audible.

All tones are multiples of 100 Hz and keep to the grid of the mel's steps (10 ms): a vocoder of convolutions makes
from a steady spectrum only what repeats with each step, so other steady tones are beyond it whatever it is taught.
A voice is rendered once for every (kind, pitch step, motion, length) and kept.
"""

from __future__ import annotations

import functools

import numpy as np

from .grammar import heard_order
from .world import KINDS, MOTIONS, Scene, Thing

RATE = 16000
SAMPLES = 40960  # 2.56 s, 256 steps of 160 samples
GRID = 160
STEPS = 6
LOWEST = {"ball": 400.0, "star": 600.0, "heart": 300.0, "house": 500.0, "tree": 700.0, "fish": 400.0, "boat": 300.0, "bird": 1100.0}
STEP = 2.0 ** (1 / 3)


def pitch_step(thing: Thing) -> int:
    """0 (lowest: large, at the bottom) to 5 (small, at the top)."""
    return (3 if thing.size == "small" else 0) + 2 - thing.cell // 3


def notes_of(motion: str) -> list[tuple[float, float, float, float]]:
    """Notes of a pattern: (begin, length) as shares of the voice's time, pitch factor, gain."""
    if motion == "left":
        return [(0.0, 0.25, 1.25, 1.0), (0.25, 0.25, 0.8, 1.0), (0.5, 0.25, 1.25, 1.0), (0.75, 0.25, 0.8, 1.0)]
    if motion == "right":
        return [(0.0, 0.25, 0.8, 1.0), (0.25, 0.25, 1.25, 1.0), (0.5, 0.25, 0.8, 1.0), (0.75, 0.25, 1.25, 1.0)]
    if motion == "bouncing":
        begins = (0.0, 0.34, 0.57, 0.73, 0.84, 0.92, 1.0)
        return [(a, b - a, 1.0, 1.0) for a, b in zip(begins, begins[1:])]
    if motion == "blinking":
        return [(i / 5, 0.1, 1.0, 1.0) for i in range(5)]
    if motion == "growing":
        return [(i / 4, 0.25, 1.0, (0.12, 0.3, 0.6, 1.0)[i]) for i in range(4)]
    return [(0.0, 0.5, 1.0, 1.0), (0.5, 0.5, 1.0, 1.0)]  # still, spinning, up, down


def glide(motion: str, t: np.ndarray) -> np.ndarray:
    """Factor on the pitch along the voice's time t in 0..1."""
    bend = {"up": 1.0, "down": -1.0}.get(motion, 0.0)
    return 2.0 ** (bend * (t - 0.5) * 1.3)


@functools.lru_cache(maxsize=1)
def gusts() -> np.ndarray:
    """Slowly changing strengths of 80 multiples of 100 Hz, by step of the grid."""
    rough = np.random.default_rng(2560).random((80, SAMPLES // GRID + 8))
    return np.stack([np.convolve(r, np.ones(3) / 3, mode="same") for r in rough]) ** 2


def fade(x: np.ndarray, t: np.ndarray, length: float) -> np.ndarray:
    """No clicks: eight milliseconds in and out."""
    return x * np.clip(t / 0.008, 0, 1) * np.clip((length - t) / 0.008, 0, 1)


def tone(f: np.ndarray, times: float = 1.0) -> np.ndarray:
    """A sine of about f times `times`: within a step of the grid a whole number of turns, so that it never jumps."""
    steps = np.maximum(1, np.round(f[::GRID] * times / 100)).repeat(GRID)[: len(f)]
    return np.sin(2 * np.pi * steps * (np.arange(len(f)) % GRID) / GRID) * (steps < 76)


def partials(f: np.ndarray, which, strengths) -> np.ndarray:
    return sum(s * tone(f, w) for w, s in zip(which, strengths))


def again(t: np.ndarray, count: int) -> tuple[np.ndarray, float]:
    """(share of the running part, its length) when a note is divided into `count` parts on the grid."""
    steps = max(3, round(len(t) / GRID / count))
    return np.arange(len(t)) % (steps * GRID) / (steps * GRID), steps * GRID / RATE


def wind(f: np.ndarray) -> np.ndarray:
    """A band of tones around the pitch, each coming and going by itself, out of step with one another."""
    out, strengths = np.zeros(len(f)), gusts()
    steps, middle = np.arange(len(f)) // GRID, np.round(f[::GRID] / 100).repeat(GRID)[: len(f)]
    for m in range(2, 76):
        near = np.exp(-(((m - middle) / 1.8) ** 2))
        if near.max() > 0.03:
            out += near * strengths[m, steps] * np.sin(2 * np.pi * m * np.arange(len(f)) / GRID + 0.4 * m * m)
    return 3 * out


def note(kind: str, f: np.ndarray, t: np.ndarray, length: float) -> np.ndarray:
    """One note: f its frequency along time t (seconds, 0 at the onset)."""
    share = t / length
    if kind == "ball":  # a mallet on a bar
        return partials(f, (1, 4), (1.0, 0.35)) * np.exp(-3.2 * share)
    if kind == "star":  # a bell
        return partials(f, (1, 2.32, 3.71, 5.13), (0.7, 0.6, 0.5, 0.35)) * np.exp(-1.4 * share)
    if kind == "heart":  # two low beats under a warm, trembling tone
        beat = np.exp(-t / 0.03) + np.exp(-np.maximum(t - 0.12, 0) / 0.03) * (t > 0.12)
        warm = partials(f, (1, 2, 3), (0.8, 0.4, 0.25)) * (1 - 0.5 * share) * (1 - 0.35 * np.sin(2 * np.pi * 6 * t))
        return 0.9 * beat * tone(np.full_like(t, 100.0)) + 0.7 * warm
    if kind == "house":  # knocks of a wood block: three dry ones
        each, part = again(t, 3)
        return partials(f, (1, 1.52, 2.6), (0.8, 0.6, 0.3)) * np.exp(-each * part / 0.016)
    if kind == "tree":
        return wind(f) * np.sin(np.pi * np.clip(share, 0, 1)) ** 0.5
    if kind == "fish":  # bubbles: short rising tones
        each, part = again(t, 4)
        return tone(f * (0.75 + 0.9 * each)) * np.exp(-2.5 * each) * np.clip(each * part / 0.004, 0, 1)
    if kind == "boat":  # a horn, low and bright
        harmonics = range(1, 11)
        return 0.55 * partials(f, harmonics, [1 / h**0.55 * (0.5 + 0.5 * (h % 2)) for h in harmonics]) * np.clip(t / 0.04, 0, 1)
    if kind == "bird":  # chirps: fast falling sweeps
        each, _ = again(t, 5)
        return tone(f * (1.7 - 0.9 * each)) * np.sin(np.pi * each) ** 0.5
    raise ValueError(kind)


@functools.lru_cache(maxsize=4096)
def voice(kind: str, step: int, motion: str, samples: int) -> np.ndarray:
    """One thing's voice, float32 [samples]."""
    out = np.zeros(samples)
    for begin, length, factor, gain in notes_of(motion):
        a, b = (round(share * samples / GRID) * GRID for share in (begin, begin + length))
        t = np.arange(b - a) / RATE
        f = LOWEST[kind] * STEP**step * factor * glide(motion, np.arange(a, b) / samples)
        out[a:b] = gain * fade(note(kind, np.minimum(f, 7000), t, (b - a) / RATE), t, (b - a) / RATE)
    if motion == "spinning":
        out *= 0.5 - 0.5 * np.cos(2 * np.pi * 12.5 * np.arange(samples) / RATE)
    return (0.5 * out / (np.abs(out).max() + 1e-9)).astype(np.float32)


def parts(count: int) -> list[tuple[int, int]]:
    """First and last sample of each of `count` voices, on whole steps of 1280 samples."""
    ends = [round(SAMPLES / 1280 * i / count) * 1280 for i in range(count + 1)]
    return list(zip(ends, ends[1:]))


def render_one(scene: Scene) -> np.ndarray:
    out = np.zeros(SAMPLES, np.float32)
    things = heard_order(scene)
    for thing, (a, b) in zip(things, parts(len(things))):
        out[a:b] = voice(thing.kind, pitch_step(thing), thing.motion, b - a)
    return out


def render(scenes: list[Scene]) -> np.ndarray:
    """float32 [N,40960] in -1..1."""
    return np.stack([render_one(s) for s in scenes])


def audible(scene: Scene) -> tuple:
    """What can be heard: (kind, pitch step, motion) in the order of hearing."""
    return tuple((t.kind, pitch_step(t), t.motion) for t in heard_order(scene))


def all_voices() -> list[tuple[str, int, str]]:
    return [(k, s, m) for k in KINDS for s in range(STEPS) for m in MOTIONS]
