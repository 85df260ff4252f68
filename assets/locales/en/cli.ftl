# The command line and the demonstration.

demo-sample = Sample prize built
demo-import = Applications imported and screened
demo-assign = Judges assigned
demo-kits = Kits sealed
demo-score = Kits opened, sheets scored, packets signed
demo-merge = Packets merged
demo-rank = Ranking written
demo-seal = Round sealed
demo-book = Dossier book printed
demo-record = Record written and checked

err-usage = The command line cannot be understood: { $cause }
rec-usage = Look the command up with --help.
err-folder-not-empty = The folder { $path } holds something already.
rec-folder-not-empty = Name a new or empty folder.
err-file-unwritable = { $path } could not be written: { $cause }
rec-file-unwritable = Check that the folder is there, that you may write to it, and that the disk has room, then try again.
err-sample-broken = The sample could not be built: { $cause }
rec-sample-broken = This is a mistake of the program. Please report it with this message.
err-sample-scores = The sample's scores were not accepted: { $cause }
rec-sample-scores = This is a mistake of the program. Please report it with this message.
err-print-nothing = There is nothing to print.
rec-print-nothing = Assign judges in this round first, or choose another category or reader.
err-print-which = It is not said which application to print.
rec-print-which = Name the application's number.
err-packet-fork = There are two different packets of { $judge }, and neither replaces the other. Neither counts.
rec-packet-fork = Ask the judge to open the newest workspace and to send one packet more.
stage-sample = Building the sample
stage-printing = Printing
stage-part-ranking = Printing the ranking
stage-part-minutes = Printing the minutes
stage-part-letters = Printing letters
stage-part-certificates = Printing certificates
stage-part-spreadsheet = Writing the spreadsheet
stage-part-record = Writing and checking the record
cli-without = { $count ->
    [0] No place would change.
    [one] One place would change.
   *[other] { $count } places would change.
}
