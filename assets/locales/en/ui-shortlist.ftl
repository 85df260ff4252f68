### The line of a shortlist, what can still change, heat map, distribution, reminders, tables.

ui-cut-line = Line of the shortlist
ui-cut-line-value = { $count } of { $most } applications above the line
ui-cut-line-hint = Drag the line, or move it with the arrow keys
ui-above-the-line = { $count } of { $most } above the line
ui-line-shared = Several applications share place { $rank }, and the line divides them. Move it, or decide which of them go on.
ui-line-divides = Places { $from }–{ $to } cannot be told apart; the line divides them. Discuss these before you decide.
ui-line-clear = Each application is on its side of the line with a chance of 90% or more.
ui-line-near = { $count ->
    [one] One application is near the line
   *[other] { $count } applications are near the line
 }: a chance between 10% and 90% of being among the first { $first }
ui-line-no-chances = The order is by raw score, so there is no chance of being among the first to give.
ui-chance-and-place = { $chance }, now in place { $rank }
ui-shortlist-above = Shortlist the { $count } above the line
ui-shortlist-official = The results are official. Nothing can be decided until they are opened again.
ui-shortlist-question = { $count ->
    [one] Shortlist one application?
   *[other] Shortlist { $count } applications?
 }
ui-shortlist-text = It is one decision with one reason. Undo takes all of it back at once.
ui-shortlist-placeholder = By adjusted score, after discussion of those near the line
ui-shortlist-now = { $count ->
    [one] Shortlist it
   *[other] Shortlist { $count }
 }
ui-shortlist-already = { $count ->
    [one] One above the line is shortlisted already and stays so.
   *[other] { $count } above the line are shortlisted already and stay so.
 }
ui-shortlist-superseded = { $count ->
    [one] One has another outcome, which this decision supersedes.
   *[other] { $count } have another outcome, which this decision supersedes.
 }
ui-shortlist-below = { $count ->
    [one] One below the line is shortlisted and stays so.
   *[other] { $count } below the line are shortlisted and stay so.
 }
ui-shortlisted-now = { $count ->
    [one] One application shortlisted
   *[other] { $count } applications shortlisted
 }
ui-is-shortlisted = Shortlisted
ui-all-shortlisted = All { $count } above the line are shortlisted
ui-next-round-has = { $count ->
    [one] One application is in { $round }
   *[other] { $count } applications are in { $round }
 }
ui-assign-for-round = Assign judges for { $round }
ui-decided-together = { $count } applications together

ui-reach-title = Can missing packets still change the shortlist?
ui-reach-nothing-missing = No sheet is missing: nothing can change the first { $first } by raw score.
ui-reach-sealed = { $count ->
    [one] One sheet is missing. The round is sealed, so it would not count if it came now.
   *[other] { $count } sheets are missing. The round is sealed, so they would not count if they came now.
 }
ui-reach-none = { $count ->
    [one] One sheet is missing, and it
   *[other] { $count } sheets are missing, and they
 } cannot change the first { $first } by raw score, whatever points { $count ->
    [one] it has.
   *[other] they have.
 }
ui-reach-open = { $count ->
    [one] One sheet is missing.
   *[other] { $count } sheets are missing.
 } By raw score { $enter ->
    [0] no application
    [one] one application
   *[other] { $enter } applications
 } could still come among the first { $first }, and { $leave ->
    [0] none
   *[other] { $leave }
 } could still fall behind.
ui-reach-which = Which
ui-reach-enter = Could still come in
ui-reach-leave = Could still fall out
ui-reach-rank = now place { $rank } by raw score
ui-reach-unranked = no sheet yet
ui-reach-basis = This is certain, not a guess: each missing sheet was given the lowest and the highest points. It is about the plain mean; the adjusted order moves with every sheet. Sheets that are in may still be replaced by a newer packet.
ui-reach-line-hint = The line is the one drawn in the ranking, or a tenth of the applications.

ui-heat-map = Heat map
ui-heat-shows = Heat map shows
ui-heat-points = Points
ui-heat-deviations = Against the judge's own mean
ui-heat-points-text = Each judge's total for each application, 0 to 100. Move with the arrow keys.
ui-heat-deviations-text = In the judge's own standard deviations: +1 is well above what this judge usually gives. Only to look at; the order is not made from it.
ui-heat-below = below
ui-heat-above = above
ui-heat-mean = mean { $mean } · { $sheets }
ui-heat-cell = { $judge }, { $title }: { $value }
ui-heat-nothing = not asked, or nothing in
ui-heat-no-deviation = too few sheets, or all the same
ui-heat-recused-short = –

ui-distribution = Distribution
ui-distribution-text = The { $count } above the line beside all { $most } applications of the category. Shown, and imposed on nobody.
ui-distribution-regions = Regions
ui-distribution-countries = Countries
ui-distribution-kinds = Applicant kinds
ui-distribution-several = An application may have several.
ui-distribution-all = All { $count }
ui-distribution-above = Above the line { $count }
ui-distribution-shortlisted = Shortlisted { $count }
ui-distribution-more = { $count } more
ui-region-africa = Africa
ui-region-americas = Americas
ui-region-asia = Asia
ui-region-europe = Europe
ui-region-oceania = Oceania
ui-region-unknown = Not said

ui-remind-judges = Remind { $count ->
    [0] nobody
    [one] one judge
   *[other] { $count } judges
 }
ui-reminders-title = Whom do you want to remind?
ui-reminders-none = All { $count } judges have answered. Nobody needs a reminder.
ui-reminders-text = { $count } of { $asked } judges have sheets missing. Copy a text and send it as you like; nothing is sent from here.
ui-reminders-due = They are due { $due }.
ui-reminders-sealed = The round is sealed: what comes now does not count, unless you open it again.
ui-reminders-language = Language of the texts
ui-reminders-own = Judge's own
ui-reminders-both = Both
ui-reminder-all-missing = { $count ->
    [one] no packet, one sheet
   *[other] no packet, { $count } sheets
 }
ui-reminder-some-missing = { $count } of { $assigned } sheets missing
ui-copy-all-reminders = { $count ->
    [one] Copy the text
   *[other] Copy all { $count } texts
 }
ui-copy-reminder = Copy text
ui-copy-reminder-to = Copy text to { $name }
ui-read-reminder = Read it

ui-table-saved = Saved
ui-standing-unmet = { $count ->
    [one] One thing about this assignment to look at
   *[other] { $count } things about this assignment to look at
 }
ui-standing-sound = Every application has its judges, loads are even, nobody is in conflict, and every category hangs together.
ui-assigned-judges = { $count ->
    [one] { $count } judge
   *[other] { $count } judges
}
