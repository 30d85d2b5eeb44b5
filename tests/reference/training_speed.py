# SPDX-License-Identifier: Apache-2.0
"""Steps and tokens per second of the three training stages: `nextgpt train` beside PyTorch, transformers and peft, in turn on one machine.

Run: python tests/reference/training_speed.py PROGRAM [--rounds N] [--steps N] [--threads N] [--commit ID] [--out FILE]
Both train the pocket bundle with the reference's batch sizes (18, 8 and 4) on the same items: short captions, and requests for and questions
about media. Encoder results are computed beforehand on both sides (cached by the program, drawn at random here), so that a step is forward,
backward, clipping and AdamW. The first steps are not counted. Every figure is the best of the rounds: the machine may be shared.
"""

import argparse
import datetime
import json
import pathlib
import platform
import random
import subprocess
import tempfile
import time

import numpy
import torch
from fixture import PARITY
from PIL import Image
from training_alignment import BUNDLE, Conditions, Model, PromptEncoder, collate, losses

STAGES = {"encode": 18, "decode": 8, "instruct": 4}
ITEMS, IGNORED_STEPS = 72, 4
WORDS = {"size": ("small", "large"), "colour": ("red", "blue", "green", "white", "yellow"), "kind": ("ball", "star", "house", "fish", "boat"),
         "place": ("top", "left", "middle", "right", "bottom"), "light": ("day", "night", "sunset", "meadow")}


def captions(seed: int) -> list[str]:
    draw = random.Random(seed)
    found = []
    while len(found) < ITEMS:
        w = {key: draw.choice(values) for key, values in WORDS.items()}
        caption = f"a {w['size']} {w['colour']} {w['kind']} at the {w['place']} , {w['light']}"
        if caption not in found:
            found.append(caption)
    return found


def dialogue(stage: str, index: int, caption: str) -> list[dict]:
    """An item in the form of tests/data/parity/training/batches.json."""
    modality = ("image", "video", "audio")[index % 3]
    if stage == "encode":
        return [{"question": "generate a caption", "attachments": [{"modality": "image", "embedding": index}], "answer": caption}]
    if stage == "decode":
        return [{"question": caption, "answer": caption, "generated": [{"modality": "image", "caption": caption}]}]
    if index % 2:
        return [{"question": "what do you see?", "attachments": [{"modality": "image", "embedding": index}], "answer": caption}]
    return [{"question": f"show me {caption}", "answer": f"here it is: {caption}", "generated": [{"modality": modality, "caption": caption}]}]


def write_data(folder: pathlib.Path, stage: str, texts: list[str]) -> pathlib.Path:
    """The same items in NExT-GPT's published formats."""
    draw = numpy.random.default_rng(3)
    items = []
    for index, caption in enumerate(texts):
        image = f"{index}.png"
        if not (folder / image).exists():
            Image.fromarray(draw.integers(0, 255, (96, 96, 3), dtype=numpy.uint8)).save(folder / image)
        if stage != "instruct":
            items.append({"image_name": image, "caption": caption})
            continue
        turn = dialogue(stage, index, caption)[0]
        made = turn.get("generated", [{"modality": "text", "caption": ""}])[0]
        items.append({"image_name": image if "attachments" in turn else "", "conversation": [
            {"from": "human", "value": turn["question"], "input_modality": "image" if "attachments" in turn else "text"},
            {"from": "gpt", "value": turn["answer"], "caption": made["caption"], "output_modality": made["modality"]}]})
    path = folder / f"{stage}.json"
    path.write_text(json.dumps(items))
    return path


def program_speed(arguments, folder: pathlib.Path, stage: str, precision: str) -> dict:
    run = pathlib.Path(tempfile.mkdtemp(dir=folder)) / "run"
    command = [arguments.program, "train", stage, "--bundle", str(BUNDLE), "--data", str(folder / f"{stage}.json"), "--out", str(run),
               "--cache", str(folder / "cache"), "--device", "cpu", "--threads", str(arguments.threads), "--steps", str(arguments.steps),
               "--precision", precision, "--json"]
    times, tokens = [], []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            event = json.loads(line)
            if event["event"] == "step":
                times.append(time.perf_counter())
                tokens.append(event["tokens"])
    assert process.returncode == 0 and len(times) == arguments.steps, command
    return rates(times, tokens)


