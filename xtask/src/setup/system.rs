//! Packages of the system. Only Debian's package manager is driven; for others the packages are named.

use crate::command;
use anyhow::{Context as _, Result, bail};
use std::collections::HashSet;
use std::process::Command;

/// What packages are needed for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Purpose {
    /// Compiling: the web view, icons, the database's bindings.
    Build,
    /// Opening and driving the window where there is no display.
    Window,
    /// A clean system to install into.
    CleanSystem,
}

impl Purpose {
    const fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Build => &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev", "librsvg2-dev", "libclang-dev"],
            Self::Window => &["xvfb", "webkit2gtk-driver", "xdotool"],
            Self::CleanSystem => &["debootstrap", "xvfb", "webkit2gtk-driver"],
        }
    }
}

/// Sees that the packages are there. Says whether anything was missing.
pub(super) fn ready(purposes: &[Purpose], dry: bool) -> Result<bool> {
    if !cfg!(target_os = "linux") {
        return Ok(false);
    }
    let mut wanted: Vec<_> = purposes.iter().flat_map(|purpose| purpose.packages()).copied().collect();
    wanted.sort_unstable();
    wanted.dedup();
    if !command::is_there("dpkg-query") {
        // Without Debian's database only the build can tell what is missing; it does so at once where it fails.
        if command::is_there("pkg-config") && pkg_config_knows("webkit2gtk-4.1") && pkg_config_knows("librsvg-2.0") {
            return Ok(false);
        }
        bail!("{}", elsewhere(&wanted));
    }
    let missing = missing(&wanted)?;
    if missing.is_empty() {
        return Ok(false);
    }
    let steps = steps(&missing, is_root());
    eprintln!("These system packages are missing: {}", missing.join(" "));
    eprintln!("{} them with:", if dry { "This would install" } else { "Installing" });
    for step in &steps {
        eprintln!("    {}", step.join(" "));
    }
    if !dry {
        for step in &steps {
            if let Some((name, arguments)) = step.split_first() {
                let mut install = command::program(name, arguments);
                install.env("DEBIAN_FRONTEND", "noninteractive");
                command::run(&mut install).context(
                    "The system packages could not be installed. Install them by hand, then run this again.",
                )?;
            }
        }
    }
    Ok(true)
}

/// The commands that install them: the lists first, as a new machine has none.
fn steps<'a>(missing: &[&'a str], root: bool) -> Vec<Vec<&'a str>> {
    let sudo: &[&str] = if root { &[] } else { &["sudo"] };
    let install = ["apt-get", "install", "--yes", "--no-install-recommends"];
    vec![[sudo, &["apt-get", "update"]].concat(), [sudo, &install, missing].concat()]
}

fn missing<'a>(wanted: &[&'a str]) -> Result<Vec<&'a str>> {
    // It fails where it does not know one of them and still lists the others, so its exit status says nothing.
    let output = Command::new("dpkg-query")
        .args(["--show", "--showformat=${Package} ${db:Status-Status}\n"])
        .args(wanted)
        .output()
        .context("dpkg-query could not be started")?;
    let listed = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(not_installed(wanted, &listed))
}

/// Those that dpkg-query's list does not call installed.
fn not_installed<'a>(wanted: &[&'a str], listed: &str) -> Vec<&'a str> {
    let installed: HashSet<_> = listed.lines().filter_map(|line| line.strip_suffix(" installed")).collect();
    wanted.iter().filter(|name| !installed.contains(**name)).copied().collect()
}

fn is_root() -> bool {
    command::output(&mut command::program("id", &["-u"])).as_deref() == Some("0")
}

fn pkg_config_knows(library: &str) -> bool {
    command::output(&mut command::program("pkg-config", &["--exists", library])).is_some()
}

fn elsewhere(wanted: &[&str]) -> String {
    format!(
        "This machine's packages are not managed by apt, so they are yours to install. On Debian and Ubuntu they are called:
    {}
On Fedora:
    sudo dnf install gcc gcc-c++ make pkgconf webkit2gtk4.1-devel librsvg2-devel clang-devel xorg-x11-server-Xvfb webkit2gtk-driver xdotool
On Arch:
    sudo pacman -S --needed base-devel webkit2gtk-4.1 librsvg clang xorg-server-xvfb xdotool
Then run this again.",
        wanted.join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::{not_installed, steps};

    #[test]
    fn a_package_that_was_removed_or_never_known_is_missing() {
        let listed = "xvfb installed\nxauth not-installed\nlibclang-dev config-files\n";
        let wanted = ["xvfb", "xauth", "libclang-dev", "librsvg2-dev"];
        assert_eq!(not_installed(&wanted, listed), ["xauth", "libclang-dev", "librsvg2-dev"]);
    }

    #[test]
    fn installing_refreshes_the_lists_first_and_asks_for_rights_only_without_them() {
        let joined = |root| steps(&["xvfb"], root).iter().map(|step| step.join(" ")).collect::<Vec<_>>();
        assert_eq!(joined(true), ["apt-get update", "apt-get install --yes --no-install-recommends xvfb"]);
        assert_eq!(joined(false), ["sudo apt-get update", "sudo apt-get install --yes --no-install-recommends xvfb"]);
    }
}
