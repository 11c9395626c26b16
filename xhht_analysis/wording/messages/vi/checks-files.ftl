# Kiểm tra tệp báo cáo: câu chính nói thấy điều gì, .mend nói cách sửa.

check-file-unreadable = { $why ->
        [missing] Không tìm thấy tệp.
        [no-file] Đường dẫn này không phải là một tệp.
        [system] Không mở được tệp (thông báo của hệ điều hành: “{ $came }”).
        [empty] Tệp không có nội dung.
        [cut-off] Tệp bị thiếu phần cuối, có thể do tải hoặc chép chưa xong.
        [part-missing] Tệp bị hỏng: thiếu thành phần “{ $part }”.
        [part-twice] Tệp bị hỏng: thành phần “{ $part }” xuất hiện hai lần.
        [part-broken] Tệp bị hỏng: có ô ghi sai quy cách của định dạng Excel.
        [packing] Thành phần “{ $part }” được nén theo cách mà Excel không dùng.
        [entities] Tệp chứa khai báo mà phần mềm bảng tính không bao giờ ghi (DOCTYPE), có thể gây hại.
        [no-sheets] Tệp không có trang tính nào.
        [quotes] Dấu ngoặc kép mở ở dòng { $line } không được đóng.
       *[damaged] Tệp bị hỏng, không đọc được.
    }
    .mend = { $why ->
        [missing] Kiểm tra lại tên tệp và đường dẫn.
        [no-file] Chỉ rõ tệp báo cáo, không chỉ thư mục.
        [system] Kiểm tra quyền truy cập và xem tệp có đang bị chương trình khác mở không.
        [empty] Đề nghị đơn vị gửi lại tệp có số liệu.
        [quotes] Đóng hoặc bỏ dấu ngoặc kép ở dòng này, rồi lưu lại tệp.
        [entities] Không mở tệp này; đề nghị đơn vị gửi lại biểu mẫu lưu từ Excel hoặc LibreOffice.
       *[damaged] Mở tệp bằng Excel hoặc LibreOffice, lưu lại ở dạng .xlsx; nếu không mở được, đề nghị đơn vị gửi lại.
    }
check-file-too-large = { $what ->
        [file] Tệp lớn hơn { $limit } MB.
        [unpacked] Nội dung tệp sau khi giải nén quá lớn (giới hạn { $limit } MB).
        [parts] Tệp có quá nhiều thành phần (giới hạn { $limit }).
       *[time] Đọc tệp quá { $limit } giây mà chưa xong.
    }
    .mend = Chép các ô có số liệu sang biểu mẫu mới, không kèm ảnh và trang tính khác, rồi gửi lại.
check-file-encrypted = Tệp có mật khẩu nên không đọc được.
    .mend = Bỏ mật khẩu mở tệp (trong Excel: Tệp > Thông tin > Bảo vệ sổ làm việc), lưu lại rồi gửi.
check-file-of-another-kind = Tệp không phải là bảng tính mà là { $came ->
        [pdf] tệp PDF
        [rtf] văn bản RTF
        [document] văn bản (Word hoặc tương tự)
        [presentation] bài trình chiếu
        [picture] tệp ảnh
        [packed] tệp nén
        [program] tệp chương trình
        [database] tệp cơ sở dữ liệu
        [html] trang web (HTML) mang tên của bảng tính
        [xml] tệp XML
        [xml-spreadsheet] bảng tính XML của Excel 2003
        [xlsb] sổ làm việc nhị phân (.xlsb)
        [json] tệp JSON
        [microdata] số liệu từng người hoặc bảng mã của một mẫu tổng điều tra
       *[unknown] một loại tệp không rõ
    }.
    .mend = { $came ->
        [program] Không mở tệp này; đề nghị đơn vị gửi lại biểu mẫu Excel.
        [packed] Giải nén rồi gửi từng tệp bảng tính bên trong.
        [html] Mở tệp bằng Excel, chọn Lưu thành (Save As) ở dạng .xlsx, rồi gửi tệp mới.
        [xml-spreadsheet] Mở tệp bằng Excel, chọn Lưu thành (Save As) ở dạng .xlsx, rồi gửi tệp mới.
        [xlsb] Mở tệp bằng Excel, chọn Lưu thành (Save As) ở dạng .xlsx, rồi gửi tệp mới.
        [json] Bảng số liệu tải về không gửi như báo cáo: đặt tệp vào data/published, cạnh một tệp mô tả (.md) có khóa “file” và “cube”. Đơn vị gửi biểu mẫu ở dạng .xlsx, .xls, .ods hoặc .csv.
        [microdata] Mẫu tổng điều tra không gửi như báo cáo: đặt tệp vào data/published, cạnh một tệp mô tả (.md) có khóa “file” và “extract”. Đơn vị gửi biểu mẫu ở dạng .xlsx, .xls, .ods hoặc .csv.
       *[unknown] Gửi biểu mẫu ở dạng .xlsx, .xls, .ods hoặc .csv; đổi phần đuôi của tên tệp là không đủ.
    }
