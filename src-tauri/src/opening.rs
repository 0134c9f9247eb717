//! Files that the system asks to open: on the command line, by a second start, by a double click.

use crate::{SharedDesk, menu, window};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager, Wry};

/// The file named on the command line, if one was.
pub(crate) fn asked_on_start() -> Option<PathBuf> {
    let folder = std::env::current_dir().unwrap_or_default();
    file_of(std::env::args_os().skip(1), &folder)
}

fn file_of(mut args: impl Iterator<Item = OsString>, folder: &Path) -> Option<PathBuf> {
    args.find(|arg| !arg.to_string_lossy().starts_with('-')).map(|arg| folder.join(arg))
}

/// A second start brings the first's window to the front and hands it the file. With settings of their
/// own (tests), instances do not know of each other.
pub(crate) fn single_instance(own_settings: bool) -> TauriPlugin<Wry> {
    let builder = tauri_plugin_single_instance::Builder::new().callback(|app, args, folder| {
        window::focus(app);
        if let Some(path) = file_of(args.into_iter().skip(1).map(OsString::from), Path::new(&folder)) {
            open(app, &path);
        }
    });
    let builder =
        if own_settings { builder.dbus_id(format!("org.milepost.desktop.own{}", std::process::id())) } else { builder };
    builder.build()
}

/// macOS hands files over as URLs, at the start as well as later.
#[cfg(target_os = "macos")]
pub(crate) fn opened(app: &AppHandle, urls: &[tauri::Url]) {
    for path in urls.iter().filter_map(|url| url.to_file_path().ok()) {
        open(app, &path);
    }
}

/// The page opens the file as if it had been chosen in the menu; one that is not there yet finds it
/// when it asks for the first state.
fn open(app: &AppHandle, path: &Path) {
    let page_is_there = !app.state::<SharedDesk>().lock().ask_for(path);
    if page_is_there {
        menu::open_file(app, &path.display().to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_the_first_argument_that_is_no_option() {
        let file = |args: &[&str]| file_of(args.iter().map(OsString::from), Path::new("/home/ana"));
        assert_eq!(file(&[]), None);
        assert_eq!(file(&["--automation"]), None);
        assert_eq!(file(&["--flag", "works.milepost"]), Some(PathBuf::from("/home/ana/works.milepost")));
        assert_eq!(file(&["/srv/works.milepost", "other"]), Some(PathBuf::from("/srv/works.milepost")));
    }
}
