"""The picture set's text side: a tiny CLIP tokenizer and the text encoder that is frozen before all else.

    python -m recipe.text_encoder tokenizer      # training-runs/text_tokenizer/
    python -m recipe.text_encoder train          # training-runs/text_encoder/
    python -m recipe.text_encoder film           # training-runs/film_text_encoder/: goes on from it, with motions

The encoder is taught by a throw-away head that works as the UNet's cross-attention will: nine cells ask the
text states, by attention, what stands in them.
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

from . import grammar, training, dialogue, world
from . import templates as T

TOKENIZER = training.RUNS / "text_tokenizer"
ENCODER = training.RUNS / "text_encoder"
FILM_ENCODER = training.RUNS / "film_text_encoder"
LENGTH, WIDTH = 40, 128
START, END = "<|startoftext|>", "<|endoftext|>"


# ---------------------------------------------------------------- tokenizer


def byte_letters() -> list[str]:
    """The printable letter that stands for each byte in byte-level BPE files, in the order of such files."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [b for b in range(256) if b not in plain]
    return [chr(b) for b in plain] + [chr(256 + i) for i in range(len(others))]


def words_of_the_world() -> Counter:
    said = " ".join(world.KINDS + world.COLOURS + world.SIZES + world.BACKGROUNDS + world.MOTIONS + world.PLACES)
    return Counter((said + " a at the moving and an of in on with picture").split())


def learn_merges(words: Counter) -> list[tuple[str, str]]:
    """Merge the most frequent pair until every word is one token."""
    split = {w: [*w[:-1], w[-1] + "</w>"] for w in words}
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
            i, joined = 0, []
            while i < len(parts):
                whole = tuple(parts[i : i + 2]) == best
                joined.append("".join(best) if whole else parts[i])
                i += 2 if whole else 1
            split[word] = joined


def write_tokenizer() -> None:
    TOKENIZER.mkdir(parents=True, exist_ok=True)
    letters, merges = byte_letters(), learn_merges(words_of_the_world())
    tokens = letters + [c + "</w>" for c in letters] + [a + b for a, b in merges] + [START, END]
    assert len(set(tokens)) == len(tokens)
    (TOKENIZER / "vocab.json").write_text(json.dumps({t: i for i, t in enumerate(tokens)}, ensure_ascii=False))
    (TOKENIZER / "merges.txt").write_text("#version: 0.2\n" + "".join(f"{a} {b}\n" for a, b in merges))
    special = {"bos_token": START, "eos_token": END, "pad_token": END, "unk_token": END}
    (TOKENIZER / "special_tokens_map.json").write_text(json.dumps(special, indent=2) + "\n")
    settings = {**special, "model_max_length": LENGTH, "do_lower_case": True, "add_prefix_space": False,
                "errors": "replace", "tokenizer_class": "CLIPTokenizer"}
    (TOKENIZER / "tokenizer_config.json").write_text(json.dumps(settings, indent=2) + "\n")
    tokenizer = load_tokenizer()
    for word in words_of_the_world():
        assert len(tokenizer(word).input_ids) == 3, word
    print(len(tokens), "tokens;", tokenizer.tokenize("a large red star at the top left , night Zürich 12"))


def load_tokenizer() -> CLIPTokenizer:
    return CLIPTokenizer.from_pretrained(TOKENIZER)


class CaptionIds:
    """Ids of canonical captions [N,40] by word look-up: the tokenizer itself is slow."""

    def __init__(self):
        self.table = json.loads((TOKENIZER / "vocab.json").read_text())
        self.start, self.end = self.table[START], self.table[END]

    def __call__(self, captions: list[str]) -> torch.Tensor:
        ids = torch.full((len(captions), LENGTH), self.end)
        ids[:, 0] = self.start
        for row, caption in zip(ids, captions):
            words = [self.table[w + "</w>"] for w in caption.split()]
            row[1 : 1 + len(words)] = torch.tensor(words, dtype=torch.long)
        return ids


# ---------------------------------------------------------------- encoder


def build() -> CLIPTextModel:
    table = json.loads((TOKENIZER / "vocab.json").read_text())
    config = CLIPTextConfig(
        vocab_size=len(table), hidden_size=WIDTH, intermediate_size=4 * WIDTH, num_hidden_layers=4,
        num_attention_heads=4, max_position_embeddings=LENGTH, hidden_act="quick_gelu", projection_dim=WIDTH,
        bos_token_id=table[START], eos_token_id=table[END], pad_token_id=table[END], attn_implementation="eager",
    )
    return CLIPTextModel(config)


