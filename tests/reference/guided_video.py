# SPDX-License-Identifier: Apache-2.0
"""Parity fixtures of complete guided video generation, by diffusers' TextToVideoSDPipeline and VideoToVideoSDPipeline at a tiny size.

Run: python tests/reference/guided_video.py [--seed N]
Output: tests/data/parity/guided_video (the components in the pipeline's layout, one fixture per sampler and pipeline)
"""

import argparse
import json
import unittest.mock

import torch
from diffusers import (AutoencoderKL, DDIMScheduler, DPMSolverMultistepScheduler, EulerDiscreteScheduler, PNDMScheduler,
                       TextToVideoSDPipeline, UNet3DConditionModel, VideoToVideoSDPipeline)
from fixture import PARITY, damp_residuals, in_bfloat16, randomise, save_in_bfloat16, write_fixture

BETAS = dict(beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear")
DDIM = DDIMScheduler(**BETAS, clip_sample=False, set_alpha_to_one=False, steps_offset=1)  # as Zeroscope is published
SAMPLERS = {"ddim": (DDIM, 5, 7.5), "dpm": (DPMSolverMultistepScheduler.from_config(DDIM.config), 6, 9.0)}
# Video to video: scheduler, steps, guidance, strength.
VIDEO_TO_VIDEO = {"ddim": (DDIM, 8, 7.5, 0.6), "dpm": (DPMSolverMultistepScheduler.from_config(DDIM.config), 20, 5.0, 0.35),
                  "euler": (EulerDiscreteScheduler(**BETAS, steps_offset=1), 6, 3.0, 0.7),
                  "pndm": (PNDMScheduler(**BETAS, steps_offset=1, skip_prk_steps=True), 8, 3.0, 0.6)}
FRAMES = 5


def build(seed: int):
    unet = UNet3DConditionModel(
        sample_size=8, block_out_channels=(4, 8), down_block_types=("CrossAttnDownBlock3D", "DownBlock3D"),
        up_block_types=("UpBlock3D", "CrossAttnUpBlock3D"), layers_per_block=1, attention_head_dim=4, cross_attention_dim=6,
        norm_num_groups=2)
    vae = AutoencoderKL(block_out_channels=(4, 8), down_block_types=("DownEncoderBlock2D",) * 2,
                        up_block_types=("UpDecoderBlock2D",) * 2, layers_per_block=1, norm_num_groups=2, sample_size=16)
    damp_residuals(randomise(unet, seed), ".conv2.weight", ".to_out.0.weight", ".ff.net.2.weight", ".proj_out.weight", ".conv4.3.weight")
    randomise(vae, seed + 1)
    with torch.no_grad():  # keeps the videos from saturating
        vae.decoder.conv_out.weight.mul_(0.25)
    return in_bfloat16(unet), in_bfloat16(vae)


def pipeline_of(kind, parts: dict, scheduler):
    pipeline = kind(**parts, scheduler=scheduler, text_encoder=None, tokenizer=None)
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def outputs(parts: dict, scheduler, inputs: dict, steps: int, guidance: float, strength: float | None = None) -> dict:
    """What the pipeline makes of a fixture's inputs, in the precision of `parts` and `inputs`; video to video with `strength`."""
    options = {"prompt_embeds": inputs["condition"], "negative_prompt_embeds": inputs["unconditional"],
               "num_inference_steps": steps, "guidance_scale": guidance}
    kinds = (("latents", "latent"), ("video", "pt"))
    if strength is None:
        pipeline = pipeline_of(TextToVideoSDPipeline, parts, scheduler)
        frames, height, width = inputs["noise"].shape[2:]
        return {name: pipeline(**options, latents=inputs["noise"].clone(), height=2 * height, width=2 * width, num_frames=frames,
                               output_type=kind).frames for name, kind in kinds}
    pipeline = pipeline_of(VideoToVideoSDPipeline, parts, scheduler)
    # Both random draws are replaced by the fixture's noise, so that both programs start from the same values.
    with unittest.mock.patch("diffusers.models.autoencoders.vae.randn_tensor", lambda *_, **__: inputs["encoder_noise"]), \
            unittest.mock.patch(f"{VideoToVideoSDPipeline.__module__}.randn_tensor", lambda *_, **__: inputs["noise"]), \
            unittest.mock.patch.object(pipeline.video_processor, "preprocess_video", lambda video: video):
        return {name: pipeline(**options, video=inputs["video"], strength=strength, output_type=kind).frames for name, kind in kinds}


def write(path, inputs: dict, result: dict, **metadata) -> None:
    unsaturated = ((result["video"] > 0) & (result["video"] < 1)).float().mean()
    print(f"{path.name}: {unsaturated:.0%} of the values are not saturated")
    write_fixture(path, "guided_video", inputs, result,
                  **{key: json.dumps(value) for key, value in metadata.items()})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=71)
    seed = parser.parse_args().seed
    folder = PARITY / "guided_video"
    unet, vae = build(seed)
    save_in_bfloat16(unet, folder / "unet")
    save_in_bfloat16(vae, folder / "vae")
    parts = {"unet": unet, "vae": vae}
    generator = torch.Generator().manual_seed(seed)
    noise = torch.randn(1, 4, FRAMES, 8, 12, generator=generator)
    condition, unconditional = (torch.randn(1, 5, 6, generator=generator) for _ in range(2))
    prompts = {"condition": condition, "unconditional": unconditional}
    for name, (scheduler, steps, guidance) in SAMPLERS.items():
        scheduler.save_pretrained(folder / f"scheduler_{name}")
        inputs = {"noise": noise, **prompts}
        result = outputs(parts, scheduler, inputs, steps, guidance)
        write(folder / f"{name}.video.safetensors", inputs, result, scheduler=f"scheduler_{name}", steps=steps, guidance=guidance)
    video = torch.rand(1, 3, FRAMES, 16, 24, generator=generator) * 2 - 1
    noises = [torch.randn(FRAMES, 4, 8, 12, generator=generator) for _ in range(2)]  # for the encoder, for the latents
    for name, (scheduler, steps, guidance, strength) in VIDEO_TO_VIDEO.items():
        scheduler.save_pretrained(folder / f"scheduler_{name}")
        inputs = {"video": video, "encoder_noise": noises[0], "noise": noises[1], **prompts}
        result = outputs(parts, scheduler, inputs, steps, guidance, strength)
        write(folder / f"{name}_again.video.safetensors", inputs, result, scheduler=f"scheduler_{name}", steps=steps,
              guidance=guidance, strength=strength)


if __name__ == "__main__":
    main()
