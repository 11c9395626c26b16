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
opening-state-published = Số liệu năm { $year }, chỉ gồm các nguồn đã công bố; nội dung nào chưa công bố thì ghi “chưa có số liệu”.
opening-state-illustrative = Số liệu năm { $year }.
opening-state-returned = Số liệu năm { $year } do các địa phương báo cáo.
opening-warning = SỐ LIỆU MINH HỌA – KHÔNG PHẢI SỐ LIỆU THẬT. Các số mang dấu ◇ và các hình có vạch chéo lấy từ bộ số liệu do chương trình tự tạo để trình bày cách làm; không dùng để ra quyết định.

## Tóm tắt
summary-strip = Kết luận theo từng chỉ tiêu
finding-owed = Chủ trì: { $owner } · hạn: hết năm { $year }
summary-title = Điều cần biết
summary-lead-district = Trong { $total } chỉ tiêu của kế hoạch năm { $target_year }, { $area } đạt { $met }, chưa đạt { $unmet }{ $breached ->
        [0] { "" }
       *[other] {" "}(trong đó { $breached_shown } chỉ tiêu bị tụt so với kỳ trước)
    }{ $open ->
        [0] { "" }
       *[other] ; { $open_shown } chỉ tiêu không giao riêng cho địa phương hoặc chưa đánh giá được
    }.
summary-lead-province = Trong { $total } chỉ tiêu của kế hoạch năm { $target_year }, toàn tỉnh đạt { $met }, chưa đạt { $unmet }{ $breached ->
        [0] { "" }
       *[other] {" "}(trong đó { $breached_shown } chỉ tiêu bị tụt so với kỳ trước)
    }{ $open ->
        [0] { "" }
       *[other] ; { $open_shown } chỉ tiêu chưa đánh giá được
    }.
summary-lead-none-district = Chưa đủ số liệu năm { $year } của { $area } để đánh giá chỉ tiêu nào trong { $total } chỉ tiêu của kế hoạch năm { $target_year }.
summary-lead-none-province = Chưa đủ số liệu năm { $year } của toàn tỉnh để đánh giá chỉ tiêu nào trong { $total } chỉ tiêu của kế hoạch năm { $target_year }.
summary-held-out-district = Báo cáo năm { $year } của địa phương còn { $errors } lỗi, nên số liệu trong đó chưa được đưa vào bản tin.
summary-held-out-province = Chưa đưa vào bản tin số liệu năm { $year } của: { $names }, vì báo cáo còn lỗi.
summary-awaited-district = Chưa nhận được báo cáo năm { $year } của địa phương.
summary-awaited-province = Chưa nhận được báo cáo năm { $year } của: { $names }.
summary-lead-baseline-district = So với chỉ tiêu năm { $target_year }, số liệu năm { $year } cho thấy { $area } đã ở mức của { $met } chỉ tiêu, chưa tới mức của { $unmet }{ $on_course ->
        [0] { "" }
       *[other] {" "}(trong đó { $on_course_shown } chỉ tiêu đang đúng tiến độ)
    }{ $open ->
        [0] { "" }
       *[other] ; { $open_shown } chỉ tiêu còn lại không giao riêng cho địa phương hoặc chưa đánh giá được
    }.
summary-lead-baseline-province = So với chỉ tiêu năm { $target_year }, số liệu năm { $year } cho thấy toàn tỉnh đã ở mức của { $met } chỉ tiêu, chưa tới mức của { $unmet }{ $on_course ->
        [0] { "" }
       *[other] {" "}(trong đó { $on_course_shown } chỉ tiêu đang đúng tiến độ)
    }{ $open ->
        [0] { "" }
       *[other] ; { $open_shown } chỉ tiêu còn lại chưa đánh giá được
    }.
finding-share = { $target }. { $indicator }: { $value } so với mức { $required }; { $more ->
        [True] còn thiếu
       *[other] còn vượt
    } { $missing } { $unit }.
finding-breached = { $target }. { $indicator }: tụt so với kỳ trước, nay { $value }, mức phải giữ { $required }; { $more ->
        [True] còn thiếu
       *[other] còn vượt
    } { $missing } { $unit }.
