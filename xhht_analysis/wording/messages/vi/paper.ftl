# Bản in (PDF) và văn bản Word của một bản tin.

paper-mark = ◇ CÓ SỐ LIỆU MINH HỌA
paper-table = Bảng
paper-figure = Hình

## Thể thức của văn bản Word: chỗ trong ngoặc vuông do người ban hành điền
word-superior = [TÊN CƠ QUAN CHỦ QUẢN]
word-issuer = [TÊN CƠ QUAN]
word-number = Số: [số]
word-nation = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
word-motto = Độc lập - Tự do - Hạnh phúc
word-place-and-day = [địa danh], ngày [ngày] tháng [tháng] năm [năm]
word-recipients = Nơi nhận:
word-recipient = - [nơi nhận];
word-archive = - Lưu: [nơi lưu].
word-office = [CHỨC VỤ CỦA NGƯỜI KÝ]
word-signature = [chữ ký]
word-signer = [người ký]
