# SPDX-License-Identifier: Apache-2.0
"""The audio pipeline's text side: a byte-level BPE tokenizer and a small CLAP text encoder, frozen afterwards.

    python -m recipe.audio_text_encoder tokenizer            # training-runs/audio_tokenizer/
    python -m recipe.audio_text_encoder train --minutes 3    # training-runs/audio_text_encoder/

The audio UNet is conditioned on one unit vector and no tokens, so that vector has to carry every audible attribute. An auxiliary
linear layer predicts them from it: kind, pitch and motion of the first, second and third object.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter

import torch
from torch import nn
from torch.nn import functional as F
from transformers import ClapTextConfig, ClapTextModelWithProjection, RobertaTokenizer

from . import grammar, text_encoder, training, world, world_audio

TOKENIZER = training.RUNS / "audio_tokenizer"
ENCODER = training.RUNS / "audio_text_encoder"
LENGTH, WIDTH = 40, 128
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
MAX_OBJECTS = 3  # objects that sound one after another
ATTRIBUTE_SIZES = (len(world.KINDS), world_audio.STEPS, len(world.MOTIONS))


def space_character() -> str:
    """The character that byte-level BPE files write for a space."""
    return text_encoder.byte_characters()[-(256 - 188) + 32]


def write_tokenizer() -> None:
    TOKENIZER.mkdir(parents=True, exist_ok=True)
    words = " ".join(world.KINDS + world.SIZES + world.MOTIONS + ("moving top middle bottom",)).split()
    words = Counter([space_character() + w for w in words] + list(world.SIZES) + [space_character() + ","])
    characters, merges = text_encoder.byte_characters(), text_encoder.learn_merges(words, word_end="")
    tokens = list(SPECIAL) + characters + list(dict.fromkeys(a + b for a, b in merges)) + ["<mask>"]
    (TOKENIZER / "vocab.json").write_text(json.dumps({t: i for i, t in enumerate(tokens)}, ensure_ascii=False))
    (TOKENIZER / "merges.txt").write_text("#version: 0.2\n" + "".join(f"{a} {b}\n" for a, b in merges))
    special = {"bos_token": "<s>", "eos_token": "</s>", "unk_token": "<unk>", "pad_token": "<pad>", "cls_token": "<s>",
               "sep_token": "</s>", "mask_token": "<mask>"}
    (TOKENIZER / "special_tokens_map.json").write_text(json.dumps(special, indent=2) + "\n")
    settings = {**special, "model_max_length": LENGTH, "add_prefix_space": False, "errors": "replace", "tokenizer_class": "RobertaTokenizer"}
    (TOKENIZER / "tokenizer_config.json").write_text(json.dumps(settings, indent=2) + "\n")
    assert len(set(tokens)) == len(tokens)
    tokenizer = load_tokenizer()
    print(len(tokens), "tokens;", tokenizer.tokenize("large ball top moving left , small bird bottom growing"), tokenizer("").input_ids)


def load_tokenizer() -> RobertaTokenizer:
    return RobertaTokenizer.from_pretrained(TOKENIZER)


class CaptionIds:
    """Ids and attention mask [N,40] of canonical audio captions, by word look-up."""

    def __init__(self):
        self.vocabulary = json.loads((TOKENIZER / "vocab.json").read_text())

    def __call__(self, captions: list[str]) -> dict[str, torch.Tensor]:
        ids = torch.full((len(captions), LENGTH), 1)
        for row, caption in zip(ids, captions):
            words = [self.vocabulary[(space_character() if i else "") + w] for i, w in enumerate(caption.split())]
            row[: len(words) + 2] = torch.tensor([0, *words, 2])
        return {"input_ids": ids, "attention_mask": (ids != 1).long()}


def build() -> ClapTextModelWithProjection:
    vocabulary = json.loads((TOKENIZER / "vocab.json").read_text())
    return ClapTextModelWithProjection(ClapTextConfig(
        vocab_size=len(vocabulary), hidden_size=WIDTH, intermediate_size=4 * WIDTH, num_hidden_layers=2, num_attention_heads=4,
        max_position_embeddings=LENGTH + 2, projection_dim=WIDTH, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
        pad_token_id=1, bos_token_id=0, eos_token_id=2, attn_implementation="eager",
    ))


def embed(model, tokens) -> torch.Tensor:
    """Unit vectors [N,128], as the diffusers pipeline computes them."""
    return F.normalize(model(**tokens).text_embeds.float(), dim=-1)


class AttributeHead(nn.Module):
    """Auxiliary head (discarded): one linear layer from the unit vector to every audible attribute; class 0 is silence."""

    def __init__(self, width: int = WIDTH):
        super().__init__()
        self.linear = nn.Linear(width, MAX_OBJECTS * sum(n + 1 for n in ATTRIBUTE_SIZES))

    def forward(self, vectors):
        return [part for block in self.linear(12 * vectors).chunk(MAX_OBJECTS, -1) for part in block.split([n + 1 for n in ATTRIBUTE_SIZES], -1)]


def attribute_labels(scenes: list[world.Scene]) -> list[torch.Tensor]:
    rows = torch.zeros(len(scenes), MAX_OBJECTS * 3, dtype=torch.long)
    for n, scene in enumerate(scenes):
        for i, (kind, step, motion) in enumerate(world_audio.audio_attributes(scene)):
            rows[n, 3 * i : 3 * i + 3] = 1 + torch.tensor([world.KINDS.index(kind), step, world.MOTIONS.index(motion)])
    return list(rows.unbind(1))


def attribute_loss(logits, targets) -> torch.Tensor:
    return sum(F.cross_entropy(a.float(), w) for a, w in zip(logits, targets))


def exact_share(logits, targets) -> float:
    return torch.stack([a.argmax(-1) == w for a, w in zip(logits, targets)]).all(0).float().mean().item()


def train(minutes: float) -> None:
    training.setup(31)
    log = training.Log("audio_text_encoder")
    ids, model, head = CaptionIds(), build(), AttributeHead()
    if ENCODER.is_dir():  # resumes
        model = ClapTextModelWithProjection.from_pretrained(ENCODER, attn_implementation="eager").train()
    parameters = [*model.parameters(), *head.parameters()]
    adam = torch.optim.AdamW(parameters, lr=1e-3, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    rng, begin, step, curve = random.Random(), time.process_time(), 0, []
    while (elapsed := (time.process_time() - begin) / 60) < minutes:
        for group in adam.param_groups:
            group["lr"] = 2e-3 * training.cosine_schedule(elapsed / minutes, warm_up=0.05)
        scenes = [world.sample_scene(rng, rng.choice((1, 2, 2, 3, 3))) for _ in range(128)]
        with torch.autocast("cpu", torch.bfloat16):
            vectors = embed(model, ids([grammar.canonical_audio(s) for s in scenes]))
        logits = head(F.normalize(vectors + 0.02 * torch.randn_like(vectors), dim=-1))
        loss = attribute_loss(logits, attribute_labels(scenes))
        adam.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        adam.step()
        step += 1
        if step % 100 == 0:
            curve.append((step, loss.item()))
            log(f"audio text encoder step {step} loss {loss.item():.4f} all correct {exact_share(logits, attribute_labels(scenes)):.3f}")
    model.eval()
    for split, count in (("iid", 1), ("iid", 2), ("iid", 3), ("combinations", 1)):
        scenes = [world.sample_scene(rng, count, split) for _ in range(300)]
        with torch.no_grad():
            logits = head(embed(model, ids([grammar.canonical_audio(s) for s in scenes])))
            log(f"{split}, {count} objects: all attributes of {exact_share(logits, attribute_labels(scenes)):.3f}")
    training.plot_curves(training.RUNS / "audio_text_encoder.png", {"loss": curve}, "step")
    model.save_pretrained(ENCODER)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=("tokenizer", "train"))
    parser.add_argument("--minutes", type=float, default=3)
    arguments = parser.parse_args()
    write_tokenizer() if arguments.command == "tokenizer" else train(arguments.minutes)
