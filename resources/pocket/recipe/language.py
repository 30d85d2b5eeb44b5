"""Pre-training of the pocket language model: a LLaMA of some 3 M parameters on the grammar's dialogues.

    python -m recipe.language --minutes 30        trains (resumes from its checkpoint), one thread
    python -m recipe.language --evaluate          switch and restated facts, by generation
    python -m recipe.language --export            writes the bundle's llm folder

Media enter as soft tokens: one vector for each, a learned linear map of a code of the scene (codes.py) that is thrown
away afterwards. So the model knows how to read a scene from one vector before any encoder exists.
The states of signal tokens are already asked for the scene here (squared error against the text states of the
canonical caption, through output projections that the alignment then takes over): on this machine's budget the
base could not first learn to restate and then, frozen, be taught by adapters alone.
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
from transformers import AttentionInterface, AttentionMaskInterface, LlamaConfig, LlamaForCausalLM
from transformers.masking_utils import sdpa_mask

from . import grammar, modalities, cross_modal, dialogue
from .scene_codes import WIDTH as SOFT_WIDTH, scene_code
from .modalities import MEDIA, SIGNALS, Targets
from .muon import MatrixMuon
from .output_projection import LAYERS, QUERIES, TextFcLayer, signal_states
from .prompts import Message, Prompts
from .tokenizer import MODEL, RUNS, write_companions
from .world import sample_scene

BUNDLE = Path(__file__).resolve().parents[1] / "bundle"
CHECKPOINT = RUNS / "language.pt"
LATER_SIGNAL_WEIGHT = 0.2
SOFT_NOISE = 0.015
DISTANCE_WEIGHT = {"image": 6.0, "video": 6.0, "audio": 2.0}
MOST_DRAWN = 40  # blocks of one medium in a batch whose states are compared


def config(vocabulary: int) -> LlamaConfig:
    return LlamaConfig(
        vocab_size=vocabulary, hidden_size=192, intermediate_size=512, num_hidden_layers=6, num_attention_heads=6,
        num_key_value_heads=6, max_position_embeddings=1024, rms_norm_eps=1e-6, hidden_act="silu", initializer_range=0.05,
        tie_word_embeddings=False, bos_token_id=1, eos_token_id=2, pad_token_id=None, attention_bias=False, mlp_bias=False)


class Example:
    """One dialogue as ids (0 at feature places), the scenes at those places, and the weight of each id as a target."""

    def __init__(self, turns, prompts: Prompts, made=("image",)):
        """`made`: the media that answers really produce, so that they come back as features in later turns."""
        messages, self.scenes, self.modalities = [], [], []
        for k, t in enumerate(turns):
            last = k == len(turns) - 1
            produced = [] if last else [m for m in t.outputs if m in made]
            attached = t.attached()
            messages.append(Message(t.user, len(attached), None if last else t.answer, len(produced)))
            self.scenes += [scene for _, scene in attached] + [t.scene] * len(produced)
            self.modalities += [medium for medium, _ in attached] + produced
        runs = prompts.prompt(messages)
        self.ids, self.places = [], []
        for item in runs.items:
            if item == "medium":
                self.places.append(len(self.ids))
                self.ids.append(0)
            else:
                self.ids += item
        self.weights = [0.0] * len(self.ids)
        for start, length in runs.answers:
            self.weights[start:start + length] = [1.0] * length
        self.prompt_length = len(self.ids)
        self.turn = turns[-1]
        text = prompts.text(self.turn.answer)
        self.target = prompts.target(self.turn.answer, self.turn.outputs)
        weights = [1.0] * len(self.target)
        at = len(text)
        self.signal_at = {}
        for m in self.turn.outputs:
            n = len(prompts.signals[m])
            self.signal_at[m] = self.prompt_length + at
            weights[at + 1:at + n] = [LATER_SIGNAL_WEIGHT] * (n - 1)
            at += n
        self.ids += self.target
        self.weights += weights


def _attention(module, query, key, value, attention_mask, scaling, **_):
    """Causal attention in single precision: on CPUs the bf16 flash backward is several times slower."""
    causal = attention_mask is None and query.shape[2] > 1
    with torch.autocast("cpu", enabled=False):
        mask = None if attention_mask is None else attention_mask[..., :key.shape[2]]
        out = F.scaled_dot_product_attention(query.float(), key.float(), value.float(), attn_mask=mask, is_causal=causal, scale=scaling)
    return out.to(query.dtype).transpose(1, 2).contiguous(), None


AttentionInterface.register("pocket", _attention)
AttentionMaskInterface.register("pocket", sdpa_mask)


class Language(nn.Module):
    def __init__(self, vocabulary: int):
        super().__init__()
        self.llama = LlamaForCausalLM._from_config(config(vocabulary), attn_implementation="pocket")
        self.soft = nn.Linear(SOFT_WIDTH, 192)
        nn.init.normal_(self.soft.weight, std=0.2)
        self.outputs = nn.ModuleDict({m: TextFcLayer(192, QUERIES[m], LAYERS[m]) for m in MEDIA})

    @property
    def llama_proj(self):
        """What reads embeddings, where there are any: begins as what reads codes."""
        return self.soft

    def features(self, scenes, kinds, noise: float = 0.0):
        """Soft tokens [P,192] of scenes in media."""
        if not scenes:
            return torch.zeros(0, 192)
        code = scene_code(scenes, kinds)
        return self.soft(code + noise * torch.randn_like(code))

    def embed(self, ids, place_rows, place_cols, features):
        """ids [B,L], features [P,192] put at (row, col)."""
        e = self.llama.model.embed_tokens(ids)
        if len(features):
            e = e.index_put((place_rows, place_cols), features.to(e.dtype))
        return e


def collate(batch):
    """Right-padded ids [B,L], weights [B,L], feature places and scenes."""
    length = max(len(e.ids) for e in batch)
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    weights = torch.zeros(len(batch), length)
    rows, cols, scenes = [], [], []
    for i, e in enumerate(batch):
        ids[i, :len(e.ids)] = torch.tensor(e.ids)
        weights[i, :len(e.ids)] = torch.tensor(e.weights)
        rows += [i] * len(e.places)
        cols += e.places
        scenes += e.scenes
    return ids, weights, torch.tensor(rows, dtype=torch.long), torch.tensor(cols, dtype=torch.long), scenes


def _turns(rng: random.Random, count):
    """A dialogue; often just one request, on which the most depends, some of these in strange words; or something about a film or a sound."""
    kind = rng.random()
    if kind < 0.1:
        return [dialogue.strange_turn(rng, count)]
    if kind < 0.45:
        return [dialogue.request_turn(rng, (rng.choices(MEDIA, (3, 4, 4))[0],), "train", count)]
    if kind < 0.65:
        scene, wanted = sample_scene(rng, count, "train"), rng.choices(("text", *MEDIA), (3, 1, 1, 1))[0]
        return [cross_modal.route_turn(rng, scene, rng.choice(("video", "audio")), wanted)]
    return dialogue.dialogue(rng, "train", count)


def batches(prompts: Prompts, rng: random.Random, tokens: int, count_of=lambda: None, pool_size: int = 384):
    """Endless batches of about `tokens` positions, of dialogues of like length."""
    while True:
        pool = [Example(_turns(rng, count_of()), prompts) for _ in range(pool_size)]
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


def weighted_loss(logits, ids, weights):
    """Cross entropy of the next id, weighted, [B,L,V] against [B,L]."""
    w = weights[:, 1:].reshape(-1)
    keep = w > 0
    losses = F.cross_entropy(logits[:, :-1].reshape(-1, logits.shape[-1])[keep].float(), ids[:, 1:].reshape(-1)[keep], reduction="none")
    return (losses * w[keep]).sum() / w.sum()


def optimisers(model: Language):
    layers = [model.llama.model.layers, *(o.tfm for o in model.outputs.values())]
    matrices = [p for part in layers for p in part.parameters() if p.ndim == 2]
    chosen = {id(p) for p in matrices}
    rest = [p for p in model.parameters() if id(p) not in chosen]
    return [MatrixMuon(matrices, lr=0.02), torch.optim.AdamW(rest, lr=4e-3, betas=(0.9, 0.95), weight_decay=0.01)], [0.02, 4e-3]


def descend(model: Language, opts, rates, scale: float, loss) -> None:
    """One step down the loss with every optimiser, at `scale` times its own rate."""
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    for o, rate in zip(opts, rates):
        for g in o.param_groups:
            g["lr"] = rate * scale
        o.step()
        o.zero_grad(set_to_none=True)


def fuse(llama):
    """A switch between compiled layers (training: 1.5 times as fast) and plain ones (generation with a cache)."""
    plain = [layer.forward for layer in llama.model.layers]
    compiled = [torch.compile(f, dynamic=True) for f in plain]

    def switch(on: bool) -> None:
        for layer, a, b in zip(llama.model.layers, compiled, plain):
            layer.forward = a if on else b

    return switch


def save(path: Path, model, opts, step: int, cpu: float, curve, **more) -> None:
    state = {"model": model.state_dict(), "opts": [o.state_dict() for o in opts], "step": step, "cpu": cpu, "curve": curve}
    torch.save(state | more, path.with_suffix(".tmp"))
    path.with_suffix(".tmp").replace(path)


def load(prompts: Prompts, path: Path = CHECKPOINT) -> Language:
    model = Language(prompts.size)
    if path.exists():
        model.load_state_dict(torch.load(path, weights_only=False)["model"])
    return model.eval()


def distances(outputs, hidden, embedding, ids, batch, targets) -> dict:
    """{medium: how far its signals' conditions are from those of the canonical captions}."""
    found = {}
    for medium in targets.of:
        drawn = [(i, e.signal_at[medium], modalities.CAPTION[medium](e.turn.scene)) for i, e in enumerate(batch) if medium in e.signal_at][:MOST_DRAWN]
        if drawn:
            said = outputs[medium](*signal_states(hidden, embedding, ids, [d[:2] for d in drawn], SIGNALS[medium]))
            found[medium] = targets.distance(medium, said, targets(medium, [d[2] for d in drawn]))
    return found


def losses(model: Language, batch, targets):
    """(weighted cross entropy, distances)."""
    ids, weights, rows, cols, scenes = collate(batch)
    features = model.features(scenes, [m for e in batch for m in e.modalities], SOFT_NOISE)
    hidden = model.llama.model(inputs_embeds=model.embed(ids, rows, cols, features), use_cache=False).last_hidden_state
    keep = weights[:, 1:] > 0
    logits = model.llama.lm_head(hidden[:, :-1][keep])
    w = weights[:, 1:][keep]
    ce = (F.cross_entropy(logits.float(), ids[:, 1:][keep], reduction="none") * w).sum() / w.sum()
    return ce, distances(model.outputs, hidden, model.llama.model.embed_tokens, ids, batch, targets)


def train(minutes: float, tokens: int, peak: float) -> None:
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    prompts, targets = Prompts(), Targets()
    torch.manual_seed(5)
    model = Language(prompts.size)
    opts, rates = optimisers(model)
    step, used, curve = 0, 0.0, []
    if CHECKPOINT.exists():
        state = torch.load(CHECKPOINT, weights_only=False)
        model.load_state_dict(state["model"])
        for o, s in zip(opts, state.get("opts", ())):  # a restored model has none
            o.load_state_dict(s)
        step, used, curve = state["step"], state["cpu"], state["curve"]
    stopped = []
    signal.signal(signal.SIGTERM, lambda *_: stopped.append(True))
    rng = random.Random(1000 + step)
    start, budget = time.process_time() - used, minutes * 60
    progress = lambda: (time.process_time() - start) / budget
    count_of = lambda: rng.choices((1, 2, 3), (4, 4, 2) if progress() > 0.15 else (7, 3, 0))[0]
    mean, means = 0.0, {}
    model.train()
    fused = fuse(model.llama)
    fused(True)
    for batch in batches(prompts, rng, tokens, count_of):
        done = progress()
        if done >= 1 or stopped:
            break
        scale = peak * min(1, (step + 1) / 60) * max(0.0, min(1.0, (1 - done) / 0.5))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            ce, apart = losses(model, batch, targets)
        descend(model, opts, rates, scale, ce + sum(DISTANCE_WEIGHT[m] * d for m, d in apart.items()))
        step, mean = step + 1, mean * 0.95 + 0.05 * ce.item()
        means |= {m: means.get(m, d.item()) * 0.95 + 0.05 * d.item() for m, d in apart.items()}
        if step % 50 == 0:
            curve.append(((time.process_time() - start) / 60, mean))
            told = " ".join(f"{m} {d:.5f}" for m, d in means.items())
            print(f"{time.strftime('%H:%M:%S')} {step} cpu {curve[-1][0]:.1f} min loss {mean:.4f} distances {told} lr {scale:.2f}", flush=True)
        if step % 100 == 0:
            save(CHECKPOINT, model, opts, step, time.process_time() - start, curve)
    save(CHECKPOINT, model, opts, step, time.process_time() - start, curve)
    draw_curve(curve, RUNS / "language.png", "language model")
    if not stopped:
        fused(False)
        print(json.dumps(evaluate(model.eval(), prompts, 100)), flush=True)


def draw_curve(curve, path: Path, title: str) -> None:
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(6, 4))
    axes.semilogy([c[0] for c in curve], [c[1] for c in curve])
    axes.set(xlabel="CPU minutes", ylabel="loss", title=title)
    figure.savefig(path, dpi=80)