finding-survey = { $target }. { $indicator }: { $value } so với mức { $required } (số liệu điều tra mẫu).
at-level = đạt chuẩn { $field } mức độ { $level }
at-recognition = đạt chuẩn { $field }
finding-units = { $target }. { $lost ->
        [True] Tụt so với kỳ trước: { $value }
       *[other] { $value }
    } huyện, thành phố { $label }, cần { $required }; chưa đạt: { $names }.
finding-units-nearest = { $target }. { $lost ->
        [True] Tụt so với kỳ trước: { $value }
       *[other] { $value }
    } huyện, thành phố { $label }, cần { $required }; gần nhất: { $names }.
nearest = { $name } (còn thiếu { $people } người)
finding-level = { $target }. Chưa { $label }: { $passing }/{ $units } đơn vị cấp xã đạt, cần { $needed }; phương án ngắn nhất: { $way }.
finding-level-breached = { $target }. Tụt mức: không còn { $label }.
finding-level-decided = { $target }. Chưa { $label } (số liệu năm { $year }).
finding-met = Đã đạt: { $targets }.
finding-met-baseline = Đã ở mức của chỉ tiêu: { $targets }.
finding-people = Dân số từ 15 tuổi trở lên là { $population } người: { $parts }.
finding-rank = Năm { $year }, { $indicator } của tỉnh là { $value }, { national-rank }.

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
verdict-on_course = → Đúng tiến độ
verdict-behind = ↘ Chậm tiến độ
verdict-far_behind = ↓ Chậm nhiều
verdict-depends_on_method = ≠ Kết luận phụ thuộc phương pháp
verdict-course_unknown = ○ Chưa tới mức
verdict-not_assessable = ○ { $reason }
verdict-not_met = ✗ Chưa đạt
verdict-breached = ▼ Tụt mức
verdict-reached = ✓ Đã ở mức
verdict-not_reached = ✗ Chưa tới mức
reason-no_figure = Chưa có số liệu
reason-nothing_to_count = Không có đối tượng
reason-not_counted_here = Chỉ tính ở cấp tỉnh
reason-not_owed_here = Không giao riêng
current-share-note = { $numerator }/{ $denominator } { $unit }
current-units = { $numerator }/{ $denominator } huyện, thành phố
current-baseline = { $year }: { $numerator }/{ $denominator } (theo kế hoạch)
current-before = { $year }: { $value }
current-interval = khoảng tin cậy 95%: { $low } – { $high }
current-named = đã đạt: { $names }
required-at-least = { $modality ->
        [about] khoảng { $low }
       *[other] { $low }
    }
required-at-most = { $modality ->
        [about] không quá khoảng { $high }
       *[other] không quá { $high }
    }
required-range = { $modality ->
        [about] khoảng { $low } đến { $high }
       *[other] từ { $low } đến { $high }
    }
required-units = { $units }/{ $of } huyện, thành phố
required-units-from-pct = { $value } (ít nhất { $units }/{ $of })
distance-people = thiếu { $missing } { $unit }
distance-too-many = vượt { $missing } { $unit }
distance-surplus = đủ
distance-units = thiếu { $missing } huyện, thành phố
distance-points = { $points } điểm %
national-pair = { $now } · { $later }
owner-inferred = { $owner }*
unit-districts = huyện, thành phố

