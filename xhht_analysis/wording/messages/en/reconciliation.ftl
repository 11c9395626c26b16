# Two sources side by side.

reconciliation-title = Sources side by side
reconciliation-none = Nothing has figures of both sources yet.
reconciliation-single = Of one source only, so not reconciled: { $names }.
reconciliation-caption = Figures of two sources side by side, { $area }
reconciliation-head-what = What
reconciliation-head-left = First source
reconciliation-head-right = Second source
reconciliation-head-difference = Difference
reconciliation-head-reasons = Known reasons
reconciliation-as-above = As in the row above
reconciliation-where = { $year } · { $basis ->
        [decision] decision, { $publisher }
        [computed] computed from counts ({ $publisher })
       *[none] { $publisher }
    }
reconciliation-years = { $left } against { $right }
reconciliation-levels = { $agree ->
        [yes] Same level
       *[no] Different levels
    }
reconciliation-points = { $points } percentage points
reconciliation-people = { $number } { $unit }
reconciliation-undone-another_concept = Not subtracted: two concepts
reconciliation-undone-another_unit = Not compared: the unit's area or code has changed in between
reconciliation-undone-break = Not compared: the way of counting changed between the two years
reconciliation-note-difference = The difference is the first source less the second, before rounding; where the years differ, part of it is a real change between them.
reconciliation-note-concept = { $label }: { $note } Source: { $publisher }.{ $certainty ->
        [verified] { "" }
       *[other] {" "}This definition could not be confirmed against its document.
    }
reconciliation-note-inferred = In these rows the reasons are inferred from how the figures are collected, and no document confirms them: { $names }.
