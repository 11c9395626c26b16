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
summary-strip = The verdict on each target
finding-owed = Owner: { $owner } · due by the end of { $year }
summary-title = What to know
summary-lead-district = Of the { $total } targets of the { $target_year } plan, { $area } meets { $met } and misses { $unmet }{ $breached ->
        [0] { "" }
       *[other] {" "}({ $breached_shown } of them no longer kept)
    }{ $open ->
        [0] { "" }
       *[other] ; { $open_shown } are not asked of this district or cannot be assessed
    }.
summary-lead-province = Of the { $total } targets of the { $target_year } plan, the province meets { $met } and misses { $unmet }{ $breached ->
        [0] { "" }
       *[other] {" "}({ $breached_shown } of them no longer kept)
    }{ $open ->
        [0] { "" }
       *[other] ; { $open_shown } cannot be assessed
    }.
summary-lead-none-district = There are not enough figures of { $area } for { $year } to assess any of the { $total } targets of the { $target_year } plan.
summary-lead-none-province = There are not enough figures of the province for { $year } to assess any of the { $total } targets of the { $target_year } plan.
summary-held-out-district = { $errors ->
        [one] There is { $errors } error
       *[other] There are { $errors } errors
    } in the district's return for { $year }, so its figures are left out of this brief.
summary-held-out-province = Figures for { $year } left out because of errors in the return: { $names }.
summary-awaited-district = The district's return for { $year } has not come.
summary-awaited-province = No return for { $year } has come from: { $names }.
summary-lead-baseline-district = Held against the targets for { $target_year }, the figures of { $year } put { $area } at the level of { $met } and short of { $unmet }{ $on_course ->
        [0] { "" }
       *[other] {" "}({ $on_course_shown } of them on course)
    }{ $open ->
        [0] { "" }
       *[other] ; the other { $open_shown } are not asked of this district or cannot be assessed
    }.
summary-lead-baseline-province = Held against the targets for { $target_year }, the figures of { $year } put the province at the level of { $met } and short of { $unmet }{ $on_course ->
        [0] { "" }
       *[other] {" "}({ $on_course_shown } of them on course)
    }{ $open ->
        [0] { "" }
       *[other] ; the other { $open_shown } cannot be assessed
    }.
finding-share = { $target }. { $indicator }: { $value } against { $required }; { $unit } { $more ->
        [True] short
       *[other] too many
    }: { $missing }.
finding-breached = { $target }. { $indicator }: no longer kept, now { $value } where { $required } was to be kept; { $unit } { $more ->
        [True] short
       *[other] too many
    }: { $missing }.
finding-survey = { $target }. { $indicator }: { $value } against { $required } (a sample survey).
at-level = at level { $level } of { $field }
at-recognition = recognised in { $field }
finding-units = { $target }. { $lost ->
        [True] No longer kept: { $value }
       *[other] { $value }
    } districts are { $label }, { $required } are required; not there: { $names }.
finding-units-nearest = { $target }. { $lost ->
        [True] No longer kept: { $value }
       *[other] { $value }
    } districts are { $label }, { $required } are required; nearest: { $names }.
nearest = { $name } (people missing: { $people })
finding-level = { $target }. Not yet { $label }: { $passing } of { $units } communes pass, { $needed } are needed; shortest way: { $way }.
finding-level-breached = { $target }. Level lost: no longer { $label }.
finding-level-decided = { $target }. Not yet { $label } (figures of { $year }).
finding-met = Met: { $targets }.
finding-met-baseline = Already at the level of: { $targets }.
finding-people = The population aged 15 and over is { $population }: { $parts }.
finding-rank = In { $year }, the { $indicator } of the province was { $value }, { national-rank }.

