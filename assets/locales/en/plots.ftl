# The plots of a ranking, in the window and printed. Each id begins with plots-.

plots-slice = { $title } ({ $number } of { $count })
plots-part = { $title }: part { $part }
plots-interval = 90% interval
plots-sheets = Sheets

plots-ranks = The order, and how sure it is
plots-ranks-text = Each dot is the place of an application by adjusted score. Its bar holds the places between which it lies with 90% certainty. Neighbours on one band cannot be told apart by their scores.
plots-ranks-raw = The order by raw score
plots-ranks-raw-text = The order is by raw score: the score sheets allow no adjustment that could be relied on. How sure a place is cannot be said, so there are no intervals.
plots-rank = Rank
plots-stated = Rank
plots-by-raw = Rank by raw score
plots-crossing = May fall on either side of the line
plots-together = Cannot be told apart
plots-cut = First { $count }
plots-no-ranks = No score sheet counts yet, so nothing has a place.

plots-severity = How severe each judge is
plots-severity-text = Each dot says by how many points a judge scores below or above the panel, the most severe first; its bar is the 90% interval. It says nothing about who is right.
plots-severe = Harsher
plots-lenient = More lenient
plots-points = Points below or above the panel
plots-apart = More than chance
plots-no-severity = How severe each judge is cannot be told from the score sheets.

plots-spread = The scores of each judge
plots-spread-text = How each judge uses the scale from 0 to 100. The bar holds the middle half of the scores, the line runs from the lowest to the highest.
plots-criteria = The scores on each criterion
plots-criteria-text = How the scores on each criterion are spread over its scale, shown from 0 to 100. A criterion on which all scores are alike hardly parts the applications.
plots-scores = Scores given
plots-half = Middle half and median
plots-range = Lowest to highest
plots-mean = Mean
plots-no-scores = No score sheet counts yet.

plots-heat = Who gave which application how much
plots-heat-text = A row for each application in order, a column for each judge. The deeper the colour, the higher the score; an empty cell means that the judge was not asked.
plots-score = Score
plots-recused = Recused
plots-missing = Missing
plots-contested = Judges disagree
plots-nobody = Nobody is asked to score these applications yet.
