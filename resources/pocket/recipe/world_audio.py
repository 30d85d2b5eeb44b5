# SPDX-License-Identifier: Apache-2.0
"""Audio of a scene: 2.56 s at 16 kHz, a function of the scene alone.

Objects sound one after another from left to right, each for an equal share of the time. The timbre encodes the kind, the pitch
encodes size and row (six steps), and the pattern of notes encodes the motion. Colour, background and the exact column are not
audible.

All tones are multiples of 100 Hz, so that they repeat with every mel hop (10 ms): a convolutional vocoder can generate nothing else
from a steady spectrum. A voice is rendered once for each (kind, pitch step, motion, length) and cached.
"""

from __future__ import annotations

import functools

import numpy as np

from .grammar import audio_order
from .world import KINDS, MOTIONS, Scene, SceneObject

RATE = 16000
SAMPLES = 40960  # 2.56 s, 256 steps of 160 samples
GRID = 160
STEPS = 6
LOWEST = {"ball": 400.0, "star": 600.0, "heart": 300.0, "house": 500.0, "tree": 700.0, "fish": 400.0, "boat": 300.0, "bird": 1100.0}
STEP = 2.0 ** (1 / 3)


def pitch_step(obj: SceneObject) -> int:
    """0 (lowest: large, bottom row) to 5 (small, top row)."""
    return (3 if obj.size == "small" else 0) + 2 - obj.cell // 3


def notes_of(motion: str) -> list[tuple[float, float, float, float]]:
    """Notes of a motion's pattern: (begin, length) as shares of the voice's duration, pitch factor, gain."""
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


def pitch_bend(motion: str, t: np.ndarray) -> np.ndarray:
    """Pitch factor along the voice's relative time t in 0..1."""
    bend = {"up": 1.0, "down": -1.0}.get(motion, 0.0)
    return 2.0 ** (bend * (t - 0.5) * 1.3)


