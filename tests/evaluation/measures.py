"""The cells of the evaluation: each asks the program, grades what came back and sets baselines beside it."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field

import baselines
import caption_grader
import numpy as np
import questions
from grader import picture
from program import Program, Reply, load_picture, save_pictures, with_zeroed
from questions import truth, world


@dataclass
class Settings:
    n: int
    seed: int
    small: bool
    steps: int | None = None  # None: the bundle's own
    only: str = ""  # measure the cells whose name contains it


@dataclass
class Row:
    measure: str
    split: str
    rights: list  # of bool
    baselines: dict = field(default_factory=dict)
    facts: dict = field(default_factory=dict)  # shares of single facts

    def as_json(self) -> dict:
        n, right = len(self.rights), sum(self.rights)
        low, high = wilson(right, n)
        row = {"measure": self.measure, "split": self.split, "n": n, "score": round(right / n, 4), "low": round(low, 4),
               "high": round(high, 4), "baselines": {k: round(float(v), 4) for k, v in self.baselines.items()}}
        return {**row, "facts": {k: round(float(v), 4) for k, v in self.facts.items()}} if self.facts else row


def wilson(right: int, n: int, z: float = 1.959964) -> tuple:
    """The 95 % interval of a share."""
    p, d = right / n, 1 + z * z / n
    middle = (p + z * z / (2 * n)) / d
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / d
    return max(0.0, middle - half), min(1.0, middle + half)


def shares(answers, truths) -> dict:
    rows = [picture.facts(a, t) for a, t in zip(answers, truths)]
    return {name: float(np.mean([r[name] for r in rows])) for name in picture.FACTS if name != "exact"}


def seen_in(reply: Reply):
    """What the one picture of a reply shows; None when there is none or more than one."""
    return picture.read(load_picture(reply.pictures[0])) if len(reply.pictures) == 1 else None


def _rng(settings: Settings, name: str) -> random.Random:
    return random.Random(f"{settings.seed} {name}")


def _options(settings: Settings) -> dict:
    return {} if settings.steps is None else {"steps": settings.steps}


# ---------------------------------------------------------------- words to pictures


def text_to_image(program: Program, settings: Settings, split: str, count: int, examples=None) -> list:
    rng = _rng(settings, f"drawing {split} {count}")
    turns = [questions.drawing(rng, split, count) for _ in range(settings.n)]
    truths = [truth(t.scene) for t in turns]
    replies = program.ask([(t.user, ()) for t in turns], **_options(settings))
    answers = [seen_in(r) for r in replies]
    if examples is not None:
        examples.extend((t.user, r.pictures[0] if r.pictures else None, a == w) for t, r, a, w in zip(turns, replies, answers, truths))
    scenes = [t.scene for t in turns]
    beside = {"chance": baselines.chance_scene(count), "constant": baselines.constant(truths), "text_blind": baselines.shifted(answers, truths),
              "retrieval": baselines.retrieved_by_words(turns, count),
              "ceiling": np.mean([picture.read(p) == t for p, t in zip(world.render(scenes), truths)])}
    if not settings.small:
        piped = baselines.caption_pipeline(program.bundle, scenes, settings.steps)
        if piped is not None:
            beside["caption_pipeline"] = np.mean([picture.read(p) == t for p, t in zip(piped, truths)])
    name = f"{split}_{count}"
    return [Row("text_to_image", name, [a == t for a, t in zip(answers, truths)], beside, shares(answers, truths))]


def zeroed_projection(program: Program, settings: Settings) -> list:
    """With an output projection that says nothing, pictures must not follow the request any more."""
    rng = _rng(settings, "zeroed")
    turns = [questions.drawing(rng, "iid", 1) for _ in range(settings.n)]
    silenced = with_zeroed(program.bundle, "gen_text_hidden_fcs.", program.work / "zeroed")
    replies = program.ask([(t.user, ()) for t in turns], bundle=silenced, **_options(settings))
    answers, truths = [seen_in(r) for r in replies], [truth(t.scene) for t in turns]
    return [Row("zeroed_projection_image", "iid_1", [a == t for a, t in zip(answers, truths)], {"chance": baselines.chance_scene(1)},
                shares(answers, truths))]


def signal_swap(program: Program, settings: Settings) -> list:
    """The states of one request's signals are given to the decoder of the next: the picture must follow the states, not the words."""
    rng = _rng(settings, "swapped")
    turns = [questions.drawing(rng, "iid", 1) for _ in range(settings.n)]
    asked, kept = [(t.user, ()) for t in turns], [str(program.work / "signals" / f"{i}.safetensors") for i in range(len(turns))]
    program.ask(asked, own=[{"signals_to": path} for path in kept], steps=1)
    answers = [seen_in(r) for r in program.ask(asked, own=[{"signals_from": path} for path in kept[1:] + kept[:1]], **_options(settings))]
    truths = [truth(t.scene) for t in turns]
    given = truths[1:] + truths[:1]
    # How often it followed the words all the same, where the two differ.
    stayed = np.mean([a == own for a, own, other in zip(answers, truths, given) if own != other])
    return [Row("signal_swap_image", "iid_1", [a == g for a, g in zip(answers, given)], {"chance": baselines.chance_scene(1), "followed_the_words": stayed},
                shares(answers, given))]


