"""Broken and odd files by name, made by mutation: their bytes, and the check that must tell them.

``OK``: the figures are read and nothing keeps them out; warnings may stand beside them.
"""

import random
import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, pairwise

from tests.sources.returns import compound as biff
from tests.sources.returns.corpus_sheets import odd_ods, odd_xlsx, sound_xlsx
from tests.sources.returns.packages import ods_parts, xlsx_parts, zipped

MEGABYTE = 1 << 20
OK = ""
UNREADABLE, KIND, LARGE = "file-unreadable", "file-of-another-kind", "file-too-large"
Case = tuple[str, bytes, str | None]

ODS_ROW = (
    '<table:table-row><table:table-cell office:value-type="float" office:value="1"/>'
    "</table:table-row>"
)
HTML = "<html><body><table><tr><td>Mã</td><td>22846</td></tr></table></body></html>"
SPREADSHEET_2003 = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
)


def sound_ods() -> dict[str, bytes]:
    return ods_parts(f'<table:table table:name="Sheet1">{ODS_ROW}</table:table>')


def sound_xls() -> bytes:
    cells = b"".join(biff.number(row, column, row) for row in range(5) for column in range(5))
    return biff.xls(biff.label(9, 0, "Xã") + cells)


@cache
def cases() -> tuple[Case, ...]:
    """Every file of the corpus."""
    return tuple(chain(
        _cut_off(), _flipped(), _parts_gone(), _parts_spoilt(), _zips(), _kinds(), _old(), _texts(),
        odd_xlsx(), odd_ods(),
    ))  # fmt: skip


