### Printing the papers of a meeting: agenda, minutes, letters, certificates.

ui-print-papers = Print papers
ui-paper-agenda = Agenda
ui-paper-minutes = Minutes
ui-paper-seal-sheet = Seal of the round
ui-paper-letters = Letters
ui-paper-certificates = Certificates
ui-paper-sheets = Sheets for notes
ui-print-copy = Number of this copy
ui-print-copy-hint = Stands at the foot of each page, beside the reader’s name.
ui-print-with = In the book
ui-print-with-dossier = In the dossier
ui-print-agenda-order = In the order of the agenda
ui-print-register = Register of conflicts
ui-print-index = Index by country
ui-print-of-applications = Applications
ui-print-of-the-meeting = Meeting
ui-print-of-the-winners = Applicants
ui-make-paper = { $kind ->
    [seal-sheet] Print the seal
    [agenda] Print agenda
    [minutes] Print minutes
    [letters] Print letters
    [certificates] Print certificates
   *[sheets] Print deliberation sheets
}
ui-paper-starts = Meeting begins at
ui-paper-minutes-each = Minutes each
ui-paper-starts-hint = With a time, the agenda says when each application is expected.
ui-paper-chair = Chair who signs
ui-paper-secretary = Secretary
ui-paper-office = Office
ui-paper-office-usual = Chair of the jury
ui-paper-place = Place
ui-paper-date = Date
ui-paper-letters-hint = Each letter is in Korean or English, as its applicant writes. Of what judges wrote it holds comments to the applicant alone, without their names.
ui-paper-certificates-hint = One for each award and special mention, in Korean or English as the applicant writes.
ui-paper-one-each = A file for each applicant, in a new folder
ui-paper-size = Paper
ui-paper-size-letter = Letter
ui-paper-letters-both = In both languages: the applicant’s first, then the whole in the other
ui-paper-certificates-both = In both languages, on one page
ui-both-whole = The report is whole in each language, one after the other.
ui-both-beside = Titles and names stand in both languages beside each other; what applicants and judges wrote stands there once.
ui-paper-margins = Room for a binding
ui-paper-margins-even = None
ui-paper-margins-one-sided = One-sided
ui-paper-margins-two-sided = Two-sided
ui-papers-printed = { $documents ->
    [one] { $documents } applicant
   *[other] { $documents } applicants
  }, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }
ui-paper-printed = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }
ui-paper-is-draft = The results are not official: every page is marked as a draft.
ui-papers-held = { $count ->
    [one] { $number } comment names a judge
   *[other] { $number } comments name a judge
  }
ui-papers-held-text = Their letters were not printed. Read each comment: where it gives no judge away, let it pass and print again. Otherwise ask the judge for another.
ui-paper-found = “{ $found }” stands in it
ui-paper-let-pass = I have read it; print this letter
