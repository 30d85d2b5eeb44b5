"""A row of the table, and what every cell has to know."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field

import numpy as np


@dataclass
class Settings:
    n: int
    films: int  # so many where a film is made: it takes ten seconds and more
    seed: int
    small: bool
    steps: int | None = None  # None: the bundle's own
    sounds: int | None = None  # None: as many as n

    def number(self, made: str) -> int:
        """Of questions whose answer is to be in this medium."""
        if made == "video":
            return self.films
        return self.sounds if made == "audio" and self.sounds else self.n

    def rng(self, name: str) -> random.Random:
        return random.Random(f"{self.seed} {name}")

    def options(self) -> dict:
        return {} if self.steps is None else {"steps": self.steps}


@dataclass
class Row:
    measure: str
    split: str
    rights: list  # of bool
    baselines: dict = field(default_factory=dict)
    facts: dict = field(default_factory=dict)  # shares of single facts

    def as_json(self) -> dict:
        n, right = len(self.rights), sum(self.rights)
        low, high = wilson(right, n)
        row = {"measure": self.measure, "split": self.split, "n": n, "score": round(right / n, 4), "low": round(low, 4),
               "high": round(high, 4), "baselines": {k: round(float(v), 4) for k, v in self.baselines.items()}}
        return {**row, "facts": {k: round(float(v), 4) for k, v in self.facts.items()}} if self.facts else row


def wilson(right: int, n: int, z: float = 1.959964) -> tuple:
    """The 95 % interval of a share."""
    p, d = right / n, 1 + z * z / n
    middle = (p + z * z / (2 * n)) / d
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / d
    return max(0.0, middle - half), min(1.0, middle + half)


def equal(answers, truths) -> list:
    return [bool(a == t) for a, t in zip(answers, truths)]


def share(answers, truths) -> float:
    return float(np.mean(equal(answers, truths)))


def shares(facts, answers, truths) -> dict:
    """`facts`: (answer, truth) -> which facts are right."""
    each = [facts(a, t) for a, t in zip(answers, truths)]
    return {name: float(np.mean([e[name] for e in each])) for name in each[0] if name != "exact"}
