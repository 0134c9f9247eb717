//! Status reports, with their lines and readings. Whether one may be changed is not looked at here.

use crate::value::{Named, day, id, maybe_day, maybe_decimal, maybe_id, maybe_interval, maybe_named, named};
use crate::{Reader, StoreError, Tx, measurement};
use milepost_model::{
    ClaimId, FrontId, FrontReading, MilestoneId, ProjectId, QuantityId, QuantityReading, Report, ReportId, ReportLine,
    ReportedProgress, SourceId,
};
use rusqlite::{Params, Row, params};
use std::collections::HashMap;

const COLUMNS: &str =
    "project_id, id, data_date, title, remarks, issued, corrects, progress_reported, progress_share FROM report";
const LINES: &str = "report_id, milestone_id, title, forecast, actual, state, reason, because, claim_id, source_id,
    position FROM report_line";
const SOURCES: &str = "report_id, source_id, position FROM report_source";
const QUANTITIES: &str = "report_id, quantity_id, name, done, position FROM report_quantity";
const FRONTS: &str = "report_id, front_id, name, chainage, position FROM report_front";
/// The tables of what is in a report.
const PARTS: [&str; 4] = ["report_line", "report_source", "report_quantity", "report_front"];

fn read(row: &Row<'_>) -> rusqlite::Result<Report> {
    let progress = match (row.get(7)?, maybe_decimal(row, 8)?) {
        (Some(reported), Some(share)) => Some(ReportedProgress { reported, share }),
        _ => None,
    };
    Ok(Report {
        project_id: id(row, 0, ProjectId)?,
        id: id(row, 1, ReportId)?,
        data_date: day(row, 2)?,
        title: row.get(3)?,
        remarks: row.get(4)?,
        sources: vec![],
        issued: maybe_day(row, 5)?,
        corrects: maybe_id(row, 6, ReportId)?,
        lines: vec![],
        quantities: vec![],
        fronts: vec![],
        progress,
    })
}

/// A part of a report, with the report and its place in it.
type Part<T> = (ReportId, i64, T);

fn read_line(row: &Row<'_>) -> rusqlite::Result<Part<ReportLine>> {
    let line = ReportLine {
        milestone_id: id(row, 1, MilestoneId)?,
        title: row.get(2)?,
        forecast: maybe_interval(row, 3)?,
        actual: maybe_interval(row, 4)?,
        state: named(row, 5)?,
        reason: maybe_named(row, 6)?,
        because: row.get(7)?,
        claim_id: maybe_id(row, 8, ClaimId)?,
        source_id: maybe_id(row, 9, SourceId)?,
    };
    Ok((id(row, 0, ReportId)?, row.get(10)?, line))
}

fn read_source(row: &Row<'_>) -> rusqlite::Result<Part<SourceId>> {
    Ok((id(row, 0, ReportId)?, row.get(2)?, id(row, 1, SourceId)?))
}

fn read_quantity(row: &Row<'_>) -> rusqlite::Result<Part<QuantityReading>> {
    let (quantity_id, name, done) = (id(row, 1, QuantityId)?, row.get(2)?, maybe_decimal(row, 3)?);
    Ok((id(row, 0, ReportId)?, row.get(4)?, QuantityReading { quantity_id, name, done }))
}

fn read_front(row: &Row<'_>) -> rusqlite::Result<Part<FrontReading>> {
    let (front_id, name, chainage) = (id(row, 1, FrontId)?, row.get(2)?, maybe_decimal(row, 3)?);
    Ok((id(row, 0, ReportId)?, row.get(4)?, FrontReading { front_id, name, chainage }))
}

/// The reports of a project, drafts among them, by data date.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Vec<Report>, StoreError> {
    let key = [project.as_bytes()];
    let mut reports = reader.rows(&format!("SELECT {COLUMNS} WHERE project_id = ?1 ORDER BY id"), key, read)?;
    if !reports.is_empty() {
        fill(
            reader,
            &|columns| format!("SELECT {columns} WHERE project_id = ?1 ORDER BY report_id"),
            key,
            &mut reports,
        )?;
    }
    Ok(by_data_date(reports))
}

