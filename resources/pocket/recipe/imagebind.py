"""The pocket ImageBind: a vision trunk and a text trunk that meet in one space of 128 dimensions.

    python -m recipe.imagebind train --minutes 14     # training-runs/imagebind.pt, training-runs/imagebind/
    python -m recipe.imagebind text --minutes 3       # the text trunk, against the finished vision trunk
    python -m recipe.imagebind measure                # facts read from the embedding alone
    python -m recipe.imagebind export                 # resources/pocket/bundle/imagebind/

Key names and forward pass are those of the published ImageBind; only the sizes are small.  The vision trunk is
taught by throw-away heads: the patches of a cell say what stands there, and the embedding (one vector of
length 1) says by one linear layer what stands in every cell.  Crowded pictures teach the patches sooner,
pictures of one to three things teach the class token.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from . import grammar, training, text_encoder, world
from .muon import MatrixMuon
from .world import BACKGROUNDS, CELL_COUNT, COLOURS, KINDS, SIZES, Scene, Thing

EMBED = 128
VISION = {"image_size": 96, "patch": 16, "frames": 2, "width": 160, "blocks": 5, "heads": 4}
TEXT = {"width": 128, "blocks": 2, "heads": 4, "context_length": text_encoder.LENGTH}
MEAN, STD = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)
FACTORS = len(KINDS) + len(COLOURS) + len(SIZES)
CODE = CELL_COUNT * FACTORS + len(BACKGROUNDS)
CHECKPOINT = training.RUNS / "imagebind.pt"
PUBLISHED = training.RUNS / "imagebind"


# ---------------------------------------------------------------- the two trunks


class Attention(nn.Module):
    def __init__(self, width: int, heads: int):
        super().__init__()
        self.heads = heads
        self.in_proj_weight = nn.Parameter(torch.empty(3 * width, width))
        self.in_proj_bias = nn.Parameter(torch.zeros(3 * width))
        self.out_proj = nn.Linear(width, width)
        nn.init.xavier_uniform_(self.in_proj_weight)

    def forward(self, x, mask):
        b, n, d = x.shape
        packed = F.linear(x, self.in_proj_weight, self.in_proj_bias)
        q, k, v = packed.view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        scores = (q @ k.transpose(-1, -2)) * (d // self.heads) ** -0.5
        if mask is not None:
            scores = scores + mask
        mixed = scores.softmax(-1).to(v.dtype) @ v
        return self.out_proj(mixed.transpose(1, 2).reshape(b, n, d))


class Mlp(nn.Module):
    def __init__(self, width: int):
        super().__init__()
        self.fc1, self.fc2 = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x):
        return self.fc2(F.gelu(self.fc1(x)))


class Block(nn.Module):
    def __init__(self, width: int, heads: int):
        super().__init__()
        self.attn = Attention(width, heads)
        self.norm_1, self.norm_2 = nn.LayerNorm(width, eps=1e-6), nn.LayerNorm(width, eps=1e-6)
        self.mlp = Mlp(width)

    def forward(self, x, mask=None):
        x = x + self.attn(self.norm_1(x), mask)
        return x + self.mlp(self.norm_2(x))


class Node(nn.Module):
    """A nameless level of the key names."""

    def __init__(self, **children):
        super().__init__()
        for name, child in children.items():
            if isinstance(child, nn.Parameter):
                self.register_parameter(name, child)
            else:
                self.add_module(name, child)


def small(*shape):
    return nn.Parameter(torch.randn(*shape) * 0.02)


class ImageBind(nn.Module):
    def __init__(self, vocabulary: int):
        super().__init__()
        v, t = VISION, TEXT
        side = v["image_size"] // v["patch"]
        stem = nn.Conv3d(3, v["width"], (2, v["patch"], v["patch"]), (2, v["patch"], v["patch"]), bias=False)
        mask = torch.full((t["context_length"],) * 2, float("-inf")).triu(1)
        words = nn.Embedding(vocabulary, t["width"])
        nn.init.normal_(words.weight, std=0.02)
        self.modality_preprocessors = nn.ModuleDict({
            "vision": Node(cls_token=small(1, 1, v["width"]), rgbt_stem=Node(proj=nn.ModuleList([nn.Identity(), stem])),
                           pos_embedding_helper=Node(pos_embed=small(1, 1 + side * side, v["width"]))),
            "text": Node(token_embedding=words, pos_embed=small(1, t["context_length"], t["width"]))})
        self.modality_preprocessors["text"].register_buffer("mask", mask)
        before = nn.ModuleList([nn.LayerNorm(v["width"], eps=1e-6)])
        self.modality_trunks = nn.ModuleDict({
            "vision": Node(pre_transformer_layer=before,
                           blocks=nn.ModuleList([Block(v["width"], v["heads"]) for _ in range(v["blocks"])])),
            "text": Node(blocks=nn.ModuleList([Block(t["width"], t["heads"]) for _ in range(t["blocks"])]))})
        self.modality_heads = nn.ModuleDict({
            "vision": nn.Sequential(nn.LayerNorm(v["width"], eps=1e-6), nn.Identity(), nn.Linear(v["width"], EMBED, bias=False)),
            "text": Node(proj=nn.Sequential(nn.LayerNorm(t["width"], eps=1e-6), nn.Linear(t["width"], EMBED, bias=False)))})
        scale = Node(log_logit_scale=nn.Parameter(torch.tensor(float(np.log(1 / 0.07)))))
        self.modality_postprocessors = nn.ModuleDict({"text": nn.ModuleList([nn.Identity(), scale])})

    def vision_tokens(self, pixels):
        """Normalised pixels [B,3,S,S] -> tokens after the last block [B,1+N,D], the class token first."""
        p, parts = VISION["patch"], self.modality_preprocessors["vision"]
        b, side = pixels.shape[0], VISION["image_size"] // VISION["patch"]
        patches = pixels.view(b, 3, side, p, side, p).permute(0, 2, 4, 1, 3, 5).reshape(b, side * side, 3 * p * p)
        # A still picture is repeated to two frames, so both halves of the kernel see the same patch.
        kernel = parts.rgbt_stem.proj[1].weight.sum(2).flatten(1)
        tokens = torch.cat([parts.cls_token.expand(b, -1, -1), F.linear(patches, kernel).to(parts.cls_token.dtype)], 1)
        x = self.modality_trunks["vision"].pre_transformer_layer[0](tokens + parts.pos_embedding_helper.pos_embed)
        for block in self.modality_trunks["vision"].blocks:
            x = block(x)
        return x

    def vision_embedding(self, tokens):
        return F.normalize(self.modality_heads["vision"](tokens)[:, 0].float(), dim=-1)

    def encode_vision(self, pixels):
        return self.vision_embedding(self.vision_tokens(pixels))

    def encode_text(self, ids, *, scaled: bool = False):
        """Token ids [B,T] -> embeddings of length 1, or times the learned scale."""
        parts = self.modality_preprocessors["text"]
        x = parts.token_embedding(ids) + parts.pos_embed
        for block in self.modality_trunks["text"].blocks:
            x = block(x, parts.mask)
        at_end = x[torch.arange(len(ids)), ids.argmax(-1)]
        out = F.normalize(self.modality_heads["text"].proj(at_end).float(), dim=-1)
        return out * self.modality_postprocessors["text"][1].log_logit_scale.exp().clamp(max=100) if scaled else out


class Teachers(nn.Module):
    """The throw-away heads."""

    def __init__(self):
        super().__init__()
        self.norm = nn.LayerNorm(VISION["width"])
        self.cell = nn.Linear(VISION["width"], FACTORS + 1)
        self.whole = nn.Linear(EMBED, CELL_COUNT * (FACTORS + 1) + len(BACKGROUNDS))

    def of_patches(self, tokens):
        """[B,1+N,D] -> [B,9,FACTORS+1]: the mean of a cell's patches."""
        b, _, d = tokens.shape
        side = VISION["image_size"] // VISION["patch"] // 3
        cells = tokens[:, 1:].float().view(b, 3, side, 3, side, d).mean((2, 4)).reshape(b, CELL_COUNT, d)
        return self.cell(self.norm(cells))

    def of_embedding(self, embedding):
        """[B,128] -> ([B,9,FACTORS+1], [B,backgrounds]); the gain lets a vector of length 1 speak clearly."""
        out = self.whole(embedding * 12)
        return out[:, :-len(BACKGROUNDS)].reshape(-1, CELL_COUNT, FACTORS + 1), out[:, -len(BACKGROUNDS):]


