"""The picture set's UNet, trained on cached latents against the frozen text encoder.

    python -m recipe.image_unet cache --two 8000      # training-runs/latents.pt
    python -m recipe.image_unet train --minutes 20    # CPU minutes more; resumes; training-runs/unet.pt every three minutes
    python -m recipe.image_unet look                  # a sheet of samples

Prediction is of v, with zero signal at the last step: there the caption alone decides, so a large share of
the steps is drawn near it; that is where the binding of words to places is learned.
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

from . import grammar, training, text_encoder, image_vae, world
from .muon import Muon

LATENTS = training.RUNS / "latents.pt"
CHECKPOINT = training.RUNS / "unet.pt"


def scheduler() -> DDIMScheduler:
    return DDIMScheduler(
        num_train_timesteps=1000, beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear",
        clip_sample=False, set_alpha_to_one=True, prediction_type="v_prediction",
        rescale_betas_zero_snr=True, timestep_spacing="trailing", steps_offset=1,
    )


def build() -> UNet2DConditionModel:
    """12 x 12, 6 x 6 and 3 x 3: at the last level a position is a cell, told apart by the zero padding."""
    model = UNet2DConditionModel(
        sample_size=12, in_channels=4, out_channels=4,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"),
        block_out_channels=(64, 96, 128), layers_per_block=1, cross_attention_dim=text_encoder.WIDTH,
        attention_head_dim=4, norm_num_groups=16, mid_block_type=None,  # the last level's blocks do its work
    )
    model.set_attn_processor(AttnProcessor())
    return model


# ---------------------------------------------------------------- data


def every_single() -> list[world.Scene]:
    """All scenes of one still thing that belong to the training split."""
    scenes = [
        world.Scene((world.Thing(k, c, s, cell),), b)
        for k in world.KINDS for c in world.COLOURS for s in world.SIZES
        for cell in range(world.CELL_COUNT) for b in world.BACKGROUNDS
    ]
    return [s for s in scenes if world.split_of(s) == "train"]


@torch.no_grad()
def cache(two: int, three: int) -> None:
    """Latents, captions' states and occupied cells, by number of things."""
    training.start(4)
    log = training.Log("image")
    model = AutoencoderKL.from_pretrained(image_vae.FOLDER).eval()
    rng = random.Random(21)
    held = torch.load(LATENTS, weights_only=False) if LATENTS.exists() else {}
    wanted = {1: every_single()}
    wanted |= {n: [world.sample_scene(rng, n) for _ in range(k)] for n, k in ((2, two), (3, three)) if k}
    for count, scenes in wanted.items():
        if count in held and len(held[count]["scenes"]) >= len(scenes):
            continue
        latents = torch.cat([
            image_vae.encode(model, world.render(scenes[i : i + 256])) for i in range(0, len(scenes), 256)
        ])
        held[count] = {"scenes": scenes, "latents": latents.half()}
        log(f"cached {len(scenes)} scenes of {count}: deviation {latents.std((0, 2, 3)).tolist()}")
        training.save(LATENTS, held)


@dataclass
class Shelf:
    """Training material in memory: latents [N,4,12,12], ids [N,40], things' places [N,1,12,12]."""

    latents: torch.Tensor
    ids: torch.Tensor
    places: torch.Tensor

    def draw(self, count: int) -> tuple[torch.Tensor, ...]:
        which = torch.randint(len(self.latents), (count,))
        return self.latents[which].float(), self.ids[which], self.places[which]


def shelve(held: dict) -> Shelf:
    scenes = held["scenes"]
    places = torch.zeros(len(scenes), 1, 12, 12)
    for n, scene in enumerate(scenes):
        for thing in scene.things:
            row, column = thing.cell // 3 * 4, thing.cell % 3 * 4
            places[n, :, row : row + 4, column : column + 4] = 1.0
    return Shelf(held["latents"], text_encoder.CaptionIds()([grammar.canonical(s) for s in scenes]), places)


# ---------------------------------------------------------------- sampling


