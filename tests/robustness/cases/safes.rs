//! Recovery copies that are signed and sealed with real keys, and wrong behind the signature.

use super::{Case, Reader, Row, case, made, spliced};
use crate::build::safe::{Steps, WORKSPACE, after_a_takeover};
use crate::build::{key, replaced, sealed, sshsig};
use crate::golden;
use crate::stage::Stage;
use jurybook_core::job::Job;
use jurybook_core::log::Head;
use jurybook_core::programme::Issued;
use jurybook_core::recovery::{self, Request};
use jurybook_core::travel::envelope::{Lock, new_receiving_key};
use jurybook_core::travel::signature::Namespace;
use jurybook_core::travel::{Digest, Kind, json};

/// The file, its signature, and whose it is.
const ORIGIN: [Row<Steps>; 28] = [
    common!("cut"),
    common!("byte-more"),
    common!("empty"),
    (
        "unsealed",
        "travel-kind",
        "not encrypted",
        steps!(seal: |_, inner| inner.to_vec()),
    ),
    (
        "sealed-to-another",
        "recovery-words-other",
        "sealed to another chair",
        steps!(seal: |_, inner| {
            sealed(&Lock::Recipients(&[new_receiving_key().recipient]), inner)
        }),
    ),
    (
        "sealed-by-passphrase",
        "recovery-words-other",
        "sealed by a passphrase, as kits are",
        steps!(seal: |_, inner| sealed(&Lock::Passphrase("gudo-mira-zuba", 1), inner)),
    ),
    (
        "a-bundle-by-its-first-line",
        "travel-format",
        "a bundle by its first line",
        steps!(kind: Kind::Bundle),
    ),
    (
        "newer",
        "travel-newer",
        "of a later version",
        steps!(inner: |inner| spliced(&inner, b"jurybook-safe 1\n", b"jurybook-safe 2\n")),
    ),
    common!("inner-cut"),
    (
        "member-replaced",
        "travel-cut",
        "a workspace other than the listed one, of the same size",
        steps!(unlisted: |members| members[WORKSPACE].reverse()),
    ),
    (
        "sizes-listed-huge",
        "travel-cut",
        "members of more bytes than can be counted",
        steps!(manifest: |manifest| {
            for member in &mut manifest.members {
                member.size = u64::MAX;
            }
        }),
    ),
    (
        "member-missing",
        "travel-format",
        "no workspace, though one is listed",
        steps!(unlisted: |members| members.truncate(WORKSPACE)),
    ),
    (
        "member-more",
        "travel-cut",
        "a piece that is not listed",
        steps!(unlisted: |members| members.push(b"more".to_vec())),
    ),
    (
        "no-workspace-listed",
        "travel-content",
        "a manifest that lists no workspace",
        steps!(manifest: |manifest| manifest.members.truncate(WORKSPACE)),
    ),
    (
        "member-in-another-role",
        "travel-content",
        "a workspace in the role of an attachment",
        steps!(manifest: |manifest| manifest.members[WORKSPACE].role = "attachment".to_owned()),
    ),
    (
        "member-under-another-name",
        "travel-content",
        "a workspace with a path for a name",
        steps!(manifest: |manifest| {
            manifest.members[WORKSPACE].file_name = "../workspace.jurybook".to_owned();
        }),
    ),
    (
        "signed-by-another",
        "travel-signature",
        "signed by another key than it names",
        steps!(sign: |_, manifest| key(99).sign(Namespace::Safe, manifest)),
    ),
    (
        "signed-as-bundle",
        "travel-signature",
        "signed as a bundle",
        steps!(sign: |key, manifest| key.sign(Namespace::Bundle, manifest)),
    ),
    (
        "by-a-stranger",
        "travel-signature",
        "signed by somebody who is neither chair nor deputy",
        steps!(
            manifest: |manifest| manifest.signer = key(99).public().line(),
            sign: |_, manifest| key(99).sign(Namespace::Safe, manifest),
        ),
    ),
    (
        "weak-key",
        "travel-weak-key",
        "a key under which any message verifies",
        steps!(manifest: |manifest| {
            manifest.signer = sshsig::line("ssh-ed25519", &sshsig::weak_keys()[2]);
        }),
    ),
    (
        "another-version",
        "travel-content",
        "another version of the manifest alone",
        steps!(manifest: |manifest| manifest.format = 2),
    ),
    (
        "field-unknown",
        "travel-content",
        "a field that there is not",
        steps!(json: |text| replaced(&text, "{", "{\"ext\":1,")),
    ),
    (
        "another-programme",
        "travel-signature",
        "of another programme than the one inside",
        steps!(manifest: |manifest| manifest.programme_id = Digest([0; 32])),
    ),
    (
        "programme-unsigned",
        "travel-signature",
        "a programme without a signature",
        steps!(members: |_, members| members[1].clear()),
    ),
    (
        "programme-of-a-stranger",
        "recovery-words-other",
        "a whole copy by a stranger, sealed to this chair",
        steps!(
            members: |stage, members| {
                let issued = Issued {
                    chair_key: key(99).public().line(),
                    ..stage.programme().issued.clone()
                };
                members[0] = json::write(&issued);
                members[1] = key(99).sign(Namespace::Programme, &members[0]).into_bytes();
            },
            manifest: |manifest| {
                manifest.programme_id = manifest.members[0].sha256;
                manifest.signer = key(99).public().line();
            },
            sign: |_, manifest| key(99).sign(Namespace::Safe, manifest),
        ),
    ),
    (
        "programme-replaced",
        "workspace-damaged",
        "another programme of the chair than the workspace has",
        steps!(
            members: |stage, members| {
                let issued = Issued {
                    nonce: Digest([0; 32]),
                    ..stage.programme().issued.clone()
                };
                members[0] = json::write(&issued);
                let signing = &stage.keys().signing;
                members[1] = signing.sign(Namespace::Programme, &members[0]).into_bytes();
            },
            manifest: |manifest| manifest.programme_id = manifest.members[0].sha256,
        ),
    ),
    (
        "log-head-of-another",
        "workspace-damaged",
        "the log ends elsewhere than the manifest says",
        steps!(manifest: |manifest| manifest.log = Head::NONE),
    ),
    (
        "journal-head-of-another",
        "workspace-damaged",
        "the journal ends elsewhere than the manifest says",
        steps!(manifest: |manifest| manifest.journal = Digest([0; 32])),
    ),
];

