# SPDX-License-Identifier: Apache-2.0
"""Writes networks at published sizes with seeded random weights: a checkpoint, a fixture with the outputs of the public reference library
in float32, and that library's times on the same GPU.

Run: python references.py --out FOLDER [--device cuda] [--tiny] [NAME…]
Prints lines of JSON as nextgpt_gpu_check does. Writes FOLDER/NAME/{config.json, *.safetensors, fixture.safetensors, timing.json}. Whole
media (media.py) are made of the networks written before them.
"""

import argparse
import copy
import json
import pathlib
import sys
import time
import types

import torch

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "reference"))
from bench import HALF, LIMIT, TIME, Bench, figure, own_errors, relative_error, tell, write_fixture, write_timing  # noqa: E402
from fixture import damp_residuals, randomise, write_checkpoint  # noqa: E402
from media import MEDIA  # noqa: E402


def diffuser(bench: Bench, name: str, model, branches: tuple, kind: str, shapes: dict, timing: dict, runs: int, call) -> None:
    """A denoiser of diffusers: fixture at `shapes`, time at `timing`."""
    bench.name = name
    folder = bench.out / name
    damp_residuals(randomise(model, 4), *branches)
    model.save_pretrained(folder, max_shard_size="40GB")
    inputs = {key: bench.random(shape, 4 + i) for i, (key, shape) in enumerate(shapes.items())}
    with torch.no_grad():
        wanted = call(model, *inputs.values())
        batch = shapes["latents"][0]
        write_fixture(folder, kind, inputs, {"prediction": wanted}, times=json.dumps([TIME] * batch))
        limits = own_errors(bench, model, lambda network, dtype: call(network, *(x.to(dtype) for x in inputs.values())), wanted)
        dtype = HALF[bench.timed]
        write_timing(folder, kind, bench.timed, limits, **timing)
        network = model.to(dtype)
        timed = [bench.random(shape, 9).to(dtype) for shape in timing.values()]
        bench.reset_peak()
        figure(f"reference {name} step", bench.median(lambda: call(network, *timed), runs), "s")
        figure(f"reference {name} peak", bench.peak(), "bytes")
        if bench.device.type == "cuda":
            network = network.to(memory_format=torch.channels_last) if timed[0].dim() == 4 else network
            torch.backends.cudnn.benchmark = True
            figure(f"reference {name} step tuned", bench.median(lambda: call(network, *timed), runs), "s")
            torch.backends.cudnn.benchmark = False


def sd15_unet(bench: Bench) -> None:
    from diffusers import UNet2DConditionModel
    size = dict(block_out_channels=(32, 64, 64, 64), attention_head_dim=4) if bench.tiny else \
        dict(block_out_channels=(320, 640, 1280, 1280), attention_head_dim=8)
    with bench.device:
        model = UNet2DConditionModel(sample_size=64, cross_attention_dim=768, **size,
                                     down_block_types=("CrossAttnDownBlock2D",) * 3 + ("DownBlock2D",),
                                     up_block_types=("UpBlock2D",) + ("CrossAttnUpBlock2D",) * 3)
    side = 16 if bench.tiny else 64
    diffuser(bench, "sd15_unet", model, (".conv2.weight", ".to_out.0.weight", ".ff.net.2.weight", ".proj_out.weight"), "unet2d",
             {"latents": [1, 4, side, side], "condition": [1, 77, 768]}, {"latents": [2, 4, side, side], "condition": [2, 77, 768]}, 20,
             lambda network, latents, condition: network(latents, TIME, condition).sample)


