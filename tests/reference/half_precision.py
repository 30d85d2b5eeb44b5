# SPDX-License-Identifier: Apache-2.0
"""The reference's own error in bfloat16 and float16 on fixtures with float32 outputs, that is, from rounding alone.

Only for autoencoders, the only networks that come near the usual limit of 0.02.
Run: python tests/reference/half_precision.py
Output: tests/data/parity/half_precision.json
"""

import json

import torch
from diffusers import AutoencoderKL
from fixture import PARITY
from safetensors.torch import load_file

DTYPES = {"BFloat16": torch.bfloat16, "Half": torch.float16}


def relative_error(found: torch.Tensor, wanted: torch.Tensor) -> float:
    return ((found.double() - wanted.double()).abs().max() / wanted.double().abs().max()).item()


def own_error(name: str, dtype: torch.dtype) -> float:
    fixture = load_file(PARITY / name / "fixture.safetensors")
    model = AutoencoderKL.from_pretrained(PARITY / name).eval().to(dtype)
    inputs = {key.removeprefix("input."): value.to(dtype) for key, value in fixture.items() if key.startswith("input.")}
    with torch.no_grad():
        posterior = model.encode(inputs["pixels"]).latent_dist
        found = {"mean": posterior.mean, "log_variance": posterior.logvar, "sample": posterior.mean + posterior.std * inputs["noise"],
                 "decoded": model.decode(inputs["latents"]).sample}
    return max(relative_error(value, fixture[f"expected.{key}"]) for key, value in found.items())


if __name__ == "__main__":
    errors = {f"{name}/fixture": {label: round(own_error(name, dtype), 6) for label, dtype in DTYPES.items()}
              for name in ("autoencoder_kl", "autoencoder_kl_mel")}
    (PARITY / "half_precision.json").write_text(json.dumps(errors, indent=1) + "\n")
    print(errors)
