# SPDX-License-Identifier: Apache-2.0
"""Parity fixtures of CLIP's text encoder as Stable Diffusion uses it, by transformers' CLIPTextModel at tiny sizes.

Run: python tests/reference/clip_text.py [--seed N]
Output: tests/data/parity/clip_text_quick_gelu, clip_text_gelu
"""

import argparse

import torch
from fixture import PARITY, in_bfloat16, randomise, state_in_bfloat16, write_checkpoint, write_fixture
from transformers import CLIPTextConfig, CLIPTextModel

SIZES = dict(vocab_size=60, hidden_size=32, intermediate_size=48, num_attention_heads=4, max_position_embeddings=16)
CASES = {
    # As Stable Diffusion 1.5: quick_gelu, keys under text_model.
    "clip_text_quick_gelu": dict(SIZES, num_hidden_layers=3, hidden_act="quick_gelu"),
    # As Stable Diffusion 2: exact GELU, another depth; keys without the prefix.
    "clip_text_gelu": dict(SIZES, num_hidden_layers=2, hidden_act="gelu", layer_norm_eps=1e-6),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=5)
    seed = parser.parse_args().seed
    for number, (name, sizes) in enumerate(CASES.items()):
        config = CLIPTextConfig(**sizes)
        model = in_bfloat16(randomise(CLIPTextModel(config), seed + number))
        tensors = {key.removeprefix("text_model."): value for key, value in state_in_bfloat16(model).items()}
        if number == 0:
            tensors = {f"text_model.{key}": value for key, value in tensors.items()}
            tensors["text_model.embeddings.position_ids"] = torch.arange(16)[None]  # stored by older versions
        write_checkpoint(PARITY / name, config.to_dict(), tensors)
        ids = torch.randint(0, 60, (2, 13), generator=torch.Generator().manual_seed(seed))
        with torch.no_grad():
            hidden = model(input_ids=ids).last_hidden_state
        write_fixture(PARITY / name / "fixture.safetensors", "clip_text", {"ids": ids}, {"hidden": hidden})


if __name__ == "__main__":
    main()
