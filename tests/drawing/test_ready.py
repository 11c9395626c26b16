"""A process that is ready to draw has laid out every letter that its children will need."""

import pytest

from xhht_analysis.drawing import svg_letters, theme
from xhht_analysis.drawing.ready import make_ready


@pytest.mark.parametrize("face", [{}, {"bold": True}, {"slanted": True}])
def test_every_letter_is_known_in_every_face(monkeypatch, face):
    file = theme.font(theme.TEXT, **face).get_file()
    monkeypatch.setitem(svg_letters._KNOWN, file, {})
    svg_letters.letters_of.cache_clear()
    make_ready(letters="ẩƯzw")
    assert len(svg_letters._KNOWN[file]) == 4
    assert all(svg_letters._KNOWN[file].values())
