# SPDX-License-Identifier: Apache-2.0
"""Text to a medium and back: what the program generated is attached to a new conversation, whose answer must state the request's scene."""

from __future__ import annotations

import questions
from modalities import Modality
from program import Program
from rows import Row, Settings, equal, share, shares


def round_trip(program: Program, settings: Settings, modality: Modality) -> list:
    rng = settings.rng(f"round trip {modality.name}")
    turns = [questions.generation_turn(rng, "iid", 1, modality.name) for _ in range(settings.part(settings.count_for(modality.name)))]
    targets = [modality.target_of(turn.scene) for turn in turns]
    files = [reply.files[modality.name] for reply in program.run([(turn.user, ()) for turn in turns], **settings.options())]
    answers, asked = [None] * len(turns), [i for i, paths in enumerate(files) if len(paths) == 1]
    descriptions = [questions.description_of(rng, turns[i].scene, modality.name).user for i in asked]
    replies = program.run([(text, ((modality.name, files[i][0]),)) for text, i in zip(descriptions, asked)]) if asked else []
    for i, reply in zip(asked, replies):
        answers[i] = modality.parse_description(reply.text)
    shown = [modality.read_files(paths) for paths in files]
    # How often the description agrees with what the grader sees in the medium, right or not.
    baselines = {"chance": modality.chance(1), "there": share(shown, targets), "agrees_with_grader": share(answers, [s or () for s in shown])}
    return [Row(f"round_trip_{modality.name}", "iid", equal(answers, targets), baselines, shares(modality.grader.attributes, answers, targets))]