@functools.lru_cache(maxsize=1)
def partial_envelopes() -> np.ndarray:
    """Slowly varying gains of 80 multiples of 100 Hz, one per hop."""
    random_levels = np.random.default_rng(2560).random((80, SAMPLES // GRID + 8))
    return np.stack([np.convolve(r, np.ones(3) / 3, mode="same") for r in random_levels]) ** 2


def fade(x: np.ndarray, t: np.ndarray, length: float) -> np.ndarray:
    """Eight milliseconds of fade-in and fade-out."""
    return x * np.clip(t / 0.008, 0, 1) * np.clip((length - t) / 0.008, 0, 1)


def tone(f: np.ndarray, times: float = 1.0) -> np.ndarray:
    """A sine of about f times `times`: a whole number of periods per hop, so that its phase is continuous."""
    steps = np.maximum(1, np.round(f[::GRID] * times / 100)).repeat(GRID)[: len(f)]
    return np.sin(2 * np.pi * steps * (np.arange(len(f)) % GRID) / GRID) * (steps < 76)


def partials(f: np.ndarray, which, strengths) -> np.ndarray:
    return sum(s * tone(f, w) for w, s in zip(which, strengths))


def repeated_phase(t: np.ndarray, count: int) -> tuple[np.ndarray, float]:
    """(phase within the current repetition, its length in seconds) of a note divided into `count` repetitions on the grid."""
    steps = max(3, round(len(t) / GRID / count))
    return np.arange(len(t)) % (steps * GRID) / (steps * GRID), steps * GRID / RATE


def wind(f: np.ndarray) -> np.ndarray:
    """Band-limited noise around the pitch: partials with independent envelopes and phases."""
    out, strengths = np.zeros(len(f)), partial_envelopes()
    steps, middle = np.arange(len(f)) // GRID, np.round(f[::GRID] / 100).repeat(GRID)[: len(f)]
    for m in range(2, 76):
        near = np.exp(-(((m - middle) / 1.8) ** 2))
        if near.max() > 0.03:
            out += near * strengths[m, steps] * np.sin(2 * np.pi * m * np.arange(len(f)) / GRID + 0.4 * m * m)
    return 3 * out


def note(kind: str, f: np.ndarray, t: np.ndarray, length: float) -> np.ndarray:
    """One note; f: its frequency along time t (seconds since the onset)."""
    share = t / length
    if kind == "ball":  # a mallet on a bar
        return partials(f, (1, 4), (1.0, 0.35)) * np.exp(-3.2 * share)
    if kind == "star":  # a bell
        return partials(f, (1, 2.32, 3.71, 5.13), (0.7, 0.6, 0.5, 0.35)) * np.exp(-1.4 * share)
    if kind == "heart":  # two low beats under a tone with tremolo
        beat = np.exp(-t / 0.03) + np.exp(-np.maximum(t - 0.12, 0) / 0.03) * (t > 0.12)
        warm = partials(f, (1, 2, 3), (0.8, 0.4, 0.25)) * (1 - 0.5 * share) * (1 - 0.35 * np.sin(2 * np.pi * 6 * t))
        return 0.9 * beat * tone(np.full_like(t, 100.0)) + 0.7 * warm
    if kind == "house":  # three knocks of a wood block
        each, part = repeated_phase(t, 3)
        return partials(f, (1, 1.52, 2.6), (0.8, 0.6, 0.3)) * np.exp(-each * part / 0.016)
    if kind == "tree":
        return wind(f) * np.sin(np.pi * np.clip(share, 0, 1)) ** 0.5
    if kind == "fish":  # bubbles: short rising tones
        each, part = repeated_phase(t, 4)
        return tone(f * (0.75 + 0.9 * each)) * np.exp(-2.5 * each) * np.clip(each * part / 0.004, 0, 1)
    if kind == "boat":  # a horn, low and bright
        harmonics = range(1, 11)
        return 0.55 * partials(f, harmonics, [1 / h**0.55 * (0.5 + 0.5 * (h % 2)) for h in harmonics]) * np.clip(t / 0.04, 0, 1)
    if kind == "bird":  # chirps: fast falling sweeps
        each, _ = repeated_phase(t, 5)
        return tone(f * (1.7 - 0.9 * each)) * np.sin(np.pi * each) ** 0.5
    raise ValueError(kind)


@functools.lru_cache(maxsize=4096)
def voice(kind: str, step: int, motion: str, samples: int) -> np.ndarray:
    """The sound of one object, float32 [samples]."""
    out = np.zeros(samples)
    for begin, length, factor, gain in notes_of(motion):
        a, b = (round(share * samples / GRID) * GRID for share in (begin, begin + length))
        t = np.arange(b - a) / RATE
        f = LOWEST[kind] * STEP**step * factor * pitch_bend(motion, np.arange(a, b) / samples)
        out[a:b] = gain * fade(note(kind, np.minimum(f, 7000), t, (b - a) / RATE), t, (b - a) / RATE)
    if motion == "spinning":
        out *= 0.5 - 0.5 * np.cos(2 * np.pi * 12.5 * np.arange(samples) / RATE)
    return (0.5 * out / (np.abs(out).max() + 1e-9)).astype(np.float32)


def voice_spans(count: int) -> list[tuple[int, int]]:
    """First and last sample of each of `count` voices, on whole steps of 1280 samples."""
    ends = [round(SAMPLES / 1280 * i / count) * 1280 for i in range(count + 1)]
    return list(zip(ends, ends[1:]))


def render_one(scene: Scene) -> np.ndarray:
    out = np.zeros(SAMPLES, np.float32)
    objects = audio_order(scene)
    for obj, (a, b) in zip(objects, voice_spans(len(objects))):
        out[a:b] = voice(obj.kind, pitch_step(obj), obj.motion, b - a)
    return out


def render(scenes: list[Scene]) -> np.ndarray:
    """float32 [N,40960] in -1..1."""
    return np.stack([render_one(s) for s in scenes])


def audio_attributes(scene: Scene) -> tuple:
    """What is audible: (kind, pitch step, motion) in the order in which the objects sound."""
    return tuple((t.kind, pitch_step(t), t.motion) for t in audio_order(scene))


def all_voices() -> list[tuple[str, int, str]]:
    return [(k, s, m) for k in KINDS for s in range(STEPS) for m in MOTIONS]
