"""Pictures, films and sounds as files: what the program reads and what it wrote."""

from __future__ import annotations

import subprocess
import wave
from pathlib import Path

import numpy as np
from PIL import Image

SIDE, FRAME_RATE, SOUND_RATE, SAMPLES = 96, 8, 16000, 40960


def load_picture(path) -> np.ndarray:
    """uint8 [96,96,3]."""
    return np.asarray(Image.open(path).convert("RGB"))


def save_picture(picture: np.ndarray, path: Path) -> None:
    Image.fromarray(picture).save(path)


def _ffmpeg(*arguments: str, given: bytes | None = None) -> bytes:
    return subprocess.run(["ffmpeg", "-nostdin", "-v", "error", *arguments] if given is None else ["ffmpeg", "-v", "error", *arguments],
                          input=given, stdout=subprocess.PIPE, check=True).stdout


def load_film(path) -> np.ndarray:
    """uint8 [frames,96,96,3]; no frames when the film cannot be read."""
    try:
        raw = _ffmpeg("-i", str(path), "-fps_mode", "passthrough", "-pix_fmt", "rgb24", "-f", "rawvideo", "-")
    except subprocess.CalledProcessError:
        raw = b""
    frames = np.frombuffer(raw, np.uint8)
    return frames.reshape(-1, SIDE, SIDE, 3) if len(frames) % (SIDE * SIDE * 3) == 0 else np.zeros((0, SIDE, SIDE, 3), np.uint8)


def save_film(film: np.ndarray, path: Path) -> None:
    _ffmpeg("-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{SIDE}x{SIDE}", "-r", str(FRAME_RATE), "-i", "-",
            "-threads", "1", "-c:v", "libx264", "-crf", "16", "-pix_fmt", "yuv420p", str(path), given=film.tobytes())


def load_sound(path) -> np.ndarray:
    """float32 [40960]: cut, or filled with silence; all silence when the sound cannot be read."""
    try:
        raw = _ffmpeg("-i", str(path), "-ac", "1", "-ar", str(SOUND_RATE), "-f", "f32le", "-")
    except subprocess.CalledProcessError:
        raw = b""
    sound = np.frombuffer(raw, np.float32)[:SAMPLES]
    return np.pad(sound, (0, SAMPLES - len(sound)))


def save_sound(sound: np.ndarray, path: Path) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SOUND_RATE)
        file.writeframes((np.clip(sound, -1, 1) * 32767).round().astype("<i2").tobytes())
