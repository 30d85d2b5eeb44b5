# SPDX-License-Identifier: Apache-2.0
"""Training fixtures: NExT-GPT's three stages on the pocket bundle, by transformers' LlamaForCausalLM, peft's LoRA and torch.optim.AdamW.

Run: python tests/reference/training_alignment.py [--seed N]   (again whenever the pocket bundle changes)
Input: tests/data/parity/training/batches.json (dialogues and captions of each case)
Output: tests/data/parity/training/CASE.safetensors: the ids and labels of each batch, the losses of twenty optimiser steps, and of every
learning tensor a summary of its first gradient and of its values after the last step. A summary is the Euclidean norm, the sum of the
elements with pseudo-random signs, the largest magnitude, and 32 evenly spaced elements: whole gradients would take megabytes. The
gradients come with their rounding error: the largest difference between PyTorch's own results in float32 and in float64, relative to the
largest magnitude. Where attention is saturated, a few gradients are little more than that.
"""

import argparse
import json
import pathlib
import sys

import torch
from fixture import PARITY
from peft import LoraConfig, get_peft_model
from projections import OutputProjection
from safetensors.torch import load_file, save_file
from torch.nn.utils import parametrize
from transformers import AutoTokenizer, ClapTextModelWithProjection, CLIPTextModel, LlamaForCausalLM

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "resources" / "pocket" / "bundle"
sys.path.insert(0, str(ROOT / "resources" / "pocket"))
from recipe.prompts import Message, PromptEncoder  # noqa: E402

FOLDER = PARITY / "training"
PREFIX = "llama_model.base_model.model."
OUTPUTS = {"image": "gen_text_hidden_fcs.0", "video": "gen_text_hidden_fcs_video.0", "audio": "gen_text_hidden_fcs_audio.0"}
MODALITIES = tuple(OUTPUTS)
IGNORED, SAMPLES, STEPS, WARM_UP = -100, 32, 20, 2


class TokenRows(torch.nn.Module):
    """A table of which only some rows are a parameter."""

    def __init__(self, table: torch.Tensor, ids: torch.Tensor):
        super().__init__()
        self.ids, self.rows = ids, torch.nn.Parameter(table[ids].detach().clone())

    def forward(self, table: torch.Tensor) -> torch.Tensor:
        return table.detach().index_copy(0, self.ids, self.rows)


def medium_tokens() -> int:
    """Positions of a medium in the language model's input."""
    return json.loads((BUNDLE / "nextgpt" / "config.json").read_text())["input_projection"].get("tokens", 1)


class Model:
    def __init__(self, case: dict, prompts: PromptEncoder):
        config = json.loads((BUNDLE / "nextgpt" / "config.json").read_text())
        learned = {k: v.float() for k, v in load_file(BUNDLE / "nextgpt" / "model.safetensors").items()}
        llama = LlamaForCausalLM.from_pretrained(BUNDLE / "llm", dtype=torch.float32)
        lora = LoraConfig(r=config["lora"]["rank"], lora_alpha=config["lora"]["alpha"], target_modules=config["lora"]["targets"])
        self.llama = get_peft_model(llama, lora).eval()
        state = self.llama.state_dict()
        own = {k.removeprefix("llama_model."): v for k, v in learned.items() if k.startswith("llama_model.")}
        assert own.keys() <= state.keys(), own.keys() - state.keys()
        self.llama.load_state_dict(state | own)
        self.input = torch.nn.Linear(config["input_projection"]["in"], medium_tokens() * config["input_projection"]["out"])
        self.input.load_state_dict({k: learned[f"llama_proj.{k}"] for k in ("weight", "bias")})
        self.outputs = {}
        for modality, prefix in OUTPUTS.items():
            self.outputs[modality] = OutputProjection(config["output_projections"][modality]).eval()
            part = {k.removeprefix(prefix + "."): v for k, v in learned.items() if k.startswith(prefix + ".")}
            self.outputs[modality].load_state_dict(part)
        self.learning = self._select(case, prompts)

    def _select(self, case: dict, prompts: PromptEncoder) -> dict[str, torch.nn.Parameter]:
        """The learning parameters by their keys in NExT-GPT's checkpoint."""
        modules = [self.llama, self.input, *self.outputs.values()]
        for module in modules:
            module.requires_grad_(False)
        learning = {}
        if "input_projection" in case["learning"]:
            learning |= {f"llama_proj.{k}": p for k, p in self.input.named_parameters()}
        if "output_projections" in case["learning"]:
            for modality, prefix in OUTPUTS.items():
                learning |= {f"{prefix}.{k}": p for k, p in self.outputs[modality].named_parameters()}
        if "lora" in case["learning"]:
            learning |= {f"llama_model.{k}": p for k, p in self.llama.named_parameters() if ".lora_" in k}
        if "token_rows" in case["learning"]:
            ids = [i for m in MODALITIES for i in prompts.signals[m]]
            if case["token_rows"] == "added":
                ids += [prompts.added["<Img>"], prompts.added["</Img>"]]
            base = self.llama.base_model.model
            for name, table in (("model.embed_tokens.weight", base.model.embed_tokens), ("lm_head.weight", base.lm_head)):
                rows = TokenRows(table.weight, torch.tensor(sorted(ids)))
                parametrize.register_parametrization(table, "weight", rows, unsafe=True)
                learning[PREFIX + name] = rows.rows
        for parameter in learning.values():
            parameter.requires_grad_(True)
        return dict(sorted(learning.items()))

    def embed(self, ids: torch.Tensor) -> torch.Tensor:
        return self.llama.get_input_embeddings()(ids)


