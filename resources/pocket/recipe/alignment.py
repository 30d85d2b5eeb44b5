"""Alignment, the part the paper teaches, in its three stages.

    python -m recipe.alignment --bank 8000              embeddings of rendered pictures (films, sounds) by the frozen ImageBind
    python -m recipe.alignment --stage 1 --minutes 2    input projection: the frozen model reads pictures, films and sounds
    python -m recipe.alignment --stage 2 --minutes 6    output projections, adapters and token rows: signal states say the scene
    python -m recipe.alignment --stage 3 --minutes 12   all of these, over dialogues with real media
    python -m recipe.alignment --evaluate | --export

`--media image video audio` names the media that take part (all three unless told otherwise). Stage 2's target is the
frozen text encoder's state of the canonical caption (for sounds: its one vector), by plain squared error. The output
projection of pictures starts from the one that pre-training used, the input projection from the soft tokens' code.
"""

from __future__ import annotations

import argparse
import json
import random
import time

import torch
from torch import nn
from torch.nn import functional as F

from . import embedding_cache as perceived
from . import grammar, output_projection, cross_modal, dialogue
from .embedding_cache import Bank, Features, make_bank
from .alignment_evaluation import evaluate, facts_in_states
from .language import BUNDLE, CHECKPOINT as BASE, Example, collate, distances, draw_curve, fuse, load, weighted_loss
from .modalities import MEDIA, Targets
from .output_projection import LAYERS, QUERIES
from .prompts import Prompts

FOLDER = perceived.FILE.parent
CHECKPOINT = FOLDER / "align.pt"
LORA_RANK, LORA_ALPHA = 16, 16
ADAPTED = ("q_proj", "k_proj", "v_proj", "o_proj")
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


class Aligned(nn.Module):
    """The language model with adapters, the input projection and the media's output projections."""

    def __init__(self, prompts: Prompts):
        super().__init__()
        language = load(prompts)
        self.llama, self.soft, self.outputs, self.features = language.llama, language.soft, language.outputs, language.features
        for p in self.parameters():
            p.requires_grad_(False)
        for layer in self.llama.model.layers:
            for name in ADAPTED:
                setattr(layer.self_attn, name, LoraLinear(getattr(layer.self_attn, name)))
        self.llama_proj = nn.Linear(self.soft.in_features, self.soft.out_features)
        self.llama_proj.load_state_dict(self.soft.state_dict())

    def learned(self, stage: int, taught=MEDIA):
        """(slow parameters: adapters and rows, fast parameters: projections) of a stage."""
        out = [p for m in taught for p in self.outputs[m].parameters()]
        rows = [self.llama.model.embed_tokens.weight, self.llama.lm_head.weight]
        adapters = [p for n, p in self.llama.named_parameters() if "lora_" in n]
        if stage == 1:
            return [], list(self.llama_proj.parameters())
        if stage == 2:
            return rows + adapters, out
        return rows + adapters, out + list(self.llama_proj.parameters())


# --- one step ---------------------------------------------------------------------------------------------------
def step_losses(model: Aligned, batch, features_of: Features, targets):
    """(cross entropy, {medium: squared error of its signals' condition})."""
    ids, weights, rows, cols, scenes = collate(batch)
    embedding = model.llama.model.embed_tokens
    embeds = embedding(ids)
    features = features_of(scenes, [m for e in batch for m in e.modalities])
    if len(features):
        embeds = embeds.index_put((rows, cols), features.to(embeds.dtype))
    hidden = model.llama.model(inputs_embeds=embeds, use_cache=False).last_hidden_state
    ce = weighted_loss(model.llama.lm_head(hidden), ids, weights)
    return ce, distances(model.outputs, hidden, embedding, ids, batch, targets) if targets else {}


