# SPDX-License-Identifier: Apache-2.0
"""Parity fixtures of the pocket bundle's video and audio pipelines, by diffusers and transformers on the same files.

Run: python tests/reference/pocket_media.py [--seed N]   (again whenever resources/pocket/bundle/video or audio changes)
Output: tests/data/parity/pocket_video, tests/data/parity/pocket_audio (inputs and outputs only)
"""

import argparse
import json

import torch
from diffusers import AudioLDMPipeline, TextToVideoSDPipeline
from fixture import PARITY, write_fixture
from pocket_image import BUNDLE

VIDEO_PROMPT = "a small blue bird at the left moving right , sunset"
AUDIO_PROMPT = "small bird middle moving right"
FRAMES = 3  # fewer than the bundle's default, to keep the fixture small


def video(generator: torch.Generator, defaults: dict) -> None:
    pipeline = TextToVideoSDPipeline.from_pretrained(BUNDLE / "video", dtype=torch.float32)
    pipeline.set_progress_bar_config(disable=True)
    length = pipeline.text_encoder.config.max_position_embeddings
    ids = pipeline.tokenizer([VIDEO_PROMPT, ""], padding="max_length", max_length=length, return_tensors="pt").input_ids
    with torch.no_grad():
        hidden = pipeline.text_encoder(input_ids=ids).last_hidden_state
    noise = torch.randn(1, 4, FRAMES, defaults["height"] // 8, defaults["width"] // 8, generator=generator)
    result = {kind: pipeline(prompt_embeds=hidden[:1], negative_prompt_embeds=hidden[1:], latents=noise.clone(), num_frames=FRAMES,
                             height=defaults["height"], width=defaults["width"], num_inference_steps=defaults["steps"],
                             guidance_scale=defaults["guidance"], output_type=kind).frames for kind in ("latent", "pt")}
    write_fixture(PARITY / "pocket_video" / "video.pocket.safetensors", "guided_video",
                  {"noise": noise, "condition": hidden[:1], "unconditional": hidden[1:]},
                  {"latents": result["latent"], "video": result["pt"]}, scheduler=json.dumps("scheduler"),
                  steps=json.dumps(defaults["steps"]), guidance=json.dumps(defaults["guidance"]))
    write_fixture(PARITY / "pocket_video" / "text.pocket.safetensors", "clip_text", {"ids": ids}, {"hidden": hidden})


def audio(generator: torch.Generator, defaults: dict) -> None:
    pipeline = AudioLDMPipeline.from_pretrained(BUNDLE / "audio", dtype=torch.float32)
    pipeline.set_progress_bar_config(disable=True)
    length = pipeline.tokenizer.model_max_length
    tokens = pipeline.tokenizer([AUDIO_PROMPT, ""], padding="max_length", max_length=length, return_tensors="pt")
    with torch.no_grad():
        embeddings = pipeline.text_encoder(tokens.input_ids, attention_mask=tokens.attention_mask).text_embeds
    condition, unconditional = torch.nn.functional.normalize(embeddings, dim=-1).chunk(2)
    noise = torch.randn(1, pipeline.unet.config.in_channels, 32, 8, generator=generator)
    recorded, decode = {}, pipeline.decode_latents

    def recording_decode(latents: torch.Tensor) -> torch.Tensor:
        recorded.update(latents=latents, mel=decode(latents))
        return recorded["mel"]

    pipeline.decode_latents = recording_decode
    waveform = pipeline(prompt_embeds=condition, negative_prompt_embeds=unconditional, latents=noise.clone(),
                        audio_length_in_s=defaults["seconds"], num_inference_steps=defaults["steps"],
                        guidance_scale=defaults["guidance"], output_type="pt").audios
    empty = tokens.input_ids[1].tolist()
    write_fixture(PARITY / "pocket_audio" / "audio.pocket.safetensors", "guided_audio", {"noise": noise, "condition": condition},
                  {"unconditional": unconditional, "latents": recorded["latents"], "mel": recorded["mel"], "audio": waveform},
                  scheduler=json.dumps("scheduler"), steps=json.dumps(defaults["steps"]), guidance=json.dumps(defaults["guidance"]),
                  samples=json.dumps(waveform.shape[1]), empty=json.dumps(empty))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=7)
    generator = torch.Generator().manual_seed(parser.parse_args().seed)
    defaults = json.loads((BUNDLE / "bundle.json").read_text())["defaults"]
    video(generator, defaults["video"])
    audio(generator, defaults["audio"])


if __name__ == "__main__":
    main()
