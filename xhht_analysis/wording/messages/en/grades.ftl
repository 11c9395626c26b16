# The quality grade of figures from returns, beside each number.
grade-1 = quality grade 1 of 3 (best): no warning
grade-2 = quality grade 2 of 3: units with a warning hold less than { $pct }
grade-3 = quality grade 3 of 3 (worst): units with a warning hold { $pct } or more
grade-in-words = { $value } (quality grade { $grade })
grade-note = ①, ②, ③ are the quality grades of figures from returns: ① no warning when the returns were checked; ② units with a warning hold less than { $pct }; ③ they hold { $pct } or more. Pictures and sentences tell grades 2 and 3 only; what is worked out from several figures bears the worst of their grades.
summary-grades = Targets whose figures rest on returns with warnings: { $targets }.
