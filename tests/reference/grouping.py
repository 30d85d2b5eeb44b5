# SPDX-License-Identifier: Apache-2.0
"""The grouping input projection of NExT-GPT's newer version in plain PyTorch: a training step with and without noise.

Written from the description of the network (GroupViT, arXiv 2202.11094, with the sizes and names of NExT-GPT), on functions of a state
dict. Loss and gradients are computed in float64.

Run: python tests/reference/grouping.py [--seed N]
Output: tests/data/parity/grouping
"""

import argparse

import torch
from fixture import PARITY, write_checkpoint
from safetensors.torch import save_file
from torch.nn.functional import gelu, layer_norm, linear, mse_loss, one_hot, scaled_dot_product_attention

CONFIG = {"mode": "grouping", "in": 5, "out": 6, "tokens": 2, "width": 4, "heads": 2, "groups": 3, "blocks": [2, 1, 1]}
PREFIX = "mm_input_projector."
BATCH, PATCHES = 2, 7
MARGIN = 0.02  # least distance of the two most probable groups of a token, so that rounding cannot exchange them


def shapes(config: dict) -> dict[str, tuple[int, ...]]:
    """Names and shapes of the parameters."""
    width, result = config["width"], {}

    def norm(path):
        result[path + ".weight"] = result[path + ".bias"] = (width,)

    def dense(path, inputs, outputs, bias=True):
        result[path + ".weight"] = (outputs, inputs)
        if bias:
            result[path + ".bias"] = (outputs,)

    def mlp(path, inputs, hidden, outputs):
        dense(path + ".fc1", inputs, hidden)
        dense(path + ".fc2", hidden, outputs)

    def attention(path):
        for part in ("q_proj", "k_proj", "v_proj", "proj"):
            dense(f"{path}.{part}", width, width)

    dense("in_fc", config["in"], width)
    for stage, groups in enumerate((config["groups"], config["tokens"], 0)):
        path = f"layers.{stage}"
        for block in range(config["blocks"][stage]):
            at = f"{path}.blocks.{block}"
            norm(at + ".norm1")
            dense(at + ".attn.qkv", width, 3 * width, bias=False)
            dense(at + ".attn.proj", width, width)
            norm(at + ".norm2")
            mlp(at + ".mlp", width, 4 * width, width)
        if not groups:
            continue
        result[path + ".group_token"] = (1, groups, width)
        if stage:
            norm(path + ".group_projector.0")
            mlp(path + ".group_projector.1", config["groups"], width // 2, groups)
        at = path + ".downsample"
        for name in ("norm_tokens", "norm_post_tokens", "norm_x", "norm_new_x", "pre_assign_attn.norm2", "pre_assign_attn.norm_post"):
            norm(f"{at}.{name}")
        mlp(at + ".mlp_inter", groups, width // 2, groups)
        attention(at + ".pre_assign_attn.attn")
        mlp(at + ".pre_assign_attn.mlp", width, 4 * width, width)
        attention(at + ".assign")
        mlp(at + ".mlp_channels", width, 4 * width, width)
    norm("norm")
    dense("out_fc", width, config["out"])
    return result


class Projection:
    """The forward pass on a dict of parameters. `margins` has the least distance in each assignment of the last pass."""

    def __init__(self, parameters: dict[str, torch.Tensor], config: dict):
        self.parameters, self.config, self.margins = parameters, config, []

    def dense(self, path, x):
        return linear(x, self.parameters[path + ".weight"], self.parameters.get(path + ".bias"))

    def norm(self, path, x):
        return layer_norm(x, x.shape[-1:], self.parameters[path + ".weight"], self.parameters[path + ".bias"])

    def mlp(self, path, x):
        return self.dense(path + ".fc2", gelu(self.dense(path + ".fc1", x)))

    def mixed(self, path, x):
        """An MLP over the tokens."""
        return self.mlp(path, x.mT).mT

    def attend(self, query, key, value):
        heads = [part.unflatten(-1, (self.config["heads"], -1)).transpose(1, 2) for part in (query, key, value)]
        return scaled_dot_product_attention(*heads).transpose(1, 2).flatten(2)

    def block(self, path, x):
        parts = self.dense(path + ".attn.qkv", self.norm(path + ".norm1", x)).chunk(3, -1)
        x = x + self.dense(path + ".attn.proj", self.attend(*parts))
        return x + self.mlp(path + ".mlp", self.norm(path + ".norm2", x))

    def grouped(self, path, x, tokens, noise):
        x = self.norm(path + ".norm_x", x)
        groups = self.norm(path + ".norm_post_tokens", self.mixed(path + ".mlp_inter", self.norm(path + ".norm_tokens", tokens)))
        cross = path + ".pre_assign_attn"
        mixed = self.attend(*(self.dense(f"{cross}.attn.{part}_proj", y) for part, y in (("q", groups), ("k", x), ("v", x))))
        groups = groups + self.dense(cross + ".attn.proj", mixed)
        groups = self.norm(cross + ".norm_post", groups + self.mlp(cross + ".mlp", self.norm(cross + ".norm2", groups)))
        query, key, value = (self.dense(f"{path}.assign.{part}_proj", y) for part, y in (("q", groups), ("k", x), ("v", x)))
        scores = query @ key.mT / query.shape[-1] ** 0.5
        soft = (scores if noise is None else scores + noise).softmax(1)  # over the groups
        best = soft.detach().topk(2, 1).values
        self.margins.append((best[:, 0] - best[:, 1]).min().item())
        hard = one_hot(soft.argmax(1), soft.shape[1]).mT.to(soft.dtype)
        chosen = hard + soft - soft.detach()  # straight-through
        groups = groups + self.dense(path + ".assign.proj", chosen @ value / (chosen.sum(-1, keepdim=True) + 1))
        return groups + self.mlp(path + ".mlp_channels", self.norm(path + ".norm_new_x", groups))

    def __call__(self, patches, noises=(None, None)):
        self.margins = []
        x, tokens = self.dense("in_fc", patches), None
        for stage, count in enumerate(self.config["blocks"]):
            path = f"layers.{stage}"
            before = x.shape[1]
            if stage < 2:
                own = self.parameters[path + ".group_token"].expand(len(x), -1, -1)
                if stage:
                    own = own + self.mixed(path + ".group_projector.1", self.norm(path + ".group_projector.0", tokens))
                x = torch.cat((x, own), 1)
            for block in range(count):
                x = self.block(f"{path}.blocks.{block}", x)
            if stage < 2:
                x, tokens = x[:, :before], x[:, before:]
                x = self.grouped(path + ".downsample", x, tokens, noises[stage])
        return self.dense("out_fc", self.norm("norm", x))


def random_parameters(seed: int) -> dict[str, torch.Tensor]:
    """Large enough that every tensor matters; rounded to bfloat16, in which they are stored, and in float64."""
    generator = torch.Generator().manual_seed(seed)
    parameters = {}
    for name, shape in shapes(CONFIG).items():
        values = torch.randn(shape, generator=generator)
        if len(shape) == 2:
            values *= 1.2 / shape[1] ** 0.5
        elif len(shape) == 1:
            values = 0.2 * values + (1 if name.endswith("weight") else 0)
        parameters[name] = values.bfloat16().double().requires_grad_()
    return parameters


def count(config: dict) -> int:
    return sum(torch.Size(shape).numel() for shape in shapes(config).values())


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=0, help="the first one tried")
    seed = parser.parse_args().seed
    # The number of parameters of NExT-GPT's network.
    published = {"in": 1024, "out": 4096, "tokens": 8, "width": 512, "heads": 8, "groups": 64, "blocks": [6, 3, 3]}
    assert count(published) == 53_144_912, count(published)
    while True:
        generator = torch.Generator().manual_seed(seed)
        patches = torch.randn((BATCH, PATCHES, CONFIG["in"]), generator=generator).double().requires_grad_()
        target = torch.randn((BATCH, CONFIG["tokens"], CONFIG["out"]), generator=generator).double()
        noises = [torch.empty(shape).exponential_(generator=generator).log().neg().double() for shape in (
            (BATCH, CONFIG["groups"], PATCHES), (BATCH, CONFIG["tokens"], CONFIG["groups"]))]
        projection = Projection(random_parameters(seed), CONFIG)
        noisy, margins = projection(patches, noises), projection.margins
        output = projection(patches)
        # The noise must matter, too.
        if min(margins + projection.margins) > MARGIN and (noisy - output).abs().max() > 0.1:
            break
        seed += 1
    loss = mse_loss(output, target)
    loss.backward()
    parameters = projection.parameters
    for name, parameter in parameters.items():
        # The normalisation or softmax that follows removes what these add.
        is_zero = name.endswith(("mlp_inter.fc2.bias", "group_projector.1.fc2.bias", "pre_assign_attn.attn.k_proj.bias",
                                 "assign.q_proj.bias"))
        assert parameter.grad.isfinite().all() and (parameter.grad.abs().max() > (-1 if is_zero else 1e-6)), name
    gradients = torch.cat([parameters[name].grad.flatten() for name in sorted(parameters)])
    folder = PARITY / "grouping"
    tensors = {PREFIX + name: parameter.detach().bfloat16() for name, parameter in parameters.items()}
    write_checkpoint(folder, {"input_projection": CONFIG}, tensors)
    step = {"input.patches": patches, "input.target": target, "input.noise0": noises[0], "input.noise1": noises[1],
            "expected.positions": output, "expected.noisy": noisy, "expected.loss": loss.reshape(1),
            "gradient": gradients, "input_grad.patches": patches.grad}
    save_file({name: tensor.detach().float().contiguous() for name, tensor in step.items()}, folder / "gradients.safetensors",
              metadata={"network": "grouping"})
    print("seed", seed, "loss", loss.item(), "noise", (noisy - output).abs().max().item(), margins + projection.margins,
          {path.name: path.stat().st_size for path in folder.iterdir()})
