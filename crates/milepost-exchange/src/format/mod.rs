//! The formats that Milepost knows: what each is called, how its files end, which way it goes, and what becomes
//! of it. The one place that says so; readers and writers are beside it, a folder each.

mod detect;

pub use detect::{Detected, HEAD, detect};

use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;

/// A format of files that are read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Primavera P6's own exchange file.
    Xer,
    /// Primavera P6's XML.
    Pmxml,
    /// MS Project's XML.
    Mspdi,
    /// Open Contracting for Infrastructure: a project package or a list of projects.
    Oc4ids,
    /// Rows of text, whatever separates the columns.
    Csv,
    /// Excel's workbook.
    Xlsx,
    /// The spreadsheet of the open office programs.
    Ods,
    /// Records of any shape, by a mapping.
    Json,
    /// Dates for calendar programs.
    Ical,
    /// Places and alignments.
    Geojson,
    /// The deterministic text of a whole workspace.
    Text,
}

/// What a file of a format holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Makes {
    /// Activities with their logic, of one project or several.
    Schedule,
    /// Rows whose columns are matched with what Milepost knows.
    Table,
    /// Projects with what is said of them.
    Projects,
    /// Milestones as events.
    Events,
    /// Where projects are.
    Places,
    /// Everything of a workspace.
    Workspace,
}

impl Format {
    /// In the order in which they are listed.
    pub const ALL: [Self; 11] = [
        Self::Xer,
        Self::Pmxml,
        Self::Mspdi,
        Self::Oc4ids,
        Self::Csv,
        Self::Xlsx,
        Self::Ods,
        Self::Json,
        Self::Ical,
        Self::Geojson,
        Self::Text,
    ];

    /// What it is called on the command line and in the catalogue: `xer`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Xer => "xer",
            Self::Pmxml => "pmxml",
            Self::Mspdi => "mspdi",
            Self::Oc4ids => "oc4ids",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
            Self::Json => "json",
            Self::Ical => "ical",
            Self::Geojson => "geojson",
            Self::Text => "text",
        }
    }

    /// How its files end, without the dot; the first is the one that is written.
    #[must_use]
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Xer => &["xer"],
            Self::Pmxml => &["xml", "pmxml"],
            Self::Mspdi => &["xml"],
            Self::Oc4ids | Self::Json => &["json"],
            Self::Csv => &["csv", "tsv"],
            Self::Xlsx => &["xlsx"],
            Self::Ods => &["ods"],
            Self::Ical => &["ics"],
            Self::Geojson => &["geojson"],
            Self::Text => &["txt"],
        }
    }

    #[must_use]
    pub const fn makes(self) -> Makes {
        match self {
            Self::Xer | Self::Pmxml | Self::Mspdi => Makes::Schedule,
            Self::Csv | Self::Xlsx | Self::Ods => Makes::Table,
            Self::Oc4ids | Self::Json => Makes::Projects,
            Self::Ical => Makes::Events,
            Self::Geojson => Makes::Places,
            Self::Text => Makes::Workspace,
        }
    }

    /// True if its files are read.
    #[must_use]
    pub const fn reads(self) -> bool {
        !matches!(self, Self::Ical)
    }

    /// True if its files are written.
    #[must_use]
    pub const fn writes(self) -> bool {
        !matches!(self, Self::Json)
    }

    /// The format of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name().eq_ignore_ascii_case(name.trim()))
    }

    /// The formats whose files end as this one does: several for `.xml`.
    pub fn of_name(path: &Path) -> impl Iterator<Item = Self> {
        let extension = path.extension().map(|e| e.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
        Self::ALL.into_iter().filter(move |format| format.extensions().contains(&extension.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_to_one_format_however_it_is_written() {
        for format in Format::ALL {
            assert_eq!(Format::named(format.name()), Some(format));
            assert_eq!(Format::named(&format.name().to_uppercase()), Some(format));
        }
        assert_eq!(Format::named("mpp"), None);
    }

    #[test]
    fn a_format_is_named_as_json_names_it() {
        for format in Format::ALL {
            assert_eq!(serde_json::to_value(format).unwrap(), format.name());
        }
    }

    #[test]
    fn an_ending_that_several_formats_have_names_them_all() {
        let of = |name: &str| Format::of_name(Path::new(name)).collect::<Vec<_>>();
        assert_eq!(of("plan.XER"), [Format::Xer]);
        assert_eq!(of("plan.xml"), [Format::Pmxml, Format::Mspdi]);
        assert_eq!(of("plan"), []);
    }
}
