# Work that takes long: what is being done, and what became of it.

app-cancelled = Stopped. Nothing was changed.
workspace-importing = An import is being written, so nothing else can be changed now.
workspace-importing-help = Try again when it is done, or stop it.
work-keeping = Keeping it as one step
work-checking = Checking the workspace
work-backing-up = Copying the workspace
ui-work-cancel = Stop
ui-work-share = { $share } done
work-forecast = Reckoning the forecasts
work-backtest = Trying each forecast on the finished projects
work-reading-file = Reading the file
