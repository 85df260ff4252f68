### Screening: applications that were withdrawn, and verdicts by two persons.

ui-screening-withdrawn = Withdrawn
ui-screening-withdrawn-text = Taken back by its applicant: it is not assigned, ranked or printed, and nobody waits for its score sheets. What came in is kept and does not count.
ui-mark-withdrawn = Mark withdrawn
ui-mark-withdrawn-question = Mark this application as withdrawn?
ui-mark-withdrawn-text = What is withdrawn is not assigned, ranked or printed any more, and nobody waits for its score sheets. What came in is kept. Undo puts everything back.
ui-marked-withdrawn = { $count ->
    [one] Mark { $count } application as withdrawn?
   *[other] Mark { $count } applications as withdrawn?
 }
ui-screened-several = { $changed ->
    [0] No application changed.
    [one] { $changed } application changed.
   *[other] { $changed } applications changed.
  } { $waiting ->
    [0] None is left unscreened.
    [one] { $waiting } is not screened yet.
   *[other] { $waiting } are not screened yet.
  }

## Two persons
ui-two-screen = Two people screen
ui-two-screen-hint = Whatever one person finds in screening, another confirms by name before it holds. Verdicts given before stay.
ui-person-name = Your name
ui-person-hint = It stands beside your verdict.
ui-person-missing = Type your name first: another person confirms your verdict.
ui-given-proposed = Proposed, to be confirmed
ui-given-disputed = Two people disagree
ui-given-confirmed = Given by two people
ui-given-settled = Settled by a final verdict
ui-given-final = final
ui-confirm-verdict = Confirm this verdict
ui-proposed-own = You proposed this. Another person confirms it; or give another verdict.
ui-settle-open = Settle disagreement
ui-settle-question = Which verdict settles it?
ui-settle-text = What two people gave stays beside it, with their reasons.
ui-settle-verdict = Final verdict
ui-settle = Give final verdict
ui-settle-as-chair = I decide as the chair
ui-settle-one-of-two = You are one of the two. A third person settles it, or the chair.
ui-waiting-proposed = To be confirmed
ui-waiting-disputed = Disagreement
ui-filter-proposed = To confirm ({ $count })
ui-filter-disputed = Disagreed ({ $count })
ui-waiting-note = { $proposed ->
    [0] No verdict waits to be confirmed
    [one] { $proposed } verdict waits to be confirmed by a second person
   *[other] { $proposed } verdicts wait to be confirmed by a second person
 }{ $disputed ->
    [0] .
    [one] , and two people disagree about { $disputed } application.
   *[other] , and two people disagree about { $disputed } applications.
 }
ui-waiting-show-proposed = Show what to confirm
ui-waiting-show-disputed = Show disagreements
ui-confirm-several = { $count ->
    [one] Confirm { $count } proposed
   *[other] Confirm { $count } proposed
 }
ui-confirm-question = { $count ->
    [one] Confirm { $count } proposed verdict?
   *[other] Confirm { $count } proposed verdicts?
 }
ui-confirm-text = Each holds from then on as it was proposed, with its reason. What you proposed yourself, another person confirms.
ui-propose-question = { $count ->
    [one] Give this verdict on { $count } application?
   *[other] Give this verdict on { $count } applications?
 }
ui-propose-text = It holds once another person has confirmed it. Where another has proposed the same, yours confirms it.
ui-clear-question = Propose all clear ones as eligible?
ui-clear-propose = Propose as eligible
ui-screened-by-two = { $changed ->
    [0] Nothing changed.
    [one] { $changed } verdict taken down.
   *[other] { $changed } verdicts taken down.
  } { $proposed ->
    [0] None of them waits for a second person.
    [one] { $proposed } is to be confirmed by another person.
   *[other] { $proposed } are to be confirmed by another person.
  }{ $disputed ->
    [0] {""}
    [one] {" "}About { $disputed } two people disagree.
   *[other] {" "}About { $disputed } two people disagree.
  }

## Rows of a table, all at once
ui-rows-set-aside-all = Keep all { $count } good rows aside
ui-rows-dismiss-all = Dismiss all { $count }
ui-rows-dismissed = { $count } rows dismissed. One Undo brings them back.
