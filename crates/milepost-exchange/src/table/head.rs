//! Which row has the names of the columns. Portals put titles and notes above it.

use super::date_order::looks_like_date;
use super::number_mark::looks_like_number;
use super::{Cell, RawSheet, Row, Table, letters};

/// So many rows at the top may come before the names.
const ABOVE: usize = 30;
/// So many rows tell how wide the table is.
const LOOKED_AT: usize = 200;

pub(super) fn table(sheet: &RawSheet, header: Option<u64>, named: bool) -> Table {
    let at = match header {
        Some(0) => None,
        Some(number) => sheet.rows.iter().position(|row| row.number == number),
        None if named => (!sheet.rows.is_empty()).then_some(0),
        None => found(&sheet.rows),
    };
    let width = sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let head = at.and_then(|at| sheet.rows.get(at));
    let mut columns: Vec<String> = vec![];
    for column in 0..width {
        let name = head.and_then(|row| row.cells.get(column)).map(|cell| one_line(&cell.text())).unwrap_or_default();
        let name = if name.is_empty() { letters(column) } else { name };
        columns.push(free(&name, &columns));
    }
    let rows = sheet.rows.iter().skip(at.map_or(0, |at| at + 1)).cloned().collect();
    Table { sheet: sheet.name.clone(), header: head.map(|row| row.number), columns, rows }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name, with a number where another column has it already.
fn free(name: &str, taken: &[String]) -> String {
    if !taken.iter().any(|other| other == name) {
        return name.to_owned();
    }
    let numbered = (2..=taken.len() + 2).map(|number| format!("{name} ({number})"));
    numbered.into_iter().find(|name| !taken.contains(name)).unwrap_or_else(|| name.to_owned())
}

/// The first row that is nearly as wide as the table and has only names in it.
fn found(rows: &[Row]) -> Option<usize> {
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let mut widths: Vec<usize> = rows.iter().take(LOOKED_AT).map(filled).collect();
    widths.sort_unstable();
    // What most rows have, so that one long row of notes does not count.
    let usual = widths.get(widths.len() / 2).copied().unwrap_or(0);
    let enough = |row: &Row| filled(row) * 10 >= usual * 6 && (filled(row) >= 2 || usual <= 1);
    rows.iter().take(ABOVE).position(|row| enough(row) && row.cells.iter().all(is_name))
}

fn is_name(cell: &Cell) -> bool {
    match cell {
        Cell::Empty => true,
        Cell::Text(text) => text.len() <= 200 && !looks_like_date(text) && !looks_like_number(text),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, read};

    #[test]
    fn the_row_of_the_names_is_found_below_titles_and_notes() {
        for (text, header, first) in [
            ("name,finish\nBridge,2026-05-01\n", Some(1), "name"),
            (
                "Projects of the agency\n\nas of May,,\ncode,name,finish\n1,Bridge,2026-05-01\n2,Road,2027-05-01\n3,x,y\n4,x,y\n",
                Some(4),
                "code",
            ),
            ("1,2026-05-01\n2,2026-06-01\n", None, "A"),
            ("name,name,\nBridge,x,y\nRoad,x,y\n", Some(1), "name"),
        ] {
            let tables = read(Kind::Csv, text.as_bytes(), None).unwrap();
            let table = tables.table("", None).unwrap();
            assert_eq!((table.header, table.columns[0].as_str()), (header, first), "{text}");
        }
        let tables = read(Kind::Csv, b"name,name,\nBridge,x,y\n", None).unwrap();
        assert_eq!(tables.table("", None).unwrap().columns, ["name", "name (2)", "C"]);
        // Said, it is not looked for.
        assert_eq!(tables.table("", Some(0)).unwrap().rows.len(), 2);
    }
}
