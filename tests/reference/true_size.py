# SPDX-License-Identifier: Apache-2.0
"""Forward passes at published sizes with random weights: the reference library against the built program, through `nextgpt verify`.

Run: python tests/reference/true_size.py PROGRAM [--only NAME] [--scratch FOLDER]   (up to 12 GB of memory and 6 GB of disk)
Output: tests/reference/results/true_size.json; not part of the normal test run. Every case writes an ordinary checkpoint and fixture
to the scratch folder, which is removed afterwards.
"""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

import torch
from fixture import damp_residuals, randomise, write_checkpoint, write_fixture

import imagebind_package

RESULTS = pathlib.Path(__file__).resolve().parent / "results" / "true_size.json"


def llama_layer(folder: pathlib.Path) -> None:
    """One layer of LLaMA-7B, 32 positions, with a small vocabulary (the number of embedding rows changes nothing)."""
    from transformers import LlamaConfig, LlamaForCausalLM
    model = randomise(LlamaForCausalLM(LlamaConfig(num_hidden_layers=1, vocab_size=128)), 1)
    with torch.no_grad():
        model.model.embed_tokens.weight.normal_()
    damp_residuals(model, "o_proj.weight", "down_proj.weight")
    ids = torch.randint(0, 128, (1, 32), generator=torch.Generator().manual_seed(1))
    write_checkpoint(folder, model.config.to_dict(), model.state_dict())
    with torch.no_grad():
        result = model(ids, output_hidden_states=True)
    write_fixture(folder / "fixture.safetensors", "llama", {"ids": ids},
                  {"hidden": result.hidden_states[-1], "logits": result.logits})


def imagebind(folder: pathlib.Path, modality: str, seed: int, inputs: dict, **config: dict) -> None:
    """One modality of ImageBind; the others are built small and discarded."""
    models, _ = imagebind_package.load()
    others = {f"{other}_num_blocks": 1 for other in ("vision", "text", "audio", "depth", "thermal", "imu")}
    sizes = {f"{modality}_{reference_name}": config[modality][own_name]
             for reference_name, own_name in (("embed_dim", "width"), ("num_blocks", "blocks"), ("num_heads", "heads"))}
    model = models.ImageBindModel(out_embed_dim=1024, **(others | sizes))
    for group in (model.modality_preprocessors, model.modality_trunks, model.modality_heads, model.modality_postprocessors):
        for other in [key for key in group if key != modality]:
            del group[other]
    damp_residuals(randomise(model, seed), "out_proj.weight", "fc2.weight")
    write_checkpoint(folder, {"output_dim": 1024} | config, model.state_dict())
    (network, (name, values)), = inputs.items()
    with torch.no_grad():
        expected = {"embedding": model({modality: values})[modality]}
    if modality == "audio":  # NExT-GPT's forward omits the scale
        expected["unscaled"] = expected["embedding"] / 20
    write_fixture(folder / "fixture.safetensors", network, {name: values}, expected)


VISION = {"width": 1280, "blocks": 32, "heads": 16, "image_size": 224, "patch": 14}


def imagebind_vision(folder: pathlib.Path) -> None:
    """The vision encoder of ImageBind-huge: width 1280, 32 blocks, one image of 224 x 224."""
    pixels = torch.randn((1, 3, 224, 224), generator=torch.Generator().manual_seed(2))
    imagebind(folder, "vision", 2, {"imagebind_vision": ("pixels", pixels)}, vision=VISION)


def imagebind_video(folder: pathlib.Path) -> None:
    """The vision encoder of ImageBind-huge on a video: two clips of two frames of 224 x 224."""
    clips = torch.randn((1, 2, 3, 2, 224, 224), generator=torch.Generator().manual_seed(6))
    imagebind(folder, "vision", 6, {"imagebind_video": ("clips", clips)}, vision=VISION, video={"clips": 2, "crops": 1})


def imagebind_audio(folder: pathlib.Path) -> None:
    """The audio encoder of ImageBind-huge: width 768, 12 blocks, three clips of 128 x 204."""
    clips = torch.randn((1, 3, 1, 128, 204), generator=torch.Generator().manual_seed(7))
    imagebind(folder, "audio", 7, {"imagebind_audio": ("audio", clips)}, audio={"width": 768, "blocks": 12, "heads": 12})


