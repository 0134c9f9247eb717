# The history page in the window.

ui-history-filter = Show
ui-history-filter-project = This project
ui-history-filter-all = Whole workspace
ui-history-none = Nothing has been changed yet
ui-history-none-help = Every change will be listed here, and each can be taken back.
ui-history-none-project = Nothing has been changed in this project yet
ui-history-today = Today
ui-history-yesterday = Yesterday
ui-history-undone = undone
ui-history-now = now
ui-history-back = Go back to here
ui-history-back-named = Go back to right after “{ $action }”
ui-history-back-title = Go back to here?
ui-history-back-text = The workspace will be as it was right after “{ $action }”, { $time }.
ui-history-back-taken = { $count ->
    [0] No change in effect is taken back.
    [one] 1 change is taken back.
   *[other] { $count } changes are taken back.
}
ui-history-back-returned = { $count ->
    [one] 1 change that was undone since is in effect again.
   *[other] { $count } changes that were undone since are in effect again.
}
ui-history-back-returned-some = What was taken back since is in effect again.
ui-history-back-all = This concerns the whole workspace, not only this project.
ui-history-back-undo = Going back is a change like any other: you can undo it.
ui-history-back-yes = Go back
ui-history-loading = Loading older changes
ui-history-more = Show older changes
ui-history-end = That is everything.
