# SPDX-License-Identifier: Apache-2.0
"""The SentencePiece tokenizer of the pocket language model, with LLaMA's settings.

    python -m recipe.tokenizer        trains tokenizer.model and writes it with its configuration files
"""

from __future__ import annotations

import io
import json
import random
from pathlib import Path

import sentencepiece as spm

from . import paths
from . import templates as T
from .dialogue import sample_dialogue
from .everyday import varied
from .everyday_turns import sample_turns
from .grammar import canonical_image, free_caption
from .language_shape import SHAPE
from .world import sample_scene

RUNS = paths.RUNS / SHAPE.folder
MODEL = RUNS / "tokenizer.model"
BOS, EOS = 1, 2
SIGNALS = {"image": [f"[IMG{i}]" for i in range(4)], "video": [f"[VID{i}]" for i in range(24)], "audio": [f"[AUD{i}]" for i in range(8)]}
ADDED = ["<Img>", "</Img>"] + SIGNALS["image"] + SIGNALS["video"] + SIGNALS["audio"]

GENERAL = """I you he she it we they this that these those here there is are was be have has do does did can could will would shall
should may and or but not no yes with without of in on at to from by for about over under who what where when why how which the a an one two
three four five six seven eight nine ten all some any many much more most very little big new old good bad nice please thank sorry hello
picture film sound image video audio word words small large red orange yellow green blue purple white black grey pink brown day night
""".split()


def train() -> None:
    rng = random.Random(11)
    lines = []
    for _ in range(12000):
        for turn in varied(sample_dialogue(rng) if rng.random() < 0.7 else sample_turns(rng), rng):
            lines += [turn.user, turn.answer]
        scene = sample_scene(rng, None, "train")
        lines += [canonical_image(scene), free_caption(scene, rng)]
    lines += ["### Human: ", "### Assistant:"] * 4000
    for case in (str, str.upper, str.title):
        lines += [case(" ".join(rng.choices(GENERAL, k=8))) for _ in range(1000)]
    lines += list(T.OUTSIDE_QUESTIONS) * 10 + ["".join(rng.choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,!?'\"#-:;()", k=20)) for _ in range(2000)]
    out = io.BytesIO()
    spm.SentencePieceTrainer.train(
        sentence_iterator=iter(lines), model_writer=out, model_type="bpe", vocab_size=SHAPE.pieces, byte_fallback=True,
        normalization_rule_name="identity", add_dummy_prefix=True, remove_extra_whitespaces=False, split_digits=True,
        character_coverage=1.0, max_sentencepiece_length=12, unk_id=0, bos_id=BOS, eos_id=EOS, pad_id=-1, num_threads=1,
        minloglevel=2)
    RUNS.mkdir(parents=True, exist_ok=True)
    MODEL.write_bytes(out.getvalue())
    write_companions(RUNS)


def write_companions(folder: Path) -> None:
    vocab = spm.SentencePieceProcessor(model_file=str(MODEL)).get_piece_size()
    (folder / "added_tokens.json").write_text(json.dumps({t: vocab + i for i, t in enumerate(ADDED)}, indent=2) + "\n")
    (folder / "tokenizer_config.json").write_text(json.dumps({
        "tokenizer_class": "LlamaTokenizer", "add_bos_token": True, "add_eos_token": False, "bos_token": "<s>", "eos_token": "</s>",
        "unk_token": "<unk>", "legacy": True, "model_max_length": 512}, indent=2) + "\n")


if __name__ == "__main__":
    train()
    sp = spm.SentencePieceProcessor(model_file=str(MODEL))
    for text in ("### Human: ", "### Assistant:", "\n### Assistant:", "a\n###", "###", "Draw a large red star at the top left, at night", "naïve ☃"):
        print(repr(text), sp.encode(text, out_type=str))
    print(sp.get_piece_size(), "pieces")
