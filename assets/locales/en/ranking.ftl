# The adjusted score: what forbids or limits it.

err-ratings-out-of-place = A score belongs to no application or judge of this ranking.
rec-ratings-out-of-place = Check the workspace; if this stays, restore the latest backup.
err-ratings-not-a-number = A score is not a number to count with.
rec-ratings-not-a-number = Correct the score and try again.
err-model-no-ratings = There is no score yet, so nothing can be ranked.
rec-model-no-ratings = Wait for score sheets; recusals alone give no ranking.
err-model-one-application = There is one application only, so there is nothing to compare it with.
rec-model-one-application = Decide by its raw score and in the meeting.
err-model-one-judge = There is one judge only, so severity cannot be told from merit. The order is by raw score.
rec-model-one-judge = Ask a second judge to score the same applications.
err-model-all-equal = All scores are the same. No order can be made of them.
rec-model-all-equal = Decide in the meeting.
err-model-no-overlap = No application has been scored by two judges, so a severe judge cannot be told from weak applications. The order is by raw score.
rec-model-no-overlap = Ask for at least two judges an application.
err-model-one-sheet-each = Every judge has scored one application only, so severity cannot be told from chance. The order is by raw score.
rec-model-one-sheet-each = Ask the judges to score several applications each.
err-model-no-comparisons = Judges and applications overlap too little for any adjustment. The order is by raw score.
rec-model-no-comparisons = Assign more judges to each application.
err-model-no-residual = The scores follow from application and judge exactly, so nothing tells how sure they are. The order is by raw score.
rec-model-no-residual = Check that the scores were given independently.
err-model-too-large = There are too many judges and too many applications for the adjustment. The order is by raw score.
rec-model-too-large = Rank the categories one by one.
err-model-not-found = No adjustment was found that fits the scores best. The order is by raw score.
rec-model-not-found = Look for single scores that are far off all others.
err-model-disconnected = The applications fall into groups that share no judge. Each group is ranked apart, because scores of different groups cannot be compared.
rec-model-disconnected = Ask one judge to score in both groups, or compare the groups in the meeting.
err-model-repeated = Some judges have scored the same application more than once. Each score counts.
rec-model-repeated = Check whether these are meant.
err-model-few-judges = There are fewer than five judges, too few to say how severity is spread. The order is by raw score.
rec-model-few-judges = Look at the adjusted score beside it with caution.
err-model-few-comparisons = Judges and applications overlap too little to be sure of an adjustment. The order is by raw score.
rec-model-few-comparisons = Assign more judges to each application.
err-model-no-spread = The applications differ by no more than chance would make them. The order by raw score says little.
rec-model-no-spread = Decide in the meeting.
err-model-no-severity = The judges differ by no more than chance would make them. Nothing was adjusted for severity.
rec-model-no-severity = { "" }

# Why an application moved.

err-moved-harsh-judges = Its judges were harsher than the panel, which cost it about { $severity } points; so it rises.
rec-moved-harsh-judges = { "" }
err-moved-lenient-judges = Its judges were more lenient than the panel, which gave it about { $severity } points; so it falls.
rec-moved-lenient-judges = { "" }
err-moved-few-sheets-up = It has few score sheets, so its low score was taken about { $caution } points towards the middle.
rec-moved-few-sheets-up = Ask one more judge to score it if it matters.
err-moved-few-sheets-down = It has few score sheets, so its high score was taken about { $caution } points towards the middle.
rec-moved-few-sheets-down = Ask one more judge to score it if it matters.
err-moved-others = Its own score hardly moved; others have passed it or fallen behind.
rec-moved-others = { "" }
stage-fitting = Adjusting for severity
stage-drawing = Finding out how sure each place is
stage-leaving-out = Leaving out one judge at a time

# Ratings from anywhere.

