"""The sound set's UNet: latents of log mels, told by one vector (AudioLDM's kind of UNet2DConditionModel).

    python -m recipe.audio_unet cache                    # training-runs/sound_latents.pt
    python -m recipe.audio_unet train --minutes 10       # CPU minutes; resumable; training-runs/sound_unet.pt
    python -m recipe.audio_unet grade --number 100       # sampled, decoded, through the vocoder, heard by the grader
"""

from __future__ import annotations

import argparse
import random
import sys

import torch
from diffusers import AutoencoderKL, DDIMScheduler, UNet2DConditionModel
from diffusers.models.attention_processor import AttnProcessor
from transformers import ClapTextModelWithProjection

from . import grammar, mel, training, audio_data, audio_text_encoder, audio_vae, vocoder, world
from .image_unet import noise_times
from .muon import Muon

LATENTS = training.RUNS / "sound_latents.pt"
CHECKPOINT = training.RUNS / "sound_unet.pt"
CHANNELS, HEIGHT, WIDTH = audio_vae.CHANNELS, 32, 8  # latent: channels, time, bands


def scheduler() -> DDIMScheduler:
    """As in the picture set: velocity, and no signal at all at the last step, where the vector alone speaks."""
    return DDIMScheduler(
        num_train_timesteps=1000, beta_start=0.0015, beta_end=0.0195, beta_schedule="scaled_linear",
        clip_sample=False, set_alpha_to_one=True, prediction_type="v_prediction",
        rescale_betas_zero_snr=True, timestep_spacing="trailing", steps_offset=1,
    )


def build() -> UNet2DConditionModel:
    """Time x bands: 32 x 8, 16 x 4, 8 x 2; the second attention of a block looks at itself once more, as AudioLDM's does."""
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


class Vectors:
    """Unit vectors [N,128] of canonical sound captions."""

    def __init__(self):
        self.encoder, self.ids = frozen_encoder(), audio_text_encoder.CaptionIds()

    @torch.no_grad()
    def __call__(self, captions: list[str]) -> torch.Tensor:
        return audio_text_encoder.embed(self.encoder, self.ids(captions))


@torch.no_grad()
def cache(number: int) -> None:
    training.start(61)
    model, sounds, rng = AutoencoderKL.from_pretrained(audio_vae.FOLDER).eval(), audio_data.Sounds(), random.Random(61)
    singles = {grammar.canonical_sound(s): s for s in (world.sample_scene(rng, 1) for _ in range(6000))}
    scenes = list(singles.values()) * 2
    scenes += audio_data.draw(rng, max(0, number - len(scenes)), (0, 7, 3))
    latents = torch.cat([audio_vae.encode(model, mel.log_mel(sounds(scenes[i : i + 64]))).half() for i in range(0, len(scenes), 64)])
    vectors = Vectors()
    said = torch.cat([vectors([grammar.canonical_sound(s) for s in scenes[i : i + 256]]) for i in range(0, len(scenes), 256)])
    training.save(LATENTS, {"count": torch.tensor([len(s.things) for s in scenes]), "latents": latents, "vectors": said, "empty": vectors([""])})
    print(len(scenes), "sounds,", len(singles), "of one thing; deviation", latents.float().std((0, 2, 3)).tolist())


@torch.no_grad()
def sample(unet, vectors, empty, steps: int = 20, guidance: float = 1.5, seed: int = 0) -> torch.Tensor:
    """Latents [N,8,32,8] from unit vectors [N,128]."""
    plan = scheduler()
    plan.set_timesteps(steps)
    x = torch.randn(len(vectors), CHANNELS, HEIGHT, WIDTH, generator=torch.Generator().manual_seed(seed))
    both = torch.cat([empty.expand(len(vectors), -1), vectors])
    for t in plan.timesteps:
        with torch.autocast("cpu", torch.bfloat16):
            free, told = unet(torch.cat([x, x]), t, None, class_labels=both).sample.float().chunk(2)
        x = plan.step(free + guidance * (told - free), t, x).prev_sample
    return x


