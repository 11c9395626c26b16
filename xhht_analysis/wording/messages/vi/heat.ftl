## Các huyện theo từng chỉ tiêu
heat-title = Các huyện, thành phố theo từng chỉ tiêu
heat-caption = Kết luận theo từng chỉ tiêu năm { $year }
heat-head-unit = Huyện, thành phố
heat-level = mức { $level }
heat-note = ✓ đạt; ✗ chưa đạt; ▼ tụt mức; → ↘ ↓ đúng tiến độ, chậm, chậm nhiều; ≠ kết luận phụ thuộc phương pháp; ○ không giao riêng, không có đối tượng hoặc chưa có số liệu. Số dưới dấu là hiện trạng.

## Thứ hạng
ranks-title = Thứ hạng các huyện, thành phố
ranks-caption = Tỷ lệ năm { $year } và thứ hạng từ cao xuống thấp
ranks-place = thứ { $rank }/{ $total }
ranks-none = Chưa có số liệu để xếp thứ hạng.
ranks-note = Bằng nhau thì cùng hạng. Không xếp hạng khi còn địa phương chưa có số liệu hoặc có số liệu còn nghi vấn, vì thứ tự khi đó không có ý nghĩa.
