# Bản tin bị dừng hoặc bị mất tiến trình; hiện trên trang mục lục và trong nhật ký.
brief-over-seconds = Sổ tay chạy quá { $limit } giây và đã bị dừng { $cell ->
        [0] trước ô đầu tiên
       *[other] ở ô { $cell }
    }. Giới hạn đặt bằng --timeout.
brief-over-memory = Sổ tay dùng đến { $reached } MB bộ nhớ, quá giới hạn { $limit } MB, và đã bị dừng { $cell ->
        [0] trước ô đầu tiên
       *[other] ở ô { $cell }
    }. Giới hạn đặt bằng --memory.
brief-lost-kernel = Tiến trình chạy sổ tay dừng giữa chừng { $cell ->
        [0] trước ô đầu tiên
       *[other] ở ô { $cell }
    } ({ brief-ended }).
brief-lost-worker = Tiến trình lập bản tin dừng giữa chừng ({ brief-ended }).
brief-ended = { $how ->
        [unknown] không rõ nguyên nhân
        [SIGKILL] bị hệ điều hành hoặc người khác dừng bằng SIGKILL, thường do hết bộ nhớ
        [SIGSEGV] lỗi trong thư viện, SIGSEGV
       *[other] mã kết thúc { $how }
    }
brief-lost-workers = { $number ->
       *[other] { $number } tiến trình của cụm máy lần lượt dừng giữa chừng khi lập bản tin này
    }.
brief-lost-unlike = Tiến trình của cụm máy có phiên bản xhht_analysis, Python hoặc thư viện khác máy lập bản tin.
brief-hung = Chưa xong sau { $limit } giây, kể cả thời gian ghi các tệp; tiến trình lập bản tin đã bị dừng. Giới hạn đặt bằng --timeout.
brief-given-up = { $reason } Đã thử { $number ->
       *[other] { $number } lần
    }.
