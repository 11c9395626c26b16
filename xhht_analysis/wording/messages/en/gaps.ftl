# Gaps between groups, to the rest of the province, and the districts' parts.

gaps-title-district = Gaps between groups and to the rest of the province
gaps-title-province = Gaps between groups and the districts' parts
gaps-none = No figures by group yet.

## The widest gap in a sentence
gaps-lead-groups = Of the groups that can be compared, the widest gap is in "{ $indicator }": { $group } at { $value } are { $points } points { $direction ->
        [lower] below
       *[higher] above
    } { $reference } ({ $reference_value }).
gaps-lead-groups-none = The groups that can be compared have equal shares.
gaps-lead-rest = Against the rest of the province, the widest gap that can be told is in "{ $indicator }": { $area } at { $value } is { $points } points { $direction ->
        [lower] below
       *[higher] above
    } the rest of the province ({ $reference_value }).
gaps-lead-rest-none = The shares of { $area } that can be compared equal those of the rest of the province.
gaps-lead-equal = Just as wide: { $names }.
gaps-of-groups = "{ $indicator }" ({ $dimension })
gaps-of-rest = "{ $indicator }"
gaps-less = less than { $points }
gaps-phrase-sex-female = women
gaps-phrase-sex-male = men
gaps-phrase-ethnic_minority-yes = ethnic minorities
gaps-phrase-ethnic_minority-no = the Kinh
gaps-phrase-residence-rural = rural areas
gaps-phrase-residence-urban = urban areas
gaps-phrase-difficulty-especially_difficult = especially difficult communes
gaps-phrase-difficulty-other = the other communes

## The table
gaps-caption-district = Gaps in percentage points in { $area }, { $year }, the widest first
gaps-caption-province = Gaps in percentage points between groups in the province, { $year }, the widest first
gaps-head-indicator = Indicator
gaps-head-sex = Women against men
gaps-head-ethnic_minority = Ethnic minorities against Kinh
gaps-head-residence = Rural against urban
gaps-head-difficulty = Especially difficult communes against others
gaps-head-rest = Against the rest of the province
gaps-pair = { $value } and { $reference_value }{ $ratio ->
        [none] { "" }
       *[other] ; ratio { $ratio }
    }
gaps-note-cells = Each cell: the share named first less the one named second, from counts before rounding; below it both shares in that order and their ratio.
gaps-note-residence = Urban: wards and townships; rural: all other communes.
gaps-note-difficulty = Especially difficult communes by the list in force on 30 September { $year }.
gaps-note-rest = The rest of the province is the province without this district.
gaps-note-full-count = These are full counts as reported, not a sample survey; so there is no test and no confidence interval.
gaps-note-suppressed = Not published: shares of groups of fewer than { $fewest } people, and of those groups from which they could be worked out.
gaps-note-one-group = Not compared by { $dimensions }: there is one group only.
gaps-note-no-data = No figures yet by { $dimensions }.
gaps-dimension-sex = sex
gaps-dimension-ethnic_minority = ethnicity
gaps-dimension-residence = rural and urban residence
gaps-dimension-difficulty = difficulty of the commune
gaps-dimension-rest = the rest of the province

## Slope over the zones
gaps-slope-caption = Shares by zone of the ethnic-minority and mountain area in { $year }, the least favoured first, and their slope
gaps-slope-head-III = Zone III
gaps-slope-head-II = Zone II
gaps-slope-head-I = Zone I
gaps-slope-head-outside = Outside
gaps-slope-head-slope = Slope (points)
gaps-note-slope = Zones by Decision 861/QĐ-TTg (2021–2025). Slope index of inequality: the difference between the most and the least favoured end of a line through the zones, weighted by their people; positive where the favoured are higher.

gaps-parts-caption = { $target }. { $indicator }: the districts' parts in the province's distance from { $required }
gaps-parts-head-unit = Unit
gaps-parts-head-size = Part of the province's people
gaps-parts-head-share = Share
gaps-parts-head-distance = Against the required level (points)
gaps-parts-head-contribution = Part in the province's distance (points)
gaps-parts-head-people = People over (+) or missing (−)
gaps-parts-reached = There is no target on people whose level the province has yet to reach.
gaps-parts-missing = Not every district has figures yet, so their parts in the province's distance cannot be told.
gaps-change-caption = { $target }. { $indicator }: the province's change from { $first } to { $last } by district (points)
gaps-change-head-own = From the unit's own share
gaps-change-head-mix = From the population mix
gaps-change-head-total = Together
gaps-note-parts = A unit's part in the province's distance is its part of the people times its own distance. The change over a year is split into what the unit's own share changed and what the distribution of people over the units changed (after Kitagawa). The parts are rounded by largest remainder, so that the printed ones add up to the province's.
