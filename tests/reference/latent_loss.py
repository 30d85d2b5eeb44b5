# SPDX-License-Identifier: Apache-2.0
"""The conditional denoising loss of the pocket bundle's image and video decoders in diffusers: losses and gradients of the conditions.

Writes tests/data/parity/training/latent_loss.safetensors: latents, noise, training steps and conditions of two examples for each medium,
the loss without and with min-SNR weighting (gamma 5), and the gradient of the weighted one with respect to the conditions.
"""

import json
import pathlib

import torch
from diffusers import DDPMScheduler, UNet2DConditionModel, UNet3DConditionModel
from fixture import PARITY
from safetensors.torch import save_file

BUNDLE = pathlib.Path(__file__).resolve().parents[2] / "resources" / "pocket" / "bundle"
NETWORKS = {"image": UNet2DConditionModel, "video": UNet3DConditionModel}
SHAPES = {"image": (2, 4, 12, 12), "video": (2, 4, 3, 8, 8)}
QUERIES, TIMES, GAMMA = 6, (120, 870), 5.0


def weights_of(scheduler: DDPMScheduler, times: torch.Tensor) -> torch.Tensor:
    alphas = scheduler.alphas_cumprod[times].double()
    snr = alphas / (1 - alphas)
    bounded = snr.clamp(max=GAMMA)
    kind = scheduler.config.prediction_type
    return bounded / snr if kind == "epsilon" else bounded / (snr + 1) if kind == "v_prediction" else bounded


def run(medium: str, generator: torch.Generator) -> dict[str, torch.Tensor]:
    unet = NETWORKS[medium].from_pretrained(BUNDLE / medium / "unet", torch_dtype=torch.float32).eval().requires_grad_(False)
    config = json.loads((BUNDLE / medium / "scheduler" / "scheduler_config.json").read_text())
    scheduler = DDPMScheduler.from_config(config)
    width = unet.config.cross_attention_dim
    width = width if isinstance(width, int) else width[0]
    latents = torch.randn(SHAPES[medium], generator=generator)
    noise = torch.randn(SHAPES[medium], generator=generator)
    conditions = torch.randn((2, QUERIES, width), generator=generator).requires_grad_(True)
    times = torch.tensor(TIMES)
    noised = scheduler.add_noise(latents, noise, times)
    target = {"epsilon": noise, "sample": latents}.get(scheduler.config.prediction_type)
    if target is None:
        target = scheduler.get_velocity(latents, noise, times)
    predicted = torch.cat([unet(noised[i:i + 1], times[i], encoder_hidden_states=conditions[i:i + 1]).sample for i in range(2)])
    errors = (predicted - target).square().flatten(1).mean(1)
    plain, weighted = errors.mean(), (errors * weights_of(scheduler, times).float()).mean()
    weighted.backward()
    print(medium, scheduler.config.prediction_type, "loss", plain.item(), "weighted", weighted.item())
    values = {"latents": latents, "noise": noise, "conditions": conditions.detach(), "times": times,
              "loss": plain.detach().reshape(1), "weighted": weighted.detach().reshape(1), "gradient": conditions.grad}
    return {f"{medium}.{key}": value.clone().contiguous() for key, value in values.items()}


def main() -> None:
    torch.set_num_threads(1)
    generator = torch.Generator().manual_seed(11)
    save_file(run("image", generator) | run("video", generator), PARITY / "training" / "latent_loss.safetensors")


if __name__ == "__main__":
    main()
