# SPDX-License-Identifier: Apache-2.0
"""Writes the video and audio pipelines as diffusers folders in half precision, and grades what diffusers generates with them.

    python -m recipe.export_media audio              # training-runs/export/audio/   (AudioLDMPipeline)
    python -m recipe.export_media video              # training-runs/export/video/   (TextToVideoSDPipeline)
    python -m recipe.export_media check-audio 100
    python -m recipe.export_media check-video 24
"""

from __future__ import annotations

import json
import random
import shutil
import sys

import numpy as np
import torch

from . import grammar, training, world, world_audio, world_video
from .export_image import strip_local_paths

FOLDER = training.RUNS / "export"
STEPS, GUIDANCE = 20, 1.5
PIPELINES = {
    "audio": {"_class_name": "AudioLDMPipeline", "scheduler": ["diffusers", "DDIMScheduler"],
              "text_encoder": ["transformers", "ClapTextModelWithProjection"], "tokenizer": ["transformers", "RobertaTokenizer"],
              "unet": ["diffusers", "UNet2DConditionModel"], "vae": ["diffusers", "AutoencoderKL"],
              "vocoder": ["transformers", "SpeechT5HifiGan"]},
    "video": {"_class_name": "TextToVideoSDPipeline", "scheduler": ["diffusers", "DDIMScheduler"],
              "text_encoder": ["transformers", "CLIPTextModel"], "tokenizer": ["transformers", "CLIPTokenizer"],
              "unet": ["diffusers", "UNet3DConditionModel"], "vae": ["diffusers", "AutoencoderKL"]},
}


def components_of(modality: str):
    """(models by folder, tokenizer folder, scheduler)."""
    from diffusers import AutoencoderKL

    if modality == "audio":
        from . import audio_text_encoder, audio_unet, audio_vae, vocoder

        models = {"unet": audio_unet.trained(), "text_encoder": audio_unet.frozen_encoder(),
                  "vae": AutoencoderKL.from_pretrained(audio_vae.FOLDER), "vocoder": vocoder.trained()}
        return models, audio_text_encoder.TOKENIZER, audio_unet.scheduler()
    from . import image_vae, text_encoder, video_unet

    models = {"unet": video_unet.trained(), "text_encoder": video_unet.frozen_encoder(), "vae": AutoencoderKL.from_pretrained(image_vae.FOLDER)}
    return models, text_encoder.TOKENIZER, video_unet.scheduler()


def export(modality: str) -> None:
    folder = FOLDER / modality
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    models, tokenizer, scheduler = components_of(modality)
    for part, model in models.items():
        model.half().save_pretrained(folder / part)
        strip_local_paths(folder / part / "config.json")
    shutil.copytree(tokenizer, folder / "tokenizer")
    scheduler.save_pretrained(folder / "scheduler")
    index = {"_class_name": PIPELINES[modality]["_class_name"], "_diffusers_version": "0.42.1"} | PIPELINES[modality]
    (folder / "model_index.json").write_text(json.dumps(index, indent=2) + "\n")
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            file.chmod(0o644)
            print(f"{file.stat().st_size / 1e6:8.3f} MB  {file.relative_to(folder)}")
    print(f"{sum(f.stat().st_size for f in folder.rglob('*') if f.is_file()) / 1e6:8.3f} MB in total", flush=True)


def check(modality: str, number: int) -> None:
    training.setup(9)
    sys.path.insert(0, str(training.RUNS.parent / "tests" / "evaluation"))
    from grader import audio as audio_grader
    from grader import video as video_grader

    log = training.Log(f"export_{modality}")
    for split, count in (("iid", 1), ("combinations", 1), ("iid", 2), ("iid", 3)):
        rng = random.Random(f"export {split} {count}")
        scenes = [world.sample_scene(rng, count, split) for _ in range(number)]
        generated = (generate_audio if modality == "audio" else generate_video)(scenes)
        grades = (audio_grader if modality == "audio" else video_grader).score(generated, scenes)
        log(f"caption pipeline, {split}, {count} objects, {number}: " + " ".join(f"{k} {v:.3f}" for k, v in grades.items()))


def generate_audio(scenes) -> np.ndarray:
    from diffusers import AudioLDMPipeline

    pipeline = AudioLDMPipeline.from_pretrained(FOLDER / "audio", torch_dtype=torch.float32)
    pipeline.set_progress_bar_config(disable=True)
    out = []
    for i in range(0, len(scenes), 25):
        captions = [grammar.canonical_audio(s) for s in scenes[i : i + 25]]
        out.append(pipeline(captions, audio_length_in_s=world_audio.SAMPLES / world_audio.RATE, num_inference_steps=STEPS,
                            guidance_scale=GUIDANCE, generator=torch.Generator().manual_seed(i)).audios)
    return np.concatenate(out)


def generate_video(scenes) -> np.ndarray:
    from diffusers import TextToVideoSDPipeline

    pipeline = TextToVideoSDPipeline.from_pretrained(FOLDER / "video", torch_dtype=torch.float32)
    pipeline.set_progress_bar_config(disable=True)
    out = []
    for i in range(0, len(scenes), 8):
        captions = [grammar.canonical_video(s) for s in scenes[i : i + 8]]
        with torch.autocast("cpu", torch.bfloat16):
            frames = pipeline(captions, num_inference_steps=STEPS, guidance_scale=GUIDANCE, generator=torch.Generator().manual_seed(i),
                              height=96, width=96, num_frames=world_video.FRAMES, output_type="np").frames
        out.append((np.asarray(frames) * 255).round().astype(np.uint8))
    return np.concatenate(out)


if __name__ == "__main__":
    command = sys.argv[1]
    check(command.removeprefix("check-"), int(sys.argv[2])) if command.startswith("check-") else export(command)
