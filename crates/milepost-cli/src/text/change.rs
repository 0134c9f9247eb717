//! What a change did, in its words, with what should be looked at.

use crate::output::wrapped;
use milepost_app::view::Changed;
use milepost_app::words::{say, text};
use milepost_model::Message;

#[must_use]
pub(crate) fn done(changed: &Changed) -> String {
    let mut out = changed.action.as_ref().map_or_else(|| text("cli-nothing-changed"), say);
    for warning in &changed.warnings {
        let warning = say(&Message::new("cli-warning").with("warning", warning.message.clone()));
        out.push('\n');
        out.push_str(&wrapped(&warning, 2));
    }
    out
}
