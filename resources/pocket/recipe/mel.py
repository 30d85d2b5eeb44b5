# SPDX-License-Identifier: Apache-2.0
"""Log mel spectrograms of the audio pipeline: 64 bands of 16 kHz audio every 160 samples, natural logarithm of magnitudes."""

from __future__ import annotations

import functools

import numpy as np
import torch
from torch.nn import functional as F

RATE, WINDOW, HOP, BANDS, TOP, FLOOR = 16000, 1024, 160, 64, 8000.0, 1e-5


def to_mel_scale(f):
    """The mel scale that is linear below 1 kHz and logarithmic above (Slaney's)."""
    f = np.asarray(f, np.float64)
    return np.where(f < 1000, f * 3 / 200, 15 + 27 * np.log(np.maximum(f, 1e-9) / 1000) / np.log(6.4))


def to_hertz(m):
    m = np.asarray(m, np.float64)
    return np.where(m < 15, m * 200 / 3, 1000 * np.exp(np.log(6.4) * (m - 15) / 27))


@functools.lru_cache(maxsize=1)
def filters() -> torch.Tensor:
    """Triangular filters of equal area [64,513]."""
    bins = np.arange(WINDOW // 2 + 1) * RATE / WINDOW
    edges = to_hertz(np.linspace(0, float(to_mel_scale(TOP)), BANDS + 2))
    rising = (bins - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - bins) / (edges[2:] - edges[1:-1])[:, None]
    area = 2.0 / (edges[2:] - edges[:-2])
    return torch.from_numpy(np.maximum(0, np.minimum(rising, falling)) * area[:, None]).float()


def magnitudes(waveforms: torch.Tensor, window: int = WINDOW, hop: int = HOP) -> torch.Tensor:
    """[N,samples] -> [N,window/2+1,samples/hop]."""
    pad = (window - hop) // 2
    padded = F.pad(waveforms[:, None], (pad, window - hop - pad), mode="reflect")[:, 0]
    spectrum = torch.stft(padded, window, hop, window, torch.hann_window(window), center=False, return_complex=True)
    return (spectrum.real.square() + spectrum.imag.square() + 1e-9).sqrt()


def log_mel(waveforms: torch.Tensor) -> torch.Tensor:
    """[N,samples] -> [N,samples/160,64]."""
    return (filters() @ magnitudes(waveforms)).clamp(min=FLOOR).log().transpose(1, 2)
