"""What stands beside every score: how far one gets without understanding."""

from __future__ import annotations

import math
import random
from collections import Counter

import numpy as np
from questions import grammar, truth, world

POOL = 1500  # training items that retrieval may choose from


def chance_scene(count: int) -> float:
    """A scene drawn blindly, its number of things known."""
    looks = len(world.KINDS) * len(world.COLOURS) * len(world.SIZES)
    return 1.0 / (math.comb(world.CELL_COUNT, count) * looks ** count * len(world.BACKGROUNDS))


def constant(truths) -> float:
    """The one answer that is right most often."""
    return Counter(truths).most_common(1)[0][1] / len(truths)


def shifted(answers, truths) -> float:
    """Each answer judged against the next question: what the model says without having read the question."""
    moved = list(answers[1:]) + list(answers[:1])
    return float(np.mean([a == t for a, t in zip(moved, truths)]))


def _training(count: int, seed: int = 99) -> list:
    rng = random.Random(seed)
    return [world.sample_scene(rng, count, "train") for _ in range(POOL)]


def retrieved_by_words(turns, count: int) -> float:
    """The training scene whose caption shares most words with the request."""
    pool = _training(count)
    bags = [Counter(grammar.restate(s).replace(",", "").split()) for s in pool]
    right = 0
    for turn in turns:
        words = Counter(turn.user.lower().replace(",", "").replace(".", "").split())
        best = max(range(POOL), key=lambda i: sum((bags[i] & words).values()) - 0.1 * sum((bags[i] - words).values()))
        right += truth(pool[best]) == truth(turn.scene)
    return right / len(turns)


def retrieved_by_pixels(pictures, truths, count: int) -> float:
    """The scene of the training picture that is nearest in pixels."""
    pool = _training(count)
    known = world.render(pool)[:, ::4, ::4].reshape(POOL, -1).astype(np.float32)
    right = 0
    for picture, wanted in zip(pictures, truths):
        distance = ((known - picture[::4, ::4].reshape(-1).astype(np.float32)) ** 2).sum(1)
        right += truth(pool[int(distance.argmin())]) == wanted
    return right / len(truths)


def caption_pipeline(bundle, scenes, steps: int | None = None):
    """Pictures [N,96,96,3] of the same diffusion set, asked with the canonical caption; None where the library is absent."""
    try:
        import json

        import torch
        from diffusers import StableDiffusionPipeline
    except ImportError:
        return None
    defaults = json.loads((bundle / "bundle.json").read_text()).get("defaults", {}).get("image", {})
    pipeline = StableDiffusionPipeline.from_pretrained(bundle / "image", torch_dtype=torch.float32, safety_checker=None,
                                                       feature_extractor=None, requires_safety_checker=False)
    pipeline.set_progress_bar_config(disable=True)
    pictures = []
    for at in range(0, len(scenes), 10):
        part = [grammar.canonical(s) for s in scenes[at:at + 10]]
        seeds = [torch.Generator().manual_seed(1000 + at + i) for i in range(len(part))]
        out = pipeline(part, num_inference_steps=steps or defaults.get("steps", 20), guidance_scale=defaults.get("guidance", 4.0),
                       height=96, width=96, generator=seeds, output_type="np").images
        pictures.append((out * 255).round().astype(np.uint8))
    return np.concatenate(pictures)
