//! The UI's TypeScript types and calls, written from the Rust types by the test that checks them.

use crate::command;
use crate::setup::{self, Purpose};
use anyhow::Result;

pub(crate) fn write() -> Result<()> {
    setup::system_packages(&[Purpose::Build])?;
    let mut test = command::cargo(&["test", "--quiet", "--package", "milepost-app", "--test", "bindings"]);
    command::run(test.env("MILEPOST_WRITE_BINDINGS", "1"))?;
    eprintln!("ui/src/lib/bindings is up to date.");
    Ok(())
}
