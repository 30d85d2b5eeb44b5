# SPDX-License-Identifier: Apache-2.0
"""The pocket ImageBind: vision and text encoders with a joint embedding space of 128 dimensions.

    python -m recipe.imagebind_training train --minutes 14     # training-runs/imagebind.pt
    python -m recipe.imagebind_training text --minutes 3       # the text encoder, against the frozen vision encoder
    python -m recipe.imagebind_training evaluate               # attributes predicted from the embedding alone
    python -m recipe.imagebind_training publish                # training-runs/imagebind/, the input of recipe.imagebind_export
    python -m recipe.imagebind_training export                 # resources/pocket/bundle/imagebind/, without audio and video

Key names and forward pass are those of the published ImageBind; only the sizes are smaller. The vision encoder is trained with
auxiliary heads: the patches of a cell predict its content, and one linear layer predicts the content of every cell from the
embedding (a unit vector). Crowded images train the patches faster, images of one to three objects train the class token.
"""

from __future__ import annotations

import argparse
import json
import random
import time

import torch
import torch.nn.functional as F
from torch import nn

from . import grammar, text_encoder, training, world
from .imagebind import CHECKPOINT, EMBED, EXPORTED, TEXT, VISION, ImageBind, load, write
from .imagebind_labels import FACTORS, Augmentation, cell_loss, code_basis, code_of, labels_of, pixels_of, read_cells
from .muon import MatrixMuon
from .world import BACKGROUNDS, CELL_COUNT, COLOURS, KINDS, SIZES, Scene, SceneObject


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


def crowded_scene(rng: random.Random) -> Scene:
    """Four to nine objects without held-out appearances."""
    objects = []
    for cell in rng.sample(range(CELL_COUNT), rng.randint(4, CELL_COUNT)):
        obj = SceneObject(rng.choice(KINDS), rng.choice(COLOURS), rng.choice(SIZES), cell)
        if not world.is_held_out_appearance(obj):
            objects.append(obj)
    return Scene(tuple(objects), rng.choice(BACKGROUNDS))


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
            log(f"imagebind {step} done {done:.3f} loss {mean:.3f} patches {patch_loss.item():.3f} "
                f"embedding {embedding_loss.item():.3f} distance {distance.item():.3f}")
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
