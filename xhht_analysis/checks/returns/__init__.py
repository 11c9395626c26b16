"""Named checks of what districts send in; ids and severities stand in definitions/checks.yml."""
