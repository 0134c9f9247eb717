# The window: what every page shares. Ids start with ui-.

## Words for values

ui-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
ui-days-signed = { $days ->
    [one] { $sign }1 day
   *[other] { $sign }{ $days } days
}
ui-interval-by = by { $date }
ui-interval-after = after { $date }
ui-length-about = about { $length }
ui-length-over = over { $length }
ui-length-under = under { $length }
ui-missing = missing
ui-unknown = Unknown

## Standing and kinds

ui-verdict-late = Late
ui-verdict-behind = Behind
ui-verdict-on_track = On track
ui-verdict-done = Done
ui-verdict-unknown = Unknown
ui-kind-bridge = Bridge
ui-kind-road = Road
ui-kind-rail = Rail
ui-kind-tunnel = Tunnel
ui-kind-port = Port
ui-kind-water = Water
ui-kind-energy = Energy
ui-kind-building = Building
ui-kind-other = Other
ui-status-proposed = Proposed
ui-status-planned = Planned
ui-status-under_construction = Under construction
ui-status-paused = Paused
ui-status-completed = Completed
ui-status-cancelled = Cancelled
ui-reliability-unrated = Not rated
ui-reliability-official = Official
ui-reliability-first_hand = First hand
ui-reliability-press = Press
ui-reliability-second_hand = Second hand
ui-reliability-unverified = Unverified

## Parts

ui-close = Close
ui-cancel = Cancel
ui-save = Save
ui-add = Add
ui-remove = Remove
ui-edit = Edit
ui-undo = Undo
ui-undone = Taken back: { $action }
ui-redone = Done again: { $action }
ui-notes = Notes
ui-why = why
ui-why-of = Why this number: { $label }
ui-loading = Loading …
ui-working = Working …
ui-try-again = Try again
ui-inspector-width = Width of the pane

## Failures

ui-failure-no-shell = This page is a part of Milepost and only works inside it.
ui-failure-unexpected = Something unexpected happened: { $text }
ui-failure-unexpected-help = Nothing that was saved is lost. Try again; if it happens again, close Milepost and open it anew.
