# What is said of a Primavera P6 XML file.

pmxml-not-one = This is not a Primavera P6 XML file.
pmxml-not-one-help = Export the project from P6 with File > Export > Primavera PM - (XML), and open that file.
pmxml-word = “{ $value }” in { $column } is not a word that P6 uses there; the usual one was taken.
pmxml-date = “{ $value }” in { $column } is not a date of the years 1900 to 2200; it was taken as missing.
pmxml-number = “{ $value }” in { $column } is not a number; it was taken as missing.
pmxml-long = { $value } hours in { $column } are more than 300 years; they were taken as missing.
pmxml-negative = { $value } hours in { $column } are a negative duration; it was taken as 0.
pmxml-constraint = The constraint “{ $value }” has no date; it was left out.
pmxml-weekday = “{ $value }” is no day of the week; its hours were left out.
pmxml-hours = { $from } to { $to } are no working hours; they were left out.
pmxml-no-id = A record without an identity was left out.
pmxml-twice = The identity { $value } comes twice; the second was left out.
pmxml-no-activity = The activity { $value } is not in the file; what refers to it was left out.
pmxml-no-calendar = The calendar { $value } is not in the file; the project’s was taken.
pmxml-no-base-calendar = The calendar { $value }, which another inherits from, is not in the file.
pmxml-calendar-circle = The calendar “{ $value }” inherits from itself in a circle; it was taken to inherit from none.
pmxml-no-resource = The resource { $value } is not in the file.
pmxml-no-code-type = The kind of code { $value } is not in the file; the code was left out.
pmxml-follows-itself = The activity { $value } follows itself; the relationship was left out.
