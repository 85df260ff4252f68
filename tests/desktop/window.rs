//! The program's window, as a test sees and uses it.

use crate::stage::{Stage, wait_for};
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use tokio::runtime::Runtime;

/// Finds elements by role and accessible name, in the topmost dialog where one is open.
const FIND: &str = include_str!("find.js");

/// Waits for two frames, as a page draws them, and then calls `then`. A page at rest that no hand moves is
/// at times not asked for a frame until the pointer moves: then half a second has to do.
const AFTER_TWO_FRAMES: &str = "
    const afterTwoFrames = (then) => {
        const late = setTimeout(then, 500);
        requestAnimationFrame(() => requestAnimationFrame(() => { clearTimeout(late); then(); }));
    };";

/// What the page shows, shortly, two frames from now; nothing while it is still at work. Without the
/// frames a busy machine would be asked before it has begun to draw.
const SETTLED: &str = "
    const look = () => {
        const busy = document.querySelector('[role=status] progress, .skeleton, [aria-busy=true]');
        const painting = [...document.images].some((image) => !image.complete);
        const moving = document.getAnimations().some((one) => one.playState === 'running');
        // A screen that is on its way leaves its place empty.
        const coming = document.querySelector('main')?.childElementCount === 0;
        if (busy || coming || painting || moving || document.fonts.status !== 'loaded') return null;
        const canvases = [...document.querySelectorAll('canvas')].map((one) => one.width);
        // A canvas that nobody has painted yet has the width that all begin with.
        if (canvases[0] === 300) return null;
        return [document.body.innerHTML.length, innerWidth, innerHeight, ...canvases].join();
    };
    const done = arguments[arguments.length - 1];
    afterTwoFrames(() => done(look()));";

/// How the window is started.
#[derive(Default)]
pub struct Start<'a> {
    /// Files on the command line.
    pub files: Vec<&'a Path>,
    /// Language, `en` where there is none.
    pub language: Option<&'a str>,
    /// Theme, `light` where there is none.
    pub theme: Option<&'a str>,
    /// Minutes without a touch after which it locks, as many as a person has who chose nothing.
    pub lock_after: Option<u32>,
    /// Whether each connection of the program is written down.
    pub traced: bool,
    /// Another program than the one under test.
    pub program: Option<&'a Path>,
}

/// A running window.
pub struct Window {
    client: Option<Client>,
    runtime: Runtime,
    /// Where it stands.
    pub stage: Stage,
}

impl Window {
    /// Opens the window on a stage of its own.
    pub fn open(start: &Start<'_>) -> Self {
        Self::open_on(Stage::new(), start)
    }

    /// Opens the window on a stage on which something stands already.
    pub fn open_on(mut stage: Stage, start: &Start<'_>) -> Self {
        let program = start.program.map_or_else(program, Path::to_owned);
        let settings = stage.path("config/org.jurybook.desktop");
        std::fs::create_dir_all(&settings).unwrap();
        let (language, theme) = (
            start.language.unwrap_or("en"),
            start.theme.unwrap_or("light"),
        );
        let mut chosen = json!({ "language": language, "theme": theme, "text_size": 100 });
        if let Some(minutes) = start.lock_after {
            chosen["lock_after"] = minutes.into();
        }
        std::fs::write(settings.join("settings.json"), chosen.to_string()).unwrap();

        let binary = if start.traced {
            traced(&stage, &program)
        } else {
            program
        };
        let capabilities = json!({
            "webkitgtk:browserOptions": { "binary": binary, "args": start.files },
        });
        let driver = stage.driver();
        let runtime = Runtime::new().unwrap();
        let client = runtime.block_on(
            ClientBuilder::new(HttpConnector::new())
                .capabilities(capabilities.as_object().unwrap().clone())
                .connect(&driver),
        );
        let window = Self {
            client: Some(client.expect("the window opens")),
            runtime,
            stage,
        };
        wait_for("the first screen", || window.has("heading", ""));
        window
    }

    fn client(&self) -> &Client {
        self.client
            .as_ref()
            .expect("the window is open until it is closed")
    }

