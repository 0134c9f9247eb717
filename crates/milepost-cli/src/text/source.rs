//! The sources of the workspace, with how often each is cited.

use super::{date, short_source};
use crate::output::{NOTHING, table, word, wrapped};
use milepost_app::view::Sources;
use milepost_app::words::text;

#[must_use]
pub(crate) fn list(sources: &Sources) -> String {
    if sources.sources.is_empty() {
        return wrapped(&text("cli-sources-none"), 0);
    }
    let rows = sources
        .sources
        .iter()
        .map(|view| {
            let source = &view.source;
            vec![
                short_source(&source.id),
                source.publisher.clone(),
                source.title.clone(),
                date(source.published.as_ref()),
                word("ui-reliability-", &source.reliability),
                view.citations().to_string(),
                source.link.clone().unwrap_or_else(|| NOTHING.to_owned()),
            ]
        })
        .collect();
    table(
        &[
            "cli-head-id",
            "cli-head-publisher",
            "cli-head-title",
            "cli-head-published",
            "cli-head-reliability",
            "cli-head-cited",
            "cli-head-link",
        ],
        rows,
    )
}
