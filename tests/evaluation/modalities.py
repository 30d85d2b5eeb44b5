# SPDX-License-Identifier: Apache-2.0
"""The three modalities in the evaluation."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Callable

import caption_grader
import media_files
import numpy as np
from grader import audio, image, video
from questions import grammar, world
from recipe import world_audio, world_video


@dataclass(frozen=True)
class Modality:
    name: str
    grader: ModuleType  # read, target_of, attributes, ATTRIBUTES
    parse_description: Callable  # a sentence -> what the grader would return for the scene it states
    describe: Callable  # a scene -> a sentence that states all of it
    render: Callable  # scenes -> samples
    load: Callable
    save_one: Callable  # (sample, path)
    suffix: str
    scene_features: Callable  # scenes -> coarse features [N,K] for retrieval
    features: Callable  # samples -> the same features [N,K]
    projection_prefix: str  # of the output projection's parameter names

    def target_of(self, scene):
        return self.grader.target_of(scene)

    def read_files(self, paths):
        """What the one file of a reply shows; None if there is none or more than one."""
        return self.grader.read(self.load(paths[0])) if len(paths) == 1 else None

    def save(self, samples, folder: Path) -> list:
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / f"{i}{self.suffix}" for i in range(len(samples))]
        for path, sample in zip(paths, samples):
            self.save_one(sample, path)
        return paths

    def chance(self, count: int) -> float:
        """The probability of guessing a scene, given its number of objects."""
        motions = 1 if self.name == "image" else len(world.MOTIONS) ** count
        if self.name == "audio":
            return 1.0 / ((len(world.KINDS) * world_audio.STEPS) ** count * motions)
        appearances = (len(world.KINDS) * len(world.COLOURS) * len(world.SIZES)) ** count
        return 1.0 / (math.comb(world.CELL_COUNT, count) * appearances * len(world.BACKGROUNDS) * motions)


PREVIEW_FRAMES = (0, 3, 8, 15)


def _flat(x) -> np.ndarray:
    return np.asarray(x, np.float32).reshape(len(x), -1)


def _video_scene_features(scenes) -> np.ndarray:
    return _flat([[world_video.frame(s, index)[::6, ::6] for index in PREVIEW_FRAMES] for s in scenes])


def _video_features(videos) -> np.ndarray:
    return _flat(videos[:, PREVIEW_FRAMES, ::6, ::6])


def _audio_features(waveforms) -> np.ndarray:
    batches = [waveforms[i:i + 50].astype(np.float32) for i in range(0, len(waveforms), 50)]
    return np.concatenate([_flat(audio.loudness(audio.powers(p))[:, ::2, ::2]) for p in batches])


IMAGE = Modality("image", image, caption_grader.read_image, grammar.restate, world.render, media_files.load_image, media_files.save_image, ".png",
                 lambda scenes: _flat(world.render(scenes)[:, ::4, ::4]), lambda images: _flat(images[:, ::4, ::4]), "gen_text_hidden_fcs.")
VIDEO = Modality("video", video, caption_grader.read_video, lambda s: grammar.restate(s, with_motion=True), world_video.render, media_files.load_video,
                 media_files.save_video, ".mp4", _video_scene_features, _video_features, "gen_text_hidden_fcs_video.")
AUDIO = Modality("audio", audio, caption_grader.read_audio, grammar.restate_audio, world_audio.render, media_files.load_audio, media_files.save_audio,
                 ".wav", lambda scenes: _audio_features(world_audio.render(scenes)), _audio_features, "gen_text_hidden_fcs_audio.")
MODALITIES = {m.name: m for m in (IMAGE, VIDEO, AUDIO)}


def with_files(turns, folder: Path) -> list:
    """(text, ((modality, path), …)) of each turn, its attached scenes rendered to files."""
    scenes = {m: [scene for t in turns for modality, scene in t.all_attachments() if modality == m] for m in MODALITIES}
    paths = {m: iter(MODALITIES[m].save(MODALITIES[m].render(s), folder / m) if s else ()) for m, s in scenes.items()}
    return [(t.user, tuple((m, next(paths[m])) for m, _ in t.all_attachments())) for t in turns]
