"""How persons, one a row, become the counts of a described table."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from xhht_analysis.vocabulary.downloads import Ages
from xhht_analysis.vocabulary.problems import Impossible

Values = tuple[str | int, ...]

YEAR, AREA = "year", "area_code"
_COUNTED_BY = (YEAR, AREA, "sex", "ethnicity", "ethnic_minority", "residence")
# Nobody lives longer than this.
OLDEST = 130
# What tells who somebody is; letters and digits of a column's name without marks.
_NAMING = re.compile(
    "ho(va)?ten|tenkhaisinh|tennguoi|cmnd|cmtnd|cccd|cancuoc|chungminh|dinhdanh|hochieu|passport"
    "|fullname|firstname|lastname|givenname|surname|personname|serial|pernum|personid|idnguoi"
    "|dienthoai|phone|email|diachi|address|bhxh|bhyt|masothue"
)
_NAMING_ALONE = frozenset({"ten", "name", "id", "uuid", "pid", "hhid", "sdt", "cmt", "mst", "stt"})
_DATABASE = re.compile("XHHT_[A-Z0-9_]{1,60}")


@dataclass(frozen=True, kw_only=True)
class PersonCount:
    """Who counts: persons of ``ages`` whose columns have one of the values of ``where``."""

    where: Mapping[str, Values] = field(default_factory=dict)
    ages: Ages = (None, None)

    def __post_init__(self) -> None:
        for column, values in self.where.items():
            if not values:
                raise Impossible("key-missing", expected=f"where.{column}")


@dataclass(frozen=True, kw_only=True)
class Share:
    """The share that persons of one count are of those of another that takes them in."""

    part: str
    whole: str


@dataclass(frozen=True, kw_only=True)
class Database:
    """A table where persons lie; ``url`` names the environment variable that says how to reach it.

    The URL itself has a password in it and stands in no file.
    """

    url: str
    table: str

    def __post_init__(self) -> None:
        if not _DATABASE.fullmatch(self.url):
            raise Impossible("wrong-value", expected="XHHT_…", came=self.url[:60])


@dataclass(frozen=True, kw_only=True)
class Microdata:
    """Persons, of whom the columns that are named here are read and no other.

    ``columns``: ``area_code``, perhaps ``year`` (or all persons' ``year``), ``sex``, ``ethnicity``,
    ``ethnic_minority``, ``residence`` -> the persons' column; ``labels``: one of them -> value ->
    what the table calls it, ``*`` for every other value; ``skip``: areas left out, ``*`` for all
    without a label; ``area_digits``: zeros are put before shorter codes. ``age`` in whole years,
    or ``birth_year`` (age = year - birth year); ``bands`` or ``single_ages``, closed, part the rows
    into ``age_from`` and ``age_to``. ``counts``: table column -> who counts. ``weight``: how many
    people a person stands for, one without it. ``unknown``: values of a persons' column that say
    that nobody knows, as an empty cell does; of more than ``most_unknown_pct`` they are refused.
    With a ``share`` the table has its estimate in place of counts (``Extract``).
    """

    columns: Mapping[str, str]
    counts: Mapping[str, PersonCount]
    year: int | None = None
    age: str | None = None
    birth_year: str | None = None
    bands: tuple[Ages, ...] = ()
    single_ages: Ages | None = None
    weight: str | None = None
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    skip: tuple[str, ...] = ()
    area_digits: int | None = None
    unknown: Mapping[str, Values] = field(default_factory=dict)
    most_unknown_pct: float = 5.0
    share: Share | None = None
    database: Database | None = None

    def __post_init__(self) -> None:
        self._complete()
        self._consistent()
        for name in self.named:
            if tells_who(name):
                raise Impossible("person-named", came=name)

    def _complete(self) -> None:
        if AREA not in self.columns:
            raise Impossible("key-missing", expected=f"columns.{AREA}")
        if (YEAR in self.columns) == (self.year is not None):
            raise Impossible("key-missing", expected=f"columns.{YEAR} | {YEAR}")
        if not self.counts:
            raise Impossible("key-missing", expected="counts")
        if self.age is not None and self.birth_year is not None:
            raise Impossible("key-missing", expected="age | birth_year")
        aged = self.bands or self.single_ages or any(
            one.ages != (None, None) for one in self.counts.values()
        )  # fmt: skip
        if aged and self.age is None and self.birth_year is None:
            raise Impossible("key-missing", expected="age | birth_year")
        for name in (self.share.part, self.share.whole) if self.share else ():
            if name not in self.counts:
                expected = ", ".join(self.counts)
                raise Impossible("unknown-name", what="column", came=name, expected=expected)

    def _consistent(self) -> None:
        for name in [*self.columns, *self.labels]:
            if name not in _COUNTED_BY or (name in self.labels and name not in self.columns):
                expected = ", ".join(_COUNTED_BY)
                raise Impossible("unknown-key", came=name, expected=expected)
        for name in self.unknown:
            if name not in self.named:
                expected = ", ".join(self.named)
                raise Impossible("unknown-name", what="column", came=name, expected=expected)
        bounds = [*_bounds(self.age_bands)]
        if bounds != sorted(set(bounds)) or (self.bands and self.single_ages):
            raise Impossible("bands-impossible", came=_shown(self.age_bands))
        for one in self.counts.values():
            low, high = one.ages
            if low is not None and high is not None and low > high:
                raise Impossible("bands-impossible", came=_shown([one.ages]))

    @cached_property
    def age_bands(self) -> tuple[tuple[int, int | None], ...]:
        """The bands of ages that the rows part into, from the youngest."""
        if self.single_ages is not None:
            low, high = self.single_ages
            return tuple((age, age) for age in range(low or 0, (high or OLDEST) + 1))
        return tuple((low or 0, high) for low, high in self.bands)

    @property
    def aged(self) -> str | None:
        """The column that ages are told or reckoned from."""
        return self.age if self.age is not None else self.birth_year

    @property
    def asked(self) -> tuple[str, ...]:
        """The persons' columns that counts depend on, each once."""
        return tuple(dict.fromkeys(name for one in self.counts.values() for name in one.where))

    @property
    def named(self) -> tuple[str, ...]:
        """Every persons' column that is read, each once."""
        named = [*self.columns.values(), self.aged, self.weight, *self.asked]
        return tuple(dict.fromkeys(name for name in named if name is not None))


def tells_who(column: str) -> bool:
    """Whether a column by its name holds a person's name, number or address."""
    plain = unicodedata.normalize("NFD", column.lower()).replace("đ", "d")
    letters = "".join(one for one in plain if one.isascii() and one.isalnum())
    return letters in _NAMING_ALONE or _NAMING.search(letters) is not None


def _bounds(bands: tuple[tuple[int, int | None], ...]) -> Iterator[float]:
    """Both ends of each band, half a year apart, so that overlaps stand out of order."""
    for low, high in bands:
        yield low
        yield OLDEST + 0.5 if high is None else high + 0.5


def _shown(bands: object) -> str:
    return ", ".join(f"{low or 0}–{'' if high is None else high}" for low, high in bands)[:100]