class Conditions:
    """The decoders' text conditions of captions [1,Q,out]."""

    def __init__(self):
        self.clip = {m: CLIPTextModel.from_pretrained(BUNDLE / m / "text_encoder", dtype=torch.float32).eval() for m in ("image", "video")}
        self.clap = ClapTextModelWithProjection.from_pretrained(BUNDLE / "audio" / "text_encoder", dtype=torch.float32).eval()
        self.tokenizers = {m: AutoTokenizer.from_pretrained(BUNDLE / m / "tokenizer") for m in MODALITIES}

    @torch.no_grad()
    def __call__(self, modality: str, caption: str) -> torch.Tensor:
        tokenizer = self.tokenizers[modality]
        length = 40
        tokens = tokenizer(caption, padding="max_length", max_length=length, truncation=True, return_tensors="pt")
        if modality == "audio":
            embedding = self.clap(input_ids=tokens.input_ids, attention_mask=tokens.attention_mask).text_embeds
            return torch.nn.functional.normalize(embedding, dim=-1)[:, None]
        return self.clip[modality](input_ids=tokens.input_ids).last_hidden_state


def sequences_of(dialogue: list, prompts: PromptEncoder) -> list[dict]:
    """Training sequences in the format of the program's prompts: one per answer that generates media, one for the last answer."""
    result, first_learned = [], 0
    for last, turn in enumerate(dialogue):
        if last + 1 < len(dialogue) and not turn.get("generated"):
            continue
        messages, media = [], []
        for index, t in enumerate(dialogue[:last + 1]):
            attached = [m["embedding"] for m in t.get("attachments", [])]
            fed_back = [m["embedding"] for m in t.get("generated", []) if "embedding" in m] if index < last else []
            messages.append(Message(t["question"], len(attached), t["answer"] if index < last else None, len(fed_back)))
            media += attached + fed_back
        segments = prompts.encode_prompt(messages)
        ids, places = [], []
        for item in segments.items:
            if isinstance(item, str):
                places.append(len(ids))
                ids += [0] * medium_tokens()
            else:
                ids += item
        labels = [IGNORED] * len(ids)
        for index, (start, count) in enumerate(segments.answers):
            if index >= first_learned:
                count += len(prompts.stop_after_text)
                labels[start:start + count] = ids[start:start + count]
        outputs = [m["modality"] for m in turn.get("generated", [])]
        answer = prompts.encode_answer(turn["answer"], outputs)
        at, signals = len(ids) + len(prompts.encode_text(turn["answer"])), []
        for medium in turn.get("generated", []):
            signals.append((medium["modality"], at, medium["caption"]))
            at += len(prompts.signals[medium["modality"]])
        result.append({"ids": ids + answer, "labels": labels + answer, "media": list(zip(places, media, strict=True)), "signals": signals})
        first_learned = last + 1
    return result


