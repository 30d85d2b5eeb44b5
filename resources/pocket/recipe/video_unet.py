"""The film set's UNet3d: 16 frames through the picture set's autoencoder, told by the film captions.

    python -m recipe.video_unet cache --one 900 --two 500   # training-runs/film_latents.pt (needs latents.pt of recipe.image_unet)
    python -m recipe.video_unet still --minutes 6           # the spatial layers alone, on single pictures
    python -m recipe.video_unet train --minutes 12          # CPU minutes; resumable; everything, on films
    python -m recipe.video_unet grade --number 100

ModelScope's film network began as a picture network; so does this one: words and places are learned on single
pictures, with the temporal layers switched off (they begin as identities), and then films teach the motions.
"""

from __future__ import annotations

import argparse
import random
import sys
from dataclasses import replace

import numpy as np
import torch
from diffusers import AutoencoderKL, UNet3DConditionModel
from diffusers.models.attention_processor import AttnProcessor
from diffusers.models.resnet import TemporalConvLayer
from diffusers.models.transformers.transformer_temporal import TransformerTemporalModel
from transformers import CLIPTextModel

from . import grammar, image_unet, training, text_encoder, image_vae, world, world_video
from .image_unet import noise_times, scheduler
from .muon import Muon

LATENTS = training.RUNS / "film_latents.pt"
FRAMES = world_video.FRAMES
SHARE = {"still": 0.3, "blinking": 0.3, "growing": 0.6}  # of films whose things stand where the pictures have them: learned long before the rest


def build() -> UNet3DConditionModel:
    """The picture set's three levels, narrower; the temporal layers begin as identities."""
    model = UNet3DConditionModel(
        sample_size=12, in_channels=4, out_channels=4,
        down_block_types=("DownBlock3D", "CrossAttnDownBlock3D", "CrossAttnDownBlock3D"),
        up_block_types=("CrossAttnUpBlock3D", "CrossAttnUpBlock3D", "UpBlock3D"),
        block_out_channels=(32, 48, 64), layers_per_block=1, cross_attention_dim=text_encoder.WIDTH, attention_head_dim=16, norm_num_groups=16,
    )
    model.set_attn_processor(AttnProcessor())
    for part in model.modules():
        if isinstance(part, TransformerTemporalModel):
            torch.nn.init.zeros_(part.proj_out.weight)
            torch.nn.init.zeros_(part.proj_out.bias)
    return model


def of_time(name: str) -> bool:
    """Whether a parameter belongs to the temporal layers."""
    return "temp_" in name or "transformer_in" in name


def without_time(model: UNet3DConditionModel) -> None:
    """Leaves the temporal layers out: for single pictures."""
    for part in model.modules():
        if isinstance(part, TransformerTemporalModel):
            part.forward = lambda hidden_states, *_, **__: (hidden_states,)
        elif isinstance(part, TemporalConvLayer):
            part.forward = lambda hidden_states, *_, **__: hidden_states


def frozen_encoder():
    return CLIPTextModel.from_pretrained(text_encoder.FILM_ENCODER, attn_implementation="eager").eval().requires_grad_(False)


# ---------------------------------------------------------------- data


@torch.no_grad()
def bare_latents(model) -> torch.Tensor:
    """Latents of the four empty backgrounds [4,4,12,12]."""
    return image_vae.encode(model, world.render([world.Scene((), b) for b in world.BACKGROUNDS]))


@torch.no_grad()
def cache(one: int, two: int) -> None:
    training.start(71)
    model, rng = AutoencoderKL.from_pretrained(image_vae.FOLDER).eval(), random.Random(71)
    held = torch.load(LATENTS, weights_only=False) if LATENTS.exists() else {"scenes": [], "latents": torch.zeros(0, FRAMES, 4, 12, 12).half()}
    rng.seed(71 + len(held["scenes"]))
    scenes = [world.sample_scene(rng, n) for n, k in ((1, one), (2, two)) for _ in range(k)]
    for i in range(0, len(scenes), 64):
        part = scenes[i : i + 64]
        latents = image_vae.encode(model, world_video.render(part).reshape(-1, 96, 96, 3)).view(len(part), FRAMES, 4, 12, 12)
        held = {"scenes": held["scenes"] + part, "latents": torch.cat([held["latents"], latents.half()])}
    training.save(LATENTS, held | {"bare": bare_latents(model)})
    print(len(held["scenes"]), "films", flush=True)


