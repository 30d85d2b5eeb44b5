# SPDX-License-Identifier: Apache-2.0
"""The output projections and the caption states that the image projection is trained towards."""

from __future__ import annotations

import torch
from torch import nn

WIDTH, HEADS, FEED_FORWARD, OUTPUTS = 128, 4, 512, 128
LAYERS = {"image": 2, "video": 1, "audio": 1}  # of each projection's encoder and decoder
QUERIES = {"image": 40, "video": 40, "audio": 1}


class TextFcLayer(nn.Module):
    """Hidden states and embeddings of the signal tokens [N,n,width] to a condition: 40 text states for image and video, 1 vector for audio."""

    def __init__(self, inputs: int, queries: int = QUERIES["image"], layers: int = LAYERS["image"]):
        super().__init__()
        self.fc = nn.Linear(inputs, WIDTH)
        self.tfm = nn.Transformer(WIDTH, HEADS, layers, layers, FEED_FORWARD, dropout=0.0, batch_first=True, norm_first=True)
        self.model = nn.Linear(WIDTH, OUTPUTS)
        self.query_embs = nn.Parameter(torch.randn(1, queries, WIDTH))

    def forward(self, states, embeddings):
        return self.model(self.tfm(self.fc(states + embeddings), self.query_embs.expand(len(states), -1, -1)))


class CaptionStates:
    """Text states [N,40,128] of canonical captions, by the image pipeline's frozen text encoder."""

    def __init__(self):
        from transformers import CLIPTextModel

        from . import text_encoder

        self.ids = text_encoder.CaptionIds()
        self.encoder = CLIPTextModel.from_pretrained(text_encoder.ENCODER).float().eval()

    @torch.no_grad()
    def __call__(self, captions):
        return self.encoder(input_ids=self.ids(captions)).last_hidden_state.float()


def signal_states(hidden, embedding, ids, positions, signal_count: int = 4):
    """(hidden states, embeddings) [N,n,D] at the signal tokens; positions: (row, position of the first signal token) of each block."""
    rows = torch.tensor([[i] * signal_count for i, _ in positions])
    columns = torch.tensor([[first + k for k in range(signal_count)] for _, first in positions])
    return hidden[rows, columns].float(), embedding(ids[rows, columns]).float()
