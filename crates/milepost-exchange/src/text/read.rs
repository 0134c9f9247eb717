//! Reads the text export back. Strict: a key that is not known is an error and not lost in silence.

mod tracked;

use crate::text::schedule::ScheduleText;
use crate::text::{FORMAT, TextError};
use chrono::NaiveDate;
use milepost_model::project::Coordinates;
use milepost_model::{
    Bound, Chainage, Claim, ClaimId, ClaimValue, Content, Currency, DateInterval, DayRange, FactKind, FactName, Length,
    Milestone, MilestoneId, Money, Project, ProjectId, ProjectKind, ProjectStatus, Reliability, ReportingRhythm,
    Source, SourceId,
};
use rust_decimal::Decimal;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use toml::Spanned;
use tracked::{
    BaselineText, CostText, ExtensionText, FrontText, QuantityText, ReportText, StructureText, Tracked, maybe_decimal,
    maybe_money,
};

/// The content that a text export holds. Positions follow from the order. Whether what it refers to is
/// there is not looked at.
///
/// # Errors
/// Where it is not a text export, or not one that this version can read; with the line.
pub fn read(text: &str) -> Result<Content, TextError> {
    match toml::from_str::<Mark>(text) {
        Ok(Mark { milepost: None }) => return Err(TextError::NotAnExport),
        Ok(Mark { milepost: Some(found) }) if found > FORMAT => return Err(TextError::Newer { found }),
        Ok(_) => {}
        // Not even TOML. One that says what it is gets the line of what is wrong, below.
        Err(_) if !text.lines().any(|line| line.starts_with("milepost = ")) => return Err(TextError::NotAnExport),
        Err(_) => {}
    }
    let document: Document = toml::from_str(text).map_err(|e| {
        let line = e.span().map_or(1, |span| line_of(text, span.start));
        TextError::Malformed { line, detail: e.message().to_owned() }
    })?;
    let mut content = Content::default();
    for (position, project) in (0..).zip(document.project) {
        project.add_to(&mut content, position, text)?;
    }
    content.sources = document.source.into_iter().map(Source::from).collect();
    content.sources.sort_by_key(|s| s.id);
    Ok(content)
}

fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|b| *b == b'\n').count() + 1
}

