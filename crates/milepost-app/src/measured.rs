//! What is measured of the work: its line, quantities, fronts, structures, readings; and what was spent.

use crate::failure::let_through;
use crate::project::content::ProjectContent;
use crate::report::project_of;
use crate::view::{ChainageView, Changed, Failure, MeasuredWork};
use crate::workspace::{Done, Workspace};
use crate::{action, search, source};
use chrono::NaiveDate;
use milepost_model::cost::CostContext;
use milepost_model::measurement::{Measured, ReadingContext, backwards};
use milepost_model::{
    Chainage, ClaimId, ClaimValue, Cost, CostDraft, CostId, Currency, DateInterval, FactName, Front, FrontDraft,
    FrontId, Measurement, MeasurementId, Message, MilestoneId, Money, Problem, ProjectId, Quantity, QuantityDraft,
    QuantityId, ReadingDraft, Structure, StructureDraft, StructureId, reading,
};
use milepost_schedule::fact;
use milepost_store as store;
use milepost_store::{Reader, Tx};
use rust_decimal::Decimal;

/// All that is measured of a project.
///
/// # Errors
/// `not_found` where the project has gone.
pub fn list(workspace: &Workspace, project: ProjectId, as_of: NaiveDate) -> Result<MeasuredWork, Failure> {
    workspace.read(|reader| {
        let content = ProjectContent::load(reader, project)?;
        let structures = store::structure::of_project(reader, project)?;
        let costs = store::cost::of_project(reader, project)?;
        let chainage = chainage(&content, as_of);
        let mut warnings = vec![];
        for front in &content.fronts {
            warnings.extend(going_back(&front.name, &front.readings, |value| front.advance(value)));
        }
        for quantity in &content.quantities {
            warnings.extend(going_back(&quantity.name, &quantity.readings, |value| value));
        }
        Ok(MeasuredWork {
            chainage,
            structures,
            costs,
            warnings,
            quantities: content.quantities,
            fronts: content.fronts,
        })
    })
}

/// A reading that is less far than the one before it.
fn going_back(name: &str, readings: &[Measurement], advance: impl Fn(Decimal) -> Decimal) -> Option<Problem> {
    let (before, after) = backwards(readings, advance)?;
    let message = Message::new("measurement-backwards").with("name", name);
    let message = message.with("before", before.value).with("after", after.value).with("date", after.date);
    Some(Problem::warning("value", message).help(Message::new("measurement-backwards-help")))
}

fn chainage(content: &ProjectContent, as_of: NaiveDate) -> ChainageView {
    let facts = fact::facts(&content.claims, as_of);
    let value = facts.iter().find(|fact| fact.name.0 == FactName::LENGTH).and_then(|fact| fact.value);
    let claim = content.claims.iter().find(|claim| Some(claim.id) == value).cloned();
    let stated = claim.as_ref().and_then(|claim| match claim.value {
        ClaimValue::Length(length) => Some(length.metres),
        _ => None,
    });
    let chainage = content.project.chainage;
    let ask = matches!((chainage, stated), (Some(line), Some(stated)) if line.length != stated);
    ChainageView { chainage, length_claim: claim, ask }
}

