//! The long work that is going on, by the names that the page gave it: to watch and to cancel it.

use milepost_app::Work;
use milepost_app::view::WorkState;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tauri::State;

#[derive(Clone, Default)]
pub(crate) struct Works(Arc<Mutex<HashMap<String, Work>>>);

/// Work that is listed as long as this is there.
pub(crate) struct Watched {
    pub(crate) work: Work,
    name: Option<String>,
    works: Works,
}

impl Works {
    /// Work under a name, or under none where nobody watches it.
    pub(crate) fn begin(&self, name: Option<String>) -> Watched {
        let work = Work::default();
        if let Some(name) = &name {
            self.lock().insert(name.clone(), work.clone());
        }
        Watched { work, name, works: self.clone() }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Work>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        if let Some(name) = &self.name {
            self.works.lock().remove(name);
        }
    }
}

/// How far it is; nothing once it has ended.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its state by value")]
pub(crate) fn work_state(works: State<'_, Works>, work: &str) -> Option<WorkState> {
    works.lock().get(work).map(Work::state)
}

#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its state by value")]
pub(crate) fn work_cancel(works: State<'_, Works>, work: &str) {
    if let Some(work) = works.lock().get(work) {
        work.cancel();
    }
}
