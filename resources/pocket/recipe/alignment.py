# SPDX-License-Identifier: Apache-2.0
"""Alignment of the projections with the language model, in the paper's three stages.

    python -m recipe.alignment --cache 8000             # embeddings of rendered images, videos and audio by the frozen ImageBind
    python -m recipe.alignment --stage 1 --minutes 2    # input projection: the frozen model describes attachments
    python -m recipe.alignment --stage 2 --minutes 6    # output projections, adapters and token rows
    python -m recipe.alignment --stage 3 --minutes 12   # all of these, on dialogues with real attachments
    python -m recipe.alignment --evaluate | --export

`--modalities image video audio` restricts a stage to some modalities. Stage 2's target is the frozen text encoder's states of the
canonical caption (for audio its one vector), by squared error. The image output projection starts from the one that pre-training
used, the input projection from the soft tokens' projection.
"""

from __future__ import annotations

import argparse
import json
import random
import time

import torch
from torch import nn
from torch.nn import functional as F

from . import cross_modal, dialogue, everyday, everyday_turns, grammar, output_projection, unknown_media
from .alignment_evaluation import condition_accuracy, evaluate
from .embedding_cache import FILE as CACHE_FILE
from .embedding_cache import EmbeddingCache, Features, fill_cache
from .language_model import CHECKPOINT as BASE
from .language_model import MEDIUM_TOKENS, Example, collate, compile_layers, load
from .language_shape import SHAPE
from .language_training import distances, plot_curve, weighted_loss
from .modalities import MODALITIES, ConditionTargets
from .output_projection import LAYERS, QUERIES
from .prompts import PromptEncoder
from .pseudo_media import PseudoMedia
from .training import BUNDLE

FOLDER = CACHE_FILE.parent
CHECKPOINT = FOLDER / "align.pt"
LORA_RANK, LORA_ALPHA = 16, 16
ADAPTED = ("q_proj", "k_proj", "v_proj", "o_proj")
EVERYDAY_SHARE = 0.45  # of the dialogues without attachments
PLAIN_SHARE = 0.12  # of the dialogues about an image: its backdrop is plain
DISTANCE_WEIGHT = {"image": 3.0, "video": 3.0, "audio": 1.5}
PREFIX = {"image": "gen_text_hidden_fcs.0", "video": "gen_text_hidden_fcs_video.0", "audio": "gen_text_hidden_fcs_audio.0"}


class LoraLinear(nn.Module):
    def __init__(self, base: nn.Linear):
        super().__init__()
        self.base = base
        self.lora_A = nn.Parameter(torch.empty(LORA_RANK, base.in_features))
        self.lora_B = nn.Parameter(torch.zeros(base.out_features, LORA_RANK))
        nn.init.kaiming_uniform_(self.lora_A, a=5 ** 0.5)

    def forward(self, x):
        return self.base(x) + (LORA_ALPHA / LORA_RANK) * F.linear(F.linear(x, self.lora_A), self.lora_B)


class AlignedModel(nn.Module):
    """The language model with LoRA adapters, the input projection and the output projections."""

    def __init__(self, prompts: PromptEncoder):
        super().__init__()
        language = load(prompts)
        self.llama, self.soft_projection, self.outputs, self.features = language.llama, language.soft_projection, language.outputs, language.features
        for p in self.parameters():
            p.requires_grad_(False)
        for layer in self.llama.model.layers:
            for name in ADAPTED:
                setattr(layer.self_attn, name, LoraLinear(getattr(layer.self_attn, name)))
        self.llama_proj = nn.Linear(self.soft_projection.in_features, self.soft_projection.out_features)
        self.llama_proj.load_state_dict(self.soft_projection.state_dict())

    def trainable_parameters(self, stage: int, names=MODALITIES):
        """(slow parameters: adapters and token rows, fast parameters: projections) of a stage."""
        out = [p for m in names for p in self.outputs[m].parameters()]
        rows = [self.llama.model.embed_tokens.weight, self.llama.lm_head.weight]
        adapters = [p for n, p in self.llama.named_parameters() if "lora_" in n]
        if stage == 1:
            return [], list(self.llama_proj.parameters())
        if stage == 2:
            return rows + adapters, out
        return rows + adapters, out + list(self.llama_proj.parameters())


