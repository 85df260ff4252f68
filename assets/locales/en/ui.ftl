### The words of the window. Each id begins with ui-; code names it without.

## Everywhere
ui-tagline = Judging without a network
ui-settings = Settings
ui-help = Help
ui-help-contents = Contents of the handbook
ui-help-judge = For judges
ui-help-chair = For the chair and the secretariat
ui-help-ranking = The numbers of a ranking
ui-what-figures-mean = What do these figures mean?
ui-close = Close
ui-close-message = Close message
ui-close-report = Close report
ui-cancel = Cancel
ui-cancel-work = Stop work
ui-done = Done
ui-loading = Loading…
ui-try-again = Try again
ui-optional = optional
ui-nothing-chosen = Nothing chosen yet
ui-saved-to = Saved to
ui-open-file = Open
ui-print-file = Print…
ui-show-in-folder = Show in folder
ui-copied = Copied
ui-search = Search
ui-clear-search = Clear search
ui-clear-filters = Clear search and filters
ui-nothing-found = Nothing found
ui-nothing-found-text = No application matches the words and filters.
ui-percent = { $value }%
ui-steps-of = { $done } of { $total }
ui-job-working = Working…
ui-drop-here = Drop to open
ui-undo = Undo
ui-undo-what = Undo: { $what } (Ctrl+Z)
ui-undone = Taken back: { $what }
ui-redo = Redo
ui-redo-what = Redo: { $what } (Ctrl+Shift+Z)
ui-redone = Brought back: { $what }
ui-problem-unnamed = Something went wrong ({ $code }).
ui-at-line = Line { $line }
ui-and-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
  }
ui-strange-file-title = Which file did you mean?
ui-strange-file-text = “{ $file }” is not a workspace, a kit or a packet that can be opened here.

## Start
ui-start-kit = Open a kit
ui-start-kit-text = You are a judge and were given a file to review.
ui-start-open = Open a workspace
ui-start-open-text = Go on where you left off, from a file.
ui-start-new = Start a new prize
ui-start-new-text = Blank, from a template, from last year's or from a file.
ui-start-sample = Look around in the sample prize
ui-start-sample-text = Sixty made-up applications, ready to try everything on.
ui-recent = Recent workspaces
ui-role-chair = Chair
ui-role-judge = Judge
ui-file-missing = The file is no longer there: { $path }
ui-forget-recent = Remove { $file } from this list
ui-forget-recent-short = Remove from this list
ui-drop-hint = You can also drop a kit or a workspace on this window.
ui-version = Version { $version }
ui-passphrase = Passphrase
ui-show-passphrase = Show passphrase
ui-caps-lock-on = Caps Lock is on.
ui-new-passphrase = Passphrase for the workspace
ui-new-passphrase-hint = At least 8 characters. Nobody can open the workspace without it, so keep it safe.
ui-open-workspace-question = Open this workspace?
ui-open-workspace = Open workspace
ui-opening-workspace = Opening the workspace…
ui-open-kit-question = Open this kit?
ui-open-kit = Open kit
ui-opening-kit = Opening the kit…
ui-kit-passphrase-hint = The chair told it to you separately. Your workspace will have the same one.
ui-kit-earlier-workspace = Your earlier workspace
ui-kit-earlier-passphrase-hint = The passphrase of your earlier workspace. The new one will have the same.
ui-kit-worked-before-text = You have worked on this prize on this computer before. The chair knows the key of that workspace, so bring it along: packets signed by a new key are refused.
ui-kit-begin = How to begin
ui-kit-bring-along = With my key and my work
ui-kit-begin-anew = With a new key
ui-kit-begin-anew-hint = Only if the chair has revoked your earlier key and made this kit after that. What you gave before is not brought along.
ui-kit-earlier-passphrase = Passphrase of the earlier workspace
ui-kit-along-passphrase-hint = The one you have used there so far. The new workspace opens with the kit's passphrase.
ui-kit-own-keys = The judge's own keys
ui-kit-workspace-place = Your work will be kept in
ui-change-place = Change place…
ui-new-workspace-question = Start a new prize?
ui-programme-from = Programme
ui-from-template = Template
ui-from-file = File
ui-template = Template
ui-programme-file = Programme file
ui-choose-file = Choose file…
ui-workspace-place = The workspace will be kept in
ui-choose-place = Choose place…
ui-make-workspace = Make workspace
ui-open-sample-question = Open the sample prize?
ui-sample-text = Jurybook builds a made-up prize with sixty applications and eight judges, and opens the chair’s workspace of it. Nothing in it is real.
ui-sample-folder = Folder for the sample’s files
ui-choose-folder = Choose folder…
ui-sample-passphrase-hint = At least 8 characters. Choose any; you need it to open the sample again.
ui-open-sample = Open sample
ui-building-sample = Building the sample…

