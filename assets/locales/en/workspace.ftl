# Workspaces and the files around them.

err-file-missing = There is no file { $path }.
rec-file-missing = Check the name, or whether the disk or stick that holds it is connected.
err-file-exists = { $path } exists already, and nothing is written over it.
rec-file-exists = Choose another name, or move the file away first.
err-file-system = The system refused: { $cause }
rec-file-system = Check that the folder is there, that you may write to it, and that the disk is sound and has room. The workspace is as it was.
err-read-only = The file or its folder may only be read.
rec-read-only = Copy it to a folder of your own, or ask for permission to write there.
err-disk-full = The disk has no room for this, or takes no file so large. The workspace is as it was.
rec-disk-full = Free some space or choose another disk, and do it again.
err-store = The workspace could not carry this out: { $cause }
rec-store = Check the workspace. If it is sound, report this sentence to the makers.
err-workspace-not-one = { $path } is not a workspace of Jurybook.
rec-workspace-not-one = Open a .jurybook file. A kit (.jurykit) is opened as a kit, a packet (.jurypacket) is merged.
err-workspace-passphrase = The passphrase does not open { $path }, or the beginning of the file is damaged.
rec-workspace-passphrase = Type it again; capitals and spaces count. If it is right for certain, take the latest backup.
err-passphrase-short = A passphrase has at least { $least } characters.
rec-passphrase-short = Choose a longer one: four or five words that belong together for nobody else.
err-passphrase-none = There is no passphrase.
rec-passphrase-none = Give a file with --passphrase-file, or set JURYBOOK_PASSPHRASE.
err-workspace-newer = The workspace was made by a newer version of Jurybook (form { $found }; this version knows { $known }).
rec-workspace-newer = Open it with that version. It was not changed.
err-workspace-damaged = The workspace is damaged.
rec-workspace-damaged = Keep the file as it is and go on with the latest backup. Packets can be merged again from their files.
err-workspace-busy = Another window or program has the workspace open.
rec-workspace-busy = Close it there, then try again.
err-no-workspace = No workspace is open.
rec-no-workspace = Open one, or make a new one.
err-not-a-judge = This workspace belongs to the chair, and only judges score.
rec-not-a-judge = Open the workspace that was made from a judge's kit.
err-not-the-chair = This is a judge's workspace, and only the chair does this. Nothing was changed.
rec-not-the-chair = Open the chair's workspace.
err-cancelled = This was cancelled. Nothing was changed.
rec-cancelled = Begin again whenever you like.
err-check-pages = Some pages of the file are not as they were written.
rec-check-pages = Keep the file as it is and go on with the latest backup.
err-check-structure = The tables of the file do not fit together.
rec-check-structure = Keep the file as it is and go on with the latest backup.
err-check-journal = The journal's chain breaks at row { $number }: a row was changed, or one is missing.
rec-check-journal = Compare with a backup from before. Whoever had this file may have changed it by other means.
err-command-unknown = There is no command “{ $name }”.
rec-command-unknown = Use a window and a core of the same version.
err-request-malformed = The request cannot be understood: { $cause }
rec-request-malformed = Use a window and a core of the same version.
err-unknown-language = “{ $language }” is not a language of Jurybook.
rec-unknown-language = Choose en or ko.
err-document-missing = This attachment is no longer here.
rec-document-missing = Open the application again.

# Things that are named and are not there.

err-application-unknown = There is no application { $application }.
rec-application-unknown = Look it up in the list of applications.
err-judge-unknown = There is no judge { $judge }.
rec-judge-unknown = Look the judge up in the list of judges.
err-round-unknown = “{ $round }” is not a round of this programme in which judges score.
rec-round-unknown = Use the id of such a round, as the programme shows it.
err-category-unknown = There is no category “{ $category }” in this programme.
rec-category-unknown = Choose a category of the programme.
err-conflict-unknown = There is no such conflict to decide.
rec-conflict-unknown = Look for conflicts again. It may have been decided already.
err-merge-no-files = There is no file to merge.
rec-merge-no-files = Choose at least one packet.
err-ranking-impossible = There is no ranking yet.
rec-ranking-impossible = See what is listed, and mend it.

# Screening and assignment.

err-screen-no-reason = This verdict needs a reason.
rec-screen-no-reason = Write one sentence that the applicant could read.
err-screen-asked-for = Application { $application } is assigned to a judge or stands in a kit, so it cannot be for practice.
rec-screen-asked-for = Where no kit is out yet, take it out of the assignment first. Otherwise choose another application for practice.
err-assign-per-application = Each application takes from 1 to 50 judges.
rec-assign-per-application = Choose a number in this range; three is usual.
err-assign-none-eligible = No application is eligible yet.
rec-assign-none-eligible = Finish screening first.
err-assign-no-judges = There is no judge on the panel.
rec-assign-no-judges = Import the judges first.
err-assign-in-conflict = Judge { $judge } has a conflict of interest with application { $application }.
rec-assign-in-conflict = Assign another judge, or dismiss the conflict if there is none.
err-assign-practice = Application { $application } is for practice: it does not count, so nobody is assigned to it.
rec-assign-practice = Every kit carries it as it is. If it should compete, mark it eligible first.

# Score sheets.

err-sheet-unassigned = Application { $application } is not among those you are asked to score.
rec-sheet-unassigned = Ask the chair for a new kit if it should be.
err-sheet-criterion = “{ $criterion }” is not a criterion of this application's rubric.
rec-sheet-criterion = Use a criterion of the score sheet.
err-sheet-off-scale = { $points } is not on the scale from { $least } to { $most }.
rec-sheet-off-scale = Choose a point of the scale.
err-sheet-recused = You are recused from this application, so it takes no points.
rec-sheet-recused = Take the recusal back if there is no conflict of interest.
err-sheet-no-reason = A recusal needs a reason.
rec-sheet-no-reason = Write one sentence about the conflict of interest.
err-sheet-gaps = { $count ->
    [one] One thing is missing on this score sheet.
   *[other] { $count } things are missing on this score sheet.
}
rec-sheet-gaps = Give the missing points, then finalise it.
err-sheet-final = This score sheet is final.
rec-sheet-final = Reopen it to change it. Packets that were sent stay as they are.
err-sheet-practice = Application { $application } is for practice: its score sheet does not count and is never final.
rec-sheet-practice = Go on with the applications that count. What you entered stays as it is.
err-sheet-too-long = The text is longer than 20,000 characters.
rec-sheet-too-long = Shorten it.
err-sheet-mention = “{ $mention }” is not a special mention of this programme.
rec-sheet-mention = Choose one of those that the programme names.
err-day-unknown = “{ $day }” is not a day.
rec-day-unknown = Write it as in 2023-06-30.