# --- one step ---------------------------------------------------------------------------------------------------------
def batch_losses(model: AlignedModel, batch, features_of: Features, targets, smoothed=()):
    """(cross-entropy, {modality: squared error of its signal tokens' condition}); `smoothed`: classes of ids, as in weighted_loss."""
    ids, weights, rows, cols, scenes = collate(batch)
    embedding = model.llama.model.embed_tokens
    embeds = embedding(ids)
    features = features_of(scenes, [m for e in batch for m in e.modalities])
    if len(features):
        embeds = embeds.index_put((rows, cols), features.to(embeds.dtype))
    hidden = model.llama.model(inputs_embeds=embeds, use_cache=False).last_hidden_state
    ce = weighted_loss(model.llama.lm_head(hidden), ids, weights, smoothed)
    return ce, distances(model.outputs, hidden, embedding, ids, batch, targets) if targets else {}


def turn_sampler(stage: int, rng: random.Random, cache, progress, names=MODALITIES, attached_share: float = 0.4):
    """The data of a stage: descriptions of attachments (1); requests for media (2); everything, a share of it with attachments (3)."""
    shares = {"image": 2, "video": 3, "audio": 3} if stage == 2 else {"image": 4, "video": 4, "audio": 2}  # harder modalities are sampled more often
    attached_share = {1: 1.0, 2: 0.0, 3: attached_share}[stage]
    output_sets = [o for o in grammar.TEMPLATE_FAMILIES if len(o) > 1 and set(o) <= set(names)] + [()]

    def count():
        return rng.choices((1, 2, 3), (4, 4, 3) if progress() > 0.2 else (7, 3, 0))[0]

    def modality():
        return rng.choices(names, [shares[m] for m in names])[0]

    pseudo = PseudoMedia(cache) if cache else None

    def attachment_turn():
        source = modality()
        if rng.random() < 0.1:
            return [unknown_media.turn(rng, source)]
        if source in pseudo.sums and rng.random() < 0.2:
            return [pseudo.turn(rng, source)]
        if source == "image" and cache.plain["scenes"] and rng.random() < PLAIN_SHARE:
            return [dialogue.question_turn(rng, cache.plain_scene(rng), attached=True)]
        scene = cache.training_scene(rng, source)
        if source == "image":
            is_question = stage == 1 or rng.random() < 0.8
            return [dialogue.question_turn(rng, scene, attached=True) if is_question else dialogue.follow_up_turn(rng, scene, attached=True)]
        target = rng.choice(("text", *MODALITIES)) if stage == 3 and rng.random() < 0.6 else "text"
        return [cross_modal.cross_modal_turn(rng, scene, source, target)]

    def sample_turns():
        if rng.random() < attached_share:
            if stage == 3 and set(names) == set(MODALITIES) and rng.random() < 0.3:
                return [cross_modal.multi_attachment_turn(rng, lambda source: cache.training_scene(rng, source))]
            return attachment_turn()
        if rng.random() < EVERYDAY_SHARE:
            return everyday_turns.sample_turns(rng, count())
        kind = rng.random()
        if kind < (0.08 if stage == 3 else 0.15):
            return [dialogue.pseudo_word_turn(rng, count())]
        if kind < (0.35 if stage == 3 else 0.3):  # several modalities in one answer
            return [dialogue.request_turn(rng, rng.choice(output_sets), "train", count())]
        if kind < (0.85 if stage == 2 else 0.6):
            return [dialogue.request_turn(rng, (modality(),), "train", count())]
        return dialogue.sample_dialogue(rng, "train", count())

    return lambda: everyday.varied(sample_turns(), rng)


def batches(prompts: PromptEncoder, rng: random.Random, sample_turns, tokens: int, names=MODALITIES):
    while True:
        pool = sorted((Example(sample_turns(), prompts, names) for _ in range(256)), key=lambda e: len(e.ids))
        groups, group = [], []
        for e in pool:
            if group and (len(group) + 1) * len(e.ids) > tokens:
                groups.append(group)
                group = []
            group.append(e)
        groups.append(group)
        rng.shuffle(groups)
        yield from groups