class CellHead(nn.Module):
    """Thrown away after the pre-training: nine cells and the background ask the states."""

    def __init__(self):
        super().__init__()
        self.asks = nn.Parameter(torch.randn(10, WIDTH) * 0.3)
        self.attention = nn.MultiheadAttention(WIDTH, 4, batch_first=True)
        self.kind = nn.Linear(WIDTH, len(world.KINDS + T.STRANGE_KINDS) + 1)
        self.colour = nn.Linear(WIDTH, len(world.COLOURS + T.STRANGE_COLOURS) + 1)
        self.size = nn.Linear(WIDTH, len(world.SIZES) + 1)
        self.background = nn.Linear(WIDTH, len(world.BACKGROUNDS))
        self.motion = nn.Linear(WIDTH, len(world.MOTIONS) + 1)

    def forward(self, states, film: bool = False):
        found, _ = self.attention(self.asks.expand(len(states), -1, -1), states, states, need_weights=False)
        cells = found[:, :9]
        said = self.kind(cells), self.colour(cells), self.size(cells), self.background(found[:, 9])
        return (*said, self.motion(cells)) if film else said


def motions_of(scenes: list[world.Scene]) -> torch.Tensor:
    """Per cell 0 for nothing, else 1 + index [N,9]."""
    cells = torch.zeros(len(scenes), 9, dtype=torch.long)
    for n, scene in enumerate(scenes):
        for t in scene.things:
            cells[n, t.cell] = 1 + world.MOTIONS.index(t.motion)
    return cells


def truth(scenes: list[world.Scene]) -> tuple[torch.Tensor, ...]:
    """Per cell 0 for nothing, else 1 + index: kind, colour, size [N,9]; background [N]."""
    cells = torch.zeros(3, len(scenes), 9, dtype=torch.long)
    for n, scene in enumerate(scenes):
        for t in scene.things:
            cells[0, n, t.cell] = 1 + (world.KINDS + T.STRANGE_KINDS).index(t.kind)
            cells[1, n, t.cell] = 1 + (world.COLOURS + T.STRANGE_COLOURS).index(t.colour)
            cells[2, n, t.cell] = 1 + world.SIZES.index(t.size)
    return (*cells, torch.tensor([world.BACKGROUNDS.index(s.background) for s in scenes]))


def all_right(answers, wanted) -> torch.Tensor:
    right = [(a.argmax(-1) == w) for a, w in zip(answers, wanted)]
    return torch.stack([r.flatten(1).all(1) if r.ndim > 1 else r for r in right]).all(0)


def train(minutes: float, film: bool = False) -> None:
    training.start(3)
    log = training.Log("film_text" if film else "text")
    caption = grammar.canonical_film if film else grammar.canonical
    ids, model, head = CaptionIds(), build(), CellHead()
    if film:  # words for what stands where are known already; motions are new
        model = CLIPTextModel.from_pretrained(FILM_ENCODER if FILM_ENCODER.is_dir() else ENCODER, attn_implementation="eager").train()
    everything = [*model.parameters(), *head.parameters()]
    adam = torch.optim.AdamW(everything, lr=1e-3, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    rng, begin, step, curve = random.Random(11), time.process_time(), 0, []
    while (gone := (time.process_time() - begin) / 60) < minutes:
        for group in adam.param_groups:
            group["lr"] = 1.5e-3 * training.cosine(gone / minutes, warm=0.05)
        scenes = [world.sample_scene(rng, rng.choice((1, 1, 2, 2, 3))) for _ in range(64)]
        scenes = [dialogue.estranged(s, rng) if i % 2 else s for i, s in enumerate(scenes)]
        with torch.autocast("cpu", torch.bfloat16):
            states = model(input_ids=ids([caption(s) for s in scenes])).last_hidden_state
            # Noise keeps neighbouring captions apart: an aligned state is never exact.
            answers = head(states + 0.2 * torch.randn_like(states), film)
        wanted = truth(scenes) + ((motions_of(scenes),) if film else ())
        loss = sum(nn.functional.cross_entropy(a.float().flatten(0, -2), w.flatten()) for a, w in zip(answers, wanted))
        adam.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(everything, 1.0)
        adam.step()
        step += 1
        if step % 100 == 0:
            curve.append((step, loss.item()))
            log(f"text step {step} loss {loss.item():.4f} all right {all_right(answers, wanted).float().mean():.3f}")
    model.eval()
    for split, count in (("iid", 1), ("iid", 2), ("iid", 3), ("combinations", 1)):
        scenes = [world.sample_scene(rng, count, split) for _ in range(200)]
        with torch.no_grad():
            states = model(input_ids=ids([caption(s) for s in scenes])).last_hidden_state
            wanted = truth(scenes) + ((motions_of(scenes),) if film else ())
            log(f"{split}, {count} things: all facts of {all_right(head(states, film), wanted).float().mean():.3f}"
                f"; state rms {states.square().mean().sqrt():.3f}, differs {states.std(0).mean():.3f}")
    training.draw_curve(training.RUNS / ("film_text.png" if film else "text.png"), {"loss": curve}, "step")
    model.save_pretrained(FILM_ENCODER if film else ENCODER)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("tokenizer", "train", "film"))
    parser.add_argument("--minutes", type=float, default=3)
    chosen = parser.parse_args()
    write_tokenizer() if chosen.what == "tokenizer" else train(chosen.minutes, film=chosen.what == "film")
