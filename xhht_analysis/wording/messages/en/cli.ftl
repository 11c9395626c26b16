# The command xhht.
cli-help = Learning-society briefs: from published and returned figures to maps, verdicts and reports.
cli-list-help = List publications, districts, targets, indicators, sources or the editions made.
cli-check-help = Check declarations, figures, outlines and notebooks; tells every problem at once, writes nothing.
cli-build-help = Make the district briefs, the province overviews and the index.
cli-init-help = Copy notebooks, sample data and outlines into a new working folder.
cli-what-help = publications | districts | targets | indicators | sources | editions
cli-publication-help = Publication ids; all of them if left out.
cli-district-help = Code or name of a district; may be repeated.
cli-year-help = Only publications of this year.
cli-language-help = vi or en; may be repeated.
cli-out-help = Folder for the editions.
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
cli-unknown-list = There is no list "{ $came }"; there are: { $expected }.
