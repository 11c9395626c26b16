# Content of the district brief and the province overview.

## Common
status-missing = no figure yet
status-not_applicable = nothing to count
status-suppressed = not published
illustrative = illustrative figures
illustrative-title = (with illustrative figures ◇)
dash = –
and-more = { $names } and { $number } more

## Opening
opening-title = { $area }: { $publication }
opening-kicker = Technical analysis · { $plan }
opening-state-published = Figures of { $year } from published sources only; what is not published is shown as "no figure yet".
opening-state-illustrative = Figures of { $year }.
opening-state-returned = Figures of { $year } as returned by the districts.
opening-warning = ILLUSTRATIVE FIGURES – NOT REAL. Figures marked ◇ and hatched pictures come from returns that the program made up to show how it works; they must not be used for decisions.

## Summary
summary-title = What to know
summary-lead-district = Of the { $total } targets of the { $year } plan, { $area } meets { $met } and misses { $unmet }{ $breached ->
        [0] { "" }
       *[other] {" "}({ $breached } of them lost since before)
    }{ $open ->
        [0] { "" }
       *[other] ; { $open } not asked of this district or without a figure
    }.
summary-lead-province = Of the { $total } targets of the { $year } plan, the province meets { $met } and misses { $unmet }{ $breached ->
        [0] { "" }
       *[other] {" "}({ $breached } of them lost since before)
    }{ $open ->
        [0] { "" }
       *[other] ; { $open } cannot be assessed for want of figures
    }.
summary-lead-baseline-district = Held against the targets for { $target_year }, the figures of { $year } put { $area } at the level of { $met } and short of { $unmet }; the other { $open } are not asked of this district or have no figure.
summary-lead-baseline-province = Held against the targets for { $target_year }, the figures of { $year } put the province at the level of { $met } and short of { $unmet }; { $open } have no published figure.
finding-share = { $target }, { $indicator }: { $value } against { $required }; { $unit } short: { $missing }.
finding-breached = { $target }, { $indicator }: lost since before, now { $value }.
at-level = at level { $level } of { $field }
at-recognition = recognised in { $field }
finding-units = { $target }. { $value } districts are { $label }, { $required } are asked; not there: { $names }.
finding-units-nearest = { $target }. { $value } districts are { $label }, { $required } are asked; nearest: { $names }.
nearest = { $name } ({ $people } people missing)
finding-level = { $target }. Not yet { $label }: { $passing } of { $units } communes pass, { $needed } are needed; shortest way: { $way }.
finding-level-decided = { $target }. Not yet { $label } (figures of { $year }).
finding-met = Met: { $targets }.
finding-met-baseline = Already at the level of: { $targets }.
finding-people = The population aged 15 and over is { $population }: 20% are { $twenty } people, 5% are { $five } people.
finding-rank = In { $year }, { $indicator } of the province was { $value }, number { $rank } from the bottom of { $total } provinces.

## Targets
targets-title = The { $count } targets of the { $year } plan
targets-caption-district = { $area } in { $year } against each target
targets-caption-province = The province in { $year } against each target
targets-head-target = Target
targets-head-current = Current
targets-head-required = Asked
targets-head-distance = Distance
targets-head-verdict = Verdict
targets-head-national = Country (Decision 1373) 2025 · 2030
targets-head-owner = Owner
targets-note-province = The plan sets its targets for the province; in a district a share is held against the same percentage, and a level of recognition only where the plan names the district, asks it of all, or asks that it be kept.
targets-note-owner = * in the column Owner: not named by the plan, taken from the tasks in its section IV.2.
targets-note-national = National targets have denominators of their own in Decision 1373/QĐ-TTg (mostly provinces); they stand beside for reference and are not added up. –: not set or not found.
verdict-met = ✓ Met
verdict-not_met = ✗ Not met
verdict-breached = ▼ Lost
verdict-reached = ✓ At the level
verdict-not_reached = ✗ Below the level
reason-no_figure = ○ No figure yet
reason-nothing_to_count = ○ Nothing to count here
reason-not_counted_here = ○ Counted for the province only
reason-not_owed_here = ○ Not asked of this district
current-share-note = { $numerator } of { $denominator } { $unit }
current-units = { $numerator } of { $denominator } districts
current-baseline = { $year }: { $numerator } of { $denominator } (by the plan)
current-before = { $year }: { $value }
required-pct = { $modality ->
        [about] about { $value }
       *[other] { $value }
    }
