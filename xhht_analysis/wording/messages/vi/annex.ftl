### Phụ lục Excel: trang ghi chú, đầu cột, nhóm và tình trạng của số liệu.

## Nhóm
annex-group-all = chung
annex-group-sex-female = nữ
annex-group-sex-male = nam
annex-group-ethnic_minority-yes = dân tộc thiểu số
annex-group-ethnic_minority-no = Kinh
annex-group-residence-rural = nông thôn
annex-group-residence-urban = thành thị
annex-group-difficulty-especially_difficult = xã đặc biệt khó khăn
annex-group-difficulty-other = xã, phường, thị trấn còn lại
annex-group-zone-III = khu vực III
annex-group-zone-II = khu vực II
annex-group-zone-I = khu vực I
annex-group-zone-outside = ngoài các khu vực

annex-reported = có số liệu
annex-illustrative = ◇ minh họa

## Trang tính
annex-sheet-notes = Ghi chú
annex-sheet-targets = Chỉ tiêu
annex-sheet-figures = Số liệu
annex-figures = Toàn bộ số liệu của ấn phẩm: đơn vị báo cáo, các đơn vị trực thuộc và các đơn vị để so sánh
annex-about = Phụ lục Excel: số liệu dạng số, kèm tử số, mẫu số, tình trạng, nguồn và mức tin cậy
annex-warning = CÓ SỐ LIỆU MINH HỌA – KHÔNG PHẢI SỐ LIỆU THẬT: các ô tô màu, có dấu ◇ ở cột “Minh họa”; không dùng để ra quyết định.

## Trang ghi chú
annex-sheets = Các trang tính
annex-reading = Cách đọc
annex-columns = Các cột của trang “Số liệu”
annex-sources = Phương pháp và nguồn
annex-notes = Ghi chú của các mục
annex-foreign = Nội dung khác của sổ tính toán
annex-reading-numbers = Ô số
    .about = Là số chưa làm tròn, chỉ hiển thị theo số chữ số thập phân như trong bản tin; chữ đứng cạnh số (ví dụ “thiếu … người”) là định dạng của ô, không ảnh hưởng đến tính toán. Sổ không có công thức.
annex-reading-percent = Ô phần trăm
    .about = Theo cách của Excel: ô hiển thị 47,3% có giá trị 0,473. Chênh lệch tính bằng điểm % giữ nguyên là số điểm: +4,6 điểm % có giá trị 4,6.
annex-reading-text = Ô chữ
    .about = Không có số: ô ghi rõ lý do. “Chưa có số liệu” khác với 0; “không phát sinh” là không có đối tượng nào để tính; “không công bố” là giữ kín vì nhóm có quá ít người.
annex-reading-illustrative = Ô tô màu, dấu ◇
    .about = Số liệu minh họa do chương trình tự tạo, không phải số liệu thật.

## Đầu cột
annex-head-note = { $head }: ghi chú
annex-head-area = Đơn vị
    .about = Đơn vị báo cáo đứng trước, tiếp theo là các đơn vị trực thuộc, sau cùng là các đơn vị để so sánh.
annex-head-code = Mã
    .about = Mã đơn vị hành chính của Tổng cục Thống kê, theo danh mục tại thời điểm của ấn phẩm.
annex-head-indicator = Chỉ số
    .about = Tên đầy đủ của chỉ số.
annex-head-group = Nhóm
    .about = “Chung” là toàn bộ đối tượng; các dòng khác là một nhóm theo giới tính, dân tộc, nông thôn – thành thị, xã đặc biệt khó khăn hoặc khu vực.
annex-head-year = Năm
    .about = Năm của số liệu.
annex-head-value = Giá trị
    .about = Giá trị chưa làm tròn. Với mức độ: 0 là chưa đạt.
annex-head-unit = Đơn vị tính
    .about = Phần trăm, người hoặc mức độ.
annex-head-numerator = Tử số
    .about = Số đạt. Với chỉ số tính theo huyện, thành phố: số huyện, thành phố đạt; ở từng huyện là 1 (đạt) hoặc 0 (chưa đạt).
annex-head-denominator = Mẫu số
    .about = Tổng số để tính tỷ lệ. Tỷ lệ lấy nguyên từ nguồn đã công bố thì không có tử số và mẫu số.
annex-head-status = Tình trạng
    .about = Có số liệu, chưa có số liệu, không phát sinh hoặc không công bố.
annex-head-illustrative = Minh họa
    .about = Dấu ◇ và màu nền: số liệu minh họa, không phải số liệu thật.
annex-head-grade = Mức tin cậy
    .about = Từ 1 (không có cảnh báo khi kiểm tra báo cáo) đến 3; để trống nếu số liệu không qua kiểm tra báo cáo.
annex-head-source = Nguồn
    .about = Cơ quan công bố và tài liệu.
