"""What the server of local workers imports, once for all of them: each is forked from it.

It has to stay with one thread, like the warm parents that the workers then become by a fork.
"""

import gc
from contextlib import suppress
from importlib import import_module

from xhht_analysis.batch.warm.owner import MODULES, STARTERS
from xhht_analysis.batch.warm.parent import kept_out

with kept_out():
    import nbformat

    for name in (*MODULES, "xhht_analysis.batch.rendering.worker"):
        import_module(name)
    from xhht_analysis.reports.exports.formats import FORMATS, load_format

    for name in STARTERS:
        with suppress(ImportError):
            import_module(name)
    for form in FORMATS:
        load_format(form)
nbformat.validate(nbformat.v4.new_notebook())  # the first one loads its schema
gc.collect()
gc.freeze()  # pages that are not touched are shared
