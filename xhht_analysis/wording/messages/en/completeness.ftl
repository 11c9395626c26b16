# Returns: who has sent what, who is late, whose figures are not in.

completeness-title = Who has sent a return
completeness-unused = This publication rests on no forms sent in by districts.
completeness-lead = { $day ->
        [none] { "" }
       *[other] By { $day },{ " " }
    }{ $expected ->
        [0] { $expected } units were asked for a return of { $year }
       *[other] { $sent } of { $expected } units sent their return of { $year }
    }{ $unexpected ->
        [0] { "" }
        [one] ; { $unexpected } unit sent one unasked
       *[other] ; { $unexpected } units sent one unasked
    }{ $overdue ->
        [0] { "" }
        [one] ; { $overdue } is overdue
       *[other] ; { $overdue } are overdue
    }{ $held ->
        [0] { "" }
        [one] ; the figures of { $held } unit are not in because of errors
       *[other] ; the figures of { $held } units are not in because of errors
    }.
completeness-lead-district = { $state ->
        [received] The return of { $area } for { $year } is here.
        [received_late] The return of { $area } for { $year } is here, { $late } after it was due.
        [held_out] The return of { $area } for { $year } is here but has errors, so its figures are not in the brief yet.
        [overdue] The return of { $area } for { $year } is overdue and not here.
        [missing] The return of { $area } for { $year } is not here yet.
       *[none] No return for { $year } is asked of { $area }.
    }
completeness-days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
completeness-caption-district = The return of { $area } for { $year }
completeness-caption-findings = What the checks found, by sheet of the file
completeness-head-unit = Unit
completeness-head-form = Form
completeness-head-due = Due
completeness-head-received = Received
completeness-head-state = State
completeness-head-errors = Errors
completeness-head-warnings = Warnings
completeness-head-notices = Notices
completeness-head-empty = Empty cells
completeness-head-shown = Figures in this brief
completeness-head-sheet = Sheet
completeness-whole-file = The file as a whole
completeness-state = { $state ->
        [received] ✓ Received
        [received_late] ✓ Received { $days ->
            [one] { $days } day late
           *[other] { $days } days late
        }
        [held_out] ✗ Errors, held out
        [overdue] ✗ Overdue, not sent
       *[missing] ○ Not sent yet
    }
completeness-shown = yes
completeness-not-shown = no
completeness-empty = { $empty }/{ $cells }
completeness-no-day = day not recorded
completeness-no-file = no file yet
completeness-files = { $number } files
completeness-unexpected = not on the list of those who must send
completeness-note = Due days and days of receipt are those of the year's list of who must send, written down by whoever received the return; a file's own time is not used, as it changes with each copy. Empty cells: cells without a figure, of the form's cells that were found in the file.
completeness-note-unowned = { $number ->
        [one] { $number } file is not known to be any unit's and is not counted in the table.
       *[other] { $number } files are not known to be any unit's and are not counted in the table.
    }

## The edition's page and the list on the command line
completeness-page-title = { $publication }: who has sent a return
completeness-page-state = Edition { $edition }
completeness-page-footer = Edition { $edition } · xhht_analysis { $version }
completeness-listed = { $state ->
        [received] received
        [received_late] received { $days ->
            [one] { $days } day late
           *[other] { $days } days late
        }
        [held_out] errors, held out
        [overdue] overdue, not sent
       *[missing] not sent yet
    }{ $expected ->
        [no] , not on the list of those who must send
       *[yes] { "" }
    }; due { $due ->
        [none] not recorded
       *[other] { $due }
    }, received { $received ->
        [none] not recorded
       *[other] { $received }
    }; errors: { $errors }, warnings: { $warnings }
completeness-listed-none = there is no form, or there are no districts, on 30 September of the year