## Mức độ phổ cập, xóa mù chữ
recognition-title = Phổ cập giáo dục và xóa mù chữ: mức độ hiện tại và vướng mắc
recognition-caption-district = Mức độ của { $area } năm { $year } và số xã, phường, thị trấn đạt từng mức
recognition-caption-province = Mức độ của từng huyện, thành phố năm { $year }
recognition-head-field = Lĩnh vực
recognition-head-level = Mức hiện tại
recognition-head-next = Mức tiếp theo
recognition-head-communes = Đơn vị cấp xã đạt (cần)
recognition-head-way = Phương án ngắn nhất để lên mức tiếp theo
recognition-head-unit = Huyện, thành phố
recognition-top = đã ở mức cao nhất
recognition-communes = { $passing }/{ $units } (cần { $needed })
recognition-communes-unknown = { $passing }/{ $units } (cần { $needed }; { $unknown } xã chưa có số liệu)
recognition-by-decision = Theo quyết định công nhận: { $source }. Chưa công bố số đơn vị cấp xã đạt từng mức độ.
recognition-computed = Kết quả tính từ số liệu cấp xã theo tiêu chuẩn của Nghị định 20/2014/NĐ-CP (so sánh số người, không làm tròn tỷ lệ); không thay cho quyết định công nhận của cấp có thẩm quyền.
recognition-people = Số người là số người cần thêm để đạt ngưỡng. Ghi “nhiều nhất” ở nơi một xã còn vướng nhiều tiêu chí, vì một người có thể đáp ứng hai tiêu chí.
recognition-unconfirmed = Quy định chưa đối chiếu được với văn bản gốc: { $rules }.
recognition-undefined = Từ ngày 01/7/2025 không còn cấp huyện và chưa tìm thấy quy định thay thế, nên không xác định được mức độ của cấp huyện và cấp tỉnh.
recognition-gap = Đơn vị cấp xã đạt mức độ cao nhưng chưa đạt mức độ thấp hơn của cùng lĩnh vực: { $names }.
level-word = Mức độ { $level }
level-zero = Chưa đạt
level-recognised = Đạt chuẩn
level-map-caption = { $field }: mức độ năm { $year }
level-map-alt = Bản đồ mức độ { $field } của các huyện, thành phố năm { $year }: { $summary }.
map-table = Xem số liệu dạng bảng
map-head-unit = Đơn vị
map-head-value = Giá trị
map-head-parts = Số người

## Bản đồ tỷ lệ
maps-title = Biết chữ và trình độ chuyên môn kỹ thuật trên bản đồ
maps-none = Chưa có số liệu được công bố theo huyện, xã về biết chữ theo mức độ và trình độ chuyên môn kỹ thuật của dân số.
maps-none-returned = { $area } chưa báo cáo số liệu năm { $year } về biết chữ theo mức độ và trình độ chuyên môn kỹ thuật.
maps-note-classes = Thang màu lấy mức chỉ tiêu làm mốc chia (nếu kế hoạch có đặt) và dùng chung cho mọi bản đồ, mọi năm của ấn phẩm này.
maps-note-own-outlines = Ranh giới trên bản đồ đã được khái quát hóa, chỉ để minh họa, không phải ranh giới pháp lý.
maps-note-given-outlines = Ranh giới theo lớp bản đồ mà đơn vị lập bản tin cung cấp.
map-caption-district = { $indicator } theo xã, phường, thị trấn năm { $year }
map-caption-province = { $indicator } theo huyện, thành phố năm { $year }
map-alt = Bản đồ { $indicator }, năm { $year }: { $summary }.
map-summary = thấp nhất { $low_name } { $low }, cao nhất { $high_name } { $high }
map-summary-one = { $name } { $value }
map-summary-equal = { $without ->
        [0] tất cả đều { $value }
       *[other] tất cả nơi có số liệu đều { $value }
    }
map-summary-none = chưa có số liệu
class-below = dưới { $high }
class-between = { $low } đến dưới { $high }
class-above = từ { $low } trở lên
class-target-above = từ { $low } trở lên (đạt mức)
class-target-between = { $low } đến dưới { $high } (đạt mức)

## Dân số 15+
people-title = Dân số từ 15 tuổi trở lên và số người ứng với { $percentages }
people-caption = Số người ứng với mức của kế hoạch ({ $steps }), năm { $year }
people-step = { $indicator } { $pct }
people-part = { $pct } là { $people } người
people-head-unit = Đơn vị
people-head-population = Dân số 15+
people-head-pct = { $pct } dân số 15+
people-head-now = Hiện có trình độ CMKT
people-note-rounding = Số người được làm tròn lên ở từng đơn vị, nên tổng của các huyện, thành phố có thể lớn hơn số của tỉnh vài người.
bars-caption = { $indicator } theo huyện, thành phố năm { $year }
bars-alt = Biểu đồ { $indicator } theo huyện, thành phố, năm { $year }: { $summary }.
bars-met = Đạt mức chung
bars-unmet = Dưới mức chung
bars-target = Mức { $value }

