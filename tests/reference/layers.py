# SPDX-License-Identifier: Apache-2.0
"""Weights, inputs and outputs of single layers by torch.nn, for tests/engine/nn.

Run: python tests/reference/layers.py
Output: tests/data/nn/layers.safetensors; per layer "LAYER.weights.*" under torch's names, "LAYER.input.*", "LAYER.output"
"""

import pathlib

import torch
from fixture import randomise
from safetensors.torch import save_file

OUT = pathlib.Path(__file__).resolve().parents[1] / "data" / "nn" / "layers.safetensors"
generator = torch.Generator().manual_seed(11)
tensors = {}


def random_tensor(*shape: int) -> torch.Tensor:
    return torch.randn(shape, generator=generator)


def record(name: str, module: torch.nn.Module, output, **inputs: torch.Tensor) -> None:
    for key, tensor in module.state_dict().items():
        tensors[f"{name}.weights.{key}"] = tensor
    for key, tensor in inputs.items():
        tensors[f"{name}.input.{key}"] = tensor
    with torch.no_grad():
        tensors[f"{name}.output"] = output(module)


def record_layer(name: str, module: torch.nn.Module, x: torch.Tensor) -> None:
    record(name, randomise(module, 1), lambda layer: layer(x), x=x)


def attentions() -> None:
    x, memory = random_tensor(2, 5, 12), random_tensor(2, 7, 12)
    module = randomise(torch.nn.MultiheadAttention(12, 3, batch_first=True), 2)
    record("self_attention", module, lambda layer: layer(x, x, x, need_weights=False)[0], x=x)
    mask = torch.nn.Transformer.generate_square_subsequent_mask(5)
    record("causal_attention", module, lambda layer: layer(x, x, x, attn_mask=mask, need_weights=False)[0], x=x)
    record("cross_attention", module, lambda layer: layer(x, memory, memory, need_weights=False)[0], x=x, memory=memory)
    extra = randomise(torch.nn.MultiheadAttention(12, 3, batch_first=True, add_bias_kv=True), 3)
    record("extra_key_attention", extra, lambda layer: layer(x, x, x, need_weights=False)[0], x=x)


if __name__ == "__main__":
    record_layer("linear", torch.nn.Linear(6, 4), random_tensor(3, 6))
    record_layer("linear_without_bias", torch.nn.Linear(6, 4, bias=False), random_tensor(2, 3, 6))
    record_layer("convolution1d", torch.nn.Conv1d(3, 4, 5, stride=2, padding=2), random_tensor(2, 3, 11))
    record_layer("convolution2d", torch.nn.Conv2d(3, 4, 3, padding=1), random_tensor(2, 3, 5, 6))
    record_layer("convolution2d_halving", torch.nn.Conv2d(3, 4, 3, stride=2, padding=1), random_tensor(2, 3, 6, 6))
    record_layer("convolution3d_patches", torch.nn.Conv3d(3, 4, (2, 3, 3), stride=(2, 3, 3), bias=False), random_tensor(1, 3, 4, 6, 9))
    record_layer("layer_norm", torch.nn.LayerNorm(6, eps=1e-6), random_tensor(2, 3, 6))
    record_layer("group_norm", torch.nn.GroupNorm(2, 6, eps=1e-6), random_tensor(2, 6, 4, 3))
    record_layer("embedding", torch.nn.Embedding(9, 4), torch.tensor([[1, 8, 0], [3, 3, 2]]))
    attentions()
    OUT.parent.mkdir(parents=True, exist_ok=True)
    # Layers that share a module share tensors, which safetensors does not allow.
    save_file({name: tensor.clone().contiguous() for name, tensor in tensors.items()}, OUT)
    print(OUT.name, len(tensors), "tensors", OUT.stat().st_size, "bytes")