/// Sets the length of the work's line: that of a claim, or as typed; neither takes the line away.
///
/// # Errors
/// `invalid` where the claim gives no length, the text cannot be read, or a front would lie beyond the end;
/// `not_found` where the project or the claim has gone.
pub fn set_chainage(
    workspace: &mut Workspace,
    project: ProjectId,
    claim: Option<ClaimId>,
    length: Option<&str>,
) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let content = ProjectContent::load(tx, project)?;
        let line = match (claim, length.map(str::trim).filter(|typed| !typed.is_empty())) {
            (Some(id), _) => {
                let claim = content.claims.iter().find(|c| c.id == id).ok_or_else(|| Failure::gone("claim"))?;
                let ClaimValue::Length(length) = &claim.value else {
                    let message = Message::new("chainage-claim-no-length").with("reported", claim.reported.as_str());
                    return Err(wrong("claim", message));
                };
                Some(Chainage { length: length.metres, claim_id: Some(id) })
            }
            (None, Some(typed)) => {
                let metres = reading::number::read(typed).read();
                let metres = metres.or_else(|| reading::length::read(typed).read().map(|length| length.metres));
                let unread = || wrong("length", Message::new("chainage-length-unread").with("text", typed));
                Some(Chainage { length: metres.ok_or_else(unread)?, claim_id: None })
            }
            (None, None) => None,
        };
        if let Some(line) = line {
            if line.length <= Decimal::ZERO {
                return Err(wrong("length", Message::new("chainage-length-zero")));
            }
            let values = |front: &Front| {
                front.readings.iter().map(|reading| reading.value).chain([front.start]).collect::<Vec<_>>()
            };
            let beyond = content.fronts.iter().find(|front| values(front).iter().any(|value| *value > line.length));
            if let Some(front) = beyond {
                let message = Message::new("chainage-front-beyond").with("front", front.name.as_str());
                return Err(wrong("length", message.with("length", line.length)));
            }
        }
        let mut after = content.project.clone();
        after.chainage = line;
        if after != content.project {
            store::project::update(tx, &after)?;
        }
        Ok(Done::new(action::thing("history-chainage-set", "chainage", &after, "")))
    })
}

fn wrong(field: &str, message: Message) -> Failure {
    Failure::invalid(vec![Problem::error(field, message).help(Message::new("chainage-help"))])
}

macro_rules! noun {
    ($noun:literal, $type:ident, $id:ident, $draft:ident, $module:ident, $add:ident, $edit:ident, $remove:ident, $get:ident,
     |$of:ident, $content:ident, $position:ident| $blank:expr, |$d:ident, $to:ident, $c:ident| $apply:expr) => {
        /// # Errors
        /// `invalid` with the fields' problems; `not_found` where the project has gone.
        pub fn $add(workspace: &mut Workspace, project: ProjectId, draft: &$draft) -> Result<Changed, Failure> {
            workspace.transact(|tx| {
                let $content = ProjectContent::load(tx, project)?;
                let $of = project;
                let mut new: $type = $blank;
                let warnings = {
                    let ($d, $to, $c) = (draft, &mut new, &$content);
                    let_through($apply)?
                };
                checked_links(tx, &$content, &new)?;
                store::$module::insert(tx, &new)?;
                let action = action::thing("history-thing-added", $noun, &$content.project, &new.name);
                Ok(Done::new(action).id(new.id.0).warnings(warnings))
            })
        }

        /// # Errors
        /// `invalid` with the fields' problems; `not_found` where it has gone.
        pub fn $edit(workspace: &mut Workspace, id: $id, draft: &$draft) -> Result<Changed, Failure> {
            workspace.transact(|tx| {
                let before = $get(tx, id)?;
                let content = ProjectContent::load(tx, before.project_id)?;
                let mut after = before.clone();
                let warnings = {
                    let ($d, $to, $c) = (draft, &mut after, &content);
                    let_through($apply)?
                };
                checked_links(tx, &content, &after)?;
                if after != before {
                    store::$module::update(tx, &after)?;
                }
                let action = action::thing("history-thing-edited", $noun, &content.project, &after.name);
                Ok(Done::new(action).warnings(warnings))
            })
        }

        /// # Errors
        /// `not_found` where it has gone.
        pub fn $remove(workspace: &mut Workspace, id: $id) -> Result<Changed, Failure> {
            workspace.transact(|tx| {
                let removed = $get(tx, id)?;
                store::$module::delete(tx, id)?;
                let project = project_of(tx, removed.project_id)?;
                Ok(Done::new(action::thing("history-thing-removed", $noun, &project, &removed.name)))
            })
        }

        fn $get(reader: &Reader, id: $id) -> Result<$type, Failure> {
            store::$module::get(reader, id)?.ok_or_else(|| Failure::gone($noun))
        }
    };
}

