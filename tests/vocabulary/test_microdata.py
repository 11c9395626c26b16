"""A layout of persons that cannot be meant is refused when it is made, and so is a name."""

import pytest

from xhht_analysis.vocabulary.microdata import Database, Microdata, PersonCount, tells_who
from xhht_analysis.vocabulary.problems import Impossible

GOOD = {
    "columns": {"area_code": "ma_xa", "sex": "gioi_tinh"},
    "year": 2024,
    "age": "tuoi",
    "bands": ((15, 60), (61, None)),
    "counts": {"population": PersonCount()},
}


@pytest.mark.parametrize(
    ("change", "code", "facts"),
    [
        ({"columns": {"sex": "gioi_tinh"}}, "key-missing", {"expected": "columns.area_code"}),
        ({"year": None}, "key-missing", {"expected": "columns.year | year"}),
        ({"columns": {"area_code": "a", "year": "nam"}}, "key-missing", {}),
        ({"counts": {}}, "key-missing", {"expected": "counts"}),
        ({"age": None}, "key-missing", {"expected": "age | birth_year"}),
        ({"birth_year": "nam_sinh"}, "key-missing", {"expected": "age | birth_year"}),
        ({"bands": (), "age": None, "counts": {"a": PersonCount(ages=(15, None))}},
         "key-missing", {"expected": "age | birth_year"}),
        ({"columns": {"area_code": "a", "race": "r"}}, "unknown-key", {"came": "race"}),
        ({"labels": {"residence": {"1": "rural"}}}, "unknown-key", {"came": "residence"}),
        ({"unknown": {"sinh": (9,)}}, "unknown-name", {"came": "sinh"}),
        ({"bands": ((0, 14), (14, 20))}, "bands-impossible", {"came": "0–14, 14–20"}),
        ({"bands": ((15, 20), (0, 14))}, "bands-impossible", {"came": "15–20, 0–14"}),
        ({"bands": ((15, None), (20, 30))}, "bands-impossible", {"came": "15–, 20–30"}),
        ({"bands": ((30, 20),)}, "bands-impossible", {"came": "30–20"}),
        ({"single_ages": (0, 60)}, "bands-impossible", {}),
        ({"counts": {"a": PersonCount(ages=(60, 15))}}, "bands-impossible", {"came": "60–15"}),
        ({"weight": "so_cccd"}, "person-named", {"came": "so_cccd"}),
        ({"columns": {"area_code": "Họ và tên"}}, "person-named", {"came": "Họ và tên"}),
        ({"counts": {"a": PersonCount(where={"SERIAL": (1,)})}}, "person-named", {}),
    ],
)  # fmt: skip
def test_a_layout_that_cannot_be(change: dict, code: str, facts: dict) -> None:
    with pytest.raises(Impossible) as caught:
        Microdata(**GOOD | change)
    assert caught.value.code == code
    assert facts.items() <= caught.value.facts.items()


def test_who_counts_must_have_values() -> None:
    with pytest.raises(Impossible):
        PersonCount(where={"biet_chu": ()})


@pytest.mark.parametrize(
    "name",
    ["ho_ten", "HỌ TÊN", "Họ và tên", "hoten_chu_ho", "ten", "ten_nguoi", "CMND", "so_cmnd", "cccd",
     "so_cccd", "Số CCCD", "can_cuoc", "so_dinh_danh", "hộ chiếu", "name", "Name", "full_name",
     "FirstName", "surname", "SERIAL", "PERNUM", "id", "ID", "uuid", "person_id", "dien_thoai",
     "Số điện thoại", "email", "Địa chỉ", "dia_chi", "so_BHXH", "ma_so_thue", "sdt", "STT"],
)  # fmt: skip
def test_a_column_that_tells_who_somebody_is(name: str) -> None:
    assert tells_who(name)


@pytest.mark.parametrize(
    "name",
    ["ma_xa", "ma_huyen", "tuoi", "nam_sinh", "gioi_tinh", "dan_toc", "ten_dan_toc", "khu_vuc",
     "quyen_so", "biet_chu", "trinh_do", "PERWT", "AGE", "GEO1_VN", "hoc", "nam", "commune_id"],
)  # fmt: skip
def test_a_column_that_many_persons_share(name: str) -> None:
    assert not tells_who(name)


def test_each_column_is_named_once() -> None:
    counts = {"a": PersonCount(where={"biet_chu": (1,), "tuoi": (15,)})}
    by = Microdata(**GOOD | {"counts": counts, "weight": "quyen_so"})
    assert by.named == ("ma_xa", "gioi_tinh", "tuoi", "quyen_so", "biet_chu")


def test_single_ages_are_bands() -> None:
    by = Microdata(**GOOD | {"bands": (), "single_ages": (15, 17)})
    assert by.age_bands == ((15, 15), (16, 16), (17, 17))


@pytest.mark.parametrize("name", ["HOME", "postgres://me:secret@here/db", "XHHT_", "xhht_a", ""])
def test_an_address_stands_in_a_variable_of_ours(name: str) -> None:
    with pytest.raises(Impossible):
        Database(url=name, table="nguoi")
