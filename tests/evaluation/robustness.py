# SPDX-License-Identifier: Apache-2.0
"""Changed parameters: an input projection drawn anew, and noise on everything that was trained for the conversation."""

from __future__ import annotations

import description
import generation
from bundle_variants import with_noise, with_random_parameters
from modalities import IMAGE
from program import Program
from rows import Row, Settings, equal

NOISE = (0.01, 0.03, 0.10, 0.30, 1.00)  # the last one shows that the measure can fall: no answer should survive it
SEED = 11


def reinitialised_input(program: Program, settings: Settings, modalities) -> list:
    """With a random input projection of the right scale the description cannot name what the attachment shows."""
    bundle = with_random_parameters(program.bundle, "llama_proj.", program.work / "reinitialised_input", SEED)
    return description.control(program, settings, modalities, bundle, "reinitialised_projection_input")


def weight_noise(program: Program, settings: Settings) -> list:
    """Text to image and back at each relative size of the noise; 0 is the same questions without noise."""
    rows = []
    for relative in (0.0, *NOISE):
        split = f"{100 * relative:.0f} % noise"
        bundle = with_noise(program.bundle, relative, program.work / f"noise_{relative}", SEED) if relative else program.bundle
        made, made_targets = generation.answers_of(program, settings.smaller(), IMAGE, bundle, "noise")
        described, described_targets = description.answers_of(program, settings.smaller(), IMAGE, bundle)
        rows.append(Row("weight_noise_text_to_image", split, equal(made, made_targets), {"chance": IMAGE.chance(1)}))
        rows.append(Row("weight_noise_image_to_text", split, equal(described, described_targets), {"chance": IMAGE.chance(1)}))
    return rows
