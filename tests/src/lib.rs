//! The harness of the tests that use Milepost from outside: the built programs, an X server for them, and the real
//! window through WebDriver. It knows nothing of the crates inside; a test that needs them names them itself.
//! xtask uses it too, to take a picture of the app where there is no display and to measure its first paint.

pub mod cli;
mod dialog;
pub mod display;
pub mod driver;
pub mod program;
pub mod screenshot;
pub mod window;
