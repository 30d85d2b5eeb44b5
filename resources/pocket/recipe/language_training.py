# SPDX-License-Identifier: Apache-2.0
"""Pre-training of the pocket language model, a LLaMA of about 3 M parameters, on the grammar's dialogues.

    python -m recipe.language_training --minutes 30        trains (resumes from its checkpoint), one thread
    python -m recipe.language_training --evaluate          modality selection and restated attributes, by generation
    python -m recipe.language_training --export            writes the bundle's llm folder

Media enter as soft tokens: one vector each, a learned linear map of a scene code (scene_codes.py) that is discarded afterwards. The
model thus learns to read a scene from one vector before any encoder exists. The states of signal tokens are trained towards the
text-encoder states of the canonical caption already here, through output projections that the alignment takes over: within this
compute budget a base model trained on text alone could not be taught by adapters.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import time
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from . import cross_modal, dialogue, everyday, everyday_turns, modalities, unknown_media
from .language_evaluation import evaluate
from .language_model import CHECKPOINT, Example, LanguageModel, collate, compile_layers, export, load, save, with_medium_tokens
from .modalities import MODALITIES, SIGNALS, ConditionTargets
from .muon import MatrixMuon
from .output_projection import signal_states
from .prompts import PromptEncoder
from .tokenizer import RUNS
from .world import COLOURS, KINDS, sample_scene

SOFT_NOISE = 0.015
EVERYDAY_SHARE = 0.3  # of the dialogues: turns of everyday_turns.py and unknown media
DISTANCE_WEIGHT = {"image": 6.0, "video": 6.0, "audio": 2.0}
MAX_CONDITIONS = 40  # signal blocks per modality and batch whose conditions enter the loss


def _sample_turns(rng: random.Random, count):
    """A dialogue; often a single request, some with pseudo-words; or a turn about a video or audio clip, some of them unknown ones."""
    kind = rng.random()
    if kind < 0.04:
        return [unknown_media.turn(rng, rng.choice(MODALITIES))]
    if kind < EVERYDAY_SHARE:
        return everyday_turns.sample_turns(rng, count)
    kind = (kind - EVERYDAY_SHARE) / (1 - EVERYDAY_SHARE)
    if kind < 0.1:
        return [dialogue.pseudo_word_turn(rng, count)]
    if kind < 0.45:
        return [dialogue.request_turn(rng, (rng.choices(MODALITIES, (3, 4, 4))[0],), "train", count)]
    if kind < 0.65:
        scene, wanted = sample_scene(rng, count, "train"), rng.choices(("text", *MODALITIES), (3, 1, 1, 1))[0]
        return [cross_modal.cross_modal_turn(rng, scene, rng.choice(("video", "audio")), wanted)]
    return dialogue.sample_dialogue(rng, "train", count)


def batches(prompts: PromptEncoder, rng: random.Random, tokens: int, object_count=lambda: None, pool_size: int = 384):
    """Endless batches of about `tokens` positions, of dialogues of similar length."""
    while True:
        pool = [Example(everyday.varied(_sample_turns(rng, object_count()), rng), prompts) for _ in range(pool_size)]
        pool.sort(key=lambda e: len(e.ids))
        groups, group = [], []
        for e in pool:
            if group and (len(group) + 1) * len(e.ids) > tokens:
                groups.append(group)
                group = []
            group.append(e)
        groups.append(group)
        rng.shuffle(groups)
        yield from groups


SMOOTHING = 0.1


def weighted_loss(logits, ids, weights, smoothed=()):
    """Weighted cross-entropy of the next id, [B,L,V] against [B,L]; where it is one of a class of ids in `smoothed`, with a share of the target spread
    evenly over the class."""
    w = weights[:, 1:].reshape(-1)
    keep = w > 0
    logits, targets = logits[:, :-1].reshape(-1, logits.shape[-1])[keep].float(), ids[:, 1:].reshape(-1)[keep]
    losses = F.cross_entropy(logits, targets, reduction="none")
    for members in smoothed:
        inside = torch.isin(targets, members)
        even = torch.logsumexp(logits[inside], -1) - logits[inside][:, members].mean(-1)
        losses = losses.masked_scatter(inside, (1 - SMOOTHING) * losses[inside] + SMOOTHING * even)
    return (losses * w[keep]).sum() / w.sum()


def attribute_ids(prompts: PromptEncoder) -> list[torch.Tensor]:
    """The ids of the kinds and those of the colours, as answers have them. Smoothed over a class, a model cannot learn which colours a kind never has in
    training: otherwise it names the pairs that are held out as others, although it reads both attributes."""
    pieces = [[prompts.sp.encode("a " + word)[1:] for word in words] for words in (KINDS, COLOURS)]
    return [torch.tensor([ids[0] for ids in group if len(ids) == 1]) for group in pieces]


def build_optimisers(model: LanguageModel):
    layers = [model.llama.model.layers, *(o.tfm for o in model.outputs.values())]
    matrices = [p for part in layers for p in part.parameters() if p.ndim == 2]
    matrix_ids = {id(p) for p in matrices}
    rest = [p for p in model.parameters() if id(p) not in matrix_ids]
    return [MatrixMuon(matrices, lr=0.02), torch.optim.AdamW(rest, lr=4e-3, betas=(0.9, 0.95), weight_decay=0.01)], [0.02, 4e-3]


def optimiser_step(model: LanguageModel, optimisers, rates, scale: float, loss) -> None:
    """One step of every optimiser at `scale` times its own learning rate."""
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    for o, rate in zip(optimisers, rates):
        for g in o.param_groups:
            g["lr"] = rate * scale
        o.step()
        o.zero_grad(set_to_none=True)


def distances(outputs, hidden, embedding, ids, batch, targets) -> dict:
    """{modality: distance of its signal tokens' conditions from those of the canonical captions}."""
    result = {}
    for modality in targets.encoders:
        blocks = [(i, e.signal_positions[modality], modalities.CAPTION[modality](e.turn.scene))
                  for i, e in enumerate(batch) if modality in e.signal_positions][:MAX_CONDITIONS]
        if blocks:
            predicted = outputs[modality](*signal_states(hidden, embedding, ids, [d[:2] for d in blocks], SIGNALS[modality]))
            result[modality] = targets.distance(modality, predicted, targets(modality, [d[2] for d in blocks]))
    return result


def losses(model: LanguageModel, batch, targets):
    """(weighted cross-entropy, distances)."""
    ids, weights, rows, columns, scenes = collate(batch)
    features = model.features(scenes, [m for e in batch for m in e.modalities], SOFT_NOISE)
    hidden = model.llama.model(inputs_embeds=model.embed(ids, rows, columns, features), use_cache=False).last_hidden_state
    keep = weights[:, 1:] > 0
    logits = model.llama.lm_head(hidden[:, :-1][keep])
    w = weights[:, 1:][keep]
    ce = (F.cross_entropy(logits.float(), ids[:, 1:][keep], reduction="none") * w).sum() / w.sum()
    return ce, distances(model.outputs, hidden, model.llama.model.embed_tokens, ids, batch, targets)


def train(minutes: float, tokens: int, rate_scale: float) -> None:
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    prompts, targets = PromptEncoder(), ConditionTargets()
    torch.manual_seed(5)
    model = LanguageModel(prompts.size)
    optimisers, rates = build_optimisers(model)
    step, used, curve = 0, 0.0, []
    if CHECKPOINT.exists():
        state = torch.load(CHECKPOINT, weights_only=False)
        model.load_state_dict(with_medium_tokens(state["model"]))
        for o, s in zip(optimisers, state.get("optimisers", ())):  # a restored checkpoint has none
            o.load_state_dict(s)
        step, used, curve = state["step"], state["cpu"], state["curve"]
    stopped = []
    signal.signal(signal.SIGTERM, lambda *_: stopped.append(True))
    rng = random.Random(1000 + step)
    start, budget = time.process_time() - used, minutes * 60
    progress = lambda: (time.process_time() - start) / budget
    object_count = lambda: rng.choices((1, 2, 3), (4, 4, 2) if progress() > 0.15 else (7, 3, 0))[0]
    mean, mean_distances = 0.0, {}
    model.train()
    use_compiled = compile_layers(model.llama)
    use_compiled(True)
    for batch in batches(prompts, rng, tokens, object_count):
        done = progress()
        if done >= 1 or stopped:
            break
        scale = rate_scale * min(1, (step + 1) / 60) * max(0.0, min(1.0, (1 - done) / 0.5))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            ce, condition_losses = losses(model, batch, targets)
        optimiser_step(model, optimisers, rates, scale, ce + sum(DISTANCE_WEIGHT[m] * d for m, d in condition_losses.items()))
        step, mean = step + 1, mean * 0.95 + 0.05 * ce.item()
        mean_distances |= {m: mean_distances.get(m, d.item()) * 0.95 + 0.05 * d.item() for m, d in condition_losses.items()}
        if step % 50 == 0:
            curve.append(((time.process_time() - start) / 60, mean))
            report = " ".join(f"{m} {d:.5f}" for m, d in mean_distances.items())
            print(f"{time.strftime('%H:%M:%S')} {step} cpu {curve[-1][0]:.1f} min loss {mean:.4f} distances {report} lr {scale:.2f}", flush=True)
        if step % 100 == 0:
            save(CHECKPOINT, model, optimisers, step, time.process_time() - start, curve)
    save(CHECKPOINT, model, optimisers, step, time.process_time() - start, curve)
    plot_curve(curve, RUNS / "language.png", "language model")
    if not stopped:
        use_compiled(False)
        print(json.dumps(evaluate(model.eval(), prompts, 100)), flush=True)


def plot_curve(curve, path: Path, title: str) -> None:
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(6, 4))
    axes.semilogy([c[0] for c in curve], [c[1] for c in curve])
    axes.set(xlabel="CPU minutes", ylabel="loss", title=title)
    figure.savefig(path, dpi=80)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--tokens", type=int, default=3072)
    parser.add_argument("--rate-scale", type=float, default=1.0, help="factor on the learning rates")
    parser.add_argument("--evaluate", action="store_true")
    parser.add_argument("--export", action="store_true")
    arguments = parser.parse_args()
    if arguments.export:
        export()
    elif arguments.evaluate:
        torch.set_num_threads(1)
        prompts = PromptEncoder()
        print(json.dumps(evaluate(load(prompts), prompts, 100, verbose=True)))
    else:
        train(arguments.minutes, arguments.tokens, arguments.rate_scale)


if __name__ == "__main__":
    main()
