//! The one window, where it was and as large as it was.

use std::path::Path;
use tauri::plugin::TauriPlugin;
use tauri::{App, Manager, WebviewWindow, WebviewWindowBuilder, Wry};
use tauri_plugin_window_state::StateFlags;

const MAIN: &str = "main";

/// Opens the window that `tauri.conf.json` describes. Its title is the page's.
pub(crate) fn open(app: &App) -> Result<(), Box<dyn std::error::Error>> {
    let described = app.config().app.windows.iter().find(|w| w.label == MAIN).ok_or("no window is described")?;
    WebviewWindowBuilder::from_config(app.handle(), described)?
        .on_document_title_changed(|window, title| {
            if let Err(error) = window.set_title(&title) {
                log::warn!("the window cannot be titled: {error}");
            }
        })
        .build()?;
    Ok(())
}

pub(crate) fn main(app: &impl Manager<Wry>) -> Option<WebviewWindow> {
    app.get_webview_window(MAIN)
}

/// Brings the window to the front.
pub(crate) fn focus(app: &impl Manager<Wry>) {
    let Some(window) = main(app) else { return };
    let shown = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    if let Err(error) = shown {
        log::warn!("the window cannot be brought to the front: {error}");
    }
}

/// Remembers size and place between runs.
pub(crate) fn state_plugin(config: Option<&Path>) -> TauriPlugin<Wry> {
    let builder = tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED);
    let builder = match config {
        // An absolute path stands in place of the plugin's own folder.
        Some(folder) => builder.with_filename(folder.join("window.json").display().to_string()),
        None => builder,
    };
    builder.build()
}
