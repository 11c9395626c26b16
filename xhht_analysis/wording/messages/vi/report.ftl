# Nội dung bản tin huyện và tổng quan tỉnh.

## Chung
status-missing = chưa có số liệu
status-not_applicable = không phát sinh
status-suppressed = không công bố
illustrative = số liệu minh họa
illustrative-title = (có số liệu minh họa ◇)
dash = –
and-more = { $names } và { $number } đơn vị khác

## Phần đầu
opening-title = { $area }: { $publication }
opening-kicker = Bản phân tích kỹ thuật · { $plan }
opening-state-published = Số liệu năm { $year }, chỉ gồm các nguồn đã công bố; nơi nào chưa công bố thì ghi “chưa có số liệu”.
opening-state-illustrative = Số liệu năm { $year }.
opening-state-returned = Số liệu năm { $year } do các địa phương báo cáo.
opening-warning = SỐ LIỆU MINH HỌA – KHÔNG PHẢI SỐ LIỆU THẬT. Các số mang dấu ◇ và các hình có vạch chéo lấy từ bộ số liệu do chương trình tự tạo để trình bày cách làm; không dùng để ra quyết định.

## Tóm tắt
summary-title = Điều cần biết
summary-lead-district = Trong { $total } chỉ tiêu của kế hoạch năm { $year }, { $area } đạt { $met }, chưa đạt { $unmet }{ $breached ->
        [0] { "" }
       *[other] {" "}(trong đó { $breached } chỉ tiêu bị tụt so với trước)
    }{ $open ->
        [0] { "" }
       *[other] ; { $open } chỉ tiêu không giao riêng cho địa phương hoặc chưa có số liệu
    }.
summary-lead-province = Trong { $total } chỉ tiêu của kế hoạch năm { $year }, toàn tỉnh đạt { $met }, chưa đạt { $unmet }{ $breached ->
        [0] { "" }
       *[other] {" "}(trong đó { $breached } chỉ tiêu bị tụt so với trước)
    }{ $open ->
        [0] { "" }
       *[other] ; { $open } chỉ tiêu chưa có số liệu
    }.
summary-lead-baseline-district = So với chỉ tiêu năm { $target_year }, số liệu năm { $year } cho thấy { $area } đã ở mức của { $met } chỉ tiêu, chưa tới mức của { $unmet }; { $open } chỉ tiêu còn lại không giao riêng cho địa phương hoặc chưa có số liệu.
summary-lead-baseline-province = So với chỉ tiêu năm { $target_year }, số liệu năm { $year } cho thấy toàn tỉnh đã ở mức của { $met } chỉ tiêu, chưa tới mức của { $unmet }; { $open } chỉ tiêu chưa có số liệu được công bố.
finding-share = { $target }. { $indicator }: { $value } so với mức { $required }; còn thiếu { $missing } { $unit }.
finding-breached = { $target }. { $indicator }: tụt so với trước, còn { $value }.
at-level = đạt chuẩn { $field } mức độ { $level }
at-recognition = đạt chuẩn { $field }
finding-units = { $target }. { $value } huyện, thành phố { $label }, cần { $required }; chưa đạt: { $names }.
finding-units-nearest = { $target }. { $value } huyện, thành phố { $label }, cần { $required }; gần nhất: { $names }.
nearest = { $name } (còn thiếu { $people } người)
finding-level = { $target }. Chưa { $label }: { $passing }/{ $units } đơn vị cấp xã đạt, cần { $needed }; đường ngắn nhất: { $way }.
finding-level-decided = { $target }. Chưa { $label } (số liệu năm { $year }).
finding-met = Đã đạt: { $targets }.
finding-met-baseline = Đã ở mức của chỉ tiêu: { $targets }.
finding-people = Dân số từ 15 tuổi trở lên là { $population } người: 20% là { $twenty } người, 5% là { $five } người.
finding-rank = Năm { $year }, { $indicator } của tỉnh là { $value }, thấp thứ { $rank } trong { $total } tỉnh, thành phố.

