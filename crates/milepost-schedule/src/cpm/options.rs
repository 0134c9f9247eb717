//! How a network is scheduled: the choices that P6 and MS Project offer, and their defaults by name.

/// The calendar that a relationship's lag is measured on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LagCalendar {
    #[default]
    Predecessor,
    Successor,
    /// That of the predecessor's project.
    ProjectDefault,
    /// Every minute counts.
    TwentyFourHour,
}

/// What holds for work that started before its predecessors allow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OutOfSequence {
    /// Remaining work waits for the predecessors.
    #[default]
    RetainedLogic,
    /// Remaining work does not wait.
    ProgressOverride,
    /// Both passes go by the actual dates there are. What follows work that is done starts after its actual finish, even
    /// one after the data date; remaining work does not wait for what should have come before its start; and what should
    /// have come before something that has begun is late from the actual start on, so that its float is negative.
    ActualDates,
}

/// Which float is called the total float.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TotalFloat {
    /// Late finish less early finish.
    #[default]
    Finish,
    /// Late start less early start.
    Start,
    Smaller,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    pub out_of_sequence: OutOfSequence,
    pub lag_calendar: LagCalendar,
    pub total_float: TotalFloat,
    /// Activities without a successor get their early finish as late finish (P6 `sched_open_critical_flag`).
    pub open_ends_critical: bool,
    /// The lag of a start-to-start relationship from a started predecessor counts from its early start, which is that of
    /// its remaining work; otherwise from its actual start (P6 `sched_lag_early_start_flag`).
    pub start_lag_from_early_start: bool,
    /// Expected finishes set remaining durations (P6 `sched_use_expect_end_flag`).
    pub use_expected_finish: bool,
    /// Late dates count back from each project's own latest finish; otherwise from the latest of all
    /// (P6 `sched_use_project_end_date_for_float`).
    pub float_to_own_project: bool,
    /// Work that has not started is not scheduled before the data date. MS Project schedules it from the project's start.
    pub from_data_date: bool,
    /// Remaining work of an activity in progress follows what has been done, from its actual start, as MS Project has it;
    /// otherwise it starts at the data date or later.
    pub remaining_follows_actual: bool,
    /// Links between projects count (P6 `sched_outer_depend_type`).
    pub links_between_projects: bool,
}

impl Options {
    /// The defaults of Primavera P6.
    #[must_use]
    pub fn primavera() -> Self {
        Self {
            out_of_sequence: OutOfSequence::RetainedLogic,
            lag_calendar: LagCalendar::Predecessor,
            total_float: TotalFloat::Finish,
            open_ends_critical: false,
            start_lag_from_early_start: true,
            use_expected_finish: true,
            float_to_own_project: true,
            from_data_date: true,
            remaining_follows_actual: false,
            links_between_projects: true,
        }
    }

    /// The defaults of MS Project. Its project has the planned start as data date.
    #[must_use]
    pub fn microsoft_project() -> Self {
        Self {
            lag_calendar: LagCalendar::Successor,
            total_float: TotalFloat::Smaller,
            use_expected_finish: false,
            from_data_date: false,
            remaining_follows_actual: true,
            ..Self::primavera()
        }
    }
}

impl Default for Options {
    fn default() -> Self {
        Self::primavera()
    }
}
