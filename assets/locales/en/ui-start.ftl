# Texts of the first screen and of the commands, which a judge's window has too.
ui-nav-deliberation = Deliberation
ui-nav-programme = Programme
ui-from-last-year = Last year's
ui-from-blank = Blank
ui-from-blank-hint = One category, one kind of applicant, one round on two criteria. You fill in the rest under Programme.
ui-last-year-place = Last year's workspace
ui-last-year-passphrase = Its passphrase
ui-last-year-hint = Only the programme is copied: no applications, judges or scores.