def on_things(latents: torch.Tensor, scenes, bare: torch.Tensor) -> torch.Tensor:
    """Where something stands: [N,F,1,12,12] from latents [N,F,4,12,12]."""
    ground = torch.stack([bare[world.BACKGROUNDS.index(s.background)] for s in scenes])
    return ((latents - ground[:, None]).abs().amax(2, keepdim=True) > 0.6).float()


class Stills:
    """Single pictures: the picture set's own latents, with any motion in the caption, since all films begin so."""

    def __init__(self):
        self.shelves = torch.load(image_unet.LATENTS, weights_only=False)
        self.bare = bare_latents(AutoencoderKL.from_pretrained(image_vae.FOLDER).eval())

    def draw(self, size: int, progress: float):
        shelf = self.shelves[random.choices((1, 2), (1.0, 0.0) if progress < 0.35 else (0.5, 0.5))[0]]
        which = random.sample(range(len(shelf["scenes"])), size)
        scenes = []
        for i in which:
            scene = shelf["scenes"][i]
            moving = [replace(t, motion=random.choice(world.MOTIONS)) for t in scene.things]
            scenes.append(world.Scene(tuple(replace(t, motion="still") if world.is_held_out_motion(t) else t for t in moving), scene.background))
        latents = shelf["latents"][which].float()[:, None]
        return latents, scenes, on_things(latents, scenes, self.bare)


class Films:
    def __init__(self):
        held = torch.load(LATENTS, weights_only=False)
        self.scenes, self.latents, self.bare = held["scenes"], held["latents"], held["bare"]
        counts = [len(s.things) for s in self.scenes]
        self.pools = {n: [i for i, c in enumerate(counts) if c == n] for n in sorted(set(counts))}
        self.weights = {n: [sum(SHARE.get(t.motion, 1.0) for t in self.scenes[i].things) for i in pool] for n, pool in self.pools.items()}

    def draw(self, size: int, progress: float):
        count = random.choices(list(self.pools), [1.0 / n**2 for n in self.pools])[0] if progress > 0.3 else 1
        which = random.choices(self.pools[count], self.weights[count], k=size)
        latents, scenes = self.latents[which].float(), [self.scenes[i] for i in which]
        return latents, scenes, on_things(latents, scenes, self.bare)


# ---------------------------------------------------------------- sampling


@torch.no_grad()
def sample(unet, states, empty, frames: int = FRAMES, steps: int = 20, guidance: float = 1.5, seed: int = 0) -> torch.Tensor:
    """Latents [N,4,F,12,12] from text states [N,40,128]."""
    plan = scheduler()
    plan.set_timesteps(steps)
    x = torch.randn(len(states), 4, frames, 12, 12, generator=torch.Generator().manual_seed(seed))
    both = torch.cat([empty.expand(len(states), -1, -1), states])
    for t in plan.timesteps:
        with torch.autocast("cpu", torch.bfloat16):
            free, told = unet(torch.cat([x, x]), t, both).sample.float().chunk(2)
        x = plan.step(free + guidance * (told - free), t, x).prev_sample
    return x


class Judge:
    """Grades films (or single pictures) of new scenes through the autoencoder."""

    def __init__(self):
        sys.path.insert(0, str(training.RUNS.parent / "tests" / "evaluation"))
        from grader import video, image

        self.of_film, self.of_picture = video.score, image.score
        self.decoder = AutoencoderKL.from_pretrained(image_vae.FOLDER).eval()
        self.encoder, self.ids = frozen_encoder(), text_encoder.CaptionIds()
        self.empty = self.states([""])

    @torch.no_grad()
    def states(self, captions):
        return self.encoder(input_ids=self.ids(captions)).last_hidden_state

    def frames(self, unet, scenes, **how) -> np.ndarray:
        """uint8 [N,F,96,96,3]."""
        latents = sample(unet, self.states([grammar.canonical_film(s) for s in scenes]), self.empty, **how).permute(0, 2, 1, 3, 4)
        return image_vae.decode(self.decoder, latents.flatten(0, 1)).reshape(*latents.shape[:2], 96, 96, 3)

    def __call__(self, unet, count: int, split: str, number: int, frames: int = FRAMES, **how) -> dict[str, float]:
        rng = random.Random(f"{split}{count}")
        scenes = [world.sample_scene(rng, count, split) for _ in range(number)]
        shown = self.frames(unet, scenes, frames=frames, **how)
        return self.of_picture(shown[:, 0], scenes) if frames == 1 else self.of_film(shown, scenes)


# ---------------------------------------------------------------- training


