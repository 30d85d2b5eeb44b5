# SPDX-License-Identifier: Apache-2.0
"""Small images in every accepted format and, with Pillow as the reference, what they decode and resize to.

Run: python tests/reference/images.py   (needs Pillow and safetensors; development only)
Output: tests/data/images/*.{png,jpg,webp,gif,tiff,bmp} and expected.safetensors ("NAME" uint8 [H, W, 3], upright, on white;
"resize.W.H" of photo.png by Image.resize(BICUBIC); "transform.S" float32 [3, S, S] by ImageBind's evaluation transform).
"""

import pathlib

import numpy as np
from PIL import Image, ImageOps
from safetensors.numpy import save_file

OUT = pathlib.Path(__file__).resolve().parents[1] / "data" / "images"
MEAN = np.array([0.48145466, 0.4578275, 0.40821073], dtype=np.float32)
DEVIATION = np.array([0.26862954, 0.26130258, 0.27577711], dtype=np.float32)


def photo(width: int, height: int) -> Image.Image:
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    red = 127 + 120 * np.sin(x / 5.0) * np.cos(y / 9.0)
    green = 255 * x / width
    blue = 255 * ((x // 7 + y // 5) % 2)
    return Image.fromarray(np.stack([red, green, blue], axis=-1).clip(0, 255).astype(np.uint8))


def resize(image: Image.Image, width: int, height: int) -> Image.Image:
    """Rows first, then columns, rounded to 8 bits in between, as in all Pillow versions that ImageBind was used with. Pillow 12 chooses
    the cheaper order, which differs by a few units where both axes shrink."""
    return image.resize((width, image.height), Image.BICUBIC).resize((width, height), Image.BICUBIC)


def on_white(image: Image.Image) -> np.ndarray:
    image = ImageOps.exif_transpose(image)
    if "A" in image.getbands() or "transparency" in image.info:
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    return np.asarray(image.convert("RGB"))


def transform(image: Image.Image, size: int) -> np.ndarray:
    width, height = image.size
    shorter, longer = min(width, height), max(width, height)
    scaled = int(size * longer / shorter)
    image = resize(image, *((scaled, size) if width >= height else (size, scaled)))
    left, top = round((image.width - size) / 2.0), round((image.height - size) / 2.0)
    pixels = np.asarray(image.crop((left, top, left + size, top + size)), dtype=np.float32) / 255
    return ((pixels - MEAN) / DEVIATION).transpose(2, 0, 1).copy()


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    base = photo(45, 31)
    faded = base.convert("RGBA")
    faded.putalpha(Image.fromarray((np.mgrid[0:31, 0:45][1] * 5).clip(0, 255).astype(np.uint8)))
    base.save(OUT / "photo.png")
    faded.save(OUT / "alpha.png")
    base.quantize(16).save(OUT / "palette.png")
    base.convert("L").save(OUT / "grey.png")
    Image.fromarray((np.asarray(base.convert("L")).astype(np.uint16) * 257)).save(OUT / "grey16.png")
    base.save(OUT / "photo.jpg", quality=95, subsampling=0)
    base.save(OUT / "progressive.jpg", quality=92, progressive=True)
    for orientation in range(1, 9):
        exif = Image.Exif()
        exif[0x0112] = orientation
        base.save(OUT / f"turned{orientation}.jpg", quality=95, subsampling=0, exif=exif)
    base.convert("CMYK").save(OUT / "cmyk.jpg", quality=95)
    base.save(OUT / "photo.webp", lossless=True)
    base.quantize(32).save(OUT / "photo.gif")
    base.save(OUT / "photo.tiff")
    base.save(OUT / "photo.bmp")
    photo(31, 78).save(OUT / "tall.png")

    expected = {}
    for path in sorted(OUT.iterdir()):
        if path.suffix != ".safetensors":
            with Image.open(path) as image:
                if image.mode.startswith("I"):
                    values = (np.asarray(image).astype(np.int64) // 257).astype(np.uint8)
                    expected[path.name] = np.repeat(values[..., None], 3, axis=-1)
                else:
                    expected[path.name] = on_white(image).copy()
    for width, height in [(90, 62), (20, 31), (45, 9), (13, 7), (224, 154)]:
        expected[f"resize.{width}.{height}"] = np.asarray(resize(base, width, height)).copy()
    expected["transform.24"] = transform(base, 24)
    expected["transform.96"] = transform(base, 96)
    expected["tall.24"] = transform(photo(31, 78), 24)
    save_file(expected, str(OUT / "expected.safetensors"))


if __name__ == "__main__":
    main()
