# Thông báo lỗi đầu vào: câu chính nói điều gì sai, .mend nói cách sửa.

expected-form = { $expected ->
        [text] chữ, đặt trong dấu ngoặc kép nếu gồm toàn chữ số
        [integer] số nguyên (1234)
        [year] năm (2023)
        [number] số (12.5)
        [text_or_number] chữ hoặc số nguyên
        [date] ngày (YYYY-MM-DD)
        [boolean] true | false
        [list] danh sách
        [keys] các khóa kèm giá trị
        [filled] có nội dung, không để trống
       *[other] { $expected }
    }

problem-not-yaml = Tệp không đọc được theo định dạng YAML (thông báo gốc: “{ $came }”).
    .mend = Sửa dòng được nêu; thường là thiếu dấu hai chấm hoặc thụt lề sai.
problem-key-twice = Khóa “{ $key }” ghi hai lần trong cùng một mục.
    .mend = Giữ lại một khóa.
problem-key-not-a-word = Chỗ của khóa lại là một danh sách hoặc một mục khác.
    .mend = Ghi khóa bằng một từ.
problem-no-such-day = Không có ngày “{ $came }” trong lịch.
    .mend = Sửa lại ngày theo dạng YYYY-MM-DD.
problem-file-missing = Không tìm thấy tệp.
    .mend = Khôi phục tệp hoặc sửa đường dẫn.
problem-not-utf8 = Tệp không lưu ở bảng mã UTF-8.
    .mend = Mở tệp trong Excel hoặc trình soạn thảo rồi lưu lại ở dạng UTF-8.
problem-file-exists = Tệp đã có sẵn; chưa ghi đè.
    .mend = Chọn thư mục khác (--out) hoặc thêm --force để ghi đè.
problem-file-unreadable = Không đọc được tệp (thông báo của hệ điều hành: “{ $came }”).
    .mend = Kiểm tra quyền truy cập và xem tệp có đang bị chương trình khác mở không.
problem-file-empty = Tệp không có dòng nào.
    .mend = Khôi phục nội dung của tệp, ít nhất là dòng tiêu đề.
problem-no-header = Tệp mô tả không có phần đầu YAML giữa hai dòng “---”.
    .mend = Bắt đầu tệp bằng “---”, ghi các trường mô tả, rồi kết thúc phần đầu bằng “---”.
problem-unknown-key = Khóa “{ $came }” không được dùng ở đây; các khóa hợp lệ: { $expected }.
    .mend = Sửa lỗi gõ hoặc bỏ khóa này.
problem-key-missing = Thiếu khóa “{ $expected }”.
    .mend = Bổ sung khóa này.
problem-wrong-value = Giá trị “{ $came }” không hợp lệ; cần: { expected-form }.
    .mend = Ghi lại giá trị cho đúng; mã đơn vị phải đặt trong dấu ngoặc kép.
problem-text-empty = Thiếu nội dung bằng { $language ->
        [vi] tiếng Việt (vi)
       *[en] tiếng Anh (en)
    }.
    .mend = Ghi đủ cả hai ngôn ngữ: vi và en.
problem-not-a-gso-code = Mã “{ $code }” không phải mã của Tổng cục Thống kê.
    .mend = Ghi mã gồm 2, 3 hoặc 5 chữ số, giữ các số 0 ở đầu; cả nước ghi VN.
problem-code-of-another-level = Mã “{ $code }” không có số chữ số của cấp đã ghi ({ $level }).
    .mend = Cấp tỉnh (province) có 2 chữ số, cấp huyện (district) có 3, cấp xã (commune) có 5.
problem-ends-before-it-begins = Đơn vị { $code } hết hiệu lực ngày { $ends }, trước ngày có hiệu lực { $begins }.
    .mend = Sửa lại ngày bắt đầu hoặc ngày hết hiệu lực.
problem-indicator-lacks = Chỉ số loại “{ $kind }” phải có khóa “{ $key }”.
    .mend = Bổ sung khóa này hoặc sửa loại chỉ số (kind).
problem-indicator-cannot-have = Chỉ số loại “{ $kind }” không dùng khóa “{ $key }”.
    .mend = Bỏ khóa này hoặc sửa loại chỉ số (kind).
problem-impossible = Nội dung không hợp lệ (thông báo gốc: “{ $came }”).
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
        [national_target] chỉ tiêu quốc gia
        [plan] kế hoạch
        [standard] bộ tiêu chuẩn
        [notebook] sổ tay (notebook)
        [folder] thư mục
        [column] cột
        [form] biểu báo cáo
        [sheet] trang
        [publication] ấn phẩm
        [language] ngôn ngữ
       *[other] mục
    } “{ $came }”; hiện có: { $expected }.
    .mend = Sửa lỗi gõ hoặc khai báo mục này trước.
