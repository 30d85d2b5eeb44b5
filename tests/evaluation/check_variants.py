# SPDX-License-Identifier: Apache-2.0
"""Checks the changed bundles and the mixed signal states: what changes, what stays, and that the bundle itself is never written."""

from __future__ import annotations

import hashlib
import json
import tempfile
from pathlib import Path

import bundle_variants
import numpy as np
import safetensors_file
from interpolation import mixed_states

ORIGINAL = {"llama_proj.weight": np.arange(6, dtype=np.float16).reshape(2, 3), "other.weight": np.ones(400, np.float16)}


def small_bundle(folder: Path) -> Path:
    (folder / "nextgpt").mkdir(parents=True)
    (folder / "llm").mkdir()
    (folder / "llm" / "model.safetensors").write_bytes(b"shared")
    data = safetensors_file.encode(ORIGINAL, {"format": "pt"})
    (folder / bundle_variants.CHANGED).write_bytes(data)
    (folder / bundle_variants.MANIFEST).write_text(json.dumps({"files": [{"path": bundle_variants.CHANGED, "size": len(data), "sha256": ""}]}))
    return folder


def parameters(bundle: Path) -> dict:
    return safetensors_file.read(bundle / bundle_variants.CHANGED)[0]


def check_variants(work: Path) -> None:
    bundle = small_bundle(work / "bundle")
    before = {p: p.read_bytes() for p in bundle.rglob("*") if p.is_file()}
    zeroed = parameters(bundle_variants.with_zeroed_parameters(bundle, "llama_proj.", work / "zeroed"))
    assert not zeroed["llama_proj.weight"].any() and zeroed["other.weight"].all()
    drawn = parameters(bundle_variants.with_random_parameters(bundle, "llama_proj.", work / "drawn", 1))
    assert (drawn["llama_proj.weight"] != ORIGINAL["llama_proj.weight"]).any() and np.array_equal(drawn["other.weight"], ORIGINAL["other.weight"])
    noisy_bundle = bundle_variants.with_noise(bundle, 0.1, work / "noisy", 1)
    noise = parameters(noisy_bundle)["llama_proj.weight"].astype(float) - ORIGINAL["llama_proj.weight"]
    assert 0.02 < noise.std() / ORIGINAL["llama_proj.weight"].astype(float).std() < 0.3
    entry = json.loads((noisy_bundle / bundle_variants.MANIFEST).read_text())["files"][0]
    assert entry["sha256"] == hashlib.sha256((noisy_bundle / bundle_variants.CHANGED).read_bytes()).hexdigest()
    assert (noisy_bundle / "llm" / "model.safetensors").read_bytes() == b"shared"
    assert before == {p: p.read_bytes() for p in bundle.rglob("*") if p.is_file()}, "the bundle itself was written"
    try:
        bundle_variants.with_zeroed_parameters(bundle, "absent.", work / "absent")
    except ValueError:
        return
    raise AssertionError("a prefix without parameters was accepted")


def check_mixtures(work: Path) -> None:
    states = [{"0.image.hidden": np.full((4, 3), value, np.float32)} for value in (2, 6)]
    files = [work / "first.safetensors", work / "second.safetensors"]
    for path, tensors in zip(files, states):
        path.write_bytes(safetensors_file.encode(tensors))
    for fraction, expected in ((0, 2), (0.25, 3), (1, 6)):
        assert mixed_states(*files, fraction, work / "mixed.safetensors")
        assert (safetensors_file.read(work / "mixed.safetensors")[0]["0.image.hidden"] == expected).all()
    files[1].write_bytes(safetensors_file.encode({"0.audio.hidden": states[1]["0.image.hidden"]}))
    assert not mixed_states(*files, 0.5, work / "mixed.safetensors"), "other signals were mixed"
    assert not mixed_states(files[0], work / "absent.safetensors", 0.5, work / "mixed.safetensors")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        check_variants(Path(folder))
        check_mixtures(Path(folder))
