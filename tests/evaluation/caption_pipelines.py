"""The caption pipeline: the bundle's own decoders, as the public library runs them, asked with the canonical caption."""

from __future__ import annotations

import json

import numpy as np
from questions import grammar

CAPTION = {"image": grammar.canonical, "video": grammar.canonical_film, "audio": grammar.canonical_sound}
STEPS, GUIDANCE = 20, 1.5  # where the bundle names none
AT_ONCE = {"image": 10, "video": 4, "audio": 20}


def _loaded(medium: str, folder):
    import torch

    if medium == "image":
        from diffusers import StableDiffusionPipeline as Pipeline

        more = {"safety_checker": None, "feature_extractor": None, "requires_safety_checker": False}
    elif medium == "video":
        from diffusers import TextToVideoSDPipeline as Pipeline

        more = {}
    else:
        from diffusers import AudioLDMPipeline as Pipeline

        more = {}
    pipeline = Pipeline.from_pretrained(folder, torch_dtype=torch.float32, **more)
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def _bytes(shown) -> np.ndarray:
    return (np.asarray(shown) * 255).round().astype(np.uint8)


def made(medium: str, bundle, scenes, steps: int | None = None):
    """Pictures, films or sounds of the scenes; None where the library is absent."""
    try:
        import diffusers  # noqa: F401
        import torch
    except ImportError:
        return None
    defaults = json.loads((bundle / "bundle.json").read_text()).get("defaults", {}).get(medium, {})
    pipeline, out = _loaded(medium, bundle / medium), []
    for at in range(0, len(scenes), AT_ONCE[medium]):
        captions = [CAPTION[medium](s) for s in scenes[at:at + AT_ONCE[medium]]]
        asked = {"num_inference_steps": steps or defaults.get("steps", STEPS), "guidance_scale": defaults.get("guidance", GUIDANCE),
                 "generator": [torch.Generator().manual_seed(1000 + at + i) for i in range(len(captions))]}
        if medium == "image":
            out.append(_bytes(pipeline(captions, height=96, width=96, output_type="np", **asked).images))
        elif medium == "video":
            with torch.autocast("cpu", torch.bfloat16):  # half the time
                out.append(_bytes(pipeline(captions, height=96, width=96, num_frames=16, output_type="np", **asked).frames))
        else:
            out.append(pipeline(captions, audio_length_in_s=2.56, **asked).audios)
    return np.concatenate(out)
