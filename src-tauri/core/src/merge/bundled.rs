//! Bundles among the files of a merge.
//!
//! A bundle brings packets, each of which is checked as if it had come alone. Of its log ours takes what
//! can be taken without a choice: where it goes on from where ours ends, ours follows it. Where the two
//! have parted, a person has to look: ours stays, and the card says where and how far.

use super::files::IncomingFile;
use super::{Held, Incoming};
use crate::bundle::{self, Bundle, Refusal, Relation, relation};
use crate::clock::Instant;
use crate::files::read_at_most;
use crate::kits::{self, Issued};
use crate::log::{self, Head, Ledger, Record};
use crate::packets::{self, Panel};
use crate::programme;
use crate::store::{Reading, StoreError, Writing};
use crate::travel::envelope::{self, Key};
use crate::travel::{Digest, Kind, TravelError, container};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::{Path, PathBuf};

/// What a merge makes of a bundle, beside the cards of its packets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundleCard {
    /// The file.
    pub path: PathBuf,
    /// Packets in it.
    pub packets: u32,
    /// What its log is to ours.
    pub relation: Relation,
    /// Whether ours follows it: from the merge on, ours is the same as far as it goes.
    pub followed: bool,
    /// The versions of the programme, theirs and ours, where rules may hold there that are not here.
    pub versions: Option<(u32, u32)>,
}

impl BundleCard {
    /// Returns the stable code under which the locales explain what its log is to ours.
    pub fn code(&self) -> &'static str {
        match (self.relation, self.followed) {
            _ if self.versions.is_some() => "bundle-version",
            (Relation::Known, _) => "bundle-log-known",
            (Relation::Ahead { .. }, true) => "bundle-log-followed",
            (Relation::Ahead { .. }, false) => "bundle-log-ahead",
            (Relation::Parted { .. }, _) => "bundle-log-parted",
        }
    }

    /// Returns the arguments of the texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        if let Some((theirs, ours)) = self.versions {
            return vec![("theirs", theirs.to_string()), ("ours", ours.to_string())];
        }
        match self.relation {
            Relation::Known => vec![],
            Relation::Ahead { from } => vec![("number", from.to_string())],
            Relation::Parted { at, decisions } => {
                vec![("number", at.to_string()), ("count", decisions.to_string())]
            }
        }
    }
}

/// A file that was opened, as far as its envelope and, for a bundle, its own checks go.
pub(super) struct Opened {
    pub(super) path: PathBuf,
    pub(super) file: Vec<u8>,
    pub(super) inside: Result<Inside, Refusal>,
}

/// What is inside of a file.
pub(super) enum Inside {
    Packet(Vec<u8>),
    Bundle(Box<Bundle>),
}

impl Opened {
    pub(super) fn read(path: &Path, panel: &Panel) -> Self {
        let file = bytes_of(path);
        let inside = match &file {
            Ok(file) => open(file, panel),
            Err(error) => Err(error.clone().into()),
        };
        Self {
            path: path.to_owned(),
            file: file.unwrap_or_default(),
            inside,
        }
    }
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, TravelError> {
    let read = read_at_most(path, bundle::LARGEST + 1);
    let bytes = read.map_err(|error| TravelError::Read {
        cause: error.to_string(),
    })?;
    if bytes.len() as u64 > bundle::LARGEST {
        return Err(TravelError::Oversize {
            most: bundle::LARGEST,
        });
    }
    Ok(bytes)
}

fn open(file: &[u8], panel: &Panel) -> Result<Inside, Refusal> {
    let key = Key::Identity(panel.identity());
    let inner = envelope::open(file, &key, |inside| {
        let mut inner = Vec::new();
        let read = inside.take(bundle::LARGEST).read_to_end(&mut inner);
        read.map_err(|error| TravelError::while_reading(&error))?;
        Ok::<_, TravelError>(inner)
    })?;
    if container::begins_as(&inner, Kind::Bundle) {
        let bundle = bundle::read(&inner, panel.programme(), panel.recipient())?;
        return Ok(Inside::Bundle(Box::new(bundle)));
    }
    if inner.len() as u64 > packets::LARGEST {
        return Err(TravelError::Oversize {
            most: packets::LARGEST,
        }
        .into());
    }
    Ok(Inside::Packet(inner))
}

/// The bundles of a merge, and what ours takes of their logs and kits.
#[derive(Default)]
pub(super) struct Bundles {
    pub(super) cards: Vec<BundleCard>,
    /// All kits of all bundles.
    kits: Vec<Issued>,
    followed: Option<Followed>,
    /// Kits that packets of the merge may answer and our log does not know.
    expected: BTreeMap<Digest, Issued>,
}

/// A log that goes on where ours ends.
struct Followed {
    records: Vec<Record>,
    heads: Vec<Head>,
    /// The records that ours does not have.
    new: Vec<(Vec<u8>, String)>,
    kits: BTreeMap<Digest, Issued>,
}

/// Returns the numbers of their version of the programme and of ours, where theirs is one that ours does not follow
/// upon.
fn other_version(theirs: &Ledger, ours: &Ledger) -> Option<(u32, u32)> {
    let is_other = match (theirs.revision(), ours.revision()) {
        (Some((number, hash)), Some((own, known))) => {
            number > own || (number == own && hash != known)
        }
        (theirs, None) => theirs.is_some(),
        (None, Some(_)) => false,
    };
    is_other.then(|| (theirs.version(), ours.version()))
}

impl Bundles {
    pub(super) fn of(
        opened: &[Opened],
        reading: Reading<'_>,
        ours: &[Head],
    ) -> Result<Self, StoreError> {
        let mut bundles = Self::default();
        let mut ahead: Vec<&Bundle> = Vec::new();
        let own = log::ledger(reading)?;
        for Opened { path, inside, .. } in opened {
            let Ok(Inside::Bundle(bundle)) = inside else {
                continue;
            };
            let relation = relation(ours, &bundle.heads, &bundle.records);
            if matches!(relation, Relation::Ahead { .. }) {
                ahead.push(bundle);
            }
            bundles.kits.extend(bundle.kits.values().cloned());
            bundles.cards.push(BundleCard {
                path: path.clone(),
                packets: bundle.packets.len() as u32,
                relation,
                followed: false,
                versions: other_version(&Ledger::of(&bundle.records), &own),
            });
        }
        // The longest, unless another goes another way: then neither is followed.
        ahead.sort_by_key(|bundle| bundle.heads.len());
        let longest = ahead.last().filter(|longest| {
            let on_its_way = |bundle: &&Bundle| longest.heads.starts_with(&bundle.heads);
            ahead.iter().all(on_its_way)
        });
        // Nobody can append to a log in which another key has the last word.
        let own_key = programme::signing_key(reading)?.public().line();
        // A log that goes on under another version of the programme tells of rules that are not here.
        let ours_to_append = |bundle: &&&Bundle| {
            let last = bundle.records.last();
            last.is_some_and(|last| last.signer == own_key)
                && Ledger::of(&bundle.records).revision() == own.revision()
        };
        bundles.followed = longest.filter(ours_to_append).map(|bundle| Followed {
            records: bundle.records.clone(),
            heads: bundle.heads.clone(),
            new: bundle.signed.get(ours.len()..).unwrap_or_default().to_vec(),
            kits: bundle.kits.clone(),
        });
        Ok(bundles)
    }

