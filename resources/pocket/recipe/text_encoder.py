# SPDX-License-Identifier: Apache-2.0
"""The image pipeline's tokenizer and text encoder, and the video pipeline's text encoder.

    python -m recipe.text_encoder tokenizer      # training-runs/text_tokenizer/: a tiny CLIP tokenizer
    python -m recipe.text_encoder train          # training-runs/text_encoder/, frozen afterwards
    python -m recipe.text_encoder video          # training-runs/video_text_encoder/: fine-tuned from it, with motions

The encoder is trained with an auxiliary head that resembles the UNet's cross-attention: nine queries, one per cell, attend to the
text states and predict what is in their cell.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter

import torch
from torch import nn
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTokenizer

from . import dialogue, grammar, training, world
from . import templates as T

TOKENIZER = training.RUNS / "text_tokenizer"
ENCODER = training.RUNS / "text_encoder"
VIDEO_ENCODER = training.RUNS / "video_text_encoder"
LENGTH, WIDTH = 40, 128
START, END = "<|startoftext|>", "<|endoftext|>"


# ---------------------------------------------------------------- tokenizer


def byte_characters() -> list[str]:
    """The printable character that stands for each byte in byte-level BPE files, in the order of such files."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [b for b in range(256) if b not in plain]
    return [chr(b) for b in plain] + [chr(256 + i) for i in range(len(others))]


def word_counts() -> Counter:
    text = " ".join(world.KINDS + world.COLOURS + world.SIZES + world.BACKGROUNDS + world.MOTIONS + world.PLACES)
    return Counter((text + " a at the moving and an of in on with picture").split())


def learn_merges(words: Counter, word_end: str = "</w>") -> list[tuple[str, str]]:
    """Merges the most frequent pair until every word is one token."""
    split = {w: [*w[:-1], w[-1] + word_end] for w in words}
    merges = []
    while True:
        pairs = Counter()
        for word, parts in split.items():
            for pair in zip(parts, parts[1:]):
                pairs[pair] += words[word]
        if not pairs:
            return merges
        best = min(pairs, key=lambda p: (-pairs[p], p))
        merges.append(best)
        for word, parts in split.items():
            i, merged = 0, []
            while i < len(parts):
                matched = tuple(parts[i : i + 2]) == best
                merged.append("".join(best) if matched else parts[i])
                i += 2 if matched else 1
            split[word] = merged


def write_tokenizer() -> None:
    TOKENIZER.mkdir(parents=True, exist_ok=True)
    characters, merges = byte_characters(), learn_merges(word_counts())
    tokens = characters + [c + "</w>" for c in characters] + [a + b for a, b in merges] + [START, END]
    assert len(set(tokens)) == len(tokens)
    (TOKENIZER / "vocab.json").write_text(json.dumps({t: i for i, t in enumerate(tokens)}, ensure_ascii=False))
    (TOKENIZER / "merges.txt").write_text("#version: 0.2\n" + "".join(f"{a} {b}\n" for a, b in merges))
    special = {"bos_token": START, "eos_token": END, "pad_token": END, "unk_token": END}
    (TOKENIZER / "special_tokens_map.json").write_text(json.dumps(special, indent=2) + "\n")
    settings = {**special, "model_max_length": LENGTH, "do_lower_case": True, "add_prefix_space": False,
                "errors": "replace", "tokenizer_class": "CLIPTokenizer"}
    (TOKENIZER / "tokenizer_config.json").write_text(json.dumps(settings, indent=2) + "\n")
    tokenizer = load_tokenizer()
    for word in word_counts():
        assert len(tokenizer(word).input_ids) == 3, word
    print(len(tokens), "tokens;", tokenizer.tokenize("a large red star at the top left , night Zürich 12"))


def load_tokenizer() -> CLIPTokenizer:
    return CLIPTokenizer.from_pretrained(TOKENIZER)


class CaptionIds:
    """Ids of canonical captions [N,40] by word look-up, which is faster than the tokenizer."""

    def __init__(self):
        self.vocabulary = json.loads((TOKENIZER / "vocab.json").read_text())
        self.start, self.end = self.vocabulary[START], self.vocabulary[END]

    def __call__(self, captions: list[str]) -> torch.Tensor:
        ids = torch.full((len(captions), LENGTH), self.end)
        ids[:, 0] = self.start
        for row, caption in zip(ids, captions):
            words = [self.vocabulary[w + "</w>"] for w in caption.split()]
            row[1 : 1 + len(words)] = torch.tensor(words, dtype=torch.long)
        return ids


# ---------------------------------------------------------------- encoder


def build() -> CLIPTextModel:
    vocabulary = json.loads((TOKENIZER / "vocab.json").read_text())
    config = CLIPTextConfig(
        vocab_size=len(vocabulary), hidden_size=WIDTH, intermediate_size=4 * WIDTH, num_hidden_layers=4,
        num_attention_heads=4, max_position_embeddings=LENGTH, hidden_act="quick_gelu", projection_dim=WIDTH,
        bos_token_id=vocabulary[START], eos_token_id=vocabulary[END], pad_token_id=vocabulary[END], attn_implementation="eager",
    )
    return CLIPTextModel(config)


