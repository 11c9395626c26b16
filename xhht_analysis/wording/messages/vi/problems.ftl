# Thông báo lỗi đầu vào: câu chính nói điều gì sai, .mend nói cách sửa.

expected-form = { $expected ->
        [text] chữ, đặt trong dấu ngoặc kép nếu gồm toàn chữ số
        [integer] số nguyên (1234)
        [year] năm (2023)
        [number] số (12.5)
        [text_or_number] chữ hoặc số nguyên
        [cell_value] số, chữ hoặc null (ô trống)
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
        [dimension] chiều
        [category] nhóm
        [variable] biến
        [code] mã
        [concept] khái niệm
        [table] bảng
        [form] biểu báo cáo
        [sheet] trang
        [publication] ấn phẩm
        [language] ngôn ngữ
       *[other] mục
    } “{ $came }”; hiện có: { $expected }.
    .mend = Sửa lỗi gõ hoặc khai báo mục này trước.
problem-no-cell-name = “{ $came }” không phải tên ô.
    .mend = Ghi chữ cái của cột rồi số dòng, như trong bảng tính: D9, AB12.
problem-correction-lacks = Mục đính chính thiếu nội dung ở khóa “{ $key }”.
    .mend = Ghi lý do (reason) và cơ quan hoặc văn bản nêu số đúng (said_by); không ghi tên người.
problem-correction-changes-nothing = Mục đính chính ghi cùng một giá trị ở “expected” và “put” (“{ $came }”).
    .mend = Ghi giá trị đang có ở “expected”, giá trị đúng ở “put”; null là ô trống.
problem-correction-of-no-file = Mục đính chính nêu tệp không có: “{ $came }”.
    .mend = Ghi đường dẫn của tệp tính từ thư mục làm việc, hoặc bỏ mục này.
problem-corrected-twice = Ô { $cell } đã có mục đính chính “{ $first }”.
    .mend = Giữ lại một mục cho mỗi ô.
problem-correction-not-applied = Không áp dụng được mục đính chính “{ $id }”: { $why ->
        [place] bảng không có ô này, cần có { $expected ->
            [none] ô trống
           *[other] “{ $expected }”
        }
       *[value] cần có { $expected ->
            [none] ô trống
           *[other] “{ $expected }”
        }, nhưng { $came ->
            [none] ô để trống
           *[other] ô ghi “{ $came }”
        }
    }.
    .mend = So mục này trong data/corrections.yml với bảng đang có, rồi sửa lại hoặc bỏ mục đính chính.
problem-correction-outdated = Mục đính chính “{ $id }” không còn cần: nguồn đã được sửa, { $came ->
        [none] ô đã để trống
       *[other] ô đã ghi “{ $came }”
    }.
    .mend = Bỏ mục này khỏi data/corrections.yml.
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
problem-concepts-mixed = Ở đây là khái niệm: { $concept }; còn “{ $other }” là khái niệm khác: { $other_concept }. Hai khái niệm không được đứng chung một chuỗi số liệu.
    .mend = Sửa “concept” ở nơi ghi sai, hoặc tách thành hai chỉ số, mỗi chỉ số một bảng.
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
problem-notebook-not-run = Sổ tay chưa được chạy: không ô nào có phần mở đầu của bản tin.
    .mend = Chạy tất cả các ô rồi xuất lại.
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
problem-would-replace-a-return = Tệp gửi lại sẽ ghi đè lên chính báo cáo đã nhận; chưa ghi gì.
    .mend = Chọn thư mục khác (--out); báo cáo đã nhận được giữ nguyên như khi gửi đến.
problem-file-elsewhere = “{ $came }” không phải là tên của một tệp nằm cạnh tệp mô tả.
    .mend = Đặt tệp tải về cạnh tệp mô tả và chỉ ghi tên tệp, không ghi thư mục.
problem-layout-twice = Tệp mô tả ghi cả “{ $first }” lẫn “{ $second }”.
    .mend = Giữ lại một: “cube” cho bảng PX-Web, “extract” cho mẫu tổng điều tra của IPUMS, “microdata” cho tệp từng người.