## Settings
ui-settings-question = How should Jurybook look?
ui-language = Language
ui-theme = Theme
ui-theme-system = As the system
ui-theme-light = Light
ui-theme-dark = Dark
ui-text-size = Size of text
ui-text-smaller = Make text smaller
ui-text-larger = Make text larger

## Places
ui-nav = Workspace
ui-nav-applications = Applications
ui-nav-judges = Judges and assignment
ui-nav-panel = Judges
ui-nav-packets = Packets
ui-nav-ranking = Ranking
ui-nav-print = Print
ui-nav-journal = Journal and check
ui-close-workspace = Close workspace

## Applications
ui-applications-all = { $total ->
    [one] { $total } application
   *[other] { $total } applications
  }
ui-applications-some = { $count } of { $total } applications
ui-search-applications = Search applications
ui-category = Category
ui-applicant-kind = Applicant kind
ui-screening = Screening
ui-country = Country
ui-all-categories = All categories
ui-all-kinds = All applicant kinds
ui-all-screenings = Any screening
ui-all-countries = All countries
ui-screening-open = Not screened
ui-screening-needs-decision = Needs decision
ui-screening-eligible = Eligible
ui-screening-ineligible = Ineligible
ui-screening-needs-clarification = To be clarified
ui-screening-practice = Practice
ui-screen-clear = Mark clear ones eligible
ui-screened = { $changed ->
    [0] No application changed.
    [one] { $changed } application marked eligible.
   *[other] { $changed } applications marked eligible.
  } { $waiting ->
    [0] None waits for a person.
    [one] { $waiting } still waits for a person.
   *[other] { $waiting } still wait for a person.
  }
ui-no-applications = No applications yet
ui-no-applications-text = Import them from the spreadsheet of your form. You see every problem before anything is taken in.
ui-import-applications = Import applications
ui-applicant-hidden = Applicant hidden
ui-attachment-count = { $count ->
    [0] No attachments
    [one] { $count } attachment
   *[other] { $count } attachments
  }

## Import
ui-import-applications-question = Import these applications?
ui-import-judges-question = Import these judges?
ui-import-done-title = What was imported
ui-import-applications-count = { $count ->
    [0] Import applications
    [one] Import { $count } application
   *[other] Import { $count } applications
  }
ui-import-judges-count = { $count ->
    [0] Import judges
    [one] Import { $count } judge
   *[other] Import { $count } judges
  }
ui-imported = { $count ->
    [0] Nothing was new.
    [one] { $count } row imported.
   *[other] { $count } rows imported.
  }
ui-table = Table
ui-table-hint = An Excel, OpenDocument or CSV file, with a row of headings. The file itself is not changed.
ui-choose-table = Choose table…
ui-attachments-folder = Folder of attachments
ui-reading-table = Reading the table…
ui-plan-rows = rows
ui-plan-new = new
ui-plan-unchanged = already here
ui-plan-needs-decision = need a decision
ui-plan-set-aside = set aside
ui-plan-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
  }
ui-plan-problems-text = Rows with a problem are set aside; the others can be imported now. Put these right in the spreadsheet and import it again.
ui-plan-notes = { $count ->
    [one] { $count } thing to know
   *[other] { $count } things to know
  }
ui-plan-columns = { $count ->
    [one] { $count } column understood
   *[other] { $count } columns understood
  }
ui-plan-extra-columns = Not used:
ui-row = Row
ui-column = Column
ui-problem = Problem
ui-whole-row = Whole row

