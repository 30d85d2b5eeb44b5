# SPDX-License-Identifier: Apache-2.0
"""The audio autoencoder: a log mel spectrogram of 256 x 64 to 8 x 32 x 8 and back (AutoencoderKL with one channel).

    python -m recipe.audio_vae train --minutes 6     # CPU minutes; resumes
    python -m recipe.audio_vae whiten                # writes training-runs/audio_vae/
"""

from __future__ import annotations

import argparse
import random

import torch
from diffusers import AutoencoderKL

from . import audio_data, mel, training

FOLDER = training.RUNS / "audio_vae"
CHANNELS, MEAN, DEVIATION = 8, -8.7, 3.5  # of the data set's log mels


def build() -> AutoencoderKL:
    """The first and last convolutions are initialised to the value range of the mel spectrograms."""
    model = AutoencoderKL(
        in_channels=1, out_channels=1, down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4,
        block_out_channels=(16, 24, 40, 48), layers_per_block=1, latent_channels=CHANNELS, norm_num_groups=8, sample_size=256,
        mid_block_add_attention=False, scaling_factor=1.0,
    )
    with torch.no_grad():
        first, last = model.encoder.conv_in, model.decoder.conv_out
        first.weight /= DEVIATION
        first.bias -= MEAN * first.weight.sum((1, 2, 3))
        last.weight *= DEVIATION
        last.bias += MEAN
    return model


def train(minutes: float, batch_size: int, frames: int = 128) -> None:
    training.setup(41)
    model, waveforms, rng = build(), audio_data.Waveforms(), random.Random()
    adam = torch.optim.AdamW(model.parameters(), lr=2e-3, betas=(0.9, 0.99), weight_decay=1e-4, fused=True)
    loop = training.TrainingLoop("audio_vae", {"model": model, "adam": adam})
    rng.seed(41 + loop.count)

    def step(progress: float) -> dict[str, float]:
        for group in adam.param_groups:
            group["lr"] = 2.5e-3 * training.cosine_schedule(progress)
        mels = mel.log_mel(waveforms(audio_data.sample_scenes(rng, batch_size)))
        begin = rng.randrange(0, 256 - frames + 1, 8)
        mels = mels[:, None, begin : begin + frames]
        with torch.autocast("cpu", torch.bfloat16):
            posterior = model.encode(mels).latent_dist
            decoded = model.decode(posterior.sample()).sample
        error = (decoded.float() - mels) / DEVIATION
        weight = 1.0 + 2.0 * (mels > -7.0)  # audible parts are weighted more than near silence
        loss = (weight * (error.abs() + error.square())).mean() + 2e-4 * posterior.kl().mean() / (CHANNELS * frames)
        adam.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        adam.step()
        return {"loss": loss.item(), "mean difference of log mels": error.abs().mean().item() * DEVIATION}

    loop.run(minutes, step)


@torch.no_grad()
def encode(model, mels: torch.Tensor, batch_size: int = 32) -> torch.Tensor:
    """[N,256,64] -> posterior means [N,8,32,8]."""
    with torch.autocast("cpu", torch.bfloat16):
        return torch.cat([model.encode(m[:, None]).latent_dist.mean.float() for m in mels.split(batch_size)])


@torch.no_grad()
def decode(model, latents: torch.Tensor, batch_size: int = 32) -> torch.Tensor:
    """[N,8,32,8] -> [N,256,64]."""
    with torch.autocast("cpu", torch.bfloat16):
        return torch.cat([model.decode(z).sample[:, 0].float() for z in latents.split(batch_size)])


@torch.no_grad()
def whiten() -> None:
    """Normalises each latent channel to mean 0 and deviation 1, folded into the first and last latent convolutions."""
    training.setup(42)
    log = training.Log("audio_vae")
    model, c = build(), CHANNELS
    model.load_state_dict(torch.load(training.RUNS / "audio_vae.pt", weights_only=False)["model"])
    model.eval()
    mels = mel.log_mel(audio_data.Waveforms()(audio_data.sample_scenes(random.Random(5), 400)))
    latents = encode(model, mels)
    mean, deviation = latents.mean((0, 2, 3)), latents.std((0, 2, 3))
    quant, post = model.quant_conv, model.post_quant_conv
    quant.weight[:c] /= deviation[:, None, None, None]
    quant.bias[:c] = (quant.bias[:c] - mean) / deviation
    quant.bias[c:] -= 2 * deviation.log()
    post.bias += (post.weight[:, :, 0, 0] * mean).sum(1)
    post.weight *= deviation[None, :, None, None]
    whitened = encode(model, mels)
    log(f"whitened: mean {whitened.mean((0, 2, 3)).abs().max():.4f} deviation {whitened.std((0, 2, 3)).tolist()} from {deviation.tolist()}")
    log(f"mean difference of log mels {(decode(model, whitened[:100]) - mels[:100]).abs().mean():.4f}")
    model.save_pretrained(FOLDER)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=("train", "whiten"))
    parser.add_argument("--minutes", type=float, default=6)
    parser.add_argument("--batch", type=int, default=8)
    arguments = parser.parse_args()
    whiten() if arguments.command == "whiten" else train(arguments.minutes, arguments.batch)
