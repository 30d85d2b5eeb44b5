"""Measures what a bundle understands, through the real program.

    tests/evaluation/run.sh PROGRAM [--bundle DIR] [--n 200] [--scene-seed 7] [--out DIR]
    tests/evaluation/run.sh PROGRAM --small --require thresholds.json      # the test
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import measures
import page
from measures import Settings
from program import Program

ROOT = Path(__file__).resolve().parents[2]


def plan(settings: Settings, program: Program, examples: list) -> list:
    """(name, function) of every cell, in the order of asking."""
    p, s = program, settings
    small = [("switch_set iid", lambda: measures.switch_set(p, s, "iid")), ("silent", lambda: measures.silent(p, s)),
             ("image_to_text iid_1", lambda: measures.image_to_text(p, s, "iid", 1)),
             ("text_to_image iid_1", lambda: measures.text_to_image(p, s, "iid", 1, examples))]
    if s.small:
        return small
    full = [("switch_set paraphrase", lambda: measures.switch_set(p, s, "paraphrase"))]
    for split, count in (("iid", 2), ("iid", 3), ("combinations", 1), ("renderer", 1)):
        full.append((f"image_to_text {split} {count}", lambda split=split, count=count: measures.image_to_text(p, s, split, count)))
    for split, count in (("iid", 2), ("iid", 3), ("combinations", 1)):
        shown = examples if (split, count) == ("iid", 2) else None
        full.append((f"text_to_image {split} {count}", lambda split=split, count=count, shown=shown: measures.text_to_image(p, s, split, count, shown)))
    full.append(("signal_swap_image", lambda: measures.signal_swap(p, s)))
    return small + full + [("zeroed_projection_image", lambda: measures.zeroed_projection(p, s))]


def machine() -> str:
    model = next((line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")), platform.machine())
    return f"{os.cpu_count()} cores, {model}"


def commit() -> str:
    found = subprocess.run(["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"], capture_output=True, text=True)
    return found.stdout.strip() or "unknown"


def judge(rows: list, thresholds: dict) -> int:
    """0 when every named cell reaches its threshold."""
    scores = {f"{r['measure']}/{r['split']}": r["score"] for r in rows}
    short = [f"{name}: {scores.get(name, 0.0):.3f} < {least}" for name, least in thresholds.items() if scores.get(name, 0.0) < least]
    print("\n".join(["below the threshold:"] + short) if short else "every threshold reached")
    return 1 if short else 0


def worst_first(row: dict) -> tuple:
    """Controls last: there low is good."""
    return row["measure"].startswith("zeroed"), row["score"]


def keep_others(result: dict, path: Path) -> None:
    """Adds the rows of an earlier result that were not measured again."""
    if not path.exists():
        return
    earlier = json.loads(path.read_text())
    if (earlier["bundle"], earlier["scene_seed"]) != (result["bundle"], result["scene_seed"]):
        raise SystemExit(f"{path} is of another bundle or of other scenes: measure everything, or give --out")
    fresh = {(r["measure"], r["split"]) for r in result["rows"]}
    kept = [{"commit": earlier["commit"], **r} for r in earlier["rows"] if (r["measure"], r["split"]) not in fresh]  # each row says where it was measured
    result["rows"] = sorted(result["rows"] + kept, key=worst_first)
    result["questions"] += earlier["questions"]
    result["seconds"] = round(result["seconds"] + earlier["seconds"], 1)


def measure_all(program: Program, settings: Settings) -> tuple:
    rows, examples = [], []
    for name, cell in plan(settings, program, examples):
        if settings.only not in name:
            continue
        began = time.time()
        for row in (r.as_json() for r in cell()):
            rows.append(row)
            print(f"{row['measure']:24} {row['split']:16} n {row['n']:4}  {row['score']:.3f} [{row['low']:.3f}, {row['high']:.3f}]  {row['baselines']}"
                  f"  {time.time() - began:.0f} s", flush=True)
    return sorted(rows, key=worst_first), sorted(examples, key=lambda e: hashlib.sha256(e[0].encode()).digest())


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--bundle", type=Path, default=ROOT / "resources" / "pocket" / "bundle")
    parser.add_argument("--n", type=int)
    parser.add_argument("--scene-seed", type=int, default=7)
    parser.add_argument("--steps", type=int, help="denoising steps instead of the bundle's own number")
    parser.add_argument("--only", help="only the cells whose name contains this; the other rows of the result stay, where they are of the same bundle and scenes")
    parser.add_argument("--small", action="store_true", help="few scenes, no reference libraries, writes no result unless --out is given")
    parser.add_argument("--require", type=Path, help="thresholds to reach")
    parser.add_argument("--out", type=Path)
    a = parser.parse_args()
    settings = Settings(a.n or (40 if a.small else 200), a.scene_seed, a.small, a.steps, a.only or "")
    out = a.out or (None if a.small else ROOT / "tests" / "benchmark" / "results")
    with tempfile.TemporaryDirectory(prefix="nextgpt-evaluation-") as work:
        program = Program(a.program, a.bundle.resolve(), Path(work))
        rows, examples = measure_all(program, settings)
        result = {"commit": commit(), "date": datetime.date.today().isoformat(), "machine": machine(),
                  "bundle": hashlib.sha256((a.bundle / "bundle.json").read_bytes()).hexdigest(), "scene_seed": a.scene_seed,
                  "questions": program.asked, "seconds": round(program.seconds, 1), "rows": rows}
        if out is not None:
            out.mkdir(parents=True, exist_ok=True)
            if a.only:
                keep_others(result, out / "evaluation.json")
            (out / "evaluation.json").write_text(json.dumps(result, indent=1) + "\n")
            page.write(result, examples, out)
    return judge(rows, json.loads(a.require.read_text())) if a.require else 0


if __name__ == "__main__":
    sys.exit(main())