## An application
ui-back-to-applications = Back to applications
ui-position-of = { $position } of { $total }
ui-previous-application = Previous application
ui-next-application = Next application
ui-parts-of-application = Parts of the application
ui-answers = Answers
ui-no-answers = There are no narrative answers.
ui-facts = Facts
ui-fact-applicant = Applicant
ui-fact-place = Place
ui-fact-category = Category
ui-fact-kind = Applicant kind
ui-fact-language = Language
ui-fact-submitted = Submitted
ui-fact-contact = Contact
ui-fact-reference = Reference
ui-fact-tags = Themes
ui-attachment-not-shown = This kind of file ({ $media }, { $size }) is kept with the application but cannot be shown here.
ui-mark-eligible = Mark eligible
ui-mark-ineligible = Mark ineligible
ui-mark-needs-clarification = Ask for clarification
ui-mark-practice = Use for practice
ui-screening-practice-text = For practice: does not count. Judges find it in their kits and score it first.
ui-mark-ineligible-question = Mark this application ineligible?
ui-mark-needs-clarification-question = Ask the applicant for clarification?
ui-needs-decision-text = The programme’s rules leave this one to a person.
ui-screened-at = Decided { $when }
ui-reason = Reason
ui-screening-reason-hint = It is kept in the journal with the decision.
ui-viewer = Viewer
ui-page-previous = Previous page
ui-page-next = Next page
ui-page-number = Page number
ui-page-of = Page { $page } of { $pages }
ui-zoom-in = Zoom in
ui-zoom-out = Zoom out
ui-zoom-actual = Zoom { $value }%, show actual size
ui-zoom-actual-short = Show actual size
ui-fit-width = Fit width
ui-fit-page = Fit page
ui-image-unreadable = This picture cannot be shown.
ui-image-unreadable-text = The file may be damaged. The rest of the application is not affected.

## Judges
ui-part-judges = Judges
ui-part-conflicts = Conflicts
ui-part-assignment = Assignment
ui-part-kits = Kits
ui-judge = Judge
ui-judges-all = { $count ->
    [one] { $count } judge
   *[other] { $count } judges
  }
ui-affiliation = Affiliation
ui-languages = Languages
ui-expertise = Expertise
ui-conflicts-short = Conflicts
ui-assigned = Assigned
ui-no-judges = No judges yet
ui-no-judges-text = Import the panel from a spreadsheet with names, affiliations and countries.
ui-import-judges = Import judges
ui-application = Application
ui-why = Why
ui-state = State
ui-decision = Decision
ui-no-conflicts = No conflicts known
ui-no-conflicts-text = Look for shared affiliations, cities and countries, or import what the judges declared.
ui-find-conflicts = Find conflicts
ui-import-conflicts = Import declarations
ui-conflicts-imported = { $count } declared conflicts imported, { $aside } rows set aside.
ui-conflicts-waiting = { $count ->
    [0] Every conflict is decided.
    [one] { $count } proposed conflict waits for your decision. Until then it keeps the judge away, unless only the country is shared.
   *[other] { $count } proposed conflicts wait for your decision. Until then they keep the judges away, unless only the country is shared.
  }
ui-ground-declared = Declared by the judge
ui-ground-affiliation = Same affiliation
ui-ground-city = Same city
ui-ground-country = Same country
ui-conflict-proposed = Proposed
ui-conflict-declared = Declared
ui-conflict-confirmed = Confirmed
ui-conflict-dismissed = Dismissed
ui-confirm-conflict = Confirm conflict
ui-confirm-conflict-of = Confirm conflict of { $judge } with { $title }
ui-dismiss-conflict = Dismiss conflict
ui-dismiss-conflict-of = Dismiss conflict of { $judge } with { $title }
ui-round = Round
ui-judges-per-application = Judges for each application
ui-propose-assignment = Propose assignment
ui-propose-another = Propose another
ui-discard-proposal = Discard proposal
ui-apply-assignment = Apply assignment
ui-assigning = Balancing the assignment…
ui-proposal-title = This is a proposal.
ui-proposal-text = Nothing has changed yet. Look at the loads, then apply it or propose another.
ui-unmet = { $count ->
    [one] { $count } wish could not be met
   *[other] { $count } wishes could not be met
  }
ui-no-assignment = Nobody is assigned yet
ui-no-assignment-text = Jurybook proposes an even, conflict-free assignment. You see it before it stands.
ui-loads = Applications for each judge
ui-assigned-to = { $judge } scores { $title }
ui-kit = Kit
ui-size = Size
ui-kits-title = Hand each judge a kit
ui-kits-text = One file for each judge, with the rubric and the assigned applications. Each has a passphrase of its own.
ui-export-kits = Export kits
ui-writing-kits = Writing the kits…
ui-passphrases-title = Tell the passphrases by another channel than the kits.
ui-passphrases-text = By telephone, for instance. This file has a page for each judge to print and hand over; keep it apart from the kits:
ui-copy-passphrases = Copy passphrases
ui-copy-passphrase = Copy passphrase
ui-copy-passphrase-of = Copy passphrase of { $judge }

