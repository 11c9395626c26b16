"""What notebooks open is opened before their kernels start, also where there is much to open."""

import pytest

from tests.batch.rendering.conftest import Province
from xhht_analysis.batch.rendering import stage
from xhht_analysis.batch.warm.owner import can_fork

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not can_fork(), reason="kernels are forked on Linux only"),
]


@pytest.mark.parametrize("at_once", [4, 0])
def test_a_kernel_finds_its_publication_open(
    province: Province, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(stage, "MOST_OPEN", at_once)
    cell = """
        from xhht_analysis.reports import material
        assert [(one[0], one[2]) for one in material._KEPT] == [("toy_2023", "vi")]
    """
    (made,) = province.run(province.task(f"open-{at_once}", cell)).values()
    assert made.message == ""
