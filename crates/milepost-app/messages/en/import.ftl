# Files that come in and go out: formats, what is wrong with a file, what becomes of it.

format-xer = Primavera P6 (XER)
format-pmxml = Primavera P6 (XML)
format-mspdi = MS Project (XML)
format-oc4ids = OC4IDS
format-csv = CSV
format-xlsx = Excel workbook
format-ods = OpenDocument spreadsheet
format-json = JSON
format-ical = iCalendar
format-geojson = GeoJSON
format-text = Milepost's text export

foreign-readable = Milepost reads: { $formats }.
foreign-unknown = { $path } is not of a format that Milepost reads.
foreign-not-read = { $path } is a file of { $format }, which Milepost does not read.
foreign-mpp = { $path } is in MS Project's own format (.mpp), which Milepost does not read.
foreign-mpp-help = In MS Project, use File > Save As and choose XML Format (*.xml), and open that file.
foreign-xls = { $path } is in Excel's format from before 2007 (.xls), which Milepost does not read.
foreign-xls-help = In Excel or LibreOffice, save it as an Excel workbook (*.xlsx), and open that file.
foreign-pdf = { $path } is a PDF. What is printed in it cannot be read back as dates.
foreign-pdf-help = Ask for the file that it was printed from: an XER or XML file of the schedule, or a spreadsheet.
foreign-workspace = { $path } is a workspace of Milepost.
foreign-workspace-help = Open it with File > Open.
foreign-empty = { $path } is empty.
foreign-empty-help = Export it again from the program that wrote it, or ask its sender for it again.
foreign-folder = { $path } is a folder.
foreign-folder-help = Choose the files in it.
foreign-too-large = { $path } is larger than 2 GB, the most that Milepost reads.
foreign-too-large-help = Export fewer projects into one file.

import-several = The file has { $count } projects with activities, not one.
import-several-help = Import it without naming a project: each becomes a project of its own.
import-no-file = No file was named.
import-no-reader = This kind of file cannot be brought in yet.
import-into-several = { $count } files cannot be the next update of one project.
import-into-several-help = Import them one after another, the oldest first.
import-file-changed = { $file } has changed since it was looked at. Nothing was imported.
import-file-changed-help = Look at it again, then import it.

import-mapping-schedule = “{ $mapping }” is a mapping for tables; this file is a schedule.
import-mapping-schedule-help = Leave the mapping out.

import-verified-none = The file has no dates that its own tool computed: there is nothing to compare ours with.
import-verified = Recomputed from its logic, { $matching } of { $compared ->
    [one] one activity has
   *[other] { $compared } activities have
} the dates that the file has.

import-update-no-dates-earlier = The project's dates cannot be computed, so what moved is unknown: { $why }
import-update-no-dates-later = The file's dates cannot be computed, so what moved is unknown: { $why }
import-update-older = The file's data date is before that of the project: it is an older update.
import-update-same = The file has nothing that the project does not have.
import-update-added = Added: { $count ->
    [one] one activity
   *[other] { $count } activities
}.
import-update-removed = Removed: { $count ->
    [one] one activity
   *[other] { $count } activities
}.
import-update-renamed = With another code or name: { $count ->
    [one] one activity
   *[other] { $count } activities
}.
import-update-moved = Moved to other days: { $count ->
    [one] one activity
   *[other] { $count } activities
}.
import-update-progressed = With new progress: { $count ->
    [one] one activity
   *[other] { $count } activities
}.
import-update-durations = With another duration: { $count ->
    [one] one activity
   *[other] { $count } activities
}.
import-update-links = Relationships added, removed or changed: { $count }.
import-update-calendars = Calendars added, removed or changed: { $count }.
import-update-constraints = With another constraint: { $count ->
    [one] one activity
   *[other] { $count } activities
}.
import-update-unfollowed = The milestone “{ $milestone }” follows no activity any more: { $activity } is not in the file.
import-cause-data_date = data date
import-cause-options = scheduling options
import-cause-calendars = calendars
import-cause-progress = progress
import-cause-durations = durations
import-cause-constraints = constraints
import-cause-activities = kind or calendar of activities
import-cause-logic = logic
import-cause-added = added activities
import-cause-removed = removed activities
import-actual-told_late = told late
import-actual-rewritten = told otherwise before
import-actual-taken_back = taken back
import-actual-in_future = in the future
cli-update-finish = Finish { $before } → { $after }: { $slip }.
cli-update-cause = of it { $slip } by { $cause } ({ $count ->
    [one] one change
   *[other] { $count } changes
})
cli-update-actual = { $activity }, actual { $which } { $kind }: { $before } → { $after }

