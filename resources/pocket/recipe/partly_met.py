# SPDX-License-Identifier: Apache-2.0
"""Several equal things, and requests that the little world can only partly meet: what is left out is named in the user's words."""

from __future__ import annotations

import random

from . import dialogue, grammar
from . import templates as T
from .dialogue import Turn
from .grammar import article, pick_synonym
from .world import BACKGROUNDS, COLOURS, KINDS, SIZES, Scene, SceneObject, sample_scene, split_of

# --- plurals and what can only partly be met --------------------------------------------------------------------------
NUMBER_WORDS = {2: ("two", "2", "a pair of", "a couple of", "two"), 3: ("three", "3", "three")}
LARGE_NUMBERS = ("four", "five", "six", "ten", "a dozen", "a hundred", "many", "lots of", "a flock of", "4", "5", "20")
SIDE_BY_SIDE = {2: (3, 5), 3: (3, 4, 5)}
LEFT_OUT = "I left out {x}: it is outside my little world."
TOO_MANY = "I can show three things at most."
OTHER_PARTS = ("hat", "crown", "scarf", "flag", "face", "wheels", "glasses", "moustache", "ribbon", "tail", "umbrella", "sword", "lamp", "cape", "bow tie",
               "backpack", "necklace", "candle", "beard", "door bell", "propeller", "stripes", "spots", "logo", "name tag")


def _same_things(rng: random.Random, number: int, split: str):
    """(words without their number, scene) of two or three equal things in a row."""
    while True:
        t = sample_scene(rng, 1, split).objects[0]
        coloured, sized = rng.random() < 0.7, rng.random() < 0.4
        colour = t.colour if coloured else T.DEFAULT_COLOUR[t.kind]
        objects = tuple(SceneObject(t.kind, colour, t.size if sized else "large", cell) for cell in SIDE_BY_SIDE[number])
        scene = Scene(objects, rng.choice(BACKGROUNDS) if rng.random() < 0.5 else "day")
        if split_of(scene) == split:
            break
    words = [t.size] * sized + [t.colour] * coloured + [T.PLURALS[t.kind]]
    place = "" if scene.background == "day" else " " + pick_synonym(T.BACKGROUND_WORDS[scene.background], rng)
    return " ".join(words) + place, scene


def plural_turn(rng: random.Random, outputs: tuple = ("image",), split: str = "train") -> Turn:
    """Two or three equal things; of more than three, three are shown and the answer says so."""
    number = rng.choice((2, 2, 3, 3, 4))
    words, scene = _same_things(rng, min(number, 3), split)
    answer = dialogue.answer_text(scene, outputs, rng)
    if number > 3:
        words = rng.choice(LARGE_NUMBERS) + " " + words
        answer += " " + TOO_MANY
    else:
        words = rng.choice(NUMBER_WORDS[number]) + " " + words
    return Turn(grammar.surface_noise(grammar.request_template(outputs, rng, split).replace("{s}", words), rng), answer, (), outputs, scene, "request")


ONSETS = ("", "b", "bl", "br", "c", "ch", "cl", "cr", "d", "dr", "f", "fl", "g", "gl", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "pr", "qu", "r", "s", "sc", "sh",
          "sl", "sn", "sp", "st", "t", "th", "tr", "v", "w", "wh", "z")
