# SPDX-License-Identifier: Apache-2.0
"""Turns that people write and that dialogue.py does not have: a request in several sentences or in key words, media by an afterthought,
plurals, requests that the little world can only partly meet, brief follow-ups and more small talk."""

from __future__ import annotations

import random
from dataclasses import replace

from . import dialogue, grammar
from . import templates as T
from .dialogue import Turn
from .grammar import article, pick_synonym
from .world import BACKGROUNDS, COLOURS, KINDS, SIZES, Scene, SceneObject, sample_scene, split_of

# --- a request in several sentences -----------------------------------------------------------------------------------
FACT_SENTENCES = {
    "colour": ("It is {c}.", "It should be {c}.", "The colour is {c}.", "I want it {c}.", "In {c}, please.", "Make it {c}.", "{c} would be best.", "Colour: {c}."),
    "size": ("It is {z}.", "It should be {z}.", "Make it {z}.", "I'd like it {z}.", "A {z} one.", "It has to be {z}.", "Size: {z}."),
    "both": ("It is {z} and {c}.", "A {z} {c} one.", "It should be {c} and {z}.", "Make it {z} and {c}."),
    "cell": ("It is {p}.", "Put it {p}.", "Place it {p}.", "It should be {p}.", "It sits {p}.", "I want it {p}."),
    "motion": ("It is {m}.", "It should be {m}.", "The {k} is {m}.", "Let it be {m}."),
    "background": ("It is {b}.", "The scene is {b}.", "Everything {b}.", "All of this {b}.", "Let it be {b}.", "It happens {b}."),
}


def several_sentences_turn(rng: random.Random, outputs: tuple, split: str = "train") -> Turn:
    """One object, whose attributes follow in sentences of their own."""
    with_motion = grammar.describes_motion(outputs)
    while True:
        scene = sample_scene(rng, 1, split)
        t = scene.objects[0]
        told = {name: rng.random() < 0.6 for name in ("colour", "size", "cell", "background")} | {"motion": with_motion and rng.random() < 0.6}
        told["colour"] |= t.kind not in T.DEFAULT_COLOUR
        done = replace(t, colour=t.colour if told["colour"] else T.DEFAULT_COLOUR[t.kind], size=t.size if told["size"] else "large",
                       cell=t.cell if told["cell"] else 4, motion=t.motion if told["motion"] else "still")
        denoted = Scene((done,), scene.background if told["background"] else "day")
        if any(told.values()) and split_of(denoted) == split:
            break
    names = [name for name, said in told.items() if said]
    if told["colour"] and told["size"] and rng.random() < 0.5:
        names = ["both"] + [name for name in names if name not in ("colour", "size")]
    kept = {"size": False, "colour": False, "cell": False, "motion": False}
    first = rng.choice(names) if len(names) > 1 and rng.random() < 0.4 else None  # one of them may stand in the request itself
    if first in kept:
        kept[first] = True
        names.remove(first)
    rng.shuffle(names)
    words = {"c": pick_synonym(T.COLOUR_WORDS[done.colour], rng), "z": pick_synonym(T.SIZE_WORDS[done.size], rng), "p": pick_synonym(T.PLACE_WORDS[done.cell], rng),
             "m": T.MOTION_PHRASES[done.motion], "b": pick_synonym(T.BACKGROUND_WORDS[denoted.background], rng), "k": done.kind}
    sentences = [grammar.request_template(outputs, rng, split).replace("{s}", grammar.describe_object(done, kept, rng))]
    for name in names:
        sentence = rng.choice(FACT_SENTENCES[name])
        for key, word in words.items():
            sentence = sentence.replace("{" + key + "}", word)
        sentences.append(sentence)
    text = " ".join(s if s[-1] in ".?!" else s + rng.choice((".", ".", "!")) for s in sentences)
    if not with_motion:
        denoted = grammar.without_motion(denoted)
    return Turn(text[0].upper() + text[1:], dialogue.answer_text(denoted, outputs, rng), (), outputs, denoted, "request")


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
    return small_talk_turn(rng)


