### Deciding about several applications at once, and assignments as they stand.

op-decide-together = Decision taken about several applications
op-take-back-decisions = Decision about several applications taken back
op-restore-decisions = Decision about several applications restored

err-decision-about-nothing = No application is named.
rec-decision-about-nothing = Name at least one.
err-decision-several = { $count } things keep this from being decided. Nothing was changed.
rec-decision-several = Put right each of these, or leave the applications out that they are about.
err-decision-together = Decision { $number } was taken about several applications together.
rec-decision-together = Name the application that it shall not hold for any longer, or undo the whole decision.

err-assign-short = Application { $application } has { $given } of { $wanted } judges.
rec-assign-short = Assign another judge in its row, or accept it.
err-assign-apart-standing = Category { $category } falls into { $groups } groups of applications that share no judge (for example those of applications { $applications }).
rec-assign-apart-standing = Assign one judge in both groups; otherwise their scores cannot be compared.
err-assign-standing-conflict = Judge { $judge } is assigned to application { $application } and has a conflict of interest with it.
rec-assign-standing-conflict = Take the judge away from it, or dismiss the conflict if there is none.
err-assign-standing-outside = Judge { $judge } is assigned to application { $application }, which this round is not about.
rec-assign-standing-outside = Propose the assignment again, or look at its screening and at the shortlist of the round before.
err-assign-over-capacity = Judge { $judge } has { $assigned } applications and takes { $capacity } at most.
rec-assign-over-capacity = Take some of them away, or raise the judge's capacity.
