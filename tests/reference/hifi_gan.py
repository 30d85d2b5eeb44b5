# SPDX-License-Identifier: Apache-2.0
"""Parity fixtures of the vocoder, by transformers' SpeechT5HifiGan at tiny sizes.

Run: python tests/reference/hifi_gan.py [--seed N]
Output: tests/data/parity/hifi_gan, hifi_gan_normalised, hifi_gan_weight_norm
"""

import argparse

import torch
from fixture import PARITY, damp_residuals, randomise, write_checkpoint, write_fixture
from transformers import SpeechT5HifiGan, SpeechT5HifiGanConfig

CASES = {
    # As AudioLDM: the first kernel exceeds its rate by an odd number, three kernel sizes, no normalisation.
    "hifi_gan": dict(upsample_rates=(5, 2), upsample_kernel_sizes=(16, 4), resblock_kernel_sizes=(3, 7, 11),
                     resblock_dilation_sizes=((1, 3, 5),) * 3, normalize_before=False),
    # Normalised input (mean and scale); residual blocks of different depths.
    "hifi_gan_normalised": dict(upsample_rates=(4, 4), upsample_kernel_sizes=(8, 8), resblock_kernel_sizes=(3, 5),
                                resblock_dilation_sizes=((1, 2), (2,)), leaky_relu_slope=0.2, normalize_before=True),
    # Weight normalisation, half under the old tensor names, half under the new.
    "hifi_gan_weight_norm": dict(upsample_rates=(3, 2), upsample_kernel_sizes=(7, 4), resblock_kernel_sizes=(3,),
                                 resblock_dilation_sizes=((1, 3),), normalize_before=False),
}
OLD_NAMES = {"parametrizations.weight.original0": "weight_g", "parametrizations.weight.original1": "weight_v"}


def checkpoint_tensors(model: torch.nn.Module) -> dict:
    """Weight-normed tensors under both names they have had: those of the upsamplers under the older one."""
    tensors = {}
    for key, value in model.state_dict().items():
        if key.startswith("upsampler"):
            for current, previous in OLD_NAMES.items():
                key = key.replace(current, previous)
        tensors[key] = value
    return tensors


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=71)
    seed = parser.parse_args().seed
    for number, (name, sizes) in enumerate(CASES.items()):
        config = SpeechT5HifiGanConfig(model_in_dim=6, upsample_initial_channel=16, **sizes)
        model = SpeechT5HifiGan(config)
        if name.endswith("weight_norm"):
            model.apply_weight_norm()
        randomise(model, seed + number)
        generator = torch.Generator().manual_seed(seed)
        for weight in ("weight", "parametrizations.weight.original0"):
            damp_residuals(model, f"conv_post.{weight}", *(f"convs2.{layer}.{weight}" for layer in range(3)))
        with torch.no_grad():
            model.mean.copy_(torch.randn(6, generator=generator))
            model.scale.copy_(1 + torch.rand(6, generator=generator))
        write_checkpoint(PARITY / name, config.to_dict(), checkpoint_tensors(model))
        mel = torch.randn(2, 9, 6, generator=generator)
        with torch.no_grad():
            write_fixture(PARITY / name / "fixture.safetensors", "hifi_gan", {"mel": mel, "single": mel[0].clone()},
                          {"wave": model(mel), "single": model(mel[0])})


if __name__ == "__main__":
    main()
