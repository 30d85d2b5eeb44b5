"""The last pre-training of the language model: all its weights, with what ImageBind really perceives in the place of codes.

    python -m recipe.multimodal_pretraining --minutes 14 --tokens 4096     # needs recipe.language and the bank of recipe.alignment

To read a vector is a skill of the whole network; adapters of this size did not teach it within the budget. The projection
that reads embeddings here is where the alignment's input projection begins.
"""

from __future__ import annotations

import argparse
import json
import random
import time

import torch

from .alignment import dialogues, step_losses, stream
from .embedding_cache import Bank, Features
from .alignment_evaluation import facts_in_states, read_media
from .language import CHECKPOINT, DISTANCE_WEIGHT, RUNS, Language, descend, draw_curve, evaluate, fuse, load, optimisers, save
from .modalities import Targets
from .prompts import Prompts


def train(minutes: float, tokens: int, peak: float, attached: float) -> None:
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(6)
    prompts, targets, embedding_cache = Prompts(), Targets(), Bank()
    model: Language = load(prompts)
    model.train()
    opts, rates = optimisers(model)
    rng = random.Random(int(time.time()))
    start = time.process_time()
    progress = lambda: (time.process_time() - start) / (minutes * 60)
    features_of, fused = Features(model, embedding_cache), fuse(model.llama)
    fused(True)
    curve, step, mean, means = [], 0, 0.0, {}
    keep = lambda: save(CHECKPOINT, model, [], step, 0.0, curve, perceived=True)
    for batch in stream(prompts, rng, dialogues(3, rng, embedding_cache, progress, attached=attached), tokens):
        done = progress()
        if done >= 1:
            break
        scale = peak * min(1, (step + 1) / 60) * min(1.0, (1 - done) / 0.6)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            ce, apart = step_losses(model, batch, features_of, targets)
        descend(model, opts, rates, scale, ce + sum(DISTANCE_WEIGHT[m] * d for m, d in apart.items()))
        step, mean = step + 1, mean * 0.95 + 0.05 * ce.item()
        means |= {m: means.get(m, d.item()) * 0.95 + 0.05 * d.item() for m, d in apart.items()}
        if step % 50 == 0:
            curve.append(((time.process_time() - start) / 60, mean))
            told = " ".join(f"{m} {d:.5f}" for m, d in means.items())
            print(f"{time.strftime('%H:%M:%S')} reading {step} cpu {curve[-1][0]:.1f} min loss {mean:.4f} distances {told} lr {scale:.2f}", flush=True)
        if step % 200 == 0:
            keep()
            fused(False)
            print("read", read_media(model, prompts, embedding_cache, 50), flush=True)
            fused(True)
    keep()
    draw_curve(curve, RUNS / "reading.png", "language model, with real media")
    fused(False)
    model.eval()
    print(json.dumps({"language": evaluate(model, prompts, 100), "read": read_media(model, prompts, embedding_cache, 100),
                      "facts in states": facts_in_states(model, prompts, targets, 60)}), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=14)
    parser.add_argument("--tokens", type=int, default=4096)
    parser.add_argument("--peak", type=float, default=0.4, help="factor on the learning rates")
    parser.add_argument("--attached", type=float, default=0.65, help="share of dialogues about an attached medium")
    a = parser.parse_args()
    train(a.minutes, a.tokens, a.peak, a.attached)
