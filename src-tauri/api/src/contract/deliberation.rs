//! Requests and answers about agenda, decisions, minutes and official results.

use super::{DecisionUnfinished, Detail, TextView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the agenda of a category in a round.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaShow {
    /// The round's id.
    pub round: String,
    /// The category's id.
    pub category: String,
}

/// The order in which the committee talks about applications.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AgendaView {
    /// The round.
    pub round: String,
    /// The category.
    pub category: String,
    /// Its name.
    pub name: TextView,
    /// The members of the committee: the judges of the round.
    pub members: Vec<MemberView>,
    /// The applications in order.
    pub items: Vec<AgendaItem>,
    /// How often anybody goes out, everybody being in at the beginning.
    pub goings: u32,
    /// How often anybody would go out in the order of the ranking.
    pub in_ranking_order: u32,
    /// Whether no order has fewer goings; otherwise it is a good one.
    pub exact: bool,
}

/// A member of the committee.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MemberView {
    /// The judge's number.
    pub judge: u32,
    /// The judge's name.
    pub name: String,
    /// Whether the member is at the meeting; everybody is where no meeting was begun.
    pub present: bool,
}

/// An application's place on the agenda.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AgendaItem {
    /// The application's number.
    pub application: u32,
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// Its title in English, where it differs.
    pub title_en: Option<String>,
    /// The applicant.
    pub applicant: String,
    /// City.
    pub city: String,
    /// Country.
    pub country: String,
    /// The raw rank; none where no sheet counts.
    pub rank: Option<u32>,
    /// The mean of the sheets that count, 0 to 100.
    pub score: Option<f64>,
    /// Members who must go out now.
    pub leave: Vec<BarredMember>,
    /// Members who come in again now.
    pub come_back: Vec<MemberView>,
    /// Every member with a conflict, present or not; none of them may vote.
    pub conflicted: Vec<BarredMember>,
    /// The decisions about it that stand.
    pub decisions: Vec<DecisionView>,
}

/// A member with a conflict of interest.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BarredMember {
    /// The judge's number.
    pub judge: u32,
    /// The judge's name.
    pub name: String,
    /// Whether the member is at the meeting.
    pub present: bool,
    /// Why: `declared`, `affiliation`, `city`, `country` or `recused`.
    pub ground: String,
    /// The words that matched, or the judge's reason.
    pub evidence: String,
}

/// A decision as it is typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DecisionDraft {
    /// `shortlisted`, `award:ID`, `mention:ID` or `none`; empty while none is chosen.
    pub outcome: String,
    /// Why; needed unless the outcome is `none`.
    #[serde(default)]
    pub reason: String,
    /// The motion as it was put.
    #[serde(default)]
    pub motion: String,
    /// Numbers of the judges who voted for it.
    #[serde(default)]
    pub in_favour: Vec<u32>,
    /// Numbers of those who voted against it.
    #[serde(default)]
    pub against: Vec<u32>,
    /// Numbers of those who abstained.
    #[serde(default)]
    pub abstain: Vec<u32>,
    /// What those who lost had to say.
    #[serde(default)]
    pub dissent: String,
}

/// Takes one decision about one application or several: one operation, taken back as one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Decide {
    /// The round's id.
    pub round: String,
    /// The applications' numbers.
    pub applications: Vec<u32>,
    /// The decision.
    pub decision: DecisionDraft,
}

/// Withdraws a decision that stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DecisionWithdraw {
    /// The round's id.
    pub round: String,
    /// The decision's number.
    #[ts(type = "number")]
    pub decision: u64,
    /// The application; needed where the decision was taken about several.
    #[serde(default)]
    pub application: Option<u32>,
    /// Why.
    pub reason: String,
}

/// The decisions of a round, and what can be decided.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecisionsView {
    /// The round.
    pub round: String,
    /// Whether its results are official, so that nothing can be decided.
    pub official: OfficialView,
    /// The members of the committee.
    pub members: Vec<MemberView>,
    /// Whether a meeting is going on.
    pub meeting: bool,
    /// The awards of the programme.
    pub awards: Vec<AwardView>,
    /// The special mentions of the programme.
    pub mentions: Vec<MentionView>,
    /// The decisions that stand, in the order in which they were taken.
    pub decisions: Vec<DecisionView>,
    /// What there is to know about them.
    pub findings: Vec<Detail>,
    /// Applications that go on to the next round.
    pub shortlisted: u32,
    /// Applications of the round about which nothing was decided yet.
    pub undecided: u32,
    /// Decisions that somebody has begun to prepare, by application.
    pub unfinished: Vec<DecisionUnfinished>,
}

/// An award with those who have it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AwardView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: TextView,
    /// The category in which it is given; empty for any.
    pub category: String,
    /// How many winners the programme foresees.
    pub foreseen: u32,
    /// Numbers of the applications that have it.
    pub winners: Vec<u32>,
}