problem-cube-unreadable = { $what ->
        [large] Tệp lớn hơn giới hạn của một bảng PX-Web ({ $came }).
        [json] Tệp không đọc được theo định dạng JSON (“{ $came }”).
        [dataset] Tệp JSON phải chứa đúng một bảng số liệu JSON-stat; ở đây có { $came }.
       *[table] Tệp không đọc được như một bảng CSV (“{ $came }”).
    }
    .mend = { $what ->
        [large] Tải lại bảng với ít năm hoặc ít chỉ tiêu hơn.
        [json] Tải lại tệp từ trang số liệu, không mở và lưu bằng chương trình khác.
        [dataset] Tải lại một bảng duy nhất ở dạng JSON-stat.
       *[table] Tải lại tệp ở dạng CSV hoặc JSON-stat.
    }
problem-cube-size = Các phần của bảng không khớp nhau: cần { $expected }, nhưng có { $came }.
    .mend = Tải lại tệp từ trang số liệu; tệp này bị cắt hoặc đã bị sửa.
problem-cube-heading = Dòng tiêu đề “{ $came }” không tách được thành: { $expected }.
    .mend = Ghi ở “heading” các chiều nằm ngang theo đúng thứ tự, và ở “where” nhóm cần lấy của từng chiều trừ một chiều.
problem-cube-decimal = Không rõ dấu chấm, dấu phẩy trong các số { $came } là dấu thập phân hay dấu phân cách hàng nghìn.
    .mend = Đối chiếu với trang số liệu rồi ghi dấu thập phân vào “decimal”: "." hoặc ",".
problem-cube-dimension-open = Chiều “{ $came }” của bảng có nhiều nhóm mà tệp mô tả không nhắc đến: { $expected }.
    .mend = Gắn chiều này với một cột ở “columns”, hoặc chọn một nhóm ở “where”.
problem-cube-units-unknown = Danh mục đơn vị vào ngày của bảng không có: { $came }.
    .mend = Ghi mã đơn vị ở “labels”, hoặc bỏ qua các nhóm này (chẳng hạn vùng) ở “skip”.
problem-microdata-not-installed = Muốn đọc số liệu từng người phải cài thêm gói { $package } ({ $expected }).
    .mend = Chạy lệnh đó trong môi trường của dự án rồi kiểm tra lại.
problem-codebook-unreadable = { $what ->
        [xml] Bảng mã DDI không phải là XML hợp lệ, hoặc chứa khai báo không được phép (“{ $came }”).
        [structure] Mẫu có cấu trúc “{ $came }”; chỉ đọc được cấu trúc chữ nhật (rectangular).
        [places] Vị trí của biến trong bảng mã không thể đúng ({ $came }).
        [large] Bảng mã lớn hơn giới hạn ({ $came }).
       *[ddi] Bảng mã thiếu phần bắt buộc của DDI (“{ $came }”).
    }
    .mend = { $what ->
        [structure] Đặt lại mẫu trên trang của nhà cung cấp ở dạng rectangular, thay cho “{ $came }”.
       *[other] Tải lại bảng mã (.xml) đi cùng tệp số liệu; không sửa bằng tay.
    }
problem-codebook-of-another = Bảng mã mô tả tệp “{ $came }”, không phải “{ $expected }”.
    .mend = Đặt cạnh nhau bảng mã và tệp số liệu của cùng một lần trích, giữ nguyên tên tệp.
problem-yes-not-known = Các mã tính là có ({ $came }) không phải một phần của các mã trả lời ({ $expected }).
    .mend = “known” phải gồm mọi mã của “yes” và ít nhất một mã khác.
problem-ages-outside-universe = Độ tuổi { $came } vượt ra ngoài độ tuổi được hỏi ({ $expected }).
    .mend = Thu hẹp “ages”, hoặc sửa “universe” theo đúng bảng mã.
