# SPDX-License-Identifier: Apache-2.0
"""The last pre-training of the language model: all weights, with ImageBind's embeddings instead of scene codes.

    python -m recipe.multimodal_pretraining --minutes 14 --tokens 4096     # after recipe.language_training and recipe.alignment --cache

Reading an embedding takes all weights; adapters of this size did not learn it within the budget. The alignment's input projection
starts from the projection trained here.
"""

from __future__ import annotations

import argparse
import json
import random
import time

import torch

from . import readable_projection
from .alignment import batch_losses, batches, turn_sampler
from .alignment_evaluation import condition_accuracy, description_accuracy
from .embedding_cache import EmbeddingCache, Features
from .language_evaluation import evaluate
from .language_model import CHECKPOINT, LanguageModel, compile_layers, load, save
from .language_training import DISTANCE_WEIGHT, attribute_ids, build_optimisers, optimiser_step, plot_curve
from .modalities import ConditionTargets
from .prompts import PromptEncoder
from .tokenizer import RUNS


def train(minutes: float, tokens: int, rate_scale: float, attached_share: float, fresh_projection: bool) -> None:
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(6)
    prompts, targets, cache = PromptEncoder(), ConditionTargets(), EmbeddingCache()
    model: LanguageModel = load(prompts)
    if fresh_projection:
        readable_projection.initialise(model.soft_projection, cache, model.llama.model.embed_tokens.weight.norm(dim=1).mean().item())
    model.train()
    optimisers, rates = build_optimisers(model)
    rng = random.Random(int(time.time()))
    start = time.process_time()
    progress = lambda: (time.process_time() - start) / (minutes * 60)
    smoothed = attribute_ids(prompts)
    features_of, use_compiled = Features(model, cache), compile_layers(model.llama)
    use_compiled(True)
    curve, step, mean, mean_distances = [], 0, 0.0, {}
    save_checkpoint = lambda: save(CHECKPOINT, model, [], step, 0.0, curve, multimodal=True)
    for batch in batches(prompts, rng, turn_sampler(3, rng, cache, progress, attached_share=attached_share), tokens):
        done = progress()
        if done >= 1:
            break
        scale = rate_scale * min(1, (step + 1) / 60) * min(1.0, (1 - done) / 0.6)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            ce, condition_losses = batch_losses(model, batch, features_of, targets, smoothed)
        optimiser_step(model, optimisers, rates, scale, ce + sum(DISTANCE_WEIGHT[m] * d for m, d in condition_losses.items()))
        step, mean = step + 1, mean * 0.95 + 0.05 * ce.item()
        mean_distances |= {m: mean_distances.get(m, d.item()) * 0.95 + 0.05 * d.item() for m, d in condition_losses.items()}
        if step % 50 == 0:
            curve.append(((time.process_time() - start) / 60, mean))
            report = " ".join(f"{m} {d:.5f}" for m, d in mean_distances.items())
            print(f"{time.strftime('%H:%M:%S')} multimodal {step} cpu {curve[-1][0]:.1f} min loss {mean:.4f} distances {report} lr {scale:.2f}", flush=True)
        if step % 200 == 0:
            save_checkpoint()
            use_compiled(False)
            print("description accuracy", description_accuracy(model, prompts, cache, 50), flush=True)
            use_compiled(True)
    save_checkpoint()
    plot_curve(curve, RUNS / "multimodal_pretraining.png", "language model, with ImageBind embeddings")
    use_compiled(False)
    model.eval()
    print(json.dumps({"language": evaluate(model, prompts, 100), "description_accuracy": description_accuracy(model, prompts, cache, 100),
                      "condition_accuracy": condition_accuracy(model, prompts, targets, 60)}), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=14)
    parser.add_argument("--tokens", type=int, default=4096)
    parser.add_argument("--rate-scale", type=float, default=0.4, help="factor on the learning rates")
    parser.add_argument("--attached-share", type=float, default=0.65, help="share of dialogues about an attachment")
    parser.add_argument("--fresh-projection", action="store_true", help="the projection starts from readable_projection.py")
    arguments = parser.parse_args()
    train(arguments.minutes, arguments.tokens, arguments.rate_scale, arguments.attached_share, arguments.fresh_projection)