# ---------------------------------------------------------------- pictures to words


def _described(program: Program, turns, pictures, name: str) -> list:
    paths = save_pictures(pictures, program.work / name)
    return program.ask([(t.user, (p,)) for t, p in zip(turns, paths)])


def image_to_text(program: Program, settings: Settings, split: str, count: int) -> list:
    rng = _rng(settings, f"asking {split} {count}")
    turns = [questions.asking(rng, split if split != "renderer" else "iid", count) for _ in range(settings.n)]
    scenes, truths = [t.scene for t in turns], [truth(t.scene) for t in turns]
    renderers = ("coarse", "tinted", "jpeg") if split == "renderer" else ("standard",)
    pictures = np.concatenate([world.render([s], renderer=renderers[i % len(renderers)]) for i, s in enumerate(scenes)])
    name = f"{split}_{count}" if split != "renderer" else split
    replies = _described(program, turns, pictures, f"asked_{name}")
    answers = [caption_grader.read(r.text) for r in replies]
    beside = {"chance": baselines.chance_scene(count), "constant": baselines.constant(truths),
              "attachment_blind": baselines.shifted(answers, truths),
              "retrieval": baselines.retrieved_by_pixels(pictures, truths, count),
              "ceiling": np.mean([caption_grader.read(t.answer) == w for t, w in zip(turns, truths)])}
    rows = [Row("image_to_text", name, [a == t for a, t in zip(answers, truths)], beside, shares(answers, truths))]
    if (split, count) == ("iid", 1):
        exchanged = _described(program, turns, np.roll(pictures, 1, axis=0), "exchanged")
        rows.append(Row("attachment_ablation", "iid_1", [a.text != b.text for a, b, s, o in
                                                         zip(replies, exchanged, truths, np.roll(np.arange(len(truths)), 1)) if s != truths[o]]))
    return rows


# ---------------------------------------------------------------- which media


def switch_set(program: Program, settings: Settings, split: str) -> list:
    rng = _rng(settings, f"switching {split}")
    turns = [questions.switching(rng, split) for _ in range(settings.n)]
    attached = iter(save_pictures(world.render([s for t in turns for s in t.attachments]), program.work / f"switch_{split}"))
    asked = [(t.user, tuple(next(attached) for _ in t.attachments)) for t in turns]
    # What is drawn does not matter here, only whether: few steps.
    replies = program.ask(asked, steps=2)
    wanted = [frozenset(t.outputs) for t in turns]
    rights = [r.done and sorted(r.signals) == sorted(t.outputs) for r, t in zip(replies, turns)]
    beside = {"chance": 1 / 8, "constant": baselines.constant(wanted),
              "text_blind": baselines.shifted([frozenset(r.signals) for r in replies], wanted)}
    rows = [Row("switch_set", split, rights, beside)]
    if split == "iid":
        promising = [r for r in replies if r.signals]
        rows.append(Row("block_complete", "iid", [complete(r) for r in promising] or [False]))
    return rows


def complete(reply: Reply) -> bool:
    """Every signal led to a medium, or to the plain word that its decoder is absent; none is left in the text."""
    pictures = reply.signals.count("image")
    return (reply.promised == len(reply.signals) and len(reply.pictures) == pictures
            and not any(mark in reply.text for mark in ("[IMG", "[VID", "[AUD", "<Img>")))


def silent(program: Program, settings: Settings) -> list:
    rng = _rng(settings, "silent")
    turns = [questions.silent(rng) for _ in range(settings.n)]
    attached = iter(save_pictures(world.render([s for t in turns for s in t.attachments]), program.work / "silent"))
    replies = program.ask([(t.user, tuple(next(attached) for _ in t.attachments)) for t in turns], steps=2)
    return [Row("silent", "silent", [r.done and not r.signals for r in replies], {"chance": 1 / 8})]
