"""Pre-training of the pocket language model, a LLaMA of about 3 M parameters, on the grammar's dialogues.

    python -m recipe.language --minutes 30        trains (resumes from its checkpoint), one thread
    python -m recipe.language --evaluate          modality selection and restated attributes, by generation
    python -m recipe.language --export            writes the bundle's llm folder

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
from transformers import AttentionInterface, AttentionMaskInterface, LlamaConfig, LlamaForCausalLM
from transformers.masking_utils import sdpa_mask

from . import cross_modal, dialogue, grammar, modalities
from .modalities import MODALITIES, SIGNALS, ConditionTargets
from .muon import MatrixMuon
from .output_projection import LAYERS, QUERIES, TextFcLayer, signal_states
from .prompts import FEATURE, Message, PromptEncoder
from .scene_codes import WIDTH as CODE_WIDTH
from .scene_codes import scene_code
from .tokenizer import MODEL, RUNS, write_companions
from .world import sample_scene

BUNDLE = Path(__file__).resolve().parents[1] / "bundle"
CHECKPOINT = RUNS / "language.pt"
LATER_SIGNAL_WEIGHT = 0.2
SOFT_NOISE = 0.015
DISTANCE_WEIGHT = {"image": 6.0, "video": 6.0, "audio": 2.0}
MAX_CONDITIONS = 40  # signal blocks per modality and batch whose conditions enter the loss


def config(vocabulary: int) -> LlamaConfig:
    return LlamaConfig(
        vocab_size=vocabulary, hidden_size=192, intermediate_size=512, num_hidden_layers=6, num_attention_heads=6,
        num_key_value_heads=6, max_position_embeddings=1024, rms_norm_eps=1e-6, hidden_act="silu", initializer_range=0.05,
        tie_word_embeddings=False, bos_token_id=1, eos_token_id=2, pad_token_id=None, attention_bias=False, mlp_bias=False)


class Example:
    """One dialogue as ids (0 at feature positions), the scenes at those positions, and the loss weight of each id."""

    def __init__(self, turns, prompts: PromptEncoder, generated_modalities=("image",)):
        """`generated_modalities`: what answers really produce, which is fed back as features in later turns."""
        messages, self.scenes, self.modalities = [], [], []
        for k, t in enumerate(turns):
            last = k == len(turns) - 1
            generated = [] if last else [m for m in t.outputs if m in generated_modalities]
            attached = t.all_attachments()
            messages.append(Message(t.user, len(attached), None if last else t.answer, len(generated)))
            self.scenes += [scene for _, scene in attached] + [t.scene] * len(generated)
            self.modalities += [modality for modality, _ in attached] + generated
        segments = prompts.encode_prompt(messages)
        self.ids, self.feature_positions = [], []
        for item in segments.items:
            if item == FEATURE:
                self.feature_positions.append(len(self.ids))
                self.ids.append(0)
            else:
                self.ids += item
        self.weights = [0.0] * len(self.ids)
        for start, length in segments.answers:
            self.weights[start:start + length] = [1.0] * length
        self.prompt_length = len(self.ids)
        self.turn = turns[-1]
        text = prompts.encode_text(self.turn.answer)
        self.target = prompts.encode_answer(self.turn.answer, self.turn.outputs)
        weights = [1.0] * len(self.target)
        at = len(text)
        self.signal_positions = {}
        for m in self.turn.outputs:
            n = len(prompts.signals[m])
            self.signal_positions[m] = self.prompt_length + at
            weights[at + 1:at + n] = [LATER_SIGNAL_WEIGHT] * (n - 1)
            at += n
        self.ids += self.target
        self.weights += weights


def _attention(module, query, key, value, attention_mask, scaling, **_):
    """Causal attention in single precision: on CPUs the bfloat16 flash backward is several times slower."""
    causal = attention_mask is None and query.shape[2] > 1
    with torch.autocast("cpu", enabled=False):
        mask = None if attention_mask is None else attention_mask[..., :key.shape[2]]
        out = F.scaled_dot_product_attention(query.float(), key.float(), value.float(), attn_mask=mask, is_causal=causal, scale=scaling)
    return out.to(query.dtype).transpose(1, 2).contiguous(), None


AttentionInterface.register("pocket", _attention)
AttentionMaskInterface.register("pocket", sdpa_mask)


class LanguageModel(nn.Module):
    def __init__(self, vocabulary: int):
        super().__init__()
        self.llama = LlamaForCausalLM._from_config(config(vocabulary), attn_implementation="pocket")
        self.soft_projection = nn.Linear(CODE_WIDTH, 192)
        nn.init.normal_(self.soft_projection.weight, std=0.2)
        self.outputs = nn.ModuleDict({m: TextFcLayer(192, QUERIES[m], LAYERS[m]) for m in MODALITIES})

    @property
    def llama_proj(self):
        """The projection of embeddings; initialised as the projection of scene codes."""
        return self.soft_projection

    def features(self, scenes, modality_of, noise: float = 0.0):
        """Soft tokens [P,192] of scenes, each in its modality."""
        if not scenes:
            return torch.zeros(0, 192)
        code = scene_code(scenes, modality_of)
        return self.soft_projection(code + noise * torch.randn_like(code))

    def embed(self, ids, rows, columns, features):
        """ids [B,L], features [P,192] placed at (row, column)."""
        e = self.llama.model.embed_tokens(ids)
        if len(features):
            e = e.index_put((rows, columns), features.to(e.dtype))
        return e


def collate(batch):
    """Right-padded ids [B,L], weights [B,L], feature positions and scenes."""
    length = max(len(e.ids) for e in batch)
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    weights = torch.zeros(len(batch), length)
    rows, columns, scenes = [], [], []
    for i, e in enumerate(batch):
        ids[i, :len(e.ids)] = torch.tensor(e.ids)
        weights[i, :len(e.ids)] = torch.tensor(e.weights)
        rows += [i] * len(e.feature_positions)
        columns += e.feature_positions
        scenes += e.scenes
    return ids, weights, torch.tensor(rows, dtype=torch.long), torch.tensor(columns, dtype=torch.long), scenes


def _sample_turns(rng: random.Random, count):
    """A dialogue; often a single request, some with pseudo-words; or a turn about a video or audio clip."""
    kind = rng.random()
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
        pool = [Example(_sample_turns(rng, object_count()), prompts) for _ in range(pool_size)]
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
    """Weighted cross-entropy of the next id, [B,L,V] against [B,L]."""
    w = weights[:, 1:].reshape(-1)
    keep = w > 0
    losses = F.cross_entropy(logits[:, :-1].reshape(-1, logits.shape[-1])[keep].float(), ids[:, 1:].reshape(-1)[keep], reduction="none")
    return (losses * w[keep]).sum() / w.sum()


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


def compile_layers(llama):
    """A switch between compiled layers (training: 1.5 times as fast) and plain ones (generation with a cache)."""
    plain = [layer.forward for layer in llama.model.layers]
    compiled = [torch.compile(f, dynamic=True) for f in plain]

    def switch(on: bool) -> None:
        for layer, a, b in zip(llama.model.layers, compiled, plain):
            layer.forward = a if on else b

    return switch


def save(path: Path, model, optimisers, step: int, cpu: float, curve, **more) -> None:
    state = {"model": model.state_dict(), "optimisers": [o.state_dict() for o in optimisers], "step": step, "cpu": cpu, "curve": curve}
    torch.save(state | more, path.with_suffix(".tmp"))
    path.with_suffix(".tmp").replace(path)


def load(prompts: PromptEncoder, path: Path = CHECKPOINT) -> LanguageModel:
    model = LanguageModel(prompts.size)
    if path.exists():
        model.load_state_dict(torch.load(path, weights_only=False)["model"])
    return model.eval()


def distances(outputs, hidden, embedding, ids, batch, targets) -> dict:
    """{modality: distance of its signal tokens' conditions from those of the canonical captions}."""
    result = {}
    for modality in targets.encoders:
        blocks = [(i, e.signal_positions[modality], modalities.CAPTION[modality](e.turn.scene)) for i, e in enumerate(batch) if modality in e.signal_positions][:MAX_CONDITIONS]
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
        model.load_state_dict(state["model"])
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


@torch.no_grad()
def generate(llama, prompts: PromptEncoder, examples, features, limit: int = 120):
    """Greedy answers to the examples' prompts: list of generated ids. features: one [k,192] per example.

    A signal block, once begun, is completed by constrained decoding, as in the program."""
    forced = {ids[k]: ids[k + 1] for ids in prompts.signals.values() for k in range(len(ids) - 1)}
    stops = [prompts.stop_after_signals, prompts.stop_after_text[1:]]
    length = max(e.prompt_length for e in examples)
    ids = torch.zeros(len(examples), length, dtype=torch.long)
    mask = torch.zeros(len(examples), length, dtype=torch.long)
    rows, columns = [], []
    for i, e in enumerate(examples):
        offset = length - e.prompt_length
        ids[i, offset:] = torch.tensor(e.ids[:e.prompt_length])
        mask[i, offset:] = 1
        rows += [i] * len(e.feature_positions)
        columns += [offset + p for p in e.feature_positions]
    embeds = llama.get_input_embeddings()(ids)
    if rows:
        embeds = embeds.index_put((torch.tensor(rows), torch.tensor(columns)), torch.cat([f for f in features if len(f)]).to(embeds.dtype))
    out = [[] for _ in examples]
    unfinished = set(range(len(examples)))
    cache = None
    for _ in range(limit):
        positions = (mask.cumsum(1) - 1).clamp(min=0)[:, -embeds.shape[1]:]
        result = llama(inputs_embeds=embeds, attention_mask=mask, position_ids=positions, past_key_values=cache, use_cache=True)
        cache = result.past_key_values
        next_ids = result.logits[:, -1].argmax(-1)
        for i in range(len(examples)):
            if out[i] and out[i][-1] in forced and i in unfinished:
                next_ids[i] = forced[out[i][-1]]
            if i in unfinished:
                out[i].append(int(next_ids[i]))
                if any(out[i][-len(s):] == s for s in stops) or out[i][-1] == 2:
                    unfinished.discard(i)
        if not unfinished:
            break
        mask = torch.cat([mask, torch.ones(len(examples), 1, dtype=torch.long)], 1)
        embeds = llama.get_input_embeddings()(next_ids[:, None])
    return out


def parse_answer(ids, prompts: PromptEncoder):
    """(text, modalities) of generated ids."""
    ids = list(ids)
    for s in (prompts.stop_after_signals, prompts.stop_after_text[1:]):
        if ids[-len(s):] == s:
            ids = ids[:-len(s)]
            break
    first = {v[0]: m for m, v in prompts.signals.items()}
    outputs = tuple(first[i] for i in ids if i in first)
    base = prompts.sp.get_piece_size()
    return prompts.sp.decode([i for i in ids if i < base]).strip(), outputs


def evaluation_dialogues(rng: random.Random, n: int, kind: str):
    """n dialogues of one evaluation task; the last turn is graded."""
    split = "paraphrase" if kind.startswith("paraphrase") else "iid"
    sample = {
        "image_1": lambda: [dialogue.request_turn(rng, ("image",), split, 1)],
        "image_2": lambda: [dialogue.request_turn(rng, ("image",), split, 2)],
        "paraphrase_1": lambda: [dialogue.request_turn(rng, ("image",), split, 1)],
        "selection": lambda: [dialogue.request_turn(rng, dialogue.sample_outputs(rng), split, 1)],
        "paraphrase_selection": lambda: [dialogue.request_turn(rng, dialogue.sample_outputs(rng), split, 1)],
        "text_only": lambda: [rng.choice((dialogue.small_talk_turn(rng), dialogue.refusal_turn(rng), dialogue.request_turn(rng, (), split, 1)))],
        "describe_image_1": lambda: [dialogue.question_turn(rng, sample_scene(rng, 1, "iid"), attached=True)],
        "describe_image_2": lambda: [dialogue.question_turn(rng, sample_scene(rng, 2, "iid"), attached=True)],
        "video_1": lambda: [dialogue.request_turn(rng, ("video",), split, 1)],
        "audio_1": lambda: [dialogue.request_turn(rng, ("audio",), split, 1)],
        "describe_video_1": lambda: [dialogue.attachment_question_turn(rng, sample_scene(rng, 1, "iid"), "video")],
        "describe_audio_1": lambda: [dialogue.attachment_question_turn(rng, sample_scene(rng, 1, "iid"), "audio")],
        "dialogue": lambda: dialogue.sample_dialogue(rng, "iid", 1, 3),
    }[kind]
    return [sample() for _ in range(n)]


EVALUATION_TASKS = ("image_1", "image_2", "paraphrase_1", "selection", "paraphrase_selection", "text_only", "describe_image_1", "describe_image_2",
                    "video_1", "audio_1", "describe_video_1", "describe_audio_1", "dialogue")


@torch.no_grad()
def evaluate(model: LanguageModel, prompts: PromptEncoder, n: int, verbose: bool = False):
    """Per task: share of answers with the right set of modalities, and with exactly the right scene or text."""
    result = {}
    for kind in EVALUATION_TASKS:
        rng = random.Random(77)
        examples = [Example(t, prompts) for t in evaluation_dialogues(rng, n, kind)]
        selected = restated = 0
        for at in range(0, n, 50):
            part = examples[at:at + 50]
            features = [model.features(e.scenes, e.modalities) for e in part]
            for e, ids in zip(part, generate(model.llama, prompts, part, features)):
                text, outputs = parse_answer(ids, prompts)
                correct = outputs == e.turn.outputs
                expected = grammar.restate(e.turn.scene, with_motion=grammar.describes_motion(e.turn.outputs)) if e.turn.scene is not None else e.turn.answer
                exact = expected in text if e.turn.task in ("request", "follow", "ask_caption") else text == e.turn.answer
                selected, restated = selected + correct, restated + (correct and exact)
                if verbose and not (correct and exact):
                    print(kind, "|", e.turn.user, "|", e.turn.answer, "|", text, outputs)
        result[kind] = (round(selected / n, 3), round(restated / n, 3))
    return result


def export() -> None:
    from safetensors.torch import save_file

    prompts = PromptEncoder()
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
