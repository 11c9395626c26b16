# Biểu báo cáo (tệp Excel) phát cho huyện, tỉnh.
form-author = Dự án xhht_analysis
form-cover = Bìa
form-province = Tỉnh
form-unit = Huyện, thành phố
form-year = Năm báo cáo
form-window = Kỳ số liệu
form-window-dates = Từ 01/10/{ $before } đến 30/9/{ $year }
form-contact-name = Người lập biểu
form-contact-phone = Điện thoại
form-contact-email = Thư điện tử
form-how = Cách điền
form-how-cells = 1. Chỉ điền vào các ô nền vàng nhạt; các ô khác đã khóa. Không đổi tên trang tính, không chèn thêm dòng, cột.
form-how-zero = 2. Ghi số nguyên, không ghi chữ, dấu chấm hay đơn vị. Không có người hoặc cơ sở nào thì ghi 0; chưa có số liệu thì để trống.
form-how-rules = 3. Đưa con trỏ vào ô hoặc tiêu đề cột để xem cách tính. Số dán vào mà không hợp lệ sẽ đổi nền cam, in đậm và gạch chân.
form-how-total = 4. Dòng Tổng cộng tự tính, chỉ hiện khi mọi đơn vị của cột đã có số.
form-how-last-year = 5. Cột nền xám (nếu có) là số năm trước, chỉ để đối chiếu.
form-how-send = 6. Ghi người lập biểu ở trên rồi gửi lại chính tệp này.
form-note = Lưu ý
form-mark = Mã biểu
form-code = { $level ->
        [province] Mã tỉnh
        [district] Mã huyện
        [commune] Mã xã
       *[other] Mã
    }
form-name = { $level ->
        [province] Tên tỉnh
        [district] Tên huyện
        [commune] Tên xã, phường, thị trấn
       *[other] Tên
    }
form-group = { $group ->
        [all] Tổng số
        [female] Nữ
       *[ethnic_minority] Dân tộc thiểu số
    }
form-last-year = Năm { $year }
form-last-year-illustrative = Năm { $year } ◇
form-illustrative-legend = ◇ số minh họa, không phải số liệu thật
form-total = Tổng cộng
form-counted-in = Đơn vị tính
form-birth-years = Năm sinh
form-at-most = Không lớn hơn
form-whole-number = Chỉ nhận số nguyên từ 0 trở lên.
form-refused = Số không hợp lệ
form-legend = Ô nền vàng nhạt: cần điền
