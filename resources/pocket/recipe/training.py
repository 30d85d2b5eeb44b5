# SPDX-License-Identifier: Apache-2.0
"""Shared by the training programs: threads, checkpoints, logs, schedules and curves."""

from __future__ import annotations

import os
import time
from pathlib import Path

import torch

from .paths import BUNDLE, RUNS  # noqa: F401  (BUNDLE for the training programs)


def setup(seed: int) -> None:
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    torch.set_flush_denormal(True)
    torch.manual_seed(seed)


class Log:
    """Prints lines with wall and process time and appends them to training-runs/<name>.log."""

    def __init__(self, name: str):
        RUNS.mkdir(parents=True, exist_ok=True)
        self.file = (RUNS / f"{name}.log").open("a")
        self.begin = time.time()

    def __call__(self, text: str) -> None:
        line = f"{time.strftime('%H:%M:%S')} cpu {time.process_time() / 60:6.2f} min  {text}"
        print(line, flush=True)
        self.file.write(line + "\n")
        self.file.flush()


def save(path: Path, state: dict) -> None:
    """Replaces a checkpoint atomically, so that an interruption leaves a complete one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    torch.save(state, partial)
    os.replace(partial, path)


def cosine_schedule(progress: float, warm_up: float = 0.02, floor: float = 0.02) -> float:
    """Learning-rate factor for progress in 0..1: linear warm-up, then cosine decay."""
    import math

    if progress < warm_up:
        return max(progress / warm_up, 0.05)
    return floor + (1 - floor) * 0.5 * (1 + math.cos(math.pi * min(1.0, (progress - warm_up) / (1 - warm_up))))


def plot_curves(path: Path, curves: dict[str, list[tuple[float, float]]], x_label: str) -> None:
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, panels = pyplot.subplots(len(curves), 1, figsize=(7, 2.4 * len(curves)), squeeze=False)
    for panel, (name, points) in zip(panels[:, 0], curves.items()):
        panel.plot([p[0] for p in points], [p[1] for p in points])
        panel.set_ylabel(name)
        panel.set_xlabel(x_label)
        panel.grid(alpha=0.3)
    figure.tight_layout()
    figure.savefig(path, dpi=80)
    pyplot.close(figure)


class TrainingLoop:
    """A training that can be interrupted and resumed at any time; its schedule runs on the CPU time of this process.

    `modules`: objects with state_dict() and load_state_dict(), by checkpoint key; `step(progress)` returns values to log."""

    def __init__(self, name: str, modules: dict, log_every: int = 50):
        self.name, self.modules, self.log_every = name, modules, log_every
        self.log, self.path = Log(name), RUNS / f"{name}.pt"
        self.count, self.spent, self.curves = 0, 0.0, {}
        if self.path.exists():
            state = torch.load(self.path, weights_only=False)
            for key, module in modules.items():
                if key in state:  # a checkpoint made by recipe.restore holds only networks
                    module.load_state_dict(state[key])
            self.count, self.spent, self.curves = state["count"], state["spent"], state["curves"]
        torch.manual_seed(1000 + self.count)

    def save_checkpoint(self) -> None:
        save(self.path, {k: t.state_dict() for k, t in self.modules.items()} | {"count": self.count, "spent": self.spent, "curves": self.curves})
        if self.curves:
            plot_curves(RUNS / f"{self.name}.png", self.curves, "step")

    def record(self, name: str, value: float) -> None:
        self.curves.setdefault(name, []).append((self.count, value))

    def run(self, minutes: float, step, report=None, report_every: float = 240) -> None:
        self.started, sums = self.spent, {}
        previous, saved, reported = time.process_time(), time.time(), time.process_time()
        while self.spent < minutes * 60:
            for key, value in step(self.spent / (minutes * 60)).items():
                sums.setdefault(key, []).append(value)
            self.count += 1
            now = time.process_time()
            self.spent, previous = self.spent + now - previous, now
            if self.count % self.log_every == 0:
                means = {k: sum(v) / len(v) for k, v in sums.items()}
                for key, value in means.items():
                    self.record(key, value)
                self.log(f"{self.name} step {self.count} spent {self.spent:.0f} s " + " ".join(f"{k} {v:.4f}" for k, v in means.items()))
                sums = {}
            if time.time() - saved > 120:
                self.save_checkpoint()
                saved = time.time()
            if report and now - reported > report_every:
                report()
                previous = reported = time.process_time()
        self.save_checkpoint()
        if report:
            report()
            self.save_checkpoint()
