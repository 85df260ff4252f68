# Letters to applicants and certificates. In letters, $programme is the prize, $round the round, $title the
# application's title. Several lines of a text are paragraphs.

letter-letters = Letters
letter-draft = Unofficial draft, not to be sent
letter-reference = Our reference: { $reference }
letter-dear = Dear applicant,
letter-dear-contact = Dear { $name },

letter-subject-won = Congratulations: your application to { $programme } has been honoured
letter-won = The jury of { $programme } has deliberated, and it is my great pleasure to tell you that your application “{ $title }” is given:
letter-award = Award
letter-mention = Special mention
letter-with = with { $partner }
letter-benefits = With it come:
letter-feedback-won = What members of the jury wish to tell you about your application:
letter-won-end =
    You will hear from us about the next steps. Until the results are announced, please keep this news to yourselves.
    The jury congratulates you and everybody who has worked on it.

letter-subject-on = Your application to { $programme } goes on to the next round
letter-on = The jury of { $programme } has deliberated about the round “{ $round }”. I am pleased to tell you that your application “{ $title }” goes on to the next round.
letter-on-end = You will hear from us about the next steps. Thank you for your work, and good luck.

letter-subject-not = Your application to { $programme }
letter-not =
    Thank you for your application “{ $title }” to { $programme }. Members of the jury have read it with care and discussed it beside many others.
    I am sorry to tell you that it is not among those chosen in the round “{ $round }”. The choice was not easy, and it is no judgement on the worth of your work to those for whom you do it.
letter-feedback = What members of the jury wish to tell you, so that it may help you further:
letter-not-end = We thank you for the trust you have put in us, and would be glad to hear from you again.

letter-closing = Yours sincerely,
letter-chair = Chair of the jury

certificate-certificates = Certificates
certificate = Certificate
certificate-to = This certifies that
certificate-for = has been given, for
certificate-award = the award
certificate-mention = the special mention

err-letters-nothing = There is nobody to write to.
rec-letters-nothing = Choose another round, category or application; certificates need an award or a special mention.
err-letters-held = No letter was printed: each has a comment that names a judge.
rec-letters-held = Read each comment. Where it gives no judge away, let its letter pass; otherwise ask the judge for another comment.
err-letter-names-judge = In a comment to application { $number } stands “{ $found }”: { $comment }
rec-letter-names-judge = Read the comment. Where it gives no judge away, let its letter pass; otherwise ask the judge for another comment.
err-results-not-official = Left out until the results are official.
rec-results-not-official = Declare the results official, then write the folder again.
err-results-nobody = There is nobody for it, so it is left out.
rec-results-nobody = Decisions give awards and special mentions; letters that name a judge wait until you have read them.
