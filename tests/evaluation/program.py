# SPDX-License-Identifier: Apache-2.0
"""Runs the built program: one `nextgpt reply --batch` for all questions of a measure."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

MODALITIES = ("image", "video", "audio")


def options_by_modality(options: dict) -> dict:
    """The options of a request: `steps` applies to every modality, `frames` to videos; the others are kept."""
    request = {key: value for key, value in options.items() if key not in ("steps", "frames")}
    if "steps" in options:
        request |= {modality: {"steps": options["steps"]} for modality in MODALITIES}
    if "frames" in options:
        request["video"] = {**request.get("video", {}), "frames": options["frames"]}
    return request


def message_of(role: str, text: str, media) -> dict:
    """A message of a request: what a user attaches stands before the text, what the program generated after it."""
    files, words = [{modality: str(path)} for modality, path in media], [{"text": text}] if text else []
    return {"role": role, "parts": files + words if role == "user" else words + files}


@dataclass
class Reply:
    """The outcome of one question; `finished` is false when the program failed or did not answer."""

    text: str = ""
    signals: tuple = ()
    files: dict = field(default_factory=lambda: {m: () for m in MODALITIES})  # paths by modality
    promised: int = 0
    failures: tuple = ()  # error codes of media that failed
    finished: bool = False


@dataclass
class Program:
    path: str
    bundle: Path
    work: Path
    runs: int = 0
    seconds: float = 0.0
    question_count: int = 0

    def generated_modalities(self) -> tuple:
        """Modalities whose decoder is in the bundle."""
        return tuple(m for m in MODALITIES if (self.bundle / m).is_dir())

    def understood_modalities(self) -> tuple:
        """Modalities that the bundle's ImageBind encodes; images are under "vision" there."""
        config = json.loads((self.bundle / "imagebind" / "config.json").read_text())
        return tuple(m for m in MODALITIES if ("vision" if m == "image" else m) in config)

    def remove_files(self) -> None:
        """Removes the files of a measured cell."""
        for path in self.work.iterdir():
            shutil.rmtree(path)

    def run(self, questions, *, bundle: Path | None = None, per_question: list | None = None, **options) -> list:
        """questions: (text, ((modality, path), ...) attached, earlier messages if any) each -> Reply each, in order.

        An earlier message is (role, text, ((modality, path), ...)). `per_question`: additional options of each question."""
        self.runs += 1
        folder = self.work / f"batch{self.runs}"
        folder.mkdir(parents=True)
        with (folder / "questions.jsonl").open("w") as file:
            for i, (text, attached, *earlier) in enumerate(questions):
                messages = [message_of(*m) for m in (earlier[0] if earlier else ())] + [message_of("user", text, attached)]
                line = {"id": f"q{i}", "messages": messages, "seed": i + 1,
                        "options": options_by_modality({**options, **(per_question[i] if per_question else {})})}
                file.write(json.dumps(line) + "\n")
        command = [self.path, "reply", "--batch", str(folder / "questions.jsonl"), "--json", "--out", str(folder / "media"),
                   "--bundle", str(bundle or self.bundle)]
        began = time.time()
        with (folder / "errors.txt").open("w") as errors, \
                subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True, errors="replace") as process:
            replies = self._parse_events(process.stdout, len(questions))
        self.seconds += time.time() - began
        self.question_count += len(questions)
        if not all(reply.finished for reply in replies):
            print(f"{sum(not r.finished for r in replies)} questions without an answer; {(folder / 'errors.txt').read_text()[-600:]}", file=sys.stderr)
        return replies

    @staticmethod
    def _parse_events(lines, count: int) -> list:
        replies = [Reply() for _ in range(count)]
        for line in lines:
            if not line.startswith("{"):
                continue
            event = json.loads(line)
            reply = replies[int(event["id"][1:])]
            if event["event"] == "media_promised":
                reply.promised += 1
            elif event["event"] == "media_ready":
                reply.files[event["modality"]] += (event["path"],)
            elif event["event"] == "media_failed":
                reply.failures += (event["code"],)
            elif event["event"] == "finished":
                reply.finished = True
            elif event["event"] == "reply":
                reply.text, reply.signals = event["text"], tuple(event["signals"])
        return replies