def dialogues(stage: int, rng: random.Random, embedding_cache, progress, taught=MEDIA, attached: float = 0.4):
    """The data of a stage: descriptions of media (1); requests for media (2); everything, a share of it about attached media (3)."""
    shares = {"image": 2, "video": 3, "audio": 3} if stage == 2 else {"image": 4, "video": 4, "audio": 2}  # what is harder comes more often
    attached = {1: 1.0, 2: 0.0, 3: attached}[stage]
    several = [o for o in grammar.FAMILIES if len(o) > 1 and set(o) <= set(taught)] + [()]

    def count():
        return rng.choices((1, 2, 3), (4, 4, 3) if progress() > 0.2 else (7, 3, 0))[0]

    def medium():
        return rng.choices(taught, [shares[m] for m in taught])[0]

    def perceived():
        seen = medium()
        scene = embedding_cache.training_scene(rng, seen)
        if seen == "image":
            asks = stage == 1 or rng.random() < 0.8
            return [dialogue.question_turn(rng, scene, attached=True) if asks else dialogue.follow_turn(rng, scene, attached=True)]
        wanted = rng.choice(("text", *MEDIA)) if stage == 3 and rng.random() < 0.6 else "text"
        return [cross_modal.route_turn(rng, scene, seen, wanted)]

    def make():
        if rng.random() < attached:
            if stage == 3 and set(taught) == set(MEDIA) and rng.random() < 0.3:
                return [cross_modal.together_turn(rng, lambda seen: embedding_cache.training_scene(rng, seen))]
            return perceived()
        kind = rng.random()
        if kind < (0.08 if stage == 3 else 0.15):
            return [dialogue.strange_turn(rng, count())]
        if kind < (0.35 if stage == 3 else 0.3):  # several media in one answer
            return [dialogue.request_turn(rng, rng.choice(several), "train", count())]
        if kind < (0.85 if stage == 2 else 0.6):
            return [dialogue.request_turn(rng, (medium(),), "train", count())]
        return dialogue.dialogue(rng, "train", count())

    return make


def stream(prompts: Prompts, rng: random.Random, make, tokens: int, taught=MEDIA):
    while True:
        pool = sorted((Example(make(), prompts, taught) for _ in range(256)), key=lambda e: len(e.ids))
        groups, group = [], []
        for e in pool:
            if group and (len(group) + 1) * len(e.ids) > tokens:
                groups.append(group)
                group = []
            group.append(e)
        groups.append(group)
        rng.shuffle(groups)
        yield from groups


def first_projection(model: Aligned, embedding_cache: Bank) -> None:
    """Starts the input projection at the ridge regression of embeddings onto the soft tokens that the base can read."""
    parts = [(m, *embedding_cache.training(m)) for m in MEDIA if m in embedding_cache.data]
    x = torch.cat([e for _, _, e in parts])
    x = torch.cat([x, torch.ones(len(x), 1)], 1)
    with torch.no_grad():
        y = torch.cat([model.features(scenes, [m] * len(scenes)) for m, scenes, _ in parts])
        w = torch.linalg.solve(x.T @ x + 1e-2 * torch.eye(x.shape[1]), x.T @ y)
        model.llama_proj.weight.copy_(w[:-1].T)
        model.llama_proj.bias.copy_(w[-1])
    print("regression explains", round(1 - float(((x @ w - y) ** 2).sum() / ((y - y.mean(0)) ** 2).sum()), 3), flush=True)


def restore(prompts: Prompts) -> Aligned:
    """The aligned model as far as it is; of an alignment on an older base nothing is kept."""
    model = Aligned(prompts)
    if CHECKPOINT.exists():
        state = torch.load(CHECKPOINT, weights_only=False)
        if state["base"] == fingerprint(model):
            model.load_state_dict(state["model"])
        else:
            print("the base has changed: alignment starts anew", flush=True)
    return model.eval()


def fingerprint(model: Aligned) -> float:
    return float(sum(p.double().abs().sum() for n, p in model.llama.named_parameters() if n.endswith("mlp.down_proj.weight")))


def train(stage: int, minutes: float, tokens: int, taught=MEDIA) -> None:
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(stage)
    FOLDER.mkdir(parents=True, exist_ok=True)
    prompts = Prompts()
    embedding_cache = Bank(media_=taught) if perceived.FILE.exists() and stage != 2 else None
    model = restore(prompts)
    if stage == 1 and not torch.load(BASE, weights_only=False).get("perceived"):
        first_projection(model, embedding_cache)
    targets = Targets(taught) if stage > 1 else None
    slow, fast = model.learned(stage, taught)
    for p in model.parameters():
        p.requires_grad_(False)
    for p in slow + fast:
        p.requires_grad_(True)
    groups = [{"params": slow, "rate": 1.5e-3}, {"params": fast, "rate": 2e-3 if stage > 1 else 3e-3}]
    opt = torch.optim.AdamW([g for g in groups if g["params"]], lr=1e-3, betas=(0.9, 0.98), weight_decay=1e-3)
    rng = random.Random(50 + stage + int(time.time()))
    start = time.process_time()
    progress = lambda: (time.process_time() - start) / (minutes * 60)
    features_of = Features(model, embedding_cache)
    fused = fuse(model.llama)
    fused(True)
    curve, step, mean_ce, means = [], 0, 0.0, {}
    for batch in stream(prompts, rng, dialogues(stage, rng, embedding_cache, progress, taught), tokens, taught if embedding_cache else ("image",)):
        done = progress()
        if done >= 1:
            break
        scale = min(1, (step + 1) / 50) * min(1.0, (1 - done) / 0.7)
        for g in opt.param_groups:
            g["lr"] = g["rate"] * scale
        with torch.autocast("cpu", dtype=torch.bfloat16):
            ce, apart = step_losses(model, batch, features_of, targets)
        loss = ce + sum(DISTANCE_WEIGHT[m] * d for m, d in apart.items())
        loss.backward()
        nn.utils.clip_grad_norm_(slow + fast, 1.0)
        opt.step()
        opt.zero_grad(set_to_none=True)
        step += 1
        mean_ce = mean_ce * 0.95 + 0.05 * ce.item()
        means |= {m: means.get(m, d.item()) * 0.95 + 0.05 * d.item() for m, d in apart.items()}
        if step % 50 == 0:
            curve.append(((time.process_time() - start) / 60, sum(means.values()) if stage > 1 else mean_ce))
            told = " ".join(f"{m} {d:.5f}" for m, d in means.items())
            print(f"stage {stage} step {step} cpu {curve[-1][0]:.1f} min ce {mean_ce:.4f} {told}", flush=True)
        if step % 300 == 0:
            save(model)
            if targets is not None:
                fused(False)
                print("facts in signal states", facts_in_states(model, prompts, targets, 40), flush=True)
                fused(True)
    save(model)
    draw_curve(curve, FOLDER / f"stage{stage}.png", f"alignment, stage {stage}")
    fused(False)
    print(json.dumps(evaluate(model, prompts, embedding_cache, targets, 50)), flush=True)


