"""ImageBind's audio encoder, and its vision encoder on videos.

    python -m recipe.perception audio --minutes 4     # training-runs/imagebind_audio.pt: the audio encoder
    python -m recipe.perception video --minutes 3     # training-runs/imagebind_video.pt: the stem's temporal kernel
    python -m recipe.perception export                # training-runs/export/imagebind/: all encoders together

Audio: key names and forward pass are the published ones (filter bank of 64 bands, patches, key and value biases). An auxiliary head
predicts from the patches of each column what sounds then; another, linear, predicts every audible attribute from the embedding.

Video is encoded by the vision encoder. Its stem is a convolution over two frames; a single image fills both, so that for images only
the sum of the two kernels matters. Only their difference is trained here: the embeddings of images stay exactly what they were, and
the first and last frames of a video determine the motion.
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

from . import audio_data, imagebind, training, world, world_audio, world_video
from .audio_text_encoder import ATTRIBUTE_SIZES, AttributeHead, attribute_labels, attribute_loss, exact_share
from .imagebind import EMBED, VISION, Namespace, small_parameter
from .muon import MatrixMuon

AUDIO = {"width": 128, "blocks": 3, "heads": 4, "kernel": 16, "stride": 16, "num_mel_bins": 64, "target_length": 256,
         "sample_rate": 16000, "clips": 1, "clip_seconds": 2.56, "mean": -8.0, "std": 5.0}
VIDEO = {"clips": 1, "clip_seconds": 2.0, "crops": 1}
FOLDER = training.RUNS / "export" / "imagebind"


# ---------------------------------------------------------------- the filter bank


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


# ---------------------------------------------------------------- the audio encoder


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
    """Auxiliary head: what sounds in each sixteenth of the time, from the mean of the patches of that column."""

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
    """Louder, quieter, noisier: audio comes back decoded and recorded."""
    n = len(waveforms)
    gain = 0.5 + torch.rand(n, 1)
    return waveforms * gain + 0.004 * torch.rand(n, 1) * torch.randn_like(waveforms)


def train_audio(minutes: float, size: int) -> None:
    training.setup(81)
    audio_encoder, patch_head, attribute_head = AudioEncoder(), PatchHead(), AttributeHead(EMBED)
    waveforms, cache = audio_data.Waveforms(), FilterBank()
    modules = nn.ModuleList([audio_encoder, patch_head, attribute_head])
    matrices = [p for n, p in audio_encoder.named_parameters() if ".blocks." in n and p.ndim == 2]
    matrix_ids = {id(p) for p in matrices}
    rest = [p for p in modules.parameters() if id(p) not in matrix_ids and p.requires_grad]
    optimisers = [MatrixMuon(matrices, lr=0.02), torch.optim.AdamW(rest, lr=3e-3, betas=(0.9, 0.97), weight_decay=0.01)]
    loop = training.TrainingLoop("imagebind_audio", {"model": audio_encoder, "patch_head": patch_head, "attribute_head": attribute_head, "muon": optimisers[0], "adam": optimisers[1]}, every=25)
    rng = random.Random(81 + loop.count)

    def step(progress: float) -> dict[str, float]:
        for o, rate in zip(optimisers, (0.02, 3e-3)):
            for g in o.param_groups:
                g["lr"] = rate * min(1, (loop.count + 1) / 60) * min(1.0, (1 - progress) / 0.6 + 0.02)
        scenes = audio_data.sample_scenes(rng, size)
        spectra = cache(augmented(waveforms(scenes)))
        with torch.autocast("cpu", torch.bfloat16):
            tokens = audio_encoder.tokens(spectra)
            embedding = audio_encoder.embedding(tokens)
        patch_loss = sum(F.cross_entropy(a.flatten(0, 1), w.flatten()) for a, w in
                         zip(patch_head(tokens, audio_encoder.rows, audio_encoder.columns), column_labels(scenes, audio_encoder.columns)))
        logits, labels = attribute_head(embedding), attribute_labels(scenes)
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
                logits = attribute_head(torch.cat([audio_encoder.encode(cache(waveforms(scenes[i : i + 50]))) for i in range(0, 200, 50)]))
            accuracy = exact_share(logits, attribute_labels(scenes))
            loop.record(f"{split} {count}", accuracy)
            loop.log(f"imagebind audio {split} {count}: every audible attribute of {accuracy:.3f}")

    loop.run(minutes, step, report, report_every=90)


# ---------------------------------------------------------------- videos


class TemporalKernel(nn.Module):
    """Half the difference of the stem's two frame kernels."""

    def __init__(self):
        super().__init__()
        self.kernel = nn.Parameter(torch.randn(VISION["width"], 3 * VISION["patch"] ** 2) * 0.02)