import-report-no-data-date = The file has no data date, so no report can be begun from it.
import-report-no-data-date-help = Import it without a report.

import-about-text = { $text }
import-about-date = { $date }
import-about-exported = Exported
import-about-user = By
import-about-code-page = Code page

export-not-written = Milepost does not write { $format }.
export-not-written-help = It writes: { $formats }.
export-one-project = { $format } holds one project.
export-one-project-help = Name the project.
export-text-whole = { $format } is of the whole workspace, not of one project.
export-text-whole-help = Leave the project out.
convert-which = The name { $path } fits several formats.
convert-unknown = The name { $path } does not say in which format to write.
convert-which-help = Say it with --format: xer, pmxml, mspdi, oc4ids, csv, xlsx, ods, ical, geojson or text.

export-no-output = No file to write to was named.
export-no-output-help = Name it with -o FILE.

cli-import-project = { $project }: { $activities } activities, { $relationships } relationships, { $calendars } calendars. Data date { $data_date }. Finish in the file { $stored }, computed { $finish }.
cli-import-nothing = The file has no project with activities.
cli-import-left-out = { $table }: { $count } rows are not kept.
cli-import-kept = Kept as they are, for writing the same format again: { $parts }.
cli-import-more = … and { $count } more.
cli-import-done = Imported, as one step.
cli-import-looked = Nothing was changed.
cli-converted = Wrote { $path }: { $from } to { $to }, { $count ->
    [one] one activity
   *[other] { $count } activities
}.

history-schedule-updated = Update the schedule from “{ $file }”, { $count ->
    [one] one activity
   *[other] { $count } activities
}
history-imported = Import { $count ->
    [one] one file
   *[other] { $count } files
}

work-understanding-file = Understanding the file
work-comparing = Comparing with the project
work-verifying = Computing its dates
work-writing-schedule = Writing the schedule
work-export = Writing the file
import-place-line = line { $line }
import-place-row = row { $row }

export-no-projects = There are no projects to write.
export-xlsx = The workbook cannot be written: { $detail }
export-undated =
    { $count ->
        [one] One milestone has no date and is not in the calendar.
       *[other] { $count } milestones have no date and are not in the calendar.
    }
export-nowhere =
    { $count ->
        [one] One project has no coordinates and is not on the map.
       *[other] { $count } projects have no coordinates and are not on the map.
    }
ical-summary = { $milestone } ({ $project })
ical-planned = Planned: { $date }
ical-forecast = Forecast: { $date }
ical-actual = Met: { $date }
oc4ids-no-project = It is no object: projects of OC4IDS are.
oc4ids-id-again = There is a project with the identifier “{ $id }” before it.
oc4ids-left-forecasts =
    { $count ->
        [one] One forecast date of a milestone has no place in OC4IDS.
       *[other] { $count } forecast dates of milestones have no place in OC4IDS.
    }
oc4ids-left-reports =
    { $count ->
        [one] One status report has no place in OC4IDS.
       *[other] { $count } status reports have no place in OC4IDS.
    }
oc4ids-left-claims =
    { $count ->
        [one] One claim about another fact than start, finish, cost and progress has no place in OC4IDS.
       *[other] { $count } claims about other facts than start, finish, cost and progress have no place in OC4IDS.
    }
oc4ids-left-activities =
    { $count ->
        [one] One activity has no place in OC4IDS.
       *[other] { $count } activities have no place in OC4IDS.
    }
