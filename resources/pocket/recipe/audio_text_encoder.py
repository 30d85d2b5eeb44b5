"""The sound set's text side: a byte-level BPE tokenizer and a small CLAP text encoder, frozen from then on.

    python -m recipe.audio_text_encoder tokenizer            # training-runs/sound_tokenizer/
    python -m recipe.audio_text_encoder train --minutes 3    # training-runs/sound_text_encoder/

The sound UNet sees one vector of length 1 and no tokens, so that vector has to carry every audible fact.  A
throw-away linear layer reads them from it: for the first, second and third thing heard its kind, pitch, motion.
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

from . import grammar, training, text_encoder, world, world_audio

TOKENIZER = training.RUNS / "sound_tokenizer"
ENCODER = training.RUNS / "sound_text_encoder"
LENGTH, WIDTH = 40, 128
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
MOST = 3  # things that are heard one after another
FACTS = (len(world.KINDS), world_audio.STEPS, len(world.MOTIONS))


def blank() -> str:
    """The letter that byte-level files write for a blank."""
    return text_encoder.byte_letters()[-(256 - 188) + 32]


def learn_merges(words: Counter) -> list[tuple[str, str]]:
    split, merges = {w: list(w) for w in words}, []
    while True:
        pairs = Counter(pair for w, parts in split.items() for pair in zip(parts, parts[1:]) for _ in range(words[w]))
        if not pairs:
            return merges
        best = min(pairs, key=lambda p: (-pairs[p], p))
        merges.append(best)
        for word, parts in split.items():
            i, joined = 0, []
            while i < len(parts):
                whole = tuple(parts[i : i + 2]) == best
                joined.append("".join(best) if whole else parts[i])
                i += 2 if whole else 1
            split[word] = joined


def write_tokenizer() -> None:
    TOKENIZER.mkdir(parents=True, exist_ok=True)
    said = " ".join(world.KINDS + world.SIZES + world.MOTIONS + ("moving top middle bottom",)).split()
    words = Counter([blank() + w for w in said] + list(world.SIZES) + [blank() + ","])
    letters, merges = text_encoder.byte_letters(), learn_merges(words)
    tokens = list(SPECIAL) + letters + list(dict.fromkeys(a + b for a, b in merges)) + ["<mask>"]
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
    """Ids and attention mask [N,40] of canonical sound captions, by look-up of words."""

    def __init__(self):
        self.table = json.loads((TOKENIZER / "vocab.json").read_text())

    def __call__(self, captions: list[str]) -> dict[str, torch.Tensor]:
        ids = torch.full((len(captions), LENGTH), 1)
        for row, caption in zip(ids, captions):
            words = [self.table[(blank() if i else "") + w] for i, w in enumerate(caption.split())]
            row[: len(words) + 2] = torch.tensor([0, *words, 2])
        return {"input_ids": ids, "attention_mask": (ids != 1).long()}


def build() -> ClapTextModelWithProjection:
    table = json.loads((TOKENIZER / "vocab.json").read_text())
    return ClapTextModelWithProjection(ClapTextConfig(
        vocab_size=len(table), hidden_size=WIDTH, intermediate_size=4 * WIDTH, num_hidden_layers=2, num_attention_heads=4,
        max_position_embeddings=LENGTH + 2, projection_dim=WIDTH, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
        pad_token_id=1, bos_token_id=0, eos_token_id=2, attn_implementation="eager",
    ))


def embed(model, tokens) -> torch.Tensor:
    """Unit vectors [N,128], as the pipeline makes them."""
    return F.normalize(model(**tokens).text_embeds.float(), dim=-1)


class Reader(nn.Module):
    """Thrown away: one linear layer from the unit vector to every audible fact; class 0 is silence."""

    def __init__(self, width: int = WIDTH):
        super().__init__()
        self.all = nn.Linear(width, MOST * sum(n + 1 for n in FACTS))

    def forward(self, vectors):
        return [part for block in self.all(12 * vectors).chunk(MOST, -1) for part in block.split([n + 1 for n in FACTS], -1)]


def truth(scenes: list[world.Scene]) -> list[torch.Tensor]:
    rows = torch.zeros(len(scenes), MOST * 3, dtype=torch.long)
    for n, scene in enumerate(scenes):
        for i, (kind, step, motion) in enumerate(world_audio.audible(scene)):
            rows[n, 3 * i : 3 * i + 3] = 1 + torch.tensor([world.KINDS.index(kind), step, world.MOTIONS.index(motion)])
    return list(rows.unbind(1))


def loss_of(answers, wanted) -> torch.Tensor:
    return sum(F.cross_entropy(a.float(), w) for a, w in zip(answers, wanted))


def exact(answers, wanted) -> float:
    return torch.stack([a.argmax(-1) == w for a, w in zip(answers, wanted)]).all(0).float().mean().item()


def train(minutes: float) -> None:
    training.start(31)
    log = training.Log("sound_text")
    ids, model, reader = CaptionIds(), build(), Reader()
    if ENCODER.is_dir():  # goes on
        model = ClapTextModelWithProjection.from_pretrained(ENCODER, attn_implementation="eager").train()
    everything = [*model.parameters(), *reader.parameters()]
    adam = torch.optim.AdamW(everything, lr=1e-3, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    rng, begin, step, curve = random.Random(), time.process_time(), 0, []
    while (gone := (time.process_time() - begin) / 60) < minutes:
        for group in adam.param_groups:
            group["lr"] = 2e-3 * training.cosine(gone / minutes, warm=0.05)
        scenes = [world.sample_scene(rng, rng.choice((1, 2, 2, 3, 3))) for _ in range(128)]
        with torch.autocast("cpu", torch.bfloat16):
            vectors = embed(model, ids([grammar.canonical_sound(s) for s in scenes]))
        answers = reader(F.normalize(vectors + 0.02 * torch.randn_like(vectors), dim=-1))
        loss = loss_of(answers, truth(scenes))
        adam.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(everything, 1.0)
        adam.step()
        step += 1
        if step % 100 == 0:
            curve.append((step, loss.item()))
            log(f"sound_text step {step} loss {loss.item():.4f} all right {exact(answers, truth(scenes)):.3f}")
    model.eval()
    for split, count in (("iid", 1), ("iid", 2), ("iid", 3), ("combinations", 1)):
        scenes = [world.sample_scene(rng, count, split) for _ in range(300)]
        with torch.no_grad():
            log(f"{split}, {count} things: all facts of {exact(reader(embed(model, ids([grammar.canonical_sound(s) for s in scenes]))), truth(scenes)):.3f}")
    training.draw_curve(training.RUNS / "sound_text.png", {"loss": curve}, "step")
    model.save_pretrained(ENCODER)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("tokenizer", "train"))
    parser.add_argument("--minutes", type=float, default=3)
    chosen = parser.parse_args()
    write_tokenizer() if chosen.what == "tokenizer" else train(chosen.minutes)