## Targets
targets-title = The { $count } targets of the { $year } plan
targets-caption-district = { $area } in { $year } against each target
targets-caption-province = The province in { $year } against each target
targets-head-target = Target
targets-head-current = Current
targets-head-required = Required
targets-head-distance = Distance
targets-head-verdict = Verdict
targets-head-national = Country (Decision 1373) 2025 · 2030
targets-head-owner = Owner
targets-note-province = The plan sets its targets for the province; in a district a share is held against the same percentage, and a level of recognition only where the plan names the district, asks it of all, or asks that it be kept.
targets-note-owner = * in the column Owner: not named by the plan, taken from the tasks in its section IV.2.
targets-note-national = National targets have denominators of their own in Decision 1373/QĐ-TTg (mostly provinces); they stand beside for reference and are not added up. –: not set or not found.
verdict-met = ✓ Met
verdict-on_course = → On course
verdict-behind = ↘ Behind
verdict-far_behind = ↓ Far behind
verdict-depends_on_method = ≠ Depends on the method
verdict-course_unknown = ○ Not there yet
verdict-not_assessable = ○ { $reason }
verdict-not_met = ✗ Not met
verdict-breached = ▼ Lost
verdict-reached = ✓ At the level
verdict-not_reached = ✗ Below the level
reason-no_figure = No figure yet
reason-nothing_to_count = Nothing to count
reason-not_counted_here = Counted for the province only
reason-not_owed_here = Not asked of this district
current-share-note = { $numerator } of { $denominator } { $unit }
current-units = { $numerator } of { $denominator } districts
current-baseline = { $year }: { $numerator } of { $denominator } (by the plan)
current-before = { $year }: { $value }
current-interval = 95% confidence interval: { $low } – { $high }
current-named = there: { $names }
required-at-least = { $modality ->
        [about] about { $low }
       *[other] { $low }
    }
required-at-most = { $modality ->
        [about] at most about { $high }
       *[other] at most { $high }
    }
required-range = { $modality ->
        [about] about { $low } to { $high }
       *[other] { $low } to { $high }
    }
required-units = { $units } of { $of } districts
required-units-from-pct = { $value } (at least { $units } of { $of })
distance-people = { $unit } short: { $missing }
distance-too-many = { $unit } too many: { $missing }
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
recognition-computed = Computed from commune figures by the standard of Decree 20/2014/NĐ-CP (numbers of people are compared, shares are not rounded); it does not take the place of a decision of recognition.
recognition-people = People are those still needed to reach the threshold; “at most” where a commune misses several criteria, as one person may meet two of them.
recognition-unconfirmed = Not confirmed against the decree itself: { $rules }.
recognition-undefined = Since 1 July 2025 there are no districts and no rule that takes their place was found: the levels of districts and province are undefined.
recognition-gap = Communes at a level without the one below it in the same field: { $names }.
level-word = Level { $level }
level-zero = Not recognised
level-recognised = Recognised
level-map-caption = { $field }: level in { $year }
level-map-alt = Map of the districts by level of { $field }, { $year }: { $summary }.
map-table = The figures as a table
map-head-unit = Unit
map-head-value = Value
map-head-parts = People

## Share maps
maps-title = Literacy and technical qualification on the map
maps-none = No figures on literacy by level or on technical qualification have been published for districts or communes.
maps-none-returned = { $area } has not reported figures of { $year } on literacy by level or on technical qualification.
maps-note-classes = The classes part at the target, where the plan sets one, and are the same on every map and year of this publication.
maps-note-own-outlines = Outlines are generalised for illustration and are no legal boundary.
maps-note-given-outlines = Outlines are those of the layer that was supplied for this edition.
map-caption-district = { $indicator } by commune, { $year }
map-caption-province = { $indicator } by district, { $year }
map-alt = Map of the { $indicator }, { $year }: { $summary }.
map-summary = lowest { $low_name } { $low }, highest { $high_name } { $high }
map-summary-one = { $name } { $value }
map-summary-equal = { $without ->
        [0] all at { $value }
       *[other] all with figures at { $value }
    }
map-summary-none = no figure yet
class-below = below { $high }
class-between = { $low } to below { $high }
class-above = { $low } and more
class-target-above = { $low } and more (reached)
class-target-between = { $low } to below { $high } (reached)

## Population 15+
people-title = The population aged 15 and over, and what { $percentages } of it mean
people-caption = People that the plan's levels mean ({ $steps }), { $year }
people-step = { $indicator } { $pct }
people-part = { $pct } are { $people } people
people-head-unit = Unit
people-head-population = Population 15+
people-head-pct = { $pct } of population 15+
people-head-now = Qualified now
people-note-rounding = Rounded up unit by unit, so that the districts may add up to a few people more than the province.
bars-caption = { $indicator } by district, { $year }
bars-alt = Chart of the { $indicator } by district, { $year }: { $summary }.
bars-met = At the target
bars-unmet = Below the target
bars-target = Target { $value }

