# SPDX-License-Identifier: Apache-2.0
"""Checks that the audio grader reads rendered clips and rejects adversarial ones.

    python -m grader.check_audio [N] [--plain]       # from tests/evaluation/; --plain skips what needs torch
"""

from __future__ import annotations

import random
import sys

import numpy as np

from . import audio
from .image import world

world_audio = audio.world_audio


def sampled(count: int, objects: int, split: str = "iid") -> list:
    rng = random.Random(f"{split}{objects}")
    return [world.sample_scene(rng, objects, split) for _ in range(count)]


def degraded(waveforms: np.ndarray, degradation: str) -> np.ndarray:
    noise = np.random.default_rng(9)
    if degradation == "noisy":
        return waveforms + 0.002 * noise.standard_normal(waveforms.shape)
    if degradation == "quiet":
        return waveforms * 0.3
    if degradation == "delayed":
        return np.roll(waveforms, 100, axis=1)
    return waveforms


def adversarial(count: int) -> dict[str, float]:
    """Silence, noise, everything at once, and other scenes."""
    scenes, noise = sampled(count, 1) + sampled(count, 2), np.random.default_rng(5)
    n = len(scenes)
    voices = np.stack([world_audio.voice(k, s, "still", world_audio.SAMPLES) for k in world.KINDS for s in range(6)])
    sets = {
        "silence": np.zeros((n, world_audio.SAMPLES)),
        "noise": 0.2 * noise.standard_normal((n, world_audio.SAMPLES)),
        "everything at once": np.tile(voices.mean(0) * 4, (n, 1)),
        "another scene, reversed": world_audio.render(sampled(n, 1, "train"))[:, ::-1],
        "mean of many scenes": np.tile(world_audio.render(sampled(200, 1, "train")).mean(0) * 3, (n, 1)),
        "another scene": world_audio.render(sampled(n, 1, "train")),
    }
    return {name: audio.score(waveforms.astype(np.float32), scenes)["exact"] for name, waveforms in sets.items()}


def check_networks(count: int) -> None:
    import torch
    from diffusers import AutoencoderKL
    from recipe import audio_vae, mel, training, vocoder

    torch.set_num_threads(1)
    has_vae = (audio_vae.FOLDER / "config.json").exists()
    has_vocoder = (training.RUNS / "vocoder.pt").exists()
    network = vocoder.trained() if has_vocoder else None
    for objects in (1, 2, 3):
        scenes = sampled(count, objects)
        mels = mel.log_mel(torch.from_numpy(world_audio.render(scenes)))
        if network is not None:
            print(f"after the vocoder, {objects}:", audio.score(vocoder.vocode(network, mels).numpy(), scenes), flush=True)
        if network is not None and has_vae:
            model = AutoencoderKL.from_pretrained(audio_vae.FOLDER).eval()
            decoded = audio_vae.decode(model, audio_vae.encode(model, mels))
            print(f"after autoencoder and vocoder, {objects}:", audio.score(vocoder.vocode(network, decoded).numpy(), scenes), flush=True)


def main() -> int:
    """Fails below 99 % on rendered clips or above 2 % on adversarial ones."""
    counts = [int(word) for word in sys.argv[1:] if word.isdigit()]
    count, lowest = counts[0] if counts else 100, 1.0
    for degradation in ("as rendered", "noisy", "quiet", "delayed"):
        for objects in (1, 2, 3):
            scenes = sampled(count, objects)
            exact = audio.score(degraded(world_audio.render(scenes), degradation), scenes)["exact"]
            lowest = min(lowest, exact)
            print(f"rendered clips, {degradation}, {objects}: {exact:.4f}", flush=True)
    adversarial_scores = adversarial(count // 2)
    print("adversarial, exact:", adversarial_scores)
    if "--plain" not in sys.argv:
        check_networks(count)
    return 0 if lowest >= 0.99 and max(adversarial_scores.values()) <= 0.02 else 1


if __name__ == "__main__":
    sys.exit(main())