class Judge:
    """Hears samples of new scenes after decoder and vocoder."""

    def __init__(self):
        sys.path.insert(0, str(training.RUNS.parent / "tests" / "evaluation"))
        from grader import audio

        self.grade, self.vectors = audio.score, Vectors()
        self.decoder = AutoencoderKL.from_pretrained(audio_vae.FOLDER).eval()
        self.vocoder = vocoder.trained()

    def sounds(self, unet, scenes, **how) -> torch.Tensor:
        vectors = self.vectors([grammar.canonical_sound(s) for s in scenes])
        return vocoder.sounds_of(self.vocoder, audio_vae.decode(self.decoder, sample(unet, vectors, self.vectors([""]), **how)))

    def __call__(self, unet, count: int, split: str, number: int, **how) -> dict[str, float]:
        rng = random.Random(f"{split}{count}")
        scenes = [world.sample_scene(rng, count, split) for _ in range(number)]
        return self.grade(self.sounds(unet, scenes, **how).numpy(), scenes)


def train(minutes: float, size: int) -> None:
    training.start(62)
    held = torch.load(LATENTS, weights_only=False)
    by_count = [torch.nonzero(held["count"] == n)[:, 0] for n in (1, 2, 3)]
    unet, smooth = build(), build().eval().requires_grad_(False)
    smooth.load_state_dict(unet.state_dict())
    optimiser = Muon(unet, skip=("time_embedding",))
    optimiser.state_dict, optimiser.load_state_dict = optimiser.state, optimiser.load
    loop = training.Loop("sound_unet", {"unet": unet, "smooth": smooth, "optimiser": optimiser})
    random.seed(62 + loop.count)
    plan = scheduler()
    signal, hiss = (a.sqrt().view(-1, 1, 1, 1) for a in (plan.alphas_cumprod, 1 - plan.alphas_cumprod))

    def step(progress: float) -> dict[str, float]:
        pool = by_count[random.choices((0, 1, 2), (5, 3, 1) if progress < 0.5 else (4, 4, 2))[0]]
        which = pool[torch.randint(len(pool), (size,))]
        clean, vectors = held["latents"][which].float(), held["vectors"][which]
        times, noise = noise_times(size, 0.2), torch.randn_like(clean)
        # An aligned vector is never exact.
        vectors = vectors + 0.04 * torch.rand(size, 1) * torch.randn_like(vectors)
        dropped = torch.rand(size, 1) < 0.1
        vectors = torch.where(dropped, held["empty"], vectors)
        with torch.autocast("cpu", torch.bfloat16):
            v = unet(signal[times] * clean + hiss[times] * noise, times, None, class_labels=vectors).sample.float()
        error = (v - (signal[times] * noise - hiss[times] * clean)).square()
        loss = error.mean()
        optimiser.zero()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(unet.parameters(), 2.0)
        optimiser.step(2e-3 * min(1.0, loop.count / 50 + 0.05) * min(1.0, max(0.03, (1 - progress) / 0.6)))
        torch._foreach_lerp_(list(smooth.parameters()), list(unet.parameters()), 1 - min(0.995, (1 + loop.count) / (10 + loop.count)))
        told = (times == 999) & ~dropped.view(-1)
        return {"loss": loss.item(), "loss at the last step": error[told].mean().item() if told.any() else 1.0}

    judge = []

    def report() -> None:
        if not (training.RUNS / "sound_vocoder.pt").exists():
            return
        judge or judge.append(Judge())
        for count in (1, 2):
            got = judge[0](smooth, count, "iid", 48, steps=10)
            loop.note(f"exact, {count}", got["exact"])
            loop.log(f"sound step {loop.count}, {count} things: " + " ".join(f"{k} {v:.2f}" for k, v in got.items()))

    loop.run(minutes, step, report)


def trained() -> UNet2DConditionModel:
    unet = build().eval()
    unet.load_state_dict(torch.load(CHECKPOINT, weights_only=False)["smooth"])
    return unet


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("cache", "train", "grade"))
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--number", type=int, default=12000)
    chosen = parser.parse_args()
    if chosen.what == "cache":
        cache(chosen.number)
    elif chosen.what == "train":
        train(chosen.minutes, chosen.batch)
    else:
        training.start(63)
        for split, count in (("iid", 1), ("combinations", 1), ("iid", 2), ("iid", 3)):
            print(split, count, Judge()(trained(), count, split, min(chosen.number, 200)))
