"""How each kind of sentence is written in either language."""

PCT = r"[\d.,]+%"
N = r"[\d.,]+"
_NAME = r"(?P<target>\w+)\. (?P<indicator>.+?): "
_GRADE = {"vi": r"(?: \(mức tin cậy (?P<grade>[123])\))?",
          "en": r"(?: \(quality grade (?P<grade>[123])\))?"}  # fmt: skip
_MISSING = {
    "vi": rf"còn (?P<side>thiếu|vượt) (?P<missing>{N}) (?P<unit>[^.;]+)\.",
    "en": rf"(?P<unit>[^.;]+) (?P<side>short|too many): (?P<missing>{N})\.",
}
_VALUE = {lang: rf"(?P<value>{PCT}){grade}" for lang, grade in _GRADE.items()}
# People that a way takes: a number, at most a number, or nobody has counted them.
_WAY = {
    "vi": (
        r"thêm (?P<gap>\d+) đơn vị cấp xã(?: \((?P<names>.+)\), còn thiếu "
        rf"(?P<at_most>nhiều nhất )?(?P<people>{N}) người|; chưa đủ số liệu để tính số người)"
    ),
    "en": (
        r"(?P<gap>\d+) more communes?(?: \((?P<names>.+)\), people missing: "
        rf"(?P<at_most>at most )?(?P<people>{N})|; not enough figures to count the people)"
    ),
}
REQUIRED = {
    "vi": rf"(?P<at_most>không quá )?(?P<about>khoảng )?(?P<single>{PCT})"
          rf"|(?:(?P<about_range>khoảng )|từ )(?P<low>{PCT}) đến (?P<high>{PCT})",
    "en": rf"(?P<at_most>at most )?(?P<about>about )?(?P<single>{PCT})"
          rf"|(?P<about_range>about )?(?P<low>{PCT}) to (?P<high>{PCT})",
}  # fmt: skip
SENTENCES = {
    "share": {
        "vi": rf"{_NAME}{_VALUE['vi']} so với mức (?P<required>[^;]+); {_MISSING['vi']}",
        "en": rf"{_NAME}{_VALUE['en']} against (?P<required>[^;]+); {_MISSING['en']}",
    },
    "breached": {
        "vi": rf"{_NAME}tụt so với kỳ trước, nay {_VALUE['vi']}, mức phải giữ "
              rf"(?P<required>[^;]+); {_MISSING['vi']}",
        "en": rf"{_NAME}no longer kept, now {_VALUE['en']} where (?P<required>[^;]+) was to be "
              rf"kept; {_MISSING['en']}",
    },
    "survey": {
        "vi": rf"{_NAME}{_VALUE['vi']} so với mức (?P<required>[^;(]+) \(số liệu điều tra mẫu\)\.",
        "en": rf"{_NAME}{_VALUE['en']} against (?P<required>[^;(]+) \(a sample survey\)\.",
    },
    "met": {"vi": r"Đã đạt: (?P<targets>.+)\.", "en": r"Met: (?P<targets>.+)\."},
    "at the level": {
        "vi": r"Đã ở mức của chỉ tiêu: (?P<targets>.+)\.",
        "en": r"Already at the level of: (?P<targets>.+)\.",
    },
    "people": {
        "vi": r"Dân số từ 15 tuổi trở lên là (?P<population>.+) người: (?P<parts>.+)\.",
        "en": r"The population aged 15 and over is (?P<population>.+): (?P<parts>.+)\.",
    },
    "rank": {
        "vi": rf"Năm (?P<year>\d{{4}}), (?P<indicator>.+) của tỉnh là (?P<value>{PCT}), "
              r"(?P<rank>.+)\.",
        "en": rf"In (?P<year>\d{{4}}), the (?P<indicator>.+) of the province was (?P<value>{PCT}), "
              r"(?P<rank>.+)\.",
    },
    "level": {
        "vi": r"(?P<target>\w+)\. Chưa (?P<label>đạt chuẩn [^:]+): (?P<passing>\d+)/(?P<units>\d+) "
              r"đơn vị cấp xã đạt, cần (?P<needed>\d+); phương án ngắn nhất: "
              rf"{_WAY['vi']}{_GRADE['vi']}\.",
        "en": r"(?P<target>\w+)\. Not yet (?P<label>[^:]+): (?P<passing>\d+) of (?P<units>\d+) "
              r"communes pass, (?P<needed>\d+) are needed; shortest way: "
              rf"{_WAY['en']}{_GRADE['en']}\.",
    },
    "level decided": {
        "vi": r"(?P<target>\w+)\. Chưa (?P<label>đạt chuẩn [^:]+) \(số liệu năm (?P<year>\d+)\)\.",
        "en": r"(?P<target>\w+)\. Not yet (?P<label>[^:]+) \(figures of (?P<year>\d+)\)\.",
    },
    "level breached": {
        "vi": r"(?P<target>\w+)\. Tụt mức: không còn (?P<label>đạt chuẩn .+)\.",
        "en": r"(?P<target>\w+)\. Level lost: no longer (?P<label>.+)\.",
    },
    "units": {
        "vi": r"(?P<target>\w+)\. (?P<lost>Tụt so với kỳ trước: )?(?P<at>\d+)/(?P<of>\d+) huyện, "
              r"thành phố (?P<label>đạt chuẩn .+?), cần (?P<needed>\d+); "
              r"(?P<listed>chưa đạt|gần nhất): (?P<names>.+)\.",
        "en": r"(?P<target>\w+)\. (?P<lost>No longer kept: )?(?P<at>\d+)/(?P<of>\d+) districts "
              r"are (?P<label>.+?), (?P<needed>\d+) are required; "
              r"(?P<listed>not there|nearest): (?P<names>.+)\.",
    },
}  # fmt: skip
LEADS = {
    "due": {
        "vi": r"Trong (?P<total>\d+) chỉ tiêu của kế hoạch năm (?P<year>\d+), (?P<area>.+) đạt "
              r"(?P<met>\d+), chưa đạt (?P<unmet>\d+)(?: \(trong đó (?P<breached>\d+) chỉ tiêu bị "
              r"tụt so với kỳ trước\))?(?:; (?P<open>\d+) chỉ tiêu (?:không giao riêng cho địa "
              r"phương hoặc )?chưa đánh giá được)?\.",
        "en": r"Of the (?P<total>\d+) targets of the (?P<year>\d+) plan, (?P<area>.+) meets "
              r"(?P<met>\d+) and misses (?P<unmet>\d+)(?: \((?P<breached>\d+) of them no longer "
              r"kept\))?(?:; (?P<open>\d+) (?:are not asked of this district or )?cannot be "
              r"assessed)?\.",
    },
    "early": {
        "vi": r"So với chỉ tiêu năm (?P<year>\d+), số liệu năm (?P<now>\d+) cho thấy (?P<area>.+) "
              r"đã ở mức của (?P<met>\d+) chỉ tiêu, chưa tới mức của (?P<unmet>\d+)(?: \(trong đó "
              r"(?P<on_course>\d+) chỉ tiêu đang đúng tiến độ\))?(?:; (?P<open>\d+) chỉ tiêu còn "
              r"lại (?:không giao riêng cho địa phương hoặc )?chưa đánh giá được)?\.",
        "en": r"Held against the targets for (?P<year>\d+), the figures of (?P<now>\d+) put "
              r"(?P<area>.+) at the level of (?P<met>\d+) and short of (?P<unmet>\d+)(?: "
              r"\((?P<on_course>\d+) of them on course\))?(?:; the other (?P<open>\d+) (?:are not "
              r"asked of this district or )?cannot be assessed)?\.",
    },
    "none": {
        "vi": r"Chưa đủ số liệu năm (?P<now>\d+) của (?P<area>.+) để đánh giá chỉ tiêu nào trong "
              r"(?P<total>\d+) chỉ tiêu của kế hoạch năm (?P<year>\d+)\.",
        "en": r"There are not enough figures of (?P<area>.+) for (?P<now>\d+) to assess any of "
              r"the (?P<total>\d+) targets of the (?P<year>\d+) plan\.",
    },
}  # fmt: skip
RANKS = {
    "place": {
        "vi": r"(?P<tied>đồng hạng )?thấp (?:nhất|thứ (?P<place>\d+)) trong (?P<of>\d+) tỉnh, "
              r"thành phố",
        "en": r"(?P<tied>joint )?(?:(?P<place>\d+)(?:st|nd|rd|th) )?lowest of (?P<of>\d+) "
              r"provinces",
    },
    "withheld": {
        "vi": r"không xếp hạng được trong (?P<of>\d+) tỉnh, thành phố do sai số mẫu",
        "en": r"not ranked among (?P<of>\d+) provinces because of sampling errors",
    },
    "alone": {
        "vi": r"chưa có tỉnh, thành phố khác để so sánh",
        "en": r"with no other province to compare",
    },
}  # fmt: skip
METHOD = {"vi": "tỷ số tăng trưởng", "en": "growth ratio"}
CLAIMS = {
    "direction": {
        "vi": r"\b(?:tăng|giảm|cải thiện|đi lên|đi xuống)\b",
        "en": r"\b(?:rises?|rose|rising|falls?|fell|falling|increas\w*|decreas\w*|gr[eo]w\w*"
              r"|dropp?\w*|improv\w*|wors\w*)\b",
    },
    "lost": {"vi": r"\b[Tt]ụt\b|không còn", "en": r"\b(?:lost|lose)\b|no longer"},
    "met": {
        "vi": r"[Đđ]ã đạt\b|(?<!chưa )(?<!Chưa )\bđạt \d",
        "en": r"\b[Mm]et\b|\bmeets\b",
    },
    "rank": {
        "vi": r"(?:thấp|cao) nhất|thứ \d|đồng hạng",
        "en": r"\b(?:lowest|highest)\b|\d(?:st|nd|rd|th)\b",
    },
    "future": {"vi": r"\bsẽ\b|chắc chắn", "en": r"\bwill\b|\bcertain(?:ly)?\b"},
}  # fmt: skip
