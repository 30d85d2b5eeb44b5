"""The language of the little world: wordings, captions, request templates and their split, a scene in a user's words.

A request may leave facts open; the scene that belongs to it is then completed by fixed defaults, and the answer
says all of them, in the order in which the request mentions the things.
"""

from __future__ import annotations

import functools
import itertools
import random
import zlib
from dataclasses import replace

from . import templates as T
from .world import MOTIONS, Scene, Thing

HELD_OUT_PERCENT = 10


# --- fixed wordings -------------------------------------------------------------------------------------------
MOTION_SHORT = {m: {"left": "moving left", "right": "moving right", "up": "moving up", "down": "moving down"}.get(m, m) for m in MOTIONS}


def canonical(scene: Scene) -> str:
    """The picture caption whose text states the image projection learns to hit."""
    parts = [f"a {t.size} {t.colour} {t.kind} at the {T.PLACES[t.cell]}" for t in scene.things]
    return " , ".join(parts + [scene.background])


def canonical_film(scene: Scene) -> str:
    """The film caption, motions as one word each: three things still fit the text encoder."""
    parts = [f"a {t.size} {t.colour} {t.kind} at the {T.PLACES[t.cell]} {MOTION_SHORT[t.motion]}" for t in scene.things]
    return " , ".join(parts + [scene.background])


def canonical_sound(scene: Scene) -> str:
    """The sound caption: what is audible, from left to right as it is heard, each height as one of the places' words."""
    heights = ("top", "middle", "bottom")
    return " , ".join(f"{t.size} {t.kind} {heights[t.cell // 3]} {MOTION_SHORT[t.motion]}" for t in heard_order(scene))


