# SPDX-License-Identifier: Apache-2.0
"""The video UNet (UNet3DConditionModel): 16 frames through the image autoencoder, conditioned on the video captions.

    python -m recipe.video_unet cache --one-object 900 --two-objects 500   # training-runs/video_latents.pt; needs image_latents.pt
    python -m recipe.video_unet spatial --minutes 6                        # the spatial layers alone, on single images
    python -m recipe.video_unet train --minutes 12                         # CPU minutes; resumes; all layers, on videos
    python -m recipe.video_unet grade --number 100

ModelScope's video network was initialised from an image network, and so is this one: attributes and places are learned on single
images with the temporal layers disabled (they are initialised to identities), and the motions then on videos.
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

from . import grammar, image_unet, image_vae, text_encoder, training, world, world_video
from .image_unet import sample_timesteps, scheduler
from .muon import Muon

LATENTS = training.RUNS / "video_latents.pt"
FRAMES = world_video.FRAMES
MOTION_WEIGHT = {"still": 0.3, "blinking": 0.3, "growing": 0.6}  # sampling weight of motions that keep an object in its cell, which are learned sooner


def build() -> UNet3DConditionModel:
    """The image UNet's three levels, narrower; the temporal layers are initialised to identities."""
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


def is_temporal(name: str) -> bool:
    """Whether a parameter belongs to the temporal layers."""
    return "temp_" in name or "transformer_in" in name


def disable_temporal_layers(model: UNet3DConditionModel) -> None:
    """Skips the temporal layers, for single images."""
    for part in model.modules():
        if isinstance(part, TransformerTemporalModel):
            part.forward = lambda hidden_states, *_, **__: (hidden_states,)
        elif isinstance(part, TemporalConvLayer):
            part.forward = lambda hidden_states, *_, **__: hidden_states


def frozen_encoder():
    return CLIPTextModel.from_pretrained(text_encoder.VIDEO_ENCODER, attn_implementation="eager").eval().requires_grad_(False)


# ---------------------------------------------------------------- data


@torch.no_grad()
def background_latents(model) -> torch.Tensor:
    """Latents of the four empty backgrounds [4,4,12,12]."""
    return image_vae.encode(model, world.render([world.Scene((), b) for b in world.BACKGROUNDS]))


@torch.no_grad()
def cache(one: int, two: int) -> None:
    training.setup(71)
    model, rng = AutoencoderKL.from_pretrained(image_vae.FOLDER).eval(), random.Random(71)
    state = torch.load(LATENTS, weights_only=False) if LATENTS.exists() else {"scenes": [], "latents": torch.zeros(0, FRAMES, 4, 12, 12).half()}
    rng.seed(71 + len(state["scenes"]))
    scenes = [world.sample_scene(rng, n) for n, k in ((1, one), (2, two)) for _ in range(k)]
    for i in range(0, len(scenes), 64):
        part = scenes[i : i + 64]
        latents = image_vae.encode(model, world_video.render(part).reshape(-1, 96, 96, 3)).view(len(part), FRAMES, 4, 12, 12)
        state = {"scenes": state["scenes"] + part, "latents": torch.cat([state["latents"], latents.half()])}
    training.save(LATENTS, state | {"backgrounds": background_latents(model)})
    print(len(state["scenes"]), "videos", flush=True)


def object_mask(latents: torch.Tensor, scenes, backgrounds: torch.Tensor) -> torch.Tensor:
    """Where an object is: [N,F,1,12,12] from latents [N,F,4,12,12]."""
    background = torch.stack([backgrounds[world.BACKGROUNDS.index(s.background)] for s in scenes])
    return ((latents - background[:, None]).abs().amax(2, keepdim=True) > 0.6).float()


class ImageLatents:
    """Single images: the image UNet's latents, with any motion in the caption, since the first frame of every video is that image."""

    def __init__(self):
        self.data = torch.load(image_unet.LATENTS, weights_only=False)
        self.backgrounds = background_latents(AutoencoderKL.from_pretrained(image_vae.FOLDER).eval())

    def draw(self, batch_size: int, progress: float):
        chosen = self.data[random.choices((1, 2), (1.0, 0.0) if progress < 0.35 else (0.5, 0.5))[0]]
        indices = random.sample(range(len(chosen["scenes"])), batch_size)
        scenes = []
        for i in indices:
            scene = chosen["scenes"][i]
            moved = [replace(t, motion=random.choice(world.MOTIONS)) for t in scene.objects]
            scenes.append(world.Scene(tuple(replace(t, motion="still") if world.is_held_out_motion(t) else t for t in moved), scene.background))
        latents = chosen["latents"][indices].float()[:, None]
        return latents, scenes, object_mask(latents, scenes, self.backgrounds)