    /// Follows no log.
    pub(super) fn stay(&mut self) {
        self.followed = None;
    }

    /// Tells the panel what the bundles know.
    pub(super) fn teach(&mut self, panel: &mut Panel) {
        let follows = |one: &Followed| panel.follow(&one.records, &one.kits);
        self.followed = self.followed.take().filter(follows);
        for card in &mut self.cards {
            let ahead = matches!(card.relation, Relation::Ahead { .. });
            card.followed = ahead && self.followed.is_some();
        }
        let expected = panel.take_kits(self.kits.iter()).into_iter();
        self.expected = expected.map(|kit| (kit.id, kit)).collect();
    }

    /// Tells whether a followed log speaks of packets that are neither here nor among what comes. A seal
    /// of such a log would leave them out without a word.
    pub(super) fn lack_packets(&self, held: &Held, incoming: &[Incoming]) -> bool {
        let Some(followed) = &self.followed else {
            return false;
        };
        let comes = incoming.iter().filter_map(|one| match one {
            Incoming::Read(packet) => Some(packet.id),
            Incoming::NewerVersion => None,
        });
        let comes: BTreeSet<_> = comes.collect();
        let ledger = Ledger::of(&followed.records);
        let mut arrived = ledger.arrived();
        arrived.any(|id| !held.contains_key(id) && !comes.contains(id))
    }

    /// Returns where the log stands after each of its records.
    pub(super) fn heads(&self, ours: Vec<Head>) -> Vec<Head> {
        let followed = self.followed.as_ref();
        followed.map_or(ours, |followed| followed.heads.clone())
    }

    /// Tells whether a merge takes records into our log.
    pub(super) fn follow(&self) -> bool {
        self.followed.is_some()
    }

    /// Takes the followed log and its kits, and those kits of the others that the packets which are taken
    /// answer; the latter are told to our own log.
    pub(super) fn put<'a>(
        &self,
        writing: &Writing<'_>,
        taken: impl Iterator<Item = &'a IncomingFile>,
        now: Instant,
    ) -> Result<(), StoreError> {
        if let Some(followed) = &self.followed {
            log::extend(writing, &followed.new)?;
            let known: BTreeSet<Digest> = kits::issued(writing.reading())?
                .into_iter()
                .map(|kit| kit.id)
                .collect();
            for record in &followed.records {
                let log::Entry::KitIssued { kit_id, .. } = &record.entry else {
                    continue;
                };
                if let Some(kit) = followed
                    .kits
                    .get(kit_id)
                    .filter(|_| !known.contains(kit_id))
                {
                    kits::put(writing, kit, now)?;
                }
            }
        }
        let answered = taken.filter_map(|file| file.outcome.as_ref().ok()?.as_ref());
        let answered: BTreeSet<Digest> = answered.map(|read| read.kit).collect();
        for kit in answered.iter().filter_map(|id| self.expected.get(id)) {
            let supersedes = kits::earlier(writing.reading(), &kit.round, kit.judge)?;
            kits::put(writing, kit, now)?;
            log::append(writing, kits::kit_issued(kit, supersedes), now)?;
        }
        Ok(())
    }
}
