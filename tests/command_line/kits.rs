//! Kits that do not open, and one that brings earlier work along.

use crate::stage::{a_place, stage};
use crate::tool::{done, jurybook, names_in, refuses, run};
use std::fs;

fn open(kit: &str, place: &crate::stage::Place) -> String {
    format!(
        "kit open {kit} --workspace {}",
        place.path("new.jurybook").display()
    )
}

#[test]
fn a_kit_for_somebody_else_does_not_open() {
    let place = a_place();
    let (kits, passphrases) = (&stage().kits, &stage().passphrases);
    for (kit, passphrase) in [(&kits[0], &passphrases[1]), (&kits[1], &passphrases[0])] {
        let line = open(&kit.display().to_string(), &place);
        refuses(passphrase, &line, 1, "travel-key");
    }
    assert!(names_in(place.dir.path()).is_empty());
    // A judge's own work stays, whoever's kit is opened over it.
    let ada = place.ada();
    let line = format!("kit open {} --workspace {ada}", kits[1].display());
    refuses(&passphrases[1], &line, 2, "file-exists");
    ada.is_as_it_was();
    refuses(
        &passphrases[1],
        &format!("scores list {ada}"),
        2,
        "workspace-passphrase",
    );
}

/// Wherever a kit is cut off, it is refused and no workspace is left behind.
#[test]
fn a_truncated_kit_does_not_open() {
    let place = a_place();
    let whole = fs::read(&stage().kits[0]).unwrap();
    let passphrase = &stage().passphrases[0];
    let length = whole.len();
    let refused = |bytes: &[u8], code: &str| {
        let kit = place.put("cut.jurykit", bytes);
        run(jurybook(passphrase, &open(&kit, &place))).says(1, code);
        assert_eq!(
            names_in(place.dir.path()),
            ["cut.jurykit"],
            "{}",
            bytes.len()
        );
    };
    // Within the envelope's header, it cannot be told from another kind of file.
    for length in [0, 1, 20, 60, 100, 150] {
        refused(&whole[..length], "travel-kind");
    }
    // Later, at any place: within the manifest, the members, the directory, the last block's tag.
    for length in [
        200,
        5_000,
        length / 2,
        length - 300,
        length - 17,
        length - 1,
    ] {
        refused(&whole[..length], "travel-cut");
    }
    refused(&[whole.as_slice(), b"\0"].concat(), "travel-cut");
    let mut flipped = whole.clone();
    flipped[length / 2] ^= 1;
    refused(&flipped, "travel-cut");
    // Whole blocks of the envelope, so that what is there decrypts well.
    let kit = place.put("cut.jurykit", &whole[..length / 65_552 * 65_552]);
    refuses(passphrase, &open(&kit, &place), 1, "travel-cut");
}

#[test]
fn another_file_is_no_kit() {
    let place = a_place();
    let passphrase = &stage().passphrases[0];
    let packet = stage().packet.display().to_string();
    refuses(passphrase, &open(&packet, &place), 2, "kit-needs-keys");
    let workspace = stage().path("chair.jurybook").display().to_string();
    refuses(passphrase, &open(&workspace, &place), 1, "travel-kind");
    refuses(
        passphrase,
        &open("none.jurykit", &place),
        2,
        "file-unreadable",
    );
    assert!(names_in(place.dir.path()).is_empty());
}

#[test]
fn a_kit_with_a_passphrase_brings_key_and_work_of_an_earlier_workspace_along() {
    let place = a_place();
    let (ada, kit) = (place.ada(), stage().kits[0].display());
    let (new, passphrase) = (place.path("new.jurybook"), &stage().passphrases[0]);
    let new = new.display();
    let own = place.put("own.txt", "not this one\n");
    let line = format!("kit open {kit} --workspace {new} --keys-from {ada} --keys-passphrase-file");
    refuses(
        passphrase,
        &format!("{line} {own}"),
        2,
        "workspace-passphrase",
    );
    let own = place.put("own.txt", format!("{}\n", ada.passphrase));
    done(passphrase, &format!("{line} {own}"));
    let sheets = done(passphrase, &format!("scores list {new}"));
    assert_eq!(sheets, ada.done(&format!("scores list {ada}")));
}
