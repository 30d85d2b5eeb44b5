"""Writes bundle.json: what belongs together, every file with size and SHA-256.

    python -m recipe.bundle --steps 20 --guidance 3
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
from pathlib import Path

BUNDLE = Path(__file__).resolve().parents[1] / "bundle"
PARTS = ("llm", "imagebind", "image", "video", "audio", "nextgpt")
LARGEST = {"llm": 7e6, "imagebind": 6e6, "image": 13e6, "nextgpt": 4e6}
PROVENANCE = "Trained from nothing by resources/pocket/recipe on scenes that the recipe itself draws and describes; no outside data or weights."


def commit_of_recipe() -> str:
    here = Path(__file__).resolve().parent
    return subprocess.run(["git", "log", "-1", "--format=%H", "--", str(here)], cwd=here, capture_output=True, text=True, check=True).stdout.strip()


def files_of(part: str):
    for path in sorted((BUNDLE / part).rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            data = path.read_bytes()
            yield {"path": path.relative_to(BUNDLE).as_posix(), "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def write(steps: int, guidance: float) -> None:
    present = [p for p in PARTS if (BUNDLE / p).is_dir()]
    files = [f for p in present for f in files_of(p)]
    for part, most in LARGEST.items():
        size = sum(f["size"] for f in files if f["path"].startswith(part + "/"))
        print(f"{part}: {size / 1e6:.2f} MB", "" if size <= most else f"(more than {most / 1e6:.0f})")
    manifest = {
        "format": 1, "name": "Pocket", "demo": True, "licence": "Apache-2.0", "provenance": PROVENANCE,
        "recipe_commit": commit_of_recipe(), "marker_mode": "added", "signal_tokens": {"image": 4, "video": 24, "audio": 8},
        "parts": {p: p for p in present},
        "dims": {"imagebind": 128, "llm": 192, "image_condition": 128},
        "defaults": {"image": {"width": 96, "height": 96, "steps": steps, "guidance": guidance}},
        "files": files,
    }
    fresh = BUNDLE / "bundle.json.fresh"
    fresh.write_text(json.dumps(manifest, indent=2) + "\n")
    fresh.replace(BUNDLE / "bundle.json")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--guidance", type=float, default=3.0)
    a = parser.parse_args()
    write(a.steps, a.guidance)