@torch.no_grad()
def generate(llama, prompts: Prompts, examples, features, limit: int = 120):
    """Greedy answers to the examples' prompts: list of generated ids. features: one [k,192] per example.

    A signal block, once begun, is completed by force, as in the program."""
    force = {ids[k]: ids[k + 1] for ids in prompts.signals.values() for k in range(len(ids) - 1)}
    stops = [prompts.stop_after_signals, prompts.stop_after_text[1:]]
    length = max(e.prompt_length for e in examples)
    ids = torch.zeros(len(examples), length, dtype=torch.long)
    mask = torch.zeros(len(examples), length, dtype=torch.long)
    rows, cols = [], []
    for i, e in enumerate(examples):
        off = length - e.prompt_length
        ids[i, off:] = torch.tensor(e.ids[:e.prompt_length])
        mask[i, off:] = 1
        rows += [i] * len(e.places)
        cols += [off + p for p in e.places]
    embeds = llama.get_input_embeddings()(ids)
    if rows:
        embeds = embeds.index_put((torch.tensor(rows), torch.tensor(cols)), torch.cat([f for f in features if len(f)]).to(embeds.dtype))
    out = [[] for _ in examples]
    open_ = set(range(len(examples)))
    past = None
    for _ in range(limit):
        positions = (mask.cumsum(1) - 1).clamp(min=0)[:, -embeds.shape[1]:]
        result = llama(inputs_embeds=embeds, attention_mask=mask, position_ids=positions, past_key_values=past, use_cache=True)
        past = result.past_key_values
        nxt = result.logits[:, -1].argmax(-1)
        for i in range(len(examples)):
            if out[i] and out[i][-1] in force and i in open_:
                nxt[i] = force[out[i][-1]]
            if i in open_:
                out[i].append(int(nxt[i]))
                if any(out[i][-len(s):] == s for s in stops) or out[i][-1] == 2:
                    open_.discard(i)
        if not open_:
            break
        mask = torch.cat([mask, torch.ones(len(examples), 1, dtype=torch.long)], 1)
        embeds = llama.get_input_embeddings()(nxt[:, None])
    return out


