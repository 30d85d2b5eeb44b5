# SPDX-License-Identifier: Apache-2.0
"""The published parts of NExT-GPT with random weights: names, shapes, dtypes and file forms are those of the published files.

Run: python tests/reference/published.py FOLDER [PART…]      (28 GB of disk, up to 6 GB of memory; without PART all of them)
Output, as a user has them after downloading: vicuna-7b (PyTorch shards, float16), imagebind (imagebind_huge.pth, float32), 7b_tiva_v0
(pytorch_model.pt, float16), stable-diffusion-v1-5 (safetensors, variant fp16), zeroscope_v2_576w (.bin, float16) and audioldm-l-full
(safetensors, float32). Nothing of it is committed; README.md has the commands that use it.

The language model is built to answer any request with one word and the signal tokens of all three media: some residual channels are
written by the embeddings only, and the head reads in them which token follows.
"""

import argparse
import hashlib
import itertools
import json
import pathlib
import string
from collections import OrderedDict

import torch
from safetensors.torch import save_file

KEYS = pathlib.Path(__file__).resolve().parents[1] / "data" / "keys"
BRANCH_ENDS = (".conv2.weight", ".to_out.0.weight", ".ff.net.2.weight", ".proj_out.weight", ".conv4.3.weight", "o_proj.weight",
               "down_proj.weight", "out_proj.weight", "fc2.weight")
RESERVED = 64  # residual channels that only the embeddings write
WORD = 400  # the piece that every answer begins with
END = 2  # </s>


class Values:
    """Normal values, repeated from a pool: drawing seven billion takes long."""

    def __init__(self) -> None:
        self.pool = torch.randn(1 << 25, generator=torch.Generator().manual_seed(1)).half()

    def normal(self, name: str, shape: list, deviation: float, dtype: torch.dtype) -> torch.Tensor:
        count = int(torch.Size(shape).numel())
        start = int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "little") % self.pool.numel()
        flat = torch.empty(count, dtype=dtype)
        for begin in range(0, count, self.pool.numel()):
            part = flat[begin:begin + self.pool.numel()]
            head = self.pool[start:start + part.numel()]
            part[:head.numel()] = head
            part[head.numel():] = self.pool[:part.numel() - head.numel()]
        return flat.mul_(deviation).view(shape)

    def tensor(self, name: str, shape: list, dtype: torch.dtype) -> torch.Tensor:
        if len(shape) >= 2 and "norm" not in name:
            fan_in = int(torch.Size(shape[1:]).numel()) if shape[0] > 1 else shape[-1]
            return self.normal(name, shape, fan_in**-0.5 * (0.4 if name.endswith(BRANCH_ENDS) else 1), dtype)
        values = self.normal(name, shape, 0.1, dtype)
        return values + 1 if name.endswith(("weight", "weight_g")) else values


VALUES = Values()


def shapes(name: str) -> dict:
    """Name → shape of tests/data/keys/NAME.txt."""
    lines = (KEYS / f"{name}.txt").read_text().splitlines()
    return {key: json.loads(shape) for key, shape in (line.split(" ", 1) for line in lines)}


def tensors(keys: dict, dtype: torch.dtype) -> OrderedDict:
    return OrderedDict((key, VALUES.tensor(key, shape, dtype)) for key, shape in keys.items())


def write_json(path: pathlib.Path, content: dict) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=2) + "\n")


def report(path: pathlib.Path) -> None:
    print("/".join(path.parts[-2:]), f"{path.stat().st_size / 1e9:.2f} GB", flush=True)


def save_safetensors(path: pathlib.Path, values: dict) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(values, path, metadata={"format": "pt"})
    report(path)


def save_pytorch(path: pathlib.Path, values: dict) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save(values, path)
    report(path)


def words(count: int) -> list[str]:
    """Different strings of two to four small letters, the shortest first."""
    letters = string.ascii_lowercase
    found = itertools.chain.from_iterable(itertools.product(letters, repeat=length) for length in (2, 3, 4))
    return ["".join(letters_of) for letters_of in itertools.islice(found, count)]