check-file-dimensions = { $what ->
        [stray] Có nội dung nằm ngoài vùng đọc được (dòng { $row }, cột thứ { $column }; chỉ đọc { $rows } dòng và { $columns } cột đầu).
        [cells] Tệp có hơn { $limit } ô có nội dung.
        [sheets] Tệp có hơn { $limit } trang tính.
        [characters] Tệp chứa hơn { $limit } ký tự.
        [elements] Tệp chứa hơn { $limit } phần tử, kể cả ô trống có định dạng.
        [merged] Một trang tính có hơn { $limit } vùng gộp ô.
        [markup] Tệp có một phần tử dài bất thường (giới hạn { $limit } byte).
       *[depth] Cấu trúc của tệp lồng nhau quá sâu (giới hạn { $limit } tầng).
    }
    .mend = { $what ->
        [stray] Xóa nội dung hoặc bỏ gộp ô ở chỗ được nêu; xóa các dòng, cột thừa bên dưới và bên phải bảng.
        [elements] Xóa các dòng, cột thừa có định dạng bên dưới và bên phải bảng, rồi lưu lại.
       *[other] Chỉ giữ các trang tính của biểu mẫu, xóa dòng và cột thừa, rồi lưu lại.
    }
check-file-macros = Tệp có macro; macro không được chạy và không được đọc.
    .mend = Lưu lại ở dạng .xlsx không có macro. Nếu số liệu do macro tính, kiểm tra lại các ô.
check-file-external-links = Tệp có liên kết tới { $number } nguồn bên ngoài; số liệu lấy từ đó có thể đã cũ.
    .mend = Cập nhật, rồi ngắt liên kết (trong Excel: Dữ liệu > Sửa nối kết > Ngắt nối kết) để giữ lại giá trị.
check-file-encoding = Tệp CSV được đọc theo bảng mã { $encoding }, không phải UTF-8.
    .mend = Kiểm tra tên các đơn vị có đúng dấu không; lần sau lưu ở dạng CSV UTF-8.
check-sheet-hidden = { $how ->
        [very-hidden] Trang tính bị ẩn hoàn toàn, không hiện lại được từ bảng chọn của Excel.
       *[hidden] Trang tính đang bị ẩn.
    }
    .mend = { $how ->
        [very-hidden] Nếu trang tính có số liệu báo cáo, chép số liệu sang biểu mẫu mới.
       *[hidden] Hiện lại trang tính nếu có số liệu báo cáo, hoặc xóa nếu không dùng.
    }
check-formula-not-computed = Công thức trong ô chưa có kết quả.
    .mend = Mở tệp bằng Excel hoặc LibreOffice để tính lại, lưu, rồi gửi; hoặc nhập thẳng số vào ô.
check-formula-error = Ô báo lỗi “{ $came }” thay cho số liệu.
    .mend = Sửa công thức (thường do ô được tham chiếu đã bị xóa hoặc chia cho 0), hoặc nhập thẳng số vào ô.
