"""Sheets of what the program made: pictures, four frames of each film, the loudness by pitch and time of each sound."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
from modalities import MEDIA, SHOWN_FRAMES
from PIL import Image

GAP, RIGHT, WRONG = 4, (46, 160, 67), (200, 50, 50)
COLUMNS = {"image": 8, "video": 2, "audio": 4}
MOST = {"image": 16, "video": 8, "audio": 12}
HEAT = np.array([(10, 12, 30), (60, 30, 110), (190, 60, 90), (250, 160, 60), (255, 250, 200)], np.float32)


def _strip(film: np.ndarray) -> np.ndarray:
    return np.concatenate([film[min(at, len(film) - 1)] for at in SHOWN_FRAMES], 1) if len(film) else np.zeros((96, 384, 3), np.uint8)


def _spectrum(sound: np.ndarray) -> np.ndarray:
    """High pitches at the top, twice the size."""
    grader = MEDIA["audio"].grader
    loud = grader.loudness(grader.powers(sound[None]))[0].T[::-1]
    at = np.clip(loud, 0, 1) * (len(HEAT) - 1)
    low = np.minimum(at.astype(int), len(HEAT) - 2)
    part = (at - low)[..., None]
    return ((1 - part) * HEAT[low] + part * HEAT[low + 1]).round().astype(np.uint8).repeat(2, 0).repeat(2, 1)


TILE = {"image": lambda picture: picture, "video": _strip, "audio": _spectrum}


def draw(cell: str, examples, folder: Path) -> dict:
    """{file, words}. Green frame: exactly right; red: not. Which examples are shown is decided by their words alone."""
    medium = next(m for m in MEDIA if f"to_{m}" in cell)
    shown = sorted((e for e in examples if e[1]), key=lambda e: hashlib.sha256(e[0].encode()).digest())[:MOST[medium]]
    tiles = [TILE[medium](MEDIA[medium].load(paths[0])) for _, paths, _ in shown]
    if not tiles:
        return {"file": "", "words": []}
    high, wide = (side + 2 * GAP for side in tiles[0].shape[:2])
    columns = COLUMNS[medium]
    sheet = np.full((-(-len(tiles) // columns) * high, columns * wide, 3), 255, np.uint8)
    for i, (tile, (_, _, right)) in enumerate(zip(tiles, shown)):
        frame = sheet[i // columns * high:, i % columns * wide:][:high, :wide]
        frame[:] = RIGHT if right else WRONG
        frame[GAP:-GAP, GAP:-GAP] = tile
    name = f"evaluation_{cell.replace(' ', '_')}.png"
    Image.fromarray(sheet).save(folder / name, optimize=True)
    return {"file": name, "words": [words for words, _, _ in shown]}
