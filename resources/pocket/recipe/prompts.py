# SPDX-License-Identifier: Apache-2.0
"""Converts conversations to token ids and feature positions, in the exact prompt format of training and inference."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import sentencepiece as spm

from .tokenizer import ADDED, BOS, MODEL, SIGNALS

FEATURE = "feature"
_HASHES = re.compile(r"#{3,}")


@dataclass
class Message:
    """One user message with its attachments, and the answer once there is one.

    `generated` counts the media of the answer that are fed back as features in later turns."""

    user: str
    attachments: int = 0
    answer: str | None = None
    generated: int = 0


@dataclass
class PromptSegments:
    """Alternating lists of token ids and FEATURE, the place of one projected feature vector."""

    items: list = field(default_factory=list)
    answers: list = field(default_factory=list)  # (first position, length) of each answer's text
    length: int = 0

    def ids(self, ids) -> None:
        self.length += len(ids)
        if self.items and isinstance(self.items[-1], list):
            self.items[-1].extend(ids)
        elif ids:
            self.items.append(list(ids))

    def feature(self) -> None:
        self.length += 1
        self.items.append(FEATURE)


class PromptEncoder:
    def __init__(self, model_file=MODEL):
        self.sp = spm.SentencePieceProcessor(model_file=str(model_file))
        base = self.sp.get_piece_size()
        self.added = {t: base + i for i, t in enumerate(ADDED)}
        self.size = base + len(ADDED)
        self.signals = {m: [self.added[t] for t in names] for m, names in SIGNALS.items()}
        self.space = self.sp.piece_to_id("\u2581")
        self.stop_after_signals = self.sp.encode("###")
        self.stop_after_text = self.encode_control("\n###")
        newline = self.sp.encode("\n")[-1]
        assert self.stop_after_text[0] == newline and self.sp.encode("\n") == [self.space, newline]

    def encode_control(self, text: str) -> list:
        """Ids of a text that begins with a newline, without the automatic leading space."""
        ids = self.sp.encode(text)
        assert text.startswith("\n") and ids[0] == self.space
        return ids[1:]

    def encode_text(self, text: str) -> list:
        """Ids of user or answer text, stripped; three or more hashes in a row never form the delimiter."""
        text = text.strip(" \t\r\n\v\f")
        hash_id = self.sp.encode("\n#")[2:]
        ids, at = [], 0
        for match in _HASHES.finditer(text):
            ids += self._encode_fragment(text[at:match.start()], at == 0) + hash_id * (match.end() - match.start())
            at = match.end()
        return ids + self._encode_fragment(text[at:], at == 0)

    def _encode_fragment(self, text: str, first: bool) -> list:
        if not text:
            return []
        return self.sp.encode(text) if first else self.sp.encode("\n" + text)[2:]

    def _append_feature(self, segments: PromptSegments) -> None:
        segments.ids([self.added["<Img>"]])
        segments.feature()
        segments.ids([self.added["</Img>"]])

    def encode_prompt(self, messages) -> PromptSegments:
        """Everything up to and including the last "Assistant:"; the last message has no answer yet."""
        segments = PromptSegments()
        segments.ids([BOS])
        for k, message in enumerate(messages):
            prefix = "### Human:" if k == 0 else " Human:"
            if message.attachments:
                segments.ids(self.sp.encode(prefix))
                for _ in range(message.attachments):
                    self._append_feature(segments)
                segments.ids([BOS, self.space])
            else:
                segments.ids(self.sp.encode(prefix + " "))
            segments.ids(self.encode_text(message.user))
            segments.ids(self.encode_control("\n### Assistant:"))
            if message.answer is not None:
                answer = self.encode_text(message.answer)
                segments.answers.append((segments.length, len(answer)))
                segments.ids(answer)
                for _ in range(message.generated):
                    self._append_feature(segments)
                segments.ids(self.encode_control("\n###"))
        return segments

    def encode_answer(self, answer: str, outputs) -> list:
        """The ids the model should generate, with its stop sequence."""
        ids = self.encode_text(answer)
        for modality in outputs:
            ids += self.signals[modality]
        return ids + (self.stop_after_signals if outputs else self.stop_after_text)
