"""The sound set's vocoder: log mels to sound (SpeechT5HifiGan), taught by the sounds themselves and by their spectra.

    python -m recipe.vocoder train --minutes 8       # CPU minutes; resumable
    python -m recipe.vocoder export                  # writes training-runs/sound_vocoder/

The world's tones are multiples of 100 Hz with fixed phases on the grid of the mel's steps, 160 samples each. So the network
begins as an additive synthesiser: its first stage works at the mel's rate and says how loud each multiple is (at first from
the one band that hears it best), the second turns all of them into samples by a transposed convolution whose kernels begin
as those sines. Training from chance weights instead, by the same losses and for as long, made no steady tone.
Kernel lengths are chosen so that every stage multiplies the length exactly: 256 mel frames are 40,960 samples.
"""

from __future__ import annotations

import argparse
import random

import torch
from transformers import SpeechT5HifiGan, SpeechT5HifiGanConfig

from . import mel, training, audio_data
from .muon import Muon

FOLDER = training.RUNS / "sound_vocoder"
SPECTRA = ((2048, 512), (1024, 256), (512, 128), (128, 32))  # window, hop


MEAN, DEVIATION = -8.7, 3.5  # of the world's log mels
SILENT = -6.0  # log mels below are not heard beside a voice


def build() -> SpeechT5HifiGan:
    """The mel's range is built into the first convolution, sines into the last; each layer keeps the size of what it is given."""
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
        begin_as_loudness(model)
        begin_as_sines(model)
    return model


def begin_as_loudness(model: SpeechT5HifiGan) -> None:
    """Two rectified lines a multiple approximate the exponential of its band's logarithm."""
    pre, post, time = model.conv_pre, model.upsampler[0], torch.arange(4 * mel.WINDOW) / mel.RATE
    multiples = post.weight.shape[1]
    heard = mel.log_mel(torch.sin(2 * torch.pi * 100 * torch.arange(1, multiples + 1)[:, None] * time))[:, 12]
    pre.weight *= 0.05 / DEVIATION
    pre.bias.copy_(-MEAN * pre.weight.sum((1, 2)))
    post.weight *= 0.02
    for m, (level, band) in enumerate(zip(*heard.max(1))):
        for unit, (knee, slope) in enumerate(((3.0, 0.16), (1.3, 0.31))):  # below the loudness of a full sine; per its tenth
            pre.weight[2 * m + unit, band, 3] += 1.0
            pre.bias[2 * m + unit] += knee - level
            post.weight[2 * m + unit, m, 1] += 10 * slope


def begin_as_sines(model: SpeechT5HifiGan) -> None:
    """Channel m of the mel's rate sounds as multiple m + 1 of 100 Hz; channels of samples come in pairs of opposite sign,
    because the rectifier before the last convolution lets only one half of a wave pass."""
    kernel = model.upsampler[1].weight  # [multiples,channels of samples,160]
    multiples, channels, _ = kernel.shape
    time = torch.arange(mel.HOP) / mel.HOP
    kernel.zero_()
    for m in range(multiples):
        pair = 2 * (m % (channels // 2))
        kernel[m, pair] = 0.1 * torch.sin(2 * torch.pi * (m + 1) * time)
        kernel[m, pair + 1] = -kernel[m, pair]
    model.conv_post.weight.zero_()
    model.conv_post.weight[0, 0::2, 3], model.conv_post.weight[0, 1::2, 3] = 1.0, -1.0


def spectral_loss(made: torch.Tensor, true: torch.Tensor) -> torch.Tensor:
    """Over several windows: relative error of magnitudes, and of their logarithms where it is not all but silent."""
    loss = 0.0
    for window, hop in SPECTRA:
        a, b = mel.magnitudes(made, window, hop), mel.magnitudes(true, window, hop)
        quiet = 1e-2 * window**0.5
        loss = loss + (a - b).norm() / (b.norm() + 1e-3) + ((a + quiet).log() - (b + quiet).log()).abs().mean()
    return loss / len(SPECTRA)


def train(minutes: float, size: int, frames: int = 48) -> None:
    training.start(51)
    model, sounds, rng = build(), audio_data.Sounds(), random.Random()
    optimiser = Muon(model, skip=("upsampler.1", "conv_post"))  # what begins as sines keeps their shape
    optimiser.state_dict, optimiser.load_state_dict = optimiser.state, optimiser.load
    loop = training.Loop("sound_vocoder", {"model": model, "optimiser": optimiser})
    rng.seed(51 + loop.count)

    def step(progress: float) -> dict[str, float]:
        waves = sounds(audio_data.draw(rng, size))
        mels = mel.log_mel(waves)
        starts = [rng.randrange(256 - frames + 1) for _ in range(size)]
        cut = torch.stack([m[a : a + frames] for m, a in zip(mels, starts)])
        true = torch.stack([w[a * mel.HOP : (a + frames) * mel.HOP] for w, a in zip(waves, starts)])
        # The autoencoder's mels are never exact.
        given = (cut + 0.25 * torch.rand(size, 1, 1) * torch.randn_like(cut)).clamp(min=-11.6)
        made = model(given)
        again = (mel.log_mel(made).clamp(min=SILENT) - cut.clamp(min=SILENT)).abs()
        close = (again * (1.0 + 2.0 * (cut > -4.0))).mean()
        loudness = true.square().mean(1, keepdim=True) + 1e-3
        missed = ((made - true).square() / loudness).mean()
        loss = missed + close + spectral_loss(made, true)
        optimiser.zero()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimiser.step(2.5e-3 * training.cosine(progress))
        return {"loss": loss.item(), "share missed": missed.item(), "mean difference of log mels": again.mean().item()}

    loop.run(minutes, step)


@torch.no_grad()
def sounds_of(model: SpeechT5HifiGan, mels: torch.Tensor, size: int = 32) -> torch.Tensor:
    """[N,256,64] -> [N,40960]."""
    return torch.cat([model(m) for m in mels.split(size)])


def trained() -> SpeechT5HifiGan:
    model = build()
    model.load_state_dict(torch.load(training.RUNS / "sound_vocoder.pt", weights_only=False)["model"])
    return model.eval()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("train", "export"))
    parser.add_argument("--minutes", type=float, default=8)
    parser.add_argument("--batch", type=int, default=12)
    chosen = parser.parse_args()
    trained().save_pretrained(FOLDER) if chosen.what == "export" else train(chosen.minutes, chosen.batch)
