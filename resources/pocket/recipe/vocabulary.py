# SPDX-License-Identifier: Apache-2.0
"""Moves the language model to another vocabulary, so that a new tokenizer does not cost its whole pre-training.

    python -m recipe.vocabulary     # trains a new tokenizer and adapts training-runs/llm/language.pt to it

A piece of both vocabularies keeps its rows of embedding and head. Any other piece starts as the mean of the rows of the pieces into which the
old tokenizer cuts it, without regard to case, so that "RED" starts near "red". Added tokens keep their rows.
"""

from __future__ import annotations

import shutil

import sentencepiece as spm
import torch

from . import tokenizer
from .language_model import CHECKPOINT
from .tokenizer import ADDED, MODEL

ROWS = ("llama.model.embed_tokens.weight", "llama.lm_head.weight")


def moved_rows(rows: torch.Tensor, old: spm.SentencePieceProcessor, new: spm.SentencePieceProcessor) -> torch.Tensor:
    """rows [old pieces + added tokens, width] -> [new pieces + added tokens, width]."""
    known = {old.id_to_piece(i): i for i in range(old.get_piece_size())}
    out = torch.empty(new.get_piece_size() + len(ADDED), rows.shape[1])
    for i in range(new.get_piece_size()):
        piece = new.id_to_piece(i)
        if piece in known:
            out[i] = rows[known[piece]]
            continue
        text = piece.replace("\u2581", " ").lower()
        ids = old.encode(text) if text.startswith(" ") else old.encode("\n" + text)[2:]  # without the automatic leading space
        ids = ids[1:] if text.startswith(" ") and len(ids) > 1 and old.id_to_piece(ids[0]) == "\u2581" else ids
        out[i] = rows[ids].mean(0)
    out[new.get_piece_size():] = rows[old.get_piece_size():]
    return out


def main() -> None:
    before = MODEL.with_suffix(".before")
    shutil.copy(MODEL, before)
    tokenizer.train()
    old, new = (spm.SentencePieceProcessor(model_file=str(f)) for f in (before, MODEL))
    state = torch.load(CHECKPOINT, weights_only=False)
    for name in ROWS:
        state["model"][name] = moved_rows(state["model"][name], old, new)
    state.pop("optimisers", None)
    torch.save(state, CHECKPOINT)
    print(old.get_piece_size(), "->", new.get_piece_size(), "pieces")


if __name__ == "__main__":
    main()
