# SPDX-License-Identifier: Apache-2.0
"""Parity fixtures of CLAP's text encoder as AudioLDM uses it, by transformers' ClapTextModelWithProjection at a tiny size.

Run: python tests/reference/clap_text.py [--seed N]
Output: tests/data/parity/clap_text
"""

import argparse

import torch
from fixture import PARITY, damp_residuals, in_bfloat16, randomise, state_in_bfloat16, write_checkpoint, write_fixture
from transformers import ClapTextConfig, ClapTextModelWithProjection

SIZES = dict(vocab_size=60, hidden_size=24, intermediate_size=40, num_hidden_layers=3, num_attention_heads=4,
             max_position_embeddings=18, projection_dim=12)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=51)
    seed = parser.parse_args().seed
    config = ClapTextConfig(**SIZES)
    model = randomise(ClapTextModelWithProjection(config), seed)
    in_bfloat16(damp_residuals(model, "attention.output.dense.weight", ".output.dense.weight"))
    write_checkpoint(PARITY / "clap_text", config.to_dict(), state_in_bfloat16(model))  # including its buffers
    generator = torch.Generator().manual_seed(seed)
    ids = torch.randint(3, 60, (3, 16), generator=generator)
    ids[:, 0] = 0
    for row, length in enumerate((16, 9, 2)):  # maximum length, padded, empty
        ids[row, length - 1] = 2
        ids[row, length:] = 1
    with torch.no_grad():
        embedding = model(input_ids=ids, attention_mask=(ids != 1).long()).text_embeds
    write_fixture(PARITY / "clap_text" / "fixture.safetensors", "clap_text", {"ids": ids},
                  {"embedding": embedding, "direction": torch.nn.functional.normalize(embedding, dim=-1)})


if __name__ == "__main__":
    main()
