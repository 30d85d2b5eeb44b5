# SPDX-License-Identifier: Apache-2.0
"""Description of images, videos and audio, and the controls that show that the answer comes from the attachment."""

from __future__ import annotations

from pathlib import Path

import baselines
import numpy as np
from bundle_variants import with_zeroed_parameters
from modalities import IMAGE, Modality
from program import Program
from questions import description_turn, dialogue, world
from rows import Row, Settings, equal, share, shares

RENDERERS = {"renderer": ("coarse", "tinted", "jpeg")}


def _questions(settings: Settings, modality: Modality, split: str, count: int) -> tuple:
    rng = settings.rng(f"describing {modality.name} {split} {count}")
    turns = [description_turn(rng, split if split != "renderer" else "iid", count, modality.name) for _ in range(settings.n)]
    return turns, [modality.target_of(t.scene) for t in turns]


def _attachments(modality: Modality, scenes, split: str) -> np.ndarray:
    if split != "renderer":
        return modality.render(scenes)
    renderers = RENDERERS[split]
    return np.concatenate([world.render([s], renderer=renderers[i % len(renderers)]) for i, s in enumerate(scenes)])


def _with_attachment(modality: Modality, turns, paths) -> list:
    return [(t.user, ((modality.name, p),)) for t, p in zip(turns, paths)]


def to_text(program: Program, settings: Settings, modality: Modality, split: str, count: int) -> list:
    turns, targets = _questions(settings, modality, split, count)
    attached = _attachments(modality, [t.scene for t in turns], split)
    paths = modality.save(attached, program.work / f"attached_{modality.name}_{split}_{count}")
    replies = program.run(_with_attachment(modality, turns, paths))
    answers = [modality.parse_description(r.text) for r in replies]
    nearest = baselines.nearest_by_features(attached, count, modality)
    true_answers = [modality.parse_description(f"I see {modality.describe(t.scene)}.") for t in turns]
    baseline_scores = {"chance": modality.chance(count), "constant": baselines.constant(targets), "attachment_blind": baselines.shifted(answers, targets),
                       "retrieval": share([modality.target_of(s) for s in nearest], targets), "ceiling": share(true_answers, targets)}
    attributes = shares(modality.grader.attributes, answers, targets)
    rows = [Row(f"{modality.name}_to_text", f"{split}_{count}" if split != "renderer" else split, equal(answers, targets), baseline_scores, attributes)]
    if (split, count) == ("iid", 1):
        rows.append(Row(f"route_{modality.name}_text", "iid", rows[0].correct, baseline_scores, attributes))
        swapped_replies = program.run(_with_attachment(modality, turns, paths[-1:] + paths[:-1]))
        swapped_targets = targets[-1:] + targets[:-1]
        changed = [a.text != b.text for a, b, own, other in zip(replies, swapped_replies, targets, swapped_targets) if own != other]
        rows.append(Row("attachment_ablation", modality.name, changed or [False], {"constant": 0.0}))
    return rows


def answers_of(program: Program, settings: Settings, modality: Modality, bundle: Path) -> tuple:
    """(answers, targets) with another bundle."""
    turns, targets = _questions(settings, modality, "iid", 1)
    paths = modality.save(modality.render([t.scene for t in turns]), program.work / f"attached_{bundle.name}_{modality.name}")
    return [modality.parse_description(r.text) for r in program.run(_with_attachment(modality, turns, paths), bundle=bundle)], targets


def control(program: Program, settings: Settings, modalities, bundle: Path, measure: str) -> list:
    """One row for each modality; the bundle's description should not depend on the attachment."""
    rows = []
    for modality in modalities:
        answers, targets = answers_of(program, settings, modality, bundle)
        rows.append(Row(measure, modality.name, equal(answers, targets), {"chance": modality.chance(1)}, shares(modality.grader.attributes, answers, targets)))
    return rows


def zeroed_input(program: Program, settings: Settings, modalities) -> list:
    """With a zeroed input projection the description cannot depend on the attachment."""
    zeroed_bundle = with_zeroed_parameters(program.bundle, "llama_proj.", program.work / "zeroed_input")
    return control(program, settings, modalities, zeroed_bundle, "zeroed_projection_input")


def text_to_text(program: Program, settings: Settings) -> list:
    """A scene to be restated in text, without any media."""
    rng, turns = settings.rng("text text"), []
    while len(turns) < settings.n:
        turn = dialogue.request_turn(rng, (), "iid", 1)
        if world.split_of(turn.scene) == "iid":
            turns.append(turn)
    targets = [IMAGE.target_of(t.scene) for t in turns]
    replies = program.run([(t.user, ()) for t in turns])
    answers = [IMAGE.parse_description(r.text) if not r.signals else None for r in replies]
    nearest = baselines.nearest_by_words(turns, 1, IMAGE)
    baseline_scores = {"chance": IMAGE.chance(1), "constant": baselines.constant(targets), "text_blind": baselines.shifted(answers, targets),
                       "retrieval": share([IMAGE.target_of(s) for s in nearest], targets),
                       "ceiling": share([IMAGE.parse_description(t.answer) for t in turns], targets)}
    return [Row("route_text_text", "iid", equal(answers, targets), baseline_scores, shares(IMAGE.grader.attributes, answers, targets))]
