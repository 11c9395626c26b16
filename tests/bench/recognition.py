"""The country's communes over ten years: recognition in one pass beside plain Python loops."""

import sys
import time

import numpy as np
import pandas as pd
from rich.table import Table

from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.methods.recognition import commune_levels, criteria_of
from xhht_analysis.vocabulary.standards import Standard

COMMUNES, YEARS, SEED = 10_600, range(2015, 2025), 20
Levels = dict[tuple[int, str, str, int], bool]


def made_up(standard: Standard) -> pd.DataFrame:
    """Criterion counts of every commune and year, around the thresholds so that answers differ."""
    rng = np.random.default_rng(SEED)
    codes = np.array([f"{code:05d}" for code in range(COMMUNES)])
    difficult = rng.random(COMMUNES) < 0.3
    parts = []
    for field, level, criterion in criteria_of(standard):
        for year in YEARS:
            whole = rng.integers(20, 3000, COMMUNES)
            share = np.clip(rng.normal(0.93, 0.06, COMMUNES), 0, 1)
            bands = (criterion.ordinary, criterion.especially_difficult)
            parts.append(
                pd.DataFrame(
                    {
                        "year": year,
                        "area_code": codes,
                        "difficult": difficult,
                        "field": field,
                        "level": level.level,
                        "criterion": criterion.id,
                        "numerator": np.minimum(whole, np.round(whole * share).astype(int)),
                        "denominator": whole,
                        "per_cent": [bands[int(flag)].at_least_pct for flag in difficult],
                    }
                )
            )
    counts = pd.concat(parts, ignore_index=True)
    return counts.astype({"numerator": "Int64", "denominator": "Int64"})


def looped(counts: pd.DataFrame, standard: Standard) -> Levels:
    """The same rules as a person would write them down, commune by commune."""
    met: dict[tuple[int, str], dict[str, bool]] = {}
    columns = ("year", "area_code", "criterion", "numerator", "denominator", "per_cent")
    for year, code, criterion, part, whole, pct in zip(
        *(counts[name].tolist() for name in columns), strict=True
    ):
        reached = 100 * pct.denominator * part >= pct.numerator * whole
        met.setdefault((year, code), {})[criterion] = reached
    rules = {(field.id, level.level): level for field in standard.fields for level in field.levels}
    found: Levels = {}
    for (year, code), answers in met.items():
        for key in rules:
            found[year, code, *key] = _reached(rules, key, answers)
    return found


def _reached(rules: dict, key: tuple[str, int], answers: dict[str, bool]) -> bool:
    rule = rules[key]
    return all(answers[one.id] for one in rule.criteria) and all(
        _reached(rules, (one.field, one.level), answers) for one in rule.requires
    )


def measured(rounds: int) -> tuple[Table, dict]:
    """Both ways in turn, ``rounds`` times, the best of each; they must agree on every level."""
    standard = load_catalogue(Workspace.find()).standards["nd_20_2014"]
    counts = made_up(standard)
    times: dict[str, list[float]] = {"plain loops": [], "one pass": []}
    for _ in range(rounds):
        began = time.perf_counter()
        by_hand = looped(counts, standard)
        times["plain loops"].append(time.perf_counter() - began)
        began = time.perf_counter()
        levels = commune_levels(counts, standard)
        times["one pass"].append(time.perf_counter() - began)
    columns = ("year", "area_code", "field", "level", "reached")
    same = {
        (year, code, field, level): reached
        for year, code, field, level, reached in zip(
            *(levels[name].tolist() for name in columns), strict=True
        )
    }
    if same != by_hand:
        sys.exit("the two ways disagree")
    best = {name: min(taken) for name, taken in times.items()}
    title = f"{COMMUNES:,} communes × {len(YEARS)} years, best of {rounds}"
    table = Table("", "s", "×", title=title)
    for name, took in best.items():
        table.add_row(name, f"{took:.2f}", f"{best['plain loops'] / took:.2f}")
    return table, {"seconds": times, "ratio": best["plain loops"] / best["one pass"]}
