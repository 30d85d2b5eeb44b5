# SPDX-License-Identifier: Apache-2.0
"""Embeddings of media that show pseudo-words, as the requests with pseudo-words have them (dialogue.py).

Embeddings are nearly a sum of the contents of the cells. A pseudo-word takes the place of a kind or a colour in this sum with a fixed random direction of
its own in every cell. Without them a model that reads embeddings learns which colours a kind can have and names held-out pairs wrongly.
"""

from __future__ import annotations

import random

import torch
from torch.nn import functional as F

from . import dialogue
from . import templates as T
from .readable_projection import CELL, cell_contents
from .world import COLOURS, KINDS, Scene

MODALITIES = ("image", "video")


class PseudoMedia:
    """Draws scenes with pseudo-words and adds their embeddings to the cache."""

    def __init__(self, cache):
        self.cache = cache
        self.sums = {modality: self._contributions(modality) for modality in MODALITIES if modality in cache.data}
        self.directions = {}

    @torch.no_grad()
    def _contributions(self, modality: str) -> torch.Tensor:
        """What each content of each cell adds to an embedding [9,sum(CELL),128]."""
        scenes, embeddings = self.cache.training(modality)
        x = cell_contents(scenes, modality == "video")
        cells, features = x.shape[1:]
        x = x.flatten(1)
        return torch.linalg.solve(x.T @ x + torch.eye(x.shape[1]), x.T @ embeddings).view(cells, features, -1)

    def _direction(self, modality: str, word: str, cell: int) -> torch.Tensor:
        """Of about the length that kinds and colours have."""
        key = (modality, word, cell)
        if key not in self.directions:
            generator = torch.Generator().manual_seed(sum(map(ord, modality + word)) * 9 + cell)
            sums = self.sums[modality][cell]
            known = sums[: CELL[0]] if word in T.PSEUDO_KINDS else sums[CELL[0] : CELL[0] + CELL[1]]
            spread = (known - known.mean(0)).norm(dim=1).mean()
            self.directions[key] = known.mean(0) + spread * F.normalize(torch.randn(known.shape[1], generator=generator), dim=0)
        return self.directions[key]

    def sample(self, rng: random.Random, modality: str) -> Scene:
        while True:
            scene = self.cache.training_scene(rng, modality)
            shown = dialogue.with_pseudo_words(scene, rng)
            if any(t.kind in T.PSEUDO_KINDS or t.colour in T.PSEUDO_COLOURS for t in shown.objects):
                break
        embedding, sums = self.cache.find(modality, scene).clone(), self.sums[modality]
        for old, new in zip(scene.objects, shown.objects):
            if new.kind != old.kind:
                embedding += self._direction(modality, new.kind, old.cell) - sums[old.cell, KINDS.index(old.kind)]
            if new.colour != old.colour:
                embedding += self._direction(modality, new.colour, old.cell) - sums[old.cell, CELL[0] + COLOURS.index(old.colour)]
        self.cache.add(modality, shown, F.normalize(embedding, dim=0))
        return shown

    def turn(self, rng: random.Random, modality: str):
        return dialogue.attachment_question_turn(rng, self.sample(rng, modality), modality)
