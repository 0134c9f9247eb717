//! The workspace file, through the crate's public face.

#![cfg(test)]

#[path = "../support/mod.rs"]
mod support;

mod actions;
mod backup;
mod check;
mod extension;
mod history;
mod nouns;
mod opening;
mod schedule;
mod together;
mod tracked;