# --- media by an afterthought -----------------------------------------------------------------------------------------
TAILS = {
    "image": ("and a picture", "and draw it too", "with a picture", "plus a picture of it", "and paint it as well", "together with an image", "and a still", "+ picture"),
    "video": ("and a film", "and animate it too", "also as a film", "plus a video of it", "and a clip", "together with a video", "and make it move", "+ video", "and film it"),
    "audio": ("with its sound", "with sound", "and its sound", "plus soundtrack", "with audio", "and let me hear it", "including the sound", "and the sound of it",
              "with the sound on top", "and audio", "+ sound", "and play its sound", "with a soundtrack", "and the noise it makes", "sound included"),
}


def afterthought_turn(rng: random.Random, split: str = "train", count=None) -> Turn:
    """A request for one medium that ends by asking for one or two more."""
    first, *others = rng.sample(("image", "video", "audio"), rng.choice((2, 2, 2, 3)))
    outputs = tuple(m for m in ("image", "video", "audio") if m == first or m in others)
    turn = dialogue.request_turn(rng, (first,), split, count)
    scene = turn.scene
    if grammar.describes_motion(outputs) and split_of(scene) != split:
        return afterthought_turn(rng, split, count)
    body = turn.user.rstrip(".!? ")
    joint = rng.choice((" ", ", ", " ", ". "))
    tails = " ".join(rng.choice(TAILS[m]) for m in others)
    tails = tails[0].upper() + tails[1:] if joint == ". " else tails
    return Turn(body + joint + tails + rng.choice(("", ".", "!", " please")), dialogue.answer_text(scene, outputs, rng), (), outputs, scene, "request")


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


# --- small talk -------------------------------------------------------------------------------------------------------
GREETINGS = ("hello", "hi", "hey", "hiya", "hello there", "hi there", "howdy", "greetings", "good day", "yo", "hey you", "hello again", "hi again", "hullo", "heya")
GREETING_TAILS = ("", "", "!", ".", " :)", " my friend", " friend", ", nice to meet you", ", how are you?", " assistant", " computer", " everyone", ", anyone there?", ", are you there?")
DAYTIMES = ("good morning", "good evening", "good afternoon", "morning", "evening", "good morning to you", "a lovely morning", "top of the morning")
THANKS = ("thanks", "thank you", "thank you very much", "thx", "ty", "many thanks", "cheers", "thanks a lot", "thanks so much", "much appreciated", "thank you so much",
          "thanks a million", "ta", "tysm", "merci", "thank u")
THANKS_BEFORE = ("", "", "", "great, ", "ok, ", "perfect, ", "wow, ", "lovely, ", "that is great, ", "oh nice, ", "super, ", "cool ", "awesome ", "nice one, ")
THANKS_AFTER = ("", "", "", "!", "!!", ".", " for the picture", " for your help", ", that was quick", ", I love it", ", you are great", ", that's all I need", " my friend", " for everything",
                ", that is exactly what I wanted", " for that", ", well done", ", it's beautiful", " :)")
GOODBYES = ("bye", "goodbye", "bye bye", "see you", "see you later", "good night", "see ya", "cya", "farewell", "until next time", "take care", "have a nice day", "gotta go",
            "that's all for today", "I have to go now", "talk to you later", "so long", "night night")
PRAISE = ("great", "beautiful", "well done", "I like it", "I love it", "wonderful", "that is pretty", "very good", "awesome", "cool", "nice", "wow", "amazing", "perfect",
          "so cute", "lovely", "good job", "fantastic", "that looks great", "brilliant", "impressive", "that is so nice", "you did well", "haha nice", "super", "excellent work")
COMPLAINTS = ("that is wrong", "this is not right", "I don't like it", "no, that's wrong", "not what I wanted", "that's ugly", "you got it wrong", "hm, that is not it", "nope",
              "that is not what I asked for", "this is bad", "try harder", "it looks wrong", "no no no", "boring", "that's incorrect", "I am not happy with it", "wrong!")
