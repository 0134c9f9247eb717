//! The settings file: what is remembered between runs, outside any workspace. A file that cannot be
//! read is kept aside and never stops the program.

use crate::file::write_whole;
use crate::view::{Recent, Settings};
use chrono::{SecondsFormat, Utc};
use milepost_model::Message;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// How many files are remembered.
const RECENT: usize = 10;
const NAME: &str = "settings.toml";
const DAMAGED: &str = "settings.damaged.toml";

/// The settings as they are now, and where they are kept.
#[derive(Debug)]
pub(super) struct Keeper {
    folder: PathBuf,
    pub(super) settings: Settings,
}

impl Keeper {
    /// Reads the settings; the usual ones where there are none. The message says that the file was damaged.
    pub(super) fn load(folder: &Path) -> (Self, Option<Message>) {
        let path = folder.join(NAME);
        let (settings, problem) = match fs::read_to_string(&path) {
            Ok(text) => match toml::from_str(&text) {
                Ok(settings) => (settings, None),
                Err(error) => (Settings::default(), Some(set_aside(folder, &error.to_string()))),
            },
            Err(error) if error.kind() == ErrorKind::NotFound => (Settings::default(), None),
            Err(error) => (Settings::default(), Some(set_aside(folder, &error.to_string()))),
        };
        (Self { folder: folder.to_owned(), settings }, problem)
    }

    /// Saves them. A failure to is told, and stops nothing.
    pub(super) fn save(&self) -> Option<Message> {
        let text = match toml::to_string_pretty(&self.settings) {
            Ok(text) => text,
            Err(error) => return Some(unsaved(&error.to_string())),
        };
        let saved =
            fs::create_dir_all(&self.folder).and_then(|()| write_whole(&self.folder.join(NAME), text.as_bytes()));
        saved.err().map(|error| unsaved(&error.to_string()))
    }

    /// What the user chose; which files were opened is not theirs to set.
    pub(super) fn choose(&mut self, chosen: Settings) {
        self.settings.theme = chosen.theme;
        self.settings.last_page = chosen.last_page;
        self.settings.sizes = chosen.sizes;
    }

    /// The file is open now: newest of the recent ones, and opened again at the next start.
    pub(super) fn opened(&mut self, path: &str, name: &str) {
        let settings = &mut self.settings;
        settings.recent.retain(|r| r.path != path);
        let opened = Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true);
        let recent = Recent { path: path.to_owned(), name: name.to_owned(), opened, there: true };
        settings.recent.insert(0, recent);
        settings.recent.truncate(RECENT);
        settings.last_workspace = Some(path.to_owned());
        // Pages of files that are long forgotten would pile up.
        let recent = &settings.recent;
        settings.last_page.retain(|path, _| recent.iter().any(|r| r.path == *path));
    }

    pub(super) fn closed(&mut self) {
        self.settings.last_workspace = None;
    }

    pub(super) fn forget(&mut self, path: &str) {
        self.settings.recent.retain(|r| r.path != path);
        self.settings.last_page.remove(path);
        if self.settings.last_workspace.as_deref() == Some(path) {
            self.settings.last_workspace = None;
        }
    }

    /// The settings with what is found out only now: which of the recent files are there.
    pub(super) fn shown(&self) -> Settings {
        let mut settings = self.settings.clone();
        for recent in &mut settings.recent {
            recent.there = Path::new(&recent.path).is_file();
        }
        settings
    }
}

/// Keeps what could not be read, so that nothing is lost by the next save.
fn set_aside(folder: &Path, reason: &str) -> Message {
    let aside = folder.join(DAMAGED);
    log::warn!("{} cannot be read: {reason}", folder.join(NAME).display());
    if let Err(error) = fs::rename(folder.join(NAME), &aside) {
        log::warn!("and cannot be kept as {}: {error}", aside.display());
    }
    Message::new("app-settings-damaged").with("path", aside.display().to_string())
}

fn unsaved(reason: &str) -> Message {
    log::warn!("the settings cannot be saved: {reason}");
    Message::new("app-settings-unsaved").with("reason", reason)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Theme;

    #[test]
    fn what_was_chosen_is_there_at_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let (mut keeper, problem) = Keeper::load(&folder.path().join("not/yet/made"));
        assert_eq!((keeper.settings.clone(), problem), (Settings::default(), None));
        keeper.opened("/tmp/works.milepost", "works");
        let mut chosen = Settings { theme: Theme::Dark, ..Settings::default() };
        chosen.last_page.insert("/tmp/works.milepost".to_owned(), "#/sources".to_owned());
        chosen.sizes.insert("inspector".to_owned(), 320.5);
        keeper.choose(chosen);
        assert_eq!(keeper.save(), None);
        let (again, problem) = Keeper::load(&folder.path().join("not/yet/made"));
        assert_eq!(problem, None);
        assert_eq!(again.settings.theme, Theme::Dark);
        assert_eq!(again.settings.last_workspace.as_deref(), Some("/tmp/works.milepost"));
        assert_eq!(again.settings.last_page["/tmp/works.milepost"], "#/sources");
        assert_eq!(again.settings.recent[0].name, "works");
        assert!((again.settings.sizes["inspector"] - 320.5).abs() < f64::EPSILON);
    }

    #[test]
    fn ten_recent_files_are_kept_newest_first_each_once() {
        let folder = tempfile::tempdir().unwrap();
        let (mut keeper, _) = Keeper::load(folder.path());
        for n in 1..=12 {
            keeper.opened(&format!("/{n}.milepost"), &n.to_string());
        }
        keeper.opened("/5.milepost", "5");
        let names: Vec<_> = keeper.settings.recent.iter().map(|r| r.name.as_str()).collect();
        assert_eq!(names, ["5", "12", "11", "10", "9", "8", "7", "6", "4", "3"]);
    }

    #[test]
    fn a_forgotten_file_is_not_opened_again() {
        let folder = tempfile::tempdir().unwrap();
        let (mut keeper, _) = Keeper::load(folder.path());
        keeper.opened("/1.milepost", "1");
        keeper.forget("/1.milepost");
        assert_eq!(keeper.settings, Settings::default());
    }

    #[test]
    fn recent_files_that_have_gone_are_marked() {
        let folder = tempfile::tempdir().unwrap();
        let there = folder.path().join("there.milepost");
        fs::write(&there, "").unwrap();
        let (mut keeper, _) = Keeper::load(folder.path());
        keeper.opened(&folder.path().join("gone.milepost").display().to_string(), "gone");
        keeper.opened(&there.display().to_string(), "there");
        let shown: Vec<_> = keeper.shown().recent.into_iter().map(|r| (r.name, r.there)).collect();
        assert_eq!(shown, [("there".to_owned(), true), ("gone".to_owned(), false)]);
    }

    #[test]
    fn damaged_settings_give_the_usual_ones_and_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        for damaged in ["theme = \"purple\"".as_bytes(), b"\xff\xfe not text"] {
            fs::write(folder.path().join(NAME), damaged).unwrap();
            let (keeper, problem) = Keeper::load(folder.path());
            assert_eq!(keeper.settings, Settings::default());
            assert_eq!(problem.unwrap().id, "app-settings-damaged");
            assert_eq!(fs::read(folder.path().join(DAMAGED)).unwrap(), damaged);
            assert_eq!(keeper.save(), None);
        }
    }

    #[test]
    fn settings_that_cannot_be_saved_are_told() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a file"), "").unwrap();
        let (keeper, _) = Keeper::load(&folder.path().join("a file"));
        assert_eq!(keeper.save().unwrap().id, "app-settings-unsaved");
    }
}
