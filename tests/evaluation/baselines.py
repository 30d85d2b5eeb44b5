"""What stands beside every score: how far one gets without understanding."""

from __future__ import annotations

import functools
import random
from collections import Counter

import numpy as np
from modalities import MEDIA
from questions import world

POOL = 1500  # training items that retrieval may choose from


def constant(truths) -> float:
    """The one answer that is right most often."""
    return Counter(truths).most_common(1)[0][1] / len(truths)


def shifted(answers, truths) -> float:
    """Each answer judged against the next question: what the model says without having read the question."""
    moved = list(answers[1:]) + list(answers[:1])
    return float(np.mean([a == t for a, t in zip(moved, truths)]))


@functools.lru_cache(maxsize=3)
def training(count: int) -> list:
    rng = random.Random(99)
    return [world.sample_scene(rng, count, "train") for _ in range(POOL)]


@functools.lru_cache(maxsize=2)
def _looks(medium: str, count: int) -> np.ndarray:
    return MEDIA[medium].look(training(count))


def nearest_by_words(turns, count: int, medium) -> list:
    """The training scene whose description in the medium shares most words with each request."""
    bags = [Counter(medium.restate(s).replace(",", "").split()) for s in training(count)]
    found = []
    for turn in turns:
        words = Counter(turn.user.lower().replace(",", "").replace(".", "").split())
        found.append(max(range(POOL), key=lambda i: sum((bags[i] & words).values()) - 0.1 * sum((bags[i] - words).values())))
    return [training(count)[i] for i in found]


def nearest_by_look(made, count: int, medium) -> list:
    """The training scene whose picture, film or sound is nearest to each of these."""
    known = _looks(medium.name, count)
    own = (known ** 2).sum(1)
    return [training(count)[int((own - 2 * (known @ one)).argmin())] for one in medium.glance(made)]
