# Chênh lệch giữa các nhóm, so với phần còn lại của tỉnh, và phần của từng huyện.

gaps-title-district = Chênh lệch giữa các nhóm và so với phần còn lại của tỉnh
gaps-title-province = Chênh lệch giữa các nhóm và phần của từng huyện, thành phố
gaps-none = Chưa có số liệu theo nhóm.

## Câu nêu chênh lệch lớn nhất
gaps-lead-groups = Trong các nhóm so sánh được, chênh lệch lớn nhất là ở chỉ số “{ $indicator }”: { $group } { $value }, { $direction ->
        [lower] thấp hơn
       *[higher] cao hơn
    } { $points } điểm % so với { $reference } ({ $reference_value }).
gaps-lead-groups-none = Các nhóm so sánh được có tỷ lệ bằng nhau.
gaps-lead-rest = So với phần còn lại của tỉnh, trong các chỉ số so sánh được, chênh lệch lớn nhất là ở “{ $indicator }”: { $area } { $value }, { $direction ->
        [lower] thấp hơn
       *[higher] cao hơn
    } { $points } điểm % (phần còn lại của tỉnh { $reference_value }).
gaps-lead-rest-none = Các tỷ lệ so sánh được của { $area } bằng tỷ lệ của phần còn lại của tỉnh.
gaps-lead-equal = Chênh lệch bằng như vậy còn có ở { $names }.
gaps-of-groups = “{ $indicator }” ({ $dimension })
gaps-of-rest = “{ $indicator }”
gaps-less = chưa đến { $points }
gaps-phrase-sex-female = phụ nữ
gaps-phrase-sex-male = nam giới
gaps-phrase-ethnic_minority-yes = người dân tộc thiểu số
gaps-phrase-ethnic_minority-no = người Kinh
gaps-phrase-residence-rural = khu vực nông thôn
gaps-phrase-residence-urban = khu vực thành thị
gaps-phrase-difficulty-especially_difficult = các xã đặc biệt khó khăn
gaps-phrase-difficulty-other = các xã, phường, thị trấn còn lại

## Bảng
gaps-caption-district = Chênh lệch (điểm %) tại { $area } năm { $year }, chỉ số chênh lệch nhiều nhất xếp trước
gaps-caption-province = Chênh lệch (điểm %) giữa các nhóm trong toàn tỉnh năm { $year }, chỉ số chênh lệch nhiều nhất xếp trước
gaps-head-indicator = Chỉ số
gaps-head-sex = Nữ so với nam
gaps-head-ethnic_minority = Dân tộc thiểu số so với Kinh
gaps-head-residence = Nông thôn so với thành thị
gaps-head-difficulty = Xã đặc biệt khó khăn so với nơi khác
gaps-head-rest = So với phần còn lại của tỉnh
gaps-pair = { $value } và { $reference_value }{ $ratio ->
        [none] { "" }
       *[other] ; { $ratio } lần
    }
gaps-note-cells = Mỗi ô: tỷ lệ nêu trước trừ tỷ lệ nêu sau, tính từ số người trước khi làm tròn; dòng dưới là hai tỷ lệ theo thứ tự ấy và tỷ số giữa chúng.
gaps-note-residence = Thành thị gồm các phường, thị trấn; nông thôn là các xã.
gaps-note-difficulty = Xã đặc biệt khó khăn theo danh sách có hiệu lực ngày 30/9/{ $year }.
gaps-note-rest = Phần còn lại của tỉnh là toàn tỉnh trừ địa phương này.
gaps-note-full-count = Số liệu là số đếm toàn bộ theo báo cáo, không phải điều tra mẫu, nên không kiểm định và không có khoảng tin cậy.
gaps-note-suppressed = Không công bố tỷ lệ của nhóm dưới { $fewest } người và của những nhóm mà từ đó tính ngược ra được nhóm ấy.
gaps-note-one-group = Không so sánh theo { $dimensions }: địa phương chỉ có một nhóm.
gaps-note-no-data = Chưa có số liệu theo { $dimensions }.
gaps-dimension-sex = giới tính
gaps-dimension-ethnic_minority = dân tộc
gaps-dimension-residence = nông thôn và thành thị
gaps-dimension-difficulty = xã đặc biệt khó khăn
gaps-dimension-rest = phần còn lại của tỉnh

## Độ dốc theo khu vực
gaps-slope-caption = Tỷ lệ theo khu vực vùng đồng bào dân tộc thiểu số và miền núi năm { $year }, từ khó khăn nhất, và độ dốc
gaps-slope-head-III = Khu vực III
gaps-slope-head-II = Khu vực II
gaps-slope-head-I = Khu vực I
gaps-slope-head-outside = Ngoài vùng
gaps-slope-head-slope = Độ dốc (điểm %)
gaps-note-slope = Khu vực theo Quyết định 861/QĐ-TTg (2021–2025). Độ dốc (slope index of inequality): chênh lệch giữa đầu thuận lợi nhất và đầu khó khăn nhất trên đường thẳng qua các khu vực, có tính số người mỗi khu vực; số dương là nơi thuận lợi cao hơn.

## Phần của từng huyện
gaps-parts-caption = { $target }. { $indicator }: phần của từng huyện, thành phố trong khoảng cách của tỉnh đến mức { $required }
gaps-parts-head-unit = Đơn vị
gaps-parts-head-size = Phần trong số người của tỉnh
gaps-parts-head-share = Tỷ lệ
gaps-parts-head-distance = So với mức cần đạt (điểm %)
gaps-parts-head-contribution = Góp vào khoảng cách của tỉnh (điểm %)
gaps-parts-head-people = Số người vượt (+), thiếu (−)
gaps-parts-reached = Không còn chỉ tiêu nào về tỷ lệ người mà toàn tỉnh ở dưới mức cần đạt.
gaps-parts-missing = Chưa có đủ số liệu của mọi huyện, thành phố để tính phần của từng nơi trong khoảng cách của tỉnh.
gaps-change-caption = { $target }. { $indicator }: thay đổi của tỉnh từ năm { $first } đến năm { $last }, tách theo huyện, thành phố (điểm %)
gaps-change-head-own = Do tỷ lệ của đơn vị
gaps-change-head-mix = Do cơ cấu số người
gaps-change-head-total = Cộng
gaps-note-parts = Phần của mỗi đơn vị trong khoảng cách của tỉnh bằng tỷ trọng số người nhân với khoảng cách của chính đơn vị. Thay đổi qua một năm tách thành phần do tỷ lệ của đơn vị thay đổi và phần do cơ cấu số người giữa các đơn vị thay đổi (cách của Kitagawa). Các phần được làm tròn theo số dư lớn nhất để số in ra cộng lại đúng bằng số của tỉnh.
