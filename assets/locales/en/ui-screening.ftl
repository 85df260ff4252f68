### Screening: applications that were withdrawn.

ui-screening-withdrawn = Withdrawn
ui-screening-withdrawn-text = Taken back by its applicant: it is not assigned, ranked or printed, and nobody waits for its score sheets. What came in is kept and does not count.
ui-mark-withdrawn = Mark withdrawn
ui-mark-withdrawn-question = Mark this application as withdrawn?
ui-mark-withdrawn-text = It is not assigned, ranked or printed any more, and nobody waits for its score sheets. What came in is kept. Undo puts everything back.
ui-marked-withdrawn = { $count ->
    [one] Mark { $count } application as withdrawn?
   *[other] Mark { $count } applications as withdrawn?
 }
