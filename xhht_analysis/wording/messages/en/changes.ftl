# What changed since the edition before, and why.

changes-title = Changes since the last edition
changes-first = There is no edition just before this one to compare with.
changes-unreadable = Not compared with edition { $edition }: the results stored in it cannot be read.
changes-none = Against edition { $edition }, no figure and no verdict of { $area } and its { $level ->
        [province] districts
       *[district] communes
    } has changed.
changes-lead = Against edition { $edition }, in { $area } and its { $level ->
        [province] districts
       *[district] communes
    }: { $counts }.
changes-count-figures = { $number ->
        [one] { $number } figure has changed
       *[other] { $number } figures have changed
    }
changes-count-verdicts = { $number ->
        [one] { $number } verdict has changed
       *[other] { $number } verdicts have changed
    }
changes-count-standing = { $number ->
        [one] { $number } verdict stands though its target was set anew
       *[other] { $number } verdicts stand though their targets were set anew
    }
changes-count-gone = { $number ->
        [one] { $number } item is no longer reported
       *[other] { $number } items are no longer reported
    }

## Verdicts turned round
changes-erratum = Erratum to the verdicts published in edition { $edition }. { $flips }.
changes-erratum-more = and { $number } more, at the head of the table below
changes-flip = { $target }{ $area ->
        [none] { "" }
       *[other] , { $area }
    }: from “{ $before }” to “{ $now }” ({ $reason })

## The table
changes-caption = Changes since edition { $edition }: verdicts turned round first, then other verdicts and figures, the largest change first
changes-head-what = What
changes-head-before = Last edition
changes-head-now = This edition
changes-head-reason = Why
changes-of-year = { $name }, { $year }
changes-more = See all { $number } rows
changes-reason-target = the plan's target changed
changes-reason-boundary = boundaries or the list of units changed
changes-reason-correction = a correction of the data
changes-reason-new_data = new data
changes-reason-method = the method changed
changes-reason-unknown = reason not known
changes-note-reasons = The reasons are the inputs that differ between the two editions, by the SHA-256 of each data file, definition, target, correction and list of units. Where there are several, all are named.
changes-note-unknown = Reason not known: no input that both editions recorded differs, or the earlier edition recorded none.
changes-note-gone = Targets and indicators no longer reported: { $names }.
