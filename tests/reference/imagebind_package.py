# SPDX-License-Identifier: Apache-2.0
"""Imports ImageBind's reference model without its package's __init__, which requires an older torchvision."""

import importlib
import importlib.util
import pathlib
import sys
import types


def load():
    """The modules (imagebind_model, multimodal_preprocessors) of the package imagebind-packaged."""
    for entry in sys.path:
        folder = pathlib.Path(entry) / "imagebind"
        if (folder / "models" / "imagebind_model.py").exists():
            package = types.ModuleType("imagebind")
            package.__path__ = [str(folder)]
            sys.modules["imagebind"] = package
            return (importlib.import_module("imagebind.models.imagebind_model"),
                    importlib.import_module("imagebind.models.multimodal_preprocessors"))
    raise SystemExit("pip install --no-deps imagebind-packaged==0.1.2")
