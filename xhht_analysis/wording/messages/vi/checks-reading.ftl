# Kiểm tra khi đọc báo cáo: trang tính, cột, ô, đơn vị.

check-sheet-missing = Không tìm thấy trang “{ $title }”: không trang tính nào có các cột của trang này.
    .mend = Gửi đủ các trang của biểu; tên trang có thể khác, nhưng phải giữ nguyên tiêu đề cột.
check-sheet-unknown = Trang tính này có bảng số liệu nhưng không nhận ra cột nào của biểu, nên không đọc.
    .mend = Nếu là số liệu của biểu, ghi lại tiêu đề cột theo mẫu; nếu không, bỏ trang này hoặc để nguyên.
check-column-missing = Thiếu cột “{ $column }”{ $hint ->
        [some] ; tiêu đề gần giống nhất: “{ $nearest }”.
       *[none] .
    }
    .mend = Bổ sung cột này hoặc ghi lại tiêu đề theo mẫu.
check-column-twice = Cột “{ $column }” có hai lần; lần đầu ở ô { $first }. Cả hai đều không được đọc.
    .mend = Giữ lại một cột, là cột có số liệu đúng.
check-column-unknown = Tiêu đề “{ $came }” không phải cột nào của biểu, nên cột này không được đọc.
    .mend = Nếu là một cột của biểu, ghi lại tiêu đề theo mẫu; nếu là cột thêm để tham khảo thì không cần sửa.
check-definition-differs = Tiêu đề “{ $came }” có chữ “{ $word }”, là cách gọi của: { $meant }; cột “{ $column }” của biểu đếm: { $expected }. Hai khái niệm này không được ghi chung.
    .mend = Điền số đúng khái niệm của biểu; nếu số đã đúng mà chỉ tiêu đề sai thì ghi lại tiêu đề theo mẫu.
check-year-differs = Báo cáo ghi năm { $came }, trong khi đang đọc số liệu năm { $expected }.
    .mend = Kiểm tra xem có gửi nhầm báo cáo của năm khác không; nếu chỉ ghi nhầm năm thì sửa lại.
check-district-differs = Báo cáo có hai đơn vị: { $expected } và { $came }.
    .mend = Mỗi tệp chỉ gồm số liệu của một huyện, thành phố; tách riêng hoặc sửa lại tên đơn vị ở trang bìa.
check-not-a-number = Cần một số nguyên; { $kind ->
        [truth] ô ghi giá trị lôgic “{ $came }”
        [percentage] ô ghi tỷ lệ “{ $came }”
        [huge] ô ghi “{ $came }”, quá lớn để là số người hoặc số cơ sở
        [ambiguous] ô ghi “{ $came }”, không rõ dấu chấm hay dấu phẩy là dấu phân cách hàng nghìn hay dấu thập phân
        [merged] ô này bị gộp với ô khác nên không rõ số là của ô nào
       *[other] ô ghi “{ $came }”
    }.
    .mend = Ghi số nguyên, không kèm chữ và dấu; không có thì ghi 0, chưa có số liệu thì để trống.
check-not-whole = Cần một số nguyên; ô ghi “{ $came }”.
    .mend = Ghi số đếm theo sổ gốc, không ghi số lẻ hay tỷ lệ.
check-negative = Số đếm không thể âm; ô ghi “{ $came }”.
    .mend = Ghi lại số theo sổ gốc.
check-date-for-a-number = Cần một số nguyên; Excel đã đổi nội dung ô thành ngày, giờ ({ $came }). Có thể đã gõ “{ $typed }”{ $serial ->
        [none] .
       *[other] , hoặc ô ghi số { $serial } nhưng định dạng ngày.
    }
    .mend = Đổi định dạng ô sang Number (số) rồi gõ lại số.
check-number-as-text = Ô ghi số ở dạng chữ “{ $came }”, được đọc là { $value }.
    .mend = Nếu đúng là { $value } thì không cần sửa; lần sau nên ghi số không có dấu phân cách.
check-unit-in-the-cell = Ô ghi cả đơn vị tính “{ $came }”, được đọc là { $value }.
    .mend = Nếu đúng là { $value } thì không cần sửa; lần sau chỉ ghi số.
check-mark-for-empty = Ô ghi “{ $came }”, được hiểu là chưa có số liệu, không phải số 0.
    .mend = Nếu không có người hoặc cơ sở nào thì ghi 0; nếu chưa có số liệu thì để trống.
check-legacy-encoding = { $number } ô ghi bằng bảng mã cũ { $encoding }; “{ $came }” được đọc là “{ $meant }”.
    .mend = Kiểm tra các tên đã chuyển đổi; nên dùng phông chữ Unicode (Times New Roman, Arial).
check-unit-unknown = { $hint ->
        [nameless] Dòng có số liệu nhưng không có mã, tên đơn vị nhận ra được.
        [names] Không nhận ra đơn vị “{ $came }”; có thể là: { $nearest }.
        [legacy] Không nhận ra đơn vị “{ $came }”, có vẻ ghi bằng bảng mã cũ (TCVN3, VNI); có thể là: { $nearest }.
       *[none] Không có đơn vị “{ $came }” trong danh mục.
    }
    .mend = Ghi đúng mã và tên đơn vị theo danh mục tại ngày 30/9 của năm báo cáo, bằng phông chữ Unicode.
check-unit-by-name = Dòng không có mã; theo tên “{ $came }” được hiểu là { $code } { $name }.
    .mend = Nếu đúng đơn vị thì không cần sửa; lần sau giữ nguyên cột mã.
check-unit-name-differs = Mã { $code } là của { $expected }, nhưng dòng này ghi tên “{ $came }”.
    .mend = Sửa mã hoặc tên cho khớp; mã của Tổng cục Thống kê có thể đã được dùng lại cho đơn vị khác.
check-unit-twice = Đơn vị { $code } { $name } có hai dòng; dòng trước bắt đầu ở ô { $first }. Số liệu của cả hai không được dùng.
    .mend = Giữ lại một dòng, là dòng có số liệu đúng.
check-unit-of-another-district = { $code } { $name } thuộc { $came }, không thuộc { $expected }.
    .mend = Bỏ dòng này, hoặc sửa mã và tên nếu ghi nhầm.
check-unit-missing = Thiếu dòng của { $code } { $name }.
    .mend = Bổ sung dòng của đơn vị này; chưa có số liệu thì để trống các ô.
check-total-differs = Dòng tổng ghi { $came }, trong khi cộng các dòng được { $expected }.
    .mend = Kiểm tra số liệu từng dòng và dòng tổng; số liệu tổng được tính từ các dòng.