def zeroscope_unet(bench: Bench) -> None:
    from diffusers import UNet3DConditionModel
    size = dict(block_out_channels=(32, 64, 64, 64), attention_head_dim=16) if bench.tiny else dict(attention_head_dim=64)
    with bench.device:
        model = UNet3DConditionModel(sample_size=32, cross_attention_dim=1024, **size)
    video = [4, 2, 16, 16] if bench.tiny else [4, 24, 40, 72]
    diffuser(bench, "zeroscope_unet", model,
             (".conv2.weight", ".to_out.0.weight", ".ff.net.2.weight", ".proj_out.weight", ".conv4.3.weight"), "unet3d",
             {"latents": [1, 4, 3, 16, 24], "condition": [1, 77, 1024]}, {"latents": [2, *video], "condition": [2, 77, 1024]}, 3,
             lambda network, latents, condition: network(latents, TIME, condition).sample)


def audioldm_unet(bench: Bench) -> None:
    from diffusers import UNet2DConditionModel
    channels = (32, 32, 64, 64) if bench.tiny else (256, 512, 768, 1280)
    with bench.device:
        model = UNet2DConditionModel(in_channels=8, out_channels=8, sample_size=128, block_out_channels=channels, cross_attention_dim=channels,
                                     attention_head_dim=8, down_block_types=("DownBlock2D",) + ("CrossAttnDownBlock2D",) * 3,
                                     up_block_types=("CrossAttnUpBlock2D",) * 3 + ("UpBlock2D",), class_embed_type="simple_projection",
                                     projection_class_embeddings_input_dim=512, class_embeddings_concat=True)
    diffuser(bench, "audioldm_unet", model, (".conv2.weight", ".to_out.0.weight", ".ff.net.2.weight", ".proj_out.weight"), "unet2d",
             {"latents": [2, 8, 25 if bench.tiny else 125, 16], "condition": [2, 512]},
             {"latents": [2, 8, 26 if bench.tiny else 250, 16], "condition": [2, 512]}, 20,
             lambda network, latents, condition: network(latents, TIME, None, class_labels=condition).sample)


def sd15_vae(bench: Bench) -> None:
    from diffusers import AutoencoderKL
    bench.name = "sd15_vae"
    folder = bench.out / bench.name
    channels = (32, 32, 32, 32) if bench.tiny else (128, 256, 512, 512)
    with bench.device:
        model = AutoencoderKL(block_out_channels=channels, layers_per_block=2, latent_channels=4,
                              down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4)
    damp_residuals(randomise(model, 5), ".conv2.weight", ".to_out.0.weight")
    model.save_pretrained(folder)
    side = 4 if bench.tiny else 32
    pixels, noise, latents = (bench.random(shape, 5 + i) for i, shape in enumerate(([1, 3, 8 * side, 8 * side], [1, 4, side, side], [1, 4, side, side])))
    with torch.no_grad():
        posterior = model.encode(pixels).latent_dist
        wanted = model.decode(latents).sample
        write_fixture(folder, "autoencoder_kl", {"pixels": pixels, "noise": noise, "latents": latents},
                      {"mean": posterior.mean, "log_variance": posterior.logvar, "sample": posterior.mean + posterior.std * noise, "decoded": wanted})
        limits = own_errors(bench, model, lambda network, dtype: network.decode(latents.to(dtype)).sample, wanted)
        dtype = HALF[bench.timed]
        shape = [1, 4, 2 * side, 2 * side]
        write_timing(folder, "autoencoder_kl", bench.timed, limits, latents=shape)
        network, timed = model.to(dtype), bench.random(shape, 9).to(dtype)
        bench.reset_peak()
        figure("reference sd15_vae decode", bench.median(lambda: network.decode(timed).sample, 10), "s")
        figure("reference sd15_vae peak", bench.peak(), "bytes")


