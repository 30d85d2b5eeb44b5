# SPDX-License-Identifier: Apache-2.0
"""The reference's own error in bfloat16 and float16 on fixtures with float32 outputs, that is, from rounding alone.

For the autoencoders and the Q-Former, the only single networks that come near the usual limit of 0.02, and for complete guided runs. Guidance amplifies
the rounding of every step, so that one run says little: theirs is the largest error of several runs whose inputs differ by one rounding.
Run: OMP_NUM_THREADS=1 python tests/reference/half_precision.py
Output: tests/data/parity/half_precision.json
"""

import json

import guided_audio
import guided_image
import guided_video
import projections
import torch
from diffusers import (AutoencoderKL, DDIMScheduler, DPMSolverMultistepScheduler, EulerDiscreteScheduler, PNDMScheduler,
                       UNet2DConditionModel, UNet3DConditionModel)
from fixture import PARITY
from safetensors import safe_open
from safetensors.torch import load_file
from transformers import ClapTextModelWithProjection, SpeechT5HifiGan

DTYPES = {"BFloat16": torch.bfloat16, "Half": torch.float16}
SCHEDULERS = {kind.__name__: kind for kind in (DDIMScheduler, DPMSolverMultistepScheduler, EulerDiscreteScheduler, PNDMScheduler)}
RUNS = 8
# oneDNN's bfloat16 convolutions give other values from run to run on these tiny networks, and sometimes none at all (torch 2.11, CPU).
torch.backends.mkldnn.enabled = False
GUIDED = {
    "guided_image": (guided_image, {"unet": UNet2DConditionModel, "vae": AutoencoderKL}),
    "guided_video": (guided_video, {"unet": UNet3DConditionModel, "vae": AutoencoderKL}),
    "guided_audio": (guided_audio, {"unet": UNet2DConditionModel, "vae": AutoencoderKL, "vocoder": SpeechT5HifiGan,
                                    "text_encoder": ClapTextModelWithProjection}),
}


def read_fixture(path, dtype: torch.dtype) -> tuple[dict, dict, dict]:
    """The inputs in `dtype`, the expected outputs in float32, the metadata."""
    with safe_open(path, "pt") as file:
        tensors = {key: file.get_tensor(key) for key in file.keys()}
        metadata = {key: value if key in ("network", "modality") else json.loads(value) for key, value in file.metadata().items()}
    inputs = {key.removeprefix("input."): value.to(dtype) for key, value in tensors.items() if key.startswith("input.")}
    expected = {key.removeprefix("expected."): value for key, value in tensors.items() if key.startswith("expected.")}
    return inputs, expected, metadata


def relative_error(found: torch.Tensor, wanted: torch.Tensor) -> float:
    return ((found.double() - wanted.double()).abs().max() / wanted.double().abs().max()).item()


def autoencoder_error(name: str, dtype: torch.dtype) -> float:
    inputs, expected, _ = read_fixture(PARITY / name / "fixture.safetensors", dtype)
    model = AutoencoderKL.from_pretrained(PARITY / name).eval().to(dtype)
    with torch.no_grad():
        posterior = model.encode(inputs["pixels"]).latent_dist
        found = {"mean": posterior.mean, "log_variance": posterior.logvar, "sample": posterior.mean + posterior.std * inputs["noise"],
                 "decoded": model.decode(inputs["latents"]).sample}
    return max(relative_error(value, expected[key]) for key, value in found.items())


def query_former_error(dtype: torch.dtype) -> float:
    inputs, expected, _ = read_fixture(PARITY / "nextgpt_qformer/output.fixture.safetensors", dtype)
    model = projections.QueryFormerProjection(projections.QUERY_FORMER)
    stored = load_file(PARITY / "nextgpt_qformer/model.safetensors")
    model.load_state_dict({name: stored["gen_text_hidden_fcs.0." + projections.reference_key(name)] for name in model.state_dict()})
    model = model.eval().to(dtype)
    with torch.no_grad():
        found = model(inputs["hidden"], inputs["embeddings"])
    return relative_error(found, expected["condition"])


def nudged(values: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """The values with rounding errors of their own precision."""
    noise = torch.rand(values.shape, generator=generator) - 0.5
    return (values.float() * (1 + noise * torch.finfo(values.dtype).eps)).to(values.dtype)


def guided_error(folder: str, path, dtype: torch.dtype) -> float:
    module, kinds = GUIDED[folder]
    inputs, expected, metadata = read_fixture(path, dtype)
    parts = {name: kind.from_pretrained(PARITY / folder / name).eval().to(dtype) for name, kind in kinds.items()}
    settings = json.loads((PARITY / folder / metadata["scheduler"] / "scheduler_config.json").read_text())
    scheduler = SCHEDULERS[settings["_class_name"]].from_config(settings)
    if "unconditional" in expected:
        inputs["unconditional"] = expected["unconditional"].to(dtype)
    options = {key: metadata[key] for key in ("steps", "guidance", "strength") if key in metadata}
    generator = torch.Generator().manual_seed(1)
    worst = 0.0
    for run in range(RUNS):
        given = {key: value if run == 0 else nudged(value, generator) for key, value in inputs.items()}
        found = module.outputs(parts, scheduler, given, **options)
        worst = max(worst, *(relative_error(value, expected[key]) for key, value in found.items()))
    return worst


def rounded(error, *arguments) -> dict:
    return {label: round(error(*arguments, dtype), 6) for label, dtype in DTYPES.items()}


if __name__ == "__main__":
    errors = {f"{name}/fixture": rounded(autoencoder_error, name) for name in ("autoencoder_kl", "autoencoder_kl_mel")}
    errors["nextgpt_qformer/output.fixture"] = rounded(query_former_error)
    for folder in GUIDED:
        for path in sorted((PARITY / folder).glob("*.safetensors")):
            errors[f"{folder}/{path.stem}"] = rounded(guided_error, folder, path)
    (PARITY / "half_precision.json").write_text(json.dumps(errors, indent=1, sort_keys=True) + "\n")
    print(json.dumps(errors, indent=1))