/// A special mention with those who have it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MentionView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: TextView,
    /// The body with which it is given; empty for none.
    pub partner: String,
    /// Numbers of the applications that have it.
    pub winners: Vec<u32>,
}

/// What a decision gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum OutcomeKind {
    /// A place in the next round.
    Shortlisted,
    /// An award.
    Award,
    /// A special mention.
    Mention,
    /// Neither a place nor an award.
    None,
}

/// Where a decision stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum DecisionState {
    /// It holds.
    Stands,
    /// The committee decided anew.
    Superseded,
    /// It was withdrawn or taken back.
    Withdrawn,
}

/// A decision.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecisionView {
    /// Its number.
    #[ts(type = "number")]
    pub number: u64,
    /// When it was taken, RFC 3339.
    pub at: String,
    /// Who wrote it down: the key that signed for the chair, short.
    pub by: String,
    /// The application's number.
    pub application: u32,
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// The applicant.
    pub applicant: String,
    /// Its category.
    pub category: String,
    /// What it was given.
    pub outcome: OutcomeKind,
    /// The id of the award or the special mention.
    pub id: Option<String>,
    /// Its name.
    pub name: TextView,
    /// The body with which a special mention is given; empty for none.
    pub partner: String,
    /// Why.
    pub reason: String,
    /// The motion as it was put.
    pub motion: String,
    /// Who voted for it.
    pub in_favour: Vec<MemberView>,
    /// Who voted against it.
    pub against: Vec<MemberView>,
    /// Who abstained.
    pub abstain: Vec<MemberView>,
    /// What those who lost had to say.
    pub dissent: String,
    /// Where it stands.
    pub state: DecisionState,
    /// The number of the decision that supersedes it.
    #[ts(type = "number | null")]
    pub superseded_by: Option<u64>,
    /// When it was withdrawn, RFC 3339.
    pub withdrawn_at: Option<String>,
    /// Why it was withdrawn; empty where it was taken back.
    pub withdrawn_because: String,
}

/// Official results of a round.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OfficialView {
    /// The round.
    pub round: String,
    /// Whether its results are official.
    pub official: bool,
    /// Whether it is sealed, so that they can be declared so.
    pub sealed: bool,
    /// SHA-256 of the results; empty where they are not official.
    pub sha256: String,
    /// Its short form, to read out.
    pub short: String,
    /// The same as six words.
    pub words: String,
    /// When they were declared official, RFC 3339.
    pub at: String,
    /// Decisions that the log names with them.
    pub decisions: u32,
    /// Reasons for which official results were opened again, oldest first.
    pub reopened: Vec<String>,
}

/// Opens official results again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfficialReopen {
    /// The round's id.
    pub round: String,
    /// Why.
    pub reason: String,
}

/// Begins a meeting.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingBegin {
    /// The round's id.
    pub round: String,
    /// Numbers of the members who are present; all where nobody says.
    #[serde(default)]
    pub present: Option<Vec<u32>>,
}

/// Says who is present from here on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingPresence {
    /// The round's id.
    pub round: String,
    /// Numbers of the members who are present.
    pub present: Vec<u32>,
}

/// The minutes of a round's meetings.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MinutesView {
    /// The round.
    pub round: String,
    /// Its name.
    pub name: TextView,
    /// The programme's title.
    pub programme: TextView,
    /// Whether a meeting is going on.
    pub meeting: bool,
    /// The members of the committee.
    pub members: Vec<MemberView>,
    /// What happened, in order.
    pub entries: Vec<MinuteView>,
    /// Whether the results are official.
    pub official: OfficialView,
}

/// What an entry of the minutes tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum MinuteKind {
    /// A meeting began, with those who are present.
    Began,
    /// Members came or left.
    Present,
    /// It ended.
    Ended,
    /// A decision was taken.
    Decided,
    /// The round was sealed.
    Sealed,
    /// The seal was opened again.
    Unsealed,
    /// The results were declared official.
    Official,
    /// Official results were opened again.
    Reopened,
}

/// An entry of the minutes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MinuteView {
    /// The number of its row in the journal.
    #[ts(type = "number")]
    pub number: u64,
    /// When it happened, RFC 3339.
    pub at: String,
    /// What it tells of.
    pub kind: MinuteKind,
    /// Members who are present from here on.
    pub present: Vec<MemberView>,
    /// The decision; the first of several that were taken together.
    pub decision: Option<DecisionView>,
    /// All decisions of the entry, where several were taken together.
    pub together: Vec<DecisionView>,
    /// Packets that were sealed.
    pub packets: u32,
    /// The short hash of official results.
    pub code: String,
    /// The reason for which a seal or official results were opened again.
    pub reason: String,
}
