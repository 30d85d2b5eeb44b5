# SPDX-License-Identifier: Apache-2.0
"""The audio pipeline's vocoder: log mel spectrograms to waveforms (SpeechT5HifiGan), trained on waveform and spectral losses.

    python -m recipe.vocoder train --minutes 8       # CPU minutes; resumes
    python -m recipe.vocoder export                  # writes training-runs/vocoder/

All tones of the data set are multiples of 100 Hz with fixed phases on the grid of the mel hop, 160 samples. The network is
therefore initialised as an additive synthesiser: its first stage works at the mel rate and estimates the gain of each multiple (at
first from the band that responds to it most), the second produces samples by a transposed convolution whose kernels are
initialised to those sines. With random initialisation and the same losses and time, it learned no steady tone.
Kernel lengths are chosen so that every stage multiplies the length exactly: 256 mel frames are 40,960 samples.
"""

from __future__ import annotations

import argparse
import random

import torch
from transformers import SpeechT5HifiGan, SpeechT5HifiGanConfig

from . import audio_data, mel, training
from .muon import Muon

FOLDER = training.RUNS / "vocoder"
SPECTRA = ((2048, 512), (1024, 256), (512, 128), (128, 32))  # window, hop


MEAN, DEVIATION = -8.7, 3.5  # of the data set's log mels
MASKING_FLOOR = -6.0  # log mels below this are inaudible next to a voice


def build() -> SpeechT5HifiGan:
    """The mel range is built into the first convolution, sines into the last; the other layers preserve the scale of their input."""
    model = SpeechT5HifiGan(SpeechT5HifiGanConfig(
        model_in_dim=mel.BANDS, sampling_rate=mel.RATE, upsample_initial_channel=128, upsample_rates=[1, mel.HOP],
        upsample_kernel_sizes=[3, mel.HOP], resblock_kernel_sizes=[3], resblock_dilation_sizes=[[1, 3]],
        leaky_relu_slope=0.01, normalize_before=False,
    ))
    with torch.no_grad():
        for name, part in model.named_modules():
            if isinstance(part, (torch.nn.Conv1d, torch.nn.ConvTranspose1d)):
                torch.nn.init.normal_(part.weight, std=(2 / (part.in_channels * part.kernel_size[0])) ** 0.5)
                part.weight *= 0.05 if "convs2" in name else 1.0
        initialise_gains(model)
        initialise_sines(model)
    return model


def initialise_gains(model: SpeechT5HifiGan) -> None:
    """Two rectified lines per multiple approximate the exponential of its band's log magnitude."""
    pre, post, time = model.conv_pre, model.upsampler[0], torch.arange(4 * mel.WINDOW) / mel.RATE
    multiples = post.weight.shape[1]
    responses = mel.log_mel(torch.sin(2 * torch.pi * 100 * torch.arange(1, multiples + 1)[:, None] * time))[:, 12]
    pre.weight *= 0.05 / DEVIATION
    pre.bias.copy_(-MEAN * pre.weight.sum((1, 2)))
    post.weight *= 0.02
    for m, (level, band) in enumerate(zip(*responses.max(1))):
        for unit, (knee, slope) in enumerate(((3.0, 0.16), (1.3, 0.31))):  # knee below the level of a full sine; slope per tenth of its amplitude
            pre.weight[2 * m + unit, band, 3] += 1.0
            pre.bias[2 * m + unit] += knee - level
            post.weight[2 * m + unit, m, 1] += 10 * slope


def initialise_sines(model: SpeechT5HifiGan) -> None:
    """Channel m at the mel rate drives multiple m + 1 of 100 Hz; sample-rate channels come in pairs of opposite sign, because the
    rectifier before the last convolution passes only one half of a wave."""
    kernel = model.upsampler[1].weight  # [multiples,sample-rate channels,160]
    multiples, channels, _ = kernel.shape
    time = torch.arange(mel.HOP) / mel.HOP
    kernel.zero_()
    for m in range(multiples):
        pair = 2 * (m % (channels // 2))
        kernel[m, pair] = 0.1 * torch.sin(2 * torch.pi * (m + 1) * time)
        kernel[m, pair + 1] = -kernel[m, pair]
    model.conv_post.weight.zero_()
    model.conv_post.weight[0, 0::2, 3], model.conv_post.weight[0, 1::2, 3] = 1.0, -1.0


def spectral_loss(generated: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    """Over several windows: relative error of magnitudes, and of their logarithms above a floor."""
    loss = 0.0
    for window, hop in SPECTRA:
        a, b = mel.magnitudes(generated, window, hop), mel.magnitudes(target, window, hop)
        floor = 1e-2 * window**0.5
        loss = loss + (a - b).norm() / (b.norm() + 1e-3) + ((a + floor).log() - (b + floor).log()).abs().mean()
    return loss / len(SPECTRA)


def train(minutes: float, batch_size: int, frames: int = 48) -> None:
    training.setup(51)
    model, waveforms, rng = build(), audio_data.Waveforms(), random.Random()
    optimiser = Muon(model, skip=("upsampler.1", "conv_post"))  # sines keep their shape
    loop = training.TrainingLoop("vocoder", {"model": model, "optimiser": optimiser})
    rng.seed(51 + loop.count)

    def step(progress: float) -> dict[str, float]:
        waveforms_full = waveforms(audio_data.sample_scenes(rng, batch_size))
        mels = mel.log_mel(waveforms_full)
        starts = [rng.randrange(256 - frames + 1) for _ in range(batch_size)]
        segments = torch.stack([m[a : a + frames] for m, a in zip(mels, starts)])
        target = torch.stack([w[a * mel.HOP : (a + frames) * mel.HOP] for w, a in zip(waveforms_full, starts)])
        # The autoencoder's spectrograms are never exact.
        inputs = (segments + 0.25 * torch.rand(batch_size, 1, 1) * torch.randn_like(segments)).clamp(min=-11.6)
        generated = model(inputs)
        mel_error = (mel.log_mel(generated).clamp(min=MASKING_FLOOR) - segments.clamp(min=MASKING_FLOOR)).abs()
        mel_loss = (mel_error * (1.0 + 2.0 * (segments > -4.0))).mean()
        loudness = target.square().mean(1, keepdim=True) + 1e-3
        waveform_loss = ((generated - target).square() / loudness).mean()
        loss = waveform_loss + mel_loss + spectral_loss(generated, target)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimiser.step(2.5e-3 * training.cosine_schedule(progress))
        return {"loss": loss.item(), "waveform loss": waveform_loss.item(), "mean difference of log mels": mel_error.mean().item()}

    loop.run(minutes, step)


@torch.no_grad()
def vocode(model: SpeechT5HifiGan, mels: torch.Tensor, batch_size: int = 32) -> torch.Tensor:
    """[N,256,64] -> [N,40960]."""
    return torch.cat([model(m) for m in mels.split(batch_size)])


def trained() -> SpeechT5HifiGan:
    model = build()
    model.load_state_dict(torch.load(training.RUNS / "vocoder.pt", weights_only=False)["model"])
    return model.eval()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=("train", "export"))
    parser.add_argument("--minutes", type=float, default=8)
    parser.add_argument("--batch", type=int, default=12)
    arguments = parser.parse_args()
    trained().save_pretrained(FOLDER) if arguments.command == "export" else train(arguments.minutes, arguments.batch)
