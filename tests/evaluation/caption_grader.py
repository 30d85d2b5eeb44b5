"""Reads a sentence about the little world: what a picture shows, a film shows, or a sound lets hear.

No learning.  It knows the world's words and nothing of the question.  It abstains (None) when the sentence names no
thing, two things in one place, a thing without one of the facts that its medium tells, or no background.
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


def _any(group: str) -> str:
    return "|".join(word for words in WORDS[group].values() for word in words)


def _each(patterns: dict) -> re.Pattern:
    return re.compile(r"\b(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern in patterns.items()) + r")\b")


BETWEEN = r"(?:[a-z]+ ){0,4}?"
SEEN = re.compile(rf"\b({_any('size')}) ({_any('colour')}) ({_any('kind')})\b {BETWEEN}{PLACE}")
HEARD = re.compile(rf"\b({_any('size')}) ({_any('kind')})\b {BETWEEN}{HEIGHT}")
KIND = re.compile(rf"\b(?:{_any('kind')})s?\b")
MOTION, BACKGROUND = _each(MOTIONS), _each(BACKGROUNDS)


def _meaning(group: str, word: str) -> str:
    return next(name for name, words in WORDS[group].items() if word in words)


def cell_of(place: str) -> int:
    words = place.split()
    return 3 * ROWS[words[0]] + COLUMNS.get(words[-1], 1)


def _plain(sentence: str) -> str:
    return " ".join(sentence.lower().split())


def _found(pattern: re.Pattern, sentence: str) -> list:
    """Matches of the things that a sentence names; none when it names one in another way."""
    found = list(pattern.finditer(sentence))
    return found if len(found) == len(KIND.findall(sentence)) else []


def _motions(sentence: str, found: list):
    """The one motion of each thing, said between its first word and the next thing; None when any has none or several."""
    ends = [m.start() for m in found[1:]] + [len(sentence)]
    said = [[m.lastgroup for m in MOTION.finditer(sentence, thing.start(), end)] for thing, end in zip(found, ends)]
    return [s[0] for s in said] if all(len(s) == 1 for s in said) else None


def _shown(sentence: str) -> tuple:
    """(background or None, matches, things) of a sentence about what is seen."""
    found = _found(SEEN, sentence)
    things = [(_meaning("kind", k), _meaning("colour", c), _meaning("size", z), cell_of(p)) for z, c, k, p in (m.groups() for m in found)]
    backgrounds = [m.lastgroup for m in BACKGROUND.finditer(sentence)]
    clear = things and len({t[3] for t in things}) == len(things) and len(backgrounds) == 1
    return (backgrounds[0] if clear else None), found, things


def read(sentence: str):
    """(background, frozenset of (kind, colour, size, cell)) as the picture grader gives it, or None."""
    background, _, things = _shown(_plain(sentence))
    return (background, frozenset(things)) if background else None


def read_film(sentence: str):
    """(background, frozenset of (kind, colour, size, cell, motion)) as the film grader gives it, or None."""
    sentence = _plain(sentence)
    background, found, things = _shown(sentence)
    motions = _motions(sentence, found) if background else None
    return (background, frozenset((*t, m) for t, m in zip(things, motions))) if motions else None


def read_sound(sentence: str):
    """((kind, pitch step, motion), ...) in the order of mention as the sound grader gives it, or None."""
    sentence = _plain(sentence)
    found = _found(HEARD, sentence)
    motions = _motions(sentence, found) if found else None
    if not motions:
        return None
    steps = [(3 if _meaning("size", z) == "small" else 0) + 2 - ROWS[h] for z, _, h in (m.groups() for m in found)]
    return tuple((_meaning("kind", m.group(2)), step, motion) for m, step, motion in zip(found, steps, motions))
