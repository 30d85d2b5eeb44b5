"""Alignment, the part the paper teaches, in its three stages.

    python -m recipe.align --bank 8000              embeddings of rendered pictures by the frozen ImageBind
    python -m recipe.align --stage 1 --minutes 2    input projection: the frozen model reads pictures
    python -m recipe.align --stage 2 --minutes 4    output projection, adapters and token rows: signal states say the scene
    python -m recipe.align --stage 3 --minutes 6    all of these, over dialogues with real pictures
    python -m recipe.align --evaluate | --export

Stage 2's target is the frozen text encoder's state of the canonical caption, by plain squared error. The output
projection starts from the one that pre-training used, the input projection from the soft tokens' code.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import replace
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from . import grammar, projection
from .language import (BUNDLE, CHECKPOINT as BASE, RUNS, Example, collate, draw_curve, exam, fuse, generate, load, read_answer,
                       scene_code, weighted_loss)
from .language import evaluate as evaluate_language
from .projection import TextStates, signal_states
from .prompts import Prompts
from .world import BACKGROUNDS, COLOURS, KINDS, SIZES, Scene, sample_scene

FOLDER = RUNS.parent / "align"
CHECKPOINT = FOLDER / "align.pt"
BANK = FOLDER / "bank.pt"
LORA_RANK, LORA_ALPHA = 16, 16
ADAPTED = ("q_proj", "k_proj", "v_proj", "o_proj")
DISTANCE_WEIGHT = 1.0


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
    """The language model with adapters, the input projection and the picture's output projection."""

    def __init__(self, prompts: Prompts):
        super().__init__()
        language = load(prompts)
        self.llama, self.soft, self.projection = language.llama, language.soft, language.projection
        for p in self.parameters():
            p.requires_grad_(False)
        for layer in self.llama.model.layers:
            for name in ADAPTED:
                setattr(layer.self_attn, name, LoraLinear(getattr(layer.self_attn, name)))
        self.llama_proj = nn.Linear(self.soft.in_features, self.soft.out_features)
        self.llama_proj.load_state_dict(self.soft.state_dict())

    def features(self, scenes):
        """Soft tokens, as the base knows them."""
        return self.soft(scene_code(scenes)) if scenes else torch.zeros(0, self.soft.out_features)

    def learned(self, stage: int):
        """(slow parameters: adapters and rows, fast parameters: projections) of a stage."""
        rows = [self.llama.model.embed_tokens.weight, self.llama.lm_head.weight]
        adapters = [p for n, p in self.llama.named_parameters() if "lora_" in n]
        if stage == 1:
            return [], list(self.llama_proj.parameters())
        if stage == 2:
            return rows + adapters, list(self.projection.parameters())
        return rows + adapters, list(self.projection.parameters()) + list(self.llama_proj.parameters())


# --- the frozen neighbours --------------------------------------------------------------------------------------
class Bank:
    """Scenes whose pictures ImageBind has seen: {scene: embedding}, by number of things."""

    def __init__(self, path: Path = BANK):
        data = torch.load(path, weights_only=False)
        self.scenes, self.embeddings = data["scenes"], data["embeddings"].float()
        self.index = {grammar.picture_key(s): i for i, s in enumerate(self.scenes)}

        held = [s for i, s in enumerate(self.scenes) if i % 12 == 0]
        self._held, self._training = held, [s for i, s in enumerate(self.scenes) if i % 12]

    def held_out(self):
        return self._held

    def training_scene(self, rng: random.Random) -> Scene:
        return rng.choice(self._training)


