//! How the errors of the core cross the boundary: as codes with arguments.

use crate::contract::{Detail, Problem, ProblemDetail};
use jurybook_core::applications::{ImportError, ScreenError};
use jurybook_core::bundle::BundleError;
use jurybook_core::deliberation::DeliberationError;
use jurybook_core::files::is_full;
use jurybook_core::judges::DeclareError;
use jurybook_core::kits::KitError;
use jurybook_core::merge::{MergeError, RoundError};
use jurybook_core::packets::{PacketError, Refusal};
use jurybook_core::programme::ProgrammeError;
use jurybook_core::ranking::RankingError;
use jurybook_core::receipts::ReceiptError;
use jurybook_core::record::RecordError;
use jurybook_core::recovery::RecoveryError;
use jurybook_core::roster::RosterError;
use jurybook_core::scores::{ScoresImportError, SheetError};
use jurybook_core::store::StoreError;
use jurybook_core::travel::TravelError;
use std::path::Path;

type Args = Vec<(&'static str, String)>;

/// Codes that say no to what somebody hands in or claims, besides those of packets and files.
const REFUSALS: [&str; 30] = [
    "assign-not-shortlisted",
    "assign-withdrawn",
    "award-other-category",
    "decision-not-eligible",
    "decision-not-in-round",
    "kit-chair",
    "kit-other-judge",
    "official-not-sealed",
    "programme-faults",
    "programme-locked",
    "programme-taken-over",
    "record-other",
    "record-unsound",
    "recovery-handed-over",
    "recovery-taken-over",
    "recovery-words-other",
    "recovery-words-wrong",
    "roster-official",
    "roster-words",
    "round-forked",
    "round-official",
    "screen-decided",
    "screen-disputed",
    "screen-official",
    "screen-same-person",
    "undo-kits-out",
    "undo-official",
    "undo-packets-in",
    "undo-sealed",
    "vote-in-conflict",
];

/// Makes a fact of a code and its arguments.
pub(crate) fn detail(code: &str, args: Args) -> Detail {
    let args = args
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    Detail {
        code: code.to_owned(),
        args,
    }
}

impl Problem {
    /// Makes a problem of a code and its arguments.
    pub fn new(code: &str, args: Args) -> Self {
        let Detail { code, args } = detail(code, args);
        let of_the_disk = [
            "travel-read",
            "travel-write",
            "travel-not-kept",
            "travel-too-large",
        ];
        let refused = code.starts_with("packet-")
            || (code.starts_with("receipt-") && code != "receipt-nothing")
            || (code.starts_with("travel-") && !of_the_disk.contains(&code.as_str()))
            || REFUSALS.contains(&code.as_str());
        Self {
            code,
            args,
            details: Vec::new(),
            refused,
        }
    }

    /// Makes a problem with everything that is wrong.
    pub(crate) fn with(code: &str, details: Vec<ProblemDetail>) -> Self {
        Self {
            details,
            ..Self::new(code, Vec::new())
        }
    }
}

macro_rules! from_core {
    ($($error:ty),* $(,)?) => {
        $(impl From<$error> for Problem {
            fn from(error: $error) -> Self {
                Self::new(error.code(), error.args())
            }
        })*
    };
}

from_core!(
    StoreError,
    DeclareError,
    ImportError,
    KitError,
    PacketError,
    RecoveryError,
    SheetError,
    ScoresImportError,
    MergeError,
    RoundError,
    RosterError,
    BundleError,
    ReceiptError,
    Refusal,
    TravelError,
);

impl From<Vec<ProgrammeError>> for Problem {
    fn from(errors: Vec<ProgrammeError>) -> Self {
        let one = |error: ProgrammeError| ProblemDetail {
            line: Some(error.line),
            field: error.field,
            detail: detail(error.fault.code(), error.fault.args()),
        };
        Self::with("programme-errors", errors.into_iter().map(one).collect())
    }
}

impl From<DeliberationError> for Problem {
    fn from(error: DeliberationError) -> Self {
        let one = |fault: &DeliberationError| ProblemDetail {
            line: None,
            field: String::new(),
            detail: detail(fault.code(), fault.args()),
        };
        let mut problem = Self::new(error.code(), error.args());
        if let DeliberationError::Several { faults } = &error {
            problem.details = faults.iter().map(one).collect();
            let refused = |fault: &DeliberationError| Self::new(fault.code(), vec![]).refused;
            problem.refused = faults.iter().any(refused);
        }
        problem
    }
}

impl From<ScreenError> for Problem {
    fn from(error: ScreenError) -> Self {
        let one = |fault: &ScreenError| ProblemDetail {
            line: None,
            field: String::new(),
            detail: detail(fault.code(), fault.args()),
        };
        let mut problem = Self::new(error.code(), error.args());
        if let ScreenError::Several { faults } = &error {
            problem.details = faults.iter().map(one).collect();
            let refused = |fault: &ScreenError| Self::new(fault.code(), vec![]).refused;
            problem.refused = faults.iter().any(refused);
        }
        problem
    }
}

impl From<Vec<RankingError>> for Problem {
    fn from(errors: Vec<RankingError>) -> Self {
        let one = |error: RankingError| ProblemDetail {
            line: None,
            field: String::new(),
            detail: detail(error.code(), error.args()),
        };
        Self::with("ranking-impossible", errors.into_iter().map(one).collect())
    }
}

impl From<RecordError> for Problem {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::Ranking(errors) => errors.into(),
            other => Self::new(other.code(), other.args()),
        }
    }
}

/// Makes the problem of a file that the system would not read.
pub(crate) fn file_problem(path: &Path, error: &std::io::Error) -> Problem {
    let code = match error.kind() {
        std::io::ErrorKind::NotFound => "file-missing",
        _ => "file-unreadable",
    };
    about(code, path, error)
}

/// Makes the problem of a file that the system would not write.
pub(crate) fn write_problem(path: &Path, error: &std::io::Error) -> Problem {
    match error.kind() {
        _ if is_full(error) => Problem::new("disk-full", vec![]),
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            Problem::new("read-only", vec![])
        }
        std::io::ErrorKind::AlreadyExists => about("file-exists", path, error),
        _ => about("file-unwritable", path, error),
    }
}

fn about(code: &str, path: &Path, error: &std::io::Error) -> Problem {
    let shown = path.display().to_string();
    Problem::new(code, vec![("path", shown), ("cause", error.to_string())])
}
