# SPDX-License-Identifier: Apache-2.0
"""The pocket language model: a LLaMA of about 3 M parameters with a projection of scene codes and the output projections.

Also its example format, constrained greedy generation, and the export of the bundle's llm folder.
"""

from __future__ import annotations

import json
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F
from transformers import AttentionInterface, AttentionMaskInterface, LlamaConfig, LlamaForCausalLM
from transformers.masking_utils import sdpa_mask

from .language_shape import SHAPE
from .modalities import MODALITIES
from .output_projection import LAYERS, QUERIES, TextFcLayer
from .prompts import FEATURE, Message, PromptEncoder
from .scene_codes import WIDTH as CODE_WIDTH
from .scene_codes import scene_code
from .tokenizer import MODEL, RUNS, write_companions
from .training import BUNDLE

CHECKPOINT = RUNS / "language.pt"
MEDIUM_TOKENS = 9  # positions of a medium: with one of them the model could hardly tell which attribute belongs to which object
LATER_SIGNAL_WEIGHT = 0.2


def config(vocabulary: int) -> LlamaConfig:
    return LlamaConfig(
        vocab_size=vocabulary, hidden_size=SHAPE.width, intermediate_size=SHAPE.feed_forward, num_hidden_layers=SHAPE.layers,
        num_attention_heads=SHAPE.heads, num_key_value_heads=SHAPE.key_value_heads,
        rope_parameters={"rope_type": "default", "rope_theta": SHAPE.rotary_base}, max_position_embeddings=1024, rms_norm_eps=1e-6,
        hidden_act="silu", initializer_range=0.05,
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
                self.feature_positions += range(len(self.ids), len(self.ids) + MEDIUM_TOKENS)
                self.ids += [0] * MEDIUM_TOKENS
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
        out = F.scaled_dot_product_attention(query.float(), key.float(), value.float(), attn_mask=mask, is_causal=causal, scale=scaling,
                                             enable_gqa=key.shape[1] != query.shape[1])
    return out.to(query.dtype).transpose(1, 2).contiguous(), None


AttentionInterface.register("pocket", _attention)
AttentionMaskInterface.register("pocket", sdpa_mask)


class LanguageModel(nn.Module):
    def __init__(self, vocabulary: int):
        super().__init__()
        self.llama = LlamaForCausalLM._from_config(config(vocabulary), attn_implementation="pocket")
        self.soft_projection = nn.Linear(CODE_WIDTH, MEDIUM_TOKENS * SHAPE.width)
        nn.init.normal_(self.soft_projection.weight, std=0.2)
        self.outputs = nn.ModuleDict({m: TextFcLayer(SHAPE.width, QUERIES[m], LAYERS[m]) for m in MODALITIES})

    @property
    def llama_proj(self):
        """The projection of embeddings; initialised as the projection of scene codes."""
        return self.soft_projection

    def features(self, scenes, modality_of, noise: float = 0.0):
        """Soft tokens [P*MEDIUM_TOKENS,width] of P scenes, each in its modality."""
        if not scenes:
            return torch.zeros(0, SHAPE.width)
        code = scene_code(scenes, modality_of)
        return self.soft_projection(code + noise * torch.randn_like(code)).view(-1, SHAPE.width)

    def embed(self, ids, rows, columns, features):
        """ids [B,L], features [P*MEDIUM_TOKENS,width] placed at (row, column)."""
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
        model.load_state_dict(with_medium_tokens(torch.load(path, weights_only=False)["model"]))
    return model.eval()


def with_medium_tokens(state: dict) -> dict:
    """The state of a model that gives a medium one position: all positions of a medium start nearly alike.

    For restored bundles; multimodal pre-training then needs --fresh-projection (LABORATORY.md)."""
    rows = state["soft_projection.weight"].shape[0]
    if rows == MEDIUM_TOKENS * SHAPE.width:
        return state
    noise = 0.05 * torch.randn(MEDIUM_TOKENS * SHAPE.width, CODE_WIDTH, generator=torch.Generator().manual_seed(7))
    copies = MEDIUM_TOKENS * SHAPE.width // rows
    return state | {"soft_projection.weight": state["soft_projection.weight"].repeat(copies, 1) + noise,
                    "soft_projection.bias": state["soft_projection.bias"].repeat(copies)}


@torch.no_grad()
def generate(llama, prompts: PromptEncoder, examples, features, limit: int = 120):
    """Greedy answers to the examples' prompts: list of generated ids. features: one [k*MEDIUM_TOKENS,width] per example.

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
            "rope_theta": SHAPE.rotary_base, "rope_scaling": None, "torch_dtype": "float16"}
    (folder / "config.json").write_text(json.dumps(data, indent=2) + "\n")
    (folder / "tokenizer.model").write_bytes(MODEL.read_bytes())
    write_companions(folder)
