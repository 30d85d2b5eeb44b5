# SPDX-License-Identifier: Apache-2.0
"""Shared by the parity scripts: random weights, a checkpoint folder, a fixture file."""

import copy
import json
import pathlib

import torch
from safetensors.torch import save_file

PARITY = pathlib.Path(__file__).resolve().parents[1] / "data" / "parity"


def randomise(module: torch.nn.Module, seed: int) -> torch.nn.Module:
    """Random values that make every tensor matter: default initialisation has zero biases and unit norm weights, which hides errors.
    They are drawn on the module's device, which is fast enough for billions of values on a GPU."""
    device = next(module.parameters()).device
    generator = torch.Generator(device).manual_seed(seed)
    with torch.no_grad():
        for name, parameter in module.named_parameters():
            noise = torch.randn(parameter.shape, generator=generator, device=device, dtype=torch.float32)
            if parameter.dim() >= 2 and "norm" not in name:
                fan_in = parameter[0].numel() if parameter.shape[0] > 1 else parameter.shape[-1]
                parameter.copy_(noise / fan_in**0.5 * 1.2)
            elif name.endswith("weight"):
                parameter.copy_(1 + 0.2 * noise)
            elif parameter.dim() > 0:
                parameter.copy_(0.2 * noise)
    return module.eval()


def in_bfloat16(module: torch.nn.Module) -> torch.nn.Module:
    """Rounds the weights to bfloat16. They stay in the module's dtype, and `save_in_bfloat16` loses nothing of them: half the bytes."""
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.copy_(parameter.bfloat16())
    return module


def state_in_bfloat16(module: torch.nn.Module) -> dict:
    """The state of a module of `in_bfloat16`. Buffers keep their dtype."""
    parameters = dict(module.named_parameters())
    return {name: tensor.bfloat16() if name in parameters else tensor for name, tensor in module.state_dict().items()}


def save_in_bfloat16(module, folder: pathlib.Path) -> None:
    """A diffusers model of `in_bfloat16`, as its `save_pretrained` writes it. The module itself stays as it is."""
    copy.deepcopy(module).to(torch.bfloat16).save_pretrained(folder)


def damp_residuals(module: torch.nn.Module, *branch_ends: str) -> torch.nn.Module:
    """Scales down the ends of residual branches (parameters whose names end in `branch_ends`), as in a trained network: otherwise each
    block amplifies the rounding error of the previous one, which would dominate comparisons in half precision."""
    with torch.no_grad():
        for name, parameter in module.named_parameters():
            if name.endswith(branch_ends):
                parameter.mul_(0.4)
    return module


def write_checkpoint(folder: pathlib.Path, config: dict, tensors: dict) -> None:
    """config.json and model.safetensors, in the layout of published checkpoints."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(config, indent=2, sort_keys=True) + "\n")
    save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, folder / "model.safetensors")


def write_fixture(path: pathlib.Path, network: str, inputs: dict, expected: dict, **metadata: str) -> None:
    """Tensors "input.*" and "expected.*"; the metadata names the network that `nextgpt verify` runs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    tensors = {f"input.{name}": tensor.detach().contiguous() for name, tensor in inputs.items()}
    tensors |= {f"expected.{name}": tensor.detach().contiguous() for name, tensor in expected.items()}
    save_file(tensors, path, metadata={"network": network, **metadata})
    print("/".join(path.parts[-3:]), path.stat().st_size, "bytes")