noun!(
    "quantity",
    Quantity,
    QuantityId,
    QuantityDraft,
    quantity,
    add_quantity,
    edit_quantity,
    remove_quantity,
    get_quantity,
    |project, content, position| Quantity::blank(project, i64::MAX),
    |draft, to, content| draft.apply(to, content.project.currency)
);
noun!(
    "front",
    Front,
    FrontId,
    FrontDraft,
    front,
    add_front,
    edit_front,
    remove_front,
    get_front,
    |project, content, position| Front::blank(project, i64::MAX),
    |draft, to, content| draft.apply(to, content.length())
);
noun!(
    "structure",
    Structure,
    StructureId,
    StructureDraft,
    structure,
    add_structure,
    edit_structure,
    remove_structure,
    get_structure,
    |project, content, position| Structure::blank(project),
    |draft, to, content| draft.apply(to, content.length())
);

/// What a thing refers to has to be there.
trait Links {
    fn milestones(&self) -> &[MilestoneId] {
        &[]
    }
}
impl Links for Quantity {}
impl Links for Front {}
impl Links for Structure {
    fn milestones(&self) -> &[MilestoneId] {
        &self.milestones
    }
}

fn checked_links(_: &Tx<'_>, content: &ProjectContent, thing: &impl Links) -> Result<(), Failure> {
    let gone = thing.milestones().iter().any(|id| !content.milestones.iter().any(|milestone| milestone.id == *id));
    if gone { Err(Failure::gone("milestone")) } else { Ok(()) }
}

/// Finds a quantity by its number in the list (from 1), its id or its name.
///
/// # Errors
/// `not_found`, or `ambiguous` where several match.
pub fn find_quantity(workspace: &Workspace, project: ProjectId, text: &str) -> Result<Quantity, Failure> {
    let all = store::quantity::of_project(workspace.store(), project)?;
    search::one(&all, text, "quantity", |of| &of.name, |of| of.id.0)
}

/// Finds a front, as [`find_quantity`].
///
/// # Errors
/// `not_found`, or `ambiguous` where several match.
pub fn find_front(workspace: &Workspace, project: ProjectId, text: &str) -> Result<Front, Failure> {
    let all = store::front::of_project(workspace.store(), project)?;
    search::one(&all, text, "front", |of| &of.name, |of| of.id.0)
}

/// Finds a structure, as [`find_quantity`].
///
/// # Errors
/// `not_found`, or `ambiguous` where several match.
pub fn find_structure(workspace: &Workspace, project: ProjectId, text: &str) -> Result<Structure, Failure> {
    let all = store::structure::of_project(workspace.store(), project)?;
    search::one(&all, text, "structure", |of| &of.name, |of| of.id.0)
}

/// Finds what was spent, by its number in the list or its id.
///
/// # Errors
/// `not_found`, or `ambiguous` where several match.
pub fn find_cost(workspace: &Workspace, project: ProjectId, text: &str) -> Result<Cost, Failure> {
    let all = store::cost::of_project(workspace.store(), project)?;
    search::one(&all, text, "cost", |of| &of.note, |of| of.id.0)
}

/// Adds a reading to a quantity: how much is done since the beginning.
///
/// # Errors
/// `invalid` with the fields' problems; `not_found` where it has gone.
pub fn read_quantity(workspace: &mut Workspace, id: QuantityId, draft: &ReadingDraft) -> Result<Changed, Failure> {
    let today = workspace.today();
    workspace.transact(|tx| {
        let mut of = get_quantity(tx, id)?;
        let content = ProjectContent::load(tx, of.project_id)?;
        let mut reading = Measurement::blank(today);
        let mut warnings = read(tx, &content, &mut reading, true, draft, Measured::Amount(of.total), today)?;
        let made = reading.id;
        put(&mut of.readings, reading);
        warnings.extend(going_back(&of.name, &of.readings, |value| value));
        store::quantity::update(tx, &of)?;
        let action = action::thing("history-reading-added", "quantity", &content.project, &of.name);
        Ok(Done::new(action).id(made.0).warnings(warnings))
    })
}

