//! Packets that are not taken in.

use crate::stage::{a_place, stage};
use crate::tool::{at_rest, done, refuses};
use std::fs;

#[test]
fn a_packet_merged_twice_changes_nothing_the_second_time() {
    let place = a_place();
    let chair = place.chair();
    let line = format!("merge {chair} {}", stage().packet.display());
    assert_eq!(chair.done(&line)["cards"][0]["verdict"], "new");
    let before = chair.head.clone();
    let chair = chair.settled();
    assert_ne!(chair.head, before);
    let again = chair.done(&line);
    assert_eq!(
        (&again["cards"][0]["verdict"], &again["taken"]),
        (&"same".into(), &0.into())
    );
    chair.is_as_it_was();
    let shown = chair.run(&line);
    assert_eq!((shown.status, shown.stderr.as_str()), (0, ""));
    assert!(shown.stdout.starts_with("same\tAda\t"), "{}", shown.stdout);
    chair.is_as_it_was();
}

#[test]
fn a_packet_of_another_programme_is_refused() {
    let place = a_place();
    let path = place.path("other.jurybook");
    let passphrase = "five words of another panel";
    let at = path.display();
    let made = done(
        passphrase,
        &format!("programme new {at} --template neighbourhood-grants"),
    );
    assert_eq!(made["role"], "chair");
    let other = at_rest(&path, passphrase);
    let packet = stage().packet.display();
    other.refuses(&format!("merge {other} {packet}"), 1, "travel-key");
    other.refuses(&format!("merge {other} {packet} --plan"), 1, "travel-key");
    other.refuses(
        &format!("packet inspect {packet} --workspace {other}"),
        1,
        "travel-key",
    );
}

#[test]
fn a_changed_or_truncated_packet_is_refused() {
    let place = a_place();
    let chair = place.chair();
    let whole = fs::read(&stage().packet).unwrap();
    let middle = whole.len() / 2;
    let flipped = |at: usize| {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        bytes
    };
    let cases = [
        (flipped(middle), "travel-cut"),
        (flipped(whole.len() - 1), "travel-cut"),
        (flipped(5), "travel-kind"),
        (whole[..middle].to_vec(), "travel-cut"),
        (whole[..whole.len() - 1].to_vec(), "travel-cut"),
        (whole[..40].to_vec(), "travel-kind"),
        (Vec::new(), "travel-kind"),
        ([whole.as_slice(), b"more"].concat(), "travel-cut"),
        (fs::read(&stage().kits[0]).unwrap(), "travel-key"),
    ];
    for (bytes, code) in cases {
        let packet = place.put("bad.jurypacket", bytes);
        chair.refuses(&format!("merge {chair} {packet}"), 1, code);
    }
}

/// What is sound is taken, whatever lies beside it; the answer is still no.
#[test]
fn a_bad_packet_keeps_no_good_one_out() {
    let place = a_place();
    let chair = place.chair();
    let bad = place.put("bad.jurypacket", "nothing");
    let packet = stage().packet.display();
    let ran = chair.run(&format!("merge {chair} {bad} {packet}"));
    ran.says(1, "travel-kind");
    assert!(ran.stderr.contains("bad.jurypacket"), "{}", ran.stderr);
    assert!(ran.stdout.contains("taken 1, refused 1"), "{}", ran.stdout);
}

#[test]
fn what_is_not_there_is_not_merged() {
    let place = a_place();
    let chair = place.chair();
    let folder = place.folder("empty");
    chair.refuses(
        &format!("merge {chair} {}", folder.display()),
        2,
        "merge-no-files",
    );
    let none = place.path("none.jurypacket").display().to_string();
    chair.refuses(&format!("merge {chair} {none}"), 1, "travel-read");
    let line = format!("packet inspect {none} --workspace {chair}");
    refuses(&chair.passphrase, &line, 2, "file-missing");
}
