"""The same media by diffusers, from the same files: what the program's benchmark stands beside.

    python tests/benchmark/reference.py --runs 5 --commit HASH --out tests/benchmark/results/reference.json

Single precision on the CPU, as many threads as there are cores, the captions that a request of the program's benchmark
means, and steps, guidance and sizes of bundle.json. One run of each medium goes before those that are counted.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import resource
import statistics
import time
from pathlib import Path

import torch
from diffusers import AudioLDMPipeline, StableDiffusionPipeline, TextToVideoSDPipeline

BUNDLE = Path(__file__).resolve().parents[2] / "resources" / "pocket" / "bundle"
PIPELINES = {"image": StableDiffusionPipeline, "video": TextToVideoSDPipeline, "audio": AudioLDMPipeline}
CAPTIONS = {"image": "a large red star at the top left , night", "video": "a large red star at the top left moving right , night",
            "audio": "large star top moving right"}


def arguments(medium: str, numbers: dict) -> dict:
    """What the pipeline is called with, from the manifest's numbers."""
    own = {"num_inference_steps": numbers["steps"], "guidance_scale": numbers["guidance"], "output_type": "np"}
    if medium == "audio":
        return own | {"audio_length_in_s": numbers["seconds"]}
    own |= {"width": numbers["width"], "height": numbers["height"]}
    return own | ({"num_frames": numbers["frames"]} if medium == "video" else {})


def measure(medium: str, numbers: dict, count: int) -> dict:
    began = time.perf_counter()
    extra = {"safety_checker": None, "requires_safety_checker": False} if medium == "image" else {}
    pipeline = PIPELINES[medium].from_pretrained(BUNDLE / medium, torch_dtype=torch.float32, **extra)
    pipeline.set_progress_bar_config(disable=True)
    loading, seconds, steps = time.perf_counter() - began, [], []
    for run in range(count + 1):
        times = [time.perf_counter()]
        pipeline(CAPTIONS[medium], generator=torch.Generator().manual_seed(run), callback=lambda *_: times.append(time.perf_counter()),
                 callback_steps=1, **arguments(medium, numbers))
        if run:
            seconds.append(time.perf_counter() - times[0])
            steps += [b - a for a, b in zip(times[1:], times[2:])]
    told = lambda v: {"median": statistics.median(v), "count": len(v), "smallest": min(v), "largest": max(v)}
    return {"load_seconds": loading, "seconds": told(seconds), "step_seconds": told(steps)}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--commit", required=True)
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    torch.set_num_threads(os.cpu_count() or 1)
    model = next((x.split(":", 1)[1].strip() for x in Path("/proc/cpuinfo").read_text().splitlines() if x.startswith("model name")), platform.machine())
    media = {m: n for m, n in json.loads((BUNDLE / "bundle.json").read_text())["defaults"].items() if (BUNDLE / m).is_dir()}
    result = {"date": datetime.date.today().isoformat(), "commit": a.commit, "machine": f"{os.cpu_count()} cores, {model}",
              "libraries": {"torch": torch.__version__, "diffusers": __import__("diffusers").__version__}}
    result |= {medium: measure(medium, numbers, a.runs) for medium, numbers in media.items()}
    result["peak_memory_bytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    a.out.write_text(json.dumps(result, indent=2) + "\n")
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
