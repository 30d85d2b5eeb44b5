# SPDX-License-Identifier: Apache-2.0
"""Requests as people type them: other words, capitals, missing articles, abbreviations, typing errors, sentences around a request.

`rewritten` changes the user's messages of a dialogue and nothing else, so that the answers still state the scene in the
language of templates.py. A dialogue has one writer: whoever shouts in the first message shouts in the next.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

from . import templates as T

# --- other words ------------------------------------------------------------------------------------------------------
KINDS = {
    "ball": ("sphere", "orb", "globe", "round ball", "bouncy ball", "play ball"),
    "star": ("little star", "bright star", "starlet", "five-pointed star"),
    "heart": ("love heart", "heart shape", "sweetheart"),
    "house": ("cottage", "cabin", "hut", "home", "villa", "bungalow", "farmhouse", "log cabin", "little house", "building"),
    "tree": ("oak", "pine", "fir", "fir tree", "pine tree", "oak tree", "birch", "apple tree", "christmas tree", "conifer"),
    "fish": ("goldfish", "trout", "salmon", "fishie", "fishy", "carp", "tuna", "little fish"),
    "boat": ("ship", "sailboat", "sailing boat", "sail boat", "yacht", "dinghy", "sailing ship", "vessel", "rowing boat"),
    "bird": ("birdie", "sparrow", "robin", "parrot", "songbird", "pigeon", "seagull", "blackbird", "finch", "little bird"),
}
COLOURS = {
    "red": ("crimson", "scarlet", "ruby", "cherry red", "dark red", "bright red", "blood-red", "ruby red", "fire-engine red"),
    "orange": ("tangerine", "bright orange", "apricot", "pumpkin-coloured", "amber", "orange-coloured"),
    "yellow": ("golden", "gold", "lemon yellow", "lemon", "canary yellow", "bright yellow", "sunny yellow", "yellowish"),
    "green": ("emerald", "lime", "lime green", "olive", "grass green", "dark green", "mint green", "bright green", "greenish"),
    "blue": ("azure", "navy", "navy blue", "sky blue", "cobalt", "dark blue", "light blue", "sapphire", "turquoise", "bluish"),
    "purple": ("violet", "lilac", "lavender", "mauve", "plum", "magenta", "purplish", "indigo"),
    "white": ("snow-white", "snowy", "ivory", "pure white", "chalk white", "whitish", "snow white", "cream"),
}
SIZES = {
    "small": ("tiny", "wee", "mini", "teeny", "miniature", "very small", "teeny tiny", "little", "minuscule", "smallish"),
    "large": ("big", "huge", "giant", "gigantic", "enormous", "massive", "really big", "very large", "great big", "humongous", "colossal"),
}
BACKGROUNDS = {
    "day": ("in the daytime", "at noon", "on a sunny morning", "in bright sunshine", "in broad daylight", "in the afternoon", "in the sun", "at midday",
            "on a clear day", "daytime"),
    "sunset": ("at twilight", "at sundown", "during sunset", "with a setting sun", "in the evening sun", "with the sun going down", "in the golden evening light",
               "under an evening sky", "as the sun sets", "sunset", "dusk", "around dusk", "by the light of the setting sun"),
    "night": ("at nightfall", "in the moonlight", "under the stars", "by moonlight", "after dark", "late at night", "in the middle of the night", "nighttime",
              "under a starry sky", "in darkness", "by the light of the moon", "night"),
    "meadow": ("on a lawn", "in a grassy field", "on green grass", "in a pasture", "in the grass", "on the lawn", "in a field of grass", "in a field",
               "in the fields", "amid the grass", "on a green meadow", "meadow", "in a grassland"),
}
MOTIONS = {
    "still": ("not moving", "staying still", "motionless", "that stays where it is", "without moving"),
    "left": ("rolling to the left", "drifting left", "sliding left", "travelling left", "heading left", "flying to the left", "swimming left"),
    "right": ("rolling to the right", "drifting right", "sliding right", "travelling right", "heading right", "flying to the right", "swimming right"),
    "up": ("climbing", "floating up", "flying up", "going upwards", "drifting upwards", "ascending", "lifting off"),
    "down": ("falling", "dropping", "floating down", "falling down", "going downwards", "descending", "coming down"),
    "spinning": ("twirling", "whirling", "turning around", "going round and round", "revolving", "that keeps turning"),
    "bouncing": ("jumping", "hopping up and down", "springing up and down", "leaping", "that keeps jumping"),
    "blinking": ("flickering", "twinkling", "winking", "that flashes", "flashing on and off", "blinking on and off"),
    "growing": ("getting larger", "expanding", "that gets bigger", "becoming bigger", "that gets larger and larger", "inflating"),
}
PLACES = (
    ("top-left", "upper left", "top left", "in the top left-hand corner", "up on the left"),
    ("up top", "at the upper edge", "top centre", "up high in the middle", "high up"),
    ("top-right", "upper right", "top right", "in the top right-hand corner", "up on the right"),
    ("on the left-hand side", "left", "left side", "over on the left", "at the left edge"),
    ("centre", "center", "in the very middle", "right in the middle", "in the center of it", "dead centre", "smack in the middle"),
    ("on the right-hand side", "right side", "over on the right", "at the right edge"),
    ("bottom-left", "lower left", "bottom left", "in the bottom left-hand corner", "down on the left"),
    ("down below", "at the lower edge", "bottom centre", "right at the bottom", "down low in the middle"),
    ("bottom-right", "lower right", "bottom right", "in the bottom right-hand corner", "down on the right"),
)
PHRASES = (
    ("picture", ("pic", "photo", "image", "drawing", "picture", "pciture", "picturee")), ("image", ("pic", "img", "picture", "graphic")),
    ("film", ("movie", "video", "clip", "vid", "animation", "short film", "motion picture")), ("video", ("vid", "clip", "movie", "film", "animation")),
    ("sound", ("sound effect", "audio", "noise", "soundtrack", "sound clip")), ("please", ("pls", "plz", "kindly", "if you please", "pretty please")),
    ("thanks", ("thx", "ty", "cheers", "thank you so much", "thanks so much", "ta")), ("thank you", ("thx", "cheers", "thank you very much", "many thanks")),
    ("I want to", ("I wanna", "i'd love to", "I wish to", "we want to")), ("I want", ("i need", "I'd love", "we want", "gimme", "I wish for", "I fancy")),
    ("I would like", ("I'd love", "id like", "I'd really like", "we would like")), ("show me", ("lemme see", "show us", "let me see", "show", "display")),
    ("give me", ("gimme", "hand me", "get me", "give us")), ("can you", ("could you", "can u", "would you please", "are you able to", "could you maybe", "will you")),
    ("could you", ("can u", "could u", "would you", "might you", "could you possibly")), ("draw me", ("draw us", "doodle me", "make me a drawing of", "draw for me")),
    ("draw", ("sketch", "doodle", "make a drawing of", "draw up", "do a drawing of", "pls draw")), ("paint", ("make a painting of", "do a painting of")),
    ("colour", ("color", "shade", "colour")), ("what is", ("whats", "what's", "wat is")), ("it is", ("its", "it's")), ("do not", ("don't", "dont")),
    ("don't", ("dont", "do not", "please don't")), ("I would", ("I'd", "id")), ("how does", ("how might", "hows")), ("tell me", ("please tell me", "say", "let me know")),
    ("describe", ("please describe", "give a description of", "tell me about")), ("hello", ("helo", "hiya", "greetings", "howdy")), ("hi", ("hiya", "heya", "hullo")),
    ("and", ("&", "plus", "and also")), ("with", ("along with", "w/")), ("because", ("cuz", "since")), ("you", ("u", "ya")),
)

# --- sentences around a request ---------------------------------------------------------------------------------------
PEOPLE = ("my daughter", "my son", "my mum", "my mom", "my dad", "my granny", "my little brother", "my sister", "my wife", "my husband", "a friend",
          "my class", "our teacher", "the kids", "my baby", "grandpa", "my nephew", "my niece", "our neighbour", "the children", "my girlfriend", "my colleague")
REASONS = ("{p} turns {n} tomorrow.", "It is for {p}.", "This is for {p}.", "{p} would love it.", "{p} asked me for it.", "I promised it to {p}.",
           "{p} is sitting next to me.", "I want to surprise {p}.", "We are making a card for {p}.", "{p} has a birthday.", "I am showing this to {p}.",
           "{p} and I have a bet about it.", "I tell {p} a story tonight.", "{p} needs it for school.", "I want to cheer up {p}.", "{p} is watching.")
FILLERS = ("I had a long day.", "We are at school.", "I am new here.", "This is my first try.", "It is raining outside.", "I have an idea.", "Let's try something.",
           "I was thinking about it all day.", "I am bored.", "Here is what I need.", "I saw this in a dream.", "We are on holiday.", "I need it for a slide.",
           "My talk starts in five minutes.", "I have a small wish.", "Ok here we go.", "Let me explain.", "Alright then.", "You did so well before.", "I like your work.",
           "Today I feel creative.", "I am working on a poster.", "Hello again.", "Good evening.", "Hi there, how are you?", "Hey! Quick question.", "I hope you are well.",
           "Sorry to bother you.", "We are testing you.", "One more thing.", "Here comes the next one.", "My phone is nearly empty.", "I am in a hurry.")
ENDINGS = ("Take your time.", "Thank you so much!", "I can't wait.", "That would be great.", "That would make my day.", "Make it nice.", "Make it pretty please.", "Nothing else.",
           "No rush.", "I know you can do it.", "It would mean a lot to me.", "You are the best!", "Let's see.", "Surprise me.", "Is that possible?", "Can you do that?",
           "Many thanks in advance!", "Don't worry if it is not perfect.", "I will hang it on the wall.", "Thanks a bunch!", "Go!", "Please be quick.", "Cheers!", "Ok?")
NUMBERS = ("three", "four", "five", "six", "seven", "eight", "ten", "forty", "5", "7", "9")


def _tables() -> list[tuple[re.Pattern, dict]]:
    """For each group of phrases a pattern of them, and {phrase: others of the same meaning}."""
    places = {phrase: PLACES[cell] for cell, phrases in enumerate(T.PLACE_WORDS) for phrase in phrases}
    groups = (
        KINDS, COLOURS, SIZES,
        {p: BACKGROUNDS[b] for b, phrases in T.BACKGROUND_WORDS.items() for p in phrases},
        {p: MOTIONS[m] for m, phrases in T.MOTION_WORDS.items() for p in phrases}, places, dict(PHRASES),
    )
    return [(re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, sorted(group, key=len, reverse=True))) + r")(?![\w-])", re.IGNORECASE),
             {phrase.lower(): words for phrase, words in group.items()}) for group in groups]


TABLES = _tables()


def with_other_words(text: str, rng: random.Random, share: float) -> str:
    """Every word of the tables is replaced with probability `share`."""
    for pattern, group in TABLES:
        text = pattern.sub(lambda m: rng.choice(group[m.group().lower()]) if rng.random() < share else m.group(), text)
    return re.sub(r"\b([Aa])n? (\w)", lambda m: m.group(1) + ("n " if m.group(2) in "aeiouAEIOU" else " ") + m.group(2), text)


# --- spelling ---------------------------------------------------------------------------------------------------------
NEIGHBOURS = {a: n for a, n in zip("qwertyuiopasdfghjklzxcvbnm", (
    "wa", "qe", "wr", "et", "ry", "tu", "yi", "uo", "ip", "ol", "qs", "ad", "sf", "dg", "fh", "gj", "hk", "jl", "k", "x", "zc", "xv", "cb", "vn", "bm", "n"))}


def with_typing_error(text: str, rng: random.Random) -> str:
    """A letter of a word of at least three letters is lost, doubled, exchanged with the next or hit beside its key; or a space is lost."""
    words = [m for m in re.finditer(r"[A-Za-z]{3,}", text)]
    if not words:
        return text
    if rng.random() < 0.08:
        spaces = [m.start() for m in re.finditer(r"(?<=[a-z]) (?=[a-z])", text)]
        at = rng.choice(spaces) if spaces else len(text)
        return text[:at] + text[at + 1:]
    word = rng.choice(words)
    i = word.start() + rng.randrange(rng.random() < 0.85, len(word.group()) - 1)  # the first letter seldom, the last never
    letter = text[i]
    wrong = rng.choice(("", letter + letter, None, rng.choice(NEIGHBOURS[letter.lower()]), letter + rng.choice(NEIGHBOURS[letter.lower()])))
    return text[:i] + text[i + 1] + letter + text[i + 2:] if wrong is None else text[:i] + wrong + text[i + 1:]


def without_articles(text: str, rng: random.Random) -> str:
    return re.sub(r"\b(?:a|an|the|A|An|The) (?=\w)", lambda m: m.group() if rng.random() < 0.1 else "", text)


def with_sentences(text: str, rng: random.Random) -> str:
    """The message between other sentences."""
    def sentence(choices) -> str:
        words = rng.choice(choices).replace("{p}", rng.choice(PEOPLE)).replace("{n}", rng.choice(NUMBERS))
        return words[0].upper() + words[1:]

    before = [sentence(FILLERS + REASONS) for _ in range(rng.choice((0, 1, 1, 2)))]
    after = [sentence(ENDINGS + REASONS) for _ in range(rng.choice((0, 0, 1) if before else (1,)))]
    text = text if text[-1] in ".?!" or not after else text + rng.choice(".!.")
    return " ".join(before + [text] + after)


@dataclass(frozen=True)
class Writer:
    """Habits of a writer; `case` is "as_is", "upper", "title", "lower" or "some" (single words in capitals)."""

    case: str = "as_is"
    other_words: float = 0.0
    articles: bool = True
    punctuation: bool = True
    errors: float = 0.0
    sentences: float = 0.0

    def write(self, text: str, rng: random.Random) -> str:
        if self.other_words:
            text = with_other_words(text, rng, self.other_words)
        if not self.articles:
            text = without_articles(text, rng)
        if rng.random() < self.sentences:
            text = with_sentences(text, rng)
        while rng.random() < self.errors:
            text = with_typing_error(text, rng)
        if not self.punctuation:
            text = re.sub(r"[.,!?']", "", text) or text
        if self.case == "upper":
            return text.upper()
        if self.case == "lower":
            return text.lower()
        if self.case == "title":
            return " ".join(w[:1].upper() + w[1:] for w in text.split(" "))
        if self.case == "some":
            return " ".join(w.upper() if len(w) > 2 and rng.random() < 0.3 else w for w in text.split(" "))
        return text


def random_writer(rng: random.Random) -> Writer:
    return Writer(
        case=rng.choices(("as_is", "upper", "title", "lower", "some"), (52, 16, 7, 17, 8))[0],
        other_words=rng.choice((0.0, 0.15, 0.4, 0.7)),
        articles=rng.random() < 0.8,
        punctuation=rng.random() < 0.75,
        errors=rng.choice((0.0, 0.0, 0.2, 0.45, 0.65)),
        sentences=rng.choice((0.0, 0.0, 0.25, 0.6)))


def varied(turns: list, rng: random.Random, share: float = 0.5) -> list:
    """The dialogue, with probability `share` by a random writer."""
    return rewritten(turns, rng) if rng.random() < share else turns


def rewritten(turns: list, rng: random.Random) -> list:
    """The dialogue by a random writer. Pseudo-words are single letters, whose case matters: such a dialogue stays as it is. What an answer
    repeats of the user's words is not misspelt."""
    letters = set(T.PSEUDO_KINDS + T.PSEUDO_COLOURS)
    if any(t.scene is not None and hasattr(t.scene, "objects") and any(o.kind in letters or o.colour in letters for o in t.scene.objects) for t in turns):
        return turns
    writer = random_writer(rng)
    if any(t.task == "partly_met" for t in turns):
        writer = replace(writer, errors=0.0, case=writer.case if rng.random() < 0.5 else "as_is")
    return [replace(t, user=writer.write(t.user, rng)) for t in turns]
