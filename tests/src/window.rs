//! The app's real window, used as a person does: found by role and name, clicked, typed into.
//!
//! Every wait is for something on the page, never for a time. Elements are found as Testing Library finds them, with the
//! copy that the UI's own tests use, so a name here is the name that a screen reader says.

mod home;
pub mod key;

pub use home::Home;

use crate::dialog;
use crate::display::Xvfb;
use crate::driver::{Driver, Element};
use crate::{program, screenshot};
use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use std::ffi::OsString;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::thread::{self, sleep};
use std::time::{Duration, Instant, SystemTime};
use std::{env, fs};

/// How long something may take to be on the page. A debug build on a busy machine is slow; a missing thing is missing.
const PATIENCE: Duration = Duration::from_secs(20);

/// What finds elements by role and name: its name in the page, and its file among the UI's packages.
const TESTING_LIBRARY: (&str, &str) = ("TestingLibraryDom", "@testing-library/dom/dist/@testing-library/dom.umd.js");

/// The open window.
#[derive(Debug)]
pub struct Window {
    // In this order: the program ends before its display does.
    driver: Driver,
    display: Xvfb,
}

impl Window {
    /// Starts the built app, on a workspace where one is given.
    ///
    /// # Errors
    /// Where it is not built, or its page does not come up.
    pub fn open(home: &Home, workspace: Option<&Path>) -> Result<Self> {
        let mut path = home.programs().into_os_string();
        path.push(":");
        path.push(env::var_os("PATH").unwrap_or_default());
        let variables = [("PATH", path), ("MILEPOST_TEST_OPENED", home.path("opened").into_os_string())];
        Self::start(&program::built(program::DESKTOP)?, &home.settings(), workspace, &variables)
    }

    /// Starts any program with a web view.
    ///
    /// # Errors
    /// Where its page does not come up.
    pub fn of_program(program: &Path, settings: &Path, workspace: Option<&Path>) -> Result<Self> {
        Self::start(program, settings, workspace, &[])
    }

