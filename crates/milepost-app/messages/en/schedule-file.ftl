# Files of other schedulers: what they are, and why one cannot be read.

schedule-file-missing = There is no file { $path }.
schedule-file-missing-help = Check the name and the folder.
schedule-file-permission = The file { $path } may not be read.
schedule-file-permission-help = Ask its owner for the right to read it, or make a copy that you may read.
schedule-file-io = The file { $path } could not be read: { $error }
schedule-file-io-help = Try again. If it lies on a network drive, copy it to this computer first.
schedule-file-code-page = There is no code page { $name }.
schedule-file-code-page-help = Name it as the web does: utf-8, windows-1252, windows-1251, gbk, shift_jis.
schedule-file-other = { $path } is a file of { $format }, which is no schedule.
schedule-file-other-help = Import it instead: File > Import, or milepost import.
