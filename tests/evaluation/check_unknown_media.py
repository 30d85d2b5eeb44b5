# SPDX-License-Identifier: Apache-2.0
"""Checks that the media from outside the world are many, different, always the same, and none of them like the world's."""

from __future__ import annotations

import sys

import numpy as np
import unknown_media
from modalities import MODALITIES
from program import Reply
from unknown import recognised_as_unknown

LEAST = {"image": 45, "video": 30, "audio": 30}


def judged(text: str, **fields) -> bool:
    return recognised_as_unknown(Reply(text, finished=True, **fields))


def main() -> int:
    failures = []
    for modality, least in LEAST.items():
        samples = [sample for _, sample in unknown_media.samples(modality)]
        unknown_media.samples.cache_clear()
        again = [sample for _, sample in unknown_media.samples(modality)]
        different = len({sample.tobytes() for sample in samples})
        read = [name for name, sample in unknown_media.samples(modality) if MODALITIES[modality].grader.read(sample) is not None]
        failures += [f"{modality}: {different} different, expected {least}"] * (different < least)
        failures += [f"{modality}: {name} looks like the world's" for name in read]
        failures += [f"{modality}: not the same again"] * (not all(np.array_equal(a, b) for a, b in zip(samples, again)))
        print(f"{modality}: {len(samples)}, {different} different")
    for text, expected in (("I do not recognise this image.", True), ("I'm sorry, I cannot tell what this is. I only know balls, stars and boats.", True),
                           ("I don't know what I hear.", True), ("I see a small red ball at the top at night.", False), ("Here you are.", False),
                           ("I do not recognise this. I see a small red ball at the top.", False)):
        failures += [f"judged wrongly: {text}"] * (judged(text) != expected)
    failures += ["an answer with a medium was accepted"] * judged("I do not recognise this.", signals=("image",))
    print("\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