    fn start(
        program: &Path,
        settings: &Path,
        workspace: Option<&Path>,
        more: &[(&'static str, OsString)],
    ) -> Result<Self> {
        // A display of its own: on a machine with a screen windows that come and go would be in the way, and two on one
        // display would take the focus from each other.
        let display = Xvfb::start()?;
        let mut variables = vec![
            ("DISPLAY", OsString::from(display.name())),
            ("GDK_BACKEND", OsString::from("x11")),
            ("MILEPOST_CONFIG_DIR", settings.as_os_str().to_owned()),
            // One window a person: without the session's bus a test's window is not handed over to the person's own.
            ("DBUS_SESSION_BUS_ADDRESS", OsString::from("disabled:")),
            ("GSETTINGS_BACKEND", OsString::from("memory")),
            ("LANG", OsString::from("C.UTF-8")),
            ("TZ", OsString::from("UTC")),
        ];
        variables.extend(more.iter().cloned());
        let arguments: Vec<_> = workspace.iter().map(|path| path.as_os_str().to_owned()).collect();
        let driver = Driver::start(program, &arguments, &variables)?;
        let window = Self { driver, display };
        window.wait_until("the page is loaded", || {
            let script = "return document.readyState === 'complete' && document.body.innerText.trim() !== ''";
            Ok(window.driver.run(script, &[])? == json!(true))
        })?;
        Ok(window)
    }

    /// When the program was started.
    #[must_use]
    pub const fn started(&self) -> SystemTime {
        self.driver.started()
    }

    /// Waits for the element with this role and accessible name, the only one that is seen.
    ///
    /// # Errors
    /// Where it does not come, saying what is on the page.
    pub fn find(&self, role: &str, name: &str) -> Result<Element> {
        self.find_by("Role", &json!([role, { "name": name }]), &format!("a {role} “{name}”"))
    }

    /// Waits for the element with this role whose accessible name contains `part`, within the one of role and name
    /// `outer`: a link of the rail, a button of a dialog.
    ///
    /// # Errors
    /// Where it does not come.
    pub fn find_within(&self, outer: (&str, &str), role: &str, part: &str) -> Result<Element> {
        self.load_library(TESTING_LIBRARY.0, TESTING_LIBRARY.1)?;
        let script = "const [outer, name, role, part] = arguments;
            const found = TestingLibraryDom.queryAllByRole(document.body, outer, { name })
              .flatMap((one) => TestingLibraryDom.queryAllByRole(one, role, { name: (name) => name.includes(part) }));
            return found.length === 1 ? found[0] : found.length";
        let arguments = [outer.0, outer.1, role, part].map(|text| json!(text));
        self.wait_for_element(&format!("a {role} “{part}” in the {} “{}”", outer.0, outer.1), script, &arguments)
    }

    /// Waits until the element with this role and name has the focus, so that what is typed goes there.
    ///
    /// # Errors
    /// Where it does not get it.
    pub fn wait_for_focus(&self, role: &str, name: &str) -> Result<()> {
        let element = Driver::argument(&self.find(role, name)?);
        self.wait_until(&format!("the focus on the {role} “{name}”"), || {
            let script = "return document.activeElement === arguments[0]";
            Ok(self.driver.run(script, std::slice::from_ref(&element))? == json!(true))
        })
    }

    /// Whether the element with this role and name has the focus now.
    ///
    /// # Errors
    /// Where the window is gone.
    pub fn has_focus(&self, role: &str, name: &str) -> Result<bool> {
        self.load_library(TESTING_LIBRARY.0, TESTING_LIBRARY.1)?;
        let script = "return TestingLibraryDom.queryAllByRole(document.body, arguments[0], { name: arguments[1] })
            .includes(document.activeElement)";
        Ok(self.driver.run(script, &[json!(role), json!(name)])? == json!(true))
    }

    /// Waits for a form's field by its label.
    ///
    /// # Errors
    /// Where it does not come.
    pub fn field(&self, label: &str) -> Result<Element> {
        self.find_by(
            "LabelText",
            &json!([label, { "selector": "input, select, textarea" }]),
            &format!("a field “{label}”"),
        )
    }

    /// Whether there is an element with this role and name now.
    ///
    /// # Errors
    /// Where the window is gone.
    pub fn has(&self, role: &str, name: &str) -> Result<bool> {
        self.load_library(TESTING_LIBRARY.0, TESTING_LIBRARY.1)?;
        let script =
            "return TestingLibraryDom.queryAllByRole(document.body, arguments[0], { name: arguments[1] }).length > 0";
        Ok(self.driver.run(script, &[json!(role), json!(name)])? == json!(true))
    }

    /// Whether the element with this role and name can be used.
    ///
    /// # Errors
    /// As [`Window::find`].
    pub fn enabled(&self, role: &str, name: &str) -> Result<bool> {
        let element = Driver::argument(&self.find(role, name)?);
        Ok(self.driver.run("return !arguments[0].disabled", &[element])? == json!(true))
    }

    /// How many elements have this role.
    ///
    /// # Errors
    /// Where the window is gone.
    pub fn count(&self, role: &str) -> Result<usize> {
        self.load_library(TESTING_LIBRARY.0, TESTING_LIBRARY.1)?;
        let script = "return TestingLibraryDom.queryAllByRole(document.body, arguments[0]).length";
        let count = self.driver.run(script, &[json!(role)])?;
        Ok(usize::try_from(count.as_u64().unwrap_or_default())?)
    }

    fn find_by(&self, query: &str, arguments: &Value, what: &str) -> Result<Element> {
        self.load_library(TESTING_LIBRARY.0, TESTING_LIBRARY.1)?;
        let script = format!(
            "const found = TestingLibraryDom.queryAllBy{query}(document.body, ...arguments[0]);
             return found.length === 1 ? found[0] : found.length"
        );
        self.wait_for_element(what, &script, std::slice::from_ref(arguments))
    }

    fn wait_for_element(&self, what: &str, script: &str, arguments: &[Value]) -> Result<Element> {
        let mut found = None;
        self.wait_until(what, || {
            found = self.driver.element(script, arguments)?;
            Ok(found.is_some())
        })?;
        found.with_context(|| format!("There is not one of {what}"))
    }

    /// # Errors
    /// As [`Window::find_within`], or where something covers it.
    pub fn click_within(&self, outer: (&str, &str), role: &str, part: &str) -> Result<()> {
        let element = self.find_within(outer, role, part)?;
        self.driver.click(&element).with_context(|| format!("Clicking the {role} “{part}”"))
    }

    /// Waits while something passing lies over it, as a message that says what was done, or while the page takes no
    /// clicks, as one whose menu is closing.
    ///
    /// # Errors
    /// As [`Window::find`], or where something goes on covering it.
    pub fn click(&self, role: &str, name: &str) -> Result<()> {
        let element = self.find(role, name)?;
        let mut clicked = Ok(());
        self.wait_until(&format!("the {role} “{name}” to be uncovered"), || {
            clicked = self.driver.click(&element);
            let passing = ["click intercepted", "not interactable"];
            Ok(!matches!(&clicked, Err(error) if passing.iter().any(|why| format!("{error:#}").contains(why))))
        })?;
        clicked.with_context(|| format!("Clicking the {role} “{name}”"))
    }

    /// Puts text in a field in place of what is there, as a person types it.
    ///
    /// # Errors
    /// As [`Window::field`].
    pub fn fill(&self, label: &str, text: &str) -> Result<()> {
        let field = self.field(label)?;
        self.driver.run("arguments[0].focus(); arguments[0].select?.()", &[Driver::argument(&field)])?;
        self.driver.type_into(&field, text).with_context(|| format!("Typing into “{label}”"))
    }

    /// Types where the focus is.
    ///
    /// # Errors
    /// Where the window is gone.
    pub fn type_text(&self, text: &str) -> Result<()> {
        for c in text.chars() {
            self.driver.press(&[c.encode_utf8(&mut [0; 4])])?;
        }
        Ok(())
    }

    /// Presses keys together: `&[key::CONTROL, "z"]`.
    ///
    /// # Errors
    /// Where the window is gone.
    pub fn press(&self, keys: &[&str]) -> Result<()> {
        self.driver.press(keys)
    }

    /// Drags with the main button from one place of the window to another, in CSS pixels.
    ///
    /// # Errors
    /// Where the window is gone.
    pub fn drag(&self, from: (i64, i64), to: (i64, i64)) -> Result<()> {
        self.driver.drag(from, to, true)
    }

    /// The same without letting go, as one who looks where it would come to.
    ///
    /// # Errors
    /// Where the window is gone.
    pub fn drag_and_hold(&self, from: (i64, i64), to: (i64, i64)) -> Result<()> {
        self.driver.drag(from, to, false)
    }

    /// Lets go of what is held.
    ///
    /// # Errors
    /// Where the window is gone.
    pub fn let_go(&self) -> Result<()> {
        self.driver.let_go()
    }

    /// Answers the system's dialog that asks for a file: types a path and presses Enter.
    ///
    /// # Errors
    /// Where no dialog opens, or it stays.
    pub fn answer_file_dialog(&self, path: &Path) -> Result<()> {
        dialog::answer(self.display.name(), path)
    }

    /// All the text that is seen on the page.
    ///
    /// # Errors
    /// Where the window is gone.
    pub fn text(&self) -> Result<String> {
        let text = self.driver.run("return document.body.innerText", &[])?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the page shows this text, within one line.
    ///
    /// # Errors
    /// Where it does not come, with the page's text.
    pub fn see(&self, text: &str) -> Result<()> {
        self.wait_until(&format!("the text “{text}”"), || Ok(self.text()?.contains(text)))
    }

    /// Waits until the page no longer shows this text.
    ///
    /// # Errors
    /// Where it stays.
    pub fn see_no(&self, text: &str) -> Result<()> {
        self.wait_until(&format!("the text “{text}” to go"), || Ok(!self.text()?.contains(text)))
    }

    /// Runs a function's body in the page.
    ///
    /// # Errors
    /// Where it throws.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.driver.run(script, arguments)
    }

    /// Asks until it holds.
    ///
    /// # Errors
    /// Where it does not hold in time, with the page's text; or where asking fails.
    pub fn wait_until(&self, what: &str, mut holds: impl FnMut() -> Result<bool>) -> Result<()> {
        let start = Instant::now();
        loop {
            // A page that is being loaded or redrawn may answer with an error: only the last one counts.
            let asked = holds();
            if matches!(asked, Ok(true)) {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                let page = self.text().unwrap_or_else(|e| format!("(no page: {e})"));
                let test = thread::current().name().unwrap_or("window").replace("::", "-");
                let picture =
                    screenshot::keep(&self.driver, &format!("failed-{test}")).map(|p| p.display().to_string());
                let picture = picture.unwrap_or_else(|e| format!("no picture: {e}"));
                asked.with_context(|| format!("Waiting for {what}"))?;
                bail!("Waited in vain for {what}. The page ({picture}) says:\n{page}");
            }
            sleep(Duration::from_millis(30));
        }
    }

    /// Keeps a picture in `target/screenshots`.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn keep_picture(&self, name: &str) -> Result<PathBuf> {
        // Fonts first: a picture in a fallback font would say nothing about the look.
        self.driver.run_async("document.fonts.ready.then(() => requestAnimationFrame(() => arguments[0]()))", &[])?;
        screenshot::keep(&self.driver, name)
    }

    /// The size of the window, in CSS pixels.
    ///
    /// # Errors
    /// Where the window is gone.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.driver.resize(width, height)
    }

