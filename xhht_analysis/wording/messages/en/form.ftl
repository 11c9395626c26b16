# The form (a workbook) that is handed out to districts and the province.
form-author = The xhht_analysis project
form-cover = Cover
form-province = Province
form-unit = District
form-year = Report year
form-window = Period of the data
form-window-dates = From 1 October { $before } to 30 September { $year }
form-contact-name = Filled in by
form-contact-phone = Telephone
form-contact-email = E-mail
form-how = How to fill it in
form-how-cells = 1. Fill in the light yellow cells only; all others are locked. Do not rename sheets, and add no row or column.
form-how-zero = 2. Write whole numbers without letters, dots or units. Write 0 where there is nobody or none; leave a cell empty where there is no figure yet.
form-how-rules = 3. Point at a cell or at a column's head to see how it is counted. A pasted number that cannot be right turns orange, bold and underlined.
form-how-total = 4. The row Grand total adds itself up, and shows only once every unit of the column has a number.
form-how-last-year = 5. A grey column, where there is one, holds last year's figures, for comparison only.
form-how-send = 6. Give your name above and send back this very file.
form-note = Please note
form-mark = Form mark
form-code = { $level ->
        [province] Province code
        [district] District code
        [commune] Commune code
       *[other] Code
    }
form-name = { $level ->
        [province] Province
        [district] District
        [commune] Commune
       *[other] Name
    }
form-group = { $group ->
        [all] Total
        [female] Women
       *[ethnic_minority] Ethnic minority
    }
form-last-year = Year { $year }
form-last-year-illustrative = Year { $year } ◇
form-illustrative-legend = ◇ illustrative, not real figures
form-total = Grand total
form-counted-in = Unit
form-birth-years = Born in
form-at-most = At most
form-whole-number = Whole numbers from 0 only.
form-refused = This number cannot be right
form-legend = Light yellow cells: to be filled in
