### Screening: applications that were withdrawn, and verdicts by two persons.

err-screen-official = Application { $application } takes part in the round “{ $round }”, whose results are official. Its verdict cannot change.
rec-screen-official = Open the official results again first, under Deliberation; that needs a reason, which stays in the log. Then give the verdict, and declare the results official anew.
err-screen-decided = Application { $application } cannot be withdrawn: decision { $number } of the round “{ $round }” stands, by which it { $outcome ->
    [shortlisted] is shortlisted
    [award] has the award “{ $id }”
    [mention] has the special mention “{ $id }”
   *[none] is given nothing
 }.
rec-screen-decided = Withdraw that decision first, under Deliberation, with a reason: the minutes keep both. Then mark the application as withdrawn.
err-screen-several = { $count } applications cannot be given this verdict. None was.
rec-screen-several = Do what is said of each, or leave these applications out.
err-assign-withdrawn = Application { $application } was withdrawn by its applicant, so nobody is assigned to it.
rec-assign-withdrawn = If the applicant takes part after all, find it eligible first: its earlier assignments come back with it.
err-screen-no-name = This programme has every verdict of screening confirmed by a second person, so it must be said who gives this one.
rec-screen-no-name = Type your name, as the other person will read it.
err-screen-name-long = This name has more than { $most } characters.
rec-screen-name-long = Type it shorter.
err-screen-not-by-two = This programme asks for one person’s verdict only.
rec-screen-not-by-two = Leave the name out. If two are to screen, say so in the programme, under Rounds.
err-screen-same-person = You gave the verdict on application { $application } yourself, so somebody else has to confirm or settle it.
rec-screen-same-person = Let another person look at it and type their own name. To change your own verdict, give another one.
err-screen-disputed = { $first } and { $second } disagree about application { $application }.
rec-screen-disputed = One of them may change their verdict, or a third person or the chair settles it with a final verdict and its reason.
err-screen-not-disputed = Nobody disagrees about application { $application }, so there is nothing to settle.
rec-screen-not-disputed = Give your verdict, or confirm the one that is proposed.
err-screen-nothing-proposed = No verdict on application { $application } waits to be confirmed.
rec-screen-nothing-proposed = Look at it and give a verdict; another person will confirm that.
err-screen-final-one = A final verdict settles one application at a time.
rec-screen-final-one = Name one application.
op-screen-proposed = Verdict proposed
op-screen-confirmed = Proposed verdict confirmed
op-screen-disagreed = Another verdict given: two persons disagree
op-screen-settled = Disagreement settled by a final verdict
op-screen-noted = Verdict noted that needs no second person
op-screen-by-two = Verdicts given; some are proposed, some confirmed or disputed
