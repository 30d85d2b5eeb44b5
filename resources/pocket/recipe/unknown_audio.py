# SPDX-License-Identifier: Apache-2.0
"""Audio that is not of the little world: tones, chords, noise, glides, clicks, speech-like buzzing, mixed voices, beats, melodies, signals, silence."""

from __future__ import annotations

import random

import numpy as np

from . import world, world_audio

SAMPLES, RATE = world_audio.SAMPLES, world_audio.RATE
TIME = np.arange(SAMPLES) / RATE
LENGTH = SAMPLES / RATE


def _curve(draw, low: float, high: float, points: int = 6) -> np.ndarray:
    """A random piecewise linear curve over the clip."""
    return np.interp(TIME, np.linspace(0, LENGTH, points), draw.uniform(low, high, points))


def _oscillator(draw, frequency, shape: int | None = None) -> np.ndarray:
    """A sine, square, saw or triangle wave, or random harmonics, of a frequency that may vary along the time."""
    phase = np.cumsum(np.broadcast_to(frequency, SAMPLES)) / RATE + draw.uniform()
    shape = draw.integers(5) if shape is None else shape
    if shape == 0:
        return np.sin(6.283 * phase)
    if shape == 1:
        return np.where(phase % 1 < draw.uniform(0.2, 0.8), 1.0, -1.0)
    if shape == 2:
        return 2 * (phase % 1) - 1
    if shape == 3:
        return 4 * abs(phase % 1 - 0.5) - 1
    return sum(draw.uniform() / k * np.sin(6.283 * k * phase) for k in range(1, draw.integers(3, 12)))


def _pitch(draw) -> float:
    return float(np.exp(draw.uniform(3.7, 8.3)))


def _tones(draw) -> np.ndarray:
    return sum(_oscillator(draw, _pitch(draw)) for _ in range(draw.choice((1, 1, 1, 2, 3, 4))))


def _chord(draw) -> np.ndarray:
    root, shape = np.exp(draw.uniform(4.3, 6.5)), draw.integers(5)
    return sum(_oscillator(draw, root * 2 ** (k / 12), shape) for k in ((0, 4, 7), (0, 3, 7), (0, 4, 7, 11), (0, 5, 12), (0, 7, 12))[draw.integers(5)])


