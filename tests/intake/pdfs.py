"""Builds small PDF files with Japanese text for tests."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 595, 842


class Text(NamedTuple):
    """A line of text at a place of the page, measured from its lower left corner."""

    x: float
    y: float
    text: str
    size: float = 10
    vertical: bool = False


def lines(*texts: str, x: float = 70, top: float = 770, step: float = 18) -> list[Text]:
    """Return lines below each other."""
    return [Text(x, top - step * number, text) for number, text in enumerate(texts)]


def font(number: int, encoding: str) -> list[bytes]:
    """Return the objects of a Japanese font that is not embedded."""
    return [
        b"<</Type/Font/Subtype/Type0/BaseFont/HeiseiMin-W3/Encoding/%s/DescendantFonts[%d 0 R]>>"
        % (encoding.encode(), number + 1),
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/HeiseiMin-W3/DW 1000/CIDSystemInfo<</Registry(Adobe)"
        b"/Ordering(Japan1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor/FontName/HeiseiMin-W3/Flags 4"
        b"/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>",
    ]


def pdf(pages: Sequence[Sequence[Text]], *, picture: bool = False) -> bytes:
    """Return a PDF; `picture` lays a grey picture over every page, as a scanner does."""
    objects: list[bytes] = [b"", b"", *font(3, "UniJIS-UTF16-H"), *font(5, "UniJIS-UTF16-V")]
    objects.append(
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
        b"\nstream\n\xee\nendstream"
    )
    kids = []
    for page in pages:
        content = b"q %d 0 0 %d 0 0 cm /I Do Q\n" % (WIDTH, HEIGHT) if picture else b""
        for x, y, text, size, vertical in page:
            name = b"V" if vertical else b"H"
            code = text.encode("utf-16-be").hex().encode()
            content += b"BT /%s %f Tf %f %f Td <%s> Tj ET\n" % (name, size, x, y, code)
        objects.append(b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents %d 0 R/Resources<</Font<</H 3 0 R/V 5 0 R>>"
            b"/XObject<</I 7 0 R>>>>>>" % (WIDTH, HEIGHT, len(objects))
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    data, offsets = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return data + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        size, table, size, len(data)
    )  # fmt: skip


def scanned(picture: bytes) -> bytes:
    """Return a PDF of one page that shows a grey picture (binary PGM) and nothing else."""
    head, body = picture.split(b"\n", 1)
    _, width, height, _ = head.split()
    source = pdf([[]], picture=True)
    old = b"/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\n\xee\n"
    new = b"/Width %s/Height %s/ColorSpace/DeviceGray/BitsPerComponent 8/Length %d>>\nstream\n%s\n" % (
        width,
        height,
        len(body),
        body,
    )
    return source.replace(old, new)
