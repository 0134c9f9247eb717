//! The report to hand in.

use super::Done;
use crate::args::{Paper, PublishArgs};
use crate::output::{Output, wrapped};
use milepost_app::project;
use milepost_app::publish::{Publication, Sheet, publish};
use milepost_app::view::Published;
use milepost_app::words::say;
use milepost_app::work::Work;
use milepost_app::workspace::Workspace;
use milepost_model::Message;

pub(super) fn run(args: &PublishArgs, workspace: &Workspace, output: Output) -> Done {
    let project = args.project.as_deref().map(|text| project::find(workspace, text)).transpose()?;
    let published = publish(
        workspace,
        &Publication {
            project: project.map(|project| project.id),
            as_of: args.as_of.day(),
            path: &args.output,
            sheet: match args.paper {
                Paper::A4 => Sheet::A4,
                Paper::Letter => Sheet::Letter,
            },
            replace: args.replace,
        },
        &Work::default(),
    )?;
    Ok(output.answer(&published, done)?)
}

pub(super) fn done(published: &Published) -> String {
    let message = Message::new(if published.pages.is_some() { "cli-published-pages" } else { "cli-published" });
    let message = message.with("path", published.path.as_str()).with("pages", published.pages.unwrap_or_default());
    let mut lines = vec![say(&message)];
    lines.extend(published.notices.iter().map(|notice| wrapped(&say(notice), 0)));
    lines.join("\n")
}