problem-extract-kind = Không đọc được mẫu tổng điều tra từ tệp “{ $came }”; cần: { $expected }.
    .mend = Đặt lại mẫu ở dạng cột cố định (.dat) hoặc CSV.
problem-extract-line-length = Dòng có { $came } ký tự, theo bảng mã phải có { $expected }.
    .mend = Tải lại tệp số liệu; tệp bị cắt, bị sửa hoặc không thuộc bảng mã này.
problem-extract-cut-off = Tệp nén bị cắt hoặc hỏng.
    .mend = Tải lại tệp số liệu.
problem-extract-unreadable = Không đọc được tệp số liệu theo bảng mã (“{ $came }”).
    .mend = Tải lại tệp số liệu cùng bảng mã của chính nó.
problem-extract-weights = { $number } người được hỏi có quyền số bằng 0 hoặc âm.
    .mend = Chọn đúng biến quyền số của người (chẳng hạn PERWT) ở “weight”.
problem-extract-codes-unlisted = Biến { $variable } có mã không nằm trong bảng mã: { $came } (số người trong ngoặc).
    .mend = Dùng bảng mã của chính lần trích này.
problem-extract-codes-unmapped = Mã của biến { $variable } chưa được gắn với tên gọi nào: { $came } (số người trong ngoặc).
    .mend = Ghi các mã này ở “labels”, hoặc bỏ qua ở “skip”.
problem-extract-nobody = Trong mẫu không có ai thuộc độ tuổi cần tính.
    .mend = Kiểm tra biến tuổi ở “age” và khoảng tuổi ở “ages”.
problem-extract-unanswered = { $came }% số người thuộc độ tuổi cần tính không có câu trả lời (không thuộc diện hỏi hoặc không rõ); cho phép nhiều nhất { $expected }%.
    .mend = Đối chiếu diện được hỏi trong bảng mã với “ages” và “known”; nếu đúng thì nâng “most_unanswered_pct”.
problem-input-changed-meanwhile = Tệp thay đổi trong khi đang lập ấn bản, nên ấn bản này không được đưa ra.
    .mend = Lưu xong mọi tệp rồi chạy lại; các ấn bản trước vẫn nguyên vẹn.
problem-not-toml = Tệp không đọc được theo định dạng TOML (thông báo gốc: “{ $came }”).
    .mend = Sửa chỗ được nêu; thường là thiếu dấu ngoặc kép quanh chữ.
problem-secret-in-file = Tệp không được chứa mật khẩu hay khóa bí mật.
    .mend = Xóa nội dung này, đặt nó vào một biến môi trường và ghi tên biến ở khóa “{ $expected }”.
problem-not-a-variable = Ở đây phải là tên một biến môi trường, không phải chính nội dung bí mật.
    .mend = Ghi tên biến, gồm chữ cái không dấu, chữ số và dấu gạch dưới, chẳng hạn XHHT_MAIL_PASSWORD.
problem-variable-not-set = Biến môi trường có tên ghi ở đây chưa được đặt hoặc để trống.
    .mend = Đặt biến cho tài khoản chạy lệnh; trình lập lịch không đọc các biến của phiên đăng nhập.
problem-mail-address = “{ $came }” không phải địa chỉ thư.
    .mend = Ghi ten@donvi.vn hoặc Tên đơn vị <ten@donvi.vn>, trên một dòng, địa chỉ không dấu.
problem-password-in-clear = Mật khẩu sẽ đi qua mạng mà không được mã hóa.
    .mend = Ghi “starttls” hoặc “tls”; chỉ máy chủ thư trên chính máy này mới dùng được “none”.
problem-webhook-one-address = Cần đúng một trong hai khóa url và url_env.
    .mend = Ghi địa chỉ ở url, hoặc ghi ở url_env tên biến môi trường chứa địa chỉ.
problem-webhook-address = Địa chỉ webhook không đúng dạng { $expected }
    .mend = Chép lại địa chỉ; chữ có dấu và dấu cách phải được mã hóa phần trăm (%20).
