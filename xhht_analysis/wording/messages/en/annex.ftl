### Excel annex: notes sheet, column heads, groups and status of figures.

## Groups
annex-group-all = all
annex-group-sex-female = women
annex-group-sex-male = men
annex-group-ethnic_minority-yes = ethnic minorities
annex-group-ethnic_minority-no = Kinh
annex-group-residence-rural = rural
annex-group-residence-urban = urban
annex-group-difficulty-especially_difficult = especially difficult communes
annex-group-difficulty-other = other communes, wards and townships
annex-group-zone-III = zone III
annex-group-zone-II = zone II
annex-group-zone-I = zone I
annex-group-zone-outside = outside the zones

annex-reported = reported
annex-illustrative = ◇ made up

## Sheets
annex-sheet-notes = Notes
annex-sheet-targets = Targets
annex-sheet-figures = Figures
annex-figures = All figures of the publication: the area of the report, the units within it, and those it is compared with
annex-about = Excel annex: figures as numbers, with numerator, denominator, status, source and grade
annex-warning = WITH ILLUSTRATIVE FIGURES – NOT REAL DATA: the coloured cells, marked ◇ in the column “Illustrative”; not to be used for decisions.

## Notes sheet
annex-sheets = Sheets
annex-reading = How to read the cells
annex-columns = Columns of the sheet “Figures”
annex-sources = Method and sources
annex-notes = Notes of the sections
annex-foreign = Other output of the notebook
annex-reading-numbers = Number cells
    .about = They hold the number before rounding and show as many decimals as the brief does. Words beside a number (such as “… people short”) are the cell's format and do not touch the calculation. There are no formulas.
annex-reading-percent = Percentages
    .about = As Excel keeps them: a cell that shows 47.3% holds 0.473. Differences in percentage points stay points: +4.6 points is 4.6.
annex-reading-text = Text cells
    .about = There is no number, and the cell says why. “No figure yet” is not 0; “nothing to count” means that there is nobody to count; “not published” means withheld, because the group is too small.
annex-reading-illustrative = Coloured cells, the sign ◇
    .about = Illustrative figures that the program made up; not real data.

## Column heads
annex-head-note = { $head }: note
annex-head-area = Unit
    .about = The area of the report first, then the units within it, last those it is compared with.
annex-head-code = Code
    .about = Code of the General Statistics Office, as valid on the publication's date.
annex-head-indicator = Indicator
    .about = The indicator's full name.
annex-head-group = Group
    .about = “All” means everybody; other lines are one group by sex, ethnic minority, rural or urban, especially difficult communes, or zone.
annex-head-year = Year
    .about = The year of the figure.
annex-head-value = Value
    .about = The value before rounding. Of a level, 0 means not reached.
annex-head-unit = Unit of measure
    .about = Percent, people, or level.
annex-head-numerator = Numerator
    .about = How many reach it. Of indicators that count districts: the districts at the level; of a single district 1 (reached) or 0 (not reached).
annex-head-denominator = Denominator
    .about = The total that the share is of. A rate taken as published has neither numerator nor denominator.
annex-head-status = Status
    .about = Reported, no figure yet, nothing to count, or not published.
annex-head-illustrative = Illustrative
    .about = The sign ◇ and the colour mark illustrative figures, which are not real data.
annex-head-grade = Grade
    .about = From 1 (no warning when the returns were checked) to 3; empty where no returns were checked.
annex-head-source = Source
    .about = Publisher and document.
