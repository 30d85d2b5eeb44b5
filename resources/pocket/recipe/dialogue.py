# SPDX-License-Identifier: Apache-2.0
"""Turns of a conversation: requests, questions, answers, edits, small talk, refusals; and dialogues composed of them."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from . import templates as T
from .grammar import (
    article,
    describe_object,
    describes_motion,
    phrase_scene,
    pick_synonym,
    pick_template,
    reading_order,
    request_template,
    restate,
    restate_audio,
    surface_noise,
    without_motion,
)
from .world import BACKGROUNDS, COLOURS, KINDS, MOTIONS, SIZES, Scene, SceneObject, sample_scene, split_of


@dataclass(frozen=True)
class Turn:
    """One user message and its answer. `scene` is what the outputs show, or what the answer is about."""

    user: str
    answer: str
    attachments: tuple = ()  # scenes of the attachments that the turn refers to
    outputs: tuple = ()  # of "image", "video", "audio"
    scene: Scene | None = None
    task: str = ""
    attached_modality: str = "image"  # modality of `attachments`
    other_attachments: tuple = ()  # (modality, scene) of attachments that the turn does not refer to
    attachment_index: int = 0  # position of `attachments` among them

    def all_attachments(self) -> tuple:
        """(modality, scene) of every attachment, in order."""
        own = tuple((self.attached_modality, scene) for scene in self.attachments)
        return self.other_attachments[: self.attachment_index] + own + self.other_attachments[self.attachment_index :]


def answer_text(scene: Scene, outputs: tuple, rng: random.Random) -> str:
    if len(outputs) > 1:
        nouns = [T.MODALITY_NOUNS[o] for o in outputs]
        lead = "Here are the " + ", the ".join(nouns[:-1]) + " and the " + nouns[-1] + " of {s}."
    else:
        lead = rng.choices(T.ANSWERS[outputs[0] if outputs else "text"], (6, 3, 2, 1, 1)[: len(T.ANSWERS[outputs[0] if outputs else "text"])])[0]
    return lead.replace("{s}", restate(scene, with_motion=describes_motion(outputs)))


def request_turn(rng: random.Random, outputs: tuple, split: str = "train", count=None) -> Turn:
    """A first request for the outputs; no outputs means a text answer only."""
    with_motion = describes_motion(outputs)
    scene_split = "iid" if split == "paraphrase" else split
    while True:
        sampled = sample_scene(rng, count, scene_split)
        open_attributes = rng.choice((0.0, 0.3, 0.3, 0.6))
        text, denoted = phrase_scene(sampled, rng, open_attributes=open_attributes, with_motion=with_motion or rng.random() < 0.05)
        denoted = denoted if with_motion else without_motion(denoted)
        if split_of(denoted) == scene_split:  # defaults can move the scene to another split
            break
    text = request_template(outputs, rng, split).replace("{s}", text)
    return Turn(surface_noise(text, rng), answer_text(denoted, outputs, rng), (), outputs, denoted, "request")


def with_pseudo_words(scene: Scene, rng: random.Random, colours=T.PSEUDO_COLOURS) -> Scene:
    """The scene with some kinds and colours replaced by pseudo-words."""
    def other(obj: SceneObject) -> SceneObject:
        kind = rng.choice(T.PSEUDO_KINDS) if rng.random() < 0.6 else obj.kind
        return replace(obj, kind=kind, colour=rng.choice(colours) if rng.random() < 0.6 else obj.colour)

    return Scene(tuple(map(other, scene.objects)), scene.background)


def pseudo_word_turn(rng: random.Random, count=None, colours=T.PSEUDO_COLOURS) -> Turn:
    """An image request with pseudo-words, which forces the model to read kind and colour independently."""
    while True:
        text, denoted = phrase_scene(with_pseudo_words(sample_scene(rng, count), rng, colours), rng, open_attributes=rng.choice((0.0, 0.3)))
        if any(t.kind in T.PSEUDO_KINDS or t.colour in T.PSEUDO_COLOURS for t in denoted.objects):
            break  # without pseudo-words it is an ordinary scene, which may be held out
    text = request_template(("image",), rng, "train").replace("{s}", text)
    return Turn(text[0].upper() + text[1:], answer_text(without_motion(denoted), ("image",), rng), (), ("image",), without_motion(denoted), "request")


def _unique(scene: Scene):
    kinds = [t.kind for t in scene.objects]
    return [t for t in scene.objects if kinds.count(t.kind) == 1]


def question_turn(rng: random.Random, scene: Scene, *, attached: bool, split: str = "train", kind: str | None = None) -> Turn:
    """A question about an image that is attached or was just generated."""
    described = reading_order(scene) if attached else scene
    kind = kind or rng.choices(("caption", "colour", "place", "size", "count", "background", "exists"), (60, 10, 10, 7, 5, 5 if described.background else 0, 6))[0]
    unique = _unique(described)
    if kind in ("colour", "place", "size") and not unique:
        kind = "caption"
    obj = rng.choice(unique) if unique else None
    s = restate(described)
    if kind == "caption":
        question = pick_template(T.ASK_CAPTION if attached else T.AS_TEXT, rng, split)
        answer = rng.choices(T.ANSWERS["image_description"], (6, 2, 2))[0].replace("{s}", s)
    elif kind == "colour":
        question = pick_template(T.ASK_COLOUR_IT if len(described.objects) == 1 and rng.random() < 0.2 else T.ASK_COLOUR, rng, split)
        answer = f"The {obj.kind} is {obj.colour}."
    elif kind == "place":
        question, answer = pick_template(T.ASK_PLACE, rng, split), f"The {obj.kind} is at the {T.PLACES[obj.cell]}."
    elif kind == "size":
        question, answer = pick_template(T.ASK_SIZE, rng, split), f"The {obj.kind} is {obj.size}."
    elif kind == "count":
        n = len(described.objects)
        question = pick_template(T.ASK_COUNT, rng, split)
        answer = f"There is one thing: {s}." if n == 1 else f"There are {('two', 'three')[n - 2]} things: {s}."
    elif kind == "background":
        question, answer = pick_template(T.ASK_BACKGROUND, rng, split), f"The picture is {T.BACKGROUND_PHRASES[described.background]}."
    else:
        present = {t.kind for t in described.objects}
        asked = rng.choice(sorted(present) if rng.random() < 0.5 else sorted(set(KINDS) - present))
        question = pick_template(T.ASK_EXISTS, rng, split).replace("{k}", asked)
        answer = f"Yes, I see {s}." if asked in present else f"No, I see {s}."
    if obj is not None:
        question = question.replace("{k}", obj.kind)
    return Turn(surface_noise(question, rng, decorate=rng.random() < 0.5), answer, (scene,) if attached else (), (), described, "ask_" + kind)


def attachment_question_turn(rng: random.Random, scene: Scene, modality: str, split: str = "train") -> Turn:
    """A question about an attached image, video or audio clip."""
    if modality == "image":
        return question_turn(rng, scene, attached=True, split=split)
    if modality == "audio":
        answer = rng.choices(T.ANSWERS["audio_description"], (6, 2))[0].replace("{s}", restate_audio(scene))
        return Turn(surface_noise(pick_template(T.ASK_AUDIO, rng, split), rng, decorate=rng.random() < 0.5), answer, (scene,), (), scene, "ask_audio", "audio")
    described = Scene(tuple(sorted(scene.objects, key=lambda t: t.cell)), scene.background)
    unique = _unique(described)
    if unique and rng.random() < 0.25:
        obj = rng.choice(unique)
        question, answer = pick_template(T.ASK_MOTION, rng, split).replace("{k}", obj.kind), f"The {obj.kind} is {T.MOTION_PHRASES[obj.motion]}."
        return Turn(surface_noise(question, rng, decorate=rng.random() < 0.5), answer, (scene,), (), described, "ask_motion", "video")
    answer = rng.choices(T.ANSWERS["video_description"], (6, 2))[0].replace("{s}", restate(described, with_motion=True))
    return Turn(surface_noise(pick_template(T.ASK_VIDEO, rng, split), rng, decorate=rng.random() < 0.5), answer, (scene,), (), described, "ask_video", "video")


def sample_edit(rng: random.Random, scene: Scene, split: str):
    """(words, new scene) of one change of the current scene, or None when the draw does not apply."""
    objects = list(scene.objects)
    unique = _unique(scene)
    if not unique:
        return None
    t = rng.choice(unique)
    i = objects.index(t)
    single = len(objects) == 1
    what = rng.choices(("colour", "size", "cell", "background", "kind", "add", "remove", "again"), (30, 10, 14, 14, 10, 10, 5, 7))[0]
    if what == "background":
        b = rng.choice([b for b in BACKGROUNDS if b != scene.background])
        return pick_template(T.EDIT_BACKGROUND, rng, split).replace("{b}", pick_synonym(T.BACKGROUND_WORDS[b], rng)), replace(scene, background=b)
    if what == "again":
        return pick_template(T.DRAW_AGAIN, rng, split), scene
    free = [c for c in range(9) if c not in {x.cell for x in objects}]
    if what == "add":
        if len(objects) > 1:
            return None
        new = SceneObject(rng.choice(KINDS), rng.choice(COLOURS), rng.choice(SIZES), rng.choice(free), "still")
        open_place = rng.random() < 0.3
        if open_place:
            new = replace(new, cell=next(c for c in (4, 3, 5) if c in free))
        words = describe_object(new, {"size": True, "colour": True, "cell": not open_place, "motion": False}, rng)
        return pick_template(T.EDIT_ADD, rng, split).replace("{s}", words), Scene(tuple(objects + [new]), scene.background)
    if what == "remove":
        if single:
            return None
        return pick_template(T.EDIT_REMOVE, rng, split).replace("{k}", t.kind), Scene(tuple(x for x in objects if x is not t), scene.background)
    if what == "colour":
        new = replace(t, colour=rng.choice([c for c in COLOURS if c != t.colour]))
        forms, word, slot = (T.EDIT_COLOUR if single else T.EDIT_COLOUR_K), pick_synonym(T.COLOUR_WORDS[new.colour], rng), "{c}"
    elif what == "size":
        new = replace(t, size="small" if t.size == "large" else "large")
        forms, word, slot = (T.EDIT_SIZE if single else T.EDIT_SIZE_K), pick_synonym(T.SIZE_WORDS[new.size], rng), "{z}"
    elif what == "cell":
        new = replace(t, cell=rng.choice(free))
        forms, word, slot = (T.EDIT_PLACE if single else T.EDIT_PLACE_K), pick_synonym(T.PLACE_WORDS[new.cell], rng), "{p}"
    else:
        new = replace(t, kind=rng.choice([k for k in KINDS if k not in {x.kind for x in objects}]))
        forms, word, slot = (T.EDIT_KIND if single else T.EDIT_KIND_K), T.KIND_WORDS[new.kind][0], "{n}"
    if single and rng.random() < 0.3:
        forms = {"{c}": T.EDIT_COLOUR_K, "{z}": T.EDIT_SIZE_K, "{p}": T.EDIT_PLACE_K, "{n}": T.EDIT_KIND_K}[slot]
    words = pick_template(forms, rng, split).replace(slot, word).replace("{k}", t.kind).replace("a orange", "an orange")
    objects[i] = new
    return words, Scene(tuple(objects), scene.background)


def valid_edit(rng: random.Random, scene: Scene, split: str):
    """An edit whose result stays in the training split; after 20 attempts, the unchanged scene again."""
    for _ in range(20):
        edit = sample_edit(rng, scene, split)
        if edit is not None and (split != "train" or split_of(edit[1]) == "train"):
            return edit
    return pick_template(T.DRAW_AGAIN, rng, split), scene


def follow_up_turn(rng: random.Random, scene: Scene, *, attached: bool = False, split: str = "train") -> Turn:
    """A turn that refers to the current scene: an edit, another modality, or a question about it."""
    base = reading_order(scene) if attached else scene
    attachments = (scene,) if attached else ()
    what = rng.choices(("edit", "video", "audio", "text"), (60, 14, 12, 14))[0]
    if what == "text":
        return question_turn(rng, scene, attached=attached, split=split)
    if what == "video":
        if len(base.objects) == 1 and rng.random() < 0.5:
            moved = [(m, replace(base, objects=(replace(base.objects[0], motion=m),))) for m in MOTIONS[1:]]
            m, new = rng.choice([x for x in moved if split != "train" or split_of(x[1]) != "combinations"] or moved)
            words = pick_template(T.AS_VIDEO_MOTION, rng, split).replace("{m}", pick_synonym(T.MOTION_WORDS[m], rng))
        else:
            new, words = base, pick_template(T.AS_VIDEO, rng, split)
        outputs = ("video",)
    elif what == "audio":
        new, words, outputs = base, pick_template(T.AS_AUDIO, rng, split), ("audio",)
    else:
        words, new = valid_edit(rng, without_motion(base), split)
        outputs = ("image",)
    return Turn(surface_noise(words, rng, decorate=rng.random() < 0.4), answer_text(new, outputs, rng), attachments, outputs, new, "follow")


def small_talk_turn(rng: random.Random) -> Turn:
    questions, answer = rng.choice(T.SMALL_TALK)
    return Turn(surface_noise(rng.choice(questions), rng, decorate=False), answer, task="small_talk")


def refusal_turn(rng: random.Random, split: str = "train") -> Turn:
    if rng.random() < 0.3:
        return Turn(surface_noise(pick_template(T.OUTSIDE_QUESTIONS, rng, split), rng, decorate=False), T.REFUSALS_QUESTION[0], task="refusal")
    n = pick_template(T.OUTSIDE_OBJECTS, rng, split)
    words = rng.choice(T.OUTSIDE_WRAPS).replace("{a}", article(n)).replace("{n}", n)
    words = words.replace("{c}", rng.choice(COLOURS)).replace("{z}", rng.choice(SIZES)).replace("a orange", "an orange")
    words = words.replace("{p}", pick_synonym(rng.choice(T.PLACE_WORDS), rng)).replace("{b}", pick_synonym(rng.choice(list(T.BACKGROUND_WORDS.values())), rng))
    outputs = rng.choices((("image",), ("video",), ("audio",), ()), (60, 15, 15, 10))[0]
    return Turn(surface_noise(request_template(outputs, rng, split).replace("{s}", words), rng), T.REFUSALS_OBJECT[0], task="refusal")


def missing_image_turn(rng: random.Random, split: str = "train") -> Turn:
    """A question about an image that is not attached."""
    return Turn(surface_noise(pick_template(T.ASK_CAPTION[:33], rng, split), rng, decorate=False), T.NO_IMAGE, task="missing_image")


def sample_outputs(rng: random.Random) -> tuple:
    return rng.choices((("image",), ("video",), ("audio",), (), ("image", "video"), ("image", "audio"), ("video", "audio"),
                        ("image", "video", "audio")), (62, 9, 8, 10, 3, 3, 2, 2))[0]


def first_turn(rng: random.Random, split: str = "train", count=None) -> Turn:
    kind = rng.choices(("request", "question", "follow_up", "small_talk", "refusal", "missing_image"), (52, 26, 9, 4, 7, 2))[0]
    if kind == "request":
        return request_turn(rng, sample_outputs(rng), split, count)
    if kind in ("question", "follow_up"):
        scene = sample_scene(rng, count, "iid" if split == "paraphrase" else split)
        return question_turn(rng, scene, attached=True, split=split) if kind == "question" else follow_up_turn(rng, scene, attached=True, split=split)
    if kind == "small_talk":
        return small_talk_turn(rng)
    return refusal_turn(rng, split) if kind == "refusal" else missing_image_turn(rng, split)


def sample_dialogue(rng: random.Random, split: str = "train", count=None, length=None) -> list:
    """A conversation of 1 to 7 turns; later turns mostly refer to the current scene."""
    n = length or rng.choices((1, 2, 3, 4, 5, 6, 7), (58, 20, 11, 5, 3, 2, 1))[0]
    turns = [first_turn(rng, split, count)]
    while len(turns) < n:
        scene = next((t.scene for t in reversed(turns) if t.scene is not None), None)
        if scene is None or rng.random() < 0.12:
            turn = first_turn(rng, split, count)
            if scene is None or turn.task != "missing_image":
                turns.append(turn)
        elif rng.random() < 0.06:
            turns.append(small_talk_turn(rng))
        else:
            turns.append(follow_up_turn(rng, scene, split=split))
    return turns
