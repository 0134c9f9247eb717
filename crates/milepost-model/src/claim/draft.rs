//! A claim's draft applied to it.

use super::{Claim, ClaimContext, ClaimDraft, FactKind, FactName};
use crate::reading::{text, value};
use crate::{DateInterval, Message, Problem, Problems, Reading, Source, SourceId, field, reading};

const FACT: usize = 80;
const REPORTED: usize = 2_000;

impl ClaimDraft {
    /// Changes the claim as the draft says, or says why not and changes nothing. The value is read again
    /// where the fact, its kind, the reported text or its reading are in the draft; else it stays.
    #[must_use = "the problems may refuse the change"]
    pub fn apply(&self, to: &mut Claim, cx: &ClaimContext<'_>) -> Problems {
        let mut problems = Problems::default();
        let mut after = to.clone();
        let new = to.reported.is_empty();
        self.fact(&mut after, &mut problems);
        self.reported(&mut after, &mut problems);
        if !problems.refuse() {
            self.value(to, &mut after, cx, &mut problems);
        }
        self.source(&mut after, cx.source, &mut problems);
        self.stated(&mut after, new, cx, &mut problems);
        if let Some(typed) = &self.note
            && let Some(note) = field::note("note", typed, &mut problems)
        {
            after.note = note;
        }
        if !problems.refuse() {
            *to = after;
        }
        problems
    }

    fn fact(&self, after: &mut Claim, problems: &mut Problems) {
        if let Some(typed) = &self.fact
            && let Some(name) = field::line("fact", typed, FACT, problems)
        {
            let well_known = FactName::WELL_KNOWN.iter().find(|(known, _)| *known == name.to_lowercase());
            after.fact = FactName(well_known.map_or(name, |(known, _)| (*known).to_owned()));
        }
        if after.fact.0.is_empty() && !problems.refuse() {
            let problem = Problem::error("fact", Message::new("claim-fact-missing"));
            problems.push(problem.help(Message::new("claim-fact-missing-help")));
        }
    }

    fn reported(&self, after: &mut Claim, problems: &mut Problems) {
        if let Some(typed) = &self.reported
            && let Some(reported) = field::line("reported", typed, REPORTED, problems)
        {
            after.reported = reported;
        } else if let Some(typed) = self.read_as.as_deref().map(text::line)
            && after.reported.is_empty()
        {
            // A plain value typed where it is read is also what was said.
            after.reported = typed;
        }
        if after.reported.is_empty() && !problems.0.iter().any(|problem| problem.field == "reported") {
            let problem = Problem::error("reported", Message::new("claim-reported-missing"));
            problems.push(problem.help(Message::new("claim-reported-missing-help")));
        }
    }

    fn value(&self, before: &Claim, after: &mut Claim, cx: &ClaimContext<'_>, problems: &mut Problems) {
        let well_known = after.fact.well_known_kind();
        if let (Some(known), Some(asked)) = (well_known, self.kind)
            && known != asked
        {
            let message = Message::new("claim-kind-fixed").with("fact", after.fact.0.as_str());
            problems.push(Problem::error("kind", message).help(Message::new(kind_help(known))));
            return;
        }
        let same_kind = well_known.or(self.kind).is_none_or(|kind| kind == before.value.kind());
        let same_text = after.reported == before.reported && self.read_as.is_none();
        if same_text && same_kind {
            return;
        }
        // A fact of the user's own keeps its kind while it is edited.
        let edited = !before.reported.is_empty() && before.fact == after.fact;
        let kind = well_known.or(self.kind).or(edited.then(|| before.value.kind()));
        let read_as = self.read_as.as_deref().map(str::trim).filter(|typed| !typed.is_empty());
        let (field, typed) = read_as.map_or(("reported", after.reported.as_str()), |typed| ("read_as", typed));
        let reading = value::read(typed, kind, cx.anchors, cx.currency);
        // What was said is kept to the letter, so it is the reading that is to be helped.
        let reading = match reading {
            Reading::Unread { message, help } if field == "reported" && kind.is_some() => {
                let help = Message::new("claim-reading-help").with("help", help);
                Reading::Unread { message, help }
            }
            reading => reading,
        };
        if let Some(value) = reading.at(field, typed, problems) {
            after.value = value;
        }
    }

    fn source(&self, after: &mut Claim, source: Option<&Source>, problems: &mut Problems) {
        match self.source.as_deref().map(str::trim) {
            None => {}
            Some("") => after.source_id = None,
            Some(typed) => match typed.parse::<SourceId>().ok().filter(|id| source.is_some_and(|s| s.id == *id)) {
                Some(id) => after.source_id = Some(id),
                None => {
                    let message = Message::new("claim-source-unknown").with("text", text::shown(typed));
                    problems.push(Problem::error("source", message).help(Message::new("claim-source-help")));
                }
            },
        }
    }

    fn stated(&self, after: &mut Claim, new: bool, cx: &ClaimContext<'_>, problems: &mut Problems) {
        match self.stated.as_deref().map(str::trim) {
            None if new => {
                after.stated = match after.source_id {
                    None => Some(DateInterval::day(cx.today)),
                    Some(_) => cx.source.and_then(|source| source.published),
                };
            }
            None => {}
            Some("") => after.stated = None,
            Some(typed) => {
                let Some(stated) = reading::date::read(typed, cx.anchors).at("stated", typed, problems) else { return };
                match stated.earliest().filter(|begins| *begins > cx.today) {
                    Some(begins) => {
                        let message = Message::new("claim-stated-future").with("date", begins).with("today", cx.today);
                        problems.push(Problem::error("stated", message).help(Message::new("claim-stated-future-help")));
                    }
                    None => after.stated = Some(stated),
                }
            }
        }
    }
}

/// What a value of this kind looks like.
fn kind_help(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Length => "reading-length-help",
        FactKind::Date => "reading-date-help",
        FactKind::Money => "reading-money-help",
        FactKind::Number => "reading-number-help",
        FactKind::Share => "reading-share-help",
        FactKind::Text => "claim-text-help",
    }
}
