# SPDX-License-Identifier: Apache-2.0
"""Key lists (name and shape of every tensor) of LLaMA-7B, ImageBind-huge and the output projection at their published sizes.

Run: python tests/reference/keys_language.py   (allocates no memory: everything is built on torch's meta device)
Output: tests/data/keys/llama_7b_nextgpt.txt (32,038 rows), imagebind_huge.txt (all six modalities), output_projection_image.txt
"""

import functools
import pathlib
import unittest.mock

import torch
from projections import OutputProjection
from transformers import LlamaConfig, LlamaForCausalLM

import imagebind_package

OUT = pathlib.Path(__file__).resolve().parents[1] / "data" / "keys"
IMAGE = {"in": 4096, "out": 768, "width": 512, "heads": 4, "encoder_layers": 4, "decoder_layers": 4, "feed_forward": 2048,
         "queries": 77}


def write(name: str, tensors: dict) -> None:
    """One tensor per line, sorted: NAME [d0, d1, …]"""
    OUT.mkdir(parents=True, exist_ok=True)
    lines = sorted(f"{key} {list(tensor.shape)}" for key, tensor in tensors.items())
    (OUT / f"{name}.txt").write_text("\n".join(lines) + "\n")
    print(name, len(lines), "tensors", sum(tensor.numel() for tensor in tensors.values()), "values")


def imagebind_huge() -> dict:
    """All modalities; the causal mask is a buffer, not a parameter."""
    models, _ = imagebind_package.load()
    # The reference reads its drop path rates from a tensor, which the meta device does not support.
    with unittest.mock.patch.object(torch, "linspace", functools.partial(torch.linspace, device="cpu")):
        model = models.imagebind_huge(pretrained=False)
    return {key: tensor for key, tensor in model.state_dict().items() if not key.endswith("text.mask")}


if __name__ == "__main__":
    with torch.device("meta"):
        write("llama_7b_nextgpt", LlamaForCausalLM(LlamaConfig(vocab_size=32038)).state_dict())
        write("output_projection_image", OutputProjection(IMAGE).state_dict())
        write("imagebind_huge", imagebind_huge())
