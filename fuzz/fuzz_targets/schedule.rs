//! Any bytes, read as a network: it is scheduled, or what is wrong is said. Never a panic, never a hang.
//! What CI runs of the same on the stable toolchain: `crates/milepost-schedule/tests/fuzz`.

#![no_main]

#[path = "../../crates/milepost-schedule/tests/fuzz/bytes.rs"]
mod bytes;

use libfuzzer_sys::fuzz_target;
use milepost_schedule::cpm::schedule;

fuzz_target!(|data: &[u8]| {
    let _ = schedule(&bytes::network(data));
});