def video_tokens(model, temporal_kernel: TemporalKernel, first, last):
    """Tokens of videos from two normalised frames [B,3,96,96] each."""
    p, parts = VISION["patch"], model.modality_preprocessors["vision"]
    side = VISION["image_size"] // p
    patches = lambda x: x.view(len(x), 3, side, p, side, p).permute(0, 2, 4, 1, 3, 5).reshape(len(x), side * side, 3 * p * p)
    a, b = patches(first), patches(last)
    embedding_loss = parts.rgbt_stem.proj[1].weight.sum(2).flatten(1)
    stem = F.linear((a + b) / 2, embedding_loss) + F.linear(a - b, temporal_kernel.kernel)
    tokens = torch.cat([parts.cls_token.expand(len(a), -1, -1), stem.to(parts.cls_token.dtype)], 1)
    x = model.modality_trunks["vision"].pre_transformer_layer[0](tokens + parts.pos_embedding_helper.pos_embed)
    for block in model.modality_trunks["vision"].blocks:
        x = block(x)
    return x


class VideoHeads(nn.Module):
    """Auxiliary heads: every cell's attributes and motion, each by one linear layer from the embedding."""

    def __init__(self):
        super().__init__()
        self.cells = nn.Linear(EMBED, world.CELL_COUNT * (imagebind.FACTORS + 1))
        self.motions = nn.Linear(EMBED, world.CELL_COUNT * len(world.MOTIONS))
        self.patches = nn.Linear(VISION["width"], len(world.MOTIONS))
        self.norm = nn.LayerNorm(VISION["width"])

    def forward(self, embedding):
        n = len(embedding)
        return self.cells(12 * embedding).view(n, 9, -1), self.motions(12 * embedding).view(n, 9, -1)

    def from_patches(self, tokens):
        side = VISION["image_size"] // VISION["patch"] // 3
        cells = tokens[:, 1:].float().view(len(tokens), 3, side, 3, side, -1).mean((2, 4)).flatten(1, 2)
        return self.patches(self.norm(cells))


def motion_labels(scenes) -> torch.Tensor:
    out = torch.full((len(scenes), 9), -1)
    for row, scene in zip(out, scenes):
        for t in scene.objects:
            row[t.cell] = world.MOTIONS.index(t.motion)
    return out


def boundary_frames(scenes) -> tuple[np.ndarray, np.ndarray]:
    """First and last frames, uint8 [N,96,96,3] each."""
    return world.render(scenes), np.stack([world_video.frame(s, world_video.FRAMES - 1) for s in scenes])


