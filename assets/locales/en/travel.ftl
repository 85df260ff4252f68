# Files that travel: why one is refused. Nothing of a refused file is taken in.

err-travel-read = The file could not be read to its end: { $cause }
rec-travel-read = Copy it again from where it came, then open the copy.
err-travel-not-kept = The file was written, but other bytes come back from there.
rec-travel-not-kept = The memory stick or disk does not keep what is written. Use another one.
err-travel-write = The file could not be written: { $cause }
rec-travel-write = Choose another place. Some memory sticks take no file of 4 GB or more.
err-travel-too-large = There is more to send than one file can carry: 4 GB, or some thousand attachments.
rec-travel-too-large = Assign fewer applications to this judge, or replace the largest attachments by smaller ones.
err-travel-oversize = The file is larger than { $megabytes } MB, which no file of its kind is.
rec-travel-oversize = Check that you chose the right file. If you did, ask its sender for a new one.
err-travel-kind = This is not a file of the kind that is expected here, or it was changed on the way.
rec-travel-kind = Check that you chose the right file. If you did, ask for it again.
err-travel-key = The file does not open: the passphrase is wrong, or the file was made for another chair.
rec-travel-key = Type the passphrase once more, in small letters with its hyphens. A packet opens only in the workspace whose kit it answers.
err-travel-format = This file was not written by Jurybook, or it is of another kind than the one asked for.
rec-travel-format = Check that you chose the right file: kits end in .jurykit, packets in .jurypacket, receipts in .juryreceipt, bundles in .jurybundle.
err-travel-newer = The file was made by a newer version of Jurybook (format { $found }; this version reads up to { $known }).
rec-travel-newer = Keep the file, update Jurybook, and open it again.
err-travel-signature = The signature does not match: the file was changed after it was signed, or signed by somebody else.
rec-travel-signature = Do not use this file. Ask its sender for a new one, by another way if you can.
err-travel-weak-key = The file is signed with a key that proves nothing.
rec-travel-weak-key = Do not use this file. Speak with its sender: Jurybook never makes such a key.
err-travel-content = The contents of the file are malformed ({ $member }).
rec-travel-content = Ask its sender to export it again with the current version of Jurybook.
err-travel-cut = The file is incomplete or damaged.
rec-travel-cut = Copy it again from where it came. If that does not help, ask its sender to export it again.

# Kits.

err-kit-nothing-assigned = No application is assigned to any judge in the round “{ $round }”.
rec-kit-nothing-assigned = Assign applications first, then export the kits.
err-kit-chair = The kit is signed by somebody else than the chair of its programme.
rec-kit-chair = Do not use this kit. Ask the chair for a new one.

# Packets: why one is refused by the chair's workspace.

err-packet-nothing-final = No score sheet is final yet, so there is nothing to send.
rec-packet-nothing-final = Finalise at least one score sheet, or recuse yourself from an application.
err-packet-programme = The packet belongs to another programme.
rec-packet-programme = Open it in the workspace of its own programme. Last year's packets never fit this year's programme.
err-packet-who = The packet says that it is from judge { $judge }, but it does not come from a kit of this judge.
rec-packet-who = Ask judge { $judge } to export the packet again, from the workspace that was made with the kit.
err-packet-enrol-second = Judge { $judge } has already sent a packet with another key.
rec-packet-enrol-second = Ask judge { $judge } on which computer the scores were given. If it was the earlier one, take the packet from there. If that one is lost, revoke its key under Panel, Keys, and make the judge a new kit: packets that answer it are taken.
err-packet-kit = The packet was made with a kit that was not given to judge { $judge } for this round.
rec-packet-kit = Send judge { $judge } the current kit and ask for a new packet.
err-packet-rubric = The packet was scored against another version of the rubric.
rec-packet-rubric = Send the judge the current kit and ask for a new packet.
err-packet-recipient = The packet is not addressed to this chair.
rec-packet-recipient = Ask the judge to export it again from the workspace made with your kit.
err-packet-application = The packet has a score for application { $application }, which was not assigned to this judge, or has it twice.
rec-packet-application = Ask the judge for a new packet. If the judge should score it, assign it and send a new kit.
err-packet-range = The packet has points for application { $application } that are not on the scale, or not for every criterion.
rec-packet-range = Ask the judge to check this score sheet and to export a new packet.
err-packet-recused = The packet has a score for application { $application }, although the judge is recused from it.
rec-packet-recused = Ask the judge which of the two holds, and for a new packet.

# What to know about a packet that was taken in.

err-packet-words = The words of this judge's key were not compared yet.
rec-packet-words = Call the judge, let the judge read out the six words, and confirm them.
err-packet-clock = By its own date the packet was made later than now.
rec-packet-clock = One of the two clocks is wrong. The date decides nothing.
err-packet-record-old = The judge has heard of a state of this programme that this workspace does not have.
rec-packet-record-old = This workspace may be an older copy. Look for the newer one before you go on.
err-packet-gap = { $count } earlier packets of this judge never arrived.
rec-packet-gap = They are not needed: this one holds everything.
err-packet-late = The packet of { $judge } arrived after the round was sealed. It is kept and does not count.
rec-packet-late = If it must count, open the round again; that needs a reason, which stays in the log.

