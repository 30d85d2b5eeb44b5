# SPDX-License-Identifier: Apache-2.0
"""Fixtures of GGUF files, by llama.cpp's own Python package and transformers' reader of GGUF files.

Run: python tests/reference/gguf_models.py [--seed N]
Output: tests/data/gguf/blocks.safetensors (random blocks of each quantised format and gguf's values of them),
tests/data/parity/llama_gguf (a language model with tensors of every format that the package can write, the test tokenizer
embedded, and the states that transformers computes from the file), tests/fuzz/corpus/gguf (small files with every type of metadata).
"""

import argparse
import pathlib
import struct

import gguf
import numpy
import torch
from fixture import PARITY, write_fixture
from llama import build, outputs
from safetensors.torch import save_file
from sentencepiece import SentencePieceProcessor
from transformers import LlamaForCausalLM

TESTS = pathlib.Path(__file__).resolve().parents[1]
HEADS, GROUPS = 2, 1
Type = gguf.GGMLQuantizationType
# Offsets of the float16 scales in a block.
SCALES = {Type.Q8_0: [0], Type.Q4_0: [0], Type.Q5_0: [0], Type.Q4_K: [0, 2], Type.Q5_K: [0, 2], Type.Q6_K: [208]}
NAMES = {"self_attn.q_proj": "attn_q", "self_attn.k_proj": "attn_k", "self_attn.v_proj": "attn_v", "self_attn.o_proj": "attn_output",
         "mlp.gate_proj": "ffn_gate", "mlp.up_proj": "ffn_up", "mlp.down_proj": "ffn_down", "input_layernorm": "attn_norm",
         "post_attention_layernorm": "ffn_norm"}
STORED = {"attn_q": Type.Q8_0, "attn_k": Type.F16, "attn_v": Type.BF16, "attn_output": Type.Q5_0, "ffn_gate": Type.Q4_0,
          "ffn_up": Type.Q8_0, "ffn_down": Type.F32, "attn_norm": Type.F32, "ffn_norm": Type.F32}


def write_blocks(seed: int) -> None:
    random = numpy.random.default_rng(seed)
    tensors = {}
    for kind, scales in SCALES.items():
        elements, size = gguf.GGML_QUANT_SIZES[kind]
        blocks = random.integers(0, 256, (2 if elements == 256 else 6, size), dtype=numpy.uint8)
        for at in scales:
            blocks[:, at : at + 2] = random.normal(0, 0.05, (len(blocks), 1)).astype(numpy.float16).view(numpy.uint8)
        tensors[f"{kind.name}.bytes"] = torch.from_numpy(blocks)
        tensors[f"{kind.name}.values"] = torch.from_numpy(gguf.dequantize(blocks, kind))
    folder = TESTS / "data" / "gguf"
    folder.mkdir(parents=True, exist_ok=True)
    save_file(tensors, folder / "blocks.safetensors")


def interleaved(weight: torch.Tensor, heads: int) -> torch.Tensor:
    """llama.cpp's order of the rows of query and key projections."""
    return weight.reshape(heads, 2, -1, weight.shape[-1]).transpose(1, 2).reshape(weight.shape)


def add(writer: gguf.GGUFWriter, name: str, weight: torch.Tensor, kind: Type) -> None:
    writer.add_tensor(name, gguf.quantize(weight.float().numpy(), kind), raw_dtype=kind)


def add_tokenizer(writer: gguf.GGUFWriter) -> int:
    pieces = SentencePieceProcessor(model_file=str(TESTS / "data" / "tokenizer" / "tokenizer.model"))
    ids = range(pieces.get_piece_size())
    kinds = [2 if pieces.is_unknown(i) else 3 if pieces.is_control(i) else 6 if pieces.is_byte(i) else 1 for i in ids]
    writer.add_tokenizer_model("llama")
    writer.add_token_list([pieces.id_to_piece(i) for i in ids])
    writer.add_token_scores([pieces.get_score(i) for i in ids])
    writer.add_token_types(kinds)
    writer.add_bos_token_id(pieces.bos_id())
    writer.add_eos_token_id(pieces.eos_id())
    writer.add_unk_token_id(pieces.unk_id())
    return len(kinds)


