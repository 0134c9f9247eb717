//! Lists what is built in by being in a folder: the message catalogue (`messages/en/*.ftl`) and the
//! sample's data (`sample/*.toml`), so that adding a file takes no change of code.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    list("messages/en", ".ftl", "catalogue.rs")?;
    list("sample", ".toml", "sample.rs")
}

/// Writes an array of `(name, text)` of the folder's files, by name.
fn list(folder: &str, ending: &str, to: &str) -> io::Result<()> {
    println!("cargo::rerun-if-changed={folder}");
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(ending) {
            names.push(name);
        }
    }
    names.sort();
    let mut array = String::from("&[\n");
    for name in &names {
        array +=
            &format!("    ({name:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/{folder}/{name}\"))),\n");
    }
    array += "]\n";
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?;
    fs::write(Path::new(&out).join(to), array)
}