## Packets
ui-packets-subtitle = Choose the packets that came in, or drop them here. In any order, twice if need be.
ui-choose-packets = Choose packets
ui-checking-packets = Checking the packets…
ui-merge-plan = { $count ->
    [one] What { $count } file would change
   *[other] What { $count } files would change
  }
ui-merge-done = { $count ->
    [0] Nothing changed
    [one] { $count } packet merged
   *[other] { $count } packets merged
  }
ui-merge-packets = { $count ->
    [0] Merge packets
    [one] Merge { $count } packet
   *[other] Merge { $count } packets
  }
ui-merge-nothing = None of these files changes anything.
ui-merge-state = The packets held now have the state
ui-discard-plan = Discard plan
ui-verdict-new = New
ui-verdict-new-advice = The first packet of this judge.
ui-verdict-same = Already here
ui-verdict-same-advice = It was imported before. Nothing changes.
ui-verdict-older = Older
ui-verdict-older-advice = A newer one is here and stays. This one is kept for the record.
ui-verdict-replaces = Replaces earlier
ui-verdict-replaces-advice = It takes the place of the revision held until now. Both are kept.
ui-verdict-fork = Two versions
ui-verdict-fork-advice = This judge has two packets here, and neither replaces the other. Neither counts until the judge sends one that settles it.
ui-verdict-late = Late
ui-verdict-late-advice = It arrived after the round was sealed. It is kept and does not count.
ui-verdict-held = Newer format
ui-verdict-held-advice = Made by a newer version of Jurybook. It is kept safely; update and merge it again.
ui-verdict-refused = Refused
ui-verdict-refused-advice = Nothing was taken from this file.
ui-key-words = Words to read to the chair
ui-packet-code = Packet code
ui-sheets-count = { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
  }
ui-recusals-count = { $count ->
    [one] { $count } recusal
   *[other] { $count } recusals
  }
ui-missing-count = { $count } missing
ui-changes-count = { $count ->
    [one] Show { $count } change
   *[other] Show { $count } changes
  }
ui-field = Field
ui-before = Before
ui-after = After
ui-change-flag = For discussion
ui-change-nominations = Nominations
ui-change-recusal = Recusal
ui-coverage = Coverage
ui-coverage-arrived = { $arrived } of { $judges } packets are in
ui-no-coverage = Nothing to cover yet
ui-no-coverage-text = Once judges are assigned, you see here what is in and what is missing.
ui-go-to-judges = Assign judges
ui-cell-none = Not assigned
ui-cell-waiting = Not yet in
ui-cell-in = Sheet is in
ui-cell-recused = Recused
ui-cell-missing = Missing in the packet

## Ranking
ui-unofficial = Unofficial
ui-round-sealed = Sealed { $code }
ui-round-open = Not sealed
ui-provisional-keys = The words of these judges' keys were not compared yet: { $names }
ui-official = Official
ui-state-hash = Made from the state { $hash }
ui-export-csv = Export CSV
ui-export-xlsx = Export spreadsheet
ui-writing-ranking = Writing the ranking…
ui-show-criteria = Show criteria
ui-rank = Rank
ui-rank-shared = Shared rank
ui-judges-scores = Judges’ scores
ui-sheets = Sheets
ui-judge-total = { $judge }: { $total }
ui-judge-recused = { $judge }: recused
ui-ranking-part = What to show
ui-places = Places
ui-agreement = Judges and agreement
ui-pictures = Pictures
ui-plots-work = Drawing…
ui-first-tenth = A tenth
ui-first-places = First places
ui-ranking-work = Ranking…
ui-agreement-work = Finding out how far judges agree…
ui-told-apart = Neighbours that cannot be told apart
ui-not-told-apart = Cannot be told apart from its neighbour
ui-adjusted-score = Adjusted score
ui-raw-score = Raw score
ui-raw-rank = raw { $rank }
ui-rank-range = { $low }–{ $high }
ui-among-first = Among the first { $count }
ui-contested = Judges disagree
ui-part = Group { $part }: shares no judge with the others, so it is ranked apart
ui-reasons-of = Reasons for { $title }
ui-reason-unranked = No score sheet counts yet, so it has no place.
ui-reason-adjusted = Adjusted score { $adjusted } (standard error { $se }), raw score { $raw }.
ui-reason-interval = With 90% certainty its place is { $low } to { $high }; the chance of being among the first { $count } is { $share }.
ui-reason-group = { $count ->
    [one] The scores cannot tell it from one neighbour: discuss them together.
   *[other] The scores cannot tell it from { $count } neighbours: discuss them together.
  }
