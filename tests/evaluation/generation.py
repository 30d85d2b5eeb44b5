# SPDX-License-Identifier: Apache-2.0
"""Text to image, video and audio, and the controls that show where the content comes from."""

from __future__ import annotations

from pathlib import Path

import baselines
import caption_pipelines
from bundle_variants import with_zeroed_parameters
from modalities import Modality
from program import Program
from questions import generation_turn
from rows import Row, Settings, equal, share, shares

PIPELINE_VIDEOS = 48  # the caption pipeline generates videos for only so many requests


def _requests(settings: Settings, modality: Modality, split: str, count: int, name: str = "making") -> tuple:
    rng = settings.rng(f"{name} {modality.name} {split} {count}")
    turns = [generation_turn(rng, split, count, modality.name) for _ in range(settings.count_for(modality.name))]
    return turns, [(t.user, ()) for t in turns], [modality.target_of(t.scene) for t in turns]


def read_generated(modality: Modality, replies) -> list:
    return [modality.read_files(r.files[modality.name]) for r in replies]


def text_to(program: Program, settings: Settings, modality: Modality, split: str, count: int, examples=None) -> list:
    turns, questions, targets = _requests(settings, modality, split, count)
    replies = program.run(questions, **settings.options())
    answers = read_generated(modality, replies)
    if examples is not None:
        examples += [(t.user, r.files[modality.name][:1], a == w) for t, r, a, w in zip(turns, replies, answers, targets)]
    scenes = [t.scene for t in turns]
    nearest = baselines.nearest_by_words(turns, count, modality)
    baseline_scores = {"chance": modality.chance(count), "constant": baselines.constant(targets), "text_blind": baselines.shifted(answers, targets),
                       "retrieval": share([modality.target_of(s) for s in nearest], targets),
                       "ceiling": share([modality.grader.read(m) for m in modality.render(scenes)], targets)}
    if not settings.small:
        pipeline_scenes = scenes[:PIPELINE_VIDEOS] if modality.name == "video" else scenes
        pipeline_outputs = caption_pipelines.generate(modality.name, program.bundle, pipeline_scenes, settings.steps)
        if pipeline_outputs is not None:
            baseline_scores["caption_pipeline"] = share([modality.grader.read(p) for p in pipeline_outputs], targets[:len(pipeline_scenes)])
    rows = [Row(f"text_to_{modality.name}", f"{split}_{count}", equal(answers, targets), baseline_scores, shares(modality.grader.attributes, answers, targets))]
    if (split, count) == ("iid", 1):
        rows.append(Row(f"route_text_{modality.name}", "iid", rows[0].correct, baseline_scores, rows[0].attributes))
    return rows


def answers_of(program: Program, settings: Settings, modality: Modality, bundle: Path, name: str) -> tuple:
    """(answers, targets) with another bundle."""
    _, questions, targets = _requests(settings, modality, "iid", 1, name)
    return read_generated(modality, program.run(questions, bundle=bundle, **settings.options())), targets


def zeroed_projection(program: Program, settings: Settings, modality: Modality) -> list:
    """With a zeroed output projection the output cannot depend on the request."""
    zeroed_bundle = with_zeroed_parameters(program.bundle, modality.projection_prefix, program.work / f"zeroed_{modality.name}")
    answers, targets = answers_of(program, settings, modality, zeroed_bundle, "zeroed")
    return [Row(f"zeroed_projection_{modality.name}", "iid_1", equal(answers, targets), {"chance": modality.chance(1)},
                shares(modality.grader.attributes, answers, targets))]


def signal_swap(program: Program, settings: Settings, modality: Modality) -> list:
    """The decoder gets the signal states of the next request: its output must follow the states, not the text."""
    turns, questions, targets = _requests(settings, modality, "iid", 1, "swapped")
    folder = program.work / f"signals_{modality.name}"
    state_files = [str(folder / f"{i}.safetensors") for i in range(len(turns))]
    program.run(questions, per_question=[{"signals_to": path} for path in state_files], steps=1, frames=4)
    swapped = [{"signals_from": path} for path in state_files[1:] + state_files[:1]]
    answers = read_generated(modality, program.run(questions, per_question=swapped, **settings.options()))
    swapped_targets = targets[1:] + targets[:1]
    # How often the output shows its own request nevertheless, where the two differ.
    differing = [i for i, (own, other) in enumerate(zip(targets, swapped_targets)) if own != other]
    followed_prompt = share([answers[i] for i in differing], [targets[i] for i in differing])
    return [Row(f"signal_swap_{modality.name}", "iid_1", equal(answers, swapped_targets), {"chance": modality.chance(1), "followed_prompt": followed_prompt},
                shares(modality.grader.attributes, answers, swapped_targets))]
