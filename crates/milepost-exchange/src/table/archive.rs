//! The zip file around a spreadsheet: unpacked once to nothing before anything is built of it, so that a small file
//! that unpacks to gigabytes is refused and never fills the memory.

use super::{LARGEST_UNPACKED, TableError};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// More parts than this are not a spreadsheet.
const MOST_PARTS: usize = 20_000;
/// Text packs well, but not so well: beyond this many times its size, from [`FREE`] on, it was made to burst.
const RATIO: u64 = 500;
/// What may be unpacked of any file.
const FREE: u64 = 32 << 20;

pub(super) fn open(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, TableError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| damaged(&e))?;
    if archive.len() > MOST_PARTS {
        return Err(TableError::Bomb);
    }
    let most = LARGEST_UNPACKED.min(FREE.max((bytes.len() as u64).saturating_mul(RATIO)));
    let mut unpacked = 0_u64;
    let mut buffer = vec![0; 64 * 1024];
    for part in 0..archive.len() {
        let mut part = archive.by_index(part).map_err(|e| damaged(&e))?;
        // What the file says of itself is not believed: it is unpacked and counted.
        loop {
            let read = part.read(&mut buffer).map_err(|e| TableError::Damaged { detail: e.to_string() })?;
            if read == 0 {
                break;
            }
            unpacked += read as u64;
            if unpacked > most {
                return Err(TableError::Bomb);
            }
        }
    }
    Ok(archive)
}

pub(super) fn damaged(error: &ZipError) -> TableError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => TableError::Protected,
        ZipError::InvalidArchive(_) => TableError::NotWhole,
        other => TableError::Damaged { detail: other.to_string() },
    }
}

/// A part's bytes; None where there is no such part.
pub(super) fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<Vec<u8>>, TableError> {
    let mut part = match archive.by_name(name) {
        Ok(part) => part,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(other) => return Err(damaged(&other)),
    };
    let mut bytes = vec![];
    part.read_to_end(&mut bytes).map_err(|e| TableError::Damaged { detail: e.to_string() })?;
    Ok(Some(bytes))
}