def collate(dialogues: list, prompts: PromptEncoder, embeddings: torch.Tensor, conditions: Conditions) -> dict:
    sequences = [s for d in dialogues for s in sequences_of(d, prompts)]
    length = max(len(s["ids"]) for s in sequences)
    batch = {"ids": torch.zeros(len(sequences), length, dtype=torch.long), "labels": torch.full((len(sequences), length), IGNORED),
             "mask": torch.zeros(len(sequences), length, dtype=torch.long), "media": [], "signals": {}}
    for row, s in enumerate(sequences):
        batch["ids"][row, :len(s["ids"])] = torch.tensor(s["ids"])
        batch["labels"][row, :len(s["labels"])] = torch.tensor(s["labels"])
        batch["mask"][row, :len(s["ids"])] = 1
        batch["media"] += [(row, position, embeddings[index]) for position, index in s["media"]]
        for modality, position, caption in s["signals"]:
            batch["signals"].setdefault(modality, []).append((row, position, conditions(modality, caption)))
    return batch


def distance(kind: str, predicted: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    squares = (predicted.to(target.dtype) - target).square()
    return squares.mean() if kind == "mean_squared" else (squares.sum(-1) + 1e-12).sqrt().mean()


def losses(model: Model, batch: dict, case: dict, prompts: PromptEncoder) -> dict[str, torch.Tensor]:
    embeds = model.embed(batch["ids"])
    for row, position, embedding in batch["media"]:
        vectors = model.input(embedding).view(medium_tokens(), -1).to(embeds.dtype)
        places = (torch.full((len(vectors),), row), torch.arange(position, position + len(vectors)))
        embeds = embeds.index_put(places, vectors)
    output = model.llama(inputs_embeds=embeds, attention_mask=batch["mask"], output_hidden_states=True, use_cache=False)
    labels = batch["labels"][:, 1:].flatten()
    result = {"cross_entropy": torch.nn.functional.cross_entropy(output.logits[:, :-1].flatten(0, 1), labels, ignore_index=IGNORED)}
    total = result["cross_entropy"]
    hidden = output.hidden_states[-1]
    for modality, blocks in batch["signals"].items():
        count = len(prompts.signals[modality])
        states = torch.stack([hidden[row, at:at + count] for row, at, _ in blocks])
        own = torch.stack([model.embed(batch["ids"][row, at:at + count]) for row, at, _ in blocks])
        predicted = model.outputs[modality](states, own)
        result[modality] = distance(case["distance"], predicted, torch.cat([c for _, _, c in blocks]))
        total = total + case["distance_weights"][modality] * result[modality]
    return result | {"total": total}


def summarised_part(name: str, tensor: torch.Tensor) -> torch.Tensor:
    """Without the key bias of packed attention projections: softmax does not depend on it, so its gradient is rounding error."""
    flat = tensor.detach().flatten()
    third = flat.numel() // 3
    return torch.cat([flat[:third], flat[2 * third:]]) if name.endswith("in_proj_bias") else flat


def summary(prefix: str, tensors: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    norms, signed, largest, samples = [], [], [], []
    for name, tensor in tensors.items():
        flat = summarised_part(name, tensor)
        index = torch.arange(flat.numel())
        signs = 1.0 - 2.0 * ((((index * 2654435761) & 0xFFFFFFFF) >> 16) & 1).double()
        norms.append(flat.double().norm())
        signed.append((flat.double() * signs).sum())
        largest.append(flat.abs().max().double())
        samples.append(flat[torch.arange(SAMPLES) * flat.numel() // SAMPLES])
    return {f"{prefix}.norm": torch.stack(norms), f"{prefix}.signed": torch.stack(signed), f"{prefix}.largest": torch.stack(largest),
            f"{prefix}.samples": torch.stack(samples)}


def in_float64(model: Model, batch: dict) -> dict:
    """Converts the model in place."""
    for module in (model.llama, model.input, *model.outputs.values()):
        module.double()
    media = [(row, position, embedding.double()) for row, position, embedding in batch["media"]]
    signals = {m: [(row, at, c.double()) for row, at, c in blocks] for m, blocks in batch["signals"].items()}
    return batch | {"media": media, "signals": signals}


def rounding_errors(case: dict, batch: dict, prompts: PromptEncoder, gradients: dict[str, torch.Tensor]) -> torch.Tensor:
    exact = Model(case, prompts)
    losses(exact, in_float64(exact, batch), case, prompts)["total"].backward()
    errors = []
    for name, parameter in exact.learning.items():
        found, expected = summarised_part(name, gradients[name]).double(), summarised_part(name, parameter.grad)
        errors.append((found - expected).abs().max() / expected.abs().max())
    return torch.stack(errors)


def run(name: str, case: dict, embeddings: torch.Tensor, prompts: PromptEncoder, conditions: Conditions) -> None:
    model = Model(case, prompts)
    batches = [collate(dialogues, prompts, embeddings, conditions) for dialogues in case["batches"]]
    optimiser = torch.optim.AdamW(model.learning.values(), lr=case["rate"], betas=(0.9, 0.95), eps=1e-8, weight_decay=0.001, foreach=False)
    tensors, curve = {"embeddings": embeddings}, []
    for index, batch in enumerate(batches):
        tensors |= {f"ids.{index}": batch["ids"].int(), f"labels.{index}": batch["labels"].int()}
    for step in range(STEPS):
        values = losses(model, batches[step % len(batches)], case, prompts)
        optimiser.zero_grad()
        values["total"].backward()
        if step == 0:
            gradients = {n: p.grad if p.grad is not None else torch.zeros_like(p) for n, p in model.learning.items()}
            tensors |= summary("gradient", gradients)
            tensors["gradient.rounding"] = rounding_errors(case, batches[0], prompts, gradients)
            tensors |= {f"first.{n}": v.detach().clone().reshape(1) for n, v in values.items()}
        torch.nn.utils.clip_grad_norm_(model.learning.values(), 1.0)
        factor = (step + 1) / WARM_UP if step < WARM_UP else 1 - (step - WARM_UP) / (STEPS - WARM_UP)
        for group in optimiser.param_groups:
            group["lr"] = case["rate"] * factor
        optimiser.step()
        curve.append(values["total"].item())
    tensors["curve"] = torch.tensor(curve, dtype=torch.float64)
    tensors |= summary("trained", model.learning)
    save_file(tensors, FOLDER / f"{name}.safetensors", metadata={"names": json.dumps(list(model.learning))})
    print(name, (FOLDER / f"{name}.safetensors").stat().st_size, "bytes,", len(model.learning), "tensors, loss", curve[0], "to", curve[-1])


def run_autocast(name: str, case: dict, embeddings: torch.Tensor, prompts: PromptEncoder, conditions: Conditions) -> dict[str, torch.Tensor]:
    """Losses of the first batch and a summary of their gradients with products in bfloat16."""
    model = Model(case, prompts)
    batch = collate(case["batches"][0], prompts, embeddings, conditions)
    with torch.autocast("cpu", torch.bfloat16):
        values = losses(model, batch, case, prompts)
    values["total"].backward()
    gradients = {n: p.grad if p.grad is not None else torch.zeros_like(p) for n, p in model.learning.items()}
    print(name, "in bfloat16:", values["total"].item())
    return summary(f"{name}.gradient", gradients) | {f"{name}.{n}": v.detach().clone().reshape(1) for n, v in values.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--autocast", action="store_true", help="write autocast.safetensors instead, with the embeddings of the others")
    arguments = parser.parse_args()
    generator = torch.Generator().manual_seed(arguments.seed)
    torch.set_num_threads(1)
    data = json.loads((FOLDER / "batches.json").read_text())
    embeddings = torch.nn.functional.normalize(torch.randn((data["embeddings"], 128), generator=generator), dim=-1)
    prompts, conditions = PromptEncoder(BUNDLE / "llm" / "tokenizer.model"), Conditions()
    if arguments.autocast:
        results = {}
        for name, case in data["cases"].items():
            results |= run_autocast(name, case, load_file(FOLDER / f"{name}.safetensors")["embeddings"], prompts, conditions)
        save_file(results, FOLDER / "autocast.safetensors")
        return
    for name, case in data["cases"].items():
        run(name, case, embeddings, prompts, conditions)


if __name__ == "__main__":
    main()
