"""Which media an answer brings, and whether all that it promises comes."""

from __future__ import annotations

import baselines
import questions
from modalities import MEDIA, with_files
from program import Program, Reply
from rows import Row, Settings

# What is made does not matter here, only whether: few steps, short films.
QUICK = {"steps": 2, "frames": 4}


def switch_set(program: Program, settings: Settings, split: str) -> list:
    rng = settings.rng(f"switching {split}")
    turns = [questions.switching(rng, split, program.perceived()) for _ in range(settings.n)]
    replies = program.ask(with_files(turns, program.work / f"switch_{split}"), **QUICK)
    wanted = [frozenset(t.outputs) for t in turns]
    rights = [r.done and sorted(r.signals) == sorted(t.outputs) for r, t in zip(replies, turns)]
    beside = {"chance": 1 / 8, "constant": baselines.constant(wanted), "text_blind": baselines.shifted([frozenset(r.signals) for r in replies], wanted)}
    each = {m: sum((m in r.signals) == (m in w) for r, w in zip(replies, wanted)) / len(turns) for m in MEDIA}
    rows = [Row("switch_set", split, rights, beside, each)]
    if split == "iid":
        promising = [r for r in replies if r.signals]
        each = {m: [complete(r, program) for r in promising if m in r.signals] for m in MEDIA}
        rows.append(Row("block_complete", "iid", [complete(r, program) for r in promising] or [False], {},
                        {m: sum(whole) / len(whole) for m, whole in each.items() if whole}))
    return rows


def complete(reply: Reply, program: Program) -> bool:
    """Every signal led to its medium, or to the plain word that its decoder is absent; none is left in the text."""
    modalities, able = list(MEDIA), program.makes()
    came = all(len(reply.made[m]) == (reply.signals.count(m) if m in able else 0) for m in modalities)
    lacking = sum(reply.signals.count(m) for m in modalities if m not in able)
    return (came and reply.promised == len(reply.signals) and len(reply.failures) == lacking
            and not any(mark in reply.text for mark in ("[IMG", "[VID", "[AUD", "<Img>")))


def silent(program: Program, settings: Settings) -> list:
    rng = settings.rng("silent")
    turns = [questions.silent(rng, program.perceived()) for _ in range(settings.n)]
    replies = program.ask(with_files(turns, program.work / "silent"), **QUICK)
    return [Row("silent", "silent", [r.done and not r.signals for r in replies], {"chance": 1 / 8})]
