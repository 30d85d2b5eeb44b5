"""The same figures as `nextgpt benchmark`, by diffusers and transformers on the same bundle files.

Run: OMP_NUM_THREADS=2 python tests/reference/benchmark_reference.py [--runs N] [--program PROGRAM --out FILE --commit ID]
Prints one object of JSON: medians of seconds for a picture, a film, a sound, a denoising step, the decoder, loading; tokens a second. With a program, its own
benchmark runs first, in the same minute, and both stand in the file.
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


def measure_picture(runs: int) -> dict:
    defaults = json.loads((BUNDLE / "bundle.json").read_text())["defaults"]["image"]
    load, pipeline = timed(lambda: StableDiffusionPipeline.from_pretrained(BUNDLE / "image", dtype=torch.float32))
    pipeline.set_progress_bar_config(disable=True)
    length = pipeline.text_encoder.config.max_position_embeddings
    condition = torch.randn(1, length, pipeline.unet.config.cross_attention_dim)

    def picture(kind: str):
        return pipeline(prompt_embeds=condition, negative_prompt_embeds=torch.zeros_like(condition),
                        height=defaults["height"], width=defaults["width"], output_type=kind,
                        num_inference_steps=defaults["steps"], guidance_scale=defaults["guidance"]).images

    latents = picture("latent")  # the first run pays for everything that is made once
    with torch.no_grad():
        decode = statistics.median(timed(lambda: pipeline.vae.decode(latents))[0] for _ in range(runs))
    whole = statistics.median(timed(lambda: picture("pil"))[0] for _ in range(runs))
    denoise = statistics.median(timed(lambda: picture("latent"))[0] for _ in range(runs))
    return {"diffusers": diffusers.__version__, "steps": defaults["steps"], "image_seconds": round(whole, 4),
            "step_seconds": round(denoise / defaults["steps"], 5), "decode_seconds": round(decode, 4), "image_load_seconds": round(load, 3)}


def measure_clip(medium: str, kind, words: str, runs: int, **size) -> dict:
    """Films and sounds: the whole pipeline, from words to pixels or samples."""
    defaults = json.loads((BUNDLE / "bundle.json").read_text())["defaults"][medium]
    load, pipeline = timed(lambda: kind.from_pretrained(BUNDLE / medium, dtype=torch.float32))
    pipeline.set_progress_bar_config(disable=True)
    size = {argument: defaults[name] for argument, name in size.items()}

    def make(steps: int):
        return pipeline(words, num_inference_steps=steps, guidance_scale=defaults["guidance"], output_type="np", **size)

    make(1)
    whole, least = (statistics.median(timed(lambda: make(n))[0] for _ in range(runs)) for n in (defaults["steps"], 1))
    return {f"{medium}_seconds": round(whole, 4), f"{medium}_step_seconds": round((whole - least) / (defaults["steps"] - 1), 5),
            f"{medium}_load_seconds": round(load, 3)}


def measure_words(runs: int, tokens: int = 64) -> dict:
    load, model = timed(lambda: LlamaForCausalLM.from_pretrained(BUNDLE / "llm", dtype=torch.float32).eval())
    ids = torch.randint(3, 900, (1, 24), generator=torch.Generator().manual_seed(1))
    how = dict(attention_mask=torch.ones_like(ids), do_sample=False, min_new_tokens=tokens, max_new_tokens=tokens, pad_token_id=0)
    model.generate(ids, **how)
    seconds = statistics.median(timed(lambda: model.generate(ids, **how))[0] for _ in range(runs))
    return {"transformers": transformers.__version__, "tokens_per_second": round(tokens / seconds, 1), "llm_load_seconds": round(load, 3)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--program")
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--commit", default="")
    asked = parser.parse_args()
    if asked.program:
        subprocess.run([asked.program, "benchmark", "--runs", str(asked.runs), "--commit", asked.commit, "--out", str(asked.out)],
                       check=True, stdout=subprocess.DEVNULL)
    result = {"torch": torch.__version__, "threads": torch.get_num_threads(), **measure_picture(asked.runs), **measure_words(asked.runs)}
    if (BUNDLE / "video").is_dir():
        result |= measure_clip("video", TextToVideoSDPipeline, "a large red star at the top left moving right , night", asked.runs,
                               width="width", height="height", num_frames="frames")
    if (BUNDLE / "audio").is_dir():
        result |= measure_clip("audio", AudioLDMPipeline, "large star top moving right", asked.runs, audio_length_in_s="seconds")
    print(json.dumps(result))
    if asked.out:
        whole = json.loads(asked.out.read_text()) if asked.out.exists() else {}
        whole["reference"] = result
        asked.out.write_text(json.dumps(whole, indent=2) + "\n")


if __name__ == "__main__":
    main()
