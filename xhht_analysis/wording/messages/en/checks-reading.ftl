# Checks while a return is read: sheets, columns, cells, units.

check-sheet-missing = The sheet "{ $title }" was not found: no sheet has its columns.
    .mend = Send all sheets of the form; their names may differ, but keep the heads of the columns.
check-sheet-unknown = This sheet has a table of figures but no column of the form, and was not read.
    .mend = If it belongs to the form, head its columns as the form does; otherwise remove it or leave it.
check-column-missing = The column "{ $column }" is missing{ $hint ->
        [some] ; the nearest head that was seen: "{ $nearest }".
       *[none] .
    }
    .mend = Add the column, or head it as the form does.
check-column-twice = The column "{ $column }" stands twice, first at { $first }. Neither was read.
    .mend = Keep the one with the right figures.
check-column-unknown = "{ $came }" is no column of the form, and was not read.
    .mend = If it is one, head it as the form does; a column added for orientation needs no mending.
check-definition-differs = The heading "{ $came }" holds "{ $word }", which speaks of: { $meant }; the form's column "{ $column }" counts: { $expected }. The two must not be mixed.
    .mend = Fill in the figures that the form asks for; if the figures are right and only the heading is wrong, head the column as the form does.
check-year-differs = The return says { $came }, but the year being read is { $expected }.
    .mend = Check whether another year's return was sent; if only the year is wrong, mend it.
check-district-differs = The return has two units: { $expected } and { $came }.
    .mend = A file holds one district's figures; part them, or mend the name on the cover.
check-not-a-number = A whole number is expected; { $kind ->
        [truth] the cell holds the truth value "{ $came }"
        [percentage] the cell holds a percentage, "{ $came }"
        [huge] the cell holds "{ $came }", too large for people or institutions
        [ambiguous] the cell holds "{ $came }", and its point or comma may part thousands or decimals
        [merged] the cell is merged with others, so it is not clear whose number it is
       *[other] the cell holds "{ $came }"
    }.
    .mend = Write a whole number without letters or signs; 0 for none; leave it empty where there is no figure yet.
check-not-whole = A whole number is expected; the cell holds "{ $came }".
    .mend = Write the count from the register, no fraction and no rate.
check-negative = A count cannot be negative; the cell holds "{ $came }".
    .mend = Write the number from the register.
check-date-for-a-number = A whole number is expected; Excel made a date or a time of the cell ({ $came }). Perhaps "{ $typed }" was typed{ $serial ->
        [none] .
       *[other] , or the cell holds { $serial } and is shown as a date.
    }
    .mend = Set the cell's format to Number, and type the number again.
check-number-as-text = The cell holds a number as text, "{ $came }", read as { $value }.
    .mend = If it is { $value }, nothing needs mending; next time, write it without separators.
check-unit-in-the-cell = The cell holds a unit, too, "{ $came }", read as { $value }.
    .mend = If it is { $value }, nothing needs mending; next time, write the number alone.
check-mark-for-empty = The cell holds "{ $came }", understood as no figure yet, not as 0.
    .mend = Write 0 where there is nobody or none; leave the cell empty where there is no figure yet.
check-legacy-encoding = { $number } cells are in the old encoding { $encoding }; "{ $came }" was read as "{ $meant }".
    .mend = Check the converted names; use a Unicode font (Times New Roman, Arial).
check-unit-unknown = { $hint ->
        [nameless] The row has figures, but no code or name of a unit that is understood.
        [names] The unit "{ $came }" is not known; it may be: { $nearest }.
        [legacy] The unit "{ $came }" is not known, and seems to be in an old encoding (TCVN3, VNI); it may be: { $nearest }.
       *[none] There is no unit "{ $came }" in the register.
    }
    .mend = Write code and name as in the register on 30 September of the report year, in a Unicode font.
check-unit-by-name = The row has no code; by its name, "{ $came }", it was understood as { $code } { $name }.
    .mend = If that is the unit, nothing needs mending; next time, keep the column of codes.
check-unit-name-differs = The code { $code } is of { $expected }, but this row says "{ $came }".
    .mend = Make code and name agree; the statistics office may have re-used the code for another unit.
check-unit-twice = The unit { $code } { $name } has two rows, the earlier beginning at { $first }. The figures of neither are used.
    .mend = Keep the row with the right figures.
check-unit-of-another-district = { $code } { $name } belongs to { $came }, not to { $expected }.
    .mend = Remove the row, or mend its code and name.
check-unit-missing = There is no row for { $code } { $name }.
    .mend = Add its row; leave the cells empty where there is no figure yet.
check-total-differs = The row of totals says { $came }, but its rows add up to { $expected }.
    .mend = Check the rows and the total; totals are reckoned from the rows.