# ---------------------------------------------------------------- scenes as tensors


def labels_of(scenes):
    """kind, colour, size per cell (-1: empty) [B,9,3], background [B]."""
    cells = np.full((len(scenes), CELL_COUNT, 3), -1, np.int64)
    for i, scene in enumerate(scenes):
        for t in scene.things:
            cells[i, t.cell] = KINDS.index(t.kind), COLOURS.index(t.colour), SIZES.index(t.size)
    return torch.from_numpy(cells), torch.tensor([BACKGROUNDS.index(s.background) for s in scenes])


def code_of(cells, background):
    """Multi-hot facts [B,CODE]."""
    taken = (cells[..., :1] >= 0).float()
    sizes = (len(KINDS), len(COLOURS), len(SIZES))
    hot = [F.one_hot(cells[..., i].clamp(min=0), n).float() * taken for i, n in enumerate(sizes)]
    return torch.cat([torch.cat(hot, -1).flatten(1), F.one_hot(background, len(BACKGROUNDS)).float()], 1)


def plain_basis() -> tuple:
    """Mean and the 128 main directions of the facts of one and two things: the linear code that the embedding aims at."""
    rng = random.Random(11)
    x = code_of(*labels_of([world.sample_scene(rng, 1 + i % 2) for i in range(8000)]))
    mean = x.mean(0)
    _, _, directions = torch.linalg.svd(x - mean, full_matrices=False)
    return mean, directions[:EMBED].T.contiguous()