@torch.no_grad()
def sample(unet, states, empty, steps: int = 20, guidance: float = 2.0, seed: int = 0) -> torch.Tensor:
    """Latents [N,4,12,12] from text states [N,40,128]."""
    plan = scheduler()
    plan.set_timesteps(steps)
    x = torch.randn(len(states), 4, 12, 12, generator=torch.Generator().manual_seed(seed))
    both = torch.cat([empty.expand(len(states), -1, -1), states])
    for t in plan.timesteps:
        with torch.autocast("cpu", torch.bfloat16):
            free, told = unet(torch.cat([x, x]), t, both).sample.float().chunk(2)
        x = plan.step(free + guidance * (told - free), t, x).prev_sample
    return x


class Judge:
    """Grades samples of new scenes through the autoencoder."""

    def __init__(self, encoder, ids, empty):
        import sys

        sys.path.insert(0, str(training.RUNS.parent / "tests" / "evaluation"))
        from grader import image

        self.grade, self.empty = image.score, empty
        self.decoder = AutoencoderKL.from_pretrained(image_vae.FOLDER).eval()
        self.encoder, self.ids = encoder, ids

    def pictures(self, unet, scenes, **how) -> np.ndarray:
        with torch.no_grad():
            states = self.encoder(input_ids=self.ids([grammar.canonical(s) for s in scenes])).last_hidden_state
        return image_vae.decode(self.decoder, sample(unet, states, self.empty, **how))

    def __call__(self, unet, count: int, split: str, number: int = 64, **how) -> dict[str, float]:
        rng = random.Random(f"{split}{count}")
        scenes = [world.sample_scene(rng, count, split) for _ in range(number)]
        return self.grade(self.pictures(unet, scenes, **how), scenes)


def frozen_encoder():
    encoder = CLIPTextModel.from_pretrained(text_encoder.ENCODER, attn_implementation="eager").eval()
    encoder.requires_grad_(False)
    return encoder


# ---------------------------------------------------------------- training


def noise_times(count: int, at_end: float) -> torch.Tensor:
    """A share of `at_end` at the last step, where only the caption speaks; the rest leans towards it."""
    times = (torch.rand(count).sqrt() * 1000).long().clamp(0, 999)
    times[torch.rand(count) < at_end] = 999
    return times


