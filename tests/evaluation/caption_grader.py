# SPDX-License-Identifier: Apache-2.0
"""Reads a sentence about what an image or a video of a scene shows, or what its audio contains.

Rule-based: it knows the vocabulary, but not the question. It abstains (None) when the sentence names no object, two objects
in one place, an object without one of the attributes that its modality shows, or no background.
"""

from __future__ import annotations

import re

WORDS = {
    "size": {"small": ("small", "little", "tiny"), "large": ("large", "big", "huge")},
    "colour": {"red": ("red",), "orange": ("orange",), "yellow": ("yellow", "golden"), "green": ("green",), "blue": ("blue",),
               "purple": ("purple", "violet"), "white": ("white",)},
    "kind": {"ball": ("ball",), "star": ("star",), "heart": ("heart",), "house": ("house", "cottage"), "tree": ("tree",),
             "fish": ("fish",), "boat": ("boat", "ship"), "bird": ("bird",)},
}
ROWS = {"top": 0, "upper": 0, "left": 1, "middle": 1, "centre": 1, "center": 1, "right": 1, "bottom": 2, "lower": 2}
COLUMNS = {"left": 0, "right": 2}
BACKGROUNDS = {
    "day": r"by day|in daylight|during the day|on a (?:bright|sunny) day",
    "sunset": r"at sunset|at dusk|in the evening",
    "night": r"at night|by night|in the dark|at midnight",
    "meadow": r"(?:in|on) (?:a|the) meadow|on the grass",
}
MOTIONS = {
    "still": r"standing still|at rest", "left": r"(?:moving|going|gliding) (?:to the )?left", "right": r"(?:moving|going|gliding) (?:to the )?right",
    "up": r"(?:moving|going) up(?:wards)?|rising", "down": r"(?:moving|going) down(?:wards)?|sinking", "spinning": r"spinning|rotating|turning round",
    "bouncing": r"bouncing|hopping|jumping up and down", "blinking": r"blinking|flashing|going on and off", "growing": r"growing|getting bigger|swelling",
}
PLACE = r"(?:at|in|on) the (top left|top right|bottom left|bottom right|top|bottom|left|right|middle|centre|center)\b"
HEIGHT = r"(?:at|in) the (top|middle|bottom|centre|center)\b(?! (?:left|right)\b)"


def _alternatives(group: str) -> str:
    return "|".join(word for words in WORDS[group].values() for word in words)


def _named_groups(patterns: dict) -> re.Pattern:
    return re.compile(r"\b(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern in patterns.items()) + r")\b")


FILLER = r"(?:[a-z]+ ){0,4}?"
VISUAL = re.compile(rf"\b({_alternatives('size')}) ({_alternatives('colour')}) ({_alternatives('kind')})\b {FILLER}{PLACE}")
AUDIBLE = re.compile(rf"\b({_alternatives('size')}) ({_alternatives('kind')})\b {FILLER}{HEIGHT}")
KIND = re.compile(rf"\b(?:{_alternatives('kind')})s?\b")
MOTION, BACKGROUND = _named_groups(MOTIONS), _named_groups(BACKGROUNDS)


def _canonical(group: str, word: str) -> str:
    return next(name for name, words in WORDS[group].items() if word in words)


def cell_of(place: str) -> int:
    words = place.split()
    return 3 * ROWS[words[0]] + COLUMNS.get(words[-1], 1)


def _normalised(sentence: str) -> str:
    return " ".join(sentence.lower().split())


def _matches(pattern: re.Pattern, sentence: str) -> list:
    """Matches of the objects that a sentence names; none if it also names one in another form."""
    matches = list(pattern.finditer(sentence))
    return matches if len(matches) == len(KIND.findall(sentence)) else []


def _motions(sentence: str, matches: list):
    """The one motion of each object, stated between its first word and the next object; None if any has none or several."""
    ends = [m.start() for m in matches[1:]] + [len(sentence)]
    motions = [[m.lastgroup for m in MOTION.finditer(sentence, obj.start(), end)] for obj, end in zip(matches, ends)]
    return [s[0] for s in motions] if all(len(s) == 1 for s in motions) else None


def _visual_scene(sentence: str) -> tuple:
    """(background or None, matches, objects) of a sentence about an image or video."""
    matches = _matches(VISUAL, sentence)
    objects = [(_canonical("kind", k), _canonical("colour", c), _canonical("size", z), cell_of(p)) for z, c, k, p in (m.groups() for m in matches)]
    backgrounds = [m.lastgroup for m in BACKGROUND.finditer(sentence)]
    unambiguous = objects and len({t[3] for t in objects}) == len(objects) and len(backgrounds) == 1
    return (backgrounds[0] if unambiguous else None), matches, objects


def read_image(sentence: str):
    """(background, frozenset of (kind, colour, size, cell)) as the image grader returns it, or None."""
    background, _, objects = _visual_scene(_normalised(sentence))
    return (background, frozenset(objects)) if background else None


def read_video(sentence: str):
    """(background, frozenset of (kind, colour, size, cell, motion)) as the video grader returns it, or None."""
    sentence = _normalised(sentence)
    background, matches, objects = _visual_scene(sentence)
    motions = _motions(sentence, matches) if background else None
    return (background, frozenset((*t, m) for t, m in zip(objects, motions))) if motions else None


def read_audio(sentence: str):
    """((kind, pitch step, motion), ...) in the order of mention as the audio grader returns it, or None."""
    sentence = _normalised(sentence)
    matches = _matches(AUDIBLE, sentence)
    motions = _motions(sentence, matches) if matches else None
    if not motions:
        return None
    steps = [(3 if _canonical("size", z) == "small" else 0) + 2 - ROWS[h] for z, _, h in (m.groups() for m in matches)]
    return tuple((_canonical("kind", m.group(2)), step, motion) for m, step, motion in zip(matches, steps, motions))
