"""Questions with known truth, drawn from the little world; membership of a split is decided by the scene or the template."""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "resources" / "pocket"))

from recipe import grammar, cross_modal, dialogue, templates, world  # noqa: E402

MEDIA = ("image", "video", "audio")
ASK = {"image": templates.ASK_CAPTION, "video": templates.ASK_FILM, "audio": templates.ASK_SOUND}


def _unheard(thing) -> bool:
    """Whether this kind was never trained with this motion, in whatever colour."""
    return all(world.is_held_out_motion(replace(thing, colour=c)) for c in world.COLOURS)


def belongs(scene, split: str, medium: str) -> bool:
    """A request may leave facts open, so the scene it means can fall into another split than the one it was drawn from."""
    if split == "combinations":  # what can be heard of a look is only its kind: there the motion counts
        return all(map(_unheard if medium == "audio" else world.is_held_out_look, scene.things))
    return world.split_of(scene) == "iid"


def _scene(rng: random.Random, split: str, count: int, medium: str):
    if split != "combinations" or medium != "audio":
        return world.sample_scene(rng, count, split)
    while not belongs(scene := world.draw_any_scene(rng, count), split, medium):
        pass
    return scene


def drawing(rng: random.Random, split: str, count: int, medium: str = "image"):
    """A request for one medium, whose meaning is a scene that was never trained."""
    while True:
        turn = dialogue.request_turn(rng, (medium,), split, count)
        if len(turn.scene.things) == count and belongs(turn.scene, split, medium):
            return turn


def asking(rng: random.Random, split: str, count: int, medium: str = "image"):
    """A request to describe an attached picture, film or sound."""
    scene = cross_modal.meant_by(medium, _scene(rng, split, count, medium)) if medium != "audio" else _scene(rng, split, count, medium)
    question = grammar.surface(grammar.pick(ASK[medium], rng, "iid"), rng, dress=rng.random() < 0.5)
    return dialogue.Turn(question, "", (scene,), (), scene, "ask_caption", medium)


def routing(rng: random.Random, seen: str, wanted: str):
    """A question about an attached medium (a scene never trained) whose answer is another one; nothing about it is a held-out combination."""
    while True:
        turn = cross_modal.route_turn(rng, world.sample_scene(rng, 1, "iid"), seen, wanted, "iid")
        if turn.scene is not None and len(turn.scene.things) <= 2 and world.split_of(turn.scene) != "combinations":
            return turn


def gathering(rng: random.Random):
    """One to three attachments of different media, and a question that means one, all or none of them, often for several media."""
    while True:
        turn = cross_modal.together_turn(rng, lambda _: world.sample_scene(rng, 1, "iid"), "iid")
        if turn.task in ("together", "request", "ask_caption", "ask_film", "ask_sound") and world.split_of(turn.scene) != "combinations":
            return turn


def switching(rng: random.Random, split: str, perceived=("image",)):
    """Any first turn: requests for each set of media, words only, questions about attachments, small talk, refusals.

    `paraphrase`: a request in a template that was never trained."""
    if split == "paraphrase" or rng.random() < 0.55:
        outputs = rng.choice((("image",), ("image",), ("video",), ("audio",), (), ("image", "video"), ("image", "audio"), MEDIA))
        return dialogue.request_turn(rng, outputs, split, 1)
    others = [m for m in perceived if m != "image"]
    if others and rng.random() < 0.35:
        return cross_modal.route_turn(rng, world.sample_scene(rng, 1, split), rng.choice(others), rng.choice(("text", *perceived)), split)
    return dialogue.first_turn(rng, split, 1)


def silent(rng: random.Random, perceived=("image",)):
    """A turn that must neither draw, film nor sound."""
    kind = rng.randrange(4)
    if kind == 0:
        return dialogue.request_turn(rng, (), "iid", 1)
    if kind == 1:
        return dialogue.perceive_turn(rng, world.sample_scene(rng, 1, "iid"), rng.choice(perceived), "iid")
    return dialogue.small_talk_turn(rng) if kind == 2 else dialogue.refusal_turn(rng, "iid")
