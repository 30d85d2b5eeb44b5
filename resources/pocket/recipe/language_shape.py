# SPDX-License-Identifier: Apache-2.0
"""The language models of the recipe. NEXTGPT_POCKET_LANGUAGE_MODEL=second selects the second one for every command.

The first is shipped. The second shows that the language model can be exchanged: it differs in width, depth, vocabulary, rotary base and in
sharing keys and values between heads (grouped-query attention), and is aligned with the same decoders by the same commands.
"""

from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class LanguageShape:
    width: int
    feed_forward: int
    layers: int
    heads: int
    key_value_heads: int
    rotary_base: float
    pieces: int  # of its tokenizer
    folder: str  # of its checkpoints


SHAPES = {
    "first": LanguageShape(width=192, feed_forward=512, layers=6, heads=6, key_value_heads=6, rotary_base=10000.0, pieces=1400, folder="llm"),
    "second": LanguageShape(width=160, feed_forward=448, layers=5, heads=8, key_value_heads=2, rotary_base=500000.0, pieces=1100, folder="llm-second"),
}
SHAPE = SHAPES[os.environ.get("NEXTGPT_POCKET_LANGUAGE_MODEL", "first")]
