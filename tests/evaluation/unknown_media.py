# SPDX-License-Identifier: Apache-2.0
"""A frozen set of images, videos and audio clips from outside the world, drawn from fixed seeds without any other file.

    /usr/bin/python3 -B unknown_media.py FOLDER     # writes all of them
"""

from __future__ import annotations

import functools
import sys
from pathlib import Path

import media_files
import unknown_audio
import unknown_images
import unknown_videos

SETS = {"image": (unknown_images.PAINTERS, unknown_images.VARIANTS), "video": (unknown_videos.MAKERS, unknown_videos.VARIANTS),
        "audio": (unknown_audio.MAKERS, unknown_audio.VARIANTS)}
FILES = {"image": (".png", media_files.save_image), "video": (".mp4", media_files.save_video), "audio": (".wav", media_files.save_audio)}


@functools.lru_cache(maxsize=3)
def samples(modality: str) -> list:
    """(name, sample) each; a sample depends on its name and number alone."""
    makers, variants = SETS[modality]
    return [(f"{name}{i}", make(unknown_images.generator(modality, name, i))) for name, make in makers.items() for i in range(variants)]


def main() -> None:
    for modality, (suffix, save) in FILES.items():
        folder = Path(sys.argv[1]) / modality
        folder.mkdir(parents=True, exist_ok=True)
        for name, sample in samples(modality):
            save(sample, folder / (name + suffix))


if __name__ == "__main__":
    main()
