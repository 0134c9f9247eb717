//! Commands about the file as a whole: init, backup, check, completions.

use super::{Done, Stop};
use crate::args::Cli;
use crate::output::{Output, wrapped};
use clap::CommandFactory;
use milepost_app::view::{CheckReport, WorkspaceInfo};
use milepost_app::words::{say, text};
use milepost_app::workspace::Workspace;
use milepost_app::{backup, text_import};
use milepost_model::Message;
use std::io::Write;
use std::path::{Path, PathBuf};

pub(super) fn init(file: &Path, sample: bool, from: Option<&Path>, output: Output) -> Done {
    let path = with_extension(file);
    let workspace = match from {
        Some(from) => text_import::workspace(&path, from)?,
        None if sample => Workspace::sample(&path)?,
        None => Workspace::create(&path)?,
    };
    let info: WorkspaceInfo = workspace.info()?;
    let id = if sample { "cli-created-sample" } else { "cli-created" };
    Ok(output.answer(&info, |info| said(id, &info.path))?)
}

/// `works` is meant as `works.milepost`.
fn with_extension(file: &Path) -> PathBuf {
    if file.extension().is_some() { file.to_owned() } else { file.with_extension("milepost") }
}

pub(super) fn back_up(workspace: &mut Workspace, file: Option<&Path>, output: Output) -> Done {
    let done = backup::back_up(workspace, file, &milepost_app::Work::default())?;
    Ok(output.answer(&done, |done| said("cli-backup-done", &done.path))?)
}

pub(super) fn check(file: &Path, output: Output) -> Done {
    let report = backup::check_file(file)?;
    output.answer(&report, check_text)?;
    if report.sound { Ok(()) } else { Err(Stop::Told) }
}

fn check_text(report: &CheckReport) -> String {
    if report.sound {
        let sound = Message::new("cli-check-sound")
            .with("path", report.path.as_str())
            .with("projects", report.projects)
            .with("milestones", report.milestones)
            .with("claims", report.claims)
            .with("sources", report.sources)
            .with("changes", report.changes);
        return wrapped(&say(&sound), 0);
    }
    let mut lines = vec![said("cli-check-unsound", &report.path)];
    lines.extend(report.findings.iter().map(|finding| format!("  {}", wrapped(&say(finding), 2))));
    lines.push(wrapped(&text("cli-check-unsound-help"), 0));
    lines.join("\n")
}

pub(super) fn completions(shell: clap_complete::Shell) -> Done {
    let mut script = vec![];
    clap_complete::generate(shell, &mut Cli::command(), "milepost", &mut script);
    Ok(std::io::stdout().lock().write_all(&script)?)
}

fn said(id: &str, path: &str) -> String {
    say(&Message::new(id).with("path", path))
}
