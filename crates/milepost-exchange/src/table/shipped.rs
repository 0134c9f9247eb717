//! Mappings that come with the program, for open data that many use. Each was written for what a portal publishes,
//! and says in its name which.

use super::Mapping;

const NEW_YORK: &str = include_str!("shipped/new-york-capital-projects.json");
const PHILIPPINES: &str = include_str!("shipped/philippines-dpwh-contracts.json");

/// The shipped mappings, by name.
#[must_use]
pub fn shipped() -> Vec<Mapping> {
    [NEW_YORK, PHILIPPINES].iter().filter_map(|text| serde_json::from_str(text).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_mapping_can_be_read() {
        let names: Vec<String> = shipped().into_iter().map(|mapping| mapping.name).collect();
        assert_eq!(names, ["new-york-capital-projects", "philippines-dpwh-contracts"]);
    }
}
