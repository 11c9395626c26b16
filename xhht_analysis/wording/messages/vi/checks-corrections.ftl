# Sửa số liệu theo khai báo (data/corrections.yml).

check-correction-not-applied = Không áp dụng được mục đính chính “{ $id }”: { $why ->
        [place] tệp không có trang tính hoặc ô này
        [unread] ô trống này không thuộc dòng và cột nào của biểu
       *[value] cần có { $expected ->
            [none] ô trống
           *[other] “{ $expected }”
        }, nhưng { $came ->
            [none] ô để trống
           *[other] ô ghi “{ $came }”
        }
    }.
    .mend = So mục này trong data/corrections.yml với tệp đang có; nếu địa phương đã gửi bản khác thì sửa lại hoặc bỏ mục đính chính.
check-correction-outdated = Mục đính chính “{ $id }” không còn cần: nguồn đã được sửa, { $came ->
        [none] ô đã để trống
       *[other] ô đã ghi “{ $came }”
    }.
    .mend = Bỏ mục này khỏi data/corrections.yml.
check-corrected = Đã đính chính theo mục “{ $id }”: { $put ->
        [none] để trống
       *[other] ghi “{ $put }”
    } thay cho { $came ->
        [none] ô trống
       *[other] “{ $came }”
    }. Lý do: { $reason }. Theo { $said_by }, ngày { $on }.
    .mend = Không cần sửa; khi địa phương gửi bản đã sửa thì bỏ mục này khỏi data/corrections.yml.
