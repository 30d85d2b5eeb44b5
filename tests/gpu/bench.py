# SPDX-License-Identifier: Apache-2.0
"""Shared by all reference networks: measuring time and memory on a device, seeded weights, and the files that the program reads."""

import copy
import json
import pathlib
import statistics
import time

import torch
from safetensors.torch import save_file

HALF = {"float16": torch.float16, "bfloat16": torch.bfloat16, "float32": torch.float32}
TIME = 481.0
LIMIT = 2e-2  # largest relative error of half precision against float32


def tell(kind: str, name: str, **values) -> None:
    print(json.dumps({"kind": kind, "name": name, **values}), flush=True)


def figure(name: str, value: float, unit: str) -> None:
    tell("figure", name, value=value, unit=unit)


class Bench:
    """Device, sizes and folders of a run, and how time and memory are measured."""

    def __init__(self, device: str, tiny: bool, out: pathlib.Path):
        self.device, self.tiny, self.out = torch.device(device), tiny, out
        self.name = ""
        on_cpu = self.device.type == "cpu"
        # The dtypes that engine/pipeline/Precision.h chooses: for diffusion networks; for the language model and ImageBind.
        self.timed, self.core = ("float32", "float32") if on_cpu else ("float16", "bfloat16")

    def synchronize(self) -> None:
        if self.device.type == "cuda":
            torch.cuda.synchronize()

    def seconds(self, work) -> float:
        self.synchronize()
        start = time.perf_counter()
        work()
        self.synchronize()
        return time.perf_counter() - start

    def median(self, work, runs: int) -> float:
        work()
        return statistics.median(self.seconds(work) for _ in range(runs))

    def peak(self) -> float:
        return float(torch.cuda.max_memory_allocated()) if self.device.type == "cuda" else 0.0

    def reset_peak(self) -> None:
        if self.device.type == "cuda":
            torch.cuda.empty_cache()
            torch.cuda.reset_peak_memory_stats()

    def random(self, shape: list, seed: int) -> torch.Tensor:
        return torch.randn(shape, generator=torch.Generator(self.device).manual_seed(seed), device=self.device)


def write_fixture(folder: pathlib.Path, network: str, inputs: dict, expected: dict, **metadata: str) -> None:
    tensors = {f"input.{name}": tensor.contiguous().cpu() for name, tensor in inputs.items()}
    tensors |= {f"expected.{name}": tensor.float().contiguous().cpu() for name, tensor in expected.items()}
    save_file(tensors, folder / "fixture.safetensors", metadata={"network": network, **metadata})


def relative_error(found: torch.Tensor, wanted: torch.Tensor) -> float:
    return ((found.double() - wanted.double()).abs().max() / wanted.double().abs().max()).item()


def write_timing(folder: pathlib.Path, network: str, timed: str, limits: dict, **shapes) -> None:
    text = json.dumps({"network": network, "timed": timed, "dtypes": ["float32", *limits], "limits": limits, **shapes})
    (folder / "timing.json").write_text(text)


def own_errors(bench: Bench, model: torch.nn.Module, run, wanted: torch.Tensor) -> dict:
    """Limits in half precision: the usual one, or 1.5 times the reference's own error against its float32 if that is larger."""
    limits = {}
    for name in ("bfloat16",) if bench.device.type == "cpu" else ("bfloat16", "float16"):
        error = relative_error(run(copy.deepcopy(model).to(HALF[name]), HALF[name]), wanted)
        figure(f"reference {bench.name} error {name}", error, "relative error")
        limits[name] = max(LIMIT, 1.5 * error)
    return limits
