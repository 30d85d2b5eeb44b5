# SPDX-License-Identifier: Apache-2.0
"""Writes bundle/image/, a diffusers StableDiffusionPipeline folder in half precision, and grades it.

    python -m recipe.export_image            # training-runs/ -> resources/pocket/bundle/image/
    python -m recipe.export_image check 200  # loads it with diffusers and grades images of canonical captions
"""

from __future__ import annotations

import json
import random
import shutil
import sys

import numpy as np
import torch
from diffusers import AutoencoderKL, StableDiffusionPipeline
from transformers import CLIPTextModel

from . import grammar, image_unet, image_vae, text_encoder, training, world

FOLDER = training.BUNDLE / "image"
STEPS, GUIDANCE = 20, 1.5


def strip_local_paths(path) -> None:
    """Removes from a config file what identifies the machine or the run."""
    config = json.loads(path.read_text())
    config.pop("_name_or_path", None)
    path.write_text(json.dumps(config, indent=2) + "\n")


def export() -> None:
    unet = image_unet.build()
    unet.load_state_dict(torch.load(image_unet.CHECKPOINT, weights_only=False)["ema"])
    encoder = CLIPTextModel.from_pretrained(text_encoder.ENCODER)
    decoder = AutoencoderKL.from_pretrained(image_vae.FOLDER)
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    for part, model in (("unet", unet), ("text_encoder", encoder), ("vae", decoder)):
        model.half().save_pretrained(FOLDER / part)
        strip_local_paths(FOLDER / part / "config.json")
    shutil.copytree(text_encoder.TOKENIZER, FOLDER / "tokenizer")
    image_unet.scheduler().save_pretrained(FOLDER / "scheduler")
    index = {
        "_class_name": "StableDiffusionPipeline",
        "_diffusers_version": "0.42.1",
        "feature_extractor": [None, None],
        "requires_safety_checker": False,
        "safety_checker": [None, None],
        "scheduler": ["diffusers", "DDIMScheduler"],
        "text_encoder": ["transformers", "CLIPTextModel"],
        "tokenizer": ["transformers", "CLIPTokenizer"],
        "unet": ["diffusers", "UNet2DConditionModel"],
        "vae": ["diffusers", "AutoencoderKL"],
    }
    (FOLDER / "model_index.json").write_text(json.dumps(index, indent=2) + "\n")
    for file in sorted(FOLDER.rglob("*")):
        if file.is_file():
            file.chmod(0o644)
            print(f"{file.stat().st_size / 1e6:8.3f} MB  {file.relative_to(FOLDER)}")


def check(number: int) -> None:
    """Grades what the exported folder generates with diffusers."""
    training.setup(9)
    sys.path.insert(0, str(training.RUNS.parent / "tests" / "evaluation"))
    from grader import image

    log = training.Log("export_image")
    pipeline = StableDiffusionPipeline.from_pretrained(FOLDER, torch_dtype=torch.float32, safety_checker=None)
    pipeline.set_progress_bar_config(disable=True)
    for split, count in (("iid", 1), ("combinations", 1), ("iid", 2), ("iid", 3)):
        rng = random.Random(f"export {split} {count}")
        scenes = [world.sample_scene(rng, count, split) for _ in range(number)]
        generated = []
        for i in range(0, number, 50):
            captions = [grammar.canonical_image(s) for s in scenes[i : i + 50]]
            noise = torch.Generator().manual_seed(i)
            with torch.autocast("cpu", torch.bfloat16):
                images = pipeline(captions, num_inference_steps=STEPS, guidance_scale=GUIDANCE, generator=noise,
                                  height=96, width=96, output_type="np").images
            generated.append((images * 255).round().astype(np.uint8))
        grades = image.score(np.concatenate(generated), scenes)
        log(f"caption pipeline, {split}, {count} objects, {number} images: " + " ".join(f"{k} {v:.3f}" for k, v in grades.items()))


if __name__ == "__main__":
    check(int(sys.argv[2])) if sys.argv[1:2] == ["check"] else export()
