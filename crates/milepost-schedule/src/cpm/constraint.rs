//! Constraints on an activity's dates.

use super::Instant;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConstraintKind {
    /// Not before: moves the early start.
    StartOnOrAfter,
    /// Not before: moves the early finish.
    FinishOnOrAfter,
    /// Not after: moves the late start.
    StartOnOrBefore,
    /// Not after: moves the late finish.
    FinishOnOrBefore,
    /// Not before for the early start, not after for the late start; logic may move the early start past it.
    StartOn,
    /// Not before for the early finish, not after for the late finish; logic may move the early finish past it.
    FinishOn,
    /// Early and late start are that date, whatever the logic says.
    MandatoryStart,
    /// Early and late finish are that date, whatever the logic says.
    MandatoryFinish,
    /// The early start is that date, whatever the logic says; the late dates follow the logic. So is work that is planned
    /// by hand in MS Project.
    TypedStart,
    /// The early dates move as late as no successor's early date is moved. Its date says nothing.
    AsLateAsPossible,
}

impl ConstraintKind {
    pub const ALL: [Self; 10] = [
        Self::StartOnOrAfter,
        Self::FinishOnOrAfter,
        Self::StartOnOrBefore,
        Self::FinishOnOrBefore,
        Self::StartOn,
        Self::FinishOn,
        Self::MandatoryStart,
        Self::MandatoryFinish,
        Self::TypedStart,
        Self::AsLateAsPossible,
    ];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Constraint {
    pub kind: ConstraintKind,
    /// Read as a start or a finish as the kind says.
    pub date: Instant,
}
