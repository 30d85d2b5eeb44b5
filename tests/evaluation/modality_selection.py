# SPDX-License-Identifier: Apache-2.0
"""Which modalities an answer contains, and whether everything it announces is produced."""

from __future__ import annotations

import baselines
import questions
from modalities import MODALITIES, with_files
from program import Program, Reply
from rows import Row, Settings

# The content does not matter here: few steps, short videos.
FAST = {"steps": 2, "frames": 4}


def modality_selection(program: Program, settings: Settings, split: str) -> list:
    rng = settings.rng(f"switching {split}")
    turns = [questions.selection_turn(rng, split, program.understood_modalities()) for _ in range(settings.n)]
    replies = program.run(with_files(turns, program.work / f"switch_{split}"), **FAST)
    target = [frozenset(t.outputs) for t in turns]
    correct = [r.finished and sorted(r.signals) == sorted(t.outputs) for r, t in zip(replies, turns)]
    baseline_scores = {"chance": 1 / 8, "constant": baselines.constant(target), "text_blind": baselines.shifted([frozenset(r.signals) for r in replies], target)}
    by_modality = {m: sum((m in r.signals) == (m in w) for r, w in zip(replies, target)) / len(turns) for m in MODALITIES}
    rows = [Row("modality_selection", split, correct, baseline_scores, by_modality)]
    if split == "iid":
        with_signals = [r for r in replies if r.signals]
        by_modality = {m: [signals_complete(r, program) for r in with_signals if m in r.signals] for m in MODALITIES}
        rows.append(Row("complete_signals", "iid", [signals_complete(r, program) for r in with_signals] or [False], {},
                        {m: sum(complete) / len(complete) for m, complete in by_modality.items() if complete}))
    return rows


def signals_complete(reply: Reply, program: Program) -> bool:
    """Every signal block produced its medium, or the documented failure if its decoder is absent; no signal token is left in the text."""
    modalities, generated = list(MODALITIES), program.generated_modalities()
    files_match = all(len(reply.files[m]) == (reply.signals.count(m) if m in generated else 0) for m in modalities)
    unavailable = sum(reply.signals.count(m) for m in modalities if m not in generated)
    return (files_match and reply.promised == len(reply.signals) and len(reply.failures) == unavailable
            and not any(marker in reply.text for marker in ("[IMG", "[VID", "[AUD", "<Img>")))


def text_only(program: Program, settings: Settings) -> list:
    rng = settings.rng("silent")
    turns = [questions.text_only_turn(rng, program.understood_modalities()) for _ in range(settings.n)]
    replies = program.run(with_files(turns, program.work / "silent"), **FAST)
    return [Row("text_only", "text_only", [r.finished and not r.signals for r in replies], {"chance": 1 / 8})]
