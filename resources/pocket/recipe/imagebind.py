"""The pocket ImageBind: vision and text encoders with a joint embedding space of 128 dimensions.

    python -m recipe.imagebind train --minutes 14     # training-runs/imagebind.pt
    python -m recipe.imagebind text --minutes 3       # the text encoder, against the frozen vision encoder
    python -m recipe.imagebind evaluate               # attributes predicted from the embedding alone
    python -m recipe.imagebind publish                # training-runs/imagebind/, the input of recipe.imagebind_export
    python -m recipe.imagebind export                 # resources/pocket/bundle/imagebind/, without audio and video

Key names and forward pass are those of the published ImageBind; only the sizes are smaller. The vision encoder is trained with
auxiliary heads: the patches of a cell predict its content, and one linear layer predicts the content of every cell from the
embedding (a unit vector). Crowded images train the patches faster, images of one to three objects train the class token.
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

from . import grammar, text_encoder, training, world
from .muon import MatrixMuon
from .world import BACKGROUNDS, CELL_COUNT, COLOURS, KINDS, SIZES, Scene, SceneObject

EMBED = 128
VISION = {"image_size": 96, "patch": 16, "frames": 2, "width": 160, "blocks": 5, "heads": 4}
TEXT = {"width": 128, "blocks": 2, "heads": 4, "context_length": text_encoder.LENGTH}
MEAN, STD = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)
FACTORS = len(KINDS) + len(COLOURS) + len(SIZES)
CODE = CELL_COUNT * FACTORS + len(BACKGROUNDS)
CHECKPOINT = training.RUNS / "imagebind.pt"
EXPORTED = training.RUNS / "imagebind"


# ---------------------------------------------------------------- the two encoders


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
        qkv = F.linear(x, self.in_proj_weight, self.in_proj_bias)
        q, k, v = qkv.view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
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


class Namespace(nn.Module):
    """A module that only holds named children, for the levels of the published key names."""

    def __init__(self, **children):
        super().__init__()
        for name, child in children.items():
            if isinstance(child, nn.Parameter):
                self.register_parameter(name, child)
            else:
                self.add_module(name, child)


def small_parameter(*shape):
    return nn.Parameter(torch.randn(*shape) * 0.02)


class ImageBind(nn.Module):
    def __init__(self, vocabulary: int):
        super().__init__()
        v, t = VISION, TEXT
        side = v["image_size"] // v["patch"]
        stem = nn.Conv3d(3, v["width"], (2, v["patch"], v["patch"]), (2, v["patch"], v["patch"]), bias=False)
        mask = torch.full((t["context_length"],) * 2, float("-inf")).triu(1)
        token_embedding = nn.Embedding(vocabulary, t["width"])
        nn.init.normal_(token_embedding.weight, std=0.02)
        self.modality_preprocessors = nn.ModuleDict({
            "vision": Namespace(cls_token=small_parameter(1, 1, v["width"]), rgbt_stem=Namespace(proj=nn.ModuleList([nn.Identity(), stem])),
                                pos_embedding_helper=Namespace(pos_embed=small_parameter(1, 1 + side * side, v["width"]))),
            "text": Namespace(token_embedding=token_embedding, pos_embed=small_parameter(1, t["context_length"], t["width"]))})
        self.modality_preprocessors["text"].register_buffer("mask", mask)
        pre_norm = nn.ModuleList([nn.LayerNorm(v["width"], eps=1e-6)])
        self.modality_trunks = nn.ModuleDict({
            "vision": Namespace(pre_transformer_layer=pre_norm,
                                blocks=nn.ModuleList([Block(v["width"], v["heads"]) for _ in range(v["blocks"])])),
            "text": Namespace(blocks=nn.ModuleList([Block(t["width"], t["heads"]) for _ in range(t["blocks"])]))})
        self.modality_heads = nn.ModuleDict({
            "vision": nn.Sequential(nn.LayerNorm(v["width"], eps=1e-6), nn.Identity(), nn.Linear(v["width"], EMBED, bias=False)),
            "text": Namespace(proj=nn.Sequential(nn.LayerNorm(t["width"], eps=1e-6), nn.Linear(t["width"], EMBED, bias=False)))})
        scale = Namespace(log_logit_scale=nn.Parameter(torch.tensor(float(np.log(1 / 0.07)))))
        self.modality_postprocessors = nn.ModuleDict({"text": nn.ModuleList([nn.Identity(), scale])})

    def vision_tokens(self, pixels):
        """Normalised pixels [B,3,S,S] -> tokens after the last block [B,1+N,D], class token first."""
        p, parts = VISION["patch"], self.modality_preprocessors["vision"]
        b, side = pixels.shape[0], VISION["image_size"] // VISION["patch"]
        patches = pixels.view(b, 3, side, p, side, p).permute(0, 2, 4, 1, 3, 5).reshape(b, side * side, 3 * p * p)
        # A single image is repeated to two frames, so both halves of the kernel see the same patch.
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
        """Token ids [B,T] -> unit embeddings, or those times the learned scale."""
        parts = self.modality_preprocessors["text"]
        x = parts.token_embedding(ids) + parts.pos_embed
        for block in self.modality_trunks["text"].blocks:
            x = block(x, parts.mask)
        last = x[torch.arange(len(ids)), ids.argmax(-1)]
        out = F.normalize(self.modality_heads["text"].proj(last).float(), dim=-1)
        return out * self.modality_postprocessors["text"][1].log_logit_scale.exp().clamp(max=100) if scaled else out


class AuxiliaryHeads(nn.Module):
    """Heads used in training only."""

    def __init__(self):
        super().__init__()
        self.norm = nn.LayerNorm(VISION["width"])
        self.cell = nn.Linear(VISION["width"], FACTORS + 1)
        self.linear = nn.Linear(EMBED, CELL_COUNT * (FACTORS + 1) + len(BACKGROUNDS))

    def from_patches(self, tokens):
        """[B,1+N,D] -> [B,9,FACTORS+1], from the mean of a cell's patches."""
        b, _, d = tokens.shape
        side = VISION["image_size"] // VISION["patch"] // 3
        cells = tokens[:, 1:].float().view(b, 3, side, 3, side, d).mean((2, 4)).reshape(b, CELL_COUNT, d)
        return self.cell(self.norm(cells))

    def from_embedding(self, embedding):
        """[B,128] -> ([B,9,FACTORS+1], [B,backgrounds]); the gain makes up for the unit length of the embedding."""
        out = self.linear(embedding * 12)
        return out[:, :-len(BACKGROUNDS)].reshape(-1, CELL_COUNT, FACTORS + 1), out[:, -len(BACKGROUNDS):]