def read_answer(ids, prompts: Prompts):
    """(text, media) of generated ids."""
    ids = list(ids)
    for s in (prompts.stop_after_signals, prompts.stop_after_text[1:]):
        if ids[-len(s):] == s:
            ids = ids[:-len(s)]
            break
    first = {v[0]: m for m, v in prompts.signals.items()}
    modalities = tuple(first[i] for i in ids if i in first)
    base = prompts.sp.get_piece_size()
    return prompts.sp.decode([i for i in ids if i < base]).strip(), modalities


def exam(rng: random.Random, n: int, kind: str):
    """n dialogues of one kind of examination; the last turn is graded."""
    split = "paraphrase" if kind.startswith("paraphrase") else "iid"
    make = {
        "image_1": lambda: [dialogue.request_turn(rng, ("image",), split, 1)],
        "image_2": lambda: [dialogue.request_turn(rng, ("image",), split, 2)],
        "paraphrase_1": lambda: [dialogue.request_turn(rng, ("image",), split, 1)],
        "switch": lambda: [dialogue.request_turn(rng, dialogue.some_outputs(rng), split, 1)],
        "paraphrase_switch": lambda: [dialogue.request_turn(rng, dialogue.some_outputs(rng), split, 1)],
        "silent": lambda: [rng.choice((dialogue.small_talk_turn(rng), dialogue.refusal_turn(rng), dialogue.request_turn(rng, (), split, 1)))],
        "soft_1": lambda: [dialogue.question_turn(rng, sample_scene(rng, 1, "iid"), attached=True)],
        "soft_2": lambda: [dialogue.question_turn(rng, sample_scene(rng, 2, "iid"), attached=True)],
        "film_1": lambda: [dialogue.request_turn(rng, ("video",), split, 1)],
        "sound_1": lambda: [dialogue.request_turn(rng, ("audio",), split, 1)],
        "watch_1": lambda: [dialogue.perceive_turn(rng, sample_scene(rng, 1, "iid"), "video")],
        "hear_1": lambda: [dialogue.perceive_turn(rng, sample_scene(rng, 1, "iid"), "audio")],
        "dialogue": lambda: dialogue.dialogue(rng, "iid", 1, 3),
    }[kind]
    return [make() for _ in range(n)]


