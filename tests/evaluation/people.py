# SPDX-License-Identifier: Apache-2.0
"""Requests as people write them (people.jsonl, worded without knowledge of the training templates and not changed since).

`switch`: the last answer contains exactly the expected modalities. `facts`: what it contains shows everything that the request states.
"""

from __future__ import annotations

import json
from pathlib import Path

import scene_facts
from conversations import last_replies
from modalities import MODALITIES
from modality_selection import FAST
from program import Program, Reply
from questions import world
from rows import Row, Settings

REFUSALS = ("sorry", "cannot", "can't", "unable", "outside", "only know", "do not know", "don't know", "only draw")
PARTLY = "partly"  # the group of requests that the world can only partly meet


def lines(program: Program) -> list:
    """The lines without those that need a modality that the bundle lacks."""
    available = set(program.generated_modalities())
    every = [json.loads(text) for text in Path(__file__).with_name("people.jsonl").read_text().splitlines()]
    return [line for line in every if set(line["media"]) <= available
            and ("attach" not in line or line["attach"]["modality"] in program.understood_modalities())]


def spread(items: list, count: int) -> list:
    """`count` of the items at equal distances."""
    return items if count >= len(items) else [items[i * len(items) // count] for i in range(count)]


def scene_of(description: dict):
    """The complete scene of an attachment."""
    objects = tuple(world.SceneObject(o["kind"], o["colour"], o["size"], world.PLACES.index(o["place"]), o.get("motion", "still")) for o in description["objects"])
    return world.Scene(objects, description["background"])


def _conversation(line: dict, program: Program) -> list:
    turns = [(text, ()) for text in line["turns"]]
    if "attach" in line:
        modality = MODALITIES[line["attach"]["modality"]]
        path = modality.save(modality.render([scene_of(line["attach"]["scene"])]), program.work / "people" / line["id"])[0]
        turns[-1] = (turns[-1][0], ((modality.name, path),))
    return turns


def _replies(program: Program, settings: Settings, chosen: list) -> list:
    options = FAST if settings.small else settings.options()
    return last_replies(program, [_conversation(line, program) for line in chosen], **options)


def facts_met(line: dict, reply: Reply) -> bool:
    facts, text = line["facts"], reply.text.lower()
    if "refusal" in facts:
        return not reply.signals and any(phrase in text for phrase in REFUSALS)
    if "words" in facts:
        return any(word in text for word in facts["words"])
    if line["media"]:
        return all(scene_facts.met(facts, m, MODALITIES[m].read_files(reply.files[m])) for m in line["media"])
    return scene_facts.met(facts, *_as_stated(line, reply.text))


def _as_stated(line: dict, text: str) -> tuple:
    """(modality, what the sentence says a medium of this modality contains)."""
    attached = line["attach"]["modality"] if "attach" in line else "image"
    moving = any("motion" in obj for obj in line["facts"]["objects"])
    modality = "video" if attached == "image" and moving else attached
    return modality, MODALITIES[modality].parse_description(text)


def switched(line: dict, reply: Reply) -> bool:
    return reply.finished and sorted(reply.signals) == sorted(line["media"])


def said_what_is_left_out(line: dict, reply: Reply) -> bool:
    return any(word in reply.text.lower() for word in line["left_out"])


def _by_group(chosen: list, correct: list) -> dict:
    groups = dict.fromkeys(line["group"] for line in chosen)
    return {group: sum(c for line, c in zip(chosen, correct) if line["group"] == group) / sum(line["group"] == group for line in chosen) for group in groups}


def as_people_write(program: Program, settings: Settings) -> list:
    chosen = spread([line for line in lines(program) if line["group"] != PARTLY], settings.n)
    replies = _replies(program, settings, chosen)
    right_media = [switched(line, reply) for line, reply in zip(chosen, replies)]
    with_facts = [(line, reply) for line, reply in zip(chosen, replies) if line["facts"] is not None]
    right_facts = [facts_met(line, reply) for line, reply in with_facts]
    rows = [Row("as_people_write", "switch", right_media, {}, _by_group(chosen, right_media))]
    if with_facts and not settings.small:  # a few denoising steps show nothing
        rows.append(Row("as_people_write", "facts", right_facts, {}, _by_group([line for line, _ in with_facts], right_facts)))
    return rows


def partly_met(program: Program, settings: Settings) -> list:
    """A request that the world can only partly meet: the answer shows what it can and says what it leaves out."""
    chosen = spread([line for line in lines(program) if line["group"] == PARTLY], settings.n)
    scores = [{"media": switched(line, reply), "shown": facts_met(line, reply), "said": said_what_is_left_out(line, reply)}
              for line, reply in zip(chosen, _replies(program, settings, chosen))]
    return [Row("partly_met", "partly", [all(score.values()) for score in scores], {},
                {name: sum(score[name] for score in scores) / len(scores) for name in scores[0]})]
