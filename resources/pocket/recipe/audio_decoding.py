# SPDX-License-Identifier: Apache-2.0
"""Further training of the autoencoder's decoder and the vocoder together, from latents to waveforms.

    python -m recipe.audio_decoding --minutes 16     # training-runs/audio_decoding.pt; at its end audio_vae/ and vocoder.pt

Trained apart, the vocoder had only heard exact spectrograms, and decoded ones cost a tenth of the clips. The encoder stays as it is, so that the
latents, and with them the UNet, remain valid.
"""

from __future__ import annotations

import argparse
import random
import sys

import torch
from diffusers import AutoencoderKL

from . import audio_data, audio_vae, mel, training, vocoder, world
from .muon import Muon

FRAMES = 128
LATENT_NOISE = 0.15  # what the UNet generates is never exact


def losses(waveforms, decoded, mels, target) -> dict:
    """Of generated waveforms against the true ones, and of the decoded spectrogram."""
    mel_error = (mel.log_mel(waveforms).clamp(min=vocoder.MASKING_FLOOR) - mels.clamp(min=vocoder.MASKING_FLOOR)).abs()
    loudness = target.square().mean(1, keepdim=True) + 1e-3
    error = (decoded - mels) / audio_vae.DEVIATION
    return {"waveform": ((waveforms - target).square() / loudness).mean(), "mels": (mel_error * (1.0 + 2.0 * (mels > -4.0))).mean(),
            "spectra": vocoder.spectral_loss(waveforms, target), "decoded": ((1.0 + 2.0 * (mels > -7.0)) * (error.abs() + error.square())).mean()}


def train(minutes: float, batch_size: int) -> None:
    training.setup(55)
    autoencoder, generator, waveforms = AutoencoderKL.from_pretrained(audio_vae.FOLDER).train(), vocoder.build(), audio_data.Waveforms()
    generator.load_state_dict(torch.load(training.RUNS / "vocoder.pt", weights_only=False)["model"])
    decoder = torch.nn.ModuleList([autoencoder.post_quant_conv, autoencoder.decoder])
    adam = torch.optim.AdamW(decoder.parameters(), lr=1e-3, betas=(0.9, 0.98), weight_decay=1e-4)
    muon = Muon(generator, skip=("upsampler.1", "conv_post"))
    loop = training.TrainingLoop("audio_decoding", {"decoder": decoder, "model": generator, "adam": adam, "muon": muon}, log_every=25)
    rng = random.Random(55 + loop.count)

    def step(progress: float) -> dict[str, float]:
        scale = training.cosine_schedule(progress)
        for group in adam.param_groups:
            group["lr"] = 1.2e-3 * scale
        full = waveforms(audio_data.sample_scenes(rng, batch_size))
        mels, begin = mel.log_mel(full), rng.randrange(0, 256 - FRAMES + 1, 8)
        mels, target = mels[:, begin : begin + FRAMES], full[:, begin * mel.HOP : (begin + FRAMES) * mel.HOP]
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            latents = autoencoder.encode(mels[:, None]).latent_dist.mean.float()
        latents = latents + LATENT_NOISE * torch.rand(batch_size, 1, 1, 1) * torch.randn_like(latents)
        with torch.autocast("cpu", torch.bfloat16):
            decoded = autoencoder.decode(latents).sample[:, 0].float()
        parts = losses(generator(decoded), decoded, mels, target)
        adam.zero_grad(set_to_none=True)
        muon.zero_grad()
        sum(parts.values()).backward()
        torch.nn.utils.clip_grad_norm_(generator.parameters(), 5.0)
        torch.nn.utils.clip_grad_norm_(decoder.parameters(), 1.0)
        adam.step()
        muon.step(1.2e-3 * scale)
        return {name: value.item() for name, value in parts.items()}

    def report() -> None:
        sys.path.insert(0, str(training.RUNS.parent / "tests" / "evaluation"))
        from grader import audio

        autoencoder.eval()
        for count in (1, 2):
            scenes = [world.sample_scene(random.Random(i), count, "iid") for i in range(100)]
            latents = audio_vae.encode(autoencoder, mel.log_mel(waveforms(scenes)))
            grades = audio.score(vocoder.vocode(generator, audio_vae.decode(autoencoder, latents)).numpy(), scenes)
            loop.record(f"exact, {count}", grades["exact"])
            loop.log(f"audio decoding, {count} objects: " + " ".join(f"{k} {v:.2f}" for k, v in grades.items()))
        autoencoder.train()

    loop.run(minutes, step, report, report_every=150)
    autoencoder.eval().save_pretrained(audio_vae.FOLDER)
    path = training.RUNS / "vocoder.pt"
    training.save(path, torch.load(path, weights_only=False) | {"model": generator.state_dict()})


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=16)
    parser.add_argument("--batch", type=int, default=10)
    arguments = parser.parse_args()
    train(arguments.minutes, arguments.batch)
