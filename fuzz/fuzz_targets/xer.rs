//! Any bytes, read as an XER file: they are refused, or what was read is written again. Never a panic, never a hang.

#![no_main]

use libfuzzer_sys::fuzz_target;
use milepost_exchange::xer;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(read) = xer::read(bytes, None) {
        let kept = xer::keep(bytes, None);
        let _ = xer::write(&read.schedule, &xer::WriteOptions { kept: Some(&kept), ..xer::WriteOptions::default() });
    }
});
