# What the committee sees in the meeting room: what judges said, and the projector.

ui-judges-said = What judges said
ui-judge-column = Judge
ui-total-column = Total
ui-mean-row = Mean
ui-flagged-mark = For discussion
ui-nominated-for = Nominated for { $names }
ui-dossier-recused = Conflict of interest
ui-dossier-missing = Not in yet
ui-application-says = What the application says

## Projector
ui-projector = Projector
ui-close-projector = Close projector
ui-projector-shows = Projector shows
ui-projector-matter = Title and decision
ui-projector-names = Names of members
ui-projector-scores = Rank and score
ui-projected-soon = The meeting goes on in a moment
ui-projected-leaving = { $count ->
    [one] One member leaves the room now
   *[other] { $count } members leave the room now
  }
ui-projected-coming = { $count ->
    [one] One member comes in again
   *[other] { $count } members come in again
  }
ui-projected-votes = { $for } for, { $against } against, { $abstain } abstaining
ui-projected-place = Place { $rank }
ui-projected-score = { $score } of 100
ui-projector-full = Full screen: F11 in its window, Esc to leave

## A conflict that is told in the meeting
ui-member-has-conflict = A member has a conflict
ui-declare-conflict-question = Who has a conflict of interest?
ui-declare-conflict-text = The member goes out now, does not vote, and the agenda is put in order again. It can be undone.
ui-declare-conflict-placeholder = For example: has advised the city.
ui-declare-conflict-do = Declare conflict
ui-choose-member = Choose a member …
