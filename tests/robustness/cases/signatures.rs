//! Signatures and public keys that are almost of the accepted profile.

use super::{Case, Reader, case, slug};
use crate::build::sshsig::{Fields, MESSAGE, armour, line, verified, weak_keys, with_larger_s};
use jurybook_core::travel::signature::{Namespace, SigningKey};

/// Changes one field of a signature.
type Change = fn(&mut Fields);

/// Makes armour of a signature and of our armour around it.
type Around = fn(&[u8], &str) -> String;

/// Makes a line of the two words of our own.
type Line = fn(&str, &str) -> String;

/// Fields outside the profile; each is signed as it stands.
const FIELDS: [(&str, Change); 21] = [
    ("other magic", |fields| fields.magic = b"SSHSIH"),
    ("version 0", |fields| fields.version = 0),
    ("version 2", |fields| fields.version = 2),
    ("key kind", |fields| fields.key_kind = b"ssh-rsa"),
    ("hardware key", |fields| {
        fields.key_kind = b"sk-ssh-ed25519@openssh.com"
    }),
    ("certificate", |fields| {
        fields.key_kind = b"ssh-ed25519-cert-v01@openssh.com"
    }),
    ("other namespace", |fields| {
        fields.namespace = b"kit.v1@jurybook"
    }),
    ("longer namespace", |fields| {
        fields.namespace = b"packet.v1@jurybook2"
    }),
    ("no namespace", |fields| fields.namespace = b""),
    ("reserved", |fields| fields.reserved = b"more"),
    ("SHA-256", |fields| fields.hash = b"sha256"),
    ("unknown hash", |fields| fields.hash = b"sha1"),
    ("signature kind", |fields| {
        fields.signature_kind = b"ssh-dss"
    }),
    ("private signature kind", |fields| {
        fields.signature_kind = b"mine@example.org"
    }),
    ("a larger S of the same meaning", |fields| {
        fields.change = with_larger_s
    }),
    ("a signature too short", |fields| {
        fields.change = |one| one[..63].to_vec()
    }),
    ("a signature too long", |fields| {
        fields.change = |one| [one, vec![0]].concat()
    }),
    ("a signature of zeros", |fields| {
        fields.change = |_| vec![0; 64]
    }),
    ("after the key", |fields| fields.after_key = b"\0"),
    ("after the signature", |fields| {
        fields.after_signature = b"\0"
    }),
    ("after all", |fields| fields.after = b"\0"),
];

/// Other armour around the very same signature.
const ARMOUR: [(&str, Around); 11] = [
    ("lines of 64", |blob, _| armour(blob, 64)),
    ("lines of 76", |blob, _| armour(blob, 76)),
    ("one line", |blob, _| armour(blob, 10_000)),
    ("lines of Windows", |_, ours| ours.replace('\n', "\r\n")),
    ("empty lines between", |_, ours| ours.replace('\n', "\n\n")),
    ("small letters", |_, ours| {
        ours.replace("SSH SIGNATURE", "ssh signature")
    }),
    ("a byte order mark", |_, ours| format!("\u{feff}{ours}")),
    ("an empty line before", |_, ours| format!("\n{ours}")),
    ("armour twice", |_, ours| format!("{ours}{ours}")),
    ("a header", |_, ours| {
        ours.replacen('\n', "\nComment: hi\n\n", 1)
    }),
    ("no last line end", |_, ours| ours.trim_end().to_owned()),
];

/// Lines that are not the one line of a key.
const LINES: [(&str, Line); 10] = [
    ("a comment", |kind, base64| {
        format!("{kind} {base64} judge@laptop")
    }),
    ("a line end", |kind, base64| format!("{kind} {base64}\n")),
    ("a space before", |kind, base64| format!(" {kind} {base64}")),
    ("two spaces", |kind, base64| format!("{kind}  {base64}")),
    ("padding", |kind, base64| format!("{kind} {base64}=")),
    ("another kind's name", |_, base64| {
        format!("ssh-rsa {base64}")
    }),
    ("an option", |kind, base64| {
        format!("restrict {kind} {base64}")
    }),
    ("cut", |kind, base64| {
        format!("{kind} {}", &base64[..base64.len() - 4])
    }),
    ("no kind", |_, base64| base64.to_owned()),
    ("an empty line", |_, _| String::new()),
];

