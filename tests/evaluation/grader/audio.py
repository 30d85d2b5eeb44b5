"""Hears a sound of the little world: which voices, in which order, at which pitch, in which pattern.

No learning.  A sound is turned into loudness by band and time; a share of its time is compared with every voice
of the world that could stand there, slightly blurred, and the nearest is taken when it is near enough and clearly
nearer than the next.  Whether one, two or three voices follow one another is decided by what fits best.  It abstains
(None) when the sound, or any one of its voices, is like nothing it knows.
"""

from __future__ import annotations

import functools
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "resources" / "pocket"))

from recipe import world_audio  # noqa: E402

WINDOW, HOP, BANDS, LOW, HIGH = 1024, 320, 72, 120.0, 7600.0
RANGE = 3.0  # bels of loudness under the loudest that count
# Measured on true sounds, on those after autoencoder and vocoder, and on sounds of nothing; fixed since.
NEAR = 0.125  # largest root mean square difference to the nearest voice, loudness in 0..1
CLEAR = 0.93  # the nearest difference as a fraction of the next one


@functools.lru_cache(maxsize=1)
def bands() -> np.ndarray:
    """Overlapping bands, narrower steps at the bottom [513,BANDS]."""
    at = np.arange(WINDOW // 2 + 1) * world_audio.RATE / WINDOW
    scale = lambda f: np.log1p(f / 500.0)
    edges = np.linspace(scale(LOW), scale(HIGH), BANDS + 2)
    x = scale(at)[:, None]
    rise, fall = (x - edges[:-2]) / (edges[1] - edges[0]), (edges[2:] - x) / (edges[1] - edges[0])
    return np.maximum(0.0, np.minimum(rise, fall)).astype(np.float32) + 1e-12


def smooth(x: np.ndarray, axis: int) -> np.ndarray:
    pad = [(0, 0)] * x.ndim
    pad[axis] = (1, 1)
    x = np.pad(x, pad, mode="edge")
    n = x.shape[axis]
    part = lambda a: x.take(range(a, n - 2 + a), axis)
    return 0.25 * part(0) + 0.5 * part(1) + 0.25 * part(2)


def powers(sounds: np.ndarray) -> np.ndarray:
    """[N,samples] -> power by time and band [N,samples/320,BANDS]."""
    padded = np.pad(sounds, ((0, 0), ((WINDOW - HOP) // 2, (WINDOW - HOP) // 2)))
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW, axis=1)[:, ::HOP]
    spectrum = np.abs(np.fft.rfft(frames * np.hanning(WINDOW).astype(np.float32), axis=-1)).astype(np.float32) ** 2
    return spectrum @ bands()


def loudness(power: np.ndarray) -> np.ndarray:
    """Power [...,T,BANDS] -> 0..1 below its own loudest, blurred in time and band."""
    bels = np.log10(power + 1e-9)
    top = np.quantile(bels, 0.995, axis=(-2, -1), keepdims=True)
    return smooth(smooth(np.clip((bels - top) / RANGE + 1.0, 0.0, 1.0), -1), -2)


@functools.lru_cache(maxsize=None)
def templates(samples: int) -> tuple[np.ndarray, np.ndarray]:
    """Every voice of a length: rows [voices, T * BANDS] and their squared norms."""
    sounds = np.stack([world_audio.voice(*v, samples) for v in world_audio.all_voices()])
    rows = loudness(powers(sounds)).reshape(len(sounds), -1)
    return rows, (rows**2).sum(1)


def nearest(power: np.ndarray, samples: int) -> tuple[float, float, tuple]:
    """(difference of the nearest voice, of the next one, the nearest voice)."""
    rows, norms = templates(samples)
    heard = loudness(power).reshape(-1)
    apart = np.sqrt(np.maximum(norms - 2 * (rows @ heard) + heard @ heard, 0.0) / heard.size)
    first, second = np.argsort(apart)[:2]
    return float(apart[first]), float(apart[second]), world_audio.all_voices()[first]


def read(sound: np.ndarray):
    """float [40960] -> ((kind, pitch step, motion), ...) in the order of hearing, or None to abstain."""
    if np.sqrt(np.mean(sound**2)) < 0.005:
        return None
    power = powers(sound[None, : world_audio.SAMPLES].astype(np.float32))[0]
    ways = []
    for count in (1, 2, 3):
        found = [nearest(power[a // HOP : b // HOP], b - a) for a, b in world_audio.parts(count)]
        ways.append((float(np.mean([f[0] for f in found])), found))
    _, best = min(ways, key=lambda w: w[0])
    if any(first > NEAR or first > CLEAR * second for first, second, _ in best):
        return None
    return tuple(voice for _, _, voice in best)


def truth(scene) -> tuple:
    """What `read` should say of a true sound of the scene."""
    return world_audio.audible(scene)


FACTS = ("count", "kind", "pitch", "motion", "exact")


def facts(answer, wanted) -> dict[str, bool]:
    """Which facts of the wanted sound the answer has; an abstention has none."""
    if answer is None:
        return dict.fromkeys(FACTS, False)
    same = lambda i: [v[i] for v in answer] == [v[i] for v in wanted]
    return {"count": len(answer) == len(wanted), "kind": same(0), "pitch": same(1), "motion": same(2), "exact": answer == wanted}


def score(sounds: np.ndarray, scenes) -> dict[str, float]:
    rows = [facts(read(s), truth(scene)) for s, scene in zip(sounds, scenes)]
    return {name: float(np.mean([row[name] for row in rows])) for name in FACTS}
