//! Kits by a chair whose key we hold, each step open to one change.

use super::{key, listed, packed, sealed};
use jurybook_core::applications::Submission;
use jurybook_core::id::{ApplicationId, JudgeId};
use jurybook_core::judges::Judge;
use jurybook_core::kits::{KitApplication, KitContent, KitManifest};
use jurybook_core::log::Head;
use jurybook_core::programme::{Issued, parse};
use jurybook_core::travel::envelope::Lock;
use jurybook_core::travel::signature::{Namespace, SigningKey};
use jurybook_core::travel::{Digest, Kind, json};

/// What opens every kit made here.
pub const PASSPHRASE: &str = "gudo-mira-zuba";

/// Number of the chair's key.
const CHAIR: u8 = 5;

const ROLES: [(&str, &str, &str); 3] = [
    ("programme", "programme.json", "application/json"),
    ("programme-signature", "programme.json.sig", "text/plain"),
    ("content", "content.json", "application/json"),
];

/// The steps in which a kit is made; each leaves what it gets as it is, unless it is replaced.
pub struct Steps {
    pub programme: fn(&mut Issued),
    /// Signs the programme's bytes, by default with the chair's key.
    pub sign_programme: fn(&SigningKey, &[u8]) -> String,
    pub content: fn(&mut KitContent),
    pub members: fn(&mut Vec<Vec<u8>>),
    pub manifest: fn(&mut KitManifest),
    /// Changes the manifest's text, before it is signed.
    pub json: fn(String) -> String,
    pub sign: fn(&SigningKey, &[u8]) -> String,
    /// Changes what is packed, after the manifest has listed it.
    pub unlisted: fn(&mut Vec<Vec<u8>>),
    pub inner: fn(Vec<u8>) -> Vec<u8>,
    /// As little work as scrypt can do, so that only the key is cheap.
    pub seal: fn(&[u8]) -> Vec<u8>,
    pub file: fn(Vec<u8>) -> Vec<u8>,
}

impl Default for Steps {
    fn default() -> Self {
        Self {
            programme: |_| {},
            sign_programme: |key, bytes| key.sign(Namespace::Programme, bytes),
            content: |_| {},
            members: |_| {},
            manifest: |_| {},
            json: |text| text,
            sign: |key, bytes| key.sign(Namespace::Kit, bytes),
            unlisted: |_| {},
            inner: |inner| inner,
            seal: |inner| sealed(&Lock::Passphrase(PASSPHRASE, 1), inner),
            file: |file| file,
        }
    }
}

impl Steps {
    /// Makes the kit.
    pub fn file(&self) -> Vec<u8> {
        (self.file)((self.seal)(&self.inner()))
    }

    /// Makes the container inside its envelope.
    pub fn inner(&self) -> Vec<u8> {
        let mut issued = programme();
        (self.programme)(&mut issued);
        let issued = json::write(&issued);
        let signature = (self.sign_programme)(&key(CHAIR), &issued);
        let mut content = content();
        (self.content)(&mut content);
        let mut members = vec![
            issued,
            signature.into_bytes(),
            json::write(&content),
            b"%PDF-1.7 a plan\n".to_vec(),
            Vec::new(),
        ];
        (self.members)(&mut members);
        let mut manifest = manifest(&members);
        (self.manifest)(&mut manifest);
        let text = String::from_utf8(json::write(&manifest)).unwrap();
        let bytes = (self.json)(text).into_bytes();
        let signature = (self.sign)(&key(CHAIR), &bytes);
        (self.unlisted)(&mut members);
        (self.inner)(packed(Kind::Kit, &bytes, &signature, &members))
    }
}

fn programme() -> Issued {
    Issued {
        format: 1,
        nonce: Digest([6; 32]),
        chair_key: key(CHAIR).public().line(),
        recipients: vec![
            "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p".to_owned(),
        ],
        deputies: vec![],
        programme: parse(include_str!("../../golden/programme-1.toml")).unwrap(),
        first: None,
    }
}

fn manifest(members: &[Vec<u8>]) -> KitManifest {
    let issued = programme();
    let round = "jury".into();
    KitManifest {
        format: 1,
        programme_id: Digest::of(&members[0]),
        kit_id: Digest([7; 32]),
        supersedes: vec![],
        judge_id: JudgeId(1),
        rubric_sha256: issued.programme.rubric_digest(&round),
        round,
        chair_key: issued.chair_key,
        secret: Digest([8; 32]),
        practice: Default::default(),
        calibrating: false,
        log: Head::NONE,
        members: listed(&ROLES, members),
    }
}

/// Two applications; the first has an attachment, the second an empty one.
fn content() -> KitContent {
    let application = |number: u32| KitApplication {
        id: ApplicationId(number),
        submission: submission(number),
        attachments: vec![number + 3],
    };
    KitContent {
        judge: Judge {
            id: JudgeId(1),
            name: "Ada".to_owned(),
            email: "ada@example.org".to_owned(),
            affiliation: String::new(),
            city: String::new(),
            country: String::new(),
            languages: vec![],
            expertise: vec![],
            capacity: None,
        },
        applications: vec![application(1), application(2)],
    }
}

fn submission(number: u32) -> Submission {
    Submission {
        reference: format!("A-{number}"),
        category: "projects".to_owned(),
        kind: "city".to_owned(),
        form: "local".to_owned(),
        submitted_at: String::new(),
        applicant: "Busan".to_owned(),
        city: String::new(),
        country: String::new(),
        language: "ko".to_owned(),
        title: "맑은 물".to_owned(),
        title_en: "Clear water".to_owned(),
        contact_name: String::new(),
        contact_email: String::new(),
        tags: vec!["water".to_owned()],
        answers: vec![("plan".to_owned(), "We cleaned it.".to_owned())],
    }
}
