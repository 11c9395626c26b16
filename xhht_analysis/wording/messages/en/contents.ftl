### Index of an edition: the map that leads to the briefs, the one sentence, the formats.

contents-map = { $early ->
        [True] Targets whose level is reached already
       *[other] Targets met
    }, of those that can be assessed: choose a district to open its brief
contents-legend = { $early ->
        [True] Targets whose level is reached already
       *[other] Targets met
    }
contents-alt = { $early ->
        [True] Map of the targets whose level is reached already, of those that can be assessed, by district
       *[other] Map of the targets met, of those that can be assessed, by district
    }: { $names }.
contents-told = { $name }: { $early ->
        [True] already at the level of { $met } of { $assessed } targets that can be assessed
       *[other] meets { $met } of { $assessed } targets that can be assessed
    }{ $brief ->
        [True] . Open the brief
       *[other] . This edition has no brief of it
    }
contents-told-none = { $name }: no target can be assessed yet{ $brief ->
        [True] . Open the brief
       *[other] . This edition has no brief of it
    }
contents-head-lead = In short
contents-head-files = Other formats
contents-zip = The whole edition in one compressed file, to send on: { $name }