def train_video(minutes: float, size: int) -> None:
    training.setup(83)
    model, temporal_kernel, heads = imagebind.load()[0].requires_grad_(False), TemporalKernel(), VideoHeads()
    trained = [*temporal_kernel.parameters(), *heads.parameters()]
    adam = torch.optim.AdamW(trained, lr=3e-3, betas=(0.9, 0.98), weight_decay=0.0)
    loop = training.TrainingLoop("imagebind_video", {"temporal_kernel": temporal_kernel, "heads": heads, "adam": adam}, every=25)
    rng, augment = random.Random(83 + loop.count), imagebind.Augmentation()

    def encode(scenes, augment=None):
        first, last = boundary_frames(scenes)
        both = imagebind.pixels_of(np.concatenate([first, last]), augment)
        with torch.autocast("cpu", torch.bfloat16):
            tokens = video_tokens(model, temporal_kernel, *both.chunk(2))
            return tokens, model.vision_embedding(tokens)

    def step(progress: float) -> dict[str, float]:
        for g in adam.param_groups:
            g["lr"] = 4e-3 * training.cosine_schedule(progress)
        scenes = [world.sample_scene(rng, n) for n in rng.choices((1, 2), (2, 1), k=size)]
        cells, _ = imagebind.labels_of(scenes)
        motions = motion_labels(scenes)
        tokens, embedding = encode(scenes, augment)
        cell_logits, motion_logits = heads(embedding)
        occupied = motions >= 0
        motion = F.cross_entropy(motion_logits[occupied], motions[occupied])
        patches = F.cross_entropy(heads.from_patches(tokens)[occupied], motions[occupied])
        attributes = imagebind.cell_loss(cell_logits, cells)
        (attributes + 2 * motion + patches).backward()
        nn.utils.clip_grad_norm_(trained, 2.0)
        adam.step()
        adam.zero_grad(set_to_none=True)
        accuracy = (motion_logits[occupied].argmax(-1) == motions[occupied]).float().mean().item()
        return {"attributes": attributes.item(), "motion": motion.item(), "patches": patches.item(), "motion accuracy": accuracy}

    @torch.no_grad()
    def report() -> None:
        for split, count in (("iid", 1), ("iid", 2), ("combinations", 1)):
            evaluation_rng = random.Random(84)
            scenes = [world.sample_scene(evaluation_rng, count, split) for _ in range(200)]
            cell_logits, motion_logits = heads(encode(scenes)[1])
            cells, motions = imagebind.labels_of(scenes)[0], motion_labels(scenes)
            appearance_correct = (imagebind.read_cells(cell_logits) == cells).all(-1).all(-1)
            motion_correct = ((motion_logits.argmax(-1) == motions) | (motions < 0)).all(-1)
            loop.record(f"{split} {count}", (appearance_correct & motion_correct).float().mean().item())
            loop.log(f"imagebind video {split} {count}: appearance {appearance_correct.float().mean():.3f} motion {motion_correct.float().mean():.3f} both {(appearance_correct & motion_correct).float().mean():.3f}")

    loop.run(minutes, step, report, report_every=60)


# ---------------------------------------------------------------- files


def load_audio_encoder() -> AudioEncoder:
    audio_encoder = AudioEncoder()
    audio_encoder.load_state_dict(torch.load(training.RUNS / "imagebind_audio.pt", weights_only=False)["model"])
    return audio_encoder.eval()


def write() -> None:
    """All encoders in half precision; the vision stem gets the temporal kernel, its sum is unchanged."""
    from safetensors.torch import load_file, save_file

    tensors = load_file(str(imagebind.EXPORTED / "model.safetensors"))
    config = json.loads((imagebind.EXPORTED / "config.json").read_text())
    if (training.RUNS / "imagebind_audio.pt").exists():
        tensors |= {k: v.mean().contiguous() for k, v in load_audio_encoder().state_dict().items()}
        config["audio"] = AUDIO
    if (training.RUNS / "imagebind_video.pt").exists():
        key = "modality_preprocessors.vision.rgbt_stem.proj.1.weight"
        stem = tensors[key].float()
        mean = stem.sum(2) / 2
        kernel = torch.load(training.RUNS / "imagebind_video.pt", weights_only=False)["temporal_kernel"]["kernel"].view_as(mean)
        tensors[key] = torch.stack([mean + kernel, mean - kernel], 2).mean()
        print("largest change of the kernels' sum caused by rounding", (tensors[key].float().sum(2) - stem.sum(2)).abs().max().item())
        config["video"] = VIDEO
    FOLDER.mkdir(parents=True, exist_ok=True)
    save_file(tensors, str(FOLDER / "model.safetensors"), metadata={"format": "pt"})
    (FOLDER / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    (FOLDER / "model.safetensors").chmod(0o644)
    print(FOLDER, (FOLDER / "model.safetensors").stat().st_size / 1e6, "MB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=("audio", "video", "export"))
    parser.add_argument("--minutes", type=float, default=4)
    parser.add_argument("--batch", type=int, default=64)
    arguments = parser.parse_args()
    if arguments.command == "audio":
        train_audio(arguments.minutes, arguments.batch)
    elif arguments.command == "video":
        train_video(arguments.minutes, arguments.batch)
    else:
        write()
