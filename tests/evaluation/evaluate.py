# SPDX-License-Identifier: Apache-2.0
"""Measures what a bundle understands, through the built program.

    tests/evaluation/run.sh PROGRAM [--bundle DIR] [--n 200] [--videos 200] [--scene-seed 7] [--out DIR]
    tests/evaluation/run.sh PROGRAM --only video_to_text --only "route_audio"     # keeps the other rows
    tests/evaluation/run.sh PROGRAM --resume                                      # only cells that the result lacks
    tests/evaluation/run.sh PROGRAM --small --require thresholds.json             # the ctest
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
import dialogues
import generation
import interpolation
import modality_selection
import people
import robustness
import round_trips
import unknown
from modalities import MODALITIES
from program import Program
from results import Result
from rows import Settings

ROOT = Path(__file__).resolve().parents[2]
GENERATION = {"image": (("iid", 1), ("iid", 2), ("iid", 3), ("combinations", 1)), "video": (("iid", 1), ("iid", 2), ("combinations", 1)),
              "audio": (("iid", 1), ("iid", 2), ("combinations", 1))}
DESCRIPTION = {m: (*cells, ("renderer", 1)) if m == "image" else cells for m, cells in GENERATION.items()}
WITH_EXAMPLES = {("image", "iid", 1), ("image", "iid", 2), ("video", "iid", 1), ("video", "iid", 2), ("audio", "iid", 1), ("audio", "iid", 2)}


def plan(settings: Settings, program: Program) -> dict:
    """Cell name -> function(examples), cheap and important cells first."""
    p, s, cells = program, settings, {}
    generated, understood = ([MODALITIES[m] for m in modalities] for modalities in (p.generated_modalities(), p.understood_modalities()))

    def add_cell(name: str, measure, *arguments, with_examples: bool = False) -> None:
        cells[name] = lambda examples: measure(p, s, *arguments, **({"examples": examples} if with_examples else {}))

    def add_description(modality, split, count):
        add_cell(f"{modality.name}_to_text {split} {count}", description.to_text, modality, split, count)

    def add_generation(modality, split, count):
        add_cell(f"text_to_{modality.name} {split} {count}", generation.text_to, modality, split, count, with_examples=(modality.name, split, count) in WITH_EXAMPLES)

    add_cell("modality_selection iid", modality_selection.modality_selection, "iid")
    add_cell("text_only", modality_selection.text_only)
    for modality in understood:
        add_description(modality, "iid", 1)
    for modality in sorted(generated, key=_cost):
        add_generation(modality, "iid", 1)
    add_cell("as_people_write", people.as_people_write)
    if s.small:
        return cells
    add_cell("partly_met", people.partly_met)
    for modality in understood:
        add_cell(f"unknown_media {modality.name}", unknown.unknown_media, modality)
    add_cell("modality_selection paraphrase", modality_selection.modality_selection, "paraphrase")
    for modality in understood:
        for split, count in DESCRIPTION[modality.name][1:]:
            add_description(modality, split, count)
    add_cell("route_text_text", description.text_to_text)
    add_cell("zeroed_projection_input", description.zeroed_input, understood)
    if len(understood) == len(MODALITIES):
        add_cell("several_attachments", cross_modal_routes.several_attachments)
    add_cell("reinitialised_projection_input", robustness.reinitialised_input, understood)
    for length in dialogues.LENGTHS:
        add_cell(f"dialogue {length} turns", dialogues.dialogues, length)
    for modality in sorted(generated, key=_cost):
        for split, count in GENERATION[modality.name][1:]:
            add_generation(modality, split, count)
        for source in understood:
            add_cell(f"route_{source.name}_{modality.name}", cross_modal_routes.route, source, modality)
        add_cell(f"signal_swap_{modality.name}", generation.signal_swap, modality)
        add_cell(f"zeroed_projection_{modality.name}", generation.zeroed_projection, modality)
        add_cell(f"interpolation_{modality.name}", interpolation.interpolation, modality)
        if modality in understood:
            add_cell(f"round_trip_{modality.name}", round_trips.round_trip, modality)
    if {"image"} <= {m.name for m in generated} & {m.name for m in understood}:
        add_cell("weight_noise", robustness.weight_noise)
    return cells


def _cost(modality) -> int:
    return ("image", "audio", "video").index(modality.name)


def commit() -> str:
    found = subprocess.run(["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"], capture_output=True, text=True)
    return found.stdout.strip() or "unknown"


def measure(cells: dict, program: Program, result: Result) -> None:
    for name, cell in cells.items():
        started, questions, seconds, examples = time.time(), program.question_count, program.seconds, []
        rows = cell(examples)
        result.add(name, rows, program.question_count - questions, program.seconds - seconds, examples)
        for row in (r.as_json() for r in rows):
            print(f"{row['measure']:24} {row['split']:16} n {row['n']:4}  {row['score']:.3f} [{row['low']:.3f}, {row['high']:.3f}]  {row['baselines']}"
                  f"  {time.time() - started:.0f} s", flush=True)
        program.remove_files()


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--bundle", type=Path, default=ROOT / "resources" / "pocket" / "bundle")
    parser.add_argument("--n", type=int, help="questions per cell")
    parser.add_argument("--videos", type=int, help="questions per cell that generates videos (default: --n)")
    parser.add_argument("--scene-seed", type=int, default=7)
    parser.add_argument("--steps", type=int, help="denoising steps instead of the bundle's default")
    parser.add_argument("--only", action="append", default=[], help="only cells whose name contains this (repeatable); the other rows of a result for the "
                        "same bundle and scenes are kept")
    parser.add_argument("--resume", action="store_true", help="only cells that the result lacks; a result of another bundle is discarded")
    parser.add_argument("--list", action="store_true", help="lists the cells without measuring")
    parser.add_argument("--small", action="store_true", help="few scenes, no reference libraries; writes a result only with --out")
    parser.add_argument("--require", type=Path, help="thresholds to reach (JSON)")
    parser.add_argument("--require-modalities", type=Path, help="thresholds per modality, for those the bundle has")
    parser.add_argument("--out", type=Path)
    return parser.parse_args()


def required_thresholds(arguments: argparse.Namespace, program: Program) -> dict:
    thresholds = json.loads(arguments.require.read_text()) if arguments.require else {}
    by_modality = json.loads(arguments.require_modalities.read_text()) if arguments.require_modalities else {}
    for modality in set(program.generated_modalities()) & set(program.understood_modalities()):
        thresholds |= by_modality.get(modality, {})
    return thresholds


def main() -> int:
    arguments = parse_arguments()
    if shutil.which("ffmpeg") is None:
        raise SystemExit("evaluation: ffmpeg not found; install the package ffmpeg.")
    n = arguments.n or (40 if arguments.small else 200)
    settings = Settings(n, arguments.videos or (3 if arguments.small else n), arguments.scene_seed, arguments.small, arguments.steps, 12 if arguments.small else None)
    out = arguments.out or (None if arguments.small else ROOT / "tests" / "benchmark" / "results")
    result = Result(out, hashlib.sha256((arguments.bundle / "bundle.json").read_bytes()).hexdigest(), arguments.scene_seed, commit())
    if (arguments.only or arguments.resume) and not result.resume() and not arguments.resume:
        raise SystemExit(f"{out / 'evaluation.json'} is the result of another bundle or other scenes: measure everything, or pass --out")
    with tempfile.TemporaryDirectory(prefix="nextgpt-evaluation-") as work:
        program = Program(arguments.program, arguments.bundle.resolve(), Path(work))
        cells = {name: cell for name, cell in plan(settings, program).items()
                 if (not arguments.only or any(part in name for part in arguments.only)) and not (arguments.resume and result.has(name))}
        if arguments.list:
            print("\n".join(cells))
            return 0
        if not cells:
            raise SystemExit("no matching cell, or all measured already (--list shows them)")
        measure(cells, program, result)
        thresholds = required_thresholds(arguments, program)
    return result.check(thresholds) if thresholds else 0


if __name__ == "__main__":
    sys.exit(main())
