//! `milepost schedule`, `activity`, `relationship`, `calendar`, `critical`, `why`, `dcma`.

use super::AsOf;
use clap::{Args, Subcommand, ValueEnum};
use milepost_app::schedule::print::PrintPaper;
use milepost_model::schedule::ActivityDraft;
use std::path::PathBuf;

/// How activities are named on the command line.
const WHICH: &str = "The activity: its code, or a part of its name";

#[derive(Debug, Args)]
pub(crate) struct ScheduleArgs {
    /// The project's code, or a part of its name.
    pub(crate) project: String,
    /// Move the data date there: what is left is not before it.
    #[arg(long, value_name = "DATE", conflicts_with = "output")]
    pub(crate) data_date: Option<String>,
    /// Draw the Gantt into this file: `.pdf` over pages, or `.svg` on one sheet.
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// The sheet that a PDF is laid out for, lying.
    #[arg(long, value_enum, default_value_t = GanttPaper::A4, requires = "output")]
    pub(crate) paper: GanttPaper,
    /// How many sheets stand side by side.
    #[arg(long, value_name = "SHEETS", default_value_t = 1, requires = "output")]
    pub(crate) across: usize,
    /// Draw only critical activities.
    #[arg(long, requires = "output")]
    pub(crate) critical: bool,
    /// Draw only what is later than planned, or has less float than none.
    #[arg(long, requires = "output")]
    pub(crate) late: bool,
    /// Draw only what is at work within so many days from the as-of date.
    #[arg(long, value_name = "DAYS", requires = "output")]
    pub(crate) next_days: Option<u32>,
    /// Draw only what has this in its code or name.
    #[arg(long, requires = "output")]
    pub(crate) text: Option<String>,
    /// Draw no relationships.
    #[arg(long, requires = "output")]
    pub(crate) no_links: bool,
    /// Replace the file if it is there.
    #[arg(long, requires = "output")]
    pub(crate) replace: bool,
    #[command(flatten)]
    pub(crate) as_of: AsOf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum GanttPaper {
    A4,
    A3,
    A2,
    A1,
    /// US Letter.
    Letter,
    /// Twice US Letter.
    Tabloid,
}

impl From<GanttPaper> for PrintPaper {
    fn from(paper: GanttPaper) -> Self {
        match paper {
            GanttPaper::A4 => Self::A4,
            GanttPaper::A3 => Self::A3,
            GanttPaper::A2 => Self::A2,
            GanttPaper::A1 => Self::A1,
            GanttPaper::Letter => Self::Letter,
            GanttPaper::Tabloid => Self::Tabloid,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum ActivityCommand {
    /// The activities of a project, with their computed dates.
    List {
        /// The project's code, or a part of its name.
        project: String,
    },
    /// One activity with its logic.
    Show {
        /// The project's code, or a part of its name.
        project: String,
        #[arg(help = WHICH)]
        activity: String,
    },
    /// Add an activity; the first one begins the project's schedule.
    #[command(
        after_help = "Example:\n  milepost activity add bridge \"Drive the piles\" --duration 15d --after A1010 --predecessors \"A1010SS+5d\""
    )]
    Add {
        /// The project's code, or a part of its name.
        project: String,
        name: String,
        /// The activity that it is put below in the list; the end if it is not given.
        #[arg(long, value_name = "ACTIVITY")]
        after: Option<String>,
        #[command(flatten)]
        fields: Box<ActivityFields>,
        #[command(flatten)]
        as_of: AsOf,
    },
    /// Change an activity. What is not named stays; an empty text clears.
    #[command(after_help = "Example:\n  milepost activity edit bridge A1020 --duration 3w --actual-start 2026-03-09")]
    Edit {
        /// The project's code, or a part of its name.
        project: String,
        #[arg(help = WHICH)]
        activity: String,
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        fields: Box<ActivityFields>,
    },
    /// Remove activities with their relationships. Undo brings them back.
    Remove {
        /// The project's code, or a part of its name.
        project: String,
        #[arg(help = WHICH, required = true, num_args = 1..)]
        activities: Vec<String>,
    },
}

#[derive(Debug, Default, Args)]
pub(crate) struct ActivityFields {
    /// Unique in the project; the next number if it is not given.
    #[arg(long)]
    pub(crate) code: Option<String>,
    /// As people say it: 5d, 3w, 4h. A duration of 0 is a milestone.
    #[arg(long)]
    pub(crate) duration: Option<String>,
    /// What is left of it.
    #[arg(long)]
    pub(crate) remaining: Option<String>,
    /// What it follows: "A1010, A1020SS, A1030FS+5d".
    #[arg(long)]
    pub(crate) predecessors: Option<String>,
    /// The calendar's name.
    #[arg(long)]
    pub(crate) calendar: Option<String>,
    /// `start_on_or_after`, `finish_on_or_before`, `mandatory_start`, ...
    #[arg(long, value_name = "KIND")]
    pub(crate) constraint: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) constraint_date: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) actual_start: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) actual_finish: Option<String>,
    /// The last day of work before it rests.
    #[arg(long, value_name = "DATE")]
    pub(crate) suspended: Option<String>,
    /// The first day of work after it.
    #[arg(long, value_name = "DATE")]
    pub(crate) resumed: Option<String>,
    /// How much is done: 40%.
    #[arg(long)]
    pub(crate) percent: Option<String>,
    #[arg(long)]
    pub(crate) notes: Option<String>,
    /// How what remains may vary, for the simulation: "80% 100% 130%", "pert 8d 10d 15d".
    #[arg(long)]
    pub(crate) range: Option<String>,
    /// What all of it is to cost: 2.5m EUR.
    #[arg(long, value_name = "AMOUNT")]
    pub(crate) budget: Option<String>,
    /// What it has cost so far.
    #[arg(long, value_name = "AMOUNT")]
    pub(crate) actual_cost: Option<String>,
}

