//! A window with one word in it: what an empty page takes to paint, for `cargo xtask bench first-paint` to measure
//! Milepost against.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!("examples/empty-page/tauri.conf.json"))
}
