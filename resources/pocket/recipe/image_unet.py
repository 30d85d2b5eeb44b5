# SPDX-License-Identifier: Apache-2.0
"""The image UNet, trained on cached latents with the frozen text encoder.

    python -m recipe.image_unet cache --two-objects 8000      # training-runs/image_latents.pt
    python -m recipe.image_unet train --minutes 20    # CPU minutes; resumes; training-runs/image_unet.pt, saved every few minutes
    python -m recipe.image_unet samples               # contact sheets of samples

v-prediction with zero terminal SNR: at the last time step the latent carries no signal and the caption alone decides, so a large
share of the time steps is drawn there. That is where the binding of attributes to places is learned.
"""

from __future__ import annotations

import argparse
import random
import time
from dataclasses import dataclass

import numpy as np
import torch
from diffusers import AutoencoderKL, DDIMScheduler, UNet2DConditionModel
from diffusers.models.attention_processor import AttnProcessor
from transformers import CLIPTextModel

from . import grammar, image_vae, text_encoder, training, world
from .muon import Muon

LATENTS = training.RUNS / "image_latents.pt"
CHECKPOINT = training.RUNS / "image_unet.pt"


def scheduler() -> DDIMScheduler:
    return DDIMScheduler(
        num_train_timesteps=1000, beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear",
        clip_sample=False, set_alpha_to_one=True, prediction_type="v_prediction",
        rescale_betas_zero_snr=True, timestep_spacing="trailing", steps_offset=1,
    )


def build() -> UNet2DConditionModel:
    """12 x 12, 6 x 6 and 3 x 3: at the coarsest level one position is one cell, distinguished by the zero padding."""
    model = UNet2DConditionModel(
        sample_size=12, in_channels=4, out_channels=4,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"),
        block_out_channels=(64, 96, 128), layers_per_block=1, cross_attention_dim=text_encoder.WIDTH,
        attention_head_dim=4, norm_num_groups=16, mid_block_type=None,  # removed without loss of quality, see LABORATORY.md
    )
    model.set_attn_processor(AttnProcessor())
    return model


# ---------------------------------------------------------------- data


def single_object_scenes() -> list[world.Scene]:
    """All scenes of one object at rest that belong to the training split."""
    scenes = [
        world.Scene((world.SceneObject(k, c, s, cell),), b)
        for k in world.KINDS for c in world.COLOURS for s in world.SIZES
        for cell in range(world.CELL_COUNT) for b in world.BACKGROUNDS
    ]
    return [s for s in scenes if world.split_of(s) == "train"]


@torch.no_grad()
def cache(two: int, three: int) -> None:
    """Latents by number of objects."""
    training.setup(4)
    log = training.Log("image_unet")
    model = AutoencoderKL.from_pretrained(image_vae.FOLDER).eval()
    rng = random.Random(21)
    state = torch.load(LATENTS, weights_only=False) if LATENTS.exists() else {}
    scenes_by_count = {1: single_object_scenes()}
    scenes_by_count |= {n: [world.sample_scene(rng, n) for _ in range(k)] for n, k in ((2, two), (3, three)) if k}
    for count, scenes in scenes_by_count.items():
        if count in state and len(state[count]["scenes"]) >= len(scenes):
            continue
        latents = torch.cat([
            image_vae.encode(model, world.render(scenes[i : i + 256])) for i in range(0, len(scenes), 256)
        ])
        state[count] = {"scenes": scenes, "latents": latents.half()}
        log(f"cached {len(scenes)} scenes of {count}: deviation {latents.std((0, 2, 3)).tolist()}")
        training.save(LATENTS, state)


@dataclass
class LatentSet:
    """Training data in memory: latents [N,4,12,12], ids [N,40], object masks [N,1,12,12]."""

    latents: torch.Tensor
    ids: torch.Tensor
    object_mask: torch.Tensor

    def draw(self, count: int) -> tuple[torch.Tensor, ...]:
        indices = torch.randint(len(self.latents), (count,))
        return self.latents[indices].float(), self.ids[indices], self.object_mask[indices]


def latent_set(state: dict) -> LatentSet:
    scenes = state["scenes"]
    object_mask = torch.zeros(len(scenes), 1, 12, 12)
    for n, scene in enumerate(scenes):
        for obj in scene.objects:
            row, column = obj.cell // 3 * 4, obj.cell % 3 * 4
            object_mask[n, :, row : row + 4, column : column + 4] = 1.0
    return LatentSet(state["latents"], text_encoder.CaptionIds()([grammar.canonical_image(s) for s in scenes]), object_mask)


# ---------------------------------------------------------------- sampling


