"""Ten million persons to counts of district, sex and age: ours beside pandas, polars and Spark.

Each way runs in a process of its own on the same Parquet files; all must agree on every count.
``python -m tests.bench.microdata WAY FOLDER OUT`` runs one.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from rich.table import Table

ROOT = Path(__file__).resolve().parents[2]
MADE = ROOT / "build" / "microdata"
DISTRICTS, FILES, CHUNK, SEED = 705, 10, 1_000_000, 2024
OLDEST_BAND = 80
KEY = ["ma_huyen", "gioi_tinh", "tuoi_tu"]
READ = ["ma_huyen", "gioi_tinh", "tuoi", "quyen_so"]
MOST_MEGABYTES = 4 * 1024


def people(number: int) -> Path:
    """A folder of ten files of made-up persons, made once, with names that nobody may read."""
    folder = MADE / str(number)
    if len(list(folder.glob("*.parquet"))) == FILES:
        return folder
    growing = folder.with_name(f"{folder.name}.growing")
    shutil.rmtree(growing, ignore_errors=True)
    growing.mkdir(parents=True)
    codes = np.array([f"{code:03d}" for code in range(1, DISTRICTS + 1)])
    for file in range(FILES):
        rng = np.random.default_rng([SEED, file])
        writer = None
        for start in range(0, number // FILES, CHUNK):
            size = min(CHUNK, number // FILES - start)
            ids = np.arange(size) + start + file * (number // FILES)
            table = pa.table(
                {
                    "ho_ten": np.char.add("Nguyễn Văn ", ids.astype(str)),
                    "so_cccd": np.char.zfill(ids.astype(str), 12),
                    "ma_huyen": codes[rng.integers(0, DISTRICTS, size)],
                    "gioi_tinh": rng.integers(1, 3, size).astype("int8"),
                    "tuoi": rng.integers(0, 100, size).astype("int16"),
                    "dan_toc": rng.integers(1, 55, size).astype("int8"),
                    "khu_vuc": rng.integers(1, 3, size).astype("int8"),
                    "biet_chu": rng.integers(1, 3, size).astype("int8"),
                    "quyen_so": np.round(rng.uniform(1, 30, size), 2),
                }
            )
            writer = writer or pq.ParquetWriter(growing / f"{file:02}.parquet", table.schema)
            writer.write_table(table)
        writer.close()
    growing.rename(folder)
    return folder


def layout():
    from xhht_analysis.vocabulary.microdata import Microdata, PersonCount

    fives = tuple((low, low + 4) for low in range(0, OLDEST_BAND, 5))
    return Microdata(
        year=SEED,
        columns={"area_code": "ma_huyen", "sex": "gioi_tinh"},
        labels={"sex": {"1": "1", "2": "2"}},
        age="tuoi",
        bands=(*fives, (OLDEST_BAND, None)),
        weight="quyen_so",
        counts={"population": PersonCount()},
    )


def _of_ours(counts) -> pd.DataFrame:
    rows = counts.rows.drop(columns=["year", "age_to"])
    rows.columns = KEY
    return rows.assign(people=counts.people["population"], persons=counts.persons["population"])


def ours(folder: Path) -> Callable[[], pd.DataFrame]:
    from xhht_analysis.sources.microdata import counting  # noqa: F401  (what a run loads once)
    from xhht_analysis.sources.microdata.engine import ibis_itself
    from xhht_analysis.sources.microdata.reading import counts_in_files

    ibis_itself("")
    by = layout()
    return lambda: _of_ours(counts_in_files(sorted(folder.iterdir()), by, file=folder.name))


def with_pandas(folder: Path) -> Callable[[], pd.DataFrame]:
    def count() -> pd.DataFrame:
        table = pd.read_parquet(folder, columns=READ)
        table["tuoi_tu"] = (table["tuoi"] // 5 * 5).clip(upper=OLDEST_BAND)
        sums = table.groupby(KEY)["quyen_so"].agg(["sum", "size"])
        return sums.set_axis(["people", "persons"], axis=1).reset_index()

    return count


def with_polars(folder: Path) -> Callable[[], pd.DataFrame]:
    import polars as pl

    def count() -> pd.DataFrame:
        band = (pl.col("tuoi") // 5 * 5).clip(upper_bound=OLDEST_BAND).alias("tuoi_tu")
        sums = pl.col("quyen_so").sum().alias("people"), pl.len().alias("persons")
        scan = pl.scan_parquet(folder / "*.parquet")
        found = scan.group_by("ma_huyen", "gioi_tinh", band).agg(*sums).collect(engine="streaming")
        return pd.DataFrame(found.to_dict(as_series=False))

    return count


def _session():
    from pyspark.sql import SparkSession

    build = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = build.config("spark.driver.memory", "3g").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session


def with_spark(folder: Path) -> Callable[[], pd.DataFrame]:
    from pyspark.sql import functions as f

    session = _session()

    def count() -> pd.DataFrame:
        band = f.least(f.floor(f.col("tuoi") / 5) * 5, f.lit(OLDEST_BAND)).alias("tuoi_tu")
        sums = f.sum("quyen_so").alias("people"), f.count("*").alias("persons")
        found = session.read.parquet(str(folder)).groupBy("ma_huyen", "gioi_tinh", band).agg(*sums)
        return pd.DataFrame([row.asDict() for row in found.collect()])

    return count


def ours_on_spark(folder: Path) -> Callable[[], pd.DataFrame]:
    import ibis

    from xhht_analysis.sources.microdata.counting import counts_of

    system, by = ibis.pyspark.connect(_session()), layout()
    return lambda: _of_ours(
        counts_of(system, system.read_parquet(str(folder)), by, file=folder.name)
    )


WAYS = {
    "ours": ours,
    "polars": with_polars,
    "pandas": with_pandas,
    "pyspark": with_spark,
    "ours, on pyspark": ours_on_spark,
}


def peak_megabytes(pid: int | str = "self") -> float:
    """The most memory that a process has held, and those that it started."""
    status = Path(f"/proc/{pid}/status").read_text("utf-8")
    # A child that has ended and was not asked for yet has no memory left.
    own = next((line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")), 0)
    tasks = Path(f"/proc/{pid}/task").iterdir()
    children = [child for task in tasks for child in (task / "children").read_text().split()]
    return int(own) / 1024 + sum(peak_megabytes(child) for child in children)


def run(way: str, folder: Path, out: Path) -> None:
    """One way, timed from when its libraries are loaded, or its session there."""
    count = WAYS[way](folder)
    began = time.perf_counter()
    found = count()
    took = time.perf_counter() - began
    facts = {"seconds": took, "megabytes": peak_megabytes()}
    found = found.astype({"ma_huyen": "str", "gioi_tinh": "int64", "tuoi_tu": "int64"})
    found["people"] = found["people"].astype("float64").round(2)
    found = found.sort_values(KEY, ignore_index=True)[[*KEY, "people", "persons"]]
    found.astype({"persons": "int64"}).to_csv(out, index=False)
    print(json.dumps(facts))


def timed(way: str, folder: Path, out: Path) -> dict[str, float]:
    """A way in a process of its own: its seconds, those of the whole process, its peak."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.bench.microdata", way, folder, out],
        cwd=ROOT, capture_output=True, text=True, check=False,
        env={**os.environ, "XHHT_MICRODATA_MEMORY": "2GB"},
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"{way}\n{done.stdout}{done.stderr}")
    return json.loads(done.stdout.splitlines()[-1]) | {"process": time.perf_counter() - began}


