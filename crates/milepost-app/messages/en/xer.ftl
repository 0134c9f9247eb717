# What is said of a Primavera XER file: why it cannot be read, and what was noticed in it.

xer-not-xer = This is not a Primavera XER file: its first line does not begin with ERMHDR.
xer-not-xer-help = Export the project from P6 with File > Export > Primavera PM - (XER), and use that file.
xer-no-activities = This XER file has no table of activities.
xer-no-activities-help = It may hold only resources or other shared data. Export the project itself from P6.
xer-too-large = The file is larger than 2 GB.
xer-too-large-help = Export fewer projects at a time.

xer-cancelled = The reading was stopped.
xer-cancelled-help = Nothing was taken from the file.

xer-cut-off = The file ends before its last line: something was cut off.
xer-no-id = A row without an identity was left out.
xer-twice = The identity { $value } comes twice; the second row was left out.
xer-letters = “{ $value }” in { $column } has characters that are not of the code page that the file is read in; they show as “�”. Name another code page.
xer-unknown-word = “{ $value }” in { $column } is not a word that P6 uses there; the usual one was taken.
xer-bad-date = “{ $value }” in { $column } is not a date of the years 1900 to 2200; it was taken as missing.
xer-bad-number = “{ $value }” in { $column } is not a number; it was taken as missing.
xer-absurd-duration = { $value } hours in { $column } are more than 300 years; they were taken as missing.
xer-negative-duration = { $value } hours in { $column } are a negative duration; it was taken as 0.
xer-constraint-without-date = The constraint “{ $value }” has no date; it was left out.
xer-complete-without-finish = The activity is complete, but has no actual finish.
xer-no-project = The project { $value } is not in the file; the row was left out.
xer-no-calendar = The calendar { $value } is not in the file; the project's was taken.
xer-no-base-calendar = The calendar { $value }, which another inherits from, is not in the file.
xer-calendar-circle = The calendar “{ $name }” inherits from itself in a circle; it was taken to inherit from none.
xer-calendar-damaged = Not all hours of the calendar “{ $name }” can be read; what can be read was taken.
xer-calendar-empty = The calendar “{ $name }” has no hours; Monday to Friday was taken.
xer-no-predecessor = The predecessor { $value } is not in the file; the relationship was left out.
xer-no-successor = The successor { $value } is not in the file; the relationship was left out.
xer-follows-itself = The activity { $value } follows itself; the relationship was left out.
xer-no-activity = The activity { $value } is not in the file; the row was left out.
xer-no-resource = The resource { $value } is not in the file.
xer-no-code-type = The kind of code { $value } is not in the file; the row was left out.
xer-no-code = The code { $value } is not in the file; the row was left out.
xer-no-user-field = The user field { $value } is not in the file; the row was left out.
