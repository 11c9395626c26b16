# Thông báo sau mỗi lần chạy: tệp summary.txt, thư, và các dòng cảnh báo.

notice-title = Bản tin xã hội học tập: { $state ->
        [built] đã lập đủ { $number } bản tin
        [some_failed] lập được { $number } bản tin, { $failed } bản tin không lập được
        [unchanged] không có gì thay đổi, ấn bản cũ vẫn dùng
        [locked] không chạy vì một lần chạy khác đang diễn ra
        [crashed] dừng giữa chừng vì sự cố, không có ấn bản mới
       *[refused] không lập được ấn bản mới, có { $problems } lỗi cần sửa
    }
notice-times = Bắt đầu { $began }, kết thúc { $ended }.
notice-moment = { $time } ngày { $day } ({ $zone })
notice-out = Thư mục: { $path }
notice-edition = { $stands ->
        [yes] Ấn bản đang dùng: { $edition }
       *[no] Ấn bản mới: { $edition }
    }{ $published ->
        [none] .
       *[other] , công bố lúc { $published }.
    }
notice-no-edition = Chưa có ấn bản nào.
notice-counts = Lập mới { $built }, giữ nguyên { $kept }, không lập được { $failed }.
notice-index = Trang mục lục: { $path }
notice-not-whole = Chưa có lần chạy nào trọn vẹn kể từ { $since }.
notice-holder = Đang chạy: máy { $host }, tiến trình { $pid }, từ { $since }.
notice-problems = Lỗi cần sửa:
notice-failed = Bản tin không lập được:
notice-missing = Báo cáo chưa có trong số liệu:
notice-removed = Ấn bản cũ đã xóa:
notice-since = (từ { $since })
notice-return = { $state ->
        [received] đã nhận
        [received_late] đã nhận, muộn hạn
        [held_out] còn lỗi, để ngoài
        [overdue] quá hạn, chưa gửi
       *[missing] chưa gửi
    }
notice-log = Nhật ký: { $path }
notice-too-large = Tệp ấn bản lớn hơn mức cho phép đính kèm; xem trong thư mục nêu trên.
notice-no-bundle = Ấn bản không có tệp .zip để đính kèm.

## Một dòng trên stderr khi không báo tin được
summary-failed = Không ghi được tệp tóm tắt ({ $reason }).
journal-failed = Không ghi được nhật ký ({ $reason }); vẫn chạy tiếp.
mail-failed = Không gửi được thư báo ({ $reason }); ấn bản không bị ảnh hưởng.
mail-partly-failed = Máy chủ thư từ chối { $refused } trên { $recipients } người nhận; ấn bản không bị ảnh hưởng.
webhook-failed = Không báo được đến webhook ({ $reason }); ấn bản không bị ảnh hưởng.
removal-failed = Chưa xóa được ấn bản cũ { $edition } ({ $reason }); lần sau sẽ xóa tiếp.
