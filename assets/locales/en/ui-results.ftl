### Everything there is to give out of a round's results, in one folder. What begins with ui-part- also names the files.

ui-part-ranking = Ranking
ui-part-minutes = Minutes
ui-part-winners-letters = Letters to winners
ui-part-other-letters = Letters to the others
ui-part-certificates = Certificates
ui-part-spreadsheet = Results
ui-part-record = Record
ui-results-folder = Results folder
ui-results-folder-question = Write all results into one folder?
ui-results-folder-text = A new folder. All of it is written, or nothing; what is there already is never replaced.
ui-results-folder-unofficial = The results are not official yet. Ranking and minutes say so on every page; letters, certificates and the record are left out.
ui-results-folder-parts = In the folder
ui-results-folder-written = The folder is written
ui-results-folder-writing = Writing the folder
ui-write-results-folder = Write folder
ui-results-folder-name = results
ui-results-folder-name-unofficial = results, unofficial
ui-results-letters-count = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
}
ui-results-certificates-count = { $count ->
    [one] { $count } applicant
   *[other] { $count } applicants
}
ui-results-spreadsheet-text = order, points, weights and decisions
ui-results-record-text = without comments, for anybody to check
ui-results-held-text = Their letters are left out. Read each comment: where it gives no judge away, let its letter pass. Otherwise ask the judge for another.
ui-results-one-each = Letters and certificates as a file for each applicant
