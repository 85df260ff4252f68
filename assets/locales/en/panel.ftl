# Assignment: what a proposal could not meet.

err-assign-too-few-judges = Application { $application } needs { $wanted } judges, and conflicts of interest leave it { $available }.
rec-assign-too-few-judges = Add a judge without a conflict, look again at its proposed conflicts, or ask for fewer judges.
err-assign-capacity = Application { $application } has { $given } of { $wanted } judges: the judges who could take it have no room left.
rec-assign-capacity = Raise the capacity of a judge, add a judge, or ask for fewer judges an application.
err-assign-apart-one-judge = Category { $category } falls into { $groups } groups of applications that share no judge, because each application has one judge only.
rec-assign-apart-one-judge = Ask for at least two judges an application. Otherwise a severe judge cannot be told from weak applications.
err-assign-apart-conflicts = Category { $category } falls into { $groups } groups of applications that share no judge (for example those of applications { $applications }): conflicts of interest leave no judge who could score on both sides.
rec-assign-apart-conflicts = Add a judge who has no conflict in either group, or compare the groups in the meeting rather than by score.
err-assign-apart-no-exchange = Category { $category } falls into { $groups } groups of applications that share no judge (for example those of applications { $applications }), and no exchange of two assignments joins them.
rec-assign-apart-no-exchange = Assign one judge by hand in both groups, undo an assignment made by hand, or raise a capacity, and propose again.
err-assign-uneven = The loads are uneven: judge { $lightest } has { $low } applications and judge { $heaviest } has { $high }.
rec-assign-uneven = Conflicts, capacities or assignments by hand force this. Look at those of the two judges, or accept it.
err-assign-by-hand-conflict = Judge { $judge } was assigned to application { $application } by hand and is in conflict with it. The assignment was left out.
rec-assign-by-hand-conflict = Assign another judge, or dismiss the conflict if there is none.
err-assign-by-hand-unknown = The assignment of judge { $judge } to application { $application } was left out: one of the two is not in this round.
rec-assign-by-hand-unknown = Remove the assignment, or check whether the application is still eligible.
err-assign-by-hand-capacity = Judge { $judge } has { $assigned } applications by hand and takes { $capacity } at most. They were kept.
rec-assign-by-hand-capacity = Take some of them away, or raise the judge's capacity.

# Gaps before a sheet can be final.

err-gap-not-started = Application { $application }: nothing has been entered yet.
rec-gap-not-started = Score it, or recuse yourself with a reason.
err-gap-score = Application { $application }: no points for “{ $criterion }” yet.
rec-gap-score = Give points for this criterion.
err-gap-range = Application { $application }: the scale has no { $points } points, as given for “{ $criterion }”.
rec-gap-range = Choose a point of the scale.
err-gap-criterion = Application { $application }: points are given for “{ $criterion }”, which is not a criterion of this round.
rec-gap-criterion = Remove these points.
err-gap-recused = Application { $application }: you are recused and have given points all the same.
rec-gap-recused = Clear the points, or take the recusal back.
err-gap-recusal-reason = Application { $application }: the recusal has no reason.
rec-gap-recusal-reason = Write one sentence about the conflict of interest.

# Ranking.

err-ranking-no-criteria = There is no ranking, because the rubric has no criterion.
rec-ranking-no-criteria = Add criteria to the rubric of this round.
err-ranking-no-weight = There is no ranking, because all weights of the rubric are zero.
rec-ranking-no-weight = Give at least one criterion a weight above zero.
err-ranking-criterion-twice = Criterion “{ $criterion }” stands twice in the rubric.
rec-ranking-criterion-twice = Remove or rename one of the two.
err-ranking-empty-scale = The scale of “{ $criterion }” has no room between its lowest and highest points.
rec-ranking-empty-scale = Set a highest point above the lowest.
err-ranking-too-fine = The scales and weights of the rubric are too finely divided to be added up exactly.
rec-ranking-too-fine = Use fewer different scales, or rounder weights.
err-ranking-application = Judge { $judge } has a score sheet for application { $application }, which is not in this ranking.
rec-ranking-application = Check the category of the application, and the judge's kit.
err-ranking-sheet-twice = Judge { $judge } has two score sheets for application { $application }.
rec-ranking-sheet-twice = Check the workspace; if this stays, restore the latest backup.
err-ranking-criterion = The score sheet of judge { $judge } for application { $application } has points for “{ $criterion }”, which is not in the rubric.
rec-ranking-criterion = Send the judge the current kit and ask for a new packet.
err-ranking-range = The score sheet of judge { $judge } for application { $application } has points for “{ $criterion }” outside its scale.
rec-ranking-range = Send the judge the current kit and ask for a new packet.

# Merging packets.

err-same = This packet is already here. Nothing changes.
rec-same = There is nothing to do.
err-older = This is an older revision; the newer one stays. It is kept for the record.
rec-older = There is nothing to do.
err-heals = This packet settles the conflict between { $packets } packets of judge { $judge } and counts from now on.
rec-heals = There is nothing to do.
err-fork = There are two packets from judge { $judge }, and neither replaces the other. Neither counts.
rec-fork = Ask the judge on which computer the right scores are, and for a new packet from there that knows both.
err-gap = { $count ->
    [one] One earlier revision of this judge
   *[other] { $count } earlier revisions of this judge
} never arrived. The packet does not need them.
rec-gap = There is nothing to do.

# Writing tables.

err-table-limits = The table is too large for a spreadsheet, or one of its texts is too long.
rec-table-limits = Export one category at a time, or export CSV.
err-table-csv = The table could not be written.
rec-table-csv = Try again; if this stays, export a spreadsheet instead.

# Scores from a table.

err-score-column = The table has no column “{ $column }”.
rec-score-column = Name the columns application, criterion, points and comment in the first row.
err-score-no-application = The row names no application.
rec-score-no-application = Write the number or the reference of the application.
err-score-unassigned = Application “{ $application }” is not among those you are asked to score.
rec-score-unassigned = Check the number, or ask the chair whether it should have been in your kit.
err-score-final = The score sheet of application { $application } is final.
rec-score-final = Take these rows out, or reopen the sheet first.
err-score-criterion = “{ $criterion }” is not a criterion of this round.
rec-score-criterion = Use a criterion of the score sheet, or one of recusal, flag, note and applicant; leave it empty for a comment to the committee.
err-score-no-criterion = There are points, but no criterion.
rec-score-no-criterion = Write the criterion that the points are for.
err-score-no-points = There are no points for “{ $criterion }”.
rec-score-no-points = Write the points, or take the row out.
err-score-number = “{ $points }” is not a number.
rec-score-number = Write the points in digits.
err-score-step = “{ $points }” lies between two points of the scale.
rec-score-step = Choose a point of the scale.
err-score-range = “{ $points }” is off the scale of “{ $criterion }”.
rec-score-range = Choose a point of the scale.
err-score-twice = Row { $first } already says this about the application.
rec-score-twice = Keep one of the two rows.
err-score-recused = You are recused from application { $application }, and there are points for it.
rec-score-recused = Take out either the points or the recusal.
err-score-no-text = There is no text.
rec-score-no-text = Write the comment or the reason in the column “comment”, or take the row out.
err-score-too-long = The text is longer than 20,000 characters.
rec-score-too-long = Shorten it.
