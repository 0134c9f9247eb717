//! Why a network cannot be scheduled.

/// Each names what is wrong by its index.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CpmError {
    /// Each loop once, as its activities in the order of its relationships; one activity: it follows itself.
    #[error("relationships form {} loop(s)", .loops.len())]
    Cycle { loops: Vec<Vec<u32>> },
    #[error("relationship {relationship} leads to an activity that is not there")]
    NoSuchActivity { relationship: u32, activity: u32 },
    #[error("activity {activity} is in a project that is not there")]
    NoSuchProject { activity: u32, project: u32 },
    /// The activity, project or calendar that names it is not named here; the index is.
    #[error("there is no calendar {calendar}")]
    NoSuchCalendar { calendar: u32 },
    /// Parents are summaries, and no activity is below itself.
    #[error("activity {activity} lies below an activity that is no summary, or below itself")]
    BadParent { activity: u32 },
    #[error("calendars inherit from each other in a circle")]
    CalendarLoop { calendars: Vec<u32> },
    #[error("calendar {calendar} has no working time")]
    NoWorkingTime { calendar: u32 },
    /// A shift that ends before it starts, or after the end of the next day.
    #[error("calendar {calendar} has a shift that ends before it starts")]
    BadShift { calendar: u32 },
    #[error("a date lies outside 1900 to 2200")]
    DateOutOfRange(DateOf),
    #[error("activity {activity} has a negative duration, or one of more than 301 years")]
    BadDuration { activity: u32 },
    #[error("relationship {relationship} has a lag of more than 301 years")]
    BadLag { relationship: u32 },
    #[error("the columns of the network differ in length, or are longer than the engine takes")]
    BadColumns,
}

/// What has the date that is out of range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateOf {
    /// The early dates of an activity.
    Early(u32),
    /// The late dates of an activity.
    Late(u32),
}
