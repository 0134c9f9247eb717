//! Installs the .deb into a bare Debian in a folder, with what it depends on and nothing else, and starts it there by the
//! command of its desktop entry.

use crate::command;
use crate::setup::{self, Purpose};
use anyhow::{Context as _, Result, bail, ensure};
use milepost_tests::program;
use milepost_tests::window::Window;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

pub(crate) fn check() -> Result<()> {
    let Some(deb) = super::made()?.into_iter().find(|file| file.extension().is_some_and(|e| e == "deb")) else {
        bail!("There is no .deb yet: `cargo xtask package` makes it.");
    };
    let is_root = command::output(&mut command::program("id", &["-u"])).as_deref() == Some("0");
    ensure!(is_root, "A clean system can be made by root only: run this in a container, or with sudo.");
    setup::system_packages(&[Purpose::CleanSystem])?;
    let system = program::target()?.join("clean-system");
    make(&system)?;
    install(&system, &deb)?;
    let started = desktop_command(&system)?;
    println!("The desktop entry starts `{started}`");
    let window = Window::of_program(&starter(&system, &started)?, Path::new("/tmp/settings"), None)?;
    let picture = window.keep_picture("package")?;
    println!("The window is pictured in {} and says:\n\n{}", picture.display(), window.text()?);
    Ok(())
}

/// A bare system of this one's release, from where this one's packages come; new each time.
fn make(system: &Path) -> Result<()> {
    if system.exists() {
        fs::remove_dir_all(system)?;
    }
    let release = fs::read_to_string("/etc/os-release")?;
    let codename = release.lines().find_map(|line| line.strip_prefix("VERSION_CODENAME="));
    let codename = codename.context("/etc/os-release does not name the release")?;
    let targets = ["indextargets", "--format", "$(REPO_URI)", &format!("Codename: {codename}")];
    let origins = command::output(&mut command::program("apt-get", &targets)).unwrap_or_default();
    let origin = origins.lines().next().context("apt has no lists: run `apt-get update` once")?;
    let folder = system.to_string_lossy();
    command::run(&mut command::program("debootstrap", &["--variant=minbase", codename, &folder, origin]))
        .context("The bare system could not be made")?;
    // debootstrap names its origin there; this system's own lists name it again.
    fs::remove_file(system.join("etc/apt/sources.list"))?;
    // The security updates that the package's dependencies may need come from the same places as here.
    for part in ["sources.list", "sources.list.d", "apt.conf.d", "trusted.gpg", "trusted.gpg.d"] {
        let (from, to) = (Path::new("/etc/apt").join(part), system.join("etc/apt"));
        if from.exists() {
            command::run(command::program("cp", &["-a"]).arg(from).arg(to))?;
        }
    }
    command::run(command::program("cp", &["-a", "/usr/share/keyrings"]).arg(system.join("usr/share/")))
}

fn install(system: &Path, deb: &Path) -> Result<()> {
    fs::copy(deb, system.join("tmp/milepost.deb"))?;
    let script = "export DEBIAN_FRONTEND=noninteractive
        apt-get update && apt-get install --yes --no-install-recommends /tmp/milepost.deb";
    command::run(&mut inside(system, &["sh", "-c", script])).context("The package could not be installed")
}

/// A command in the clean system: its own files and mounts, this one's network and processes.
fn inside(system: &Path, arguments: &[&str]) -> std::process::Command {
    let mut command = command::program("unshare", &["--mount", "sh", "-c", MOUNTED, "sh"]);
    command.arg(system).args(arguments);
    command
}

/// Mounts what programs expect, for this one command only, and carries it out.
const MOUNTED: &str = r#"
set -e
system=$1; shift
mount -t proc proc "$system/proc"
mount --rbind /dev "$system/dev"
mkdir -p "$system/tmp/.X11-unix"
if [ -d /tmp/.X11-unix ]; then mount --bind /tmp/.X11-unix "$system/tmp/.X11-unix"; fi
exec chroot "$system" "$@"
"#;

/// The `Exec` line of the installed desktop entry, without the places for files.
fn desktop_command(system: &Path) -> Result<String> {
    let folder = system.join("usr/share/applications");
    let entries = fs::read_dir(&folder)?.flatten().map(|entry| entry.path());
    let entry = entries
        .filter(|path| path.extension().is_some_and(|e| e == "desktop"))
        .find_map(|path| fs::read_to_string(path).ok().filter(|text| text.contains("Name=Milepost")))
        .context("No desktop entry of Milepost was installed")?;
    exec(&entry).context("The desktop entry has no Exec line")
}

fn exec(entry: &str) -> Option<String> {
    let line = entry.lines().find_map(|line| line.strip_prefix("Exec="))?;
    let words: Vec<_> = line.split_whitespace().filter(|word| !word.starts_with('%')).collect();
    Some(words.join(" "))
}

/// A program of this system that starts a command of the clean one, for the driver to run.
fn starter(system: &Path, started: &str) -> Result<PathBuf> {
    let path = system.with_file_name("start-in-clean-system");
    let quoted = |text: &str| format!("'{}'", text.replace('\'', r"'\''"));
    let script = format!(
        "#!/bin/sh\nexec unshare --mount sh -c {} sh {} {started} \"$@\"\n",
        quoted(MOUNTED),
        quoted(&system.to_string_lossy())
    );
    fs::write(&path, script)?;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::exec;

    #[test]
    fn the_command_of_a_desktop_entry_is_without_its_places_for_files() {
        let entry = "[Desktop Entry]\nName=Milepost\nExec=milepost-desktop %F\nIcon=milepost-desktop\n";
        assert_eq!(exec(entry).as_deref(), Some("milepost-desktop"));
        assert_eq!(exec("[Desktop Entry]\nName=Milepost\n"), None);
    }
}
