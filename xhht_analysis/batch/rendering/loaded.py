"""What the server of local workers imports, once for all of them: each is forked from it.

It has to stay with one thread, like the warm parents that the workers then become by a fork.
"""

import gc
from contextlib import suppress
from importlib import import_module

from xhht_analysis.batch.warm.owner import MODULES, STARTERS
from xhht_analysis.batch.warm.parent import kept_out

_ASKED_FOR = (
    "xhht_analysis.batch.rendering.worker",
    "xhht_analysis.batch.computing",
    "xhht_analysis.batch.completeness",
    "xhht_analysis.batch.index",
)

with kept_out():
    import nbformat

    for name in (*MODULES, *_ASKED_FOR):
        import_module(name)
    from xhht_analysis.reports.exports.formats import FORMATS, load_format
    from xhht_analysis.reports.material import make_ready_in
    from xhht_analysis.vocabulary.text import LANGUAGES

    for name in STARTERS:
        with suppress(ImportError):
            import_module(name)
    for form in FORMATS:
        load_format(form)
for language in LANGUAGES:
    make_ready_in(language)
nbformat.validate(nbformat.v4.new_notebook())  # the first one loads its schema
gc.collect()
gc.freeze()  # pages that are not touched are shared
