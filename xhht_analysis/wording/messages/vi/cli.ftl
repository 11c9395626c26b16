# Lệnh xhht.
cli-help = Bản tin xã hội học tập: từ số liệu đã công bố và báo cáo của địa phương đến bản đồ, kết luận và bản tin.
cli-list-help = Liệt kê ấn phẩm, huyện, chỉ tiêu, chỉ số, nguồn hoặc các ấn bản đã lập.
cli-check-help = Kiểm tra khai báo, số liệu, ranh giới và sổ tay; nêu mọi lỗi cùng lúc, không ghi tệp nào.
cli-build-help = Lập bản tin cho các huyện, tổng quan tỉnh và trang mục lục.
cli-init-help = Chép sổ tay, số liệu mẫu và ranh giới vào một thư mục làm việc mới.
cli-what-help = publications | districts | targets | indicators | sources | editions
cli-publication-help = Mã ấn phẩm; để trống là tất cả.
cli-district-help = Mã hoặc tên huyện, thành phố; có thể lặp lại.
cli-year-help = Chỉ các ấn phẩm của năm này.
cli-language-help = vi hoặc en; có thể lặp lại.
cli-out-help = Thư mục ghi các ấn bản.
cli-jobs-help = Số bản tin lập cùng lúc; mặc định bằng số nhân của bộ xử lý.
cli-boundaries-help = Lớp ranh giới chính thức thay cho lớp khái quát; có thể lặp lại.
cli-folder-help = Thư mục mới, chưa có hoặc rỗng.
cli-refused = { $number ->
       *[other] { $number } lỗi
    }; chưa ghi tệp nào.
cli-checked = Không có lỗi: { $publications } ấn phẩm, { $indicators } chỉ số, { $tables } bảng, { $notebooks } sổ tay.
cli-building = Đang lập bản tin
cli-built = Đã lập { $done }/{ $total } bản tin.
cli-index = Trang mục lục: { $path }
cli-initialised = Đã tạo thư mục làm việc { $path }.
cli-head-publication = Ấn phẩm
cli-head-area = Địa bàn
cli-head-state = Tình trạng
cli-head-id = Mã
cli-head-name = Tên
cli-head-note = Ghi chú
cli-done = đã lập
cli-failed = không lập được
cli-folder-not-empty = Thư mục { $path } đã có nội dung; chọn thư mục khác.
cli-unknown-list = Không có danh sách “{ $came }”; hiện có: { $expected }.
