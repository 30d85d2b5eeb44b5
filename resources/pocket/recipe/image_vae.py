"""The picture autoencoder: 96 x 96 x 3 to 4 x 12 x 12 and back (diffusers' AutoencoderKL).

    python -m recipe.image_vae train --minutes 20     # resumes; the schedule runs on the clock
    python -m recipe.image_vae whiten                 # folds the whitening into the weights, writes training-runs/vae/
"""

from __future__ import annotations

import argparse
import random
import time

import numpy as np
import torch
from diffusers import AutoencoderKL

from . import training, world

CHECKPOINT = training.RUNS / "vae.pt"
FOLDER = training.RUNS / "vae"


def build() -> AutoencoderKL:
    return AutoencoderKL(
        in_channels=3,
        out_channels=3,
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        block_out_channels=(16, 32, 64, 64),
        layers_per_block=1,
        latent_channels=4,
        norm_num_groups=8,
        sample_size=96,
        mid_block_add_attention=False,
        scaling_factor=1.0,
    )


def to_tensor(pictures: np.ndarray) -> torch.Tensor:
    """uint8 [N,96,96,3] -> float [N,3,96,96] in -1..1."""
    return torch.from_numpy(pictures).permute(0, 3, 1, 2).float() / 127.5 - 1.0


def to_pictures(decoded: torch.Tensor) -> np.ndarray:
    """float [N,3,96,96] in -1..1 -> uint8 [N,96,96,3]."""
    return ((decoded.float().clamp(-1, 1) + 1) * 127.5).round().permute(0, 2, 3, 1).to(torch.uint8).numpy()


def crowded_scene(rng: random.Random) -> world.Scene:
    """Up to nine things: one picture then teaches as much as several."""
    while True:
        scene = world.draw_any_scene(rng, rng.choice((1, 2, 5, 7, 9, 9)))
        if not any(world.is_held_out_look(t) for t in scene.things):
            return scene
        kept = tuple(t for t in scene.things if not world.is_held_out_look(t))
        if kept:
            return world.Scene(kept, scene.background)


def batch(rng: random.Random, count: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Pictures [N,3,96,96] and the loss weight of each pixel [N,1,96,96]: things count five times."""
    scenes = [crowded_scene(rng) for _ in range(count)]
    pictures = to_tensor(world.render(scenes))
    empty = to_tensor(world.render([world.Scene((), s.background) for s in scenes]))
    on_thing = ((pictures - empty).abs().amax(1, keepdim=True) > 0.12).float()
    return pictures, 1.0 + 4.0 * on_thing


def train(minutes: float, size: int) -> None:
    training.start(1)
    log = training.Log("vae")
    model = build()
    adam = torch.optim.AdamW(model.parameters(), lr=2e-3, betas=(0.9, 0.99), weight_decay=1e-4, fused=True)
    step, spent, curve = 0, 0.0, []
    if CHECKPOINT.exists():
        held = torch.load(CHECKPOINT, weights_only=False)
        model.load_state_dict(held["model"])
        adam.load_state_dict(held["adam"])
        step, spent, curve = held["step"], held["spent"], held["curve"]
    rng = random.Random(1000 + step)
    before, saved, means = time.time(), time.time(), []
    while spent < minutes * 60:
        for group in adam.param_groups:
            group["lr"] = 2e-3 * training.cosine(spent / (minutes * 60))
        pictures, weight = batch(rng, size)
        with torch.autocast("cpu", torch.bfloat16):
            posterior = model.encode(pictures).latent_dist
            decoded = model.decode(posterior.sample()).sample
        error = decoded.float() - pictures
        loss = (weight * (error.abs() + 2 * error.square())).mean() + 3e-4 * posterior.kl().mean() / 576
        adam.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        adam.step()
        step += 1
        means.append(error.detach().square().mean().item() / 4)
        now = time.time()
        spent, before = spent + now - before, now
        if step % 100 == 0:
            decibel = -10 * float(np.log10(np.mean(means)))
            curve.append((step, decibel))
            log(f"vae step {step} spent {spent:.0f} s loss {loss.item():.4f} psnr {decibel:.2f} dB")
            means = []
        if now - saved > 90 or spent >= minutes * 60:
            training.save(CHECKPOINT, {"model": model.state_dict(), "adam": adam.state_dict(), "step": step, "spent": spent, "curve": curve})
            training.draw_curve(training.RUNS / "vae.png", {"PSNR, dB": curve or [(0, 0)]}, "step")
            saved = now


@torch.no_grad()
def encode(model: AutoencoderKL, pictures: np.ndarray, size: int = 64) -> torch.Tensor:
    """Posterior means [N,4,12,12]."""
    out = []
    for i in range(0, len(pictures), size):
        with torch.autocast("cpu", torch.bfloat16):
            out.append(model.encode(to_tensor(pictures[i : i + size])).latent_dist.mean.float())
    return torch.cat(out)


@torch.no_grad()
def decode(model: AutoencoderKL, latents: torch.Tensor, size: int = 64) -> np.ndarray:
    out = []
    for i in range(0, len(latents), size):
        with torch.autocast("cpu", torch.bfloat16):
            out.append(to_pictures(model.decode(latents[i : i + size]).sample))
    return np.concatenate(out)


@torch.no_grad()
def whiten() -> None:
    """Mean 0 and deviation 1 in each latent channel, folded into the first and last latent convolutions."""
    training.start(2)
    log = training.Log("vae")
    model = build()
    model.load_state_dict(torch.load(CHECKPOINT, weights_only=False)["model"])
    model.eval()
    rng = random.Random(5)
    pictures = world.render([world.sample_scene(rng) for _ in range(1000)])
    latents = encode(model, pictures)
    mean, deviation = latents.mean((0, 2, 3)), latents.std((0, 2, 3))
    before = decode(model, latents[:100])
    # quant_conv gives (mean, log variance): mean -> (mean - m) / s, log variance -> - 2 log s.
    quant, post = model.quant_conv, model.post_quant_conv
    quant.weight[:4] /= deviation[:, None, None, None]
    quant.bias[:4] = (quant.bias[:4] - mean) / deviation
    quant.bias[4:] -= 2 * deviation.log()
    post.bias += (post.weight[:, :, 0, 0] * mean).sum(1)
    post.weight *= deviation[None, :, None, None]
    white = encode(model, pictures)
    after = decode(model, white[:100])
    log(f"whitened: mean {white.mean((0, 2, 3)).tolist()} deviation {white.std((0, 2, 3)).tolist()}")
    log(f"largest change of a pixel by folding: {np.abs(before.astype(int) - after.astype(int)).max()}")
    log(f"psnr {10 * np.log10(255**2 / np.mean((after.astype(float) - pictures[:100]) ** 2)):.2f} dB on 1 and 2 things")
    model.save_pretrained(FOLDER)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("train", "whiten"))
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--batch", type=int, default=8)
    chosen = parser.parse_args()
    if chosen.what == "train":
        train(chosen.minutes, chosen.batch)
    else:
        whiten()


if __name__ == "__main__":
    main()
