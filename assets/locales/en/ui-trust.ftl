# The window: keys, forks, seals, the record, the log, recovery.

ui-part-keys = Keys
ui-no-keys = No judge has sent a packet yet
ui-no-keys-text = Each judge's first packet brings the key by which the judge signs. It is listed here with its six words.
ui-keys-waiting = { $count ->
    [0] The words of all keys were compared.
    [one] The words of { $count } key are still to be compared by telephone.
   *[other] The words of { $count } keys are still to be compared by telephone.
  }
ui-six-words = Six words
ui-key-confirmed = Confirmed
ui-key-provisional = Provisional
ui-key-revoked = Revoked
ui-compare-words = Compare words
ui-compare-words-of = Compare words of { $judge }
ui-compare-question = Compare the words of { $judge }?
ui-compare-text = Call the judge, whose window shows six words where the packet was saved. Let them be read out, and type what you hear.
ui-words-heard = The six words you hear
ui-confirm-key = Confirm key
ui-revoke-key = Revoke
ui-revoke-key-of = Revoke the key of { $judge }
ui-revoke-question = Revoke the key of { $judge }?
ui-revoke-text = For a laptop that is lost or a key that is not the judge's. From now on packets by this key do not count; what is in counts until a packet by the judge's new key comes. The reason stays in the log.
ui-revoke-placeholder = For example: the laptop was stolen on the train.

ui-fork-title = { $judge } has sent two packets, and neither replaces the other ({ $round }).
ui-fork-text = That happens when two copies of one workspace are used. Until the judge says which of them is meant, none counts. Ask the judge for the packet code.
ui-packet-counts = This one counts
ui-packet-counts-of = This one counts: packet { $code } of { $judge }
ui-fork-question = Shall packet { $code } count?
ui-fork-question-text = The other packets are kept and do not count. A later packet of { $judge } replaces this one as usual. Your choice and the reason stay in the log.
ui-fork-placeholder = For example: by telephone, the judge named this code.

ui-seal-round = Seal round
ui-seal-question = Seal this round?
ui-seal-text = From then on exactly the packets that are in count. What comes later is kept as late, and does not count. You can open the round again, for a reason that stays in the log.
ui-was-reopened = It was sealed before and opened again:
ui-print-seal = Print the seal…
ui-sealed-title = The round is sealed
ui-sealed-text = { $count ->
    [one] { $count } packet counts. Read this code out in the meeting: whoever has the record can compare it.
   *[other] { $count } packets count. Read this code out in the meeting: whoever has the record can compare it.
  }
ui-open-round-again = Reopen round
ui-reopen-question = Open the sealed round again?
ui-reopen-text = Late packets may come in again, and results may change. The reason stays in the log, for everybody who gets the record.
ui-reopen-placeholder = For example: a judge's packet was held up at the border.

ui-record = record
ui-publish-record = Publish record
ui-record-question = Write the public record?
ui-record-text = A folder from which anybody can check, without this program, that the ranking follows from what the judges have signed.
ui-record-with-comments = With comments and reasons for recusal
ui-record-comments-hint = Left out, they stay signed: their hashes are in the record.
ui-write-record = Write record
ui-writing-record = Writing and checking the record…
ui-record-written = The record is written
ui-record-written-text = { $files } files, { $packets } packets. README.txt in it says how to check it on Linux, macOS and Windows.
ui-record-words = Tell people the six words of the programme by another way than the folder:

ui-own-record = Am I in the record?
ui-own-record-question = Are you in the record?
ui-own-record-text = Choose the folder of the record that the organisers have published. It is checked as a whole; then you see whether your key is in it and your last packet counts as you sent it.
ui-choose-record = Choose folder…
ui-reading-record = Checking the record…
ui-record-unsound = This record does not hold.
ui-record-sound = The record holds: { $files } files checked.

ui-part-journal = Journal
ui-part-log = Log
ui-part-recovery = Recovery
ui-log-text = Every step that decides whose packets count, signed and chained. It stands at
ui-recovery-text = If this laptop is lost, a recovery copy and words on paper bring everything back. Do these once, and the copy again from time to time.
ui-recovery-sheet = Your recovery sheet
ui-recovery-sheet-text = Fourteen words that open every recovery copy. Keep the paper in a safe, away from the laptop.
ui-print-recovery-sheet = Save sheet
ui-deputy-sheet = Your deputy's sheet
ui-deputy-sheet-text = Words of the deputy's own, to take over with if you cannot go on. They can be printed once and are then known to nobody else.
ui-deputy-sheet-gone = It was handed over. Nobody but the deputy knows its words.
ui-print-deputy-sheet = Save sheet once
ui-recovery-copy = Recovery copy
ui-recovery-copy-text = Everything in this workspace but the secret keys, encrypted. Keep it on a stick or in a shared folder.
ui-save-recovery-copy = Save copy
ui-writing-recovery = Writing…
ui-programme-words = The six words of the programme, as they stand on both sheets:

ui-start-recover = Recover from a copy
ui-recover-question = Recover a lost workspace?
ui-recover-text = You need the newest recovery copy and the fourteen words on your sheet.
ui-sheet-words = Fourteen words, in their order
ui-words-typed = { $count } of 14
ui-takeover-reason = Why you take over, as the deputy; it stays in the log
ui-recover = Recover
ui-recovering = Recovering…
ui-hand-on = { $count ->
    [one] One packet has come in
   *[other] { $count } packets have come in
}
ui-hand-on-text = Give each judge a receipt, as a file or on paper: it shows that the packet is in your log. A bundle carries everything to another workspace of the chair, such as a panel higher up or the deputy's.
ui-receipts = Receipts
ui-save-receipts = Save receipts
ui-print-receipts = Receipts as PDF
ui-save-bundle = Save bundle
ui-recovered-title = The workspace is recovered
ui-recovered-text = It is as it was on { $date }, with { $records } records in its log. Compare these six words with your sheet: they are the programme's.
ui-recovered-differ = If they differ, this is a copy of another programme: close it and look for the right one.
ui-recovered-leave = They differ: close
ui-recovered-enter = They are the same: open

## Journal
ui-search-journal = Search changes
ui-area = Part
ui-all-areas = All changes
ui-area-workspace = Prize and file
ui-area-panel = Judges and kits
ui-area-results = Packets and decisions
ui-from-day = From
ui-until-day = To
ui-journal-found = { $count } of { $total } changes

ui-kits-unconfirmed = { $count ->
    [one] The words of one judge's key were not compared yet.
   *[other] The words of { $count } judges' keys were not compared yet.
  }
ui-kits-unconfirmed-text = Compare them first, under Keys: the next kit then opens with the judge's own keys. A kit with a passphrase opens on another computer too, with a new key whose packets are refused; on the judge's own computer the program asks to bring the earlier key along.