/// The workspace inside, with all that is around it as it should be.
const WORKSPACES: [Row<Steps>; 11] = [
    (
        "workspace-of-another-key",
        "workspace-damaged",
        "another key than the workspace inside has",
        steps!(manifest: |manifest| manifest.key = Digest([0; 32])),
    ),
    (
        "workspace-cut",
        "workspace-damaged",
        "a workspace of which the last page is missing",
        steps!(members: |_, members| {
            let size = members[WORKSPACE].len();
            members[WORKSPACE].truncate(size - 4096);
        }),
    ),
    (
        "workspace-cut-within-a-page",
        "workspace-damaged",
        "a workspace of which the last byte is missing",
        steps!(members: |_, members| {
            members[WORKSPACE].pop();
        }),
    ),
    (
        "workspace-empty",
        "workspace-damaged",
        "a workspace without a byte",
        steps!(members: |_, members| members[WORKSPACE].clear()),
    ),
    (
        "workspace-first-page-altered",
        "workspace-damaged",
        "a bit altered on the first page",
        steps!(members: |_, members| members[WORKSPACE][100] ^= 1),
    ),
    (
        "workspace-page-altered",
        "workspace-damaged",
        "a bit altered on a later page",
        steps!(members: |_, members| members[WORKSPACE][20_000] ^= 1),
    ),
    (
        "workspace-unencrypted",
        "workspace-damaged",
        "text in the place of a workspace",
        steps!(members: |_, members| members[WORKSPACE] = b"SQLite format 3\0".repeat(1024)),
    ),
    (
        "workspace-newer",
        "workspace-newer",
        "a workspace of a later version",
        steps!(workspace: |inside| inside.pragma_update(None, "user_version", 9_999).unwrap()),
    ),
    (
        "workspace-without-a-log",
        "workspace-damaged",
        "a workspace whose log is empty",
        steps!(workspace: |inside| without_guards(inside, "log", "DELETE FROM log")),
    ),
    (
        "workspace-journal-altered",
        "workspace-damaged",
        "a workspace whose journal was altered",
        steps!(workspace: |inside| {
            without_guards(inside, "journal", "DELETE FROM journal WHERE number = 2");
        }),
    ),
    (
        "workspace-without-a-table",
        "workspace-damaged",
        "a workspace without a journal",
        steps!(workspace: |inside| inside.execute_batch("DROP TABLE journal").unwrap()),
    ),
];

/// Changes a table whose rows are guarded against any change.
fn without_guards(inside: &rusqlite::Connection, table: &str, sql: &str) {
    let named = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?1";
    let mut statement = inside.prepare(named).unwrap();
    let rows = statement.query_map([table], |row| row.get::<_, String>(0));
    let guards: Vec<String> = rows.unwrap().map(Result::unwrap).collect();
    for guard in guards {
        inside
            .execute_batch(&format!("DROP TRIGGER {guard}"))
            .unwrap();
    }
    assert!(inside.execute(sql, []).unwrap() > 0, "{sql}");
}

/// Returns every defect of a recovery copy.
pub fn cases() -> Vec<Case> {
    let rows = ORIGIN.into_iter().chain(WORKSPACES);
    let mut cases = made(Reader::Safe, rows, Steps::file);
    cases.push(case(
        Reader::Safe,
        "after-a-takeover",
        "recovery-taken-over",
        "made by the deputy who has taken over, and the words are the chair's",
        |_| after_a_takeover(),
    ));
    cases
}

/// Recovers from a copy with the golden chair's words, as the program does.
pub fn verdict(file: &[u8], stage: &Stage) -> Option<&'static str> {
    let dir = tempfile::tempdir().unwrap();
    let copy = dir.path().join("chair.jurysafe");
    std::fs::write(&copy, file).unwrap();
    let request = Request {
        copy: &copy,
        words: &stage.words(),
        workspace: &dir.path().join("recovered.jurybook"),
        passphrase: golden::PASSPHRASE,
        reason: "",
    };
    let recovered = recovery::recover(&request, golden::now(), &Job::quiet());
    let refused = recovered.err().map(|error| error.code());
    let left = std::fs::read_dir(dir.path()).unwrap().count();
    assert!(
        refused.is_none() || left == 1,
        "a refused copy left something behind"
    );
    refused
}
