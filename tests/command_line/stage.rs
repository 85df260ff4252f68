//! One small made-up round for all cases, built by the program itself; each case works on copies.

use crate::tool::{Workspace, at_rest, done};
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;
use tempfile::TempDir;

const PASSPHRASE: &str = "four words of ours";

const APPLICATIONS: &str = "\
Number,Category,Applicant type,Applicant,Title,What will you do?,Attachments
G-1,Projects,Association,Elm Street,Benches,Build six benches.,plan.pdf
G-2,Projects,Association,Oak Street,Lamps,Hang eight lamps.,
G-3,Projects,Association,Ash Street,Trees,Plant nine trees.,
G-4,Projects,Association,Nile Street,\u{13080},Carve one stone.,
";
const JUDGES: &str = "Name,E-mail\nAda,ada@example.org\nBo,bo@example.org\n";
const SCORES: &str = "\
application,criterion,points
G-1,need,3
G-1,feasibility,2
G-1,benefit,3
";

/// Bytes of the one attachment, more than any limit that a case sets on files.
const PLAN: usize = 300 * 1024;

/// The round: a chair's workspace, two kits, a judge who has sent a packet and one who has not begun.
pub struct Stage {
    dir: TempDir,
    chair: Workspace,
    ada: Workspace,
    bo: Workspace,
    pub kits: Vec<PathBuf>,
    pub passphrases: Vec<String>,
    pub packet: PathBuf,
}

/// Returns the round, built at the first call.
pub fn stage() -> &'static Stage {
    static STAGE: OnceLock<Stage> = OnceLock::new();
    STAGE.get_or_init(build)
}

/// A case's own folder and its own copies.
pub struct Place {
    pub dir: TempDir,
}

pub fn a_place() -> Place {
    Place {
        dir: tempfile::tempdir().unwrap(),
    }
}

impl Place {
    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Writes a file and returns its path as the command line takes it.
    pub fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::write(&path, bytes).unwrap();
        path.display().to_string()
    }

    /// Makes a folder within the place.
    pub fn folder(&self, name: &str) -> PathBuf {
        let path = self.path(name);
        fs::create_dir(&path).unwrap();
        path
    }

    /// The chair's workspace: judges assigned, kits exported, nothing merged.
    pub fn chair(&self) -> Workspace {
        self.copy(&stage().chair)
    }

    /// The workspace of Ada, who has scored one application and sent a packet.
    pub fn ada(&self) -> Workspace {
        self.copy(&stage().ada)
    }

    /// The workspace of Bo, who has only opened the kit.
    pub fn bo(&self) -> Workspace {
        self.copy(&stage().bo)
    }

    fn copy(&self, of: &Workspace) -> Workspace {
        let path = self.path(of.path.file_name().unwrap().to_str().unwrap());
        fs::copy(&of.path, &path).unwrap();
        Workspace {
            path,
            passphrase: of.passphrase.clone(),
            head: of.head.clone(),
            bytes: of.bytes.clone(),
        }
    }
}

fn build() -> Stage {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name);
    let put = |name: &str, bytes: &[u8]| fs::write(path(name), bytes).unwrap();
    put("applications.csv", APPLICATIONS.as_bytes());
    put("judges.csv", JUDGES.as_bytes());
    put("scores.csv", SCORES.as_bytes());
    fs::create_dir(path("files")).unwrap();
    put("files/plan.pdf", &plan());

    let at = dir.path().display().to_string();
    let ws = format!("{at}/chair.jurybook");
    let chair = |line: String| done(PASSPHRASE, &line);
    chair(format!(
        "programme new {ws} --template neighbourhood-grants"
    ));
    chair(format!(
        "applications import {ws} --table {at}/applications.csv --attachments {at}/files"
    ));
    chair(format!("screen {ws} --clear"));
    chair(format!("judges import {ws} --table {at}/judges.csv"));
    chair(format!("assign {ws} --round panel --per-application 2"));
    let exported = chair(format!("kits export {ws} --round panel --out {at}/kits"));
    let kits = exported["kits"].as_array().unwrap();
    let fact = |name: &str| -> Vec<String> {
        let facts = kits
            .iter()
            .map(|kit| kit[name].as_str().unwrap().to_owned());
        facts.collect()
    };
    let (files, passphrases) = (fact("path"), fact("passphrase"));
    let judges: Vec<PathBuf> = ["ada.jurybook", "bo.jurybook"].map(path).to_vec();
    for ((kit, passphrase), judge) in files.iter().zip(&passphrases).zip(&judges) {
        let judge = judge.display();
        done(passphrase, &format!("kit open {kit} --workspace {judge}"));
    }
    let ada = |line: &str| done(&passphrases[0], &format!("{line} {at}/ada.jurybook"));
    ada(&format!("scores import --table {at}/scores.csv"));
    // Three applications are still open, so the answer is no; the one that is done is final.
    let _ = crate::tool::run(crate::tool::jurybook(
        &passphrases[0],
        &format!("scores finalise {at}/ada.jurybook"),
    ));
    let packet = ada(&format!("packet export --out {at}/packets"))["path"].clone();
    Stage {
        chair: at_rest(&path("chair.jurybook"), PASSPHRASE),
        ada: at_rest(&judges[0], &passphrases[0]),
        bo: at_rest(&judges[1], &passphrases[1]),
        kits: files.into_iter().map(PathBuf::from).collect(),
        packet: packet.as_str().unwrap().into(),
        passphrases,
        dir,
    }
}

/// A paper that does not shrink: no byte follows from the one before.
fn plan() -> Vec<u8> {
    let mut state = 1_u32;
    let noise = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    });
    b"%PDF-1.7\n"
        .iter()
        .copied()
        .chain(noise)
        .take(PLAN)
        .collect()
}

impl Stage {
    /// Returns a file of the round's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }
}
