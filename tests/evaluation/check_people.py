# SPDX-License-Identifier: Apache-2.0
"""Checks the requests as people write them: they are the frozen ones, well formed, and their facts are met by rendered scenes that
show them and not by scenes that contradict them."""

from __future__ import annotations

import collections
import hashlib
import itertools
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import people
from modalities import MODALITIES
from program import Program, Reply
from questions import world

FROZEN = "ff54a8412372d872bf24ff19d197a3fc6addeeb1c2c85a3e057bdf923a3d0efb"
LEAST_IN_GROUP, LEAST = 12, 170


class WholeBundle(Program):
    def generated_modalities(self):
        return tuple(MODALITIES)

    understood_modalities = generated_modalities


def completed(facts: dict):
    """A scene that meets the facts, completed with fixed values; None if its objects cannot be placed as stated."""
    objects = facts["objects"][: facts.get("at_least", 3)]
    for cells in itertools.permutations(range(world.CELL_COUNT), len(objects)):
        if any("place" in o and world.PLACES[c] != o["place"] for o, c in zip(objects, cells)):
            continue
        place = {"above": lambda a, b: cells[a] // 3 < cells[b] // 3, "below": lambda a, b: cells[a] // 3 > cells[b] // 3,
                 "left of": lambda a, b: cells[a] % 3 < cells[b] % 3, "right of": lambda a, b: cells[a] % 3 > cells[b] % 3}
        if all(place[relation](a, b) for a, relation, b in facts.get("relations", ())):
            made = tuple(world.SceneObject(o.get("kind", "ball"), o.get("colour", "white"), o.get("size", "large"), c, o.get("motion", "still"))
                         for o, c in zip(objects, cells))
            return world.Scene(made, facts.get("background", "night"))
    return None


def contradicting(scene):
    """The scene with every object of another kind."""
    return replace(scene, objects=tuple(replace(o, kind=world.KINDS[(world.KINDS.index(o.kind) + 3) % len(world.KINDS)]) for o in scene.objects))


def answered(line: dict, scene, folder: Path) -> Reply:
    still = replace(scene, objects=tuple(replace(o, motion="still") for o in scene.objects))
    described = line["attach"]["modality"] if "attach" in line else "video" if any("motion" in o for o in line["facts"]["objects"]) else "image"
    reply = Reply(f"I see {MODALITIES[described].describe(scene)}.", tuple(line["media"]), finished=True)
    for m in line["media"]:
        shown = still if m == "image" else scene
        reply.files[m] = (MODALITIES[m].save(MODALITIES[m].render([shown]), folder / m)[0],)
    return reply


def main() -> int:
    failures, file = [], Path(__file__).with_name("people.jsonl")
    if hashlib.sha256(file.read_bytes()).hexdigest() != FROZEN:
        failures.append("people.jsonl was changed; it must stay as it was worded before anyone looked at the templates")
    lines = people.lines(WholeBundle("", Path(), Path()))
    counts = collections.Counter(line["group"] for line in lines)
    failures += [f"{group}: only {count} requests" for group, count in counts.items() if count < LEAST_IN_GROUP]
    failures += ["too few requests"] * (len(lines) < LEAST) + ["an id occurs twice"] * (len({line["id"] for line in lines}) < len(lines))
    for line in (line for line in lines if line["facts"] and "objects" in line["facts"]):
        scene = completed(line["facts"])
        if scene is None:
            failures.append(f"{line['id']}: no scene meets the facts")
            continue
        with tempfile.TemporaryDirectory() as folder:
            if not people.facts_met(line, answered(line, scene, Path(folder))):
                failures.append(f"{line['id']}: a true answer is rejected")
            if people.facts_met(line, answered(line, contradicting(scene), Path(folder))):
                failures.append(f"{line['id']}: a wrong answer is accepted")
    for line in (line for line in lines if line["group"] == people.PARTLY):
        shown = MODALITIES["image"].describe(completed(line["facts"]))
        told = [people.said_what_is_left_out(line, Reply(f"Here is {shown}. I left out the {word}: it is outside my little world.")) for word in line["left_out"]]
        if not all(told):
            failures.append(f"{line['id']}: a true statement of what is left out is rejected")
        if people.said_what_is_left_out(line, Reply(f"Here is {shown}.")):
            failures.append(f"{line['id']}: a reply that does not say what is left out is accepted")
    print("\n".join([f"{len(lines)} requests in {len(counts)} groups", *failures]))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
