//! Where one project stands: the verdict in a sentence, then each measure by its own name.

use super::{interval, known, share, short};
use crate::output::{NOTHING, slip, word, wrapped};
use milepost_app::view::ProjectView;
use milepost_app::words::{say, text, value};
use milepost_model::{Message, Source};
use milepost_schedule::progress::{Progress, PromisedFinish, Weighted};
use milepost_schedule::scheduled::ScheduleShare;
use milepost_schedule::{Figure, Input, Why};

#[must_use]
pub(crate) fn progress(view: &ProjectView, explain: bool) -> String {
    let progress = &view.progress;
    let mut out = format!(
        "{}\n{}\n\n",
        say(&Message::new("cli-progress-head")
            .with("project", view.project.name.as_str())
            .with("as_of", progress.as_of)),
        wrapped(&format!("{}. {}", word("ui-verdict-", &progress.verdict.kind), say(&progress.verdict.reason)), 0)
    );
    if explain {
        why(&mut out, &progress.verdict.why, &view.sources);
    }
    for measure in measures(progress) {
        let indent = 22;
        let label = format!("{:<indent$}", text(measure.label));
        out.push_str(&label);
        out.push_str(&wrapped(&measure.value, indent));
        out.push('\n');
        if explain {
            why(&mut out, measure.why, &view.sources);
        }
    }
    out
}

struct Measure<'a> {
    label: &'static str,
    value: String,
    why: &'a Why,
}

fn measure<'a, T>(label: &'static str, figure: &'a Figure<T>, words: impl FnOnce(&T) -> String) -> Measure<'a> {
    let value = match (&figure.value, &figure.unknown) {
        (Some(value), _) => words(value),
        (None, Some(reason)) => say(&Message::new("cli-unknown-because").with("reason", reason.clone())),
        (None, None) => text("ui-figure-unknown"),
    };
    Measure { label, value, why: &figure.why }
}

fn measures(progress: &Progress) -> Vec<Measure<'_>> {
    let mut measures = vec![
        measure("ui-figure-elapsed", &progress.elapsed, |e| {
            let days = say(&Message::new("ui-figure-elapsed-sub").with("days", e.days).with("of_days", e.of_days));
            format!("{}, {days}", share(e.share))
        }),
        measure("ui-figure-planned", &progress.planned, |w| weighted(w, "ui-figure-planned-sub")),
        measure("ui-figure-milestone_weighted", &progress.milestone_weighted, |w| {
            weighted(w, "ui-figure-weighted-sub")
        }),
        measure("ui-figure-reported", &progress.reported, |s| share(*s)),
        measure("ui-figure-promised_finish", &progress.promised_finish, promised),
        measure("ui-figure-days_to_finish", &progress.days_to_finish, |days| days_left(*days)),
        measure("ui-figure-expected_finish", &progress.expected_finish, |date| {
            let slip = known(&progress.finish_slip, |days| slip(*days));
            if slip == NOTHING { interval(date) } else { format!("{}, {slip}", interval(date)) }
        }),
        measure("ui-figure-next_milestone", &progress.next_milestone, |next| {
            format!("{}, {}, {}", next.title, interval(&next.date), days_left(next.days))
        }),
        measure("ui-figure-newest_evidence", &progress.newest_evidence, |newest| {
            let age = say(&Message::new("ui-figure-age").with("days", newest.age_days));
            format!("{}, {age}", interval(&newest.date))
        }),
    ];
    let of = |label, figure| {
        measure(label, figure, |of: &ScheduleShare| {
            let activities = say(&Message::new("ui-figure-schedule-sub").with("activities", of.activities));
            format!("{}, {activities}", share(of.share))
        })
    };
    if let Some(schedule) = &progress.schedule {
        measures.push(of("ui-figure-schedule_duration", &schedule.duration));
        measures.push(of("ui-figure-schedule_cost", &schedule.cost));
        measures.push(of("ui-figure-schedule_physical", &schedule.physical));
    }
    measures
}

fn weighted(weighted: &Weighted, id: &str) -> String {
    let milestones =
        say(&Message::new(id).with("milestones", weighted.milestones).with("of_milestones", weighted.of_milestones));
    format!("{}, {milestones}", share(weighted.share))
}

fn promised(finish: &PromisedFinish) -> String {
    let claims = match (finish.earliest, finish.latest) {
        (Some(from), Some(to)) if from != to => {
            Message::new("ui-figure-claims-range").with("from", from).with("to", to)
        }
        _ => Message::new("ui-figure-claims"),
    };
    format!("{} ({})", interval(&finish.date), say(&claims.with("claims", finish.claims)))
}

fn days_left(days: i64) -> String {
    match days {
        0 => text("ui-figure-days-today"),
        1.. => say(&Message::new("ui-figure-days-left").with("days", days)),
        _ => say(&Message::new("ui-figure-days-past").with("days", days.saturating_abs())),
    }
}

/// Formula, inputs with their sources, remarks: set in below the figure.
pub(super) fn why(out: &mut String, why: &Why, sources: &[Source]) {
    let mut line = |text: &str| {
        out.push_str("    ");
        out.push_str(&wrapped(text, 6));
        out.push('\n');
    };
    if let Some(formula) = &why.formula {
        line(&say(formula));
    }
    for input in &why.inputs {
        line(&input_line(input, sources));
    }
    for remark in &why.remarks {
        line(&say(remark));
    }
}

fn input_line(input: &Input, known: &[Source]) -> String {
    let given = input.value.as_ref().map_or_else(|| NOTHING.to_owned(), value);
    let sources: Vec<String> = input
        .sources
        .iter()
        .map(|id| {
            known.iter().find(|s| s.id == *id).map_or_else(
                || short(id),
                |s| if s.publisher.is_empty() { s.title.clone() } else { s.publisher.clone() },
            )
        })
        .collect();
    let line = format!("{}: {given}", say(&input.label));
    if sources.is_empty() { line } else { format!("{line} ({})", sources.join("; ")) }
}