problem-webhook-in-clear = Địa chỉ http:// không được mã hóa và dẫn ra ngoài máy này.
    .mend = Dùng https://, hoặc ghi { $expected } nếu mạng nội bộ đã được bảo vệ.
problem-webhook-secret = Khóa ký không có dạng { $expected } với 24 đến 64 byte ở dạng base64.
    .mend = Tạo khóa theo hướng dẫn trong docs/scheduling.md.
problem-unknown-edition = Không có ấn bản “{ $came }”; hiện có: { $expected }.
    .mend = Nêu một trong các tên này, “latest” hoặc thư mục của ấn bản; thư mục chứa ấn bản khác thì nêu bằng --in.
problem-no-edition-before = Không có ấn bản nào trước { $came }; hiện có: { $expected }.
    .mend = Lập thêm một ấn bản, hoặc nêu tên cả hai ấn bản cần so sánh.
problem-manifest-unreadable = Ấn bản không có bản kê đọc được; cần tệp manifest.json do xhht build ghi.
    .mend = Ấn bản của phiên bản cũ không có bản kê nên không đối chiếu được; hãy lập lại ấn bản hoặc lấy lại tệp từ một bản sao.
problem-boundaries-not-given = Ấn bản được lập với lớp ranh giới { $came }, nay nằm ngoài thư mục làm việc hoặc không còn.
    .mend = Nêu tệp bằng --boundaries, hoặc chỉ kiểm tra tệp bằng --files-only.
problem-crashed = Chương trình dừng vì một sự cố không lường trước (thông báo gốc: “{ $came }”).
    .mend = Chạy lại; nếu vẫn vậy, gửi tệp nhật ký cho người phụ trách chương trình.
problem-dask-missing = Chưa cài thư viện dask.distributed, cần cho --executor dask.
    .mend = Chạy lệnh: pip install "xhht_analysis[dask]" rồi chạy lại.