def initialise_input_projection(model: AlignedModel, cache: EmbeddingCache) -> None:
    """Initialises the input projection by ridge regression of the embeddings onto the soft tokens that the base model can read."""
    parts = [(m, *cache.training(m)) for m in MODALITIES if m in cache.data]
    x = torch.cat([e for _, _, e in parts])
    x = torch.cat([x, torch.ones(len(x), 1)], 1)
    with torch.no_grad():
        soft_tokens = torch.cat([model.features(scenes, [m] * len(scenes)).view(len(scenes), -1) for m, scenes, _ in parts])
        w = torch.linalg.solve(x.T @ x + 1e-2 * torch.eye(x.shape[1]), x.T @ soft_tokens)
        model.llama_proj.weight.copy_(w[:-1].T)
        model.llama_proj.bias.copy_(w[-1])
    print("explained variance of the regression", round(1 - float(((x @ w - soft_tokens) ** 2).sum() / ((soft_tokens - soft_tokens.mean(0)) ** 2).sum()), 3), flush=True)


def load_aligned(prompts: PromptEncoder) -> AlignedModel:
    """The aligned model from its checkpoint; an alignment of another base model is discarded."""
    model = AlignedModel(prompts)
    if CHECKPOINT.exists():
        state = torch.load(CHECKPOINT, weights_only=False)
        if state["base"] == fingerprint(model):
            model.load_state_dict(state["model"])
        else:
            print("the base model has changed: alignment starts from scratch", flush=True)
    return model.eval()


def fingerprint(model: AlignedModel) -> float:
    return float(sum(p.double().abs().sum() for n, p in model.llama.named_parameters() if n.endswith("mlp.down_proj.weight")))


