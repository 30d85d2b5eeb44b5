# SPDX-License-Identifier: Apache-2.0
"""Contact sheets of generated media: images, four frames of each video, the loudness by pitch and time of each audio clip."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
from modalities import MODALITIES, PREVIEW_FRAMES
from PIL import Image

GAP, CORRECT_COLOUR, WRONG_COLOUR = 4, (46, 160, 67), (200, 50, 50)
COLUMNS = {"image": 8, "video": 2, "audio": 4}
MAX_TILES = {"image": 16, "video": 8, "audio": 12}
COLOUR_MAP = np.array([(10, 12, 30), (60, 30, 110), (190, 60, 90), (250, 160, 60), (255, 250, 200)], np.float32)


def _strip(video: np.ndarray) -> np.ndarray:
    return np.concatenate([video[min(position, len(video) - 1)] for position in PREVIEW_FRAMES], 1) if len(video) else np.zeros((96, 384, 3), np.uint8)


def _spectrum(audio: np.ndarray) -> np.ndarray:
    """High frequencies at the top, enlarged twice."""
    grader = MODALITIES["audio"].grader
    loudness = grader.loudness(grader.powers(audio[None]))[0].T[::-1]
    position = np.clip(loudness, 0, 1) * (len(COLOUR_MAP) - 1)
    lower = np.minimum(position.astype(int), len(COLOUR_MAP) - 2)
    fraction = (position - lower)[..., None]
    return ((1 - fraction) * COLOUR_MAP[lower] + fraction * COLOUR_MAP[lower + 1]).round().astype(np.uint8).repeat(2, 0).repeat(2, 1)


TILE = {"image": lambda image: image, "video": _strip, "audio": _spectrum}


def write_sheet(cell: str, examples, folder: Path) -> dict:
    """{file, prompts}. Green frame: exactly right; red: not. A hash of the prompts selects the examples."""
    modality = next(m for m in MODALITIES if f"to_{m}" in cell)
    chosen = sorted((e for e in examples if e[1]), key=lambda e: hashlib.sha256(e[0].encode()).digest())[:MAX_TILES[modality]]
    tiles = [TILE[modality](MODALITIES[modality].load(paths[0])) for _, paths, _ in chosen]
    if not tiles:
        return {"file": "", "prompts": []}
    tile_height, tile_width = (side + 2 * GAP for side in tiles[0].shape[:2])
    columns = COLUMNS[modality]
    sheet = np.full((-(-len(tiles) // columns) * tile_height, columns * tile_width, 3), 255, np.uint8)
    for i, (tile, (_, _, correct)) in enumerate(zip(tiles, chosen)):
        frame = sheet[i // columns * tile_height:, i % columns * tile_width:][:tile_height, :tile_width]
        frame[:] = CORRECT_COLOUR if correct else WRONG_COLOUR
        frame[GAP:-GAP, GAP:-GAP] = tile
    name = f"evaluation_{cell.replace(' ', '_')}.webp"
    Image.fromarray(sheet).save(folder / name, quality=82, method=6)  # lossless sheets of videos are ten times as large
    return {"file": name, "prompts": [prompt for prompt, _, _ in chosen]}
