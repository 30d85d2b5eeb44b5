# SPDX-License-Identifier: Apache-2.0
"""Writes training-runs/export/imagebind/: the vision, text and audio encoders and the temporal kernel in one checkpoint.

    python -m recipe.imagebind_export
"""

from __future__ import annotations

import json

import torch

from . import training
from .imagebind import EXPORTED
from .imagebind_audio import AUDIO, load_audio_encoder
from .imagebind_video import VIDEO

FOLDER = training.RUNS / "export" / "imagebind"


def write() -> None:
    """All encoders in half precision; the vision stem gets the temporal kernel, its sum is unchanged."""
    from safetensors.torch import load_file, save_file

    tensors = load_file(str(EXPORTED / "model.safetensors"))
    config = json.loads((EXPORTED / "config.json").read_text())
    if (training.RUNS / "imagebind_audio.pt").exists():
        tensors |= {k: v.half().contiguous() for k, v in load_audio_encoder().state_dict().items()}
        config["audio"] = AUDIO
    if (training.RUNS / "imagebind_video.pt").exists():
        key = "modality_preprocessors.vision.rgbt_stem.proj.1.weight"
        stem = tensors[key].float()
        mean = stem.sum(2) / 2
        kernel = torch.load(training.RUNS / "imagebind_video.pt", weights_only=False)["temporal_kernel"]["kernel"].view_as(mean)
        tensors[key] = torch.stack([mean + kernel, mean - kernel], 2).half()
        print("largest change of the kernels' sum caused by rounding", (tensors[key].float().sum(2) - stem.sum(2)).abs().max().item())
        config["video"] = VIDEO
    FOLDER.mkdir(parents=True, exist_ok=True)
    save_file(tensors, str(FOLDER / "model.safetensors"), metadata={"format": "pt"})
    (FOLDER / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    (FOLDER / "model.safetensors").chmod(0o644)
    print(FOLDER, (FOLDER / "model.safetensors").stat().st_size / 1e6, "MB")


if __name__ == "__main__":
    write()
