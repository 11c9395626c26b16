"""How much a file may hold, so that any file is read or refused in seconds and small memory.

A province's largest form (65 communes, 5 sheets of 45 columns) is 80 KB with 15,000 filled cells;
each limit leaves at least ten times that and is reached in about two seconds and 130 MB.
"""

from xhht_analysis.vocabulary.findings import Finding

MEGABYTE = 1 << 20

# Larger files hold pictures or the whole country; both are read nowhere in a return.
MAX_FILE = 20 * MEGABYTE
# XML takes 20 to 40 bytes a cell, empty styled cells included.
MAX_UNPACKED = 64 * MEGABYTE
# Sheets pack at 5 to 50 to 1; deflate's own end is 1032 to 1, which is where bombs are.
MAX_RATIO = 250
RATIO_MATTERS_FROM = 8 * MEGABYTE
# A workbook has some ten parts and two per sheet; pictures and comments add to that.
MAX_PARTS = 4_000
MAX_SHEETS = 100
# Elements of all XML parts together: at most some two seconds of parsing.
MAX_ELEMENTS = 1_000_000
# Deepest nesting in spreadsheets is about 10; every open element costs memory.
MAX_DEPTH = 100
# A tag, a comment: the parser holds each of them whole. Text inside a cell is not meant.
MAX_MARKUP = 256 * 1024
# Names of elements and attributes are kept for good; both formats define fewer than 3,000.
MAX_NAMES = 10_000
# Text of all cells together, of which 15,000 filled cells need half a million.
MAX_CHARACTERS = 8_000_000
MAX_CELLS = 200_000
# The country had 10,600 communes before 2025; whatever lies beyond is a stray cell.
MAX_ROW = 20_000
MAX_COLUMN = 1_000
# A heading spans a block of some ten columns; the area is what a reader may walk over.
MAX_MERGED_AREA = 10_000
MAX_MERGED = 5_000
# Cells told one by one; past that the file is as wrong as can be.
MAX_TOLD = 500
# Of the process that reads an old workbook; 200,000 cells take it a second and 70 MB.
MAX_SECONDS = 4
MAX_MEMORY = 400 * MEGABYTE


class Unreadable(Exception):
    """Nothing of the file can be used: the check that says so, and its facts."""

    def __init__(self, check: str, /, **facts: str | int) -> None:
        self.check, self.facts = check, facts
        super().__init__(" · ".join([check, *(f"{name}={facts[name]}" for name in facts)]))

    def finding(self, *, file: str) -> Finding:
        """The same as a finding of a file."""
        return Finding(check=self.check, file=file, facts=self.facts)


class Room:
    """What is left for one file, all its sheets and parts together."""

    def __init__(self) -> None:
        self.cells = self.elements = self.characters = self.unpacked = self.told = 0

    def take_cells(self, number: int = 1) -> None:
        """Room for filled cells."""
        self.cells += number
        if self.cells > MAX_CELLS:
            raise Unreadable("file-dimensions", what="cells", limit=MAX_CELLS)

    def take_characters(self, number: int) -> None:
        """Room for text."""
        self.characters += number
        if self.characters > MAX_CHARACTERS:
            raise Unreadable("file-dimensions", what="characters", limit=MAX_CHARACTERS)

    def take_unpacked(self, number: int) -> None:
        """Room for bytes that came out of an archive."""
        self.unpacked += number
        if self.unpacked > MAX_UNPACKED:
            raise Unreadable("file-too-large", what="unpacked", limit=MAX_UNPACKED // MEGABYTE)

    def may_tell(self) -> bool:
        """Whether one more cell is told by itself."""
        self.told += 1
        return self.told <= MAX_TOLD
