//! `milepost import`, `export`, `convert`.

use super::mapping::TableArgs;
use clap::Args;
use milepost_app::import::KeepDates;
use milepost_exchange::Format;
use milepost_exchange::table::Makes;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    /// Files of other programs; what each is, is seen from its content. Of a folder, every file in it.
    #[arg(required = true, num_args = 1.., value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// The project that the file is the next update of; else each project of a file becomes a new one.
    #[arg(long, value_name = "PROJECT")]
    pub(crate) into: Option<String>,
    /// Only say what is in it and what would change.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Begin a status report with the update's data date: a draft in which milestones that follow activities have
    /// their dates.
    #[arg(long, requires = "into")]
    pub(crate) report: bool,
    /// The saved mapping to read a table or records by.
    #[arg(long, value_name = "MAPPING")]
    pub(crate) mapping: Option<String>,
    /// Which dates of a schedule are shown: those that Milepost computes, or beside them the file's own as the plan.
    #[arg(long, value_name = "WHICH", default_value = "ours", value_parser = dates)]
    pub(crate) dates: KeepDates,
    /// The code page of the file's texts, if it is not guessed right: windows-1251, gbk.
    #[arg(long, value_name = "NAME")]
    pub(crate) encoding: Option<String>,
    #[command(flatten)]
    pub(crate) table: TableArgs,
}

#[derive(Debug, Args)]
pub(crate) struct ExportArgs {
    /// The project to write: its code, or a part of its name.
    pub(crate) project: Option<String>,
    /// Everything in the workspace; so is it without a project.
    #[arg(long, conflicts_with = "project")]
    pub(crate) all: bool,
    /// Which format to write.
    #[arg(long, value_parser = written, default_value = "text")]
    pub(crate) format: Format,
    /// Where to; text goes to standard output if it is not given.
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// What the rows of a CSV file are; else the milestones of a project, or the projects.
    #[arg(long, value_name = "WHAT", value_parser = super::mapping::rows)]
    pub(crate) rows: Option<Makes>,
    /// Replace the file if it is there; a text export always does.
    #[arg(long)]
    pub(crate) replace: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ConvertArgs {
    /// The file to read.
    pub(crate) from: PathBuf,
    /// The file to write; its ending says the format where only one has it.
    pub(crate) to: PathBuf,
    /// Which format to write.
    #[arg(long, value_parser = any)]
    pub(crate) format: Option<Format>,
    /// Replace the file if it is there.
    #[arg(long)]
    pub(crate) replace: bool,
    #[command(flatten)]
    pub(crate) table: TableArgs,
}

fn any(name: &str) -> Result<Format, String> {
    Format::named(name).ok_or_else(|| known(|_| true))
}

fn written(name: &str) -> Result<Format, String> {
    Format::named(name).filter(|format| format.writes()).ok_or_else(|| known(Format::writes))
}

fn known(which: impl Fn(Format) -> bool) -> String {
    let names: Vec<_> = Format::ALL.into_iter().filter(|format| which(*format)).map(Format::name).collect();
    format!("one of {}", names.join(", "))
}

fn dates(name: &str) -> Result<KeepDates, String> {
    match name {
        "ours" => Ok(KeepDates::Ours),
        "beside" => Ok(KeepDates::FilesBeside),
        _ => Err("ours or beside".to_owned()),
    }
}
