//! `milepost front ...`, `quantity ...`, `structure ...` and `budget ...`

use clap::{Args, Subcommand, ValueEnum};
use milepost_model::{CostDraft, Direction, FrontDraft, QuantityDraft, ReadingDraft, StructureDraft, StructureKind};

const PROJECT: &str = "The project's code, or a part of its name";
const NAMED: &str = "Its number in the list, or a part of its name";

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Way {
    Up,
    Down,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Kind {
    Pier,
    Span,
    Portal,
    Station,
    Other,
}

#[derive(Debug, Default, Args)]
pub(crate) struct ReadingFields {
    /// When it was measured; today if it is not given.
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// The source that says so: a part of its title, or the end of its id.
    #[arg(long)]
    pub(crate) source: Option<String>,
    #[arg(long)]
    note: Option<String>,
}

impl ReadingFields {
    #[must_use]
    pub(crate) fn draft(self, value: String) -> ReadingDraft {
        ReadingDraft { date: self.date, value: Some(value), source: self.source, note: self.note }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum FrontCommand {
    /// The fronts of a project with their readings, and the line that they are on.
    List {
        #[arg(help = PROJECT)]
        project: String,
    },
    /// Set the line of the work: its length in metres, or that of a claim.
    #[command(after_help = "Example:\n  milepost front line tumen-road-bridge --length \"1,005 m\"")]
    Line {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(long, conflicts_with = "claim")]
        length: Option<String>,
        /// The end of the claim's id.
        #[arg(long)]
        claim: Option<String>,
    },
    /// Add a front.
    #[command(
        after_help = "Example:\n  milepost front add tumen-road-bridge \"Korean side\" --start 1005 --direction down"
    )]
    Add {
        #[arg(help = PROJECT)]
        project: String,
        name: String,
        /// The chainage that it starts from.
        #[arg(long)]
        start: Option<String>,
        #[arg(long, value_enum)]
        direction: Option<Way>,
        /// Where it was to stand when: “1 Jan 2026 = 0; 30 Jun 2026 = 120”.
        #[arg(long)]
        planned: Option<String>,
        #[arg(long)]
        note: Option<String>,
    },
    /// Say where a front stood.
    #[command(after_help = "Example:\n  milepost front reading tumen-road-bridge Korean 853 --date \"Nov 2025\"")]
    Reading {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        front: String,
        /// Metres from the zero of the work.
        chainage: String,
        #[command(flatten)]
        fields: ReadingFields,
    },
    /// Remove a front with its readings. Undo brings it back.
    Remove {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        front: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum QuantityCommand {
    /// The quantities of a project with their readings.
    List {
        #[arg(help = PROJECT)]
        project: String,
    },
    /// Add a measured item.
    #[command(after_help = "Example:\n  milepost quantity add tumen-road-bridge Piles --unit piles --total 120")]
    Add {
        #[arg(help = PROJECT)]
        project: String,
        name: String,
        #[arg(long)]
        unit: Option<String>,
        #[arg(long)]
        total: Option<String>,
        #[arg(long)]
        weight: Option<String>,
        /// How much was to be done when: “1 Jan 2026 = 0; 30 Jun 2026 = 120”.
        #[arg(long)]
        planned: Option<String>,
        #[arg(long)]
        note: Option<String>,
    },
    /// Say how much is done since the beginning.
    #[command(after_help = "Example:\n  milepost quantity reading tumen-road-bridge Piles 48 --date \"Nov 2025\"")]
    Reading {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        quantity: String,
        done: String,
        #[command(flatten)]
        fields: ReadingFields,
    },
    /// Remove a quantity with its readings. Undo brings it back.
    Remove {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        quantity: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum StructureCommand {
    /// The structures of a project.
    List {
        #[arg(help = PROJECT)]
        project: String,
    },
    /// Add a pier, span, portal, station or other mark along the work.
    #[command(after_help = "Example:\n  milepost structure add tumen-road-bridge \"Pier 4\" --kind pier --from 160")]
    Add {
        #[arg(help = PROJECT)]
        project: String,
        name: String,
        #[arg(long, value_enum)]
        kind: Option<Kind>,
        /// The chainage where it is, or begins.
        #[arg(long)]
        from: String,
        /// The chainage where it ends, if it is not at one point.
        #[arg(long)]
        to: Option<String>,
        #[arg(long)]
        note: Option<String>,
    },
    /// Remove a structure. Undo brings it back.
    Remove {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        structure: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum BudgetCommand {
    /// What milestones and quantities are worth, and what was spent.
    List {
        #[arg(help = PROJECT)]
        project: String,
    },
    /// Say what a milestone or, with --quantity, a quantity is worth. An empty amount clears.
    #[command(
        after_help = "Examples:\n  milepost budget set tumen-road-bridge \"Fronts meet\" \"900 million RUB\"\n  milepost budget set tumen-road-bridge Piles \"120 million RUB\" --quantity"
    )]
    Set {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        of: String,
        amount: String,
        #[arg(long)]
        quantity: bool,
    },
    /// Enter money spent: one amount, not a running total.
    #[command(
        after_help = "Example:\n  milepost budget spend tumen-road-bridge \"12 million RUB\" --date \"Oct 2025\""
    )]
    Spend {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(allow_hyphen_values = true)]
        amount: String,
        /// When it was spent; today if it is not given.
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
        /// The source that says so.
        #[arg(long)]
        source: Option<String>,
        #[arg(long)]
        note: Option<String>,
    },
    /// Remove an entry of money spent. Undo brings it back.
    Remove {
        #[arg(help = PROJECT)]
        project: String,
        /// Its number in the list.
        cost: String,
    },
}

#[must_use]
pub(crate) fn front(
    name: String,
    start: Option<String>,
    direction: Option<Way>,
    planned: Option<String>,
    note: Option<String>,
) -> FrontDraft {
    let direction = direction.map(|way| match way {
        Way::Up => Direction::Up,
        Way::Down => Direction::Down,
    });
    FrontDraft { name: Some(name), start, direction, planned, note }
}

#[must_use]
pub(crate) fn structure(
    name: String,
    kind: Option<Kind>,
    from: String,
    to: Option<String>,
    note: Option<String>,
) -> StructureDraft {
    let kind = kind.map(|kind| match kind {
        Kind::Pier => StructureKind::Pier,
        Kind::Span => StructureKind::Span,
        Kind::Portal => StructureKind::Portal,
        Kind::Station => StructureKind::Station,
        Kind::Other => StructureKind::Other,
    });
    StructureDraft { kind, name: Some(name), from: Some(from), to, milestones: None, note }
}

#[must_use]
pub(crate) fn cost(amount: String, spent: Option<String>, source: Option<String>, note: Option<String>) -> CostDraft {
    CostDraft { spent, amount: Some(amount), source, note }
}

#[must_use]
pub(crate) fn quantity(
    name: String,
    unit: Option<String>,
    total: Option<String>,
    weight: Option<String>,
    planned: Option<String>,
    note: Option<String>,
) -> QuantityDraft {
    QuantityDraft { name: Some(name), unit, total, weight, budget: None, planned, note }
}