def audioldm_vocoder(bench: Bench) -> None:
    from transformers import SpeechT5HifiGan, SpeechT5HifiGanConfig
    bench.name = "audioldm_vocoder"
    folder = bench.out / bench.name
    width = 64 if bench.tiny else 1024
    with bench.device:
        model = SpeechT5HifiGan(SpeechT5HifiGanConfig(model_in_dim=64, upsample_initial_channel=width, upsample_rates=(5, 4, 2, 2, 2),
                                                      upsample_kernel_sizes=(16, 16, 8, 4, 4), normalize_before=False))
    damp_residuals(randomise(model, 7), "conv_post.weight", *(f"convs2.{layer}.weight" for layer in range(3)))
    write_checkpoint(folder, model.config.to_dict(), model.state_dict())
    mel = bench.random([1, 10 if bench.tiny else 100, 64], 7)
    with torch.no_grad():
        wanted = model(mel)
        write_fixture(folder, "hifi_gan", {"mel": mel}, {"wave": wanted})
        limits = own_errors(bench, model, lambda network, dtype: network(mel.to(dtype)), wanted)
        dtype = HALF[bench.timed]
        shape = [1, 20 if bench.tiny else 1000, 64]
        write_timing(folder, "hifi_gan", bench.timed, limits, mel=shape)
        network, timed = model.to(dtype), bench.random(shape, 9).to(dtype)
        figure("reference audioldm_vocoder vocode", bench.median(lambda: network(timed), 10), "s")


def cast(model: torch.nn.Module, dtype: torch.dtype) -> torch.nn.Module:
    """Casts a language model as from_pretrained() does: to() alone would also round the rotary frequencies, which are buffers."""
    kept = {name: buffer.clone() for name, buffer in model.named_buffers() if "inv_freq" in name}
    model = model.to(dtype)
    for name, buffer in kept.items():
        owner, _, leaf = name.rpartition(".")
        setattr(model.get_submodule(owner), leaf, buffer)
    return model


def import_imagebind():
    """ImageBind's reference model, with stand-ins for missing packages that the vision part imports but never calls."""
    def stand_in(name: str, **members) -> None:
        try:
            __import__(name)
        except ImportError:
            for i in range(name.count(".") + 1):
                parent = ".".join(name.split(".")[:i + 1])
                sys.modules.setdefault(parent, types.ModuleType(parent))
            vars(sys.modules[name]).update(members)
    stand_in("timm.models.layers", trunc_normal_=torch.nn.init.trunc_normal_, DropPath=torch.nn.Identity)
    stand_in("iopath.common.file_io", g_pathmgr=None)
    stand_in("ftfy")
    import imagebind_package
    return imagebind_package.load()


def imagebind_huge(bench: Bench) -> None:
    bench.name = "imagebind_huge"
    folder = bench.out / bench.name
    width, blocks, heads, output = (64, 2, 4, 32) if bench.tiny else (1280, 32, 16, 1024)
    models, _ = import_imagebind()
    with bench.device:
        model = models.ImageBindModel(out_embed_dim=output, vision_embed_dim=width, vision_num_blocks=blocks, vision_num_heads=heads,
                                      text_embed_dim=64, text_num_blocks=1, text_num_heads=2, audio_num_blocks=1, depth_num_blocks=1,
                                      thermal_num_blocks=1, imu_num_blocks=1)
    for group in (model.modality_preprocessors, model.modality_trunks, model.modality_heads, model.modality_postprocessors):
        for modality in [name for name in group if name != "vision"]:
            del group[modality]
    damp_residuals(randomise(model.to(bench.device), 6), "out_proj.weight", "fc2.weight")
    vision = {"width": width, "blocks": blocks, "heads": heads, "image_size": 224, "patch": 14, "frames": 2}
    write_checkpoint(folder, {"model_type": "imagebind", "output_dim": output, "vision": vision}, model.state_dict())
    pixels = bench.random([2, 3, 224, 224], 6)
    with torch.no_grad():
        wanted = model({"vision": pixels})["vision"]
        write_fixture(folder, "imagebind_vision", {"pixels": pixels}, {"embedding": wanted})
        limits = own_errors(bench, model, lambda network, dtype: network({"vision": pixels.to(dtype)})["vision"], wanted)
        dtype = HALF[bench.core]
        shape = [1 if bench.tiny else 10, 3, 224, 224]
        write_timing(folder, "imagebind_vision", bench.core, limits, pixels=shape)
        network, timed = model.to(dtype), bench.random(shape, 9).to(dtype)
        bench.reset_peak()
        figure("reference imagebind_huge encode", bench.median(lambda: network({"vision": timed}), 10), "s")
        figure("reference imagebind_huge peak", bench.peak(), "bytes")


