# Thay đổi so với ấn bản trước, và lý do.

changes-title = Thay đổi so với ấn bản trước
changes-first = Không có ấn bản liền trước để so sánh.
changes-unreadable = Không so sánh được với ấn bản { $edition }: không đọc được kết quả lưu trong ấn bản đó.
changes-none = So với ấn bản { $edition }, không có số liệu hay kết luận nào của { $area } và { $level ->
        [province] các huyện, thành phố
       *[district] các xã, phường, thị trấn
    } trực thuộc thay đổi.
changes-lead = So với ấn bản { $edition }, tại { $area } và { $level ->
        [province] các huyện, thành phố
       *[district] các xã, phường, thị trấn
    } trực thuộc có: { $counts }.
changes-count-figures = { $number } số liệu thay đổi
changes-count-verdicts = { $number } kết luận thay đổi
changes-count-standing = { $number } kết luận giữ nguyên tuy chỉ tiêu được quy định lại
changes-count-gone = { $number } nội dung không còn được báo cáo

## Kết luận đổi chiều
changes-erratum = Đính chính kết luận đã công bố tại ấn bản { $edition }. { $flips }.
changes-erratum-more = và { $number } kết luận khác, nêu ở đầu bảng dưới đây
changes-flip = { $target }{ $area ->
        [none] { "" }
       *[other] , { $area }
    }: từ “{ $before }” thành “{ $now }” ({ $reason })

## Bảng
changes-caption = Thay đổi so với ấn bản { $edition }: kết luận đổi chiều trước, rồi đến kết luận khác và số liệu, mức thay đổi lớn trước
changes-head-what = Nội dung
changes-head-before = Ấn bản trước
changes-head-now = Ấn bản này
changes-head-reason = Lý do
changes-of-year = { $name }, năm { $year }
changes-more = Xem toàn bộ { $number } dòng thay đổi
changes-reason-target = chỉ tiêu của kế hoạch thay đổi
changes-reason-boundary = địa giới hoặc danh mục đơn vị thay đổi
changes-reason-correction = đính chính số liệu
changes-reason-new_data = số liệu mới
changes-reason-method = cách tính thay đổi
changes-reason-unknown = chưa rõ lý do
changes-note-reasons = Lý do là những đầu vào khác nhau giữa hai ấn bản, xác định bằng mã băm SHA-256 của từng tệp số liệu, từng định nghĩa, chỉ tiêu, đính chính và danh mục đơn vị. Có nhiều lý do thì nêu tất cả.
changes-note-unknown = Chưa rõ lý do: không đầu vào nào mà hai ấn bản ghi lại khác nhau, hoặc ấn bản trước không ghi lại đầu vào.
changes-note-gone = Chỉ tiêu, chỉ số không còn được báo cáo: { $names }.