class VideoLatents:
    def __init__(self):
        state = torch.load(LATENTS, weights_only=False)
        self.scenes, self.latents, self.backgrounds = state["scenes"], state["latents"], state["backgrounds"]
        counts = [len(s.objects) for s in self.scenes]
        self.indices_by_count = {n: [i for i, c in enumerate(counts) if c == n] for n in sorted(set(counts))}
        self.weights = {n: [sum(MOTION_WEIGHT.get(t.motion, 1.0) for t in self.scenes[i].objects) for i in candidates]
                        for n, candidates in self.indices_by_count.items()}

    def draw(self, batch_size: int, progress: float):
        count = random.choices(list(self.indices_by_count), [1.0 / n**2 for n in self.indices_by_count])[0] if progress > 0.3 else 1
        indices = random.choices(self.indices_by_count[count], self.weights[count], k=batch_size)
        latents, scenes = self.latents[indices].float(), [self.scenes[i] for i in indices]
        return latents, scenes, object_mask(latents, scenes, self.backgrounds)


# ---------------------------------------------------------------- sampling


@torch.no_grad()
def sample(unet, states, empty, frames: int = FRAMES, steps: int = 20, guidance: float = 1.5, seed: int = 0) -> torch.Tensor:
    """Latents [N,4,F,12,12] from text states [N,40,128]."""
    noise_scheduler = scheduler()
    noise_scheduler.set_timesteps(steps)
    x = torch.randn(len(states), 4, frames, 12, 12, generator=torch.Generator().manual_seed(seed))
    conditions = torch.cat([empty.expand(len(states), -1, -1), states])
    for t in noise_scheduler.timesteps:
        with torch.autocast("cpu", torch.bfloat16):
            unconditional, conditional = unet(torch.cat([x, x]), t, conditions).sample.float().chunk(2)
        x = noise_scheduler.step(unconditional + guidance * (conditional - unconditional), t, x).prev_sample
    return x


class SampleGrader:
    """Grades videos (or single images) generated for new scenes, through the autoencoder."""

    def __init__(self):
        sys.path.insert(0, str(training.RUNS.parent / "tests" / "evaluation"))
        from grader import image, video

        self.grade_video, self.grade_image = video.score, image.score
        self.decoder = AutoencoderKL.from_pretrained(image_vae.FOLDER).eval()
        self.encoder, self.ids = frozen_encoder(), text_encoder.CaptionIds()
        self.empty = self.states([""])

    @torch.no_grad()
    def states(self, captions):
        return self.encoder(input_ids=self.ids(captions)).last_hidden_state

    def frames(self, unet, scenes, **options) -> np.ndarray:
        """uint8 [N,F,96,96,3]."""
        latents = sample(unet, self.states([grammar.canonical_video(s) for s in scenes]), self.empty, **options).permute(0, 2, 1, 3, 4)
        return image_vae.decode(self.decoder, latents.flatten(0, 1)).reshape(*latents.shape[:2], 96, 96, 3)

    def __call__(self, unet, count: int, split: str, number: int, frames: int = FRAMES, **options) -> dict[str, float]:
        rng = random.Random(f"{split}{count}")
        scenes = [world.sample_scene(rng, count, split) for _ in range(number)]
        frames_shown = self.frames(unet, scenes, frames=frames, **options)
        return self.grade_image(frames_shown[:, 0], scenes) if frames == 1 else self.grade_video(frames_shown, scenes)


# ---------------------------------------------------------------- training


