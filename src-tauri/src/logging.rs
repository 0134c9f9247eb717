//! Where log lines go: the terminal, and a file in the system's folder for logs. Never over a network.

use std::path::Path;
use tauri::Wry;
use tauri::plugin::TauriPlugin;
use tauri_plugin_log::{Builder, RotationStrategy, Target, TargetKind};

/// Bytes of the log file before it is begun again; one old one is kept.
const MOST: u128 = 1_000_000;

pub(crate) fn plugin(config: Option<&Path>) -> TauriPlugin<Wry> {
    let file = match config {
        Some(folder) => TargetKind::Folder { path: folder.join("logs"), file_name: None },
        None => TargetKind::LogDir { file_name: None },
    };
    Builder::new()
        .level(log::LevelFilter::Info)
        .max_file_size(MOST)
        .rotation_strategy(RotationStrategy::KeepOne)
        .targets([Target::new(TargetKind::Stderr), Target::new(file)])
        .build()
}
