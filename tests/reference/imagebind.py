# SPDX-License-Identifier: Apache-2.0
"""Parity fixtures of ImageBind's vision (image and video) and text encoders, by the reference's ImageBindModel at a tiny size.

Run: python tests/reference/imagebind.py [--seed N]
Output: tests/data/parity/imagebind
"""

import argparse
import functools

import torch
from fixture import PARITY, damp_residuals, in_bfloat16, randomise, state_in_bfloat16, write_checkpoint, write_fixture

import imagebind_package

CONFIG = {
    "model_type": "imagebind",
    "output_dim": 24,
    "vision": {"width": 32, "blocks": 2, "heads": 4, "image_size": 24, "patch": 8, "frames": 2},
    "text": {"width": 24, "blocks": 2, "heads": 2, "vocab_size": 50, "context_length": 9},
    "video": {"clips": 2, "clip_seconds": 2.0, "crops": 3},
}


def build(seed: int) -> torch.nn.Module:
    models, preprocessors = imagebind_package.load()
    vision, text = CONFIG["vision"], CONFIG["text"]
    kernel = (vision["frames"], vision["patch"], vision["patch"])
    model = models.ImageBindModel(
        kernel_size=kernel, out_embed_dim=CONFIG["output_dim"],
        vision_embed_dim=vision["width"], vision_num_blocks=vision["blocks"], vision_num_heads=vision["heads"],
        text_embed_dim=text["width"], text_num_blocks=text["blocks"], text_num_heads=text["heads"],
        audio_num_blocks=1, depth_num_blocks=1, thermal_num_blocks=1, imu_num_blocks=1)
    # The reference fixes the image size and the vocabulary: replace these two parts by smaller ones.
    stem = preprocessors.PatchEmbedGeneric(proj_stem=[
        preprocessors.PadIm2Video(pad_type="repeat", ntimes=vision["frames"]),
        torch.nn.Conv3d(3, vision["width"], kernel_size=kernel, stride=kernel, bias=False)])
    helper = functools.partial(preprocessors.SpatioTemporalPosEmbeddingHelper, learnable=True)
    model.modality_preprocessors["vision"] = preprocessors.RGBDTPreprocessor(
        img_size=[3, vision["frames"], vision["image_size"], vision["image_size"]], num_cls_tokens=1,
        pos_embed_fn=helper, rgbt_stem=stem, depth_stem=None)
    model.modality_preprocessors["text"] = preprocessors.TextPreprocessor(
        context_length=text["context_length"], vocab_size=text["vocab_size"], embed_dim=text["width"], causal_masking=True)
    for group in (model.modality_preprocessors, model.modality_trunks, model.modality_heads, model.modality_postprocessors):
        for modality in ("audio", "depth", "thermal", "imu"):
            if modality in group:
                del group[modality]
    return in_bfloat16(damp_residuals(randomise(model, seed), "out_proj.weight", "fc2.weight"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=7)
    seed = parser.parse_args().seed
    model = build(seed)
    generator = torch.Generator().manual_seed(seed)
    side = CONFIG["vision"]["image_size"]
    pixels = torch.randn((2, 3, side, side), generator=generator)
    ids = torch.randint(1, 49, (3, CONFIG["text"]["context_length"]), generator=generator)
    for row, end in enumerate((4, 8, 2)):  # the end token has the largest id, followed by padding with 0
        ids[row, end] = 49
        ids[row, end + 1:] = 0
    clips = torch.randn((1, CONFIG["video"]["clips"] * CONFIG["video"]["crops"], 3, CONFIG["vision"]["frames"], side, side),
                        generator=generator)
    folder = PARITY / "imagebind"
    write_checkpoint(folder, CONFIG, state_in_bfloat16(model))
    with torch.no_grad():
        write_fixture(folder / "vision.fixture.safetensors", "imagebind_vision", {"pixels": pixels},
                      {"embedding": model({"vision": pixels})["vision"]})
        write_fixture(folder / "text.fixture.safetensors", "imagebind_text", {"ids": ids},
                      {"embedding": model({"text": ids})["text"]})
        write_fixture(folder / "video.fixture.safetensors", "imagebind_video", {"clips": clips},
                      {"embedding": model({"vision": clips})["vision"]})
