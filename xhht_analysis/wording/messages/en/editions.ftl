# The commands xhht diff and xhht verify.

editions-diff-help = Tell what differs between two editions: flipped verdicts first, then figures, levels, briefs and inputs, each with the reason.
editions-before-help = The earlier edition: a name, latest, or a folder; the one before B if left out.
editions-now-help = The later edition; the latest if left out.
editions-in-help = Folder that the editions lie in.
editions-format-help = table, csv (for Excel) or json; by default as the name of --out ends, otherwise table.
editions-diff-out-help = File to write (.csv or .json) in place of the terminal.
editions-unknown-format = There is no format "{ $came }"; there are: { $expected }.
editions-table-in-file = A table is for the terminal; for the file { $path } choose --format csv or json.
editions-comparing = Comparing editions
editions-written = Written: { $path }
editions-compared = Edition { $before } against edition { $now }
editions-unread = Edition { $edition }: the results of { $publication } stored in it cannot be read (damaged, or of another version of the program); not compared.
editions-undeclared = { $publication } is no longer declared in data/publications.yml; not compared.
editions-no-number = { $publication }: no figure, verdict or level differs.
editions-numbers = { $publication }: { $number ->
        [one] { $number } difference
       *[other] { $number } differences
    }, { $flipped ->
        [one] { $flipped } flipped verdict
       *[other] { $flipped } flipped verdicts
    } among them
editions-erratum = Erratum: flipped verdicts
editions-head-what = What
editions-head-before = Earlier edition
editions-head-now = Later edition
editions-head-why = Why
editions-level-reached = reached
editions-level-not-reached = not reached
editions-level-unknown = not known
editions-brief-only-before = Brief { $publication } { $area } ({ $language }): only in edition { $edition }, no longer in the later one.
editions-brief-only-now = Brief { $publication } { $area } ({ $language }): only in edition { $edition }, not in the earlier one.
editions-no-manifest = Inputs are not compared: at least one of the two editions has no manifest.json that can be read.
editions-inputs = Inputs that differ: { $number }

## xhht verify
editions-verify-help = Hold an edition against its manifest: its files, today's inputs, and every number and byte made again in a temporary folder.
editions-edition-help = A name, latest, or a folder; the latest if left out.
editions-files-only-help = Check the files and inputs alone; make nothing again.
editions-verifying = Verifying { $path }
editions-rebuilding = Making the briefs again
editions-files = Files as the manifest has them: { $number }
editions-file-damaged = ✗ Not the bytes that were published: { $file }
editions-file-missing = ✗ Missing: { $file }
editions-file-extra = ✗ Not in the manifest: { $file }
editions-file-astray = ✗ Leads out of the edition; not followed: { $file }
editions-inputs-same = Inputs as they were: { $number }
editions-input-other = ! Another input today: { $name } ({ $was } → { $now })
editions-version-other = ! Another version: { $name } { $was } → { $now }
editions-commit-other = · Another commit ({ $name }): { $was } → { $now }
editions-expect-differences = Inputs or versions are not those that the edition was made with: differences are to be expected.
editions-not-rebuilt = Nothing was made again: the manifest or the folder leads out of the edition.
editions-cells = Stored results: { $parts ->
        [one] { $parts } part
       *[other] { $parts } parts
    }, { $cells ->
        [one] { $cells } cell equal
       *[other] { $cells } cells equal
    }, { $differing } different
editions-head-file = File
editions-head-row = Row
editions-head-column = Column
editions-head-was = Was
editions-head-is = Is
editions-more-cells = and { $number } more
editions-said = Briefs that say the same again: { $number }
editions-said-other = ✗ Says something else: { $file }
editions-unmade = ✗ Ended otherwise: { $file } ({ $was } → { $now })
editions-same = Files that are the same byte for byte: { $number }
editions-other = ✗ Other bytes: { $file }
editions-gone = ! Gone or unreadable: edition { $editions }. The bytes of { $number ->
        [one] { $number } file
       *[other] { $number } files
    } made in or after it cannot be compared; briefs are held to what they say.
editions-holds = ✓ Edition { $edition }: all that was compared is equal.
editions-differs = ✗ Edition { $edition } differs.
editions-files-holds = ✓ Edition { $edition }: every file is as its manifest has it. Nothing was made again.
editions-files-differs = ✗ Edition { $edition }: its files are not what its manifest says.
