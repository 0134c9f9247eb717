# Tables that are brought in: how they are read, what their columns are, what is wrong with them.

table-encoding = Encoding
table-separator = Columns are separated by
table-said = { $text }
table-separator-comma = commas
table-separator-semicolon = semicolons
table-separator-tab = tabs
table-separator-bar = vertical bars
work-writing-records = Writing what was read

table-empty = There are no rows in it.
table-empty-help = Look in the program that wrote it whether the right sheet was saved.
table-cell-long = A cell that begins on line { $line } is longer than a megabyte. A quote that was never closed does that.
table-cell-long-help = Put the quotes of that line right, or save the table again.
table-cells-many = The tables have more than { $most } cells.
table-cells-many-help = Save what is needed of it as a file of its own.
table-damaged = The file is damaged or cut off: { $detail }
table-damaged-help = Get it again from where it came from, or save it again in the program that wrote it.
table-not-whole = The file is damaged or cut off: the archive that it is packed in cannot be opened.
table-not-whole-help = Get it again from where it came from, or save it again in the program that wrote it.
table-bomb = Unpacked, the file would take far more room than any spreadsheet of its size. It was not read.
table-bomb-help = Ask its sender for it as CSV. Limits are listed in docs/limits.md.
table-protected = The file is protected by a password.
table-protected-help = Open it in a spreadsheet program and save it without a password.
table-json = Line { $line } is not JSON: { $detail }
table-json-help = Get the file again from where it came from.
table-deep = The records are nested more than { $most } deep.
table-deep-help = Milepost reads records as portals write them; this file is of another kind.
table-no-sheet = There is no sheet “{ $name }”.
table-no-sheet-help = Choose one of the sheets that it has.
table-no-records = There are no records in it.
table-no-records-help = Milepost reads a list of records, a record in a file of its own, or features of GeoJSON.

table-garbled = Some letters do not fit the encoding { $encoding } and show as “�”.
table-cut-rows =
    { $count ->
        [one] One row after the first { $most } was left out.
       *[other] { $count } rows after the first { $most } were left out.
    }
table-cut-columns =
    { $count ->
        [one] One column after the first { $most } was left out.
       *[other] { $count } columns after the first { $most } were left out.
    }
table-no-column = There is no column “{ $column }” in the table.
table-row-no-name = The row has neither a code nor a name for its project.
table-row-no-data-date = The row has no data date that is a single day.
table-name-cut = The name has more than { $most } letters: it was cut, and is whole in the description.
table-row-again = “{ $name }” was described in row { $first } already. Without a data date a project has one row.
table-row-no-title = The row has no title.
table-row-no-claim = The row names no fact, or says nothing of it.
table-cell-fault = The cell holds an error of its spreadsheet: { $text }
import-row-no-project = The row says of no project. Choose the project to import into.
import-row-unknown-project = There is no project “{ $name }”.
import-report-there = There is a report of { DATETIME($date) } already, which says something else. What is issued is never changed.

table-unanswered = { $question }
table-ask-date-order = Row { $row } has the date { $text }, and nothing in the table tells whether the day or the month comes first.
table-ask-date-order-help = Say which: --date-order day-first or --date-order month-first.
table-ask-number-mark = Row { $row } has the number { $text }, and nothing in the table tells whether its mark is the decimal mark.
table-ask-number-mark-help = Say which decimal mark the numbers have: --number-mark point or --number-mark comma.
table-ask-share-scale = Row { $row } has the share { $text }, and nothing in the table tells whether shares are of one or of a hundred.
table-ask-share-scale-help = Say what all of it is: --share-scale hundred or --share-scale one.

table-activities-into = The rows are activities, and it is not said of which project.
table-activities-into-help = Import them into a project: --into PROJECT.
table-activities-alone = Activities are brought in a file at a time: their dates are computed with the schedule as it is.
cli-records-would-activity = Activities: { $added } would be added or changed, by their codes.
cli-records-done-activity = Activities: { $added } were added or changed, by their codes.
ui-records-activity = Activities, added or changed by their codes

