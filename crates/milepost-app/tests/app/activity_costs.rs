//! Budgets of activities, typed and imported, and the value that is earned by them.

use crate::common::{day, text, workspace};
use crate::schedules::{bridge, id};
use milepost_app::schedule::{activity, inspect};
use milepost_app::view::Failure;
use milepost_app::{history, publish, tracking};
use milepost_model::schedule::ActivityDraft;
use milepost_publish::{Block, Text};
use milepost_schedule::earned::Period;
use rust_decimal::Decimal;

fn costing(budget: &str, actual: &str) -> ActivityDraft {
    let text = |text: &str| Some(text.to_owned()).filter(|text| text != "-");
    ActivityDraft { budget: text(budget), actual_cost: text(actual), ..ActivityDraft::default() }
}

#[test]
fn a_typed_budget_is_planned_and_earned_and_undo_takes_it_back() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let before = text(&workspace);
    let first = id(&workspace, project, "A1000");
    let changed = activity::edit(&mut workspace, project, first, &costing("2.5m EUR", "-")).unwrap();
    assert_eq!(changed.action.unwrap().id, "history-activity-budget");
    // The first amount made the schedule's currency: from now on it need not be named.
    activity::edit(&mut workspace, project, first, &costing("-", "1000")).unwrap();
    let view = inspect::activity(&workspace, project, first).unwrap();
    let amount = |money: Option<milepost_model::Money>| money.map(|m| (m.amount, m.currency.to_string()));
    assert_eq!(amount(view.cost.budgeted), Some((Decimal::from(2_500_000), "EUR".to_owned())));
    assert_eq!(amount(view.cost.actual), Some((Decimal::from(1000), "EUR".to_owned())));
    assert_eq!(amount(view.cost.remaining), Some((Decimal::from(2_499_000), "EUR".to_owned())));
    let earned = tracking::earned::view(&workspace, project, day("2027-01-01"), Period::Month).unwrap();
    assert_eq!(earned.indices.bac.value, Some(Decimal::from(2_500_000)));
    assert_eq!(earned.indices.pv.value, Some(Decimal::from(2_500_000)));
    assert_eq!(earned.indices.ac.value, Some(Decimal::from(1000)));
    let failure = activity::edit(&mut workspace, project, first, &costing("5 USD", "-")).unwrap_err();
    assert_eq!((failure.code.as_str(), failure.problems[0].field.as_str()), (Failure::INVALID, "budget"));
    history::undo(&mut workspace).unwrap();
    history::undo(&mut workspace).unwrap();
    assert_eq!(text(&workspace), before);
}

#[test]
fn an_emptied_budget_leaves_nothing_behind() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let first = id(&workspace, project, "A1000");
    activity::edit(&mut workspace, project, first, &costing("2.5m EUR", "10")).unwrap();
    activity::edit(&mut workspace, project, first, &costing("", "")).unwrap();
    let view = inspect::activity(&workspace, project, first).unwrap();
    assert!(view.assignments.is_empty());
    assert_eq!(view.cost.budgeted, None);
}

/// Of 2.5 million 2 are for the girders: the report to hand in has the budgets of activities in its earned value.
#[test]
fn the_report_tells_what_the_budgets_of_activities_earned() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    for (code, budget) in [("A1010", "500,000 EUR"), ("A1060", "2m EUR")] {
        let activity = id(&workspace, project, code);
        activity::edit(&mut workspace, project, activity, &costing(budget, "-")).unwrap();
    }
    let document = publish::document(&workspace, Some(project), day("2026-03-31")).unwrap();
    let section = document.sections.iter().find(|section| section.heading == "Earned value").unwrap();
    let cells = section.blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table.rows[0].cells.iter().map(Text::string).collect::<Vec<_>>()),
        _ => None,
    });
    assert_eq!(cells.unwrap()[1], "EUR 2,500,000");
    assert!(section.blocks.iter().any(|block| matches!(block, Block::Chart(_))));
}
