"""What the trainings of the picture set share: threads, clocks, logs, curves."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import torch

RUNS = Path(__file__).resolve().parents[3] / "training-runs"
BUNDLE = Path(__file__).resolve().parents[1] / "bundle"


def start(seed: int) -> None:
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    torch.set_flush_denormal(True)
    torch.manual_seed(seed)


class Log:
    """One line to the terminal and to training-runs/<name>.log, with wall and process time."""

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
    """Replace a checkpoint whole, so that a stop at any moment leaves a good one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".fresh")
    torch.save(state, fresh)
    os.replace(fresh, path)


def cosine(progress: float, warm: float = 0.02, floor: float = 0.02) -> float:
    """Learning-rate factor for progress in 0..1."""
    import math

    if progress < warm:
        return max(progress / warm, 0.05)
    return floor + (1 - floor) * 0.5 * (1 + math.cos(math.pi * min(1.0, (progress - warm) / (1 - warm))))


def draw_curve(path: Path, curves: dict[str, list[tuple[float, float]]], across: str) -> None:
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, panels = pyplot.subplots(len(curves), 1, figsize=(7, 2.4 * len(curves)), squeeze=False)
    for panel, (name, points) in zip(panels[:, 0], curves.items()):
        panel.plot([p[0] for p in points], [p[1] for p in points])
        panel.set_ylabel(name)
        panel.set_xlabel(across)
        panel.grid(alpha=0.3)
    figure.tight_layout()
    figure.savefig(path, dpi=80)
    pyplot.close(figure)


def fail(text: str) -> None:
    sys.exit(text)


class Loop:
    """A training that stops and resumes at any moment: its schedule runs on CPU time of this process.

    `kept` are named things with state_dict() and load_state_dict(); `step(progress)` returns numbers to log.
    """

    def __init__(self, name: str, kept: dict, every: int = 50):
        self.name, self.kept, self.every = name, kept, every
        self.log, self.path = Log(name), RUNS / f"{name}.pt"
        self.count, self.spent, self.curves = 0, 0.0, {}
        if self.path.exists():
            held = torch.load(self.path, weights_only=False)
            for key, thing in kept.items():
                if key in held:  # a restored training has only its networks
                    thing.load_state_dict(held[key])
            self.count, self.spent, self.curves = held["count"], held["spent"], held["curves"]
        torch.manual_seed(1000 + self.count)

    def keep(self) -> None:
        save(self.path, {k: t.state_dict() for k, t in self.kept.items()} | {"count": self.count, "spent": self.spent, "curves": self.curves})
        if self.curves:
            draw_curve(RUNS / f"{self.name}.png", self.curves, "step")

    def note(self, name: str, value: float) -> None:
        self.curves.setdefault(name, []).append((self.count, value))

    def run(self, minutes: float, step, report=None, report_every: float = 240) -> None:
        self.started, sums = self.spent, {}
        before, kept, reported = time.process_time(), time.time(), time.process_time()
        while self.spent < minutes * 60:
            for key, value in step(self.spent / (minutes * 60)).items():
                sums.setdefault(key, []).append(value)
            self.count += 1
            now = time.process_time()
            self.spent, before = self.spent + now - before, now
            if self.count % self.every == 0:
                means = {k: sum(v) / len(v) for k, v in sums.items()}
                for key, value in means.items():
                    self.note(key, value)
                self.log(f"{self.name} step {self.count} spent {self.spent:.0f} s " + " ".join(f"{k} {v:.4f}" for k, v in means.items()))
                sums = {}
            if time.time() - kept > 120:
                self.keep()
                kept = time.time()
            if report and now - reported > report_every:
                report()
                before = reported = time.process_time()
        self.keep()
        if report:
            report()
            self.keep()
