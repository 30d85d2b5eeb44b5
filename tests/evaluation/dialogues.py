# SPDX-License-Identifier: Apache-2.0
"""Dialogues of several turns; only the last answer counts, which depends on the turns before it."""

from __future__ import annotations

import random

from conversations import last_replies
from modalities import MODALITIES, with_files
from program import Program, Reply
from questions import dialogue, world
from rows import Row, Settings

LENGTHS = (3, 5, 7)
GRADED = ("request", "follow", "ask_caption")  # their answers state or show a whole scene


def sampled_dialogue(rng: random.Random, length: int, program: Program) -> list:
    generated = set(program.generated_modalities())
    while True:
        turns = dialogue.sample_dialogue(rng, "iid", 1, length)
        last = turns[-1]
        if (last.task in GRADED and not last.attachments and world.split_of(last.scene) != "combinations"
                and all(set(turn.outputs) <= generated for turn in turns)):
            return turns


def last_answer_right(turn, reply: Reply) -> dict:
    if turn.outputs:
        right = [MODALITIES[m].read_files(reply.files[m]) == MODALITIES[m].target_of(turn.scene) for m in turn.outputs]
    else:
        right = [MODALITIES["image"].parse_description(reply.text) == MODALITIES["image"].target_of(turn.scene)]
    return {"modalities": sorted(reply.signals) == sorted(turn.outputs), "scene": all(right)}


def dialogues(program: Program, settings: Settings, length: int) -> list:
    rng = settings.rng(f"dialogues {length}")
    sampled = [sampled_dialogue(rng, length, program) for _ in range(settings.part(settings.n))]
    conversations = [with_files(turns, program.work / f"dialogue_{i}") for i, turns in enumerate(sampled)]
    replies = last_replies(program, conversations, **settings.options())
    scores = [last_answer_right(turns[-1], reply) for turns, reply in zip(sampled, replies)]
    return [Row("dialogue", f"{length} turns", [all(score.values()) for score in scores], {},
                {name: sum(score[name] for score in scores) / len(scores) for name in scores[0]})]
