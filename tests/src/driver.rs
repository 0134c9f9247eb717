//! A small WebDriver client: the part of the protocol that the window's tests use, over plain HTTP to a driver on this
//! machine. It is our own because the libraries bring an async runtime and TLS, which xtask would have to build too.
//! <https://www.w3.org/TR/webdriver2/>

use anyhow::{Context as _, Result, anyhow, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use std::ffi::OsString;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

/// The key under which the protocol hands over an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// WebKit's driver and its one session with a program. The program ends when this is dropped.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    base: String,
    session: Option<String>,
    agent: ureq::Agent,
    /// When the program was asked for.
    started: SystemTime,
}

/// An element of the page, as long as it is in it.
#[derive(Clone, Debug)]
pub struct Element(String);

impl Driver {
    /// Starts WebKitWebDriver and through it `program`, with these arguments and variables.
    ///
    /// # Errors
    /// Where the driver is not installed, or the program does not come up within a minute.
    pub fn start(program: &Path, arguments: &[OsString], variables: &[(&str, OsString)]) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let process = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            // Without these two the program shows its window, but no session is ever opened.
            .envs([("TAURI_AUTOMATION", "true"), ("TAURI_WEBVIEW_AUTOMATION", "true")])
            .envs(variables.iter().map(|(name, value)| (*name, value.as_os_str())))
            .stdin(Stdio::null())
            .spawn()
            .context("WebKitWebDriver could not be started. `cargo xtask setup` installs it.")?;
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            // The driver is on this machine: a proxy from the environment has no business here.
            .proxy(None)
            .build()
            .into();
        let base = format!("http://127.0.0.1:{port}");
        let mut driver = Self { process, base, session: None, agent, started: SystemTime::now() };
        driver.wait_until_ready()?;
        let arguments: Vec<_> = arguments.iter().map(|a| a.to_string_lossy()).collect();
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "webkitgtk:browserOptions": { "binary": program, "args": arguments }
        } } });
        driver.started = SystemTime::now();
        let answer = driver.post("/session", &wanted)?;
        let id = answer.get("sessionId").and_then(Value::as_str).context("The driver opened no session")?;
        driver.session = Some(id.to_owned());
        driver.command("/timeouts", &json!({ "script": 60_000 }))?;
        Ok(driver)
    }

    fn wait_until_ready(&self) -> Result<()> {
        let start = Instant::now();
        while self.agent.get(format!("{}/status", self.base)).call().is_err() {
            if start.elapsed() > Duration::from_secs(20) {
                bail!("WebKitWebDriver did not answer within 20 seconds");
            }
            sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// When the program was started.
    #[must_use]
    pub const fn started(&self) -> SystemTime {
        self.started
    }

    /// Runs a function's body in the page, with `arguments`, and hands back what it returns.
    ///
    /// # Errors
    /// Where the script throws.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.command("/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Runs a function's body in the page that calls its last argument when it is done.
    ///
    /// # Errors
    /// Where the script throws, or is not done within a minute.
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.command("/execute/async", &json!({ "script": script, "args": arguments }))
    }

    /// The element that a script returns; none where it returns null.
    ///
    /// # Errors
    /// Where the script throws.
    pub fn element(&self, script: &str, arguments: &[Value]) -> Result<Option<Element>> {
        let value = self.run(script, arguments)?;
        Ok(value.get(ELEMENT).and_then(Value::as_str).map(|id| Element(id.to_owned())))
    }

    /// # Errors
    /// Where it is not there to be clicked, or covered by something else.
    pub fn click(&self, element: &Element) -> Result<()> {
        self.command(&format!("/element/{}/click", element.0), &json!({})).map(drop)
    }

    /// Types into an element, after what is there.
    ///
    /// # Errors
    /// Where the element takes no text.
    pub fn type_into(&self, element: &Element, text: &str) -> Result<()> {
        self.command(&format!("/element/{}/value", element.0), &json!({ "text": text })).map(drop)
    }

    /// Keys pressed in order and released in reverse: `["\u{e009}", "z"]` is Ctrl+Z. They go where the focus is.
    ///
    /// # Errors
    /// Where the driver refuses.
    pub fn press(&self, keys: &[&str]) -> Result<()> {
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        let actions: Vec<_> = down.chain(up).collect();
        self.command("/actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }))
            .map(drop)
    }

    /// Presses the pointer's main button at a place of the window, in CSS pixels, and moves it to another in steps; lets
    /// it go there where `release`.
    ///
    /// # Errors
    /// Where the driver refuses.
    pub fn drag(&self, from: (i64, i64), to: (i64, i64), release: bool) -> Result<()> {
        let step = |(x, y): (i64, i64)| json!({ "type": "pointerMove", "duration": 20, "x": x, "y": y });
        let mut actions = vec![step(from), json!({ "type": "pointerDown", "button": 0 })];
        actions.extend((1..=8).map(|n| step((from.0 + (to.0 - from.0) * n / 8, from.1 + (to.1 - from.1) * n / 8))));
        if release {
            actions.push(json!({ "type": "pointerUp", "button": 0 }));
        }
        let mouse =
            json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": actions });
        self.command("/actions", &json!({ "actions": [mouse] })).map(drop)
    }

    /// Lets go of the pointer's main button.
    ///
    /// # Errors
    /// Where the driver refuses.
    pub fn let_go(&self) -> Result<()> {
        let up = json!({ "type": "pointerUp", "button": 0 });
        let mouse =
            json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": [up] });
        self.command("/actions", &json!({ "actions": [mouse] })).map(drop)
    }

    /// The page as the window shows it, PNG.
    ///
    /// # Errors
    /// Where the window is gone.
    pub fn screenshot(&self) -> Result<Vec<u8>> {
        let answer = self.get("/screenshot")?;
        Ok(BASE64.decode(answer.as_str().context("The driver sent no picture")?)?)
    }

    /// The window's size in CSS pixels.
    ///
    /// # Errors
    /// Where the window is gone.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.command("/window/rect", &json!({ "width": width, "height": height })).map(drop)
    }

    /// An element as a script's argument.
    #[must_use]
    pub fn argument(element: &Element) -> Value {
        json!({ ELEMENT: element.0 })
    }

    fn command(&self, path: &str, body: &Value) -> Result<Value> {
        self.post(&self.of_session(path)?, body)
    }

    fn get(&self, path: &str) -> Result<Value> {
        answer(self.agent.get(format!("{}{}", self.base, self.of_session(path)?)).call()?)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let request = self.agent.post(format!("{}{path}", self.base)).header("content-type", "application/json");
        answer(request.send(body.to_string())?)
    }

    fn of_session(&self, path: &str) -> Result<String> {
        let id = self.session.as_ref().context("No session is open")?;
        Ok(format!("/session/{id}{path}"))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Ending the session ends the program; without one there is nothing to end. Either way the driver goes.
        if let Some(id) = self.session.take() {
            let _ = self.agent.delete(format!("{}/session/{id}", self.base)).call();
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The `value` of an answer, or its error in words.
fn answer(mut response: ureq::http::Response<ureq::Body>) -> Result<Value> {
    let text = response.body_mut().with_config().limit(64 << 20).read_to_string()?;
    let mut body: Value = serde_json::from_str(&text).with_context(|| format!("The driver answered {text:?}"))?;
    let value = body.get_mut("value").map(Value::take).unwrap_or_default();
    match value.get("error").and_then(Value::as_str) {
        Some(error) => {
            let message = value.get("message").and_then(Value::as_str).unwrap_or_default();
            Err(anyhow!("{error}: {message}"))
        }
        None => Ok(value),
    }
}