/// Adds a reading to a front: the chainage where it stood.
///
/// # Errors
/// `invalid` with the fields' problems; `not_found` where it has gone.
pub fn read_front(workspace: &mut Workspace, id: FrontId, draft: &ReadingDraft) -> Result<Changed, Failure> {
    let today = workspace.today();
    workspace.transact(|tx| {
        let mut of = get_front(tx, id)?;
        let content = ProjectContent::load(tx, of.project_id)?;
        let mut reading = Measurement::blank(today);
        let measured = Measured::Chainage(content.length());
        let mut warnings = read(tx, &content, &mut reading, true, draft, measured, today)?;
        let made = reading.id;
        put(&mut of.readings, reading);
        warnings.extend(going_back(&of.name, &of.readings, |value| of.advance(value)));
        store::front::update(tx, &of)?;
        let action = action::thing("history-reading-added", "front", &content.project, &of.name);
        Ok(Done::new(action).id(made.0).warnings(warnings))
    })
}

fn read(
    tx: &Tx<'_>,
    content: &ProjectContent,
    reading: &mut Measurement,
    new: bool,
    draft: &ReadingDraft,
    measured: Measured,
    today: NaiveDate,
) -> Result<Vec<Problem>, Failure> {
    if let Some(id) = draft.source.as_deref().map(str::trim).filter(|id| !id.is_empty()) {
        source::there(tx, id)?;
    }
    let anchors = content.anchors(today);
    let_through(draft.apply(reading, new, &ReadingContext { today, anchors: &anchors, measured }))
}

fn put(readings: &mut Vec<Measurement>, reading: Measurement) {
    readings.push(reading);
    readings.sort_by_key(|reading| (reading.date.last_known(), reading.id));
}

/// What a reading is of.
enum Of {
    Quantity(Quantity),
    Front(Front),
}

fn reading_of(reader: &Reader, id: MeasurementId) -> Result<Of, Failure> {
    let has = |readings: &[Measurement]| readings.iter().any(|reading| reading.id == id);
    if let Some(of) = store::quantity::all(reader)?.into_iter().find(|of| has(&of.readings)) {
        return Ok(Of::Quantity(of));
    }
    let front = store::front::all(reader)?.into_iter().find(|of| has(&of.readings));
    front.map(Of::Front).ok_or_else(|| Failure::gone("measurement"))
}

/// # Errors
/// `invalid` with the fields' problems; `not_found` where it has gone.
pub fn edit_reading(workspace: &mut Workspace, id: MeasurementId, draft: &ReadingDraft) -> Result<Changed, Failure> {
    change_reading(workspace, id, "history-reading-edited", Some(draft))
}

/// # Errors
/// `not_found` where it has gone.
pub fn remove_reading(workspace: &mut Workspace, id: MeasurementId) -> Result<Changed, Failure> {
    change_reading(workspace, id, "history-reading-removed", None)
}

