# The sources page and its form.

ui-source = Source
ui-source-new = New source
ui-source-add = Add source
ui-sources-sum = { $sources ->
    [one] 1 source
   *[other] { $sources } sources
}
ui-sources-empty = No sources yet
ui-sources-empty-text = A source is a document or a statement that claims and milestones cite: a report, a decree, a photograph.
ui-sources-filter = Filter by title, publisher or note
ui-sources-no-match = No source matches the filter.
ui-source-title = Title
ui-source-publisher = Publisher
ui-source-published = Published
ui-source-link = Link
ui-source-reliability = Reliability
ui-source-note = Note
ui-source-cited = Cited
ui-source-actions = Link and removal
ui-source-untitled = (no title)
ui-source-open-link = Open the link in your browser
ui-source-open-link-of = Open the link of “{ $title }” in your browser
ui-source-remove = Remove “{ $title }”
ui-source-cited-by = Cited by { $claims ->
        [one] 1 claim
       *[other] { $claims } claims
    }, { $milestones ->
        [one] 1 milestone
       *[other] { $milestones } milestones
    }, { $reports ->
        [one] 1 place in reports
       *[other] { $reports } places in reports
    } and { $measurements ->
        [one] 1 reading or cost
       *[other] { $measurements } readings and costs
    }.
ui-source-remove-cited = “{ $title }” is cited
ui-source-remove-cited-text = { $claims ->
        [one] 1 claim
       *[other] { $claims } claims
    }, { $milestones ->
        [one] 1 milestone
       *[other] { $milestones } milestones
    }, { $reports ->
        [one] 1 place in reports
       *[other] { $reports } places in reports
    } and { $measurements ->
        [one] 1 reading or cost
       *[other] { $measurements } readings and costs
    } cite it. They stay, without this source. Undo brings it back.
ui-source-remove-anyway = Remove the source
