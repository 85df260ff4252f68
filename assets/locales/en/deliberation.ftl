### Deliberation: agenda, votes, decisions, official results.

op-begin-meeting = Meeting begun
op-change-presence = Members came or left
op-end-meeting = Meeting ended
op-decide = Decision taken
op-track-benefit = Benefit noted
op-withdraw-decision = Decision withdrawn
op-take-back-decision = Decision taken back
op-restore-decision = Decision restored
op-declare-official = Results declared official
op-reopen-official = Official results opened again
log-result-reopen = Official result opened again

outcome-shortlisted = Shortlisted
outcome-award = Award: { $name }
outcome-mention = Special mention: { $name }
outcome-mention-with = Special mention: { $name }, with { $partner }
outcome-none = None

minute-began = Meeting begun. Present: { $names }.
minute-present = Present from here on: { $names }.
minute-ended = Meeting ended.
minute-sealed = Round sealed with { $count } packets.
minute-unsealed = Seal opened again: { $reason }
minute-official = Results declared official: { $code }.
minute-reopened = Official results opened again: { $reason }
minute-votes = For: { $for }. Against: { $against }. Abstaining: { $abstain }.
minute-motion = Motion: { $text }
minute-reason = Reason: { $text }
minute-dissent = Dissent: { $text }
minute-superseded = Decided anew in number { $number }.
minute-withdrawn = Withdrawn: { $reason }
minute-taken-back = Taken back.

demo-decide = Decisions

err-decision-not-eligible = Nothing can be decided about application { $application }: { $verdict ->
    [open] it was not screened yet
    [needs-clarification] its screening waits for a clarification
    [withdrawn] its applicant has withdrawn it
   *[ineligible] it is not eligible
}.
rec-decision-not-eligible = Find it eligible in screening first, if it is.
err-decision-not-in-round = Application { $application } was not shortlisted in the round “{ $round }”.
rec-decision-not-in-round = Shortlist it there first, or decide about another.
err-outcome-unknown = “{ $outcome }” is no outcome.
rec-outcome-unknown = Use shortlisted, award:ID, mention:ID or none, with the id as the programme has it.
err-award-unknown = This programme has no award “{ $award }”.
rec-award-unknown = Use the id of an award of the programme.
err-award-other-category = The award “{ $award }” is given in the category “{ $category }” only.
rec-award-other-category = Choose an award of the application's own category.
err-mention-unknown = This programme has no special mention “{ $mention }”.
rec-mention-unknown = Use the id of a special mention of the programme.
err-decision-text-long = A text is longer than { $most } characters.
rec-decision-text-long = Shorten it, and keep the whole elsewhere.
err-vote-not-a-member = Judge { $judge } is not a member of this round's committee.
rec-vote-not-a-member = Members are the judges who are assigned in the round.
err-vote-absent = Judge { $judge } ({ $name }) is not present at the meeting.
rec-vote-absent = Say first that the member has come, or leave the vote out.
err-vote-twice = Judge { $judge } ({ $name }) votes in two ways.
rec-vote-twice = Count each member once: for, against or abstaining.
err-vote-in-conflict = Judge { $judge } ({ $name }) may not vote on application { $application }: { $ground ->
    [recused] the judge recused from it
    [affiliation] they share an affiliation
    [city] they are in the same city
    [country] they are in the same country
   *[declared] a conflict of interest was declared
} ({ $evidence }).
rec-vote-in-conflict = Let the judge leave the room, and record the votes of the others.
err-decision-unknown = No decision number { $number } of this round stands.
rec-decision-unknown = Look the number up in the minutes; what was withdrawn or decided anew stands no more.
err-meeting-open = A meeting of the round “{ $round }” is going on already.
rec-meeting-open = End it first, or change who is present.
err-meeting-none = No meeting of the round “{ $round }” is going on.
rec-meeting-none = Begin one first.
err-meeting-nobody = Nobody is present.
rec-meeting-nobody = Name at least one member.
err-official-not-sealed = The round “{ $round }” is not sealed, so its results can still change.
rec-official-not-sealed = Seal the round first.
err-round-official = The results of the round “{ $round }” are official. Nothing of it can change.
rec-round-official = To change something, open the official results again; that needs a reason, which stays in the log.
err-round-not-official = The results of the round “{ $round }” are not official.
rec-round-not-official = Nothing needs to be opened.
err-roster-official = Scores of judge { $judge } count in the round “{ $round }”, whose results are official.
rec-roster-official = Open the official results again, with the reason; revoke the key; then declare them official anew.
err-packet-official = The results of the packet's round, “{ $round }”, are official. It was not taken in.
rec-packet-official = Where it must count, open the official results again for a reason, then the round, and merge it once more.
err-assign-not-shortlisted = Application { $application } was not shortlisted in the round before.
rec-assign-not-shortlisted = Shortlist it there first.

err-award-more-winners = The award “{ $award }” has { $count } winners; the programme foresees { $most }.
rec-award-more-winners = Leave it where a joint award is meant; otherwise withdraw a decision.
err-decision-against-votes = Decision { $number } about application { $application } stands, although no fewer voted against it than for it.
rec-decision-against-votes = Check the votes, or withdraw the decision.
err-projector-unavailable = The second window cannot be opened here.
rec-projector-unavailable = Connect a screen, close other programs, and try again; or show this window to the room.

benefit-open = Open
benefit-arranged = Arranged
benefit-given = Given
column-benefits = Benefits
column-benefit = Benefit
column-progress = State
column-note = Note
column-award = Award
column-email = E-mail
err-benefit-unknown = The programme has no benefit { $benefit }.
rec-benefit-unknown = Benefits are counted from 1, in the programme's order.
err-benefit-not-a-winner = Application { $application } has no award in this round.
rec-benefit-not-a-winner = Benefits are followed for those who have an award. Decide on the award first.
