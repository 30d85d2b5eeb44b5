#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the fuzzers of a build up to a number of executions each, and records how far they came.

run.py BUILD [--only NAME …] [--executions N] [--seconds S] [--jobs N] [--out FILE.json] [--commit NAME]

FILE is read first: executions that it records are not repeated, so that a million can be spread over many runs. It is
written after every chunk. A finding ends its fuzzer; the input lies in the working folder, and the exit code is 1.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import threading
import time

SEED = 2
CHUNK_S = 60  # about as long as a chunk takes
FIRST_CHUNK = 500
SUPPORT = pathlib.Path(__file__).resolve().parents[1] / "support"
ENVIRONMENT = dict(
    os.environ,
    # Leaks are not looked for at the end of every chunk: the tests do that. Short call stacks of allocations save a tenth,
    # and a quarantine that stays in the processor's cache a quarter: what one execution frees fits into it.
    ASAN_OPTIONS=f"suppressions={SUPPORT}/asan.supp:strict_string_checks=1:detect_stack_use_after_return=1:detect_leaks=0"
    ":malloc_context_size=3:quarantine_size_mb=16:allocator_release_to_os_interval_ms=-1",
    UBSAN_OPTIONS=f"suppressions={SUPPORT}/ubsan.supp:print_stacktrace=1:halt_on_error=1",
    OMP_NUM_THREADS="1")


class Ledger:
    """What was executed so far, by fuzzer."""

    def __init__(self, file: pathlib.Path | None, commit: str):
        self.file = file
        self.commit = commit
        self.lock = threading.Lock()
        self.fuzzers = json.loads(file.read_text())["fuzzers"] if file and file.exists() else {}

    def executions(self, name: str) -> int:
        return self.fuzzers.get(name, {}).get("executions", 0)

    def add(self, name: str, executions: int, seconds: float):
        with self.lock:
            entry = self.fuzzers.setdefault(name, {"executions": 0, "seconds": 0.0, "findings": 0, "commits": []})
            entry["executions"] += executions
            entry["seconds"] = round(entry["seconds"] + seconds, 1)
            if self.commit and self.commit not in entry["commits"]:
                entry["commits"].append(self.commit)
            self.save()

    def add_finding(self, name: str):
        with self.lock:
            self.fuzzers.setdefault(name, {"executions": 0, "seconds": 0.0, "findings": 0, "commits": []})["findings"] += 1
            self.save()

    def save(self):
        if self.file:
            content = {"date": time.strftime("%Y-%m-%d"), "seed": SEED, "fuzzers": dict(sorted(self.fuzzers.items()))}
            self.file.write_text(json.dumps(content, indent=2) + "\n")


def run(program: pathlib.Path, ledger: Ledger, wanted: int, deadline: float) -> bool:
    """False after a finding."""
    name = program.name.removeprefix("fuzz_")
    chunk = FIRST_CHUNK
    while ledger.executions(name) < wanted and time.monotonic() < deadline:
        first = ledger.executions(name)
        runs = min(chunk, wanted - first)
        start = time.monotonic()
        done = subprocess.run(
            [program, "--seed", str(SEED), "--first", str(first), "--runs", str(runs)],
            env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace", check=False)
        seconds = time.monotonic() - start
        counted = re.search(r": (\d+) executions in", done.stdout)
        if done.returncode != 0 or not counted:
            ledger.add_finding(name)
            print(f"{name}: a finding behind execution {first}\n{done.stderr[-4000:]}", flush=True)
            return False
        ledger.add(name, int(counted[1]), seconds)
        chunk = max(FIRST_CHUNK, int(runs * CHUNK_S / max(seconds, 0.1)))
    print(f"{name}: {ledger.executions(name)} executions", flush=True)
    return True


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--executions", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=float, default=float("inf"))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--commit", default="")
    parser.add_argument("--out", type=pathlib.Path)
    options = parser.parse_args()
    folder = options.build / "tests/fuzz"
    programs = [file for file in sorted(folder.glob("fuzz_*")) if file.is_file() and file.stat().st_mode & 0o111]
    if options.only:
        programs = [file for file in programs if file.name.removeprefix("fuzz_") in options.only]
    if not programs:
        sys.exit(f"{folder} has no such fuzzers")
    ledger = Ledger(options.out, options.commit)
    programs.sort(key=lambda program: ledger.executions(program.name.removeprefix("fuzz_")))  # the least advanced first
    deadline = time.monotonic() + options.seconds
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        clean = list(pool.map(lambda program: run(program, ledger, options.executions, deadline), programs))
    return 0 if all(clean) else 1


if __name__ == "__main__":
    sys.exit(main())
