# Problems of inputs: the value says what is wrong, .mend how to put it right.

expected-form = { $expected ->
        [text] text, in quotation marks where it is all digits
        [integer] a whole number (1234)
        [year] a year (2023)
        [number] a number (12.5)
        [text_or_number] text or a whole number
        [cell_value] a number, a text, or null (an empty cell)
        [date] a date (YYYY-MM-DD)
        [boolean] true | false
        [list] a list
        [keys] keys with values
        [filled] something, not an empty cell
       *[other] { $expected }
    }

problem-not-yaml = The file cannot be read as YAML ("{ $came }").
    .mend = Mend the line named; often a colon is missing or an indent is off.
problem-key-twice = The key "{ $key }" stands twice in one mapping.
    .mend = Keep one.
problem-key-not-a-word = A list or a mapping stands where a key belongs.
    .mend = Write the key as a word.
problem-no-such-day = The calendar has no day "{ $came }".
    .mend = Correct the date, in the form YYYY-MM-DD.
problem-file-missing = The file was not found.
    .mend = Restore the file or correct the path.
problem-not-utf8 = The file is not saved as UTF-8.
    .mend = Open it in Excel or an editor and save it again as UTF-8.
problem-file-exists = The file is there already and was left as it is.
    .mend = Choose another folder (--out), or add --force to overwrite it.
problem-file-unreadable = The file cannot be read ("{ $came }").
    .mend = Check the permissions and whether another program has it open.
problem-file-empty = The file has not one line.
    .mend = Restore its content, at least the head of the table.
problem-no-header = The description has no YAML header between two "---" lines.
    .mend = Begin the file with "---", write the fields, and end the header with "---".
problem-unknown-key = The key "{ $came }" is not used here; valid keys: { $expected }.
    .mend = Correct the typing slip or remove the key.
problem-key-missing = The key "{ $expected }" is missing.
    .mend = Add the key.
problem-wrong-value = The value "{ $came }" does not fit; expected: { expected-form }.
    .mend = Write the value in the right type; unit codes stand in quotation marks.
problem-text-empty = The text in { $language ->
        [vi] Vietnamese (vi)
       *[en] English (en)
    } is missing.
    .mend = Write it in both languages, vi and en.
problem-not-a-gso-code = The code "{ $code }" is not one of the General Statistics Office.
    .mend = Write 2, 3 or 5 digits, with the zeros in front; VN for the country.
problem-code-of-another-level = The code "{ $code }" does not have the digits of the level that is given ({ $level }).
    .mend = A province has 2 digits, a district 3, a commune 5.
problem-ends-before-it-begins = Unit { $code } ends on { $ends }, before it begins on { $begins }.
    .mend = Correct one of the two dates.
problem-indicator-lacks = An indicator of the kind "{ $kind }" needs the key "{ $key }".
    .mend = Add the key, or correct the kind.
problem-indicator-cannot-have = An indicator of the kind "{ $kind }" has no key "{ $key }".
    .mend = Remove the key, or correct the kind.
problem-impossible = The content cannot be right ("{ $came }").
    .mend = Correct what is named.
problem-id-not-file-name = The id "{ $came }" differs from the file's name.
    .mend = Give the id the file's name without its ending.
problem-id-twice = The id "{ $came }" stands twice.
    .mend = Keep one; an id has one meaning.
problem-unknown-name = There is no { $what ->
        [national_target] national target
       *[other] { $what }
    } "{ $came }"; there are: { $expected }.
    .mend = Correct the typing slip, or declare it first.
problem-no-cell-name = "{ $came }" is not the name of a cell.
    .mend = Write the column's letters and the row's number, as in a spreadsheet: D9, AB12.
problem-correction-lacks = The correction has nothing under the key "{ $key }".
    .mend = Give the reason and the office or document that says what is right (said_by); no person's name.
problem-correction-changes-nothing = The correction has the same value under "expected" and "put" ("{ $came }").
    .mend = Write what stands there under "expected" and what is right under "put"; null is an empty cell.
