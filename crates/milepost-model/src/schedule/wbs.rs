//! The work breakdown structure: the tree that activities hang in.

use crate::{ProjectId, WbsId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Wbs {
    pub id: WbsId,
    pub project_id: ProjectId,
    /// `None`: directly under the project.
    pub parent: Option<WbsId>,
    /// Place among its siblings, lowest first.
    #[ts(type = "number")]
    pub position: i64,
    pub code: String,
    pub name: String,
    /// The identity of this element in the file that it came from.
    pub origin: String,
}