problem-scheduler-unreachable = Không kết nối được với bộ điều phối (scheduler) của cụm Dask (“{ $came }”).
    .mend = Kiểm tra địa chỉ sau --scheduler (dạng tcp://máy:8786), bộ điều phối đang chạy và tường lửa cho qua cổng này.
problem-scheduler-lost = Mất kết nối với bộ điều phối của cụm Dask giữa chừng (“{ $came }”).
    .mend = Khởi động lại bộ điều phối rồi chạy lại lệnh; các bản tin đã lập xong được giữ lại.
problem-cluster-empty = Cụm Dask không có tiến trình xử lý (worker) nào.
    .mend = Khởi động: dask worker <địa chỉ bộ điều phối> --nthreads 1; rồi chạy lại lệnh.
problem-worker-unlike = Tiến trình xử lý của cụm Dask khác với máy này: { $what } là “{ $came }”, cần có “{ $expected }”.
    .mend = Cài cùng phiên bản trên mọi máy; nếu khác, cùng một bản tin sẽ cho ra tệp khác nhau.
problem-worker-sees-not = Tiến trình xử lý của cụm Dask không thấy thư mục { $folder } của máy này.
    .mend = Thêm --shared với một nơi mà mọi máy đọc được, ví dụ s3://… hoặc file:///thư-mục-chung.
problem-shared-unusable = Không ghi được vào nơi dùng chung sau --shared (“{ $came }”).
    .mend = Kiểm tra địa chỉ và quyền ghi; với s3:// cần cài thêm s3fs.
problem-person-named = Cột “{ $came }” theo tên gọi chứa họ tên, số định danh hoặc địa chỉ của một người.
    .mend = Không khai báo cột này; chỉ những cột cần để đếm mới được đọc.
problem-bands-impossible = Các khoảng tuổi chồng lên nhau, sai thứ tự hoặc ghi hai cách ({ $came }).
    .mend = Ghi các khoảng từ trẻ đến già, không trùng nhau, chỉ ở “bands” hoặc chỉ ở “single_ages”.
problem-setting-impossible = Biến môi trường có giá trị “{ $came }”; cần: { $expected }.
    .mend = Đặt lại biến này rồi chạy lại lệnh.
problem-microdata-unreachable = Không đọc được bảng trong cơ sở dữ liệu mà biến { $variable } dẫn đến ({ $came }).
    .mend = Kiểm tra địa chỉ trong biến, quyền đọc, tên bảng và gói kết nối của Ibis cho hệ thống đó.
problem-microdata-kind = Không đọc được từng người từ tệp “{ $came }”; cần: { $expected }.
    .mend = Lưu tệp ở dạng Parquet hoặc CSV UTF-8.
problem-microdata-no-files = Không có tệp Parquet hay CSV nào như “file” đã ghi.
    .mend = Sửa tên tệp, thư mục hoặc mẫu tên ở “file” cho đúng nơi đặt tệp.
problem-microdata-unreadable = { $what ->
        [parquet] Tệp không phải là Parquet hoặc bị hỏng.
        [csv] Dòng không đọc được như một dòng CSV: thừa, thiếu ô hoặc sai dấu ngoặc kép ({ $came }).
       *[other] Hệ thống đếm dừng lại khi đọc tệp ({ $came }).
    }
    .mend = { $what ->
        [csv] Mở tệp gốc ở dòng đó, sửa rồi kết xuất lại.
       *[other] Chép hoặc kết xuất lại tệp từ nơi lưu giữ, rồi kiểm tra lại.
    }
problem-microdata-column-twice = Cột “{ $column }” có nhiều lần trong tệp.
    .mend = Giữ lại một cột với tên đó.
held-type = { $what ->
        [number] số
        [text] chữ
        [date] ngày
       *[other] một kiểu không đếm được
    }
problem-microdata-column-type = Cột chứa { held-type }; cần: { $why ->
        [coded] số hoặc chữ
       *[dated] số, chữ hoặc ngày
    }.
    .mend = Kết xuất lại cột ở dạng mã số hoặc chữ, hoặc khai báo cột khác.
problem-microdata-columns-differ = Cột chứa { held-type }, khác với tệp “{ $first }” ({ $why ->
        [number] số
        [text] chữ
        [date] ngày
       *[other] kiểu khác
    }).
    .mend = Kết xuất lại để mọi tệp ghi cột này cùng một kiểu.
problem-microdata-code-type = Cột chứa số, còn mô tả ghi giá trị “{ $came }”.
    .mend = Ghi mã số như trong tệp ở “labels”, “where” hoặc “unknown”.
problem-microdata-ages = { $number } người có tuổi hoặc năm sinh không thể có; cần: { $expected } tuổi tròn.
    .mend = Sửa ở nơi lưu giữ, hoặc ghi giá trị dùng cho “không rõ” ở “unknown”.
problem-microdata-weights = { $number } người có quyền số thiếu, không phải số, bằng 0, âm hoặc quá lớn; cần: { $expected }.
    .mend = Chọn đúng cột quyền số của người ở “weight”, hoặc sửa ở nơi lưu giữ.
problem-microdata-unknown = { $number } người ({ $came }%) không có giá trị ở cột này; cho phép nhiều nhất { $expected }%.
    .mend = Đối chiếu ai được hỏi với “ages”; nếu đúng thì nâng “most_unknown_pct”.
problem-microdata-nobody = Không có người nào để đếm.
    .mend = Kiểm tra tệp và các đơn vị ở “labels”, “skip”.
problem-microdata-too-fine = Số nhóm nhiều hơn { $expected }: một cột phân biệt gần như từng người.
    .mend = Ghi “labels” cho các cột, hoặc bỏ bớt cột và khoảng tuổi.
problem-microdata-memory = Bộ nhớ { $came } không đủ để đếm.
    .mend = Nâng XHHT_MICRODATA_MEMORY, bớt luồng ở XHHT_MICRODATA_THREADS, hoặc đặt XHHT_MICRODATA_TEMP ở ổ còn nhiều chỗ.