problem-correction-of-no-file = The correction names a file that is not there: "{ $came }".
    .mend = Write the file's path from the working folder, or take the entry out.
problem-corrected-twice = The cell { $cell } has the correction "{ $first }" already.
    .mend = Keep one entry for each cell.
problem-correction-not-applied = The correction "{ $id }" could not be applied: { $why ->
        [place] the table has no such cell, expected to hold { $expected ->
            [none] nothing
           *[other] "{ $expected }"
        }
       *[value] { $expected ->
            [none] an empty cell
           *[other] "{ $expected }"
        } was expected, but { $came ->
            [none] the cell is empty
           *[other] the cell holds "{ $came }"
        }
    }.
    .mend = Compare this entry of data/corrections.yml with the table that is there, then change the correction or take it out.
problem-correction-outdated = The correction "{ $id }" is not needed any more: the source is mended, the cell { $came ->
        [none] is empty
       *[other] holds "{ $came }"
    } already.
    .mend = Take the correction out of data/corrections.yml.
problem-unknown-area = The unit code "{ $code }" is not in the register on { $on }.
    .mend = Check code and date: GSO codes change and are re-used for other units.
problem-code-twice = Code { $code } means two units on { $on }.
    .mend = Correct the validity dates so that the two rows do not overlap.
problem-column-missing = The column "{ $column }" is missing.
    .mend = Add the column with the name that the description gives.
problem-column-surplus = The column "{ $column }" is not in the description; the columns are: { $expected }.
    .mend = Rename or remove the column, or declare it in the description.
problem-wrong-cell = The cell holds "{ $came }"; expected: { expected-form }.
    .mend = Correct the cell from the original; leave it empty if there is no figure and the column allows it.
problem-more-cells = Column "{ $column }" is wrong in the same way in { $number } more places.
    .mend = Mend those named, then check again.
problem-row-twice = The row repeats an earlier one in the columns { $key }.
    .mend = Remove the surplus row; a unit has one row for each group.
problem-not-csv = The file cannot be read as CSV ("{ $came }").
    .mend = Save it again as CSV (UTF-8, separated by commas).
problem-row-length = The row has { $came } cells, the head of the table { $expected }.
    .mend = Add or remove cells; text with a comma in it stands in quotation marks.
problem-no-description = The table has no description { $expected }.
    .mend = Write one: source, date, columns; the .md files beside other tables show how.
problem-key-not-a-column = The table's key names columns that it does not have: { $columns }.
    .mend = Correct "key" or declare the column.
problem-counted-twice = Two tables give this figure for unit { $code } in { $year }.
    .mend = Remove one of the folders from the publication's "figures".
problem-concepts-mixed = This is the concept { $concept }, but "{ $other }" is another: { $other_concept }. The two must not stand in one series.
    .mend = Mend "concept" where it is wrong, or make two indicators of it, each with a table of its own.
problem-part-exceeds-whole = Unit { $code } in { $year } has { $part } out of only { $whole }.
    .mend = Check the columns behind it against the original: a part cannot exceed its whole.
problem-target-lower-is-better = Of the indicator "{ $indicator }" lower is better, but the target sets only a least value ({ $came }).
    .mend = Give the value not to be exceeded as { $expected }, or choose another indicator.
problem-target-higher-is-better = Of the indicator "{ $indicator }" higher is better, but the target sets only a greatest value ({ $came }).
    .mend = Give the value to be reached as { $expected }, or choose another indicator.
problem-target-without-measure = A target needs either a percentage (at_least_pct, at_most_pct) or a number of units (required_units), and not both.
    .mend = Give the one that the plan's wording says, and drop the other.
problem-units-without-whole = required_units and of_units go together.
    .mend = Give both (such as 4 and 7) or none.
problem-units-impossible = { $came } units cannot be required.
    .mend = required_units runs from 1 to of_units.
