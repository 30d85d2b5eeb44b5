# SPDX-License-Identifier: Apache-2.0
"""A cache of ImageBind's embeddings of rendered scenes, which the language model learns to read.

    python -m recipe.alignment --cache 7000
"""

from __future__ import annotations

import collections
import random
from pathlib import Path

import torch

from . import modalities, unknown_media, world
from .language_shape import SHAPE
from .modalities import MODALITIES, ImageBindEncoders
from .training import RUNS
from .unknown_media import UnknownMedium
from .world import Scene

FILE = RUNS / "align" / "embeddings.pt"
MOST_ADDED = 5000
PLAIN_SHARE = 0.2  # images on plain backdrops, as a share of the others


class EmbeddingCache:
    """Scenes and the embeddings of their images, videos and audio, by modality."""

    def __init__(self, path: Path = FILE, names=MODALITIES):
        data = torch.load(path, weights_only=False)
        self.unknown = {m: e.float() for m, e in data.pop("unknown", {}).items()}
        plain = data.pop("plain", {"scenes": [], "embeddings": torch.zeros(0)})
        self.plain = {"scenes": plain["scenes"], "embeddings": plain["embeddings"].float()}
        self.plain_index = {modalities.scene_key("image", s): i for i, s in enumerate(plain["scenes"])}
        self.data = {m: {"scenes": entry["scenes"], "embeddings": entry["embeddings"].float()} for m, entry in data.items() if m in names}
        self.index = {modalities.scene_key(m, s): (m, i) for m, entry in self.data.items() for i, s in enumerate(entry["scenes"])}
        self.added = collections.OrderedDict()

    def add(self, modality: str, scene: Scene, embedding: torch.Tensor) -> None:
        """Keeps the embedding of a scene that was not rendered while its dialogue is trained with."""
        self.added[modalities.scene_key(modality, scene)] = embedding
        if len(self.added) > MOST_ADDED:
            self.added.popitem(last=False)

    def find(self, modality: str, scene: Scene):
        """The embedding of a scene in a modality, or None."""
        if isinstance(scene, UnknownMedium):
            return self.unknown[modality][scene.index]
        key = modalities.scene_key(modality, scene)
        if modality == "image" and scene.background is None:
            return self.plain["embeddings"][self.plain_index[key]] if key in self.plain_index else None
        if key in self.added:
            return self.added[key]
        cached = self.index.get(key)
        return None if cached is None else self.data[modality]["embeddings"][cached[1]]

    def plain_scene(self, rng: random.Random) -> Scene:
        """A scene whose image has a plain backdrop."""
        return rng.choice(self.plain["scenes"])

    def held_out(self, modality: str = "image"):
        return [s for i, s in enumerate(self.data[modality]["scenes"]) if i % 12 == 0]

    def training(self, modality: str):
        """(scenes, embeddings) of the training split."""
        entry = self.data[modality]
        indices = [i for i in range(len(entry["scenes"])) if i % 12]
        return [entry["scenes"][i] for i in indices], entry["embeddings"][indices]

    def training_scene(self, rng: random.Random, modality: str = "image") -> Scene:
        scenes = self.data[modality]["scenes"]
        while True:
            i = rng.randrange(len(scenes))
            if i % 12:
                return scenes[i]


def fill_cache(count: int, names=MODALITIES) -> None:
    """Embeds rendered scenes, most of them augmented to resemble decoded media; every twelfth scene is from the held-out split."""
    torch.set_num_threads(1)
    FILE.parent.mkdir(parents=True, exist_ok=True)
    encoders, data = ImageBindEncoders(), {}
    if FILE.exists():
        data = torch.load(FILE, weights_only=False)
    for modality in names:
        if modality in data and len(data[modality]["scenes"]) >= count:
            continue
        scenes, out = modalities.sample_scenes(random.Random(21 + MODALITIES.index(modality)), count), []
        for start in range(0, count, 60):
            out.append(encoders(modality, scenes[start:start + 60], augmented=start >= count // 10).half())
        data[modality] = {"scenes": scenes, "embeddings": torch.cat(out)}
        print(count, modality, flush=True)
    if "image" in names and "plain" not in data:
        rng = random.Random(31)
        scenes = [world.on_plain_backdrop(world.sample_scene(rng, n)) for n in rng.choices((1, 2, 3), (4, 4, 3), k=int(PLAIN_SHARE * count))]
        out = [encoders("image", scenes[i:i + 60], augmented=True).half() for i in range(0, len(scenes), 60)]
        data["plain"] = {"scenes": scenes, "embeddings": torch.cat(out)}
    known = data.setdefault("unknown", {})
    for modality in names:
        if modality not in known:
            known[modality] = unknown_media.embeddings(encoders, modality).half()
    torch.save(data, FILE)


class Features:
    """Feature vectors [P*MEDIUM_TOKENS,width] of P scenes, each in its modality: the projection of a cached embedding; for an image that is not
    cached, the base model's soft tokens; for anything else, an embedding computed on demand."""

    def __init__(self, model, cache):
        self.model, self.cache, self._encoders, self._computed = model, cache, None, {}

    def embedding(self, modality: str, scene: Scene):
        cached = self.cache.find(modality, scene)
        if cached is None and modality != "image":
            self._encoders = self._encoders or ImageBindEncoders()
            name = modalities.scene_key(modality, scene)
            if name not in self._computed:
                self._computed[name] = self._encoders(modality, [scene])[0].float()
            cached = self._computed[name]
        return cached

    def __call__(self, scenes, modality_of):
        embeddings = [self.embedding(m, s) if self.cache else None for s, m in zip(scenes, modality_of)]
        known = [i for i, e in enumerate(embeddings) if e is not None]
        if not known:
            return self.model.features(scenes, modality_of)
        rows = dict(zip(known, self.model.llama_proj(torch.stack([embeddings[i] for i in known]))))
        others = [i for i in range(len(scenes)) if i not in rows]
        if others:
            stand_ins = self.model.features([scenes[i] for i in others], [modality_of[i] for i in others])
            rows |= dict(zip(others, stand_ins.view(len(others), -1).to(rows[known[0]].dtype)))
        return torch.stack([rows[i] for i in range(len(scenes))]).view(-1, SHAPE.width)
