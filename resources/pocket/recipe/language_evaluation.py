# SPDX-License-Identifier: Apache-2.0
"""Evaluation of the language model by generation on new turns: modality selection and restated attributes."""

from __future__ import annotations

import random

import torch

from . import dialogue, grammar
from .language_model import Example, LanguageModel, generate, parse_answer
from .prompts import PromptEncoder
from .world import sample_scene


def evaluation_dialogues(rng: random.Random, n: int, kind: str):
    """n dialogues of one evaluation task; the last turn is graded."""
    split = "paraphrase" if kind.startswith("paraphrase") else "iid"
    sample = {
        "image_1": lambda: [dialogue.request_turn(rng, ("image",), split, 1)],
        "image_2": lambda: [dialogue.request_turn(rng, ("image",), split, 2)],
        "paraphrase_1": lambda: [dialogue.request_turn(rng, ("image",), split, 1)],
        "selection": lambda: [dialogue.request_turn(rng, dialogue.sample_outputs(rng), split, 1)],
        "paraphrase_selection": lambda: [dialogue.request_turn(rng, dialogue.sample_outputs(rng), split, 1)],
        "text_only": lambda: [rng.choice((dialogue.small_talk_turn(rng), dialogue.refusal_turn(rng), dialogue.request_turn(rng, (), split, 1)))],
        "describe_image_1": lambda: [dialogue.question_turn(rng, sample_scene(rng, 1, "iid"), attached=True)],
        "describe_image_2": lambda: [dialogue.question_turn(rng, sample_scene(rng, 2, "iid"), attached=True)],
        "video_1": lambda: [dialogue.request_turn(rng, ("video",), split, 1)],
        "audio_1": lambda: [dialogue.request_turn(rng, ("audio",), split, 1)],
        "describe_video_1": lambda: [dialogue.attachment_question_turn(rng, sample_scene(rng, 1, "iid"), "video")],
        "describe_audio_1": lambda: [dialogue.attachment_question_turn(rng, sample_scene(rng, 1, "iid"), "audio")],
        "dialogue": lambda: dialogue.sample_dialogue(rng, "iid", 1, 3),
    }[kind]
    return [sample() for _ in range(n)]


EVALUATION_TASKS = ("image_1", "image_2", "paraphrase_1", "selection", "paraphrase_selection", "text_only", "describe_image_1", "describe_image_2",
                    "video_1", "audio_1", "describe_video_1", "describe_audio_1", "dialogue")


@torch.no_grad()
def evaluate(model: LanguageModel, prompts: PromptEncoder, n: int, verbose: bool = False):
    """Per task: share of answers with the right set of modalities, and with exactly the right scene or text."""
    result = {}
    for kind in EVALUATION_TASKS:
        rng = random.Random(77)
        examples = [Example(t, prompts) for t in evaluation_dialogues(rng, n, kind)]
        selected = restated = 0
        for at in range(0, n, 50):
            part = examples[at:at + 50]
            features = [model.features(e.scenes, e.modalities) for e in part]
            for e, ids in zip(part, generate(model.llama, prompts, part, features)):
                text, outputs = parse_answer(ids, prompts)
                correct = outputs == e.turn.outputs
                expected = grammar.restate(e.turn.scene, with_motion=grammar.describes_motion(e.turn.outputs)) if e.turn.scene is not None else e.turn.answer
                exact = expected in text if e.turn.task in ("request", "follow", "ask_caption") else text == e.turn.answer
                selected, restated = selected + correct, restated + (correct and exact)
                if verbose and not (correct and exact):
                    print(kind, "|", e.turn.user, "|", e.turn.answer, "|", text, outputs)
        result[kind] = (round(selected / n, 3), round(restated / n, 3))
    return result
