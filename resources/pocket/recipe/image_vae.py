# SPDX-License-Identifier: Apache-2.0
"""The image autoencoder: 96 x 96 x 3 to 4 x 12 x 12 and back (diffusers' AutoencoderKL).

    python -m recipe.image_vae train --minutes 20     # resumes; the schedule runs on wall-clock time
    python -m recipe.image_vae whiten                 # folds the whitening into the weights, writes training-runs/image_vae/
"""

from __future__ import annotations

import argparse
import random
import time

import numpy as np
import torch
from diffusers import AutoencoderKL

from . import training, world

CHECKPOINT = training.RUNS / "image_vae.pt"
FOLDER = training.RUNS / "image_vae"


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


def to_tensor(images: np.ndarray) -> torch.Tensor:
    """uint8 [N,96,96,3] -> float [N,3,96,96] in -1..1."""
    return torch.from_numpy(images).permute(0, 3, 1, 2).float() / 127.5 - 1.0


def to_images(decoded: torch.Tensor) -> np.ndarray:
    """float [N,3,96,96] in -1..1 -> uint8 [N,96,96,3]."""
    return ((decoded.float().clamp(-1, 1) + 1) * 127.5).round().permute(0, 2, 3, 1).to(torch.uint8).numpy()


def crowded_scene(rng: random.Random) -> world.Scene:
    """Up to nine objects without held-out appearances: more training signal per image."""
    while True:
        scene = world.sample_any_scene(rng, rng.choice((1, 2, 5, 7, 9, 9)))
        if not any(world.is_held_out_appearance(t) for t in scene.objects):
            return scene
        trained = tuple(t for t in scene.objects if not world.is_held_out_appearance(t))
        if trained:
            return world.Scene(trained, scene.background)


def sample_batch(rng: random.Random, count: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Images [N,3,96,96] and the loss weight of each pixel [N,1,96,96]: objects are weighted five times."""
    scenes = [crowded_scene(rng) for _ in range(count)]
    images = to_tensor(world.render(scenes))
    empty = to_tensor(world.render([world.Scene((), s.background) for s in scenes]))
    on_object = ((images - empty).abs().amax(1, keepdim=True) > 0.12).float()
    return images, 1.0 + 4.0 * on_object


def train(minutes: float, batch_size: int) -> None:
    training.setup(1)
    log = training.Log("image_vae")
    model = build()
    adam = torch.optim.AdamW(model.parameters(), lr=2e-3, betas=(0.9, 0.99), weight_decay=1e-4, fused=True)
    step, spent, curve = 0, 0.0, []
    if CHECKPOINT.exists():
        state = torch.load(CHECKPOINT, weights_only=False)
        model.load_state_dict(state["model"])
        adam.load_state_dict(state["adam"])
        step, spent, curve = state["step"], state["spent"], state["curve"]
    rng = random.Random(1000 + step)
    previous, saved, means = time.time(), time.time(), []
    while spent < minutes * 60:
        for group in adam.param_groups:
            group["lr"] = 2e-3 * training.cosine_schedule(spent / (minutes * 60))
        images, weight = sample_batch(rng, batch_size)
        with torch.autocast("cpu", torch.bfloat16):
            posterior = model.encode(images).latent_dist
            decoded = model.decode(posterior.sample()).sample
        error = decoded.float() - images
        loss = (weight * (error.abs() + 2 * error.square())).mean() + 3e-4 * posterior.kl().mean() / 576
        adam.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        adam.step()
        step += 1
        means.append(error.detach().square().mean().item() / 4)
        now = time.time()
        spent, previous = spent + now - previous, now
        if step % 100 == 0:
            decibel = -10 * float(np.log10(np.mean(means)))
            curve.append((step, decibel))
            log(f"image vae step {step} spent {spent:.0f} s loss {loss.item():.4f} psnr {decibel:.2f} dB")
            means = []
        if now - saved > 90 or spent >= minutes * 60:
            training.save(CHECKPOINT, {"model": model.state_dict(), "adam": adam.state_dict(), "step": step, "spent": spent, "curve": curve})
            training.plot_curves(training.RUNS / "image_vae.png", {"PSNR, dB": curve or [(0, 0)]}, "step")
            saved = now


@torch.no_grad()
def encode(model: AutoencoderKL, images: np.ndarray, batch_size: int = 64) -> torch.Tensor:
    """Posterior means [N,4,12,12]."""
    out = []
    for i in range(0, len(images), batch_size):
        with torch.autocast("cpu", torch.bfloat16):
            out.append(model.encode(to_tensor(images[i : i + batch_size])).latent_dist.mean.float())
    return torch.cat(out)


@torch.no_grad()
def decode(model: AutoencoderKL, latents: torch.Tensor, batch_size: int = 64) -> np.ndarray:
    out = []
    for i in range(0, len(latents), batch_size):
        with torch.autocast("cpu", torch.bfloat16):
            out.append(to_images(model.decode(latents[i : i + batch_size]).sample))
    return np.concatenate(out)


@torch.no_grad()
def whiten() -> None:
    """Normalises each latent channel to mean 0 and deviation 1, folded into the first and last latent convolutions."""
    training.setup(2)
    log = training.Log("image_vae")
    model = build()
    model.load_state_dict(torch.load(CHECKPOINT, weights_only=False)["model"])
    model.eval()
    rng = random.Random(5)
    images = world.render([world.sample_scene(rng) for _ in range(1000)])
    latents = encode(model, images)
    mean, deviation = latents.mean((0, 2, 3)), latents.std((0, 2, 3))
    previous = decode(model, latents[:100])
    # quant_conv gives (mean, log variance): mean -> (mean - m) / s, log variance -> - 2 log s.
    quant, post = model.quant_conv, model.post_quant_conv
    quant.weight[:4] /= deviation[:, None, None, None]
    quant.bias[:4] = (quant.bias[:4] - mean) / deviation
    quant.bias[4:] -= 2 * deviation.log()
    post.bias += (post.weight[:, :, 0, 0] * mean).sum(1)
    post.weight *= deviation[None, :, None, None]
    whitened = encode(model, images)
    after = decode(model, whitened[:100])
    log(f"whitened: mean {whitened.mean((0, 2, 3)).tolist()} deviation {whitened.std((0, 2, 3)).tolist()}")
    log(f"largest pixel change caused by folding: {np.abs(previous.astype(int) - after.astype(int)).max()}")
    log(f"psnr {10 * np.log10(255**2 / np.mean((after.astype(float) - images[:100]) ** 2)):.2f} dB on 1 and 2 objects")
    model.save_pretrained(FOLDER)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=("train", "whiten"))
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--batch", type=int, default=8)
    arguments = parser.parse_args()
    if arguments.command == "train":
        train(arguments.minutes, arguments.batch)
    else:
        whiten()


if __name__ == "__main__":
    main()