required-units = { $units } of { $of } districts
required-units-from-pct = { $value } (at least { $units } of { $of })
distance-people = { $unit } short: { $missing }
distance-surplus = enough
distance-units = districts short: { $missing }
distance-points = { $points } points
national-pair = { $now } · { $later }
owner-inferred = { $owner }*
unit-districts = districts

## Recognition
recognition-title = Universal education and literacy: which level, and what blocks the next
recognition-caption-district = Levels of { $area } in { $year }, and communes at each level
recognition-caption-province = Level of each district in { $year }
recognition-head-field = Field
recognition-head-level = Level now
recognition-head-next = Next level
recognition-head-communes = Communes passing/needed
recognition-head-way = Shortest way to the next level
recognition-head-unit = District
recognition-top = at the highest level
recognition-communes = { $passing } of { $units } ({ $needed } needed)
recognition-communes-unknown = { $passing } of { $units } ({ $needed } needed; { $unknown } without figures)
recognition-by-decision = By the decision of recognition: { $source }. How many communes hold each level has not been published.
recognition-computed = Computed from commune figures by Decree 20/2014/NĐ-CP in whole numbers, without rounding; not a decision of recognition.
recognition-unconfirmed = Not confirmed against the decree itself: { $rules }.
recognition-undefined = Since 1/7/2025 there are no districts and no rule that takes their place was found: the levels of districts and province are undefined.
recognition-gap = Communes at literacy level 2 without level 1: { $names }.
level-word = Level { $level }
level-zero = Not recognised
level-recognised = Recognised
level-map-caption = { $field }: level in { $year }
level-map-alt = Map of the districts by { $field }, { $year }: { $summary }.
map-table = The figures as a table
map-head-unit = Unit
map-head-value = Value
map-head-parts = People

## Share maps
maps-title = Literacy and technical qualification on the map
maps-none = No figures on literacy by level or on technical qualification have been published for districts or communes.
maps-note-classes = The classes part at the target, where the plan sets one, and are the same on every map and year of this publication.
maps-note-own-outlines = Outlines are generalised for illustration and are no legal boundary.
maps-note-given-outlines = Outlines are those of the layer that was supplied for this edition.
map-caption-district = { $indicator } by commune, { $year }
map-caption-province = { $indicator } by district, { $year }
map-alt = Map of { $indicator }, { $year }: { $summary }.
map-summary = lowest { $low_name } { $low }, highest { $high_name } { $high }
map-summary-none = no figure yet
class-below = below { $high }
class-between = { $low } to below { $high }
class-above = { $low } and more
class-target-above = { $low } and more (reached)
class-target-between = { $low } to below { $high } (reached)

## Population 15+
people-title = The population aged 15 and over, and what 20% and 5% of it mean
people-caption = People that 20% with a technical qualification and 5% with a university degree mean, { $year }
people-head-unit = Unit
people-head-population = Population 15+
people-head-pct = { $pct } of population 15+
people-head-now = Qualified now
people-note-rounding = Rounded up unit by unit, so that the districts may add up to a few people more than the province.
bars-caption = { $indicator } by district, { $year }
bars-alt = Chart of { $indicator } by district, { $year }: { $summary }.
bars-met = At the target
bars-unmet = Below the target
bars-target = Target { $value }

## Against the country
national-title = Ninh Thuận within the country
national-caption-series = { $indicator }, { $first }–{ $last }
national-series-alt = Chart of { $indicator } of the province and the country, { $first }–{ $last }: the province from { $start } to { $end }.
national-caption-ranking = { $indicator } of the 63 provinces, { $year }
national-ranking-alt = The 63 provinces by { $indicator }, { $year }: { $province } { $value }, number { $rank } from the bottom.
national-caption-map = { $indicator } of the 63 provinces, { $year }, map
national-map-alt = Map of the 63 provinces by { $indicator }, { $year }: { $summary }.
national-rank = number { $rank } from the bottom of { $total } provinces
national-country = Viet Nam
national-text = { $indicator }: in { $year } the province stood at { $value }, number { $rank } from the bottom of { $total } provinces. { $country ->
        [none] The country's figure for that year is not in the sources read.
       *[other] The country in { $country_year }: { $country }.
    }
