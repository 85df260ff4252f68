//! Requests and answers about workspaces, settings and dialogs.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request that needs no arguments.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A text in the programme's languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TextView {
    /// English.
    pub en: String,
    /// Korean; empty where the programme has none.
    pub ko: String,
}

/// What the start screen shows.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StartView {
    /// The program's version.
    pub version: String,
    /// Workspaces opened before, latest first.
    pub recent: Vec<RecentView>,
    /// Programme templates that ship with the app.
    pub templates: Vec<TemplateView>,
    /// The person's settings.
    pub settings: Settings,
    /// Files given on the command line or by double click, not yet opened.
    pub opened_files: Vec<String>,
    /// Where the person keeps documents; new workspaces go there.
    pub documents: Option<String>,
    /// The workspace that is open: a window that was loaded again goes on in it.
    pub workspace: Option<WorkspaceView>,
}

/// A workspace opened before.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecentView {
    /// Where the file is.
    pub path: String,
    /// The programme's title when it was last open.
    pub title: TextView,
    /// Whose workspace it is.
    pub role: Role,
    /// The judge's name, in a judge's workspace.
    pub judge: Option<String>,
    /// When it was last open, RFC 3339.
    pub opened_at: String,
    /// Whether the file is still there.
    pub exists: bool,
}

/// Whose workspace it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The secretariat's and the committee chair's.
    Chair,
    /// A judge's, made from a kit.
    Judge,
}

/// A programme template.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplateView {
    /// Its id, as `programme new --template` takes it.
    pub id: String,
    /// The programme's title.
    pub title: TextView,
}

/// What a person has chosen for the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// `en` or `ko`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Size of text in percent, 80–200.
    #[ts(type = "number")]
    pub text_size: u32,
    /// Minutes without a key or a click after which the workspace is locked; 0 for never.
    #[serde(default = "Settings::lock_after")]
    pub lock_after: u32,
}

impl Settings {
    fn lock_after() -> u32 {
        15
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: "en".to_owned(),
            theme: "system".to_owned(),
            text_size: 100,
            lock_after: Self::lock_after(),
        }
    }
}

/// Opens a workspace.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WorkspaceOpen {
    /// The `.jurybook` file.
    pub path: String,
    /// Its passphrase.
    pub passphrase: String,
}

/// Makes a chair's workspace from a programme.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WorkspaceNew {
    /// Where the new `.jurybook` file goes; must not exist.
    pub path: String,
    /// The passphrase it will have, at least 8 characters.
    pub passphrase: String,
    /// Id of a template; either this, `programme_file` or `copy_of`.
    pub template: Option<String>,
    /// A programme file of one's own.
    pub programme_file: Option<String>,
    /// Another workspace, such as last year's, of which the programme alone is taken.
    #[ts(optional)]
    pub copy_of: Option<WorkspaceOpen>,
}

/// Builds the sample prize and opens the chair's workspace of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SampleOpen {
    /// Folder that will hold the workspace and the sample's files.
    pub dir: String,
    /// The workspace's passphrase.
    pub passphrase: String,
}

/// The workspace that is open.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WorkspaceView {
    /// The file.
    pub path: String,
    /// Whose workspace it is.
    pub role: Role,
    /// The judge it belongs to, in a judge's workspace.
    pub judge: Option<JudgeSelf>,
    /// The programme.
    pub programme: ProgrammeView,
    /// The newest journal row's hash, short.
    pub journal_head: String,
    /// Number of applications.
    pub applications: u32,
    /// Number of judges on the panel.
    pub judges: u32,
    /// What undo would take back, as a text id of the locales; none where there is nothing.
    pub undo: Option<String>,
    /// What redo would bring back.
    pub redo: Option<String>,
    /// Why nothing more can be taken back, where something else builds on it.
    pub undo_ends: Option<super::Detail>,
}