def llama_7b(bench: Bench) -> None:
    """Weights are rounded to bfloat16, like published ones; the expected values are computed from them in float32."""
    from transformers import LlamaConfig, LlamaForCausalLM
    bench.name = "llama_7b"
    folder = bench.out / bench.name
    size = dict(hidden_size=64, intermediate_size=128, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=4, vocab_size=128) if bench.tiny else {}
    stored = torch.float32 if bench.tiny else torch.bfloat16
    with bench.device:
        model = LlamaForCausalLM(LlamaConfig(**size))
    model = cast(model, stored)
    randomise(model, 1)
    with torch.no_grad():
        model.model.embed_tokens.weight.normal_(generator=torch.Generator(bench.device).manual_seed(2))
    damp_residuals(model, "o_proj.weight", "down_proj.weight")
    figure("reference llama_7b write", bench.seconds(lambda: write_checkpoint(folder, model.config.to_dict(), model.state_dict())), "s")
    vocabulary = model.config.vocab_size
    ids = torch.randint(0, vocabulary, (1, 32), generator=torch.Generator().manual_seed(1)).to(bench.device)
    prompt, tokens = (8, 4) if bench.tiny else (128, 64)
    timed = torch.arange(prompt, device=bench.device).unsqueeze(0) % vocabulary
    how = dict(attention_mask=torch.ones_like(timed), do_sample=False, pad_token_id=0)
    with torch.no_grad():
        network = cast(model, torch.bfloat16) if bench.device.type == "cuda" else model
        bench.reset_peak()
        first = bench.median(lambda: network.generate(timed, min_new_tokens=1, max_new_tokens=1, **how), 5)
        whole = bench.median(lambda: network.generate(timed, min_new_tokens=tokens + 1, max_new_tokens=tokens + 1, **how), 3)
        figure("reference llama_7b prefill", first, "s")
        figure("reference llama_7b tokens", tokens / (whole - first), "1/s")
        figure("reference llama_7b peak", bench.peak(), "bytes")
        half = cast(copy.deepcopy(network), torch.bfloat16)(ids, output_hidden_states=True)
        result = cast(model, torch.float32)(ids, output_hidden_states=True)
        write_fixture(folder, "llama", {"ids": ids}, {"hidden": result.hidden_states[-1], "logits": result.logits})
    error = max(relative_error(half.logits, result.logits), relative_error(half.hidden_states[-1], result.hidden_states[-1]))
    figure("reference llama_7b error bfloat16", error, "relative error")
    write_timing(folder, "llama", bench.core, {"bfloat16": max(LIMIT, 1.5 * error)}, prompt=prompt, tokens=tokens)


CASES = {case.__name__: case for case in (sd15_unet, sd15_vae, audioldm_unet, audioldm_vocoder, llama_7b, imagebind_huge, zeroscope_unet)} | MEDIA


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", choices=[[], *CASES], default=[])
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--tiny", action="store_true")
    asked = parser.parse_args()
    torch.backends.cudnn.allow_tf32 = torch.backends.cuda.matmul.allow_tf32 = False
    tell("note", "reference torch", text=torch.__version__)
    bench = Bench(asked.device, asked.tiny, asked.out)
    failed = 0
    for name in asked.names or CASES:
        start = time.perf_counter()
        try:
            (asked.out / name).mkdir(parents=True, exist_ok=True)
            CASES[name](bench)
        except Exception as error:  # continue with the other networks
            failed += 1
            tell("check", f"reference {name}", ok=False, detail=f"{type(error).__name__}: {error}"[:2000])
        figure(f"reference {name} took", time.perf_counter() - start, "s")
        bench.reset_peak()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
