## Districts by target
heat-title = The districts by target
heat-caption = The verdict on each target, { $year }
heat-head-unit = District
heat-level = level { $level }
heat-note = ✓ met; ✗ not met; ▼ lost; → ↘ ↓ on course, behind, far behind; ≠ depends on the method; ○ not owed here, nothing to count, or no figure. The figure stands below the sign.

## Ranks
ranks-title = The districts in order
ranks-caption = Shares in { $year } and the rank from the highest
ranks-place = { $rank } of { $total }
ranks-none = There are no figures by which to rank.
ranks-note = Equal shares have the same rank. None is ranked while a district has no figure or a doubtful one: the order would mean nothing then.
