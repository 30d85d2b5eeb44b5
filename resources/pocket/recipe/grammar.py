# SPDX-License-Identifier: Apache-2.0
"""The grammar of the synthetic language: phrasings, captions, request templates and their split, a scene in a user's words.

A request may leave attributes open; they are then filled by fixed defaults, and the answer states all of them in the order in
which the request mentions the objects.
"""

from __future__ import annotations

import functools
import itertools
import random
import zlib
from dataclasses import replace

from . import templates as T
from .world import MOTIONS, Scene, SceneObject

HELD_OUT_PERCENT = 10


# --- fixed phrasings --------------------------------------------------------------------------------------------------
MOTION_SHORT = {m: {"left": "moving left", "right": "moving right", "up": "moving up", "down": "moving down"}.get(m, m) for m in MOTIONS}


def canonical_image(scene: Scene) -> str:
    """The image caption whose text-encoder states are the target of the image projection."""
    parts = [f"a {t.size} {t.colour} {t.kind} at the {T.PLACES[t.cell]}" for t in scene.objects]
    return " , ".join(parts + [scene.background])


def canonical_video(scene: Scene) -> str:
    """The video caption with each motion in one or two words, so that three objects fit the text encoder."""
    parts = [f"a {t.size} {t.colour} {t.kind} at the {T.PLACES[t.cell]} {MOTION_SHORT[t.motion]}" for t in scene.objects]
    return " , ".join(parts + [scene.background])


def canonical_audio(scene: Scene) -> str:
    """The audio caption: what is audible, in the order in which it sounds, with the row as a word."""
    heights = ("top", "middle", "bottom")
    return " , ".join(f"{t.size} {t.kind} {heights[t.cell // 3]} {MOTION_SHORT[t.motion]}" for t in audio_order(scene))


