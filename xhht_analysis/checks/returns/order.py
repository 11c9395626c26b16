"""Which checks are made of a return's figures, in their order."""

from xhht_analysis.checks.returns import comparison, figures, patterns

FIGURES = (
    figures.parts_and_wholes,
    figures.qualifications,
    figures.others,
    figures.children_of_eleven,
    figures.must_cover,
    figures.women,
    figures.ages_against_population,
    patterns.nothing_but_zero,
    patterns.everybody_everywhere,
    patterns.round_numbers,
    patterns.heaped_digits,
)
BESIDE_REFERENCES = (
    comparison.shares_unlike_the_others,
    comparison.population_against_census,
)
AGAINST_LAST_YEAR = (
    comparison.population_against_last_year,
    comparison.shares_against_last_year,
    comparison.same_as_last_year,
)
