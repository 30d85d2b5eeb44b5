# SPDX-License-Identifier: Apache-2.0
"""Muon: momentum whose update matrices are orthogonalised; AdamW for parameters that are not matrices."""

from __future__ import annotations

from collections import defaultdict

import torch

COEFFICIENTS = (3.4445, -4.7750, 2.0315)  # of the quintic Newton-Schulz iteration


def orthogonal(stack: torch.Tensor, rounds: int = 4) -> torch.Tensor:
    """Matrices [N,rows,columns] brought close to U V^T of their singular value decompositions."""
    x = stack.to(torch.bfloat16)
    transposed = x.shape[1] > x.shape[2]
    x = x.transpose(1, 2) if transposed else x
    x = x / (x.float().norm(dim=(1, 2), keepdim=True) + 1e-7).to(x.dtype)
    a, b, c = COEFFICIENTS
    for _ in range(rounds):
        gram = x @ x.transpose(1, 2)
        x = a * x + (b * gram + c * gram @ gram) @ x
    return (x.transpose(1, 2) if transposed else x).float()


class Muon:
    def __init__(self, model: torch.nn.Module, skip: tuple[str, ...] = (), select=lambda name: True):
        """`skip`: name prefixes of parameters treated as non-matrices; `select`: which parameters to optimise."""
        self.groups, rest = defaultdict(list), []
        for name, p in model.named_parameters():
            if not p.requires_grad or not select(name):
                continue
            is_matrix = p.ndim >= 2 and min(p.shape[0], p[0].numel()) >= 48 and not name.startswith(skip)
            self.groups[(p.shape[0], p[0].numel())].append(p) if is_matrix else rest.append(p)
        self.momentum = {shape: torch.zeros(len(ps), *shape) for shape, ps in self.groups.items()}
        self.adam = torch.optim.AdamW(rest, lr=1e-3, betas=(0.9, 0.99), weight_decay=0.0, fused=True)

    @torch.no_grad()
    def step(self, rate: float) -> None:
        for group in self.adam.param_groups:
            group["lr"] = rate
        self.adam.step()
        for shape, ps in self.groups.items():
            gradient = torch.stack([p.grad.reshape(shape) for p in ps])
            momentum = self.momentum[shape]
            momentum.lerp_(gradient, 0.05)
            update = orthogonal(gradient.lerp(momentum, 0.95))
            scale = 0.2 * max(shape) ** 0.5
            for p, u in zip(ps, update):
                p.mul_(1 - 0.01 * rate).add_(u.reshape(p.shape), alpha=-rate * scale)

    def zero_grad(self) -> None:
        for ps in self.groups.values():
            for p in ps:
                p.grad = None
        self.adam.zero_grad(set_to_none=True)

    def state_dict(self) -> dict:
        return {"momentum": list(self.momentum.values()), "adam": self.adam.state_dict()}

    def load_state_dict(self, state: dict) -> None:
        self.momentum = dict(zip(self.momentum, state["momentum"]))
        self.adam.load_state_dict(state["adam"])


class MatrixMuon(torch.optim.Optimizer):
    """Momentum whose matrix updates are orthogonalised by five quintic Newton-Schulz iterations."""

    def __init__(self, params, lr=0.02, momentum=0.95, weight_decay=0.01):
        super().__init__(params, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                m = self.state[p].setdefault("m", torch.zeros_like(p))
                m.mul_(group["momentum"]).add_(p.grad, alpha=1 - group["momentum"])
                update = self.orthogonal(p.grad.lerp(m, group["momentum"]))
                p.mul_(1 - group["lr"] * group["weight_decay"])
                p.add_(update, alpha=-group["lr"] * max(1, p.shape[0] / p.shape[1]) ** 0.5)

    @staticmethod
    def orthogonal(g):
        x = g / (g.norm() + 1e-7)
        tall = x.shape[0] > x.shape[1]
        x = x.T if tall else x
        for _ in range(5):
            a = x @ x.T
            x = 3.4445 * x + (-4.7750 * a + 2.0315 * a @ a) @ x
        return x.T if tall else x
