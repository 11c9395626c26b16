# Thông báo lỗi đầu vào: câu chính nói điều gì sai, .mend nói cách sửa.

problem-not-yaml = Tệp không đọc được theo định dạng YAML: { $came }.
    .mend = Sửa dòng được nêu; thường là thiếu dấu hai chấm, thụt lề sai hoặc một khóa ghi hai lần.
problem-file-missing = Không tìm thấy tệp.
    .mend = Khôi phục tệp hoặc sửa đường dẫn.
problem-not-utf8 = Tệp không lưu ở bảng mã UTF-8.
    .mend = Mở tệp trong Excel hoặc trình soạn thảo rồi lưu lại ở dạng UTF-8.
problem-file-unreadable = Không đọc được tệp: { $came }.
    .mend = Kiểm tra quyền truy cập và xem tệp có đang bị chương trình khác mở không.
problem-no-header = Tệp mô tả không có phần đầu YAML giữa hai dòng “---”.
    .mend = Bắt đầu tệp bằng “---”, ghi các trường mô tả, rồi kết thúc phần đầu bằng “---”.
problem-unknown-key = Khóa “{ $came }” không được dùng ở đây; các khóa hợp lệ: { $expected }.
    .mend = Sửa lỗi gõ hoặc bỏ khóa này.
problem-key-missing = Thiếu khóa “{ $expected }”.
    .mend = Bổ sung khóa này.
problem-wrong-value = Giá trị “{ $came }” không hợp lệ; cần: { $expected }.
    .mend = Ghi lại giá trị theo đúng kiểu; mã đơn vị phải đặt trong dấu ngoặc kép.
problem-impossible = Nội dung không hợp lý: { $came }.
    .mend = Sửa lại nội dung được nêu.
problem-id-not-file-name = Mã “{ $came }” khác tên tệp.
    .mend = Đặt mã trùng với tên tệp (không kể phần đuôi).
problem-id-twice = Mã “{ $came }” xuất hiện hai lần.
    .mend = Giữ lại một; mỗi mã chỉ có một nghĩa.
problem-unknown-name = Không có { $what ->
        [indicator] chỉ số
        [measure] số đếm
        [field] lĩnh vực
        [source] nguồn
        [organisation] cơ quan
        [target] chỉ tiêu
        [plan] kế hoạch
        [standard] bộ tiêu chuẩn
        [notebook] sổ tay (notebook)
        [folder] thư mục
        [column] cột
        [publication] ấn phẩm
        [language] ngôn ngữ
       *[other] mục
    } “{ $came }”; hiện có: { $expected }.
    .mend = Sửa lỗi gõ hoặc khai báo mục này trước.
problem-unknown-area = Mã đơn vị “{ $code }” không có trong danh mục tại ngày { $on }.
    .mend = Kiểm tra mã và ngày: mã của Tổng cục Thống kê có thể đã đổi hoặc được dùng lại cho đơn vị khác.
problem-code-twice = Mã { $code } chỉ hai đơn vị trong cùng ngày { $on }.
    .mend = Sửa ngày hiệu lực để hai dòng không chồng nhau.
problem-column-missing = Thiếu cột “{ $column }”.
    .mend = Bổ sung cột, đúng tên như trong tệp mô tả.
problem-column-surplus = Cột “{ $column }” không có trong tệp mô tả; các cột cần có: { $expected }.
    .mend = Đổi tên cột cho đúng, bỏ cột, hoặc khai báo cột trong tệp mô tả.
problem-wrong-cell = Ô ghi “{ $came }”; cần: { $expected }.
    .mend = Sửa ô này theo số liệu gốc; để trống nếu chưa có số liệu và cột cho phép.
problem-more-cells = Còn { $number } ô nữa sai tương tự ở cột “{ $column }”.
    .mend = Sửa các ô đã nêu rồi kiểm tra lại.
problem-row-twice = Dòng trùng với một dòng trước ở các cột { $key }.
    .mend = Bỏ dòng thừa; mỗi đơn vị chỉ có một dòng cho mỗi nhóm.