problem-unknown-area = Mã đơn vị “{ $code }” không có trong danh mục tại ngày { $on }.
    .mend = Kiểm tra mã và ngày: mã của Tổng cục Thống kê có thể đã đổi hoặc được dùng lại cho đơn vị khác.
problem-code-twice = Mã { $code } dùng cho hai đơn vị vào cùng ngày { $on }.
    .mend = Sửa ngày hiệu lực để hai dòng không chồng nhau.
problem-column-missing = Thiếu cột “{ $column }”.
    .mend = Bổ sung cột, đúng tên như trong tệp mô tả.
problem-column-surplus = Cột “{ $column }” không có trong tệp mô tả; các cột cần có: { $expected }.
    .mend = Đổi tên cột cho đúng, bỏ cột, hoặc khai báo cột trong tệp mô tả.
problem-wrong-cell = Ô ghi “{ $came }”; cần: { expected-form }.
    .mend = Sửa ô này theo số liệu gốc; để trống nếu chưa có số liệu và cột cho phép.
problem-more-cells = Cột “{ $column }” còn { $number } chỗ sai tương tự.
    .mend = Sửa các chỗ đã nêu rồi kiểm tra lại.
problem-row-twice = Dòng trùng với một dòng trước ở các cột { $key }.
    .mend = Bỏ dòng thừa; mỗi đơn vị chỉ có một dòng cho mỗi nhóm.
problem-not-csv = Tệp không đọc được theo định dạng CSV (thông báo gốc: “{ $came }”).
    .mend = Lưu lại tệp ở dạng CSV (UTF-8, phân cách bằng dấu phẩy).
problem-row-length = Dòng có { $came } ô, dòng tiêu đề có { $expected }.
    .mend = Bổ sung hoặc bỏ ô; ô có dấu phẩy phải đặt trong ngoặc kép.
problem-no-description = Bảng không có tệp mô tả { $expected }.
    .mend = Viết tệp mô tả: nguồn, ngày, các cột; xem các tệp .md bên cạnh những bảng khác.
problem-key-not-a-column = Khóa của bảng nêu cột mà bảng không có: { $columns }.
    .mend = Sửa “key” hoặc khai báo cột.
problem-counted-twice = Hai bảng cùng cho số liệu này ở đơn vị { $code } năm { $year }.
    .mend = Bỏ một trong hai thư mục khỏi “figures” của ấn phẩm.
problem-part-exceeds-whole = Đơn vị { $code } năm { $year } có { $part } trên tổng { $whole }.
    .mend = Kiểm tra các cột của chỉ số này theo số liệu gốc: phần không thể lớn hơn tổng.
problem-target-lower-is-better = Chỉ số “{ $indicator }” càng thấp càng tốt, nhưng chỉ tiêu chỉ đặt mức tối thiểu ({ $came }).
    .mend = Ghi mức không được vượt quá bằng { $expected }, hoặc chọn chỉ số khác.
problem-target-higher-is-better = Chỉ số “{ $indicator }” càng cao càng tốt, nhưng chỉ tiêu chỉ đặt mức tối đa ({ $came }).
    .mend = Ghi mức phải đạt bằng { $expected }, hoặc chọn chỉ số khác.
problem-target-without-measure = Chỉ tiêu phải có tỷ lệ (at_least_pct, at_most_pct) hoặc số đơn vị (required_units), và chỉ một trong hai.
    .mend = Ghi một loại theo đúng lời văn kế hoạch, bỏ loại kia.
problem-units-without-whole = required_units và of_units phải đi cùng nhau.
    .mend = Ghi đủ cả hai (ví dụ 4 và 7), hoặc bỏ cả hai.
problem-units-impossible = Không thể yêu cầu { $came } đơn vị.
    .mend = required_units từ 1 đến of_units.
problem-bound-impossible = { $key } không thể là { $came }.
    .mend = at_least_pct lớn hơn 0, không quá 100; at_most_pct từ 0 đến dưới 100.
problem-range-impossible = Không có khoảng nào từ { $came }.
    .mend = at_least_pct phải nhỏ hơn at_most_pct.
problem-base-not-before = Năm gốc { $came } không đứng trước năm { $year } của chỉ tiêu.
    .mend = base_year phải trước year.
problem-no-form = Không có biểu báo cáo hoặc không còn cấp huyện tại ngày { $on }.
    .mend = Chọn năm báo cáo mà biểu còn áp dụng; từ 01/7/2025 không còn cấp huyện.