impl ActivityFields {
    #[must_use]
    pub(crate) fn draft(self, name: Option<String>) -> ActivityDraft {
        ActivityDraft {
            code: self.code,
            name,
            kind: None,
            duration: self.duration,
            remaining: self.remaining,
            finish: None,
            percent: self.percent,
            predecessors: self.predecessors,
            calendar: self.calendar,
            constraint_kind: self.constraint,
            constraint_date: self.constraint_date,
            actual_start: self.actual_start,
            actual_finish: self.actual_finish,
            suspended: self.suspended,
            resumed: self.resumed,
            notes: self.notes,
            range: self.range,
            budget: self.budget,
            actual_cost: self.actual_cost,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum RelationshipCommand {
    /// The relationships of an activity, both ways.
    List {
        /// The project's code, or a part of its name.
        project: String,
        #[arg(help = WHICH)]
        activity: String,
    },
    /// Let an activity follow another.
    #[command(after_help = "Example:\n  milepost relationship add bridge A1010 A1020 --kind SS --lag 5d")]
    Add {
        /// The project's code, or a part of its name.
        project: String,
        /// The one that comes first.
        predecessor: String,
        successor: String,
        /// The predecessor's project, where it is another one: both are computed together from then on.
        #[arg(long, value_name = "PROJECT")]
        of: Option<String>,
        /// FS, SS, FF or SF.
        #[arg(long)]
        kind: Option<String>,
        /// 5d, -2h, 3ed (by the clock), 50% (of the predecessor's duration).
        #[arg(long, allow_hyphen_values = true)]
        lag: Option<String>,
    },
    /// Remove the relationships from one activity to another.
    Remove {
        /// The project's code, or a part of its name.
        project: String,
        predecessor: String,
        successor: String,
        /// The predecessor's project, where it is another one.
        #[arg(long, value_name = "PROJECT")]
        of: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum CalendarCommand {
    /// The calendars of a project's schedule.
    List {
        /// The project's code, or a part of its name.
        project: String,
    },
    /// Add a calendar.
    #[command(
        after_help = "Example:\n  milepost calendar add bridge \"Six days\" --week \"8-18;8-18;8-18;8-18;8-18;8-13;none\""
    )]
    Add {
        /// The project's code, or a part of its name.
        project: String,
        name: String,
        /// Seven days from Monday, between semicolons.
        #[arg(long)]
        week: Option<String>,
    },
    /// Give a calendar days off, or days with other hours.
    #[command(
        after_help = "Example:\n  milepost calendar except bridge Standard \"1 May 2026\" --to \"3 May 2026\" --name \"May holidays\""
    )]
    Except {
        /// The project's code, or a part of its name.
        project: String,
        calendar: String,
        from: String,
        #[arg(long)]
        to: Option<String>,
        /// No work if they are not given.
        #[arg(long)]
        hours: Option<String>,
        /// Which of the days: "every 2 weeks on Fri", "every month on the last Fri", "every year on 25 Dec"; every one if it
        /// is not given.
        #[arg(long, value_name = "WHEN")]
        repeats: Option<String>,
        #[arg(long)]
        name: Option<String>,
    },
    /// Remove a calendar that nothing uses.
    Remove {
        /// The project's code, or a part of its name.
        project: String,
        calendar: String,
    },
}
