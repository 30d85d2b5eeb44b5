"""Words to pictures, films and sounds, and the controls that show where their meaning comes from."""

from __future__ import annotations

import baselines
import caption_pipelines
from modalities import Medium
from program import Program, with_zeroed
from questions import drawing
from rows import Row, Settings, equal, share, shares

PIPED_FILMS = 48  # the caption pipeline's films are of the first so many requests


def _requests(settings: Settings, medium: Medium, split: str, count: int, name: str = "making") -> tuple:
    rng = settings.rng(f"{name} {medium.name} {split} {count}")
    turns = [drawing(rng, split, count, medium.name) for _ in range(settings.number(medium.name))]
    return turns, [(t.user, ()) for t in turns], [medium.truth(t.scene) for t in turns]


def shown_in(medium: Medium, replies) -> list:
    return [medium.seen(r.made[medium.name]) for r in replies]


def text_to(program: Program, settings: Settings, medium: Medium, split: str, count: int, examples=None) -> list:
    turns, asked, truths = _requests(settings, medium, split, count)
    replies = program.ask(asked, **settings.options())
    answers = shown_in(medium, replies)
    if examples is not None:
        examples += [(t.user, r.made[medium.name][:1], a == w) for t, r, a, w in zip(turns, replies, answers, truths)]
    scenes = [t.scene for t in turns]
    near = baselines.nearest_by_words(turns, count, medium)
    beside = {"chance": medium.chance(count), "constant": baselines.constant(truths), "text_blind": baselines.shifted(answers, truths),
              "retrieval": share([medium.truth(s) for s in near], truths),
              "ceiling": share([medium.grader.read(m) for m in medium.render(scenes)], truths)}
    if not settings.small:
        some = scenes[:PIPED_FILMS] if medium.name == "video" else scenes
        piped = caption_pipelines.made(medium.name, program.bundle, some, settings.steps)
        if piped is not None:
            beside["caption_pipeline"] = share([medium.grader.read(p) for p in piped], truths[:len(some)])
    rows = [Row(f"text_to_{medium.name}", f"{split}_{count}", equal(answers, truths), beside, shares(medium.grader.facts, answers, truths))]
    if (split, count) == ("iid", 1):
        rows.append(Row(f"route_text_{medium.name}", "iid", rows[0].rights, beside, rows[0].facts))
    return rows


def zeroed_projection(program: Program, settings: Settings, medium: Medium) -> list:
    """With an output projection that says nothing, what is made must not follow the request any more."""
    _, asked, truths = _requests(settings, medium, "iid", 1, "zeroed")
    silenced = with_zeroed(program.bundle, medium.projection, program.work / f"zeroed_{medium.name}")
    answers = shown_in(medium, program.ask(asked, bundle=silenced, **settings.options()))
    return [Row(f"zeroed_projection_{medium.name}", "iid_1", equal(answers, truths), {"chance": medium.chance(1)},
                shares(medium.grader.facts, answers, truths))]


def signal_swap(program: Program, settings: Settings, medium: Medium) -> list:
    """The states of one request's signals are given to the decoder of the next: it must follow the states, not the words."""
    turns, asked, truths = _requests(settings, medium, "iid", 1, "swapped")
    folder = program.work / f"signals_{medium.name}"
    kept = [str(folder / f"{i}.safetensors") for i in range(len(turns))]
    program.ask(asked, own=[{"signals_to": path} for path in kept], steps=1, frames=4)
    answers = shown_in(medium, program.ask(asked, own=[{"signals_from": path} for path in kept[1:] + kept[:1]], **settings.options()))
    given = truths[1:] + truths[:1]
    # How often it followed the words all the same, where the two differ.
    differing = [i for i, (own, other) in enumerate(zip(truths, given)) if own != other]
    stayed = share([answers[i] for i in differing], [truths[i] for i in differing])
    return [Row(f"signal_swap_{medium.name}", "iid_1", equal(answers, given), {"chance": medium.chance(1), "followed_the_words": stayed},
                shares(medium.grader.facts, answers, given))]