problem-bound-impossible = { $key } cannot be { $came }.
    .mend = at_least_pct is above 0 and at most 100; at_most_pct from 0 to below 100.
problem-range-impossible = There is no range of { $came }.
    .mend = at_least_pct must be below at_most_pct.
problem-base-not-before = The base year { $came } does not come before the target's { $year }.
    .mend = base_year must come before year.
problem-no-form = There is no form, or there are no districts, on { $on }.
    .mend = Choose a report year for which the form holds; since 1 July 2025 there are no districts.
problem-outside-its-interval = The survey figure of unit { $code } in { $year } is { $came }, outside the interval given with it ({ $expected }).
    .mend = Check the columns value_pct, lower_pct and upper_pct against the source; give both ends or none.
problem-outline-missing = The outlines lack these units: { $units }.
    .mend = Use a layer that has all units on { $on }.
problem-outline-surplus = The outlines hold features that match no unit: { $units }.
    .mend = Remove them, or put the unit's code into a column of the layer.
problem-outline-twice = The outlines hold several features for one unit: { $units }.
    .mend = Merge the features of a unit into one.
problem-outline-unreadable = The outlines cannot be read ("{ $came }").
    .mend = Use a common GIS format (GeoPackage, Shapefile, GeoJSON) and check that all its parts are there.
problem-outline-empty = The outlines hold no shape at all.
    .mend = Export the layer again with the shapes of the units.
problem-outline-no-crs = The outlines do not say their coordinate system.
    .mend = Assign the coordinate system (EPSG:4326 or VN-2000, say) and export again.
problem-outline-broken = Unit { $units } has no shape or an invalid one.
    .mend = Repair the shape in a GIS and export again.
problem-unknown-parameter = The notebook has no parameter "{ $came }"; valid parameters: { $expected }.
    .mend = Correct the typing slip; passed over, every brief would carry the default's figures.
problem-parameter-type = The parameter "{ $name }" got "{ $came }"; expected: { $expected ->
        [int] a whole number (int)
        [str] text (str)
        [float] a number (float)
        [bool] True or False (bool)
       *[other] { $expected }
    }.
    .mend = Write the value in the right type.
problem-parameter-taken = The publication declares the parameter "{ $came }", which "xhht build" sets for each brief.
    .mend = Remove it from the publication's "parameters".
problem-unknown-district = There is no district "{ $came }"; there are: { $expected }.
    .mend = Use the district's three-digit code or its name.
problem-year-not-published = The publication "{ $publication }" is of { $expected }, not of { $came }.
    .mend = Leave the year out or choose another publication.
problem-nothing-to-build = No publication fits what was asked for.
    .mend = See the list with "xhht list".
problem-out-not-writable = The folder cannot be written to ("{ $came }").
    .mend = Choose another one, or check permissions and free space.
problem-notebook-not-run = The notebook has not been run: no cell holds a report's opening.
    .mend = Run all cells, then export again.
problem-notebook-unreadable = The notebook cannot be read ("{ $came }").
    .mend = Restore the file, or copy the template again.
problem-notebook-not-thin = The notebook is not a thin template: { $what ->
        [prose] text that is no heading, "{ $came }"
        [output] the output of a run is stored
        [syntax] code that Python cannot read, "{ $came }"
        [parameter] "{ $came }" is no parameter with a type and a value
        [report] this cell may hold an import and a report alone, "{ $came }"
        [call] this cell may hold one call alone, "{ $came }"
        [import] only one report of xhht_analysis.reports may be imported, "{ $came }"
        [arguments] a call takes parameters or plain values alone, "{ $came }"
       *[cell] a cell of the type "{ $came }"
    }.
    .mend = Keep headings, the parameters cell, one import and one call per cell; clear all output.
problem-no-parameters-cell = The notebook has no cell tagged "parameters".
    .mend = Tag the cell that declares the parameters.
problem-results-missing = There are no stored results in this folder.
    .mend = Run "xhht build", or leave the parameter "results" empty.
