# Maps: what a unit tells when it is pointed at, the scale bar, small maps
map-told = { $name }: { $value }; { $state }
map-told-parts = { $name }: { $value } ({ $parts }); { $state }
map-told-none = { $name }: { $state }
map-state-published = published figure
map-state-returned = returned by the district
map-state-illustrative = illustrative figure
map-state-reference = reference figure
map-scale = { $km } km
map-told-year = { $year }, { $told }
maps-more = More maps
small-maps-caption = { $indicator } by district, { $first }–{ $last }
small-maps-alt = Small maps of { $indicator } by district over the years { $first }–{ $last }: { $summary }.
