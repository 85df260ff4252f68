# What is printed. Each id begins with print-.

print-book = Dossier book
print-round = Round: { $round }
print-official = Official
print-unofficial = Unofficial
print-official-text = The results of this round are frozen.
print-unofficial-text = The results of this round may still change.
print-made-from = Made from { $hash }
print-printed-on = Printed on { $date }
print-sealed-as = Seal { $code }
print-opened-again = The round was sealed before, and opened again: { $reason }
print-reader = For { $reader }
print-dossiers = { $count ->
    [one] { $count } dossier
   *[other] { $count } dossiers
}
print-category = Category
print-contents = Contents
print-page = Page { $page } of { $pages }
print-overview = Overview

print-applicant = Applicant
print-kind = Applicant kind
print-form = Form
print-place = City and country
print-language = Language
print-tags = Tags
print-reference = Reference
print-submitted = Submitted
print-none = none

print-rank = Rank
print-score = Score
print-not-ranked = Not ranked
print-no-score = No score
print-of-weight = { $weight }%
print-photo = Photo with the application
print-photo-of = Photo with the application { $title }

print-application = Application
print-scores = Scores
print-criterion = Criterion
print-weight = Weight
print-scale = Scale
print-scale-range = { $min }–{ $max }
print-judge = Judge
print-total = Total
print-mean = Mean
print-recused = recused
print-missing = missing
print-recused-because = { $judge } is recused: { $reason }
print-recused-silently = { $judge } is recused.
print-flagged = flagged for discussion
print-flagged-note = The judge flagged the application for discussion.
print-no-judges = No judge is assigned to this application.
print-distribution = How the judges scored
print-distribution-note = Each dot is one judge, the upright mark is the mean.
print-dots = { $points } points from { $count ->
    [one] one judge
   *[other] { $count } judges
 }
print-no-dots = No judge gave points
print-comments = Comments to the committee
print-no-comments = No comments to the committee.
print-attachments = Attachments
print-no-attachments = No attachments.
print-file = File
print-media = Type
print-size = Size
print-notes = Notes
print-decision = Decision
print-bytes = { $size } B
print-kilobytes = { $size } kB
print-megabytes = { $size } MB
print-continued = continued

err-font-missing = No font on board has these characters: { $characters }
rec-font-missing = Print again and allow missing characters; each of them then shows as a box. Or correct the text.
err-print-photo = The photo of application { $number } is not a JPEG that can be printed.
rec-print-photo = Take the photo out of the application, or replace it with another JPEG.
err-print-write = The PDF could not be written.
rec-print-write = Check that the disk has room and that the folder allows writing, and print again.
err-print-source = Application { $number } could not be read for printing.
rec-print-source = Open the application and check it, then print again.
err-print-layout = The PDF could not be put together.
rec-print-layout = Print again with fewer applications. If that fails too, please report it.

print-slips = Passphrases of the kits
print-slip = Passphrase of a kit
print-passphrase = Passphrase
print-slip-open = Copy the file { $file } to your computer and open it with Jurybook. No network is needed.
print-slip-type = When Jurybook asks, type the passphrase above, all in small letters and with the hyphens. Your { $count ->
    [one] application opens
   *[other] { $count } applications open
} at once.
print-slip-keep = Keep this page: you need the passphrase each time you open your work.
print-slip-none = None: your earlier workspace opens this kit.
print-slip-choose = When Jurybook asks, choose your earlier workspace, the file you worked in before, and type its passphrase. Your { $count ->
    [one] application opens
   *[other] { $count } applications open
} at once.
print-slip-same = The new workspace has the same passphrase as the earlier one.
print-slip-revoke = If the earlier workspace or its passphrase is lost, tell the chair of the committee at once, who revokes your old key and makes a kit with a passphrase for you.
print-slip-lost = Nobody can find out a lost passphrase. Ask the chair of the committee for a new kit.
print-slip-apart = For the judge named above and nobody else. This page travels apart from the kit: in person, or by another way than the file.

print-receipt = Receipt
print-receipt-has = The chair has this packet. It is number { $number } in the chair's log.
print-receipt-late = The chair has this packet, as number { $number } of the chair's log. It came after the round was sealed, and does not count unless the round is opened again.
print-receipt-words = The same six words stand on the screen of the other. Whoever holds this paper can show later that the packet came in.
print-receipt-fact = Fact
print-receipt-value = Value
print-receipt-programme = Programme
print-receipt-judge = Judge
print-receipt-round = Round
print-receipt-packet = Packet
print-receipt-revision = Revision
print-receipt-number = Number in the log
print-receipt-at = Came in

# The ranking report.

