# Charts of what is followed over time: reports, fronts, forecasts, earned value.

ui-chart-and-join = {" and "}

## Fronts

ui-chart-fronts-title = Fronts: metres by date
ui-chart-fronts-meet = meet { $date } near { $chainage }
ui-chart-fronts-met = met { $date } at { $chainage }
ui-chart-fronts-range = { $dates }, { $low } to { $high }
ui-chart-fronts-range-open = { $earliest } or later, { $low } to { $high }
ui-chart-fronts-standing = On { $date }: { $fronts }.
ui-chart-fronts-forecast = The fronts { $closure }.
ui-chart-fronts-nothing = No front has been measured yet.
ui-chart-fronts-built = { $metres } done
ui-chart-fronts-at = at { $chainage }
ui-chart-fronts-help = Left and Right go along a front, Up and Down to the other and to where they meet.
ui-chart-fronts-kind-done = done
ui-chart-fronts-kind-planned = planned
ui-chart-fronts-kind-closure = predicted to meet
ui-chart-fronts-kind-met = met
ui-chart-fronts-kind-structure = structure
ui-chart-fronts-column-front = Front
ui-chart-fronts-column-kind = What
ui-chart-fronts-column-chainage = Chainage
ui-chart-fronts-column-built = From the start
ui-chart-fronts-km = { $km } km
