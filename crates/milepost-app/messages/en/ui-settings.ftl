# The settings page.

ui-settings-theme = Theme
ui-settings-theme-system = As the system
ui-settings-theme-light = Light
ui-settings-theme-dark = Dark
ui-settings-file = This workspace
ui-settings-backups = A copy is made each day that the workspace is opened, in a folder beside it, and kept for 14 days.
ui-settings-check = Check the file
ui-settings-sound = The file is sound.
ui-settings-not-sound = Something is wrong with the file. Back it up before you go on.
ui-settings-content = It holds { $projects ->
        [one] 1 project
       *[other] { $projects } projects
    }, { $milestones ->
        [one] 1 milestone
       *[other] { $milestones } milestones
    }, { $claims ->
        [one] 1 claim
       *[other] { $claims } claims
    }, { $sources ->
        [one] 1 source
       *[other] { $sources } sources
    } and { $changes ->
        [one] 1 change
       *[other] { $changes } changes
    } in its history.
ui-settings-keys = Keyboard
ui-settings-about = About
ui-settings-version = Milepost { $version }
ui-settings-about-text = Everything is kept on this computer. Milepost sends nothing anywhere; links open in your browser only when you click them.
