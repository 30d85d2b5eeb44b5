"""Writes the film and sound sets as diffusers folders in half precision, and grades them as the public library runs them.

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
from .export_image import without_machine

FOLDER = training.RUNS / "export"
STEPS, GUIDANCE = 20, 1.5
SET = {
    "audio": {"_class_name": "AudioLDMPipeline", "scheduler": ["diffusers", "DDIMScheduler"],
              "text_encoder": ["transformers", "ClapTextModelWithProjection"], "tokenizer": ["transformers", "RobertaTokenizer"],
              "unet": ["diffusers", "UNet2DConditionModel"], "vae": ["diffusers", "AutoencoderKL"],
              "vocoder": ["transformers", "SpeechT5HifiGan"]},
    "video": {"_class_name": "TextToVideoSDPipeline", "scheduler": ["diffusers", "DDIMScheduler"],
              "text_encoder": ["transformers", "CLIPTextModel"], "tokenizer": ["transformers", "CLIPTokenizer"],
              "unet": ["diffusers", "UNet3DConditionModel"], "vae": ["diffusers", "AutoencoderKL"]},
}


def parts_of(medium: str):
    """(models by folder, tokenizer folder, scheduler)."""
    from diffusers import AutoencoderKL

    if medium == "audio":
        from . import audio_unet, audio_text_encoder, audio_vae, vocoder

        models = {"unet": audio_unet.trained(), "text_encoder": audio_unet.frozen_encoder(),
                  "vae": AutoencoderKL.from_pretrained(audio_vae.FOLDER), "vocoder": vocoder.trained()}
        return models, audio_text_encoder.TOKENIZER, audio_unet.scheduler()
    from . import video_unet, text_encoder, image_vae

    models = {"unet": video_unet.trained(), "text_encoder": video_unet.frozen_encoder(), "vae": AutoencoderKL.from_pretrained(image_vae.FOLDER)}
    return models, text_encoder.TOKENIZER, video_unet.scheduler()


def export(medium: str) -> None:
    folder = FOLDER / medium
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    models, tokenizer, scheduler = parts_of(medium)
    for part, model in models.items():
        model.half().save_pretrained(folder / part)
        without_machine(folder / part / "config.json")
    shutil.copytree(tokenizer, folder / "tokenizer")
    scheduler.save_pretrained(folder / "scheduler")
    index = {"_class_name": SET[medium]["_class_name"], "_diffusers_version": "0.42.1"} | SET[medium]
    (folder / "model_index.json").write_text(json.dumps(index, indent=2) + "\n")
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            file.chmod(0o644)
            print(f"{file.stat().st_size / 1e6:8.3f} MB  {file.relative_to(folder)}")
    print(f"{sum(f.stat().st_size for f in folder.rglob('*') if f.is_file()) / 1e6:8.3f} MB in all", flush=True)


def check(medium: str, number: int) -> None:
    training.start(9)
    sys.path.insert(0, str(training.RUNS.parent / "tests" / "evaluation"))
    from grader import video as film_grader
    from grader import audio as sound_grader

    log = training.Log(f"export_{medium}")
    for split, count in (("iid", 1), ("combinations", 1), ("iid", 2), ("iid", 3)):
        rng = random.Random(f"export {split} {count}")
        scenes = [world.sample_scene(rng, count, split) for _ in range(number)]
        made = (sounds_of if medium == "audio" else films_of)(scenes)
        got = (sound_grader if medium == "audio" else film_grader).score(made, scenes)
        log(f"caption pipeline, {split}, {count} things, {number}: " + " ".join(f"{k} {v:.3f}" for k, v in got.items()))


def sounds_of(scenes) -> np.ndarray:
    from diffusers import AudioLDMPipeline

    pipe = AudioLDMPipeline.from_pretrained(FOLDER / "audio", torch_dtype=torch.float32)
    pipe.set_progress_bar_config(disable=True)
    out = []
    for i in range(0, len(scenes), 25):
        captions = [grammar.canonical_sound(s) for s in scenes[i : i + 25]]
        out.append(pipe(captions, audio_length_in_s=world_audio.SAMPLES / world_audio.RATE, num_inference_steps=STEPS,
                        guidance_scale=GUIDANCE, generator=torch.Generator().manual_seed(i)).audios)
    return np.concatenate(out)


def films_of(scenes) -> np.ndarray:
    from diffusers import TextToVideoSDPipeline

    pipe = TextToVideoSDPipeline.from_pretrained(FOLDER / "video", torch_dtype=torch.float32)
    pipe.set_progress_bar_config(disable=True)
    out = []
    for i in range(0, len(scenes), 8):
        captions = [grammar.canonical_film(s) for s in scenes[i : i + 8]]
        with torch.autocast("cpu", torch.bfloat16):
            shown = pipe(captions, num_inference_steps=STEPS, guidance_scale=GUIDANCE, generator=torch.Generator().manual_seed(i),
                         height=96, width=96, num_frames=world_video.FRAMES, output_type="np").frames
        out.append((np.asarray(shown) * 255).round().astype(np.uint8))
    return np.concatenate(out)


if __name__ == "__main__":
    what = sys.argv[1]
    check(what.removeprefix("check-"), int(sys.argv[2])) if what.startswith("check-") else export(what)