# Rounds, forks and keys.

err-round-empty = No packet counts in the round “{ $round }”, so there is nothing to seal.
rec-round-empty = Merge the judges' packets first.
err-round-forked = Judge { $judge } has sent two packets, and neither replaces the other, so the round “{ $round }” cannot be sealed.
rec-round-forked = Ask the judge which of them counts and choose it, or ask for a new packet.
err-round-sealed = The round “{ $round }” is sealed.
rec-round-sealed = To change what counts, open it again; that needs a reason.
err-round-not-sealed = The round “{ $round }” is not sealed.
rec-round-not-sealed = Nothing needs to be opened: packets that arrive still count.
err-reason-missing = This decision needs a reason.
rec-reason-missing = Say in a few words why. The reason stays in the log.
err-fork-unknown = No fork has a packet of this id.
rec-fork-unknown = Show the forks and copy the id of the packet that counts.
err-roster-not-enrolled = Judge { $judge } has no key that counts.
rec-roster-not-enrolled = Merge the judge's packet first; it brings the key.
err-roster-words = The words are not those of the key that judge { $judge } sent.
rec-roster-words = Let the judge read them out once more. If they still differ, the packet is not the judge's: revoke the key and send a new kit.
err-log-broken = Record { $number } of the chair's log does not hold.
rec-log-broken = The log was changed or is incomplete. Use the last good copy, and ask who had this one.

# Receipts.

err-receipt-nothing = No packet has come in, so there is nothing to send on.
rec-receipt-nothing = Merge the judges' packets first. In a judge's workspace, open the chair's receipt first.
err-receipt-programme = The receipt belongs to another programme.
rec-receipt-programme = Open it in the workspace of its own programme.
err-receipt-who = The receipt is signed by somebody who is neither the chair of this programme nor a deputy.
rec-receipt-who = Do not trust it. Ask the chair by another way whether your packet has come in.
err-receipt-judge = The receipt is for judge { $judge }, not for you.
rec-receipt-judge = Ask the chair for yours.
err-receipt-packet = The receipt is for a packet that was not saved in this workspace.
rec-receipt-packet = If you also score on another computer, open it there. If not, call the chair: somebody sent a packet in your name.
err-receipt-contradiction = The chair's receipts contradict each other about number { $number }.
rec-receipt-contradiction = Keep them all and tell the panel: one list of arrivals cannot have given both.

# Bundles.

err-bundle-programme = The bundle belongs to another programme.
rec-bundle-programme = Open it in the workspace of its own programme.
err-bundle-who = The bundle is signed by somebody who is neither the chair of this programme nor a deputy.
rec-bundle-who = Do not use it. Ask for the judges' packets themselves.
err-bundle-recipient = The bundle is not addressed to this chair.
rec-bundle-recipient = Ask for a new one from a workspace of this programme.
err-merge-too-much = There is more below { $path } than a stick of packets holds, so nothing was read.
rec-merge-too-much = Choose the folder with the packets and bundles itself.
err-bundle-log-known = Its log has nothing that ours does not have.
rec-bundle-log-known = Nothing is to be done.
err-bundle-log-followed = Its log goes on where ours ends, from number { $number } on; ours takes that over.
rec-bundle-log-followed = From then on both are the same: seals, confirmed keys and choices too.
err-bundle-log-ahead = Its log goes on where ours ends, from number { $number } on, and ours cannot take that over.
rec-bundle-log-ahead = This workspace may be an older copy. Go on in the newer one, or with the deputy who has taken over; the packets themselves may be merged here.
err-bundle-version = It was made under version { $theirs } of the programme, and this workspace has another one: version { $ours }. Its log is not taken over.
rec-bundle-version = Go on in the workspace in which version { $theirs } was issued, and bring there what has come in here. Packets of rounds that are judged alike in both versions are merged here all the same; others are refused, each with its reason.
err-bundle-log-parted = From number { $number } on its log differs from ours; { $count ->
    [one] { $count } decision in it does not hold here.
   *[other] { $count } decisions in it do not hold here.
  }
rec-bundle-log-parted = That is so when two workspaces have taken in packets side by side. The packets are merged; confirm keys, seal and settle in one of the two only.

# What the chair's log says.

log-genesis = Log begun
log-kit-issued = Kit issued
log-roster-add = Key enrolled
log-roster-confirm = Key confirmed by voice
log-roster-revoke = Key revoked
log-packet-in = Packet in
log-fork = Two versions
log-fork-choice = Version chosen
log-seal = Round sealed
log-reopen = Round opened again
log-late = Packet late
log-result = Result made official
log-takeover = Deputy took over
log-programme-revised = New version of the programme
