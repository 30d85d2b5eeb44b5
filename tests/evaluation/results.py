"""The result file: kept after every cell, so that a run that is cut off loses nothing."""

from __future__ import annotations

import datetime
import json
import os
import platform
from pathlib import Path

import report
import contact_sheets


def machine() -> str:
    model = next((line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")), platform.machine())
    return f"{os.cpu_count()} cores, {model}"


def worst_first(row: dict) -> tuple:
    """Controls last: there low is good."""
    return row["measure"].startswith("zeroed"), row["score"]


class Result:
    """Rows by cell. Rows that an earlier run measured of the same bundle and scenes may stay; each says at which commit it was measured."""

    def __init__(self, out: Path | None, bundle: str, seed: int, commit: str):
        self.out, self.commit = out, commit
        self.data = {"commit": commit, "date": datetime.date.today().isoformat(), "machine": machine(), "bundle": bundle, "scene_seed": seed,
                     "questions": 0, "seconds": 0.0, "sheets": {}, "rows": []}

    def take_up(self) -> bool:
        """Goes on from the file that is there; false when it is of another bundle, of other scenes, or of another form."""
        path = self.out / "evaluation.json" if self.out else None
        if path is None or not path.exists():
            return True
        earlier = json.loads(path.read_text())
        if any(earlier[k] != self.data[k] for k in ("bundle", "scene_seed")) or not all("cell" in r for r in earlier["rows"]):
            return False
        for name in ("questions", "seconds", "sheets", "rows"):
            self.data[name] = earlier[name]
        return True

    def has(self, cell: str) -> bool:
        return any(r["cell"] == cell for r in self.data["rows"])

    def add(self, cell: str, rows, questions: int, seconds: float, examples=()) -> None:
        """`examples`: (words, paths of what was made, exactly right) each; drawn as a sheet."""
        fresh = [{"cell": cell, "commit": self.commit, **r.as_json()} for r in rows]
        self.data["rows"] = sorted([r for r in self.data["rows"] if r["cell"] != cell] + fresh, key=worst_first)
        self.data["questions"] += questions
        self.data["seconds"] = round(self.data["seconds"] + seconds, 1)
        if self.out is None:
            return
        self.out.mkdir(parents=True, exist_ok=True)
        if examples:
            self.data["sheets"][cell] = contact_sheets.draw(cell, examples, self.out)
        whole = self.out / "evaluation.json.fresh"
        whole.write_text(json.dumps(self.data, indent=1) + "\n")
        whole.replace(self.out / "evaluation.json")
        report.write(self.data, self.out)
        for sheet in set(self.out.glob("evaluation*.png")) - {self.out / s["file"] for s in self.data["sheets"].values()}:
            sheet.unlink()  # of an earlier result

    def judge(self, thresholds: dict) -> int:
        """0 when every named cell reaches its threshold."""
        scores = {f"{r['measure']}/{r['split']}": r["score"] for r in self.data["rows"]}
        short = [f"{name}: {scores.get(name, 0.0):.3f} < {least}" for name, least in thresholds.items() if scores.get(name, 0.0) < least]
        print("\n".join(["below the threshold:"] + short) if short else "every threshold reached")
        return 1 if short else 0
