//! What stands before the members: format, manifest, signature, each wrong in its own way.

use super::zip::{Archive, Part};
use super::*;

fn with_head(at: usize, name: &str, data: &[u8]) -> Result<Vec<Vec<u8>>, TravelError> {
    let mut archive = Archive::sound();
    archive.parts[at] = Part::new(name, data);
    read(&archive.bytes())
}

#[test]
fn a_format_line_has_one_spelling() {
    for line in [
        b"jurybook-packet 1".as_slice(),
        b"jurybook-packet 1\r\n",
        b"jurybook-packet 1\n\n",
        b"jurybook-packet  1\n",
        b"jurybook-packet 01\n",
        b"jurybook-packet +1\n",
        b"jurybook-packet 0\n",
        b"jurybook-packet -1\n",
        b"jurybook-packet 4294967296\n",
        b"jurybook-packet \xD9\xA1\n",
        b"jurybook-packet \xFF\n",
        b"Jurybook-packet 1\n",
        b"\xEF\xBB\xBFjurybook-packet 1\n",
        b"jurybook-kit 1\n",
        b"jurybook-packets 1\n",
        b"",
        &[b'9'; 65],
    ] {
        assert_eq!(
            with_head(0, "format", line),
            Err(TravelError::Format),
            "{}",
            line.escape_ascii()
        );
    }
}

/// Also where everything after the line has a form that we do not know.
#[test]
fn a_newer_version_is_told_by_name_before_anything_else_is_looked_at() {
    let line = b"jurybook-packet 12\n";
    let archive = Archive::new(vec![
        Part::new("format", line),
        Part::new("manifest.cbor", b"\xA0"),
    ]);
    let newer = TravelError::Newer {
        found: 12,
        known: crate::travel::VERSION,
    };
    assert_eq!(read(&archive.bytes()), Err(newer));
}

#[test]
fn a_changed_manifest_is_refused_before_any_member_is_read() {
    let forged = b"{\"members\":3}\n";
    assert_eq!(
        with_head(1, "manifest.json", forged),
        Err(TravelError::Signature)
    );
    let mut archive = Archive::sound();
    archive.parts[1] = Part::new("manifest.json", forged);
    archive.parts.truncate(3);
    let memberless = Archive::new(archive.parts);
    assert_eq!(read(&memberless.bytes()), Err(TravelError::Signature));
}

#[test]
fn a_signature_that_is_no_text_is_a_wrong_signature() {
    for armour in [
        b"".as_slice(),
        b"\xFF\xFE",
        b"-----BEGIN PGP SIGNATURE-----\n",
    ] {
        assert_eq!(
            with_head(2, "manifest.json.sig", armour),
            Err(TravelError::Signature)
        );
    }
}

/// The size that a header claims is refused as such; no memory is taken for it.
#[test]
fn a_head_that_claims_to_be_huge_is_refused_at_its_header() {
    for (at, largest) in [(0, 64), (1, 1 << 20), (2, 4096)] {
        for claimed in [largest + 1, u32::MAX] {
            let mut archive = Archive::sound();
            archive.parts.truncate(at + 1);
            archive.parts[at].data.clear();
            archive.parts[at].both(|header| (header.packed, header.size) = (claimed, claimed));
            assert_eq!(
                read(&Archive::new(archive.parts).bytes()),
                Err(TravelError::Format),
                "{claimed} bytes for {at}"
            );
        }
    }
}
