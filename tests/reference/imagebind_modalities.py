# SPDX-License-Identifier: Apache-2.0
"""Parity fixtures of ImageBind's audio, depth, thermal and IMU encoders, by the reference's ImageBindModel at a tiny size.

Run: python tests/reference/imagebind_modalities.py [--seed N]
Output: tests/data/parity/imagebind_modalities
"""

import argparse
import functools

import torch
from fixture import PARITY, damp_residuals, in_bfloat16, randomise, state_in_bfloat16, write_checkpoint, write_fixture

import imagebind_package

CONFIG = {
    "model_type": "imagebind",
    "output_dim": 24,
    "audio": {"width": 32, "blocks": 2, "heads": 4, "kernel": 8, "stride": 5, "num_mel_bins": 24, "target_length": 37},
    "depth": {"width": 24, "blocks": 2, "heads": 3, "image_size": 24, "patch": 8},
    "thermal": {"width": 16, "blocks": 1, "heads": 2, "image_size": 32, "patch": 16},
    "imu": {"width": 24, "blocks": 2, "heads": 4, "channels": 6, "samples": 41, "kernel": 8},
}


def patches(preprocessors, config: dict):
    projection = torch.nn.Conv2d(1, config["width"], kernel_size=config["patch"], stride=config["patch"], bias=False)
    return preprocessors.PatchEmbedGeneric([projection], norm_layer=torch.nn.LayerNorm(config["width"]))


def build(seed: int) -> torch.nn.Module:
    models, preprocessors = imagebind_package.load()
    audio, depth, thermal, imu = (CONFIG[modality] for modality in ("audio", "depth", "thermal", "imu"))
    sizes = {f"{modality}_{theirs}": CONFIG[modality][ours] for modality in ("audio", "depth", "thermal", "imu")
             for theirs, ours in (("embed_dim", "width"), ("num_blocks", "blocks"), ("num_heads", "heads"))}
    model = models.ImageBindModel(
        out_embed_dim=CONFIG["output_dim"], vision_embed_dim=16, vision_num_blocks=1, vision_num_heads=1, text_num_blocks=1,
        audio_kernel_size=audio["kernel"], audio_stride=audio["stride"], audio_num_mel_bins=audio["num_mel_bins"],
        audio_target_len=audio["target_length"], **sizes)
    # The reference fixes the input sizes: replace these parts by smaller ones.
    helper = functools.partial(preprocessors.SpatioTemporalPosEmbeddingHelper, learnable=True)
    model.modality_preprocessors["depth"] = preprocessors.RGBDTPreprocessor(
        img_size=[1, depth["image_size"], depth["image_size"]], num_cls_tokens=1, pos_embed_fn=helper, rgbt_stem=None,
        depth_stem=patches(preprocessors, depth))
    model.modality_preprocessors["thermal"] = preprocessors.ThermalPreprocessor(
        img_size=[1, thermal["image_size"], thermal["image_size"]], num_cls_tokens=1, pos_embed_fn=helper,
        thermal_stem=patches(preprocessors, thermal))
    projection = torch.nn.Linear(imu["channels"] * imu["kernel"], imu["width"], bias=False)
    model.modality_preprocessors["imu"] = preprocessors.IMUPreprocessor(
        img_size=[imu["channels"], imu["samples"]], num_cls_tokens=1, kernel_size=imu["kernel"], embed_dim=imu["width"],
        pos_embed_fn=helper, imu_stem=preprocessors.PatchEmbedGeneric([projection], norm_layer=torch.nn.LayerNorm(imu["width"])))
    for group in (model.modality_preprocessors, model.modality_trunks, model.modality_heads, model.modality_postprocessors):
        for modality in ("vision", "text"):
            del group[modality]
    return in_bfloat16(damp_residuals(randomise(model, seed), "out_proj.weight", "fc2.weight"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=11)
    seed = parser.parse_args().seed
    model = build(seed)
    generator = torch.Generator().manual_seed(seed)
    audio, depth, thermal, imu = (CONFIG[modality] for modality in ("audio", "depth", "thermal", "imu"))
    inputs = {
        "audio": torch.randn((2, 3, 1, audio["num_mel_bins"], audio["target_length"]), generator=generator),
        "depth": torch.randn((2, 1, depth["image_size"], depth["image_size"]), generator=generator),
        "thermal": torch.rand((2, 1, thermal["image_size"], thermal["image_size"]), generator=generator),
        "imu": torch.randn((2, imu["channels"], imu["samples"]), generator=generator),
    }
    folder = PARITY / "imagebind_modalities"
    write_checkpoint(folder, CONFIG, state_in_bfloat16(model))
    with torch.no_grad():
        for modality, values in inputs.items():
            expected = {"embedding": model({modality: values})[modality]}
            if modality == "audio":  # NExT-GPT's forward omits the scale
                expected["unscaled"] = expected["embedding"] / model.modality_postprocessors["audio"][1].log_logit_scale.exp()
            write_fixture(folder / f"{modality}.fixture.safetensors", f"imagebind_{modality}", {modality: values}, expected)