## Against the country
national-title = { $province } within the country
national-caption-series = { $indicator }, { $first }–{ $last }
national-series-alt = Chart of the { $indicator } of the province and the country, { $first }–{ $last }: the province from { $start } to { $end }.
national-caption-ranking = { $indicator } in { $total } provinces, { $year }
national-ranking-alt = Chart of { $total } provinces in the order of the { $indicator }, { $year }: { $province } { $value }, { national-rank }.
national-caption-map = { $indicator } in { $total } provinces, { $year }, map
national-caption-table = { $indicator }: { $province }, the country, and the rank over the years
national-map-alt = Map of { $total } provinces by the { $indicator }, { $year }: { $summary }.
national-rank = { $rank ->
        [withheld] not ranked among { $total } provinces because of sampling errors
        [alone] with no other province to compare
        [1] { $tied ->
            [yes] joint{" "}
           *[no] { "" }
        }lowest of { $total } provinces
       *[other] { $tied ->
            [yes] joint{" "}
           *[no] { "" }
        }{ ORDINAL($rank) ->
            [one] { $place }st
            [two] { $place }nd
            [few] { $place }rd
           *[other] { $place }th
        } lowest of { $total } provinces
    }
national-country = Viet Nam
national-text = { $indicator }: in { $year } the province stood at { $value }, { national-rank }. { $country ->
        [none] The sources read have no figure for the country.
       *[other] The country in { $country_year }: { $country }.
    }
national-course = { $count ->
        [1] { $last }: { $end }.
       *[other] { $first }: { $start }; { $last }: { $end } (a difference of { $points } percentage points).
    }
national-break = Not compared with the years before { $year }: { $reason }.
national-trend = A test of the last { $needed } figures ({ $years }) finds { $direction ->
        [rising] a statistically significant rise
        [falling] a statistically significant fall
       *[other] no statistically significant change
    }{ $reason ->
        [one_point_decides] {" "}(without one of the years it would go the other way)
       *[other] { "" }
    }.
national-trend-none = { $count ->
        [one] Only { $count } figure compares
       *[other] Only { $count } figures compare
    } and a test needs { $needed }, so nothing is said of a trend.
national-projection = If the course of { $first }–{ $last } went on, { $year } would see about { $value } ({ $confidence } prediction interval: { national-reach }); this is an extrapolation, not a figure.
national-projection-limit = If the course of { $first }–{ $last } went on, it would reach { $value }, where every share ends, by { $year }, so it cannot last ({ $confidence } prediction interval: { national-reach }); this is an extrapolation, not a figure.
national-reach = { $reach ->
        [between] { $low } to { $high }
        [at_least] { $low } or more
        [at_most] { $high } or less
       *[all] anything from { $low } to { $high }, which says nothing
    }