## Chỉ tiêu
targets-title = { $count } chỉ tiêu của kế hoạch năm { $year }
targets-caption-district = Hiện trạng năm { $year } của { $area } so với từng chỉ tiêu
targets-caption-province = Hiện trạng năm { $year } của toàn tỉnh so với từng chỉ tiêu
targets-head-target = Chỉ tiêu
targets-head-current = Hiện trạng
targets-head-required = Mức cần đạt
targets-head-distance = Khoảng cách
targets-head-verdict = Kết luận
targets-head-national = Cả nước (QĐ 1373) 2025 · 2030
targets-head-owner = Chủ trì
targets-note-province = Kế hoạch đặt chỉ tiêu cho toàn tỉnh; ở huyện, thành phố, tỷ lệ được so với cùng mức đó, còn mức độ phổ cập, xóa mù chữ chỉ tính với địa phương mà kế hoạch nêu tên hoặc yêu cầu toàn bộ hay yêu cầu duy trì.
targets-note-owner = Dấu * ở cột Chủ trì: kế hoạch không giao đích danh, suy từ nhiệm vụ tại mục IV.2.
targets-note-national = Chỉ tiêu quốc gia tính theo mẫu số riêng của Quyết định 1373/QĐ-TTg (thường là số tỉnh), đặt cạnh để tham khảo, không cộng gộp. Dấu –: quyết định không nêu hoặc chưa tìm thấy.
verdict-met = ✓ Đạt
verdict-not_met = ✗ Chưa đạt
verdict-breached = ▼ Tụt mức
verdict-reached = ✓ Đã ở mức
verdict-not_reached = ✗ Chưa tới mức
reason-no_figure = ○ Chưa có số liệu
reason-nothing_to_count = ○ Không có đối tượng
reason-not_counted_here = ○ Chỉ tính ở cấp tỉnh
reason-not_owed_here = ○ Không giao riêng
current-share-note = { $numerator }/{ $denominator } { $unit }
current-units = { $numerator }/{ $denominator } huyện, thành phố
current-baseline = { $year }: { $numerator }/{ $denominator } (theo kế hoạch)
current-before = { $year }: { $value }
required-pct = { $modality ->
        [about] khoảng { $value }
       *[other] { $value }
    }
required-units = { $units }/{ $of } huyện, thành phố
required-units-from-pct = { $value } (ít nhất { $units }/{ $of })
distance-people = thiếu { $missing } { $unit }
distance-surplus = đủ
distance-units = thiếu { $missing } huyện, thành phố
distance-points = { $points } điểm %
national-pair = { $now } · { $later }
owner-inferred = { $owner }*
unit-districts = huyện, thành phố

## Mức độ phổ cập, xóa mù chữ
recognition-title = Phổ cập giáo dục và xóa mù chữ: đang ở mức nào, vướng ở đâu
recognition-caption-district = Mức độ của { $area } năm { $year } và số xã, phường, thị trấn đạt từng mức
recognition-caption-province = Mức độ của từng huyện, thành phố năm { $year }
recognition-head-field = Lĩnh vực
recognition-head-level = Mức hiện tại
recognition-head-next = Mức tiếp theo
recognition-head-communes = Đơn vị cấp xã đạt (cần)
recognition-head-way = Đường ngắn nhất đến mức tiếp theo
recognition-head-unit = Huyện, thành phố
recognition-top = đã ở mức cao nhất
recognition-communes = { $passing }/{ $units } (cần { $needed })
recognition-communes-unknown = { $passing }/{ $units } (cần { $needed }; { $unknown } xã chưa có số liệu)
recognition-by-decision = Theo quyết định công nhận: { $source }. Số xã đạt từng mức chưa có số liệu được công bố.
recognition-computed = Tính từ số liệu cấp xã theo Nghị định 20/2014/NĐ-CP bằng số nguyên, không làm tròn; chưa phải quyết định công nhận.
recognition-unconfirmed = Chưa đối chiếu được với văn bản gốc: { $rules }.
recognition-undefined = Từ ngày 01/7/2025 không còn cấp huyện và chưa tìm thấy quy định thay thế: không xác định mức độ của huyện và tỉnh.
recognition-gap = Xã đạt mức độ 2 nhưng chưa đạt mức độ 1 về xóa mù chữ: { $names }.
level-word = Mức độ { $level }
level-zero = Chưa đạt
level-recognised = Đạt chuẩn
level-map-caption = { $field }: mức độ năm { $year }
level-map-alt = Bản đồ các huyện, thành phố theo { $field }, năm { $year }: { $summary }.
map-table = Xem số liệu dạng bảng
map-head-unit = Đơn vị
map-head-value = Giá trị
map-head-parts = Số người

