# SPDX-License-Identifier: Apache-2.0
"""Routes from an attached image, video or audio clip to another modality, scored on the attributes that both can convey."""

from __future__ import annotations

import baselines
from generation import read_generated
from modalities import MODALITIES, Modality, with_files
from modality_selection import FAST
from program import Program
from questions import cross_modal, grammar, multi_attachment_turn, route_turn
from rows import Row, Settings, equal, share, shares


def conveyed(source: str, target: str):
    """The part of a grader's answer that the route can convey: of audio only kinds, sizes, rows, motions and their order."""
    if source != "audio" or target == "audio":
        return lambda answer: answer

    def from_audio(answer):
        """(kind, size, row) and, for video, the motion, from left to right and within a column from top to bottom."""
        if answer is None:
            return None
        return tuple((t[0], t[2], t[3] // 3, *t[4:]) for t in sorted(answer[1], key=lambda t: (t[3] % 3, t[3] // 3)))

    return from_audio


def _attributes(source: str, target: Modality):
    if source != "audio" or target.name == "audio":
        return target.grader.attributes
    names = ("kind", "size", "row") + (("motion",) if target.name == "video" else ())

    def attributes(answer, expected):
        answer = answer or ()
        return {"count": len(answer) == len(expected), **{name: [t[i] for t in answer] == [t[i] for t in expected] for i, name in enumerate(names)}}

    return attributes


def route(program: Program, settings: Settings, source: Modality, target: Modality) -> list:
    rng, convey = settings.rng(f"route {source.name} {target.name}"), conveyed(source.name, target.name)
    turns = [route_turn(rng, source.name, target.name) for _ in range(settings.count_for(target.name))]
    targets = [convey(target.target_of(t.scene)) for t in turns]
    attached = source.render([t.attachments[0] for t in turns])
    paths = source.save(attached, program.work / f"route_{source.name}_{target.name}")
    replies = program.run([(t.user, ((source.name, p),)) for t, p in zip(turns, paths)], **settings.options())
    answers = [convey(a) for a in read_generated(target, replies)]
    nearest = [cross_modal.scene_from_attachment(source.name, s) for s in baselines.nearest_by_features(attached, 1, source)]
    baseline_scores = {"chance": _chance(target, source), "constant": baselines.constant(targets), "attachment_blind": baselines.shifted(answers, targets),
                       "retrieval": share([convey(target.target_of(s)) for s in nearest], targets),
                       "ceiling": share([convey(target.grader.read(m)) for m in target.render([t.scene for t in turns])], targets)}
    return [Row(f"route_{source.name}_{target.name}", "iid", equal(answers, targets), baseline_scores, shares(_attributes(source.name, target), answers, targets))]


def several_attachments(program: Program, settings: Settings) -> list:
    """Whether exactly the requested modalities are produced, and whether the answer states the right scene."""
    rng = settings.rng("together")
    turns = [multi_attachment_turn(rng) for _ in range(settings.n)]
    replies = program.run(with_files(turns, program.work / "together"), **FAST)
    described_as = [MODALITIES["video" if grammar.describes_motion(t.outputs) else "image"] if t.outputs else MODALITIES[t.attached_modality] for t in turns]
    targets = [(tuple(sorted(t.outputs)), m.target_of(t.scene)) for t, m in zip(turns, described_as)]
    answers = [(tuple(sorted(r.signals)), m.parse_description(r.text)) for r, m in zip(replies, described_as)]
    scores = {"modalities": [a[0] == t[0] for a, t in zip(answers, targets)], "text": [a[1] == t[1] for a, t in zip(answers, targets)]}
    baseline_scores = {"constant": baselines.constant(targets), "text_blind": baselines.shifted(answers, targets)}
    return [Row("several_attachments", "iid", equal(answers, targets), baseline_scores, {k: sum(v) / len(v) for k, v in scores.items()})]


def _chance(target: Modality, source: Modality) -> float:
    """For one object; attributes that audio does not convey need not be guessed."""
    if source.name != "audio" or target.name == "audio":
        return target.chance(1)
    return 1.0 / (8 * 2 * 3 * (9 if target.name == "video" else 1))
