"""What a file really is: content first, extension second; what cannot be read is named."""

from __future__ import annotations

import io
import re
import zipfile

from clausekit.errors import InputError
from clausekit.intake.zip_limits import check_directory, check_entries

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Main content type → kind, or the message for kinds that are not read.
MAIN_TYPES = (
    (b"wordprocessingml.document.main+xml", "docx"),
    (b"ms-word.document.macroEnabled.main+xml", "input.docm"),
    (b"wordprocessingml.template.main+xml", "input.template"),
    (b"ms-word.template.macroEnabledTemplate.main+xml", "input.template"),
    (b"spreadsheetml", "input.spreadsheet"),
    (b"ms-excel", "input.spreadsheet"),
    (b"presentationml", "input.slides"),
    (b"ms-powerpoint", "input.slides"),
)
ODF = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.text-template": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "input.spreadsheet",
    b"application/vnd.oasis.opendocument.presentation": "input.slides",
}
# Names of streams in old Office files, as they stand in the directory (UTF-16).
STREAMS = (
    ("EncryptedPackage", "input.password"),
    ("JSRV_SegmentInformation", "input.ichitaro"),
    ("WordDocument", "doc"),
    ("Workbook", "input.spreadsheet"),
    ("PowerPoint Document", "input.slides"),
    ("DocumentText", "input.ichitaro"),
)
IMAGES = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF8", b"II*\x00", b"MM\x00*", b"\x00\x00\x00\x0cjP  ")
ARCHIVES = (b"7z\xbc\xaf'\x1c", b"Rar!", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
BY_EXTENSION = {
    "jtd": "input.ichitaro", "jtt": "input.ichitaro", "jtdc": "input.ichitaro", "xdw": "input.docuworks",
    "xbd": "input.docuworks", "pages": "input.pages", "msg": "input.mail", "eml": "input.mail",
}  # fmt: skip
HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
FLAT_WORD = re.compile(r"<(?:pkg:package|w:wordDocument)\b")


def kind_of(data: bytes, name: str, extension: str) -> str:
    """Return docx, doc, odt, rtf, pdf or "" (some text); anything else is an InputError naming it."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        found = _zip_kind(data, name, extension)
    elif data.startswith(OLE):
        found = _ole_kind(data, extension)
    else:
        found = _plain_kind(data, extension)
    if found.startswith("input."):
        raise InputError(found, path=name)
    return found


def _zip_kind(data: bytes, name: str, extension: str) -> str:
    check_directory(data, name)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        check_entries(archive.infolist(), name)
        if "mimetype" in archive.namelist():
            return ODF.get(archive.read("mimetype").strip(), "input.archive")
        if "[Content_Types].xml" not in archive.namelist():
            return "input.docx_damaged" if extension == "docx" else "input.archive"
        types = archive.read("[Content_Types].xml")
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        return "input.docx_damaged"
    return next((kind for mark, kind in MAIN_TYPES if mark in types), "input.archive")


def _ole_kind(data: bytes, extension: str) -> str:
    if extension in BY_EXTENSION:
        return BY_EXTENSION[extension]
    kind = next((kind for stream, kind in STREAMS if stream.encode("utf-16-le") in data), "input.binary")
    # Word 97 files say in their first block whether they are encrypted.
    if kind == "doc" and data[512:514] == b"\xec\xa5" and data[523] & 0x01:
        return "input.password"
    return kind


def _plain_kind(data: bytes, extension: str) -> str:
    if data.startswith(IMAGES) or data[4:12] in (b"ftypheic", b"ftypmif1", b"ftypavif"):
        return "input.image"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "input.image"
    if data.startswith(ARCHIVES):
        return "input.archive"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.lstrip()[:5] == b"{\\rtf":
        return "rtf"
    return BY_EXTENSION.get(extension, "")


def text_kind(text: str, name: str, extension: str) -> str:
    """Return html, md or txt for a decoded text; a Word file saved as one XML is an InputError."""
    if FLAT_WORD.search(text[:5000]):
        raise InputError("input.flat_word", path=name)
    if HTML.match(text[:5000]) or extension in ("html", "htm", "xhtml"):
        return "html"
    return "md" if extension in ("md", "markdown") else "txt"
