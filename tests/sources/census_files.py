"""A made-up census extract in the format of IPUMS: DDI codebook and data, no person is real."""

import gzip
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from xhht_analysis.vocabulary.downloads import Extract

# Name, first character, last character, decimals implied, codes.
VARIABLES: tuple[tuple[str, int, int, int, tuple[int, ...]], ...] = (
    ("COUNTRY", 1, 3, 0, (704,)),
    ("YEAR", 4, 7, 0, (2009, 2019)),
    ("SERIAL", 8, 17, 0, ()),
    ("PERWT", 18, 25, 2, ()),
    ("GEO1_VN", 26, 31, 0, (704058, 704056)),
    ("AGE", 32, 34, 0, (0, 1, 2, 999)),
    ("SEX", 35, 35, 0, (1, 2)),
    ("LIT", 36, 36, 0, (0, 1, 2, 9)),
)
WIDTH = 36
CODEBOOK = """<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="none.xsl"?>
<codeBook xmlns="ddi:codebook:2_5" version="2.5">
  <stdyDscr>
    <citation><titlStmt><titl>Made up</titl></titlStmt>
      <serStmt><serName abbr="ipumsi">Made up</serName><serInfo>none</serInfo></serStmt>
    </citation>
    <stdyInfo><notes>Made up: a sample</notes></stdyInfo>
    <dataAccs><useStmt>
      <citReq><![CDATA[None, & nobody.]]></citReq><conditions>none</conditions>
    </useStmt></dataAccs>
  </stdyDscr>
  <fileDscr ID="F1"><fileTxt>
    <fileName>{file}</fileName><fileCont>Persons</fileCont>
    <fileStrc type="{structure}"/>
    <fileType charset="ISO-8859-1">ASCII</fileType>
    <format>fixed length fields</format><filePlac>Nowhere</filePlac>
  </fileTxt></fileDscr>
  <dataDscr>{variables}</dataDscr>
</codeBook>
"""
VARIABLE = """
    <var ID="{name}" name="{name}" files="F1" dcml="{decimals}" intrvl="{interval}">
      <location StartPos="{start}" EndPos="{end}" width="{width}"/>
      <labl>{name}</labl><txt>Made up</txt>{codes}
      <concept>Made up</concept><varFormat type="numeric" schema="other"/>
    </var>"""
CODE = "<catgry><catValu>{code}</catValu><labl>Code {code}</labl></catgry>"


class Person(NamedTuple):
    """One record; ``weight`` in hundredths, as the format has it."""

    year: int = 2019
    area: int = 704058
    weight: int = 1000
    age: int = 30
    sex: int = 1
    lit: int = 2


def codebook(
    file: str = "ipumsi_00001.dat",
    *,
    structure: str = "rectangular",
    variables: Sequence[tuple[str, int, int, int, tuple[int, ...]]] = VARIABLES,
) -> str:
    """The DDI of an extract."""
    described = [
        VARIABLE.format(
            name=name,
            start=start,
            end=end,
            width=end - start + 1,
            decimals=decimals,
            interval="discrete" if codes else "contin",
            codes="".join(CODE.format(code=code) for code in codes),
        )
        for name, start, end, decimals, codes in variables
    ]
    return CODEBOOK.format(file=file, structure=structure, variables="".join(described))


def fixed(persons: Iterable[Person]) -> bytes:
    """The records at fixed places."""
    lines = (
        f"704{one.year:4}{serial:010}{one.weight:08}{one.area:6}{one.age:03}{one.sex}{one.lit}\n"
        for serial, one in enumerate(persons, start=1)
    )
    return "".join(lines).encode("ascii")


def delimited(persons: Iterable[Person]) -> bytes:
    """The same as a CSV, in which decimals are written out."""
    head = '"COUNTRY","YEAR","SERIAL","PERWT","GEO1_VN","AGE","SEX","LIT"\n'
    lines = (
        f"704,{one.year},{serial},{one.weight / 100},{one.area},{one.age},{one.sex},{one.lit}\n"
        for serial, one in enumerate(persons, start=1)
    )
    return (head + "".join(lines)).encode("ascii")


def write(folder: Path, data: bytes, *, name: str = "ipumsi_00001.dat.gz", ddi: str = "") -> Path:
    """Both files; compressed where the name says so."""
    path = folder / name
    path.write_bytes(gzip.compress(data, 1) if name.endswith(".gz") else data)
    (folder / "ipumsi_00001.xml").write_text(ddi or codebook(name.removesuffix(".gz")), "utf-8")
    return path


NAME = "ipumsi_00001.dat.gz"
EXTRACT = Extract(
    codebook="ipumsi_00001.xml",
    columns={"year": "YEAR", "area_code": "GEO1_VN"},
    weight="PERWT",
    age="AGE",
    ages=(15, None),
    question="LIT",
    known=(1, 2),
    yes=(2,),
    universe=(5, None),
    labels={"area_code": {"704058": "58", "704056": "56"}},
)
# Of Ninh Thuận 30 persons of weight 10, 24 literate, and 10 of weight 20, 4 literate: 320 of 500.
PEOPLE = [
    *[Person()] * 24, *[Person(lit=1)] * 6,
    *[Person(weight=2000)] * 4, *[Person(weight=2000, lit=1)] * 6,
    *[Person(area=704056, sex=2)] * 20,
    Person(age=14, lit=1), Person(age=4, lit=0), Person(age=999), Person(age=15, lit=9),
]  # fmt: skip
GOOD = fixed(PEOPLE)
