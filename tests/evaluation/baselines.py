# SPDX-License-Identifier: Apache-2.0
"""Baselines shown beside every score: scores that need no understanding."""

from __future__ import annotations

import functools
import random
from collections import Counter

import numpy as np
from modalities import MODALITIES
from questions import world

POOL = 1500  # training scenes for the retrieval baselines


def constant(targets) -> float:
    """The accuracy of always giving the most frequent answer."""
    return Counter(targets).most_common(1)[0][1] / len(targets)


def shifted(answers, targets) -> float:
    """Each answer compared with the next question's target: the accuracy of ignoring the question."""
    shifted_answers = list(answers[1:]) + list(answers[:1])
    return float(np.mean([a == t for a, t in zip(shifted_answers, targets)]))


@functools.lru_cache(maxsize=3)
def training_scenes(count: int) -> list:
    rng = random.Random(99)
    return [world.sample_scene(rng, count, "train") for _ in range(POOL)]


@functools.lru_cache(maxsize=2)
def _training_features(modality: str, count: int) -> np.ndarray:
    return MODALITIES[modality].scene_features(training_scenes(count))


def nearest_by_words(turns, count: int, modality) -> list:
    """For each request, the training scene whose description in the modality shares the most words with it."""
    descriptions = [Counter(modality.describe(s).replace(",", "").split()) for s in training_scenes(count)]
    nearest = []
    for turn in turns:
        words = Counter(turn.user.lower().replace(",", "").replace(".", "").split())
        nearest.append(max(range(POOL), key=lambda i: sum((descriptions[i] & words).values()) - 0.1 * sum((descriptions[i] - words).values())))
    return [training_scenes(count)[i] for i in nearest]


def nearest_by_features(generated, count: int, modality) -> list:
    """For each sample, the training scene whose image, video or audio is nearest."""
    training_features = _training_features(modality.name, count)
    norms = (training_features ** 2).sum(1)
    return [training_scenes(count)[int((norms - 2 * (training_features @ query)).argmin())] for query in modality.features(generated)]