def measured(rounds: int) -> tuple[Table, dict]:
    """All ways in turn on ten million persons, ``rounds`` times; the best of each."""
    lacking = [name for name in ("polars", "pyspark") if find_spec(name) is None]
    if lacking:
        sys.exit(f"not installed: {', '.join(lacking)}; try: pip install --group bench")
    number = 10_000_000
    folder = people(number)
    found: dict[str, list[dict[str, float]]] = {way: [] for way in WAYS}
    with tempfile.TemporaryDirectory() as temp:
        for _ in range(rounds):
            for way in WAYS:
                out = Path(temp) / f"{way}.csv"
                found[way].append(timed(way, folder, out))
                if out.read_bytes() != (Path(temp) / "ours.csv").read_bytes():
                    sys.exit(f"{way} and ours disagree")
    return _table(f"{number:,} persons, best of {rounds}", found)


def hundred_million(rounds: int) -> tuple[Table, dict]:
    """Ours alone on a hundred million persons, which must stay under 4 GB."""
    number = 100_000_000
    folder = people(number)
    with tempfile.TemporaryDirectory() as temp:
        found = {"ours": [timed("ours", folder, Path(temp) / "o.csv") for _ in range(rounds)]}
        persons = pd.read_csv(Path(temp) / "o.csv")["persons"].sum()
    if persons != number:
        sys.exit(f"{persons} persons were counted of {number}")
    if (most := max(one["megabytes"] for one in found["ours"])) > MOST_MEGABYTES:
        sys.exit(f"ours took {most:.0f} MB")
    return _table(f"{number:,} persons, best of {rounds}", found)


def _table(title: str, found: dict[str, list[dict[str, float]]]) -> tuple[Table, dict]:
    best = {way: min(one["seconds"] for one in runs) for way, runs in found.items()}
    table = Table("", "s", "× ours", "whole process s", "peak MB", title=title)
    for way, runs in found.items():
        whole, peak = (
            min(one["process"] for one in runs),
            max(one["megabytes"] for one in runs),
        )
        cells = best[way], best[way] / best["ours"], whole, peak
        table.add_row(way, *(f"{one:.{digits}f}" for one, digits in zip(cells, (2, 2, 1, 0),
                                                                        strict=True)))  # fmt: skip
    ratios = {way: took / best["ours"] for way, took in best.items()}
    return table, {"runs": found, "ratio_to_ours": ratios}


if __name__ == "__main__":
    run(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
