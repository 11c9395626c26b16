# A return that goes back: the list sheet in the workbook, and the page that goes with it.
send-sheet = To be checked
send-data-sheet = Figures
send-severity = { $severity ->
        [error] error
        [warning] warning
       *[notice] notice
    }
send-sign = { $severity ->
        [error] ✗
        [warning] !
       *[notice] ·
    }
send-counts = errors: { $errors }, warnings: { $warnings }, notices: { $notices }
send-list-title = To be checked: { $counts }
send-list-about = { $unit } · Return of { $year } · File: { $file } · Checked on { $day }
send-list-mend = Mend the coloured cells in this very file: click a cell's name in the column “Cell” to go there, and rest the pointer on the cell to read the note.
send-list-colours = ✗ red: an error, the figures are not used until it is mended. ! yellow: a warning, to be looked at; if the figure is right, give the reason in the covering letter. · pale blue: a notice, for information.
send-list-return = Then save this file and send it back. This sheet, the colours and the notes may stay.
send-head = { $column ->
        [number] No.
        [severity] Severity
        [sheet] Sheet
        [cell] Cell
        [wrong] What is wrong
        [place] Sheet, cell
       *[mend] How to mend it
    }
send-whole-file = the file
send-whole-sheet = the sheet
send-comment = TO BE CHECKED
send-mend = How to mend it
send-list-rest = { $number } more are not listed here. Mend those above and send the file again to have the rest checked.
send-unit-unknown = The unit that made the return (not known from the file)
send-page-kicker = To: { $unit }
send-page-title = What is to be checked in the return of { $year }
send-page-about = File received: { $file } · Checked on { $day }
send-page-lead = Result: { $counts }. { $errors ->
        [0] The figures are used, but with a remark on their quality until the warnings are cleared up.
       *[other] The unit's figures stay out of the province's reports until every error is mended.
    }
send-page-lead-unread = The file cannot be read, so that none of its figures are used.
send-page-step-open = Whoever made the return opens the file { $marked } that comes with this page: cells to be checked are coloured and have notes; the sheet “{ $sheet }” lists them all.
send-page-step-mend = Mend the errors in that file. Hold warnings against the registers: mend what is wrong, and give the reason for what is right in the covering letter.
send-page-step-mend-unread = Whoever made the return does what the column “How to mend it” says.
send-page-step-return = Send the mended file back by …… to …… (telephone: ……; e-mail: ……).
send-page-steps = What to do
send-page-found = What is to be checked, errors first
send-cells-more = { $cells } and { $more } more
send-example = Cell { $cell }: { $wrong } The others are alike.
send-example-sheet = { $wrong } There are { $more } more of the kind.
send-page-rest = { $number } more are not on this page; see all of them on the sheet “{ $sheet }” of the file { $marked }.
send-page-sign = Checked by: ……………………………   Telephone: ……………………
