"""Reads a sentence about the little world: its background and the things it names.

No learning.  It knows the world's words and nothing of the question.  It abstains (None) when the sentence names no
thing, two things in one place, a thing without colour, size or place, or no background.
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
PLACE = r"(?:at|in|on) the (top left|top right|bottom left|bottom right|top|bottom|left|right|middle|centre|center)\b"


def _any(group: str) -> str:
    return "|".join(word for words in WORDS[group].values() for word in words)


THING = re.compile(rf"\b({_any('size')}) ({_any('colour')}) ({_any('kind')})\b (?:[a-z]+ ){{0,3}}?{PLACE}")
KIND = re.compile(rf"\b(?:{_any('kind')})s?\b")


def _meaning(group: str, word: str) -> str:
    return next(name for name, words in WORDS[group].items() if word in words)


def cell_of(place: str) -> int:
    words = place.split()
    return 3 * ROWS[words[0]] + COLUMNS.get(words[-1], 1)


def read(sentence: str):
    """(background, frozenset of (kind, colour, size, cell)) as the picture grader gives it, or None."""
    sentence = " ".join(sentence.lower().split())
    things = [(_meaning("kind", k), _meaning("colour", c), _meaning("size", z), cell_of(p)) for z, c, k, p in THING.findall(sentence)]
    if not things or len(things) != len(KIND.findall(sentence)) or len({t[3] for t in things}) != len(things):
        return None
    backgrounds = [name for name, pattern in BACKGROUNDS.items() if re.search(rf"\b(?:{pattern})\b", sentence)]
    return (backgrounds[0], frozenset(things)) if len(backgrounds) == 1 else None
