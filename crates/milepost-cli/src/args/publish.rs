//! The report to hand in.

use super::AsOf;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    milepost publish tumen-road-bridge --as-of 2025-11-30 -o tumen.pdf\n  \
    milepost publish --portfolio -o portfolio.html\n  \
    milepost publish tumen-road-bridge -o tumen.pdf --paper letter --replace")]
pub(crate) struct PublishArgs {
    /// The project's code, or a part of its name.
    #[arg(required_unless_present = "portfolio")]
    pub(crate) project: Option<String>,
    /// The whole portfolio instead of one project.
    #[arg(long, conflicts_with = "project")]
    pub(crate) portfolio: bool,
    #[command(flatten)]
    pub(crate) as_of: AsOf,
    /// Where to; the name's ending says what to write: `.pdf` or `.html`.
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: PathBuf,
    /// The sheet that a PDF is laid out for.
    #[arg(long, value_enum, default_value_t = Paper::A4)]
    pub(crate) paper: Paper,
    /// Replace the file if it is there.
    #[arg(long)]
    pub(crate) replace: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Paper {
    A4,
    /// US Letter.
    Letter,
}
