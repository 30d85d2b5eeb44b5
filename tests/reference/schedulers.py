# SPDX-License-Identifier: Apache-2.0
"""Parity fixtures of the samplers, by diffusers' schedulers: complete trajectories under given predictions.

Run: python tests/reference/schedulers.py [--seed N]
Output: tests/data/parity/schedulers
"""

import argparse
import itertools
import json

import diffusers
import torch
from fixture import PARITY, write_fixture

SD15 = dict(num_train_timesteps=1000, beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", steps_offset=1)
DDIM = dict(SD15, set_alpha_to_one=False, clip_sample=False)
PNDM = dict(SD15, set_alpha_to_one=False, skip_prk_steps=True)
SPACINGS = ("leading", "linspace", "trailing")
PREDICTIONS = ("epsilon", "v_prediction")


def cases():
    """(class, configuration as in scheduler_config.json, steps)"""
    for prediction, spacing, steps in itertools.product(PREDICTIONS, SPACINGS, (1, 2, 7, 20)):
        common = dict(prediction_type=prediction, timestep_spacing=spacing)
        yield "DDIMScheduler", dict(DDIM, **common), steps
        yield "PNDMScheduler", dict(PNDM, **common), steps
        yield "EulerDiscreteScheduler", dict(SD15, **common), steps
        yield "DPMSolverMultistepScheduler", dict(SD15, **common), steps
    # Class defaults, published step counts.
    for steps in (40, 50):
        yield "DDIMScheduler", DDIM, steps
        yield "PNDMScheduler", PNDM, steps
        yield "EulerDiscreteScheduler", SD15, steps
        yield "DPMSolverMultistepScheduler", SD15, steps
    zero = dict(prediction_type="v_prediction", timestep_spacing="trailing", rescale_betas_zero_snr=True)
    for name in ("DDIMScheduler", "EulerDiscreteScheduler", "DPMSolverMultistepScheduler"):
        yield name, dict(SD15, clip_sample=False, **zero) if name == "DDIMScheduler" else dict(SD15, **zero), 20
    yield "DDIMScheduler", dict(beta_schedule="linear"), 10  # clips samples, final alpha is 1
    yield "DDIMScheduler", dict(DDIM, prediction_type="sample"), 5
    yield "DDIMScheduler", dict(beta_schedule="squaredcos_cap_v2", clip_sample_range=0.5), 10
    yield "PNDMScheduler", dict(PNDM, set_alpha_to_one=True), 10
    yield "EulerDiscreteScheduler", dict(SD15, final_sigmas_type="sigma_min"), 10
    yield "DPMSolverMultistepScheduler", dict(SD15, final_sigmas_type="sigma_min"), 16
    yield "DPMSolverMultistepScheduler", dict(SD15, solver_order=1), 6
    yield "DPMSolverMultistepScheduler", dict(beta_schedule="squaredcos_cap_v2", lambda_min_clipped=-5.1), 12


def run(name: str, config: dict, steps: int, generator: torch.Generator):
    scheduler = getattr(diffusers, name)(**config)
    scheduler.set_timesteps(steps)
    noise = torch.randn(1, 2, 1, 3, generator=generator)
    latents = noise * scheduler.init_noise_sigma
    predictions, shown, trajectory = [], [], []
    for time in scheduler.timesteps:
        shown.append(scheduler.scale_model_input(latents, time))
        predictions.append(torch.randn(latents.shape, generator=generator))
        latents = scheduler.step(predictions[-1], time, latents).prev_sample
        trajectory.append(latents)
    inputs = {"noise": noise, "predictions": torch.stack(predictions)}
    return inputs, {"times": scheduler.timesteps.float(), "shown": torch.stack(shown), "latents": torch.stack(trajectory)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=47)
    generator = torch.Generator().manual_seed(parser.parse_args().seed)
    inputs, expected, listed = {}, {}, []
    for number, (name, config, steps) in enumerate(cases()):
        case_inputs, case_outputs = run(name, config, steps, generator)
        key = f"{number:03d}"
        inputs |= {f"{key}.{tensor}": value for tensor, value in case_inputs.items()}
        expected |= {f"{key}.{tensor}": value for tensor, value in case_outputs.items()}
        listed.append({"key": key, "steps": steps, "config": {"_class_name": name, **config}})
    write_fixture(PARITY / "schedulers" / "fixture.safetensors", "schedulers", inputs, expected, cases=json.dumps(listed))


if __name__ == "__main__":
    main()
