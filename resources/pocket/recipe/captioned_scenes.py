# SPDX-License-Identifier: Apache-2.0
"""Scenes as captioned media: what `nextgpt train` and `nextgpt dataset mosit --phrases little-world` read.

Run: python -m recipe.captioned_scenes FOLDER [--scenes N] [--seed N] [--split train|iid|combinations|count]
Writes 000000.png, .mp4 and .wav and captions.jsonl, whose captions have the canonical wording. The media of one scene share
their name without extension, so the dialogues ask for the same scene as another medium.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import random
import subprocess
import wave

import numpy as np
from PIL import Image

from . import world, world_audio, world_video
from .grammar import canonical_audio, canonical_image, canonical_video

SAMPLE_RATE = 16000


def write_video(path: pathlib.Path, frames: np.ndarray) -> None:
    height, width = frames.shape[1:3]
    command = ["ffmpeg", "-loglevel", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{width}x{height}", "-r",
               str(world_video.RATE), "-i", "-", "-c:v", "libx264", "-crf", "12", "-pix_fmt", "yuv420p", str(path)]
    subprocess.run(command, input=frames.tobytes(), check=True)


def write_audio(path: pathlib.Path, samples: np.ndarray) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())


def as_bytes(pixels: np.ndarray) -> np.ndarray:
    return pixels if pixels.dtype == np.uint8 else np.round(np.clip(pixels, 0, 1) * 255).astype(np.uint8)


def write(folder: pathlib.Path, scenes: int, seed: int, split: str) -> None:
    draw = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "captions.jsonl").open("w") as captions:
        for index in range(scenes):
            scene, stem = world.sample_scene(draw, split=split), f"{index:06d}"
            Image.fromarray(as_bytes(world.render_one(scene))).save(folder / f"{stem}.png")
            write_video(folder / f"{stem}.mp4", as_bytes(world_video.render_video(scene)))
            write_audio(folder / f"{stem}.wav", world_audio.render_one(scene))
            for extension, caption in (("png", canonical_image(scene)), ("mp4", canonical_video(scene)), ("wav", canonical_audio(scene))):
                captions.write(json.dumps({"file": f"{stem}.{extension}", "caption": caption}) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--scenes", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--split", default="train", choices=("train", "iid", "combinations", "count"))
    arguments = parser.parse_args()
    write(arguments.folder, arguments.scenes, arguments.seed, arguments.split)


if __name__ == "__main__":
    main()
