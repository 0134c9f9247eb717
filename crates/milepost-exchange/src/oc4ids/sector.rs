//! Kinds of projects as the standard's sectors and statuses as its phases.

use milepost_model::{ProjectKind, ProjectStatus};

/// The kind that the first telling sector names. The codelist knows no bridges.
pub(super) fn kind<'a>(sectors: impl Iterator<Item = &'a str>) -> Option<ProjectKind> {
    sectors.filter_map(of).max_by_key(|(depth, _)| *depth).map(|(_, kind)| kind)
}

fn of(sector: &str) -> Option<(usize, ProjectKind)> {
    let kind = match sector {
        "transport.road" => ProjectKind::Road,
        "transport.rail" | "transport.urban" => ProjectKind::Rail,
        "transport.water" => ProjectKind::Port,
        "energy" => ProjectKind::Energy,
        "waterAndWaste" | "waterAndSanitation" | "water" => ProjectKind::Water,
        "education" | "health" | "socialHousing" | "governmentBuildings" | "cultureSportsAndRecreation" => {
            ProjectKind::Building
        }
        other => return other.split_once('.').and_then(|(parent, _)| of(parent)).map(|(_, kind)| (1, kind)),
    };
    Some((sector.matches('.').count() + 1, kind))
}

/// The sectors that a kind is written as; None where no sector says it.
pub(super) fn sectors(kind: ProjectKind) -> Option<&'static [&'static str]> {
    match kind {
        ProjectKind::Road | ProjectKind::Bridge | ProjectKind::Tunnel => Some(&["transport", "transport.road"]),
        ProjectKind::Rail => Some(&["transport", "transport.rail"]),
        ProjectKind::Port => Some(&["transport", "transport.water"]),
        ProjectKind::Water => Some(&["waterAndWaste"]),
        ProjectKind::Energy => Some(&["energy"]),
        ProjectKind::Building | ProjectKind::Other => None,
    }
}

pub(super) fn status(phase: &str) -> Option<ProjectStatus> {
    match phase {
        "identification" => Some(ProjectStatus::Proposed),
        "preparation" => Some(ProjectStatus::Planned),
        "implementation" => Some(ProjectStatus::UnderConstruction),
        "completion" | "maintenance" | "decommissioning" | "decommissioned" => Some(ProjectStatus::Completed),
        "cancelled" => Some(ProjectStatus::Cancelled),
        _ => None,
    }
}

/// A project that is paused is in its implementation still: the standard has no word for the pause.
pub(super) fn phase(status: ProjectStatus) -> &'static str {
    match status {
        ProjectStatus::Proposed => "identification",
        ProjectStatus::Planned => "preparation",
        ProjectStatus::UnderConstruction | ProjectStatus::Paused => "implementation",
        ProjectStatus::Completed => "completion",
        ProjectStatus::Cancelled => "cancelled",
    }
}