mapping-missing = There is no mapping “{ $name }”.
mapping-missing-help = There are: { $names }.
mapping-forget-help = Mappings that come with Milepost stay; of the workspace’s own, `milepost mapping list` shows the names.
mapping-damaged = “{ $name }” is no mapping: { $detail }
mapping-damaged-help = A mapping is JSON as `milepost mapping show` prints it.
mapping-name = A mapping’s name has 1 to { $most } letters, on one line.

table-field-project = Project it belongs to
table-field-code = Code
table-field-name = Name
table-field-kind = Kind
table-field-kind-name = Kind, in own words
table-field-status = Status
table-field-place = Place
table-field-country = Country
table-field-latitude = Latitude
table-field-longitude = Longitude
table-field-coordinates = Coordinates
table-field-description = Description
table-field-currency = Currency
table-field-data-date = Data date
table-field-report-title = Report’s title
table-field-remarks = Remarks
table-field-progress = Reported progress
table-field-title = Milestone
table-field-weight = Weight
table-field-planned = Planned date
table-field-forecast = Forecast date
table-field-actual = Actual date
table-field-budget = Budget
table-field-note = Note
table-field-reason = Reason
table-field-because = Explanation
table-field-fact-name = Fact
table-field-reported = Reported value
table-field-read-as = Value, as it is to be read
table-field-fact-kind = Kind of value
table-field-stated = Day it was stated
table-field-chosen = Chosen
table-field-source = Source
table-field-publisher = Publisher
table-field-link = Link
table-field-published = Day the source was published
table-field-reliability = Reliability of the source
table-field-activity-code = Activity’s code
table-field-activity-name = Activity’s name
table-field-wbs = Work breakdown
table-field-duration = Duration
table-field-start = Start
table-field-finish = Finish
table-field-actual-start = Actual start
table-field-actual-finish = Actual finish
table-field-percent-complete = Per cent complete
table-field-predecessors = Predecessors
table-field-constraint = Constraint
table-field-constraint-date = Date of the constraint
table-field-feature = Shape on the map
table-field-fact = Fact: { $name }
table-field-fact-start = Fact: start
table-field-fact-finish = Fact: finish
table-field-fact-length = Fact: length
table-field-fact-width = Fact: width
table-field-fact-lanes = Fact: lanes
table-field-fact-cost = Fact: cost
table-field-fact-progress = Fact: progress
table-field-milestone-planned = { $title }: planned
table-field-milestone-forecast = { $title }: forecast
table-field-milestone-actual = { $title }: actual
table-field-milestone-dated = { $title }: actual up to the data date, else forecast

cli-table-rows =
    { $count ->
        [one] One row
       *[other] { $count } rows
    } of { $columns } columns.
cli-table-mapping = Read by the mapping “{ $name }”, whose columns it has.
cli-table-column = { $column } → { $field }
cli-table-ignored = Not read: { $columns }
cli-records-would-project = Projects: { $added } would be added, { $changed } changed, { $same } are there as they are.
cli-records-would-milestone = Milestones: { $added } would be added, { $changed } changed, { $same } are there as they are.
cli-records-would-claim = Claims: { $added } would be added, { $same } are there already.
cli-records-would-report = Reports: { $added } would be added, { $same } are there already.
cli-records-would-source = Sources: { $added } would be added.
cli-records-done-project = Projects: { $added } added, { $changed } changed, { $same } as they were.
cli-records-done-milestone = Milestones: { $added } added, { $changed } changed, { $same } as they were.
cli-records-done-claim = Claims: { $added } added, { $same } were there already.
cli-records-done-report = Reports: { $added } added, { $same } were there already.
cli-records-done-source = Sources: { $added } added.
cli-records-project = { $code }: { $name } ({ $milestones } milestones, { $claims } claims, { $reports } reports)
cli-records-more =
    { $count ->
        [one] and one more project
       *[other] and { $count } more projects
    }