@torch.no_grad()
def sample(unet, states, empty, steps: int = 20, guidance: float = 2.0, seed: int = 0) -> torch.Tensor:
    """Latents [N,4,12,12] from text states [N,40,128]."""
    noise_scheduler = scheduler()
    noise_scheduler.set_timesteps(steps)
    x = torch.randn(len(states), 4, 12, 12, generator=torch.Generator().manual_seed(seed))
    conditions = torch.cat([empty.expand(len(states), -1, -1), states])
    for t in noise_scheduler.timesteps:
        with torch.autocast("cpu", torch.bfloat16):
            unconditional, conditional = unet(torch.cat([x, x]), t, conditions).sample.float().chunk(2)
        x = noise_scheduler.step(unconditional + guidance * (conditional - unconditional), t, x).prev_sample
    return x


class SampleGrader:
    """Grades samples for new scenes through the autoencoder."""

    def __init__(self, encoder, ids, empty):
        import sys

        sys.path.insert(0, str(training.RUNS.parent / "tests" / "evaluation"))
        from grader import image

        self.grade, self.empty = image.score, empty
        self.decoder = AutoencoderKL.from_pretrained(image_vae.FOLDER).eval()
        self.encoder, self.ids = encoder, ids

    def images(self, unet, scenes, **options) -> np.ndarray:
        with torch.no_grad():
            states = self.encoder(input_ids=self.ids([grammar.canonical_image(s) for s in scenes])).last_hidden_state
        return image_vae.decode(self.decoder, sample(unet, states, self.empty, **options))

    def __call__(self, unet, count: int, split: str, number: int = 64, **options) -> dict[str, float]:
        rng = random.Random(f"{split}{count}")
        scenes = [world.sample_scene(rng, count, split) for _ in range(number)]
        return self.grade(self.images(unet, scenes, **options), scenes)


def frozen_encoder():
    encoder = CLIPTextModel.from_pretrained(text_encoder.ENCODER, attn_implementation="eager").eval()
    encoder.requires_grad_(False)
    return encoder


# ---------------------------------------------------------------- training


def sample_timesteps(count: int, last_step: float) -> torch.Tensor:
    """A share `last_step` at the last time step, where only the caption carries information; the rest is skewed towards it."""
    times = (torch.rand(count).sqrt() * 1000).long().clamp(0, 999)
    times[torch.rand(count) < last_step] = 999
    return times


