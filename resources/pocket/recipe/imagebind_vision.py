# SPDX-License-Identifier: Apache-2.0
"""Further training of ImageBind's vision encoder, on images, videos and media that are not of the little world together.

    python -m recipe.imagebind_vision --minutes 20 --batch 96     # training-runs/imagebind_vision.pt; at its end imagebind.pt and imagebind_video.pt

imagebind_training.py trains the encoder on images and imagebind_video.py the stem's temporal kernel alone. That leaves videos behind images; here
everything learns on both. An unknown medium has no object in any cell, which keeps it away from every scene. Some images have a plain backdrop. In the first tenth only the auxiliary
heads learn, because a restored checkpoint has none.
"""

from __future__ import annotations

import argparse
import random

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from . import imagebind, training, unknown_media, world
from .imagebind_labels import Augmentation, cell_loss, code_basis, code_of, labels_of, pixels_of, read_cells
from .imagebind_training import AuxiliaryHeads, build_optimisers
from .imagebind_video import TemporalKernel, VideoHeads, boundary_frames, motion_labels, video_tokens

UNKNOWN_SEED = 23  # not that of the media whose embeddings the language model reads
UNKNOWN_NUMBER = 2500
HEADS_SHARE = 0.1
PLAIN_SHARE = 0.15  # of the known images: on a plain backdrop


class UnknownFrames:
    """First and last frames of a pool of unknown videos; the first ones also serve as unknown images."""

    def __init__(self):
        pairs = [unknown_media.boundary_frames(np.random.default_rng((UNKNOWN_SEED, i))) for i in range(UNKNOWN_NUMBER)]
        self.first, self.last = (np.stack(frames) for frames in zip(*pairs))

    def sample(self, rng: random.Random, number: int) -> tuple[np.ndarray, np.ndarray]:
        rows = rng.choices(range(UNKNOWN_NUMBER), k=number)
        return self.first[rows], self.last[rows]