def write_llama_tokenizer(folder: pathlib.Path) -> None:
    """32,000 pieces in the published order: three control pieces, 256 bytes, then text."""
    from sentencepiece import sentencepiece_model_pb2 as format_
    model = format_.ModelProto()
    kinds = format_.ModelProto.SentencePiece
    names = [("<unk>", kinds.UNKNOWN), ("<s>", kinds.CONTROL), ("</s>", kinds.CONTROL)]
    names += [(f"<0x{byte:02X}>", kinds.BYTE) for byte in range(256)]
    characters = [character for character in string.printable[:95] if character != " "]
    names += [(piece, kinds.NORMAL) for piece in ["▁", *characters, *("▁" + word for word in words(32000))]]
    for index, (piece, kind) in enumerate(names[:32000]):
        model.pieces.add(piece=piece, score=0.0 if index < 259 else float(259 - index), type=kind)
    trainer, normalizer = model.trainer_spec, model.normalizer_spec
    trainer.model_type, trainer.byte_fallback, trainer.vocab_size = trainer.BPE, True, 32000
    trainer.unk_id, trainer.bos_id, trainer.eos_id, trainer.pad_id = 0, 1, 2, -1
    normalizer.name, normalizer.add_dummy_prefix = "identity", True
    normalizer.remove_extra_whitespaces = False
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tokenizer.model").write_bytes(model.SerializeToString())
    write_json(folder / "tokenizer_config.json", {"tokenizer_class": "LlamaTokenizer", "add_bos_token": True, "add_eos_token": False})


def byte_symbols() -> list[str]:
    """The printable characters that stand for the 256 bytes in byte-level BPE."""
    kept = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in kept]
    return [chr(byte) for byte in kept] + [chr(256 + index) for index in range(len(others))]


def write_clip_tokenizer(folder: pathlib.Path) -> None:
    """49,408 entries: bytes, bytes that end a word, merges, and the two ends of a text."""
    end = "</w>"
    merges = []
    for word in words(30000):
        merges.append((word[:-1], word[-1]))
        merges.append((word[:-1], word[-1] + end))
    merges = merges[:49408 - 512 - 2]
    symbols = byte_symbols()
    entries = symbols + [symbol + end for symbol in symbols] + ["".join(pair) for pair in merges] + ["<|startoftext|>", "<|endoftext|>"]
    write_json(folder / "vocab.json", {entry: index for index, entry in enumerate(entries)})
    (folder / "merges.txt").write_text("#version: 0.2\n" + "".join(f"{a} {b}\n" for a, b in merges))
    write_json(folder / "tokenizer_config.json", {"tokenizer_class": "CLIPTokenizer", "model_max_length": 77,
                                                  "pad_token": "<|endoftext|>", "bos_token": "<|startoftext|>", "eos_token": "<|endoftext|>"})


def write_roberta_tokenizer(folder: pathlib.Path) -> None:
    """50,265 entries: four special ones, bytes, merges, and <mask>."""
    symbols = byte_symbols()
    merges = [(word[:-1], word[-1]) for word in words(50265 - 5 - len(symbols))]
    entries = ["<s>", "<pad>", "</s>", "<unk>", *symbols, *("".join(pair) for pair in merges), "<mask>"]
    write_json(folder / "vocab.json", {entry: index for index, entry in enumerate(entries)})
    (folder / "merges.txt").write_text("#version: 0.2\n" + "".join(f"{a} {b}\n" for a, b in merges))
    write_json(folder / "tokenizer_config.json", {"tokenizer_class": "RobertaTokenizer", "model_max_length": 512})


def silence_reserved(values: dict) -> dict:
    """The branches of a layer leave the reserved channels as the embeddings wrote them."""
    for key, value in values.items():
        if key.endswith(("o_proj.weight", "down_proj.weight", "o_proj.lora_B.default.weight")):
            value[:RESERVED] = 0
    return values


