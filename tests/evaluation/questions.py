# SPDX-License-Identifier: Apache-2.0
"""Questions with known answers, sampled from the synthetic scenes; the split is decided by the scene or the template."""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "resources" / "pocket"))

from recipe import cross_modal, dialogue, grammar, templates, world  # noqa: E402

MODALITIES = ("image", "video", "audio")
DESCRIPTION_REQUESTS = {"image": templates.ASK_CAPTION, "video": templates.ASK_VIDEO, "audio": templates.ASK_AUDIO}


def _has_held_out_motion(obj) -> bool:
    """Whether this kind is never trained with this motion, in any colour."""
    return all(world.is_held_out_motion(replace(obj, colour=c)) for c in world.COLOURS)


def belongs(scene, split: str, modality: str) -> bool:
    """A request may leave attributes open, so the scene it denotes can be in another split than the sampled one."""
    if split == "combinations":  # audio conveys the kind but no colour: there the motion decides
        return all(map(_has_held_out_motion if modality == "audio" else world.is_held_out_appearance, scene.objects))
    return world.split_of(scene) == "iid"


def _sample(rng: random.Random, split: str, count: int, modality: str):
    if split != "combinations" or modality != "audio":
        return world.sample_scene(rng, count, split)
    while not belongs(scene := world.sample_any_scene(rng, count), split, modality):
        pass
    return scene


def generation_turn(rng: random.Random, split: str, count: int, modality: str = "image"):
    """A request for one modality, whose scene is held out."""
    while True:
        turn = dialogue.request_turn(rng, (modality,), split, count)
        if len(turn.scene.objects) == count and belongs(turn.scene, split, modality):
            return turn


def description_turn(rng: random.Random, split: str, count: int, modality: str = "image"):
    """A request to describe an attached image, video or audio clip, whose scene is held out."""
    scene = cross_modal.scene_from_attachment(modality, _sample(rng, split, count, modality)) if modality != "audio" else _sample(rng, split, count, modality)
    return description_of(rng, scene, modality)


def description_of(rng: random.Random, scene, modality: str):
    """A request to describe an attachment that shows or contains this scene."""
    question = grammar.surface_noise(grammar.pick_template(DESCRIPTION_REQUESTS[modality], rng, "iid"), rng, decorate=rng.random() < 0.5)
    return dialogue.Turn(question, "", (scene,), (), scene, "ask_caption", modality)


def route_turn(rng: random.Random, source: str, target: str):
    """A question about a held-out attachment with the answer in another modality; nothing in it is a held-out combination."""
    while True:
        turn = cross_modal.cross_modal_turn(rng, world.sample_scene(rng, 1, "iid"), source, target, "iid")
        if turn.scene is not None and len(turn.scene.objects) <= 2 and world.split_of(turn.scene) != "combinations":
            return turn


def multi_attachment_turn(rng: random.Random):
    """One to three attachments of different modalities and a request about one, all or none of them, often for several modalities."""
    while True:
        turn = cross_modal.multi_attachment_turn(rng, lambda _: world.sample_scene(rng, 1, "iid"), "iid")
        if turn.task in ("multi_attachment", "request", "ask_caption", "ask_video", "ask_audio") and world.split_of(turn.scene) != "combinations":
            return turn


def selection_turn(rng: random.Random, split: str, understood=("image",)):
    """Any first turn: requests for each set of modalities, text only, questions about attachments, small talk, refusals.

    `paraphrase`: a request in a held-out template."""
    if split == "paraphrase" or rng.random() < 0.55:
        outputs = rng.choice((("image",), ("image",), ("video",), ("audio",), (), ("image", "video"), ("image", "audio"), MODALITIES))
        return dialogue.request_turn(rng, outputs, split, 1)
    others = [m for m in understood if m != "image"]
    if others and rng.random() < 0.35:
        return cross_modal.cross_modal_turn(rng, world.sample_scene(rng, 1, split), rng.choice(others), rng.choice(("text", *understood)), split)
    return dialogue.first_turn(rng, split, 1)


def text_only_turn(rng: random.Random, understood=("image",)):
    """A turn that must not be answered with generated media."""
    kind = rng.randrange(4)
    if kind == 0:
        return dialogue.request_turn(rng, (), "iid", 1)
    if kind == 1:
        return dialogue.attachment_question_turn(rng, world.sample_scene(rng, 1, "iid"), rng.choice(understood), "iid")
    return dialogue.small_talk_turn(rng) if kind == 2 else dialogue.refusal_turn(rng, "iid")
