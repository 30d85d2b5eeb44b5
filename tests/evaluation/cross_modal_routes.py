"""The routes from an attached picture, film or sound to another medium, over the facts that both can carry."""

from __future__ import annotations

import baselines
from generation import shown_in
from modalities import MEDIA, Medium, with_files
from program import Program
from questions import gathering, grammar, cross_modal, routing
from rows import Row, Settings, equal, share, shares
from modality_selection import QUICK


def carried(seen: str, wanted: str):
    """What of a grader's answer the route can carry. Of a sound only kinds, sizes, heights, motions and their order go into what is seen."""
    if seen != "audio" or wanted == "audio":
        return lambda answer: answer

    def heard(answer):
        """(kind, size, row) and, of films, the motion, from left to right and in a column from top to bottom."""
        if answer is None:
            return None
        return tuple((t[0], t[2], t[3] // 3, *t[4:]) for t in sorted(answer[1], key=lambda t: (t[3] % 3, t[3] // 3)))

    return heard


def _facts(seen: str, wanted: Medium):
    if seen != "audio" or wanted.name == "audio":
        return wanted.grader.facts
    names = ("kind", "size", "row") + (("motion",) if wanted.name == "video" else ())

    def facts(answer, truth):
        answer = answer or ()
        return {"count": len(answer) == len(truth), **{name: [t[i] for t in answer] == [t[i] for t in truth] for i, name in enumerate(names)}}

    return facts


def route(program: Program, settings: Settings, seen: Medium, wanted: Medium) -> list:
    rng, carry = settings.rng(f"route {seen.name} {wanted.name}"), carried(seen.name, wanted.name)
    turns = [routing(rng, seen.name, wanted.name) for _ in range(settings.number(wanted.name))]
    truths = [carry(wanted.truth(t.scene)) for t in turns]
    attached = seen.render([t.attachments[0] for t in turns])
    paths = seen.save(attached, program.work / f"route_{seen.name}_{wanted.name}")
    replies = program.ask([(t.user, ((seen.name, p),)) for t, p in zip(turns, paths)], **settings.options())
    answers = [carry(a) for a in shown_in(wanted, replies)]
    near = [cross_modal.meant_by(seen.name, s) for s in baselines.nearest_by_look(attached, 1, seen)]
    beside = {"chance": _chance(wanted, seen), "constant": baselines.constant(truths), "attachment_blind": baselines.shifted(answers, truths),
              "retrieval": share([carry(wanted.truth(s)) for s in near], truths),
              "ceiling": share([carry(wanted.grader.read(m)) for m in wanted.render([t.scene for t in turns])], truths)}
    return [Row(f"route_{seen.name}_{wanted.name}", "iid", equal(answers, truths), beside, shares(_facts(seen.name, wanted), answers, truths))]


def together(program: Program, settings: Settings) -> list:
    """Whether just the wanted media come, and whether the answer tells the scene that is meant."""
    rng = settings.rng("together")
    turns = [gathering(rng) for _ in range(settings.n)]
    replies = program.ask(with_files(turns, program.work / "together"), **QUICK)
    telling = [MEDIA["video" if grammar.is_moving(t.outputs) else "image"] if t.outputs else MEDIA[t.seen] for t in turns]
    truths = [(tuple(sorted(t.outputs)), m.truth(t.scene)) for t, m in zip(turns, telling)]
    answers = [(tuple(sorted(r.signals)), m.told(r.text)) for r, m in zip(replies, telling)]
    each = {"media": [a[0] == t[0] for a, t in zip(answers, truths)], "words": [a[1] == t[1] for a, t in zip(answers, truths)]}
    beside = {"constant": baselines.constant(truths), "text_blind": baselines.shifted(answers, truths)}
    return [Row("several_attachments", "iid", equal(answers, truths), beside, {k: sum(v) / len(v) for k, v in each.items()})]


def _chance(wanted: Medium, seen: Medium) -> float:
    """Of one thing; what a sound does not carry need not be guessed."""
    if seen.name != "audio" or wanted.name == "audio":
        return wanted.chance(1)
    return 1.0 / (8 * 2 * 3 * (9 if wanted.name == "video" else 1))
