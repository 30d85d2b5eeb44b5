# SPDX-License-Identifier: Apache-2.0
"""Parity fixtures of the pocket bundle's image pipeline, by diffusers and transformers on the same files.

Run: python tests/reference/pocket_image.py [--seed N]   (again whenever resources/pocket/bundle/image changes)
Output: tests/data/parity/pocket_image (inputs and outputs only)
"""

import argparse
import json
import pathlib

import torch
from diffusers import StableDiffusionPipeline
from fixture import PARITY, write_fixture

BUNDLE = pathlib.Path(__file__).resolve().parents[2] / "resources" / "pocket" / "bundle"
PROMPT = "a red circle in the middle."


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=7)
    generator = torch.Generator().manual_seed(parser.parse_args().seed)
    defaults = json.loads((BUNDLE / "bundle.json").read_text())["defaults"]["image"]
    pipeline = StableDiffusionPipeline.from_pretrained(BUNDLE / "image", dtype=torch.float32)
    pipeline.set_progress_bar_config(disable=True)
    length = pipeline.text_encoder.config.max_position_embeddings
    ids = pipeline.tokenizer([PROMPT, ""], padding="max_length", max_length=length, truncation=True,
                             return_tensors="pt").input_ids
    with torch.no_grad():
        hidden = pipeline.text_encoder(input_ids=ids).last_hidden_state
    write_fixture(PARITY / "pocket_image" / "text.pocket.safetensors", "clip_text", {"ids": ids}, {"hidden": hidden})
    noise = torch.randn(1, pipeline.unet.config.in_channels, defaults["height"] // 8, defaults["width"] // 8,
                        generator=generator)
    result = {kind: pipeline(prompt_embeds=hidden[:1], negative_prompt_embeds=hidden[1:], latents=noise.clone(),
                             height=defaults["height"], width=defaults["width"], output_type=kind,
                             num_inference_steps=defaults["steps"], guidance_scale=defaults["guidance"]).images
              for kind in ("latent", "pt")}
    write_fixture(PARITY / "pocket_image" / "image.pocket.safetensors", "guided_image",
                  {"noise": noise, "condition": hidden[:1], "unconditional": hidden[1:]},
                  {"latents": result["latent"], "image": result["pt"]},
                  scheduler=json.dumps("scheduler"), steps=json.dumps(defaults["steps"]),
                  guidance=json.dumps(defaults["guidance"]))


if __name__ == "__main__":
    main()
