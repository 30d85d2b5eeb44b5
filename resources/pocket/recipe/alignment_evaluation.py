"""What a language model with real media says, asks its decoders for, and gets drawn: measured on new scenes.

Works on the aligned model and on the base while it learns to read.
"""

from __future__ import annotations

import random

import torch

from . import grammar, modalities, dialogue
from .embedding_cache import Bank, Features
from .language import Example, generate, read_answer
from .language import evaluate as evaluate_language
from .modalities import SIGNALS
from .prompts import Prompts
from .world import Scene


def asked(rng: random.Random, n: int, medium: str, count: int):
    """Requests of an examination: new scenes of so many things, in one medium."""
    return [[dialogue.request_turn(rng, (medium,), "iid", count)] for _ in range(n)]


@torch.no_grad()
def conditions(model, prompts: Prompts, requests, medium: str = "image", features=None):
    """Generates answers and projects their signals: [(text, media, condition or None)]."""
    out = []
    for at in range(0, len(requests), 50):
        part = requests[at:at + 50]
        some = features[at:at + 50] if features else [torch.zeros(0, 192)] * len(part)
        answers = generate(model.llama, prompts, part, some)
        for e, f, ids in zip(part, some, answers):
            text, made = read_answer(ids, prompts)
            out.append((text, made, condition_of(model, prompts, e, f, ids, medium) if medium in made else None))
    return out


@torch.no_grad()
def condition_of(model, prompts: Prompts, example: Example, features, generated, medium: str = "image"):
    """States at a medium's first block of a generated answer, through its projection."""
    first, n = prompts.signals[medium][0], SIGNALS[medium]
    ids = torch.tensor([example.ids[:example.prompt_length] + generated])
    embeds = model.llama.model.embed_tokens(ids)
    if example.places:
        embeds[0, example.places] = features.to(embeds.dtype)
    hidden = model.llama.model(inputs_embeds=embeds, use_cache=False).last_hidden_state
    at = example.prompt_length + generated.index(first)
    if at + n > ids.shape[1]:
        return None
    return model.outputs[medium](hidden[:, at:at + n], model.llama.model.embed_tokens(ids[:, at:at + n]))[0]


@torch.no_grad()
def facts_in_states(model, prompts: Prompts, targets, n: int):
    """Share of requests (one thing, two things) whose condition lies nearer to the right caption than to any with one fact changed."""
    shares = {}
    for medium in targets.of:
        shares[medium] = []
        for count in (1, 2):
            examples = [Example(t, prompts) for t in asked(random.Random(5), n, medium, count)]
            right = 0
            for e, (_, _, condition) in zip(examples, conditions(model, prompts, examples, medium)):
                if condition is None:
                    continue
                texts = [modalities.CAPTION[medium](e.turn.scene)] + modalities.neighbours(medium, e.turn.scene)
                distances = ((targets(medium, texts) - condition) ** 2).mean((1, 2))
                right += int(distances.argmin() == 0)
            shares[medium].append(round(right / n, 3))
    return shares


@torch.no_grad()
def read_media(model, prompts: Prompts, embedding_cache: Bank, n: int):
    """Share of held-out media (one thing, two things) whose description is exactly right."""
    shares = {}
    for medium in embedding_cache.data:
        shares[medium] = []
        for count in (1, 2):
            rng = random.Random(6)
            scenes = [s for s in embedding_cache.held_out(medium) if len(s.things) == count][:n]
            examples = [Example([described(rng, s, medium)], prompts) for s in scenes]
            features = [Features(model, embedding_cache)(e.scenes, e.modalities) for e in examples]
            right = 0
            for at in range(0, len(examples), 50):
                for e, ids in zip(examples[at:at + 50], generate(model.llama, prompts, examples[at:at + 50], features[at:at + 50])):
                    told = {"image": grammar.restate, "audio": grammar.restate_sound}.get(medium, lambda s: grammar.restate(s, film=True))
                    right += told(e.turn.scene) in read_answer(ids, prompts)[0]
            shares[medium].append((round(right / max(1, len(scenes)), 3), len(scenes)))
    return shares


def described(rng: random.Random, scene: Scene, medium: str):
    """A question for the whole of an attached medium."""
    if medium == "image":
        return dialogue.question_turn(rng, scene, attached=True, only="caption")
    while (turn := dialogue.perceive_turn(rng, scene, medium)).task == "ask_motion":
        pass
    return turn


@torch.no_grad()
def draw_media(model, prompts: Prompts, targets, n: int):
    """Grades of what each set makes of the conditions (one thing, two things), and of the captions' own text states."""
    result = {}
    for medium in targets.of:
        judge = modalities.judge_of(medium, targets)
        for count in (1, 2):
            examples = [Example(t, prompts) for t in asked(random.Random(9), n if medium != "video" else min(n, 16), medium, count)]
            got = conditions(model, prompts, examples, medium)
            kept = [(e, c) for e, (_, _, c) in zip(examples, got) if c is not None]
            if not kept:
                continue
            scenes = [e.turn.scene for e, _ in kept]
            for name, states in (("signals", torch.stack([c for _, c in kept])), ("captions", targets(medium, [modalities.CAPTION[medium](s) for s in scenes]))):
                result[f"{medium} {count} {name}"] = {k: round(float(v), 3) for k, v in judge(states, scenes).items()}
    return result


def evaluate(model, prompts: Prompts, embedding_cache, targets, n: int, drawn: bool = False):
    """`drawn`: also what the sets make of the conditions, which takes minutes."""
    model.eval()
    result = {"language": evaluate_language(model, prompts, min(n, 100))}
    if targets is not None:
        result["facts_in_states"] = facts_in_states(model, prompts, targets, n)
        if drawn:
            result["drawn"] = draw_media(model, prompts, targets, min(n, 60))
    if embedding_cache is not None:
        result["read"] = read_media(model, prompts, embedding_cache, n)
    return result
