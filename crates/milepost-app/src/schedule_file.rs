//! Schedules in files of other schedulers, whatever the format: what was read, and what was noticed on the way.
//! Needs no workspace.

use crate::foreign::{self, Foreign};
use crate::view::Failure;
use crate::work::Work;
use milepost_exchange::{Finding, Format, KeptText, mspdi, pmxml, xer};
use milepost_model::Message;
use milepost_model::schedule::Schedule;
use std::path::Path;

/// What was read from a file.
#[derive(Clone, Debug)]
pub struct ScheduleFile {
    pub format: Format,
    /// The version of the program that wrote it, as it names itself; empty if it does not.
    pub version: String,
    /// The code page of its texts, where the format leaves that open.
    pub code_page: Option<String>,
    /// More that it says of itself: a label and a value each, in words.
    pub about: Vec<(Message, Message)>,
    pub schedule: Schedule,
    /// MS Project's baselines by number.
    pub baselines: Vec<mspdi::Baseline>,
    /// What was noticed, the first of each kind.
    pub findings: Vec<Finding>,
    /// How much was noticed in all.
    pub noticed: usize,
    /// What Milepost has no words for and keeps, to write it back in the same format.
    pub kept: KeptText,
    /// What it neither reads nor keeps, with how many rows there are of it.
    pub left_out: Vec<(String, usize)>,
}

/// What a file has beside its schedule: for writing it back.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// What Milepost has no words for in an XER file, with its code page.
    pub xer: Option<xer::Kept>,
    /// The same of a file in one of the XML formats, and which.
    pub xml: Option<(Format, String)>,
    /// MS Project's baselines by number.
    pub baselines: Vec<mspdi::Baseline>,
}

impl Beside {
    /// What was kept of a file of this format.
    #[must_use]
    pub fn of(format: Format, text: &str) -> Self {
        match format {
            Format::Xer => Self { xer: Some(xer::Kept::of_text(text)), ..Self::default() },
            _ => Self { xml: Some((format, text.to_owned())), ..Self::default() },
        }
    }

    /// What was kept of a file of this format, to be written back to one.
    #[must_use]
    pub fn xml(&self, format: Format) -> &str {
        self.xml.as_ref().filter(|(of, _)| *of == format).map_or("", |(_, text)| text)
    }
}

/// Reads a file. `code_page`: of its texts, by the name that the web uses (`windows-1251`); else it is guessed.
///
/// # Errors
/// As [`foreign::read_schedule`]; `not_a_schedule` where it is damaged from the start; `invalid` where the code page
/// has no such name.
pub fn open(path: &Path, code_page: Option<&str>) -> Result<ScheduleFile, Failure> {
    let work = Work::default();
    understand(&foreign::read_schedule(path, &work)?, code_page, 0, &work)
}

/// As [`open`], of a file's bytes, with at most so many bytes of what Milepost has no words for.
///
/// # Errors
/// As [`open`]; `cancelled`.
pub fn understand(file: &Foreign, code_page: Option<&str>, most: usize, work: &Work) -> Result<ScheduleFile, Failure> {
    work.step(Message::new("work-understanding-file"));
    work.go_on()?;
    let read = match file.format {
        Format::Mspdi => of_mspdi(file, most, work),
        Format::Pmxml => of_pmxml(file, most, work),
        _ => of_xer(file, code_page, most, work),
    }?;
    work.go_on()?;
    Ok(read)
}

fn of_xer(file: &Foreign, code_page: Option<&str>, most: usize, work: &Work) -> Result<ScheduleFile, Failure> {
    let encoding = code_page.map(encoding).transpose()?;
    let read = xer::read_watched(&file.bytes, encoding, &mut |done, of| watch(work, done, of));
    work.go_on()?;
    let read = read.map_err(|e| refused(&file.path, e.message(), e.help()))?;
    let text = |id: &str, text: &str| {
        let value = Message::new("import-about-text").with("text", text);
        (!text.is_empty()).then(|| (Message::new(id), value))
    };
    let exported = read
        .header
        .exported
        .map(|day| (Message::new("import-about-exported"), Message::new("import-about-date").with("date", day)));
    let user = text("import-about-user", &read.header.user);
    let page = encoding_rs::Encoding::for_label(read.header.code_page.as_bytes());
    let kept = if most == 0 { KeptText::default() } else { xer::keep_text(&file.bytes, page, most) };
    work.go_on()?;
    Ok(ScheduleFile {
        format: file.format,
        version: read.header.version,
        about: exported.into_iter().chain(user).chain(text("import-about-code-page", &read.header.code_page)).collect(),
        code_page: Some(read.header.code_page),
        schedule: read.schedule,
        noticed: read.findings.total(),
        findings: read.findings.list,
        baselines: vec![],
        left_out: if most == 0 { read.left_out } else { kept.beyond.clone() },
        kept,
    })
}

fn of_mspdi(file: &Foreign, most: usize, work: &Work) -> Result<ScheduleFile, Failure> {
    let read = mspdi::read_keeping(&file.bytes, most, &mut |done, of| watch(work, done, of));
    work.go_on()?;
    let (read, kept) = read.map_err(|e| refused(&file.path, e.message(), e.help()))?;
    Ok(ScheduleFile {
        format: file.format,
        version: read.build,
        code_page: None,
        about: vec![],
        schedule: read.schedule,
        noticed: read.findings.total(),
        findings: read.findings.list,
        baselines: read.baselines,
        left_out: if most == 0 { vec![] } else { kept.beyond.clone() },
        kept,
    })
}

fn of_pmxml(file: &Foreign, most: usize, work: &Work) -> Result<ScheduleFile, Failure> {
    let read = pmxml::read_keeping(&file.bytes, most, &mut |done, of| watch(work, done, of));
    work.go_on()?;
    let (read, kept) = read.map_err(|e| refused(&file.path, e.message(), e.help()))?;
    Ok(ScheduleFile {
        format: file.format,
        version: read.version,
        code_page: None,
        about: vec![],
        schedule: read.schedule,
        baselines: vec![],
        noticed: read.findings.total(),
        findings: read.findings.list,
        left_out: if most == 0 { read.left_out } else { kept.beyond.clone() },
        kept,
    })
}

/// Tells how far a reading is; false where it is not wanted any more.
fn watch(work: &Work, done: usize, of: usize) -> bool {
    work.at(done as u64, of as u64);
    !work.is_cancelled()
}

pub(crate) fn encoding(name: &str) -> Result<&'static encoding_rs::Encoding, Failure> {
    encoding_rs::Encoding::for_label(name.trim().as_bytes()).ok_or_else(|| {
        Failure::new(Failure::INVALID, Message::new("schedule-file-code-page").with("name", name))
            .help(Message::new("schedule-file-code-page-help"))
    })
}

fn refused(path: &Path, message: Message, help: Message) -> Failure {
    log::info!("{}: {message:?}", path.display());
    Failure::new(Failure::NOT_A_SCHEDULE, message).help(help)
}