def _coloured_noise(draw) -> np.ndarray:
    spectrum = np.fft.rfft(draw.standard_normal(SAMPLES)) / np.maximum(np.arange(SAMPLES // 2 + 1), 1) ** draw.uniform(-0.5, 1.5)
    if draw.random() < 0.4:  # a band of it
        centre, width = np.exp(draw.uniform(4, 8.8)), draw.uniform(0.05, 1.5)
        spectrum = spectrum * np.exp(-(np.log(np.maximum(np.fft.rfftfreq(SAMPLES, 1 / RATE), 1) / centre) / width) ** 2)
    return np.fft.irfft(spectrum, SAMPLES)


def _glide(draw) -> np.ndarray:
    """Sweeps, sirens and vibrato."""
    kind = draw.integers(3)
    if kind == 0:
        return _oscillator(draw, np.exp(_curve(draw, 4.5, 8.3)))
    if kind == 1:
        return _oscillator(draw, np.exp(np.linspace(*draw.uniform(4, 8.6, 2), SAMPLES)))
    return _oscillator(draw, _pitch(draw) * 2 ** (draw.uniform(0.05, 0.8) * np.sin(6.283 * draw.uniform(0.5, 12) * TIME)))


def _clicks(draw) -> np.ndarray:
    wave = np.zeros(SAMPLES)
    if draw.random() < 0.5:
        wave[draw.integers(0, SAMPLES, draw.integers(2, 400))] = draw.uniform(-1, 1)
    else:
        wave[:: int(RATE / draw.uniform(2, 60))] = 1
    return np.convolve(wave, np.exp(-np.arange(400) / draw.uniform(3, 120)) * np.sin(np.arange(400) * draw.uniform(0.02, 1.5)), "same")


def _speech(draw) -> np.ndarray:
    """A buzz through moving resonances, in syllables."""
    pitch = _curve(draw, 80, 260, 8)
    phase, wave = 6.283 * np.cumsum(pitch) / RATE, 0.0
    for centre in (_curve(draw, 300, 900, 8), _curve(draw, 900, 2500, 8)):
        wave = wave + sum(np.sin(k * phase) * np.exp(-((k * pitch - centre) / 200) ** 2) for k in range(1, 25))
    return wave * (np.sin(6.283 * draw.uniform(1.5, 6) * TIME + draw.uniform(0, 6)) > draw.uniform(-0.9, 0.2))


def _mixed_voices(draw) -> np.ndarray:
    """Voices of the world all at once, or one of them backwards and ring-modulated."""
    rng = random.Random(int(draw.integers(1 << 30)))
    voices = world_audio.render([world.sample_any_scene(rng, 1) for _ in range(4)])
    return voices.sum(0) if draw.random() < 0.5 else voices[0][::-1] * np.sin(6.283 * draw.uniform(20, 400) * TIME)


def _beats(draw) -> np.ndarray:
    wave = 0.0
    for _ in range(draw.integers(1, 4)):
        beat = (TIME * draw.uniform(1, 9) + draw.uniform()) % 1
        wave = wave + draw.uniform(0.3, 1) * np.exp(-beat * draw.uniform(4, 40)) * (
            draw.standard_normal(SAMPLES) if draw.random() < 0.5 else np.sin(6.283 * draw.uniform(40, 900) * TIME))
    return wave


def _melody(draw) -> np.ndarray:
    """Notes of one instrument at random steps of a scale, without a common pattern."""
    wave, at, root, shape, decay = np.zeros(SAMPLES), 0, np.exp(draw.uniform(4.8, 6.8)), draw.integers(5), draw.uniform(0, 12)
    while at < SAMPLES:
        length = int(RATE * draw.choice((0.08, 0.12, 0.18, 0.25, 0.4, 0.6)))
        t = np.arange(min(length, SAMPLES - at)) / RATE
        note = _oscillator(draw, root * 2 ** (draw.integers(-7, 13) / 12), shape)[: len(t)]
        wave[at:at + len(t)] = note * np.exp(-decay * t) * np.clip(t / 0.005, 0, 1) * (draw.random() < 0.9)
        at += length
    return wave


def _modulated(draw) -> np.ndarray:
    """Frequency-modulated bells and engines, tremolo, and alternating signals as of telephones and alarms."""
    kind, carrier = draw.integers(3), _pitch(draw)
    if kind == 0:
        index = draw.uniform(0.5, 12) * (np.exp(-TIME * draw.uniform(0, 4)))
        return np.sin(6.283 * carrier * TIME + index * np.sin(6.283 * carrier * draw.uniform(0.1, 4) * TIME)) * np.exp(-TIME * draw.choice((0.0, 1.0, 3.0)))
    if kind == 1:
        return _oscillator(draw, carrier) * (0.5 + 0.5 * np.sin(6.283 * draw.uniform(1, 60) * TIME))
    gate = (TIME * draw.uniform(0.6, 8)) % 1 < draw.uniform(0.3, 0.7)
    return np.where(gate, _oscillator(draw, carrier), _oscillator(draw, _pitch(draw)) if draw.random() < 0.6 else 0.0)


def _silence(draw) -> np.ndarray:
    return draw.standard_normal(SAMPLES) * draw.choice((0.0, 1e-3, 1e-2))


AUDIO_FAMILIES = (_tones, _chord, _coloured_noise, _glide, _clicks, _speech, _mixed_voices, _beats, _melody, _modulated, _silence)


def audio(draw: np.random.Generator) -> np.ndarray:
    """float32 [40960] of a random family, sometimes with a random course of loudness."""
    family = AUDIO_FAMILIES[draw.integers(len(AUDIO_FAMILIES))]
    wave = family(draw)
    if family is _silence:
        return wave.astype(np.float32)
    wave = wave * _curve(draw, 0.3, 1, 5) if draw.random() < 0.4 else wave
    return (draw.uniform(0.1, 0.9) * wave / (np.abs(wave).max() + 1e-9)).astype(np.float32)