/// All reports, those of one project together and by data date; the projects by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn all(reader: &Reader) -> Result<Vec<Report>, StoreError> {
    let mut reports = reader.rows(&format!("SELECT {COLUMNS} ORDER BY project_id, id"), [], read)?;
    fill(reader, &|columns| format!("SELECT {columns} ORDER BY project_id, report_id"), [], &mut reports)?;
    Ok(by_data_date(reports))
}

/// All reports as [`all`] gives them, but without their lines, which are nearly all there is to read of many reports:
/// [`read_lines`] and [`read_all_lines`] read them when they are asked for.
///
/// # Errors
/// Where the file cannot be read.
pub fn all_without_lines(reader: &Reader) -> Result<Vec<Report>, StoreError> {
    let mut reports = reader.rows(&format!("SELECT {COLUMNS} ORDER BY project_id, id"), [], read)?;
    fill_others(reader, &|columns| format!("SELECT {columns} ORDER BY project_id, report_id"), [], &mut reports)?;
    Ok(by_data_date(reports))
}

/// Reads the lines of one report.
///
/// # Errors
/// Where the file cannot be read.
pub fn read_lines(reader: &Reader, report: &mut Report) -> Result<(), StoreError> {
    report.lines.clear();
    let (project, id) = (report.project_id, report.id);
    let sql = format!("SELECT {LINES} WHERE project_id = ?1 AND report_id = ?2");
    let key = [project.as_bytes(), id.as_bytes()];
    put(reader, &sql, key, std::slice::from_mut(report), read_line, |report| &mut report.lines)
}

/// Reads the lines of all reports, which come in any order.
///
/// # Errors
/// Where the file cannot be read.
pub fn read_all_lines<'a>(reader: &Reader, reports: impl Iterator<Item = &'a mut Report>) -> Result<(), StoreError> {
    let mut of: HashMap<ReportId, &'a mut Report> = HashMap::new();
    for report in reports {
        report.lines.clear();
        of.insert(report.id, report);
    }
    let mut found: Option<(ReportId, Vec<(i64, ReportLine)>)> = None;
    let mut settle = |found: &mut Option<(ReportId, Vec<(i64, ReportLine)>)>| {
        let Some((report, mut lines)) = found.take() else { return };
        lines.sort_by_key(|(place, _)| *place);
        if let Some(report) = of.get_mut(&report) {
            report.lines.extend(lines.into_iter().map(|(_, line)| line));
        }
    };
    reader.each(&format!("SELECT {LINES} ORDER BY project_id, report_id"), [], |row| {
        let (report, place, line) = read_line(row)?;
        if found.as_ref().is_some_and(|(of, _)| *of != report) {
            settle(&mut found);
        }
        found.get_or_insert_with(|| (report, vec![])).1.push((place, line));
        Ok(())
    })?;
    settle(&mut found);
    Ok(())
}

/// Reads all parts of the reports, which come by project and id.
fn fill(
    reader: &Reader,
    sql: &dyn Fn(&str) -> String,
    key: impl Params + Copy,
    reports: &mut [Report],
) -> Result<(), StoreError> {
    put(reader, &sql(LINES), key, reports, read_line, |report| &mut report.lines)?;
    fill_others(reader, sql, key, reports)
}

/// Reads what is in the reports beside their lines.
fn fill_others(
    reader: &Reader,
    sql: &dyn Fn(&str) -> String,
    key: impl Params + Copy,
    reports: &mut [Report],
) -> Result<(), StoreError> {
    put(reader, &sql(SOURCES), key, reports, read_source, |report| &mut report.sources)?;
    put(reader, &sql(QUANTITIES), key, reports, read_quantity, |report| &mut report.quantities)?;
    put(reader, &sql(FRONTS), key, reports, read_front, |report| &mut report.fronts)
}