def save(model: Aligned) -> None:
    torch.save({"model": model.state_dict(), "base": fingerprint(model)}, CHECKPOINT.with_suffix(".tmp"))
    CHECKPOINT.with_suffix(".tmp").replace(CHECKPOINT)


# --- export -------------------------------------------------------------------------------------------------------
def export() -> None:
    from safetensors.torch import save_file

    model = restore(Prompts())
    root = "llama_model.base_model.model."
    tensors = {"llama_proj.weight": model.llama_proj.weight, "llama_proj.bias": model.llama_proj.bias,
               root + "model.embed_tokens.weight": model.llama.model.embed_tokens.weight, root + "lm_head.weight": model.llama.lm_head.weight}
    for i, layer in enumerate(model.llama.model.layers):
        for name in ADAPTED:
            adapter = getattr(layer.self_attn, name)
            for side in ("lora_A", "lora_B"):
                tensors[f"{root}model.layers.{i}.self_attn.{name}.{side}.default.weight"] = getattr(adapter, side)
    taught = [m for m in MEDIA if (BUNDLE / m).is_dir()]
    for medium in taught:
        tensors |= {f"{PREFIX[medium]}.{k}": v for k, v in model.outputs[medium].state_dict().items()}
    folder = BUNDLE / "nextgpt"
    folder.mkdir(parents=True, exist_ok=True)
    save_file({k: v.detach().to(torch.float16).contiguous() for k, v in tensors.items()}, str(folder / "model.safetensors"), metadata={"format": "pt"})
    p = output_projection
    data = {"model_type": "nextgpt", "marker_mode": "added", "signal_tokens": {"image": 4, "video": 24, "audio": 8},
            "llm_width": 192, "input_projection": {"in": model.llama_proj.in_features, "out": model.llama_proj.out_features},
            "lora": {"rank": LORA_RANK, "alpha": LORA_ALPHA, "targets": list(ADAPTED)},
            "output_projections": {m: {"prefix": PREFIX[m], "in": 192, "out": p.OUTPUTS, "width": p.WIDTH, "heads": p.HEADS,
                                       "encoder_layers": LAYERS[m], "decoder_layers": LAYERS[m], "feed_forward": p.FEED_FORWARD,
                                       "queries": QUERIES[m]} for m in taught}}
    (folder / "config.json").write_text(json.dumps(data, indent=2) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--bank", type=int)
    parser.add_argument("--stage", type=int, choices=(1, 2, 3))
    parser.add_argument("--minutes", type=float, default=8)
    parser.add_argument("--tokens", type=int, default=3072)
    parser.add_argument("--media", nargs="+", choices=MEDIA, default=list(MEDIA))
    parser.add_argument("--evaluate", action="store_true")
    parser.add_argument("--export", action="store_true")
    a = parser.parse_args()
    if a.embedding_cache:
        make_bank(a.embedding_cache, a.modalities)
    if a.stage:
        train(a.stage, a.minutes, a.tokens, a.modalities)
    if a.evaluate:
        torch.set_num_threads(1)
        prompts, embedding_cache = Prompts(), Bank(media_=a.modalities) if perceived.FILE.exists() else None
        print(json.dumps(evaluate(restore(prompts), prompts, embedding_cache, Targets(a.modalities), 200, drawn=True)))
    if a.export:
        export()


if __name__ == "__main__":
    main()
