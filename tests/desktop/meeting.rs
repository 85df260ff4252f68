//! The meeting room: two windows, one for the chair and one for the room.

use crate::journeys::chair;
use crate::stage::wait_for;
use crate::window::Window;

/// Returns the system's number of the second window, where it is open.
fn projector(window: &Window) -> Option<String> {
    let search = ["search", "--onlyvisible", "--name", "projector$"];
    let found = window.stage.tool("xdotool", &search);
    found.lines().next().map(str::to_owned)
}

/// Takes a picture of the second window, as the room sees it.
fn seen_in_the_room(window: &Window, id: &str) -> Vec<u8> {
    let file = window.stage.path("room.png");
    window
        .stage
        .tool("import", &["-window", id, file.to_str().unwrap()]);
    std::fs::read(file).unwrap_or_default()
}

#[test]
fn the_room_sees_in_a_second_window_what_the_chair_shows() {
    let window = chair();
    window.press("button", "Deliberation");
    window.press("button", "Projector");
    let id = wait_for("the second window", || projector(&window));
    window.sees("group", "Projector");
    assert_eq!(window.barriers(), Vec::<String>::new());

    let rests = |before: &[u8]| {
        let mut last = Vec::new();
        wait_for("another picture in the room", || {
            let now = seen_in_the_room(&window, &id);
            let rests = now == last && now != before;
            last = now.clone();
            std::thread::sleep(std::time::Duration::from_millis(300));
            rests.then_some(now)
        })
    };
    let first = rests(&[]);
    window.press("button", "Next application");
    let second = rests(&first);
    window.write("Motion", "That it goes on to the final round.");
    rests(&second);

    window.press("button", "Close projector");
    wait_for("the second window to be gone", || {
        projector(&window).is_none().then_some(())
    });
    window.sees("button", "Projector");
    window.close();
}
