# SPDX-License-Identifier: Apache-2.0
"""Reads and writes safetensors files as numpy arrays of half or single precision."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import numpy as np

TYPES = {"F16": np.dtype("<f2"), "F32": np.dtype("<f4")}


def read(path: Path) -> tuple:
    """(arrays by name, metadata)."""
    data = Path(path).read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8:8 + length])
    metadata = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        begin, end = (8 + length + offset for offset in entry["data_offsets"])
        tensors[name] = np.frombuffer(data[begin:end], TYPES[entry["dtype"]]).reshape(entry["shape"])
    return tensors, metadata


def encode(tensors: dict, metadata: dict | None = None) -> bytes:
    names = {dtype: name for name, dtype in TYPES.items()}
    header, blocks, offset = ({"__metadata__": metadata} if metadata else {}), [], 0
    for name, tensor in tensors.items():
        block = np.ascontiguousarray(tensor).tobytes()
        header[name] = {"dtype": names[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [offset, offset + len(block)]}
        blocks.append(block)
        offset += len(block)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + b"".join(blocks)
