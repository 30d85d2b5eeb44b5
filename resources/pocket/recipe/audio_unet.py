# SPDX-License-Identifier: Apache-2.0
"""The audio UNet: latents of log mel spectrograms, conditioned on one vector (AudioLDM's configuration of UNet2DConditionModel).

    python -m recipe.audio_unet cache                    # training-runs/audio_latents.pt
    python -m recipe.audio_unet train --minutes 10       # CPU minutes; resumes; training-runs/audio_unet.pt
    python -m recipe.audio_unet grade --number 100       # sampled, decoded, through the vocoder, graded
"""

from __future__ import annotations

import argparse
import random
import sys

import torch
from diffusers import AutoencoderKL, DDIMScheduler, UNet2DConditionModel
from diffusers.models.attention_processor import AttnProcessor
from transformers import ClapTextModelWithProjection

from . import audio_data, audio_text_encoder, audio_vae, grammar, mel, training, vocoder, world
from .image_unet import sample_timesteps
from .muon import Muon

LATENTS = training.RUNS / "audio_latents.pt"
CHECKPOINT = training.RUNS / "audio_unet.pt"
CHANNELS, HEIGHT, WIDTH = audio_vae.CHANNELS, 32, 8  # latent: channels, time, bands


def scheduler() -> DDIMScheduler:
    """As for images: v-prediction with zero terminal SNR, so that only the vector carries information at the last time step."""
    return DDIMScheduler(
        num_train_timesteps=1000, beta_start=0.0015, beta_end=0.0195, beta_schedule="scaled_linear",
        clip_sample=False, set_alpha_to_one=True, prediction_type="v_prediction",
        rescale_betas_zero_snr=True, timestep_spacing="trailing", steps_offset=1,
    )


