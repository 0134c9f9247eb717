//! Links to sources: web addresses that a browser opens, and nothing else.

use crate::reading::text;
use crate::{Message, Problem};

const LONGEST: usize = 2_000;

/// The address as typed, if it is one of the web with a host. Nothing is fetched.
///
/// # Errors
/// The problem at the draft's field `link`.
pub(super) fn checked(typed: &str) -> Result<String, Box<Problem>> {
    let wrong = || {
        let message = Message::new("source-link-wrong").with("link", text::shown(typed));
        Problem::error("link", message).help(Message::new("source-link-help"))
    };
    if typed.len() > LONGEST || typed.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Err(Box::new(wrong()));
    }
    if has_host(typed) {
        return Ok(typed.to_owned());
    }
    // `tass.com/economy` only lacks its start.
    let completed = format!("https://{typed}");
    if !typed.contains("://") && !typed.contains('@') && has_host(&completed) && host(&completed).contains('.') {
        return Err(Box::new(Problem { choices: vec![completed], ..wrong() }));
    }
    Err(Box::new(wrong()))
}

fn has_host(link: &str) -> bool {
    let scheme = link.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    if !matches!(scheme.as_deref(), Some("http" | "https")) {
        return false;
    }
    let host = host(link);
    let label = |label: &str| {
        !label.is_empty()
            && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let port = |port: &str| port.parse::<u16>().is_ok();
    match host.split_once(':') {
        Some((host, number)) => host.split('.').all(label) && port(number),
        None => host.split('.').all(label),
    }
}

/// The host with its port: what stands between the scheme and the path.
fn host(link: &str) -> &str {
    let after = link.split_once("://").map_or("", |(_, after)| after);
    after.split(['/', '?', '#']).next().unwrap_or_default()
}
