## Xã cần đến trước
visits-title = Xã, phường, thị trấn cần đến trước
visits-lead = { $total ->
        [1] Chỉ còn { $names } vướng { $number } lĩnh vực để lên mức tiếp theo.
       *[other] Còn { $total } đơn vị cấp xã vướng ít nhất một lĩnh vực để lên mức tiếp theo; nên đến trước: { $names } ({ $number } lĩnh vực).
    }
visits-done = Không còn xã, phường, thị trấn nào vướng để lên mức tiếp theo.
visits-none = Chưa có số liệu cấp xã để xếp thứ tự.
visits-caption = Nơi nên đến trước để { $area } lên mức tiếp theo, năm { $year }
visits-caption-all = Tất cả đơn vị cấp xã của { $area } còn vướng, năm { $year }
visits-head-commune = Xã, phường, thị trấn
visits-head-fields = Lĩnh vực còn vướng và mức hướng tới
visits-head-chosen = Nằm trên đường ngắn nhất
visits-head-people = Còn thiếu (người)
visits-note = Xếp theo số lĩnh vực mà đường ngắn nhất của huyện, thành phố đi qua xã ấy, rồi số lĩnh vực còn vướng, rồi số người còn thiếu. Ghi “nhiều nhất” ở nơi vướng nhiều tiêu chí, vì một người có thể đáp ứng hai tiêu chí.
visits-more = Xem từng tiêu chí chưa đạt tại từng xã