def build() -> UNet2DConditionModel:
    """Time x bands: 32 x 8, 16 x 4, 8 x 2; the second attention of a block is self-attention too, as in AudioLDM."""
    channels = (32, 48, 64)
    model = UNet2DConditionModel(
        sample_size=HEIGHT, in_channels=CHANNELS, out_channels=CHANNELS,
        down_block_types=("DownBlock2D", "DownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "UpBlock2D", "UpBlock2D"),
        block_out_channels=channels, layers_per_block=1, cross_attention_dim=channels, attention_head_dim=4, norm_num_groups=8,
        class_embed_type="simple_projection", projection_class_embeddings_input_dim=audio_text_encoder.WIDTH, class_embeddings_concat=True,
    )
    model.set_attn_processor(AttnProcessor())
    return model


def frozen_encoder():
    encoder = ClapTextModelWithProjection.from_pretrained(audio_text_encoder.ENCODER, attn_implementation="eager").eval()
    return encoder.requires_grad_(False)


class CaptionEmbeddings:
    """Unit vectors [N,128] of canonical audio captions."""

    def __init__(self):
        self.encoder, self.ids = frozen_encoder(), audio_text_encoder.CaptionIds()

    @torch.no_grad()
    def __call__(self, captions: list[str]) -> torch.Tensor:
        return audio_text_encoder.embed(self.encoder, self.ids(captions))


@torch.no_grad()
def cache(number: int) -> None:
    training.setup(61)
    model, waveforms, rng = AutoencoderKL.from_pretrained(audio_vae.FOLDER).eval(), audio_data.Waveforms(), random.Random(61)
    single_objects = {grammar.canonical_audio(s): s for s in (world.sample_scene(rng, 1) for _ in range(6000))}
    scenes = list(single_objects.values()) * 2
    scenes += audio_data.sample_scenes(rng, max(0, number - len(scenes)), (0, 7, 3))
    latents = torch.cat([audio_vae.encode(model, mel.log_mel(waveforms(scenes[i : i + 64]))).half() for i in range(0, len(scenes), 64)])
    encoder = CaptionEmbeddings()
    embeddings = torch.cat([encoder([grammar.canonical_audio(s) for s in scenes[i : i + 256]]) for i in range(0, len(scenes), 256)])
    training.save(LATENTS, {"count": torch.tensor([len(s.objects) for s in scenes]), "latents": latents, "embeddings": embeddings, "empty": encoder([""])})
    print(len(scenes), "waveforms,", len(single_objects), "of one object; deviation", latents.float().std((0, 2, 3)).tolist())


@torch.no_grad()
def sample(unet, embeddings, empty, steps: int = 20, guidance: float = 1.5, seed: int = 0) -> torch.Tensor:
    """Latents [N,8,32,8] from unit vectors [N,128]."""
    noise_scheduler = scheduler()
    noise_scheduler.set_timesteps(steps)
    x = torch.randn(len(embeddings), CHANNELS, HEIGHT, WIDTH, generator=torch.Generator().manual_seed(seed))
    conditions = torch.cat([empty.expand(len(embeddings), -1), embeddings])
    for t in noise_scheduler.timesteps:
        with torch.autocast("cpu", torch.bfloat16):
            unconditional, conditional = unet(torch.cat([x, x]), t, None, class_labels=conditions).sample.float().chunk(2)
        x = noise_scheduler.step(unconditional + guidance * (conditional - unconditional), t, x).prev_sample
    return x


class SampleGrader:
    """Grades audio generated for new scenes, after decoder and vocoder."""

    def __init__(self):
        sys.path.insert(0, str(training.RUNS.parent / "tests" / "evaluation"))
        from grader import audio

        self.grade, self.embeddings = audio.score, CaptionEmbeddings()
        self.decoder = AutoencoderKL.from_pretrained(audio_vae.FOLDER).eval()
        self.vocoder = vocoder.trained()

    def waveforms(self, unet, scenes, **options) -> torch.Tensor:
        embeddings = self.embeddings([grammar.canonical_audio(s) for s in scenes])
        return vocoder.vocode(self.vocoder, audio_vae.decode(self.decoder, sample(unet, embeddings, self.embeddings([""]), **options)))

    def __call__(self, unet, count: int, split: str, number: int, **options) -> dict[str, float]:
        rng = random.Random(f"{split}{count}")
        scenes = [world.sample_scene(rng, count, split) for _ in range(number)]
        return self.grade(self.waveforms(unet, scenes, **options).numpy(), scenes)


def train(minutes: float, batch_size: int) -> None:
    training.setup(62)
    state = torch.load(LATENTS, weights_only=False)
    by_count = [torch.nonzero(state["count"] == n)[:, 0] for n in (1, 2, 3)]
    unet, ema = build(), build().eval().requires_grad_(False)
    ema.load_state_dict(unet.state_dict())
    optimiser = Muon(unet, skip=("time_embedding",))
    loop = training.TrainingLoop("audio_unet", {"unet": unet, "ema": ema, "optimiser": optimiser})
    random.seed(62 + loop.count)
    noise_scheduler = scheduler()
    alpha, sigma = (a.sqrt().view(-1, 1, 1, 1) for a in (noise_scheduler.alphas_cumprod, 1 - noise_scheduler.alphas_cumprod))

    def step(progress: float) -> dict[str, float]:
        candidates = by_count[random.choices((0, 1, 2), (5, 3, 1) if progress < 0.5 else (4, 4, 2))[0]]
        indices = candidates[torch.randint(len(candidates), (batch_size,))]
        clean, embeddings = state["latents"][indices].float(), state["embeddings"][indices]
        times, noise = sample_timesteps(batch_size, 0.2), torch.randn_like(clean)
        # A predicted vector is never exact.
        embeddings = embeddings + 0.04 * torch.rand(batch_size, 1) * torch.randn_like(embeddings)
        dropped = torch.rand(batch_size, 1) < 0.1
        embeddings = torch.where(dropped, state["empty"], embeddings)
        with torch.autocast("cpu", torch.bfloat16):
            v = unet(alpha[times] * clean + sigma[times] * noise, times, None, class_labels=embeddings).sample.float()
        error = (v - (alpha[times] * noise - sigma[times] * clean)).square()
        loss = error.mean()
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(unet.parameters(), 2.0)
        optimiser.step(2e-3 * min(1.0, loop.count / 50 + 0.05) * min(1.0, max(0.03, (1 - progress) / 0.6)))
        torch._foreach_lerp_(list(ema.parameters()), list(unet.parameters()), 1 - min(0.995, (1 + loop.count) / (10 + loop.count)))
        conditional = (times == 999) & ~dropped.view(-1)
        return {"loss": loss.item(), "loss at the last step": error[conditional].mean().item() if conditional.any() else 1.0}

    grader = []

    def report() -> None:
        if not (training.RUNS / "vocoder.pt").exists():
            return
        grader or grader.append(SampleGrader())
        for count in (1, 2):
            grades = grader[0](ema, count, "iid", 48, steps=10)
            loop.record(f"exact, {count}", grades["exact"])
            loop.log(f"audio unet step {loop.count}, {count} objects: " + " ".join(f"{k} {v:.2f}" for k, v in grades.items()))

    loop.run(minutes, step, report)


def trained() -> UNet2DConditionModel:
    unet = build().eval()
    unet.load_state_dict(torch.load(CHECKPOINT, weights_only=False)["ema"])
    return unet


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=("cache", "train", "grade"))
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--number", type=int, default=12000)
    arguments = parser.parse_args()
    if arguments.command == "cache":
        cache(arguments.number)
    elif arguments.command == "train":
        train(arguments.minutes, arguments.batch)
    else:
        training.setup(63)
        for split, count in (("iid", 1), ("combinations", 1), ("iid", 2), ("iid", 3)):
            print(split, count, SampleGrader()(trained(), count, split, min(arguments.number, 200)))
