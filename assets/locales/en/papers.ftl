# Papers of a meeting: seal, agenda and minutes. Each id begins with paper-.

paper-agenda = Agenda of the deliberation
paper-minutes = Minutes of the deliberation
paper-clock = times at UTC{ $offset }

paper-members = Members of the committee
paper-seat-present = Present:
paper-members-present = A full box: present at the meeting.
paper-members-tick = Tick who is present.

paper-agenda-note = { $count ->
    [one] { $count } application
   *[other] { $count } applications
}, in the order in which members leave the room least often: { $goings ->
    [0] nobody leaves
    [one] { $goings } time
   *[other] { $goings } times
}{ $ranking ->
    [0] .
   *[other] , against { $ranking } in the order of the ranking.
}
paper-time = Time
paper-leave = Goes out: { $names }
paper-come-back = Comes back: { $names }
paper-out = Out of the room: { $names }

paper-register = Register of conflicts
paper-register-none = No member has a conflict of interest with an application on this agenda.
paper-ground-declared = Declared conflict of interest
paper-ground-affiliation = Same affiliation
paper-ground-city = Same city
paper-ground-country = Same country
paper-ground-recused = Recused on the score sheet

paper-course = Course of the meeting
paper-no-course = Nothing has been entered: no meeting was begun and nothing was decided.
paper-came = Came: { $names }.
paper-left = Left: { $names }.
paper-decision = Decision { $number }
paper-outcome = Outcome
paper-motion = Motion
paper-votes = Votes
paper-for = For { $count }
paper-against = Against { $count }
paper-abstaining = Abstaining { $count }
paper-no-vote = Decided without a vote.
paper-was-out = Out of the room
paper-reason = Reason
paper-dissent = Dissent
paper-withdrawn = Withdrawn on { $at }: { $reason }
paper-taken-back = Taken back on { $at }.
paper-results = Results
paper-of-foreseen = { $count } of { $foreseen } foreseen
paper-given = { $count } given
paper-nobody = Nobody
paper-undecided = { $count ->
    [one] About { $count } application no decision stands.
   *[other] About { $count } applications no decision stands.
}
paper-chair = Chair
paper-secretary = Secretary

paper-seal = Seal of the round
paper-seal-code = Code of the seal, to be read out
paper-seal-meaning = Read this code out before anybody sees a result, and let every member write it down. It stands for the packets below and for no others: if one were added, left out or exchanged, the code would be another. The window and the published record of this round show the same code.
paper-seal-sealed = Sealed on { $at } with { $packets ->
    [one] { $packets } packet
   *[other] { $packets } packets
} and { $sheets ->
    [one] { $sheets } final sheet
   *[other] { $sheets } final sheets
}, as record { $record } of the log.
paper-seal-reckoned = SHA-256 { $sha256 }, over a line “jurybook seal 1”, a line “{ $round }”, and the packets’ ids in order, a line each.
paper-seal-packets = Packets that count
paper-seal-packet = Packet
paper-seal-version = Version
paper-seal-key = Words of the key
paper-seal-compared = compared
paper-seal-not-compared = not compared
paper-seal-all = Every member who scores in this round has a packet in the seal.
paper-seal-without = No packet in the seal: { $names }.
paper-seal-late = The packet of { $judge } came on { $at }, after the seal. It does not count. Its code is { $code }.
paper-seal-reopened = An earlier seal was opened again on { $at }. Reason: { $reason }
paper-seal-witness = Secretary or witness

err-paper-not-sealed = The round “{ $round }” is not sealed, so there is no seal to print.
rec-paper-not-sealed = Seal the round first, on the page of the ranking.

err-paper-time = “{ $time }” is no time of day.
rec-paper-time = Write hours and minutes, such as 14:00.

paper-sheets = Deliberation sheets
paper-place = { $place } of { $places } on the agenda
paper-totals = The judges’ totals: { $totals }
paper-flagged = { $count ->
    [one] { $count } judge wishes to discuss it.
   *[other] { $count } judges wish to discuss it.
}
paper-nominated = { $count ->
    [one] { $count } judge nominates it for { $mention }.
   *[other] { $count } judges nominate it for { $mention }.
}
paper-write-for = For
paper-write-against = Against
paper-write-abstaining = Abstaining

# Parts of a dossier book.

print-nominated = Nominated for { $mention } by { $judges }.
print-copy = Copy { $copy }
print-left-out = Left out
print-left-out-text = This book is for { $reader } alone. { $count ->
    [one] { $count } application is not in it
   *[other] { $count } applications are not in it
}, because of a conflict of interest. Only their numbers are given here:
print-in-agenda-order = In the order of the agenda
print-index = Index by country
print-index-unknown = No country given