STATES = ("how are you?", "how do you do?", "how are you doing?", "how is it going?", "what's up?", "sup", "how are you today?", "are you ok?", "everything fine?", "hows life?",
          "how do you feel?", "you alright?")
ABILITIES = ("what can you do?", "help", "help me", "what can I ask you?", "how can you help me?", "what do you know?", "what can you draw?", "what are you able to do?", "how does this work?",
             "what do I do here?", "what should I type?", "show me what you can do", "give me some ideas", "what kind of things can you make?", "can you draw?", "can you make films?",
             "do you do sound?", "what things do you know?", "I don't know what to ask", "which things can you paint?", "any suggestions?", "what is this program?")
NAMES = ("who are you?", "what are you?", "what is your name?", "tell me about yourself", "introduce yourself", "what's your name?", "who am I talking to?", "are you a bot?",
         "who made you?", "what kind of model are you?", "are you an ai?", "do you have a name?")


def small_talk_turn(rng: random.Random) -> Turn:
    """Small talk composed of more words than the fixed list has; the answers are the same."""
    answers = {questions[0]: answer for questions, answer in T.SMALL_TALK}
    def ends(text: str) -> str:
        return text + rng.choice(("", "", "!", ".", "!!", "...")) if text[-1].isalpha() else text

    text, answer = rng.choice((
        (rng.choice(GREETINGS) + rng.choice(GREETING_TAILS), answers["hello"]),
        (ends(rng.choice(DAYTIMES)), answers["good morning"]),
        (rng.choice(THANKS_BEFORE) + rng.choice(THANKS) + rng.choice(THANKS_AFTER), answers["thanks"]),
        (rng.choice(THANKS_BEFORE) + rng.choice(THANKS) + rng.choice(THANKS_AFTER), answers["thanks"]),
        (ends(rng.choice(GOODBYES)), answers["bye"]),
        (ends(rng.choice(PRAISE)), answers["great"]),
        (ends(rng.choice(COMPLAINTS)), answers["that is wrong"]),
        (rng.choice(STATES), answers["how are you?"]),
        (rng.choice(ABILITIES), answers["what can you do?"]),
        (rng.choice(NAMES), answers["who are you?"]),
    ))
    return Turn(grammar.surface_noise(text, rng, decorate=False), answer, task="small_talk")


def sample_turns(rng: random.Random, count=None, split: str = "train") -> list:
    """A dialogue of one such turn, sometimes continued."""
    kind = rng.choices(("sentences", "afterthought", "plural", "partly", "talk", "key words", "brief"), (22, 18, 9, 20, 14, 18, 14))[0]
    if kind == "sentences":
        turn = several_sentences_turn(rng, dialogue.sample_outputs(rng), split)
    elif kind == "afterthought":
        turn = afterthought_turn(rng, split, count)
    elif kind == "plural":
        turn = plural_turn(rng, rng.choices((("image",), ("video",), ("audio",)), (6, 2, 1))[0], split)
    elif kind == "key words":
        turn = key_word_turn(rng, dialogue.sample_outputs(rng) or ("image",), split, count)
    elif kind == "brief":
        turns = [dialogue.request_turn(rng, rng.choice((("image",), ("image",), ("video",), ("audio",))), split, rng.choice((1, 1, 1, 2)))]
        for _ in range(rng.choice((1, 1, 2, 3))):
            turns.append(brief_follow_up_turn(rng, turns[-1].scene or turns[-2].scene, split))
            if turns[-1].scene is None:
                break
        return turns
    elif kind == "partly":
        turn = partly_met_turn(rng, split=split)
    else:
        return [small_talk_turn(rng)] if rng.random() < 0.6 else [*dialogue.sample_dialogue(rng, split, count, 1), small_talk_turn(rng)]
    if rng.random() < 0.25:
        follow = small_talk_turn(rng) if rng.random() < 0.3 else rng.choice((dialogue.follow_up_turn, brief_follow_up_turn))(rng, turn.scene, split=split)
        return [turn, follow]
    return [turn]
