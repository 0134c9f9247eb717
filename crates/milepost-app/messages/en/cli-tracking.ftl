# What the command line says of forecasts, trends and earned value.

cli-forecast-chance = { $chances } in 10 by { $date }
cli-forecast-range = from { $earliest } to { $latest }
cli-forecast-open = { $earliest } at the earliest, with an open end
cli-forecast-never = in the rest never
cli-forecast-since = possible since { $date }

cli-trend-none = No report says anything of a milestone yet, and nobody has stated a finish.
cli-trend-finish = Finish
cli-trend-finish-by = Finish, as stated by { $publisher }
cli-trend-met = met
cli-trend-unmoved = unchanged
cli-trend-slip = Slip
cli-trend-slip-first = Since first baseline
cli-trend-slip-last = Since last report
cli-trend-rate = Rate of slip
cli-trend-rate-value = { $days } days a month; { $flattens }
cli-trend-flattens = the line flattens
cli-trend-goes-on = the line does not flatten
cli-trend-before-reports = Before reports
cli-trend-no-reason = No reason given
cli-head-data-date = Said on
cli-head-said = Date
cli-head-state = State
cli-head-moved = Moved
cli-reason-land = Land
cli-reason-permits = Permits
cli-reason-design_change = Design change
cli-reason-ground = Ground
cli-reason-weather = Weather
cli-reason-supply = Supply
cli-reason-funding = Funding
cli-reason-contractor = Contractor
cli-reason-interface = Others’ work
cli-reason-scope = Scope
cli-reason-security = Security
cli-reason-other = Other

cli-backtest-none = No project is finished that says when it started and when it was promised, so there is nothing to test on.
cli-backtest-head = { $projects ->
    [one] 1 finished project
   *[other] { $projects } finished projects
}, asked at shares of the promised time with what was known then. { $left_out ->
    [0] None was left out.
    [one] 1 finished project was left out: it does not say when it started or what was promised.
   *[other] { $left_out } finished projects were left out: they do not say when they started or what was promised.
} Errors are in days; late is how much later they came than was forecast.
cli-backtest-of = { $answered } of { $asked }
cli-head-method = Method
cli-head-moment = Time gone
cli-head-answered = Answered
cli-head-error = Off by
cli-head-bias = Late by
cli-head-crps = CRPS
cli-head-coverage = In P10–P90

cli-evm-bac = BAC
cli-evm-pv = PV
cli-evm-ev = EV
cli-evm-ac = AC
cli-evm-sv = SV
cli-evm-cv = CV
cli-evm-spi = SPI
cli-evm-cpi = CPI
cli-evm-eac-budgeted = EAC, as budgeted
cli-evm-eac-cpi = EAC, by CPI
cli-evm-eac-spi = EAC, by SPI
cli-evm-eac-cpi-spi = EAC, by CPI and SPI
cli-evm-etc = ETC
cli-evm-vac = VAC
cli-evm-tcpi = TCPI
cli-evm-es = ES
cli-evm-spi-t = SPI(t)
cli-evm-es-value = { $es } of { $pd } periods after { $at }; SV(t) { $sv }, SPI(t) { $spi }, TSPI { $tspi }
cli-evm-finish = Finish, by SPI(t)
cli-head-period-end = Period to

cli-head-stood = Stood at
cli-head-built = Built
cli-head-share = Share
cli-head-rate = A day
cli-head-milestones = Milestones
cli-readings-none = Nothing has been measured of it yet.
cli-front-stood = { $chainage } on { $date }
cli-front-rate = { $rate }
cli-front-rate-range = { $rate }, between { $slowest } and { $fastest }
cli-front-built = Line built
cli-front-meeting = Met
cli-front-met = { $up } and { $down }, on { $date } at { $chainage }
cli-front-open = Open, { $from } to { $to }
cli-front-closes = closes on { $date } at { $chainage }.
cli-front-finish = All built