national-outlook-note = Extrapolated from { $first }–{ $last } with the { $confidence } prediction interval; not figures
national-note-trend = These rates are estimates of sample surveys whose errors the source does not publish; ranks are the order of the figures as published, with no regard to their errors. The test of the trend (Student's t, significance level 0.002) takes the scatter around a straight line for the error, and finds a trend only where it keeps its direction whichever year is left out.
national-note-district = This source has no figures by district.
national-note-mixing = Literacy 15+ and trained workers are survey figures of the statistics office and differ in definition from the levels of literacy and the qualification of the population 15+ above; they are not compared with one another.
place-hoang-sa = Hoàng Sa Archipelago
place-truong-sa = Trường Sa Archipelago
national-head-year = Year
national-head-country = Viet Nam
national-head-rank = Rank from the lowest

## Sources
sources-title = Method, sources, and how to make this brief again
sources-more = See how each indicator is understood
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
sources-correction = Correction: file { $file }{ $sheet ->
        [none] { "" }
       *[other] , sheet “{ $sheet }”
    }, cell { $cell }: { $put ->
        [none] no figure
       *[other] “{ $put }”
    } in place of { $expected ->
        [none] an empty cell
       *[other] “{ $expected }”
    }. Reason: { $reason }. According to { $said_by }, { $date }.
sources-remake = To make it again: xhht build { $publication } --district { $district } --language { $language }
sources-remake-province = To make it again: xhht build { $publication } --language { $language }
sources-definitions = Definition: { $label }. { $note }

## Page
page-footer = Edition { $edition } · xhht_analysis { $version } · made from { $notebook }
page-skip = To the main content
exhibit-more = See the details
page-edition = Edition { $edition }.
page-nav = Index and other formats
format-html = Web page (HTML)
format-pdf = For print (PDF)
format-docx = Word document
format-xlsx = Excel annex
link-targets = See the targets
link-recognition = See the levels of recognition
link-people = See the population
link-national = See the comparison with the country
page-index = All briefs
index-title = The learning society in { $province }: all briefs
index-lead = Edition { $edition }: { $done ->
        [one] { $done } brief
       *[other] { $done } briefs
    }{ $failed ->
        [0] { "" }
       *[other] , { $failed } failed
    }.
index-head-brief = Brief
index-head-state = State
index-state-done = ✓ Made
index-state-kept = ✓ Kept from edition { $edition }: nothing in it has changed
index-state-failed = ✗ Not made: { $message }
index-overview = Overview of { $name }
index-illustrative = Illustrative figures, not real
index-published = Published figures only
index-returned = Figures returned by the districts

## Progress and what it takes
progress-title = Progress, the milestones ahead, and the people still to be reached
progress-caption = The way gone against the way to go from the first year to the target’s, by three methods side by side
progress-head-target = Target
progress-head-base = First year
progress-head-now = { $year }
progress-head-required = Required
method-linear = straight line
method-growth = growth ratio
method-complement = remainder
progress-head-linear = Straight line
progress-head-growth = Growth ratio
progress-head-complement = Remainder
progress-head-course = Conclusion on progress
progress-none = There are not yet two years of comparable figures, so nothing can be said of progress.
progress-note-methods = Straight line: the change since the first year over the change required by now. Growth ratio: average growth so far over the growth required (Open SDG's method). Remainder: the same on what is left to 100% (as illiteracy is to literacy). From 0.95 on course, from 0.60 behind, below 0.60 far behind. A dash: no value, or the first year was at the target already.
progress-note-depends = “Depends on the method”: the methods lead to different courses, or all to “behind” with ratios more than 0.10 apart. Then read each of them; none stands for all three.
progress-note-register = The figures are full counts as reported, not a sample, and have no confidence interval.
path-alt = { $target }: { $first } in { $first_year }, { $value } in { $year }; to be reached { $goals }
path-note = Dots: figures so far. Filled square: the plan's own level; empty squares: national milestones (Decision 1373/QĐ-TTg), for reference. Dashes: the line from the first year to these levels.
progress-more = See the progress by each method and the people to be added every year
milestones-caption = The way to the milestones of Decision 1373/QĐ-TTg, from { $year }
milestones-head-target = Target
milestones-head-milestone = Milestone
milestones-head-distance = Still to go (points)
milestones-head-pace = Needed a year (points)
milestones-head-so-far = Change a year so far (points)
milestones-head-projection = At the present pace
milestones-head-course = Conclusion on progress
milestones-reached = reached
milestones-interval = 95% prediction interval: { $low } – { $high }
milestones-note-projection = “At the present pace”: a straight line through at least five comparable years carried on, with its 95% prediction interval; not a figure.
milestones-note-too-few = There are not yet five comparable years, so nothing is projected. The national milestones stand beside for reference; the province's plan may set another level.
course-met = met
course-reached = at the level
course-on_course = on course
course-behind = behind
course-far_behind = far behind
course-depends = depends on the method
course-by-method = { $method } { $ratio } ({ $course })
course-note = progress: { $course }
effort-caption-province = People still missing for the province to reach the plan's level, by district
effort-caption-district = People missing, and people to be added each year
effort-caption-national = People to be added in { $next } to reach the national level of { $aim } (Decision 1373)
effort-head-unit = Unit
effort-head-target = Target
effort-head-plan = Missing to the plan (people)
effort-head-share = Part of the province's need
effort-head-national = To be added in { $next } towards the national level of { $aim }
effort-note = Each district's part is in proportion to what it lacks; the parts add up to the province's number. Districts above the common level need none. At the population of { $year }.
effort-fewer = { $people } fewer

## What blocks, and how many people it takes
way = { $gap ->
        [one] { $gap } more commune
       *[other] { $gap } more communes
    } ({ $names }), people missing: { $people }
way-at-most = at most { $people }
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
reason-suppressed = Not published
reason-one_point_only = one year of figures only, nothing can be said of progress
reason-base_year_missing = no figure for the base year, nothing can be said of progress
reason-definition_break = the years differ in source or definition and do not compare
reason-no_sampling_error = The survey publishes no sampling error, so nothing can be concluded
reason-within_sampling_error = Within the sampling error, cannot tell
reason-standard_undefined = No rule in force
article = Article { $number }