def _cut_off() -> Iterator[Case]:
    for kind, whole in (("xlsx", zipped(sound_xlsx())), ("ods", zipped(sound_ods()))):
        for tenth in range(1, 10):
            yield f"{kind} cut off at {tenth}0 %", whole[: len(whole) * tenth // 10], UNREADABLE
        for less in (1, 10, 21, 22):
            yield f"{kind} without its last {less} bytes", whole[:-less], UNREADABLE
        yield f"{kind}, first bytes alone", whole[:4], UNREADABLE
        yield f"{kind} with the front gone", whole[40:], None
    whole = sound_xls()
    for at in (8, 100, 512, 1024, 1100, 1600):
        yield f"xls cut off at {at}", whole[:at], UNREADABLE
    yield "xls, half a stream", whole[: len(whole) - 2048], None


def _flipped() -> Iterator[Case]:
    whole = zipped(sound_xlsx())
    directory = whole.index(b"PK\x01\x02")
    chance = random.Random(4)
    for place in range(16):
        data = bytearray(whole)
        for _ in range(3):
            data[chance.randrange(directory, len(data))] ^= 1 << chance.randrange(8)
        yield f"xlsx with bits flipped in its directory {place}", bytes(data), None
    whole = sound_xls()
    for place in range(16):
        data = bytearray(whole)
        for _ in range(4):
            data[chance.randrange(8, len(data))] = chance.choice((0, 0xFF, 0x7F))
        yield f"xls with bytes changed {place}", bytes(data), None
    for name, at in (("allocation", 512), ("directory", 1024)):
        data = bytearray(whole)
        data[at : at + 512] = b"\x01\0\0\0" * 128
        yield f"xls whose {name} goes round in a circle", bytes(data), UNREADABLE


def _parts_gone() -> Iterator[Case]:
    for name in sound_xlsx():
        parts = sound_xlsx()
        del parts[name]
        needed = name.startswith("xl/")
        yield f"xlsx without {name}", zipped(parts), UNREADABLE if needed else OK
    for name in sound_ods():
        parts = sound_ods()
        del parts[name]
        yield f"ods without {name}", zipped(parts), UNREADABLE if name == "content.xml" else OK


def _parts_spoilt() -> Iterator[Case]:
    read = ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/1.xml",
            "xl/sharedStrings.xml", "xl/styles.xml", "_rels/.rels")  # fmt: skip
    for name in read:
        content = sound_xlsx()[name]
        for how, spoilt in (
            ("cut off", content[: len(content) // 2]),
            ("of zeros", bytes(len(content))),
            ("without closing tags", content.replace(b"</", b"<")),
            ("with a bomb", _bomb(content)),
            ("with a file's content", _outside(content)),
        ):
            yield f"xlsx, {name} {how}", zipped(sound_xlsx() | {name: spoilt}), UNREADABLE
    content = sound_ods()["content.xml"]
    for how, spoilt in (("cut off", content[:-20]), ("with a bomb", _bomb(content))):
        yield f"ods, content {how}", zipped(sound_ods() | {"content.xml": spoilt}), UNREADABLE
    utf16 = sound_xlsx()["xl/worksheets/1.xml"].decode().replace("UTF-8", "UTF-16")
    parts = {"xl/worksheets/1.xml": utf16.encode("utf-16")}
    yield "xlsx with a sheet in UTF-16", zipped(sound_xlsx() | parts), OK
    lies = sound_xlsx() | {"[Content_Types].xml": b"<Types><Default ContentType='x'/></Types>"}
    yield "xlsx with wrong content types", zipped(lies), OK


def _bomb(content: bytes) -> bytes:
    """A billion laughs in front of the root."""
    names = "abcdefghij"
    declared = '<!ENTITY a "laugh">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names)
    )
    return _declaring(content, declared).replace(b"><", b">&j;<", 3)


def _outside(content: bytes) -> bytes:
    return _declaring(content, '<!ENTITY x SYSTEM "file:///etc/passwd">')


def _declaring(content: bytes, declared: str) -> bytes:
    head, _, rest = content.partition(b"?>")
    return head + f"?><!DOCTYPE x [{declared}]>".encode() + rest


def _zips() -> Iterator[Case]:
    bomb = sound_xlsx() | {"xl/worksheets/1.xml": b" " * (80 << 20)}
    yield "zip bomb in a sheet", zipped(bomb), LARGE
    yield "zip bomb in a picture", zipped(sound_xlsx() | {"xl/media/1.png": bytes(80 << 20)}), LARGE
    inner = zipped({"0": bytes(20 << 20)})
    nested = {f"xl/media/{place}.zip": inner for place in range(5)}
    yield "zip bombs inside", zipped(sound_xlsx() | nested), OK
    lying = bytearray(zipped(bomb))
    declared = (80 << 20).to_bytes(4, "little")
    yield (
        "zip bomb that says it is small",
        bytes(lying).replace(declared, b"\x10\0\0\0"),
        UNREADABLE,
    )
    shared = xlsx_parts(*["<x/>"] * 100) | {
        "xl/worksheets/1.xml": b"<x>" + b" " * MEGABYTE + b"</x>"
    }
    relations = re.sub(rb"worksheets/[0-9]+", b"worksheets/1", shared["xl/_rels/workbook.xml.rels"])
    yield (
        "xlsx with one large part as 100 sheets",
        zipped(shared | {"xl/_rels/workbook.xml.rels": relations}),
        LARGE,
    )
    yield "zip with parts past counting", zipped({f"xl/{n}": b"" for n in range(5000)}), LARGE
    yield "empty zip", zipped({}), KIND
    yield "zip of a csv", zipped({"a.csv": b"1,2"}), KIND
    yield "xlsx with stored parts", zipped(sound_xlsx(), stored=True), OK
    parts = {name.replace("/", "\\"): content for name, content in sound_xlsx().items()}
    yield "xlsx with backslashes", zipped(parts), OK
    parts = {name.upper(): content for name, content in sound_xlsx().items()}
    yield "xlsx with capitals", zipped(parts), OK
    parts = dict.fromkeys(("xl//worksheets/./1.xml", "/xl/worksheets/1.xml"), b"<x/>")
    yield "xlsx with one part thrice", zipped(sound_xlsx() | parts), UNREADABLE
    parts = {"../../../../tmp/out.xml": b"x", "xl/media/../../../out": b"x"}
    yield "xlsx with parts that climb out", zipped(sound_xlsx() | parts), OK
    locked = _marked(zipped(sound_xlsx()), at=8, mark=b"\x01\0")
    yield "zip with a password", locked, "file-encrypted"
    other = _marked(zipped(sound_xlsx()), at=10, mark=b"\x63\0")
    yield "zip packed in another way", other, UNREADABLE


def _marked(data: bytes, *, at: int, mark: bytes) -> bytes:
    """The same bytes at the same place of each entry in the directory."""
    front, *entries = data.split(b"PK\x01\x02")
    changed = [b"PK\x01\x02" + one[: at - 4] + mark + one[at - 2 :] for one in entries]
    return front + b"".join(changed)


def _kinds() -> Iterator[Case]:
    document = {"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}
    yield "docx", zipped(document), KIND
    yield "pptx", zipped({"ppt/presentation.xml": b"<x/>"}), KIND
    yield "xlsb", zipped({"[Content_Types].xml": b"<x/>", "xl/workbook.bin": b"\0"}), KIND
    text = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}
    yield "odt", zipped(text), KIND
    for name, data in (
        ("pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"),
        ("exe", b"MZ\x90\0\x03\0\0\0" + bytes(100)),
        ("elf", b"\x7fELF\x02\x01\x01" + bytes(50)),
        ("png", b"\x89PNG\r\n\x1a\n" + bytes(50)),
        ("jpeg", b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(50)),
        ("rar", b"Rar!\x1a\x07\0" + bytes(50)),
        ("gzip", b"\x1f\x8b\x08" + bytes(50)),
        ("rtf", b"{\\rtf1\\ansi Xa}"),
        ("sqlite", b"SQLite format 3\0" + bytes(84)),
        ("html as xls", HTML.encode()),
        ("html in UTF-16", HTML.encode("utf-16")),
        ("html after blank lines", b"\xef\xbb\xbf\r\n  " + HTML.encode()),
        ("mht", b"MIME-Version: 1.0\r\n\r\n" + HTML.encode()),
        ("xml spreadsheet", SPREADSHEET_2003.encode()),
        ("xml", b"<?xml version='1.0'?><a/>"),
        ("noise", random.Random(7).randbytes(5000)),
        ("noise without zeros", random.Random(8).randbytes(5000).replace(b"\0", b"\1")),
    ):
        yield name, data, KIND
    yield "nothing", b"", UNREADABLE
    yield "blanks", b" \r\n\t\n", UNREADABLE
    yield "zeros", bytes(10_000), UNREADABLE
    yield "a file over the limit", b"1," * (11 << 20), LARGE


def _old() -> Iterator[Case]:
    yield "xls", sound_xls(), OK
    yield "doc", biff.compound({"WordDocument": b"x"}), KIND
    yield "ppt", biff.compound({"PowerPoint Document": b"x"}), KIND
    yield "compound file of nothing", biff.compound({"x": b"x"}), KIND
    locked = {"EncryptionInfo": b"x", "EncryptedPackage": b"x"}
    yield "xlsx with a password", biff.compound(locked), "file-encrypted"
    one = [biff.number(0, 0, 1)]
    password = biff.workbook(one, more=biff.record(0x2F, bytes(54)))
    yield "xls with a password", biff.compound({"Workbook": password}), "file-encrypted"
    macros = {"Workbook": biff.workbook(one), "_VBA_PROJECT_CUR": b"x"}
    yield "xls with macros", biff.compound(macros), "file-macros"
    links = biff.workbook(one, more=biff.record(0x1AE, b"\1\0\4\0\0file"))
    yield "xls with links", biff.compound({"Workbook": links}), "file-external-links"
    own = biff.workbook(one, more=biff.record(0x1AE, b"\1\0\1\4"))
    yield "xls with links to itself", biff.compound({"Workbook": own}), OK
    far = biff.number(0, 0, 1) + biff.number(65_535, 255, 2)
    yield "xls with a cell in its last corner", biff.xls(far), "file-dimensions"
    yield "xls with an error", biff.xls(biff.truth(0, 0, 0x17, error=True)), "formula-error"
    yield "xls with an unknown error", biff.xls(biff.truth(0, 0, 99, error=True)), "formula-error"
    nothing = biff.formula(0, 0, b"\3\0\0\0\0\0\xff\xff", flags=2)
    yield "xls without a result", biff.xls(nothing), "formula-not-computed"
    blank = biff.number(0, 1, 1) + biff.formula(0, 0, b"\3\0\0\0\0\0\xff\xff")
    yield "xls with an empty result", biff.xls(blank), OK
    for name, body in (("no body", b""), ("a long body", b"\xff" * 8000)):
        for code in (0x06, 0xE5, 0x85, 0xFC, 0x203, 0xBD, 0x1AE, 0xE0):
            data = biff.xls(biff.record(code, body) + biff.number(0, 0, 1))
            yield f"xls, record {code:x} with {name}", data, None


def _texts() -> Iterator[Case]:
    yield "csv, quote never closed", b'a,b\n"1,2\n' + b"3,4\n" * 40_000, UNREADABLE
    yield "csv, one column", b"a\n1\n", OK
    yield (
        "csv, control characters",
        ("Xã Phước Bình,1204\n" * 3 + "Xã\x1b[2J\x07\x7f Phước,1\n").encode(),
        OK,
    )
    yield "csv, half a surrogate in UTF-16", b"\xff\xfe" + b"X\0\x00\xd8,\x001\0\n\0", OK
    yield "csv, odd number of bytes in UTF-16", b"\xff\xfe" + "a,1\n".encode("utf-16-le") + b"x", OK
    yield "csv, zeros inside", b"a,b\n12,\0\n" * 50, KIND
    yield "csv, bad UTF-8", b"a\xff\xfe,1\n", "file-encoding"
    yield "csv, a line far down", b"a,1\n" + b"\n" * 30_000 + b"b,2\n", "file-dimensions"
    yield "csv, a cell far right", b"a,1\n" + b"," * 5_000 + b"x\n", "file-dimensions"
    yield "csv, lines without end", b"1,2\n" * (4 << 20), "file-dimensions"
    yield "csv, columns without end", b"1," * (9 << 20), "file-dimensions"
    yield "csv, commas without end", b"," * (7 << 20), UNREADABLE
    yield "csv, too many cells", (b"1," * 900 + b"\n") * 300, "file-dimensions"
    yield "csv, 100 k blank lines", b"a,1\n" + b"\n" * 100_000, OK
    yield "csv, formulas as text", b"a,=cmd|'/c calc'!A0\n@SUM(A1),+1\n", OK
    yield "csv, json", b'{"a": [1, 2]}', KIND
    yield "csv, json of rows", b'[{"a": 1}, {"a": 2}]', KIND
    yield "csv, a word in braces", b"{a},b\n1,2\n", OK
    yield "census records", b"704201900000000010000100070405803012\n" * 200, KIND
    yield "census codebook", b'<?xml version="1.0"?><codeBook xmlns="ddi:codebook:2_5"/>', KIND
    for encoding in ("utf-32", "utf-7", "cp037"):
        yield f"csv in {encoding}", "Mã,Tên\n1,2\n".encode(encoding, errors="replace"), None
