"""Opening a Word file (a zip of XML parts) without trusting it: sizes, names and DOCTYPEs come first."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib

from lxml import etree
from lxml.etree import _Element as Element

from clausekit.errors import InputError
from clausekit.intake import limits
from clausekit.intake.zip_limits import check_directory, check_entries

RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# Word can save "Strict Open XML": the same elements in other namespaces.
STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
)  # fmt: skip
DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


class Package:
    """A checked zip of XML parts; parts are read one by one and only when asked for."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        check_directory(data, name)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError):
            raise InputError("input.docx_damaged", path=name) from None
        check_entries(self._zip.infolist(), name)
        self.names = frozenset(self._zip.namelist())

    def read(self, part: str) -> bytes | None:
        """Return the bytes of `part` (None: no such part); beyond the limit for a part: InputError."""
        if part not in self.names:
            return None
        try:
            with self._zip.open(part) as stream:
                data = stream.read(limits.XML_PART_BYTES + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
            raise InputError("input.docx_damaged", path=self.name) from None
        if len(data) > limits.XML_PART_BYTES:
            raise InputError("input.docx_suspicious", path=self.name)
        return data

    def xml(self, part: str) -> Element | None:
        """Return the root of an XML part (None: no such part); a DOCTYPE or broken XML is an InputError."""
        data = self.read(part)
        if data is None:
            return None
        if any(doctype in data for doctype in DOCTYPES) or data.count(b"<") > limits.TAGS:
            raise InputError("input.docx_suspicious", path=self.name)
        for strict, usual in STRICT:
            data = data.replace(strict, usual)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise InputError("input.docx_damaged", path=self.name) from None

    def related(self, part: str, kind: str) -> dict[str, str]:
        """Return relationship id → part name for the inner relationships of `part` of type `kind`."""
        folder, _, leaf = part.rpartition("/")
        root = self.xml(posixpath.join(folder, "_rels", f"{leaf}.rels"))
        found: dict[str, str] = {}
        for entry in [] if root is None else root.iter(RELATIONSHIP):
            if entry.get("TargetMode") != "External" and entry.get("Type", "").endswith(f"/{kind}"):
                target = posixpath.join("/" + folder, entry.get("Target", ""))
                found[entry.get("Id", "")] = posixpath.normpath(target).lstrip("/")
        return found

    def first_related(self, part: str, kind: str) -> str | None:
        """Return the first part that `part` relates to as `kind`; None where there is none."""
        return next(iter(self.related(part, kind).values()), None)
