# SPDX-License-Identifier: Apache-2.0
"""Parity fixtures of complete guided audio generation, by diffusers' AudioLDMPipeline at a tiny size.

Run: python tests/reference/guided_audio.py [--seed N]
Output: tests/data/parity/guided_audio (the components in the pipeline's layout, one fixture per sampler)
"""

import argparse
import json

import torch
from diffusers import AudioLDMPipeline, AutoencoderKL, DDIMScheduler, DPMSolverMultistepScheduler, UNet2DConditionModel
from fixture import PARITY, damp_residuals, randomise, write_fixture
from transformers import ClapTextConfig, ClapTextModelWithProjection, SpeechT5HifiGan, SpeechT5HifiGanConfig

BETAS = dict(beta_start=0.0015, beta_end=0.0195, beta_schedule="scaled_linear")
SAMPLERS = {
    "ddim": (DDIMScheduler(**BETAS, steps_offset=1, clip_sample=False, set_alpha_to_one=False), 6, 7.5),
    "dpm": (DPMSolverMultistepScheduler(**BETAS, steps_offset=1), 5, 2.5),
}
WIDTH, BANDS, SECONDS = 12, 8, 0.33  # 33 frames of 10 ms: not a multiple of the latent grid, and an odd number of latents


def build(seed: int) -> dict:
    unet = UNet2DConditionModel(
        sample_size=16, in_channels=4, out_channels=4, block_out_channels=(8, 12), layers_per_block=1, attention_head_dim=2,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"), up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
        cross_attention_dim=(8, 12), norm_num_groups=4, class_embed_type="simple_projection", class_embeddings_concat=True,
        projection_class_embeddings_input_dim=WIDTH)
    vae = AutoencoderKL(in_channels=1, out_channels=1, latent_channels=4, block_out_channels=(4, 4, 8), layers_per_block=1,
                        down_block_types=("DownEncoderBlock2D",) * 3, up_block_types=("UpDecoderBlock2D",) * 3,
                        norm_num_groups=2, scaling_factor=0.9227914214134216)
    vocoder = SpeechT5HifiGan(SpeechT5HifiGanConfig(
        model_in_dim=BANDS, sampling_rate=1000, upsample_initial_channel=8, upsample_rates=(5, 2),
        upsample_kernel_sizes=(16, 4), normalize_before=False))
    text = ClapTextModelWithProjection(ClapTextConfig(
        vocab_size=400, hidden_size=8, intermediate_size=12, num_hidden_layers=1, num_attention_heads=2,
        max_position_embeddings=50, projection_dim=WIDTH))
    parts = {"unet": unet, "vae": vae, "vocoder": vocoder, "text_encoder": text}
    for number, part in enumerate(parts.values()):
        randomise(part, seed + number)
    damp_residuals(vocoder, *(f"convs2.{layer}.weight" for layer in range(3)))
    with torch.no_grad():  # keeps the waveform from saturating
        vocoder.conv_post.weight.mul_(0.2)
        vocoder.mean.zero_()
        vocoder.scale.fill_(1)
    return parts


def empty_text(text_encoder, length: int) -> torch.Tensor:
    """The pipeline's condition for the empty prompt: begin, end, padding."""
    ids = torch.tensor([[0, 2] + [1] * (length - 2)])
    with torch.no_grad():
        embedding = text_encoder(ids, attention_mask=(ids != 1).long()).text_embeds
    return torch.nn.functional.normalize(embedding, dim=-1)


def outputs(parts: dict, scheduler, inputs: dict, steps: int, guidance: float) -> dict:
    """What the pipeline makes of a fixture's inputs, in the precision of `parts` and `inputs`."""
    pipeline = AudioLDMPipeline(**parts, tokenizer=None, scheduler=scheduler)
    pipeline.set_progress_bar_config(disable=True)
    recorded = {}
    decode = pipeline.decode_latents

    def recording_decode(latents: torch.Tensor) -> torch.Tensor:
        recorded.update(latents=latents, mel=decode(latents))
        return recorded["mel"]

    pipeline.decode_latents = recording_decode
    audio = pipeline(prompt_embeds=inputs["condition"], negative_prompt_embeds=inputs["unconditional"],
                     latents=inputs["noise"].clone(), audio_length_in_s=SECONDS, num_inference_steps=steps,
                     guidance_scale=guidance, output_type="pt").audios
    return {**recorded, "audio": audio}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=91)
    seed = parser.parse_args().seed
    folder = PARITY / "guided_audio"
    parts = build(seed)
    for name, part in parts.items():
        part.save_pretrained(folder / name)
    generator = torch.Generator().manual_seed(seed)
    inputs = {"noise": torch.randn(1, 4, 9, BANDS // 4, generator=generator),
              "condition": torch.randn(1, WIDTH, generator=generator)}  # not normalised: the pipeline uses it as given
    unconditional = empty_text(parts["text_encoder"], WIDTH)
    for name, (scheduler, steps, guidance) in SAMPLERS.items():
        scheduler.save_pretrained(folder / f"scheduler_{name}")
        result = outputs(parts, scheduler, {**inputs, "unconditional": unconditional}, steps, guidance)
        audio = result["audio"]
        print(f"{name}: {(audio.abs() < 0.99).float().mean():.0%} of {audio.shape[1]} samples are not saturated")
        write_fixture(folder / f"{name}.audio.safetensors", "guided_audio", inputs, {"unconditional": unconditional, **result},
                      scheduler=json.dumps(f"scheduler_{name}"), steps=json.dumps(steps), guidance=json.dumps(guidance),
                      samples=json.dumps(audio.shape[1]), empty=json.dumps([0, 2] + [1] * (WIDTH - 2)))


if __name__ == "__main__":
    main()
