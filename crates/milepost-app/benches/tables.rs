//! A table of 100,000 rows, from its file to what each row would do; and beside it the same file read by the libraries
//! that it is read with, cell by cell and nothing else.

mod support;

use calamine::Reader;
use divan::Bencher;
use divan::counter::ItemsCount;
use milepost_app::Workspace;
use milepost_app::api::ImportRequest;
use milepost_app::import::{self};
use milepost_app::view::{Contents, Import};
use milepost_app::work::Work;
use milepost_exchange::table::{Cell, Sheet, write_csv, write_xlsx};
use rust_decimal::Decimal;
use std::path::PathBuf;
use support::OrStop;
use tempfile::TempDir;

const ROWS: usize = 100_000;

fn main() {
    divan::main();
}

/// Works with a code, a name, a status, a place, two dates and a cost.
fn sheet() -> Sheet {
    let text = |text: String| Cell::Text(text);
    let first = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
    let rows = (0..ROWS).map(|at| {
        let planned = first + chrono::Days::new(u64::try_from(at % 1000).unwrap_or(0));
        vec![
            text(format!("W-{at:06}")),
            text(format!("Bridge over stream {at}, phase {}", at % 3 + 1)),
            text("under construction".to_owned()),
            text(format!("District {}", at % 40)),
            Cell::Date(planned),
            Cell::Date(planned + chrono::Days::new(90)),
            Cell::Number(Decimal::from(1_000_000 + at)),
        ]
    });
    let columns = ["code", "name", "status", "place", "planned finish", "forecast finish", "cost"];
    Sheet { name: "Works".to_owned(), columns: columns.map(str::to_owned).to_vec(), rows: rows.collect() }
}

/// A file of these rows, and an empty workspace.
struct Table {
    _folder: TempDir,
    path: PathBuf,
    bytes: Vec<u8>,
    workspace: Workspace,
}

impl Table {
    fn new(name: &str, bytes: Vec<u8>) -> Self {
        let folder = tempfile::tempdir().or_stop();
        let path = folder.path().join(name);
        std::fs::write(&path, &bytes).or_stop();
        let workspace = Workspace::create(&folder.path().join("bench.milepost")).or_stop();
        Self { _folder: folder, path, bytes, workspace }
    }

    fn csv() -> Self {
        Self::new("works.csv", write_csv(&sheet()))
    }

    fn xlsx() -> Self {
        Self::new("works.xlsx", write_xlsx(&[sheet()]).or_stop())
    }

    fn look(&self) -> Import {
        let request = ImportRequest::of(vec![self.path.display().to_string()]);
        let looked = import::look(&self.workspace, &request, &Work::default()).or_stop();
        let added = looked.files.first().and_then(|file| match &file.contents {
            Some(Contents::Records(records)) => records.rows.as_ref().map(|rows| rows.counts.added),
            _ => None,
        });
        (added == Some(ROWS)).then_some(looked).or_stop()
    }
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn tables_csv_looked_at(bencher: Bencher) {
    let table = Table::csv();
    bencher.counter(ItemsCount::new(ROWS)).bench_local(|| table.look());
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn tables_csv_cells_alone(bencher: Bencher) {
    let table = Table::csv();
    bencher.counter(ItemsCount::new(ROWS)).bench_local(|| {
        let mut reader = csv::Reader::from_reader(table.bytes.as_slice());
        reader.records().map(|record| record.or_stop().iter().map(str::len).sum::<usize>()).sum::<usize>()
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn tables_xlsx_looked_at(bencher: Bencher) {
    let table = Table::xlsx();
    bencher.counter(ItemsCount::new(ROWS)).bench_local(|| table.look());
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn tables_xlsx_cells_alone(bencher: Bencher) {
    let table = Table::xlsx();
    bencher.counter(ItemsCount::new(ROWS)).bench_local(|| {
        let mut book: calamine::Xlsx<_> = calamine::Xlsx::new(std::io::Cursor::new(&table.bytes)).or_stop();
        book.worksheet_range("Works").or_stop().used_cells().count()
    });
}