problem-would-replace-a-return = What is sent back would replace the very return that was received; nothing was written.
    .mend = Choose another folder (--out); returns are kept as they came in.
problem-file-elsewhere = "{ $came }" is no name of a file beside the description.
    .mend = Put the download beside its description and write the file's name alone, no folder.
problem-layout-twice = The description has both "{ $first }" and "{ $second }".
    .mend = Keep one: "cube" for a table of PX-Web, "extract" for a census sample of IPUMS, "microdata" for files of persons.
problem-cube-unreadable = { $what ->
        [large] The file is larger than a table of PX-Web may be ({ $came }).
        [json] The file cannot be read as JSON ("{ $came }").
        [dataset] A JSON file must hold exactly one dataset of JSON-stat; this one holds { $came }.
       *[table] The file cannot be read as a CSV table ("{ $came }").
    }
    .mend = { $what ->
        [large] Download the table again with fewer years or items.
        [json] Download the file again and do not save it with another program.
        [dataset] Download one single table as JSON-stat.
       *[table] Download the file again as CSV or JSON-stat.
    }
problem-cube-size = The parts of the table do not fit each other: expected { $expected }, came { $came }.
    .mend = Download the file again; this one is cut off or was edited.
problem-cube-heading = The heading "{ $came }" cannot be taken apart into: { $expected }.
    .mend = Name in "heading" the dimensions across in their order, and in "where" the category to keep of each but one.
problem-cube-decimal = Whether the points and commas of { $came } stand before fractions or thousands is not clear.
    .mend = Compare with the site and write the decimal sign under "decimal": "." or ",".
problem-cube-dimension-open = The table's dimension "{ $came }" has several categories and the description does not mention it: { $expected }.
    .mend = Give it a column under "columns", or choose one category under "where".
problem-cube-units-unknown = The register has no such unit on the table's date: { $came }.
    .mend = Write their codes under "labels", or leave them out (regions, say) under "skip".
problem-microdata-not-installed = Reading data on single persons needs the package { $package } as well ({ $expected }).
    .mend = Run that command in the project's environment, then check again.
problem-codebook-unreadable = { $what ->
        [xml] The DDI codebook is not valid XML, or declares what is not allowed ("{ $came }").
        [structure] The extract's structure is "{ $came }"; only rectangular ones are read.
        [places] Where the codebook puts a variable cannot be right ({ $came }).
        [large] The codebook is larger than it may be ({ $came }).
       *[ddi] The codebook lacks a part that DDI requires ("{ $came }").
    }
    .mend = { $what ->
        [structure] Order the extract again as rectangular instead of "{ $came }".
       *[other] Download the codebook (.xml) that came with the data again; do not edit it.
    }
problem-codebook-of-another = The codebook describes "{ $came }", not "{ $expected }".
    .mend = Put codebook and data of one extract beside each other and keep their names.
problem-yes-not-known = The codes that count ({ $came }) are not a part of the codes that are an answer ({ $expected }).
    .mend = "known" must hold every code of "yes" and at least one other.
problem-ages-outside-universe = The ages { $came } go beyond those that were asked ({ $expected }).
    .mend = Narrow "ages", or correct "universe" by the codebook.
problem-extract-kind = A census extract cannot be read from "{ $came }"; expected: { $expected }.
    .mend = Order the extract again as fixed-width (.dat) or CSV.
problem-extract-line-length = The line has { $came } characters, by the codebook it must have { $expected }.
    .mend = Download the data again; they are cut off, edited or not of this codebook.
problem-extract-cut-off = The compressed file is cut off or damaged.
    .mend = Download the data again.
problem-extract-unreadable = The data cannot be read by the codebook ("{ $came }").
    .mend = Download the data again together with their own codebook.
problem-extract-weights = { $number } of the persons asked have a weight of 0 or below.
    .mend = Choose the person weight (PERWT, say) under "weight".
