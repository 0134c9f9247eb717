//! How answers are printed: as text for people, fitted to the terminal, or as JSON for programs.
//! Colour only on a terminal; `anstream` takes it out of a pipe.

use anstyle::{AnsiColor, Style};
use comfy_table::{ContentArrangement, Table, presets};
use milepost_app::view::Failure;
use milepost_app::words::{say, text};
use milepost_model::{Message, Severity};
use serde::Serialize;
use std::io::{IsTerminal, Write};

/// Where answers go and in which form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Output {
    pub(crate) json: bool,
}

impl Output {
    /// The answer as JSON, or as the text that `text` makes of it.
    pub(crate) fn answer<T: Serialize>(self, value: &T, text: impl FnOnce(&T) -> String) -> std::io::Result<()> {
        let mut out = anstream::stdout().lock();
        if self.json {
            let json = serde_json::to_string_pretty(value).map_err(std::io::Error::other)?;
            writeln!(out, "{json}")
        } else {
            let text = text(value);
            out.write_all(text.as_bytes())?;
            if text.is_empty() || text.ends_with('\n') { Ok(()) } else { writeln!(out) }
        }
    }

    /// What happened and what to do; with `--json` an object with code, message and help.
    pub(crate) fn failure(self, failure: &Failure) -> std::io::Result<()> {
        if self.json {
            let spoken = Spoken::of(failure);
            let json = serde_json::to_string_pretty(&spoken).map_err(std::io::Error::other)?;
            return writeln!(anstream::stderr().lock(), "{json}");
        }
        let mut err = anstream::stderr().lock();
        let red = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
        let label = text("cli-error");
        writeln!(err, "{red}{label}{red:#} {}", wrapped(&say(&failure.message), label.chars().count() + 1))?;
        for problem in &failure.problems {
            // A single problem is the failure itself: its message and help are not said twice.
            if problem.message != failure.message {
                let help = problem.help.as_ref().map(|h| format!(" {}", say(h))).unwrap_or_default();
                let field = if problem.field.is_empty() { String::new() } else { format!("{}: ", problem.field) };
                writeln!(err, "  {}", wrapped(&format!("{field}{}{help}", say(&problem.message)), 2))?;
            }
            for choice in &problem.choices {
                writeln!(err, "  {choice}")?;
            }
        }
        if let Some(help) = &failure.help {
            writeln!(err, "{}", wrapped(&say(help), 0))?;
        }
        Ok(())
    }
}

/// A failure with its messages in words.
#[derive(Debug, Serialize)]
struct Spoken {
    code: String,
    message: String,
    help: Option<String>,
    problems: Vec<SpokenProblem>,
}

#[derive(Debug, Serialize)]
struct SpokenProblem {
    field: String,
    severity: Severity,
    message: String,
    help: Option<String>,
    choices: Vec<String>,
}

impl Spoken {
    fn of(failure: &Failure) -> Self {
        Self {
            code: failure.code.clone(),
            message: say(&failure.message),
            help: failure.help.as_deref().map(say),
            problems: failure
                .problems
                .iter()
                .map(|p| SpokenProblem {
                    field: p.field.clone(),
                    severity: p.severity,
                    message: say(&p.message),
                    help: p.help.as_ref().map(say),
                    choices: p.choices.clone(),
                })
                .collect(),
        }
    }
}

/// Columns that text may take: the terminal's, else a page's; never wider than reads well.
#[must_use]
pub(crate) fn width() -> usize {
    if std::io::stdout().is_terminal() { textwrap::termwidth().clamp(40, 160) } else { 120 }
}

/// The text broken at the page's width, later lines set in by `indent`.
#[must_use]
pub(crate) fn wrapped(text: &str, indent: usize) -> String {
    let indent = " ".repeat(indent);
    let options = textwrap::Options::new(width().min(100)).subsequent_indent(&indent).initial_indent(&indent);
    textwrap::fill(text, options).trim_start().to_owned()
}

/// A table with its heads from the catalogue, wrapped to the terminal.
#[must_use]
pub(crate) fn table(heads: &[&str], rows: Vec<Vec<String>>) -> String {
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(width()).unwrap_or(120))
        .set_header(heads.iter().map(|id| text(id)).collect::<Vec<_>>())
        .add_rows(rows);
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    let mut out = String::new();
    for line in table.lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// The word for a value of an enum: the catalogue's entry `prefix` with the value's name in JSON.
#[must_use]
pub(crate) fn word(prefix: &str, value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => text(&format!("{prefix}{name}")),
        _ => NOTHING.to_owned(),
    }
}

/// Days as a person says them: late is `+67 days`, early `−3 days`.
#[must_use]
pub(crate) fn slip(days: i64) -> String {
    match days {
        0 => text("ui-figure-slip-none"),
        1.. => say(&Message::new("cli-slip-late").with("days", days)),
        _ => say(&Message::new("cli-slip-early").with("days", days.saturating_abs())),
    }
}

/// What stands where there is nothing.
pub(crate) const NOTHING: &str = "–";
