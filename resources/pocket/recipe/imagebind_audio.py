# SPDX-License-Identifier: Apache-2.0
"""ImageBind's audio encoder and its training.

    python -m recipe.imagebind_audio --minutes 4     # training-runs/imagebind_audio.pt

Key names and forward pass are the published ones (filter bank of 64 bands, patches, key and value biases). An auxiliary head
predicts from the patches of each column which attributes sound at that time; a linear one predicts every audible attribute from the
embedding. For audio that is not of the little world it predicts that nothing sounds, which keeps it away from every scene.
"""

from __future__ import annotations

import argparse
import math
import random

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from . import audio_data, imagebind, training, unknown_media, world, world_audio
from .audio_text_encoder import ATTRIBUTE_SIZES, AttributeHead, attribute_labels, attribute_loss, exact_share
from .imagebind import EMBED, Namespace, small_parameter
from .muon import MatrixMuon

AUDIO = {"width": 128, "blocks": 3, "heads": 4, "kernel": 16, "stride": 16, "num_mel_bins": 64, "target_length": 256,
         "sample_rate": 16000, "clips": 1, "clip_seconds": 2.56, "mean": -8.0, "std": 5.0}


def mel_filters() -> torch.Tensor:
    """Triangles on the mel scale from 20 Hz to half the sample rate [257,64] (the last bin is unused)."""
    bins, rate, padded = AUDIO["num_mel_bins"], AUDIO["sample_rate"], 512
    to_mel = lambda f: 1127.0 * np.log1p(np.asarray(f) / 700.0)
    edges = np.linspace(to_mel(20.0), to_mel(rate / 2), bins + 2)
    at = to_mel(np.arange(padded // 2) * rate / padded)[:, None]
    rise, fall = (at - edges[:-2]) / (edges[1] - edges[0]), (edges[2:] - at) / (edges[1] - edges[0])
    return torch.from_numpy(np.concatenate([np.maximum(0, np.minimum(rise, fall)), np.zeros((1, bins))])).float()


class FilterBank:
    """Waveforms [N,samples] to normalised log mel spectrograms [N,1,64,256], as Kaldi computes them: 25 ms windows every 10 ms."""

    def __init__(self):
        self.mel_filters = mel_filters()
        self.window = torch.hann_window(400, periodic=False)

    def raw(self, waveforms: torch.Tensor) -> torch.Tensor:
        """Log mels [N,frames,64]."""
        frames = (waveforms - waveforms.mean(1, keepdim=True)).unfold(1, 400, 160)
        frames = frames - frames.mean(2, keepdim=True)
        frames = frames - 0.97 * torch.cat([frames[..., :1], frames[..., :-1]], 2)
        power = torch.fft.rfft(frames * self.window, 512).abs().square()
        return (power @ self.mel_filters).clamp(min=torch.finfo(torch.float32).eps).log()

    def __call__(self, waveforms: torch.Tensor) -> torch.Tensor:
        mels = self.raw(waveforms).transpose(1, 2)
        mels = F.pad(mels, (0, max(0, AUDIO["target_length"] - mels.shape[2])))[..., : AUDIO["target_length"]]
        return ((mels - AUDIO["mean"]) / AUDIO["std"])[:, None]


class BiasKvAttention(imagebind.Attention):
    """With one additional learned key and value (PyTorch's add_bias_kv)."""

    def __init__(self, width: int, heads: int):
        super().__init__(width, heads)
        self.bias_k, self.bias_v = small_parameter(1, 1, width), small_parameter(1, 1, width)

    def forward(self, x, mask=None):
        b, n, d = x.shape
        q, k, v = F.linear(x, self.in_proj_weight, self.in_proj_bias).chunk(3, -1)
        k = torch.cat([k, self.bias_k.to(k.dtype).expand(b, 1, d)], 1)
        v = torch.cat([v, self.bias_v.to(v.dtype).expand(b, 1, d)], 1)
        q, k, v = (a.reshape(b, -1, self.heads, d // self.heads).transpose(1, 2) for a in (q, k, v))
        scores = (q @ k.transpose(-1, -2)) * (d // self.heads) ** -0.5
        return self.out_proj((scores.softmax(-1).to(v.dtype) @ v).transpose(1, 2).reshape(b, n, d))


class Block(imagebind.Block):
    def __init__(self, width: int, heads: int):
        super().__init__(width, heads)
        self.attn = BiasKvAttention(width, heads)


class AudioEncoder(nn.Module):
    """The audio parts of ImageBind, under its key names."""

    def __init__(self):
        super().__init__()
        a, d = AUDIO, AUDIO["width"]
        self.rows, self.columns = ((a[k] - a["kernel"]) // a["stride"] + 1 for k in ("num_mel_bins", "target_length"))
        stem = Namespace(proj=nn.Conv2d(1, d, a["kernel"], a["stride"], bias=False), norm_layer=nn.LayerNorm(d))
        self.modality_preprocessors = nn.ModuleDict({"audio": Namespace(
            cls_token=small_parameter(1, 1, d), rgbt_stem=stem, pos_embedding_helper=Namespace(pos_embed=small_parameter(1, 1 + self.rows * self.columns, d)))})
        self.modality_trunks = nn.ModuleDict({"audio": Namespace(blocks=nn.ModuleList([Block(d, a["heads"]) for _ in range(a["blocks"])]))})
        self.modality_heads = nn.ModuleDict({"audio": nn.Sequential(nn.LayerNorm(d, eps=1e-6), nn.Identity(), nn.Linear(d, EMBED, bias=False))})
        scale = Namespace(log_logit_scale=nn.Parameter(torch.tensor(math.log(20.0)), requires_grad=False))
        self.modality_postprocessors = nn.ModuleDict({"audio": nn.ModuleList([nn.Identity(), scale])})

    def tokens(self, spectra):
        parts = self.modality_preprocessors["audio"]
        x = parts.rgbt_stem.norm_layer(parts.rgbt_stem.proj(spectra).flatten(2).transpose(1, 2).float())
        x = torch.cat([parts.cls_token.expand(len(x), -1, -1), x], 1) + parts.pos_embedding_helper.pos_embed
        for block in self.modality_trunks["audio"].blocks:
            x = block(x)
        return x

    def embedding(self, tokens):
        return F.normalize(self.modality_heads["audio"](tokens)[:, 0].float(), dim=-1)

    def encode(self, spectra):
        return self.embedding(self.tokens(spectra))


class PatchHead(nn.Module):
    """Auxiliary head: the attributes that sound in each sixteenth of the time, from the mean of the patches of that column."""

    def __init__(self):
        super().__init__()
        self.norm, self.linear = nn.LayerNorm(AUDIO["width"]), nn.Linear(AUDIO["width"], sum(ATTRIBUTE_SIZES))

    def forward(self, tokens, rows: int, columns: int):
        per_column = tokens[:, 1:].float().view(len(tokens), rows, columns, -1).mean(1)
        return self.linear(self.norm(per_column)).split(ATTRIBUTE_SIZES, -1)


def column_labels(scenes, columns: int) -> list[torch.Tensor]:
    """The attributes that sound in each column: three tensors [N,columns]."""
    out = torch.zeros(len(scenes), columns, 3, dtype=torch.long)
    for row, scene in zip(out, scenes):
        objects = world_audio.audio_attributes(scene)
        ends = [b for _, b in world_audio.voice_spans(len(objects))]
        for column in range(columns):
            kind, step, motion = objects[next(i for i, b in enumerate(ends) if (column + 0.5) * world_audio.SAMPLES / columns < b)]
            row[column] = torch.tensor([world.KINDS.index(kind), step, world.MOTIONS.index(motion)])
    return list(out.unbind(2))


def augmented(waveforms: torch.Tensor) -> torch.Tensor:
    """Random loudness and noise, because attached audio may be generated or recorded."""
    n = len(waveforms)
    gain = 0.5 + torch.rand(n, 1)
    return waveforms * gain + 0.004 * torch.rand(n, 1) * torch.randn_like(waveforms)


class UnknownWaveforms:
    """A pool of audio that is not of the little world, in half precision."""

    SEED = 23  # not that of the media whose embeddings the language model reads
    NUMBER = 4000

    def __init__(self):
        self.pool = torch.from_numpy(np.stack([unknown_media.audio(np.random.default_rng((self.SEED, i))).astype(np.float16) for i in range(self.NUMBER)]))

    def sample(self, rng: random.Random, number: int) -> torch.Tensor:
        return self.pool[rng.choices(range(self.NUMBER), k=number)].float()


def train(minutes: float, size: int) -> None:
    training.setup(81)
    audio_encoder, patch_head, attribute_head = AudioEncoder(), PatchHead(), AttributeHead(EMBED)
    waveforms, unknown, filter_bank = audio_data.Waveforms(), UnknownWaveforms(), FilterBank()
    modules = nn.ModuleList([audio_encoder, patch_head, attribute_head])
    matrices = [p for n, p in audio_encoder.named_parameters() if ".blocks." in n and p.ndim == 2]
    matrix_ids = {id(p) for p in matrices}
    rest = [p for p in modules.parameters() if id(p) not in matrix_ids and p.requires_grad]
    optimisers = [MatrixMuon(matrices, lr=0.02), torch.optim.AdamW(rest, lr=3e-3, betas=(0.9, 0.97), weight_decay=0.01)]
    trained = {"model": audio_encoder, "patch_head": patch_head, "attribute_head": attribute_head, "muon": optimisers[0], "adam": optimisers[1]}
    loop = training.TrainingLoop("imagebind_audio", trained, log_every=25)
    rng = random.Random(81 + loop.count)

    def step(progress: float) -> dict[str, float]:
        for o, rate in zip(optimisers, (0.02, 3e-3)):
            for g in o.param_groups:
                g["lr"] = rate * min(1, (loop.count + 1) / 60) * min(1.0, (1 - progress) / 0.6 + 0.02)
        scenes = audio_data.sample_scenes(rng, size)
        spectra = filter_bank(augmented(torch.cat([waveforms(scenes), unknown.sample(rng, size // 3)])))
        with torch.autocast("cpu", torch.bfloat16):
            tokens = audio_encoder.tokens(spectra)
            embedding = audio_encoder.embedding(tokens)
        patch_loss = sum(F.cross_entropy(a.flatten(0, 1), w.flatten()) for a, w in
                         zip(patch_head(tokens[:size], audio_encoder.rows, audio_encoder.columns), column_labels(scenes, audio_encoder.columns)))
        logits = attribute_head(embedding)
        labels = [F.pad(of_known, (0, size // 3)) for of_known in attribute_labels(scenes)]
        embedding_loss = attribute_loss(logits, labels)
        (patch_loss + 0.5 * embedding_loss).backward()
        nn.utils.clip_grad_norm_([p for p in modules.parameters() if p.grad is not None], 2.0)
        for o in optimisers:
            o.step()
            o.zero_grad(set_to_none=True)
        return {"patches": patch_loss.item(), "embedding": embedding_loss.item(), "exact": exact_share(logits, labels)}

    @torch.no_grad()
    def report() -> None:
        for split, count in (("iid", 1), ("iid", 2), ("iid", 3), ("combinations", 1)):
            evaluation_rng = random.Random(82)
            scenes = [world.sample_scene(evaluation_rng, count, split) for _ in range(200)]
            with torch.autocast("cpu", torch.bfloat16):
                logits = attribute_head(torch.cat([audio_encoder.encode(filter_bank(waveforms(scenes[i : i + 50]))) for i in range(0, 200, 50)]))
            accuracy = exact_share(logits, attribute_labels(scenes))
            loop.record(f"{split} {count}", accuracy)
            loop.log(f"imagebind audio {split} {count}: every audible attribute of {accuracy:.3f}")
        new = torch.from_numpy(np.stack([unknown_media.audio(np.random.default_rng((24, i))) for i in range(200)]))
        logits = attribute_head(audio_encoder.encode(filter_bank(new)))
        loop.log(f"imagebind audio, unknown: {exact_share(logits, [torch.zeros(200, dtype=torch.long)] * len(logits)):.3f} without a voice")

    loop.run(minutes, step, report, report_every=90)


def load_audio_encoder() -> AudioEncoder:
    audio_encoder = AudioEncoder()
    audio_encoder.load_state_dict(torch.load(training.RUNS / "imagebind_audio.pt", weights_only=False)["model"])
    return audio_encoder.eval()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=4)
    parser.add_argument("--batch", type=int, default=64)
    arguments = parser.parse_args()
    train(arguments.minutes, arguments.batch)
