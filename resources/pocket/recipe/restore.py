# SPDX-License-Identifier: Apache-2.0
"""Converts the committed bundle back into training checkpoints in training-runs/, so that training can continue from it.

    python -m recipe.restore                # everything
    python -m recipe.restore language       # one part: image, video, audio, imagebind, language

Half-precision weights become single precision; the optimiser state is lost (a training warms up again). The alignment's adapters
are merged into the language model. The projection of scene codes, which pre-training uses and the bundle does not contain, starts
as the input projection, because ImageBind's embeddings are trained towards those codes.
A modality that the bundle cannot generate yet starts as images do: the same rows for its signal tokens, and every tensor of the
output projection that has the same shape.
"""

from __future__ import annotations

import argparse
import json
import shutil

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel, UNet3DConditionModel
from safetensors.torch import load_file
from transformers import ClapTextModelWithProjection, CLIPTextModel, SpeechT5HifiGan

from . import audio_text_encoder, audio_vae, image_unet, image_vae, imagebind, text_encoder, tokenizer, training
from .training import BUNDLE


def image() -> None:
    shutil.copytree(BUNDLE / "image" / "tokenizer", text_encoder.TOKENIZER, dirs_exist_ok=True)
    CLIPTextModel.from_pretrained(BUNDLE / "image" / "text_encoder").float().save_pretrained(text_encoder.ENCODER)
    AutoencoderKL.from_pretrained(BUNDLE / "image" / "vae").float().save_pretrained(image_vae.FOLDER)
    state = UNet2DConditionModel.from_pretrained(BUNDLE / "image" / "unet").float().state_dict()
    unet = image_unet.build()
    result = unet.load_state_dict(state, strict=False)
    assert not result.missing_keys, result.missing_keys
    print("image: ignored", len(result.unexpected_keys), "tensors that this network does not have")
    state = {k: v.clone() for k, v in unet.state_dict().items()}
    training.save(image_unet.CHECKPOINT, {"unet": state, "ema": state, "optimiser": image_unet.Muon(unet, skip=("time_embedding",)).state_dict(),
                                          "step": 0, "spent": 0.0, "curve": [], "grades": []})


def write_loop_checkpoint(name: str, **modules) -> None:
    """A checkpoint of training.TrainingLoop at step 0."""
    training.save(training.RUNS / f"{name}.pt", modules | {"count": 0, "spent": 0.0, "curves": {}})


def video() -> None:
    CLIPTextModel.from_pretrained(BUNDLE / "video" / "text_encoder").float().save_pretrained(text_encoder.VIDEO_ENCODER)
    unet = UNet3DConditionModel.from_pretrained(BUNDLE / "video" / "unet").float().state_dict()
    write_loop_checkpoint("video_unet", unet=unet, ema=unet)


def audio() -> None:
    shutil.copytree(BUNDLE / "audio" / "tokenizer", audio_text_encoder.TOKENIZER, dirs_exist_ok=True)
    ClapTextModelWithProjection.from_pretrained(BUNDLE / "audio" / "text_encoder").float().save_pretrained(audio_text_encoder.ENCODER)
    AutoencoderKL.from_pretrained(BUNDLE / "audio" / "vae").float().save_pretrained(audio_vae.FOLDER)
    unet = UNet2DConditionModel.from_pretrained(BUNDLE / "audio" / "unet").float().state_dict()
    write_loop_checkpoint("audio_unet", unet=unet, ema=unet)
    write_loop_checkpoint("vocoder", model=SpeechT5HifiGan.from_pretrained(BUNDLE / "audio" / "vocoder").float().state_dict())


