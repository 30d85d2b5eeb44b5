# SPDX-License-Identifier: Apache-2.0
"""Audio from outside the world, float32 [40960] in -1..1 at 16 kHz."""

from __future__ import annotations

import numpy as np

RATE, SAMPLES, VARIANTS = 16000, 40960, 3
T = np.arange(SAMPLES) / RATE


def _normalised(audio: np.ndarray) -> np.ndarray:
    return (0.6 * audio / (np.abs(audio).max() + 1e-9)).astype(np.float32)


def _filtered(audio: np.ndarray, gain) -> np.ndarray:
    """`gain`: frequencies in Hz -> factor."""
    return np.fft.irfft(np.fft.rfft(audio) * gain(np.fft.rfftfreq(len(audio), 1 / RATE)), len(audio))


def sine(rng) -> np.ndarray:
    return _normalised(np.sin(2 * np.pi * rng.uniform(150, 2500) * T))


def chord(rng) -> np.ndarray:
    """A held organ chord with a slow tremolo."""
    root, notes = rng.uniform(110, 330), (0, 3 + rng.randint(2), 7, 12)
    held = sum(np.sin(2 * np.pi * root * 2 ** (i / 12) * h * T) / h for i in notes for h in (1, 2, 3, 4, 6))
    return _normalised(held * (0.7 + 0.3 * np.sin(2 * np.pi * rng.uniform(1, 3) * T)))


def white_noise(rng) -> np.ndarray:
    return _normalised(rng.normal(0, 1, SAMPLES))


def brown_noise(rng) -> np.ndarray:
    return _normalised(_filtered(rng.normal(0, 1, SAMPLES), lambda f: 1 / np.maximum(f, 40)))


def sweep(rng) -> np.ndarray:
    low, high = sorted(rng.uniform(80, 5000, 2))
    rising = rng.rand() < 0.5
    f = np.geomspace(low, high, SAMPLES) if rising else np.geomspace(high, low, SAMPLES)
    return _normalised(np.sin(2 * np.pi * np.cumsum(f) / RATE))


def babble(rng) -> np.ndarray:
    """Like speech: pulses of a changing pitch through changing formants, several syllables in a second."""
    out, at = np.zeros(SAMPLES), 0
    while at < SAMPLES - 1600:
        length = int(rng.randint(1600, 4000))
        t = np.arange(min(length, SAMPLES - at)) / RATE
        pulses = np.sign(np.sin(2 * np.pi * np.cumsum(rng.uniform(90, 220) * (1 - 0.2 * t)) / RATE)) + rng.normal(0, 0.1, len(t))
        formants = rng.uniform((250, 800, 2200), (800, 2200, 3200))
        voiced = _filtered(pulses, lambda f: sum(np.exp(-((f - c) / 120) ** 2) for c in formants))
        out[at:at + len(t)] = voiced * np.hanning(len(t)) * rng.uniform(0.5, 1)
        at += length + int(rng.randint(0, 1200))
    return _normalised(out)


def drum_loop(rng) -> np.ndarray:
    out, beat = np.zeros(SAMPLES), int(RATE * rng.uniform(0.1, 0.16))
    for i, start in enumerate(range(0, SAMPLES, beat)):
        t = np.arange(SAMPLES - start) / RATE
        if i % 4 == 0:
            out[start:] += np.sin(2 * np.pi * 60 * t * (1 + np.exp(-t / 0.02))) * np.exp(-t / 0.12)
        elif i % 4 == 2:
            out[start:] += rng.normal(0, 0.5, len(t)) * np.exp(-t / 0.06)
        out[start:] += rng.normal(0, rng.choice([0.05, 0.25]), len(t)) * np.exp(-t / 0.015)
    return _normalised(out)


def melody(rng) -> np.ndarray:
    """A piano-like tune of random notes."""
    out, length = np.zeros(SAMPLES), SAMPLES // 8
    for i in range(8):
        t = np.arange(SAMPLES - i * length) / RATE
        f = 220 * 2 ** (rng.choice([0, 2, 4, 5, 7, 9, 11, 12]) / 12)
        out[i * length:] += sum(np.sin(2 * np.pi * f * h * t) / h**1.5 for h in (1, 2, 3, 4)) * np.exp(-t / 0.25)
    return _normalised(out)


def quiet(rng) -> np.ndarray:
    """Silence, or a room in which nothing happens."""
    return (rng.normal(0, 1, SAMPLES) * rng.choice([0.0, 0.0003, 0.001])).astype(np.float32)


def alarm(rng) -> np.ndarray:
    pattern = np.sin(2 * np.pi * rng.uniform(1.5, 5) * T) > 0
    return _normalised(np.sign(np.sin(2 * np.pi * np.where(pattern, rng.uniform(600, 900), rng.uniform(950, 1500)) * T)))


def engine(rng) -> np.ndarray:
    hum = sum(rng.rand() * np.sin(2 * np.pi * 45 * h * T * (1 + 0.02 * np.sin(3 * T)) + rng.rand() * 6) for h in range(1, 12))
    return _normalised(hum + rng.normal(0, 0.4, SAMPLES))


MAKERS = {f.__name__: f for f in (sine, chord, white_noise, brown_noise, sweep, babble, drum_loop, melody, quiet, alarm, engine)}
