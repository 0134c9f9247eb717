# What is measured of the work: fronts, quantities and structures, added and edited in their place.

ui-physical = Measured work
ui-physical-fronts = Fronts
ui-physical-front-add = Add a front
ui-physical-fronts-none = None. A front is a working face that goes along the work: from a bank, from a portal.
ui-physical-quantities = Quantities
ui-physical-quantity-add = Add a quantity
ui-physical-quantities-none = None. A quantity is what is counted: metres of deck, piles, cubic metres.
ui-physical-structures = Structures
ui-physical-structure-add = Add a structure
ui-physical-structures-none = None. Structures mark the way: piers, spans, portals, stations.
ui-physical-structure-pier = Pier
ui-physical-structure-span = Span
ui-physical-structure-portal = Portal
ui-physical-structure-station = Station
ui-physical-structure-other = Other
ui-physical-name = Name
ui-physical-start = Starts at, in metres
ui-physical-direction = Goes
ui-physical-up = up the chainage
ui-physical-down = down the chainage
ui-physical-up-from = up from { $start }
ui-physical-down-from = down from { $start }
ui-physical-unit = Unit
ui-physical-total = In all
ui-physical-weight = Weight
ui-physical-kind = Kind
ui-physical-from = From, in metres
ui-physical-to = To, if it is long
ui-physical-planned = Planned by date
ui-physical-planned-hint = How much by when, a line each: 30 Jun 2026 = 120.
ui-physical-planned-front-hint = The chainage by when, a line each: 30 Jun 2026 = 120.
ui-physical-planned-points = { $points ->
    [one] planned by 1 date
   *[other] planned by { $points } dates
}
ui-physical-budget = Budget
ui-physical-budget-hint = For earned value: 12 million EUR.
ui-physical-budget-of = budget { $budget }
ui-physical-milestones = Its milestones
ui-physical-note = Note
ui-physical-source = Source
ui-physical-source-own = your own word
ui-physical-date = On
ui-physical-chainage = Chainage, in metres
ui-physical-done = Done since the beginning
ui-physical-readings-of = Readings of { $name }
ui-physical-readings-all = Show all { $readings }
ui-physical-readings-fewer = Show fewer
ui-physical-read = Add a reading
ui-physical-read-of = Add a reading of { $name }
ui-physical-reading-edit = Edit the reading of { $name }, { $date }
ui-physical-reading-remove-of = Remove the reading of { $name }, { $date }
ui-physical-edit = Edit { $name }
ui-physical-move-up = Move { $name } up
ui-physical-move-up-keys = Move up (Alt and the arrows)
ui-physical-remove = Remove { $name }
ui-physical-from-to = { $from } to { $to }
ui-physical-of = of { $total }
ui-physical-no-total = total not known yet
ui-physical-ask = The length is now claimed as { $reported }, and chainages count along { $length }. Nothing moves until you say which holds.
ui-physical-ask-first = Chainages have no length to count along yet. It is claimed as { $reported }.
ui-physical-ask-take = Count along { $reported }
ui-physical-line = Chainages count from 0 to { $length }.
ui-physical-line-claimed = Chainages count from 0 to { $length }, as claimed.
ui-physical-line-none = Chainages have no length to count along.
ui-physical-line-set = Set the length
ui-physical-line-length = Length
ui-physical-line-hint = 1,005 m or 3.2 km. Empty: none.

## What was spent

ui-physical-costs = Costs
ui-physical-cost-add = Add a cost
ui-physical-costs-none = None. What was spent by when: earned value compares it with what is done.
ui-physical-costs-all = Show all { $costs }
ui-physical-costs-fewer = Show fewer
ui-physical-spent = Spent
ui-physical-amount = Amount
ui-physical-amount-hint = 2.4 million EUR; below zero: paid back.
