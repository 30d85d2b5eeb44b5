# SPDX-License-Identifier: Apache-2.0
"""Variants of a bundle in which parameters of the nextgpt part are changed, for controls and for the decay under noise."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path

import numpy as np
import safetensors_file

CHANGED, MANIFEST = "nextgpt/model.safetensors", "bundle.json"


def _link(source: str, target: str) -> None:
    try:
        os.link(os.path.realpath(source), target)
    except OSError:  # another file system
        shutil.copyfile(source, target)


def _changed(bundle: Path, target: Path, change) -> Path:
    """A bundle that shares every file with `bundle` but the parameters; `change(name, array)` gives the new ones."""
    own = {bundle / CHANGED, bundle / MANIFEST}  # never linked, because they are written
    shutil.copytree(bundle, target, copy_function=_link, ignore=lambda folder, names: [n for n in names if Path(folder) / n in own])
    tensors, metadata = safetensors_file.read(bundle / CHANGED)
    data = safetensors_file.encode({name: change(name, array).astype(array.dtype) for name, array in tensors.items()}, metadata)
    (target / CHANGED).write_bytes(data)
    manifest = json.loads((bundle / MANIFEST).read_text())
    for entry in manifest["files"]:
        if entry["path"] == CHANGED:
            entry |= {"sha256": hashlib.sha256(data).hexdigest(), **({"size": len(data)} if "size" in entry else {})}
    (target / MANIFEST).write_text(json.dumps(manifest))
    return target


def _with_prefix_changed(bundle: Path, prefix: str, target: Path, change) -> Path:
    if not any(name.startswith(prefix) for name in safetensors_file.read(bundle / CHANGED)[0]):
        raise ValueError(f"no parameter of {bundle / CHANGED} starts with {prefix}")
    return _changed(bundle, target, lambda name, array: change(array) if name.startswith(prefix) else array)


def with_zeroed_parameters(bundle: Path, prefix: str, target: Path) -> Path:
    """Every parameter whose name starts with `prefix` is zero."""
    return _with_prefix_changed(bundle, prefix, target, np.zeros_like)


def with_random_parameters(bundle: Path, prefix: str, target: Path, seed: int) -> Path:
    """Every parameter whose name starts with `prefix` is drawn anew from a normal distribution of its own mean and deviation."""
    rng = np.random.RandomState(seed)
    return _with_prefix_changed(bundle, prefix, target, lambda array: rng.normal(array.astype(np.float32).mean(), array.astype(np.float32).std(), array.shape))


def with_noise(bundle: Path, relative: float, target: Path, seed: int) -> Path:
    """Every parameter is disturbed by Gaussian noise, `relative` times as large as the deviation of its tensor."""
    rng = np.random.RandomState(seed)

    def disturbed(_, array: np.ndarray) -> np.ndarray:
        values = array.astype(np.float32)
        return values + rng.normal(0, 1, array.shape).astype(np.float32) * (relative * values.std())

    return _changed(bundle, target, disturbed)
