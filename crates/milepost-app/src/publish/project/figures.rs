//! The headline figures, each with the rule that gave it or the reason why it is unknown.

use crate::publish::terms::{days_left, interval, known, share, slip};
use crate::words::{say, text};
use milepost_model::Message;
use milepost_publish::{Block, Card, Meter, Section, Text};
use milepost_schedule::Figure;
use milepost_schedule::progress::{Progress, PromisedFinish, Weighted};

pub(super) fn section(progress: &Progress) -> Section {
    Section {
        heading: text("publish-figures"),
        level: 2,
        new_page: false,
        blocks: vec![Block::Cards(cards(progress)), Block::Small(Text::plain(text("publish-figures-note")))],
    }
}

fn cards(progress: &Progress) -> Vec<Card> {
    let planned = progress.planned.value.as_ref().map(|planned| planned.share);
    let meter = |share: f64, mark: Option<f64>| Some(Meter { share, mark });
    vec![
        card("ui-figure-elapsed", &progress.elapsed, |e| {
            let days = Message::new("ui-figure-elapsed-sub").with("days", e.days).with("of_days", e.of_days);
            Shown { value: share(e.share), detail: say(&days), meter: meter(e.share, None) }
        }),
        card("ui-figure-milestone_weighted", &progress.milestone_weighted, |w| {
            let mut detail = weighted(w, "ui-figure-weighted-sub");
            if let Some(planned) = planned {
                let planned = say(&Message::new("ui-figure-weighted-planned").with("share", share(planned)));
                detail = format!("{detail}, {planned}");
            }
            Shown { value: share(w.share), detail, meter: meter(w.share, planned) }
        }),
        card("ui-figure-reported", &progress.reported, |s| Shown {
            value: share(*s),
            detail: text("ui-figure-reported-sub"),
            meter: meter(*s, None),
        }),
        card("ui-figure-promised_finish", &progress.promised_finish, |finish| Shown {
            value: interval(&finish.date),
            detail: claims(finish),
            meter: None,
        }),
        card("ui-figure-expected_finish", &progress.expected_finish, |date| Shown {
            value: interval(date),
            detail: known(&progress.finish_slip, |days| slip(*days)),
            meter: None,
        }),
        card("ui-figure-next_milestone", &progress.next_milestone, |next| Shown {
            value: interval(&next.date),
            detail: format!("{}, {}", next.title, days_left(next.days)),
            meter: None,
        }),
    ]
}

struct Shown {
    value: String,
    detail: String,
    meter: Option<Meter>,
}

/// A known figure has its rule under it and what a reader should know; an unknown one its reason.
fn card<T>(label: &str, figure: &Figure<T>, show: impl FnOnce(&T) -> Shown) -> Card {
    let rule = figure.why.formula.as_ref().map(say).unwrap_or_default();
    let label = text(label);
    match &figure.value {
        Some(value) => {
            let Shown { value, detail, meter } = show(value);
            let why = figure.why.remarks.iter().take(2).fold(rule, |why, remark| {
                say(&Message::new("publish-why-remark").with("why", why).with("remark", remark.clone()))
            });
            Card { label, value, detail, why, unknown: false, meter }
        }
        None => Card {
            label,
            value: text("ui-unknown"),
            detail: figure.unknown.as_ref().map(say).unwrap_or_default(),
            why: rule,
            unknown: true,
            meter: None,
        },
    }
}

fn weighted(weighted: &Weighted, id: &str) -> String {
    say(&Message::new(id).with("milestones", weighted.milestones).with("of_milestones", weighted.of_milestones))
}

fn claims(finish: &PromisedFinish) -> String {
    let claims = match (finish.earliest, finish.latest) {
        (Some(from), Some(to)) if from != to => {
            Message::new("ui-figure-claims-range").with("from", from).with("to", to)
        }
        _ => Message::new("ui-figure-claims"),
    };
    say(&claims.with("claims", finish.claims))
}
