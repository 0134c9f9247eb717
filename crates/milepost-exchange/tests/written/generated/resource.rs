//! Resources, their assignments and expenses.

use super::*;

pub(super) fn resource() -> impl Strategy<Value = Resource> {
    let kinds = select(vec![ResourceKind::Labour, ResourceKind::Equipment, ResourceKind::Material]);
    let rates = prop::collection::vec(
        (instant(), amount(), prop::option::of(amount())).prop_map(|(from, cost_per_unit, max_units)| Rate {
            from,
            cost_per_unit,
            max_units,
        }),
        0..3,
    );
    (text(), text(), kinds, select(vec!["", "m3", "t"]), rates).prop_map(|(code, name, kind, unit, mut rates)| {
        rates.sort_by_key(|rate| rate.from);
        Resource {
            id: ResourceId::new(),
            parent: None,
            calendar_id: None,
            code,
            name,
            kind,
            unit: unit.to_owned(),
            rates,
            origin: String::new(),
        }
    })
}

pub(super) fn assignment() -> impl Strategy<Value = (Assignment, Index, Index)> {
    let units = prop::array::uniform6(amount());
    (
        units,
        prop::option::of(amount()),
        minutes(),
        (instant(), instant(), any::<bool>()),
        any::<Index>(),
        any::<Index>(),
    )
        .prop_map(|([a, b, c, d, e, f], rate, lag, (start, finish, drives), activity, resource)| {
            let mut x = Assignment::blank(ActivityId::new());
            (x.budgeted_units, x.actual_units, x.remaining_units) = (a, b, c);
            (x.budgeted_cost, x.actual_cost, x.remaining_cost) = (d, e, f);
            (x.units_per_hour, x.lag, x.drives) = (rate, lag, drives);
            (x.actual_start, x.actual_finish) = (start, finish);
            (x, activity, resource)
        })
}

pub(super) fn expense() -> impl Strategy<Value = (Assignment, Index)> {
    (text(), prop::array::uniform4(amount()), any::<Index>()).prop_map(|(name, [units, a, b, c], activity)| {
        let mut x = Assignment::blank(ActivityId::new());
        (x.name, x.budgeted_units, x.drives) = (name, units, false);
        (x.budgeted_cost, x.actual_cost, x.remaining_cost) = (a, b, c);
        (x, activity)
    })
}