fn changed(change: Change) -> Vec<u8> {
    let mut fields = Fields::default();
    change(&mut fields);
    armour(&fields.blob(), 70).into_bytes()
}

/// Returns every defect of a signature and of a key.
pub fn cases() -> Vec<Case> {
    let fields = FIELDS.into_iter().map(|(defect, change)| {
        let name = format!("field-{}", slug(defect));
        case(
            Reader::Signature,
            &name,
            "travel-signature",
            defect,
            move |_| changed(change),
        )
    });
    let around = ARMOUR.into_iter().map(|(defect, make)| {
        let name = format!("armour-{}", slug(defect));
        case(
            Reader::Signature,
            &name,
            "travel-signature",
            defect,
            move |_| {
                let blob = Fields::default().blob();
                make(&blob, &armour(&blob, 70)).into_bytes()
            },
        )
    });
    let cut = case(
        Reader::Signature,
        "cut",
        "travel-signature",
        "the last byte of the signature missing",
        |_| {
            let blob = Fields::default().blob();
            armour(&blob[..blob.len() - 1], 70).into_bytes()
        },
    );
    let lines = LINES.into_iter().map(|(defect, make)| {
        case(
            Reader::Key,
            &slug(defect),
            "travel-content",
            defect,
            move |_| {
                let ours = SigningKey::from_seed(&[7; 32]).public().line();
                let (kind, base64) = ours.split_once(' ').unwrap();
                make(kind, base64).into_bytes()
            },
        )
    });
    let other = [
        "ssh-rsa",
        "sk-ssh-ed25519@openssh.com",
        "ssh-ed25519-cert-v01@openssh.com",
    ];
    let kinds = other.into_iter().map(|kind| {
        let defect = format!("a key that calls itself {kind}");
        case(Reader::Key, &slug(kind), "travel-content", defect, |_| {
            line(kind, &[7; 32]).into_bytes()
        })
    });
    let off_curve = case(
        Reader::Key,
        "off-the-curve",
        "travel-content",
        "32 bytes that are no point of the curve",
        |_| line("ssh-ed25519", &[2; 32]).into_bytes(),
    );
    fields
        .chain(around)
        .chain([cut])
        .chain(weak())
        .chain(lines)
        .chain(kinds)
        .chain([off_curve])
        .collect()
}

/// Weak keys, in a line and in armour.
fn weak() -> impl Iterator<Item = Case> {
    let keys = weak_keys().into_iter().enumerate();
    keys.flat_map(|(number, key)| {
        let name = format!("weak-{:02}", number + 1);
        let defect =
            "a key of small order, under which any message verifies in tools that do not look";
        let in_line = case(Reader::Key, &name, "travel-weak-key", defect, move |_| {
            line("ssh-ed25519", &key).into_bytes()
        });
        let in_armour = case(
            Reader::Signature,
            &name,
            "travel-weak-key",
            defect,
            move |_| {
                let fields = Fields {
                    key,
                    ..Fields::default()
                };
                armour(&fields.blob(), 70).into_bytes()
            },
        );
        [in_line, in_armour]
    })
}

#[test]
fn the_builder_builds_what_we_sign() {
    let ours = SigningKey::from_seed(&[7; 32]).sign(Namespace::Packet, MESSAGE);
    assert_eq!(armour(&Fields::default().blob(), 70), ours);
    assert_eq!(verified(ours.as_bytes()), Ok(()));
}

/// A cut at any byte, and lengths of everything that does not follow.
#[test]
fn every_cut_and_every_claimed_length_is_refused() {
    let blob = Fields::default().blob();
    for end in 0..blob.len() {
        assert!(
            verified(armour(&blob[..end], 70).as_bytes()).is_err(),
            "{end}"
        );
    }
    for at in 0..blob.len() - 4 {
        let mut claimed = blob.clone();
        claimed[at..at + 4].fill(0xFF);
        assert!(verified(armour(&claimed, 70).as_bytes()).is_err(), "{at}");
    }
}
