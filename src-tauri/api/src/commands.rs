//! The table of commands: each is declared here once, and the dispatcher, the TypeScript map and the
//! test that every command is exercised are made from it.

use crate::contract::*;
use crate::desk::Context;
use crate::handlers;
use jurybook_core::programme::must_be_chair;
use jurybook_core::workspace::Workspace;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// How a command behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Changes nothing.
    Read,
    /// One change of the workspace or of the settings.
    Change,
    /// Long work with progress; can be cancelled.
    Job,
    /// Long work with progress that changes nothing; can be cancelled.
    Query,
    /// Keeps what becomes a change later, or never; no other screen shows it.
    Jot,
}

/// A command as the table declares it.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// Its name, the same on both sides.
    pub name: &'static str,
    /// How it behaves.
    pub kind: Kind,
}

macro_rules! commands {
    ($( $kind:ident $name:ident($request:ty) -> $response:ty; )*) => {
        /// Every command, in the table's order.
        pub const COMMANDS: &[Command] = &[
            $( Command { name: stringify!($name), kind: Kind::$kind }, )*
        ];

        /// Carries out a command by name.
        fn dispatch<F: Form>(
            context: &Context<'_>,
            name: &str,
            body: Value,
        ) -> Result<F, Problem> {
            match name {
                $( stringify!($name) => run::<$request, $response, F>(context, body, handlers::$name), )*
                _ => Err(Problem::new("command-unknown", vec![("name", name.to_owned())])),
            }
        }

        /// Calls `visit` with each command, its request and its response.
        pub(crate) fn visit_types(visitor: &mut impl TypeVisitor) {
            $( visitor.command::<$request, $response>(Command { name: stringify!($name), kind: Kind::$kind }); )*
        }
    };
}

/// What only the chair does. In a judge's workspace it is refused before anything else is looked at, so that
/// nobody reads that there are no judges where there can be none. Changing the programme and printing sheets of
/// words have refusals with words of their own.
pub const THE_CHAIRS: &[&str] = &[
    "applications_import",
    "rows_dismiss",
    "application_screen",
    "applications_screen",
    "applications_confirm",
    "applications_screen_clear",
    "judges_import",
    "conflicts_propose",
    "conflicts_import",
    "conflict_declare",
    "conflict_decide",
    "assignment_apply",
    "assignment_change",
    "kits_export",
    "merge_apply",
    "bundle_export",
    "receipts_export",
    "fork_choose",
    "roster_confirm",
    "roster_revoke",
    "round_seal",
    "round_reopen",
    "decision_keep",
    "decide",
    "benefit_track",
    "decision_withdraw",
    "meeting_begin",
    "meeting_presence",
    "meeting_end",
    "official_declare",
    "official_reopen",
    "papers_print",
    "results_write",
    "record_export",
];

/// Carries out a command by name, for whom it is.
pub(crate) fn carry_out<F: Form>(
    context: &Context<'_>,
    name: &str,
    body: Value,
) -> Result<F, Problem> {
    if THE_CHAIRS.contains(&name) {
        let check = |workspace: &mut Workspace| Ok(must_be_chair(workspace.read())?);
        context.desk.with(check)?;
    }
    dispatch(context, name, body)
}

/// Returns how a command behaves.
pub(crate) fn kind(name: &str) -> Option<Kind> {
    COMMANDS
        .iter()
        .find(|command| command.name == name)
        .map(|command| command.kind)
}

/// The form in which an answer is given.
pub(crate) trait Form: Sized {
    fn of<A: Serialize>(answer: &A) -> serde_json::Result<Self>;
}

/// A value, to be looked into.
impl Form for Value {
    fn of<A: Serialize>(answer: &A) -> serde_json::Result<Self> {
        serde_json::to_value(answer)
    }
}

/// Text, to be handed on.
impl Form for String {
    fn of<A: Serialize>(answer: &A) -> serde_json::Result<Self> {
        serde_json::to_string(answer)
    }
}

