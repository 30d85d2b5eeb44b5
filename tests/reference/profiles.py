# SPDX-License-Identifier: Apache-2.0
"""Small images with colour profiles and, with Pillow's ImageCms as the reference, their colours in sRGB.

Run: python3 tests/reference/profiles.py   (needs Pillow and the library of Little CMS; development only)
Output: tests/data/profiles/NAME and expected.json: {NAME: [[red, green, blue] of every patch from left to right]}.
"""

import ctypes
import io
import json
import pathlib

from PIL import Image, ImageCms

OUT = pathlib.Path(__file__).resolve().parents[1] / "data" / "profiles"
PATCH = 16  # pixels; JPEG stores flat blocks nearly exactly
RGB = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (200, 120, 40), (30, 90, 160), (128, 128, 128), (255, 255, 255)]
CMYK = [(255, 0, 0, 0), (0, 255, 0, 0), (0, 0, 255, 0), (120, 60, 20, 40), (0, 0, 0, 0), (0, 0, 0, 255), (40, 160, 90, 10)]
GREY = [0, 40, 90, 128, 170, 210, 255]

lcms = ctypes.CDLL("liblcms2.so.2")
for name in ("cmsBuildGamma", "cmsCreateRGBProfile", "cmsCreateGrayProfile", "cmsCreateProfilePlaceholder", "cmsPipelineAlloc",
             "cmsStageAllocCLut16bit"):
    getattr(lcms, name).restype = ctypes.c_void_p


class Chromaticity(ctypes.Structure):
    _fields_ = [("x", ctypes.c_double), ("y", ctypes.c_double), ("Y", ctypes.c_double)]


D65 = Chromaticity(0.3127, 0.3290, 1.0)


def signature(text: str) -> ctypes.c_uint32:
    return ctypes.c_uint32(int.from_bytes(text.encode(), "big"))


def gamma(value: float) -> ctypes.c_void_p:
    return ctypes.c_void_p(lcms.cmsBuildGamma(None, ctypes.c_double(value)))


def saved(profile: int) -> bytes:
    length = ctypes.c_uint32(0)
    lcms.cmsSaveProfileToMem(ctypes.c_void_p(profile), None, ctypes.byref(length))
    memory = ctypes.create_string_buffer(length.value)
    lcms.cmsSaveProfileToMem(ctypes.c_void_p(profile), memory, ctypes.byref(length))
    return memory.raw


def wide_rgb() -> bytes:
    """The primaries of Display P3 with a gamma of 1.8."""
    primaries = (Chromaticity * 3)(Chromaticity(0.680, 0.320, 1.0), Chromaticity(0.265, 0.690, 1.0), Chromaticity(0.150, 0.060, 1.0))
    curves = (ctypes.c_void_p * 3)(*[gamma(1.8).value] * 3)
    return saved(lcms.cmsCreateRGBProfile(ctypes.byref(D65), primaries, curves))


def grey() -> bytes:
    return saved(lcms.cmsCreateGrayProfile(ctypes.byref(D65), gamma(1.4)))


def cmyk() -> bytes:
    """Invented inks in a table of 5^4 colours, in Lab."""
    nodes = 5
    table = []
    for index in range(nodes**4):
        c, m, y, k = ((index // nodes**power % nodes) / (nodes - 1) for power in (3, 2, 1, 0))
        light = (1 - 0.35 * c) * (1 - 0.45 * m) * (1 - 0.08 * y) * (1 - 0.85 * k)
        strength = 1 - 0.9 * k
        a = strength * (-34 * c + 66 * m - 4 * y)
        b = strength * (-44 * c - 6 * m + 80 * y)
        table += [round(light * 65280), round((a + 128) * 256), round((b + 128) * 256)]  # version 2 of ICC
    profile = ctypes.c_void_p(lcms.cmsCreateProfilePlaceholder(None))
    lcms.cmsSetProfileVersion(profile, ctypes.c_double(2.1))
    lcms.cmsSetDeviceClass(profile, signature("prtr"))
    lcms.cmsSetColorSpace(profile, signature("CMYK"))
    lcms.cmsSetPCS(profile, signature("Lab "))
    pipeline = ctypes.c_void_p(lcms.cmsPipelineAlloc(None, 4, 3))
    values = (ctypes.c_uint16 * len(table))(*[min(value, 65535) for value in table])
    stage = ctypes.c_void_p(lcms.cmsStageAllocCLut16bit(None, nodes, 4, 3, values))
    at_end = 1
    lcms.cmsPipelineInsertStage(pipeline, at_end, stage)
    lcms.cmsWriteTag(profile, signature("A2B0"), pipeline)
    return saved(profile.value)


def patches(mode: str, colors: list) -> Image.Image:
    image = Image.new(mode, (PATCH * len(colors), PATCH))
    for index, color in enumerate(colors):
        image.paste(color, (PATCH * index, 0, PATCH * (index + 1), PATCH))
    return image


def expected(path: pathlib.Path) -> list:
    with Image.open(path) as image:
        profile = io.BytesIO(image.info["icc_profile"])
        converted = ImageCms.profileToProfile(image, profile, ImageCms.createProfile("sRGB"), outputMode="RGB")
        middles = [(PATCH * index + PATCH // 2, PATCH // 2) for index in range(image.width // PATCH)]
        return [list(converted.getpixel(middle)) for middle in middles]


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    rgb = patches("RGB", RGB)
    for suffix, options in (("png", {}), ("jpg", {"quality": 98, "subsampling": 0}), ("webp", {"lossless": True}), ("tiff", {})):
        rgb.save(OUT / f"wide.{suffix}", icc_profile=wide_rgb(), **options)
    patches("L", GREY).save(OUT / "grey.png", icc_profile=grey())
    inks = patches("CMYK", CMYK)
    inks.save(OUT / "inks.tiff", icc_profile=cmyk(), compression="tiff_deflate")
    inks.save(OUT / "inks.jpg", icc_profile=cmyk(), quality=98)
    # The same values, stated to be YCbCr of the inks' complements.
    content = bytearray((OUT / "inks.jpg").read_bytes())
    content[content.index(b"Adobe") + 11] = 2
    (OUT / "converted_inks.jpg").write_bytes(content)
    values = {path.name: expected(path) for path in sorted(OUT.iterdir()) if path.suffix != ".json"}
    (OUT / "expected.json").write_text(json.dumps(values) + "\n")


if __name__ == "__main__":
    main()
