# Comparing a schedule file's stored dates with those computed from its logic.

verify-not-calculated = { $path } has no calculated dates to compare with.
verify-not-calculated-help = Schedule the project in the tool that it comes from (in P6: F9), export it again, and use that file.
verify-no-project = The file has no project.
verify-no-data-date = The project { $project } has neither a data date nor a start to count from.
verify-bad-network = The schedule cannot be computed: { $detail }
verify-bad-network-help = Correct it in the tool that it comes from, and export it again.
verify-cycle = { $count ->
    [one] The relationships form a loop: { $loops }
   *[other] The relationships form { $count } loops: { $loops }
}
verify-no-work = The calendar “{ $calendar }” has no working time.
verify-bad-calendar = The calendar “{ $calendar }” cannot be computed with: it inherits from itself, or a shift ends before it starts.
verify-out-of-range = The dates of { $activity } come to lie outside the years 1900 to 2200.
verify-bad-duration = The duration of { $activity } is negative or longer than 300 years.
verify-bad-lag = The lag of { $relationship } is longer than 300 years.

verify-head = { $file }: { $kind }{ $version ->
    [none] {""}
   *[other] {" "}{ $version }
}, { $activities ->
    [one] 1 activity
   *[other] { $activities } activities
}, data date { $data_date }
verify-exact = Every stored value is computed to the same.
verify-differ = { $count ->
    [one] 1 value differs:
   *[other] { $count } values differ:
}
verify-difference = { $activity } { $name }: { $field } is { $stored } in the file, computed { $computed }.
verify-chain = Driven by { $chain }.
verify-more = { $count ->
    [one] 1 more; --all shows it.
   *[other] { $count } more; --all shows them.
}
verify-uncalculated = { $count ->
    [one] 1 activity has no calculated dates in the file and was not compared.
   *[other] { $count } activities have no calculated dates in the file and were not compared.
}
verify-noticed = { $count ->
    [one] 1 thing was noticed in the file:
   *[other] { $count } things were noticed in the file:
}
verify-place = line { $line }: { $message }
verify-minutes = { $hours } h
verify-yes = yes
verify-no = no
verify-column-field = value
verify-column-compared = stored
verify-column-matched = the same
verify-column-different = different
verify-field-early_start = early start
verify-field-early_finish = early finish
verify-field-late_start = late start
verify-field-late_finish = late finish
verify-field-total_float = total float
verify-field-free_float = free float
verify-field-start = start
verify-field-finish = finish
verify-field-critical = critical
