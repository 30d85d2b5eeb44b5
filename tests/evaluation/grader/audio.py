# SPDX-License-Identifier: Apache-2.0
"""Reads an audio clip of a scene: its voices in order, with pitch and pattern.

Rule-based: the clip is converted to loudness by band and time; each share of its time is compared with every voice that could
fill it, slightly blurred, and the nearest is taken if it is close enough and clearly closer than the second. The number of voices (one
to three) that fits best is used. The grader abstains (None) when the clip, or any one of its voices, resembles nothing it knows.
"""

from __future__ import annotations

import functools
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "resources" / "pocket"))

from recipe import world_audio  # noqa: E402

WINDOW, HOP, BANDS, LOW, HIGH = 1024, 320, 72, 120.0, 7600.0
RANGE = 3.0  # bels below the maximum
# Chosen on rendered clips, on those after autoencoder and vocoder, and on the adversarial set.
MAX_DIFFERENCE = 0.125  # root mean square difference to the nearest voice, loudness in 0..1
MAX_RATIO = 0.93  # of the nearest difference to the second one


@functools.lru_cache(maxsize=1)
def bands() -> np.ndarray:
    """Overlapping bands, narrower at low frequencies [513,BANDS]."""
    frequencies = np.arange(WINDOW // 2 + 1) * world_audio.RATE / WINDOW
    scale = lambda f: np.log1p(f / 500.0)
    edges = np.linspace(scale(LOW), scale(HIGH), BANDS + 2)
    x = scale(frequencies)[:, None]
    rise, fall = (x - edges[:-2]) / (edges[1] - edges[0]), (edges[2:] - x) / (edges[1] - edges[0])
    return np.maximum(0.0, np.minimum(rise, fall)).astype(np.float32) + 1e-12


def smooth(x: np.ndarray, axis: int) -> np.ndarray:
    pad = [(0, 0)] * x.ndim
    pad[axis] = (1, 1)
    x = np.pad(x, pad, mode="edge")
    n = x.shape[axis]
    shifted = lambda a: x.take(range(a, n - 2 + a), axis)
    return 0.25 * shifted(0) + 0.5 * shifted(1) + 0.25 * shifted(2)


def powers(waveforms: np.ndarray) -> np.ndarray:
    """[N,samples] -> power by time and band [N,samples/320,BANDS]."""
    padded = np.pad(waveforms, ((0, 0), ((WINDOW - HOP) // 2, (WINDOW - HOP) // 2)))
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW, axis=1)[:, ::HOP]
    spectrum = np.abs(np.fft.rfft(frames * np.hanning(WINDOW).astype(np.float32), axis=-1)).astype(np.float32) ** 2
    return spectrum @ bands()


def loudness(power: np.ndarray) -> np.ndarray:
    """Power [...,T,BANDS] -> 0..1 relative to its maximum, blurred in time and band."""
    bels = np.log10(power + 1e-9)
    loudest = np.quantile(bels, 0.995, axis=(-2, -1), keepdims=True)
    return smooth(smooth(np.clip((bels - loudest) / RANGE + 1.0, 0.0, 1.0), -1), -2)


@functools.lru_cache(maxsize=None)
def templates(samples: int) -> tuple[np.ndarray, np.ndarray]:
    """Every voice of a length: rows [voices, T * BANDS] and their squared norms."""
    waveforms = np.stack([world_audio.voice(*v, samples) for v in world_audio.all_voices()])
    rows = loudness(powers(waveforms)).reshape(len(waveforms), -1)
    return rows, (rows**2).sum(1)


def nearest(power: np.ndarray, samples: int) -> tuple[float, float, tuple]:
    """(difference of the nearest voice, of the second one, the nearest voice)."""
    rows, norms = templates(samples)
    levels = loudness(power).reshape(-1)
    distances = np.sqrt(np.maximum(norms - 2 * (rows @ levels) + levels @ levels, 0.0) / levels.size)
    first, second = np.argsort(distances)[:2]
    return float(distances[first]), float(distances[second]), world_audio.all_voices()[first]


def read(waveform: np.ndarray):
    """float [40960] -> ((kind, pitch step, motion), ...) in the order in which they sound, or None to abstain."""
    if np.sqrt(np.mean(waveform**2)) < 0.005:
        return None
    power = powers(waveform[None, : world_audio.SAMPLES].astype(np.float32))[0]
    candidates = []
    for count in (1, 2, 3):
        matches = [nearest(power[a // HOP : b // HOP], b - a) for a, b in world_audio.voice_spans(count)]
        candidates.append((float(np.mean([f[0] for f in matches])), matches))
    _, best = min(candidates, key=lambda w: w[0])
    if any(first > MAX_DIFFERENCE or first > MAX_RATIO * second for first, second, _ in best):
        return None
    return tuple(voice for _, _, voice in best)


def target_of(scene) -> tuple:
    """What `read` should return for a rendered clip of the scene."""
    return world_audio.audio_attributes(scene)


ATTRIBUTES = ("count", "kind", "pitch", "motion", "exact")


def attributes(answer, target) -> dict[str, bool]:
    """Which attributes of the target clip the answer has; an abstention has none."""
    if answer is None:
        return dict.fromkeys(ATTRIBUTES, False)
    same = lambda i: [v[i] for v in answer] == [v[i] for v in target]
    return {"count": len(answer) == len(target), "kind": same(0), "pitch": same(1), "motion": same(2), "exact": answer == target}


def score(waveforms: np.ndarray, scenes) -> dict[str, float]:
    rows = [attributes(read(s), target_of(scene)) for s, scene in zip(waveforms, scenes)]
    return {name: float(np.mean([row[name] for row in rows])) for name in ATTRIBUTES}
