# SPDX-License-Identifier: Apache-2.0
"""Questions about images, videos and audio from outside the world: the answer must say that the program does not recognise them."""

from __future__ import annotations

import re

import caption_grader
import questions
import unknown_media as media
from modalities import Modality
from people import spread
from program import Program, Reply
from questions import world
from rows import Row, Settings

PHRASES = re.compile(r"\b(?:do not|don't|cannot|can't|could not|couldn't|am not able to|unable to) (?:\w+ ){0,2}?(?:recogni[sz]e|tell|identify|make out)\b"
                     r"|\b(?:do not|don't) know (?:what|this|that)\b|\b(?:outside|not (?:from|part of|in)) my (?:little )?world\b|\bnothing (?:that )?i know\b")
STATED_KNOWLEDGE = re.compile(r"\b(?:i|my world) (?:only )?(?:know|knows|has|contains)\b")


def recognised_as_unknown(reply: Reply) -> bool:
    """No medium, a phrase that says so, and no kind of the world named but in a list of what the program knows."""
    text = " ".join(reply.text.lower().replace("’", "'").split())
    seen = [sentence for sentence in re.split(r"[.!?]", text) if caption_grader.KIND.search(sentence) and not STATED_KNOWLEDGE.search(sentence)]
    return reply.finished and not reply.signals and bool(PHRASES.search(text)) and not seen


def unknown_media(program: Program, settings: Settings, modality: Modality) -> list:
    rng = settings.rng(f"unknown {modality.name}")
    samples = spread(media.samples(modality.name), settings.n)
    folder = program.work / f"unknown_{modality.name}"
    folder.mkdir(parents=True)
    asked = []
    for i, (name, sample) in enumerate(samples):
        path = folder / f"{i}_{name}{modality.suffix}"
        modality.save_one(sample, path)
        scene = world.sample_scene(rng, 1, "iid")  # decides nothing but the words of the question
        asked.append((questions.description_of(rng, scene, modality.name).user, ((modality.name, path),)))
    replies = program.run(asked)
    correct = [recognised_as_unknown(reply) for reply in replies]
    named = sum(modality.parse_description(reply.text) is not None for reply in replies) / len(replies)
    return [Row("unknown_media", modality.name, correct, {"described_as_a_scene": named})]
