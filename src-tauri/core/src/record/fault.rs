//! What can be wrong with a record, each with the name of the file.

/// What is wrong with a file of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// It cannot be read.
    Unreadable,
    /// It is a link, a device or anything else but a plain file.
    Link,
    /// No record has a file of this name.
    Name,
    /// It is larger than any such file, or there are more files than in any record.
    Large,
    /// `SHA256SUMS` does not list it.
    Extra,
    /// It is listed, or needed, and is not there.
    Missing,
    /// Its bytes are not those that `SHA256SUMS` lists.
    Changed,
    /// `SHA256SUMS` is not in its one form.
    Sums,
    /// It is not of the form that it must have.
    Content,
    /// Its signature does not hold, or is by another key.
    Signature,
    /// It belongs to another programme.
    Programme,
    /// The log does not hold from this record on.
    Log,
    /// It does not follow from programme and log.
    Signers,
    /// The packet's key was not the judge's when the packet came in.
    Who,
    /// It is not what the judge has signed.
    Packet,
    /// The result counts other packets than those that were sealed.
    Seal,
    /// The result has other points, weights or applications than packets and programme.
    Inputs,
    /// The ranks do not follow from the points.
    Ranks,
}

impl Fault {
    /// Returns the stable code of the fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable => "record-unreadable",
            Self::Link => "record-link",
            Self::Name => "record-name",
            Self::Large => "record-large",
            Self::Extra => "record-extra",
            Self::Missing => "record-missing",
            Self::Changed => "record-changed",
            Self::Sums => "record-sums",
            Self::Content => "record-content",
            Self::Signature => "record-signature",
            Self::Programme => "record-programme",
            Self::Log => "record-log",
            Self::Signers => "record-signers",
            Self::Who => "record-who",
            Self::Packet => "record-packet",
            Self::Seal => "record-seal",
            Self::Inputs => "record-inputs",
            Self::Ranks => "record-ranks",
        }
    }
}

/// A fault and the file that has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Failure {
    /// The file's name within the folder.
    pub file: String,
    /// What is wrong with it.
    pub fault: Fault,
}

impl Failure {
    pub(super) fn new(fault: Fault, file: &str) -> Self {
        Self {
            file: file.to_owned(),
            fault,
        }
    }

    /// Returns the arguments of its texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        vec![("file", self.file.clone())]
    }
}

/// Gives a failure unless a claim holds.
pub(super) fn need(holds: bool, fault: Fault, file: &str) -> Result<(), Failure> {
    if holds {
        Ok(())
    } else {
        Err(Failure::new(fault, file))
    }
}
