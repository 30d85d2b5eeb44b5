#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Ends the program at random moments, many times, and looks for what is lost, damaged or left over.

soak.py PROGRAM [--kills N] [--signals N] [--interrupts N] [--seed S] [--out FILE.json]

The window chats in one profile and is killed (SIGKILL) or asked to end (SIGTERM, SIGINT, SIGHUP); `reply` is
interrupted. Exits with 1 if anything was lost. Every start is an ordinary one: the record of the sessions, which makes
the program cautious after two kills in a row, is removed before.
"""

import argparse
import contextlib
import json
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

SAYINGS = [
    "Draw a red ball.",
    "What do you know?",
    "A yellow bird at the top right, please.",
    "Make a video of a blue fish.",
    "What does a bell sound like?",
]
LATEST_KILL_S = 5.0
LATEST_SIGNAL_S = 3.0
LATEST_INTERRUPT_S = 3.0
STARTS_WITHIN_S = 60
WINDOW_ENDS_WITHIN_S = 20.0
REPLY_ENDS_WITHIN_S = 20.0
SIGNALS = [signal.SIGTERM, signal.SIGINT, signal.SIGHUP]

ENVIRONMENT = dict(os.environ, QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software", OMP_NUM_THREADS="2")


class Profile:
    """The profile of the window, looked at from outside."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.database = folder / "conversations.sqlite"

    def forget_sessions(self):
        (self.folder / "session.json").unlink(missing_ok=True)

    @contextlib.contextmanager
    def copy(self):
        """A connection to a copy: the program locks its database, and looking is to change nothing."""
        with tempfile.TemporaryDirectory() as copies:
            for file in self.folder.glob("conversations.sqlite*"):
                with contextlib.suppress(FileNotFoundError):
                    shutil.copy(file, copies)
            (pathlib.Path(copies) / (self.database.name + "-shm")).unlink(missing_ok=True)
            with contextlib.closing(sqlite3.connect(pathlib.Path(copies) / self.database.name)) as connection:
                yield connection

    def messages(self) -> int:
        """The stored messages; 0 as long as there is no database, or while it is being written."""
        with contextlib.suppress(sqlite3.DatabaseError), self.copy() as connection:
            return connection.execute("SELECT count(*) FROM message").fetchone()[0]
        return 0

    def faults(self) -> list[str]:
        """What is damaged."""
        if not self.database.exists():
            return []
        try:
            with self.copy() as connection:
                faults = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
                faults += [f"foreign key: {row}" for row in connection.execute("PRAGMA foreign_key_check")]
                paths = [row[0] for row in connection.execute("SELECT path FROM part WHERE path != ''")]
        except sqlite3.DatabaseError as error:
            return [str(error)]
        faults += [f"missing medium: {path}" for path in paths if not (self.folder / path).exists()]
        faults += [f"set aside: {file.name}" for file in self.folder.glob("*.damaged-*")]
        return faults

    def unfinished(self) -> list[str]:
        return [str(file.relative_to(self.folder)) for file in self.folder.rglob("*.part")]


def processes_of(program: pathlib.Path) -> list[int]:
    found = []
    for process in pathlib.Path("/proc").iterdir():
        with contextlib.suppress(OSError, ValueError):
            if (process / "exe").resolve() == program and int(process.name) != os.getpid():
                found.append(int(process.name))
    return found


def left_over(program: pathlib.Path, before: set[int]) -> list[int]:
    """Processes of the program that are still there a second later."""
    for _ in range(20):
        rest = [process for process in processes_of(program) if process not in before]
        if not rest:
            return []
        time.sleep(0.05)
    return rest


