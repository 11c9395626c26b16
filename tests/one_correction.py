"""A correction of the made-up province: a graduate of commune 99201 counted twice in 2023."""

CELL = "data/returns/2023/qualification.csv"
CORRECTION = f"""
- id: university
  file: {CELL}
  cell: G13
  expected: 50
  put: 49
  reason: Đếm một người hai lần
  said_by: Phòng GDĐT
  on: 2024-01-10
"""
