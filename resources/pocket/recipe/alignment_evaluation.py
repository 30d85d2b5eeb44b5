# SPDX-License-Identifier: Apache-2.0
"""Evaluation on new scenes of what the language model says, what it requests from the decoders and what they generate.

Applies to the aligned model and to the base model during multimodal pre-training.
"""

from __future__ import annotations

import random

import torch

from . import dialogue, grammar, modalities
from .embedding_cache import EmbeddingCache, Features
from .language_evaluation import evaluate as evaluate_language
from .language_model import Example, generate, parse_answer
from .language_shape import SHAPE
from .modalities import SIGNALS
from .prompts import PromptEncoder
from .world import Scene


def sample_requests(rng: random.Random, n: int, modality: str, count: int):
    """Requests for one modality with new scenes of `count` objects."""
    return [[dialogue.request_turn(rng, (modality,), "iid", count)] for _ in range(n)]


@torch.no_grad()
def generate_conditions(model, prompts: PromptEncoder, requests, modality: str = "image", features=None):
    """Generates answers and projects their signal tokens: [(text, modalities, condition or None)]."""
    out = []
    for start in range(0, len(requests), 50):
        part = requests[start:start + 50]
        part_features = features[start:start + 50] if features else [torch.zeros(0, SHAPE.width)] * len(part)
        answers = generate(model.llama, prompts, part, part_features)
        for e, f, ids in zip(part, part_features, answers):
            text, outputs = parse_answer(ids, prompts)
            out.append((text, outputs, condition_of(model, prompts, e, f, ids, modality) if modality in outputs else None))
    return out


@torch.no_grad()
def condition_of(model, prompts: PromptEncoder, example: Example, features, generated, modality: str = "image"):
    """The condition from a modality's first signal block in a generated answer."""
    first, n = prompts.signals[modality][0], SIGNALS[modality]
    ids = torch.tensor([example.ids[:example.prompt_length] + generated])
    embeds = model.llama.model.embed_tokens(ids)
    if example.feature_positions:
        embeds[0, example.feature_positions] = features.to(embeds.dtype)
    hidden = model.llama.model(inputs_embeds=embeds, use_cache=False).last_hidden_state
    start = example.prompt_length + generated.index(first)
    if start + n > ids.shape[1]:
        return None
    return model.outputs[modality](hidden[:, start:start + n], model.llama.model.embed_tokens(ids[:, start:start + n]))[0]


@torch.no_grad()
def condition_accuracy(model, prompts: PromptEncoder, targets, n: int):
    """Share of requests (one object, two objects) whose condition is closer to the right caption than to any with one attribute changed."""
    accuracy = {}
    for modality in targets.encoders:
        accuracy[modality] = []
        for count in (1, 2):
            examples = [Example(t, prompts) for t in sample_requests(random.Random(5), n, modality, count)]
            correct = 0
            for e, (_, _, condition) in zip(examples, generate_conditions(model, prompts, examples, modality)):
                if condition is None:
                    continue
                captions = [modalities.CAPTION[modality](e.turn.scene)] + modalities.contrast_captions(modality, e.turn.scene)
                distances = ((targets(modality, captions) - condition) ** 2).mean((1, 2))
                correct += int(distances.argmin() == 0)
            accuracy[modality].append(round(correct / n, 3))
    return accuracy


@torch.no_grad()
def description_accuracy(model, prompts: PromptEncoder, cache: EmbeddingCache, n: int):
    """Share of held-out attachments (one object, two objects) whose description is exactly right."""
    accuracy = {}
    for modality in cache.data:
        accuracy[modality] = []
        for count in (1, 2):
            rng = random.Random(6)
            scenes = [s for s in cache.held_out(modality) if len(s.objects) == count][:n]
            examples = [Example([description_turn(rng, s, modality)], prompts) for s in scenes]
            features = [Features(model, cache)(e.scenes, e.modalities) for e in examples]
            correct = 0
            for start in range(0, len(examples), 50):
                for e, ids in zip(examples[start:start + 50], generate(model.llama, prompts, examples[start:start + 50], features[start:start + 50])):
                    expected = {"image": grammar.restate, "audio": grammar.restate_audio}.get(modality, lambda s: grammar.restate(s, with_motion=True))
                    correct += expected(e.turn.scene) in parse_answer(ids, prompts)[0]
            accuracy[modality].append((round(correct / max(1, len(scenes)), 3), len(scenes)))
    return accuracy


def description_turn(rng: random.Random, scene: Scene, modality: str):
    """A request to describe an attachment completely."""
    if modality == "image":
        return dialogue.question_turn(rng, scene, attached=True, kind="caption")
    while (turn := dialogue.attachment_question_turn(rng, scene, modality)).task == "ask_motion":
        pass
    return turn


@torch.no_grad()
def generation_accuracy(model, prompts: PromptEncoder, targets, n: int):
    """Grades of what each decoder generates from the conditions (one object, two objects), and from the captions' own text states."""
    result = {}
    for modality in targets.encoders:
        grader = modalities.sample_grader(modality, targets)
        for count in (1, 2):
            examples = [Example(t, prompts) for t in sample_requests(random.Random(9), n if modality != "video" else min(n, 16), modality, count)]
            results = generate_conditions(model, prompts, examples, modality)
            usable = [(e, c) for e, (_, _, c) in zip(examples, results) if c is not None]
            if not usable:
                continue
            scenes = [e.turn.scene for e, _ in usable]
            for name, states in (("signals", torch.stack([c for _, c in usable])), ("captions", targets(modality, [modalities.CAPTION[modality](s) for s in scenes]))):
                result[f"{modality} {count} {name}"] = {k: round(float(v), 3) for k, v in grader(states, scenes).items()}
    return result


def evaluate(model, prompts: PromptEncoder, cache, targets, n: int, with_generation: bool = False):
    """`with_generation`: also grade what the decoders generate from the conditions, which takes minutes."""
    model.eval()
    result = {"language": evaluate_language(model, prompts, min(n, 100))}
    if targets is not None:
        result["condition_accuracy"] = condition_accuracy(model, prompts, targets, n)
        if with_generation:
            result["generation_accuracy"] = generation_accuracy(model, prompts, targets, min(n, 60))
    if cache is not None:
        result["description_accuracy"] = description_accuracy(model, prompts, cache, n)
    return result
