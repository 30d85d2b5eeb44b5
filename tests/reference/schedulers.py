# SPDX-License-Identifier: Apache-2.0
"""Parity fixtures of the samplers, by diffusers' schedulers: complete trajectories under given predictions, and the results of many
runs with a prediction that depends on the time and on the denoiser's input.

Run: python tests/reference/schedulers.py [--seed N]
Output: tests/data/parity/schedulers
"""

import argparse
import importlib
import itertools
import json

import diffusers
import numpy
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


# The runs ------------------------------------------------------------------------------------------------------------------------

STEPS = (1, 2, 5, 20, 50)
ALL = "DDIM PNDM DDPM LCM EulerDiscrete EulerAncestralDiscrete LMSDiscrete HeunDiscrete DPMSolverSDE DPMSolverMultistep UniPCMultistep".split()
SIGMAS = "EulerDiscrete LMSDiscrete HeunDiscrete DPMSolverSDE DPMSolverMultistep DPMSolverSinglestep UniPCMultistep".split()
LOG = dict(beta_schedule="squaredcos_cap_v2")
ZERO_SNR = dict(rescale_betas_zero_snr=True, prediction_type="v_prediction", timestep_spacing="trailing")
THRESHOLD = dict(thresholding=True, dynamic_thresholding_ratio=0.7, sample_max_value=1.6)
SHAPE = (1, 2, 1, 3)
CALLS = 101


def changes():
    """(class without "Scheduler", changes of the configuration of Stable Diffusion 1.5)"""
    for name, spacing in itertools.product(ALL, SPACINGS):
        yield name, dict(timestep_spacing=spacing)
    yield "DPMSolverSinglestep", {}
    for name in ALL + ["DPMSolverSinglestep"]:
        yield name, dict(prediction_type="v_prediction")
        if name not in ("PNDM", "EulerAncestralDiscrete", "DPMSolverSDE"):
            yield name, dict(prediction_type="sample", timestep_spacing="trailing")
    for name, kind in itertools.product(SIGMAS, ("karras", "exponential", "beta")):
        yield name, {f"use_{kind}_sigmas": True}
    yield "DPMSolverMultistep", dict(use_lu_lambdas=True)
    yield "EulerDiscrete", dict(use_karras_sigmas=True, sigma_min=0.1, sigma_max=10.0)
    yield "UniPCMultistep", dict(use_exponential_sigmas=True, sigma_min=0.1, sigma_max=10.0)
    yield "UniPCMultistep", dict(use_karras_sigmas=True, final_sigmas_type="sigma_min")
    for name in ("EulerDiscrete", "DPMSolverMultistep", "DPMSolverSinglestep", "UniPCMultistep"):
        yield name, dict(final_sigmas_type="sigma_min")
    for name in ("DDIM", "DDPM", "LCM", "EulerDiscrete", "EulerAncestralDiscrete", "DPMSolverMultistep", "UniPCMultistep"):
        yield name, ZERO_SNR
    for name in ("DDIM", "DDPM", "LCM", "DPMSolverMultistep", "DPMSolverSinglestep", "UniPCMultistep"):
        yield name, THRESHOLD
    for name in ("DDIM", "DDPM", "LCM", "HeunDiscrete"):
        yield name, dict(clip_sample=True, clip_sample_range=0.8)
    yield "DDPM", dict(variance_type="fixed_large")
    yield "LCM", dict(original_inference_steps=100, timestep_scaling=5.0)
    for order, kind in itertools.product((1, 3), ("dpmsolver++", "sde-dpmsolver++")):
        yield "DPMSolverMultistep", dict(solver_order=order, algorithm_type=kind)
        yield "DPMSolverSinglestep", dict(solver_order=order, algorithm_type=kind)
    for name in ("DPMSolverMultistep", "DPMSolverSinglestep"):
        yield name, dict(algorithm_type="sde-dpmsolver++")
        yield name, dict(solver_type="heun")
        yield name, dict(solver_type="heun", algorithm_type="sde-dpmsolver++", use_karras_sigmas=True)
    yield "DPMSolverSinglestep", dict(solver_order=3, solver_type="heun")
    yield "DPMSolverSinglestep", dict(solver_order=3, solver_type="heun", lower_order_final=True, final_sigmas_type="sigma_min")
    yield "DPMSolverMultistep", dict(solver_order=3, euler_at_final=True, lower_order_final=False, final_sigmas_type="sigma_min")
    yield "DPMSolverMultistep", dict(LOG, use_karras_sigmas=True, lambda_min_clipped=-5.1)
    yield "DPMSolverSinglestep", dict(LOG, lambda_min_clipped=-5.1)
    yield "DPMSolverMultistep", dict(LOG, lambda_min_clipped=-5.1, timestep_spacing="trailing")
    for order, kind in itertools.product((1, 2, 3), ("bh1", "bh2")):
        yield "UniPCMultistep", dict(solver_order=order, solver_type=kind, final_sigmas_type="zero" if kind == "bh2" else "sigma_min")
    yield "UniPCMultistep", dict(solver_order=3, disable_corrector=[0, 2])
    yield "UniPCMultistep", dict(solver_order=3, lower_order_final=False, final_sigmas_type="sigma_min")


