## Communes to visit first
visits-title = Communes to visit first
visits-lead = { $total ->
        [1] Only { $names } still holds up { $number ->
            [1] one field
           *[other] { $number } fields
        } on the way to the next level.
       *[other] { $total } communes hold up at least one field on the way to the next level; visit first: { $names } ({ $number ->
            [1] one field
           *[other] { $number } fields
        }).
    }
visits-done = No commune holds up the next level any more.
visits-none = There are no commune figures by which to order them.
visits-caption = Where to go first so that { $area } gets to the next level, { $year }
visits-caption-all = All communes of { $area } that hold something up, { $year }
visits-head-commune = Commune
visits-head-fields = Fields held up, with the level aimed at
visits-head-chosen = On the shortest way
visits-head-people = Missing (people)
visits-note = Ordered by the number of fields whose shortest way for the district leads through the commune, then the fields held up, then the people missing. "At most" where several criteria are missed, as one person may meet two of them.
visits-more = See every criterion that is missed in each commune
