# The command xhht.
cli-help = Learning-society briefs: from published and returned figures to maps, verdicts and reports.
cli-list-help = List publications, districts, targets, indicators, sources, who has sent a return, or the editions made.
cli-check-help = Check declarations, figures, outlines and notebooks; tells every problem at once, writes files only with --send.
cli-build-help = Make the district briefs, the province overviews and the index.
cli-init-help = Copy notebooks, sample data and outlines into a new working folder.
cli-what-help = publications | districts | targets | indicators | sources | returns | editions
cli-publication-help = Publication ids; all of them if left out.
cli-district-help = Code or name of a district; may be repeated.
cli-year-help = Only publications of this year.
cli-check-year-help = Year of the returns to check; without files the folder data/returns/<year> is checked.
cli-language-help = vi or en; may be repeated.
cli-out-help = Folder for the editions.
cli-formats-help = Formats: html, pdf, docx, xlsx, separated by commas.
cli-jobs-help = Briefs made at a time; by default one per core.
cli-boundaries-help = An official layer in place of the generalised outlines; may be repeated.
cli-folder-help = A new folder, absent or empty.
cli-refused = { $number ->
        [one] { $number } problem
       *[other] { $number } problems
    }; nothing was written.
cli-checked = No problem: { $publications ->
        [one] { $publications } publication
       *[other] { $publications } publications
    }, { $indicators ->
        [one] { $indicators } indicator
       *[other] { $indicators } indicators
    }, { $tables ->
        [one] { $tables } table
       *[other] { $tables } tables
    }, { $notebooks ->
        [one] { $notebooks } notebook
       *[other] { $notebooks } notebooks
    }.
cli-building = Making briefs
cli-built = { $done } of { $total ->
        [one] { $total } brief
       *[other] { $total } briefs
    } made.
cli-index = Index: { $path }
cli-bundle = The edition as one file: { $path }
cli-initialised = Working folder { $path } made.
cli-head-publication = Publication
cli-head-area = Area
cli-head-state = State
cli-head-id = Id
cli-head-name = Name
cli-head-note = Note
cli-done = made
cli-failed = failed
cli-folder-not-empty = The folder { $path } is not empty; choose another.
cli-nothing-listed = There is nothing to list.
cli-unknown-list = There is no list "{ $came }"; there are: { $expected }.
cli-template-help = Write the forms (workbooks) that districts or the province fill in.
cli-report-year-help = The report year; units are those of 30 September.
cli-province-help = Write the province's form (agencies); the only one unless districts are named.
cli-form-language-help = The form's language: vi or en.
cli-previous-help = Folder of last year's returns, for comparison; by default data/returns/<year before>, where there is one.
cli-templates-out-help = Folder for the forms.
cli-force-help = Overwrite files that are there already.
cli-writing-templates = Writing forms
cli-templates-written = { $number ->
        [one] { $number } form
       *[other] { $number } forms
    } written.
cli-returns-help = files or folders of the districts' returns to check
cli-before-help = files or folders of last year's returns, for comparison
cli-error = error
cli-warning = warning
cli-notice = notice
cli-returns-checked = Files checked: { $files }; errors: { $errors }, warnings: { $warnings }, notices: { $notices }.
cli-send-help = Write each return back with its doubtful cells coloured and commented, and a page of A4 to send with it.
cli-send-out-help = Folder for what is sent back (--send); reports/checked/<year> unless given.
cli-sent-back = Files written to be sent back: { $number }.
