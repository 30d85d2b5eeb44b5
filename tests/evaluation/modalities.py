"""The three media as the evaluation sees them: one concept, three values."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Callable

import caption_grader
import media_files
import numpy as np
from grader import video, image, audio
from questions import grammar, world

from recipe import world_audio, world_video


@dataclass(frozen=True)
class Medium:
    name: str
    grader: ModuleType  # read, truth, facts, FACTS
    told: Callable  # a sentence about it -> what the grader would say
    restate: Callable  # a scene -> the sentence that tells all of it
    render: Callable  # scenes -> what they look or sound like
    load: Callable
    store: Callable  # (one of it, path)
    suffix: str
    look: Callable  # scenes -> [N,K], rough enough to find the nearest
    glance: Callable  # some of it -> the same [N,K]
    projection: str  # the bundle's parameters that make its signals a condition begin with it

    def truth(self, scene):
        return self.grader.truth(scene)

    def seen(self, paths):
        """What the one file of a reply shows; None when there is none or more than one."""
        return self.grader.read(self.load(paths[0])) if len(paths) == 1 else None

    def save(self, made, folder: Path) -> list:
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / f"{i}{self.suffix}" for i in range(len(made))]
        for path, one in zip(paths, made):
            self.store(one, path)
        return paths

    def chance(self, count: int) -> float:
        """A scene drawn blindly, its number of things known."""
        motions = 1 if self.name == "image" else len(world.MOTIONS) ** count
        if self.name == "audio":
            return 1.0 / ((len(world.KINDS) * world_audio.STEPS) ** count * motions)
        looks = (len(world.KINDS) * len(world.COLOURS) * len(world.SIZES)) ** count
        return 1.0 / (math.comb(world.CELL_COUNT, count) * looks * len(world.BACKGROUNDS) * motions)


SHOWN_FRAMES = (0, 3, 8, 15)


def _flat(x) -> np.ndarray:
    return np.asarray(x, np.float32).reshape(len(x), -1)


def _film_look(scenes) -> np.ndarray:
    return _flat([[world_video.frame(s, at)[::6, ::6] for at in SHOWN_FRAMES] for s in scenes])


def _film_glance(films) -> np.ndarray:
    return _flat(films[:, SHOWN_FRAMES, ::6, ::6])


def _sound_glance(sounds) -> np.ndarray:
    parts = [sounds[i:i + 50].astype(np.float32) for i in range(0, len(sounds), 50)]
    return np.concatenate([_flat(audio.loudness(audio.powers(p))[:, ::2, ::2]) for p in parts])


IMAGE = Medium("image", image, caption_grader.read, grammar.restate, world.render, media_files.load_picture, media_files.save_picture, ".png",
               lambda scenes: _flat(world.render(scenes)[:, ::4, ::4]), lambda pictures: _flat(pictures[:, ::4, ::4]), "gen_text_hidden_fcs.")
VIDEO = Medium("video", video, caption_grader.read_film, lambda s: grammar.restate(s, video=True), world_video.render, media_files.load_film,
               media_files.save_film, ".mp4", _film_look, _film_glance, "gen_text_hidden_fcs_video.")
AUDIO = Medium("audio", audio, caption_grader.read_sound, grammar.restate_sound, world_audio.render, media_files.load_sound, media_files.save_sound,
               ".wav", lambda scenes: _sound_glance(world_audio.render(scenes)), _sound_glance, "gen_text_hidden_fcs_audio.")
MEDIA = {m.name: m for m in (IMAGE, VIDEO, AUDIO)}


def with_files(turns, folder: Path) -> list:
    """(words, ((medium, path), …)) of each turn, its attached scenes rendered in the medium in which they are seen."""
    scenes = {m: [scene for t in turns for medium, scene in t.attached() if medium == m] for m in MEDIA}
    paths = {m: iter(MEDIA[m].save(MEDIA[m].render(s), folder / m) if s else ()) for m, s in scenes.items()}
    return [(t.user, tuple((m, next(paths[m])) for m, _ in t.attached())) for t in turns]
