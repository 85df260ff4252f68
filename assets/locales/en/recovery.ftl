# Recovery: words on paper, copies, the deputy, a new passphrase.

err-recovery-words-count = A sheet has 14 words; these are { $found }.
rec-recovery-words-count = Type all 14 words in order, with spaces between them.
err-recovery-word-unknown = Word { $number } is none that can stand on a sheet.
rec-recovery-word-unknown = Each word has four letters: a consonant, a vowel, a consonant, a vowel. Look at this word again.
err-recovery-words-wrong = The words do not fit together: one of them is wrong, or two have changed places.
rec-recovery-words-wrong = Compare each word and its number with the sheet. Nothing was changed.
err-recovery-words-other = These words do not open this copy.
rec-recovery-words-other = They were typed rightly but belong to another programme. Compare the programme words on the sheet.
err-recovery-no-words = This workspace has no recovery words.
rec-recovery-no-words = Only a chair's workspace has them. A judge who loses a workspace asks the chair for a new kit.
err-recovery-handed-over = The deputy's words are no longer in this workspace and are kept nowhere else.
rec-recovery-handed-over = They left it when the deputy's sheet was printed, or when it was recovered from a copy; the deputy may have the paper. Your own sheet can be printed again at any time.
err-recovery-taken-over = This copy was made after the deputy had taken over; the chair's words do not open it any more.
rec-recovery-taken-over = Ask the deputy, or take a copy from before.
err-kit-other-judge = This workspace belongs to another judge than the kit.
rec-kit-other-judge = Name the workspace of this judge, or take the kit that was made for you.
err-kit-needs-keys = This file has no passphrase of its own: a kit like this opens with the keys of the judge's earlier workspace.
rec-kit-needs-keys = Open it with the earlier workspace at hand and type that workspace's passphrase. If it is lost, ask the chair to revoke its key and to make a new kit.
err-kit-worked-before = This judge has worked on this prize on this computer before, in “{ $path }”.
rec-kit-worked-before = Bring that workspace along, so that its key stays: packets signed by a new key are refused. Begin with a new key only if the chair has revoked the earlier one.

op-change-passphrase = Passphrase changed
op-hand-over-deputy = Deputy's sheet printed
op-recover = Workspace recovered

stage-copying = Copying the workspace…
stage-recovering = Reading the copy…

# What stands on the sheets.

sheet-programme-words = Programme: { $words }
sheet-chair-title = Recovery sheet of the chair
sheet-chair-what = If the laptop is lost or broken, these fourteen words and a recovery copy (a file that ends in .jurysafe) bring everything back.
sheet-chair-keep = Lock this sheet away, apart from the laptop and from the copies. Whoever has the words and a copy can read everything and sign as the chair. Do not photograph it. Delete the PDF once it is printed.
sheet-deputy-title = Deputy's sheet
sheet-deputy-what = You are named to take the chair's place if the chair cannot go on. With these fourteen words and a recovery copy (a file that ends in .jurysafe) you open the round as it was and carry it on. That you have taken over, and why, then stands in the log for everybody to see.
sheet-deputy-keep = There is only this sheet: the words were erased when it was printed. Lock it away, and do not keep a copy beside it. Whoever has the words and a copy can read everything and sign as the deputy. Do not photograph it. Delete the PDF once it is printed.
sheet-use = To use it, install Jurybook and follow “If the laptop is lost” in its user guide. You need the .jurysafe file, the words typed in the order of their numbers, and a new passphrase. The last word tells whether the others were typed rightly. Then compare the programme words above with those that Jurybook shows.