def train(videos: bool, minutes: float, batch_size: int) -> None:
    training.setup(72)
    unet, ema = build(), build().eval().requires_grad_(False)
    ema.load_state_dict(unet.state_dict())
    if not videos:
        disable_temporal_layers(unet)
        disable_temporal_layers(ema)
    trained = [p for n, p in unet.named_parameters() if videos or not is_temporal(n)]
    for p in unet.parameters():
        p.requires_grad_(False)
    for p in trained:
        p.requires_grad_(True)
    # Muon's steps have full size: with one rate for all layers, the few videos would undo what was learned from images.
    rates = {"space": 5e-4 if videos else 2e-3} | ({"time": 1.5e-3} if videos else {})
    optimisers = {part: Muon(unet, ("time_embedding",), lambda n, part=part: is_temporal(n) == (part == "time")) for part in rates}
    from_images = videos and not (training.RUNS / "video_unet.pt").exists()
    loop = training.TrainingLoop("video_unet" if videos else "video_unet_spatial", {"unet": unet, "ema": ema, **optimisers})
    if from_images:  # from the network trained on images
        initial = torch.load(training.RUNS / "video_unet_spatial.pt", weights_only=False)["ema"]
        unet.load_state_dict(initial)
        ema.load_state_dict(initial)
    random.seed(72 + loop.count)
    data, grader = (VideoLatents() if videos else ImageLatents()), SampleGrader()
    noise_scheduler = scheduler()
    alpha, sigma = (a.sqrt().view(-1, 1, 1, 1, 1) for a in (noise_scheduler.alphas_cumprod, 1 - noise_scheduler.alphas_cumprod))

    def step(progress: float) -> dict[str, float]:
        clean, scenes, mask = data.draw(batch_size, progress)
        clean, mask = clean.permute(0, 2, 1, 3, 4), mask.permute(0, 2, 1, 3, 4)
        # Motion is decided in the first denoising steps; appearance is known from images.
        times, noise = sample_timesteps(batch_size, 0.5 if videos and progress < 0.7 else 0.2), torch.randn_like(clean)
        with torch.autocast("cpu", torch.bfloat16):
            states = grader.states([grammar.canonical_video(s) for s in scenes]).float()
        # Predicted states are never exact.
        states = states + 0.1 * torch.rand(batch_size, 1, 1) * torch.randn_like(states)
        dropped = torch.rand(batch_size, 1, 1) < 0.1
        states = torch.where(dropped, grader.empty, states)
        with torch.autocast("cpu", torch.bfloat16):
            v = unet(alpha[times] * clean + sigma[times] * noise, times, states).sample.float()
        error = (v - (alpha[times] * noise - sigma[times] * clean)).square()
        weight = 1.0 + 4.0 * max(0.0, 1.0 - progress / 0.8) * mask
        loss = (weight * error).mean() / weight.mean()
        for o in optimisers.values():
            o.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 2.0)
        for part, o in optimisers.items():
            o.step(rates[part] * min(1.0, loop.count / 50 + 0.05) * min(1.0, max(0.03, (1 - progress) / 0.5)))
        torch._foreach_lerp_(list(ema.parameters()), list(unet.parameters()), 1 - min(0.995, (1 + loop.count) / (10 + loop.count)))
        conditional = (times == 999) & ~dropped.view(-1)
        last_step = (error * mask)[conditional].sum() / (4 * mask[conditional].sum() + 1e-6) if conditional.any() else torch.ones(())
        return {"loss": loss.item(), "object loss at the last step": last_step.item()}

    def report() -> None:
        for count in (1, 2):
            grades = grader(ema, count, "iid", *((16, FRAMES) if videos else (64, 1)), steps=10)
            loop.record(f"exact, {count}", grades["exact"])
            loop.log(f"{loop.name} step {loop.count}, {count} objects: " + " ".join(f"{k} {v:.2f}" for k, v in grades.items()))

    loop.run(minutes, step, report)


def trained() -> UNet3DConditionModel:
    unet = build().eval()
    unet.load_state_dict(torch.load(training.RUNS / "video_unet.pt", weights_only=False)["ema"])
    return unet


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=("cache", "spatial", "train", "grade"))
    parser.add_argument("--one-object", type=int, default=0)
    parser.add_argument("--two-objects", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--batch", type=int, default=0)
    parser.add_argument("--number", type=int, default=50)
    arguments = parser.parse_args()
    if arguments.command == "cache":
        cache(arguments.one_object, arguments.two_objects)
    elif arguments.command == "grade":
        training.setup(73)
        for split, count in (("iid", 1), ("combinations", 1), ("iid", 2)):
            print(split, count, SampleGrader()(trained(), count, split, arguments.number), flush=True)
    else:
        train(arguments.command == "train", arguments.minutes, arguments.batch or (48 if arguments.command == "spatial" else 6))
