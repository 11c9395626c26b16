# What a run tells afterwards: summary.txt, the mail, and the lines of warning.

notice-title = Learning-society briefs: { $state ->
        [built] { $number ->
            [one] { $number } brief
           *[other] { $number } briefs
        } made, none failed
        [some_failed] { $number ->
            [one] { $number } brief
           *[other] { $number } briefs
        } made, { $failed } failed
        [unchanged] nothing has changed, the edition stands
        [locked] not run, as another run is at work
        [crashed] stopped by a fault, no new edition
       *[refused] no new edition, { $problems ->
            [one] { $problems } problem
           *[other] { $problems } problems
        } to mend
    }
notice-times = Began { $began }, ended { $ended }.
notice-moment = { $time } on { $day } ({ $zone })
notice-out = Folder: { $path }
notice-edition = { $stands ->
        [yes] The edition that stands: { $edition }
       *[no] New edition: { $edition }
    }{ $published ->
        [none] .
       *[other] , published { $published }.
    }
notice-no-edition = There is no edition yet.
notice-counts = Made { $built }, kept { $kept }, failed { $failed }.
notice-index = Index: { $path }
notice-not-whole = No run has been whole since { $since }.
notice-holder = At work: machine { $host }, process { $pid }, since { $since }.
notice-problems = To be mended:
notice-failed = Briefs that failed:
notice-missing = Returns that are not in the figures:
notice-removed = Old editions removed:
notice-since = (since { $since })
notice-return = { $state ->
        [received] received
        [received_late] received late
        [held_out] errors, held out
        [overdue] overdue, not sent
       *[missing] not sent yet
    }
notice-log = Log: { $path }
notice-too-large = The edition's file is larger than may be attached; it lies in the folder named above.
notice-no-bundle = The edition has no .zip file to attach.

## A line on stderr where nobody could be told
summary-failed = The summary could not be written ({ $reason }).
journal-failed = The log cannot be written ({ $reason }); the run goes on.
mail-failed = The mail could not be sent ({ $reason }); the edition is not affected.
mail-partly-failed = The mail server refused { $refused } of { $recipients } recipients; the edition is not affected.
webhook-failed = The webhook could not be reached ({ $reason }); the edition is not affected.
removal-failed = The old edition { $edition } could not be removed yet ({ $reason }); the next run tries again.