## So với cả nước
national-title = { $province } trong cả nước
national-caption-series = { $indicator }, { $first }–{ $last }
national-series-alt = Biểu đồ { $indicator } của tỉnh và cả nước, { $first }–{ $last }: tỉnh từ { $start } đến { $end }.
national-caption-ranking = { $indicator } của { $total } tỉnh, thành phố năm { $year }
national-ranking-alt = Biểu đồ xếp hạng { $total } tỉnh, thành phố theo { $indicator } năm { $year }: { $province } { $value }, { national-rank }.
national-caption-map = { $indicator } của { $total } tỉnh, thành phố năm { $year }, bản đồ
national-caption-table = { $indicator }: { $province }, cả nước và thứ hạng qua các năm
national-map-alt = Bản đồ { $total } tỉnh, thành phố theo { $indicator } năm { $year }: { $summary }.
national-rank = { $rank ->
        [withheld] không xếp hạng được trong { $total } tỉnh, thành phố do sai số mẫu
        [alone] chưa có tỉnh, thành phố khác để so sánh
        [1] { $tied ->
            [yes] đồng hạng{" "}
           *[no] { "" }
        }thấp nhất trong { $total } tỉnh, thành phố
       *[other] { $tied ->
            [yes] đồng hạng{" "}
           *[no] { "" }
        }thấp thứ { $place } trong { $total } tỉnh, thành phố
    }
national-country = Cả nước
national-text = { $indicator }: năm { $year } của tỉnh là { $value }, { national-rank }. { $country ->
        [none] Nguồn đã đối chiếu chưa có số liệu của cả nước.
       *[other] Cả nước năm { $country_year }: { $country }.
    }
national-course = { $count ->
        [1] Năm { $last }: { $end }.
       *[other] Năm { $first }: { $start }; năm { $last }: { $end } (chênh { $points } điểm %).
    }
national-break = Không so sánh với các năm trước { $year }: { $reason }.
national-trend = Kiểm định { $needed } số liệu gần nhất ({ $years }): { $direction ->
        [rising] tăng có ý nghĩa thống kê
        [falling] giảm có ý nghĩa thống kê
       *[other] không thấy thay đổi có ý nghĩa thống kê
    }{ $reason ->
        [one_point_decides] {" "}(bỏ đi một năm là chiều thay đổi đảo ngược)
       *[other] { "" }
    }.
national-trend-none = Mới có { $count } số liệu so sánh được, cần { $needed } để kiểm định, nên không kết luận về xu hướng.
national-projection = Nếu tiếp tục theo đà { $first }–{ $last } thì năm { $year } vào khoảng { $value } (khoảng dự báo { $confidence }: { national-reach }); đây là ngoại suy, không phải số liệu.
national-projection-limit = Nếu tiếp tục theo đà { $first }–{ $last } thì trước hoặc trong năm { $year } đã chạm { $value }, giới hạn của mọi tỷ lệ, nên đà này không thể kéo dài (khoảng dự báo { $confidence }: { national-reach }); đây là ngoại suy, không phải số liệu.
national-reach = { $reach ->
        [between] { $low } đến { $high }
        [at_least] từ { $low } trở lên
        [at_most] không quá { $high }
       *[all] mọi mức từ { $low } đến { $high }, tức là chưa kết luận được gì
    }
national-outlook-note = Ngoại suy theo đà { $first }–{ $last }, khoảng dự báo { $confidence }; không phải số liệu
national-note-trend = Các tỷ lệ này là ước lượng từ điều tra mẫu, nguồn không công bố sai số; thứ hạng là thứ tự của các số đã công bố, chưa tính đến sai số. Kiểm định xu hướng (kiểm định t, mức ý nghĩa 0,002) lấy độ phân tán quanh đường thẳng thay cho sai số và chỉ kết luận khi bỏ bất kỳ năm nào thì chiều thay đổi vẫn giữ nguyên.
national-note-district = Nguồn này không có số liệu theo huyện.
national-note-mixing = Biết chữ 15+ và lao động qua đào tạo là số liệu điều tra của cơ quan thống kê, có định nghĩa khác với mức độ xóa mù chữ và trình độ CMKT của dân số 15+ ở các phần trên; không so sánh trực tiếp với nhau.
place-hoang-sa = Quần đảo Hoàng Sa
place-truong-sa = Quần đảo Trường Sa
national-head-year = Năm
national-head-country = Cả nước
national-head-rank = Hạng từ thấp