class Trainer:
    def __init__(self, size: int, rate: float):
        self.size, self.rate, self.log = size, rate, training.Log("image")
        self.unet, self.smooth = build(), build().eval()
        self.smooth.load_state_dict(self.unet.state_dict())
        self.smooth.requires_grad_(False)
        self.optimiser = Muon(self.unet, skip=("time_embedding",))
        self.step, self.spent, self.curve, self.grades = 0, 0.0, [], []
        plan = scheduler()
        self.signal = plan.alphas_cumprod.sqrt().view(-1, 1, 1, 1)
        self.noise = (1 - plan.alphas_cumprod).sqrt().view(-1, 1, 1, 1)
        self.encoder, self.ids = frozen_encoder(), text_encoder.CaptionIds()
        with torch.no_grad():
            self.empty = self.encoder(input_ids=self.ids([""])).last_hidden_state
        self.judge = Judge(self.encoder, self.ids, self.empty)

    def resume(self) -> None:
        if not CHECKPOINT.exists():
            return
        held = torch.load(CHECKPOINT, weights_only=False)
        self.unet.load_state_dict(held["unet"])
        self.smooth.load_state_dict(held["smooth"])
        self.optimiser.load(held["optimiser"])
        self.step, self.spent, self.curve, self.grades = held["step"], held["spent"], held["curve"], held["grades"]
        torch.manual_seed(1000 + self.step)

    def keep(self) -> None:
        training.save(CHECKPOINT, {
            "unet": self.unet.state_dict(), "smooth": self.smooth.state_dict(), "optimiser": self.optimiser.state(),
            "step": self.step, "spent": self.spent, "curve": self.curve, "grades": self.grades,
        })
        grades = {f"exact, {n}": [(s, g) for s, k, g in self.grades if k == n] for n in (1, 2)}
        panels = {"loss at the last step": self.curve} | {k: v for k, v in grades.items() if v}
        training.draw_curve(training.RUNS / "image.png", panels, "step")

    def one_step(self, shelf: Shelf, rate: float, extra: float) -> tuple[float, float]:
        clean, ids, places = shelf.draw(self.size)
        times, noise = noise_times(self.size, 0.2), torch.randn_like(clean)
        signal, hiss = self.signal[times], self.noise[times]
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            states = self.encoder(input_ids=ids).last_hidden_state
        # An aligned state is never exact: a little noise on the states keeps the UNet calm about that.
        states = states + 0.1 * torch.rand(self.size, 1, 1) * torch.randn_like(states)
        dropped = torch.rand(self.size, 1, 1) < 0.1
        states = torch.where(dropped, self.empty, states)
        with torch.autocast("cpu", torch.bfloat16):
            v = self.unet(signal * clean + hiss * noise, times, states).sample
        weight = 1.0 + extra * places
        error = (v.float() - (signal * noise - hiss * clean)).square()
        loss = (weight * error).mean() / weight.mean()
        self.optimiser.zero()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.unet.parameters(), 2.0)
        self.optimiser.step(rate)
        self.step += 1
        decay = min(0.997, (1 + self.step) / (10 + self.step))
        torch._foreach_lerp_(list(self.smooth.parameters()), list(self.unet.parameters()), 1 - decay)
        told = (times == 999) & ~dropped.view(-1)
        at_end = (error * places)[told].sum() / (4 * places[told].sum() + 1e-6)
        return loss.item(), at_end.item()

    def run(self, minutes: float, more_than_one: float) -> None:
        held = torch.load(LATENTS, weights_only=False)
        shelves = {n: shelve(h) for n, h in held.items()}
        begin = before = kept = graded = time.process_time()
        losses, ends = [], []
        while (now := time.process_time()) < begin + 60 * minutes:
            progress = (now - begin) / (60 * minutes)
            rate = self.rate * min(1.0, self.step / 50 + 0.05) * min(1.0, max(0.03, (1 - progress) / 0.45))
            extra = 4.0 * max(0.0, 1.0 - progress / 0.8)
            others = [n for n in shelves if n > 1]
            # Two things teach most; three only a little, so that counting goes on beyond two.
            many = random.choices(others, [1.0 / n**2 for n in others])[0] if others else 1
            shelf = many if random.random() < more_than_one else 1
            loss, at_end = self.one_step(shelves[shelf], rate, extra)
            losses.append(loss)
            ends.append(at_end)
            self.spent, before = self.spent + now - before, now
            if self.step % 50 == 0:
                self.curve.append((self.step, float(np.mean(ends))))
                self.log(f"unet step {self.step} spent {self.spent:.0f} s rate {rate:.1e} loss {np.mean(losses):.4f} things at last step {np.mean(ends):.4f}")
                losses, ends = [], []
            if now - graded > 420:
                graded = now
                self.report(more_than_one > 0)
            if now - kept > 150:
                kept = now
                self.keep()
        self.keep()
        self.report(True)
        self.keep()

    def report(self, two: bool) -> None:
        for count in (1, 2) if two else (1,):
            got = self.judge(self.smooth, count, "iid", steps=10)
            self.grades.append((self.step, count, got["exact"]))
            self.log(f"step {self.step}, {count} things: " + " ".join(f"{k} {v:.2f}" for k, v in got.items()))


def look() -> None:
    from PIL import Image

    training.start(6)
    unet = build().eval()
    unet.load_state_dict(torch.load(CHECKPOINT, weights_only=False)["smooth"])
    encoder, ids = frozen_encoder(), text_encoder.CaptionIds()
    with torch.no_grad():
        empty = encoder(input_ids=ids([""])).last_hidden_state
    judge, rng = Judge(encoder, ids, empty), random.Random(8)
    for count in (1, 2):
        scenes = [world.sample_scene(rng, count, "iid") for _ in range(8)]
        pictures = np.concatenate([world.render(scenes), judge.pictures(unet, scenes, steps=20)])
        Image.fromarray(world.contact_sheet(pictures, 8, 2)).save(training.RUNS / f"look{count}.png")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("cache", "train", "look"))
    parser.add_argument("--two", type=int, default=0)
    parser.add_argument("--three", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--batch", type=int, default=48)
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--more", type=float, default=0.0, help="share of batches with more than one thing")
    chosen = parser.parse_args()
    if chosen.what == "cache":
        cache(chosen.two, chosen.three)
    elif chosen.what == "look":
        look()
    else:
        training.start(5)
        trainer = Trainer(chosen.batch, chosen.rate)
        trainer.resume()
        trainer.run(chosen.minutes, chosen.more)


if __name__ == "__main__":
    main()
