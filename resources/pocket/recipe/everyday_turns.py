# SPDX-License-Identifier: Apache-2.0
"""Turns that people write and that dialogue.py does not have: a request in several sentences, media by an afterthought, more small talk, and
what brief_turns.py and partly_met.py add."""

from __future__ import annotations

import random
from dataclasses import replace

from . import brief_turns, dialogue, grammar, partly_met
from . import templates as T
from .dialogue import Turn
from .grammar import pick_synonym
from .world import Scene, sample_scene, split_of

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
        turn = partly_met.plural_turn(rng, rng.choices((("image",), ("video",), ("audio",)), (6, 2, 1))[0], split)
    elif kind == "key words":
        turn = brief_turns.key_word_turn(rng, dialogue.sample_outputs(rng) or ("image",), split, count)
    elif kind == "brief":
        turns = [dialogue.request_turn(rng, rng.choice((("image",), ("image",), ("video",), ("audio",))), split, rng.choice((1, 1, 1, 2)))]
        for _ in range(rng.choice((1, 1, 2, 3))):
            turns.append(brief_turns.brief_follow_up_turn(rng, turns[-1].scene or turns[-2].scene, split))
            if turns[-1].scene is None:
                break
        return turns
    elif kind == "partly":
        turn = partly_met.partly_met_turn(rng, split=split)
    else:
        return [small_talk_turn(rng)] if rng.random() < 0.6 else [*dialogue.sample_dialogue(rng, split, count, 1), small_talk_turn(rng)]
    if rng.random() < 0.25:
        follow = small_talk_turn(rng) if rng.random() < 0.3 else rng.choice((dialogue.follow_up_turn, brief_turns.brief_follow_up_turn))(rng, turn.scene, split=split)
        return [turn, follow]
    return [turn]