def write_metadata(writer: gguf.GGUFWriter, config) -> None:
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(config.hidden_size)
    writer.add_block_count(config.num_hidden_layers)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_head_count(config.num_attention_heads)
    writer.add_head_count_kv(config.num_key_value_heads)
    writer.add_layer_norm_rms_eps(config.rms_norm_eps)
    writer.add_rope_dimension_count(config.head_dim)
    writer.add_rope_freq_base(config.rope_parameters["rope_theta"])


def finish(writer: gguf.GGUFWriter) -> None:
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def write_model(seed: int) -> None:
    folder = PARITY / "llama_gguf"
    folder.mkdir(parents=True, exist_ok=True)
    writer = gguf.GGUFWriter(folder / "model.gguf", "llama")
    model = build(seed, hidden_size=32, intermediate_size=32, num_hidden_layers=1, num_attention_heads=HEADS, num_key_value_heads=GROUPS,
                  vocab_size=add_tokenizer(writer), max_position_embeddings=256, rope_theta=500.0, tie_word_embeddings=True)
    write_metadata(writer, model.config)
    state = model.state_dict()
    add(writer, "token_embd.weight", state["model.embed_tokens.weight"], Type.Q4_0)
    add(writer, "output_norm.weight", state["model.norm.weight"], Type.F32)
    for name, stored in NAMES.items():
        weight = state[f"model.layers.0.{name}.weight"]
        if stored in ("attn_q", "attn_k"):
            weight = interleaved(weight, HEADS if stored == "attn_q" else GROUPS)
        add(writer, f"blk.0.{stored}.weight", weight, STORED[stored])
    finish(writer)
    read = LlamaForCausalLM.from_pretrained(folder, gguf_file="model.gguf", dtype=torch.float32).eval()
    ids = torch.randint(0, read.config.vocab_size, (1, 12), generator=torch.Generator().manual_seed(seed))
    write_fixture(folder / "fixture.safetensors", "llama", {"ids": ids}, {"hidden": outputs(read, ids)["hidden"]})


def write_corpus() -> None:
    folder = TESTS / "fuzz" / "corpus" / "gguf"
    folder.mkdir(parents=True, exist_ok=True)
    writer = gguf.GGUFWriter(folder / "small.gguf", "llama")
    for name, value in {"block_count": 1, "context_length": 8, "embedding_length": 32, "feed_forward_length": 32,
                        "attention.head_count": 2}.items():
        writer.add_uint32(f"llama.{name}", value)
    writer.add_layer_norm_rms_eps(1e-5)
    for kind in ("uint8", "int8", "uint16", "int16", "int32", "uint64", "int64"):
        getattr(writer, f"add_{kind}")(f"number.{kind}", 1)
    writer.add_float64("number.float64", 0.5)
    writer.add_bool("flag", True)
    writer.add_array("numbers", [1, 2, 3])
    writer.add_tokenizer_model("llama")
    writer.add_token_list(["<unk>", "<s>", "</s>", "\u2581a", "[PAD]"])
    writer.add_token_scores([0.0, 0.0, 0.0, -1.0, -1000.0])
    writer.add_token_types([2, 3, 3, 1, 4])
    weight = torch.linspace(-1, 1, 5 * 32).reshape(5, 32)
    add(writer, "token_embd.weight", weight, Type.Q4_0)
    add(writer, "blk.0.attn_q.weight", weight[:4], Type.Q8_0)
    add(writer, "output_norm.weight", weight[0], Type.F32)
    finish(writer)
    small = (folder / "small.gguf").read_bytes()
    (folder / "version2.gguf").write_bytes(small[:4] + struct.pack("<I", 2) + small[8:])
    # An array of arrays, which the package cannot write: magic, version, no tensors, one entry.
    header = b"GGUF" + struct.pack("<IQQ", 3, 0, 1) + struct.pack("<Q", 6) + b"nested"
    inner = struct.pack("<IQhh", 3, 2, 1, 2)
    (folder / "nested.gguf").write_bytes(header + struct.pack("<IIQ", 9, 9, 2) + 2 * inner)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=7)
    seed = parser.parse_args().seed
    write_blocks(seed)
    write_model(seed)
    write_corpus()