problem-extract-codes-unlisted = The variable { $variable } has codes that the codebook does not list: { $came } (persons in brackets).
    .mend = Use the codebook of this very extract.
problem-extract-codes-unmapped = Codes of the variable { $variable } have no name given: { $came } (persons in brackets).
    .mend = Write them under "labels", or leave them out under "skip".
problem-extract-nobody = Nobody in the extract is of the ages that are counted.
    .mend = Check the variable under "age" and the band under "ages".
problem-extract-unanswered = { $came }% of the persons of the ages counted have no answer (not in universe, or unknown); at most { $expected }% may.
    .mend = Compare the question's universe in the codebook with "ages" and "known"; if all is right, raise "most_unanswered_pct".
problem-input-changed-meanwhile = The file changed while the edition was being made, so that edition is not published.
    .mend = Finish saving, then run again; earlier editions are untouched.
problem-not-toml = The file cannot be read as TOML ("{ $came }").
    .mend = Mend the place named; often the quotation marks around a text are missing.
problem-secret-in-file = A password or a key may not stand in the file.
    .mend = Remove it, put it into an environment variable and write that variable's name under "{ $expected }".
problem-not-a-variable = The name of an environment variable belongs here, not the secret itself.
    .mend = Write the name in letters, digits and underscores, such as XHHT_MAIL_PASSWORD.
problem-variable-not-set = The environment variable that is named here is not set, or empty.
    .mend = Set it for the account that runs the command; a scheduler has none of a login's variables.
problem-mail-address = "{ $came }" is not a mail address.
    .mend = Write name@office.vn or Office <name@office.vn>, on one line, the address in plain letters.
problem-password-in-clear = The password would cross the network without encryption.
    .mend = Write "starttls" or "tls"; "none" is for a mail server on this machine alone.
problem-webhook-one-address = Exactly one of the keys url and url_env is needed.
    .mend = Write the address under url, or under url_env the environment variable that holds it.
problem-webhook-address = The webhook's address is not of the form { $expected }
    .mend = Copy the address again; letters with marks and spaces are percent-encoded (%20).
problem-webhook-in-clear = The http:// address is not encrypted and leads beyond this machine.
    .mend = Use https://, or write { $expected } where the office network is protected.
problem-webhook-secret = The signing key is not of the form { $expected } with 24 to 64 bytes in base64.
    .mend = Make one as docs/scheduling.md says.
problem-unknown-edition = There is no edition "{ $came }"; there are: { $expected }.
    .mend = Give one of these names, "latest", or the folder of an edition; --in names another folder of editions.
problem-no-edition-before = There is no edition before { $came }; there are: { $expected }.
    .mend = Build another edition first, or name both editions to compare.
problem-manifest-unreadable = The edition has no manifest that can be read; expected manifest.json as xhht build writes it.
    .mend = Editions of older versions have none and cannot be verified; build the edition again, or take the file back from a copy.
problem-boundaries-not-given = The edition was made with the outlines { $came }, which lie outside the workspace or are gone.
    .mend = Name the file with --boundaries, or check the files alone with --files-only.
problem-crashed = The program stopped for a reason that was not foreseen ("{ $came }").
    .mend = Run it again; if it stays, send the log to whoever looks after the program.
problem-dask-missing = The library dask.distributed, which --executor dask needs, is not installed.
    .mend = Run pip install "xhht_analysis[dask]", then the command again.
