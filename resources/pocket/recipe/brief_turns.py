# SPDX-License-Identifier: Apache-2.0
"""Requests in key words, and brief follow-ups."""

from __future__ import annotations

import random
from dataclasses import replace

from . import dialogue, grammar
from . import templates as T
from .dialogue import Turn
from .grammar import pick_synonym
from .world import BACKGROUNDS, COLOURS, KINDS, SIZES, Scene, sample_scene, split_of

# --- key words --------------------------------------------------------------------------------------------------------
SHORT_PLACES = (("top left", "upper left", "top-left corner"), ("top", "up top"), ("top right", "upper right", "top-right corner"), ("left", "left side", "on left"),
                ("middle", "center", "centre"), ("right", "right side", "on right"), ("bottom left", "lower left", "bottom-left corner"), ("bottom", "down"),
                ("bottom right", "lower right", "bottom-right corner"))
SHORT_BACKGROUNDS = {"day": ("day", "daytime", "daylight", "sunny"), "sunset": ("sunset", "evening", "dusk", "sundown"), "night": ("night", "nighttime", "dark", "at night"),
                     "meadow": ("meadow", "grass", "in meadow", "field", "lawn")}
SHORT_MOTIONS = {"still": ("still", "not moving"), "left": ("moving left", "goes left", "to left"), "right": ("moving right", "goes right", "to right"),
                 "up": ("moving up", "goes up", "rising"), "down": ("moving down", "goes down", "falling"), "spinning": ("spinning", "spin", "rotating"),
                 "bouncing": ("bouncing", "bounce", "jumping"), "blinking": ("blinking", "blink", "flashing"), "growing": ("growing", "grows", "getting bigger")}
KEY_NOUNS = {"image": ("picture", "image", "pic", "drawing", "photo", "img"), "video": ("video", "film", "clip", "animation", "movie", "vid"),
             "audio": ("sound", "audio", "noise", "sound effect", "recording")}


def key_word_turn(rng: random.Random, outputs: tuple, split: str = "train", count=None) -> Turn:
    """A request as a list of key words, like a search: "pic red ball small, night"."""
    with_motion = grammar.describes_motion(outputs)
    while True:
        scene = sample_scene(rng, count or rng.choice((1, 1, 2)), split)
        open_attributes, phrases, objects = rng.choice((0.2, 0.5)), [], []
        for t in scene.objects:
            told = {name: rng.random() >= open_attributes for name in ("colour", "size", "cell")} | {"motion": with_motion and rng.random() >= open_attributes}
            words = [pick_synonym(T.SIZE_WORDS[t.size], rng)] * told["size"] + [pick_synonym(T.COLOUR_WORDS[t.colour], rng)] * told["colour"]
            words = words + [t.kind] if rng.random() < 0.7 else [t.kind] + words[::-1]
            tail = [rng.choice(SHORT_MOTIONS[t.motion])] * told["motion"] + [rng.choice(SHORT_PLACES[t.cell])] * told["cell"]
            rng.shuffle(tail)
            phrases.append(rng.choice((" ", " ", ", ")).join([" ".join(words), *tail]))
            objects.append(replace(t, size=t.size if told["size"] else "large", colour=t.colour if told["colour"] else T.DEFAULT_COLOUR[t.kind],
                                   motion=t.motion if told["motion"] else "still", cell=t.cell if told["cell"] else None))
        cells = grammar.complete_places([t.cell for t in objects])
        background = scene.background if rng.random() >= open_attributes else None
        denoted = Scene(tuple(replace(t, cell=c) for t, c in zip(objects, cells)), background or "day")
        denoted = denoted if with_motion else grammar.without_motion(denoted)
        if split_of(denoted) == split:
            break
    parts = [rng.choice((" + ", ", ", " and ", "; ")).join(phrases)]
    if background:
        parts.insert(rng.random() < 0.7, rng.choice(SHORT_BACKGROUNDS[background]))
    noun = rng.choice((" + ", " and ", " & ", ", ")).join(rng.choice(KEY_NOUNS[o]) for o in outputs)
    text = rng.choice((", ", " ", ", ")).join(parts)
    text = noun + rng.choice((": ", " ", " - ", ", ", " of ")) + text if rng.random() < 0.7 else text + rng.choice((", ", " ", " - ")) + noun
    return Turn(text, dialogue.answer_text(denoted, outputs, rng), (), outputs, denoted, "request")