class Given:
    """Noise from a list, in place of random noise."""

    def __init__(self, draws: torch.Tensor):
        self.draws = iter(draws)

    def __call__(self, *_, **__):
        return next(self.draws)


class Motion:
    """Brownian motion over sigma for DPMSolverSDEScheduler: one increment up to the middle of a step, one beyond."""

    def __init__(self, given: Given):
        self.given, self.middle = given, None

    def __call__(self, start: torch.Tensor, end: torch.Tensor) -> torch.Tensor:
        first = self.middle is None
        self.motion = self.given() * ((start if first else self.middle) - end) ** 0.5 + (0 if first else self.motion)
        self.middle = end if first else None
        return self.motion / (start - end) ** 0.5


def result(name: str, config: dict, inputs: dict, steps: int, skipped: int) -> torch.Tensor:
    scheduler = getattr(diffusers, name)(**config)
    importlib.import_module(type(scheduler).__module__).randn_tensor = Given(inputs["draws"])
    scheduler.set_timesteps(steps)
    scheduler.noise_sampler = Motion(Given(inputs["draws"]))
    first = skipped * scheduler.order
    times = scheduler.timesteps[first:]
    latents = inputs["noise"] * scheduler.init_noise_sigma
    if hasattr(scheduler, "set_begin_index"):  # else it looks for the first time, which whole times may contain twice
        scheduler.set_begin_index(first)
    if skipped:
        latents = scheduler.add_noise(inputs["original"], inputs["noise"], times[:1])
    for given, time in zip(inputs["predictions"], times):
        shown = scheduler.scale_model_input(latents, time)
        prediction = 0.7 * given + 0.3 * shown + 0.5 * numpy.sin(float(time) / 40)
        latents = scheduler.step(prediction.float(), time, latents).prev_sample
    assert latents.isfinite().all(), (name, config, steps)
    return latents[0]


def write_runs(generator: torch.Generator) -> None:
    inputs = {name: torch.randn(*count, *SHAPE, generator=generator)
              for name, count in {"predictions": (CALLS,), "draws": (CALLS,), "noise": (), "original": ()}.items()}
    groups, expected = [], {}
    for number, (kind, changed) in enumerate(changes()):
        name = kind + "Scheduler"
        base = dict(SD15, clip_sample=False, skip_prk_steps=True)
        known = getattr(diffusers, name)._get_init_keys(getattr(diffusers, name))
        config = {key: value for key, value in (base | changed).items() if key in known}
        # From the middle, LMS takes the weights of the full order for the few derivatives there are; not imitated.
        runs = [(steps, 0) for steps in STEPS] + ([] if name == "LMSDiscreteScheduler" else [(10, 4)])
        expected[f"{number:03d}"] = torch.stack([result(name, config, inputs, *run) for run in runs])
        groups.append({"class": name, "changes": changed, "runs": runs})
    write_fixture(PARITY / "schedulers" / "runs.safetensors", "sampler_runs", inputs, expected, base=json.dumps(base),
                  groups=json.dumps(groups, separators=(",", ":")))


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
    write_runs(generator)


if __name__ == "__main__":
    main()
