# SPDX-License-Identifier: Apache-2.0
"""The output of ImageBind's loaders for audio and video files, for tests/engine/features: spectrograms by torchaudio, the rest
reimplemented with torch from the loaders' documented steps (pytorchvideo does not run with current versions).

Run: python tests/reference/clips.py   (needs torch, torchaudio and Pillow)
Output: tests/data/features/{audio_*,video_*,other_modalities}.safetensors and frame_numbers.json
"""

import fractions
import json
import math
import pathlib

import numpy
import torch
import torchaudio
from PIL import Image
from safetensors.torch import save_file

OUT = pathlib.Path(__file__).resolve().parents[1] / "data" / "features"
MEAN = torch.tensor([0.48145466, 0.4578275, 0.40821073]).view(3, 1, 1, 1)
DEVIATION = torch.tensor([0.26862954, 0.26130258, 0.27577711]).view(3, 1, 1, 1)


def timepoints(clips: int, clip_seconds: float, seconds: float) -> list:
    """Exact fractions, as in the reference's clip sampler."""
    latest = fractions.Fraction(max(seconds - clip_seconds, 0))
    starts = [fractions.Fraction(latest, max(clips - 1, 1)) * clip for clip in range(clips)]
    return [(start, start + fractions.Fraction(clip_seconds)) for start in starts]


def spectrogram(clip: torch.Tensor, settings: dict) -> torch.Tensor:
    clip -= clip.mean()  # in place, as in the reference: a later clip that overlaps is affected
    mel = torchaudio.compliance.kaldi.fbank(
        clip, htk_compat=True, sample_frequency=settings["sample_rate"], use_energy=False, window_type="hanning",
        num_mel_bins=settings["num_mel_bins"], dither=0.0, frame_length=25, frame_shift=10).T
    length = settings["target_length"]
    mel = torch.nn.functional.pad(mel, (0, max(length - mel.shape[1], 0)))[:, :length]
    return (mel.unsqueeze(0) - settings["mean"]) / settings["std"]


def audio(seconds: float, channels: int, settings: dict, seed: int) -> dict:
    """16-bit samples: a tone sweep, noise, a silent stretch, an offset."""
    count = int(seconds * settings["sample_rate"])
    time = torch.arange(count, dtype=torch.float64) / settings["sample_rate"]
    tone = 0.4 * torch.sin(2 * math.pi * (220 + 900 * time) * time) * torch.exp(-time)
    noise = 0.05 * torch.randn((channels, count), generator=torch.Generator().manual_seed(seed), dtype=torch.float64)
    wave = (tone + noise) * (time < 0.7 * seconds) + 0.02
    samples = (wave * 32768).round().clamp(-32768, 32767).to(torch.int16)
    waveform = samples.to(torch.float32) / 32768
    spans = [(int(start * settings["sample_rate"]), min(int(end * settings["sample_rate"]), count))
             for start, end in timepoints(settings["clips"], settings["clip_seconds"], count / settings["sample_rate"])]
    shown = spans[:1] if len(set(spans)) == 1 else spans  # a short recording is repeated
    clips = [spectrogram(waveform[:, first:end], settings) for first, end in shown]
    return {"samples": samples, "places": torch.tensor(spans), "clips": torch.stack(clips)[..., ::4].contiguous()}


def frame_numbers(frames: int, rate: float, clips: int, clip_seconds: float, per_clip: int) -> list:
    numbers = []
    for start, end in timepoints(clips, clip_seconds, frames / rate):
        first, last = math.ceil(rate * start), min(math.ceil(rate * end), frames)
        spread = torch.linspace(0, last - first - 1, per_clip).clamp(0, last - first - 1).long()
        numbers += (first + spread).tolist()
    return numbers


