//! Activities and what is of one alone.

use super::*;

pub(super) fn constraint() -> impl Strategy<Value = Option<Constraint>> {
    use ConstraintKind::*;
    let kinds = select(vec![
        StartOnOrAfter,
        StartOnOrBefore,
        StartOn,
        FinishOnOrAfter,
        FinishOnOrBefore,
        FinishOn,
        MandatoryStart,
        MandatoryFinish,
        AsLateAsPossible,
    ]);
    prop::option::of((kinds, instant()).prop_filter_map("a date", |(kind, date)| {
        let date = date.filter(|_| kind != AsLateAsPossible);
        (date.is_some() || kind == AsLateAsPossible).then_some(Constraint { kind, date })
    }))
}

pub(super) fn step() -> impl Strategy<Value = Step> {
    (text(), amount(), 0..1001i64).prop_map(|(name, weight, part)| Step {
        name,
        weight,
        complete: Decimal::new(part, 3).normalize(),
    })
}

pub(super) fn stored() -> impl Strategy<Value = Option<StoredDates>> {
    let floats = (prop::option::of(-9000..90_000i64), prop::option::of(0..90_000i64));
    prop::option::of((prop::array::uniform8(instant()), floats, any::<Option<bool>>(), prop::option::of(1..99u32)))
        .prop_map(|stored| {
            stored.map(|([a, b, c, d, e, f, g, h], (total_float, free_float), longest_path, path)| StoredDates {
                early_start: a,
                early_finish: b,
                late_start: c,
                late_finish: d,
                remaining_early_start: e,
                remaining_early_finish: f,
                remaining_late_start: g,
                remaining_late_finish: h,
                total_float,
                free_float,
                longest_path,
                float_path: path,
                float_path_order: path,
                ..StoredDates::default()
            })
        })
}

#[derive(Clone, Debug)]
pub(super) struct Links {
    pub(super) wbs: Option<Index>,
    pub(super) calendar: Option<Index>,
    pub(super) resource: Option<Index>,
    pub(super) codes: Vec<Index>,
    pub(super) values: Vec<(Index, UserValue)>,
}

pub(super) fn links() -> impl Strategy<Value = Links> {
    (
        any::<Option<Index>>(),
        any::<Option<Index>>(),
        any::<Option<Index>>(),
        prop::collection::vec(any::<Index>(), 0..3),
        prop::collection::vec((any::<Index>(), user_value()), 0..3),
    )
        .prop_map(|(wbs, calendar, resource, codes, values)| Links { wbs, calendar, resource, codes, values })
}

pub(super) fn activity() -> impl Strategy<Value = (Activity, Links)> {
    use ActivityKind::*;
    let kinds = select(vec![Task, ResourceDependent, StartMilestone, FinishMilestone, LevelOfEffort, WbsSummary]);
    let types = select(vec![
        DurationType::FixedDurationAndUnitsPerTime,
        DurationType::FixedDurationAndUnits,
        DurationType::FixedUnits,
        DurationType::FixedUnitsPerTime,
    ]);
    let percents = select(vec![PercentType::Duration, PercentType::Physical, PercentType::Units]);
    (
        (text(), text(), text(), kinds, types, percents),
        (minutes(), minutes(), 0..1001i64, select(vec![100u16, 300, 500, 700, 900])),
        prop::array::uniform10(instant()),
        (constraint(), constraint()),
        prop::collection::vec(step(), 0..3),
        (stored(), 0..4u8),
        links(),
    )
        .prop_map(
            |(
                (code, name, notes, kind, types, percents),
                (original, left, part, priority),
                dates,
                limits,
                steps,
                (stored, begun),
                links,
            )| {
                let [start, finish, expected, suspended, resumed, early, late, from, to, _] = dates;
                let mut a = Activity::blank(ProjectId::new());
                (a.code, a.name, a.notes, a.kind) = (code, name, notes, kind);
                (a.duration_type, a.percent_type, a.priority) = (types, percents, priority);
                (a.original, a.remaining) = (original, left);
                a.actual_start = start.filter(|_| begun > 0);
                a.actual_finish = finish.filter(|_| begun > 2 && a.actual_start.is_some());
                if a.actual_finish.is_some() {
                    a.remaining = 0;
                }
                a.at_completion = a.original.max(a.remaining);
                a.physical_percent = Decimal::new(part, 3).normalize();
                (a.expected_finish, a.suspended, a.resumed) = (expected, suspended, resumed);
                (a.external_early_start, a.external_late_finish) = (early, late);
                (a.planned_start, a.planned_finish) = (from, to);
                (a.constraint, a.second_constraint) = limits;
                a.steps = steps;
                a.stored = stored.map(Box::new);
                (a, links)
            },
        )
}

pub(super) fn relationship() -> impl Strategy<Value = (RelationshipKind, Minutes, Index, Index)> {
    use RelationshipKind::*;
    (select(vec![FinishStart, StartStart, FinishFinish, StartFinish]), -9600..9600i64, any::<Index>(), any::<Index>())
}

/// An activity as it is read from one of P6's formats: what people see follows from what P6 stores, and an activity
/// that was never calculated has none of it.
pub(crate) fn as_p6(activity: &mut Activity) {
    let Some(stored) = activity.stored.as_deref_mut() else { return };
    let times = [
        stored.early_start,
        stored.early_finish,
        stored.late_start,
        stored.late_finish,
        stored.remaining_early_start,
        stored.remaining_early_finish,
        stored.remaining_late_start,
        stored.remaining_late_finish,
    ];
    if times.iter().all(Option::is_none) && stored.total_float.is_none() && stored.free_float.is_none() {
        activity.stored = None;
        return;
    }
    stored.start = activity.actual_start.or(stored.remaining_early_start).or(stored.early_start);
    stored.finish = activity.actual_finish.or(stored.remaining_early_finish).or(stored.early_finish);
}
