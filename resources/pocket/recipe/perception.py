"""ImageBind's ear, and its eye for films.

    python -m recipe.perception sound --minutes 4     # training-runs/bind_sound.pt: the audio trunk
    python -m recipe.perception film --minutes 3      # training-runs/bind_film.pt: the stem's sense of change
    python -m recipe.perception export                # training-runs/export/imagebind/: all trunks together

Audio: key names and forward pass are the published ones (fbank of 64 bands, patches, key and value biases).  A
throw-away head makes the patches of each stretch of time say what is heard; another, linear, reads every audible
fact from the embedding.

Films are seen by the vision trunk.  Its stem is a convolution over two frames; a still picture fills both, so only
the sum of the two kernels matters for pictures.  Here their *difference* is learned and nothing else: what the trunk
says of a picture stays exactly as it was, while the first and the last frame of a film make it say the motion.
"""

from __future__ import annotations

import argparse
import json
import math
import random

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from . import imagebind, training, audio_data, world, world_audio, world_video
from .imagebind import EMBED, VISION, Node, small
from .muon import MatrixMuon
from .audio_text_encoder import FACTS, Reader, exact, loss_of, truth

AUDIO = {"width": 128, "blocks": 3, "heads": 4, "kernel": 16, "stride": 16, "num_mel_bins": 64, "target_length": 256,
         "sample_rate": 16000, "clips": 1, "clip_seconds": 2.56, "mean": -8.0, "std": 5.0}
VIDEO = {"clips": 1, "clip_seconds": 2.0, "crops": 1}
FOLDER = training.RUNS / "export" / "imagebind"


# ---------------------------------------------------------------- the filter bank


