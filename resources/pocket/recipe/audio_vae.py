"""The sound set's autoencoder: a log mel of 256 x 64 to 8 x 32 x 8 and back (AutoencoderKL with one channel).

    python -m recipe.audio_vae train --minutes 6     # CPU minutes; resumable
    python -m recipe.audio_vae whiten                # writes training-runs/sound_vae/
"""

from __future__ import annotations

import argparse
import random

import torch
from diffusers import AutoencoderKL

from . import mel, training, audio_data

FOLDER = training.RUNS / "sound_vae"
CHANNELS, MEAN, DEVIATION = 8, -8.7, 3.5  # of the world's log mels


def build() -> AutoencoderKL:
    """The mel's range is built into the first and the last convolution to start with."""
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


def train(minutes: float, size: int, frames: int = 128) -> None:
    training.start(41)
    model, sounds, rng = build(), audio_data.Sounds(), random.Random()
    adam = torch.optim.AdamW(model.parameters(), lr=2e-3, betas=(0.9, 0.99), weight_decay=1e-4, fused=True)
    loop = training.Loop("sound_vae", {"model": model, "adam": adam})
    rng.seed(41 + loop.count)

    def step(progress: float) -> dict[str, float]:
        for group in adam.param_groups:
            group["lr"] = 2.5e-3 * training.cosine(progress)
        mels = mel.log_mel(sounds(audio_data.draw(rng, size)))
        at = rng.randrange(0, 256 - frames + 1, 8)
        mels = mels[:, None, at : at + frames]
        with torch.autocast("cpu", torch.bfloat16):
            posterior = model.encode(mels).latent_dist
            decoded = model.decode(posterior.sample()).sample
        error = (decoded.float() - mels) / DEVIATION
        weight = 1.0 + 2.0 * (mels > -7.0)  # what is heard counts more than what is nearly silent
        loss = (weight * (error.abs() + error.square())).mean() + 2e-4 * posterior.kl().mean() / (CHANNELS * frames)
        adam.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        adam.step()
        return {"loss": loss.item(), "mean difference of log mels": error.abs().mean().item() * DEVIATION}

    loop.run(minutes, step)


@torch.no_grad()
def encode(model, mels: torch.Tensor, size: int = 32) -> torch.Tensor:
    """[N,256,64] -> posterior means [N,8,32,8]."""
    with torch.autocast("cpu", torch.bfloat16):
        return torch.cat([model.encode(m[:, None]).latent_dist.mean.float() for m in mels.split(size)])


@torch.no_grad()
def decode(model, latents: torch.Tensor, size: int = 32) -> torch.Tensor:
    """[N,8,32,8] -> [N,256,64]."""
    with torch.autocast("cpu", torch.bfloat16):
        return torch.cat([model.decode(z).sample[:, 0].float() for z in latents.split(size)])


@torch.no_grad()
def whiten() -> None:
    """Mean 0 and deviation 1 in each latent channel, folded into the first and last latent convolutions."""
    training.start(42)
    log = training.Log("sound_vae")
    model, c = build(), CHANNELS
    model.load_state_dict(torch.load(training.RUNS / "sound_vae.pt", weights_only=False)["model"])
    model.eval()
    mels = mel.log_mel(audio_data.Sounds()(audio_data.draw(random.Random(5), 400)))
    latents = encode(model, mels)
    mean, deviation = latents.mean((0, 2, 3)), latents.std((0, 2, 3))
    quant, post = model.quant_conv, model.post_quant_conv
    quant.weight[:c] /= deviation[:, None, None, None]
    quant.bias[:c] = (quant.bias[:c] - mean) / deviation
    quant.bias[c:] -= 2 * deviation.log()
    post.bias += (post.weight[:, :, 0, 0] * mean).sum(1)
    post.weight *= deviation[None, :, None, None]
    white = encode(model, mels)
    log(f"whitened: mean {white.mean((0, 2, 3)).abs().max():.4f} deviation {white.std((0, 2, 3)).tolist()} from {deviation.tolist()}")
    log(f"mean difference of log mels {(decode(model, white[:100]) - mels[:100]).abs().mean():.4f}")
    model.save_pretrained(FOLDER)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("train", "whiten"))
    parser.add_argument("--minutes", type=float, default=6)
    parser.add_argument("--batch", type=int, default=8)
    chosen = parser.parse_args()
    whiten() if chosen.what == "whiten" else train(chosen.minutes, chosen.batch)
