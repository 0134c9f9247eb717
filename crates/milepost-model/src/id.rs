//! Identities: UUIDv7, so that files can be merged and rows sort by when they were made.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use ts_rs::TS;
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new identity, later in order than those made before it.
            #[must_use]
            #[expect(clippy::new_without_default, reason = "a new identity is never a default")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }

            /// The 16 bytes that the workspace file keeps.
            #[must_use]
            pub fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(s).map(Self)
            }
        }
    };
}

id!(
    /// A project of the workspace.
    ProjectId
);
id!(
    /// A milestone of a project.
    MilestoneId
);
id!(
    /// A claim about a fact of a project.
    ClaimId
);
id!(
    /// A source, shared by all projects of the workspace.
    SourceId
);
id!(
    /// An activity of a schedule.
    ActivityId
);
id!(
    /// A relationship between two activities.
    RelationshipId
);
id!(
    /// A working calendar.
    CalendarId
);
id!(
    /// An element of a work breakdown structure.
    WbsId
);
id!(
    /// A resource: labour, equipment or material.
    ResourceId
);
id!(
    /// The work of a resource on an activity.
    AssignmentId
);
id!(
    /// A kind of activity code: “Area”, “Phase”.
    CodeTypeId
);
id!(
    /// A value of a kind of activity code: “North bank”.
    CodeValueId
);
id!(
    /// A field that the people of a schedule defined themselves.
    UserFieldId
);
id!(
    /// A status report of a project.
    ReportId
);
id!(
    /// A baseline of a project.
    BaselineId
);
id!(
    /// A measured item of a project.
    QuantityId
);
id!(
    /// A working face of a project.
    FrontId
);
id!(
    /// A pier, span, portal or station of a project.
    StructureId
);
id!(
    /// What was measured at a date, of a quantity or a front.
    MeasurementId
);
id!(
    /// Money spent on a project.
    CostId
);
id!(
    /// A risk to a project's schedule.
    RiskId
);