EXAMS = ("image_1", "image_2", "paraphrase_1", "switch", "paraphrase_switch", "silent", "soft_1", "soft_2", "film_1", "sound_1", "watch_1", "hear_1",
         "dialogue")


@torch.no_grad()
def evaluate(model: Language, prompts: Prompts, n: int, verbose: bool = False):
    """Per exam: share of the right set of media, and of answers that say exactly the right scene or words."""
    result = {}
    for kind in EXAMS:
        rng = random.Random(77)
        examples = [Example(t, prompts) for t in exam(rng, n, kind)]
        switch = facts = 0
        for at in range(0, n, 50):
            part = examples[at:at + 50]
            features = [model.features(e.scenes, e.modalities) for e in part]
            for e, ids in zip(part, generate(model.llama, prompts, part, features)):
                text, modalities = read_answer(ids, prompts)
                right = modalities == e.turn.outputs
                told = grammar.restate(e.turn.scene, film=grammar.is_moving(e.turn.outputs)) if e.turn.scene is not None else e.turn.answer
                same = told in text if e.turn.task in ("request", "follow", "ask_caption") else text == e.turn.answer
                switch, facts = switch + right, facts + (right and same)
                if verbose and not (right and same):
                    print(kind, "|", e.turn.user, "|", e.turn.answer, "|", text, modalities)
        result[kind] = (round(switch / n, 3), round(facts / n, 3))
    return result