ui-reason-contested = Its judges differ more than 95 in 100 applications would by chance.
ui-tie-criterion = Equal scores: parted by “{ $criterion }”.
ui-tie-median = Equal scores: parted by the median of the sheets.
ui-tie-chair = Equal scores that no rule parts: the chair decides.
ui-agreement-all = How far the judges agree
ui-agreement-judges = The judges
ui-agreement-criteria = The criteria and their weights
ui-agreement-contested = Contested applications
ui-alpha-interval = Krippendorff’s alpha
ui-alpha-ordinal = Alpha of the order alone
ui-icc-two-single = ICC(2,1)
ui-icc-variance-single = Reliability of one judge
ui-icc-variance-average = Reliability of the mean
ui-kendall-w = Kendall’s W
ui-criterion = Criterion
ui-what-it-means = What it means
ui-weight-lower = A fifth less weight
ui-weight-higher = A fifth more weight
ui-shift-none = No place changes.
ui-shift-moved = { $count ->
    [one] One place changes
   *[other] { $count } places change
  }
ui-shift-same-first = { $moved }; the first stay the same.
ui-shift-other-first = { $moved }; { $count } of the first would be others.
ui-nothing-contested = No application’s judges differ more than chance would make them.
ui-farthest-sheet = The sheet farthest from what is expected
ui-farthest-below = { $judge }: lower by { $times } standard deviations
ui-farthest-above = { $judge }: higher by { $times } standard deviations
ui-harsher = harsher
ui-more-lenient = more lenient
ui-severity = Points above or below the panel, with 90% interval
ui-severity-range = { $points } ({ $low } to { $high })
ui-spread = Spread
ui-correlation = Correlation
ui-halo = Same mark throughout
ui-what-stands-out = What stands out
ui-without-judge = Without this judge
ui-no-ranking = No scores yet
ui-no-ranking-text = The ranking appears as soon as the first packets are merged.
ui-go-to-packets = Merge packets

## Print
ui-print-what = What to print
ui-print-book = Book
ui-print-dossier = One dossier
ui-print-ranking = Ranking
ui-reader = Reader
ui-reader-none = No one in particular
ui-reader-hint = Applications on which the reader has a conflict are left out.
ui-headings-language = Language of the print
ui-both-languages = Both
ui-allow-missing-characters = Print a box for characters that no font has
ui-make-book = Print book
ui-make-dossier = Print dossier
ui-make-ranking = Print ranking
ui-printing = Printing…
ui-printed-ranking = { $pages ->
    [one] Ranking on { $pages } page
   *[other] Ranking on { $pages } pages
  }
ui-printed = { $dossiers ->
    [one] { $dossiers } dossier
   *[other] { $dossiers } dossiers
  } on { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }
ui-left-out = { $number ->
    [one] { $count } application was left out: the reader has a conflict.
   *[other] { $count } applications were left out: the reader has a conflict.
  }
ui-missing-characters = No font has these characters:
ui-preview = Preview
ui-no-preview = The print appears here
ui-no-preview-text = You see the very file that was saved.

## Journal
ui-journal-rows = { $count ->
    [one] { $count } change since the beginning
   *[other] { $count } changes since the beginning
  }
ui-check-workspace = Check workspace
ui-checking = Checking…
ui-back-up-workspace = Back up workspace
ui-workspace-sound = The workspace is sound.
ui-workspace-sound-text = { $count ->
    [one] { $count } journal row followed. Newest:
   *[other] { $count } journal rows followed. Newest:
  }
ui-workspace-unsound = { $count ->
    [one] { $count } thing is wrong with this workspace.
   *[other] { $count } things are wrong with this workspace.
  }
ui-number = No.
ui-when = When
ui-change = Change
ui-particulars = Particulars
ui-hash = Hash
ui-reverts = takes back no. { $number }

## A judge's work
ui-assigned-applications = Assigned applications
ui-review-progress = Sheets done
ui-review-done = { $done } of { $total } done
ui-no-assigned = No applications
ui-no-assigned-text = This kit has no applications in it. Ask the chair for a new one.
ui-finish-review = Finish and send
ui-my-scores = My scores
ui-no-usage = No points given yet
ui-no-usage-text = Once you have scored, you see here how often you gave each point.
ui-usage-text = How often you gave each point so far, so that you can be consistent.
ui-usage-mean = Mean { $mean }
ui-usage-count = { $points } points: { $count ->
    [one] { $count } time
   *[other] { $count } times
  }
