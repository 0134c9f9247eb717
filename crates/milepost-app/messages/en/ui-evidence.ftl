# The evidence page in the window: claims by fact, the claim's form, the sources that are cited.

ui-evidence-add = Add claim
ui-evidence-none = Nothing is claimed yet
ui-evidence-none-help = Add what a source says: a length, a date, a cost, in its own words.
ui-evidence-facts = Facts
ui-evidence-fact-summary = { $claims ->
    [0] nothing stated by this date
    [one] 1 claim
   *[other] { $claims } claims
}{ $distinct ->
    [0] {""}
    [one] {""}
   *[other] , { $distinct } different values
}
ui-evidence-fact-add = Add claim about { $fact }
ui-evidence-strip = Claims about { $fact } on one axis

ui-evidence-column-counts = Counts
ui-evidence-column-reported = As reported
ui-evidence-column-value = Read as
ui-evidence-column-source = Source
ui-evidence-column-stated = Stated
ui-evidence-column-actions = Actions

ui-evidence-choose = Let “{ $reported }” count
ui-evidence-chosen = Chosen
ui-evidence-unchoose = Back to the latest stated
ui-evidence-later = Stated later than { $date }
ui-evidence-later-help = Left out of the figures at this date.
ui-evidence-edit = Edit the claim “{ $reported }”
ui-evidence-remove = Remove the claim “{ $reported }”
ui-evidence-undated = not known
ui-evidence-open-link = Open the link in the browser
ui-evidence-as-reported = as reported

# The claim's form.
ui-claim-form-add = Add a claim
ui-claim-form-edit = Edit the claim
ui-claim-field-fact = Fact
ui-claim-field-fact-hint = Choose one or type a new name
ui-claim-fact-new = New fact “{ $name }”
ui-claim-field-reported = As reported
ui-claim-field-reported-hint = In the source’s own words
ui-claim-field-read-as = Read as
ui-claim-field-read-as-hint = Only where the words alone do not say: 1,005 m
ui-claim-field-source = Source
ui-claim-field-source-hint = Search, or type a new one
ui-claim-source-none = No source: your own entry
ui-claim-source-new = New source “{ $title }”
ui-claim-source-new-title = New source
ui-claim-field-stated = Stated
ui-claim-field-stated-hint = When it was said. Empty: the source’s date, or today without a source.
ui-claim-field-note = Note
ui-claim-save = Add claim
ui-claim-save-edit = Save
ui-claim-save-more = Add and start another

ui-evidence-sources = Sources cited by this project
ui-evidence-sources-none = No source is cited yet.
ui-evidence-source-claims = { $count ->
    [0] no claims
    [one] 1 claim
   *[other] { $count } claims
}
ui-evidence-source-milestones = { $count ->
    [one] 1 milestone
   *[other] { $count } milestones
}
ui-evidence-said-chosen = “{ $reported }” counts now for { $fact }.
ui-evidence-said-unchosen = The latest stated counts again for { $fact }.
