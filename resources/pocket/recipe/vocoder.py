"""The sound set's vocoder: log mels to sound (SpeechT5HifiGan), taught by mels and spectra alone, without a discriminator.

    python -m recipe.vocoder train --minutes 8       # CPU minutes; resumable
    python -m recipe.vocoder export                  # writes training-runs/sound_vocoder/

Kernel lengths are chosen so that every stage multiplies the length exactly: 256 mel frames are 40,960 samples.
"""

from __future__ import annotations

import argparse
import random

import torch
from transformers import SpeechT5HifiGan, SpeechT5HifiGanConfig

from . import mel, runs, sound_data

FOLDER = runs.RUNS / "sound_vocoder"
SPECTRA = ((2048, 512), (1024, 256), (512, 128), (128, 32))  # window, hop


MEAN, DEVIATION = -8.7, 3.5  # of the world's log mels


def build() -> SpeechT5HifiGan:
    """The mel's range is built into the first convolution; each layer keeps the size of what it is given."""
    model = SpeechT5HifiGan(SpeechT5HifiGanConfig(
        model_in_dim=mel.BANDS, sampling_rate=mel.RATE, upsample_initial_channel=128, upsample_rates=[5, 4, 4, 2],
        upsample_kernel_sizes=[11, 8, 8, 4], resblock_kernel_sizes=[3, 7], resblock_dilation_sizes=[[1, 3], [1, 3]],
        leaky_relu_slope=0.1, normalize_before=False,
    ))
    with torch.no_grad():
        for name, part in model.named_modules():
            if isinstance(part, torch.nn.ConvTranspose1d):  # of a kernel, only every stride-th weight meets one output
                torch.nn.init.normal_(part.weight, std=(2 * part.stride[0] / (part.in_channels * part.kernel_size[0])) ** 0.5)
            elif isinstance(part, torch.nn.Conv1d):
                torch.nn.init.normal_(part.weight, std=(2 / (part.in_channels * part.kernel_size[0])) ** 0.5)
                if "convs2" in name:
                    part.weight *= 0.3
        model.conv_pre.weight /= DEVIATION
        model.conv_pre.bias -= MEAN * model.conv_pre.weight.sum((1, 2))
        model.conv_post.weight *= 0.1
    return model


def spectral_loss(made: torch.Tensor, true: torch.Tensor) -> torch.Tensor:
    """Over several windows: relative error of magnitudes, and of their logarithms where it is not all but silent."""
    loss = 0.0
    for window, hop in SPECTRA:
        a, b = mel.magnitudes(made, window, hop), mel.magnitudes(true, window, hop)
        quiet = 1e-3 * window**0.5
        loss = loss + (a - b).norm() / (b.norm() + 1e-3) + ((a + quiet).log() - (b + quiet).log()).abs().mean()
    return loss / len(SPECTRA)


def train(minutes: float, size: int, frames: int = 48) -> None:
    runs.start(51)
    model, sounds, rng = build(), sound_data.Sounds(), random.Random()
    adam = torch.optim.AdamW(model.parameters(), lr=1e-3, betas=(0.8, 0.99), weight_decay=0.0, fused=True)
    loop = runs.Loop("sound_vocoder", {"model": model, "adam": adam})
    rng.seed(51 + loop.count)

    def step(progress: float) -> dict[str, float]:
        for group in adam.param_groups:
            group["lr"] = 2.5e-3 * runs.cosine(progress)
        waves = sounds(sound_data.draw(rng, size))
        mels = mel.log_mel(waves)
        starts = [rng.randrange(256 - frames + 1) for _ in range(size)]
        cut = torch.stack([m[a : a + frames] for m, a in zip(mels, starts)])
        true = torch.stack([w[a * mel.HOP : (a + frames) * mel.HOP] for w, a in zip(waves, starts)])
        # The autoencoder's mels are never exact.
        given = (cut + 0.4 * torch.rand(size, 1, 1) * torch.randn_like(cut)).clamp(min=-11.6)
        made = model(given)
        again = (mel.log_mel(made) - mel.log_mel(true)).abs()
        close = (again * (1.0 + 2.0 * (cut > -7.0))).mean()
        loss = close + 2.0 * spectral_loss(made, true)
        adam.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        adam.step()
        return {"loss": loss.item(), "mean difference of log mels": again.mean().item()}

    loop.run(minutes, step)


@torch.no_grad()
def sounds_of(model: SpeechT5HifiGan, mels: torch.Tensor, size: int = 32) -> torch.Tensor:
    """[N,256,64] -> [N,40960]."""
    return torch.cat([model(m) for m in mels.split(size)])


def trained() -> SpeechT5HifiGan:
    model = build()
    model.load_state_dict(torch.load(runs.RUNS / "sound_vocoder.pt", weights_only=False)["model"])
    return model.eval()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("train", "export"))
    parser.add_argument("--minutes", type=float, default=8)
    parser.add_argument("--batch", type=int, default=12)
    chosen = parser.parse_args()
    trained().save_pretrained(FOLDER) if chosen.what == "export" else train(chosen.minutes, chosen.batch)