/// What the first line says.
#[derive(Deserialize)]
struct Mark {
    milepost: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    #[serde(rename = "milepost")]
    _mark: u32,
    #[serde(default)]
    project: Vec<ProjectText>,
    #[serde(default)]
    source: Vec<SourceText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProjectText {
    id: ProjectId,
    code: String,
    name: String,
    kind: ProjectKind,
    #[serde(default)]
    kind_name: String,
    status: ProjectStatus,
    #[serde(default)]
    places: Vec<String>,
    #[serde(default)]
    countries: Vec<String>,
    coordinates: Option<[f64; 2]>,
    currency: Option<Currency>,
    #[serde(default)]
    rhythm: ReportingRhythm,
    #[serde(default, deserialize_with = "maybe_decimal")]
    chainage: Option<Decimal>,
    chainage_claim: Option<ClaimId>,
    #[serde(default)]
    description: String,
    #[serde(default)]
    milestone: Vec<MilestoneText>,
    #[serde(default)]
    claim: Vec<ClaimText>,
    schedule: Option<Spanned<toml::Table>>,
    #[serde(default)]
    calendar: Vec<Spanned<toml::Table>>,
    #[serde(default)]
    wbs: Vec<Spanned<toml::Table>>,
    #[serde(default)]
    resource: Vec<Spanned<toml::Table>>,
    #[serde(default)]
    code_type: Vec<Spanned<toml::Table>>,
    #[serde(default)]
    code_value: Vec<Spanned<toml::Table>>,
    #[serde(default)]
    user_field: Vec<Spanned<toml::Table>>,
    #[serde(default)]
    activity: Vec<Spanned<toml::Table>>,
    #[serde(default)]
    relationship: Vec<Spanned<toml::Table>>,
    #[serde(default)]
    assignment: Vec<Spanned<toml::Table>>,
    #[serde(default)]
    milestone_activity: Vec<Spanned<toml::Table>>,
    #[serde(default)]
    risk: Vec<Spanned<toml::Table>>,
    #[serde(default)]
    quantity: Vec<QuantityText>,
    #[serde(default)]
    front: Vec<FrontText>,
    #[serde(default)]
    structure: Vec<StructureText>,
    #[serde(default)]
    cost: Vec<CostText>,
    #[serde(default)]
    report: Vec<ReportText>,
    #[serde(default)]
    baseline: Vec<BaselineText>,
    #[serde(default)]
    extension: Vec<ExtensionText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MilestoneText {
    id: MilestoneId,
    title: String,
    #[serde(deserialize_with = "decimal")]
    weight: Decimal,
    #[serde(default, deserialize_with = "date")]
    planned: Option<DateInterval>,
    #[serde(default, deserialize_with = "date")]
    forecast: Option<DateInterval>,
    #[serde(default, deserialize_with = "date")]
    actual: Option<DateInterval>,
    #[serde(default, deserialize_with = "maybe_money")]
    budget: Option<Money>,
    range: Option<[i32; 3]>,
    #[serde(default)]
    note: String,
    noted: Option<NaiveDate>,
    #[serde(default)]
    sources: Vec<SourceId>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClaimText {
    id: ClaimId,
    fact: FactName,
    reported: String,
    kind: FactKind,
    /// Read once the kind is known.
    value: Spanned<String>,
    #[serde(default)]
    bound: Bound,
    currency: Option<Currency>,
    source: Option<SourceId>,
    #[serde(default, deserialize_with = "date")]
    stated: Option<DateInterval>,
    #[serde(default)]
    chosen: bool,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceText {
    id: SourceId,
    title: String,
    #[serde(default)]
    publisher: String,
    #[serde(default, deserialize_with = "date")]
    published: Option<DateInterval>,
    link: Option<String>,
    reliability: Reliability,
    #[serde(default)]
    note: String,
}

fn decimal<'de, D: Deserializer<'de>>(from: D) -> Result<Decimal, D::Error> {
    Decimal::from_str_exact(&String::deserialize(from)?).map_err(D::Error::custom)
}

fn date<'de, D: Deserializer<'de>>(from: D) -> Result<Option<DateInterval>, D::Error> {
    DateInterval::from_stored(&String::deserialize(from)?).map(Some).map_err(D::Error::custom)
}

impl ProjectText {
    fn add_to(self, content: &mut Content, position: i64, text: &str) -> Result<(), TextError> {
        let project_id = self.id;
        content.projects.push(Project {
            id: project_id,
            code: self.code,
            name: self.name,
            kind: self.kind,
            kind_name: self.kind_name,
            places: self.places,
            countries: self.countries,
            coordinates: self.coordinates.map(|[latitude, longitude]| Coordinates { latitude, longitude }),
            status: self.status,
            description: self.description,
            currency: self.currency,
            position,
            rhythm: self.rhythm,
            chainage: self.chainage.map(|length| Chainage { length, claim_id: self.chainage_claim }),
        });
        for (position, milestone) in (0..).zip(self.milestone) {
            content.milestones.push(Milestone {
                id: milestone.id,
                project_id,
                position,
                title: milestone.title,
                weight: milestone.weight,
                planned: milestone.planned,
                forecast: milestone.forecast,
                actual: milestone.actual,
                note: milestone.note,
                noted: milestone.noted,
                sources: milestone.sources,
                budget: milestone.budget,
                range: milestone.range.map(|[least, likely, most]| DayRange { least, likely, most }),
            });
        }
        let from = content.claims.len();
        for claim in self.claim {
            content.claims.push(claim.read(project_id, text)?);
        }
        if let Some(of_project) = content.claims.get_mut(from..) {
            of_project.sort_by_key(|c| c.id);
        }
        let schedule = ScheduleText {
            schedule: self.schedule,
            calendar: self.calendar,
            wbs: self.wbs,
            resource: self.resource,
            code_type: self.code_type,
            code_value: self.code_value,
            user_field: self.user_field,
            activity: self.activity,
            relationship: self.relationship,
            assignment: self.assignment,
            milestone_activity: self.milestone_activity,
            risk: self.risk,
        };
        let read = schedule
            .read(project_id)
            .map_err(|(start, detail)| TextError::Malformed { line: line_of(text, start), detail })?;
        content.schedules.extend(read.schedule);
        content.milestone_activities.extend(read.links);
        content.risks.extend(read.risks);
        let tracked = Tracked {
            quantity: self.quantity,
            front: self.front,
            structure: self.structure,
            cost: self.cost,
            report: self.report,
            baseline: self.baseline,
            extension: self.extension,
        };
        tracked.add_to(content, project_id);
        Ok(())
    }
}

impl ClaimText {
    fn read(self, project_id: ProjectId, text: &str) -> Result<Claim, TextError> {
        let wrong = |detail: String| TextError::Malformed { line: line_of(text, self.value.span().start), detail };
        let value = self.value.get_ref();
        let number = || Decimal::from_str_exact(value).map_err(|e| wrong(e.to_string()));
        let value = match self.kind {
            FactKind::Length => ClaimValue::Length(Length { metres: number()?, bound: self.bound }),
            FactKind::Date => ClaimValue::Date(DateInterval::from_stored(value).map_err(|e| wrong(e.to_string()))?),
            FactKind::Money => match self.currency {
                Some(currency) => ClaimValue::Money(Money { amount: number()?, currency }),
                None => return Err(wrong("missing field `currency`".to_owned())),
            },
            FactKind::Number => ClaimValue::Number(number()?),
            FactKind::Share => ClaimValue::Share(number()?),
            FactKind::Text => ClaimValue::Text(value.clone()),
        };
        Ok(Claim {
            id: self.id,
            project_id,
            fact: self.fact,
            reported: self.reported,
            value,
            source_id: self.source,
            stated: self.stated,
            note: self.note,
            chosen: self.chosen,
        })
    }
}

impl From<SourceText> for Source {
    fn from(source: SourceText) -> Self {
        Self {
            id: source.id,
            title: source.title,
            publisher: source.publisher,
            published: source.published,
            link: source.link,
            reliability: source.reliability,
            note: source.note,
        }
    }
}
