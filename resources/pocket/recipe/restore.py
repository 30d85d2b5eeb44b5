"""Brings a committed bundle back into training-runs/, so that a training goes on from it where the checkpoints are gone.

    python -m recipe.restore                # every set
    python -m recipe.restore language       # one alone: picture_set, film_set, sound_set, perception, language

Half-precision weights come back as single precision, without the optimisers' memory (a training warms up again). The
adapters of the alignment are folded into the language model, which so begins where the alignment ended; the code of
scenes that pre-training reads (thrown away after it) begins as the input projection, whose embeddings aim at that code.
A medium that the bundle cannot make yet begins as pictures do: the same rows for its signals, so that their states carry
the scene at once, and whatever of the output projection has the same shape.
"""

from __future__ import annotations

import argparse
import json
import shutil

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel, UNet3DConditionModel
from safetensors.torch import load_file
from transformers import ClapTextModelWithProjection, CLIPTextModel, SpeechT5HifiGan

from . import image_unet, imagebind, training, audio_text_encoder, audio_vae, text_encoder, tokenizer, image_vae
from .training import BUNDLE


def picture_set() -> None:
    shutil.copytree(BUNDLE / "image" / "tokenizer", text_encoder.TOKENIZER, dirs_exist_ok=True)
    CLIPTextModel.from_pretrained(BUNDLE / "image" / "text_encoder").float().save_pretrained(text_encoder.ENCODER)
    AutoencoderKL.from_pretrained(BUNDLE / "image" / "vae").float().save_pretrained(image_vae.FOLDER)
    held = UNet2DConditionModel.from_pretrained(BUNDLE / "image" / "unet").float().state_dict()
    unet = image_unet.build()
    left = unet.load_state_dict(held, strict=False)
    assert not left.missing_keys, left.missing_keys
    print("picture set; not taken over:", len(left.unexpected_keys), "tensors of a larger network")
    state = {k: v.clone() for k, v in unet.state_dict().items()}
    training.save(image_unet.CHECKPOINT, {"unet": state, "smooth": state, "optimiser": image_unet.Muon(unet, skip=("time_embedding",)).state(),
                                 "step": 0, "spent": 0.0, "curve": [], "grades": []})


def loop(name: str, **kept) -> None:
    """A checkpoint of runs.Loop that has done nothing yet."""
    training.save(training.RUNS / f"{name}.pt", kept | {"count": 0, "spent": 0.0, "curves": {}})


def film_set() -> None:
    CLIPTextModel.from_pretrained(BUNDLE / "video" / "text_encoder").float().save_pretrained(text_encoder.FILM_ENCODER)
    unet = UNet3DConditionModel.from_pretrained(BUNDLE / "video" / "unet").float().state_dict()
    loop("film_unet", unet=unet, smooth=unet)


def sound_set() -> None:
    shutil.copytree(BUNDLE / "audio" / "tokenizer", audio_text_encoder.TOKENIZER, dirs_exist_ok=True)
    ClapTextModelWithProjection.from_pretrained(BUNDLE / "audio" / "text_encoder").float().save_pretrained(audio_text_encoder.ENCODER)
    AutoencoderKL.from_pretrained(BUNDLE / "audio" / "vae").float().save_pretrained(audio_vae.FOLDER)
    unet = UNet2DConditionModel.from_pretrained(BUNDLE / "audio" / "unet").float().state_dict()
    loop("sound_unet", unet=unet, smooth=unet)
    loop("sound_vocoder", model=SpeechT5HifiGan.from_pretrained(BUNDLE / "audio" / "vocoder").float().state_dict())


def perception() -> None:
    """Eye and text trunk, ear, and the eye's sense of change, which is half the difference of the stem's kernels."""
    shutil.copytree(BUNDLE / "imagebind", imagebind.PUBLISHED, dirs_exist_ok=True)
    held = {k: v.float() for k, v in load_file(str(BUNDLE / "imagebind" / "model.safetensors")).items()}
    ear = {k: v for k, v in held.items() if ".audio." in k}
    training.save(imagebind.CHECKPOINT, {"model": {k: v for k, v in held.items() if k not in ear}})
    if ear:
        loop("bind_sound", model=ear)
    first, last = held["modality_preprocessors.vision.rgbt_stem.proj.1.weight"].unbind(2)
    if not torch.equal(first, last):
        loop("bind_film", change={"kernel": ((first - last) / 2).flatten(1)})


def language() -> None:
    from .alignment import ADAPTED, LORA_ALPHA, PREFIX
    from .language import CHECKPOINT, Language
    from .prompts import Prompts

    tokenizer.RUNS.mkdir(parents=True, exist_ok=True)
    shutil.copy(BUNDLE / "llm" / "tokenizer.model", tokenizer.MODEL)
    tokenizer.write_companions(tokenizer.RUNS)
    held = {k: v.float() for k, v in load_file(str(BUNDLE / "nextgpt" / "model.safetensors")).items()}
    scale = LORA_ALPHA / json.loads((BUNDLE / "nextgpt" / "config.json").read_text())["lora"]["rank"]
    llama = {k: v.float() for k, v in load_file(str(BUNDLE / "llm" / "model.safetensors")).items()}
    root = "llama_model.base_model.model."
    for name in llama:
        if root + name in held:  # token rows
            llama[name] = held[root + name]
        module = name.removesuffix(".weight")
        if module.endswith(ADAPTED):
            a, b = (held[f"{root}{module}.lora_{s}.default.weight"] for s in "AB")
            llama[name] = llama[name] + scale * b @ a
    prompts = Prompts()
    model = Language(prompts.size)
    model.llama.load_state_dict(llama)
    model.soft.load_state_dict({k: held[f"llama_proj.{k}"] for k in ("weight", "bias")})
    for medium, prefix in PREFIX.items():
        part = {k.removeprefix(prefix + "."): v for k, v in held.items() if k.startswith(prefix + ".")}
        model.outputs[medium].load_state_dict(part or like_pictures(model, prompts, medium))
    torch.save({"model": model.state_dict(), "cpu": 0.0, "step": 0, "curve": [], "perceived": True}, CHECKPOINT)


@torch.no_grad()
def like_pictures(model, prompts, medium: str) -> dict:
    """The projection of a medium that begins as pictures' does; its signals get the pictures' rows."""
    rows, pictures = model.llama.model.embed_tokens.weight, prompts.signals["image"]
    for k, signal in enumerate(prompts.signals[medium]):
        rows[signal] = rows[pictures[k % len(pictures)]] + 0.02 * torch.randn_like(rows[signal])
    of_pictures, own = model.outputs["image"].state_dict(), model.outputs[medium].state_dict()
    return {k: of_pictures[k] if k in of_pictures and of_pictures[k].shape == v.shape else v for k, v in own.items()}


def main() -> None:
    having = {picture_set: "image", film_set: "video", sound_set: "audio", perception: "imagebind", language: "llm"}
    parser = argparse.ArgumentParser()
    parser.add_argument("sets", nargs="*", choices=[part.__name__ for part in having], default=[])
    chosen = parser.parse_args().sets
    for part, folder in having.items():
        if (BUNDLE / folder).is_dir() and (not chosen or part.__name__ in chosen):
            part()


if __name__ == "__main__":
    main()
