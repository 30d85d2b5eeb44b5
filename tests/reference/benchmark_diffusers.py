"""How long diffusers takes for the pocket bundle's picture on this machine: the figure to compare `nextgpt benchmark` with.

Run: OMP_NUM_THREADS=2 python tests/reference/benchmark_diffusers.py [--runs N]
Prints one line of JSON: seconds for a picture (median), for a denoising step, for the decoder, for loading.
"""

import argparse
import json
import statistics
import time

import diffusers
import torch
from diffusers import StableDiffusionPipeline
from pocket_image import BUNDLE


def timed(work) -> tuple:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
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
    print(json.dumps({"diffusers": diffusers.__version__, "torch": torch.__version__,
                      "threads": torch.get_num_threads(), "steps": defaults["steps"],
                      "picture_s": round(whole, 4), "step_s": round(denoise / defaults["steps"], 5),
                      "decode_s": round(decode, 4), "load_s": round(load, 3)}))


if __name__ == "__main__":
    main()