    /// Runs a script in the page.
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.runtime
            .block_on(self.client().execute(script, arguments))
            .unwrap()
    }

    /// Runs a script in the page that calls its last argument when it is done.
    pub fn run_until_done(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.runtime
            .block_on(self.client().execute_async(script, arguments))
            .unwrap()
    }

    fn look(&self, role: &str, name: &str) -> Option<Element> {
        let found = self
            .runtime
            .block_on(self.client().execute(FIND, vec![role.into(), name.into()]));
        let found = found.ok().filter(|found| !found.is_null())?;
        // The key under which the protocol sends an element.
        let id = found["element-6066-11e4-a52e-4f735466cecf"]
            .as_str()?
            .to_owned();
        Some(Element::from_element_id(self.client().clone(), id.into()))
    }

    /// Tells whether there is an element of a role whose accessible name begins so.
    pub fn has(&self, role: &str, name: &str) -> Option<()> {
        self.look(role, name).map(drop)
    }

    fn find(&self, role: &str, name: &str) -> Element {
        wait_for(&format!("the {role} “{name}”"), || {
            self.look(role, name)
        })
    }

    /// Waits until an element is there.
    pub fn sees(&self, role: &str, name: &str) {
        self.find(role, name);
    }

    /// Presses a button, tab, option or choice, once it is enabled and moves no more.
    pub fn press(&self, role: &str, name: &str) {
        let mut last = None;
        wait_for(&format!("the {role} “{name}” to be pressed"), || {
            let element = self.look(role, name)?;
            let enabled = self.runtime.block_on(element.is_enabled()).ok()?;
            let place = self.runtime.block_on(element.rectangle()).ok();
            let rests = place.is_some() && place == last;
            last = place;
            // A click on what is disabled, or has just moved away, succeeds and does nothing.
            (enabled && rests).then(|| self.runtime.block_on(element.click()).ok())?
        });
    }

    /// Writes into a field in place of what is there.
    pub fn write(&self, field: &str, text: &str) {
        let element = self.find("textbox", field);
        self.runtime.block_on(async {
            element.clear().await.unwrap();
            if !text.is_empty() {
                element.send_keys(text).await.unwrap();
            }
        });
    }

    /// Counts the elements of a role.
    pub fn count(&self, role: &str) -> usize {
        let all = self.run(FIND, vec![role.into(), "".into(), true.into()]);
        all.as_array().map_or(0, Vec::len)
    }

    /// Returns what the accessibility checker holds against the present screen, rule and elements, and
    /// what scrolls behind a dialog: its bars may be drawn over the dialog.
    pub fn barriers(&self) -> Vec<String> {
        self.settles();
        let axe = root().join("ui/node_modules/axe-core/axe.min.js");
        self.run(&std::fs::read_to_string(axe).unwrap(), vec![]);
        let check = "const done = arguments[arguments.length - 1];
            axe.run({ resultTypes: ['violations'] }).then((found) => done(found.violations
                .map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(', ')}`)));";
        let behind = "const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
            return modal === undefined ? [] : [...document.querySelectorAll('body *')]
                .filter((one) => !modal.contains(one) && one.scrollHeight > one.clientHeight + 1
                    && ['auto', 'scroll'].includes(getComputedStyle(one).overflowY))
                .map((one) => `scrolls behind a dialog: ${one.className}`);";
        let mut found: Vec<String> =
            serde_json::from_value(self.run_until_done(check, vec![])).unwrap();
        found.extend(serde_json::from_value::<Vec<String>>(self.run(behind, vec![])).unwrap());
        found
    }

    /// Returns what the display knows the window by.
    fn id(&self) -> String {
        let search = ["search", "--onlyvisible", "--name", "^Jurybook$"];
        let found = self.stage.tool("xdotool", &search);
        found.lines().next().unwrap_or_default().to_owned()
    }

    /// Makes the window another size, as the person would by its edge.
    pub fn resize(&self, width: u32, height: u32) {
        let id = &self.id();
        self.stage.tool("xdotool", &["windowmove", id, "0", "0"]);
        self.stage.tool(
            "xdotool",
            &["windowsize", id, &width.to_string(), &height.to_string()],
        );
        wait_for("the window's new size", || {
            let size = self.run("return [innerWidth, innerHeight]", vec![]);
            (size == json!([width, height])).then_some(())
        });
    }

    /// Presses a key, as WebDriver names it, where the focus is.
    pub fn press_key(&self, key: &str) {
        let code = match key {
            "Escape" => "\u{E00C}",
            other => other,
        };
        self.runtime.block_on(async {
            let focused = self.client().active_element().await.unwrap();
            focused.send_keys(code).await.unwrap();
        });
    }

    /// Waits until nothing is loaded, painted or worked on any more: two looks show the same.
    pub fn settles(&self) {
        let mut last = json!(null);
        wait_for("the screen to come to rest", || {
            let now = self.run_until_done(&[AFTER_TWO_FRAMES, SETTLED].concat(), vec![]);
            let rests = !now.is_null() && now == last;
            last = now;
            std::thread::sleep(std::time::Duration::from_millis(120));
            rests.then_some(())
        });
    }

    /// Wears a theme, as the settings would, without the passage from one to the other.
    pub fn wear(&self, theme: &str) {
        let script = "if (!window.still) {
                window.still = new CSSStyleSheet();
                still.replaceSync('*, ::before, ::after { transition: none !important }');
                document.adoptedStyleSheets = [still];
            }
            document.documentElement.dataset.theme = arguments[0];";
        self.run(script, vec![theme.into()]);
    }

    /// Takes a picture of the window as the display shows it, once two frames have gone by. The driver's own
    /// pictures wait for a frame that a page at rest may never draw.
    pub fn picture(&self) -> Vec<u8> {
        let wait = "const done = arguments[arguments.length - 1];
            afterTwoFrames(() => setTimeout(done, 50));";
        self.run_until_done(&[AFTER_TWO_FRAMES, wait].concat(), vec![]);
        self.stage.picture(&self.id())
    }

    /// Answers a native file dialog with a path, by keyboard, and waits until it is gone.
    pub fn answer_dialog(&self, path: &Path) {
        let find = || {
            let search = [
                "search",
                "--onlyvisible",
                "--name",
                "^(Open|Save|Select|Choose).*",
            ];
            let found = self.stage.tool("xdotool", &search);
            found.lines().next().map(str::to_owned)
        };
        let dialog = wait_for("the system's dialog", find);
        let pause = || std::thread::sleep(std::time::Duration::from_millis(600));
        let tool = |arguments: &[&str]| self.stage.tool("xdotool", arguments);
        wait_for("the system's dialog to take the answer", || {
            tool(&["windowfocus", "--sync", &dialog]);
            tool(&["key", "ctrl+l"]);
            pause();
            tool(&["key", "ctrl+a"]);
            tool(&["type", path.to_str().unwrap()]);
            pause();
            tool(&["key", "Return"]);
            pause();
            find().is_none().then_some(())
        });
    }

    /// Chooses the first printer of the system's print dialog, presses a key, and waits until the dialog is gone.
    pub fn answer_print_dialog(&self, title: &str, key: &str) {
        let tool = |arguments: &[&str]| self.stage.tool("xdotool", arguments);
        let find = || {
            let found = tool(&["search", "--onlyvisible", "--name", &format!("^{title}$")]);
            found.lines().next().map(str::to_owned)
        };
        let dialog = wait_for("the print dialog", find);
        wait_for("the print dialog to take the answer", || {
            tool(&["windowfocus", "--sync", &dialog]);
            tool(&["mousemove", "--window", &dialog, "90", "86", "click", "1"]);
            tool(&["key", key]);
            std::thread::sleep(std::time::Duration::from_millis(600));
            find().is_none().then_some(())
        });
    }

    /// Starts the program once more, with a file, while the window is open.
    pub fn start_again(&self, file: &Path) {
        self.stage
            .tool(program().to_str().unwrap(), &[file.to_str().unwrap()]);
    }

    /// Closes the window.
    pub fn close(mut self) {
        let client = self.client.take().expect("a window is closed once");
        // The program may be gone before it answers.
        let _ = self.runtime.block_on(client.close());
    }

    /// Ends the program at once, as a power cut would, and leaves its files.
    pub fn crash(self) -> Stage {
        self.stage.kill_programs();
        self.stage
    }
}

/// Returns the folder of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

/// Returns a program of the workspace: the one built beside this test.
pub fn built(name: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let program = test.parent().unwrap().parent().unwrap().join(name);
    assert!(
        program.exists(),
        "{} is missing: cargo build --workspace --bins",
        program.display()
    );
    program
}

/// Returns the window under test: what the environment names, else the one built beside this test.
fn program() -> PathBuf {
    std::env::var_os("JURYBOOK_DESKTOP").map_or_else(|| built("jurybook-desktop"), PathBuf::from)
}

/// Puts a tracer before the program that writes down where it connects to.
fn traced(stage: &Stage, program: &Path) -> PathBuf {
    let script = stage.path("traced");
    let text = format!(
        "#!/bin/sh\nexec strace -D -f -qq --seccomp-bpf -e trace=connect,sendto -o '{}' '{}' \"$@\"\n",
        stage.path("connections").display(),
        program.display(),
    );
    std::fs::write(&script, text).unwrap();
    std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755)).unwrap();
    assert!(
        Command::new("strace").arg("-V").output().is_ok(),
        "strace is missing: make setup"
    );
    script
}