    /// What axe finds wrong on the page that is serious or critical: a line each, empty where nothing is.
    ///
    /// # Errors
    /// Where axe cannot run.
    pub fn accessibility_faults(&self) -> Result<String> {
        self.load_library("axe", "axe-core/axe.min.js")?;
        let script = "const done = arguments[0];
            axe.run(document, { resultTypes: ['violations'] }).then(
              (r) => done(r.violations
                .filter((v) => v.impact === 'serious' || v.impact === 'critical')
                .map((v) => [v.id, v.help, v.nodes.map((n) => n.html + ' ' + n.any.map((c) => c.message).join('; ')).join('\\n    ')])),
              (e) => done([['axe', String(e), '']]))";
        let mut faults = String::new();
        for fault in self.driver.run_async(script, &[])?.as_array().into_iter().flatten() {
            let part = |i: usize| fault.get(i).and_then(Value::as_str).unwrap_or_default();
            writeln!(faults, "{}: {}\n    {}", part(0), part(1), part(2))?;
        }
        Ok(faults)
    }

    /// Puts a script of the UI's development packages in the page, once a page.
    fn load_library(&self, global: &str, file: &str) -> Result<()> {
        if self.driver.run("return arguments[0] in globalThis", &[json!(global)])? == json!(true) {
            return Ok(());
        }
        let path = program::repository().join("ui/node_modules").join(file);
        let source = fs::read_to_string(&path)
            .with_context(|| format!("{} is not there. `cargo xtask setup` installs it.", path.display()))?;
        self.driver.run(&source, &[]).map(drop)
    }
}
