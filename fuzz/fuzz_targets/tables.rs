//! Any bytes, read as each kind of table, and as records and the text export: they are refused, or what was read goes
//! through the mapping that is guessed. Never a panic, never a hang.

#![no_main]

use libfuzzer_sys::fuzz_target;
use milepost_exchange::table::{Kind, guess, read, read_rows};
use milepost_exchange::text;

fuzz_target!(|bytes: &[u8]| {
    for kind in [Kind::Csv, Kind::Xlsx, Kind::Ods, Kind::Json, Kind::Geojson] {
        if let Ok(tables) = read(kind, bytes, None)
            && let Ok(table) = tables.table("", None)
        {
            let _ = read_rows(&table, &guess(&table, None));
        }
    }
    if let Ok(words) = std::str::from_utf8(bytes) {
        let _ = text::read(words);
    }
});