VOWELS = ("a", "e", "i", "o", "u", "ai", "ea", "ee", "oa", "oo", "ou", "y", "io")
CODAS = ("", "", "", "b", "ck", "d", "ff", "g", "l", "ll", "m", "n", "nd", "ng", "nt", "p", "r", "rd", "rn", "rt", "s", "sh", "ss", "st", "t", "tch", "x", "le", "er")
MORE_OUTSIDE_OBJECTS = (
    "pumpkin", "carrot", "cherry", "lemon", "strawberry", "pear", "grape", "bread", "cheese", "egg", "soup", "burger", "donut", "cookie", "candy", "tea", "coffee",
    "goat", "sheep", "pig", "duck", "chicken", "goose", "fox", "wolf", "deer", "squirrel", "hedgehog", "bee", "ant", "worm", "snail", "lizard", "parrot cage", "camel",
    "kangaroo", "panda", "koala", "dolphin", "seal", "jellyfish", "crocodile", "dinosaur", "unicorn", "mermaid", "fairy", "alien", "zombie", "vampire", "clown",
    "doctor", "teacher", "soldier", "knight", "princess", "prince", "baby", "grandmother", "boy", "girl", "dancer", "farmer", "chef", "nurse", "ninja", "superhero",
    "spoon", "fork", "plate", "pot", "oven", "fridge", "bed", "pillow", "carpet", "mirror", "ladder", "hammer", "saw", "rope", "box", "basket", "bucket", "barrel", "bag",
    "suitcase", "ring", "necklace", "crown", "sock", "shirt", "coat", "glove", "balloon", "kite", "doll", "puzzle", "dice", "chessboard", "trumpet", "flute", "bell tower",
    "camera", "television", "radio", "laptop", "printer", "battery", "lightbulb", "engine", "wheel", "motorbike", "scooter", "helicopter", "balloon ride", "submarine",
    "tank", "ambulance", "taxi", "tram", "skateboard", "canoe rack", "tent", "campfire", "lighthouse", "windmill", "fountain", "statue", "pyramid", "igloo", "farm", "barn",
    "fence", "gate", "road", "tunnel", "harbour", "island", "lake", "waterfall", "forest", "jungle", "cave", "hill", "glacier", "snowman", "snowflake", "thunderstorm",
    "lightning", "rain", "wind", "sun", "comet", "galaxy", "satellite", "skull", "eye", "hand", "tooth", "feather", "leaf", "cactus", "tulip", "sunflower", "daisy", "bush",
    "grass blade", "pine cone", "acorn", "shell", "coral", "anchor", "map", "compass", "treasure chest", "coin", "letter", "envelope", "pencil", "scissors", "newspaper",
)


def _outside_noun(rng: random.Random, split: str) -> str:
    """A thing that is not of the world: mostly a known word, otherwise an invented one, so that it has to be copied."""
    if rng.random() < 0.4:
        return grammar.pick_template(T.OUTSIDE_OBJECTS + MORE_OUTSIDE_OBJECTS, rng, split)
    word = "".join(rng.choice(ONSETS) + rng.choice(VOWELS) + rng.choice(CODAS) for _ in range(rng.choice((1, 1, 2, 2, 3))))
    return word if len(word) > 2 and word not in KINDS else _outside_noun(rng, split)


def partly_met_turn(rng: random.Random, outputs: tuple | None = None, split: str = "train") -> Turn:
    """A request for things of the world together with something that is not: the answer shows the former and names the latter."""
    outputs = outputs or rng.choices((("image",), ("video",), ("audio",)), (6, 2, 2))[0]
    with_motion = grammar.describes_motion(outputs)
    while True:
        words, denoted = grammar.phrase_scene(sample_scene(rng, 1, split), rng, open_attributes=rng.choice((0.3, 0.6)), with_motion=with_motion)
        denoted = denoted if with_motion else grammar.without_motion(denoted)
        if split_of(denoted) == split:
            break
    noun = _outside_noun(rng, split)
    adjectives = [rng.choice(SIZES)] * (rng.random() < 0.2) + [rng.choice(COLOURS)] * (rng.random() < 0.3)
    if rng.random() < 0.35:
        part = rng.choice(OTHER_PARTS) if rng.random() < 0.7 else noun
        own, other = article(part), part
        words += rng.choice((" with ", " wearing ", " that has ", " holding ", " and it has ")) + own
    else:
        own, other = article(" ".join(adjectives + [noun])), noun
        joint = rng.choice((" and ", ", ", " next to ", " with ", " beside ", " together with ", " and also "))
        words = words + joint + own if rng.random() < 0.6 else own + rng.choice((" and ", " next to ", " with ", " beside ")) + words
    answer = dialogue.answer_text(denoted, outputs, rng) + " " + LEFT_OUT.replace("{x}", "the " + other)
    return Turn(grammar.surface_noise(grammar.request_template(outputs, rng, split).replace("{s}", words), rng), answer, (), outputs, denoted, "partly_met")
