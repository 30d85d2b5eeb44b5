# SPDX-License-Identifier: Apache-2.0
"""Media from signal states between those of two requests that differ in one attribute.

A score is the share of outputs that show exactly one of the two scenes: states between two scenes should not give a third one.
"""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import safetensors_file
from modalities import Modality
from program import Program
from questions import grammar, world
from rows import Row, Settings, share

FRACTIONS = (0.0, 0.25, 0.5, 0.75, 1.0)
CHOICES = {"kind": world.KINDS, "colour": world.COLOURS, "size": world.SIZES, "motion": world.MOTIONS}
ATTRIBUTES = {"image": ("kind", "colour", "size"), "video": ("kind", "colour", "size", "motion"), "audio": ("kind", "size", "motion")}


def pair(rng: random.Random, modality: str) -> tuple:
    """Two scenes of one object that differ in one attribute which the modality conveys."""
    while True:
        first = world.sample_scene(rng, 1, "iid")
        first = first if grammar.describes_motion((modality,)) else grammar.without_motion(first)
        attribute = rng.choice(ATTRIBUTES[modality])
        other = rng.choice([value for value in CHOICES[attribute] if value != getattr(first.objects[0], attribute)])
        second = replace(first, objects=(replace(first.objects[0], **{attribute: other}),))
        if world.split_of(first) != "combinations" and world.split_of(second) != "combinations":
            return first, second


def _requests(rng: random.Random, modality: str, scenes) -> list:
    """The two requests in the same words but for the attribute."""
    template = grammar.request_template((modality,), rng, "iid")
    return [(template.replace("{s}", grammar.restate(scene, with_motion=grammar.describes_motion((modality,)))), ()) for scene in scenes]


def mixed_states(first: Path, second: Path, fraction: float, target: Path) -> bool:
    """Writes the states at `fraction` of the way; false if the two requests were not answered with the same signals."""
    if not (first.exists() and second.exists()):
        return False
    (a, _), (b, _) = safetensors_file.read(first), safetensors_file.read(second)
    if not a or {n: t.shape for n, t in a.items()} != {n: t.shape for n, t in b.items()}:
        return False
    target.write_bytes(safetensors_file.encode({name: ((1 - fraction) * a[name] + fraction * b[name]).astype(np.float32) for name in a}))
    return True


def interpolation(program: Program, settings: Settings, modality: Modality) -> list:
    rng, folder = settings.rng(f"interpolation {modality.name}"), program.work / f"states_{modality.name}"
    folder.mkdir(parents=True)
    pairs = [pair(rng, modality.name) for _ in range(settings.part(settings.count_for(modality.name)))]
    requests = [_requests(rng, modality.name, scenes) for scenes in pairs]
    states = [[folder / f"{i}_{side}.safetensors" for side in (0, 1)] for i in range(len(pairs))]
    program.run([request for two in requests for request in two], per_question=[{"signals_to": str(path)} for two in states for path in two], steps=1, frames=4)
    targets = [[modality.target_of(scene) for scene in scenes] for scenes in pairs]
    return [_row(program, settings, modality, [two[0] for two in requests], states, targets, fraction) for fraction in FRACTIONS]


def _row(program: Program, settings: Settings, modality: Modality, requests, states, targets, fraction: float) -> Row:
    mixed = [first.with_name(f"{first.stem}_{fraction}.safetensors") for first, _ in states]
    usable = [i for i, two in enumerate(states) if mixed_states(*two, fraction, mixed[i])]
    answers = [None] * len(states)
    replies = program.run([requests[i] for i in usable], per_question=[{"signals_from": str(mixed[i])} for i in usable], **settings.options()) if usable else []
    for i, reply in zip(usable, replies):
        answers[i] = modality.read_files(reply.files[modality.name])
    sides = {name: share(answers, [two[side] for two in targets]) for side, name in enumerate(("first", "second"))}
    return Row(f"interpolation_{modality.name}", f"at {fraction:.2f}", [a in two for a, two in zip(answers, targets)], sides)
