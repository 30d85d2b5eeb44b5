# SPDX-License-Identifier: Apache-2.0
"""The result file, written after every cell, so that an interrupted run loses nothing."""

from __future__ import annotations

import datetime
import json
import os
import platform
from pathlib import Path

import contact_sheets
import page
import report


def machine() -> str:
    model = next((line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")), platform.machine())
    return f"{os.cpu_count()} cores, {model}"


def sort_key(row: dict) -> tuple:
    """Worst first, controls last (there low is good)."""
    return row["measure"].startswith(("zeroed", "reinitialised")), row["score"]


class Result:
    """Rows by cell. Rows of an earlier run on the same bundle and scenes may be kept; each records the commit it was measured at."""

    def __init__(self, out: Path | None, bundle: str, seed: int, commit: str):
        self.out, self.commit = out, commit
        self.data = {"commit": commit, "date": datetime.date.today().isoformat(), "machine": machine(), "bundle": bundle, "scene_seed": seed,
                     "questions": 0, "seconds": 0.0, "contact_sheets": {}, "rows": []}

    def resume(self) -> bool:
        """Continues an existing result; false if it belongs to another bundle, other scenes or another format."""
        path = self.out / "evaluation.json" if self.out else None
        if path is None or not path.exists():
            return True
        previous = json.loads(path.read_text())
        if any(previous[k] != self.data[k] for k in ("bundle", "scene_seed")) or not all("cell" in r for r in previous["rows"]):
            return False
        for name in ("questions", "seconds", "contact_sheets", "rows"):
            self.data[name] = previous[name]
        if "checkpoint_curve" in previous:
            self.data["checkpoint_curve"] = previous["checkpoint_curve"]
        return True

    def has(self, cell: str) -> bool:
        return any(r["cell"] == cell for r in self.data["rows"])

    def add(self, cell: str, rows, questions: int, seconds: float, examples=()) -> None:
        """`examples`: (prompt, paths of generated files, correct) each; written as a contact sheet."""
        new_rows = [{"cell": cell, "commit": self.commit, **r.as_json()} for r in rows]
        self.data["rows"] = sorted([r for r in self.data["rows"] if r["cell"] != cell] + new_rows, key=sort_key)
        self.data["questions"] += questions
        self.data["seconds"] = round(self.data["seconds"] + seconds, 1)
        if self.out is None:
            return
        self.out.mkdir(parents=True, exist_ok=True)
        if examples:
            self.data["contact_sheets"][cell] = contact_sheets.write_sheet(cell, examples, self.out)
        partial = self.out / "evaluation.json.partial"
        partial.write_text(json.dumps(self.data, indent=1) + "\n")
        partial.replace(self.out / "evaluation.json")
        report.write(self.data, self.out)
        page.write(self.data, self.out)
        for sheet in set(self.out.glob("evaluation*.webp")) - {self.out / s["file"] for s in self.data["contact_sheets"].values()}:
            sheet.unlink()  # from an earlier result

    def check(self, thresholds: dict) -> int:
        """0 if every named score reaches its threshold."""
        scores = {f"{r['measure']}/{r['split']}": r["score"] for r in self.data["rows"]}
        failed = [f"{name}: {scores.get(name, 0.0):.3f} < {minimum}" for name, minimum in thresholds.items() if scores.get(name, 0.0) < minimum]
        print("\n".join(["below the threshold:"] + failed) if failed else "all thresholds reached")
        return 1 if failed else 0
