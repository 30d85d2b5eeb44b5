"""What ImageBind has perceived of rendered scenes: embeddings that the language model learns to read.

    python -m recipe.alignment --bank 7000
"""

from __future__ import annotations

import random
from pathlib import Path

import torch

from . import modalities
from .modalities import MEDIA, Encoders
from .training import RUNS
from .world import Scene

FILE = RUNS / "align" / "bank.pt"


class Bank:
    """Scenes whose pictures, films and sounds ImageBind has perceived, by medium."""

    def __init__(self, path: Path = FILE, media_=MEDIA):
        data = torch.load(path, weights_only=False)
        if "scenes" in data:  # of pictures only
            data = {"image": data}
        self.data = {m: {"scenes": d["scenes"], "embeddings": d["embeddings"].float()} for m, d in data.items() if m in media_}
        self.index = {modalities.key(m, s): (m, i) for m, d in self.data.items() for i, s in enumerate(d["scenes"])}

    def find(self, medium: str, scene: Scene):
        """The embedding of a scene in a medium, or None."""
        found = self.index.get(modalities.key(medium, scene))
        return None if found is None else self.data[medium]["embeddings"][found[1]]

    def held_out(self, medium: str = "image"):
        return [s for i, s in enumerate(self.data[medium]["scenes"]) if i % 12 == 0]

    def training(self, medium: str):
        """(scenes, embeddings) of the training split."""
        d = self.data[medium]
        at = [i for i in range(len(d["scenes"])) if i % 12]
        return [d["scenes"][i] for i in at], d["embeddings"][at]

    def training_scene(self, rng: random.Random, medium: str = "image") -> Scene:
        scenes = self.data[medium]["scenes"]
        while True:
            i = rng.randrange(len(scenes))
            if i % 12:
                return scenes[i]


def make_bank(n: int, taught=MEDIA) -> None:
    """Perceives rendered scenes, most of them spoilt a little as decoders do; every twelfth is of the held-out split, as rendered."""
    torch.set_num_threads(1)
    FILE.parent.mkdir(parents=True, exist_ok=True)
    encoders, data = Encoders(), {}
    if FILE.exists():
        data = torch.load(FILE, weights_only=False)
        data = {"image": data} if "scenes" in data else data
    for medium in taught:
        if medium in data and len(data[medium]["scenes"]) >= n:
            continue
        scenes, out = modalities.draw_scenes(random.Random(21 + MEDIA.index(medium)), n), []
        for at in range(0, n, 60):
            out.append(encoders(medium, scenes[at:at + 60], spoilt=at >= n // 10).half())
        data[medium] = {"scenes": scenes, "embeddings": torch.cat(out)}
        print(n, medium, flush=True)
    torch.save(data, FILE)


class Features:
    """Feature vectors [P,192] of scenes in media: embeddings from the bank; of pictures unknown to it the base's soft tokens; others are perceived now."""

    def __init__(self, model, bank):
        self.model, self.bank, self._encoders, self._kept = model, bank, None, {}

    def embedding(self, medium: str, scene: Scene):
        found = self.bank.find(medium, scene)
        if found is None and medium != "image":
            self._encoders = self._encoders or Encoders()
            name = modalities.key(medium, scene)
            if name not in self._kept:
                self._kept[name] = self._encoders(medium, [scene])[0].float()
            found = self._kept[name]
        return found

    def __call__(self, scenes, kinds):
        features = self.model.features(scenes, kinds)
        if not self.bank:
            return features
        found = [(i, self.embedding(m, s)) for i, (s, m) in enumerate(zip(scenes, kinds))]
        found = [(i, e) for i, e in found if e is not None]
        if not found:
            return features
        real = self.model.llama_proj(torch.stack([e for _, e in found]))
        return features.index_put((torch.tensor([i for i, _ in found]),), real.to(features.dtype))