def sd15_text_encoder(folder: pathlib.Path) -> None:
    """The text encoder of Stable Diffusion 1.5: width 768, 12 layers, 77 positions."""
    from transformers import CLIPTextConfig, CLIPTextModel
    model = CLIPTextModel(CLIPTextConfig(hidden_size=768, intermediate_size=3072, num_hidden_layers=12, num_attention_heads=12,
                                         vocab_size=49408, max_position_embeddings=77, hidden_act="quick_gelu"))
    damp_residuals(randomise(model, 3), "out_proj.weight", "fc2.weight")
    ids = torch.randint(0, 49408, (1, 77), generator=torch.Generator().manual_seed(3))
    model.save_pretrained(folder)
    with torch.no_grad():
        write_fixture(folder / "fixture.safetensors", "clip_text", {"ids": ids}, {"hidden": model(ids).last_hidden_state})


def sd15_unet(folder: pathlib.Path) -> None:
    """The UNet of Stable Diffusion 1.5 (860 M parameters) on latents of 64 x 64."""
    from diffusers import UNet2DConditionModel
    model = UNet2DConditionModel(sample_size=64, block_out_channels=(320, 640, 1280, 1280), cross_attention_dim=768, attention_head_dim=8,
                                 down_block_types=("CrossAttnDownBlock2D",) * 3 + ("DownBlock2D",),
                                 up_block_types=("UpBlock2D",) + ("CrossAttnUpBlock2D",) * 3)
    damp_residuals(randomise(model, 4), ".conv2.weight", ".to_out.0.weight", ".ff.net.2.weight", ".proj_out.weight")
    generator = torch.Generator().manual_seed(4)
    latents, condition = torch.randn(1, 4, 64, 64, generator=generator), torch.randn(1, 77, 768, generator=generator)
    model.save_pretrained(folder, max_shard_size="20GB")
    with torch.no_grad():
        write_fixture(folder / "fixture.safetensors", "unet2d", {"latents": latents, "condition": condition},
                      {"prediction": model(latents, 481.0, condition).sample}, times=json.dumps([481.0]))


def zeroscope_unet(folder: pathlib.Path) -> None:
    """The UNet of Zeroscope v2 (1411 M parameters) on three frames of latents of 16 x 24."""
    from diffusers import UNet3DConditionModel
    model = UNet3DConditionModel(sample_size=32, cross_attention_dim=1024, attention_head_dim=64)
    damp_residuals(randomise(model, 6), ".conv2.weight", ".to_out.0.weight", ".ff.net.2.weight", ".proj_out.weight", ".conv4.3.weight")
    generator = torch.Generator().manual_seed(6)
    latents, condition = torch.randn(1, 4, 3, 16, 24, generator=generator), torch.randn(1, 77, 1024, generator=generator)
    model.save_pretrained(folder, max_shard_size="20GB")
    with torch.no_grad():
        write_fixture(folder / "fixture.safetensors", "unet3d", {"latents": latents, "condition": condition},
                      {"prediction": model(latents, 481.0, condition).sample}, times=json.dumps([481.0]))


def sd15_autoencoder(folder: pathlib.Path) -> None:
    """The autoencoder of Stable Diffusion 1.5, encoder and decoder, one image of 256 x 256."""
    from diffusers import AutoencoderKL
    model = AutoencoderKL(block_out_channels=(128, 256, 512, 512), layers_per_block=2, latent_channels=4,
                          down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4)
    damp_residuals(randomise(model, 5), ".conv2.weight", ".to_out.0.weight")
    generator = torch.Generator().manual_seed(5)
    pixels = torch.rand(1, 3, 256, 256, generator=generator) * 2 - 1
    noise, latents = (torch.randn(1, 4, 32, 32, generator=generator) for _ in range(2))
    model.save_pretrained(folder)
    with torch.no_grad():
        posterior = model.encode(pixels).latent_dist
        write_fixture(folder / "fixture.safetensors", "autoencoder_kl", {"pixels": pixels, "noise": noise, "latents": latents},
                      {"mean": posterior.mean, "log_variance": posterior.logvar, "sample": posterior.mean + posterior.std * noise,
                       "decoded": model.decode(latents).sample})