problem-not-csv = Tệp không đọc được theo định dạng CSV: { $came }.
    .mend = Lưu lại tệp ở dạng CSV (UTF-8, phân cách bằng dấu phẩy).
problem-row-length = Dòng có { $came } ô, dòng tiêu đề có { $expected }.
    .mend = Bổ sung hoặc bỏ ô; số liệu có dấu phẩy phải đặt trong ngoặc kép.
problem-no-description = Bảng không có tệp mô tả { $expected }.
    .mend = Viết tệp mô tả: nguồn, ngày, các cột; xem các tệp .md bên cạnh những bảng khác.
problem-key-not-a-column = Khóa của bảng nêu cột không có: { $columns }.
    .mend = Sửa “key” hoặc khai báo cột.
problem-counted-twice = Hai bảng cùng cho số liệu này ở đơn vị { $code } năm { $year }.
    .mend = Bỏ một trong hai thư mục khỏi “figures” của ấn phẩm.
problem-part-exceeds-whole = Đơn vị { $code } năm { $year } có { $part } trên tổng { $whole }.
    .mend = Kiểm tra các cột của chỉ số này theo số liệu gốc: phần không thể lớn hơn tổng.
problem-outline-missing = Lớp ranh giới thiếu các đơn vị: { $units }.
    .mend = Dùng lớp ranh giới có đủ các đơn vị tại ngày { $on }.
problem-outline-surplus = Lớp ranh giới có đối tượng không khớp đơn vị nào: { $units }.
    .mend = Bỏ các đối tượng này hoặc ghi mã đơn vị vào một cột của lớp.
problem-outline-twice = Lớp ranh giới có nhiều đối tượng cho cùng một đơn vị: { $units }.
    .mend = Gộp các đối tượng của một đơn vị thành một.
problem-outline-unreadable = Không đọc được lớp ranh giới: { $came }.
    .mend = Dùng định dạng GIS thông dụng (GeoPackage, Shapefile, GeoJSON) và kiểm tra tệp có đủ các phần đi kèm.
problem-outline-no-crs = Lớp ranh giới không ghi hệ tọa độ.
    .mend = Gán hệ tọa độ cho lớp (ví dụ EPSG:4326 hoặc VN-2000) rồi xuất lại.
problem-outline-broken = Đơn vị { $units } không có hình hoặc hình không hợp lệ.
    .mend = Sửa hình trong phần mềm GIS rồi xuất lại.
problem-unknown-parameter = Sổ tay không có tham số “{ $came }”; các tham số hợp lệ: { $expected }.
    .mend = Sửa lỗi gõ; nếu bỏ qua, mọi bản tin sẽ mang số liệu của giá trị mặc định.
problem-parameter-type = Tham số “{ $name }” nhận “{ $came }”; cần kiểu { $expected }.
    .mend = Ghi lại giá trị theo đúng kiểu.
problem-unknown-district = Không có huyện, thành phố “{ $came }”; hiện có: { $expected }.
    .mend = Dùng mã ba chữ số hoặc tên của huyện, thành phố.
problem-year-not-published = Ấn phẩm “{ $publication }” là của năm { $expected }, không phải năm { $came }.
    .mend = Bỏ tham số năm hoặc chọn ấn phẩm khác.
problem-nothing-to-build = Không có ấn phẩm nào phù hợp với lựa chọn.
    .mend = Xem danh sách bằng lệnh “xhht list”.
problem-out-not-writable = Không ghi được vào thư mục: { $came }.
    .mend = Chọn thư mục khác bằng --out hoặc kiểm tra quyền ghi và dung lượng đĩa.
problem-notebook-not-thin = Sổ tay không đúng dạng khuôn mẫu: { $came }.
    .mend = Chỉ giữ đề mục, ô tham số, một dòng import và mỗi ô một lời gọi.
problem-no-parameters-cell = Sổ tay không có ô mang nhãn “parameters”.
    .mend = Gắn nhãn “parameters” cho ô khai báo tham số.
problem-results-missing = Không có kết quả tính sẵn ở thư mục này.
    .mend = Chạy “xhht build” hoặc để trống tham số “results”.
