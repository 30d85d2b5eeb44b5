"""Pictures, films and sounds to words, and the controls that show that the answer comes from the attachment."""

from __future__ import annotations

import baselines
import numpy as np
from modalities import IMAGE, Medium
from program import Program, with_zeroed
from questions import asking, dialogue, world
from rows import Row, Settings, equal, share, shares

RENDERERS = {"renderer": ("coarse", "tinted", "jpeg")}


def _questions(settings: Settings, medium: Medium, split: str, count: int) -> tuple:
    rng = settings.rng(f"describing {medium.name} {split} {count}")
    turns = [asking(rng, split if split != "renderer" else "iid", count, medium.name) for _ in range(settings.n)]
    return turns, [medium.truth(t.scene) for t in turns]


def _attached(medium: Medium, scenes, split: str) -> np.ndarray:
    if split != "renderer":
        return medium.render(scenes)
    renderers = RENDERERS[split]
    return np.concatenate([world.render([s], renderer=renderers[i % len(renderers)]) for i, s in enumerate(scenes)])


def _asked(medium: Medium, turns, paths) -> list:
    return [(t.user, ((medium.name, p),)) for t, p in zip(turns, paths)]


def to_text(program: Program, settings: Settings, medium: Medium, split: str, count: int) -> list:
    turns, truths = _questions(settings, medium, split, count)
    made = _attached(medium, [t.scene for t in turns], split)
    paths = medium.save(made, program.work / f"asked_{medium.name}_{split}_{count}")
    replies = program.ask(_asked(medium, turns, paths))
    answers = [medium.told(r.text) for r in replies]
    near = baselines.nearest_by_look(made, count, medium)
    true = [medium.told(f"I see {medium.restate(t.scene)}.") for t in turns]
    beside = {"chance": medium.chance(count), "constant": baselines.constant(truths), "attachment_blind": baselines.shifted(answers, truths),
              "retrieval": share([medium.truth(s) for s in near], truths), "ceiling": share(true, truths)}
    facts = shares(medium.grader.facts, answers, truths)
    rows = [Row(f"{medium.name}_to_text", f"{split}_{count}" if split != "renderer" else split, equal(answers, truths), beside, facts)]
    if (split, count) == ("iid", 1):
        rows.append(Row(f"route_{medium.name}_text", "iid", rows[0].rights, beside, facts))
        exchanged = program.ask(_asked(medium, turns, paths[-1:] + paths[:-1]))
        others = truths[-1:] + truths[:-1]
        changed = [a.text != b.text for a, b, own, other in zip(replies, exchanged, truths, others) if own != other]
        rows.append(Row("attachment_ablation", medium.name, changed or [False], {"constant": 0.0}))
    return rows


def zeroed_input(program: Program, settings: Settings, modalities) -> list:
    """With an input projection that says nothing, no description may follow the attachment any more."""
    silenced, rows = with_zeroed(program.bundle, "llama_proj.", program.work / "zeroed_input"), []
    for medium in modalities:
        turns, truths = _questions(settings, medium, "iid", 1)
        paths = medium.save(medium.render([t.scene for t in turns]), program.work / f"unseen_{medium.name}")
        answers = [medium.told(r.text) for r in program.ask(_asked(medium, turns, paths), bundle=silenced)]
        rows.append(Row("zeroed_projection_input", medium.name, equal(answers, truths), {"chance": medium.chance(1)},
                        shares(medium.grader.facts, answers, truths)))
    return rows


def text_to_text(program: Program, settings: Settings) -> list:
    """A scene to be put into words, without any medium."""
    rng, turns = settings.rng("text text"), []
    while len(turns) < settings.n:
        turn = dialogue.request_turn(rng, (), "iid", 1)
        if world.split_of(turn.scene) == "iid":
            turns.append(turn)
    truths = [IMAGE.truth(t.scene) for t in turns]
    replies = program.ask([(t.user, ()) for t in turns])
    answers = [IMAGE.told(r.text) if not r.signals else None for r in replies]
    near = baselines.nearest_by_words(turns, 1, IMAGE)
    beside = {"chance": IMAGE.chance(1), "constant": baselines.constant(truths), "text_blind": baselines.shifted(answers, truths),
              "retrieval": share([IMAGE.truth(s) for s in near], truths), "ceiling": share([IMAGE.told(t.answer) for t in turns], truths)}
    return [Row("route_text_text", "iid", equal(answers, truths), beside, shares(IMAGE.grader.facts, answers, truths))]