cli-records-left-out =
    { $count ->
        [one] One thing was not taken:
       *[other] { $count } things were not taken:
    }
import-text-into = A text export holds a whole workspace: it cannot be imported into one project.
import-text-into-help = Leave out the project.

records-nothing = Nothing of it would be brought in.
ui-records-what = What
ui-records-added = Added
ui-records-changed = Changed
ui-records-same = As it is
ui-records-line = { $change ->
    [added] is added
    [changed] is changed
   *[same] stays as it is
 }: { $milestones } milestones, { $claims } claims, { $reports } reports
ui-records-projects =
    { $count ->
        [one] One project
       *[other] { $count } projects
    }
ui-records-project = Projects
ui-records-milestone = Milestones
ui-records-claim = Claims
ui-records-report = Status reports
ui-records-source = Sources
ui-records-left-out =
    { $count ->
        [one] One thing is not taken
       *[other] { $count } things are not taken
    }
ui-table-mapping = How the table is read
ui-table-rows-are = Each row is
ui-table-makes-projects = a project
ui-table-makes-milestones = a milestone
ui-table-makes-claims = a claim
ui-table-makes-reports = a line of a report
ui-table-makes-activities = an activity
ui-table-sheet = Sheet
ui-table-by = Columns are matched by
ui-table-by-names = their names
ui-table-save-as = Save this mapping as
ui-table-save-not = not saved
ui-table-recognised = The columns are those of the mapping “{ $name }”.
ui-table-day-first = The day comes first
ui-table-month-first = The month comes first
ui-table-mark-point = The point is the decimal mark: 1,234.5
ui-table-mark-comma = The comma is the decimal mark: 1.234,5
ui-table-scale-hundred = All of it is 100
ui-table-scale-one = All of it is 1
ui-table-row = Row
ui-table-column-is = What the column “{ $column }” is
ui-table-not-read = not read
ui-table-kind-empty = empty
ui-table-kind-date = dates
ui-table-kind-number = numbers
ui-table-kind-flag = yes or no
ui-table-kind-text = texts
ui-table-kind-mixed = mixed
ui-table-rows =
    { $count ->
        [one] One row.
       *[other] The first { $shown } of { $count } rows.
    }

row-value = { $value }
row-sources = Sources
row-left-out-untold = It is not taken. Of each reason the first 100,000 rows are told.
table-activities-refused =
    { $count ->
        [one] One row cannot be taken as it is.
       *[other] { $count } rows cannot be taken as they are.
    } Activities come in together, because each follows others: mend those rows in the file, then look again.
row-remaining = Remaining duration
row-noun-project = project
row-noun-milestone = milestone
row-noun-claim = claim
row-noun-report = report
row-noun-activity = activity
cli-rows = Rows: { $added } add something, { $changed } change something, { $same } are there as they are, { $left_out } are not taken.
cli-rows-more =
    { $count ->
        [one] … and one more row. --json tells all of them.
       *[other] … and { $count } more rows. --json tells all of them.
    }
cli-row-adds = adds { $noun } “{ $name }”
cli-row-changes = changes { $noun } “{ $name }”
cli-row-not-taken = not taken: { $why }
ui-table-names-in = Names are in row
ui-table-columns = The table’s columns and first rows
ui-table-said-date_order = Dates such as 03/04/2026
ui-table-said-number_mark = Numbers such as 1,234
ui-table-said-share_scale = Shares without a sign
convert-sheet = Table
convert-sheets-left =
    { $count ->
        [one] One more sheet has no place in a file of one table. Choose which with --sheet.
       *[other] { $count } more sheets have no place in a file of one table. Choose which with --sheet.
    }
cli-converted-rows = Wrote { $path }: { $from } to { $to }, { $count ->
    [one] one row
   *[other] { $count } rows
}.
