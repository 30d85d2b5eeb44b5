"""Questions with known truth, drawn from the little world; membership of a split is decided by the scene or the template."""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "resources" / "pocket"))

from recipe import grammar, templates, world  # noqa: E402

MEDIA = ("image", "video", "audio")


def _belongs(scene, split: str) -> bool:
    """A request may leave facts open, so the scene it means can fall into another split than the one it was drawn from."""
    if split == "combinations":
        return all(world.is_held_out_look(t) for t in scene.things)
    return world.split_of(scene) == "iid"


def drawing(rng: random.Random, split: str, count: int):
    """A request for one picture, whose meaning is a scene that was never trained."""
    while True:
        turn = grammar.request_turn(rng, ("image",), split, count)
        if len(turn.scene.things) == count and _belongs(turn.scene, split):
            return turn


def asking(rng: random.Random, split: str, count: int):
    """A request to describe an attached picture."""
    scene = grammar.reading_order(world.sample_scene(rng, count, split))
    question = grammar.surface(grammar.pick(templates.ASK_CAPTION, rng, "iid"), rng, dress=rng.random() < 0.5)
    return grammar.Turn(question, grammar.restate(scene), (scene,), (), scene, "ask_caption")


def switching(rng: random.Random, split: str):
    """Any first turn: requests for each set of media, words only, questions, small talk, refusals.

    `paraphrase`: a request in a template that was never trained."""
    if split == "paraphrase" or rng.random() < 0.6:
        outputs = rng.choice((("image",), ("image",), ("video",), ("audio",), (), ("image", "video"), ("image", "audio"), MEDIA))
        return grammar.request_turn(rng, outputs, split, 1)
    return grammar.first_turn(rng, split, 1)


def silent(rng: random.Random):
    """A turn that must neither draw, film nor sound."""
    kind = rng.randrange(4)
    if kind == 0:
        return grammar.request_turn(rng, (), "iid", 1)
    if kind == 1:
        return grammar.question_turn(rng, world.sample_scene(rng, 1, "iid"), attached=True, split="iid")
    return grammar.small_talk_turn(rng) if kind == 2 else grammar.refusal_turn(rng, "iid")


def truth(scene):
    return scene.background, frozenset((t.kind, t.colour, t.size, t.cell) for t in scene.things)
