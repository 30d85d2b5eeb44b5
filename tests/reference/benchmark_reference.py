# SPDX-License-Identifier: Apache-2.0
"""The figures of `nextgpt benchmark`, measured with diffusers and transformers on the same bundle files.

Run: OMP_NUM_THREADS=2 python tests/reference/benchmark_reference.py [--runs N] [--program PROGRAM --out FILE --commit ID]
Prints one JSON object: median seconds per image, video, audio clip, denoising step, decoding and loading; tokens per second. With
--program, the program's own benchmark runs first, and both results are written to the file.
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import time

import diffusers
import torch
import transformers
from diffusers import AudioLDMPipeline, StableDiffusionPipeline, TextToVideoSDPipeline
from pocket_image import BUNDLE
from transformers import LlamaForCausalLM


def timed(work) -> tuple:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def measure_image(runs: int) -> dict:
    defaults = json.loads((BUNDLE / "bundle.json").read_text())["defaults"]["image"]
    load_seconds, pipeline = timed(lambda: StableDiffusionPipeline.from_pretrained(BUNDLE / "image", dtype=torch.float32))
    pipeline.set_progress_bar_config(disable=True)
    length = pipeline.text_encoder.config.max_position_embeddings
    condition = torch.randn(1, length, pipeline.unet.config.cross_attention_dim)

    def generate(pipeline_class: str):
        return pipeline(prompt_embeds=condition, negative_prompt_embeds=torch.zeros_like(condition),
                        height=defaults["height"], width=defaults["width"], output_type=pipeline_class,
                        num_inference_steps=defaults["steps"], guidance_scale=defaults["guidance"]).images

    latents = generate("latent")  # warm-up
    with torch.no_grad():
        decode = statistics.median(timed(lambda: pipeline.vae.decode(latents))[0] for _ in range(runs))
    total = statistics.median(timed(lambda: generate("pil"))[0] for _ in range(runs))
    denoise = statistics.median(timed(lambda: generate("latent"))[0] for _ in range(runs))
    return {"diffusers": diffusers.__version__, "steps": defaults["steps"], "image_seconds": round(total, 4),
            "step_seconds": round(denoise / defaults["steps"], 5), "decode_seconds": round(decode, 4), "image_load_seconds": round(load_seconds, 3)}


def measure_pipeline(modality: str, pipeline_class, prompt: str, runs: int, **size) -> dict:
    """Video and audio: the whole pipeline, from a prompt to pixels or samples."""
    defaults = json.loads((BUNDLE / "bundle.json").read_text())["defaults"][modality]
    load_seconds, pipeline = timed(lambda: pipeline_class.from_pretrained(BUNDLE / modality, dtype=torch.float32))
    pipeline.set_progress_bar_config(disable=True)
    size = {argument: defaults[name] for argument, name in size.items()}

    def generate(steps: int):
        return pipeline(prompt, num_inference_steps=steps, guidance_scale=defaults["guidance"], output_type="np", **size)

    generate(1)
    total, single_step = (statistics.median(timed(lambda: generate(n))[0] for _ in range(runs)) for n in (defaults["steps"], 1))
    return {f"{modality}_seconds": round(total, 4), f"{modality}_step_seconds": round((total - single_step) / (defaults["steps"] - 1), 5),
            f"{modality}_load_seconds": round(load_seconds, 3)}


def measure_text(runs: int, tokens: int = 64) -> dict:
    load_seconds, model = timed(lambda: LlamaForCausalLM.from_pretrained(BUNDLE / "llm", dtype=torch.float32).eval())
    ids = torch.randint(3, 900, (1, 24), generator=torch.Generator().manual_seed(1))
    options = dict(attention_mask=torch.ones_like(ids), do_sample=False, min_new_tokens=tokens, max_new_tokens=tokens, pad_token_id=0)
    model.generate(ids, **options)
    seconds = statistics.median(timed(lambda: model.generate(ids, **options))[0] for _ in range(runs))
    return {"transformers": transformers.__version__, "tokens_per_second": round(tokens / seconds, 1), "llm_load_seconds": round(load_seconds, 3)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--program")
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--commit", default="")
    arguments = parser.parse_args()
    if arguments.program:
        subprocess.run([arguments.program, "benchmark", "--runs", str(arguments.runs), "--commit", arguments.commit, "--out", str(arguments.out)],
                       check=True, stdout=subprocess.DEVNULL)
    result = {"torch": torch.__version__, "threads": torch.get_num_threads(), **measure_image(arguments.runs), **measure_text(arguments.runs)}
    if (BUNDLE / "video").is_dir():
        result |= measure_pipeline("video", TextToVideoSDPipeline, "a large red star at the top left moving right , night", arguments.runs,
                                   width="width", height="height", num_frames="frames")
    if (BUNDLE / "audio").is_dir():
        result |= measure_pipeline("audio", AudioLDMPipeline, "large star top moving right", arguments.runs, audio_length_in_s="seconds")
    print(json.dumps(result))
    if arguments.out:
        total = json.loads(arguments.out.read_text()) if arguments.out.exists() else {}
        total["reference"] = result
        arguments.out.write_text(json.dumps(total, indent=2) + "\n")


if __name__ == "__main__":
    main()
