# Checks of a return's file: the sentence says what was found, .mend how to mend it.

check-file-unreadable = { $why ->
        [missing] The file was not found.
        [no-file] This path is no file.
        [system] The file cannot be opened (the system says: "{ $came }").
        [empty] There is nothing in the file.
        [cut-off] The end of the file is missing; perhaps it was not downloaded or copied to the end.
        [part-missing] The file is damaged: its part "{ $part }" is missing.
        [part-twice] The file is damaged: its part "{ $part }" is there twice.
        [part-broken] The file is damaged: a cell is not written as the format of Excel asks.
        [packing] The part "{ $part }" is packed in a way that Excel does not use.
        [entities] The file holds a declaration that spreadsheet programs never write (DOCTYPE) and that may do harm.
        [no-sheets] There is no sheet in the file.
        [quotes] The quotation mark opened in line { $line } is never closed.
       *[damaged] The file is damaged and cannot be read.
    }
    .mend = { $why ->
        [missing] Check the file's name and path.
        [no-file] Name the return's file, not a folder.
        [system] Check permissions, and whether another program has the file open.
        [empty] Ask the unit to send the file with its figures again.
        [quotes] Close or remove the quotation mark in this line and save again.
        [entities] Do not open this file; ask the unit to send a form saved from Excel or LibreOffice.
       *[damaged] Open the file in Excel or LibreOffice and save it as .xlsx; if it does not open, ask the unit to send it again.
    }
check-file-too-large = { $what ->
        [file] The file is larger than { $limit } MB.
        [unpacked] What the file unpacks to is too large (limit { $limit } MB).
        [parts] The file has too many parts (limit { $limit }).
       *[time] Reading the file took longer than { $limit } seconds.
    }
    .mend = Copy the cells with figures into a new form, without pictures and other sheets, and send it again.
check-file-encrypted = The file has a password and cannot be read.
    .mend = Remove the password for opening (in Excel: File > Info > Protect Workbook), save and send again.
check-file-of-another-kind = The file is no spreadsheet but { $came ->
        [pdf] a PDF
        [rtf] an RTF text
        [document] a text document (Word or the like)
        [presentation] a presentation
        [picture] a picture
        [packed] an archive of files
        [program] a program
        [database] a database
        [html] a web page (HTML) under a spreadsheet's name
        [xml] an XML file
        [xml-spreadsheet] an XML spreadsheet of Excel 2003
        [xlsb] a binary workbook (.xlsb)
        [json] a JSON file
        [microdata] persons' records or the codebook of a census sample
       *[unknown] of an unknown kind
    }.
    .mend = { $came ->
        [program] Do not open this file; ask the unit to send the Excel form.
        [packed] Unpack it and send each spreadsheet in it.
        [html] Open the file in Excel, choose Save As, .xlsx, and send the new file.
        [xml-spreadsheet] Open the file in Excel, choose Save As, .xlsx, and send the new file.
        [xlsb] Open the file in Excel, choose Save As, .xlsx, and send the new file.
        [json] A downloaded table is no return: put it into data/published beside a description (.md) with the keys "file" and "cube". Units send the form as .xlsx, .xls, .ods or .csv.
        [microdata] A census sample is no return: put it into data/published beside a description (.md) with the keys "file" and "extract". Units send the form as .xlsx, .xls, .ods or .csv.
       *[unknown] Send the form as .xlsx, .xls, .ods or .csv; another ending of the name alone is not enough.
    }
check-file-dimensions = { $what ->
        [stray] Something stands outside what is read (row { $row }, column number { $column }; the first { $rows } rows and { $columns } columns are read).
        [cells] The file has more than { $limit } filled cells.
        [sheets] The file has more than { $limit } sheets.
        [characters] The file holds more than { $limit } characters.
        [elements] The file holds more than { $limit } elements, styled empty cells included.
        [merged] A sheet has more than { $limit } merged ranges.
        [markup] The file has an element of unusual length (limit { $limit } bytes).
       *[depth] The file's structure is nested too deeply (limit { $limit } levels).
    }
    .mend = { $what ->
        [stray] Delete what stands there or unmerge the cells; delete surplus rows and columns below and to the right of the table.
        [elements] Delete surplus styled rows and columns below and to the right of the table, and save again.
       *[other] Keep the form's sheets alone, delete surplus rows and columns, and save again.
    }
check-file-macros = The file has macros; they were neither run nor read.
    .mend = Save it as .xlsx without macros. Where macros work out figures, check those cells.
check-file-external-links = { $number ->
        [one] The file is linked to one source outside it; figures from there may be out of date.
       *[other] The file is linked to { $number } sources outside it; figures from there may be out of date.
    }
    .mend = Update and then break the links (in Excel: Data > Edit Links > Break Link), which keeps the values.
check-file-encoding = The CSV file was read as { $encoding }, not UTF-8.
    .mend = Check that the units' names have their right marks; save as CSV UTF-8 next time.
check-sheet-hidden = { $how ->
        [very-hidden] The sheet is hidden so that Excel's menu cannot show it.
       *[hidden] The sheet is hidden.
    }
    .mend = { $how ->
        [very-hidden] Where it holds figures of the return, copy them into a new form.
       *[hidden] Show the sheet where it holds figures of the return; delete it where it is not used.
    }
check-formula-not-computed = The formula in this cell has no stored result.
    .mend = Open the file in Excel or LibreOffice so that it is calculated, save and send it; or type the number itself.
check-formula-error = The cell shows the error "{ $came }" in place of a figure.
    .mend = Mend the formula (often a cell that it refers to was deleted, or it divides by 0), or type the number itself.
