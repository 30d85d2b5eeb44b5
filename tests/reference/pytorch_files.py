# SPDX-License-Identifier: Apache-2.0
"""Checkpoints as torch.save writes them, beside the same tensors as safetensors, and files that a reader must refuse.

Run: python tests/reference/pytorch_files.py
Output: tests/data/pytorch, tests/fuzz/corpus/pytorch
"""

import collections
import io
import os
import pathlib
import pickle
import struct
import tarfile
import zipfile

import torch
from fixture import randomise
from safetensors.torch import save_file
from transformers import SpeechT5HifiGan, SpeechT5HifiGanConfig

TESTS = pathlib.Path(__file__).resolve().parents[1]
FOLDER = TESTS / "data" / "pytorch"
CORPUS = TESTS / "fuzz" / "corpus" / "pytorch"


def tensors() -> dict:
    """Every element type and every way in which tensors lie in their storages."""
    generator = torch.Generator().manual_seed(16)
    base = torch.randn(4, 6, generator=generator)
    shared = torch.arange(20, dtype=torch.float16)
    return collections.OrderedDict(
        float32=base,
        float16=base.half(),
        bfloat16=base.bfloat16(),
        float64=base.double(),
        int64=torch.tensor([-1, 2**40]),
        int32=torch.tensor([[-7, 7]], dtype=torch.int32),
        int16=torch.tensor([-300], dtype=torch.int16),
        int8=torch.tensor([-3, 3], dtype=torch.int8),
        uint8=torch.tensor([250], dtype=torch.uint8),
        boolean=torch.tensor([True, False, True]),
        scalar=torch.tensor(2.5),
        empty=torch.empty(0, 3),
        transposed=base.t(),
        middle=base[1:3, 2:5],
        stepped=base[:, ::2],
        expanded=base[:1].expand(3, 6),
        channels_last=torch.randn(1, 3, 2, 2, generator=generator).contiguous(memory_format=torch.channels_last),
        first=shared[:12].view(3, 4),
        second=shared[12:],
        tied=base,
        parameter=torch.nn.Parameter(base + 1),
        constant=torch.nn.Parameter(base + 2, requires_grad=False),
    )


def write_good() -> None:
    values = tensors()
    save_file({name: tensor.detach().clone().contiguous() for name, tensor in values.items()}, FOLDER / "expected.safetensors")
    torch.save(values, FOLDER / "zip.bin")
    torch.save(dict(values), FOLDER / "protocol4.pt", pickle_protocol=4)
    torch.save(values, FOLDER / "legacy.pth", _use_new_zipfile_serialization=False)
    torch.save({"state_dict": values, "epoch": 3, "global_step": 700, "optimizer_states": [{"lr": 0.1}], "args": None,
                "lr_schedulers": [torch.float16, torch.device("cpu"), torch.Size([1, 2])]}, FOLDER / "nested.ckpt")
    with_metadata = torch.nn.Linear(2, 3).state_dict()
    torch.save(with_metadata, FOLDER / "module.bin")
    torch.save({"model": with_metadata, "iteration": 5}, FOLDER / "model.pt")
    save_file(with_metadata, FOLDER / "module.safetensors")


def write_zip64() -> None:
    """The same archive with every size and offset in ZIP64 records, as beyond 4 GiB. PyTorch must read it."""
    whole = (FOLDER / "module.bin").read_bytes()
    end = whole.rindex(b"PK\x05\x06")
    count, size, start = struct.unpack("<HII", whole[end + 10:end + 20])
    directory, at = b"", start
    for _ in range(count):
        header = bytearray(whole[at:at + 46])
        bytes_, (name, extra, comment) = struct.unpack("<I", header[24:28])[0], struct.unpack("<HHH", header[28:34])
        offset = struct.unpack("<I", header[42:46])[0]
        header[20:28] = b"\xff" * 8
        header[42:46] = b"\xff" * 4
        header[30:32] = struct.pack("<H", 28)
        directory += bytes(header) + whole[at + 46:at + 46 + name]
        directory += struct.pack("<HHQQQ", 1, 24, bytes_, bytes_, offset) + whole[at + 46 + name + extra:at + 46 + name + extra + comment]
        at += 46 + name + extra + comment
    record = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, count, count, len(directory), start)
    locator = struct.pack("<IIQI", 0x07064B50, 0, start + len(directory), 1)
    last = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    (FOLDER / "zip64.bin").write_bytes(whole[:start] + directory + record + locator + last)
    assert torch.load(FOLDER / "zip64.bin", weights_only=True).keys() == torch.load(FOLDER / "module.bin").keys()


def write_network() -> None:
    """A vocoder for the tiny bundle of the tests, as transformers saves it in both forms."""
    config = SpeechT5HifiGanConfig(model_in_dim=8, sampling_rate=4000, upsample_initial_channel=8, upsample_rates=[5, 2],
                                   upsample_kernel_sizes=[16, 4], resblock_kernel_sizes=[3], resblock_dilation_sizes=[[1, 3]],
                                   normalize_before=False)
    model = randomise(SpeechT5HifiGan(config), 16)
    for folder in ("vocoder_bin", "vocoder_safetensors"):
        (FOLDER / folder).mkdir(exist_ok=True)
        config.to_json_file(FOLDER / folder / "config.json")
    torch.save(model.state_dict(), FOLDER / "vocoder_bin" / "pytorch_model.bin")
    save_file({name: tensor.contiguous() for name, tensor in model.state_dict().items()},
              FOLDER / "vocoder_safetensors" / "model.safetensors")


