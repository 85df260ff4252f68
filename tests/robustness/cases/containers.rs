//! One defect each: archives that some ZIP reader opens, and that must not pass here.

use super::{Case, Reader, case, slug};
use crate::build::container::{MEMBERS, archive as sound_archive, sound};
use crate::build::zip::{Archive, Part};

const FIRST: usize = 3;
const SECOND: usize = 4;

/// A defect: its name, what makes it, and whether the refusal is `Format`, else `Cut`.
type Defect = (&'static str, fn(&mut Archive), bool);

const IN_MEMBERS: &[Defect] = &[
    (
        "compressed",
        |a| a.parts[FIRST].both(|h| h.method = 8),
        true,
    ),
    ("encrypted", |a| a.parts[FIRST].both(|h| h.flags |= 1), true),
    (
        "name not said to be UTF-8",
        |a| a.parts[FIRST].both(|h| h.flags = 0),
        true,
    ),
    ("sizes in a data descriptor", with_descriptor, true),
    ("sizes in a ZIP64 field", with_zip64_sizes, true),
    (
        "extra field in the local header",
        |a| a.parts[FIRST].local.extra = vec![1, 0, 0, 0],
        true,
    ),
    (
        "time of its own",
        |a| a.parts[FIRST].both(|h| h.time = 1),
        true,
    ),
    (
        "date of its own",
        |a| a.parts[FIRST].both(|h| h.date = 0x22),
        true,
    ),
    (
        "newer version needed",
        |a| a.parts[FIRST].both(|h| h.version = 45),
        true,
    ),
    (
        "packed and unpacked size differ",
        |a| a.parts[FIRST].both(|h| h.size += 1),
        true,
    ),
    ("path upwards", |a| rename(a, FIRST, "../../evil"), true),
    ("absolute path", |a| rename(a, FIRST, "/etc/passwd"), true),
    ("path of Windows", |a| rename(a, FIRST, "..\\..\\evi"), true),
    ("folder", |a| rename(a, FIRST, "f/00001/"), true),
    ("other case", |a| rename(a, FIRST, "F/000001"), true),
    (
        "nothing after a zero byte",
        |a| rename(a, FIRST, "f/000001\0.exe"),
        true,
    ),
    ("no name", |a| rename(a, FIRST, ""), true),
    (
        "number of another member",
        |a| rename(a, FIRST, "f/000003"),
        true,
    ),
    ("number from zero", |a| rename(a, FIRST, "f/000000"), true),
    ("same name twice", |a| rename(a, SECOND, "f/000001"), true),
    (
        "same member twice",
        |a| insert(a, SECOND, Part::new("f/000001", MEMBERS[0])),
        true,
    ),
    (
        "second manifest",
        |a| insert(a, FIRST, Part::new("manifest.json", b"{}\n")),
        true,
    ),
    (
        "stranger among the members",
        |a| insert(a, FIRST, Part::new("readme.txt", b"hi")),
        true,
    ),
    ("signature before manifest", |a| a.parts.swap(1, 2), true),
    (
        "members in another order",
        |a| a.parts.swap(FIRST, SECOND),
        true,
    ),
    ("no signature", |a| remove(a, 2), true),
    ("member missing before another", |a| remove(a, FIRST), true),
    ("last member missing", |a| remove(a, SECOND), true),
    (
        "member that is not listed",
        |a| insert(a, 5, Part::new("f/000003", b"more")),
        false,
    ),
    (
        "data of another member",
        |a| a.parts[FIRST] = Part::new("f/000001", b"SCORES"),
        false,
    ),
    (
        "longer data",
        |a| a.parts[FIRST] = Part::new("f/000001", b"scores!"),
        false,
    ),
    (
        "wrong check value",
        |a| a.parts[FIRST].both(|h| h.crc32 ^= 1),
        false,
    ),
    (
        "bytes between members",
        |a| a.parts[FIRST].after = b"hidden".to_vec(),
        true,
    ),
    (
        "bytes after the members",
        |a| a.parts[SECOND].after = b"hidden".to_vec(),
        false,
    ),
    (
        "bytes before the first",
        |a| a.before = b"#!/bin/sh\n".to_vec(),
        true,
    ),
];

const IN_DIRECTORY: &[Defect] = &[
    (
        "other name",
        |a| a.parts[FIRST].central.name = b"f/000009".to_vec(),
        false,
    ),
    (
        "other check value",
        |a| a.parts[FIRST].central.crc32 ^= 1,
        false,
    ),
    ("other size", |a| a.parts[FIRST].central.size += 1, false),
    (
        "compressed here only",
        |a| a.parts[FIRST].central.method = 8,
        false,
    ),
    (
        "offset of elsewhere",
        |a| a.parts[FIRST].offset_error = 1,
        false,
    ),
    (
        "two records for one member",
        |a| a.directory = vec![0, 1, 2, 3, 3],
        false,
    ),
    ("record missing", |a| a.directory = vec![0, 1, 2, 3], false),
    (
        "record twice",
        |a| a.directory = vec![0, 1, 2, 3, 4, 4],
        false,
    ),
    ("other order", |a| a.directory = vec![0, 1, 2, 4, 3], false),
    ("no record", |a| a.directory = vec![], false),
    (
        "symbolic link",
        |a| a.parts[FIRST].external_attributes = 0o120_777 << 16,
        false,
    ),
    (
        "made on Unix",
        |a| a.parts[FIRST].central.made_by = 3 << 8 | 20,
        false,
    ),
    (
        "comment on a member",
        |a| a.parts[FIRST].comment = b"hi".to_vec(),
        false,
    ),
    (
        "extra field",
        |a| a.parts[FIRST].central.extra = vec![1, 0, 0, 0],
        false,
    ),
    ("ZIP64 end", |a| a.before_end = zip64_end(), false),
    (
        "digital signature",
        |a| a.before_end = b"PK\x05\x05\0\0".to_vec(),
        false,
    ),
    ("comment", |a| a.comment = b"hi".to_vec(), false),
    ("comment with an archive", |a| a.comment = sound(), false),
    ("other disk", |a| a.disk = 1, false),
    ("other count", |a| a.count_error = 1, false),
    ("other size of the directory", |a| a.size_error = 1, false),
    ("bytes after the end", |a| a.after = b"\n".to_vec(), false),
    ("archive after the end", |a| a.after = sound(), false),
];

fn rename(archive: &mut Archive, part: usize, name: &str) {
    archive.parts[part].both(|header| header.name = name.into());
}

fn insert(archive: &mut Archive, at: usize, part: Part) {
    archive.parts.insert(at, part);
    *archive = Archive::new(archive.parts.clone());
}

fn remove(archive: &mut Archive, at: usize) {
    archive.parts.remove(at);
    *archive = Archive::new(archive.parts.clone());
}

fn with_descriptor(archive: &mut Archive) {
    let part = &mut archive.parts[FIRST];
    let mut descriptor = b"PK\x07\x08".to_vec();
    for number in [part.local.crc32, part.local.size, part.local.size] {
        descriptor.extend(number.to_le_bytes());
    }
    part.after = descriptor;
    part.both(|header| header.flags |= 8);
    (part.local.crc32, part.local.packed, part.local.size) = (0, 0, 0);
}

fn with_zip64_sizes(archive: &mut Archive) {
    let size = u64::from(archive.parts[FIRST].local.size).to_le_bytes();
    archive.parts[FIRST].both(|header| {
        header.extra = [[1, 0, 16, 0].as_slice(), &size, &size].concat();
        (header.packed, header.size) = (u32::MAX, u32::MAX);
    });
}

fn zip64_end() -> Vec<u8> {
    let mut bytes = b"PK\x06\x06".to_vec();
    bytes.extend(44_u64.to_le_bytes());
    bytes.extend([0; 44]);
    bytes.extend(b"PK\x06\x07");
    bytes.extend([0; 16]);
    bytes
}

/// Returns every defect of a container's members, directory and end.
pub fn cases() -> Vec<Case> {
    let members = IN_MEMBERS.iter().map(|defect| ("", defect));
    let directory = IN_DIRECTORY
        .iter()
        .map(|defect| ("in the directory: ", defect));
    let listed = members
        .chain(directory)
        .map(|(place, (name, defect, is_format))| {
            let (defect, code) = (
                *defect,
                if *is_format {
                    "travel-format"
                } else {
                    "travel-cut"
                },
            );
            case(
                Reader::Container,
                &slug(&format!("{place}{name}")),
                code,
                format!("{place}{name}"),
                move |_| {
                    let mut archive = sound_archive();
                    defect(&mut archive);
                    archive.bytes()
                },
            )
        });
    listed.chain(whole()).collect()
}

fn whole() -> [Case; 4] {
    let whole = |name, code, defect: &str, made: fn() -> Vec<u8>| {
        case(
            Reader::Container,
            name,
            code,
            defect.to_owned(),
            move |_| made(),
        )
    };
    [
        whole("nothing", "travel-cut", "a file without a byte", Vec::new),
        whole(
            "empty-archive",
            "travel-cut",
            "an end record and nothing else",
            || Archive::new(vec![]).bytes(),
        ),
        whole(
            "joined",
            "travel-cut",
            "two archives joined, the directory of the second true for the whole, as 7-Zip reads it",
            || {
                let mut joined = sound_archive();
                joined.before = sound();
                joined.bytes()
            },
        ),
        whole(
            "twice",
            "travel-cut",
            "the same archive twice, one after the other",
            || [sound(), sound()].concat(),
        ),
    ]
}

#[test]
fn the_builder_of_defects_builds_the_sound_archive() {
    assert_eq!(sound_archive().bytes(), sound());
}
