# How values are written, what went wrong in the app itself, and the window's native menu.

## Values

length-metres = { $value } m
length-kilometres = { $value } km
length-about = about { $length }
length-over = over { $length }
length-under = under { $length }

## What was asked for is not there, or is not clear

app-project-missing = There is no project “{ $text }”.
app-project-missing-help = Use a project’s code or a part of its name. The portfolio lists them.
app-milestone-missing = “{ $project }” has no milestone “{ $text }”.
app-milestone-missing-help = Use its number in the list, or a part of its title.
app-claim-missing = There is no claim “{ $text }”.
app-claim-missing-help = Use its id, or enough of the first or last letters of it.
app-source-missing = There is no source “{ $text }”.
app-source-missing-help = Use its id, or a part of its title or publisher.
app-project-ambiguous = { $count } projects match “{ $text }”: { $choices }.
app-milestone-ambiguous = { $count } milestones of “{ $project }” match “{ $text }”: { $choices }.
app-claim-ambiguous = { $count } claims match “{ $text }”.
app-source-ambiguous = { $count } sources match “{ $text }”: { $choices }.
app-ambiguous-help = Use more of the name, so that only one matches.
app-choices-more = { $choices } and { $count } more

## Writing a file where one is already

target-exists = “{ $path }” is there already.
target-exists-help = Choose another name, or say that it may be replaced (on the command line: --replace).

## What was entered cannot be kept

app-invalid = { $count ->
        [one] One thing that was entered is not right.
       *[other] { $count } things that were entered are not right.
    }
app-invalid-help = Correct the marked fields. Nothing was changed.
app-invalid-row = Row { $row }: { $problem }
app-source-in-use = “{ $source }” is cited { $count ->
        [one] once
       *[other] { $count } times
    }, so it was not removed.
app-source-in-use-help = Remove it together with its citations: the claims and milestones stay, without this source.

## The workspace and other files

app-no-workspace = No workspace is open.
app-no-workspace-help = Open one, make a new one, or open the sample portfolio.
app-bad-request = The program asked for something that does not exist: { $detail }
app-bad-request-help = This is a fault in Milepost. Nothing was changed.
app-stopped = The program stopped in the middle of this. Nothing half done was kept.
app-stopped-help = Close the window and open Milepost again.
app-file-missing = There is no folder for “{ $path }”.
app-file-missing-help = Make the folder first, or choose another.
app-file-permission = “{ $path }” cannot be written: permission is missing.
app-file-permission-help = Choose a folder that you may write to.
app-file-full = “{ $path }” cannot be written: the disk is full.
app-file-full-help = Make room, or choose another disk. What was there before is unchanged.
app-file-folder = “{ $path }” is a folder, not a file.
app-file-folder-help = Choose a file name in it.
app-file-failed = “{ $path }” cannot be written: { $reason }
app-file-failed-help = What was there before is unchanged. Try another place.
app-file-base64 = The picture to save is damaged.
app-settings-damaged = The settings could not be read, so the usual ones are used. The old ones are kept in “{ $path }”.
app-settings-unsaved = The settings could not be saved: { $reason }
app-backup-failed = Today’s automatic backup could not be made: { $reason }

## The sample portfolio

app-sample-damaged = The sample “{ $file }” cannot be built: { $reason }
app-sample-damaged-help = This is a fault in Milepost. No file was made.

## The native menu

menu-file = File
menu-file-new = New workspace…
menu-file-open = Open…
menu-file-recent = Open recent
menu-file-recent-none = Nothing opened yet
menu-file-sample = Open the sample portfolio…
menu-file-backup = Back up…
menu-file-export = Save as text…
menu-file-close = Close workspace
menu-file-quit = Quit
menu-edit = Edit
menu-edit-undo = Undo
menu-edit-redo = Redo
menu-view = View
menu-view-portfolio = Portfolio
menu-view-theme = Theme
menu-view-theme-system = As the system
menu-view-theme-light = Light
menu-view-theme-dark = Dark
menu-help = Help
menu-help-keys = Keyboard
menu-help-about = About Milepost
