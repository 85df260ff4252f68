# The meeting of the committee: agenda, decisions, winners, minutes, official results.

ui-deliberation-part = Part of the deliberation
ui-agenda = Agenda
ui-winners = Winners
ui-minutes = Minutes
ui-no-agenda = Nothing is on the agenda
ui-no-agenda-text = Applications of this category stand here once they were found eligible; in a later round, once they were shortlisted.
ui-agenda-decided = { $decided } of { $total } decided
ui-agenda-goings = { $goings ->
    [0] Nobody has to leave the room.
    [one] Somebody leaves the room once.
   *[other] Members leave the room { $goings } times.
  }
ui-agenda-goings-saved = { $goings ->
    [one] Somebody leaves the room once, instead of { $ranked } times in the order of the ranking.
   *[other] Members leave the room { $goings } times, instead of { $ranked } times in the order of the ranking.
  }
ui-agenda-place = { $place } of { $total }
ui-leave-now = Please leave the room: { $names }
ui-stay-out = Still outside: { $names }
ui-come-back-now = Please come in again: { $names }
ui-rank-and-score = Place { $rank } by raw score, { $score } of 100
ui-no-sheet-counts = No score sheet counts yet
ui-open-application = Open application
ui-show-timer = Time on this application

## Meeting
ui-begin-meeting = Begin meeting
ui-end-meeting = End meeting
ui-who-is-present = Who is present
ui-presence-text = Only members who are present can vote. The minutes say who was there when.
ui-note-presence = Note who is here
ui-present-count = { $present } of { $total } present

## Decisions
ui-decide = Decision
ui-decide-again = Another decision
ui-outcome = Outcome
ui-choose-outcome = Choose …
ui-awards = Awards
ui-special-mentions = Special mentions
ui-award-taken = { $given } of { $foreseen } given
ui-motion = Motion
ui-votes = Votes
ui-votes-for = For
ui-votes-against = Against
ui-votes-abstain = Abstains
ui-votes-counted = For { $for }, against { $against }, abstaining { $abstain }, open { $open }
ui-votes-each = The vote of each of the { $count } members
ui-others-in-favour = All others in favour
ui-clear-votes = Clear votes
ui-may-not-vote = Conflict: may not vote
ui-reason-hint = Needed for everything but “None”. It stands in the minutes.
ui-dissent = Dissent
ui-record-decision = Record decision
ui-decision-unfinished = A decision about it was begun and not taken
ui-decision-taken = The decision is in the minutes.
ui-decision-can-be-taken-back = You can take it back; the minutes then say so.
ui-decision-number = Decision { $number }, { $at }
ui-withdraw-decision = Withdraw
ui-withdraw-question = Withdraw this decision?
ui-withdraw-text = It holds no more, and stays in the minutes as withdrawn, with your reason.
ui-withdraw-placeholder = For example: the applicant withdrew.

## Winners
ui-with-partner = With { $partner }
ui-shortlisted-count = { $count ->
    [one] One application goes on to the next round
   *[other] { $count } applications go on to the next round
  }
ui-undecided-count = { $count ->
    [0] Something was decided about every application of the round.
    [one] One application of the round has no decision yet.
   *[other] { $count } applications of the round have no decision yet.
  }
ui-nobody-yet = Nobody yet
ui-benefits = What winners receive
ui-benefits-given = { $given } of { $promised } given
ui-benefits-hint = Note for each winner how far each benefit has come. You can go on after the results are official: it changes nothing of them.
ui-benefits-nobody = As soon as somebody has an award, you note here what they have received.
ui-benefit-of = { $benefit }, { $applicant }
ui-benefit-note = Note
ui-benefits-table = benefits

## Minutes
ui-no-minutes = The minutes are empty
ui-no-minutes-text = They fill by themselves: who is present, each decision with its votes and reason, and what becomes of it.

## Official
ui-declare-official = Declare official
ui-declare-official-question = Declare the results official?
ui-declare-official-text = From then on nothing of this round can change: no packet, no decision. It can be opened again, with a reason that stays in the log.
ui-official-needs-seal = The round is not sealed yet: its packets can still change. Seal it first, on the page of the ranking.
ui-go-to-ranking = Go to the ranking
ui-official-undecided = { $count ->
    [one] One application has no decision.
   *[other] { $count } applications have no decision.
  }
ui-reopen-official = Reopen results
ui-reopen-official-question = Open the official results again?
ui-reopen-official-text = They become unofficial, and everything of the round can change. The log and the minutes say that, and why.