def banks() -> torch.Tensor:
    """Triangles on the mel scale from 20 Hz to half the rate [257,64] (the last bin is left out)."""
    bins, rate, padded = AUDIO["num_mel_bins"], AUDIO["sample_rate"], 512
    to_mel = lambda f: 1127.0 * np.log1p(np.asarray(f) / 700.0)
    edges = np.linspace(to_mel(20.0), to_mel(rate / 2), bins + 2)
    at = to_mel(np.arange(padded // 2) * rate / padded)[:, None]
    rise, fall = (at - edges[:-2]) / (edges[1] - edges[0]), (edges[2:] - at) / (edges[1] - edges[0])
    return torch.from_numpy(np.concatenate([np.maximum(0, np.minimum(rise, fall)), np.zeros((1, bins))])).float()


class FilterBank:
    """Sounds [N,samples] to normalised spectra [N,1,64,256], as Kaldi computes them: 25 ms windows every 10 ms."""

    def __init__(self):
        self.banks = banks()
        self.window = torch.hann_window(400, periodic=False)

    def raw(self, sounds: torch.Tensor) -> torch.Tensor:
        """Log mels [N,frames,64]."""
        frames = (sounds - sounds.mean(1, keepdim=True)).unfold(1, 400, 160)
        frames = frames - frames.mean(2, keepdim=True)
        frames = frames - 0.97 * torch.cat([frames[..., :1], frames[..., :-1]], 2)
        power = torch.fft.rfft(frames * self.window, 512).abs().square()
        return (power @ self.banks).clamp(min=torch.finfo(torch.float32).eps).log()

    def __call__(self, sounds: torch.Tensor) -> torch.Tensor:
        mels = self.raw(sounds).transpose(1, 2)
        mels = F.pad(mels, (0, max(0, AUDIO["target_length"] - mels.shape[2])))[..., : AUDIO["target_length"]]
        return ((mels - AUDIO["mean"]) / AUDIO["std"])[:, None]


# ---------------------------------------------------------------- the audio trunk


class BiasedAttention(imagebind.Attention):
    """With one learned key and value more (PyTorch's add_bias_kv)."""

    def __init__(self, width: int, heads: int):
        super().__init__(width, heads)
        self.bias_k, self.bias_v = small(1, 1, width), small(1, 1, width)

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
        self.attn = BiasedAttention(width, heads)


class Ear(nn.Module):
    """The audio parts of ImageBind, by its key names."""

    def __init__(self):
        super().__init__()
        a, d = AUDIO, AUDIO["width"]
        self.rows, self.columns = ((a[k] - a["kernel"]) // a["stride"] + 1 for k in ("num_mel_bins", "target_length"))
        stem = Node(proj=nn.Conv2d(1, d, a["kernel"], a["stride"], bias=False), norm_layer=nn.LayerNorm(d))
        self.modality_preprocessors = nn.ModuleDict({"audio": Node(
            cls_token=small(1, 1, d), rgbt_stem=stem, pos_embedding_helper=Node(pos_embed=small(1, 1 + self.rows * self.columns, d)))})
        self.modality_trunks = nn.ModuleDict({"audio": Node(blocks=nn.ModuleList([Block(d, a["heads"]) for _ in range(a["blocks"])]))})
        self.modality_heads = nn.ModuleDict({"audio": nn.Sequential(nn.LayerNorm(d, eps=1e-6), nn.Identity(), nn.Linear(d, EMBED, bias=False))})
        scale = Node(log_logit_scale=nn.Parameter(torch.tensor(math.log(20.0)), requires_grad=False))
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


class Listener(nn.Module):
    """Thrown away: what is heard in each sixteenth of the time, from the mean of its patches."""

    def __init__(self):
        super().__init__()
        self.norm, self.say = nn.LayerNorm(AUDIO["width"]), nn.Linear(AUDIO["width"], sum(FACTS))

    def forward(self, tokens, rows: int, columns: int):
        of_time = tokens[:, 1:].float().view(len(tokens), rows, columns, -1).mean(1)
        return self.say(self.norm(of_time)).split(FACTS, -1)


def heard_when(scenes, columns: int) -> list[torch.Tensor]:
    """The fact heard in each column: three tensors [N,columns]."""
    out = torch.zeros(len(scenes), columns, 3, dtype=torch.long)
    for row, scene in zip(out, scenes):
        heard = world_audio.audible(scene)
        ends = [b for _, b in world_audio.parts(len(heard))]
        for c in range(columns):
            kind, step, motion = heard[next(i for i, b in enumerate(ends) if (c + 0.5) * world_audio.SAMPLES / columns < b)]
            row[c] = torch.tensor([world.KINDS.index(kind), step, world.MOTIONS.index(motion)])
    return list(out.unbind(2))


def spoilt(sounds: torch.Tensor) -> torch.Tensor:
    """Louder, softer, noisier: sounds come back decoded and recorded."""
    n = len(sounds)
    gain = 0.5 + torch.rand(n, 1)
    return sounds * gain + 0.004 * torch.rand(n, 1) * torch.randn_like(sounds)


def train_sound(minutes: float, size: int) -> None:
    training.start(81)
    ear, listener, reader = Ear(), Listener(), Reader(EMBED)
    sounds, bank = audio_data.Sounds(), FilterBank()
    everything = nn.ModuleList([ear, listener, reader])
    matrices = [p for n, p in ear.named_parameters() if ".blocks." in n and p.ndim == 2]
    chosen = {id(p) for p in matrices}
    rest = [p for p in everything.parameters() if id(p) not in chosen and p.requires_grad]
    opts = [MatrixMuon(matrices, lr=0.02), torch.optim.AdamW(rest, lr=3e-3, betas=(0.9, 0.97), weight_decay=0.01)]
    loop = training.Loop("bind_sound", {"model": ear, "listener": listener, "reader": reader, "muon": opts[0], "adam": opts[1]}, every=25)
    rng = random.Random(81 + loop.count)

    def step(progress: float) -> dict[str, float]:
        for o, rate in zip(opts, (0.02, 3e-3)):
            for g in o.param_groups:
                g["lr"] = rate * min(1, (loop.count + 1) / 60) * min(1.0, (1 - progress) / 0.6 + 0.02)
        scenes = audio_data.draw(rng, size)
        spectra = bank(spoilt(sounds(scenes)))
        with torch.autocast("cpu", torch.bfloat16):
            tokens = ear.tokens(spectra)
            embedding = ear.embedding(tokens)
        when = sum(F.cross_entropy(a.flatten(0, 1), w.flatten()) for a, w in
                   zip(listener(tokens, ear.rows, ear.columns), heard_when(scenes, ear.columns)))
        answers, wanted = reader(embedding), truth(scenes)
        whole = loss_of(answers, wanted)
        (when + 0.5 * whole).backward()
        nn.utils.clip_grad_norm_([p for p in everything.parameters() if p.grad is not None], 2.0)
        for o in opts:
            o.step()
            o.zero_grad(set_to_none=True)
        return {"patches": when.item(), "whole": whole.item(), "exact": exact(answers, wanted)}

    @torch.no_grad()
    def report() -> None:
        for split, count in (("iid", 1), ("iid", 2), ("iid", 3), ("combinations", 1)):
            some = random.Random(82)
            scenes = [world.sample_scene(some, count, split) for _ in range(200)]
            with torch.autocast("cpu", torch.bfloat16):
                answers = reader(torch.cat([ear.encode(bank(sounds(scenes[i : i + 50]))) for i in range(0, 200, 50)]))
            got = exact(answers, truth(scenes))
            loop.note(f"{split} {count}", got)
            loop.log(f"bind_sound {split} {count}: every audible fact of {got:.3f}")

    loop.run(minutes, step, report, report_every=90)


# ---------------------------------------------------------------- films


class Change(nn.Module):
    """Half the difference of the stem's two kernels."""

    def __init__(self):
        super().__init__()
        self.kernel = nn.Parameter(torch.randn(VISION["width"], 3 * VISION["patch"] ** 2) * 0.02)


def film_tokens(model, change: Change, first, last):
    """Tokens of films from two normalised frames [B,3,96,96] each."""
    p, parts = VISION["patch"], model.modality_preprocessors["vision"]
    side = VISION["image_size"] // p
    patches = lambda x: x.view(len(x), 3, side, p, side, p).permute(0, 2, 4, 1, 3, 5).reshape(len(x), side * side, 3 * p * p)
    a, b = patches(first), patches(last)
    whole = parts.rgbt_stem.proj[1].weight.sum(2).flatten(1)
    stem = F.linear((a + b) / 2, whole) + F.linear(a - b, change.kernel)
    tokens = torch.cat([parts.cls_token.expand(len(a), -1, -1), stem.to(parts.cls_token.dtype)], 1)
    x = model.modality_trunks["vision"].pre_transformer_layer[0](tokens + parts.pos_embedding_helper.pos_embed)
    for block in model.modality_trunks["vision"].blocks:
        x = block(x)
    return x


class Viewer(nn.Module):
    """Thrown away: every cell's facts and motion by one linear layer from the embedding."""

    def __init__(self):
        super().__init__()
        self.cells = nn.Linear(EMBED, world.CELL_COUNT * (imagebind.FACTORS + 1))
        self.motions = nn.Linear(EMBED, world.CELL_COUNT * len(world.MOTIONS))
        self.patches = nn.Linear(VISION["width"], len(world.MOTIONS))
        self.norm = nn.LayerNorm(VISION["width"])

    def forward(self, embedding):
        n = len(embedding)
        return self.cells(12 * embedding).view(n, 9, -1), self.motions(12 * embedding).view(n, 9, -1)

    def of_patches(self, tokens):
        side = VISION["image_size"] // VISION["patch"] // 3
        cells = tokens[:, 1:].float().view(len(tokens), 3, side, 3, side, -1).mean((2, 4)).flatten(1, 2)
        return self.patches(self.norm(cells))


def motion_labels(scenes) -> torch.Tensor:
    out = torch.full((len(scenes), 9), -1)
    for row, scene in zip(out, scenes):
        for t in scene.things:
            row[t.cell] = world.MOTIONS.index(t.motion)
    return out


def ends_of(scenes) -> tuple[np.ndarray, np.ndarray]:
    """First and last frames, uint8 [N,96,96,3] each."""
    return world.render(scenes), np.stack([world_video.frame(s, world_video.FRAMES - 1) for s in scenes])


def train_film(minutes: float, size: int) -> None:
    training.start(83)
    model, change, viewer = imagebind.load()[0].requires_grad_(False), Change(), Viewer()
    learned = [*change.parameters(), *viewer.parameters()]
    adam = torch.optim.AdamW(learned, lr=3e-3, betas=(0.9, 0.98), weight_decay=0.0)
    loop = training.Loop("bind_film", {"change": change, "viewer": viewer, "adam": adam}, every=25)
    rng, spoil = random.Random(83 + loop.count), imagebind.Spoiler()

    def see(scenes, spoiler=None):
        first, last = ends_of(scenes)
        both = imagebind.pixels_of(np.concatenate([first, last]), spoiler)
        with torch.autocast("cpu", torch.bfloat16):
            tokens = film_tokens(model, change, *both.chunk(2))
            return tokens, model.vision_embedding(tokens)

    def step(progress: float) -> dict[str, float]:
        for g in adam.param_groups:
            g["lr"] = 4e-3 * training.cosine(progress)
        scenes = [world.sample_scene(rng, n) for n in rng.choices((1, 2), (2, 1), k=size)]
        cells, _ = imagebind.labels_of(scenes)
        moves = motion_labels(scenes)
        tokens, embedding = see(scenes, spoil)
        said, moved = viewer(embedding)
        there = moves >= 0
        motion = F.cross_entropy(moved[there], moves[there])
        patches = F.cross_entropy(viewer.of_patches(tokens)[there], moves[there])
        facts = imagebind.fact_loss(said, cells)
        (facts + 2 * motion + patches).backward()
        nn.utils.clip_grad_norm_(learned, 2.0)
        adam.step()
        adam.zero_grad(set_to_none=True)
        right = (moved[there].argmax(-1) == moves[there]).float().mean().item()
        return {"facts": facts.item(), "motion": motion.item(), "patches": patches.item(), "motion right": right}

    @torch.no_grad()
    def report() -> None:
        for split, count in (("iid", 1), ("iid", 2), ("combinations", 1)):
            some = random.Random(84)
            scenes = [world.sample_scene(some, count, split) for _ in range(200)]
            said, moved = viewer(see(scenes)[1])
            cells, moves = imagebind.labels_of(scenes)[0], motion_labels(scenes)
            shown = (imagebind.read_cells(said) == cells).all(-1).all(-1)
            moving = ((moved.argmax(-1) == moves) | (moves < 0)).all(-1)
            loop.note(f"{split} {count}", (shown & moving).float().mean().item())
            loop.log(f"bind_film {split} {count}: shown {shown.float().mean():.3f} motion {moving.float().mean():.3f} both {(shown & moving).float().mean():.3f}")

    loop.run(minutes, step, report, report_every=60)


# ---------------------------------------------------------------- files


def load_ear() -> Ear:
    ear = Ear()
    ear.load_state_dict(torch.load(training.RUNS / "bind_sound.pt", weights_only=False)["model"])
    return ear.eval()


def write() -> None:
    """All trunks in half precision; the vision stem gets its difference, its sum stays what it was."""
    from safetensors.torch import load_file, save_file

    tensors = load_file(str(imagebind.PUBLISHED / "model.safetensors"))
    config = json.loads((imagebind.PUBLISHED / "config.json").read_text())
    if (training.RUNS / "bind_sound.pt").exists():
        tensors |= {k: v.half().contiguous() for k, v in load_ear().state_dict().items()}
        config["audio"] = AUDIO
    if (training.RUNS / "bind_film.pt").exists():
        key = "modality_preprocessors.vision.rgbt_stem.proj.1.weight"
        old = tensors[key].float()
        half = old.sum(2) / 2
        by = torch.load(training.RUNS / "bind_film.pt", weights_only=False)["change"]["kernel"].view_as(half)
        tensors[key] = torch.stack([half + by, half - by], 2).half()
        print("largest change of the kernels' sum by rounding", (tensors[key].float().sum(2) - old.sum(2)).abs().max().item())
        config["video"] = VIDEO
    FOLDER.mkdir(parents=True, exist_ok=True)
    save_file(tensors, str(FOLDER / "model.safetensors"), metadata={"format": "pt"})
    (FOLDER / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    (FOLDER / "model.safetensors").chmod(0o644)
    print(FOLDER, (FOLDER / "model.safetensors").stat().st_size / 1e6, "MB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("sound", "film", "export"))
    parser.add_argument("--minutes", type=float, default=4)
    parser.add_argument("--batch", type=int, default=64)
    chosen = parser.parse_args()
    if chosen.what == "sound":
        train_sound(chosen.minutes, chosen.batch)
    elif chosen.what == "film":
        train_film(chosen.minutes, chosen.batch)
    else:
        write()
