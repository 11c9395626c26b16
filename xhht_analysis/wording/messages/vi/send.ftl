# Gửi lại báo cáo của huyện: trang “Cần kiểm tra” trong tệp Excel và trang in kèm (xhht check --send).
send-sheet = Cần kiểm tra
send-data-sheet = Số liệu
send-severity = { $severity ->
        [error] lỗi
        [warning] cảnh báo
       *[notice] lưu ý
    }
send-sign = { $severity ->
        [error] ✗
        [warning] !
       *[notice] ·
    }
send-counts = { $errors } lỗi, { $warnings } cảnh báo, { $notices } lưu ý
send-list-title = Cần kiểm tra: { $counts }
send-list-about = { $unit } · Báo cáo năm { $year } · Tệp: { $file } · Ngày kiểm tra: { $day }
send-list-mend = Sửa ngay tại các ô được tô màu trong tệp này: bấm vào tên ô ở cột “Ô” để đến ô đó, đưa con trỏ vào ô để đọc ghi chú.
send-list-colours = ✗ nền đỏ: lỗi, số liệu chưa được dùng cho đến khi sửa xong. ! nền vàng: cảnh báo, cần kiểm tra lại; nếu số liệu đúng thì ghi lý do vào thư gửi kèm. · nền xanh nhạt: lưu ý, để biết.
send-list-return = Sửa xong, lưu lại và gửi chính tệp này. Không cần xóa trang này, màu nền và ghi chú.
send-head = { $column ->
        [number] STT
        [severity] Mức độ
        [sheet] Trang tính
        [cell] Ô
        [wrong] Vấn đề
        [place] Trang tính, ô
       *[mend] Cách sửa
    }
send-whole-file = cả tệp
send-whole-sheet = cả trang
send-comment = CẦN KIỂM TRA
send-mend = Cách sửa
send-list-rest = Còn { $number } điều khác chưa liệt kê ở đây. Sửa những điều trên rồi gửi lại để được kiểm tra tiếp.
send-unit-unknown = Đơn vị lập báo cáo (chưa xác định được từ tệp)
send-page-kicker = Kính gửi: { $unit }
send-page-title = Những điều cần kiểm tra trong báo cáo năm { $year }
send-page-about = Tệp nhận được: { $file } · Ngày kiểm tra: { $day }
send-page-lead = Kết quả kiểm tra: { $counts }. { $errors ->
        [0] Số liệu được sử dụng, nhưng kèm ghi chú về chất lượng cho đến khi các cảnh báo được làm rõ.
       *[other] Số liệu của đơn vị chưa được đưa vào báo cáo của tỉnh cho đến khi sửa hết lỗi.
    }
send-page-lead-unread = Tệp không đọc được, nên chưa có số liệu nào trong tệp được sử dụng.
send-page-step-open = Người lập biểu của đơn vị mở tệp { $marked } gửi kèm: các ô cần kiểm tra đã được tô màu và có ghi chú; trang “{ $sheet }” liệt kê từng ô.
send-page-step-mend = Sửa lỗi ngay trong tệp đó. Với cảnh báo, đối chiếu sổ gốc: nếu sai thì sửa, nếu đúng thì ghi lý do vào thư gửi kèm.
send-page-step-mend-unread = Người lập biểu của đơn vị làm theo cột “Cách sửa” dưới đây.
send-page-step-return = Gửi lại tệp đã sửa trước ngày …… tới …… (điện thoại: ……; thư điện tử: ……).
send-page-steps = Việc cần làm
send-page-found = Nội dung cần kiểm tra, lỗi trước
send-cells-more = { $cells } và { $more } ô khác
send-example = Ô { $cell }: { $wrong } Các ô còn lại tương tự.
send-example-sheet = { $wrong } Ngoài ra còn { $more } điều tương tự.
send-page-rest = Còn { $number } điều không nêu hết ở trang này; xem đầy đủ ở trang “{ $sheet }” của tệp { $marked }.
send-page-sign = Người kiểm tra: ……………………………   Điện thoại: ……………………
