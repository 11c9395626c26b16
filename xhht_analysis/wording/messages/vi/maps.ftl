# Bản đồ: điều một đơn vị cho biết khi được trỏ tới, thước tỷ lệ, các bản đồ nhỏ
map-told = { $name }: { $value }; { $state }
map-told-parts = { $name }: { $value } ({ $parts }); { $state }
map-told-none = { $name }: { $state }
map-state-published = số liệu đã công bố
map-state-returned = số liệu huyện báo cáo
map-state-illustrative = số liệu minh họa
map-state-reference = số liệu tham chiếu
map-scale = { $km } km
map-told-year = Năm { $year }, { $told }
maps-more = Xem thêm bản đồ
small-maps-caption = { $indicator } theo huyện, thành phố, { $first }–{ $last }
small-maps-alt = Các bản đồ nhỏ { $indicator } theo huyện, thành phố qua các năm { $first }–{ $last }: { $summary }.