def vicuna(folder: pathlib.Path) -> None:
    keys = {key: [32000, *shape[1:]] if shape[0] == 32038 else shape for key, shape in shapes("llama_7b_nextgpt").items()}
    write_llama_tokenizer(folder)
    write_json(folder / "config.json", {
        "architectures": ["LlamaForCausalLM"], "model_type": "llama", "hidden_size": 4096, "intermediate_size": 11008, "num_hidden_layers": 32,
        "num_attention_heads": 32, "hidden_act": "silu", "max_position_embeddings": 2048, "rms_norm_eps": 1e-6, "vocab_size": 32000,
        "bos_token_id": 1, "eos_token_id": 2, "pad_token_id": 0, "tie_word_embeddings": False, "torch_dtype": "float16", "use_cache": True})
    names, shards = sorted(keys), 4
    files = {}
    for shard in range(shards):
        file = f"pytorch_model-{shard + 1:05}-of-{shards:05}.bin"
        part = names[shard * len(names) // shards:(shard + 1) * len(names) // shards]
        files |= dict.fromkeys(part, file)
        save_pytorch(folder / file, silence_reserved(tensors({key: keys[key] for key in part}, torch.float16)))
    write_json(folder / "pytorch_model.bin.index.json", {"metadata": {}, "weight_map": files})


def imagebind(folder: pathlib.Path) -> None:
    save_pytorch(folder / "imagebind_huge.pth", tensors(shapes("imagebind_huge"), torch.float32))


def signal_ids() -> dict:
    counts, first = {"IMG": 4, "VID": 24, "AUD": 8}, 32002
    ids = {}
    for kind, count in counts.items():
        ids |= {f"[{kind}{index}]": first + index for index in range(count)}
        first += count
    return ids


def make_answers(embeddings: torch.Tensor, head: torch.Tensor) -> None:
    """Text → WORD → the signal tokens of image, audio and video → END. Each token marks its own reserved channel."""
    embeddings[:, :RESERVED], head[:, :RESERVED] = 0, 0
    embeddings[:, 0] = 8
    ids = signal_ids()
    chain = [WORD, *(ids[name] for kind in ("IMG", "AUD", "VID") for name in ids if kind in name), END]
    head[chain[0], 0] = 8
    for channel, (token, following) in enumerate(itertools.pairwise(chain), start=1):
        embeddings[token, 0], embeddings[token, channel] = 0, 8
        head[following, channel] = 8


def nextgpt(folder: pathlib.Path) -> None:
    prefix = "llama_model.base_model.model."
    keys = {f"{prefix}model.embed_tokens.weight": [32038, 4096], f"{prefix}lm_head.weight": [32038, 4096]}
    for layer, part in itertools.product(range(32), "qkvo"):
        name = f"{prefix}model.layers.{layer}.self_attn.{part}_proj.lora_"
        keys |= {f"{name}A.default.weight": [32, 4096], f"{name}B.default.weight": [4096, 32]}
    keys |= {"llama_proj.weight": [4096, 1024], "llama_proj.bias": [4096]}
    image = shapes("output_projection_image")
    for medium, width, queries in (("", 768, 77), ("_video", 1024, 77), ("_audio", 512, 1)):
        keys |= {f"gen_text_hidden_fcs{medium}.0.{key}": [1, queries, 512] if key == "query_embs" else [width, *shape[1:]] if key.startswith("model.") else shape
                 for key, shape in image.items()}
    values = silence_reserved(tensors(keys, torch.float16))
    make_answers(values[f"{prefix}model.embed_tokens.weight"], values[f"{prefix}lm_head.weight"])
    save_pytorch(folder / "pytorch_model.pt", OrderedDict((key, torch.nn.Parameter(value)) for key, value in values.items()))
    write_llama_tokenizer(folder)
    write_json(folder / "added_tokens.json", {"{'<Img>'}": 32000, "{'</Img>'}": 32001} | signal_ids())


def write_pipeline(folder: pathlib.Path, name: str, parts: dict, scheduler: dict) -> None:
    write_json(folder / "model_index.json", {"_class_name": name} | {part: [library, kind] for part, (library, kind) in parts.items()})
    write_json(folder / "scheduler" / "scheduler_config.json",
               {"num_train_timesteps": 1000, "beta_schedule": "scaled_linear", "clip_sample": False, "set_alpha_to_one": False,
                "steps_offset": 1} | scheduler)


def write_configs(folder: pathlib.Path, models: dict) -> None:
    """config.json of models on the meta device."""
    for part, model in models.items():
        config = model.config.to_dict() if hasattr(model.config, "to_dict") else {"_class_name": type(model).__name__} | dict(model.config)
        write_json(folder / part / "config.json", json.loads(json.dumps(config, default=str)))


CLIP_PARTS = {"scheduler": ("diffusers", "PNDMScheduler"), "text_encoder": ("transformers", "CLIPTextModel"),
              "tokenizer": ("transformers", "CLIPTokenizer"), "unet": ("diffusers", "UNet2DConditionModel"), "vae": ("diffusers", "AutoencoderKL")}
STABLE_DIFFUSION_BETAS = {"beta_start": 0.00085, "beta_end": 0.012}


def stable_diffusion(folder: pathlib.Path) -> None:
    from diffusers import AutoencoderKL, UNet2DConditionModel
    from keys_diffusion import TEXT, UNET, VAE
    from transformers import CLIPTextConfig, CLIPTextModel
    with torch.device("meta"):
        write_configs(folder, {"unet": UNet2DConditionModel(sample_size=64, **UNET["sd15"]), "vae": AutoencoderKL(sample_size=512, **VAE),
                               "text_encoder": CLIPTextModel(CLIPTextConfig(**TEXT["sd15"]))})
    for part, stem in (("unet", "diffusion_pytorch_model"), ("vae", "diffusion_pytorch_model"), ("text_encoder", "model")):
        save_safetensors(folder / part / f"{stem}.fp16.safetensors", tensors(shapes(f"sd15_{part}"), torch.float16))
    write_clip_tokenizer(folder / "tokenizer")
    write_pipeline(folder, "StableDiffusionPipeline", CLIP_PARTS,
                   {"_class_name": "PNDMScheduler", "skip_prk_steps": True} | STABLE_DIFFUSION_BETAS)


def zeroscope(folder: pathlib.Path) -> None:
    from diffusers import AutoencoderKL, UNet3DConditionModel
    from keys_diffusion import TEXT, VAE
    from transformers import CLIPTextConfig, CLIPTextModel
    with torch.device("meta"):
        write_configs(folder, {"unet": UNet3DConditionModel(sample_size=32, cross_attention_dim=1024, attention_head_dim=64),
                               "vae": AutoencoderKL(sample_size=512, **VAE), "text_encoder": CLIPTextModel(CLIPTextConfig(**TEXT["sd21"]))})
    for part, keys, stem in (("unet", "zeroscope_unet", "diffusion_pytorch_model"), ("vae", "sd21_vae", "diffusion_pytorch_model"),
                             ("text_encoder", "sd21_text_encoder", "pytorch_model")):
        save_pytorch(folder / part / f"{stem}.bin", tensors(shapes(keys), torch.float16))
    write_clip_tokenizer(folder / "tokenizer")
    write_pipeline(folder, "TextToVideoSDPipeline", CLIP_PARTS | {"scheduler": ("diffusers", "DDIMScheduler"), "unet": ("diffusers", "UNet3DConditionModel")},
                   {"_class_name": "DDIMScheduler"} | STABLE_DIFFUSION_BETAS)


def audioldm(folder: pathlib.Path) -> None:
    from diffusers import AutoencoderKL, UNet2DConditionModel
    from keys_audio import VAE, VOCODER, unet
    from transformers import ClapTextConfig, ClapTextModelWithProjection, SpeechT5HifiGan, SpeechT5HifiGanConfig
    with torch.device("meta"):
        write_configs(folder, {"unet": UNet2DConditionModel(**unet("l")), "vae": AutoencoderKL(scaling_factor=0.9227914214134216, **VAE),
                               "text_encoder": ClapTextModelWithProjection(ClapTextConfig()),
                               "vocoder": SpeechT5HifiGan(SpeechT5HifiGanConfig(sampling_rate=16000, **VOCODER))})
    for part, keys, stem in (("unet", "audioldm_l_unet", "diffusion_pytorch_model"), ("vae", "audioldm_vae", "diffusion_pytorch_model"),
                             ("text_encoder", "audioldm_text_encoder", "model"), ("vocoder", "audioldm_vocoder", "model")):
        save_safetensors(folder / part / f"{stem}.safetensors", tensors(shapes(keys), torch.float32))
    write_roberta_tokenizer(folder / "tokenizer")
    write_pipeline(folder, "AudioLDMPipeline",
                   {"scheduler": ("diffusers", "DDIMScheduler"), "text_encoder": ("transformers", "ClapTextModelWithProjection"),
                    "tokenizer": ("transformers", "RobertaTokenizer"), "unet": ("diffusers", "UNet2DConditionModel"),
                    "vae": ("diffusers", "AutoencoderKL"), "vocoder": ("transformers", "SpeechT5HifiGan")},
                   {"_class_name": "DDIMScheduler", "beta_start": 0.0015, "beta_end": 0.0195})


PARTS = {"7b_tiva_v0": nextgpt, "stable-diffusion-v1-5": stable_diffusion, "zeroscope_v2_576w": zeroscope, "audioldm-l-full": audioldm,
         "imagebind": imagebind, "vicuna-7b": vicuna}

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], metavar="PART")
    arguments = parser.parse_args()
    for name in arguments.parts or PARTS:
        PARTS[name](arguments.folder / name)