def export() -> None:
    from safetensors.torch import save_file

    prompts = Prompts()
    model = load(prompts)
    folder = BUNDLE / "llm"
    folder.mkdir(parents=True, exist_ok=True)
    tensors = {k: v.to(torch.float16).contiguous() for k, v in model.llama.state_dict().items()}
    save_file(tensors, str(folder / "model.safetensors"), metadata={"format": "pt"})
    c = model.llama.config
    keys = ("vocab_size", "hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads", "num_key_value_heads",
            "max_position_embeddings", "rms_norm_eps", "hidden_act", "initializer_range", "tie_word_embeddings", "bos_token_id", "eos_token_id")
    data = {"architectures": ["LlamaForCausalLM"], "model_type": "llama", **{k: getattr(c, k) for k in keys},
            "rope_theta": 10000.0, "rope_scaling": None, "torch_dtype": "float16"}
    (folder / "config.json").write_text(json.dumps(data, indent=2) + "\n")
    (folder / "tokenizer.model").write_bytes(MODEL.read_bytes())
    write_companions(folder)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--tokens", type=int, default=3072)
    parser.add_argument("--peak", type=float, default=1.0, help="factor on the learning rates")
    parser.add_argument("--evaluate", action="store_true")
    parser.add_argument("--export", action="store_true")
    a = parser.parse_args()
    if a.export:
        export()
    elif a.evaluate:
        torch.set_num_threads(1)
        prompts = Prompts()
        print(json.dumps(evaluate(load(prompts), prompts, 100, verbose=True)))
    else:
        train(a.minutes, a.tokens, a.peak)


if __name__ == "__main__":
    main()
