### Screening: applications that were withdrawn.

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