class Call:
    """Pickled as a call of `function`."""

    def __init__(self, function, *arguments):
        self.function, self.arguments = function, arguments

    def __reduce__(self):
        return self.function, self.arguments


def parts() -> dict:
    with zipfile.ZipFile(FOLDER / "module.bin") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write_zip(name: str, entries: dict, compression: int = zipfile.ZIP_STORED) -> None:
    with zipfile.ZipFile(FOLDER / name, "w", compression) as archive:
        for entry, content in entries.items():
            archive.writestr(zipfile.ZipInfo(entry), content, compression)


def with_pickle(content: bytes) -> dict:
    return {"archive/data.pkl": content, "archive/version": "3\n"}


def tensor_pickle(count: int, size: tuple, stride: tuple, offset: int = 0) -> dict:
    """One tensor of claimed extents over a storage of four elements."""

    class Storage:
        pass

    class Pickler(pickle.Pickler):
        def persistent_id(self, value):
            return ("storage", torch.FloatStorage, "0", "cpu", count) if isinstance(value, Storage) else None

    stream = io.BytesIO()
    tensor = Call(torch._utils._rebuild_tensor_v2, Storage(), offset, size, stride, False, collections.OrderedDict())
    Pickler(stream, 2).dump({"a": tensor})
    return with_pickle(stream.getvalue()) | {"archive/data/0": struct.pack("<4f", 1, 2, 3, 4)}


def write_bad() -> None:
    write_zip("refused/system.bin", with_pickle(pickle.dumps({"a": Call(os.system, "true")}, 2)))
    write_zip("refused/build.bin", with_pickle(pickle.dumps({"a": Call(eval, "1")}, 4)))
    write_zip("refused/memo.bin", with_pickle(b"\x80\x02}r\xff\xff\xff\xff."))
    write_zip("refused/marks.bin", with_pickle(b"\x80\x02" + b"(" * 100 + b"."))
    write_zip("refused/inst.bin", with_pickle(b"\x80\x02(i__builtin__\nlist\n."))
    write_zip("refused/unknown_entry.bin", with_pickle(pickle.dumps({"surprise": 1}, 2)))
    write_zip("refused/list.bin", with_pickle(pickle.dumps([1, 2], 2)))
    write_zip("refused/count.bin", tensor_pickle(5, (5,), (1,)))
    write_zip("refused/view.bin", tensor_pickle(4, (3, 2), (2, 1)))
    write_zip("refused/offset.bin", tensor_pickle(4, (2,), (1,), 3))
    write_zip("refused/negative.bin", tensor_pickle(4, (2,), (-1,), 1))
    write_zip("refused/overflow.bin", tensor_pickle(4, (2**40, 2**40), (2**40, 1)))
    write_zip("refused/expanded.bin", tensor_pickle(4, (2**33,), (0,)))
    good = parts()
    big = {name: b"big" if name.endswith("/byteorder") else content for name, content in good.items()}
    write_zip("refused/big_endian.bin", big)
    write_zip("refused/deflated.bin", good, zipfile.ZIP_DEFLATED)
    write_zip("refused/missing_storage.bin", {name: content for name, content in good.items() if not name.endswith("/data/0")})
    write_zip("refused/other.bin", {"readme.txt": b"no checkpoint"})
    whole = (FOLDER / "module.bin").read_bytes()
    encrypted = bytearray(whole)
    encrypted[encrypted.rindex(b"PK\x01\x02") + 8] |= 1
    (FOLDER / "refused/encrypted.bin").write_bytes(encrypted)
    # The first entry of the directory claims the bytes of the ones behind it.
    overlap = with_pickle(pickle.dumps({}, 2)) | {"archive/data/0": b"1234", "archive/data/1": b"1234"}
    write_zip("refused/overlap.bin", overlap)
    overlap = bytearray((FOLDER / "refused/overlap.bin").read_bytes())
    record = overlap.index(b"PK\x01\x02")
    overlap[record + 20:record + 28] = struct.pack("<II", 100, 100)
    (FOLDER / "refused/overlap.bin").write_bytes(overlap)
    torch.jit.script(torch.nn.Linear(1, 1)).save(FOLDER / "refused/torchscript.pt")
    with tarfile.open(FOLDER / "refused/tar.pt", "w:", format=tarfile.USTAR_FORMAT) as archive:
        archive.addfile(tarfile.TarInfo("storages"))
    (FOLDER / "refused/tar.pt").write_bytes((FOLDER / "refused/tar.pt").read_bytes()[:1024])  # without the padding to 10 kB


def write_corpus() -> None:
    CORPUS.mkdir(parents=True, exist_ok=True)
    small = {"a": torch.tensor([1.0, 2.0]), "b": torch.nn.Parameter(torch.ones(2, 2).t())}
    torch.save(small, CORPUS / "small.bin")
    torch.save(small, CORPUS / "small.pth", _use_new_zipfile_serialization=False)


def main() -> None:
    (FOLDER / "refused").mkdir(parents=True, exist_ok=True)
    torch.manual_seed(16)
    write_good()
    write_zip64()
    write_network()
    write_bad()
    write_corpus()
    for path in sorted(FOLDER.rglob("*.*")):
        print(path.relative_to(FOLDER), path.stat().st_size)


if __name__ == "__main__":
    main()