ui-sheet-empty = Not begun
ui-sheet-draft = Begun
ui-sheet-complete = Complete
ui-sheet-final = Final
ui-sheet-recused = Recused
ui-flagged = Flagged for discussion
ui-score-sheet = Score sheet
ui-saved = Saved
ui-saving = Saving…
ui-not-saved = Not saved
ui-weight = Weight { $weight }
ui-look-at = { $count ->
    [one] { $count } thing to look at
   *[other] { $count } things to look at
  }
ui-comment-committee = Comment to the committee
ui-comment-committee-hint = The committee reads this beside your scores.
ui-comment-applicant = Comment to the applicant
ui-comment-applicant-hint = May be passed on to the applicant, without your name.
ui-comment-private = Private note
ui-comment-private-hint = For you alone. It never leaves this laptop.
ui-marks = Marks
ui-flag-for-discussion = Flag for discussion
ui-nominate-for = Nominate: { $mention }
ui-declare-conflict = Declare a conflict of interest
ui-recuse-question = Recuse yourself from this application?
ui-recuse-text = If you have a conflict of interest you do not score the application. The committee sees your reason.
ui-recuse-placeholder = For example: I advised the applicant.
ui-recuse-myself = Recuse myself
ui-keep-scoring = Keep scoring
ui-recused-title = You recused yourself.
ui-recused-text = You do not score this application. Your points so far are not sent.
ui-take-back-recusal = Take back recusal
ui-sheet-is-final = This sheet is final.
ui-sheet-is-final-text = To change it, reopen it and send a packet again. The newer packet replaces the older.
ui-reopen-sheet = Reopen sheet
ui-of-hundred = of 100
ui-criteria-scored = { $scored } of { $total } criteria
ui-next-unfinished = Next unfinished
ui-finalise-question = Finalise your score sheets?
ui-finalise-text = { $complete } of { $total } sheets are complete. Final sheets go into your packet; you can still reopen them later.
ui-finalise-sheets = { $count ->
    [0] Finalise sheets
    [one] Finalise { $count } sheet
   *[other] Finalise { $count } sheets
  }
ui-no-gaps = Nothing is missing.
ui-gaps = { $count ->
    [one] { $count } gap
   *[other] { $count } gaps
  }
ui-show-application = Show application
ui-show-application-number = Show application { $number }
ui-keep-reviewing = Keep reviewing
ui-save-packet-question = Save your packet?
ui-save-packet-text = The packet is one signed file with all your final sheets. Your private notes are not in it.
ui-save-packet = Save packet
ui-sealing-packet = Signing and sealing the packet…
ui-packet-incomplete = { $count ->
    [one] { $count } application is without a final sheet. You can send another packet later.
   *[other] { $count } applications are without a final sheet. You can send another packet later.
  }
ui-packet-saved-title = Your packet is saved
ui-receipt-text = Give this file to the chair. When it is merged, the chair reads you a code: it must be this one.
ui-chair-receipt = The chair's receipt
ui-chair-has = The chair has it.
ui-chair-has-late = The chair has it. It came after the round was sealed.
ui-chair-receipt-number = Receipt no. { $number }
ui-chair-waits = Packet { $revision } is saved. No receipt from the chair yet.
ui-receipt-words = The chair's screen shows the same six words
ui-open-receipt = Open receipt
ui-bundle-packets = { $count ->
    [one] { $count } packet
   *[other] { $count } packets
  }
ui-copy-code = Copy code
ui-file = File
ui-folder = Folder
ui-recusals = Recusals
ui-not-scored = Not scored
ui-revision = Revision
ui-made-at = Made

err-open-failed = No program answered that opens such files, so { $path } stays closed.
rec-open-failed = Open it yourself, from its folder or on another machine; the file is whole.
err-print-failed = The system did not print { $path }: it has no print dialog of its own, or that one failed.
rec-print-failed = Press “Open” and print it from the program that shows it; the file is whole.
err-reveal-failed = No file manager answered, so { $path } cannot be shown.
rec-reveal-failed = Open the folder yourself; the file is there.
err-reveal-not-ours = { $path } was not written by this window since it was opened.
rec-reveal-not-ours = Open the folder yourself.
err-window-internal = The window could not do this: { $detail }
rec-window-internal = Try again. If it happens again, close the workspace and open it anew; nothing that was saved is lost.
