//! Any bytes, read as MS Project's XML: they are refused, or what was read is written again. Never a panic, never a hang.

#![no_main]

use libfuzzer_sys::fuzz_target;
use milepost_exchange::mspdi;

fuzz_target!(|bytes: &[u8]| {
    if let Ok((read, kept)) = mspdi::read_keeping(bytes, 1 << 20, &mut |_, _| true) {
        let _ = mspdi::write(&read.schedule, &mspdi::WriteOptions { kept: &kept.text, ..mspdi::WriteOptions::default() });
    }
});
