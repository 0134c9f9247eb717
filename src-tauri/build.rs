//! Bundles the page, the capabilities and the icons into the binary, as `tauri.conf.json` says.

fn main() {
    tauri_build::build();
}
