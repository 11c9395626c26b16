# A brief that was stopped, or whose process was lost; shown on the index and in the log.
brief-over-seconds = The notebook ran for more than { $limit } s and was stopped { $cell ->
        [0] before its first cell
       *[other] in cell { $cell }
    }. --timeout sets the limit.
brief-over-memory = The notebook took { $reached } MB of memory, more than the { $limit } MB that it may, and was stopped { $cell ->
        [0] before its first cell
       *[other] in cell { $cell }
    }. --memory sets the limit.
brief-lost-kernel = The process that ran the notebook ended { $cell ->
        [0] before its first cell
       *[other] in cell { $cell }
    } ({ brief-ended }).
brief-lost-worker = The process that made the brief ended halfway ({ brief-ended }).
brief-ended = { $how ->
        [unknown] for no known reason
        [SIGKILL] killed by the system or by someone with SIGKILL, mostly for want of memory
        [SIGSEGV] a fault in a library, SIGSEGV
       *[other] exit code { $how }
    }
brief-lost-workers = { $number ->
        [one] A process of the cluster ended while it made this brief
       *[other] { $number } processes of the cluster ended, one after the other, while they made this brief
    }.
brief-lost-unlike = A process of the cluster has another version of xhht_analysis, Python or a library than the machine that makes the briefs.
brief-hung = Not done after { $limit } s, the files included; the process that made the brief was ended. --timeout sets the limit.
brief-given-up = { $reason } Tried { $number ->
        [one] once
       *[other] { $number } times
    }.
