### What was done to a workspace (op-…, as the journal names it) and what is being done (stage-…).

op-create-workspace = Workspace made
op-open-kit = Kit opened
op-import-applications = Applications imported
op-screen = Application screened
op-screen-clear = Clear applications marked eligible
op-import-judges = Judges imported
op-import-conflicts = Declared conflicts imported
op-propose-conflicts = Conflicts looked for
op-decide-conflict = Conflict decided
op-declare-conflict = Conflict declared
op-assign = Assignment applied
op-change-assignment = Assignment changed by hand
op-export-kits = Kits exported
op-change-sheet = Score sheet changed
op-import-scores = Scores imported
op-finalise = Score sheets finalised
op-reopen-sheet = Score sheet reopened
op-export-packet = Packet saved
op-take-back-packet = Packet not saved after all
op-open-receipt = Receipt opened
op-merge = Packets merged
op-confirm-key = Key confirmed
op-revoke-key = Key revoked
op-choose-fork = Version chosen
op-seal = Round sealed
op-reopen = Round opened again
op-rebuild = Packets and log checked anew

stage-reading = Reading the table…
stage-importing = Taking in the rows…
stage-kits = Writing the kits…
stage-waiting = Waiting a little, because the passphrase did not fit several times
stage-opening-kit = Opening the kit…
stage-reading-packets = Checking the packets…
