# SPDX-License-Identifier: Apache-2.0
"""Parity fixtures of complete guided image generation, by diffusers' StableDiffusionPipeline at a tiny size.

Run: python tests/reference/guided_image.py [--seed N]
Output: tests/data/parity/guided_image (the components in the pipeline's layout, one fixture per sampler)
"""

import argparse
import json

import torch
from diffusers import AutoencoderKL, DDIMScheduler, PNDMScheduler, StableDiffusionPipeline, UNet2DConditionModel
from fixture import PARITY, in_bfloat16, randomise, save_in_bfloat16, write_fixture

BETAS = dict(beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", steps_offset=1)
SAMPLERS = {
    "pndm": (PNDMScheduler(**BETAS, set_alpha_to_one=False, skip_prk_steps=True), 6, 7.5),
    "ddim_v": (DDIMScheduler(**BETAS, clip_sample=False, prediction_type="v_prediction", timestep_spacing="trailing",
                             rescale_betas_zero_snr=True), 5, 3.0),
}


def build(seed: int):
    unet = UNet2DConditionModel(
        sample_size=8, block_out_channels=(8, 16), down_block_types=("CrossAttnDownBlock2D", "DownBlock2D"),
        up_block_types=("UpBlock2D", "CrossAttnUpBlock2D"), layers_per_block=1, attention_head_dim=2,
        cross_attention_dim=12, norm_num_groups=4)
    vae = AutoencoderKL(block_out_channels=(8, 12), down_block_types=("DownEncoderBlock2D",) * 2,
                        up_block_types=("UpDecoderBlock2D",) * 2, layers_per_block=1, norm_num_groups=4, sample_size=16)
    unet, vae = randomise(unet, seed), randomise(vae, seed + 1)
    with torch.no_grad():  # keeps the images from saturating
        vae.decoder.conv_out.weight.mul_(0.25)
    return in_bfloat16(unet), in_bfloat16(vae)


def outputs(parts: dict, scheduler, inputs: dict, steps: int, guidance: float) -> dict:
    """What the pipeline makes of a fixture's inputs, in the precision of `parts` and `inputs`."""
    pipeline = StableDiffusionPipeline(**parts, scheduler=scheduler, text_encoder=None, tokenizer=None, safety_checker=None,
                                       feature_extractor=None, requires_safety_checker=False)
    pipeline.set_progress_bar_config(disable=True)
    height, width = (2 * side for side in inputs["noise"].shape[-2:])
    return {name: pipeline(prompt_embeds=inputs["condition"], negative_prompt_embeds=inputs["unconditional"],
                           latents=inputs["noise"].clone(), height=height, width=width, num_inference_steps=steps,
                           guidance_scale=guidance, output_type=kind).images
            for name, kind in (("latents", "latent"), ("image", "pt"))}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=61)
    seed = parser.parse_args().seed
    folder = PARITY / "guided_image"
    unet, vae = build(seed)
    save_in_bfloat16(unet, folder / "unet")
    save_in_bfloat16(vae, folder / "vae")
    generator = torch.Generator().manual_seed(seed)
    inputs = {"noise": torch.randn(1, 4, 8, 12, generator=generator), "condition": torch.randn(1, 5, 12, generator=generator),
              "unconditional": torch.randn(1, 5, 12, generator=generator)}
    for name, (scheduler, steps, guidance) in SAMPLERS.items():
        scheduler.save_pretrained(folder / f"scheduler_{name}")
        result = outputs({"vae": vae, "unet": unet}, scheduler, inputs, steps, guidance)
        unsaturated = ((result["image"] > 0) & (result["image"] < 1)).float().mean()
        print(f"{name}: {unsaturated:.0%} of the values are not saturated")
        write_fixture(folder / f"{name}.image.safetensors", "guided_image", inputs, result,
                      scheduler=json.dumps(f"scheduler_{name}"), steps=json.dumps(steps), guidance=json.dumps(guidance))


if __name__ == "__main__":
    main()
