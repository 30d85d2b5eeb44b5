# SPDX-License-Identifier: Apache-2.0
"""Cross-modal turns: from no attachment or an attached image, video or audio clip to text, an image, a video or audio.

Everything that the attachment shows is kept. Audio conveys neither colours nor columns nor the background; its scene is completed with
fixed defaults, like that of a request.
"""

from __future__ import annotations

import random
from dataclasses import replace

from . import dialogue, grammar
from . import templates as T
from .dialogue import Turn
from .world import MOTIONS, Scene, split_of

COLUMNS = {1: (1,), 2: (0, 2), 3: (0, 1, 2)}  # of objects known from audio alone, in the order in which they sound


def scene_from_attachment(source: str, scene: Scene) -> Scene:
    """The scene that an attachment conveys, completed with defaults."""
    if source == "image":
        return grammar.reading_order(scene)
    if source == "video":
        return Scene(tuple(sorted(scene.objects, key=lambda t: t.cell)), scene.background)
    ordered = grammar.audio_order(scene)
    placed = zip(ordered, COLUMNS[len(ordered)])
    return Scene(tuple(replace(t, colour=T.DEFAULT_COLOUR[t.kind], cell=t.cell // 3 * 3 + column) for t, column in placed), "day")


def _with_new_motion(rng: random.Random, scene: Scene) -> tuple[str, Scene]:
    """(motion as a phrase, the scene with its one object moving so)."""
    motion = rng.choice([m for m in MOTIONS[1:] if m != scene.objects[0].motion])
    return grammar.pick_synonym(T.MOTION_WORDS[motion], rng), replace(scene, objects=(replace(scene.objects[0], motion=motion),))


def _edited(rng: random.Random, scene: Scene, source: str, split: str):
    """(words, scene) of a video or audio clip with one change."""
    if source == "audio" or (len(scene.objects) == 1 and rng.random() < 0.4):
        motion, changed = _with_new_motion(rng, scene)
        return grammar.pick_template(T.AUDIO_MOTION if source == "audio" else T.AS_VIDEO_MOTION, rng, split).replace("{m}", motion), changed
    words, changed = dialogue.valid_edit(rng, scene, split)
    if changed == scene or any(word in words for word in ("draw", "paint")):  # it asks for an image
        return grammar.pick_template(T.FROM_OTHER["video", "video"], rng, split), scene
    return grammar.pick_template(T.VIDEO_EDIT, rng, split).replace("{e}", words.rstrip("?")), changed


def _request(rng: random.Random, scene: Scene, source: str, target: str, split: str):
    """(words, scene) of a request about an attached video or audio clip."""
    if source == target and rng.random() < 0.5 and (source == "video" or len(scene.objects) == 1):
        return _edited(rng, scene, source, split)
    if rng.random() < 0.5:
        nouns = grammar.compose(T.GET_VERBS, T.FROM_NOUNS[source, target])
        return grammar.pick_template(nouns, rng, split), scene
    return grammar.pick_template(T.FROM_OTHER[source, target], rng, split), scene


def cross_modal_turn(rng: random.Random, scene: Scene, source: str, target: str, split: str = "train") -> Turn:
    """A turn about the scene in the modality `source` whose answer is in the modality `target` (either may be "text").

    In the training split a request whose scene would leave it becomes a question answered in text."""
    outputs = () if target == "text" else (target,)
    if source == "text":
        return dialogue.request_turn(rng, outputs, split, len(scene.objects))
    if source == "image":
        while (turn := dialogue.follow_up_turn(rng, scene, attached=True, split=split)).outputs != outputs:
            pass
        return turn
    if target == "text":
        return dialogue.attachment_question_turn(rng, scene, source, split)
    words, changed = _request(rng, scene_from_attachment(source, scene), source, target, split)
    changed = grammar.without_motion(changed) if target == "image" else changed
    if split == "train" and split_of(changed) != "train":
        return dialogue.attachment_question_turn(rng, scene, source, split)
    words = grammar.surface_noise(words, rng, decorate=rng.random() < 0.4)
    return Turn(words, dialogue.answer_text(changed, outputs, rng), (scene,), outputs, changed, "follow", source)


def _scene_from_attachments(attached, source: str, scene: Scene) -> Scene:
    """The scene that several attachments of the same scene convey: an image and audio together convey it completely, like a video."""
    modalities = {modality for modality, _ in attached} | {source}
    return scene_from_attachment("video" if {"image", "audio"} <= modalities else source, scene)


def _question_naming_modality(rng: random.Random, scene: Scene, source: str, split: str) -> Turn:
    """A question answered in text that names the attachment it is about."""
    while True:
        turn = dialogue.attachment_question_turn(rng, scene, source, split)
        if any(name in turn.user.lower() for name in T.ATTACHMENT_KEYWORDS[source]):
            return turn


def multi_attachment_turn(rng: random.Random, scene_of, split: str = "train") -> Turn:
    """One to three attachments of different modalities and a request about one, all or none of them, often for several modalities.

    `scene_of(modality)` draws the scenes. In the training split a request whose scene would leave it becomes a question answered in text."""
    modalities = rng.sample(list(T.MODALITY_NOUNS), rng.choices((1, 2, 3), (3, 4, 4))[0])
    source, same_scene = rng.choice(modalities), rng.random() < 0.4
    source = "video" if same_scene and "video" in modalities else source
    scene = scene_of(source)
    others = tuple((m, scene if same_scene else scene_of(m)) for m in modalities if m != source)
    index = rng.randint(0, len(others))
    outputs = rng.choice([o for o in grammar.TEMPLATE_FAMILIES if len(o) > 1] + [("image",), ("video",), ("audio",), ()][: 4 if others else 0])
    if outputs and rng.random() < 0.25:  # the request itself describes the scene
        turn = dialogue.request_turn(rng, outputs, split, len(scene.objects))
        return replace(turn, attachments=(scene,), attached_modality=source, other_attachments=others, attachment_index=index)
    denoted = _scene_from_attachments(others, source, scene) if same_scene else scene_from_attachment(source, scene)
    denoted = denoted if grammar.describes_motion(outputs) else grammar.without_motion(denoted)
    if not outputs or (split == "train" and split_of(denoted) != "train"):
        return replace(_question_naming_modality(rng, scene, source, split), other_attachments=others, attachment_index=index)
    references = T.ATTACHMENT_REFERENCES[source] if others and not same_scene else T.DEMONSTRATIVES + T.ATTACHMENT_REFERENCES[source]
    words = grammar.request_template(outputs, rng, split).replace("{s}", rng.choice(references))
    return Turn(grammar.surface_noise(words, rng), dialogue.answer_text(denoted, outputs, rng), (scene,), outputs, denoted, "multi_attachment", source, others, index)