## Nguồn
sources-title = Cách tính, nguồn số liệu và cách lập lại bản tin
sources-more = Xem cách hiểu từng chỉ tiêu
sources-method = Tỷ lệ được tính bằng cách cộng số người rồi mới chia, không lấy trung bình các tỷ lệ; việc so với ngưỡng dùng số đếm, không làm tròn, nên 89,96% không được coi là 90%. Tuổi = năm báo cáo − năm sinh.
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
sources-correction = Đính chính: tệp { $file }{ $sheet ->
        [none] { "" }
       *[other] , trang “{ $sheet }”
    }, ô { $cell }: { $put ->
        [none] để trống
       *[other] ghi “{ $put }”
    } thay cho { $expected ->
        [none] ô trống
       *[other] “{ $expected }”
    }. Lý do: { $reason }. Theo { $said_by }, ngày { $date }.
sources-remake = Lệnh lập lại bản tin: xhht build { $publication } --district { $district } --language { $language }
sources-remake-province = Lệnh lập lại bản tin: xhht build { $publication } --language { $language }
sources-definitions = Định nghĩa: { $label }. { $note }

## Trang
page-footer = Ấn bản { $edition } · xhht_analysis { $version } · lập từ { $notebook }
page-skip = Đến nội dung chính
exhibit-more = Xem chi tiết
page-edition = Ấn bản { $edition }.
page-nav = Danh mục và các định dạng khác
format-html = Trang web (HTML)
format-pdf = Bản in (PDF)
format-docx = Văn bản Word
format-xlsx = Phụ lục Excel
link-targets = Xem bảng chỉ tiêu
link-recognition = Xem mức độ phổ cập, xóa mù chữ
link-people = Xem dân số
link-national = Xem so sánh cả nước
page-index = Danh mục các bản tin
index-title = Xã hội học tập tỉnh { $province }: các bản tin
index-lead = Ấn bản { $edition }: { $done } bản tin{ $failed ->
        [0] { "" }
       *[other] , { $failed } bản tin lập không thành công
    }.
index-head-brief = Bản tin
index-head-state = Tình trạng
index-state-done = ✓ Đã lập
index-state-kept = ✓ Giữ nguyên từ ấn bản { $edition }: nội dung không đổi
index-state-failed = ✗ Không lập được: { $message }
index-overview = Tổng quan { $name }
index-illustrative = Số liệu minh họa, không phải số liệu thật
index-published = Chỉ gồm số liệu đã công bố
index-returned = Số liệu do địa phương báo cáo

