# What can be wrong with a workspace file, what its checks find, and the history's own words for undo.

## Opening and making a file

file-missing = There is no file “{ $path }”.
file-missing-help = It may have been moved, renamed or deleted. Open it from where it is now, or open a backup.
file-no-folder = There is no folder “{ $path }”.
file-no-folder-help = Make the folder first, or choose another.
file-is-folder = “{ $path }” is a folder, not a file.
file-is-folder-help = Choose a file in it. Workspaces end in “.milepost”.
file-empty = “{ $path }” is an empty file.
file-empty-help = Nothing can be read from it. Open a backup, or make a new workspace under another name.
file-not-sqlite = “{ $path }” is not a Milepost workspace.
file-not-sqlite-help = Choose a file that was made by Milepost. If this one was, its beginning is damaged: open a backup.
file-not-milepost = “{ $path }” is a database of another program.
file-not-milepost-help = Choose a file that was made by Milepost.
file-newer = “{ $path }” was made by a newer version of Milepost: its format is { $found }, this version knows formats up to { $known }.
file-newer-help = Install the newer version to open it. The file was not changed.
file-older = “{ $path }” was made by an older version of Milepost and cannot be brought up to date where it is.
file-older-help = Copy it to a folder where you may write, and open the copy.
file-damaged = “{ $path }” is damaged: { $detail }
file-damaged-help = Keep a copy of the file as it is, then open the newest backup from the folder beside it.
file-unmerged = “{ $path }” cannot be read where it is: its last changes are in a second file beside it, ending in “-wal”.
file-unmerged-help = Copy both files into a folder where you may write, and open the copy.
file-no-permission = You may not use “{ $path }”: permission is missing.
file-no-permission-help = Ask its owner, or choose another place.
file-exists = There is a file “{ $path }” already.
file-exists-help = Open it, or choose another name. It was not changed.

## Changing a file

file-read-only = “{ $path }” can only be read: { $why }.
file-read-only-help = Save a copy in a folder where you may write, and open that to make changes.
read-only-asked = it was opened for reading
read-only-file = the file is set to read-only
read-only-folder = its folder is set to read-only
file-busy = Another program is writing to “{ $path }” and did not finish within five seconds.
file-busy-help = Nothing was changed. Try again when the other program is done.
file-stopped = Stopped. Nothing was changed.
file-stopped-help = Do it again when you want it done.
file-disk-full = The disk is full, so “{ $path }” could not be written.
file-disk-full-help = Nothing was changed. Make room on the disk and try again.
file-moved = “{ $path }” was moved or deleted while it was open.
file-moved-help = Nothing was changed. Put it back, or open it from where it is now.
file-refused = The change does not fit “{ $path }”: { $detail }
file-refused-help = Nothing was changed. Look at it afresh and try again.
file-io = “{ $path }” could not be read or written: { $detail }
file-io-help = Nothing was changed. Check the disk, then try again.
project-gone = This project is no longer in the workspace.
milestone-gone = This milestone is no longer in the workspace.
claim-gone = This claim is no longer in the workspace.
source-gone = This source is no longer in the workspace.
thing-gone-help = It may have been removed or undone meanwhile. Undo can bring it back.

## History

history-undid = Undo: { $action }
history-redid = Redo: { $action }
history-restored-after = Go back to after: { $action }
history-restored-beginning = Go back to the beginning
history-conflict = Change { $number } of the history does not fit what is in “{ $path }” now.
history-conflict-help = Nothing was changed. Check the file: it may be damaged, or another program changed it.
history-no-entry = The history has no change { $number }.
history-no-entry-help = The history lists the changes with their numbers.

## Backups

backup-onto-itself = “{ $path }” is the workspace itself.
backup-onto-itself-help = Choose another name or folder for the backup.

## What the checks find

check-damaged = The file is damaged: { $detail }
check-lost-reference = An entry of “{ $table }” refers to something that is missing from “{ $parent }”.
check-application-id = The file is not marked as a Milepost workspace.
check-schema-version = The file’s format is { $found }; this version of Milepost writes { $known }.
check-schema = “{ $name }” is not as Milepost makes it.
check-history = Change { $number } of the history cannot be read.
check-history-incomplete = The history lists changes that it does not keep, or keeps changes that it does not list.

## Reading a text export

text-not-an-export = This is not a text export of Milepost.
text-not-an-export-help = Choose a file that was saved as text by Milepost. It has a line “milepost = 2” near its top.
text-newer = This text export was made by a newer version of Milepost: its format is { $found }.
text-newer-help = Install the newer version to read it.
text-malformed = Line { $line } of the text cannot be read: { $detail }
text-malformed-help = Put the line right, or export the text again.
text-not-utf8 = Line { $line } of the text is not UTF-8.
text-project-there = “{ $project }” is in this workspace already.
text-project-there-help = Make a new workspace from the text: milepost init NEW.milepost --from TEXT.
