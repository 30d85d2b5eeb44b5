# SPDX-License-Identifier: Apache-2.0
"""Reads and writes images, videos and audio as the program exchanges them."""

from __future__ import annotations

import subprocess
import wave
from pathlib import Path

import numpy as np
from PIL import Image

SIDE, FRAME_RATE, SAMPLE_RATE, SAMPLES = 96, 8, 16000, 40960


def load_image(path) -> np.ndarray:
    """uint8 [96,96,3]."""
    return np.asarray(Image.open(path).convert("RGB"))


def save_image(image: np.ndarray, path: Path) -> None:
    Image.fromarray(image).save(path)


def _ffmpeg(*arguments: str, stdin: bytes | None = None) -> bytes:
    return subprocess.run(["ffmpeg", "-nostdin", "-v", "error", *arguments] if stdin is None else ["ffmpeg", "-v", "error", *arguments],
                          input=stdin, stdout=subprocess.PIPE, check=True).stdout


def load_video(path) -> np.ndarray:
    """uint8 [frames,96,96,3]; no frames if the file cannot be read."""
    try:
        data = _ffmpeg("-i", str(path), "-fps_mode", "passthrough", "-pix_fmt", "rgb24", "-f", "rawvideo", "-")
    except subprocess.CalledProcessError:
        data = b""
    frames = np.frombuffer(data, np.uint8)
    return frames.reshape(-1, SIDE, SIDE, 3) if len(frames) % (SIDE * SIDE * 3) == 0 else np.zeros((0, SIDE, SIDE, 3), np.uint8)


def save_video(video: np.ndarray, path: Path) -> None:
    _ffmpeg("-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{SIDE}x{SIDE}", "-r", str(FRAME_RATE), "-i", "-",
            "-threads", "1", "-c:v", "libx264", "-crf", "16", "-pix_fmt", "yuv420p", str(path), stdin=video.tobytes())


def load_audio(path) -> np.ndarray:
    """float32 [40960]: cut or zero-padded; all zeros if the file cannot be read."""
    try:
        data = _ffmpeg("-i", str(path), "-ac", "1", "-ar", str(SAMPLE_RATE), "-f", "f32le", "-")
    except subprocess.CalledProcessError:
        data = b""
    audio = np.frombuffer(data, np.float32)[:SAMPLES]
    return np.pad(audio, (0, SAMPLES - len(audio)))


def save_audio(audio: np.ndarray, path: Path) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes((np.clip(audio, -1, 1) * 32767).round().astype("<i2").tobytes())