## Tiến độ và việc phải làm
progress-title = Tiến độ, các mốc sắp tới và số người còn thiếu
progress-caption = Mức thay đổi đã có so với mức thay đổi cần có, từ năm đầu đến năm của chỉ tiêu, theo ba cách tính
progress-head-target = Chỉ tiêu
progress-head-base = Năm đầu
progress-head-now = Năm { $year }
progress-head-required = Mức cần đạt
method-linear = đường thẳng
method-growth = tỷ số tăng trưởng
method-complement = phần còn lại
progress-head-linear = Đường thẳng
progress-head-growth = Tỷ số tăng trưởng
progress-head-complement = Phần còn lại
progress-head-course = Kết luận về tiến độ
progress-none = Chưa có hai năm số liệu so sánh được, nên chưa nói được về tiến độ.
progress-note-methods = Đường thẳng: mức thay đổi đã có chia cho mức thay đổi cần có kể từ năm đầu. Tỷ số tăng trưởng: tốc độ tăng bình quân đã có chia cho tốc độ cần có (cách của Open SDG). Phần còn lại: tính cùng cách, nhưng trên phần còn lại đến 100% (như tỷ lệ mù chữ thay cho tỷ lệ biết chữ). Từ 0,95 là đúng tiến độ, từ 0,60 là chậm, dưới 0,60 là chậm nhiều. Dấu –: không tính được hoặc năm đầu đã ở mức của chỉ tiêu.
progress-note-depends = “Kết luận phụ thuộc phương pháp”: các cách tính xếp vào các mức khác nhau, hoặc cùng mức “chậm” nhưng tỷ số cách nhau quá 0,10. Khi đó cần xem từng cách, không lấy một cách thay cho cả ba.
progress-note-register = Số liệu là số đếm toàn bộ theo báo cáo, không phải điều tra mẫu, nên không có khoảng tin cậy.
path-alt = { $target }: { $first_year } là { $first }, { $year } là { $value }; mức cần đạt { $goals }
path-note = Chấm tròn: số liệu đã có. Ô vuông đặc: mức của kế hoạch; ô vuông rỗng: mốc quốc gia (Quyết định 1373/QĐ-TTg) đặt cạnh để tham khảo. Nét đứt: đường từ năm đầu đến các mức ấy.
progress-more = Xem tiến độ theo từng cách tính và số người phải thêm mỗi năm
milestones-caption = Khoảng cách tới các mốc của Quyết định 1373/QĐ-TTg, tính từ năm { $year }
milestones-head-target = Chỉ tiêu
milestones-head-milestone = Mốc
milestones-head-distance = Còn cách mốc (điểm %)
milestones-head-pace = Mỗi năm phải tăng (điểm %)
milestones-head-so-far = Thay đổi mỗi năm đến nay (điểm %)
milestones-head-projection = Theo đà hiện nay
milestones-head-course = Kết luận về tiến độ
milestones-reached = đã tới mốc
milestones-interval = khoảng dự báo 95%: { $low } – { $high }
milestones-note-projection = “Theo đà hiện nay”: ngoại suy đường thẳng qua ít nhất 5 năm số liệu so sánh được, kèm khoảng dự báo 95%; không phải số liệu.
milestones-note-too-few = Chưa đủ 5 năm số liệu so sánh được nên không dự báo. Mốc quốc gia đặt cạnh để tham khảo, kế hoạch của tỉnh có thể đặt mức khác.
course-met = đã đạt
course-reached = đã ở mức
course-on_course = đúng tiến độ
course-behind = chậm
course-far_behind = chậm nhiều
course-depends = kết luận phụ thuộc phương pháp
course-by-method = { $method } { $ratio } ({ $course })
course-note = tiến độ: { $course }
effort-caption-province = Số người còn thiếu để toàn tỉnh đạt mức của kế hoạch, phân theo huyện, thành phố
effort-caption-district = Số người còn thiếu và số người mỗi năm phải thêm
effort-caption-national = Số người phải thêm trong năm { $next } để đạt mức quốc gia năm { $aim } (QĐ 1373)
effort-head-unit = Đơn vị
effort-head-target = Chỉ tiêu
effort-head-plan = Thiếu so với kế hoạch (người)
effort-head-share = Phần trong số thiếu của tỉnh
effort-head-national = Phải thêm trong năm { $next } để đạt mức quốc gia năm { $aim }
effort-note = Phần của mỗi huyện, thành phố tỷ lệ thuận với số còn thiếu tại đó; các phần cộng lại đúng bằng số của tỉnh. Nơi đã vượt mức chung không phải thêm. Tính theo dân số năm { $year }.
effort-fewer = bớt { $people }

## Vướng ở đâu, cần bao nhiêu người
way = thêm { $gap } đơn vị cấp xã ({ $names }), còn thiếu { $people } người
way-at-most = nhiều nhất { $people }
way-uncounted = thêm { $gap } đơn vị cấp xã; chưa đủ số liệu để tính số người
blockers-caption = Tiêu chí chưa đạt tại các xã, phường, thị trấn của { $area } để lên mức tiếp theo
blockers-head-commune = Xã, phường, thị trấn
blockers-head-aim = Mức hướng tới
blockers-head-criterion = Tiêu chí
blockers-head-now = Hiện có
blockers-head-needed = Cần có
blockers-head-missing = Còn thiếu (người)
closest-caption = Phương án ngắn nhất để từng huyện, thành phố lên mức tiếp theo; nơi cần ít người nhất xếp trước
closest-head-unit = Huyện, thành phố
closest-head-aim = Mức hướng tới
closest-head-gap = Số đơn vị cấp xã cần thêm
closest-head-people = Còn thiếu (người)
closest-head-communes = Tại
recognition-losses = Tụt mức so với năm trước: { $names }.
recognition-difference = { $area } – { $field }: quyết định công nhận ghi { $decided }, tính từ số liệu được { $computed } ({ $way }).
reason-suppressed = Không công bố
reason-one_point_only = mới có một năm số liệu, chưa nói được tiến độ
reason-base_year_missing = thiếu số liệu năm gốc, chưa nói được tiến độ
reason-definition_break = các năm không cùng nguồn hoặc cách tính, không so sánh được
reason-no_sampling_error = Nguồn điều tra không công bố sai số mẫu, không đủ căn cứ kết luận
reason-within_sampling_error = Trong phạm vi sai số mẫu, chưa kết luận được
reason-standard_undefined = Chưa có quy định
article = Điều { $number }
