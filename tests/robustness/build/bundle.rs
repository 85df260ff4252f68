//! Bundles of the golden chair, each step open to one change.

use super::{listed, packed, packet, sealed_to_chair};
use crate::golden;
use crate::stage::Stage;
use jurybook_core::bundle::{BundleManifest, BundledKit, BundledKits, BundledLog, SignedRecord};
use jurybook_core::log::Head;
use jurybook_core::travel::signature::{Namespace, SigningKey};
use jurybook_core::travel::{Digest, Kind, json};

const HEAD: [(&str, &str, &str); 4] = [
    ("programme", "programme.json", "application/json"),
    ("programme-signature", "programme.json.sig", "text/plain"),
    ("log", "log.json", "application/json"),
    ("kits", "kits.json", "application/json"),
];

/// What a bundle carries, before it is written down.
pub struct Contents {
    pub programme: Vec<u8>,
    pub signature: String,
    pub log: Vec<SignedRecord>,
    pub kits: Vec<BundledKit>,
    /// Containers of packets.
    pub packets: Vec<Vec<u8>>,
}

/// The steps in which a bundle is made; each leaves what it gets as it is, unless it is replaced.
pub struct Steps {
    pub contents: fn(&Stage, &mut Contents),
    pub members: fn(&mut Vec<Vec<u8>>),
    pub manifest: fn(&mut BundleManifest),
    /// Changes the manifest's text, before it is signed.
    pub json: fn(String) -> String,
    /// Signs the manifest's bytes, by default with the chair's key as a bundle.
    pub sign: fn(&SigningKey, &[u8]) -> String,
    pub kind: Kind,
    /// Changes what is packed, after the manifest has listed it.
    pub unlisted: fn(&mut Vec<Vec<u8>>),
    pub inner: fn(Vec<u8>) -> Vec<u8>,
    pub seal: fn(&Stage, &[u8]) -> Vec<u8>,
    pub file: fn(Vec<u8>) -> Vec<u8>,
}

impl Default for Steps {
    fn default() -> Self {
        Self {
            contents: |_, _| {},
            members: |_| {},
            manifest: |_| {},
            json: |text| text,
            sign: |key, manifest| key.sign(Namespace::Bundle, manifest),
            kind: Kind::Bundle,
            unlisted: |_| {},
            inner: |inner| inner,
            seal: sealed_to_chair,
            file: |file| file,
        }
    }
}

impl Steps {
    /// Makes the bundle for the chair of a stage.
    pub fn file(&self, stage: &Stage) -> Vec<u8> {
        (self.file)((self.seal)(stage, &self.inner(stage)))
    }

    /// Makes the container inside its envelope.
    pub fn inner(&self, stage: &Stage) -> Vec<u8> {
        let mut contents = contents(stage);
        (self.contents)(stage, &mut contents);
        let head = Head {
            n: contents.log.len() as u32,
            head: contents
                .log
                .last()
                .map_or(Head::NONE.head, |last| Digest::of(last.record.as_bytes())),
        };
        let mut members = members(contents);
        (self.members)(&mut members);
        let mut manifest = manifest(stage, head, &members);
        (self.manifest)(&mut manifest);
        let text = String::from_utf8(json::write(&manifest)).unwrap();
        let bytes = (self.json)(text).into_bytes();
        let signature = (self.sign)(&stage.keys().signing, &bytes);
        (self.unlisted)(&mut members);
        (self.inner)(packed(self.kind, &bytes, &signature, &members))
    }
}

/// Everything of the golden chair, and the first judge's packet.
fn contents(stage: &Stage) -> Contents {
    let log = stage.log().into_iter();
    let log = log.map(|kept| SignedRecord {
        record: String::from_utf8(kept.bytes.clone()).unwrap(),
        signature: kept.signature.clone(),
    });
    Contents {
        programme: stage.programme().bytes.clone(),
        signature: stage.programme().signature.clone(),
        log: log.collect(),
        kits: stage.kits().iter().cloned().map(Into::into).collect(),
        packets: vec![packet::Steps::default().inner(stage)],
    }
}

fn members(contents: Contents) -> Vec<Vec<u8>> {
    let records = contents.log;
    let kits = contents.kits;
    let head = [
        contents.programme,
        contents.signature.into_bytes(),
        json::write(&BundledLog { records }),
        json::write(&BundledKits { kits }),
    ];
    head.into_iter().chain(contents.packets).collect()
}

fn manifest(stage: &Stage, log: Head, members: &[Vec<u8>]) -> BundleManifest {
    let packets = std::iter::repeat_n(("packet", "packet.zip", "application/zip"), members.len());
    let named: Vec<_> = HEAD.into_iter().chain(packets).collect();
    BundleManifest {
        format: 1,
        programme_id: stage.programme().id(),
        signer: stage.keys().signing.public().line(),
        recipients: stage.programme().issued.recipients.clone(),
        log,
        made_at: golden::now().to_string(),
        app: "Jurybook 0.1.0".to_owned(),
        members: listed(&named, members),
    }
}