fn run<Q: DeserializeOwned, A: Serialize, F: Form>(
    context: &Context<'_>,
    body: Value,
    handler: fn(&Context<'_>, Q) -> Result<A, Problem>,
) -> Result<F, Problem> {
    let malformed = |error: serde_json::Error| {
        Problem::new("request-malformed", vec![("cause", error.to_string())])
    };
    let request = serde_json::from_value(body).map_err(malformed)?;
    F::of(&handler(context, request)?).map_err(malformed)
}

/// Sees the request and response types of each command.
pub(crate) trait TypeVisitor {
    /// Called once a command.
    fn command<Q: ts_rs::TS + 'static + ?Sized, A: ts_rs::TS + 'static + ?Sized>(
        &mut self,
        command: Command,
    );
}

commands! {
    // Start, settings, dialogs.
    Read start(Nothing) -> StartView;
    Change settings_save(Settings) -> Settings;
    Change recent_forget(RecentForget) -> StartView;
    Read choose_open(ChooseOpen) -> Chosen;
    Read choose_folder(Nothing) -> Chosen;
    Read choose_save(ChooseSave) -> Chosen;
    Read reveal(Reveal) -> Nothing;
    Read open_written(OpenWritten) -> Nothing;
    Read print_written(PrintWritten) -> Nothing;
    Read cancel(Cancel) -> Nothing;

    // Workspace.
    Change workspace_new(WorkspaceNew) -> WorkspaceView;
    Job workspace_open(WorkspaceOpen) -> WorkspaceView;
    Job sample_open(SampleOpen) -> WorkspaceView;
    Change workspace_close(Nothing) -> Nothing;
    Read workspace_show(Nothing) -> WorkspaceView;
    Query check(Nothing) -> CheckView;
    Job backup(Backup) -> FileView;
    Job passphrase_change(PassphraseChange) -> WorkspaceView;
    Read recovery_show(Nothing) -> RecoveryView;
    Job recovery_copy(RecoveryCopy) -> RecoveryCopyView;
    Job recover(Recover) -> RecoveredView;
    Job recovery_sheet_print(SheetPrint) -> FileView;
    Job deputy_sheet_print(SheetPrint) -> FileView;
    Read journal_show(JournalShow) -> JournalView;
    Change undo(Nothing) -> UndoneView;
    Change redo(Nothing) -> UndoneView;

    // Programme.
    Read programme_show(Nothing) -> ProgrammeEdit;
    Read programme_read(ProgrammeRead) -> ProgrammeDraft;
    Read programme_check(ProgrammeChange) -> ProgrammeFaults;
    Jot programme_keep(ProgrammeKeep) -> Nothing;
    Change programme_change(ProgrammeChange) -> ProgrammeEdit;
    Change programme_save(ProgrammeSave) -> FileView;

    // Applications and screening.
    Query applications_columns(ApplicationsImport) -> ColumnsView;
    Query applications_plan(ApplicationsImport) -> ImportView;
    Job applications_import(ApplicationsImport) -> ImportView;
    Read rows_aside(Nothing) -> RowsAsideView;
    Change rows_dismiss(RowsDismiss) -> RowsAsideView;
    Read applications_list(ApplicationsList) -> ApplicationsView;
    Read application_show(ApplicationShow) -> ApplicationView;
    Change application_screen(Screen) -> ApplicationView;
    Change applications_screen(ScreenMany) -> ScreenedView;
    Change applications_confirm(ConfirmMany) -> ScreenedView;
    Change applications_screen_clear(ScreenClear) -> ScreenedView;

    // Panel.
    Query judges_plan(TableImport) -> ImportView;
    Job judges_import(TableImport) -> ImportView;
    Read judges_list(Nothing) -> JudgesView;
    Read conflicts_list(Nothing) -> ConflictsView;
    Change conflicts_propose(Nothing) -> ConflictsView;
    Job conflicts_import(TableImport) -> ImportView;
    Change conflict_declare(ConflictDeclare) -> ConflictsView;
    Change conflict_decide(ConflictDecide) -> ConflictsView;
    Query assignment_propose(Assign) -> AssignmentView;
    Job assignment_apply(Assign) -> AssignmentView;
    Change assignment_change(AssignOne) -> AssignmentView;
    Read assignment_show(RoundShow) -> AssignmentView;
    Job kits_export(KitsExport) -> KitsView;
    Read kits_show(RoundShow) -> KitsOutView;

    // A judge's work.
    Job kit_open(KitOpen) -> WorkspaceView;
    Read sheet_show(ApplicationShow) -> SheetView;
    Change sheet_score(SheetScore) -> SheetView;
    Change sheet_comment(SheetComment) -> SheetView;
    Jot sheet_type(SheetComment) -> Nothing;
    Change sheet_finalise(ApplicationShow) -> SheetView;
    Change sheet_flag(SheetFlag) -> SheetView;
    Change sheet_nominate(SheetNominate) -> SheetView;
    Change sheet_recuse(SheetRecuse) -> SheetView;
    Change sheet_reopen(SheetReopen) -> SheetView;
    Query scores_plan(TableImport) -> ScoresImportView;
    Job scores_import(TableImport) -> ScoresImportView;
    Read scores_list(Nothing) -> ScoresView;
    Read scores_gaps(Nothing) -> GapsView;
    Read scores_own(Nothing) -> OwnScoresView;
    Change scores_finalise(Nothing) -> FinalisedView;
    Job packet_export(PacketExport) -> PacketView;
    Read packet_pending(Nothing) -> PendingView;
    Change receipt_open(ReceiptOpen) -> ReceiptsView;
    Read receipts_show(Nothing) -> ReceiptsView;

    // Merge, results, print.
    Query packet_inspect(PacketInspect) -> InspectedView;
    Query merge_plan(Merge) -> MergeView;
    Job merge_apply(Merge) -> MergeView;
    Job bundle_export(BundleExport) -> BundleView;
    Job receipts_export(ReceiptsExport) -> ReceiptsView;
    Job receipts_print(ReceiptsPrint) -> FileView;
    Read coverage_show(RoundShow) -> CoverageView;
    Read reach_show(ReachShow) -> ReachView;
    Read calibration_show(RoundShow) -> CalibrationView;
    Read reminders_show(RoundShow) -> RemindersView;
    Job table_export(TableExport) -> FileView;
    Read forks_show(Nothing) -> ForksView;
    Change fork_choose(ForkChoose) -> ForksView;
    Read roster_show(Nothing) -> RosterView;
    Change roster_confirm(RosterConfirm) -> RosterView;
    Change roster_revoke(RosterRevoke) -> RosterView;
    Read seal_show(RoundShow) -> SealView;
    Change round_seal(RoundShow) -> SealView;
    Change round_reopen(RoundReopen) -> SealView;
    Read agenda_show(AgendaShow) -> AgendaView;
    Read decisions_show(RoundShow) -> DecisionsView;
    Jot decision_keep(DecisionKeep) -> Nothing;
    Change decide(Decide) -> DecisionsView;
    Read benefits_show(RoundShow) -> BenefitsView;
    Change benefit_track(BenefitTrack) -> BenefitsView;
    Change decision_withdraw(DecisionWithdraw) -> DecisionsView;
    Change meeting_begin(MeetingBegin) -> MinutesView;
    Change meeting_presence(MeetingPresence) -> MinutesView;
    Change meeting_end(RoundShow) -> MinutesView;
    Read minutes_show(RoundShow) -> MinutesView;
    Read dossier_show(DossierShow) -> DossierView;
    Read projector_open(Nothing) -> Nothing;
    Read projector_close(Nothing) -> Nothing;
    Read project(Project) -> Nothing;
    Read projection_show(Nothing) -> ProjectionView;
    Read official_show(RoundShow) -> OfficialView;
    Change official_declare(RoundShow) -> OfficialView;
    Change official_reopen(OfficialReopen) -> OfficialView;
    Read log_show(Nothing) -> LogView;
    Job rebuild(Nothing) -> RebuiltView;
    Query ranking_show(RankingShow) -> RankingView;
    Job ranking_export(RankingExport) -> FilesView;
    Query ranking_plots(RankingPlots) -> PlotsView;
    Query agreement_show(AgreementShow) -> AgreementReport;
    Query analyse(Analyse) -> AnalysisView;
    Job print(Print) -> PrintView;
    Job score_sheets_print(ScoreSheetsPrint) -> PrintView;
    Job papers_print(PapersPrint) -> PapersView;
    Read results_plan(ResultsPlan) -> ResultsFolderView;
    Job results_write(ResultsWrite) -> ResultsFolderView;
    Job record_export(RecordExport) -> RecordWritten;
    Query record_verify(RecordAt) -> RecordView;
    Query record_show(RecordAt) -> RecordOwnView;
}