class Trainer:
    def __init__(self, batch_size: int, rate: float):
        self.batch_size, self.rate, self.log = batch_size, rate, training.Log("image_unet")
        self.unet, self.ema = build(), build().eval()
        self.ema.load_state_dict(self.unet.state_dict())
        self.ema.requires_grad_(False)
        self.optimiser = Muon(self.unet, skip=("time_embedding",))
        self.step, self.spent, self.curve, self.grades = 0, 0.0, [], []
        noise_scheduler = scheduler()
        self.alpha = noise_scheduler.alphas_cumprod.sqrt().view(-1, 1, 1, 1)
        self.sigma = (1 - noise_scheduler.alphas_cumprod).sqrt().view(-1, 1, 1, 1)
        self.encoder, self.ids = frozen_encoder(), text_encoder.CaptionIds()
        with torch.no_grad():
            self.empty = self.encoder(input_ids=self.ids([""])).last_hidden_state
        self.grader = SampleGrader(self.encoder, self.ids, self.empty)

    def resume(self) -> None:
        if not CHECKPOINT.exists():
            return
        state = torch.load(CHECKPOINT, weights_only=False)
        self.unet.load_state_dict(state["unet"])
        self.ema.load_state_dict(state["ema"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.step, self.spent, self.curve, self.grades = state["step"], state["spent"], state["curve"], state["grades"]
        torch.manual_seed(1000 + self.step)

    def save_checkpoint(self) -> None:
        training.save(CHECKPOINT, {
            "unet": self.unet.state_dict(), "ema": self.ema.state_dict(), "optimiser": self.optimiser.state_dict(),
            "step": self.step, "spent": self.spent, "curve": self.curve, "grades": self.grades,
        })
        grades = {f"exact, {n}": [(s, g) for s, k, g in self.grades if k == n] for n in (1, 2)}
        panels = {"loss at the last step": self.curve} | {k: v for k, v in grades.items() if v}
        training.plot_curves(training.RUNS / "image_unet.png", panels, "step")

    def train_step(self, data: LatentSet, rate: float, object_weight: float) -> tuple[float, float]:
        clean, ids, object_mask = data.draw(self.batch_size)
        times, noise = sample_timesteps(self.batch_size, 0.2), torch.randn_like(clean)
        alpha, sigma = self.alpha[times], self.sigma[times]
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            states = self.encoder(input_ids=ids).last_hidden_state
        # Predicted states are never exact: noise on the states makes the UNet robust to that.
        states = states + 0.1 * torch.rand(self.batch_size, 1, 1) * torch.randn_like(states)
        dropped = torch.rand(self.batch_size, 1, 1) < 0.1
        states = torch.where(dropped, self.empty, states)
        with torch.autocast("cpu", torch.bfloat16):
            v = self.unet(alpha * clean + sigma * noise, times, states).sample
        weight = 1.0 + object_weight * object_mask
        error = (v.float() - (alpha * noise - sigma * clean)).square()
        loss = (weight * error).mean() / weight.mean()
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.unet.parameters(), 2.0)
        self.optimiser.step(rate)
        self.step += 1
        decay = min(0.997, (1 + self.step) / (10 + self.step))
        torch._foreach_lerp_(list(self.ema.parameters()), list(self.unet.parameters()), 1 - decay)
        conditional = (times == 999) & ~dropped.view(-1)
        last_step = (error * object_mask)[conditional].sum() / (4 * object_mask[conditional].sum() + 1e-6)
        return loss.item(), last_step.item()

    def run(self, minutes: float, multi_object_share: float) -> None:
        state = torch.load(LATENTS, weights_only=False)
        latent_sets = {n: latent_set(h) for n, h in state.items()}
        begin = before = saved = graded = time.process_time()
        losses, last_step_losses = [], []
        while (now := time.process_time()) < begin + 60 * minutes:
            progress = (now - begin) / (60 * minutes)
            rate = self.rate * min(1.0, self.step / 50 + 0.05) * min(1.0, max(0.03, (1 - progress) / 0.45))
            object_weight = 4.0 * max(0.0, 1.0 - progress / 0.8)
            others = [n for n in latent_sets if n > 1]
            # Mostly two objects; few with three, enough to generalise in number.
            multi = random.choices(others, [1.0 / n**2 for n in others])[0] if others else 1
            count = multi if random.random() < multi_object_share else 1
            loss, last_step = self.train_step(latent_sets[count], rate, object_weight)
            losses.append(loss)
            last_step_losses.append(last_step)
            self.spent, before = self.spent + now - before, now
            if self.step % 50 == 0:
                self.curve.append((self.step, float(np.mean(last_step_losses))))
                self.log(f"image unet step {self.step} spent {self.spent:.0f} s rate {rate:.1e} loss {np.mean(losses):.4f} "
                         f"object loss at last step {np.mean(last_step_losses):.4f}")
                losses, last_step_losses = [], []
            if now - graded > 420:
                graded = now
                self.report(multi_object_share > 0)
            if now - saved > 150:
                saved = now
                self.save_checkpoint()
        self.save_checkpoint()
        self.report(True)
        self.save_checkpoint()

    def report(self, with_two: bool) -> None:
        for count in (1, 2) if with_two else (1,):
            grades = self.grader(self.ema, count, "iid", steps=10)
            self.grades.append((self.step, count, grades["exact"]))
            self.log(f"step {self.step}, {count} objects: " + " ".join(f"{k} {v:.2f}" for k, v in grades.items()))


def write_samples() -> None:
    from PIL import Image

    training.setup(6)
    unet = build().eval()
    unet.load_state_dict(torch.load(CHECKPOINT, weights_only=False)["ema"])
    encoder, ids = frozen_encoder(), text_encoder.CaptionIds()
    with torch.no_grad():
        empty = encoder(input_ids=ids([""])).last_hidden_state
    grader, rng = SampleGrader(encoder, ids, empty), random.Random(8)
    for count in (1, 2):
        scenes = [world.sample_scene(rng, count, "iid") for _ in range(8)]
        images = np.concatenate([world.render(scenes), grader.images(unet, scenes, steps=20)])
        Image.fromarray(world.contact_sheet(images, 8, 2)).save(training.RUNS / f"samples{count}.png")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=("cache", "train", "samples"))
    parser.add_argument("--two-objects", type=int, default=0)
    parser.add_argument("--three-objects", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--batch", type=int, default=48)
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--multi-object", type=float, default=0.0, help="share of batches with more than one object")
    arguments = parser.parse_args()
    if arguments.command == "cache":
        cache(arguments.two_objects, arguments.three_objects)
    elif arguments.command == "samples":
        write_samples()
    else:
        training.setup(5)
        trainer = Trainer(arguments.batch, arguments.rate)
        trainer.resume()
        trainer.run(arguments.minutes, arguments.multi_object)


if __name__ == "__main__":
    main()
