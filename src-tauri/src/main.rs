//! The window: a thin shell around `milepost-app`. It starts the window, hands each call of the page to
//! the app, and turns menu choices and changes from outside into events. It decides nothing, opens no
//! workspace and computes nothing on its own.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod logging;
mod menu;
mod opening;
mod watch;
mod window;
mod works;

use milepost_app::desk::{Begun, Desk};
use milepost_app::view::Failure;
use serde_json::Value;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tauri::ipc::Response;
use tauri::{App, Manager, RunEvent, State};
use works::Works;

/// Where tests keep settings, window state and logs, in place of the user's own folders.
const CONFIG_DIR: &str = "MILEPOST_CONFIG_DIR";

/// The app's state, used by one call at a time.
#[derive(Clone)]
pub(crate) struct SharedDesk(Arc<Mutex<Desk>>);

impl SharedDesk {
    /// A call that stopped half way has changed nothing (every change is one transaction), so the next
    /// one may go on.
    pub(crate) fn lock(&self) -> MutexGuard<'_, Desk> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Every call of the page: its name and its request, off the window's thread. Long work is done without the
/// desk, so that other calls are answered meanwhile; the page watches it by the name that it gave it.
#[tauri::command]
async fn call(
    desk: State<'_, SharedDesk>,
    works: State<'_, Works>,
    name: String,
    request: Value,
    work: Option<String>,
) -> Result<Value, Failure> {
    let desk = desk.inner().clone();
    let watched = works.begin(work);
    tauri::async_runtime::spawn_blocking(move || {
        let begun = desk.lock().start(&name, request)?;
        match begun {
            Begun::Answered(answer) => Ok(answer),
            Begun::Long(long) => long.work(&watched.work)?.finish(&mut desk.lock()),
        }
    })
    .await
    .unwrap_or_else(|_| Err(Failure::stopped()))
}

/// As [`call`], for answers that are columns of numbers: they go to the page as bytes.
#[tauri::command]
async fn call_bytes(desk: State<'_, SharedDesk>, name: String, request: Value) -> Result<Response, Failure> {
    let desk = desk.inner().clone();
    tauri::async_runtime::spawn_blocking(move || desk.lock().call_bytes(&name, request))
        .await
        .unwrap_or_else(|_| Err(Failure::stopped()))
        .map(Response::new)
}

fn config_dir() -> Option<PathBuf> {
    std::env::var_os(CONFIG_DIR).map(PathBuf::from)
}

/// The state first, then the window: the page may call as soon as it is there.
fn set_up(app: &mut App) -> Result<(), Box<dyn std::error::Error>> {
    let folder = config_dir().map_or_else(|| app.path().app_config_dir(), Ok)?;
    let desk = SharedDesk(Arc::new(Mutex::new(Desk::new(&folder, opening::asked_on_start()))));
    app.manage(desk.clone());
    app.manage(Works::default());
    let menu = menu::build(app.handle())?;
    window::open(app)?;
    watch::start(app.handle().clone(), desk, menu);
    Ok(())
}

fn main() -> tauri::Result<()> {
    let config = config_dir();
    let app = tauri::Builder::default()
        // Has to be the first: a second start ends here.
        .plugin(opening::single_instance(config.is_some()))
        .plugin(logging::plugin(config.as_deref()))
        .plugin(window::state_plugin(config.as_deref()))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(tauri::generate_handler![call, call_bytes, works::work_state, works::work_cancel])
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .setup(set_up)
        .build(tauri::generate_context!())?;
    app.run(|app, event| {
        #[cfg(target_os = "macos")]
        if let RunEvent::Opened { urls } = &event {
            opening::opened(app, urls);
        }
        if let RunEvent::Exit = event {
            // The last word of the workspace file is written before the process goes.
            app.state::<SharedDesk>().lock().leave();
        }
    });
    Ok(())
}
