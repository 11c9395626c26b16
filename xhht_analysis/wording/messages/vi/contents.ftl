### Trang danh mục của một ấn bản: bản đồ dẫn đến các bản tin, câu tóm tắt, các định dạng.

contents-map = { $early ->
        [True] Số chỉ tiêu đã ở mức kế hoạch
       *[other] Số chỉ tiêu đạt
    } trên số chỉ tiêu đánh giá được: chọn một huyện, thành phố để mở bản tin
contents-legend = { $early ->
        [True] Số chỉ tiêu đã ở mức kế hoạch
       *[other] Số chỉ tiêu đạt
    }
contents-alt = { $early ->
        [True] Bản đồ số chỉ tiêu đã ở mức kế hoạch trên số chỉ tiêu đánh giá được ở từng huyện, thành phố
       *[other] Bản đồ số chỉ tiêu đạt trên số chỉ tiêu đánh giá được ở từng huyện, thành phố
    }: { $names }.
contents-told = { $name }: { $early ->
        [True] đã ở mức của { $met } trong { $assessed } chỉ tiêu đánh giá được
       *[other] đạt { $met } trong { $assessed } chỉ tiêu đánh giá được
    }{ $brief ->
        [True] . Mở bản tin
       *[other] . Ấn bản này không có bản tin của đơn vị
    }
contents-told-none = { $name }: chưa đánh giá được chỉ tiêu nào{ $brief ->
        [True] . Mở bản tin
       *[other] . Ấn bản này không có bản tin của đơn vị
    }
contents-head-lead = Tóm tắt
contents-head-files = Định dạng khác
contents-zip = Toàn bộ ấn bản được lưu trong một tệp nén để gửi đi: { $name }