/// The judge whose workspace this is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct JudgeSelf {
    /// Whether points that are given in practice go back to the chair.
    pub calibrating: bool,
    /// The judge's number.
    pub id: u32,
    /// The judge's name.
    pub name: String,
    /// The round of the kit.
    pub round: String,
    /// Six words of the judge's key, to read out to the chair.
    pub words: String,
    /// Six words of the programme; the chair has the same.
    pub programme_words: String,
}

/// The programme, as screens need it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProgrammeView {
    /// Programme slug.
    pub id: String,
    /// Its title.
    pub title: TextView,
    /// Deadline, RFC 3339 with the programme's offset.
    pub deadline: String,
    /// Name of the time zone, such as `Asia/Seoul`.
    pub time_zone: String,
    /// Categories in the programme's order.
    pub categories: Vec<CategoryView>,
    /// Applicant kinds.
    pub kinds: Vec<NamedView>,
    /// Whether every verdict of screening is confirmed by a second person.
    pub confirm_screening: bool,
    /// Rounds in order.
    pub rounds: Vec<RoundView>,
    /// Special mentions that may be given.
    pub special_mentions: Vec<NamedView>,
}

/// An id with its name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NamedView {
    /// The id.
    pub id: String,
    /// The name.
    pub name: TextView,
}

/// A category.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CategoryView {
    /// The id.
    pub id: String,
    /// The name.
    pub name: TextView,
    /// What it is for.
    pub description: TextView,
}

/// A round.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RoundView {
    /// The id.
    pub id: String,
    /// The name.
    pub name: TextView,
    /// Whether judges give scores in it (screening gives verdicts instead).
    pub scoring: bool,
    /// Until when judges hand in their scores, RFC 3339.
    pub due: Option<String>,
}

/// Names a workspace in the list of recent ones.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecentForget {
    /// The file.
    pub path: String,
}

/// Makes a copy of the open workspace, checked and complete.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Backup {
    /// Where the copy goes; must not exist.
    pub out: String,
}

/// A file that was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FileView {
    /// Where it is.
    pub path: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub size: u64,
}

/// The state of a workspace after a full check.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CheckView {
    /// Whether all is well.
    pub sound: bool,
    /// Rows of the journal that were followed.
    #[ts(type = "number")]
    pub journal_rows: u64,
    /// The newest row's hash.
    pub journal_head: String,
    /// What was found wrong.
    pub findings: Vec<super::Detail>,
}

/// Asks the person for files or folders through the system's dialog.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChooseOpen {
    /// What is looked for.
    pub what: FileKind,
    /// Whether several may be chosen.
    pub several: bool,
}

/// Asks the person where to save.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChooseSave {
    /// What will be written.
    pub what: FileKind,
    /// The name to begin with.
    pub suggested: String,
}

/// Kinds of files in dialogs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FileKind {
    /// `.jurybook`
    Workspace,
    /// `.jurykit`
    Kit,
    /// `.jurypacket`, and the bundles that hold them.
    Packet,
    /// `.juryreceipt`
    Receipt,
    /// `.jurybundle`
    Bundle,
    /// `.jurysafe`
    Safe,
    /// `.xlsx`, `.ods`, `.csv`
    Table,
    /// `.toml`
    Programme,
    /// `.pdf`
    Pdf,
    /// `.csv`
    Csv,
    /// `.xlsx`
    Xlsx,
}

/// What the person chose; empty where the dialog was cancelled.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Chosen {
    /// Full paths.
    pub paths: Vec<String>,
}

/// Shows a file in the system's file manager.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Reveal {
    /// A file that a command wrote since the program was started.
    pub path: String,
}

/// Opens a file in the program that the system has for its kind.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenWritten {
    /// A file that a command wrote since the program was started.
    pub path: String,
}

/// Lets a document be printed by the system's own dialog; answers once the person has closed it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintWritten {
    /// A PDF that a command wrote since the program was started.
    pub path: String,
}

/// Stops a job.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Cancel {
    /// The id under which it was started.
    pub job: String,
}
