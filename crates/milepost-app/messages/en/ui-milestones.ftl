# The milestone table in the window, its inspector and pasting into it.

ui-milestones-table = Milestones of { $project }
ui-milestones-timeline = Timeline
ui-milestones-add = Add milestone
ui-milestones-paste = Paste rows
ui-milestones-keys = Keys
ui-milestones-none = No milestones yet
ui-milestones-none-help = Add the first one, or paste rows from a spreadsheet: title, weight, planned, forecast, actual.

ui-milestones-column-number = #
ui-milestones-column-number-long = Number
ui-milestones-column-title = Title
ui-milestones-column-weight = Weight
ui-milestones-column-planned = Planned
ui-milestones-column-forecast = Forecast
ui-milestones-column-actual = Actual
ui-milestones-column-status = Status
ui-milestones-column-slip = Slip
ui-milestones-column-note = Note

ui-milestones-status-met = Met
ui-milestones-status-due = Due
ui-milestones-status-overdue = Overdue
ui-milestones-status-upcoming = Upcoming
ui-milestones-status-unknown = Unknown
ui-milestones-status-new = New

ui-milestones-new-title = Title of the new milestone
ui-milestones-new = New milestone
ui-milestones-edit-cell = { $column } of “{ $title }”
ui-milestones-sources = { $count ->
    [one] 1 source
   *[other] { $count } sources
}
ui-milestones-warnings = { $count ->
    [one] 1 thing to look at
   *[other] { $count } things to look at
}
ui-milestones-drag = Drag to move “{ $title }”
ui-milestones-slip-growing = and growing
ui-milestones-total = { $count ->
    [one] 1 milestone
   *[other] { $count } milestones
}, weight { $weight }
ui-milestones-selected = { $count ->
    [one] 1 selected
   *[other] { $count } selected
}
ui-milestones-remove = Remove
ui-milestones-details = Details
ui-milestones-met = Met on { $date }
ui-milestones-met-ahead = The as-of date is in the future: a milestone cannot be met there.

# Said to screen readers.
ui-milestones-said-row-added = New row { $number }. Type a title; the row is kept when it has one.
ui-milestones-said-refused = Not kept: { $column } of “{ $title }”. { $problem }
ui-milestones-said-moved = “{ $title }” is now number { $number }.
ui-milestones-said-copied = { $rows ->
    [one] 1 row copied
   *[other] { $rows } rows copied
}.
ui-milestones-said-selected = { $count ->
    [0] Nothing selected
    [one] 1 row selected
   *[other] { $count } rows selected
}.
ui-milestones-copied = Copied as a table: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}

# How a typed date is read, below the cell.
ui-milestones-reading = Reading
ui-milestones-choose = Which one is meant?

# Keys of the table, in the list that opens from it.
ui-milestones-keys-title = Keys in the milestone table
ui-milestones-key-move = Go from cell to cell
ui-milestones-key-edit = Edit the cell; typing does too
ui-milestones-key-commit = Keep and go down; Tab: keep and go on
ui-milestones-key-cancel = Leave the cell as it was
ui-milestones-key-add = Add a row below
ui-milestones-key-remove = Remove the selected rows
ui-milestones-key-shift = Move the row up or down
ui-milestones-key-select = Select the row
ui-milestones-key-extend = Select a range
ui-milestones-key-all = Select all rows
ui-milestones-key-copy = Copy cells
ui-milestones-key-paste = Paste rows from a spreadsheet
ui-milestones-key-met = Met on the as-of date; on Status also M
ui-milestones-key-inspect = Open the milestone’s details, from #, Status or Slip

# Pasting.
ui-paste-title = Add milestones from a table
ui-paste-text = Paste rows here
ui-paste-text-help = Copy cells in a spreadsheet and paste them here: with column heads, or in the order title, weight, planned, forecast, actual, note.
ui-paste-reading = Reading the rows
ui-paste-columns = Columns, as they were understood
ui-paste-row = Row { $number }
ui-paste-none = There are no rows in this text.
ui-paste-summary = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}, { $sound ->
    [0] none
   *[other] { $sound }
} ready to add
ui-paste-problems = { $rows ->
    [one] 1 row cannot be added as it is. Correct it here, or leave it out.
   *[other] { $rows } rows cannot be added as they are. Correct them here, or leave them out.
}
ui-paste-include = Add row { $number }
ui-paste-add = { $rows ->
    [0] Nothing to add
    [one] Add 1 milestone
   *[other] Add { $rows } milestones
}
ui-paste-other = Paste something else

# The inspector.
ui-inspector-milestone = Milestone
ui-inspector-field-title = Title
ui-inspector-field-weight = Weight
ui-inspector-field-weight-hint = Its share of the work, in any unit: only its proportion to the others counts.
ui-inspector-field-planned = Planned
ui-inspector-field-forecast = Forecast
ui-inspector-field-actual = Actual
ui-inspector-field-note = Note
ui-inspector-field-budget = Budget
ui-inspector-field-budget-hint = What reaching it is worth, for earned value: 12 million EUR.
ui-inspector-field-range = Range in days
ui-inspector-field-range-hint = For the simulation, at best, most likely and at worst around its date: -10, 0, 45.
ui-inspector-slip = Slip against the plan
ui-inspector-sources = Sources
ui-inspector-sources-none = No source is named for this milestone.
ui-inspector-source-add = Add a source
ui-inspector-source-choose = Search sources
ui-inspector-source-remove = Take “{ $title }” off this milestone
ui-inspector-source-none-found = No source by that name. Add it on the Sources page or with a claim.
ui-inspector-warnings = To look at
ui-inspector-remove = Remove milestone
ui-milestones-mark-met = Met on the as-of date