problem-outside-its-interval = Số liệu điều tra của đơn vị { $code } năm { $year } là { $came }, nằm ngoài khoảng tin cậy ghi kèm ({ $expected }).
    .mend = Kiểm tra các cột value_pct, lower_pct và upper_pct theo nguồn; ghi đủ cả hai đầu hoặc để trống cả hai.
problem-outline-missing = Lớp ranh giới thiếu các đơn vị: { $units }.
    .mend = Dùng lớp ranh giới có đủ các đơn vị tại ngày { $on }.
problem-outline-surplus = Lớp ranh giới có đối tượng không khớp đơn vị nào: { $units }.
    .mend = Bỏ các đối tượng này hoặc ghi mã đơn vị vào một cột của lớp.
problem-outline-twice = Lớp ranh giới có nhiều đối tượng cho cùng một đơn vị: { $units }.
    .mend = Gộp các đối tượng của một đơn vị thành một.
problem-outline-unreadable = Không đọc được lớp ranh giới (thông báo gốc: “{ $came }”).
    .mend = Dùng định dạng GIS thông dụng (GeoPackage, Shapefile, GeoJSON) và kiểm tra tệp có đủ các phần đi kèm.
problem-outline-empty = Lớp ranh giới không có hình nào.
    .mend = Xuất lại lớp cùng với hình của các đơn vị.
problem-outline-no-crs = Lớp ranh giới không ghi hệ tọa độ.
    .mend = Gán hệ tọa độ cho lớp (ví dụ EPSG:4326 hoặc VN-2000) rồi xuất lại.
problem-outline-broken = Đơn vị { $units } không có hình hoặc hình không hợp lệ.
    .mend = Sửa hình trong phần mềm GIS rồi xuất lại.
problem-unknown-parameter = Sổ tay không có tham số “{ $came }”; các tham số hợp lệ: { $expected }.
    .mend = Sửa lỗi gõ; nếu bỏ qua, mọi bản tin sẽ mang số liệu của giá trị mặc định.
problem-parameter-type = Tham số “{ $name }” nhận giá trị “{ $came }”; cần { $expected ->
        [int] số nguyên (int)
        [str] chữ (str)
        [float] số (float)
        [bool] True hoặc False (bool)
       *[other] kiểu { $expected }
    }.
    .mend = Ghi lại giá trị theo đúng kiểu.
problem-parameter-taken = Ấn phẩm khai báo tham số “{ $came }”, là tham số do lệnh “xhht build” tự đặt cho từng bản tin.
    .mend = Bỏ tham số này khỏi “parameters” của ấn phẩm.
problem-unknown-district = Không có huyện, thành phố “{ $came }”; hiện có: { $expected }.
    .mend = Dùng mã ba chữ số hoặc tên của huyện, thành phố.
problem-year-not-published = Ấn phẩm “{ $publication }” là của năm { $expected }, không phải năm { $came }.
    .mend = Bỏ tham số năm hoặc chọn ấn phẩm khác.
problem-nothing-to-build = Không có ấn phẩm nào phù hợp với lựa chọn.
    .mend = Xem danh sách bằng lệnh “xhht list”.
problem-out-not-writable = Không ghi được vào thư mục (thông báo của hệ điều hành: “{ $came }”).
    .mend = Chọn thư mục khác hoặc kiểm tra quyền ghi và dung lượng đĩa.
problem-notebook-unreadable = Sổ tay không đọc được (thông báo gốc: “{ $came }”).
    .mend = Khôi phục tệp hoặc chép lại sổ tay mẫu.
problem-notebook-not-thin = Sổ tay không đúng dạng khuôn mẫu: { $what ->
        [prose] ô chữ không phải đề mục, “{ $came }”
        [output] ô còn lưu kết quả chạy
        [syntax] ô có lệnh Python sai cú pháp, “{ $came }”
        [parameter] “{ $came }” không phải tham số có kiểu và có giá trị
        [report] ô này chỉ được có một dòng import và một dòng tạo báo cáo, “{ $came }”
        [call] ô này chỉ được có một lời gọi, “{ $came }”
        [import] chỉ được import một báo cáo của xhht_analysis.reports, “{ $came }”
        [arguments] lời gọi chỉ được nhận tham số hoặc giá trị ghi thẳng, “{ $came }”
       *[cell] ô loại “{ $came }”
    }.
    .mend = Chỉ giữ đề mục, ô tham số, một dòng import và mỗi ô một lời gọi; xóa kết quả chạy.
problem-no-parameters-cell = Sổ tay không có ô mang nhãn “parameters”.
    .mend = Gắn nhãn “parameters” cho ô khai báo tham số.
problem-results-missing = Không có kết quả tính sẵn ở thư mục này.
    .mend = Chạy “xhht build” hoặc để trống tham số “results”.
