# SPDX-License-Identifier: Apache-2.0
"""The caption pipeline: the bundle's decoders run by diffusers on the canonical caption, without a language model."""

from __future__ import annotations

import json

import numpy as np
from questions import grammar

CAPTION = {"image": grammar.canonical_image, "video": grammar.canonical_video, "audio": grammar.canonical_audio}
STEPS, GUIDANCE = 20, 1.5  # where the bundle has no default
BATCH = {"image": 10, "video": 4, "audio": 20}


def _load(modality: str, folder):
    import torch

    if modality == "image":
        from diffusers import StableDiffusionPipeline as Pipeline

        options = {"safety_checker": None, "feature_extractor": None, "requires_safety_checker": False}
    elif modality == "video":
        from diffusers import TextToVideoSDPipeline as Pipeline

        options = {}
    else:
        from diffusers import AudioLDMPipeline as Pipeline

        options = {}
    pipeline = Pipeline.from_pretrained(folder, torch_dtype=torch.float32, **options)
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def _bytes(values) -> np.ndarray:
    return (np.asarray(values) * 255).round().astype(np.uint8)


def generate(modality: str, bundle, scenes, steps: int | None = None):
    """Images, videos or audio of the scenes; None if diffusers is not installed."""
    try:
        import diffusers  # noqa: F401
        import torch
    except ImportError:
        return None
    defaults = json.loads((bundle / "bundle.json").read_text()).get("defaults", {}).get(modality, {})
    pipeline, out = _load(modality, bundle / modality), []
    for start in range(0, len(scenes), BATCH[modality]):
        captions = [CAPTION[modality](s) for s in scenes[start:start + BATCH[modality]]]
        settings = {"num_inference_steps": steps or defaults.get("steps", STEPS), "guidance_scale": defaults.get("guidance", GUIDANCE),
                    "generator": [torch.Generator().manual_seed(1000 + start + i) for i in range(len(captions))]}
        if modality == "image":
            out.append(_bytes(pipeline(captions, height=96, width=96, output_type="np", **settings).images))
        elif modality == "video":
            with torch.autocast("cpu", torch.bfloat16):  # half the time
                out.append(_bytes(pipeline(captions, height=96, width=96, num_frames=16, output_type="np", **settings).frames))
        else:
            out.append(pipeline(captions, audio_length_in_s=2.56, **settings).audios)
    return np.concatenate(out)