def audio_order(scene: Scene) -> list[SceneObject]:
    """Objects from left to right, within a column from top to bottom."""
    return sorted(scene.objects, key=lambda t: (t.cell % 3, t.cell // 3))


def restate(scene: Scene, *, with_motion: bool = False) -> str:
    """The scene as an answer states it: close to the canonical wording, all attributes, order of mention."""
    phrases = []
    for t in scene.objects:
        words = f"a {t.size} {t.colour} {t.kind} at the {T.PLACES[t.cell]}"
        phrases.append(f"{words} {T.MOTION_PHRASES[t.motion]}" if with_motion else words)
    return " and ".join(phrases) + (f", {T.BACKGROUND_PHRASES[scene.background]}" if scene.background else "")


def restate_audio(scene: Scene) -> str:
    """What is audible, as an answer states it, in the order in which it sounds."""
    heights = ("top", "middle", "bottom")
    return " then ".join(f"a {t.size} {t.kind} at the {heights[t.cell // 3]} {T.MOTION_PHRASES[t.motion]}" for t in audio_order(scene))


def describes_motion(outputs) -> bool:
    """Whether any of the modalities shows motion."""
    return "video" in outputs or "audio" in outputs


def without_motion(scene: Scene) -> Scene:
    return Scene(tuple(replace(t, motion="still") for t in scene.objects), scene.background)


def reading_order(scene: Scene) -> Scene:
    """The scene row by row: an image has no order of mention."""
    return without_motion(Scene(tuple(sorted(scene.objects, key=lambda t: t.cell)), scene.background))


def image_key(scene: Scene):
    """What an image shows of a scene, independent of the order of mention."""
    ordered = reading_order(scene)
    return tuple((t.kind, t.colour, t.size, t.cell) for t in ordered.objects), ordered.background


def free_caption(scene: Scene, rng: random.Random) -> str:
    """A varied caption that states every attribute an image shows."""
    text, _ = phrase_scene(scene, rng, open_attributes=0.0)
    return rng.choice(T.CAPTIONS).replace("{s}", text)


# --- templates and their split ----------------------------------------------------------------------------------------
def held_out(template: str) -> bool:
    """Whether a template belongs to the paraphrase split, a function of the template alone."""
    return zlib.crc32(template.encode()) % 100 < HELD_OUT_PERCENT


def compose(verbs, nouns):
    return [f"{v} {n}" for v in verbs for n in nouns]


def _several(verbs, outputs: tuple):
    """Requests for several modalities at once, with every synonym of each."""
    nouns = []
    for first, *others in itertools.product(*(T.MODALITY_SYNONYMS[o] for o in outputs)):
        nouns.append(f"{', '.join((first, *others[:-1]))} and {others[-1]} of {{s}}")
        nouns.append(f"{first} of {{s}} and {' and '.join(others)}")
    return compose(verbs, nouns)


TEMPLATE_FAMILIES = {  # outputs -> families of templates; a family is drawn first, so that large products do not dominate
    ("image",): [
        compose(T.DRAW_VERBS, ("{s}",)),
        compose(T.DRAW_VERBS[:14] + T.GET_VERBS, T.IMAGE_NOUNS),
        list(T.IMAGE_OTHER),
    ],
    ("video",): [compose(T.GET_VERBS, T.VIDEO_NOUNS), compose(T.VIDEO_VERBS, ("{s}",)), list(T.VIDEO_OTHER)],
    ("audio",): [compose(T.GET_VERBS, T.AUDIO_NOUNS), list(T.AUDIO_OTHER), list(T.AUDIO_OTHER)],
    (): [list(T.TEXT_ONLY), [v + n for v in T.TEXT_VERBS for n in T.NO_MEDIA_SUFFIXES], [n + ": " + v for v in T.TEXT_VERBS for n in T.NO_MEDIA_PREFIXES]],
    **{outputs: [list(handwritten), _several(T.GET_VERBS, outputs)] for outputs, handwritten in T.SEVERAL_MODALITIES.items()},
}
FAMILY_WEIGHTS = {("image",): (3, 4, 4), (): (2, 1, 1)}


@functools.lru_cache(maxsize=None)
def _of_split(templates: tuple, want_held_out: bool) -> list:
    return [t for t in templates if held_out(t) == want_held_out]


def pick_template(templates, rng: random.Random, split: str = "train") -> str:
    """Draws a template of the split: "paraphrase" means the held-out ones, anything else the others."""
    return rng.choice(_of_split(tuple(templates), split == "paraphrase") or list(templates))


def template_count() -> int:
    return sum(len(set(f)) for families in TEMPLATE_FAMILIES.values() for f in families)


def request_template(outputs: tuple, rng: random.Random, split: str) -> str:
    families = TEMPLATE_FAMILIES[outputs]
    available = [bool(_of_split(tuple(f), split == "paraphrase")) for f in families]
    weights = [w * h for w, h in zip(FAMILY_WEIGHTS.get(outputs, (1,) * len(families)), available)]
    return pick_template(rng.choices(families, weights)[0], rng, split)


# --- scenes in a user's words -----------------------------------------------------------------------------------------
def article(words: str) -> str:
    return ("an " if words[0] in "aeiou" else "a ") + words


def pick_synonym(words, rng: random.Random) -> str:
    """Mostly the first form, otherwise a random one."""
    return words[0] if rng.random() < 0.6 else rng.choice(words)


def complete_places(cells: list) -> list:
    """Objects without a place take the middle, then left, right and so on, in order of mention."""
    taken = {c for c in cells if c is not None}
    free = [c for c in (4, 3, 5, 1, 7, 0, 2, 6, 8) if c not in taken]
    if len(cells) == 2 and cells == [None, None]:
        free = [3, 5]
    return [c if c is not None else free.pop(0) for c in cells]


def describe_object(t: SceneObject, mentioned: dict, rng: random.Random) -> str:
    adjectives = []
    if mentioned["size"]:
        adjectives.append(pick_synonym(T.SIZE_WORDS[t.size], rng))
    if mentioned["colour"]:
        adjectives.append(pick_synonym(T.COLOUR_WORDS.get(t.colour, (t.colour,)), rng))
    kinds = T.KIND_WORDS.get(t.kind, (t.kind,))
    kind = kinds[0] if rng.random() < 0.85 else rng.choice(kinds)
    relative = len(adjectives) > 0 and rng.random() < 0.08
    words = f"{kind} that is {' and '.join(adjectives)}" if relative else " ".join(adjectives + [kind])
    words = article(words)
    tail = []
    if mentioned["motion"]:
        tail.append(pick_synonym(T.MOTION_WORDS[t.motion], rng))
    if mentioned["cell"]:
        tail.append(pick_synonym(T.PLACE_WORDS[t.cell], rng))
    if len(tail) == 2 and rng.random() < 0.3:
        tail.reverse()
    return " ".join([words] + tail)


def phrase_scene(scene: Scene, rng: random.Random, *, open_attributes: float = 0.3, with_motion: bool = False):
    """(phrase, the scene it denotes once open attributes are filled by defaults)."""
    objects, mentions = [], []
    relation = None
    if open_attributes > 0 and len(scene.objects) == 2 and rng.random() < 0.15:
        relation = rng.choice(list(T.RELATIONS))
    for t in scene.objects:
        mentioned = {"size": rng.random() >= open_attributes, "colour": rng.random() >= open_attributes * 0.4 or t.kind not in T.DEFAULT_COLOUR,
                     "cell": relation is None and rng.random() >= open_attributes, "motion": with_motion and rng.random() >= open_attributes * 0.4}
        mentions.append(mentioned)
        objects.append(replace(t, size=t.size if mentioned["size"] else "large",
                               colour=t.colour if mentioned["colour"] else T.DEFAULT_COLOUR[t.kind],
                               motion=t.motion if mentioned["motion"] else "still"))
    cells = list(relation) if relation else complete_places([t.cell if s["cell"] else None for t, s in zip(objects, mentions)])
    objects = [replace(t, cell=c) for t, c in zip(objects, cells)]
    words = [describe_object(t, s, rng) for t, s in zip(objects, mentions)]
    if relation:
        text = f"{words[0]} {rng.choice(T.RELATIONS[relation])} {words[1]}"
    elif len(words) == 3:
        text = rng.choice((f"{words[0]}, {words[1]} and {words[2]}", f"{words[0]} and {words[1]} and {words[2]}"))
    else:
        text = rng.choice((" and ", " and ", " and ", ", ", " with ", " together with ", " next to ") if not any(s["cell"] for s in mentions)
                          else (" and ", " and ", ", ", ", and ")).join(words)
    background = "day"
    if rng.random() >= open_attributes:
        background = scene.background
        where = pick_synonym(T.BACKGROUND_WORDS[background], rng)
        text = f"{where}, {text}" if rng.random() < 0.12 else f"{text}{rng.choice((' ', ' ', ', '))}{where}"
    return text, Scene(tuple(objects), background)


# --- surface noise ----------------------------------------------------------------------------------------------------
def surface_noise(text: str, rng: random.Random, *, decorate: bool = True) -> str:
    """Openers, closers, capitalisation and occasional typing errors."""
    if decorate:
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
