# SPDX-License-Identifier: Apache-2.0
"""A row of the result table, and the settings of every cell."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field, replace

import numpy as np


@dataclass
class Settings:
    n: int
    videos: int  # questions that generate a video, which takes ten seconds and more
    seed: int
    small: bool
    steps: int | None = None  # None: the bundle's default
    audio: int | None = None  # None: n

    def count_for(self, modality: str) -> int:
        """The number of questions whose answer is in this modality."""
        if modality == "video":
            return self.videos
        return self.audio if modality == "audio" and self.audio else self.n

    @staticmethod
    def part(count: int) -> int:
        """The number of questions of a cell that runs the program several times."""
        return min(count, max(3, count // 4))

    def smaller(self) -> Settings:
        return replace(self, n=self.part(self.n), videos=self.part(self.videos))

    def rng(self, name: str) -> random.Random:
        """The random numbers of a cell; `name` is part of the seed, so renaming it changes the sampled questions."""
        return random.Random(f"{self.seed} {name}")

    def options(self) -> dict:
        return {} if self.steps is None else {"steps": self.steps}


@dataclass
class Row:
    measure: str
    split: str
    correct: list  # of bool
    baselines: dict = field(default_factory=dict)
    attributes: dict = field(default_factory=dict)  # accuracy of single attributes

    def as_json(self) -> dict:
        n, correct_count = len(self.correct), sum(self.correct)
        low, high = wilson(correct_count, n)
        row = {"measure": self.measure, "split": self.split, "n": n, "score": round(correct_count / n, 4), "low": round(low, 4),
               "high": round(high, 4), "baselines": {k: round(float(v), 4) for k, v in self.baselines.items()}}
        return {**row, "attributes": {k: round(float(v), 4) for k, v in self.attributes.items()}} if self.attributes else row


def wilson(correct_count: int, n: int, z: float = 1.959964) -> tuple:
    """The 95 % Wilson interval of a proportion."""
    p, d = correct_count / n, 1 + z * z / n
    centre = (p + z * z / (2 * n)) / d
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / d
    return max(0.0, centre - half), min(1.0, centre + half)


def equal(answers, targets) -> list:
    return [bool(a == t) for a, t in zip(answers, targets)]


def share(answers, targets) -> float:
    return float(np.mean(equal(answers, targets)))


def shares(attributes, answers, targets) -> dict:
    """`attributes`: (answer, target) -> which attributes are right."""
    scores = [attributes(a, t) for a, t in zip(answers, targets)]
    return {name: float(np.mean([e[name] for e in scores])) for name in scores[0] if name != "exact"}
