# The changes, as the history lists them and as undo and redo name them.
# Written as what is done: “Add project …”, so that “Undo: Add project …” reads well too.

## Projects

history-project-added = Add project “{ $project }”
history-project-removed = Remove project “{ $project }”
history-project-renamed = Rename project “{ $before }” to “{ $project }”
history-project-moved = Move project “{ $project }” to place { $place }
history-project-status = Set the status of “{ $project }” to { $status ->
        [proposed] proposed
        [planned] planned
        [under_construction] under construction
        [paused] paused
        [completed] completed
        [cancelled] cancelled
       *[other] { $status }
    }
history-project-field = Change the { $field ->
        [code] code
        [kind] kind
        [places] places
        [countries] countries
        [coordinates] coordinates
        [description] description
        [currency] currency
        [rhythm] rhythm of reporting
       *[other] { $field }
    } of project “{ $project }”
history-project-edited = Edit project “{ $project }”

## Milestones

history-milestone-added = Add milestone “{ $milestone }” to “{ $project }”
history-milestones-added = { $count ->
        [one] Add 1 milestone to “{ $project }”
       *[other] Add { $count } milestones to “{ $project }”
    }
history-milestone-removed = Remove milestone “{ $milestone }” of “{ $project }”
history-milestones-removed = { $count ->
        [one] Remove 1 milestone of “{ $project }”
       *[other] Remove { $count } milestones of “{ $project }”
    }
history-milestone-renamed = Rename milestone “{ $before }” to “{ $milestone }”
history-milestone-planned = Plan “{ $milestone }” for { $date }
history-milestone-replanned = Move “{ $milestone }” to { $date }
history-milestone-unplanned = Clear the planned date of “{ $milestone }”
history-milestone-forecast = Forecast “{ $milestone }” for { $date }
history-milestone-unforecast = Clear the forecast of “{ $milestone }”
history-milestone-met = Mark “{ $milestone }” as met: { $date }
history-milestone-unmet = Mark “{ $milestone }” as not met
history-milestone-weight = Set the weight of “{ $milestone }” to { $weight }
history-milestone-note = Change the note of “{ $milestone }”
history-milestone-sources = Change the sources of “{ $milestone }”
history-milestone-edited = Edit milestone “{ $milestone }”
history-milestone-moved = Move “{ $milestone }” to place { $place } of “{ $project }”

## Claims

history-claim-added = Add the claim “{ $reported }” to the { $fact } of “{ $project }”
history-claim-set = Set the { $fact } of “{ $project }” to { $value }
history-claim-edited = Edit the claim “{ $reported }” about the { $fact } of “{ $project }”
history-claim-chosen = Choose { $value } as the { $fact } of “{ $project }”
history-claim-unchosen = Do not choose { $value } as the { $fact } of “{ $project }”
history-claim-removed = Remove the claim “{ $reported }” about the { $fact } of “{ $project }”
history-claims-removed = { $count ->
        [one] Remove 1 claim
       *[other] Remove { $count } claims
    }

## Sources

history-source-added = Add source “{ $source }”
history-source-edited = Edit source “{ $source }”
history-source-removed = Remove source “{ $source }”

## The workspace

history-sample = Fill the workspace with the sample portfolio
history-text-imported = Bring in the text export “{ $file }”
history-nothing = Change nothing
history-records-imported =
    { $count ->
        [one] Bring in “{ $file }”: one project
       *[other] Bring in “{ $file }”: { $count } projects
    }
