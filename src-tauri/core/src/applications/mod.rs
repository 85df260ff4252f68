//! Applications: what was submitted, and where it stands in screening.

mod aside;
mod attachments;
mod changes;
mod choices;
mod columns;
mod dictionary;
mod hits;
mod import;
mod kept;
mod language;
mod plan;
mod problem;
mod row;
mod screening;
mod store;
mod take_back;
mod write;

pub(crate) use aside::keep_rows;
pub use aside::{AsideRow, dismiss, rows_aside};
pub use attachments::{FolderFile, LARGEST_ATTACHMENT, scan};
pub use changes::{Changed, FieldChange};
pub use choices::{Accepted, Choices, Corrected, Correction, cell_place};
pub use columns::{ColumnSeen, ColumnsSeen, FieldKnown, columns};
pub use hits::{Hit, hits};
pub(crate) use import::read_table_file;
pub use import::{ImportError, Source, Wanted, import, plan_import};
pub use kept::{All, all};
pub(crate) use language::language_code;
pub use plan::{Draft, OpenCell, OpenRow, Plan, plan};
pub use problem::{Fault, Note, Problem, Remark};
pub use screening::{
    Given, Says, ScreenError, Screening, Spoken, Standing, Verdict, say, screen, screen_many,
};
pub(crate) use screening::{put_back, put_stand_back};
pub use store::given::{all as all_given, of as given_of};
pub use store::meanings;
pub(crate) use store::superseded::forget_all as forget_superseded;
pub(crate) use store::{AttachmentWriter, index_again, insert, set_screening};
pub use store::{
    Filter, Named, attachment, attachment_bytes, attachments_of, count, get, list, names,
    read_attachment,
};
pub(crate) use take_back::take_back;

use crate::id::ApplicationId;
use crate::travel::{Digest, Measured};
use serde::{Deserialize, Serialize};

/// What an applicant submitted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submission {
    /// Reference of the form's export, unique.
    pub reference: String,
    /// Category id.
    pub category: String,
    /// Applicant kind id.
    pub kind: String,
    /// Id of the form's option.
    pub form: String,
    /// When it was submitted, RFC 3339 with the programme's offset; empty where not known.
    pub submitted_at: String,
    /// Who applies.
    pub applicant: String,
    /// City.
    pub city: String,
    /// Country.
    pub country: String,
    /// Language, BCP 47; `und` where not known.
    pub language: String,
    /// Title as the applicant wrote it.
    pub title: String,
    /// Title in English; empty where not given.
    pub title_en: String,
    /// Contact person.
    pub contact_name: String,
    /// Contact e-mail.
    pub contact_email: String,
    /// Tag ids.
    pub tags: Vec<String>,
    /// Narrative answers in the programme's order: question id and text.
    pub answers: Vec<(String, String)>,
}

impl Submission {
    /// Returns the hash by which an import recognises what it has imported before.
    pub fn digest(&self) -> Digest {
        Digest::of(&crate::travel::json::write(self))
    }
}

/// An application of the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// Its number.
    pub id: ApplicationId,
    /// What was submitted.
    pub submission: Submission,
    /// Whether screening must decide on it, rather than the rules.
    pub needs_decision: bool,
    /// Where it stands.
    pub screening: Screening,
    /// Number of attachments.
    pub attachments: u32,
}

impl Application {
    /// Claims that judges practise on it, and that it counts nowhere.
    pub fn is_practice(&self) -> bool {
        self.screening.verdict == Verdict::Practice
    }
}

/// An attachment of an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its id in the workspace.
    pub id: i64,
    /// The application.
    pub application: ApplicationId,
    /// File name as given; shown, never used as a path.
    pub name: String,
    /// Media type.
    pub media: String,
    /// Size and check values.
    pub measured: Measured,
}
