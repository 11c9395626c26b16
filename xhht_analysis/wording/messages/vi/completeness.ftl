# Tình hình gửi báo cáo: đơn vị nào đã gửi, đơn vị nào quá hạn, số liệu nào chưa đưa vào.

completeness-title = Tình hình gửi báo cáo
completeness-unused = Ấn phẩm này không dùng biểu báo cáo của các huyện.
completeness-lead = { $day ->
        [none] { "" }
       *[other] Đến ngày { $day },{ " " }
    }{ $expected ->
        [0] { $expected } đơn vị phải gửi báo cáo năm { $year }
       *[other] { $sent } trong { $expected } đơn vị đã gửi báo cáo năm { $year }
    }{ $unexpected ->
        [0] { "" }
       *[other] ; { $unexpected } đơn vị gửi ngoài danh sách phải gửi
    }{ $overdue ->
        [0] { "" }
       *[other] ; { $overdue } đơn vị quá hạn
    }{ $held ->
        [0] { "" }
       *[other] ; số liệu của { $held } đơn vị chưa được đưa vào vì còn lỗi
    }.
completeness-lead-district = { $state ->
        [received] Đã nhận báo cáo năm { $year } của { $area }.
        [received_late] Đã nhận báo cáo năm { $year } của { $area }, muộn { $late } so với hạn gửi.
        [held_out] Đã nhận báo cáo năm { $year } của { $area } nhưng báo cáo còn lỗi, nên số liệu chưa được đưa vào bản tin.
        [overdue] Đã quá hạn nhưng chưa nhận được báo cáo năm { $year } của { $area }.
        [missing] Chưa nhận được báo cáo năm { $year } của { $area }.
       *[none] Báo cáo năm { $year } không yêu cầu { $area } gửi.
    }
completeness-days = { $days } ngày
completeness-caption-district = Báo cáo năm { $year } của { $area }
completeness-caption-findings = Kết quả kiểm tra theo trang tính của tệp
completeness-head-unit = Đơn vị
completeness-head-form = Biểu
completeness-head-due = Hạn gửi
completeness-head-received = Ngày nhận
completeness-head-state = Tình trạng
completeness-head-errors = Lỗi
completeness-head-warnings = Cảnh báo
completeness-head-notices = Lưu ý
completeness-head-empty = Ô trống
completeness-head-shown = Số liệu có trong bản tin
completeness-head-sheet = Trang tính
completeness-whole-file = Cả tệp
completeness-state = { $state ->
        [received] ✓ Đã nhận
        [received_late] ✓ Đã nhận, muộn { $days } ngày
        [held_out] ✗ Còn lỗi, để ngoài
        [overdue] ✗ Quá hạn, chưa gửi
       *[missing] ○ Chưa gửi
    }
completeness-shown = có
completeness-not-shown = không
completeness-empty = { $empty }/{ $cells }
completeness-no-day = không ghi ngày
completeness-no-file = chưa có tệp
completeness-files = { $number } tệp
completeness-unexpected = ngoài danh sách phải gửi
completeness-note = Hạn gửi và ngày nhận lấy theo danh sách phải gửi của năm, do người nhận báo cáo ghi; không dùng thời gian lưu của tệp vì thời gian này thay đổi mỗi lần sao chép. Ô trống: số ô chưa có số liệu trên số ô của biểu đọc được trong tệp.
completeness-note-unowned = { $number } tệp chưa rõ của đơn vị nào nên không tính trong bảng.

## Trang của ấn bản và danh sách trên dòng lệnh
completeness-page-title = { $publication }: tình hình gửi báo cáo
completeness-page-state = Ấn bản { $edition }
completeness-page-footer = Ấn bản { $edition } · xhht_analysis { $version }
completeness-listed = { $state ->
        [received] đã nhận
        [received_late] đã nhận, muộn { $days } ngày
        [held_out] còn lỗi, để ngoài
        [overdue] quá hạn, chưa gửi
       *[missing] chưa gửi
    }{ $expected ->
        [no] , ngoài danh sách phải gửi
       *[yes] { "" }
    }; hạn { $due ->
        [none] không ghi
       *[other] { $due }
    }, nhận { $received ->
        [none] không ghi
       *[other] { $received }
    }; { $errors } lỗi, { $warnings } cảnh báo
completeness-listed-none = không có biểu báo cáo hoặc không còn cấp huyện tại ngày 30/9 của năm