def video(height: int, width: int, frames: int, rate: float, settings: dict, seed: int) -> dict:
    generator = torch.Generator().manual_seed(seed)
    coarse = torch.rand((frames, 3, 5, 7), generator=generator)
    pixels = (torch.nn.functional.interpolate(coarse, size=(height, width), mode="bicubic") * 255).clamp(0, 255).to(torch.uint8)
    size, clips = settings["image_size"], []
    numbers = frame_numbers(frames, rate, settings["clips"], settings["clip_seconds"], settings["frames"])
    for clip in torch.tensor(numbers).view(settings["clips"], -1):
        values = pixels[clip].permute(1, 0, 2, 3).to(torch.float32) / 255.0  # [3,F,H,W]
        shape = (math.floor(height / width * size), size) if width < height else (size, math.floor(width / height * size))
        values = torch.nn.functional.interpolate(values, size=shape, mode="bilinear", align_corners=False)
        values = (values - MEAN) / DEVIATION
        longer = max(shape)
        centre_offset = math.ceil((longer - size) / 2)
        for offset in (0, centre_offset, longer - size) if settings["crops"] == 3 else (centre_offset,):
            clips.append(values[:, :, offset:offset + size] if shape[0] > shape[1] else values[..., offset:offset + size])
    return {"pixels": pixels.permute(0, 2, 3, 1).contiguous(), "numbers": torch.tensor(numbers), "clips": torch.stack(clips)}


def centre_crop(values: torch.Tensor, size: int) -> torch.Tensor:
    top, left = (round((length - size) / 2) for length in values.shape[-2:])
    return values[..., top:top + size, left:left + size].contiguous()


def thermal(size: int) -> torch.Tensor:
    """Rows first, then columns, as explained in images.py."""
    image = Image.open(OUT.parent / "images" / "photo.png").convert("L")
    width = int(size * image.width / image.height)
    image = image.resize((width, image.height), Image.BICUBIC).resize((width, size), Image.BICUBIC)
    return centre_crop(torch.from_numpy(numpy.array(image)).unsqueeze(0) / 255.0, size)


def depth(disparity: torch.Tensor, size: int) -> torch.Tensor:
    height, width = disparity.shape
    shape = (int(size * height / width), size) if width < height else (size, int(size * width / height))
    resized = torch.nn.functional.interpolate(disparity[None, None], size=shape, mode="bilinear", antialias=True)
    return (centre_crop(resized[0], size) - 0.0418) / 0.0295


AUDIO = {"num_mel_bins": 128, "target_length": 204, "sample_rate": 16000, "clips": 3, "clip_seconds": 2.0, "mean": -4.268, "std": 9.138}
VIDEO = {"image_size": 16, "clips": 5, "clip_seconds": 2.0, "frames": 2, "crops": 3}
AUDIO_CASES = {
    "published": (3.1, 1, AUDIO),  # clips overlap
    "short": (0.5, 1, AUDIO),
    "apart": (7.0, 2, AUDIO | {"sample_rate": 4000, "num_mel_bins": 24, "target_length": 150}),  # cropped instead of padded
    "single": (2.56, 1, AUDIO | {"num_mel_bins": 64, "target_length": 256, "clips": 1, "clip_seconds": 2.56}),
}
VIDEO_CASES = {
    "landscape": (23, 41, 31, 10.0, VIDEO),
    "portrait": (27, 14, 12, 29.97, VIDEO | {"clips": 2}),  # shorter than a clip, upscaled
    "single": (24, 24, 16, 8.0, VIDEO | {"image_size": 24, "clips": 1, "crops": 1, "frames": 4}),  # already the right size
}
FRAME_TABLE = [(300, 29.97), (16, 8.0), (1, 25.0), (2, 1.0), (45, 23.976), (100000, 59.94), (3000, 30000 / 1001), (61, 12.5), (90, 15.0)]


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    for seed, (name, (seconds, channels, settings)) in enumerate(AUDIO_CASES.items()):
        save_file(audio(seconds, channels, settings, seed), OUT / f"audio_{name}.safetensors")
    for seed, (name, (height, width, frames, rate, settings)) in enumerate(VIDEO_CASES.items()):
        save_file(video(height, width, frames, rate, settings, seed), OUT / f"video_{name}.safetensors")
    rows = [{"frames": frames, "rate": rate, "numbers": frame_numbers(frames, rate, 5, 2.0, 2)} for frames, rate in FRAME_TABLE]
    (OUT / "frame_numbers.json").write_text(json.dumps(rows) + "\n")
    disparity = torch.rand((50, 31), generator=torch.Generator().manual_seed(9)) / 10
    save_file({"thermal": thermal(24), "disparity": disparity, "depth": depth(disparity, 24)}, OUT / "other_modalities.safetensors")