def train(minutes: float, size: int) -> None:
    training.setup(85)
    model, temporal_kernel, video_heads, image_heads = imagebind.load()[0].train(), TemporalKernel(), VideoHeads(), AuxiliaryHeads()
    temporal_kernel.load_state_dict(torch.load(training.RUNS / "imagebind_video.pt", weights_only=False)["temporal_kernel"])
    heads = nn.ModuleList([video_heads, image_heads])
    encoder_optimisers, _ = build_optimisers(model, nn.ModuleList([temporal_kernel]))
    head_optimiser = torch.optim.AdamW(heads.parameters(), lr=3e-3, betas=(0.9, 0.97), weight_decay=0.01)
    optimisers, rates = [*encoder_optimisers, head_optimiser], [0.006, 1e-3, 3e-3]
    trained = {"model": model, "temporal_kernel": temporal_kernel, "video_heads": video_heads, "image_heads": image_heads,
               "muon": optimisers[0], "adam": optimisers[1], "heads_adam": optimisers[2]}
    loop = training.TrainingLoop("imagebind_vision", trained, log_every=50)
    rng, augment, unknown = random.Random(85 + loop.count), Augmentation(), UnknownFrames()
    mean_code, basis = code_basis()
    parameters = [p for o in optimisers for g in o.param_groups for p in g["params"]]

    def image_losses(scenes):
        known = len(scenes)
        scenes = [world.on_plain_backdrop(s) if rng.random() < PLAIN_SHARE else s for s in scenes]
        cells, background = labels_of(scenes + [world.Scene((), "day")] * (known // 8))
        pixels = pixels_of(np.concatenate([world.render(scenes), unknown.sample(rng, known // 8)[0]]), augment)
        with torch.autocast("cpu", torch.bfloat16):
            tokens = model.vision_tokens(pixels)
            embedding = model.vision_embedding(tokens)
        cell_logits, background_logits = image_heads.from_embedding(embedding)
        placed = background[:known] >= 0
        target = F.normalize((code_of(cells[:known], background[:known]) - mean_code) @ basis, dim=-1)
        distance = 1 - (embedding[:known] * target).sum(-1)[placed].mean()
        return cell_loss(image_heads.from_patches(tokens), cells) + cell_loss(cell_logits, cells) + F.cross_entropy(
            background_logits[:known], background[:known], ignore_index=-1) + 4 * distance

    def video_losses(scenes):
        cells, _ = labels_of(scenes + [world.Scene((), "day")] * (len(scenes) // 8))
        motions = F.pad(motion_labels(scenes), (0, 0, 0, len(scenes) // 8), value=-1)
        first, last = (np.concatenate(pair) for pair in zip(boundary_frames(scenes), unknown.sample(rng, len(scenes) // 8)))
        frames = pixels_of(np.concatenate([first, last]), augment)
        with torch.autocast("cpu", torch.bfloat16):
            tokens = video_tokens(model, temporal_kernel, *frames.chunk(2))
            embedding = model.vision_embedding(tokens)
        cell_logits, motion_logits = video_heads(embedding)
        occupied = motions >= 0
        motion = F.cross_entropy(motion_logits[occupied], motions[occupied]) + 0.5 * F.cross_entropy(video_heads.from_patches(tokens)[occupied], motions[occupied])
        return cell_loss(cell_logits, cells), motion, (motion_logits[occupied].argmax(-1) == motions[occupied]).float().mean()

    def step(progress: float) -> dict[str, float]:
        for i, (o, rate) in enumerate(zip(optimisers, rates)):
            ramp = min(1.0, progress / 0.02) if i == 2 else max(0.0, min(1.0, (progress - HEADS_SHARE) / 0.02))
            for g in o.param_groups:
                g["lr"] = rate * ramp * min(1.0, (1 - progress) / 0.6 + 0.01)
        scenes = [world.sample_scene(rng, n) for n in rng.choices((1, 2, 3), (4, 4, 3), k=size)]
        images = image_losses(scenes[: size // 2])
        attributes, motion, accuracy = video_losses(scenes[size // 2 :])
        (images + attributes + 2 * motion).backward()
        nn.utils.clip_grad_norm_([p for p in parameters if p.grad is not None], 2.0)
        for o in optimisers:
            o.step()
            o.zero_grad(set_to_none=True)
        return {"images": images.item(), "videos": attributes.item(), "motion": motion.item(), "motion accuracy": accuracy.item()}

    @torch.no_grad()
    def report() -> None:
        model.eval()
        for split, count in (("iid", 1), ("iid", 2), ("iid", 3), ("combinations", 1)):
            scenes = [world.sample_scene(random.Random(i), count, split) for i in range(200)]
            cells, motions = labels_of(scenes)[0], motion_labels(scenes)
            image = read_cells(image_heads.from_embedding(model.encode_vision(pixels_of(world.render(scenes))))[0])
            frames = pixels_of(np.concatenate(boundary_frames(scenes))).chunk(2)
            cell_logits, motion_logits = video_heads(model.vision_embedding(video_tokens(model, temporal_kernel, *frames)))
            appearance = (read_cells(cell_logits) == cells).flatten(1).all(1)
            moving = ((motion_logits.argmax(-1) == motions) | (motions < 0)).all(-1)
            accuracy = {"image": (image == cells).flatten(1).all(1), "appearance": appearance, "motion": moving, "video": appearance & moving}
            values = {name: correct.float().mean().item() for name, correct in accuracy.items()}
            loop.record(f"{split} {count}", values["video"])
            loop.log(f"imagebind vision {split} {count}: " + " ".join(f"{name} {value:.3f}" for name, value in values.items()))
            plain = [world.on_plain_backdrop(s) for s in scenes]
            image = read_cells(image_heads.from_embedding(model.encode_vision(pixels_of(world.render(plain))))[0])
            loop.log(f"imagebind vision {split} {count} on plain backdrops: {(image == cells).flatten(1).all(1).float().mean().item():.3f}")
        model.train()

    loop.run(minutes, step, report, report_every=150)
    publish()


def publish() -> None:
    """The trained encoder and kernel become those of imagebind.pt and imagebind_video.pt."""
    state = torch.load(training.RUNS / "imagebind_vision.pt", weights_only=False)
    for path, key in ((imagebind.CHECKPOINT, "model"), (training.RUNS / "imagebind_video.pt", "temporal_kernel")):
        training.save(path, torch.load(path, weights_only=False) | {key: state[key]})


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--batch", type=int, default=96)
    arguments = parser.parse_args()
    train(arguments.minutes, arguments.batch)
