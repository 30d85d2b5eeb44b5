"""Measures what a bundle understands, through the real program.

    tests/evaluation/run.sh PROGRAM [--bundle DIR] [--n 200] [--films 200] [--scene-seed 7] [--out DIR]
    tests/evaluation/run.sh PROGRAM --only video_to_text --only "route_audio"     # the other rows stay
    tests/evaluation/run.sh PROGRAM --resume                                      # only the cells that the result lacks
    tests/evaluation/run.sh PROGRAM --small --require thresholds.json             # the test
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import cross_modal_routes
import description
import generation
import modality_selection
from modalities import MEDIA
from program import Program
from results import Result
from rows import Settings

ROOT = Path(__file__).resolve().parents[2]
MAKING = {"image": (("iid", 1), ("iid", 2), ("iid", 3), ("combinations", 1)), "video": (("iid", 1), ("iid", 2), ("combinations", 1)),
          "audio": (("iid", 1), ("iid", 2), ("combinations", 1))}
DESCRIBING = {m: (*cells, ("renderer", 1)) if m == "image" else cells for m, cells in MAKING.items()}
SHOWN = {("image", "iid", 1), ("image", "iid", 2), ("video", "iid", 1), ("video", "iid", 2), ("audio", "iid", 1), ("audio", "iid", 2)}


def plan(settings: Settings, program: Program) -> dict:
    """name -> function(examples) of every cell, in the order of asking: what is quick and what matters most comes first."""
    p, s, cells = program, settings, {}
    makes, sees = ([MEDIA[m] for m in modalities] for modalities in (p.makes(), p.perceived()))

    def cell(name: str, measure, *arguments, shown: bool = False) -> None:
        cells[name] = lambda examples: measure(p, s, *arguments, **({"examples": examples} if shown else {}))

    def describe(medium, split, count):
        cell(f"{medium.name}_to_text {split} {count}", description.to_text, medium, split, count)

    def make(medium, split, count):
        cell(f"text_to_{medium.name} {split} {count}", generation.text_to, medium, split, count, shown=(medium.name, split, count) in SHOWN)

    cell("switch_set iid", modality_selection.switch_set, "iid")
    cell("silent", modality_selection.silent)
    for medium in sees:
        describe(medium, "iid", 1)
    for medium in sorted(makes, key=_slow):
        make(medium, "iid", 1)
    if s.small:
        return cells
    cell("switch_set paraphrase", modality_selection.switch_set, "paraphrase")
    for medium in sees:
        for split, count in DESCRIBING[medium.name][1:]:
            describe(medium, split, count)
    cell("route_text_text", description.text_to_text)
    cell("zeroed_projection_input", description.zeroed_input, sees)
    if len(sees) == len(MEDIA):
        cell("several_attachments", cross_modal_routes.together)
    for medium in sorted(makes, key=_slow):
        for split, count in MAKING[medium.name][1:]:
            make(medium, split, count)
        for seen in sees:
            cell(f"route_{seen.name}_{medium.name}", cross_modal_routes.route, seen, medium)
        cell(f"signal_swap_{medium.name}", generation.signal_swap, medium)
        cell(f"zeroed_projection_{medium.name}", generation.zeroed_projection, medium)
    return cells


def _slow(medium) -> int:
    return ("image", "audio", "video").index(medium.name)


def commit() -> str:
    found = subprocess.run(["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"], capture_output=True, text=True)
    return found.stdout.strip() or "unknown"


def measure(cells: dict, program: Program, result: Result) -> None:
    for name, cell in cells.items():
        began, asked, seconds, examples = time.time(), program.asked, program.seconds, []
        rows = cell(examples)
        result.add(name, rows, program.asked - asked, program.seconds - seconds, examples)
        for row in (r.as_json() for r in rows):
            print(f"{row['measure']:24} {row['split']:16} n {row['n']:4}  {row['score']:.3f} [{row['low']:.3f}, {row['high']:.3f}]  {row['baselines']}"
                  f"  {time.time() - began:.0f} s", flush=True)
        program.sweep()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--bundle", type=Path, default=ROOT / "resources" / "pocket" / "bundle")
    parser.add_argument("--n", type=int, help="questions a cell")
    parser.add_argument("--films", type=int, help="questions a cell that makes films (as many as --n unless told otherwise)")
    parser.add_argument("--scene-seed", type=int, default=7)
    parser.add_argument("--steps", type=int, help="denoising steps instead of the bundle's own number")
    parser.add_argument("--only", action="append", default=[], help="only the cells whose name contains this (repeatable); the other rows of the result stay, "
                        "where they are of the same bundle and scenes")
    parser.add_argument("--resume", action="store_true", help="only the cells that the result lacks; of another bundle's result nothing is kept")
    parser.add_argument("--list", action="store_true", help="names the cells and measures nothing")
    parser.add_argument("--small", action="store_true", help="few scenes, no reference libraries, writes no result unless --out is given")
    parser.add_argument("--require", type=Path, help="thresholds to reach")
    parser.add_argument("--require-media", type=Path, help="thresholds for single media, to reach where the bundle has them")
    parser.add_argument("--out", type=Path)
    return parser.parse_args()


def required(a: argparse.Namespace, program: Program) -> dict:
    thresholds = json.loads(a.require.read_text()) if a.require else {}
    of_media = json.loads(a.require_media.read_text()) if a.require_media else {}
    for medium in set(program.makes()) & set(program.perceived()):
        thresholds |= of_media.get(medium, {})
    return thresholds


def main() -> int:
    a = arguments()
    if shutil.which("ffmpeg") is None:
        raise SystemExit("evaluation: ffmpeg is missing; install the package of that name.")
    n = a.n or (40 if a.small else 200)
    settings = Settings(n, a.films or (3 if a.small else n), a.scene_seed, a.small, a.steps, 12 if a.small else None)
    out = a.out or (None if a.small else ROOT / "tests" / "benchmark" / "results")
    result = Result(out, hashlib.sha256((a.bundle / "bundle.json").read_bytes()).hexdigest(), a.scene_seed, commit())
    if (a.only or a.resume) and not result.take_up() and not a.resume:
        raise SystemExit(f"{out / 'evaluation.json'} is of another bundle or of other scenes: measure everything, or give --out")
    with tempfile.TemporaryDirectory(prefix="nextgpt-evaluation-") as work:
        program = Program(a.program, a.bundle.resolve(), Path(work))
        cells = {name: cell for name, cell in plan(settings, program).items()
                 if (not a.only or any(part in name for part in a.only)) and not (a.resume and result.has(name))}
        if a.list:
            print("\n".join(cells))
            return 0
        if not cells:
            raise SystemExit("no such cell, or every one measured already (--list names them)")
        measure(cells, program, result)
        thresholds = required(a, program)
    return result.judge(thresholds) if thresholds else 0


if __name__ == "__main__":
    sys.exit(main())