class CellHead(nn.Module):
    """Auxiliary head of pre-training (discarded): one query per cell and one for the background attend to the states."""

    def __init__(self):
        super().__init__()
        self.queries = nn.Parameter(torch.randn(10, WIDTH) * 0.3)
        self.attention = nn.MultiheadAttention(WIDTH, 4, batch_first=True)
        self.kind = nn.Linear(WIDTH, len(world.KINDS + T.PSEUDO_KINDS) + 1)
        self.colour = nn.Linear(WIDTH, len(world.COLOURS + T.PSEUDO_COLOURS) + 1)
        self.size = nn.Linear(WIDTH, len(world.SIZES) + 1)
        self.background = nn.Linear(WIDTH, len(world.BACKGROUNDS))
        self.motion = nn.Linear(WIDTH, len(world.MOTIONS) + 1)

    def forward(self, states, with_motion: bool = False):
        attended, _ = self.attention(self.queries.expand(len(states), -1, -1), states, states, need_weights=False)
        cells = attended[:, :9]
        logits = self.kind(cells), self.colour(cells), self.size(cells), self.background(attended[:, 9])
        return (*logits, self.motion(cells)) if with_motion else logits


def motion_labels(scenes: list[world.Scene]) -> torch.Tensor:
    """Per cell 0 for empty, else 1 + index [N,9]."""
    cells = torch.zeros(len(scenes), 9, dtype=torch.long)
    for n, scene in enumerate(scenes):
        for t in scene.objects:
            cells[n, t.cell] = 1 + world.MOTIONS.index(t.motion)
    return cells


def cell_labels(scenes: list[world.Scene]) -> tuple[torch.Tensor, ...]:
    """Per cell 0 for empty, else 1 + index: kind, colour, size [N,9]; background [N]."""
    cells = torch.zeros(3, len(scenes), 9, dtype=torch.long)
    for n, scene in enumerate(scenes):
        for t in scene.objects:
            cells[0, n, t.cell] = 1 + (world.KINDS + T.PSEUDO_KINDS).index(t.kind)
            cells[1, n, t.cell] = 1 + (world.COLOURS + T.PSEUDO_COLOURS).index(t.colour)
            cells[2, n, t.cell] = 1 + world.SIZES.index(t.size)
    return (*cells, torch.tensor([world.BACKGROUNDS.index(s.background) for s in scenes]))


def all_correct(logits, targets) -> torch.Tensor:
    correct = [(a.argmax(-1) == w) for a, w in zip(logits, targets)]
    return torch.stack([r.flatten(1).all(1) if r.ndim > 1 else r for r in correct]).all(0)


def train(minutes: float, with_motion: bool = False) -> None:
    training.setup(3)
    log = training.Log("video_text_encoder" if with_motion else "text_encoder")
    caption = grammar.canonical_video if with_motion else grammar.canonical_image
    ids, model, head = CaptionIds(), build(), CellHead()
    if with_motion:  # fine-tunes the image captions' encoder
        model = CLIPTextModel.from_pretrained(VIDEO_ENCODER if VIDEO_ENCODER.is_dir() else ENCODER, attn_implementation="eager").train()
    parameters = [*model.parameters(), *head.parameters()]
    adam = torch.optim.AdamW(parameters, lr=1e-3, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    rng, begin, step, curve = random.Random(11), time.process_time(), 0, []
    while (elapsed := (time.process_time() - begin) / 60) < minutes:
        for group in adam.param_groups:
            group["lr"] = 1.5e-3 * training.cosine_schedule(elapsed / minutes, warm_up=0.05)
        scenes = [world.sample_scene(rng, rng.choice((1, 1, 2, 2, 3))) for _ in range(64)]
        scenes = [dialogue.with_pseudo_words(s, rng) if i % 2 else s for i, s in enumerate(scenes)]
        with torch.autocast("cpu", torch.bfloat16):
            states = model(input_ids=ids([caption(s) for s in scenes])).last_hidden_state
            # Noise separates similar captions: a predicted state is never exact.
            logits = head(states + 0.2 * torch.randn_like(states), with_motion)
        targets = cell_labels(scenes) + ((motion_labels(scenes),) if with_motion else ())
        loss = sum(nn.functional.cross_entropy(a.float().flatten(0, -2), w.flatten()) for a, w in zip(logits, targets))
        adam.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        adam.step()
        step += 1
        if step % 100 == 0:
            curve.append((step, loss.item()))
            log(f"text encoder step {step} loss {loss.item():.4f} all correct {all_correct(logits, targets).float().mean():.3f}")
    model.eval()
    for split, count in (("iid", 1), ("iid", 2), ("iid", 3), ("combinations", 1)):
        scenes = [world.sample_scene(rng, count, split) for _ in range(200)]
        with torch.no_grad():
            states = model(input_ids=ids([caption(s) for s in scenes])).last_hidden_state
            targets = cell_labels(scenes) + ((motion_labels(scenes),) if with_motion else ())
            log(f"{split}, {count} objects: all attributes of {all_correct(head(states, with_motion), targets).float().mean():.3f}"
                f"; state rms {states.square().mean().sqrt():.3f}, deviation {states.std(0).mean():.3f}")
    training.plot_curves(training.RUNS / ("video_text_encoder.png" if with_motion else "text_encoder.png"), {"loss": curve}, "step")
    model.save_pretrained(VIDEO_ENCODER if with_motion else ENCODER)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=("tokenizer", "train", "video"))
    parser.add_argument("--minutes", type=float, default=3)
    arguments = parser.parse_args()
    write_tokenizer() if arguments.command == "tokenizer" else train(arguments.minutes, with_motion=arguments.command == "video")