def heard_order(scene: Scene) -> list[Thing]:
    """Things from left to right, those of one column from top to bottom."""
    return sorted(scene.things, key=lambda t: (t.cell % 3, t.cell // 3))


def restate(scene: Scene, *, film: bool = False) -> str:
    """The scene as an answer says it: near the canonical wording, all facts, order of mention."""
    said = []
    for t in scene.things:
        words = f"a {t.size} {t.colour} {t.kind} at the {T.PLACES[t.cell]}"
        said.append(f"{words} {T.MOTION_SAID[t.motion]}" if film else words)
    return " and ".join(said) + ", " + T.BACKGROUND_SAID[scene.background]


def restate_sound(scene: Scene) -> str:
    """What is audible, as an answer says it, in the order of hearing."""
    heights = ("top", "middle", "bottom")
    return " then ".join(f"a {t.size} {t.kind} at the {heights[t.cell // 3]} {T.MOTION_SAID[t.motion]}" for t in heard_order(scene))


def is_moving(outputs) -> bool:
    """Whether any of the media tells motions."""
    return "video" in outputs or "audio" in outputs


def at_rest(scene: Scene) -> Scene:
    return Scene(tuple(replace(t, motion="still") for t in scene.things), scene.background)


def reading_order(scene: Scene) -> Scene:
    """A picture knows no order of mention: it is told row by row."""
    return at_rest(Scene(tuple(sorted(scene.things, key=lambda t: t.cell)), scene.background))


def picture_key(scene: Scene):
    """What of a scene a picture shows, the same for every order of mention."""
    told = reading_order(scene)
    return tuple((t.kind, t.colour, t.size, t.cell) for t in told.things), told.background


def caption(scene: Scene, rng: random.Random) -> str:
    """A free caption that says every fact a picture shows."""
    text, _ = phrase(scene, rng, open_facts=0.0)
    return rng.choice(T.CAPTIONS).replace("{s}", text)


# --- templates and their split ----------------------------------------------------------------------------------
def held_out(template: str) -> bool:
    """Membership of the paraphrase split is a function of the template alone."""
    return zlib.crc32(template.encode()) % 100 < HELD_OUT_PERCENT


def compose(verbs, nouns):
    return [f"{v} {n}" for v in verbs for n in nouns]


def _several(verbs, outputs: tuple):
    """Requests for several media at once, said in any of the ways in which each of them is called."""
    nouns = []
    for first, *others in itertools.product(*(T.CALLED[o] for o in outputs)):
        nouns.append(f"{', '.join((first, *others[:-1]))} and {others[-1]} of {{s}}")
        nouns.append(f"{first} of {{s}} and {' and '.join(others)}")
    return compose(verbs, nouns)


FAMILIES = {  # outputs -> families of templates; a family is drawn first, so that big products do not drown the rest
    ("image",): [
        compose(T.DRAW_VERBS, ("{s}",)),
        compose(T.DRAW_VERBS[:14] + T.GET_VERBS, T.PICTURE_NOUNS),
        list(T.PICTURE_OTHER),
    ],
    ("video",): [compose(T.GET_VERBS, T.FILM_NOUNS), compose(T.FILM_VERBS, ("{s}",)), list(T.FILM_OTHER)],
    ("audio",): [compose(T.GET_VERBS, T.SOUND_NOUNS), list(T.SOUND_OTHER), list(T.SOUND_OTHER)],
    (): [list(T.WORDS_ONLY), [v + n for v in T.WORD_VERBS for n in T.NOTHING_ELSE], [n + ": " + v for v in T.WORD_VERBS for n in T.NOTHING_BEFORE]],
    **{outputs: [list(by_hand), _several(T.GET_VERBS, outputs)] for outputs, by_hand in T.SEVERAL.items()},
}
WEIGHTS = {("image",): (3, 4, 4), (): (2, 1, 1)}


@functools.lru_cache(maxsize=None)
def _of_split(templates: tuple, is_held_out: bool) -> list:
    return [t for t in templates if held_out(t) == is_held_out]


def pick(templates, rng: random.Random, split: str = "train") -> str:
    """Draws a template of the split: "paraphrase" means the held-out ones, anything else the others."""
    return rng.choice(_of_split(tuple(templates), split == "paraphrase") or list(templates))


def template_count() -> int:
    return sum(len(set(f)) for families in FAMILIES.values() for f in families)


def request_template(outputs: tuple, rng: random.Random, split: str) -> str:
    families = FAMILIES[outputs]
    having = [bool(_of_split(tuple(f), split == "paraphrase")) for f in families]
    weights = [w * h for w, h in zip(WEIGHTS.get(outputs, (1,) * len(families)), having)]
    return pick(rng.choices(families, weights)[0], rng, split)


# --- scenes in a user's words -----------------------------------------------------------------------------------
def article(words: str) -> str:
    return ("an " if words[0] in "aeiou" else "a ") + words


def said_as(words, rng: random.Random) -> str:
    """The first form most of the time, a synonym now and then."""
    return words[0] if rng.random() < 0.6 else rng.choice(words)


def _complete_places(cells: list) -> list:
    """Things without a place take the middle, then left, right and so on, in order of mention."""
    taken = {c for c in cells if c is not None}
    free = [c for c in (4, 3, 5, 1, 7, 0, 2, 6, 8) if c not in taken]
    if len(cells) == 2 and cells == [None, None]:
        free = [3, 5]
    return [c if c is not None else free.pop(0) for c in cells]


def thing_words(t: Thing, said: dict, rng: random.Random) -> str:
    adjectives = []
    if said["size"]:
        adjectives.append(said_as(T.SIZE_WORDS[t.size], rng))
    if said["colour"]:
        adjectives.append(said_as(T.COLOUR_WORDS.get(t.colour, (t.colour,)), rng))
    kinds = T.KIND_WORDS.get(t.kind, (t.kind,))
    kind = kinds[0] if rng.random() < 0.85 else rng.choice(kinds)
    relative = len(adjectives) > 0 and rng.random() < 0.08
    words = f"{kind} that is {' and '.join(adjectives)}" if relative else " ".join(adjectives + [kind])
    words = article(words)
    tail = []
    if said["motion"]:
        tail.append(said_as(T.MOTION_WORDS[t.motion], rng))
    if said["cell"]:
        tail.append(said_as(T.PLACE_WORDS[t.cell], rng))
    if len(tail) == 2 and rng.random() < 0.3:
        tail.reverse()
    return " ".join([words] + tail)


def phrase(scene: Scene, rng: random.Random, *, open_facts: float = 0.3, film: bool = False):
    """(words, the scene these words mean once defaults have filled what was left open)."""
    things, saids = [], []
    relation = None
    if open_facts > 0 and len(scene.things) == 2 and rng.random() < 0.15:
        relation = rng.choice(list(T.RELATIONS))
    for t in scene.things:
        said = {"size": rng.random() >= open_facts, "colour": rng.random() >= open_facts * 0.4 or t.kind not in T.DEFAULT_COLOUR,
                "cell": relation is None and rng.random() >= open_facts, "motion": film and rng.random() >= open_facts * 0.4}
        saids.append(said)
        things.append(replace(t, size=t.size if said["size"] else "large",
                              colour=t.colour if said["colour"] else T.DEFAULT_COLOUR[t.kind],
                              motion=t.motion if said["motion"] else "still"))
    cells = list(relation) if relation else _complete_places([t.cell if s["cell"] else None for t, s in zip(things, saids)])
    things = [replace(t, cell=c) for t, c in zip(things, cells)]
    words = [thing_words(t, s, rng) for t, s in zip(things, saids)]
    if relation:
        text = f"{words[0]} {rng.choice(T.RELATIONS[relation])} {words[1]}"
    elif len(words) == 3:
        text = rng.choice((f"{words[0]}, {words[1]} and {words[2]}", f"{words[0]} and {words[1]} and {words[2]}"))
    else:
        text = rng.choice((" and ", " and ", " and ", ", ", " with ", " together with ", " next to ") if not any(s["cell"] for s in saids)
                          else (" and ", " and ", ", ", ", and ")).join(words)
    background = "day"
    if rng.random() >= open_facts:
        background = scene.background
        where = said_as(T.BACKGROUND_WORDS[background], rng)
        text = f"{where}, {text}" if rng.random() < 0.12 else f"{text}{rng.choice((' ', ' ', ', '))}{where}"
    return text, Scene(tuple(things), background)


# --- surface noise ------------------------------------------------------------------------------------------------
def surface(text: str, rng: random.Random, *, dress: bool = True) -> str:
    """Openers, closers, capitals and now and then a slip of the fingers."""
    if dress:
        if rng.random() < 0.3:
            text = rng.choice(T.OPENERS) + text
        if text[-1] not in ".?!" and rng.random() < 0.4:
            text += rng.choice(T.CLOSERS)
    if rng.random() < 0.6:
        text = text[0].upper() + text[1:]
    elif rng.random() < 0.3:
        text = text.lower()
    if rng.random() < 0.15 and text[-1] in ".?!":
        text = text[:-1]
    if rng.random() < 0.03 and len(text) > 8:
        i = rng.randrange(1, len(text) - 2)
        text = rng.choice((text[:i] + text[i + 1:], text[:i] + text[i + 1] + text[i] + text[i + 2:], text[:i] + text[i] + text[i:]))
    return text
