# What is printed. Each id begins with print-.

print-book = Dossier book
print-round = Round: { $round }
print-official = Official
print-unofficial = Unofficial
print-official-text = The results of this round are frozen.
print-unofficial-text = The results of this round may still change.
print-made-from = Made from { $hash }
print-printed-on = Printed on { $date }
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
print-of-weight = { $weight } %
print-photo = Photo with the application

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
