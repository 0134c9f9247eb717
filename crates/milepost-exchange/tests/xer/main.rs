//! The XER reader against real files of the corpus, against what MPXJ reads from them, and against damage.

#![cfg(test)]

mod golden;
mod hostile;
mod values;

use milepost_exchange::xer::{self, XerFile};

fn bytes(name: &str) -> Vec<u8> {
    milepost_corpus::bytes(&format!("xer/{name}.xer"))
}

fn read(name: &str) -> XerFile {
    xer::read(&bytes(name), None).unwrap()
}