# ---------------------------------------------------------------- scenes as tensors


def labels_of(scenes):
    """kind, colour, size per cell (-1: empty) [B,9,3], background [B]."""
    cells = np.full((len(scenes), CELL_COUNT, 3), -1, np.int64)
    for i, scene in enumerate(scenes):
        for t in scene.objects:
            cells[i, t.cell] = KINDS.index(t.kind), COLOURS.index(t.colour), SIZES.index(t.size)
    return torch.from_numpy(cells), torch.tensor([BACKGROUNDS.index(s.background) for s in scenes])


def code_of(cells, background):
    """Multi-hot attributes [B,CODE]."""
    occupied = (cells[..., :1] >= 0).float()
    sizes = (len(KINDS), len(COLOURS), len(SIZES))
    one_hot = [F.one_hot(cells[..., i].clamp(min=0), n).float() * occupied for i, n in enumerate(sizes)]
    return torch.cat([torch.cat(one_hot, -1).flatten(1), F.one_hot(background, len(BACKGROUNDS)).float()], 1)


def code_basis() -> tuple:
    """Mean and the 128 principal directions of the attributes of one and two objects: the linear code that the embedding is trained towards."""
    rng = random.Random(11)
    x = code_of(*labels_of([world.sample_scene(rng, 1 + i % 2) for i in range(8000)]))
    mean = x.mean(0)
    _, _, directions = torch.linalg.svd(x - mean, full_matrices=False)
    return mean, directions[:EMBED].T.contiguous()


