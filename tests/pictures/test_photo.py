"""Pictures of pixels: written anew they are upright, light and nothing but pixels; what is no sound picture is refused."""

import io
import struct
import zlib

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from schakel.pictures import Flaw, photo

MARK = b"GEHEIM-MERK"


def written(image: Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def scene(width: int = 60, height: int = 40) -> Image.Image:
    """Something with many colours, of which the upper left corner is red."""
    image = Image.merge("RGB", [Image.effect_mandelbrot((width, height), (-2, -1.5, 1, 1.5), q) for q in (20, 50, 90)])
    image.paste((220, 20, 20), (0, 0, width // 4, height // 4))
    return image


def with_place() -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = 6  # lying on its right side
    exif[0x010F] = MARK.decode()
    exif.get_ifd(0x8825)[2] = (52.0, 5.0, 7.0)
    exif.get_ifd(0x8825)[29] = MARK.decode()
    return exif


def profile() -> bytes:
    """sRGB, with a mark where the maker is described."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return data.replace(data[-len(MARK):], MARK) if data.count(data[-len(MARK):]) == 1 else data + MARK


def full_of_marks() -> dict[str, bytes]:
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", MARK.decode())
    text.add_itxt("XML:com.adobe.xmp", MARK.decode())
    options: dict[str, object] = {"exif": with_place(), "icc_profile": profile()}
    return {
        "JPEG": written(scene(), "JPEG", **options, comment=MARK, xmp=b"<x:xmpmeta>" + MARK),
        "PNG": written(scene(), "PNG", **options, pnginfo=text) + MARK,
        "WEBP": written(scene(), "WEBP", **options, xmp=MARK),
        "TIFF": written(scene(), "TIFF", **options),
        "AVIF": written(scene(), "AVIF", **options, xmp=MARK),
        "GIF": written(scene(), "GIF", comment=MARK),
    }


def read(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF", "GIF"])
def test_nothing_is_left_of_what_a_file_tells(kind: str) -> None:
    original = full_of_marks()[kind]
    assert MARK in original
    (version,) = photo.rewrite(original) or ()
    image = read(version.data)
    assert MARK not in version.data and b"Exif" not in version.data
    assert not image.getexif()
    assert not {"icc_profile", "comment", "xmp", "exif"} & image.info.keys()
    assert photo.rewrite(original) == photo.rewrite(original)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_it_is_upright(kind: str) -> None:
    (version,) = photo.rewrite(full_of_marks()[kind]) or ()
    assert (version.width, version.height) == (40, 60) == read(version.data).size
    red, green, _ = read(version.data).convert("RGB").getpixel((37, 3))
    assert red > 180 and green < 60, "turned a quarter to the right"


def test_a_large_photo_becomes_light_and_gets_a_smaller_version() -> None:
    large, small = photo.rewrite(written(Image.effect_noise((4000, 3000), 90).convert("RGB"), "JPEG")) or ()
    assert (large.width, large.height, small.width, small.height) == (1600, 1200, 800, 600)
    assert len(large.data) < 500_000 and len(small.data) < len(large.data) / 2
    (only,) = photo.rewrite(written(scene(900, 600), "JPEG")) or ()
    assert only.width == 900


def test_a_photo_becomes_jpeg_and_a_drawing_png() -> None:
    photo_like = Image.effect_noise((300, 200), 90).convert("RGB")
    flat = Image.new("RGB", (300, 200), "white")
    flat.paste("black", (20, 20, 90, 60))
    endings = [
        version.ending for image in (photo_like, flat) for kind in ("PNG", "BMP", "TIFF", "WEBP")
        for version in photo.rewrite(written(image, kind, **({"lossless": True} if kind == "WEBP" else {}))) or ()]
    assert endings == ["jpg"] * 4 + ["png"] * 4


def test_what_is_see_through_stays_so() -> None:
    palette = Image.new("P", (20, 10), 1)
    palette.putpalette([255, 0, 0, 0, 0, 255])
    palette.paste(0, (0, 0, 10, 10))
    layers = Image.new("RGBA", (20, 10), (0, 0, 255, 255))
    layers.paste((0, 0, 0, 0), (0, 0, 10, 10))
    for data in (written(palette, "PNG", transparency=0), written(palette, "GIF", transparency=0), written(layers, "PNG")):
        (version,) = photo.rewrite(data) or ()
        image = read(version.data).convert("RGBA")
        assert version.ending == "png" and image.getpixel((2, 2))[3] == 0 and image.getpixel((15, 2)) == (0, 0, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "YCbCr", "LAB", "I", "I;16", "F"])
def test_every_kind_of_pixel_is_read(mode: str) -> None:
    (version,) = photo.rewrite(written(Image.new(mode, (20, 10)), "TIFF")) or ()
    assert read(version.data).mode in ("L", "LA", "RGB", "RGBA")


def test_colours_for_print_and_of_sixteen_bits_stay_what_they_were() -> None:
    (cyan,) = photo.rewrite(written(Image.new("CMYK", (20, 10), (255, 0, 0, 0)), "JPEG")) or ()
    red, green, blue = read(cyan.data).convert("RGB").getpixel((5, 5))
    assert red < 60 and green > 120 and blue > 180
    (grey,) = photo.rewrite(written(Image.new("I;16", (20, 10), 32_768), "PNG")) or ()
    assert read(grey.data).convert("L").getpixel((5, 5)) == 128


def test_the_colours_of_a_profile_are_seen() -> None:
    """A profile that swaps nothing changes nothing; a broken one is left out."""
    for icc in (profile(), b"geen profiel"):
        (version,) = photo.rewrite(written(Image.new("RGB", (20, 10), (200, 100, 50)), "PNG", icc_profile=icc)) or ()
        assert all(abs(a - b) < 4 for a, b in zip(read(version.data).getpixel((5, 5)), (200, 100, 50), strict=True))


def _header(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(9))) + chunk(b"IEND", b"")


def _moving(kind: str, number: int) -> bytes:
    frames = [Image.new("L", (8, 8), 80 * shade % 256) for shade in range(number)]
    return written(frames[0], kind, save_all=True, append_images=frames[1:])


@pytest.mark.parametrize(("data", "reason"), [
    (_header(30_000, 30_000), "too-large"), (_header(9_000, 9_000), "too-large"), (_header(100, 100), "damaged"),
    (_moving("GIF", 2000), "moving"), (_moving("PNG", 3), "moving"), (_moving("WEBP", 3), "moving"),
    (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "heic"),
], ids=["bomb", "large", "empty", "gif", "apng", "webp", "heic"])
def test_what_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Flaw) as refused:
        photo.rewrite(data)
    assert refused.value.reason == reason


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "BMP", "AVIF", "GIF"])
@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_a_file_of_which_the_end_is_missing_is_refused(kind: str, part: float) -> None:
    data = written(Image.effect_noise((200, 200), 90).convert("RGB"), kind)
    with pytest.raises(Flaw) as refused:
        photo.rewrite(data[:int(len(data) * part)])
    assert refused.value.reason == "damaged"


def test_any_damage_is_a_flaw_and_never_a_traceback() -> None:
    for kind, data in full_of_marks().items():
        for at in range(0, len(data), max(1, len(data) // 60)):
            broken = data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1:]
            try:
                photo.rewrite(broken)
            except Flaw as flaw:
                assert flaw.reason in ("damaged", "too-large", "moving", "heic"), (kind, at)


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"%PDF-1.7", b"%!PS-Adobe-3.0 EPSF-3.0\n", b"tekst"])
def test_what_is_no_picture_is_none(data: bytes) -> None:
    assert photo.rewrite(data) is None
