//! The native menu. Choosing an entry only tells the page, by the event `menu` with the action's id and,
//! for a file to open, its path; the page runs the same action as its palette does. It has no keys of
//! its own: the page has them, and knows when a text field should have them instead.
//!
//! The ids: `file-new`, `file-open`, `file-recent` (with `path`), `file-sample`, `file-import`, `file-export-as`,
//! `file-backup`, `file-export`, `file-close`, `edit-undo`, `edit-redo`, `view-portfolio`, `view-theme-system`,
//! `view-theme-light`, `view-theme-dark`, `help-keys`, `help-about`.

use crate::window;
use milepost_app::view::Recent;
use milepost_app::words::text;
use serde::Serialize;
use tauri::menu::{IsMenuItem, Menu, MenuItem, PredefinedMenuItem, Submenu, SubmenuBuilder};
use tauri::{AppHandle, Emitter, Wry};

const EVENT: &str = "menu";
const QUIT: &str = "file-quit";
const RECENT: &str = "file-recent";
/// An entry of the recent files has this before its path.
const RECENT_FILE: &str = "file-recent:";

/// What the page is told.
#[derive(Clone, Serialize)]
struct Chosen<'a> {
    id: &'a str,
    path: Option<&'a str>,
}

/// An entry with the catalogue's words: `file-new` says `menu-file-new`.
fn entry(app: &AppHandle, id: &str) -> tauri::Result<MenuItem<Wry>> {
    MenuItem::with_id(app, id, text(&format!("menu-{id}")), true, None::<&str>)
}

fn submenu(app: &AppHandle, id: &str, entries: &[&str]) -> tauri::Result<Submenu<Wry>> {
    let menu = Submenu::with_id(app, id, text(&format!("menu-{id}")), true)?;
    for entry_id in entries {
        match *entry_id {
            "-" => menu.append(&PredefinedMenuItem::separator(app)?)?,
            id => menu.append(&entry(app, id)?)?,
        }
    }
    Ok(menu)
}

/// The recent files, which change while the program runs.
pub(crate) struct RecentMenu {
    menu: Submenu<Wry>,
    shown: Option<Vec<Recent>>,
}

impl RecentMenu {
    /// Lists these files, if they are not those that are listed.
    pub(crate) fn show(&mut self, app: &AppHandle, recent: Vec<Recent>) -> tauri::Result<()> {
        if self.shown.as_ref() == Some(&recent) {
            return Ok(());
        }
        while self.menu.remove_at(0)?.is_some() {}
        for file in &recent {
            let id = format!("{RECENT_FILE}{}", file.path);
            self.menu.append(&MenuItem::with_id(app, id, &file.name, true, None::<&str>)?)?;
        }
        if recent.is_empty() {
            let none = text("menu-file-recent-none");
            self.menu.append(&MenuItem::with_id(app, "file-recent-none", none, false, None::<&str>)?)?;
        }
        self.shown = Some(recent);
        Ok(())
    }
}

/// Builds the menu bar and sets it; the recent files are filled in later.
pub(crate) fn build(app: &AppHandle) -> tauri::Result<RecentMenu> {
    let recent = submenu(app, RECENT, &[])?;
    let file = submenu(app, "file", &["file-new", "file-open"])?;
    file.append(&recent)?;
    for id in
        ["file-sample", "-", "file-import", "file-export-as", "-", "file-backup", "file-export", "-", "file-close"]
    {
        match id {
            "-" => file.append(&PredefinedMenuItem::separator(app)?)?,
            id => file.append(&entry(app, id)?)?,
        }
    }
    let edit = submenu(app, "edit", &["edit-undo", "edit-redo", "-"])?;
    // GTK's own entries need a library for sending keys; there the keys work without them.
    if cfg!(not(target_os = "linux")) {
        let standard: [&dyn IsMenuItem<Wry>; 4] = [
            &PredefinedMenuItem::cut(app, None)?,
            &PredefinedMenuItem::copy(app, None)?,
            &PredefinedMenuItem::paste(app, None)?,
            &PredefinedMenuItem::select_all(app, None)?,
        ];
        edit.append_items(&standard)?;
    }
    let theme = submenu(app, "view-theme", &["view-theme-system", "view-theme-light", "view-theme-dark"])?;
    let view = submenu(app, "view", &["view-portfolio"])?;
    view.append(&theme)?;
    let help = submenu(app, "help", &["help-keys", "help-about"])?;
    let bar = Menu::new(app)?;
    if cfg!(target_os = "macos") {
        // The first menu of a Mac program is named after it, and quits it.
        let own = SubmenuBuilder::new(app, "Milepost").services().separator().hide().hide_others().separator().quit();
        bar.append(&own.build()?)?;
    } else {
        file.append_items(&[&PredefinedMenuItem::separator(app)?, &entry(app, QUIT)?])?;
    }
    bar.append_items(&[&file, &edit, &view, &help])?;
    app.set_menu(bar)?;
    Ok(RecentMenu { menu: recent, shown: None })
}

/// An entry was chosen.
pub(crate) fn chosen(app: &AppHandle, id: &str) {
    match (id, id.strip_prefix(RECENT_FILE)) {
        (_, Some(path)) => open_file(app, path),
        (QUIT, _) => close(app),
        (id, _) => tell(app, &Chosen { id, path: None }),
    }
}

/// The page is to open this file.
pub(crate) fn open_file(app: &AppHandle, path: &str) {
    tell(app, &Chosen { id: RECENT, path: Some(path) });
}

/// Closing the window, not ending the process: its size and place are kept that way.
fn close(app: &AppHandle) {
    if let Some(Err(error)) = window::main(app).map(|window| window.close()) {
        log::warn!("the window cannot be closed: {error}");
    }
}

fn tell(app: &AppHandle, chosen: &Chosen<'_>) {
    if let Err(error) = app.emit(EVENT, chosen) {
        log::warn!("the page cannot be told of '{}': {error}", chosen.id);
    }
}
