# SPDX-License-Identifier: Apache-2.0
"""Whole media at published sizes: diffusers' pipelines over networks that references.py wrote before, and their times.

Each writes a folder in diffusers' layout whose parts are links to the networks, with timing.json for the program. Outputs are not
compared: the single networks are, and small guided runs are among the parity fixtures.
"""

import json
import pathlib

import torch
from bench import HALF, Bench, figure
from fixture import damp_residuals, randomise


def link(folder: pathlib.Path, **parts: str) -> None:
    for part, network in parts.items():
        (folder / part).symlink_to(pathlib.Path("..") / network, target_is_directory=True)


def quiet(pipeline):
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def time_medium(bench: Bench, pipeline, folder: pathlib.Path, call: dict, shapes: dict, runs: int) -> None:
    """Writes the scheduler and timing.json, and times the pipeline from noise to decoded values."""
    pipeline.scheduler.save_pretrained(folder / "scheduler")
    dtype = HALF[bench.timed]
    condition = bench.random(shapes["condition"], 11).to(dtype)
    network = {"image": "guided_image", "video": "guided_video", "audio": "guided_audio"}[folder.name.split("_")[-1]]
    (folder / "timing.json").write_text(json.dumps({"network": network, "timed": bench.timed, "dtypes": [], "limits": {}, **shapes}))
    arguments = {"prompt_embeds": condition, "negative_prompt_embeds": condition, "num_inference_steps": shapes["steps"],
                 "guidance_scale": shapes["guidance"], "output_type": "pt", **call}
    with torch.no_grad():
        bench.reset_peak()
        figure(f"reference {folder.name} medium", bench.median(lambda: pipeline(**arguments), runs), "s")
        figure(f"reference {folder.name} peak", bench.peak(), "bytes")


def sd15_image(bench: Bench) -> None:
    from diffusers import AutoencoderKL, PNDMScheduler, StableDiffusionPipeline, UNet2DConditionModel
    folder, dtype = bench.out / "sd15_image", HALF[bench.timed]
    link(folder, unet="sd15_unet", vae="sd15_vae")
    scheduler = PNDMScheduler(beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", steps_offset=1, skip_prk_steps=True,
                              set_alpha_to_one=False)
    pipeline = quiet(StableDiffusionPipeline(
        vae=AutoencoderKL.from_pretrained(folder / "vae", torch_dtype=dtype).to(bench.device),
        unet=UNet2DConditionModel.from_pretrained(folder / "unet", torch_dtype=dtype).to(bench.device), scheduler=scheduler,
        text_encoder=None, tokenizer=None, safety_checker=None, feature_extractor=None, requires_safety_checker=False))
    side, steps = (64, 2) if bench.tiny else (512, 40)
    time_medium(bench, pipeline, folder, {"height": side, "width": side},
                {"condition": [1, 77, 768], "width": side, "height": side, "steps": steps, "guidance": 7.5}, 3)


def zeroscope_video(bench: Bench) -> None:
    from diffusers import AutoencoderKL, DPMSolverMultistepScheduler, TextToVideoSDPipeline, UNet3DConditionModel
    folder, dtype = bench.out / "zeroscope_video", HALF[bench.timed]
    link(folder, unet="zeroscope_unet")
    channels = (32, 32, 32, 32) if bench.tiny else (128, 256, 512, 512)
    with bench.device:
        vae = AutoencoderKL(block_out_channels=channels, layers_per_block=2, latent_channels=4,
                            down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4)
    damp_residuals(randomise(vae, 5), ".conv2.weight", ".to_out.0.weight").save_pretrained(folder / "vae")
    scheduler = DPMSolverMultistepScheduler(beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", steps_offset=1)
    pipeline = quiet(TextToVideoSDPipeline(
        vae=vae.to(dtype), unet=UNet3DConditionModel.from_pretrained(folder / "unet", torch_dtype=dtype).to(bench.device),
        scheduler=scheduler, text_encoder=None, tokenizer=None))
    width, height, frames, steps = (64, 64, 2, 2) if bench.tiny else (576, 320, 24, 40)
    time_medium(bench, pipeline, folder, {"height": height, "width": width, "num_frames": frames},
                {"condition": [1, 77, 1024], "width": width, "height": height, "frames": frames, "steps": steps, "guidance": 9.0}, 1)


def audioldm_audio(bench: Bench) -> None:
    from diffusers import AudioLDMPipeline, AutoencoderKL, DDIMScheduler, UNet2DConditionModel
    from transformers import ClapTextConfig, ClapTextModelWithProjection, SpeechT5HifiGan
    folder, dtype = bench.out / "audioldm_audio", HALF[bench.timed]
    link(folder, unet="audioldm_unet", vocoder="audioldm_vocoder")
    channels = (32, 32, 32) if bench.tiny else (128, 256, 512)
    with bench.device:
        vae = AutoencoderKL(in_channels=1, out_channels=1, latent_channels=8, block_out_channels=channels, layers_per_block=2,
                            scaling_factor=0.9227914214134216, down_block_types=("DownEncoderBlock2D",) * 3,
                            up_block_types=("UpDecoderBlock2D",) * 3)
        # Neither program runs it, because the conditions are given.
        text = ClapTextModelWithProjection(ClapTextConfig(hidden_size=8, intermediate_size=8, num_hidden_layers=1,
                                                          num_attention_heads=1, projection_dim=512))
    damp_residuals(randomise(vae, 5), ".conv2.weight", ".to_out.0.weight").save_pretrained(folder / "vae")
    text.save_pretrained(folder / "text_encoder")
    vocoder = SpeechT5HifiGan.from_pretrained(folder / "vocoder").to(bench.device, dtype)
    scheduler = DDIMScheduler(beta_start=0.0015, beta_end=0.0195, beta_schedule="scaled_linear", steps_offset=1, clip_sample=False,
                              set_alpha_to_one=False)
    pipeline = quiet(AudioLDMPipeline(
        vae=vae.to(dtype), text_encoder=text.to(dtype), tokenizer=None, vocoder=vocoder, scheduler=scheduler,
        unet=UNet2DConditionModel.from_pretrained(folder / "unet", torch_dtype=dtype).to(bench.device)))
    seconds, steps = (0.32, 2) if bench.tiny else (5.0, 40)
    time_medium(bench, pipeline, folder, {"audio_length_in_s": seconds},
                {"condition": [1, 512], "seconds": seconds, "steps": steps, "guidance": 2.5}, 3)


MEDIA = {case.__name__: case for case in (sd15_image, audioldm_audio, zeroscope_video)}
