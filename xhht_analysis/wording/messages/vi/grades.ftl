# Mức tin cậy của số liệu do địa phương báo cáo, đứng cạnh từng con số.
grade-1 = mức tin cậy 1 trên 3 (cao nhất): không có cảnh báo
grade-2 = mức tin cậy 2 trên 3: đơn vị có cảnh báo chiếm dưới { $pct }
grade-3 = mức tin cậy 3 trên 3 (thấp nhất): đơn vị có cảnh báo chiếm từ { $pct } trở lên
grade-in-words = { $value } (mức tin cậy { $grade })
grade-note = Dấu ①, ②, ③ là mức tin cậy của số liệu do địa phương báo cáo: ① không có cảnh báo khi kiểm tra báo cáo; ② đơn vị có cảnh báo chiếm dưới { $pct }; ③ từ { $pct } trở lên. Hình và câu văn chỉ ghi mức 2 và 3; số tính ra từ nhiều số liệu mang mức kém nhất trong các số liệu đó.
summary-grades = Các chỉ tiêu dựa trên số liệu có cảnh báo khi kiểm tra báo cáo: { $targets }.
