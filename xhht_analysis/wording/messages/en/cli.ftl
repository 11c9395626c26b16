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
cli-not-published = { $number ->
        [one] { $number } problem
       *[other] { $number } problems
    }; no new edition.
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
    } made{ $kept ->
        [0] .
       *[other] , { $kept } of them kept as they were in the edition before.
    }
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
cli-build-force-help = Make every brief anew, even where nothing changed.
cli-executor-help = Where to run: local (this machine) or dask (an existing cluster, with --scheduler).
cli-scheduler-help = Address of the Dask cluster's scheduler, as tcp://10.0.0.5:8786.
cli-shared-help = A folder that the cluster's machines can read, as fsspec names it: file://…, s3://…; empty on a shared disk.
cli-timeout-help = Seconds that a brief may take at most.
cli-memory-help = Megabytes of memory that a brief may take at most.
cli-attempts-help = How often a brief is tried whose process was lost.
cli-unknown-executor = There is no executor "{ $came }"; there are: { $expected }.
cli-scheduler-with-dask = --scheduler goes with --executor dask, and the other way round.
cli-unchanged = Nothing has changed: edition { $edition } is still the latest. Add --force to make it anew.
cli-kept = kept
cli-locked = Another batch is at work in { $path }; this one ends.
cli-locked-by = Another batch is at work in { $path }: { $user } on { $host }, process { $pid }, since { $since } ({ $command }); this one ends.
cli-head-edition = Edition
cli-head-briefs = Briefs
cli-head-why = Why made
cli-latest = latest
cli-count-pages = { $number ->
        [one] { $number } page
       *[other] { $number } pages
    }
cli-count-built = { $number } made
cli-count-kept = { $number } kept
cli-count-failed = { $number } failed
cli-further = and { $number ->
        [one] { $number } further file
       *[other] { $number } further files
    }
cli-why-first = not in the edition before
cli-why-failed = failed in the edition before
cli-why-damaged = files of the edition before were altered or lost
cli-why-forced = asked for (--force)
cli-why-figures = figures
cli-why-declared = declarations
cli-why-parameters = parameters
cli-why-notebook = notebook
cli-why-outlines = outlines
cli-why-program = program
cli-why-formats = formats
cli-keep-help = How many of the newest editions stay; all of them if left out.
cli-notices-help = TOML file that says who is told, by mail or webhook.
cli-log-help = Log file, or - for stderr; by default log/ in the folder of editions.