def rates(times: list[float], tokens: list[int]) -> dict:
    seconds = times[-1] - times[IGNORED_STEPS - 1]
    return {"steps_per_second": (len(times) - IGNORED_STEPS) / seconds, "tokens_per_second": sum(tokens[IGNORED_STEPS:]) / seconds}


class Reference:
    """The PyTorch script: the parity fixtures' model and losses, with peft's dropout in the third stage."""

    def __init__(self, arguments, stage: str, texts: list[str]):
        torch.set_num_threads(arguments.threads)
        case = json.loads((PARITY / "training" / "batches.json").read_text())["cases"][stage]
        self.case, self.steps, self.prompts = case, arguments.steps, PromptEncoder(BUNDLE / "llm" / "tokenizer.model")
        self.model = Model(case, self.prompts)
        if stage == "instruct":
            for module in self.model.llama.modules():
                if hasattr(module, "lora_dropout"):
                    module.lora_dropout["default"] = torch.nn.Dropout(0.1).train()
        embeddings = torch.nn.functional.normalize(torch.randn(ITEMS, 128), dim=-1)
        conditions, items = Conditions(), [dialogue(stage, i, text) for i, text in enumerate(texts)]
        random.Random(5).shuffle(items)
        size = STAGES[stage]
        self.batches = [collate(items[at:at + size], self.prompts, embeddings, conditions) for at in range(0, len(items), size)]
        self.optimiser = torch.optim.AdamW(self.model.learning.values(), lr=4e-4, betas=(0.9, 0.95), eps=1e-8, weight_decay=0.001)

    def speed(self, precision: str) -> dict:
        times, tokens = [], []
        for step in range(self.steps):
            batch = self.batches[step % len(self.batches)]
            self.optimiser.zero_grad()
            with torch.autocast("cpu", torch.bfloat16, enabled=precision == "bfloat16"):
                total = losses(self.model, batch, self.case, self.prompts)["total"]
            total.backward()
            torch.nn.utils.clip_grad_norm_(self.model.learning.values(), 1.0)
            self.optimiser.step()
            total.item()
            times.append(time.perf_counter())
            tokens.append(int(batch["mask"].sum()))
        return rates(times, tokens)


def best(results: list[dict]) -> dict:
    return {key: round(max(result[key] for result in results), 2) for key in results[0]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--steps", type=int, default=40)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--commit", default="")
    parser.add_argument("--out", type=pathlib.Path)
    arguments = parser.parse_args()
    texts, rows = captions(1), []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for stage in STAGES:
            write_data(folder, stage, texts)
            reference = Reference(arguments, stage, texts)
            for precision in ("float32", "bfloat16"):
                ours, theirs = [], []
                for _ in range(arguments.rounds):
                    ours.append(program_speed(arguments, folder, stage, precision))
                    theirs.append(reference.speed(precision))
                row = {"stage": stage, "precision": precision, "batch_size": STAGES[stage], "program": best(ours), "pytorch": best(theirs)}
                row["ratio"] = round(row["program"]["tokens_per_second"] / row["pytorch"]["tokens_per_second"], 2)
                rows.append(row)
                print(json.dumps(row), flush=True)
    result = {"date": datetime.date.today().isoformat(), "commit": arguments.commit, "threads": arguments.threads, "steps": arguments.steps,
              "rounds": arguments.rounds, "machine": f"{platform.machine()}, {cpu_name()}", "torch": torch.__version__, "rows": rows}
    if arguments.out:
        arguments.out.write_text(json.dumps(result, indent=1) + "\n")


def cpu_name() -> str:
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return "unknown"


if __name__ == "__main__":
    main()
