# Đối chiếu số liệu của hai nguồn.

reconciliation-title = Đối chiếu các nguồn số liệu
reconciliation-none = Chưa có nội dung nào có số liệu của cả hai nguồn để đối chiếu.
reconciliation-single = Mới có số liệu của một nguồn, chưa đối chiếu được: { $names }.
reconciliation-caption = Số liệu của hai nguồn đặt cạnh nhau, { $area }
reconciliation-head-what = Nội dung
reconciliation-head-left = Nguồn thứ nhất
reconciliation-head-right = Nguồn thứ hai
reconciliation-head-difference = Chênh lệch
reconciliation-head-reasons = Lý do đã biết
reconciliation-as-above = Như dòng trên
reconciliation-where = { $year } · { $basis ->
        [decision] quyết định của { $publisher }
        [computed] tính từ số đếm ({ $publisher })
       *[none] { $publisher }
    }
reconciliation-years = năm { $left } so với năm { $right }
reconciliation-levels = { $agree ->
        [yes] Cùng mức
       *[no] Khác mức
    }
reconciliation-points = { $points } điểm %
reconciliation-people = { $number } { $unit }
reconciliation-undone-another_concept = Không tính chênh lệch: hai khái niệm khác nhau
reconciliation-undone-another_unit = Không so sánh: địa giới hoặc mã đơn vị đã đổi giữa hai thời điểm
reconciliation-undone-break = Không so sánh: cách tính đã đổi giữa hai năm
reconciliation-note-difference = Chênh lệch là số của nguồn thứ nhất trừ số của nguồn thứ hai, tính trước khi làm tròn; khác năm thì một phần là thay đổi thật giữa hai năm.
reconciliation-note-concept = { $label }: { $note } Nguồn: { $publisher }.{ $certainty ->
        [verified] { "" }
       *[other] {" "}Định nghĩa này chưa đối chiếu được với văn bản gốc.
    }
reconciliation-note-inferred = Lý do chênh lệch ở các dòng sau là suy luận từ cách thu thập số liệu, chưa có văn bản xác nhận: { $names }.