def audioldm_unet(folder: pathlib.Path) -> None:
    """The UNet of AudioLDM l-full (739 M parameters), a guided pair of 5 s: latents of 125 x 16, an odd length."""
    from diffusers import UNet2DConditionModel
    from keys_audio import unet
    model = UNet2DConditionModel(**unet("l"))
    damp_residuals(randomise(model, 6), ".conv2.weight", ".to_out.0.weight", ".ff.net.2.weight", ".proj_out.weight")
    generator = torch.Generator().manual_seed(6)
    latents, condition = torch.randn(2, 8, 125, 16, generator=generator), torch.randn(2, 512, generator=generator)
    model.save_pretrained(folder, max_shard_size="20GB")
    with torch.no_grad():
        write_fixture(folder / "fixture.safetensors", "unet2d", {"latents": latents, "condition": condition},
                      {"prediction": model(latents, 481.0, None, class_labels=condition).sample}, times=json.dumps([481.0] * 2))


def audioldm_vocoder(folder: pathlib.Path) -> None:
    """The vocoder of AudioLDM (55 M parameters), 1 s."""
    from keys_audio import VOCODER
    from transformers import SpeechT5HifiGan, SpeechT5HifiGanConfig
    model = randomise(SpeechT5HifiGan(SpeechT5HifiGanConfig(**VOCODER)), 7)
    damp_residuals(model, "conv_post.weight", *(f"convs2.{layer}.weight" for layer in range(3)))
    mel = torch.randn(1, 100, 64, generator=torch.Generator().manual_seed(7))
    write_checkpoint(folder, model.config.to_dict(), model.state_dict())
    with torch.no_grad():
        write_fixture(folder / "fixture.safetensors", "hifi_gan", {"mel": mel}, {"wave": model(mel)})


def audioldm_text_encoder(folder: pathlib.Path) -> None:
    """The text encoder of AudioLDM: width 768, 12 layers, 512 positions of which 40 are tokens."""
    from transformers import ClapTextConfig, ClapTextModelWithProjection
    model = ClapTextModelWithProjection(ClapTextConfig())
    damp_residuals(randomise(model, 8), "attention.output.dense.weight", ".output.dense.weight")
    ids = torch.randint(4, 50265, (1, 512), generator=torch.Generator().manual_seed(8))
    ids[:, 0], ids[:, 40], ids[:, 41:] = 0, 2, 1
    write_checkpoint(folder, model.config.to_dict(), model.state_dict())
    with torch.no_grad():
        embedding = model(input_ids=ids, attention_mask=(ids != 1).long()).text_embeds
    write_fixture(folder / "fixture.safetensors", "clap_text", {"ids": ids},
                  {"embedding": embedding, "direction": torch.nn.functional.normalize(embedding, dim=-1)})


CASES = {case.__name__: case for case in (sd15_text_encoder, sd15_unet, sd15_autoencoder, zeroscope_unet, audioldm_unet, audioldm_vocoder, audioldm_text_encoder)}
CASES |= {"llama_7b_one_layer": llama_layer, "imagebind_huge_vision": imagebind_vision, "imagebind_huge_video": imagebind_video, "imagebind_huge_audio": imagebind_audio}


def measure(program: str, name: str, scratch: pathlib.Path) -> dict:
    folder = scratch / name
    try:
        CASES[name](folder)
        started = time.monotonic()
        process = subprocess.run([program, "verify", folder, folder / "fixture.safetensors"], capture_output=True, text=True)
        seconds = time.monotonic() - started
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    found = re.search(r"relative error (\S+)", process.stdout)
    if not found:
        raise SystemExit(f"{name}: {process.stdout}{process.stderr}")
    return {"what": CASES[name].__doc__.strip(), "dtype": "float32", "relative_error": float(found[1]),
            "agrees": process.returncode == 0, "seconds_to_load_and_run": round(seconds, 1)}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--only", choices=sorted(CASES))
    parser.add_argument("--scratch", type=pathlib.Path, default=None)
    arguments = parser.parse_args()
    results = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    for case in [arguments.only] if arguments.only else CASES:
        with tempfile.TemporaryDirectory(dir=arguments.scratch) as scratch:
            results[case] = measure(arguments.program, case, pathlib.Path(scratch))
        print(case, results[case])
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, indent=2, sort_keys=True) + "\n")
