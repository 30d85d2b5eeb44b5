# SPDX-License-Identifier: Apache-2.0
"""Runs the steps one after another, each with a time limit, and writes their results to one JSON file and one log.

Called by run.sh. Needs Python's standard library only; the steps that compare with PyTorch's libraries are skipped if those are missing.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import importlib.util
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field

HERE = pathlib.Path(__file__).resolve().parent

# TFLOP and GB of one forward pass: convolutions, matrix products and attention; weights and activations once, 2 bytes each.
FLOORS = {"sd15_unet step": (1.607, 3.79), "sd15_vae decode": (2.515, 2.56), "zeroscope_unet step": (42.79, 83.0),
          "audioldm_unet step": (0.764, 2.44), "audioldm_vocoder vocode": (1.003, 1.87), "llama_7b prefill": (1.66, 13.2),
          "imagebind_huge encode": (3.35, 1.4)}
LLAMA_GB_A_TOKEN = 13.3

# Run by the reference and by the program, one process per group.
NETWORKS = (("llama_7b",), ("imagebind_huge",),
            ("sd15_unet", "sd15_vae", "audioldm_unet", "audioldm_vocoder", "sd15_image", "audioldm_audio"),
            ("zeroscope_unet", "zeroscope_video"))

CAPS = (8, 12, 16, 24)  # GB of common GPUs
LEFT_BY_ANOTHER = (200, 1000, 3000)  # MiB


@dataclass
class Results:
    """All results so far; the file is rewritten after every result."""

    path: pathlib.Path
    head: dict
    work: pathlib.Path  # a temporary folder, left out of what is recorded
    steps: dict = field(default_factory=dict)
    checks: list = field(default_factory=list)
    figures: dict = field(default_factory=dict)
    notes: dict = field(default_factory=dict)

    def take(self, line: str) -> bool:
        """Records a line that is a result; false for any other line."""
        try:
            entry = json.loads(line.replace(f"{self.work}/", ""))
            kind, name = entry.pop("kind"), entry["name"]
        except (ValueError, KeyError, AttributeError, TypeError):
            return False
        if kind == "check":
            self.checks.append(entry)
        elif kind == "figure":
            self.figures[name] = {"value": entry["value"], "unit": entry["unit"]}
        else:
            self.notes[name] = entry.get("text", "")
        return True

    def check(self, name: str, ok: bool, detail: str = "") -> None:
        self.checks.append({"name": name, "ok": ok, "detail": detail})

    def write(self) -> None:
        body = {**self.head, "passed": not self.failed(), "steps": self.steps, "notes": self.notes, "figures": self.figures, "checks": self.checks}
        part = self.path.with_suffix(".part")
        part.write_text(json.dumps(body, indent=1) + "\n")
        part.replace(self.path)

    def failed(self) -> list:
        return [c for c in self.checks if not c["ok"]]

    def value(self, name: str) -> float | None:
        found = self.figures.get(name, {}).get("value")
        return found if isinstance(found, (int, float)) else None


class Run:
    def __init__(self, asked: argparse.Namespace, results: Results, log):
        self.asked, self.results, self.log = asked, results, log
        self.deadline = time.monotonic() + asked.seconds
        self.references = asked.work / "references"
        memory = pathlib.Path("/dev/shm")  # faster for billions of weights, if there is enough memory
        if not asked.tiny and memory.is_dir() and shutil.disk_usage(memory).free > 40e9:
            self.references = pathlib.Path(f"/dev/shm/nextgpt-{os.getpid()}")
        self.references.mkdir(parents=True)

    def close(self) -> None:
        subprocess.run(["rm", "-rf", self.references], check=False)

    def program(self) -> list:
        common = ["--device", self.asked.device, "--data", self.asked.tree / "tests/data", "--bundle", self.asked.tree / "resources/pocket/bundle",
                  "--work", self.asked.work / "made"]
        return [self.asked.programs / "nextgpt_gpu_check", *common, *(["--tiny"] if self.asked.tiny else [])]

    def step(self, name: str, limit: float, command: list, **environment: str) -> int | None:
        """Runs one command and records its lines of JSON; returns its exit status, or None if it did not run or was cut off."""
        if self.asked.only and not any(word in name for word in self.asked.only):
            return None
        left = self.deadline - time.monotonic()
        if left < 5:
            self.results.steps[name] = {"skipped": "no time left"}
            return None
        print(f"[{self.asked.seconds - left:5.0f} s] {name}", flush=True)
        self.log.write(f"==== {name}: {' '.join(map(str, command))}\n")
        self.log.flush()
        start = time.monotonic()
        code = self._watch(command, min(limit, left), {**os.environ, **environment})
        seconds = round(time.monotonic() - start, 1)
        self.results.steps[name] = {"seconds": seconds, "exit": code}
        if code not in (0, 1, 77):
            self.results.check(f"step {name}", False, f"cut off after {seconds} s" if code is None else f"exit status {code}")
        self.results.write()
        return code

    def _watch(self, command: list, limit: float, environment: dict) -> int | None:
        process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, stderr=self.log, env=environment, text=True,
                                   start_new_session=True)
        timer = threading.Timer(limit, lambda: os.killpg(process.pid, signal.SIGKILL))
        timer.start()
        with contextlib.closing(process.stdout):
            for line in process.stdout:
                self.log.write(line)
                self.log.flush()
                if self.results.take(line):
                    self.results.write()
        code = process.wait()
        cut = not timer.is_alive()
        timer.cancel()
        return None if cut and code < 0 else code

    def all(self) -> None:
        check = self.program()
        if self.step("device", 60, [*check, "device", "ceilings"]) == 77:
            self.results.notes["skipped"] = f"no device answers to \"{self.asked.device}\""
            return
        has_references = bool(importlib.util.find_spec("torch") and importlib.util.find_spec("diffusers"))
        if not has_references:
            self.results.notes["references"] = "skipped: no torch and diffusers here"
        self.step("repeats", 40, [*check, "repeats"])
        self.step("routes", 60, [*check, "routes"])
        self.step("parity", 60, [*check, "parity"])
        self.step("sampler", 20, [*check, "sampler"])
        self.step("exchange", 20, [*check, "exchange"])
        for names in NETWORKS[:2] if has_references else ():
            self._side_by_side(names)
        for left in LEFT_BY_ANOTHER if self.asked.device != "cpu" else ():
            self._beside(left)
        self.step("cancels", 100, [*check, "cancels", "--count", str(self.asked.cancels)])
        self.step("kernels", 45, [*check, "kernels"])
        self.step("memory", 45, [*check, "memory"])
        for names in NETWORKS[2:] if has_references else ():
            self._side_by_side(names)

    def _beside(self, left: int) -> None:
        """The program while another process holds all memory but `left` MiB."""
        if self.asked.only and not any(word in "beside" for word in self.asked.only):
            return
        if self.deadline - time.monotonic() < 15:
            self.results.steps[f"beside {left}"] = {"skipped": "no time left"}
            return
        size = ["--mebibytes", str(left)]
        holder = subprocess.Popen([str(word) for word in (*self.program(), "hold", *size)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                  stderr=self.log, text=True)
        try:
            held = holder.stdout.readline()
            if '"holding"' not in held:
                self.results.check(f"beside {left}", False, f"the memory could not be held: {held}"[:400])
            else:
                self.step(f"beside {left}", 30, [*self.program(), "beside", *size])
        finally:
            holder.stdin.close()
            with contextlib.suppress(subprocess.TimeoutExpired):
                holder.wait(10)
            holder.kill()

    def _capped(self, network: pathlib.Path) -> None:
        """A network with libtorch's allocator limited to the memory of smaller GPUs."""
        total = self.results.value("memory_total")
        for gigabytes in CAPS if total else ():
            fraction = gigabytes * 10**9 / total
            if fraction < 1:
                size = ["--mebibytes", str(gigabytes * 10**9 // 2**20)]
                self.step(f"cap {gigabytes}", 30, [*self.program(), "capped", *size, "--network", network],
                          PYTORCH_ALLOC_CONF=f"per_process_memory_fraction:{fraction:.6f}")

    def _side_by_side(self, names: tuple) -> None:
        """The reference writes the networks and is timed, then the program is timed on the same files, which are then deleted."""
        size = ["--device", self.asked.device, *(["--tiny"] if self.asked.tiny else [])]
        self.step(f"reference {names[0]}", 120, [sys.executable, HERE / "references.py", "--out", self.references, *size, *names])
        made = [self.references / name for name in names if (self.references / name / "timing.json").exists()]
        if made:
            self.step(f"network {names[0]}", 100, [*self.program(), "networks", *(word for folder in made for word in ("--network", folder))])
        if "llama_7b" in names and made:
            self._capped(made[0])
        for name in names:
            shutil.rmtree(self.references / name, ignore_errors=True)


def ratio(left: float | None, right: float | None) -> str:
    return f"{left / right:.2f}" if left and right else "-"


def floor_seconds(results: Results, name: str) -> float | None:
    copy, product = results.value("ceiling_copy"), results.value("ceiling_bf16")
    if not copy or not product or results.head["tiny"]:
        return None
    if name == "llama_7b tokens":
        return LLAMA_GB_A_TOKEN * 1e9 / copy
    tera, giga = FLOORS.get(name, (0, 0))
    return max(tera * 1e12 / product, giga * 1e9 / copy) or None


def table(results: Results) -> str:
    lines = [f"{results.notes.get('device', '?')}, {results.head['date']}, commit {results.head['commit']}"]
    lines += [f"{'':28}{'ours':>12}{'reference':>12}{'ours/ref':>10}{'of floor':>10}"]
    for name, entry in results.figures.items():
        reference = results.value(f"reference {name}")
        if reference is None:
            continue
        ours, floor = results.value(name), floor_seconds(results, name)
        rate = entry["unit"] == "1/s"
        share = "-" if not floor or not ours else f"{100 * floor * (ours if rate else 1 / ours):.0f} %"
        scale, unit = (1e3, " ms") if entry["unit"] == "s" else (1e-9, " GB") if entry["unit"] == "bytes" else (1, " /s")
        lines.append(f"{name:28}{ours * scale:9.2f}{unit}{reference * scale:9.2f}{unit}{ratio(ours, reference):>10}{share:>10}")
    for name, unit, scale in (("ceiling_copy", "TB/s", 1e-12), ("ceiling_bf16", "TFLOP/s", 1e-12), ("pocket tokens", "/s", 1),
                              ("sampler token", "us", 1e6), ("sampler copy of all logits", "us", 1e6), ("cancel median", "s", 1), ("cancels", "", 1)):
        if (value := results.value(name)) is not None:
            lines.append(f"{name:28}{value * scale:9.3f} {unit}")
    failed = results.failed()
    lines.append(f"{len(results.checks) - len(failed)} of {len(results.checks)} checks passed")
    lines += [f"  FAILED {c['name']}: {c.get('value', c.get('detail', ''))!s:.160}" + (f" > {c['limit']}" if "limit" in c else "") for c in failed[:40]]
    lines += [f"  skipped: {results.notes['skipped']}"] if "skipped" in results.notes else []
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--tiny", action="store_true")
    parser.add_argument("--seconds", type=float, default=470)
    parser.add_argument("--only", type=lambda words: words.split(","), default=None,
                        help="only steps whose names contain one of these words")
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(os.environ.get("OUT", "gpu-results")))
    parser.add_argument("--programs", type=pathlib.Path, default=HERE.parents[1] / "build/release")
    parser.add_argument("--tree", type=pathlib.Path, default=HERE.parents[1], help="folder with tests/data and resources/pocket/bundle")
    parser.add_argument("--cancels", type=int, default=0, help="number of cancels; 0: 200, or 6 with --tiny")
    parser.add_argument("--work", type=pathlib.Path, required=True)
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    commit = asked.tree / "commit"
    head = {"date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d"), "device": asked.device, "tiny": asked.tiny,
            "commit": commit.read_text().strip() if commit.exists() else os.environ.get("NEXTGPT_COMMIT", "")}
    results = Results(asked.out / "gpu.json", head, asked.work)
    with open(asked.out / "gpu.log", "w") as log:
        run = Run(asked, results, log)
        try:
            run.all()
        finally:
            run.close()
            results.write()
    print(table(results), flush=True)
    return 1 if results.failed() else 0


if __name__ == "__main__":
    sys.exit(main())