err-analysis-no-column = The table has no column “{ $column }”.
rec-analysis-no-column = Name the columns judge, application, score and, where there are criteria, criterion in the first row.
err-analysis-too-large = The table has more than 20 million rows.
rec-analysis-too-large = Analyse one category at a time.
err-analysis-workbook-too-large = The workbook has more rows or text than is read.
rec-analysis-workbook-too-large = Save the sheet as CSV, of which up to 20 million rows are read.
err-analysis-rows = { $count ->
    [one] One row
   *[other] { $count } rows
} of the table cannot be read. Nothing was analysed.
rec-analysis-rows = Correct the rows, or take them out.
err-analysis-no-name = Judge or application is empty.
rec-analysis-no-name = Fill in both, or take the row out.
err-analysis-no-criterion = The criterion is empty.
rec-analysis-no-criterion = Fill it in, or take the row out.
err-analysis-not-a-number = The score is not a number.
rec-analysis-not-a-number = Write the score in digits with a point before any decimals; leave it empty where there is none.
err-analysis-unreadable = A cell of the row holds an error of its spreadsheet, such as #REF!.
rec-analysis-unreadable = Correct the formula, or leave the score empty where there is none.
err-analysis-incomplete = Score sheets that lack a criterion and do not count: { $count }.
rec-analysis-incomplete = Ask the judges for the missing scores.
err-analysis-unscored = Rows without a score: { $count }.
rec-analysis-unscored = There is nothing to do where these are recusals.

# What the figures of agreement mean.

err-agreement-firm = The judges agree well (alpha { $alpha }): another panel would largely see the applications the same way.
rec-agreement-firm = { "" }
err-agreement-tentative = The judges agree fairly well (alpha { $alpha }): the order can be used with care.
rec-agreement-tentative = Talk about neighbours that cannot be told apart.
err-agreement-loose = Single judges see the applications differently (alpha { $alpha }): no one judge's scores could stand alone.
rec-agreement-loose = Rely on several judges an application, and talk about the contested ones.
err-agreement-chance = The judges agree no more than chance would make them (alpha { $alpha }).
rec-agreement-chance = Ask whether all judges have read the rubric the same way before any order is used.
err-agreement-unknown = How far the judges agree cannot be said: fewer than two applications have two scores, or all scores are the same.
rec-agreement-unknown = Ask for at least two judges an application.
err-reliance-good = Of the differences between the applications' scores { $percent }% are due to the applications; the rest is judges and chance.
rec-reliance-good = { "" }
err-reliance-moderate = Of the differences between the applications' scores { $percent }% are due to the applications; the rest is judges and chance. That is middling.
rec-reliance-moderate = Read places with their intervals; more judges an application would help.
err-reliance-poor = Of the differences between the applications' scores only { $percent }% are due to the applications; most is judges and chance.
rec-reliance-poor = Do not decide by the order alone; more judges an application would help.

# What stands out about a judge.

err-judge-no-sheets = Nothing of this judge counts yet.
rec-judge-no-sheets = Wait for the packet.
err-judge-few-sheets = Only { $count } sheets: too few to say much of this judge.
rec-judge-few-sheets = { "" }
err-judge-harsh = Gives about { $points } points fewer than the panel, more than chance would. The adjusted score takes that off.
rec-judge-harsh = { "" }
err-judge-lenient = Gives about { $points } points more than the panel, more than chance would. The adjusted score takes that off.
rec-judge-lenient = { "" }
err-judge-apart = Orders the applications unlike the other judges (correlation { $correlation }).
rec-judge-apart = Ask this judge for the reasons before the meeting.
err-judge-narrow = Uses little of the scale: the scores differ by { $points } points only.
rec-judge-narrow = There is nothing to do; these scores part the applications little.
err-judge-extremes = Gives { $percent }% of the scores at the very ends of the scale.
rec-judge-extremes = Look at these sheets in the meeting.
err-judge-halo = Gives { $uniform } of { $sheets } applications the same mark on every criterion.
rec-judge-halo = Ask whether the criteria were scored one by one.
err-judge-usual = Nothing stands out.
rec-judge-usual = { "" }

# Columns and sheets of the tables that scripts and spreadsheets read.

column-ranking = Ranking
column-sheets = Sheets
column-weights = Weights
column-category = Category
column-rank = Rank
column-number = Number
column-reference = Reference
column-title = Title
column-applicant = Applicant
column-country = Country
column-adjusted = Adjusted score
column-error = Standard error
column-rank-low = Best rank (90%)
column-rank-high = Worst rank (90%)
column-among-first = Among the first
column-group = Group
column-part = Part
column-score = Raw score
column-raw-rank = Raw rank
column-recusals = Recusals
column-missing = Missing
column-applications = Applications
column-application = Application
column-ratings = Ratings
column-judges = Judges
column-severity = Severity
column-correlation = Correlation
column-spread = Spread
column-judge = Judge
column-criterion = Criterion
column-weight = Weight
column-lowest = Lowest
column-highest = Highest