def crowded_scene(rng: random.Random) -> Scene:
    """Four to nine things, none with a look that is never trained."""
    things = []
    for cell in rng.sample(range(CELL_COUNT), rng.randint(4, CELL_COUNT)):
        thing = Thing(rng.choice(KINDS), rng.choice(COLOURS), rng.choice(SIZES), cell)
        if not world.is_held_out_look(thing):
            things.append(thing)
    return Scene(tuple(things), rng.choice(BACKGROUNDS))


class Spoiler:
    """Small faults that drawn, decoded and photographed pictures have: noise, exposure, blur."""

    def __init__(self):
        self.noise = torch.randn(2 ** 22)

    def __call__(self, pixels):
        b = len(pixels)
        start = random.randrange(len(self.noise) - pixels.numel()) if pixels.numel() < len(self.noise) else 0
        grain = self.noise[start:start + pixels.numel()].view_as(pixels)
        pixels = pixels * (1 + 0.06 * torch.randn(b, 1, 1, 1)) + 0.03 * torch.randn(b, 3, 1, 1)
        blurred = pixels[: b // 3]
        pixels = torch.cat([F.avg_pool2d(F.pad(blurred, (1, 1, 1, 1), mode="replicate"), 3, 1), pixels[b // 3:]])
        return pixels + grain * (0.05 * torch.rand(b, 1, 1, 1))


def pixels_of(pictures, spoil=None):
    """uint8 [B,96,96,3] -> normalised [B,3,96,96]."""
    x = torch.from_numpy(pictures).permute(0, 3, 1, 2).float() / 255
    if spoil is not None:
        x = spoil(x)
    return (x - torch.tensor(MEAN).view(1, 3, 1, 1)) / torch.tensor(STD).view(1, 3, 1, 1)


# ---------------------------------------------------------------- training


def fact_loss(out, cells):
    """out [B,9,FACTORS+1]: occupation everywhere, kind, colour and size where something stands."""
    taken = cells[..., 0] >= 0
    loss = 3 * F.binary_cross_entropy_with_logits(out[..., -1], taken.float())
    at, sizes = 0, (len(KINDS), len(COLOURS), len(SIZES))
    for i, n in enumerate(sizes):
        loss = loss + F.cross_entropy(out[..., at:at + n][taken], cells[..., i][taken])
        at += n
    return loss


def read_cells(out):
    """[B,9,FACTORS+1] -> cells [B,9,3] as labels_of gives them."""
    ends = (0, len(KINDS), len(KINDS) + len(COLOURS), FACTORS)
    facts = torch.stack([out[..., a:b].argmax(-1) for a, b in zip(ends, ends[1:])], -1)
    return torch.where(out[..., -1:] > 0, facts, -1)


def optimisers(model, teachers):
    named = [(n, p) for n, p in model.named_parameters() if ".text." not in n] + list(teachers.named_parameters())
    matrices = [p for n, p in named if ".blocks." in n and p.ndim == 2]
    chosen = {id(p) for p in matrices}
    rest = [p for _, p in named if id(p) not in chosen]
    return [MatrixMuon(matrices, lr=0.02), torch.optim.AdamW(rest, lr=3e-3, betas=(0.9, 0.97), weight_decay=0.01)], [0.02, 3e-3]


def draw(rng: random.Random, size: int, done: float):
    """Scenes with at most three things first, then the crowded ones; the crowd leaves as soon as the patches know the kinds."""
    crowd = size // 2 if done < 0.25 else 0
    counts = rng.choices((1, 2, 3), (5, 4, 1), k=size - crowd)
    return [world.sample_scene(rng, n) for n in counts] + [crowded_scene(rng) for _ in range(crowd)], size - crowd


def train(minutes: float, batch: int, peak: float) -> None:
    training.start(3)
    log = training.Log("imagebind")
    model, teachers = ImageBind(len(text_encoder.load_tokenizer())), Teachers()
    opts, rates = optimisers(model, teachers)
    step, used, curves = 0, 0.0, {"loss": [], "one thing exact": [], "two things exact": []}
    if CHECKPOINT.exists():
        state = torch.load(CHECKPOINT, weights_only=False)
        model.load_state_dict(state["model"])
        teachers.load_state_dict(state["teachers"])
        for o, s in zip(opts, state["opts"]):
            o.load_state_dict(s)
        step, used, curves = state["step"], state["cpu"], state["curves"]
    mean_code, basis = plain_basis()
    rng, spoil = random.Random(500 + step), Spoiler()
    begin, saved, mean = time.process_time() - used, time.time(), 0.0
    keep = lambda: training.save(CHECKPOINT, {"model": model.state_dict(), "teachers": teachers.state_dict(), "step": step, "curves": curves,
                                          "opts": [o.state_dict() for o in opts], "cpu": time.process_time() - begin})
    while (done := (time.process_time() - begin) / (60 * minutes)) < 1:
        for o, rate in zip(opts, rates):
            for g in o.param_groups:
                g["lr"] = peak * rate * min(1, (step + 1) / 80) * min(1.0, (1 - done) / 0.6)
        scenes, plain = draw(rng, batch, done)
        cells, background = labels_of(scenes)
        pixels = pixels_of(world.render(scenes), spoil)
        with torch.autocast("cpu", torch.bfloat16):
            tokens = model.vision_tokens(pixels)
            embedding = model.vision_embedding(tokens[:plain])
        seen, behind = teachers.of_embedding(embedding)
        wanted = F.normalize((code_of(cells[:plain], background[:plain]) - mean_code) @ basis, dim=-1)
        apart = 1 - (embedding * wanted).sum(-1).mean()
        patch = fact_loss(teachers.of_patches(tokens), cells)
        whole = fact_loss(seen, cells[:plain]) + F.cross_entropy(behind, background[:plain])
        loss = patch + whole + 4 * apart
        loss.backward()
        nn.utils.clip_grad_norm_([p for o in opts for g in o.param_groups for p in g["params"]], 2.0)
        for o in opts:
            o.step()
            o.zero_grad(set_to_none=True)
        step, mean = step + 1, mean * 0.95 + 0.05 * loss.item()
        if step % 50 == 0:
            log(f"imagebind {step} done {done:.3f} loss {mean:.3f} patch {patch.item():.3f} whole {whole.item():.3f} apart {apart.item():.3f}")
            curves["loss"].append((step, mean))
        if step % 250 == 0:
            right = measure(model, teachers, 300)
            log(f"imagebind {step} {json.dumps(right)}")
            curves["one thing exact"].append((step, right["iid_1"]))
            curves["two things exact"].append((step, right["iid_2"]))
            training.draw_curve(training.RUNS / "imagebind.png", curves, "step")
        if time.time() - saved > 180:
            saved = time.time()
            keep()
    keep()
    log(f"imagebind end {step} {json.dumps(measure(model, teachers, 600))}")


@torch.no_grad()
def measure(model, teachers, n: int) -> dict:
    """Share of scenes all of whose facts one linear layer reads from the embedding."""
    result = {}
    for split, count in (("iid", 1), ("iid", 2), ("iid", 3), ("combinations", 1)):
        rng = random.Random(70 + count)
        scenes = [world.sample_scene(rng, count, split) for _ in range(n)]
        cells, background = labels_of(scenes)
        with torch.autocast("cpu", torch.bfloat16):
            tokens = model.vision_tokens(pixels_of(world.render(scenes)))
            seen, behind = teachers.of_embedding(model.vision_embedding(tokens))
        read = read_cells(seen)
        taken = cells[..., 0] >= 0
        exact = (read == cells).all(-1).all(-1)
        result[f"{split}_{count}"] = round(exact.float().mean().item(), 3)
        parts = [(read[..., i][taken] == cells[..., i][taken]).float().mean().item() for i in range(3)]
        result[f"{split}_{count}_parts"] = [round(p, 2) for p in parts] + [round(((read[..., 0] >= 0) == taken).all(-1).float().mean().item(), 2),
                                                                           round((behind.argmax(-1) == background).float().mean().item(), 2)]
        patches = read_cells(teachers.of_patches(tokens.float()))
        result[f"{split}_{count}_patches"] = round((patches == cells).all(-1).all(-1).float().mean().item(), 3)
    return result


# ---------------------------------------------------------------- the text trunk


def train_text(minutes: float) -> None:
    """The captions meet the pictures' embeddings, which stay as they are: contrastive, and near their own."""
    training.start(4)
    log = training.Log("imagebind_text")
    model, tokenizer = load()
    for n, p in model.named_parameters():
        p.requires_grad_(".text." in n)
    params = [p for p in model.parameters() if p.requires_grad]
    opt = torch.optim.AdamW(params, lr=2e-3, betas=(0.9, 0.97), weight_decay=0.01)
    rng, begin, step = random.Random(31), time.process_time(), 0
    while (done := (time.process_time() - begin) / (60 * minutes)) < 1:
        opt.param_groups[0]["lr"] = 2e-3 * training.cosine(done)
        scenes = [world.sample_scene(rng, rng.choice((1, 1, 2))) for _ in range(128)]
        ids = tokens_of(tokenizer, [grammar.canonical(s) for s in scenes])
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            seen = model.encode_vision(pixels_of(world.render(scenes)))
        with torch.autocast("cpu", torch.bfloat16):
            said = model.encode_text(ids)
        scale = model.modality_postprocessors["text"][1].log_logit_scale.exp().clamp(max=100)
        alike, own = scale * said @ seen.T, torch.arange(len(ids))
        loss = F.cross_entropy(alike, own) + F.cross_entropy(alike.T, own) + 4 * (1 - (said * seen).sum(-1).mean())
        loss.backward()
        nn.utils.clip_grad_norm_(params, 1.0)
        opt.step()
        opt.zero_grad(set_to_none=True)
        step += 1
        if step % 100 == 0:
            log(f"text {step} done {done:.2f} loss {loss.item():.3f} scale {scale.item():.1f}")
    state = torch.load(CHECKPOINT, weights_only=False)
    state["model"] = model.state_dict()
    training.save(CHECKPOINT, state)
    log(f"text end {step} retrieval {retrieval(model, tokenizer, 200)}")


def tokens_of(tokenizer, captions):
    return tokenizer(captions, padding="max_length", truncation=True, max_length=TEXT["context_length"], return_tensors="pt").input_ids


@torch.no_grad()
def retrieval(model, tokenizer, n: int) -> float:
    """Share of new one-thing pictures whose own caption is the nearest of n."""
    rng = random.Random(5)
    scenes = list({grammar.canonical(s): s for s in (world.sample_scene(rng, 1, "iid") for _ in range(n))}.values())
    said = model.encode_text(tokens_of(tokenizer, [grammar.canonical(s) for s in scenes]))
    seen = model.encode_vision(pixels_of(world.render(scenes)))
    return round(((seen @ said.T).argmax(-1) == torch.arange(len(scenes))).float().mean().item(), 3)


# ---------------------------------------------------------------- files


def load():
    tokenizer = text_encoder.load_tokenizer()
    model = ImageBind(len(tokenizer))
    model.load_state_dict(torch.load(CHECKPOINT, weights_only=False)["model"])
    return model.eval(), tokenizer


def write(folder: Path) -> None:
    """config.json and model.safetensors in half precision; the text trunk goes with them."""
    from safetensors.torch import save_file

    model, tokenizer = load()
    folder.mkdir(parents=True, exist_ok=True)
    config = {"model_type": "imagebind", "output_dim": EMBED, "vision": VISION, "text": {**TEXT, "vocab_size": len(tokenizer)}}
    fresh = folder / "model.safetensors.fresh"
    save_file({k: v.to(torch.float16).contiguous() for k, v in model.state_dict().items()}, str(fresh), metadata={"format": "pt"})
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    fresh.chmod(0o644)
    fresh.replace(folder / "model.safetensors")
    print(folder, f"{(folder / 'model.safetensors').stat().st_size / 1e6:.2f} MB")


def read(folder: Path = PUBLISHED) -> ImageBind:
    """The model as the program reads it: from a folder of the bundle's layout."""
    from safetensors.torch import load_file

    tensors = load_file(str(folder / "model.safetensors"))
    model = ImageBind(tensors["modality_preprocessors.text.token_embedding.weight"].shape[0])
    model.load_state_dict({k: v.float() for k, v in tensors.items()})
    return model.eval()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("train", "text", "measure", "publish", "export"))
    parser.add_argument("--minutes", type=float, default=14)
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--peak", type=float, default=1.0, help="factor on the learning rates")
    a = parser.parse_args()
    if a.what == "train":
        train(a.minutes, a.batch, a.peak)
    elif a.what == "text":
        train_text(a.minutes)
    elif a.what == "measure":
        teachers = Teachers()
        teachers.load_state_dict(torch.load(CHECKPOINT, weights_only=False)["teachers"])
        print(json.dumps(measure(load()[0], teachers, 1000), indent=1))
    else:
        write(PUBLISHED if a.what == "publish" else training.BUNDLE / "imagebind")


if __name__ == "__main__":
    main()