/// Puts what a query gives into the reports; both come in the same order. The parts of one report come in that of the
/// table and are put in that of their places here: a workspace may have half a million lines, and the database would
/// sort them all at once.
fn put<T>(
    reader: &Reader,
    sql: &str,
    key: impl Params,
    reports: &mut [Report],
    read: fn(&Row<'_>) -> rusqlite::Result<Part<T>>,
    part: fn(&mut Report) -> &mut Vec<T>,
) -> Result<(), StoreError> {
    let mut reports = reports.iter_mut();
    let mut of: Option<&mut Report> = None;
    let mut parts: Vec<(i64, T)> = Vec::new();
    reader.each(sql, key, |row| {
        let (report, place, value) = read(row)?;
        if of.as_ref().is_none_or(|of| of.id != report) {
            settle(&mut of, &mut parts, part);
            of = reports.find(|of| of.id == report);
        }
        parts.push((place, value));
        Ok(())
    })?;
    settle(&mut of, &mut parts, part);
    Ok(())
}

fn settle<T>(of: &mut Option<&mut Report>, parts: &mut Vec<(i64, T)>, part: fn(&mut Report) -> &mut Vec<T>) {
    parts.sort_by_key(|(place, _)| *place);
    let values = parts.drain(..).map(|(_, value)| value);
    if let Some(report) = of {
        part(report).extend(values);
    }
}

/// Those of one project, which come together and by id, in the order of their data dates.
fn by_data_date(mut reports: Vec<Report>) -> Vec<Report> {
    for of_one in reports.chunk_by_mut(|a, b| a.project_id == b.project_id) {
        // Stable: those of one data date stay in the order of their ids.
        of_one.sort_by_key(|report| report.data_date);
    }
    reports
}

/// # Errors
/// Where the file cannot be read.
pub fn get(reader: &Reader, report: ReportId) -> Result<Option<Report>, StoreError> {
    let key = [report.as_bytes()];
    let Some(found) = reader.maybe(&format!("SELECT {COLUMNS} WHERE id = ?1"), key, read)? else { return Ok(None) };
    let project = found.project_id;
    let key = [project.as_bytes(), report.as_bytes()];
    let mut found = [found];
    fill(reader, &|columns| format!("SELECT {columns} WHERE project_id = ?1 AND report_id = ?2"), key, &mut found)?;
    let [found] = found;
    Ok(Some(found))
}

/// # Errors
/// [`StoreError::Refused`] where its id is taken, or it names a project, source or report that is not there.
pub fn insert(tx: &Tx<'_>, report: &Report) -> Result<(), StoreError> {
    let progress = report.progress.as_ref();
    tx.run(
        "INSERT INTO report
             (project_id, id, data_date, title, remarks, issued, corrects, progress_reported, progress_share)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            report.project_id.as_bytes(),
            report.id.as_bytes(),
            report.data_date.to_string(),
            report.title,
            report.remarks,
            report.issued.map(|day| day.to_string()),
            report.corrects.as_ref().map(ReportId::as_bytes),
            progress.map(|progress| progress.reported.as_str()),
            progress.map(|progress| progress.share.to_string()),
        ],
    )?;
    insert_parts(tx, report)
}

/// Writes a report over the one with its id.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn update(tx: &Tx<'_>, report: &Report) -> Result<(), StoreError> {
    let progress = report.progress.as_ref();
    let changed = tx.run(
        "UPDATE report SET data_date = ?3, title = ?4, remarks = ?5, issued = ?6, corrects = ?7,
                progress_reported = ?8, progress_share = ?9
         WHERE project_id = ?1 AND id = ?2",
        params![
            report.project_id.as_bytes(),
            report.id.as_bytes(),
            report.data_date.to_string(),
            report.title,
            report.remarks,
            report.issued.map(|day| day.to_string()),
            report.corrects.as_ref().map(ReportId::as_bytes),
            progress.map(|progress| progress.reported.as_str()),
            progress.map(|progress| progress.share.to_string()),
        ],
    )?;
    if changed == 0 {
        return Err(StoreError::gone("report"));
    }
    delete_parts(tx, report.project_id, report.id)?;
    insert_parts(tx, report)
}

