//! The real window, driven as a person uses it. `cargo xtask test window` runs these.

mod start;