print-ranking = Ranking report
print-order = The order
print-rank-range = 90% range
print-application-title = Application
print-adjusted = Adjusted score
print-raw = Raw score
print-among-first = Among first { $count }
print-sheets = Sheets
print-part = Part { $part }: shares no judge with the others, so it is ranked apart
print-unranked = Without a place: no score sheet counts yet
print-joined = Neighbours on one bar cannot be told apart by their scores: discuss them together.
print-order-adjusted = The order is by adjusted score, in which harsh and lenient judges are evened out. The raw score, the plain mean of the score sheets, stands beside it.
print-order-raw = The order is by raw score, the plain mean of the score sheets.
print-method = How to read this, and its limits
print-method-raw = Raw score: each score sheet gives a score from 0 to 100, its points weighted as the rubric says. The raw score of an application is the mean of its sheets, whoever wrote them.
print-method-adjusted = Adjusted score: from all sheets of the category together it is estimated how good each application is and how harsh or lenient each judge. What a judge’s harshness took or leniency gave is evened out, and applications with few sheets are moved a little towards the middle, since little is known of them.{ $prediction } The method is a linear mixed model with crossed effects of applications and judges,{ $model } fitted by restricted maximum likelihood.{ $likelihood }
print-method-range = Range: given the score sheets, the application’s true place lies between these two places with a certainty of 90%.{ $places } A wide range says that the scores leave its place open.
print-method-groups = Bars: from one neighbour to the next the better of the two is known with less than 90% certainty. Such an order is no reason to prefer one to the other.
print-method-chance = Chance of being among the first: how probable it is, given the score sheets, that the application belongs there. Around the last of these places chances near 50% are common; there the meeting decides.
print-method-agreement = Agreement: alpha is 1 where the judges’ scores of every application are the same, and 0 where they differ as much as scores drawn by lot; that a judge is harsh counts as disagreement.{ $alpha } How much of the differences is due to the applications is the intraclass correlation of the mean of an application’s sheets.{ $correlation }
print-method-limits = Limits: the method takes it that each judge scores independently and is as harsh with one application as with another. It cannot see a preference of a judge for one kind of application, an error that all judges share, or a merit the rubric does not ask about. It prepares a decision; it does not make it.
print-method-check = How to check: everything here follows from the score sheets whose state is { $hash }. The same state gives the same report, byte for byte.
err-print-no-reader = A ranking report is not made for one reader.
rec-print-no-reader = Print it without a reader.

# Score sheets.

print-sheets-blank = Score sheets to fill in
print-sheets-own = My score sheets
print-sheets-note = Each total is what the sheet counts: the points weighted as the rubric says, on a scale from 0 to 100. Private notes are not printed.
print-sheet-blank = Score sheet
print-sheet-own = My score sheet
print-sheet-practice = Score sheet for practice
print-sheet-counts-not = practice, counts nowhere
print-sheet-confidential = Confidential: the judge’s own copy
print-sheet-page = Page
print-sheet-state = State
print-sheet-empty = not begun
print-sheet-draft = draft
print-sheet-final = final
print-sheet-recused-draft = recused, draft
print-sheet-recused-final = recused, final
print-sheet-incomplete = incomplete
print-sheet-of-hundred = of 100
print-sheet-how = Tick one circle under each criterion. If you have a conflict of interest, score nothing and fill in the recusal at the end.
print-sheet-weight = Weight { $weight }
print-sheet-points = { $points } of { $most }
print-sheet-no-points = no points yet
print-sheet-nothing = Nothing has been entered on this sheet.
print-sheet-committee = Comment to the committee
print-sheet-applicant = Comment to the applicant, who does not see your name
print-sheet-no-comment = No comment.
print-sheet-flag = Discuss this application in the meeting
print-sheet-flagged = Flagged for discussion
print-sheet-not-flagged = Not flagged for discussion
print-sheet-nominate = Nominate for { $mention }
print-sheet-nominated = Nominated for { $mention }
print-sheet-recuse = Recusal: I have a conflict of interest and do not score this application
print-sheet-recusal = Recusal
print-sheet-recused = The judge has a conflict of interest and does not score this application. The reason:
print-sheet-reason = Reason
print-sheet-signature = Signature
print-sheet-date = Date

# A judge's packet.

print-packet = My packet
print-packet-code = Packet code
print-packet-compare = The chair’s screen shows the same code when the packet is merged.
print-packet-answered = The chair has this packet: record { $number } of the chair’s log.
print-packet-late = The chair has this packet, as record { $number } of the log. It came after the round was sealed, and does not count unless the round is opened again.
print-packet-answer-words = Six words of the receipt, the same on the chair’s screen:
print-packet-answered-at = The chair took it in at { $at }.
print-packet-waiting = Not answered yet. Read the code to the chair, who compares it, and open the chair’s receipt when it comes.
print-packet-superseded = A later packet, revision { $revision }, takes the place of this one.
print-packet-judge = Judge
print-packet-revision = Revision
print-packet-made = Made at
print-packet-sheets = Final score sheets
print-packet-recusals = Recusals
print-packet-missing = Applications without a final sheet
print-packet-key-words = Six words of your key
print-packet-programme-words = Six words of the programme
print-packet-id = Full code
err-print-no-packet = No packet has been made in this workspace yet.
rec-print-no-packet = Make your packet first, then print its page.