## Bản đồ tỷ lệ
maps-title = Biết chữ và trình độ chuyên môn kỹ thuật trên bản đồ
maps-none = Chưa có số liệu được công bố theo huyện, xã về biết chữ theo mức độ và trình độ chuyên môn kỹ thuật của dân số.
maps-note-classes = Các lớp màu tách tại mức chỉ tiêu (nếu kế hoạch có đặt) và giống nhau ở mọi bản đồ, mọi năm của ấn phẩm này.
maps-note-own-outlines = Ranh giới khái quát hóa, chỉ để minh họa, không phải ranh giới pháp lý.
maps-note-given-outlines = Ranh giới theo lớp bản đồ mà đơn vị lập bản tin cung cấp.
map-caption-district = { $indicator } theo xã, phường, thị trấn năm { $year }
map-caption-province = { $indicator } theo huyện, thành phố năm { $year }
map-alt = Bản đồ { $indicator }, năm { $year }: { $summary }.
map-summary = thấp nhất { $low_name } { $low }, cao nhất { $high_name } { $high }
map-summary-none = chưa có số liệu
class-below = dưới { $high }
class-between = { $low } đến dưới { $high }
class-above = từ { $low } trở lên
class-target-above = từ { $low } trở lên (đạt mức)
class-target-between = { $low } đến dưới { $high } (đạt mức)

## Dân số 15+
people-title = Dân số từ 15 tuổi trở lên và số người ứng với 20%, 5%
people-caption = Số người cần có trình độ chuyên môn kỹ thuật (20%) và đại học trở lên (5%), năm { $year }
people-head-unit = Đơn vị
people-head-population = Dân số 15+
people-head-pct = { $pct } dân số 15+
people-head-now = Hiện có trình độ CMKT
people-note-rounding = Làm tròn lên từng đơn vị, nên tổng các huyện, thành phố có thể lớn hơn số của tỉnh vài người.
bars-caption = { $indicator } theo huyện, thành phố năm { $year }
bars-alt = Biểu đồ { $indicator } theo huyện, thành phố, năm { $year }: { $summary }.
bars-met = Đạt mức chung
bars-unmet = Dưới mức chung
bars-target = Mức { $value }

## So với cả nước
national-title = Ninh Thuận trong cả nước
national-caption-series = { $indicator }, { $first }–{ $last }
national-series-alt = Biểu đồ { $indicator } của tỉnh và cả nước, { $first }–{ $last }: tỉnh từ { $start } đến { $end }.
national-caption-ranking = { $indicator } của 63 tỉnh, thành phố năm { $year }
national-ranking-alt = Biểu đồ xếp 63 tỉnh, thành phố theo { $indicator } năm { $year }: { $province } { $value }, thấp thứ { $rank }.
national-caption-map = { $indicator } của 63 tỉnh, thành phố năm { $year }, bản đồ
national-map-alt = Bản đồ 63 tỉnh, thành phố theo { $indicator } năm { $year }: { $summary }.
national-rank = thấp thứ { $rank } trong { $total } tỉnh, thành phố
national-country = Cả nước
national-text = { $indicator }: năm { $year } của tỉnh là { $value }, thấp thứ { $rank } trong { $total } tỉnh, thành phố. { $country ->
        [none] Số của cả nước năm này chưa có trong nguồn đã đối chiếu.
       *[other] Cả nước năm { $country_year }: { $country }.
    }
national-trend = Năm { $first }: { $start }; năm { $last }: { $end } (chênh { $points } điểm phần trăm). Đây là ước lượng từ điều tra mẫu; chưa kiểm định nên không kết luận tăng hay giảm.
national-note-district = Nguồn này không có số liệu theo huyện.
national-note-mixing = Biết chữ 15+ và lao động qua đào tạo là số điều tra của cơ quan thống kê, khác định nghĩa với mức độ xóa mù chữ và trình độ CMKT của dân số 15+ ở các phần trên; không đặt chung một trục.
place-hoang-sa = Quần đảo Hoàng Sa
place-truong-sa = Quần đảo Trường Sa
national-head-year = Năm
national-head-province = Ninh Thuận
national-head-country = Cả nước
national-head-rank = Thứ từ thấp lên

## Nguồn
sources-title = Cách tính, nguồn số liệu và cách lập lại bản tin
sources-method = Tỷ lệ được cộng từ số người rồi mới chia, không lấy trung bình các tỷ lệ; so với ngưỡng bằng số nguyên nên 89,96% không được coi là 90%. Tuổi = năm báo cáo − năm sinh.
sources-item = { $publisher }: { $document }{ $number ->
        [none] { "" }
       *[other] , số { $number }
    }{ $date ->
        [none] { "" }
       *[other] , ngày { $date }
    }.
sources-uncertain = { $certainty ->
        [corroborated] Mới được đối chiếu gián tiếp.
        [inferred] Suy ra từ các nguồn khác.
        [unconfirmed] Chưa xác nhận được.
       *[verified] { "" }
    }
