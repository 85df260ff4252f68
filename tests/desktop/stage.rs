//! A screen of its own for each test: display, message bus, web driver and home folder.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long anything may take to appear; a machine with two busy cores is slow.
pub const PATIENCE: Duration = Duration::from_secs(90);

/// What a window needs around it. All of it ends with this value.
pub struct Stage {
    home: TempDir,
    display: String,
    bus: String,
    processes: Vec<Child>,
}

impl Stage {
    /// Sets up a display of 1920 × 1080 pixels and a message bus.
    pub fn new() -> Self {
        let mut stage = Self {
            home: tempfile::tempdir().unwrap(),
            display: String::new(),
            bus: String::new(),
            processes: Vec::new(),
        };
        fs::create_dir(stage.path("tmp")).unwrap();
        let mut screen = stage.command("Xvfb");
        screen.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1920x1080x24",
            "-nolisten",
            "tcp",
        ]);
        stage.display = format!(":{}", stage.start_and_hear(screen));
        // Nothing that the machine has answers on it but what a test puts there.
        let folder = stage.home.path().display().to_string();
        let rules = include_str!("bus.conf").replace("FOLDER", &folder);
        fs::write(stage.path("bus.conf"), rules).unwrap();
        let mut bus = stage.command("dbus-daemon");
        bus.arg(format!(
            "--config-file={}",
            stage.path("bus.conf").display()
        ));
        bus.args(["--nofork", "--print-address=1"]);
        stage.bus = stage.start_and_hear(bus);
        stage
    }

    /// Returns a path in the folder that serves as the person's home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Sets up a program for documents, and returns the file in which it writes down what it was asked to open.
    pub fn listen_to_openings(&self) -> PathBuf {
        let (program, heard) = (self.path("reader"), self.path("opened"));
        let script = format!("#!/bin/sh\necho \"$1\" >> '{}'\n", heard.display());
        fs::write(&program, script).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        let entry = format!(
            "[Desktop Entry]\nType=Application\nName=Reader\nExec={} %f\nMimeType=application/pdf;\n",
            program.display()
        );
        let folder = self.path("data/applications");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("reader.desktop"), entry).unwrap();
        let default = "[Default Applications]\napplication/pdf=reader.desktop\n";
        fs::write(folder.join("mimeapps.list"), default).unwrap();
        heard
    }

    /// Starts what gives programs the desktop's dialogs: the portal, and GTK's part behind it.
    pub fn portal(&mut self) {
        for (program, name) in [
            (
                "xdg-desktop-portal-gtk",
                "org.freedesktop.impl.portal.desktop.gtk",
            ),
            ("xdg-desktop-portal", "org.freedesktop.portal.Desktop"),
        ] {
            let mut service = self.command(&format!("/usr/libexec/{program}"));
            // What is printed into a file lies there.
            service.current_dir(self.home.path());
            service.env("XDG_CURRENT_DESKTOP", "gnome");
            self.processes.push(spawn(service));
            wait_for(program, || {
                let names = self.tool(
                    "dbus-send",
                    &[
                        "--session",
                        "--print-reply",
                        "--dest=org.freedesktop.DBus",
                        "/org/freedesktop/DBus",
                        "org.freedesktop.DBus.ListNames",
                    ],
                );
                names.contains(&format!("\"{name}\"")).then_some(())
            });
        }
    }

    /// Starts a web driver and returns its address.
    pub fn driver(&mut self) -> String {
        let port = free_port();
        let mut driver = self.command("WebKitWebDriver");
        driver
            .arg(format!("--port={port}"))
            .arg("--host=127.0.0.1")
            .stdout(self.log("driver"));
        self.processes.push(spawn(driver));
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        wait_for("the web driver", || TcpStream::connect(address).ok());
        format!("http://{address}")
    }

    /// Runs a tool on this stage's display and returns what it prints.
    pub fn tool(&self, program: &str, arguments: &[&str]) -> String {
        let output = self.command(program).args(arguments).output().unwrap();
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    /// Writes down, in the file that is returned, what is asked for over the message bus.
    pub fn listen_to_bus(&mut self) -> PathBuf {
        let heard = self.path("bus.log");
        let mut ear = self.command("dbus-monitor");
        let rule = "type='method_call',interface='org.freedesktop.FileManager1'";
        ear.args(["--session", rule])
            .stdout(fs::File::create(&heard).unwrap());
        self.processes.push(spawn(ear));
        // It says first under which name it listens.
        wait_for("an ear on the bus", || {
            let said = fs::read_to_string(&heard).unwrap();
            said.contains("NameAcquired").then_some(())
        });
        heard
    }

    /// Returns a variable that the driver gave the program.
    pub fn environment_of_program(&self, name: &str) -> String {
        let programs = self.processes.iter().flat_map(children);
        let read = |id: String| fs::read_to_string(format!("/proc/{id}/environ")).ok();
        let variables: String = programs.filter_map(read).collect();
        let value = variables
            .split('\0')
            .find_map(|one| one.strip_prefix(name)?.strip_prefix('='));
        value.unwrap_or_default().to_owned()
    }

    /// Returns when the program was started, in milliseconds since 1970, to a hundredth of a second.
    pub fn began_at(&self) -> f64 {
        let id = self.processes.iter().flat_map(children).next().unwrap();
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap();
        // Behind the name, which may hold anything, the twentieth is the start in ticks since the machine's.
        let ticks = stat
            .rsplit(") ")
            .next()
            .unwrap()
            .split_whitespace()
            .nth(19)
            .unwrap();
        let now = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .unwrap();
        let uptime = fs::read_to_string("/proc/uptime").unwrap();
        let up: f64 = uptime.split(' ').next().unwrap().parse().unwrap();
        (now.as_secs_f64() - up) * 1_000.0 + ticks.parse::<f64>().unwrap() * 10.0
    }

    /// Returns the program and all processes it has started.
    fn family(&self) -> Vec<String> {
        let mut waiting: Vec<String> = self.processes.iter().flat_map(children).collect();
        let mut found = Vec::new();
        while let Some(id) = waiting.pop() {
            let tasks = fs::read_dir(format!("/proc/{id}/task"))
                .into_iter()
                .flatten()
                .flatten();
            for task in tasks {
                let listed = fs::read_to_string(task.path().join("children")).unwrap_or_default();
                waiting.extend(listed.split_whitespace().map(str::to_owned));
            }
            found.push(id);
        }
        found
    }

    /// Returns the memory of the program and of all processes it has started, in MiB, shared pages in proportion.
    pub fn memory(&self) -> f64 {
        let of_one = |id: &String| {
            let rollup = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
            let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
            pss.and_then(|text| text.split_whitespace().next()?.parse::<f64>().ok())
        };
        self.family().iter().filter_map(of_one).sum::<f64>() / 1_024.0
    }

    /// Stops the program for a while, as a laptop that sleeps does: the clock goes on, and nothing else.
    pub fn sleep(&self, time: Duration) {
        let family = self.family();
        for (signal, rest) in [("-STOP", time), ("-CONT", Duration::ZERO)] {
            for id in &family {
                self.tool("kill", &[signal, id]);
            }
            std::thread::sleep(rest);
        }
    }

    /// Ends the programs under the driver without asking them, and waits until they are gone.
    pub fn kill_programs(&self) {
        for id in self.processes.iter().flat_map(children) {
            self.tool("kill", &["-KILL", &id]);
            wait_for("the program's end", || has_let_go(&id).then_some(()));
        }
    }

    /// Prepares a command that sees this stage and nothing of the person who runs the tests.
    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("LANG", "C.UTF-8")
            .env("HOME", self.home.path())
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_CACHE_HOME", self.path("cache"))
            .env("XDG_RUNTIME_DIR", self.home.path())
            .env("TMPDIR", self.path("tmp"))
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdin(Stdio::null())
            .stderr(self.log(Path::new(program).file_name().unwrap().to_str().unwrap()));
        command
    }

    /// Takes a picture of a window, as PNG.
    pub fn picture(&self, window: &str) -> Vec<u8> {
        let mut camera = self.command("import");
        let taken = camera.args(["-window", window, "png:-"]).output().unwrap();
        assert!(taken.status.success(), "no picture of {window}");
        taken.stdout
    }

    /// Keeps what the display showed when a test failed, in `out`.
    fn picture_of_failure(&self) {
        let folder = crate::window::root().join("out");
        let thread = std::thread::current();
        let name = thread.name().unwrap_or("window").replace(':', "-");
        let file = folder.join(format!("failed-{name}.png"));
        let _ = fs::create_dir_all(folder);
        let mut camera = self.command("import");
        let _ = camera.args(["-window", "root"]).arg(&file).status();
        eprintln!("the display is shown in {}", file.display());
    }

    fn log(&self, name: &str) -> Stdio {
        let file = fs::File::options()
            .create(true)
            .append(true)
            .open(self.path(&format!("{name}.log")));
        file.unwrap().into()
    }

    /// Starts a program that tells in its first line where it can be reached.
    fn start_and_hear(&mut self, mut command: Command) -> String {
        let mut child = spawn({
            command.stdout(Stdio::piped());
            command
        });
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        self.processes.push(child);
        assert!(
            !line.is_empty(),
            "a program ended before it could be reached"
        );
        line.trim().to_owned()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.picture_of_failure();
        }
        // The program is a child of the driver and may outlive it, so it is asked by its own id.
        let grandchildren: Vec<String> = self.processes.iter().flat_map(children).collect();
        for id in &grandchildren {
            let _ = Command::new("kill").arg(id).stderr(Stdio::null()).status();
        }
        for child in self.processes.iter_mut().rev() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn spawn(mut command: Command) -> Child {
    let program = command.get_program().to_owned();
    command
        .spawn()
        .unwrap_or_else(|error| panic!("{program:?} cannot be started: {error}; run `make setup`"))
}

/// Tells whether a killed program holds no file any more. Its other threads may outlast the first, and the
/// first stays as a zombie until its parent looks.
fn has_let_go(id: &str) -> bool {
    let process = PathBuf::from(format!("/proc/{id}"));
    let threads = fs::read_dir(process.join("task")).map_or(0, Iterator::count);
    let state = fs::read_to_string(process.join("stat")).unwrap_or_default();
    threads == 0 || (threads == 1 && state.contains(") Z "))
}

fn children(parent: &Child) -> Vec<String> {
    let id = parent.id();
    let listed = fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
    listed.split_whitespace().map(str::to_owned).collect()
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

/// Waits until there is what is looked for.
///
/// # Panics
/// Where it does not appear in time.
pub fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(began.elapsed() < PATIENCE, "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(40));
    }
}
