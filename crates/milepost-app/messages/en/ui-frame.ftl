# The window's frame: the bar, the rail, the palette, the list of keys; and the welcome page.

ui-milepost = Milepost
ui-skip = Skip to the page
ui-rail = Pages and projects
ui-portfolio = Portfolio
ui-projects = Projects
ui-sources = Sources
ui-settings = Settings
ui-workspace-menu = Workspace “{ $name }”
ui-search-for = Search or do
ui-with-keys = { $text } ({ $keys })
ui-edit-undo-of = Undo: { $action }
ui-edit-redo-of = Redo: { $action }
ui-read-only = Read only.
ui-changed-outside = Another program changed this workspace. What you see is up to date.
ui-link-not-opened = The link could not be opened in your browser.

## The as-of date

ui-as-of = As of
ui-as-of-choose = Show everything as of
ui-as-of-hint = A date, or “end of 2025”.
ui-as-of-ambiguous = This can be read in more than one way. Write the month in letters.
ui-as-of-today = Today, { $date }
ui-as-of-previous = Month before
ui-as-of-next = Month after

## Files

ui-file-type = Milepost workspace
ui-file-type-text = Text
ui-file-new = New workspace
ui-file-sample = Sample portfolio
ui-file-backup = { $name } { $date }
ui-backup-done = Backed up, { $size }.
ui-export-done = Saved as text, { $size }.

## Welcome

ui-welcome-text = An honest record of infrastructure projects: what was promised, who said so, what has been built, and when it will be done.
ui-welcome-file-sample = Look at the sample portfolio
ui-welcome-file-sample-text = Bridges and public works with their sources, from public reports. Saved as a file of your own.
ui-welcome-file-new = New workspace
ui-welcome-file-new-text = One file that holds your projects, their sources and every change.
ui-welcome-file-open = Open a workspace
ui-welcome-file-open-text = A file that ends with .milepost. It can also be dropped on this window.
ui-welcome-recent = Recent
ui-welcome-gone = not there any more
ui-welcome-forget = Forget “{ $name }”

## Actions, in the palette and the list of keys

ui-action-palette = Search or do anything
ui-action-search = Search
ui-action-edit-undo = Undo
ui-action-edit-redo = Redo
ui-action-project-new = Add a project
ui-action-view-portfolio = Go to the portfolio
ui-action-view-sources = Go to the sources
ui-action-view-settings = Go to the settings
ui-action-back = Back
ui-action-forward = Forward
ui-action-as-of = Change the as-of date
ui-action-as-of-today = Set the as-of date to today
ui-action-file-open = Open a workspace…
ui-action-file-new = New workspace…
ui-action-file-sample = Open the sample portfolio…
ui-action-file-backup = Back up to…
ui-action-backup-now = Back up now
ui-action-file-export = Save as text…
ui-action-file-close = Close the workspace
ui-action-view-theme-system = Light or dark as the system
ui-action-view-theme-light = Light
ui-action-view-theme-dark = Dark
ui-action-help-keys = Keyboard shortcuts
ui-action-help-about = About Milepost
ui-action-portfolio-add = Add a project
ui-action-portfolio-cards = Show the portfolio as cards or as a table
ui-action-portfolio-filter = Filter the portfolio
ui-action-portfolio-own-order = Show all projects in your own order
ui-action-source-add = Add a source
ui-off-no-workspace = No workspace is open.
ui-off-nothing = There is nothing to do.

## The palette

ui-palette-label = Find a project, milestone, claim or source, or something to do
ui-palette-found = Found
ui-palette-actions = Actions
ui-palette-none = Nothing matches “{ $text }”.
ui-hit-project = Project
ui-hit-milestone = Milestone
ui-hit-claim = Claim
ui-hit-source = Source

## Keys

ui-keys-everywhere = Everywhere
ui-keys-lists = In lists and tables
ui-keys-move = Move
ui-keys-ends = First and last
ui-keys-open = Open
ui-keys-add = Add
ui-keys-remove = Remove, with Undo
ui-keys-reorder = Move up or down in the list
ui-keys-cell = Next field, keep what was typed
ui-keys-leave = Close, or leave as it was
ui-key-Ctrl = Ctrl
ui-key-Alt = Alt
ui-key-Shift = Shift
ui-key-Enter = Enter
ui-key-Escape = Esc
ui-key-Delete = Del
ui-key-Insert = Ins
ui-key-Space = Space
ui-key-Tab = Tab
ui-key-Home = Home
ui-key-End = End

## When a page cannot be drawn

ui-trouble-title = This page could not be shown
ui-trouble-help = Your data is safe: everything that was acknowledged is in the file. Try again, or go to another page. If it happens again, close Milepost and open it anew.
ui-go-portfolio = Go to the portfolio
