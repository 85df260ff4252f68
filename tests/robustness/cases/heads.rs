//! What stands before a container's members: format, manifest, signature, each wrong in its own way.

use super::{Case, Reader, case};
use crate::build::container::archive;
use crate::build::zip::{Archive, Part};

/// Lines that are not the one spelling of `jurybook-packet 1`.
const LINES: [(&str, &[u8], &str); 16] = [
    ("line-unended", b"jurybook-packet 1", "no end of line"),
    (
        "line-of-windows",
        b"jurybook-packet 1\r\n",
        "the end of line of Windows",
    ),
    (
        "line-and-another",
        b"jurybook-packet 1\n\n",
        "an empty line more",
    ),
    ("two-spaces", b"jurybook-packet  1\n", "two spaces"),
    (
        "version-with-zero",
        b"jurybook-packet 01\n",
        "a zero before the version",
    ),
    (
        "version-with-plus",
        b"jurybook-packet +1\n",
        "a sign before the version",
    ),
    ("version-0", b"jurybook-packet 0\n", "version 0"),
    ("version-negative", b"jurybook-packet -1\n", "version -1"),
    (
        "version-huge",
        b"jurybook-packet 4294967296\n",
        "a version beyond 32 bits",
    ),
    (
        "version-in-other-digits",
        b"jurybook-packet \xD9\xA1\n",
        "an Arabic digit",
    ),
    (
        "line-not-utf-8",
        b"jurybook-packet \xFF\n",
        "a byte that is no UTF-8",
    ),
    (
        "kind-in-capitals",
        b"Jurybook-packet 1\n",
        "a capital letter",
    ),
    (
        "line-with-mark",
        b"\xEF\xBB\xBFjurybook-packet 1\n",
        "a byte order mark",
    ),
    ("another-kind", b"jurybook-kit 1\n", "a kit among packets"),
    (
        "unknown-kind",
        b"jurybook-packets 1\n",
        "a kind that there is not",
    ),
    ("line-empty", b"", "an empty format"),
];

fn with_head(at: usize, name: &'static str, data: Vec<u8>) -> Vec<u8> {
    let mut archive = archive();
    archive.parts[at] = Part::new(name, &data);
    archive.bytes()
}

/// A member of the head that claims a size and has no data.
fn claiming(at: usize, size: u32) -> Vec<u8> {
    let mut parts = archive().parts;
    parts.truncate(at + 1);
    parts[at].data.clear();
    parts[at].both(|header| (header.packed, header.size) = (size, size));
    Archive::new(parts).bytes()
}

/// Returns every defect of a container's head.
pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    let mut add = |name: &str, code, defect: &str, made: Box<dyn Fn() -> Vec<u8>>| {
        cases.push(case(
            Reader::Container,
            name,
            code,
            defect.to_owned(),
            move |_| made(),
        ));
    };
    for (name, line, defect) in LINES {
        add(
            name,
            "travel-format",
            defect,
            Box::new(|| with_head(0, "format", line.to_vec())),
        );
    }
    add(
        "version-newer",
        "travel-newer",
        "made by a later version, in a form that we do not know",
        Box::new(|| {
            Archive::new(vec![
                Part::new("format", b"jurybook-packet 12\n"),
                Part::new("manifest.cbor", b"\xA0"),
            ])
            .bytes()
        }),
    );
    add(
        "manifest-forged",
        "travel-signature",
        "a manifest that was changed after it was signed",
        Box::new(|| with_head(1, "manifest.json", b"{\"members\":3}\n".to_vec())),
    );
    add(
        "manifest-forged-alone",
        "travel-signature",
        "a changed manifest and no members: it is refused before any would be read",
        Box::new(|| {
            let mut parts = archive().parts;
            parts[1] = Part::new("manifest.json", b"{\"members\":3}\n");
            parts.truncate(3);
            Archive::new(parts).bytes()
        }),
    );
    for (name, defect, armour) in [
        ("signature-empty", "an empty signature", b"".as_slice()),
        (
            "signature-no-text",
            "a signature that is no UTF-8",
            b"\xFF\xFE",
        ),
        (
            "signature-of-pgp",
            "a signature of another program",
            b"-----BEGIN PGP SIGNATURE-----\n",
        ),
    ] {
        add(
            name,
            "travel-signature",
            defect,
            Box::new(|| with_head(2, "manifest.json.sig", armour.to_vec())),
        );
    }
    for (name, at, largest) in [
        ("format", 0, 64),
        ("manifest", 1, 1 << 20),
        ("signature", 2, 4096),
    ] {
        add(
            &format!("{name}-too-large"),
            "travel-format",
            "one byte more is claimed than is allowed, and there is none",
            Box::new(move || claiming(at, largest + 1)),
        );
        add(
            &format!("{name}-huge"),
            "travel-format",
            "4 GiB are claimed, and there is nothing",
            Box::new(move || claiming(at, u32::MAX)),
        );
    }
    cases
}
