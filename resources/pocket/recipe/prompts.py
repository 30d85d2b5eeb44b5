"""From conversations to ids and feature places: the exact form the model is trained on and driven with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import sentencepiece as spm

from .tokenizer import ADDED, BOS, MODEL, SIGNALS

_HASHES = re.compile(r"#{3,}")


@dataclass
class Message:
    """One human turn with its attached media, and the answer once there is one.

    `produced` counts the media of the answer that come back as features in later turns (films and sounds that
    nothing can make are not counted)."""

    user: str
    media: int = 0
    answer: str | None = None
    produced: int = 0


@dataclass
class Runs:
    """Alternating stretches: lists of ids, and "medium" for one feature vector."""

    items: list = field(default_factory=list)
    answers: list = field(default_factory=list)  # (first position, length) of each answer's text
    length: int = 0

    def ids(self, ids) -> None:
        self.length += len(ids)
        if self.items and isinstance(self.items[-1], list):
            self.items[-1].extend(ids)
        elif ids:
            self.items.append(list(ids))

    def medium(self) -> None:
        self.length += 1
        self.items.append("medium")


class Prompts:
    def __init__(self, model_file=MODEL):
        self.sp = spm.SentencePieceProcessor(model_file=str(model_file))
        base = self.sp.get_piece_size()
        self.added = {t: base + i for i, t in enumerate(ADDED)}
        self.size = base + len(ADDED)
        self.signals = {m: [self.added[t] for t in names] for m, names in SIGNALS.items()}
        self.blank = self.sp.piece_to_id("\u2581")
        self.stop_after_signals = self.sp.encode("###")
        self.stop_after_text = self.control("\n###")
        newline = self.sp.encode("\n")[-1]
        assert self.stop_after_text[0] == newline and self.sp.encode("\n") == [self.blank, newline]

    def control(self, text: str) -> list:
        """Ids of a text that begins with a newline, without the automatic leading blank."""
        ids = self.sp.encode(text)
        assert text.startswith("\n") and ids[0] == self.blank
        return ids[1:]

    def text(self, text: str) -> list:
        """Ids of somebody's words, stripped; three or more hashes in a row never form the delimiter."""
        text = text.strip(" \t\r\n\v\f")
        hash_id = self.sp.encode("\n#")[2:]
        ids, at = [], 0
        for run in _HASHES.finditer(text):
            ids += self._stretch(text[at:run.start()], at == 0) + hash_id * (run.end() - run.start())
            at = run.end()
        return ids + self._stretch(text[at:], at == 0)

    def _stretch(self, text: str, first: bool) -> list:
        if not text:
            return []
        return self.sp.encode(text) if first else self.sp.encode("\n" + text)[2:]

    def _wrapped_medium(self, runs: Runs) -> None:
        runs.ids([self.added["<Img>"]])
        runs.medium()
        runs.ids([self.added["</Img>"]])

    def prompt(self, messages) -> Runs:
        """Everything up to and with the last "Assistant:"; the last message has no answer yet."""
        runs = Runs()
        runs.ids([BOS])
        for k, message in enumerate(messages):
            lead = "### Human:" if k == 0 else " Human:"
            if message.media:
                runs.ids(self.sp.encode(lead))
                for _ in range(message.media):
                    self._wrapped_medium(runs)
                runs.ids([BOS, self.blank])
            else:
                runs.ids(self.sp.encode(lead + " "))
            runs.ids(self.text(message.user))
            runs.ids(self.control("\n### Assistant:"))
            if message.answer is not None:
                answer = self.text(message.answer)
                runs.answers.append((runs.length, len(answer)))
                runs.ids(answer)
                for _ in range(message.produced):
                    self._wrapped_medium(runs)
                runs.ids(self.control("\n###"))
        return runs

    def target(self, answer: str, outputs) -> list:
        """What the model shall generate, with its stop."""
        ids = self.text(answer)
        for medium in outputs:
            ids += self.signals[medium]
        return ids + (self.stop_after_signals if outputs else self.stop_after_text)
