"""A turn of every route: from nothing or an attached picture, film or sound to words, a picture, a film or a sound.

What an attachment tells is kept. A sound tells neither colours nor columns nor the background: the scene that it means
is completed by fixed defaults, as a request's is.
"""

from __future__ import annotations

import random
from dataclasses import replace

from . import grammar, dialogue
from . import templates as T
from .dialogue import Turn
from .world import MOTIONS, Scene, split_of

COLUMNS = {1: (1,), 2: (0, 2), 3: (0, 1, 2)}  # of things that are only heard, in the order of hearing


def meant_by(seen: str, scene: Scene) -> Scene:
    """The scene that an attached medium tells, what it leaves open filled by defaults."""
    if seen == "image":
        return grammar.reading_order(scene)
    if seen == "video":
        return Scene(tuple(sorted(scene.things, key=lambda t: t.cell)), scene.background)
    heard = grammar.heard_order(scene)
    placed = zip(heard, COLUMNS[len(heard)])
    return Scene(tuple(replace(t, colour=T.DEFAULT_COLOUR[t.kind], cell=t.cell // 3 * 3 + column) for t, column in placed), "day")


def _moved(rng: random.Random, scene: Scene) -> tuple[str, Scene]:
    """(motion in words, the scene of one thing moving so)."""
    motion = rng.choice([m for m in MOTIONS[1:] if m != scene.things[0].motion])
    return grammar.said_as(T.MOTION_WORDS[motion], rng), replace(scene, things=(replace(scene.things[0], motion=motion),))


def _changed(rng: random.Random, scene: Scene, seen: str, split: str):
    """(words, scene) of a film or sound with one change."""
    if seen == "audio" or (len(scene.things) == 1 and rng.random() < 0.4):
        said, new = _moved(rng, scene)
        return grammar.pick(T.SOUND_MOTION if seen == "audio" else T.AS_FILM_MOTION, rng, split).replace("{m}", said), new
    words, new = dialogue.fitting_edit(rng, scene, split)
    if new == scene or any(word in words for word in ("draw", "paint")):  # it asks for a picture
        return grammar.pick(T.FROM_OTHER["video", "video"], rng, split), scene
    return grammar.pick(T.FILM_EDIT, rng, split).replace("{e}", words.rstrip("?")), new


def _asked(rng: random.Random, scene: Scene, seen: str, wanted: str, split: str):
    """(words, scene) of a request about an attached film or sound."""
    if seen == wanted and rng.random() < 0.5 and (seen == "video" or len(scene.things) == 1):
        return _changed(rng, scene, seen, split)
    if rng.random() < 0.5:
        nouns = grammar.compose(T.GET_VERBS, T.FROM_NOUNS[seen, wanted])
        return grammar.pick(nouns, rng, split), scene
    return grammar.pick(T.FROM_OTHER[seen, wanted], rng, split), scene


def route_turn(rng: random.Random, scene: Scene, seen: str, wanted: str, split: str = "train") -> Turn:
    """A question about the scene in the medium `seen` whose answer is in the medium `wanted` (both may be "text").

    In the training split a request whose meaning would leave it becomes a question for words."""
    outputs = () if wanted == "text" else (wanted,)
    if seen == "text":
        return dialogue.request_turn(rng, outputs, split, len(scene.things))
    if seen == "image":
        while (turn := dialogue.follow_turn(rng, scene, attached=True, split=split)).outputs != outputs:
            pass
        return turn
    if wanted == "text":
        return dialogue.perceive_turn(rng, scene, seen, split)
    words, new = _asked(rng, meant_by(seen, scene), seen, wanted, split)
    new = grammar.at_rest(new) if wanted == "image" else new
    if split == "train" and split_of(new) != "train":
        return dialogue.perceive_turn(rng, scene, seen, split)
    words = grammar.surface(words, rng, dress=rng.random() < 0.4)
    return Turn(words, dialogue.answer_for(new, outputs, rng), (scene,), outputs, new, "follow", seen)


def _told_by(attached, seen: str, scene: Scene) -> Scene:
    """The scene that these attachments tell when all of them show it: a picture and a sound tell it whole, as a film does."""
    having = {medium for medium, _ in attached} | {seen}
    return meant_by("video" if {"image", "audio"} <= having else seen, scene)


def _question_naming(rng: random.Random, scene: Scene, seen: str, split: str) -> Turn:
    """A question for words that says which attachment is meant."""
    while True:
        turn = dialogue.perceive_turn(rng, scene, seen, split)
        if any(name in turn.user.lower() for name in T.NAMES[seen]):
            return turn


def together_turn(rng: random.Random, scene_of, split: str = "train") -> Turn:
    """One to three attachments of different media, and a question that means one, all, or none of them; often for several media.

    `scene_of(medium)` draws the scenes. In the training split a request whose meaning would leave it becomes a question for words."""
    media = rng.sample(list(T.MEDIA_SAID), rng.choices((1, 2, 3), (3, 4, 4))[0])
    seen, same = rng.choice(media), rng.random() < 0.4
    seen = "video" if same and "video" in media else seen
    scene = scene_of(seen)
    others = tuple((m, scene if same else scene_of(m)) for m in media if m != seen)
    place = rng.randint(0, len(others))
    outputs = rng.choice([o for o in grammar.FAMILIES if len(o) > 1] + [("image",), ("video",), ("audio",), ()][: 4 if others else 0])
    if outputs and rng.random() < 0.25:  # the words say it all
        turn = dialogue.request_turn(rng, outputs, split, len(scene.things))
        return replace(turn, attachments=(scene,), seen=seen, others=others, place=place)
    meant = _told_by(others, seen, scene) if same else meant_by(seen, scene)
    meant = meant if grammar.is_moving(outputs) else grammar.at_rest(meant)
    if not outputs or (split == "train" and split_of(meant) != "train"):
        return replace(_question_naming(rng, scene, seen, split), others=others, place=place)
    called = T.NAMED[seen] if others and not same else T.THIS + T.NAMED[seen]
    words = grammar.request_template(outputs, rng, split).replace("{s}", rng.choice(called))
    return Turn(grammar.surface(words, rng), dialogue.answer_for(meant, outputs, rng), (scene,), outputs, meant, "together", seen, others, place)