sources-remake = Lập lại: xhht build { $publication } --district { $district } --language { $language }
sources-remake-province = Lập lại: xhht build { $publication } --language { $language }
sources-definitions = Định nghĩa: { $label }. { $note }

## Trang
page-footer = Ấn bản { $edition } · xhht_analysis { $version } · lập từ { $notebook }
page-skip = Đến nội dung chính
page-index = Danh mục các bản tin
index-title = Xã hội học tập tỉnh { $province }: các bản tin
index-lead = Ấn bản { $edition }: { $done } bản tin{ $failed ->
        [0] { "" }
       *[other] , { $failed } bản tin lập không thành công
    }.
index-head-brief = Bản tin
index-head-state = Tình trạng
index-state-done = ✓ Đã lập
index-state-failed = ✗ Không lập được: { $message }
index-overview = Tổng quan { $name }
index-illustrative = Số liệu minh họa, không phải số liệu thật
index-published = Chỉ gồm số liệu đã công bố
index-returned = Số liệu do địa phương báo cáo

## Tiến độ và việc phải làm
progress-title = Tiến độ và số người còn phải đạt
progress-caption = Mức đã đi được so với mức cần đi từ { $first } đến { $last }, theo ba cách tính
progress-head-target = Chỉ tiêu
progress-head-base = Năm đầu
progress-head-now = Năm { $year }
progress-head-required = Mức cần đạt
progress-head-linear = Đường thẳng
progress-head-growth = Tỷ số tăng trưởng
progress-head-complement = Tính trên phần còn lại
progress-head-course = Nhận định
progress-none = Chưa có hai năm số liệu so sánh được, nên chưa nói được về tiến độ.
progress-note-methods = Đường thẳng: phần đã đi chia cho phần phải đi kể từ năm đầu. Tỷ số tăng trưởng: tốc độ tăng bình quân đã có chia cho tốc độ cần có (cách của Open SDG). Phần còn lại: cách ấy tính trên tỷ lệ chưa đạt. Từ 0,95 là đúng tiến độ, từ 0,60 là chậm, dưới 0,60 là chậm nhiều.
progress-note-register = Số liệu là số đếm toàn bộ theo báo cáo, không phải điều tra mẫu, nên không có khoảng tin cậy.
course-met = đã đạt
course-on_course = đúng tiến độ
course-behind = chậm
course-far_behind = chậm nhiều
course-depends = kết luận phụ thuộc phương pháp
effort-caption-province = Số người còn thiếu để toàn tỉnh đạt mức của kế hoạch, chia cho các huyện, thành phố
effort-caption-district = Số người còn thiếu và số người mỗi năm phải thêm
effort-caption-national = Số người phải thêm trong năm { $next } để đạt mức quốc gia năm { $aim } (QĐ 1373)
effort-head-unit = Đơn vị
effort-head-target = Chỉ tiêu
effort-head-plan = Thiếu so với kế hoạch
effort-head-share = Phần trong số thiếu của tỉnh
effort-head-national = Phải thêm trong năm { $next } để đạt mức quốc gia năm { $aim }
effort-note = Phần của mỗi huyện, thành phố tỷ lệ với số còn thiếu tại đó; cộng lại đúng bằng số của tỉnh. Nơi đã vượt mức chung không phải thêm. Tính theo dân số năm { $year }.

## Vướng ở đâu, cần bao nhiêu người
way = thêm { $gap } đơn vị cấp xã ({ $names }), còn thiếu { $people } người
way-uncounted = thêm { $gap } đơn vị cấp xã; chưa đủ số liệu để tính số người
blockers-caption = Tiêu chí chưa đạt tại các xã, phường, thị trấn của { $area } để lên mức tiếp theo
blockers-head-commune = Xã, phường, thị trấn
blockers-head-aim = Mức hướng tới
blockers-head-criterion = Tiêu chí
blockers-head-now = Hiện có
blockers-head-needed = Cần có
blockers-head-missing = Còn thiếu (người)
closest-caption = Đường ngắn nhất để từng huyện, thành phố lên mức tiếp theo, ít người nhất xếp trước
closest-head-unit = Huyện, thành phố
closest-head-aim = Mức hướng tới
closest-head-gap = Số đơn vị cấp xã cần thêm
closest-head-people = Còn thiếu (người)
closest-head-communes = Tại
recognition-losses = Tụt mức so với năm trước: { $names }.
recognition-difference = { $area } – { $field }: quyết định công nhận ghi { $decided }, tính từ số liệu được { $computed } ({ $way }).
reason-suppressed = ○ Không công bố
reason-standard_undefined = ○ Chưa có quy định
article = Điều { $number }
