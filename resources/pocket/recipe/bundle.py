# SPDX-License-Identifier: Apache-2.0
"""Writes bundle.json: the parts of the bundle and every file with size and SHA-256.

    python -m recipe.bundle --collect     # first copies training-runs/export/ into the bundle
    python -m recipe.bundle
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import subprocess
from pathlib import Path

from .grammar import MOTION_SHORT
from .language_shape import SHAPE
from .paths import BUNDLE, RUNS, SHIPPED_BUNDLE
from .world import BACKGROUNDS, COLOURS, KINDS, MOTIONS

PARTS = ("llm", "imagebind", "image", "video", "audio", "nextgpt")
LARGEST, LARGEST_ALL = 16e6, 45e6  # bytes of the shipped bundle: per file, in total
DEFAULTS = {
    "image": {"width": 96, "height": 96, "steps": 20, "guidance": 1.5},
    "video": {"width": 96, "height": 96, "steps": 12, "guidance": 1.5, "frames": 16, "fps": 8},
    "audio": {"steps": 20, "guidance": 1.5, "seconds": 2.56},
}
KNOWS = {"things": KINDS, "colours": COLOURS, "places": BACKGROUNDS, "motions": [MOTION_SHORT[m] for m in MOTIONS if m != "still"]}
PROVENANCE = "Trained from nothing by resources/pocket/recipe on scenes that the recipe itself draws and describes; no outside data or weights."


def commit_of_recipe() -> str:
    here = Path(__file__).resolve().parent
    return subprocess.run(["git", "log", "-1", "--format=%H", "--", str(here)], cwd=here, capture_output=True, text=True, check=True).stdout.strip()


def files_of(part: str):
    for path in sorted((BUNDLE / part).rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            data = path.read_bytes()
            yield {"path": path.relative_to(BUNDLE).as_posix(), "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def collect() -> None:
    """Replaces parts of the bundle by the exported ones."""
    for part in PARTS:
        source = RUNS / "export" / part
        if source.is_dir():
            shutil.rmtree(BUNDLE / part, ignore_errors=True)
            shutil.copytree(source, BUNDLE / part)
            print("collected:", part)


def write() -> None:
    present = [p for p in PARTS if (BUNDLE / p).is_dir()]
    files = [f for p in present for f in files_of(p)]
    for part in present:
        print(f"{part}: {sum(f['size'] for f in files if f['path'].startswith(part + '/')) / 1e6:.2f} MB")
    total = sum(f["size"] for f in files if not (BUNDLE / f["path"]).is_symlink())  # the video pipeline shares the autoencoder of images
    print(f"in total {total / 1e6:.2f} MB")
    if BUNDLE == SHIPPED_BUNDLE:
        assert total <= LARGEST_ALL and max(f["size"] for f in files) <= LARGEST
    manifest = {
        "format": 1, "name": "Pocket", "demo": True, "knows": KNOWS, "licence": "Apache-2.0", "provenance": PROVENANCE,
        "recipe_commit": commit_of_recipe(), "marker_mode": "added", "signal_tokens": {"image": 4, "video": 24, "audio": 8},
        "parts": {p: p for p in present},
        "dims": {"imagebind": 128, "llm": SHAPE.width, "image_condition": 128},
        "defaults": {m: numbers for m, numbers in DEFAULTS.items() if m in present},
        "files": files,
    }
    partial = BUNDLE / "bundle.json.partial"
    partial.write_text(json.dumps(manifest, indent=2) + "\n")
    partial.replace(BUNDLE / "bundle.json")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--collect", action="store_true")
    if parser.parse_args().collect:
        collect()
    write()
