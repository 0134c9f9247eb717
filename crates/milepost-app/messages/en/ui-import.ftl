# Importing and exporting in the window.

ui-action-file-import = Import…
ui-action-file-export-as = Export…
menu-file-import = Import…
menu-file-export-as = Export…

ui-import-title = Import
ui-import-text = Files are looked at first. Nothing is changed until you import them, and then in one step that undo takes back.
ui-import-none = No file chosen
ui-import-none-help = Drop files on the window, or choose them. What can be read: { $formats }.
ui-import-choose = Choose files…
ui-import-others = Other files…
ui-import-files = Files that can be imported
ui-import-all-files = All files
ui-import-no-workspace = Open a workspace first, then drop the files to import into it.
ui-import-into = Bring it in as
ui-import-into-new = New projects
ui-import-into-project = The next update of { $name }
ui-import-into-several = Several files become new projects. To update a project, import its update alone.
ui-import-suggested = It looks like the next update of { $name }.
ui-import-suggested-take = Compare with { $name }
ui-import-looking = Looking at the files
ui-import-taking = Importing
ui-import-again = Look again
ui-import-leave = Leave out { $name }
ui-import-from = Written by
ui-import-size = Size

ui-import-project = Project
ui-import-activities = Activities
ui-import-relationships = Relationships
ui-import-wbs = WBS
ui-import-calendars = Calendars
ui-import-resources = Resources
ui-import-data-date = Data date
ui-import-finish-stored = Finish in the file
ui-import-finish-computed = Finish computed

ui-import-verified = Its dates, recomputed
ui-import-differences = Where they differ: { $count ->
    [one] one value
   *[other] { $count } values
}
ui-import-of = { $part } of { $whole }
ui-import-activity = Activity
ui-import-value = Value
ui-import-stored = In the file
ui-import-computed = Computed
ui-import-hours = { $hours } h
ui-import-signed-hours = { $sign }{ $hours } h
ui-import-yes = yes
ui-import-no = no
ui-import-dates = Which dates to show
ui-import-dates-ours = Those computed here.
ui-import-dates-ours-help = The file’s stay with each activity, to compare with.
ui-import-dates-files_beside = Those computed here, with the file’s beside them.
ui-import-dates-files_beside-help = The file’s start and finish become the planned dates, which the chart draws below each bar.

ui-import-findings = Noticed in the file: { $count }
ui-import-clean = Everything in the file was understood.
ui-import-left-out = Not kept: { $count ->
    [one] one table
   *[other] { $count } tables
}
ui-import-kept = Kept as written, for the same format again: { $count ->
    [one] one table, column or element
   *[other] { $count } tables, columns and elements
}
ui-import-more = … and { $count } more.

ui-import-update = What the update changes
ui-import-start = Start
ui-import-finish = Finish
ui-import-moved = Moved
ui-import-data-dates = data date { $before } → { $after }
ui-import-causes = What moved the finish
ui-import-changes = { $count ->
    [one] one change
   *[other] { $count } changes
}
ui-import-causes-none = Changed without moving the finish: { $causes }.
ui-import-single = Single changes that moved the finish
ui-import-actuals = Actual dates that rewrite what was told before: { $count }
ui-import-actual-start = started
ui-import-actual-finish = finished
ui-import-difference-added = Added:
ui-import-difference-removed = Removed:
ui-import-difference-changed = Changed:
ui-import-report = Begin a status report at { $date }
ui-import-report-help = { $count ->
    [0] No milestone follows an activity, so its lines are to be filled in.
    [one] A draft: one milestone has the date of its activity.
   *[other] A draft: { $count } milestones have the dates of their activities.
}
ui-import-take = { $count ->
    [one] Import
   *[other] Import { $count } files
}
ui-import-take-update = Update { $name }

ui-export-title = Export
ui-export-text = Writes a file that other programs open.
ui-export-format = Format
ui-export-what = What
ui-export-all = The whole workspace
ui-export-go = Choose where…
ui-export-writing = Writing the file
ui-export-wrote = Exported, { $size }
ui-export-left-out = { $count ->
    [one] One thing has no place in this format.
   *[other] { $count } things have no place in this format.
}
ui-export-no-schedule = Choose a project: this format holds one.
ui-import-drop = Drop the files to look at them
ui-import-format = Format
ui-import-into-rows = Rows go to
ui-import-into-named = the projects that they name
ui-import-take-into = Import into { $name }

ui-rows-title = What each row does
ui-rows-which = Which rows to show
ui-rows-all = All { $count }
ui-rows-added = { $count } add
ui-rows-changed = { $count } change
ui-rows-same = { $count } as they are
ui-rows-left_out = { $count } not taken
ui-rows-outcome = What happens
ui-rows-what = What it says
ui-rows-pages = Pages of rows
ui-rows-before = Previous rows
ui-rows-after = Next rows
ui-rows-range = { $first } to { $last } of { $count }
ui-row-added = adds
ui-row-changed = changes
ui-row-same = as it is
ui-row-left_out = not taken
ui-row-effect-added = adds
ui-row-effect-changed = changes
ui-row-effect-same = keeps
ui-row-nothing = nothing
ui-row-moved = { $before } → { $after }
ui-row-part-not-taken = Not taken:
ui-export-rows = Each row is