def crowded_scene(rng: random.Random) -> Scene:
    """Four to nine objects without held-out appearances."""
    objects = []
    for cell in rng.sample(range(CELL_COUNT), rng.randint(4, CELL_COUNT)):
        obj = SceneObject(rng.choice(KINDS), rng.choice(COLOURS), rng.choice(SIZES), cell)
        if not world.is_held_out_appearance(obj):
            objects.append(obj)
    return Scene(tuple(objects), rng.choice(BACKGROUNDS))


class Augmentation:
    """Artefacts of drawn, decoded and photographed images: noise, exposure, blur."""

    def __init__(self):
        self.noise = torch.randn(2 ** 22)

    def __call__(self, pixels):
        b = len(pixels)
        start = random.randrange(len(self.noise) - pixels.numel()) if pixels.numel() < len(self.noise) else 0
        noise = self.noise[start:start + pixels.numel()].view_as(pixels)
        pixels = pixels * (1 + 0.06 * torch.randn(b, 1, 1, 1)) + 0.03 * torch.randn(b, 3, 1, 1)
        blurred = pixels[: b // 3]
        pixels = torch.cat([F.avg_pool2d(F.pad(blurred, (1, 1, 1, 1), mode="replicate"), 3, 1), pixels[b // 3:]])
        return pixels + noise * (0.05 * torch.rand(b, 1, 1, 1))


def pixels_of(images, augment=None):
    """uint8 [B,96,96,3] -> normalised [B,3,96,96]."""
    x = torch.from_numpy(images).permute(0, 3, 1, 2).float() / 255
    if augment is not None:
        x = augment(x)
    return (x - torch.tensor(MEAN).view(1, 3, 1, 1)) / torch.tensor(STD).view(1, 3, 1, 1)


# ---------------------------------------------------------------- training


def cell_loss(out, cells):
    """out [B,9,FACTORS+1]: occupancy everywhere; kind, colour and size in occupied cells."""
    occupied = cells[..., 0] >= 0
    loss = 3 * F.binary_cross_entropy_with_logits(out[..., -1], occupied.float())
    start, sizes = 0, (len(KINDS), len(COLOURS), len(SIZES))
    for i, n in enumerate(sizes):
        loss = loss + F.cross_entropy(out[..., start:start + n][occupied], cells[..., i][occupied])
        start += n
    return loss


def read_cells(out):
    """[B,9,FACTORS+1] -> cells [B,9,3] as labels_of gives them."""
    ends = (0, len(KINDS), len(KINDS) + len(COLOURS), FACTORS)
    values = torch.stack([out[..., a:b].argmax(-1) for a, b in zip(ends, ends[1:])], -1)
    return torch.where(out[..., -1:] > 0, values, -1)


def build_optimisers(model, heads):
    named = [(n, p) for n, p in model.named_parameters() if ".text." not in n] + list(heads.named_parameters())
    matrices = [p for n, p in named if ".blocks." in n and p.ndim == 2]
    matrix_ids = {id(p) for p in matrices}
    rest = [p for _, p in named if id(p) not in matrix_ids]
    return [MatrixMuon(matrices, lr=0.02), torch.optim.AdamW(rest, lr=3e-3, betas=(0.9, 0.97), weight_decay=0.01)], [0.02, 3e-3]


def sample_batch(rng: random.Random, size: int, done: float):
    """(scenes, number of ordinary ones): with crowded scenes in the first quarter of the training."""
    crowded = size // 2 if done < 0.25 else 0
    counts = rng.choices((1, 2, 3), (5, 4, 1), k=size - crowded)
    return [world.sample_scene(rng, n) for n in counts] + [crowded_scene(rng) for _ in range(crowded)], size - crowded


def train(minutes: float, batch: int, rate_scale: float) -> None:
    training.setup(3)
    log = training.Log("imagebind")
    model, heads = ImageBind(len(text_encoder.load_tokenizer())), AuxiliaryHeads()
    optimisers, rates = build_optimisers(model, heads)
    step, used, curves = 0, 0.0, {"loss": [], "one object exact": [], "two objects exact": []}
    if CHECKPOINT.exists():
        state = torch.load(CHECKPOINT, weights_only=False)
        model.load_state_dict(state["model"])
        heads.load_state_dict(state["heads"])
        for o, s in zip(optimisers, state["optimisers"]):
            o.load_state_dict(s)
        step, used, curves = state["step"], state["cpu"], state["curves"]
    mean_code, basis = code_basis()
    rng, augment = random.Random(500 + step), Augmentation()
    begin, saved, mean = time.process_time() - used, time.time(), 0.0
    save_checkpoint = lambda: training.save(CHECKPOINT, {"model": model.state_dict(), "heads": heads.state_dict(), "step": step, "curves": curves,
                                                         "optimisers": [o.state_dict() for o in optimisers], "cpu": time.process_time() - begin})
    while (done := (time.process_time() - begin) / (60 * minutes)) < 1:
        for o, rate in zip(optimisers, rates):
            for g in o.param_groups:
                g["lr"] = rate_scale * rate * min(1, (step + 1) / 80) * min(1.0, (1 - done) / 0.6)
        scenes, ordinary = sample_batch(rng, batch, done)
        cells, background = labels_of(scenes)
        pixels = pixels_of(world.render(scenes), augment)
        with torch.autocast("cpu", torch.bfloat16):
            tokens = model.vision_tokens(pixels)
            embedding = model.vision_embedding(tokens[:ordinary])
        cell_logits, background_logits = heads.from_embedding(embedding)
        target = F.normalize((code_of(cells[:ordinary], background[:ordinary]) - mean_code) @ basis, dim=-1)
        distance = 1 - (embedding * target).sum(-1).mean()
        patch_loss = cell_loss(heads.from_patches(tokens), cells)
        embedding_loss = cell_loss(cell_logits, cells[:ordinary]) + F.cross_entropy(background_logits, background[:ordinary])
        loss = patch_loss + embedding_loss + 4 * distance
        loss.backward()
        nn.utils.clip_grad_norm_([p for o in optimisers for g in o.param_groups for p in g["params"]], 2.0)
        for o in optimisers:
            o.step()
            o.zero_grad(set_to_none=True)
        step, mean = step + 1, mean * 0.95 + 0.05 * loss.item()
        if step % 50 == 0:
            log(f"imagebind {step} done {done:.3f} loss {mean:.3f} patches {patch_loss.item():.3f} embedding {embedding_loss.item():.3f} distance {distance.item():.3f}")
            curves["loss"].append((step, mean))
        if step % 250 == 0:
            accuracy = evaluate(model, heads, 300)
            log(f"imagebind {step} {json.dumps(accuracy)}")
            curves["one object exact"].append((step, accuracy["iid_1"]))
            curves["two objects exact"].append((step, accuracy["iid_2"]))
            training.plot_curves(training.RUNS / "imagebind.png", curves, "step")
        if time.time() - saved > 180:
            saved = time.time()
            save_checkpoint()
    save_checkpoint()
    log(f"imagebind end {step} {json.dumps(evaluate(model, heads, 600))}")


@torch.no_grad()
def evaluate(model, heads, n: int) -> dict:
    """Share of scenes whose attributes are all predicted by one linear layer from the embedding."""
    result = {}
    for split, count in (("iid", 1), ("iid", 2), ("iid", 3), ("combinations", 1)):
        rng = random.Random(70 + count)
        scenes = [world.sample_scene(rng, count, split) for _ in range(n)]
        cells, background = labels_of(scenes)
        with torch.autocast("cpu", torch.bfloat16):
            tokens = model.vision_tokens(pixels_of(world.render(scenes)))
            cell_logits, background_logits = heads.from_embedding(model.vision_embedding(tokens))
        predicted = read_cells(cell_logits)
        occupied = cells[..., 0] >= 0
        exact = (predicted == cells).all(-1).all(-1)
        result[f"{split}_{count}"] = round(exact.float().mean().item(), 3)
        parts = [(predicted[..., i][occupied] == cells[..., i][occupied]).float().mean().item() for i in range(3)]
        result[f"{split}_{count}_attributes"] = [round(p, 2) for p in parts] + [round(((predicted[..., 0] >= 0) == occupied).all(-1).float().mean().item(), 2),
                                                                                round((background_logits.argmax(-1) == background).float().mean().item(), 2)]
        patches = read_cells(heads.from_patches(tokens.float()))
        result[f"{split}_{count}_patches"] = round((patches == cells).all(-1).all(-1).float().mean().item(), 3)
    return result


# ---------------------------------------------------------------- the text encoder


def train_text(minutes: float) -> None:
    """Caption embeddings against the frozen image embeddings: contrastive loss and cosine distance."""
    training.setup(4)
    log = training.Log("imagebind_text")
    model, tokenizer = load()
    for n, p in model.named_parameters():
        p.requires_grad_(".text." in n)
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(parameters, lr=2e-3, betas=(0.9, 0.97), weight_decay=0.01)
    rng, begin, step = random.Random(31), time.process_time(), 0
    while (done := (time.process_time() - begin) / (60 * minutes)) < 1:
        optimiser.param_groups[0]["lr"] = 2e-3 * training.cosine_schedule(done)
        scenes = [world.sample_scene(rng, rng.choice((1, 1, 2))) for _ in range(128)]
        ids = tokens_of(tokenizer, [grammar.canonical_image(s) for s in scenes])
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            image_embeddings = model.encode_vision(pixels_of(world.render(scenes)))
        with torch.autocast("cpu", torch.bfloat16):
            text_embeddings = model.encode_text(ids)
        scale = model.modality_postprocessors["text"][1].log_logit_scale.exp().clamp(max=100)
        similarity, labels = scale * text_embeddings @ image_embeddings.T, torch.arange(len(ids))
        loss = F.cross_entropy(similarity, labels) + F.cross_entropy(similarity.T, labels) + 4 * (1 - (text_embeddings * image_embeddings).sum(-1).mean())
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
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
    """Share of new one-object images whose own caption is the nearest of n."""
    rng = random.Random(5)
    scenes = list({grammar.canonical_image(s): s for s in (world.sample_scene(rng, 1, "iid") for _ in range(n))}.values())
    text_embeddings = model.encode_text(tokens_of(tokenizer, [grammar.canonical_image(s) for s in scenes]))
    image_embeddings = model.encode_vision(pixels_of(world.render(scenes)))
    return round(((image_embeddings @ text_embeddings.T).argmax(-1) == torch.arange(len(scenes))).float().mean().item(), 3)


# ---------------------------------------------------------------- files


def load():
    tokenizer = text_encoder.load_tokenizer()
    model = ImageBind(len(tokenizer))
    model.load_state_dict(torch.load(CHECKPOINT, weights_only=False)["model"])
    return model.eval(), tokenizer


def write(folder: Path) -> None:
    """config.json and model.safetensors in half precision, text encoder included."""
    from safetensors.torch import save_file

    model, tokenizer = load()
    folder.mkdir(parents=True, exist_ok=True)
    config = {"model_type": "imagebind", "output_dim": EMBED, "vision": VISION, "text": {**TEXT, "vocab_size": len(tokenizer)}}
    partial = folder / "model.safetensors.partial"
    save_file({k: v.to(torch.float16).contiguous() for k, v in model.state_dict().items()}, str(partial), metadata={"format": "pt"})
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    partial.chmod(0o644)
    partial.replace(folder / "model.safetensors")
    print(folder, f"{(folder / 'model.safetensors').stat().st_size / 1e6:.2f} MB")


def read(folder: Path = EXPORTED) -> ImageBind:
    """The model as the program reads it: from a folder of the bundle's layout."""
    from safetensors.torch import load_file

    tensors = load_file(str(folder / "model.safetensors"))
    model = ImageBind(tensors["modality_preprocessors.text.token_embedding.weight"].shape[0])
    model.load_state_dict({k: v.float() for k, v in tensors.items()})
    return model.eval()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=("train", "text", "evaluate", "publish", "export"))
    parser.add_argument("--minutes", type=float, default=14)
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--rate-scale", type=float, default=1.0, help="factor on the learning rates")
    arguments = parser.parse_args()
    if arguments.command == "train":
        train(arguments.minutes, arguments.batch, arguments.rate_scale)
    elif arguments.command == "text":
        train_text(arguments.minutes)
    elif arguments.command == "evaluate":
        heads = AuxiliaryHeads()
        heads.load_state_dict(torch.load(CHECKPOINT, weights_only=False)["heads"])
        print(json.dumps(evaluate(load()[0], heads, 1000), indent=1))
    else:
        write(EXPORTED if arguments.command == "publish" else training.BUNDLE / "imagebind")


if __name__ == "__main__":
    main()
