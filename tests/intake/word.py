"""Builds small Word files for tests, part by part."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMESPACES = (
    W
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    + ' xmlns:v="urn:schemas-microsoft-com:vml"'
    + ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def p(*content: str, props: str = "") -> str:
    """Return a paragraph; content that is no markup becomes a run."""
    inner = "".join(part if part.startswith("<") else run(part) for part in content)
    return f"<w:p>{f'<w:pPr>{props}</w:pPr>' if props else ''}{inner}</w:p>"


def run(text: str, props: str = "") -> str:
    """Return a run."""
    look = f"<w:rPr>{props}</w:rPr>" if props else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def listed(text: str, num: int | str = 1, level: int = 0) -> str:
    """Return a paragraph of a list."""
    return p(text, props=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def ins(content: str) -> str:
    """Return inserted content."""
    return f'<w:ins w:id="1" w:author="a">{content}</w:ins>'


def deleted(text: str) -> str:
    """Return a deleted run."""
    return f'<w:del w:id="2" w:author="a"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def table(*rows: list[str]) -> str:
    """Return a table of one-paragraph cells; a cell that is markup is taken as it is."""
    cells = [
        "".join(c if c.startswith("<w:tc>") else f"<w:tc>{c if c[:1] == '<' else p(c)}</w:tc>" for c in row)
        for row in rows
    ]
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def level(depth: int, fmt: str, text: str, *, start: int = 1, extra: str = "", after: str = "") -> str:
    """Return a list level."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{fmt}"/>{extra}'
        f'<w:lvlText w:val="{text}"/>{after}</w:lvl>'
    )


def abstract(number: int, *levels: str, extra: str = "") -> str:
    """Return a list definition."""
    return f'<w:abstractNum w:abstractNumId="{number}">{extra}{"".join(levels)}</w:abstractNum>'


def num(number: int, abstract_id: int = 0, inner: str = "") -> str:
    """Return a use of a list definition."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract_id}"/>{inner}</w:num>'


def docx(body: str, **parts: str) -> bytes:
    """Return a Word file with `body`; other parts (numbering, styles, footnotes, header1 …) are inner XML."""
    roots = {"document": "document", "numbering": "numbering", "styles": "styles", "footnotes": "footnotes",
             "endnotes": "endnotes"}  # fmt: skip
    written = {"document": f"<w:body>{body}</w:body>", **parts}
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{OFFICE}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for name in parts
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/'
            'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType='
            f'"application/xml"/><Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="{OFFICE}/'
            'officeDocument" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>',
        )
        for name, inner in written.items():
            tag = roots.get(name, "hdr")
            archive.writestr(f"word/{name}.xml", f"<w:{tag} {NAMESPACES}>{inner}</w:{tag}>")
    return stream.getvalue()


def save(folder: Path, body: str, **parts: str) -> Path:
    """Write a Word file into `folder` and return its path."""
    path = folder / "案.docx"
    path.write_bytes(docx(body, **parts))
    return path
