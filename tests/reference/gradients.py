# SPDX-License-Identifier: Apache-2.0
"""Gradient fixtures: the loss of one training step and the gradient of every trained parameter, by PyTorch's autograd.

Run: python tests/reference/gradients.py [--seed N]
Output: tests/data/parity/gradients_llama (LlamaForCausalLM, every parameter), gradients_llama_lora (frozen base; LoRA
branches, embeddings and head, named as in NExT-GPT's checkpoint), gradients_input_projection, gradients_output_projection.
"""

import argparse
import pathlib

import torch
from fixture import PARITY, randomise, write_checkpoint
from llama import build, build_lora
from projections import EMBEDDING, IMAGE, LANGUAGE, OutputProjection
from safetensors.torch import save_file

VOCABULARY, LENGTH, PADDING = 40, 11, 3
IGNORED = -100  # torch.nn.functional.cross_entropy's ignore_index


def training_batch(seed: int) -> dict[str, torch.Tensor]:
    """Two sequences; the second is left-padded. The labels leave out the padding and the first tokens (the prompt)."""
    ids = torch.randint(3, VOCABULARY, (2, LENGTH), generator=torch.Generator().manual_seed(seed))
    attention_mask = torch.ones_like(ids)
    attention_mask[1, :PADDING] = 0
    ids[1, :PADDING] = 0
    labels = ids.clone()
    labels[0, :4] = IGNORED
    labels[1, :PADDING + 2] = IGNORED
    return {"ids": ids, "attention_mask": attention_mask, "labels": labels}


def language_loss(model: torch.nn.Module, batch: dict[str, torch.Tensor]) -> torch.Tensor:
    """Cross-entropy of token t+1 given the tokens up to t, averaged over the labels that are not ignored."""
    logits = model(input_ids=batch["ids"], attention_mask=batch["attention_mask"], use_cache=False).logits
    loss = torch.nn.functional.cross_entropy(logits[:, :-1].flatten(0, 1), batch["labels"][:, 1:].flatten(),
                                             ignore_index=IGNORED)
    own = model(input_ids=batch["ids"], attention_mask=batch["attention_mask"], labels=batch["labels"]).loss
    torch.testing.assert_close(loss, own)  # the same as transformers' own loss
    return loss


def write_gradients(folder: pathlib.Path, network: str, inputs: dict[str, torch.Tensor], loss: torch.Tensor,
                    parameters: dict[str, torch.Tensor]) -> None:
    """Backpropagates `loss` and writes inputs, loss and gradients; `parameters` maps checkpoint names to tensors."""
    loss.backward()
    tensors = {f"input.{name}": tensor.detach().contiguous() for name, tensor in inputs.items()}
    tensors["expected.loss"] = loss.detach().reshape(1)
    for name, parameter in parameters.items():
        assert parameter.grad is not None and parameter.grad.isfinite().all() and parameter.grad.any(), name
        tensors[f"grad.{name}"] = parameter.grad.contiguous()
    for name, tensor in inputs.items():
        if tensor.grad is not None:
            tensors[f"input_grad.{name}"] = tensor.grad.contiguous()
    path = folder / "gradients.safetensors"
    save_file(tensors, path, metadata={"network": network})
    print("/".join(path.parts[-2:]), path.stat().st_size, "bytes, loss", loss.item())


def write_llama(seed: int) -> None:
    model = build(seed, num_key_value_heads=2)
    folder = PARITY / "gradients_llama"
    write_checkpoint(folder, model.config.to_dict(), model.state_dict())
    batch = training_batch(seed)
    write_gradients(folder, "llama", batch, language_loss(model, batch), dict(model.named_parameters()))


def write_llama_lora(seed: int) -> None:
    base, wrapped, learned = build_lora(seed)
    folder = PARITY / "gradients_llama_lora"
    write_checkpoint(folder, base.config.to_dict(), base.state_dict())
    write_checkpoint(folder / "nextgpt", {"lora": {"rank": 3, "alpha": 6}}, learned)
    parameters = {"llama_model." + name: parameter for name, parameter in wrapped.named_parameters()}
    for name, parameter in parameters.items():
        parameter.requires_grad_(name in learned)
    batch = training_batch(seed)
    write_gradients(folder, "llama", batch, language_loss(wrapped, batch), {name: parameters[name] for name in learned})


def write_input_projection(seed: int) -> None:
    """Mean squared error of the projected ImageBind embeddings."""
    projection = randomise(torch.nn.Linear(EMBEDDING, LANGUAGE), seed)
    generator = torch.Generator().manual_seed(seed)
    embedding = torch.nn.functional.normalize(torch.randn((3, EMBEDDING), generator=generator), dim=-1)
    inputs = {"embedding": embedding.requires_grad_(), "target": torch.randn((3, LANGUAGE), generator=generator)}
    loss = torch.nn.functional.mse_loss(projection(inputs["embedding"]), inputs["target"])
    folder = PARITY / "gradients_input_projection"
    parameters = {"llama_proj." + name: parameter for name, parameter in projection.named_parameters()}
    write_checkpoint(folder, {"input_projection": {"in": EMBEDDING, "out": LANGUAGE}}, detached(parameters))
    write_gradients(folder, "input_projection", inputs, loss, parameters)


def write_output_projection(seed: int) -> None:
    """NExT-GPT's alignment loss: the Euclidean distance of each output row to its target, averaged over all rows."""
    projection = randomise(OutputProjection(IMAGE), seed + 1)
    generator = torch.Generator().manual_seed(seed)
    inputs = {name: torch.randn((2, 4, LANGUAGE), generator=generator).requires_grad_()
              for name in ("hidden", "embeddings")}
    inputs["target"] = torch.randn((2, IMAGE["queries"], IMAGE["out"]), generator=generator)
    loss = (projection(inputs["hidden"], inputs["embeddings"]) - inputs["target"]).square().sum(-1).sqrt().mean()
    folder = PARITY / "gradients_output_projection"
    parameters = {"gen_text_hidden_fcs.0." + name: parameter for name, parameter in projection.named_parameters()}
    write_checkpoint(folder, {"output_projections": {"image": IMAGE}}, detached(parameters))
    write_gradients(folder, "output_projection", inputs, loss, parameters)


def detached(parameters: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    return {name: parameter.detach() for name, parameter in parameters.items()}


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=7)
    seed = parser.parse_args().seed
    write_llama(seed)
    write_llama_lora(seed)
    write_input_projection(seed)
    write_output_projection(seed)