def train(films: bool, minutes: float, size: int) -> None:
    training.start(72)
    unet, smooth = build(), build().eval().requires_grad_(False)
    smooth.load_state_dict(unet.state_dict())
    if not films:
        without_time(unet)
        without_time(smooth)
    trained = [p for n, p in unet.named_parameters() if films or not of_time(n)]
    for p in unet.parameters():
        p.requires_grad_(False)
    for p in trained:
        p.requires_grad_(True)
    # Every step of Muon is of full size: at one rate for all, the noise of few films would undo what the pictures taught.
    rates = {"space": 5e-4 if films else 2e-3} | ({"time": 1.5e-3} if films else {})
    optimisers = {part: Muon(unet, ("time_embedding",), lambda n, part=part: of_time(n) == (part == "time")) for part in rates}
    for o in optimisers.values():
        o.state_dict, o.load_state_dict = o.state, o.load
    begins = films and not (training.RUNS / "film_unet.pt").exists()
    loop = training.Loop("film_unet" if films else "film_still", {"unet": unet, "smooth": smooth, **optimisers})
    if begins:  # from the network of single pictures
        start = torch.load(training.RUNS / "film_still.pt", weights_only=False)["smooth"]
        unet.load_state_dict(start)
        smooth.load_state_dict(start)
    random.seed(72 + loop.count)
    data, judge = (Films() if films else Stills()), Judge()
    plan = scheduler()
    signal, hiss = (a.sqrt().view(-1, 1, 1, 1, 1) for a in (plan.alphas_cumprod, 1 - plan.alphas_cumprod))

    def step(progress: float) -> dict[str, float]:
        clean, scenes, places = data.draw(size, progress)
        clean, places = clean.permute(0, 2, 1, 3, 4), places.permute(0, 2, 1, 3, 4)
        # Where something is going is decided in the first steps; what it looks like the pictures have taught.
        times, noise = noise_times(size, 0.5 if films and progress < 0.7 else 0.2), torch.randn_like(clean)
        with torch.autocast("cpu", torch.bfloat16):
            states = judge.states([grammar.canonical_film(s) for s in scenes]).float()
        # An aligned state is never exact.
        states = states + 0.1 * torch.rand(size, 1, 1) * torch.randn_like(states)
        dropped = torch.rand(size, 1, 1) < 0.1
        states = torch.where(dropped, judge.empty, states)
        with torch.autocast("cpu", torch.bfloat16):
            v = unet(signal[times] * clean + hiss[times] * noise, times, states).sample.float()
        error = (v - (signal[times] * noise - hiss[times] * clean)).square()
        weight = 1.0 + 4.0 * max(0.0, 1.0 - progress / 0.8) * places
        loss = (weight * error).mean() / weight.mean()
        for o in optimisers.values():
            o.zero()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 2.0)
        for part, o in optimisers.items():
            o.step(rates[part] * min(1.0, loop.count / 50 + 0.05) * min(1.0, max(0.03, (1 - progress) / 0.5)))
        torch._foreach_lerp_(list(smooth.parameters()), list(unet.parameters()), 1 - min(0.995, (1 + loop.count) / (10 + loop.count)))
        told = (times == 999) & ~dropped.view(-1)
        at_end = (error * places)[told].sum() / (4 * places[told].sum() + 1e-6) if told.any() else torch.ones(())
        return {"loss": loss.item(), "things at the last step": at_end.item()}

    def report() -> None:
        for count in (1, 2):
            got = judge(smooth, count, "iid", *((16, FRAMES) if films else (64, 1)), steps=10)
            loop.note(f"exact, {count}", got["exact"])
            loop.log(f"{loop.name} step {loop.count}, {count} things: " + " ".join(f"{k} {v:.2f}" for k, v in got.items()))

    loop.run(minutes, step, report)


def trained() -> UNet3DConditionModel:
    unet = build().eval()
    unet.load_state_dict(torch.load(training.RUNS / "film_unet.pt", weights_only=False)["smooth"])
    return unet


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("cache", "still", "train", "grade"))
    parser.add_argument("--one", type=int, default=0)
    parser.add_argument("--two", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--batch", type=int, default=0)
    parser.add_argument("--number", type=int, default=50)
    chosen = parser.parse_args()
    if chosen.what == "cache":
        cache(chosen.one, chosen.two)
    elif chosen.what == "grade":
        training.start(73)
        for split, count in (("iid", 1), ("combinations", 1), ("iid", 2)):
            print(split, count, Judge()(trained(), count, split, chosen.number), flush=True)
    else:
        train(chosen.what == "train", chosen.minutes, chosen.batch or (48 if chosen.what == "still" else 6))
