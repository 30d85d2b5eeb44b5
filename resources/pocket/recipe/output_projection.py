"""The output projections and their target for pictures: text states of canonical captions."""

from __future__ import annotations

import torch
from torch import nn

WIDTH, HEADS, FEED_FORWARD, OUTPUTS = 128, 4, 512, 128
LAYERS = {"image": 2, "video": 1, "audio": 1}  # of each projection's encoder and decoder
QUERIES = {"image": 40, "video": 40, "audio": 1}


class TextFcLayer(nn.Module):
    """Signal states and signal rows [N,4,192] to a condition: 40 text states for pictures and films, 1 vector for sounds."""

    def __init__(self, inputs: int, queries: int = QUERIES["image"], layers: int = LAYERS["image"]):
        super().__init__()
        self.fc = nn.Linear(inputs, WIDTH)
        self.tfm = nn.Transformer(WIDTH, HEADS, layers, layers, FEED_FORWARD, dropout=0.0, batch_first=True, norm_first=True)
        self.model = nn.Linear(WIDTH, OUTPUTS)
        self.query_embs = nn.Parameter(torch.randn(1, queries, WIDTH))

    def forward(self, states, rows):
        return self.model(self.tfm(self.fc(states + rows), self.query_embs.expand(len(states), -1, -1)))


class TextStates:
    """Text states [N,40,128] of canonical captions, by the image set's frozen text encoder."""

    def __init__(self):
        from transformers import CLIPTextModel

        from . import text_encoder

        self.ids = text_encoder.CaptionIds()
        self.encoder = CLIPTextModel.from_pretrained(text_encoder.ENCODER).float().eval()

    @torch.no_grad()
    def __call__(self, captions):
        return self.encoder(input_ids=self.ids(captions)).last_hidden_state.float()


def signal_states(hidden, embedding, ids, places, first_ids: int = 4):
    """(states, rows) [N,4,D] at the signal tokens; places: (row, position of the first signal) of each block."""
    r = torch.tensor([[i] * first_ids for i, _ in places])
    c = torch.tensor([[at + k for k in range(first_ids)] for _, at in places])
    return hidden[r, c].float(), embedding(ids[r, c]).float()