class Soak:
    def __init__(self, program: pathlib.Path, seed: int):
        self.program = program
        self.random = random.Random(seed)
        self.others = set(processes_of(program))
        self.faults: list[str] = []

    def note(self, what: str, faults: list):
        self.faults += [f"{what}: {fault}" for fault in faults]

    def start_window(self, profile: Profile) -> subprocess.Popen:
        profile.forget_sessions()
        return subprocess.Popen(
            [self.program, "--profile", profile.folder, "--say", self.random.choice(SAYINGS)],
            env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def kills(self, profile: Profile, times: int) -> dict:
        stored = 0
        for number in range(times):
            window = self.start_window(profile)
            time.sleep(self.random.uniform(0.05, LATEST_KILL_S))
            acknowledged = profile.messages()
            window.kill()
            window.wait()
            stored = profile.messages()
            if stored < acknowledged:
                self.faults.append(f"kill {number}: {stored} messages of {acknowledged}")
            self.note(f"kill {number}", profile.faults())
            self.note(f"kill {number}: a process is left", left_over(self.program, self.others))
        return {"kills": times, "messages": stored}

    def signals(self, profile: Profile, times: int) -> dict:
        longest = 0.0
        for number in range(times):
            before = profile.messages()
            window = self.start_window(profile)
            for _ in range(STARTS_WITHIN_S * 10):  # earlier, signals end the program as the system does
                if profile.messages() > before:
                    break
                time.sleep(0.1)
            time.sleep(self.random.uniform(0.0, LATEST_SIGNAL_S))
            acknowledged = profile.messages()
            start = time.monotonic()
            window.send_signal(SIGNALS[number % len(SIGNALS)])
            try:
                code = window.wait(WINDOW_ENDS_WITHIN_S)
            except subprocess.TimeoutExpired:
                window.kill()
                window.wait()
                self.faults.append(f"signal {number}: the window stays open")
                continue
            longest = max(longest, time.monotonic() - start)
            if code != 0:
                self.faults.append(f"signal {number}: the window ends with {code}")
            if profile.messages() < acknowledged:
                self.faults.append(f"signal {number}: {profile.messages()} messages of {acknowledged}")
            self.note(f"signal {number}", profile.faults())
            self.note(f"signal {number}: unfinished file", profile.unfinished())
            self.note(f"signal {number}: a process is left", left_over(self.program, self.others))
        return {"signals": times, "longest_end_s": round(longest, 2)}

    def interrupts(self, folder: pathlib.Path, times: int) -> dict:
        longest = 0.0
        cancelled = 0
        for number in range(times):
            out = folder / str(number)
            out.mkdir(parents=True)
            reply = subprocess.Popen(
                [self.program, "reply", "draw a large red star at night", "--image-steps", "400", "--out", out, "--json"],
                env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            reply.stdout.readline()  # signals are handled from here on
            time.sleep(self.random.uniform(0.0, LATEST_INTERRUPT_S))
            start = time.monotonic()
            reply.send_signal(signal.SIGINT)
            try:
                code = reply.wait(REPLY_ENDS_WITHIN_S)
            except subprocess.TimeoutExpired:
                reply.kill()
                code = reply.wait()
            longest = max(longest, time.monotonic() - start)
            cancelled += code == 130
            if code not in (0, 130):
                self.faults.append(f"interrupt {number}: exit code {code}")
            if code == 130 and any(out.iterdir()):
                self.faults.append(f"interrupt {number}: left {[file.name for file in out.iterdir()]}")
            self.note(f"interrupt {number}: a process is left", left_over(self.program, self.others))
        return {"interrupts": times, "cancelled": cancelled, "longest_end_s": round(longest, 2)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--signals", type=int, default=40)
    parser.add_argument("--interrupts", type=int, default=130)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--commit", default="")
    parser.add_argument("--out", type=pathlib.Path)
    options = parser.parse_args()
    for number in SIGNALS:  # in the background of a shell or under nohup they are ignored, and the program inherits that
        signal.signal(number, signal.SIG_DFL)
    soak = Soak(options.program, options.seed)
    with tempfile.TemporaryDirectory() as work:
        profile = Profile(pathlib.Path(work) / "profile")
        result = {"date": time.strftime("%Y-%m-%d"), "commit": options.commit, "seed": options.seed}
        result["killed"] = soak.kills(profile, options.kills)
        result["ended"] = soak.signals(profile, options.signals)
        result["interrupted"] = soak.interrupts(pathlib.Path(work) / "media", options.interrupts)
    result["faults"] = soak.faults
    print(json.dumps(result, indent=2))
    if options.out:
        options.out.write_text(json.dumps(result, indent=2) + "\n")
    return 1 if soak.faults else 0


if __name__ == "__main__":
    sys.exit(main())