fn change_reading(
    workspace: &mut Workspace,
    id: MeasurementId,
    action: &'static str,
    draft: Option<&ReadingDraft>,
) -> Result<Changed, Failure> {
    let today = workspace.today();
    workspace.transact(|tx| {
        let mut of = reading_of(tx, id)?;
        let (project, measured) = match &of {
            Of::Quantity(of) => (of.project_id, Measured::Amount(of.total)),
            Of::Front(of) => (of.project_id, Measured::Chainage(None)),
        };
        let content = ProjectContent::load(tx, project)?;
        let measured = match measured {
            Measured::Chainage(_) => Measured::Chainage(content.length()),
            amount => amount,
        };
        let readings = match &mut of {
            Of::Quantity(of) => &mut of.readings,
            Of::Front(of) => &mut of.readings,
        };
        let place = readings.iter().position(|reading| reading.id == id).ok_or_else(|| Failure::gone("measurement"))?;
        let mut reading = readings.remove(place);
        let mut warnings = vec![];
        if let Some(draft) = draft {
            warnings = read(tx, &content, &mut reading, false, draft, measured, today)?;
            put(readings, reading);
        }
        let (noun, name) = match &of {
            Of::Quantity(of) => {
                store::quantity::update(tx, of)?;
                warnings.extend(going_back(&of.name, &of.readings, |value| value));
                ("quantity", &of.name)
            }
            Of::Front(of) => {
                store::front::update(tx, of)?;
                warnings.extend(going_back(&of.name, &of.readings, |value| of.advance(value)));
                ("front", &of.name)
            }
        };
        Ok(Done::new(action::thing(action, noun, &content.project, name)).warnings(warnings))
    })
}

/// Adds money spent: an entry, not a running total.
///
/// # Errors
/// `invalid` with the fields' problems; `not_found` where the project has gone.
pub fn add_cost(workspace: &mut Workspace, project: ProjectId, draft: &CostDraft) -> Result<Changed, Failure> {
    let today = workspace.today();
    workspace.transact(|tx| {
        let content = ProjectContent::load(tx, project)?;
        let currency = content.project.currency;
        // Its amount comes from the draft, which is refused without one.
        let nothing = Money { amount: Decimal::ZERO, currency: currency.unwrap_or(Currency::NONE) };
        let mut new = Cost {
            id: CostId::new(),
            project_id: project,
            spent: DateInterval::day(today),
            amount: nothing,
            source_id: None,
            note: String::new(),
        };
        let warnings = cost(tx, &content, &mut new, true, draft, today)?;
        store::cost::insert(tx, &new)?;
        let action = action::thing("history-thing-added", "cost", &content.project, &written(&new));
        Ok(Done::new(action).id(new.id.0).warnings(warnings))
    })
}

/// # Errors
/// `invalid` with the fields' problems; `not_found` where it has gone.
pub fn edit_cost(workspace: &mut Workspace, id: CostId, draft: &CostDraft) -> Result<Changed, Failure> {
    let today = workspace.today();
    workspace.transact(|tx| {
        let before = store::cost::get(tx, id)?.ok_or_else(|| Failure::gone("cost"))?;
        let content = ProjectContent::load(tx, before.project_id)?;
        let mut after = before.clone();
        let warnings = cost(tx, &content, &mut after, false, draft, today)?;
        if after != before {
            store::cost::update(tx, &after)?;
        }
        let action = action::thing("history-thing-edited", "cost", &content.project, &written(&after));
        Ok(Done::new(action).warnings(warnings))
    })
}

/// # Errors
/// `not_found` where it has gone.
pub fn remove_cost(workspace: &mut Workspace, id: CostId) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let removed = store::cost::get(tx, id)?.ok_or_else(|| Failure::gone("cost"))?;
        store::cost::delete(tx, id)?;
        let project = project_of(tx, removed.project_id)?;
        Ok(Done::new(action::thing("history-thing-removed", "cost", &project, &written(&removed))))
    })
}

fn cost(
    tx: &Tx<'_>,
    content: &ProjectContent,
    to: &mut Cost,
    new: bool,
    draft: &CostDraft,
    today: NaiveDate,
) -> Result<Vec<Problem>, Failure> {
    if let Some(id) = draft.source.as_deref().map(str::trim).filter(|id| !id.is_empty()) {
        source::there(tx, id)?;
    }
    let anchors = content.anchors(today);
    let_through(draft.apply(to, new, &CostContext { today, anchors: &anchors, currency: content.project.currency }))
}

fn written(cost: &Cost) -> String {
    reading::money::written(&cost.amount)
}