def make_bank(n: int) -> None:
    """Renders scenes, spoils them a little as decoders do, and embeds them; every twelfth is of the held-out split, as rendered."""
    from . import imagebind
    from .world import render

    torch.set_num_threads(1)
    FOLDER.mkdir(parents=True, exist_ok=True)
    model, spoil = imagebind.load()[0], imagebind.Spoiler()
    rng = random.Random(21)
    scenes = [sample_scene(rng, rng.choices((1, 2, 3), (5, 5, 1))[0], "train" if i % 12 else "iid") for i in range(n)]
    out = []
    with torch.no_grad():
        for at in range(0, n, 60):
            part = scenes[at:at + 60]
            out.append(model.encode_vision(imagebind.pixels_of(render(part), spoil if at >= n // 10 else None)).half())
    torch.save({"scenes": scenes, "embeddings": torch.cat(out)}, BANK)
    print(n, "pictures", flush=True)


class Pictures:
    """Feature vectors of scenes: real embeddings where the bank has them, otherwise the base's soft tokens."""

    def __init__(self, model: Aligned, bank):
        self.model, self.bank = model, bank

    def __call__(self, scenes):
        features = self.model.features(scenes)
        known = [self.bank.index.get(grammar.picture_key(s)) for s in scenes] if self.bank else []
        at = [i for i, k in enumerate(known) if k is not None]
        if not at:
            return features
        real = self.model.llama_proj(self.bank.embeddings[[known[i] for i in at]])
        return features.index_put((torch.tensor(at),), real.to(features.dtype))


# --- one step ---------------------------------------------------------------------------------------------------
def step_losses(model: Aligned, batch, pictures: Pictures, states_of):
    """(cross entropy, squared error of picture signal states or None)."""
    ids, weights, rows, cols, scenes = collate(batch)
    embedding = model.llama.model.embed_tokens
    embeds = embedding(ids)
    features = pictures(scenes)
    if len(features):
        embeds = embeds.index_put((rows, cols), features.to(embeds.dtype))
    hidden = model.llama.model(inputs_embeds=embeds, use_cache=False).last_hidden_state
    ce = weighted_loss(model.llama.lm_head(hidden), ids, weights)
    drawn = [(i, e.signal_at["image"], grammar.canonical(e.turn.scene)) for i, e in enumerate(batch) if "image" in e.signal_at][:40]
    if not drawn or states_of is None:
        return ce, None
    said = model.projection(*signal_states(hidden, embedding, ids, [d[:2] for d in drawn]))
    return ce, F.mse_loss(said.float(), states_of([d[2] for d in drawn]))


def dialogues(stage: int, rng: random.Random, bank, progress):
    """The data of a stage: descriptions of pictures; picture requests; everything."""
    def count():
        return rng.choices((1, 2, 3), (5, 5, 1) if progress() > 0.2 else (7, 3, 0))[0]

    def make():
        kind = rng.random()
        if stage == 1 or (stage == 3 and kind < 0.4):
            scene = bank.training_scene(rng)
            turns = [grammar.question_turn(rng, scene, attached=True) if kind < 0.3 or stage == 1 else grammar.follow_turn(rng, scene, attached=True)]
            return turns
        if kind < 0.5:
            return [grammar.strange_turn(rng, count())]
        if kind < 0.85:
            return [grammar.request_turn(rng, ("image",), "train", count())]
        return grammar.dialogue(rng, "train", count())

    return make


def stream(prompts: Prompts, rng: random.Random, make, tokens: int):
    while True:
        pool = sorted((Example(make(), prompts) for _ in range(256)), key=lambda e: len(e.ids))
        groups, group = [], []
        for e in pool:
            if group and (len(group) + 1) * len(e.ids) > tokens:
                groups.append(group)
                group = []
            group.append(e)
        groups.append(group)
        rng.shuffle(groups)
        yield from groups


def first_projection(model: Aligned, bank: Bank) -> None:
    """Starts the input projection at the ridge regression of embeddings onto the soft tokens that the base can read."""
    train = [i for i in range(len(bank.scenes)) if i % 12]
    x = torch.cat([bank.embeddings[train], torch.ones(len(train), 1)], 1)
    with torch.no_grad():
        y = model.features([bank.scenes[i] for i in train])
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


def train(stage: int, minutes: float, tokens: int) -> None:
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(stage)
    FOLDER.mkdir(parents=True, exist_ok=True)
    prompts = Prompts()
    bank = Bank() if BANK.exists() and stage != 2 else None
    model = restore(prompts)
    if stage == 1:
        first_projection(model, bank)
    states_of = TextStates() if stage > 1 else None
    slow, fast = model.learned(stage)
    for p in model.parameters():
        p.requires_grad_(False)
    for p in slow + fast:
        p.requires_grad_(True)
    groups = [{"params": slow, "rate": 1.5e-3}, {"params": fast, "rate": 2e-3 if stage > 1 else 3e-3}]
    opt = torch.optim.AdamW([g for g in groups if g["params"]], lr=1e-3, betas=(0.9, 0.98), weight_decay=1e-3)
    rng = random.Random(50 + stage + int(time.time()))
    start = time.process_time()
    progress = lambda: (time.process_time() - start) / (minutes * 60)
    pictures = Pictures(model, bank)
    fused = fuse(model.llama)
    fused(True)
    curve, step, mean_ce, mean_d = [], 0, 0.0, 0.0
    for batch in stream(prompts, rng, dialogues(stage, rng, bank, progress), tokens):
        done = progress()
        if done >= 1:
            break
        scale = min(1, (step + 1) / 50) * min(1.0, (1 - done) / 0.7)
        for g in opt.param_groups:
            g["lr"] = g["rate"] * scale
        with torch.autocast("cpu", dtype=torch.bfloat16):
            ce, distance = step_losses(model, batch, pictures, states_of)
        loss = ce if distance is None else ce + DISTANCE_WEIGHT * distance
        loss.backward()
        nn.utils.clip_grad_norm_(slow + fast, 1.0)
        opt.step()
        opt.zero_grad(set_to_none=True)
        step += 1
        mean_ce = mean_ce * 0.95 + 0.05 * ce.item()
        mean_d = mean_d * 0.95 + 0.05 * distance.item() if distance is not None else mean_d
        if step % 50 == 0:
            curve.append(((time.process_time() - start) / 60, mean_d if stage > 1 else mean_ce))
            print(f"stage {stage} step {step} cpu {curve[-1][0]:.1f} min ce {mean_ce:.4f} distance {mean_d:.5f}", flush=True)
        if step % 300 == 0:
            save(model)
            if states_of is not None:
                fused(False)
                print("facts in signal states", facts_in_states(model, prompts, states_of, 40), flush=True)
                fused(True)
    save(model)
    draw_curve(curve, FOLDER / f"stage{stage}.png", f"alignment, stage {stage}")
    fused(False)
    print(json.dumps(evaluate(model, prompts, bank, states_of, 100)), flush=True)


def save(model: Aligned) -> None:
    torch.save({"model": model.state_dict(), "base": fingerprint(model)}, CHECKPOINT.with_suffix(".tmp"))
    CHECKPOINT.with_suffix(".tmp").replace(CHECKPOINT)


# --- examination --------------------------------------------------------------------------------------------------
@torch.no_grad()
def conditions(model: Aligned, prompts: Prompts, requests, features=None):
    """Generates answers and projects their picture signals: [(text, media, condition [40,128] or None)]."""
    out = []
    for at in range(0, len(requests), 50):
        part = requests[at:at + 50]
        some = features[at:at + 50] if features else [torch.zeros(0, 192)] * len(part)
        answers = generate(model.llama, prompts, part, some)
        for e, f, ids in zip(part, some, answers):
            text, media = read_answer(ids, prompts)
            condition = None
            if "image" in media:
                condition = condition_of(model, prompts, e, f, ids)
            out.append((text, media, condition))
    return out


@torch.no_grad()
def condition_of(model: Aligned, prompts: Prompts, example: Example, features, generated):
    """States at the first picture block of a generated answer, through the projection."""
    first = prompts.signals["image"][0]
    ids = torch.tensor([example.ids[:example.prompt_length] + generated])
    embeds = model.llama.model.embed_tokens(ids)
    if example.places:
        embeds[0, example.places] = features.to(embeds.dtype)
    hidden = model.llama.model(inputs_embeds=embeds, use_cache=False).last_hidden_state
    at = example.prompt_length + generated.index(first)
    return model.projection(hidden[:, at:at + 4], model.llama.model.embed_tokens(ids[:, at:at + 4]))[0]


def neighbours(scene: Scene):
    """The scene's captions with one fact changed each."""
    out = []
    for i, t in enumerate(scene.things):
        def put(**change):
            out.append(grammar.canonical(replace(scene, things=scene.things[:i] + (replace(t, **change),) + scene.things[i + 1:])))
        for k in KINDS:
            k == t.kind or put(kind=k)
        for c in COLOURS:
            c == t.colour or put(colour=c)
        for z in SIZES:
            z == t.size or put(size=z)
        for cell in range(9):
            cell in {x.cell for x in scene.things} or put(cell=cell)
    return out + [grammar.canonical(replace(scene, background=b)) for b in BACKGROUNDS if b != scene.background]


@torch.no_grad()
def facts_in_states(model: Aligned, prompts: Prompts, states_of, n: int):
    """Share of requests (one thing, two things) whose condition lies nearer to the right caption than to any with one fact changed."""
    shares = []
    for kind in ("image_1", "image_2"):
        rng = random.Random(5)
        examples = [Example(t, prompts) for t in exam(rng, n, kind)]
        right = 0
        for e, (_, _, condition) in zip(examples, conditions(model, prompts, examples)):
            if condition is None:
                continue
            texts = [grammar.canonical(e.turn.scene)] + neighbours(e.turn.scene)
            distances = ((states_of(texts) - condition) ** 2).mean((1, 2))
            right += int(distances.argmin() == 0)
        shares.append(round(right / n, 3))
    return shares


@torch.no_grad()
def read_pictures(model: Aligned, prompts: Prompts, bank: Bank, n: int):
    """Share of held-out pictures (one thing, two things) whose caption is exactly right."""
    shares = []
    for count in (1, 2):
        rng = random.Random(6)
        scenes = [s for s in bank.held_out() if len(s.things) == count][:n]
        examples = [Example([grammar.question_turn(rng, s, attached=True, only="caption")], prompts) for s in scenes]
        features = [Pictures(model, bank)(e.scenes) for e in examples]
        right = 0
        for at in range(0, len(examples), 50):
            for e, ids in zip(examples[at:at + 50], generate(model.llama, prompts, examples[at:at + 50], features[at:at + 50])):
                right += grammar.restate(e.turn.scene) in read_answer(ids, prompts)[0]
        shares.append((round(right / max(1, len(scenes)), 3), len(scenes)))
    return shares


@torch.no_grad()
def draw_pictures(model: Aligned, prompts: Prompts, states_of, n: int, guidance: float = 2.0):
    """Grades of pictures that the exported picture set draws from the conditions (one thing, two things), and from the text states themselves."""
    from diffusers import AutoencoderKL, UNet2DConditionModel

    from . import image, vae

    unet = UNet2DConditionModel.from_pretrained(BUNDLE / "image" / "unet").float().eval()
    decoder = AutoencoderKL.from_pretrained(BUNDLE / "image" / "vae").float().eval()
    judge = image.Judge(states_of.encoder, states_of.ids, states_of([""]))
    result = {}
    for kind in ("image_1", "image_2"):
        rng = random.Random(9)
        examples = [Example(t, prompts) for t in exam(rng, n, kind)]
        got = conditions(model, prompts, examples)
        kept = [(e, c) for e, (_, _, c) in zip(examples, got) if c is not None]
        scenes = [e.turn.scene for e, _ in kept]
        for name, states in (("signals", torch.stack([c for _, c in kept])), ("captions", states_of([grammar.canonical(s) for s in scenes]))):
            pictures = vae.decode(decoder, image.sample(unet, states, judge.empty, steps=20, guidance=guidance))
            result[f"{kind} {name}"] = {k: round(float(v), 3) for k, v in judge.grade(pictures, scenes).items()}
    return result


def evaluate(model: Aligned, prompts: Prompts, bank, states_of, n: int):
    model.eval()
    result = {"language": evaluate_language(model, prompts, min(n, 100))}
    if states_of is not None:
        result["facts_in_states"] = facts_in_states(model, prompts, states_of, n)
    if states_of is not None and (BUNDLE / "image" / "unet").is_dir():
        result["drawn"] = draw_pictures(model, prompts, states_of, min(n, 60))
    if bank is not None:
        result["read_pictures"] = read_pictures(model, prompts, bank, n)
    return result


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
    tensors |= {f"gen_text_hidden_fcs.0.{k}": v for k, v in model.projection.state_dict().items()}
    folder = BUNDLE / "nextgpt"
    folder.mkdir(parents=True, exist_ok=True)
    save_file({k: v.detach().to(torch.float16).contiguous() for k, v in tensors.items()}, str(folder / "model.safetensors"), metadata={"format": "pt"})
    p = projection
    data = {"model_type": "nextgpt", "marker_mode": "added", "signal_tokens": {"image": 4, "video": 24, "audio": 8},
            "llm_width": 192, "input_projection": {"in": model.llama_proj.in_features, "out": model.llama_proj.out_features},
            "lora": {"rank": LORA_RANK, "alpha": LORA_ALPHA, "targets": list(ADAPTED)},
            "output_projections": {"image": {"prefix": "gen_text_hidden_fcs.0", "in": 192, "out": p.OUTPUTS, "width": p.WIDTH, "heads": p.HEADS,
                                             "encoder_layers": p.LAYERS, "decoder_layers": p.LAYERS, "feed_forward": p.FEED_FORWARD,
                                             "queries": p.QUERIES}}}
    (folder / "config.json").write_text(json.dumps(data, indent=2) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--bank", type=int)
    parser.add_argument("--stage", type=int, choices=(1, 2, 3))
    parser.add_argument("--minutes", type=float, default=8)
    parser.add_argument("--tokens", type=int, default=3072)
    parser.add_argument("--evaluate", action="store_true")
    parser.add_argument("--export", action="store_true")
    a = parser.parse_args()
    if a.bank:
        make_bank(a.bank)
    if a.stage:
        train(a.stage, a.minutes, a.tokens)
    if a.evaluate:
        torch.set_num_threads(1)
        prompts, bank = Prompts(), Bank() if BANK.exists() else None
        print(json.dumps(evaluate(restore(prompts), prompts, bank, TextStates(), 200)))
    if a.export:
        export()


if __name__ == "__main__":
    main()
