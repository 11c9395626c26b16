# Declared corrections (data/corrections.yml).

check-correction-not-applied = The correction "{ $id }" could not be applied: { $why ->
        [place] the file has no such sheet or cell
        [unread] this empty cell is in no row and column of the form
       *[value] { $expected ->
            [none] an empty cell
           *[other] "{ $expected }"
        } was expected, but { $came ->
            [none] the cell is empty
           *[other] the cell holds "{ $came }"
        }
    }.
    .mend = Compare this entry of data/corrections.yml with the file that is there; if the district has sent another one, change the correction or take it out.
check-correction-outdated = The correction "{ $id }" is not needed any more: the source is mended, the cell { $came ->
        [none] is empty
       *[other] holds "{ $came }"
    } already.
    .mend = Take the correction out of data/corrections.yml.
check-corrected = Corrected by the entry "{ $id }": { $put ->
        [none] no figure
       *[other] "{ $put }"
    } in place of { $came ->
        [none] an empty cell
       *[other] "{ $came }"
    }. Reason: { $reason }. According to { $said_by }, { $on }.
    .mend = Nothing to mend; once the district has sent a mended file, take the entry out of data/corrections.yml.
