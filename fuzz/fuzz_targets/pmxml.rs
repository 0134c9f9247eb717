//! Any bytes, read as P6's XML: they are refused, or what was read is written again. Never a panic, never a hang.

#![no_main]

use libfuzzer_sys::fuzz_target;
use milepost_exchange::pmxml;

fuzz_target!(|bytes: &[u8]| {
    if let Ok((read, kept)) = pmxml::read_keeping(bytes, 1 << 20, &mut |_, _| true) {
        let _ = pmxml::write(&read.schedule, &pmxml::WriteOptions { kept: &kept.text, ..pmxml::WriteOptions::default() });
    }
});
