# SPDX-License-Identifier: Apache-2.0
"""How abilities grow during the third stage: the same questions to bundles exported at 0, 10, 30 and 100 % of a run's steps.

    python3 tests/evaluation/checkpoint_curve.py PROGRAM RUN [--n 60] [--out DIR]

The run needs `"keep_all_checkpoints": true`. At 0 % stands the bundle that the run started from. The curve is added to the result in DIR.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import description
import generation
import modality_selection
import page
import people
from modalities import MODALITIES
from program import Program
from rows import Settings

ROOT = Path(__file__).resolve().parents[2]
SHARES = (0, 10, 30, 100)


def cells(program: Program, settings: Settings) -> list:
    """Abilities that the third stage trains, one row each."""
    measured = [(modality_selection.modality_selection, "iid"), (people.as_people_write,)]
    measured += [(description.to_text, MODALITIES[m], "iid", count) for m, count in (("image", 1), ("image", 2), ("audio", 1), ("video", 1))]
    measured += [(generation.text_to, MODALITIES["image"], "iid", 1)]
    return [row for measure, *arguments in measured for row in measure(program, settings, *arguments)]


def steps_of(run: Path) -> dict:
    """{share in percent: the step of the nearest checkpoint, None for the start}."""
    steps = sorted(int(folder.name.removeprefix("step-")) for folder in (run / "checkpoints").glob("step-*") if folder.name[5:].isdigit())
    if not steps:
        raise SystemExit(f"{run} has no checkpoints")
    chosen = {share: min(steps, key=lambda step: abs(step - share * steps[-1] / 100)) if share else None for share in SHARES}
    if len(set(chosen.values())) < len(SHARES):
        raise SystemExit(f"{run} has too few checkpoints; train with keep_all_checkpoints and a smaller checkpoint_every")
    return chosen


def exported(program: str, run: Path, step, folder: Path) -> Path:
    if step is None:
        return Path(json.loads((run / "run.json").read_text())["bundle"])
    subprocess.run([program, "bundle", "export", str(run), str(folder), "--step", str(step)], check=True, stdout=subprocess.DEVNULL)
    return folder


def measure(program: str, run: Path, n: int) -> list:
    curve = []
    for share, step in steps_of(run).items():
        with tempfile.TemporaryDirectory(prefix="nextgpt-curve-") as work:
            bundle = exported(program, run, step, Path(work) / "bundle")
            (Path(work) / "program").mkdir()
            rows = cells(Program(program, bundle.resolve(), Path(work) / "program"), Settings(n, n, 7, False))
            chosen = [{k: r[k] for k in ("measure", "split", "n", "score", "low", "high")} for r in (row.as_json() for row in rows)
                      if not r["measure"].startswith(("attachment", "complete"))]
        curve.append({"share": share, "step": step or 0, "rows": chosen})
        print(f"{share:3} %  " + "  ".join(f"{r['measure']} {r['split']} {r['score']:.2f}" for r in chosen), flush=True)
    return curve


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("run", type=Path)
    parser.add_argument("--n", type=int, default=60, help="questions per row")
    parser.add_argument("--out", type=Path, default=ROOT / "tests" / "benchmark" / "results")
    arguments = parser.parse_args()
    path = arguments.out / "evaluation.json"
    data = json.loads(path.read_text()) | {"checkpoint_curve": measure(arguments.program, arguments.run, arguments.n)}
    path.write_text(json.dumps(data, indent=1) + "\n")
    page.write(data, arguments.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
