//! Looks for changes that others made to the open workspace, and tells the page of them by the event
//! `changed-outside` with the new revision. Keeps the menu's recent files up to date on the way.

use crate::SharedDesk;
use crate::menu::RecentMenu;
use serde::Serialize;
use std::thread;
use std::time::Duration;
use tauri::{AppHandle, Emitter};

const EVENT: &str = "changed-outside";
/// A change from outside has to show within a second.
const EVERY: Duration = Duration::from_millis(300);

#[derive(Clone, Serialize)]
struct ChangedOutside {
    revision: i64,
}

/// Runs until the process ends.
pub(crate) fn start(app: AppHandle, desk: SharedDesk, mut menu: RecentMenu) {
    thread::spawn(move || {
        loop {
            thread::sleep(EVERY);
            let (recent, changed) = {
                let mut desk = desk.lock();
                (desk.recent().to_vec(), desk.changed_outside())
            };
            if let Some(Err(error)) = changed.map(|revision| app.emit(EVENT, ChangedOutside { revision })) {
                log::warn!("the page cannot be told of a change from outside: {error}");
            }
            if let Err(error) = menu.show(&app, recent) {
                log::warn!("the recent files cannot be shown in the menu: {error}");
            }
        }
    });
}