def imagebind_encoders() -> None:
    """Vision, text and audio encoders, and the temporal kernel: half the difference of the stem's two frame kernels."""
    shutil.copytree(BUNDLE / "imagebind", imagebind.EXPORTED, dirs_exist_ok=True)
    state = {k: v.float() for k, v in load_file(str(BUNDLE / "imagebind" / "model.safetensors")).items()}
    audio_encoder = {k: v for k, v in state.items() if ".audio." in k}
    training.save(imagebind.CHECKPOINT, {"model": {k: v for k, v in state.items() if k not in audio_encoder}})
    if audio_encoder:
        write_loop_checkpoint("imagebind_audio", model=audio_encoder)
    first, last = state["modality_preprocessors.vision.rgbt_stem.proj.1.weight"].unbind(2)
    if not torch.equal(first, last):
        write_loop_checkpoint("imagebind_video", temporal_kernel={"kernel": ((first - last) / 2).flatten(1)})


def language() -> None:
    from .alignment import ADAPTED, LORA_ALPHA, PREFIX
    from .language_model import CHECKPOINT, LanguageModel, with_medium_tokens
    from .prompts import PromptEncoder

    tokenizer.RUNS.mkdir(parents=True, exist_ok=True)
    shutil.copy(BUNDLE / "llm" / "tokenizer.model", tokenizer.MODEL)
    tokenizer.write_companions(tokenizer.RUNS)
    state = {k: v.float() for k, v in load_file(str(BUNDLE / "nextgpt" / "model.safetensors")).items()}
    scale = LORA_ALPHA / json.loads((BUNDLE / "nextgpt" / "config.json").read_text())["lora"]["rank"]
    llama = {k: v.float() for k, v in load_file(str(BUNDLE / "llm" / "model.safetensors")).items()}
    root = "llama_model.base_model.model."
    for name in llama:
        if root + name in state:  # embedding and head rows
            llama[name] = state[root + name]
        module = name.removesuffix(".weight")
        if module.endswith(ADAPTED):
            a, b = (state[f"{root}{module}.lora_{s}.default.weight"] for s in "AB")
            llama[name] = llama[name] + scale * b @ a
    prompts = PromptEncoder()
    model = LanguageModel(prompts.size)
    model.llama.load_state_dict(llama)
    projection = with_medium_tokens({f"soft_projection.{k}": state[f"llama_proj.{k}"] for k in ("weight", "bias")})
    model.soft_projection.load_state_dict({k.removeprefix("soft_projection."): v for k, v in projection.items()})
    for modality, prefix in PREFIX.items():
        part = {k.removeprefix(prefix + "."): v for k, v in state.items() if k.startswith(prefix + ".")}
        model.outputs[modality].load_state_dict(part or initialise_like_image(model, prompts, modality))
    torch.save({"model": model.state_dict(), "cpu": 0.0, "step": 0, "curve": [], "multimodal": True}, CHECKPOINT)


@torch.no_grad()
def initialise_like_image(model, prompts, modality: str) -> dict:
    """The projection of a modality initialised from the image projection; its signal tokens get the image signals' rows."""
    rows, image_signals = model.llama.model.embed_tokens.weight, prompts.signals["image"]
    for k, signal in enumerate(prompts.signals[modality]):
        rows[signal] = rows[image_signals[k % len(image_signals)]] + 0.02 * torch.randn_like(rows[signal])
    image_projection, own = model.outputs["image"].state_dict(), model.outputs[modality].state_dict()
    return {k: image_projection[k] if k in image_projection and image_projection[k].shape == v.shape else v for k, v in own.items()}


def main() -> None:
    folders = {image: "image", video: "video", audio: "audio", imagebind_encoders: "imagebind", language: "llm"}
    parser = argparse.ArgumentParser()
    parser.add_argument("parts", nargs="*", metavar="part", help=", ".join(part.__name__ for part in folders))
    selected = parser.parse_args().parts
    if unknown := set(selected) - {part.__name__ for part in folders}:
        parser.error("unknown part: " + ", ".join(sorted(unknown)))
    for part, folder in folders.items():
        if (BUNDLE / folder).is_dir() and (not selected or part.__name__ in selected):
            part()


if __name__ == "__main__":
    main()