def train(stage: int, minutes: float, tokens: int, names=MODALITIES) -> None:
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(stage)
    FOLDER.mkdir(parents=True, exist_ok=True)
    prompts = PromptEncoder()
    cache = EmbeddingCache(names=names) if CACHE_FILE.exists() and stage != 2 else None
    model = load_aligned(prompts)
    if stage == 1 and not torch.load(BASE, weights_only=False).get("multimodal"):
        initialise_input_projection(model, cache)
    targets = ConditionTargets(names) if stage > 1 else None
    slow, fast = model.trainable_parameters(stage, names)
    for p in model.parameters():
        p.requires_grad_(False)
    for p in slow + fast:
        p.requires_grad_(True)
    groups = [{"params": slow, "rate": 1.5e-3}, {"params": fast, "rate": 2e-3 if stage > 1 else 3e-3}]
    optimiser = torch.optim.AdamW([g for g in groups if g["params"]], lr=1e-3, betas=(0.9, 0.98), weight_decay=1e-3)
    rng = random.Random(50 + stage + int(time.time()))
    start = time.process_time()
    progress = lambda: (time.process_time() - start) / (minutes * 60)
    features_of = Features(model, cache)
    use_compiled = compile_layers(model.llama)
    use_compiled(True)
    curve, step, mean_ce, mean_distances = [], 0, 0.0, {}
    for batch in batches(prompts, rng, turn_sampler(stage, rng, cache, progress, names), tokens, names if cache else ("image",)):
        done = progress()
        if done >= 1:
            break
        scale = min(1, (step + 1) / 50) * min(1.0, (1 - done) / 0.7)
        for g in optimiser.param_groups:
            g["lr"] = g["rate"] * scale
        with torch.autocast("cpu", dtype=torch.bfloat16):
            ce, condition_losses = batch_losses(model, batch, features_of, targets)
        loss = ce + sum(DISTANCE_WEIGHT[m] * d for m, d in condition_losses.items())
        loss.backward()
        nn.utils.clip_grad_norm_(slow + fast, 1.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        step += 1
        mean_ce = mean_ce * 0.95 + 0.05 * ce.item()
        mean_distances |= {m: mean_distances.get(m, d.item()) * 0.95 + 0.05 * d.item() for m, d in condition_losses.items()}
        if step % 50 == 0:
            curve.append(((time.process_time() - start) / 60, sum(mean_distances.values()) if stage > 1 else mean_ce))
            report = " ".join(f"{m} {d:.5f}" for m, d in mean_distances.items())
            print(f"stage {stage} step {step} cpu {curve[-1][0]:.1f} min ce {mean_ce:.4f} {report}", flush=True)
        if step % 300 == 0:
            save(model)
            if targets is not None:
                use_compiled(False)
                print("condition accuracy", condition_accuracy(model, prompts, targets, 40), flush=True)
                use_compiled(True)
    save(model)
    plot_curve(curve, FOLDER / f"stage{stage}.png", f"alignment, stage {stage}")
    use_compiled(False)
    print(json.dumps(evaluate(model, prompts, cache, targets, 50)), flush=True)


def save(model: AlignedModel) -> None:
    torch.save({"model": model.state_dict(), "base": fingerprint(model)}, CHECKPOINT.with_suffix(".tmp"))
    CHECKPOINT.with_suffix(".tmp").replace(CHECKPOINT)


# --- export -----------------------------------------------------------------------------------------------------------
def export() -> None:
    from safetensors.torch import save_file

    model = load_aligned(PromptEncoder())
    root = "llama_model.base_model.model."
    tensors = {"llama_proj.weight": model.llama_proj.weight, "llama_proj.bias": model.llama_proj.bias,
               root + "model.embed_tokens.weight": model.llama.model.embed_tokens.weight, root + "lm_head.weight": model.llama.lm_head.weight}
    for i, layer in enumerate(model.llama.model.layers):
        for name in ADAPTED:
            adapter = getattr(layer.self_attn, name)
            for side in ("lora_A", "lora_B"):
                tensors[f"{root}model.layers.{i}.self_attn.{name}.{side}.default.weight"] = getattr(adapter, side)
    names = [m for m in MODALITIES if (BUNDLE / m).is_dir()]
    for modality in names:
        tensors |= {f"{PREFIX[modality]}.{k}": v for k, v in model.outputs[modality].state_dict().items()}
    folder = BUNDLE / "nextgpt"
    folder.mkdir(parents=True, exist_ok=True)
    save_file({k: v.detach().to(torch.float16).contiguous() for k, v in tensors.items()}, str(folder / "model.safetensors"), metadata={"format": "pt"})
    p = output_projection
    data = {"model_type": "nextgpt", "marker_mode": "added", "signal_tokens": {"image": 4, "video": 24, "audio": 8},
            "llm_width": SHAPE.width, "input_projection": {"in": model.llama_proj.in_features, "out": SHAPE.width, "tokens": MEDIUM_TOKENS},
            "lora": {"rank": LORA_RANK, "alpha": LORA_ALPHA, "targets": list(ADAPTED)},
            "output_projections": {m: {"prefix": PREFIX[m], "in": SHAPE.width, "out": p.OUTPUTS, "width": p.WIDTH, "heads": p.HEADS,
                                       "encoder_layers": LAYERS[m], "decoder_layers": LAYERS[m], "feed_forward": p.FEED_FORWARD,
                                       "queries": QUERIES[m]} for m in names}}
    (folder / "config.json").write_text(json.dumps(data, indent=2) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--cache", type=int)
    parser.add_argument("--stage", type=int, choices=(1, 2, 3))
    parser.add_argument("--minutes", type=float, default=8)
    parser.add_argument("--tokens", type=int, default=3072)
    parser.add_argument("--modalities", nargs="+", choices=MODALITIES, default=list(MODALITIES))
    parser.add_argument("--evaluate", action="store_true")
    parser.add_argument("--export", action="store_true")
    arguments = parser.parse_args()
    if arguments.cache:
        fill_cache(arguments.cache, arguments.modalities)
    if arguments.stage:
        train(arguments.stage, arguments.minutes, arguments.tokens, arguments.modalities)
    if arguments.evaluate:
        torch.set_num_threads(1)
        prompts, cache = PromptEncoder(), EmbeddingCache(names=arguments.modalities) if CACHE_FILE.exists() else None
        print(json.dumps(evaluate(load_aligned(prompts), prompts, cache, ConditionTargets(arguments.modalities), 200, with_generation=True)))
    if arguments.export:
        export()


if __name__ == "__main__":
    main()
