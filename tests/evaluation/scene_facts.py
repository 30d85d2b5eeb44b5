# SPDX-License-Identifier: Apache-2.0
"""Whether what a grader reads meets the facts that a request states; what it leaves open may be anything.

Facts: {"objects": [{"kind", "colour", "size", "place", "motion": each only if stated}], "relations": [[0, "above", 1]],
"background", "at_least": how many of the objects suffice}. Of audio only what it conveys is compared: neither colour, column nor
background.
"""

from __future__ import annotations

import itertools

from questions import world

FIELDS = {"image": ("kind", "colour", "size", "cell"), "video": ("kind", "colour", "size", "cell", "motion"), "audio": ("kind", "size", "row", "motion")}


def _of_audio(voices) -> list:
    """Objects of (kind, pitch step, motion), which sound from left to right; the upper steps are those of small objects."""
    return [{"kind": kind, "size": "small" if step >= 3 else "large", "row": 2 - step % 3, "motion": motion, "order": order}
            for order, (kind, step, motion) in enumerate(voices)]


def _objects(modality: str, answer) -> list:
    if modality == "audio":
        return _of_audio(answer)
    return [{**dict(zip(FIELDS[modality], t)), "row": t[3] // 3, "order": t[3] % 3} for t in answer[1]]


def _fits(fact: dict, shown: dict, modality: str) -> bool:
    stated = {name: value for name, value in fact.items() if name != "place"}
    if "place" in fact:
        cell = world.PLACES.index(fact["place"])
        stated |= {"row": cell // 3} if modality == "audio" else {"cell": cell}
    return all(shown[name] == value for name, value in stated.items() if name in FIELDS[modality])


def _related(first: dict, relation: str, second: dict) -> bool:
    return {"above": first["row"] < second["row"], "below": first["row"] > second["row"],
            "left of": first["order"] < second["order"], "right of": first["order"] > second["order"]}[relation]


def met(facts: dict, modality: str, answer) -> bool:
    """`answer`: what the modality's grader, or the caption grader for a sentence about it, has read; None meets no facts."""
    if answer is None:
        return False
    wanted, shown = facts["objects"], _objects(modality, answer)
    if "background" in facts and modality != "audio" and answer[0] != facts["background"]:
        return False
    if "at_least" in facts:
        return len(shown) >= facts["at_least"] and any(
            all(_fits(fact, obj, modality) for fact, obj in zip(facts_in_order, shown)) for facts_in_order in itertools.permutations(wanted, len(shown)))
    return len(shown) == len(wanted) and any(
        all(_fits(fact, obj, modality) for fact, obj in zip(wanted, order))
        and all(_related(order[a], relation, order[b]) for a, relation, b in facts.get("relations", ()))
        for order in itertools.permutations(shown))
