"""One name has one key however it was typed, and two names never share one."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.names import bare_key, name_key, slug

DASHES = "-‐‑‒–—―−﹘﹣－"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("BÁC ÁI", "Bác Ái", id="capitals"),
        pytest.param(unicodedata.normalize("NFD", "Bác Ái"), "Bác Ái", id="decomposed"),
        pytest.param("Đô Vinh", "đô vinh", id="D with stroke"),
        pytest.param("Ðô Vinh", "Đô Vinh", id="Icelandic eth for D with stroke"),
        pytest.param("ðô vinh", "Đô Vinh", id="small eth"),
        pytest.param("Ɖô Vinh", "Đô Vinh", id="African D for D with stroke"),
        pytest.param("Phước Hoà", "Phước Hòa", id="tone on the second vowel"),
        pytest.param("Thuỷ Xuân", "Thủy Xuân", id="tone on y"),
        pytest.param("Phan Rang-Tháp Chàm", "Phan Rang - Tháp Chàm", id="hyphen without spaces"),
        pytest.param("Phan Rang Tháp Chàm", "Phan Rang - Tháp Chàm", id="no hyphen at all"),
        pytest.param("TP. Phan Rang - Tháp Chàm", "Phan Rang - Tháp Chàm", id="TP."),
        pytest.param("TP.Phan Rang - Tháp Chàm", "Phan Rang - Tháp Chàm", id="TP. without a space"),
        pytest.param("Tp Phan Rang - Tháp Chàm", "Phan Rang - Tháp Chàm", id="Tp"),
        pytest.param("Thành phố Phan Rang–Tháp Chàm", "Phan Rang - Tháp Chàm", id="in full"),
        pytest.param("Huyện Bác Ái", "Bác Ái", id="Huyện"),
        pytest.param("H. Bác Ái", "Bác Ái", id="H."),
        pytest.param("H.Bác Ái", "Bác Ái", id="H. without a space"),
        pytest.param("TT. Phước Dân", "Phước Dân", id="TT."),
        pytest.param("thị trấn Phước Dân", "Phước Dân", id="thị trấn"),
        pytest.param("Xã Ma Nới", "Ma Nới", id="Xã"),
        pytest.param("X. Ma Nới", "Ma Nới", id="X."),
        pytest.param("P. Đài Sơn", "Đài Sơn", id="P."),
        pytest.param("Phường Đài Sơn", "Đài Sơn", id="Phường"),
        pytest.param("  Bác\u00a0 Ái\t", "Bác Ái", id="odd spaces"),
        *(pytest.param(f"Phan Rang{d}Tháp Chàm", "Phan Rang - Tháp Chàm", id=unicodedata.name(d))
          for d in DASHES),
    ],
)  # fmt: skip
def test_one_name_typed_in_two_ways_has_one_key(typed: str, meant: str) -> None:
    assert name_key(typed) == name_key(meant)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Thanh Hải", "Thành Hải", id="tone"),
        pytest.param("Phước Hà", "Phước Hòa", id="vowel"),
        pytest.param("Phương Hải", "Phượng Hải", id="two communes of Ninh Hải could be typed so"),
        pytest.param("Đại", "Dại", id="D with stroke is another letter"),
        pytest.param("Hạ", "Hà", id="tone alone"),
    ],
)
def test_two_names_have_two_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize("prefix", ["Xã", "TP.", "Huyện", "Thành phố", "Thị trấn"])
def test_a_name_that_is_only_a_prefix_stays_itself(prefix: str) -> None:
    assert name_key(prefix)
    assert name_key(prefix) != name_key(f"{prefix} Bác Ái")


def test_a_word_that_only_begins_like_a_prefix_stays() -> None:
    assert name_key("Thanh Hải") == name_key("Phường Thanh Hải")
    assert name_key("Hòa Sơn") != name_key("òa Sơn")
    assert name_key("Xuân Hải") != name_key("uân Hải")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Bac Ai", "Bác Ái"),
        ("Phan Rang - Thap Cham", "Phan Rang - Tháp Chàm"),
        ("Do Vinh", "Đô Vinh"),
        ("Huyen Bac Ai", "Bác Ái"),
        ("Thanh pho Phan Rang-Thap Cham", "Phan Rang - Tháp Chàm"),
        ("Thi tran Phuoc Dan", "Phước Dân"),
        ("Xa Phuong Hai", "Phương Hải"),
        ("Xã Phương Hải", "Phương Hải"),
        ("Phuong Hai", "Xã Phương Hải"),
    ],
)
def test_a_name_typed_without_any_mark_has_the_bare_key(typed: str, meant: str) -> None:
    assert bare_key(typed) == bare_key(meant)


def test_the_bare_key_does_not_tell_tones_apart() -> None:
    assert bare_key("Thanh Hải") == bare_key("Thành Hải")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Bác Ái", "bac-ai"),
        ("Phan Rang - Tháp Chàm", "phan-rang-thap-cham"),
        ("Phan Rang–Tháp Chàm", "phan-rang-thap-cham"),
        ("Đô Vinh", "do-vinh"),
        ("Thành phố Huế", "thanh-pho-hue"),
        ('<script>alert("Xã")</script> & Đồi', "script-alert-xa-script-doi"),
        ("../Ninh\\Sơn: *?", "ninh-son"),
    ],
)
def test_a_slug_is_safe_in_file_names_and_links(name: str, expected: str) -> None:
    assert slug(name) == expected


LETTERS = "aàáảãạăằâấeêềiìoôơòờuưứyđbchklmnprstvx"
NAMES = st.lists(st.text(LETTERS, min_size=2, max_size=6), min_size=1, max_size=4).map(" ".join)


@given(NAMES, st.sampled_from(["Huyện ", "TP. ", "Xã ", "TT. ", ""]), st.booleans())
def test_form_case_and_prefix_never_change_a_key(name: str, prefix: str, decomposed: bool) -> None:
    typed = unicodedata.normalize("NFD" if decomposed else "NFC", prefix + name.title())
    # A made-up name may itself begin with a word such as "xã", and then loses it.
    if name_key("Huyện " + name) == name_key(name):
        assert name_key(typed) == name_key(name)


@given(st.text(max_size=30))
def test_any_text_has_a_key_and_a_plain_slug(text: str) -> None:
    assert not any(ch.isspace() for ch in name_key(text))
    assert set(slug(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_no_two_units_of_one_district_share_a_key(catalogue) -> None:
    register = catalogue.register
    days = {area.valid_from for area in register.areas if area.level is AreaLevel.DISTRICT}
    for on in days:
        for district in register.units(AreaLevel.DISTRICT, on=on):
            communes = register.units(AreaLevel.COMMUNE, on=on, within=district.code)
            for key in (name_key, bare_key):
                assert len({key(unit.name) for unit in communes}) == len(communes)
