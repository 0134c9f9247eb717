# Files of other schedulers: what they are, and why one cannot be read.

schedule-file-xer = Primavera P6 (XER)
schedule-file-mspdi = MS Project (XML)
schedule-file-missing = There is no file { $path }.
schedule-file-missing-help = Check the name and the folder.
schedule-file-permission = The file { $path } may not be read.
schedule-file-permission-help = Ask its owner for the right to read it, or make a copy that you may read.
schedule-file-io = The file { $path } could not be read: { $error }
schedule-file-io-help = Try again. If it lies on a network drive, copy it to this computer first.
schedule-file-mpp = { $path } is in MS Project's own format (.mpp), which Milepost does not read.
schedule-file-mpp-help = In MS Project, use File > Save As and choose XML Format (*.xml), and open that file.
schedule-file-unknown = { $path } is not a schedule that Milepost can read.
schedule-file-unknown-help = It reads Primavera's XER files and MS Project's XML files.
schedule-file-code-page = There is no code page { $name }.
schedule-file-code-page-help = Name it as the web does: utf-8, windows-1252, windows-1251, gbk, shift_jis.
