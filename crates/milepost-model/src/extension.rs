//! What a file had beside an item and Milepost has no words for: kept as it came, so that the same format can have
//! it back.

use crate::ProjectId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// One item's rest in one format.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    pub project_id: ProjectId,
    /// The id of the project or of what of it this belongs to. The item may have been removed since.
    pub item: Uuid,
    /// Whose it is: `oc4ids`, `geojson`.
    pub format: String,
    /// Written as that format writes it.
    pub body: String,
}
