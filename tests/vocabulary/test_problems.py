"""Problems travel: between processes, and from rooms that know nothing of each other."""

import pickle

from xhht_analysis.vocabulary.problems import Problem, Refused


def test_what_is_refused_in_another_process_is_told_here_word_for_word() -> None:
    refused = Refused([Problem("file-missing", "a.csv"), Problem("file-empty", "b.csv", "line 1")])
    came = pickle.loads(pickle.dumps(refused))
    assert came.problems == refused.problems
    assert str(came) == str(refused)