# --- brief follow-ups -------------------------------------------------------------------------------------------------
CHANGES = {
    "colour": ("{c} instead", "same but {c}", "same in {c}", "hmm, {c} is better", "not {o}, {c}", "{c} please", "no, {c}", "actually {c}", "could it be {c}?", "try {c}",
               "i'd rather have it {c}", "make that {c}", "switch to {c}", "I like {c} more", "{c} one please", "do a {c} one", "wait, I meant {c}", "give it a {c} colour",
               "what about {c}?", "how about {c}?", "recolour it {c}", "go for {c}", "change it to {c}", "and a {c} one?", "the {k} in {c}", "a {c} {k} instead"),
    "size": ("{z} please", "make it look {z}", "a {z} one", "too {o}, make it {z}", "I meant a {z} one", "same but {z}", "can you make it {z}?", "it is too {o}",
             "a {z} version", "make the {k} {z}", "now a {z} one", "not so {o}", "could it be {z}?"),
    "cell": ("move it {p}", "shift it {p}", "over {p}", "{p} instead", "same but {p}", "{p} please", "can it be {p}?", "now put it {p}", "the {k} should sit {p}", "drag it {p}"),
    "background": ("now {b}", "same {b}", "{b} instead", "same thing {b}", "change it to be {b}", "{b} please", "what about {b}?", "make the scene {b}", "could it be {b}?",
                   "and the same {b}", "switch the background, I want it {b}", "let's see it {b}"),
    "kind": ("a {n} instead", "make it a {n}", "swap it for a {n}", "now with a {n}", "same but a {n}", "no, a {n}", "actually a {n}", "I meant a {n}", "replace the {k} by a {n}",
             "change it into a {n}", "how about a {n}?", "and a {n}?", "try a {n}", "turn the {k} into a {n}", "the same as a {n}"),
}
BRIEF = {
    ("video",): ("now as a video", "as a video", "video please", "animate that", "make it move", "can it move?", "now a film of that", "make a movie from it", "I want to see it move",
                 "film version", "and now moving", "same as a clip", "turn that into a video", "can you animate it?", "do a video of this"),
    ("audio",): ("and the sound", "now the sound", "with sound", "what sound does it make?", "sound please", "can I hear it?", "let me hear that", "play the sound", "and how does it sound?",
                 "I want to hear it", "audio please", "give me the sound too", "make the noise", "now the audio"),
    ("image",): ("as a picture", "picture please", "draw it", "now a picture of that", "show me a picture of it", "again", "once more", "one more time", "do it again", "redo it", "as an image",
                 "draw that one again", "repeat", "picture version", "and a still"),
    ("image", "audio"): ("a picture and the sound of it", "draw it and play it", "picture and sound please", "again, with the sound"),
    ("video", "audio"): ("a video with sound", "film and sound please", "animate it with sound", "as a film with its sound"),
    ("image", "video"): ("picture and video please", "both a picture and a film of it", "draw and animate it"),
}


def brief_follow_up_turn(rng: random.Random, scene: Scene, split: str = "train") -> Turn:
    """A change of the current scene, or the same scene as another medium, in few words."""
    for _ in range(20):
        outputs, changed = ("image",), scene
        if rng.random() < 0.45 or len(scene.objects) > 1:
            outputs = rng.choices(list(BRIEF), (5, 5, 3, 1, 1, 1))[0]
            text = rng.choice(BRIEF[outputs])
        else:
            what, t = rng.choice(list(CHANGES)), scene.objects[0]
            values = {"colour": COLOURS, "size": SIZES, "cell": range(9), "background": BACKGROUNDS, "kind": KINDS}[what]
            old = scene.background if what == "background" else getattr(t, what)
            new = rng.choice([v for v in values if v != old])
            changed = replace(scene, background=new) if what == "background" else replace(scene, objects=(replace(t, **{what: new}),))
            words = {"c": T.COLOUR_WORDS, "z": T.SIZE_WORDS, "b": T.BACKGROUND_WORDS, "p": T.PLACE_WORDS, "n": T.KIND_WORDS}
            slot = {"colour": "c", "size": "z", "cell": "p", "background": "b", "kind": "n"}[what]
            text = rng.choice(CHANGES[what]).replace("{k}", t.kind).replace("{o}", str(old)).replace("{" + slot + "}", pick_synonym(words[slot][new], rng))
            if rng.random() < 0.25:
                outputs = rng.choice((("video",), ("audio",), ("video", "audio")))
                text += rng.choice((", ", " and ")) + rng.choice(BRIEF[outputs])
        changed = changed if grammar.describes_motion(outputs) else grammar.without_motion(changed)
        if split != "train" or split_of(changed) == "train":
            text = text.replace("a orange", "an orange")
            return Turn(grammar.surface_noise(text, rng, decorate=rng.random() < 0.3), dialogue.answer_text(changed, outputs, rng), (), outputs, changed, "follow")
    return dialogue.small_talk_turn(rng)
