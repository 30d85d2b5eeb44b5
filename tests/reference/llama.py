# SPDX-License-Identifier: Apache-2.0
"""Parity fixtures of Llama, by transformers' LlamaForCausalLM and peft's LoRA.

Run: python tests/reference/llama.py [--seed N]
Output: tests/data/parity/llama (plain), llama_grouped (fewer key/value than query heads), llama_lora (replaced embeddings, head
and LoRA branches in nextgpt/, named as in NExT-GPT's checkpoint), and in float16 weights llama_linear, llama_dynamic, llama_llama3
(scaled rotary positions, beyond the original context, at once and in cached pieces) and llama_biases (biases, wide heads, tied head).
"""

import argparse

import torch
from fixture import PARITY, damp_residuals, randomise, write_checkpoint, write_fixture
from peft import LoraConfig, get_peft_model
from transformers import DynamicCache, LlamaConfig, LlamaForCausalLM

PREFIX = "llama_model.base_model.model."


def build(seed: int, **changes) -> LlamaForCausalLM:
    sizes = dict(hidden_size=32, intermediate_size=48, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=4,
                 vocab_size=40, max_position_embeddings=64, rms_norm_eps=1e-6, tie_word_embeddings=False)
    model = randomise(LlamaForCausalLM(LlamaConfig(**(sizes | changes))), seed)
    with torch.no_grad():
        model.model.embed_tokens.weight.mul_(4.0)  # keeps the residual stream larger than what the blocks add
    return damp_residuals(model, "o_proj.weight", "down_proj.weight")


def outputs(model: torch.nn.Module, ids: torch.Tensor) -> dict:
    with torch.no_grad():
        result = model(ids, output_hidden_states=True)
    return {"hidden": result.hidden_states[-1], "logits": result.logits}


def write_plain(name: str, model: LlamaForCausalLM, ids: torch.Tensor) -> None:
    write_checkpoint(PARITY / name, model.config.to_dict(), model.state_dict())
    write_fixture(PARITY / name / "fixture.safetensors", "llama", {"ids": ids}, outputs(model, ids))


def build_lora(seed: int) -> tuple[LlamaForCausalLM, torch.nn.Module, dict]:
    """(base model with a smaller vocabulary, peft model, its LoRA branches, embeddings and head under NExT-GPT's names)."""
    base = build(seed, vocab_size=34)
    extended = build(seed, vocab_size=40)
    shared = {n: t for n, t in base.state_dict().items() if "embed_tokens" not in n and "lm_head" not in n}
    extended.load_state_dict(shared, strict=False)
    lora = LoraConfig(r=3, lora_alpha=6, target_modules=["q_proj", "k_proj", "v_proj", "o_proj"], lora_dropout=0.0)
    wrapped = get_peft_model(extended, lora).eval()
    generator = torch.Generator().manual_seed(seed + 1)
    with torch.no_grad():
        for name, parameter in wrapped.named_parameters():
            if "lora_" in name:
                parameter.copy_(0.07 * torch.randn(parameter.shape, generator=generator))
    learned = {"llama_model." + name: tensor for name, tensor in wrapped.state_dict().items()
               if "lora_" in name or "embed_tokens" in name or "lm_head" in name}
    assert all(name.startswith(PREFIX) for name in learned)
    return base, wrapped, learned


def write_lora(seed: int, ids: torch.Tensor) -> None:
    base, wrapped, learned = build_lora(seed)
    folder = PARITY / "llama_lora"
    write_checkpoint(folder, base.config.to_dict(), base.state_dict())
    write_checkpoint(folder / "nextgpt", {"lora": {"rank": 3, "alpha": 6}}, learned)
    write_fixture(folder / "fixture.safetensors", "llama", {"ids": ids}, outputs(wrapped, ids))


def build_small(seed: int, **changes) -> LlamaForCausalLM:
    """Weights that float16 holds exactly, computed in float32."""
    sizes = dict(hidden_size=16, intermediate_size=24, num_hidden_layers=1, num_attention_heads=2, num_key_value_heads=1,
                 vocab_size=20, max_position_embeddings=8)
    model = build(seed, **(sizes | changes))
    with torch.no_grad():
        for parameter in model.parameters():  # not the buffers, which include the rotary frequencies
            parameter.copy_(parameter.half())
    return model


def cached_logits(model: LlamaForCausalLM, ids: torch.Tensor, pieces: list[int]) -> torch.Tensor:
    """The logits of consecutive pieces, each continuing the cache of those before it."""
    cache = DynamicCache(config=model.config)
    with torch.no_grad():
        return torch.cat([model(piece, past_key_values=cache).logits for piece in ids.split(pieces, dim=1)], dim=1)


def write_small(name: str, seed: int, **changes) -> None:
    ids = torch.randint(0, 20, (1, 20), generator=torch.Generator().manual_seed(seed))
    pieces = [5, 4, 1, 1, 7, 1, 1]  # the second one crosses the end of the original context
    model = build_small(seed, **changes)
    expected = {"logits": outputs(model, ids)["logits"], "cached_logits": cached_logits(build_small(seed, **changes), ids, pieces)}
    state = {key: tensor.half() for key, tensor in model.state_dict().items() if not (model.config.tie_word_embeddings and "lm_head" in key)}
    write_checkpoint(PARITY / name, model.config.to_diff_dict(), state)
    write_fixture(PARITY / name / "fixture.safetensors", "llama", {"ids": ids, "pieces": torch.tensor(pieces)}, expected)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=7)
    seed = parser.parse_args().seed
    ids = torch.randint(0, 40, (2, 11), generator=torch.Generator().manual_seed(seed))
    write_plain("llama", build(seed), ids)
    write_plain("llama_grouped", build(seed, num_key_value_heads=2, rope_theta=500.0, rms_norm_eps=1e-5), ids)
    write_lora(seed, ids)
    write_small("llama_linear", seed, rope_parameters={"rope_type": "linear", "factor": 4.0, "rope_theta": 500.0})
    write_small("llama_dynamic", seed, rope_parameters={"rope_type": "dynamic", "factor": 3.0, "rope_theta": 500.0})
    write_small("llama_llama3", seed, max_position_embeddings=32, rope_parameters={
        "rope_type": "llama3", "factor": 4.0, "low_freq_factor": 1.0, "high_freq_factor": 2.0,
        "original_max_position_embeddings": 16, "rope_theta": 20.0})  # of four frequencies two are low, one is between, one is high
    write_small("llama_biases", seed, max_position_embeddings=20, attention_bias=True, mlp_bias=True, head_dim=6,
                tie_word_embeddings=True)
