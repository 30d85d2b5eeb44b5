# SPDX-License-Identifier: Apache-2.0
"""Parity fixtures of NExT-GPT's input and output projections, by torch.nn.Linear and torch.nn.Transformer.

The Q-Former is transformers' Blip2QFormerModel with the reference's key names.

Run: python tests/reference/projections.py [--seed N] [--modes]
Output: tests/data/parity/nextgpt, with --modes tests/data/parity/nextgpt_qformer and nextgpt_linear
"""

import argparse

import torch
from fixture import PARITY, randomise, write_checkpoint, write_fixture
from transformers import Blip2QFormerConfig, Blip2QFormerModel

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


QUERY_FORMER = {"mode": "qformer", "in": LANGUAGE, "out": 12, "width": 16, "heads": 4, "decoder_layers": 2, "feed_forward": 40, "queries": 7}
LINEAR = {"mode": "linear", "in": LANGUAGE, "out": 12, "queries": 3}


class QueryFormerProjection(torch.nn.Module):
    """Mode `qformer`: every layer attends to the states; only the queries' feed-forward parts exist."""

    def __init__(self, config: dict):
        super().__init__()
        self.fc = torch.nn.Linear(config["in"], config["width"])
        former = Blip2QFormerConfig(hidden_size=config["width"], num_hidden_layers=config["decoder_layers"],
                                    num_attention_heads=config["heads"], intermediate_size=config["feed_forward"],
                                    cross_attention_frequency=1, encoder_hidden_size=config["width"], hidden_dropout_prob=0.0,
                                    attention_probs_dropout_prob=0.0)
        self.former = Blip2QFormerModel(former)
        self.query_tokens = torch.nn.Parameter(torch.randn(1, config["queries"], config["width"]))
        self.model = torch.nn.Linear(config["width"], config["out"])

    def forward(self, hidden: torch.Tensor, embeddings: torch.Tensor) -> torch.Tensor:
        queries = self.query_tokens.expand(hidden.shape[0], -1, -1)
        return self.model(self.former(query_embeds=queries, encoder_hidden_states=self.fc(hidden + embeddings)).last_hidden_state)


class LinearProjection(torch.nn.Module):
    """Mode `linear`: a matrix on the first states."""

    def __init__(self, config: dict):
        super().__init__()
        self.queries, self.model = config["queries"], torch.nn.Linear(config["in"], config["out"])

    def forward(self, hidden: torch.Tensor, embeddings: torch.Tensor) -> torch.Tensor:
        return self.model((hidden + embeddings)[:, :self.queries])


def reference_key(key: str) -> str:
    """The reference's name of a tensor of Blip2QFormerModel."""
    key = key.replace("former.layernorm.", "Qformer.bert.embeddings.LayerNorm.").replace("former.encoder.", "Qformer.bert.encoder.")
    return key.replace(".attention.attention.", ".attention.self.").replace(".crossattention.attention.", ".crossattention.self.")


def write_modes(seed: int) -> None:
    generator = torch.Generator().manual_seed(seed)
    for index, (config, network) in enumerate(((QUERY_FORMER, QueryFormerProjection), (LINEAR, LinearProjection))):
        projection = randomise(network(config), seed + 2 + index).eval()
        folder = PARITY / f"nextgpt_{config['mode']}"
        tensors = {"gen_text_hidden_fcs.0." + reference_key(name): tensor for name, tensor in projection.state_dict().items()}
        write_checkpoint(folder, {"output_projections": {"image": config}}, tensors)
        hidden, embeddings = (torch.randn((2, 4, LANGUAGE), generator=generator) for _ in range(2))
        with torch.no_grad():
            write_fixture(folder / "output.fixture.safetensors", "output_projection", {"hidden": hidden, "embeddings": embeddings},
                          {"condition": projection(hidden, embeddings)}, modality="image")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--modes", action="store_true", help="write the fixtures of the other modes instead")
    arguments = parser.parse_args()
    seed = arguments.seed
    if arguments.modes:
        write_modes(seed)
        raise SystemExit
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
