//! Reports as they are written: begun from what is known, changed line by line, issued, corrected, compared;
//! baselines frozen from the plan and from a report; and what is measured of the work.

use crate::common::{
    add_bridge, add_milestones, claim_of, day, milestone_named, planned, text, titled, today, workspace,
};
use milepost_app::api::ClaimAdd;
use milepost_app::baseline::Freeze;
use milepost_app::view::Failure;
use milepost_app::{Workspace, baseline, claim, history, measured, milestone, project, report, source};
use milepost_model::{
    ClaimId, Direction, FrontDraft, FrontId, LineState, MilestoneDraft, ProjectId, QuantityDraft, QuantityId,
    ReadingDraft, Reason, ReportDraft, ReportId, ReportLineDraft, SourceDraft, StructureDraft,
};
use milepost_schedule::comparison::Became;

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// A bridge with a milestone planned for March 2026 and one for June; the first is forecast for April.
fn bridge() -> (tempfile::TempDir, Workspace, ProjectId) {
    let (folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    let forecast = MilestoneDraft { forecast: some("30 April 2026"), ..planned("Deck closed", "31 March 2026") };
    add_milestones(&mut w, id, &[forecast, planned("Open", "30 June 2026"), titled("Lit")]);
    (folder, w, id)
}

fn begun(w: &mut Workspace, project: ProjectId, data_date: &str) -> ReportId {
    ReportId(report::begin(w, project, Some(data_date), None).unwrap().id.unwrap())
}

fn forecast(text: &str) -> ReportLineDraft {
    ReportLineDraft { forecast: some(text), ..ReportLineDraft::default() }
}

#[test]
fn a_report_begins_with_the_open_milestones_as_they_are_known_and_the_next_with_what_the_last_one_said() {
    let (_folder, mut w, id) = bridge();
    let deck = milestone_named(&w, id, "Deck");
    let first = begun(&mut w, id, "31 October 2025");
    let view = report::view(&w, first).unwrap();
    assert_eq!(view.report.title, "31 Oct 2025");
    let told: Vec<_> = view.lines.iter().map(|l| (l.line.title.as_str(), l.line.state, l.slip, l.moved)).collect();
    // 31 March to 30 April: 30 days.
    assert_eq!(
        told,
        [
            ("Deck closed", LineState::Untouched, Some(30), Some(0)),
            ("Open", LineState::Untouched, None, None),
            ("Lit", LineState::Untouched, None, None)
        ]
    );
    let draft =
        ReportLineDraft { reason: some("design change"), because: some("A pier more."), ..forecast("30 May 2026") };
    report::line(&mut w, first, deck, &draft).unwrap();
    // What is typed and not kept: 31 March to 9 June is 70 days, 30 April to 9 June 40.
    let tried = report::try_date(&w, first, deck, "forecast", "9 June 2026").unwrap();
    assert_eq!((tried.slip, tried.moved), (Some(70), Some(40)));
    let line = report::view(&w, first).unwrap().lines[0].clone();
    assert_eq!(
        (line.line.state, line.line.reason, line.slip, line.moved),
        (LineState::Changed, Some(Reason::DesignChange), Some(60), Some(30))
    );
    // A draft counts nowhere.
    assert_eq!(project::view(&w, id, today()).unwrap().progress.milestones[0].slip.value.unwrap().days, 30);
    let warnings = report::issue(&mut w, first).unwrap().warnings;
    assert!(warnings.iter().any(|p| p.message.id == "report-lines-untouched"), "{warnings:?}");
    assert_eq!(project::view(&w, id, today()).unwrap().progress.milestones[0].slip.value.unwrap().days, 60);
    assert_eq!(project::view(&w, id, day("2025-10-30")).unwrap().progress.milestones[0].slip.value.unwrap().days, 30);

    let second = begun(&mut w, id, "30 November 2025");
    let view = report::view(&w, second).unwrap();
    assert_eq!(view.before.map(|report| report.id), Some(first));
    assert_eq!(view.lines[0].line.forecast.unwrap().to_string(), "30 May 2026");
    assert_eq!(view.lines[0].line.state, LineState::Untouched);
    report::line(&mut w, second, deck, &forecast("30 May 2026")).unwrap();
    assert_eq!(report::view(&w, second).unwrap().lines[0].line.state, LineState::Confirmed);
}

#[test]
fn an_issued_report_is_never_changed_but_corrected() {
    let (_folder, mut w, id) = bridge();
    let deck = milestone_named(&w, id, "Deck");
    let first = begun(&mut w, id, "31 October 2025");
    report::line(&mut w, first, deck, &forecast("30 May 2026")).unwrap();
    report::issue(&mut w, first).unwrap();
    let before = text(&w);
    let refused: [Failure; 5] = [
        report::line(&mut w, first, deck, &forecast("1 May 2026")).unwrap_err(),
        report::edit(&mut w, first, &ReportDraft { title: some("Other"), ..ReportDraft::default() }).unwrap_err(),
        report::issue(&mut w, first).unwrap_err(),
        report::remove(&mut w, first).unwrap_err(),
        report::take_claim(&mut w, first, deck, ClaimId::new()).unwrap_err(),
    ];
    for failure in refused {
        assert_eq!(
            (failure.code.as_str(), failure.help.unwrap().id.as_str()),
            (Failure::ISSUED, "report-is-issued-help")
        );
    }
    assert_eq!(text(&w), before);
    let correction = ReportId(report::begin(&mut w, id, None, Some(first)).unwrap().id.unwrap());
    report::line(&mut w, correction, deck, &forecast("15 May 2026")).unwrap();
    report::issue(&mut w, correction).unwrap();
    let list = report::list(&w, id, today()).unwrap();
    let rows: Vec<_> = list.reports.iter().map(|row| (row.report.id, row.corrected_by, row.counts)).collect();
    assert_eq!(rows, [(first, Some(correction), false), (correction, None, true)]);
    let shown = project::view(&w, id, today()).unwrap().progress.milestones[0].clone();
    assert_eq!((shown.expected.unwrap().to_string(), shown.dates.report), ("15 May 2026".to_owned(), Some(correction)));
    let compared = report::comparison(&w, first, correction).unwrap().comparison;
    // 30 May to 15 May.
    assert_eq!((compared.lines[0].became, compared.lines[0].moved), (Became::Earlier, Some(-15)));
}

#[test]
fn what_is_wrong_with_a_report_is_said_at_its_field() {
    let (_folder, mut w, id) = bridge();
    let deck = milestone_named(&w, id, "Deck");
    let draft = begun(&mut w, id, "31 October 2025");
    let before = text(&w);
    let field =
        |failure: Failure| (failure.code, failure.problems[0].field.clone(), failure.problems[0].message.id.clone());
    let told = |code: &str, field: &str, id: &str| (code.to_owned(), field.to_owned(), id.to_owned());
    // Today is 30 November 2025.
    for (typed, message) in [("1 Dec 2025", "report-data-date-future"), ("Oct 2025", "report-data-date-not-a-day")] {
        let failure = report::begin(&mut w, id, Some(typed), None).unwrap_err();
        assert_eq!(field(failure), told("invalid", "data_date", message));
    }
    let actual = |text: &str| ReportLineDraft { actual: some(text), ..ReportLineDraft::default() };
    let failure = report::line(&mut w, draft, deck, &actual("1 Nov 2025")).unwrap_err();
    assert_eq!(field(failure), told("invalid", "actual", "report-actual-after-data-date"));
    let reason = ReportLineDraft { reason: some("fate"), ..ReportLineDraft::default() };
    let failure = report::line(&mut w, draft, deck, &reason).unwrap_err();
    assert_eq!(field(failure), told("invalid", "reason", "report-reason-unknown"));
    assert_eq!(text(&w), before);
    report::line(&mut w, draft, deck, &actual("30 Oct 2025")).unwrap();
    // Then the data date cannot go before it.
    let earlier = ReportDraft { data_date: some("29 Oct 2025"), ..ReportDraft::default() };
    let failure = report::edit(&mut w, draft, &earlier).unwrap_err();
    assert_eq!(field(failure), told("invalid", "data_date", "report-data-date-before-actual"));
}

#[test]
fn a_claims_date_is_taken_with_its_source_and_that_source_stays_once_the_report_is_issued() {
    let (_folder, mut w, id) = bridge();
    let open = milestone_named(&w, id, "Open");
    let new_source = Some(SourceDraft { title: some("A ministry"), ..SourceDraft::default() });
    let draft = claim_of("finish", "summer 2026");
    let said = claim::add(&mut w, &ClaimAdd { project: id, draft, new_source, choose: false }).unwrap();
    let said = claim::list(&w, id).unwrap().into_iter().find(|c| Some(c.id.0) == said.id).unwrap();
    let draft = begun(&mut w, id, "30 November 2025");
    report::take_claim(&mut w, draft, open, said.id).unwrap();
    let line = report::view(&w, draft).unwrap().lines[1].line.clone();
    assert_eq!(line.forecast.unwrap().to_string(), "summer 2026");
    assert_eq!((line.claim_id, line.source_id, line.state), (Some(said.id), said.source_id, LineState::Changed));
    report::issue(&mut w, draft).unwrap();
    let failure = source::remove(&mut w, said.source_id.unwrap(), true).unwrap_err();
    assert_eq!(failure.code, Failure::ISSUED);
    // A claim that gives no date is not taken.
    let length = claim::list(&w, id).unwrap().into_iter().find(|c| c.fact.0 == "length").unwrap();
    let next = begun(&mut w, id, "30 November 2025");
    assert_eq!(report::take_claim(&mut w, next, open, length.id).unwrap_err().code, Failure::INVALID);
}

#[test]
fn a_baseline_is_frozen_from_the_plan_or_from_a_report_and_figures_are_held_to_the_current_one() {
    let (_folder, mut w, id) = bridge();
    let deck = milestone_named(&w, id, "Deck");
    let frozen = |w: &mut Workspace, name: &str, date: &str, report| {
        let of = Freeze { name, date: Some(date), report, current: true };
        baseline::freeze(w, id, &of).unwrap();
    };
    frozen(&mut w, "Contract", "1 May 2025", None);
    // The plan moves on; what is held to stays.
    let moved = MilestoneDraft { planned: some("31 July 2026"), ..MilestoneDraft::default() };
    milestone::edit(&mut w, deck, &moved, today()).unwrap();
    let slips = |w: &Workspace| {
        let milestone = project::view(w, id, today()).unwrap().progress.milestones[0].clone();
        (milestone.slip.value.unwrap().days, milestone.first_slip.map(|slip| slip.value.unwrap().days))
    };
    assert_eq!(slips(&w), (30, None));
    let told = begun(&mut w, id, "31 October 2025");
    report::line(&mut w, told, deck, &forecast("30 May 2026")).unwrap();
    report::issue(&mut w, told).unwrap();
    frozen(&mut w, "As of October", "31 October 2025", Some(told));
    // Against the forecast that was frozen 0 days; against 31 March 2026, 60.
    assert_eq!(slips(&w), (0, Some(60)));
    let list = baseline::list(&w, id).unwrap().baselines;
    assert_eq!(
        list.iter().map(|b| (b.name.as_str(), b.current)).collect::<Vec<_>>(),
        [("Contract", false), ("As of October", true)]
    );
    baseline::choose(&mut w, list[0].id).unwrap();
    assert_eq!(slips(&w), (60, None));
    baseline::unchoose(&mut w, id).unwrap();
    baseline::remove(&mut w, list[0].id).unwrap();
    baseline::rename(&mut w, list[1].id, "  October  ").unwrap();
    assert_eq!(baseline::find(&w, id, "octo").unwrap().name, "October");
    while history::undo(&mut w).unwrap().action.is_some() {}
    assert!(project::list(&w).unwrap().is_empty());
}

#[test]
fn fronts_and_quantities_are_read_by_date_on_the_line_of_the_work() {
    let (_folder, mut w, id) = bridge();
    let front = FrontDraft {
        name: some("Korean side"),
        start: some("1,005 m"),
        direction: Some(Direction::Down),
        ..FrontDraft::default()
    };
    let reading =
        |date: &str, value: &str| ReadingDraft { date: some(date), value: some(value), ..ReadingDraft::default() };
    measured::set_chainage(&mut w, id, None, Some("1,005 m")).unwrap();
    let face = FrontId(measured::add_front(&mut w, id, &front).unwrap().id.unwrap());
    measured::read_front(&mut w, face, &reading("September 2025", "853")).unwrap();
    // Going back is let through, and said.
    let back = measured::read_front(&mut w, face, &reading("November 2025", "900 m")).unwrap();
    assert_eq!(back.warnings[0].message.id, "measurement-backwards");
    let refused = measured::read_front(&mut w, face, &reading("November 2025", "1,006 m")).unwrap_err();
    assert_eq!(refused.problems[0].message.id, "measurement-off-the-line");
    let refused = measured::read_front(&mut w, face, &reading("December 2025", "800 m")).unwrap_err();
    assert_eq!(refused.problems[0].message.id, "measurement-future");
    // The chosen length is another: asked, not assumed.
    let work = measured::list(&w, id, today()).unwrap();
    assert!(work.chainage.ask && work.warnings.len() == 1);
    assert_eq!(work.fronts[0].readings.len(), 2);
    let refused = measured::set_chainage(&mut w, id, work.chainage.length_claim.map(|c| c.id), None).unwrap_err();
    assert_eq!(refused.problems[0].message.id, "chainage-front-beyond");
    measured::remove_reading(&mut w, work.fronts[0].readings[1].id).unwrap();
    let corrected = ReadingDraft { value: some("850"), ..ReadingDraft::default() };
    measured::edit_reading(&mut w, work.fronts[0].readings[0].id, &corrected).unwrap();
    let piles =
        QuantityDraft { name: some("Piles"), unit: some("piles"), total: some("120"), ..QuantityDraft::default() };
    let piles = QuantityId(measured::add_quantity(&mut w, id, &piles).unwrap().id.unwrap());
    let over = measured::read_quantity(&mut w, piles, &reading("1 Nov 2025", "130")).unwrap();
    assert_eq!(over.warnings[0].message.id, "measurement-over-total");
    let pier = StructureDraft { name: some("P1"), from: some("100"), to: some("90"), ..StructureDraft::default() };
    let refused = measured::add_structure(&mut w, id, &pier).unwrap_err();
    assert_eq!(refused.problems[0].message.id, "structure-ends-before-it-begins");
    // A report has a place for both.
    let draft = begun(&mut w, id, "30 November 2025");
    let view = report::view(&w, draft).unwrap().report;
    assert_eq!((view.fronts.len(), view.quantities.len()), (1, 1));
}