fn insert_parts(tx: &Tx<'_>, report: &Report) -> Result<(), StoreError> {
    let (project, key) = (report.project_id.as_bytes(), report.id.as_bytes());
    for (position, source) in (0_i64..).zip(&report.sources) {
        tx.run(
            "INSERT INTO report_source (project_id, report_id, position, source_id) VALUES (?1, ?2, ?3, ?4)",
            params![project, key, position, source.as_bytes()],
        )?;
    }
    for (position, line) in (0_i64..).zip(&report.lines) {
        tx.run(
            "INSERT INTO report_line (project_id, report_id, milestone_id, position, title, forecast, actual, state,
                                      reason, because, claim_id, source_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            params![
                project,
                key,
                line.milestone_id.as_bytes(),
                position,
                line.title,
                line.forecast.map(|date| date.stored()),
                line.actual.map(|date| date.stored()),
                line.state.name(),
                line.reason.map(Named::name),
                line.because,
                line.claim_id.as_ref().map(ClaimId::as_bytes),
                line.source_id.as_ref().map(SourceId::as_bytes),
            ],
        )?;
    }
    for (position, reading) in (0_i64..).zip(&report.quantities) {
        tx.run(
            "INSERT INTO report_quantity (project_id, report_id, quantity_id, position, name, done)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                project,
                key,
                reading.quantity_id.as_bytes(),
                position,
                reading.name,
                reading.done.map(|done| done.to_string())
            ],
        )?;
    }
    for (position, reading) in (0_i64..).zip(&report.fronts) {
        tx.run(
            "INSERT INTO report_front (project_id, report_id, front_id, position, name, chainage)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                project,
                key,
                reading.front_id.as_bytes(),
                position,
                reading.name,
                reading.chainage.map(|chainage| chainage.to_string())
            ],
        )?;
    }
    Ok(())
}

fn delete_parts(tx: &Tx<'_>, project: ProjectId, report: ReportId) -> Result<(), StoreError> {
    for table in PARTS {
        let sql = format!("DELETE FROM {table} WHERE project_id = ?1 AND report_id = ?2");
        tx.run(&sql, [project.as_bytes(), report.as_bytes()])?;
    }
    Ok(())
}

/// # Errors
/// [`StoreError::Gone`] where there is none; [`StoreError::Refused`] while another one corrects it.
pub fn delete(tx: &Tx<'_>, report: ReportId) -> Result<(), StoreError> {
    let found = get(tx, report)?.ok_or_else(|| StoreError::gone("report"))?;
    delete_parts(tx, found.project_id, report)?;
    let key = [found.project_id.as_bytes(), report.as_bytes()];
    tx.run("DELETE FROM report WHERE project_id = ?1 AND id = ?2", key).map(drop)
}

pub(crate) fn delete_of_project(tx: &Tx<'_>, project: ProjectId) -> Result<(), StoreError> {
    for table in PARTS.into_iter().chain(["report"]) {
        tx.run(&format!("DELETE FROM {table} WHERE project_id = ?1"), [project.as_bytes()])?;
    }
    Ok(())
}

/// Takes what drafts say of a thing that goes out of them. Issued reports keep it.
pub(crate) fn drop_from_drafts(
    tx: &Tx<'_>,
    table: &str,
    of: &str,
    project: ProjectId,
    thing: &[u8; 16],
) -> Result<(), StoreError> {
    let sql = format!(
        "DELETE FROM {table} WHERE project_id = ?1 AND {of} = ?2 AND report_id IN (
             SELECT id FROM report WHERE project_id = ?1 AND issued IS NULL)"
    );
    tx.run(&sql, [project.as_bytes(), thing]).map(drop)
}

/// How many reports cite a source, and how many of them are issued.
///
/// # Errors
/// Where the file cannot be read.
pub fn citing(reader: &Reader, source: SourceId) -> Result<(usize, usize), StoreError> {
    let found = reader.maybe(
        "SELECT count(*), count(issued) FROM report WHERE id IN (
             SELECT report_id FROM report_source WHERE source_id = ?1
             UNION SELECT report_id FROM report_line WHERE source_id = ?1)",
        [source.as_bytes()],
        |row| Ok((crate::value::count(row, 0)?, crate::value::count(row, 1)?)),
    )?;
    Ok(found.unwrap_or_default())
}

/// How often the reports of each project cite each source: `(source, project, citations)`.
pub(crate) fn citations(reader: &Reader) -> Result<Vec<(SourceId, ProjectId, usize)>, StoreError> {
    let mut cited = measurement::citations(reader, "report_source")?;
    cited.extend(measurement::citations(reader, "report_line")?);
    Ok(cited)
}

/// Takes a source off every report that cites it; the other sources keep their order.
pub(crate) fn uncite(tx: &Tx<'_>, source: SourceId) -> Result<(), StoreError> {
    tx.run("DELETE FROM report_source WHERE source_id = ?1", [source.as_bytes()])?;
    measurement::uncite(tx, "report_line", source)
}
