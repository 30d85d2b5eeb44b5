# SPDX-License-Identifier: Apache-2.0
"""Parity fixtures of NExT-GPT's input and output projections, by torch.nn.Linear and torch.nn.Transformer.

Run: python tests/reference/projections.py [--seed N]
Output: tests/data/parity/nextgpt
"""

import argparse

import torch
from fixture import PARITY, randomise, write_checkpoint, write_fixture

EMBEDDING, LANGUAGE = 20, 28
IMAGE = {"mode": "transformer", "in": LANGUAGE, "out": 12, "width": 16, "heads": 4, "encoder_layers": 2,
         "decoder_layers": 3, "feed_forward": 40, "queries": 7}


class OutputProjection(torch.nn.Module):
    """NExT-GPT's output projection in mode `transformer`, on torch.nn.Transformer."""

    def __init__(self, config: dict):
        super().__init__()
        self.fc = torch.nn.Linear(config["in"], config["width"])
        self.tfm = torch.nn.Transformer(
            d_model=config["width"], nhead=config["heads"], num_encoder_layers=config["encoder_layers"],
            num_decoder_layers=config["decoder_layers"], dim_feedforward=config["feed_forward"], dropout=0.0,
            batch_first=True, norm_first=True)
        self.model = torch.nn.Linear(config["width"], config["out"])
        self.query_embs = torch.nn.Parameter(torch.randn(1, config["queries"], config["width"]))

    def forward(self, hidden: torch.Tensor, embeddings: torch.Tensor) -> torch.Tensor:
        states = self.fc(hidden + embeddings)
        return self.model(self.tfm(states, self.query_embs.repeat(hidden.shape[0], 1, 1)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=7)
    seed = parser.parse_args().seed
    generator = torch.Generator().manual_seed(seed)
    input_projection = randomise(torch.nn.Linear(EMBEDDING, LANGUAGE), seed)
    output_projection = randomise(OutputProjection(IMAGE), seed + 1)
    folder = PARITY / "nextgpt"
    tensors = {"llama_proj." + name: tensor for name, tensor in input_projection.state_dict().items()}
    tensors |= {"gen_text_hidden_fcs.0." + name: tensor for name, tensor in output_projection.state_dict().items()}
    config = {"input_projection": {"in": EMBEDDING, "out": LANGUAGE}, "output_projections": {"image": IMAGE}}
    write_checkpoint(folder, config, tensors)
    embedding = torch.nn.functional.normalize(torch.randn((3, EMBEDDING), generator=generator), dim=-1)
    hidden, embeddings = (torch.randn((2, 4, LANGUAGE), generator=generator) for _ in range(2))
    with torch.no_grad():
        write_fixture(folder / "input.fixture.safetensors", "input_projection", {"embedding": embedding},
                      {"position": input_projection(embedding)})
        write_fixture(folder / "output.fixture.safetensors", "output_projection",
                      {"hidden": hidden, "embeddings": embeddings}, {"condition": output_projection(hidden, embeddings)},
                      modality="image")
