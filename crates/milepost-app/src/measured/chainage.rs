//! The line that chainages are counted along: how long it is, and by whose word.

use crate::action;
use crate::project::content::ProjectContent;
use crate::view::{ChainageView, Changed, Failure};
use crate::workspace::{Done, Workspace};
use chrono::NaiveDate;
use milepost_model::{Chainage, ClaimId, ClaimValue, FactName, Front, Message, Problem, ProjectId, reading};
use milepost_schedule::fact;
use milepost_store as store;
use rust_decimal::Decimal;

pub(super) fn view(content: &ProjectContent, as_of: NaiveDate) -> ChainageView {
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