national-trend = { $first }: { $start }; { $last }: { $end } (a difference of { $points } percentage points). These are estimates of sample surveys; without a test nothing is said of a rise or fall.
national-note-district = This source has no figures by district.
national-note-mixing = Literacy 15+ and trained workers are survey figures of the statistics office and differ in definition from the levels of literacy and the qualification of the population 15+ above; they do not belong on one axis.
place-hoang-sa = Hoàng Sa Archipelago
place-truong-sa = Trường Sa Archipelago
national-head-year = Year
national-head-province = Ninh Thuận
national-head-country = Viet Nam
national-head-rank = From the bottom

## Sources
sources-title = Method, sources, and how to make this brief again
sources-method = Shares are added up from people and then divided, never averaged; thresholds compare whole numbers, so that 89.96% is not taken for 90%. Age is report year minus birth year.
sources-item = { $publisher }: { $document }{ $number ->
        [none] { "" }
       *[other] , no. { $number }
    }{ $date ->
        [none] { "" }
       *[other] , { $date }
    }.
sources-uncertain = { $certainty ->
        [corroborated] Corroborated only indirectly.
        [inferred] Inferred from other sources.
        [unconfirmed] Not confirmed.
       *[verified] { "" }
    }
sources-remake = To make it again: xhht build { $publication } --district { $district } --language { $language }
sources-remake-province = To make it again: xhht build { $publication } --language { $language }
sources-definitions = Definition: { $label }. { $note }

## Page
page-footer = Edition { $edition } · xhht_analysis { $version } · made from { $notebook }
page-skip = To the main content
page-index = All briefs
index-title = The learning society in { $province }: all briefs
index-lead = Edition { $edition }: { $done } briefs{ $failed ->
        [0] { "" }
       *[other] , { $failed } failed
    }.
index-head-brief = Brief
index-head-state = State
index-state-done = ✓ Made
index-state-failed = ✗ Not made: { $message }
index-overview = Overview of { $name }
index-illustrative = Illustrative figures, not real
index-published = Published figures only
index-returned = Figures returned by the districts

## Progress and what it takes
progress-title = Progress, and the people still to be reached
progress-caption = The way gone against the way to go from { $first } to { $last }, by three methods
progress-head-target = Target
progress-head-base = First year
progress-head-now = { $year }
progress-head-required = Asked
progress-head-linear = Straight line
progress-head-growth = Growth ratio
progress-head-complement = On the remainder
progress-head-course = Judgement
progress-none = There are not yet two years of comparable figures, so nothing can be said of progress.
progress-note-methods = Straight line: the change since the first year over the change asked. Growth ratio: average growth so far over the growth required (Open SDG's method). Remainder: the same on the share not yet reached. From 0.95 on course, from 0.60 behind, below 0.60 far behind.
progress-note-register = The figures are full counts as reported, not a sample, and have no confidence interval.
course-met = met
course-on_course = on course
course-behind = behind
course-far_behind = far behind
course-depends = depends on the method
effort-caption-province = People still missing for the province to reach the plan's level, by district
effort-caption-district = People missing, and people to be added each year
effort-caption-national = People to be added in { $next } to reach the national level of { $aim } (Decision 1373)
effort-head-unit = Unit
effort-head-target = Target
effort-head-plan = Missing to the plan
effort-head-share = Part of the province's need
effort-head-national = To be added in { $next } towards the national level of { $aim }
effort-note = Each district's part is in proportion to what it lacks; the parts add up to the province's number. Districts above the common level need none. At the population of { $year }.

## What blocks, and how many people it takes
way = { $gap ->
        [one] { $gap } more commune
       *[other] { $gap } more communes
    } ({ $names }), people missing: { $people }
way-uncounted = { $gap } more communes; not enough figures to count the people
blockers-caption = Criteria that communes of { $area } miss on the way to the next level
blockers-head-commune = Commune
blockers-head-aim = Towards
blockers-head-criterion = Criterion
blockers-head-now = Now
blockers-head-needed = Needed
blockers-head-missing = People missing
closest-caption = The shortest way of each district to its next level, the fewest people first
closest-head-unit = District
closest-head-aim = Towards
closest-head-gap = Communes needed
closest-head-people = People missing
closest-head-communes = Through
recognition-losses = Levels lost since the year before: { $names }.
recognition-difference = { $area } – { $field }: the decision says { $decided }, the counts give { $computed } ({ $way }).
reason-suppressed = ○ Not published
reason-standard_undefined = ○ No rule in force
article = Article { $number }
