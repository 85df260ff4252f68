### What a chair may write to a judge of whom sheets are missing.

reminder-subject = { $programme }: your scores for “{ $round }”
reminder-greeting = Dear { $name },
reminder-nothing = Thank you for judging { $programme }. Your packet for “{ $round }” has not reached us yet. { $count ->
    [one] One score sheet is waiting for you.
   *[other] { $count } score sheets are waiting for you.
 }
reminder-some = Thank you for your packet for “{ $round }” of { $programme }. { $count ->
    [one] One of your { $assigned } score sheets is not in it yet.
   *[other] { $count } of your { $assigned } score sheets are not in it yet.
 }
reminder-which = Still missing: { $references }.
reminder-how = Please open your workspace in Jurybook, finish what is open, choose “Finish and send”, and hand us the packet that is saved. If you have a conflict of interest with an application, recuse yourself there; that counts as an answer.
reminder-until = We need it by { $due } ({ $zone }).
reminder-soon = Please let us have it as soon as you can.
reminder-already = If you have sent it already, tell us the short code that was shown when you saved it, and we will look for it.
reminder-close = With kind regards,
 the secretariat of { $programme }
