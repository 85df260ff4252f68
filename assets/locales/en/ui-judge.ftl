# What a judge sees around the score sheets.
ui-locked-title = Locked
ui-unlock = Unlock
ui-lock = Lock the workspace
ui-lock-after = Lock when nobody is there
ui-lock-after-hint = The screen goes blank and asks for the passphrase. Nothing that you entered is lost.
ui-lock-minutes = After { $minutes } minutes
ui-lock-never = Never
ui-kit-open-existing = Open that workspace

ui-welcome = Welcome page
ui-welcome-title = Welcome to { $programme }
ui-welcome-text = { $name }, in the round “{ $round }” you are asked to score { $count ->
    [one] one application.
   *[other] { $count } applications.
}
ui-welcome-practice = { $count ->
    [one] One application to practise on first; it does not count.
   *[other] { $count } applications to practise on first; they do not count.
}
ui-welcome-due = Hand in by
ui-welcome-words = Words of the programme
ui-welcome-words-hint = The chair has the same six words. If yours differ, the kit is not from this programme: ask before you begin.
ui-welcome-read = Read an application in the middle; answers, pictures and documents are all there.
ui-welcome-score = Give points on the right, by mouse or by the number keys. The words beside them say what a point means.
ui-welcome-send = When you are done, choose “Finish and send” and hand the packet to the chair.
ui-welcome-saved = Everything is saved as you work. You can close the window at any moment and go on later.
ui-welcome-conflicts = Do you know any of these applicants?
ui-welcome-conflicts-text = If you work for one, advised one, or have another interest, declare it now. You then do not score that application.
ui-welcome-conflicts-blind = The applicants’ names are hidden in this round. If you recognise an application, declare it when you read it.
ui-welcome-guide = Read the guide
ui-welcome-begin = Begin
ui-welcome-declared = Declared
ui-declare-conflict-with = Declare a conflict of interest with { $title }
ui-take-back-recusal-of = Take back recusal from { $title }

ui-own-order = My order
ui-own-usage = How I use the scale
ui-own-order-text = As your score sheets stand now, the best first.
ui-own-order-open = { $count ->
    [one] One application has no total yet.
   *[other] { $count } applications have no total yet.
}
ui-own-order-same = You gave these { $count } the same total. Are they equally good?
ui-own-order-compare = Compare { $one } and { $other }

ui-finalise-sheet = Finalise this sheet
ui-practice = Practice
ui-practice-title = This is practice. It does not count.
ui-practice-text = Score it as you would any other. Nothing of this sheet goes into your packet, and nobody else sees it.
ui-changed-since = What this packet changes of packet { $revision }
ui-nothing-changed-since = Nothing has changed since packet { $revision }. There is no need to send another.
ui-receipt-checked = The file was read back from there and is complete.
ui-print-receipt = Save receipt as PDF
ui-print-sheets = Print score sheets
ui-print-own-sheets = My sheets as PDF
ui-print-blank-sheets = Blank sheets as PDF
ui-print-sheets-text = Blank sheets are for scoring by hand. Your own say what you have entered so far; private notes are in neither.
ui-save-pdf = Save PDF
ui-practice-text-calibrating = Score it as you would any other. Once every criterion has its points, these points go to the chair with your packet, so that the panel can compare how it uses the scale. Comments and notes of this sheet do not.
ui-packet-practised = { $count ->
    [one] The points of { $count } sheet of practice go along. They do not count.
   *[other] The points of { $count } sheets of practice go along. They do not count.
}
ui-send-practice = Send practice only
