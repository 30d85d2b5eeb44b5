"""Turns of a conversation: requests, questions, answers, edits, small talk, refusals; and dialogues of them."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from . import templates as T
from .grammar import (
    article, at_rest, is_moving, phrase, pick, reading_order, request_template, restate, restate_sound, said_as, surface,
    thing_words,
)
from .world import BACKGROUNDS, COLOURS, KINDS, MOTIONS, SIZES, Scene, Thing, sample_scene, split_of


@dataclass(frozen=True)
class Turn:
    """One question and its answer. `scene` is what the outputs show (or what the answer is about)."""

    user: str
    answer: str
    attachments: tuple = ()  # scenes of the attached media
    outputs: tuple = ()  # of "image", "video", "audio"
    scene: Scene | None = None
    task: str = ""
    seen: str = "image"  # the medium of the attachments
    others: tuple = ()  # (medium, scene) of attachments that are not meant
    place: int = 0  # of the meant ones among them

    def attached(self) -> tuple:
        """(medium, scene) of every attachment, in order."""
        meant = tuple((self.seen, scene) for scene in self.attachments)
        return self.others[: self.place] + meant + self.others[self.place :]


def answer_for(scene: Scene, outputs: tuple, rng: random.Random) -> str:
    if len(outputs) > 1:
        named = [T.MEDIA_SAID[o] for o in outputs]
        lead = "Here are the " + ", the ".join(named[:-1]) + " and the " + named[-1] + " of {s}."
    else:
        lead = rng.choices(T.ANSWERS[outputs[0] if outputs else "words"], (6, 3, 2, 1, 1)[: len(T.ANSWERS[outputs[0] if outputs else "words"])])[0]
    return lead.replace("{s}", restate(scene, film=is_moving(outputs)))


def request_turn(rng: random.Random, outputs: tuple, split: str = "train", count=None) -> Turn:
    """A first request for the outputs; none means: words only."""
    film = is_moving(outputs)
    wanted = "iid" if split == "paraphrase" else split
    while True:
        drawn = sample_scene(rng, count, wanted)
        open_facts = rng.choice((0.0, 0.3, 0.3, 0.6))
        text, meant = phrase(drawn, rng, open_facts=open_facts, film=film or rng.random() < 0.05)
        meant = meant if film else at_rest(meant)
        if split_of(meant) == wanted:  # defaults may have led into another split
            break
    text = request_template(outputs, rng, split).replace("{s}", text)
    return Turn(surface(text, rng), answer_for(meant, outputs, rng), (), outputs, meant, "request")


def estranged(scene: Scene, rng: random.Random) -> Scene:
    """The scene with some of its kinds and colours replaced by strange words."""
    def other(thing: Thing) -> Thing:
        kind = rng.choice(T.STRANGE_KINDS) if rng.random() < 0.6 else thing.kind
        return replace(thing, kind=kind, colour=rng.choice(T.STRANGE_COLOURS) if rng.random() < 0.6 else thing.colour)

    return Scene(tuple(map(other, scene.things)), scene.background)


def strange_turn(rng: random.Random, count=None) -> Turn:
    """A picture request with strange words: whoever restates it has to read kind and colour each on its own."""
    while True:
        text, meant = phrase(estranged(sample_scene(rng, count), rng), rng, open_facts=rng.choice((0.0, 0.3)))
        if any(t.kind in T.STRANGE_KINDS or t.colour in T.STRANGE_COLOURS for t in meant.things):
            break  # what is left of the world alone belongs to a split
    text = request_template(("image",), rng, "train").replace("{s}", text)
    return Turn(text[0].upper() + text[1:], answer_for(at_rest(meant), ("image",), rng), (), ("image",), at_rest(meant), "request")


def _unique(scene: Scene):
    kinds = [t.kind for t in scene.things]
    return [t for t in scene.things if kinds.count(t.kind) == 1]


def question_turn(rng: random.Random, scene: Scene, *, attached: bool, split: str = "train", only: str | None = None) -> Turn:
    """A question about a picture that is attached or was just produced."""
    told = reading_order(scene) if attached else scene
    kind = only or rng.choices(("caption", "colour", "place", "size", "count", "background", "exists"), (60, 10, 10, 7, 5, 5, 6))[0]
    unique = _unique(told)
    if kind in ("colour", "place", "size") and not unique:
        kind = "caption"
    thing = rng.choice(unique) if unique else None
    s = restate(told)
    if kind == "caption":
        question = pick(T.ASK_CAPTION if attached else T.AS_WORDS, rng, split)
        answer = rng.choices(T.ANSWERS["caption"], (6, 2, 2))[0].replace("{s}", s)
    elif kind == "colour":
        question = pick(T.ASK_COLOUR_IT if len(told.things) == 1 and rng.random() < 0.2 else T.ASK_COLOUR, rng, split)
        answer = f"The {thing.kind} is {thing.colour}."
    elif kind == "place":
        question, answer = pick(T.ASK_PLACE, rng, split), f"The {thing.kind} is at the {T.PLACES[thing.cell]}."
    elif kind == "size":
        question, answer = pick(T.ASK_SIZE, rng, split), f"The {thing.kind} is {thing.size}."
    elif kind == "count":
        n = len(told.things)
        question = pick(T.ASK_COUNT, rng, split)
        answer = f"There is one thing: {s}." if n == 1 else f"There are {('two', 'three')[n - 2]} things: {s}."
    elif kind == "background":
        question, answer = pick(T.ASK_BACKGROUND, rng, split), f"The picture is {T.BACKGROUND_SAID[told.background]}."
    else:
        present = {t.kind for t in told.things}
        asked = rng.choice(sorted(present) if rng.random() < 0.5 else sorted(set(KINDS) - present))
        question = pick(T.ASK_EXISTS, rng, split).replace("{k}", asked)
        answer = f"Yes, I see {s}." if asked in present else f"No, I see {s}."
    if thing is not None:
        question = question.replace("{k}", thing.kind)
    return Turn(surface(question, rng, dress=rng.random() < 0.5), answer, (scene,) if attached else (), (), told, "ask_" + kind)


def perceive_turn(rng: random.Random, scene: Scene, medium: str, split: str = "train") -> Turn:
    """A question about an attached picture, film or sound."""
    if medium == "image":
        return question_turn(rng, scene, attached=True, split=split)
    if medium == "audio":
        answer = rng.choices(T.ANSWERS["hear"], (6, 2))[0].replace("{s}", restate_sound(scene))
        return Turn(surface(pick(T.ASK_SOUND, rng, split), rng, dress=rng.random() < 0.5), answer, (scene,), (), scene, "ask_sound", "audio")
    told = Scene(tuple(sorted(scene.things, key=lambda t: t.cell)), scene.background)
    unique = _unique(told)
    if unique and rng.random() < 0.25:
        thing = rng.choice(unique)
        question, answer = pick(T.ASK_MOTION, rng, split).replace("{k}", thing.kind), f"The {thing.kind} is {T.MOTION_SAID[thing.motion]}."
        return Turn(surface(question, rng, dress=rng.random() < 0.5), answer, (scene,), (), told, "ask_motion", "video")
    answer = rng.choices(T.ANSWERS["watch"], (6, 2))[0].replace("{s}", restate(told, film=True))
    return Turn(surface(pick(T.ASK_FILM, rng, split), rng, dress=rng.random() < 0.5), answer, (scene,), (), told, "ask_film", "video")


def edit_of(rng: random.Random, scene: Scene, split: str):
    """(words, new scene) of one change of the current scene, or None when the draw does not fit."""
    things = list(scene.things)
    unique = _unique(scene)
    if not unique:
        return None
    t = rng.choice(unique)
    i = things.index(t)
    single = len(things) == 1
    what = rng.choices(("colour", "size", "cell", "background", "kind", "add", "remove", "again"), (30, 10, 14, 14, 10, 10, 5, 7))[0]
    if what == "background":
        b = rng.choice([b for b in BACKGROUNDS if b != scene.background])
        return pick(T.EDIT_BACKGROUND, rng, split).replace("{b}", said_as(T.BACKGROUND_WORDS[b], rng)), replace(scene, background=b)
    if what == "again":
        return pick(T.AGAIN, rng, split), scene
    free = [c for c in range(9) if c not in {x.cell for x in things}]
    if what == "add":
        if len(things) > 1:
            return None
        new = Thing(rng.choice(KINDS), rng.choice(COLOURS), rng.choice(SIZES), rng.choice(free), "still")
        open_place = rng.random() < 0.3
        if open_place:
            new = replace(new, cell=next(c for c in (4, 3, 5) if c in free))
        words = thing_words(new, {"size": True, "colour": True, "cell": not open_place, "motion": False}, rng)
        return pick(T.EDIT_ADD, rng, split).replace("{s}", words), Scene(tuple(things + [new]), scene.background)
    if what == "remove":
        if single:
            return None
        return pick(T.EDIT_REMOVE, rng, split).replace("{k}", t.kind), Scene(tuple(x for x in things if x is not t), scene.background)
    if what == "colour":
        new = replace(t, colour=rng.choice([c for c in COLOURS if c != t.colour]))
        forms, word, slot = (T.EDIT_COLOUR if single else T.EDIT_COLOUR_K), said_as(T.COLOUR_WORDS[new.colour], rng), "{c}"
    elif what == "size":
        new = replace(t, size="small" if t.size == "large" else "large")
        forms, word, slot = (T.EDIT_SIZE if single else T.EDIT_SIZE_K), said_as(T.SIZE_WORDS[new.size], rng), "{z}"
    elif what == "cell":
        new = replace(t, cell=rng.choice(free))
        forms, word, slot = (T.EDIT_PLACE if single else T.EDIT_PLACE_K), said_as(T.PLACE_WORDS[new.cell], rng), "{p}"
    else:
        new = replace(t, kind=rng.choice([k for k in KINDS if k not in {x.kind for x in things}]))
        forms, word, slot = (T.EDIT_KIND if single else T.EDIT_KIND_K), T.KIND_WORDS[new.kind][0], "{n}"
    if single and rng.random() < 0.3:
        forms = {"{c}": T.EDIT_COLOUR_K, "{z}": T.EDIT_SIZE_K, "{p}": T.EDIT_PLACE_K, "{n}": T.EDIT_KIND_K}[slot]
    words = pick(forms, rng, split).replace(slot, word).replace("{k}", t.kind).replace("a orange", "an orange")
    things[i] = new
    return words, Scene(tuple(things), scene.background)


def fitting_edit(rng: random.Random, scene: Scene, split: str):
    """An edit whose result does not leave the training split; after some tries, the scene once more."""
    for _ in range(20):
        edit = edit_of(rng, scene, split)
        if edit is not None and (split != "train" or split_of(edit[1]) == "train"):
            return edit
    return pick(T.AGAIN, rng, split), scene


def follow_turn(rng: random.Random, scene: Scene, *, attached: bool = False, split: str = "train") -> Turn:
    """A turn that refers to the current scene: an edit, another medium, or words about it."""
    base = reading_order(scene) if attached else scene
    media = (scene,) if attached else ()
    what = rng.choices(("edit", "film", "sound", "words"), (60, 14, 12, 14))[0]
    if what == "words":
        return question_turn(rng, scene, attached=attached, split=split)
    if what == "film":
        if len(base.things) == 1 and rng.random() < 0.5:
            moved = [(m, replace(base, things=(replace(base.things[0], motion=m),))) for m in MOTIONS[1:]]
            m, new = rng.choice([x for x in moved if split != "train" or split_of(x[1]) != "combinations"] or moved)
            words = pick(T.AS_FILM_MOTION, rng, split).replace("{m}", said_as(T.MOTION_WORDS[m], rng))
        else:
            new, words = base, pick(T.AS_FILM, rng, split)
        outputs = ("video",)
    elif what == "sound":
        new, words, outputs = base, pick(T.AS_SOUND, rng, split), ("audio",)
    else:
        words, new = fitting_edit(rng, at_rest(base), split)
        outputs = ("image",)
    return Turn(surface(words, rng, dress=rng.random() < 0.4), answer_for(new, outputs, rng), media, outputs, new, "follow")


def small_talk_turn(rng: random.Random) -> Turn:
    questions, answer = rng.choice(T.SMALL_TALK)
    return Turn(surface(rng.choice(questions), rng, dress=False), answer, task="talk")


def refusal_turn(rng: random.Random, split: str = "train") -> Turn:
    if rng.random() < 0.3:
        return Turn(surface(pick(T.OUTSIDE_QUESTIONS, rng, split), rng, dress=False), T.REFUSALS_QUESTION[0], task="refuse")
    n = pick(T.OUTSIDE_THINGS, rng, split)
    words = rng.choice(T.OUTSIDE_WRAPS).replace("{a}", article(n)).replace("{n}", n)
    words = words.replace("{c}", rng.choice(COLOURS)).replace("{z}", rng.choice(SIZES)).replace("a orange", "an orange")
    words = words.replace("{p}", said_as(rng.choice(T.PLACE_WORDS), rng)).replace("{b}", said_as(rng.choice(list(T.BACKGROUND_WORDS.values())), rng))
    outputs = rng.choices((("image",), ("video",), ("audio",), ()), (60, 15, 15, 10))[0]
    return Turn(surface(request_template(outputs, rng, split).replace("{s}", words), rng), T.REFUSALS_THING[0], task="refuse")


def no_picture_turn(rng: random.Random, split: str = "train") -> Turn:
    """A question about a picture that is not there."""
    return Turn(surface(pick(T.ASK_CAPTION[:33], rng, split), rng, dress=False), T.NO_PICTURE, task="no_picture")


def some_outputs(rng: random.Random) -> tuple:
    return rng.choices((("image",), ("video",), ("audio",), (), ("image", "video"), ("image", "audio"), ("video", "audio"),
                        ("image", "video", "audio")), (62, 9, 8, 10, 3, 3, 2, 2))[0]


def first_turn(rng: random.Random, split: str = "train", count=None) -> Turn:
    kind = rng.choices(("request", "ask", "attached", "talk", "refuse", "none"), (52, 26, 9, 4, 7, 2))[0]
    if kind == "request":
        return request_turn(rng, some_outputs(rng), split, count)
    if kind in ("ask", "attached"):
        scene = sample_scene(rng, count, "iid" if split == "paraphrase" else split)
        return question_turn(rng, scene, attached=True, split=split) if kind == "ask" else follow_turn(rng, scene, attached=True, split=split)
    if kind == "talk":
        return small_talk_turn(rng)
    return refusal_turn(rng, split) if kind == "refuse" else no_picture_turn(rng, split)


def dialogue(rng: random.Random, split: str = "train", count=None, length=None) -> list:
    """A conversation of 1 to 7 turns; later turns mostly refer to the scene at hand."""
    n = length or rng.choices((1, 2, 3, 4, 5, 6, 7), (58, 20, 11, 5, 3, 2, 1))[0]
    turns = [first_turn(rng, split, count)]
    while len(turns) < n:
        scene = next((t.scene for t in reversed(turns) if t.scene is not None), None)
        if scene is None or rng.random() < 0.12:
            turn = first_turn(rng, split, count)
            if scene is None or turn.task != "no_picture":
                turns.append(turn)
        elif rng.random() < 0.06:
            turns.append(small_talk_turn(rng))
        else:
            turns.append(follow_turn(rng, scene, split=split))
    return turns
