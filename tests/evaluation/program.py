"""Drives the real program: one `nextgpt reply --batch` for all questions of a measure."""

from __future__ import annotations

import hashlib
import json
import shutil
import struct
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

MEDIA = ("image", "video", "audio")


@dataclass
class Reply:
    """What came back for one question; `done` is false when the program failed or said nothing."""

    text: str = ""
    signals: tuple = ()
    made: dict = field(default_factory=lambda: {m: () for m in MEDIA})  # paths by medium
    promised: int = 0
    failures: tuple = ()  # codes of media that failed
    done: bool = False


@dataclass
class Program:
    path: str
    bundle: Path
    work: Path
    runs: int = 0
    seconds: float = 0.0
    asked: int = 0

    def makes(self) -> tuple:
        """Media whose decoder is in the bundle."""
        return tuple(m for m in MEDIA if (self.bundle / m).is_dir())

    def perceived(self) -> tuple:
        """Media that the bundle's ImageBind was taught; it sees a picture in "vision"."""
        config = json.loads((self.bundle / "imagebind" / "config.json").read_text())
        return tuple(m for m in MEDIA if ("vision" if m == "image" else m) in config)

    def sweep(self) -> None:
        """Removes what a measured cell left behind."""
        for path in self.work.iterdir():
            shutil.rmtree(path)

    def ask(self, questions, *, bundle: Path | None = None, own: list | None = None, **options) -> list:
        """questions: (words, ((medium, path), ...) attached) each -> Reply each, in order.  `own`: options of each question alone."""
        self.runs += 1
        folder = self.work / f"batch{self.runs}"
        folder.mkdir(parents=True)
        with (folder / "questions.jsonl").open("w") as file:
            for i, (words, attached) in enumerate(questions):
                parts = [{medium: str(path)} for medium, path in attached] + [{"text": words}]
                line = {"id": f"q{i}", "messages": [{"role": "user", "parts": parts}], "seed": i + 1,
                        "options": {**options, **(own[i] if own else {})}}
                file.write(json.dumps(line) + "\n")
        command = [self.path, "reply", "--batch", str(folder / "questions.jsonl"), "--json", "--out", str(folder / "media"),
                   "--bundle", str(bundle or self.bundle)]
        began = time.time()
        with (folder / "errors.txt").open("w") as errors, \
                subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True, errors="replace") as running:
            replies = self._hear(running.stdout, len(questions))
        self.seconds += time.time() - began
        self.asked += len(questions)
        if not all(reply.done for reply in replies):
            print(f"{sum(not r.done for r in replies)} questions unanswered; {(folder / 'errors.txt').read_text()[-600:]}", file=sys.stderr)
        return replies

    @staticmethod
    def _hear(lines, count: int) -> list:
        replies = [Reply() for _ in range(count)]
        for line in lines:
            if not line.startswith("{"):
                continue
            event = json.loads(line)
            reply = replies[int(event["id"][1:])]
            if event["event"] == "media_promised":
                reply.promised += 1
            elif event["event"] == "media_ready":
                reply.made[event["modality"]] += (event["path"],)
            elif event["event"] == "media_failed":
                reply.failures += (event["code"],)
            elif event["event"] == "finished":
                reply.done = True
            elif event["event"] == "reply":
                reply.text, reply.signals = event["text"], tuple(event["signals"])
        return replies


# ---------------------------------------------------------------- a bundle with a part that says nothing


def with_zeroed(bundle: Path, prefix: str, target: Path) -> Path:
    """A copy of the bundle in which every parameter of the nextgpt part whose name begins with `prefix` is zero."""
    shutil.copytree(bundle, target)
    file = target / "nextgpt" / "model.safetensors"
    data = bytearray(file.read_bytes())
    (length,) = struct.unpack("<Q", data[:8])
    names = [n for n in json.loads(data[8:8 + length]) if n.startswith(prefix)]
    if not names:
        raise ValueError(f"no parameter of {file} begins with {prefix}")
    for name in names:
        begin, end = json.loads(data[8:8 + length])[name]["data_offsets"]
        data[8 + length + begin:8 + length + end] = bytes(end - begin)
    file.chmod(0o644)
    file.write_bytes(data)
    listing = json.loads((target / "bundle.json").read_text())
    for entry in listing["files"]:
        if entry["path"] == "nextgpt/model.safetensors":
            entry["sha256"] = hashlib.sha256(data).hexdigest()
    (target / "bundle.json").chmod(0o644)
    (target / "bundle.json").write_text(json.dumps(listing))
    return target