problem-scheduler-unreachable = The scheduler of the Dask cluster cannot be reached ("{ $came }").
    .mend = Check the address after --scheduler (as in tcp://machine:8786), that the scheduler runs, and that the firewall lets this port through.
problem-scheduler-lost = The scheduler of the Dask cluster was lost halfway ("{ $came }").
    .mend = Start the scheduler again, then the command; the briefs that are finished are kept.
problem-cluster-empty = The Dask cluster has no worker.
    .mend = Start some: dask worker <address of the scheduler> --nthreads 1; then run the command again.
problem-worker-unlike = A worker of the Dask cluster differs from this machine: { $what } is "{ $came }", expected "{ $expected }".
    .mend = Install the same versions on every machine; otherwise the same brief would give other files.
problem-worker-sees-not = A worker of the Dask cluster does not see this machine's folder { $folder }.
    .mend = Add --shared with a place that every machine can read, such as s3://… or file:///shared-folder.
problem-shared-unusable = The shared place after --shared cannot be written to ("{ $came }").
    .mend = Check the address and the permissions; s3:// needs s3fs installed as well.
problem-person-named = By its name the column "{ $came }" holds a person's name, number or address.
    .mend = Do not declare it; only the columns needed for counting are read.
problem-bands-impossible = The bands of ages overlap, are out of order or stand in two ways ({ $came }).
    .mend = Write them from the youngest, apart from each other, under "bands" or under "single_ages" alone.
problem-setting-impossible = The environment variable has the value "{ $came }"; expected: { $expected }.
    .mend = Set the variable anew and run the command again.
problem-microdata-unreachable = The table in the database that { $variable } leads to cannot be read ({ $came }).
    .mend = Check the address in the variable, the right to read, the table's name and Ibis' package for that system.
problem-microdata-kind = Persons cannot be read from "{ $came }"; expected: { $expected }.
    .mend = Save the file as Parquet or as CSV in UTF-8.
problem-microdata-no-files = There is no Parquet or CSV file as "file" says.
    .mend = Correct the file, folder or pattern under "file".
problem-microdata-unreadable = { $what ->
        [parquet] The file is no Parquet, or damaged.
        [csv] The line cannot be read as one of a CSV: too many or too few cells, or a stray quotation mark ({ $came }).
       *[other] The system that counts stopped while reading ({ $came }).
    }
    .mend = { $what ->
        [csv] Open the original at that line, mend it and export it again.
       *[other] Copy or export the file again from where it is kept, then check again.
    }
problem-microdata-column-twice = The column "{ $column }" stands several times in the file.
    .mend = Keep one column of that name.
held-type = { $what ->
        [number] numbers
        [text] text
        [date] dates
       *[other] a type that cannot be counted by
    }
problem-microdata-column-type = The column holds { held-type }; expected: { $why ->
        [coded] numbers or text
       *[dated] numbers, text or dates
    }.
    .mend = Export it again as numeric codes or text, or declare another column.
problem-microdata-columns-differ = The column holds { held-type }, other than in "{ $first }" ({ $why ->
        [number] numbers
        [text] text
        [date] dates
       *[other] another type
    }).
    .mend = Export the files again so that all write this column in one type.
problem-microdata-code-type = The column holds numbers, but the description names the value "{ $came }".
    .mend = Write the numeric code as it stands in the file under "labels", "where" or "unknown".
problem-microdata-ages = { $number } persons have an age or a year of birth that cannot be; expected: { $expected } whole years.
    .mend = Correct them where they are kept, or write the value that stands for "not known" under "unknown".
problem-microdata-weights = { $number } persons have a weight that is missing, no number, 0, negative or too large; expected: { $expected }.
    .mend = Choose the person weight under "weight", or correct it where it is kept.
problem-microdata-unknown = { $number } persons ({ $came }%) have no value in this column; at most { $expected }% may.
    .mend = Compare who was asked with "ages"; if all is right, raise "most_unknown_pct".
problem-microdata-nobody = There is nobody to count.
    .mend = Check the file, and the areas under "labels" and "skip".
problem-microdata-too-fine = There are more than { $expected } groups: a column tells nearly every person apart.
    .mend = Write "labels" for the columns, or leave out columns and bands.
problem-microdata-memory = { $came } of memory are not enough to count.
    .mend = Raise XHHT_MICRODATA_MEMORY, lower XHHT_MICRODATA_THREADS, or put XHHT_MICRODATA_TEMP on a disk with more room.
