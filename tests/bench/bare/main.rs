//! A window with one line of text, for what the window itself costs: the floor of `make bench-window`.

fn main() {
    let app =
        tauri::Builder::default().run(tauri::generate_context!("tests/bench/bare/tauri.conf.json"));
    if let Err(error) = app {
        eprintln!("the window could not be opened: {error}");
        std::process::exit(1);
    }
}
