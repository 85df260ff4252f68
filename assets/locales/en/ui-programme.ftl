# The programme, edited in the window.

ui-programme-sections = Parts of the programme
ui-programme-about = About
ui-programme-categories = Categories
ui-programme-kinds = Applicant kinds
ui-programme-tags = Tags
ui-programme-questions = Questions
ui-programme-rounds = Rounds
ui-programme-rubrics = Rubrics
ui-programme-awards = Awards
ui-programme-mentions = Special mentions
ui-programme-benefits = Benefits

ui-save-programme = Save programme as file
ui-discard-changes = Discard changes
ui-unfinished = You had not finished this. It was kept on { $since }.
ui-unfinished-go-on = Go on
ui-unfinished-throw-away = Throw away
ui-programme-unfinished = What you had changed is not applied: the workspace has the programme as it is shown here.
ui-programme-unfinished-overtaken = The programme itself was changed since. Whoever goes on with this and applies it takes those changes back where the two differ.
ui-apply-changes = Apply changes
ui-apply-question = Apply these changes?
ui-apply-hint = One change, which you can undo until the first kit is exported. The six words of the programme become others: print letters and recovery sheets after this.
ui-programme-applied = The programme was changed.
ui-section-changed = Changed, not applied yet
ui-change-added = { $count } added
ui-change-removed = { $count } removed
ui-change-changed = { $count } changed
ui-change-moved = order changed
ui-programme-locked = Fixed since { $since }: { $kits ->
    [one] a judge's kit carries
   *[other] { $kits } kits carry
 } this programme.
ui-programme-locked-why = Judges sign their packets for this programme, so nothing of it changes under them. If something must be different all the same, issue a new version: rounds of which packets are here stay as they are.
ui-load-programme = Load file…
ui-programme-loaded = The file is the draft now; nothing is changed yet.
ui-programme-revise = Make a new version…
ui-programme-revising = You are preparing a new version. What is different is in the kits that you make from then on; the log keeps the reason.
ui-issue-version = Issue new version…
ui-issue-now = Issue it
ui-version-question = Issue version { $version } of the programme?
ui-version-issued = The new version is issued.
ui-version-rescored = These rounds get another rubric. Their kits count no more:
ui-version-rescored-text = Make these kits anew and hand them out. Judges keep their words; points they give again. Packets of the old kits are refused.
ui-version-hint = The reason stays in the log and in the record. A new version cannot be taken back, but another one can follow.
ui-programme-faults = { $count ->
    [one] One thing is to be mended before these changes can be applied:
   *[other] { $count } things are to be mended before these changes can be applied:
 }
ui-faults-here = { $count ->
    [one] One thing to mend
   *[other] { $count } things to mend
 }
ui-has-faults = Has things to mend

ui-in-language = { $label }, { $language }
ui-name-field = Name
ui-heading-field = Heading
ui-id-field = Id
ui-id-and-more = Id
ui-one-a-line = One on each line.
ui-unnamed = No { $number }, without a name
ui-move-up = Move { $name } up
ui-move-down = Move { $name } down
ui-move-up-keys = Move up (Alt+↑)
ui-move-down-keys = Move down (Alt+↓)
ui-remove-named = Remove { $name }
ui-moved-to = { $name } is now { $place } of { $total }.
ui-was-removed = { $name } was removed.
ui-moment-date = { $label }: date
ui-moment-time = { $label }: time
ui-moment-offset = { $label }: difference from UTC

ui-programme-title = Title
ui-programme-purpose = Purpose
ui-also-korean = Also in Korean
ui-also-korean-hint = Every text then stands in both languages, side by side.
ui-organisers = Organisers
ui-programme-deadline = Deadline for applications
ui-time-zone = Time zone
ui-time-zone-hint = Its name, as people see it: Asia/Seoul.
ui-programme-id = Id of the programme
ui-programme-id-hint = Small letters, digits and hyphens, such as city-prize-2027.

ui-add-category = Add category
ui-no-categories = There is no category yet. A prize needs at least one.
ui-what-it-is-for = What it is for
ui-who-may-enter = Who may enter
ui-tags-that-apply = Tags that apply
ui-rubric-of-round = Rubric in { $round }
ui-choose-rubric = Choose a rubric
ui-add-kind = Add applicant kind
ui-no-kinds = There is no applicant kind yet. Somebody has to be able to apply.
ui-form-options = Options of the application form
ui-form-options-hint = What applicants tick to say that they are of this kind.
ui-add-form-option = Add option
ui-no-form-options = No option means this kind yet.
ui-form-labels = How spreadsheets write it
ui-form-labels-hint = One on each line. The name itself, too, where it stands in the table.
ui-form-needs-decision = Screening decides on each application by itself
ui-add-tag-group = Add group of tags
ui-no-tag-groups = There are no tags. Sectors and target groups help to assign judges who know the field.
ui-tags = Tags
ui-tag-number = Tag { $number }
ui-add-tag = Add tag
ui-no-tags = This group has no tag yet.
ui-add-question = Add question
ui-no-questions = There are no questions. Applications then have facts and attachments alone.
ui-column-headings = Headings of its column in spreadsheets
ui-column-headings-hint = One on each line.
ui-asked-of = Who is asked
ui-asked-of-hint = Tick none to ask everybody.
ui-add-round = Add round
ui-no-rounds = There is no round yet.
ui-judges-score = Judges score in this round
ui-judges-score-hint = A round without scores is for screening.
ui-round-due = Judges hand in until
ui-hidden-from-judges = Hidden from judges
ui-hide-applicant = Applicant and names of files
ui-hide-city = City
ui-hide-country = Country
ui-hide-contact = Contact
ui-tie-rules = What parts equal scores
ui-tie-rules-hint = In this order.
ui-add-tie-rule = Add a rule
ui-tie-by-criterion = Higher mean on “{ $criterion }”
ui-tie-by-median = Higher median of the sheets
ui-tie-by-chair = The chair decides
ui-add-award = Add award
ui-no-awards = There are no awards yet.
ui-any-category = Any category
ui-award-winners = Winners foreseen
ui-add-mention = Add special mention
ui-no-mentions = There are no special mentions.
ui-mention-partner = Partner body
ui-mention-partner-hint = With whom it is given; empty for nobody.
ui-add-benefit = Add benefit
ui-no-benefits = Nothing is written of what winners receive.
ui-benefit-number = Benefit { $number }

ui-rubric = Rubric
ui-add-rubric = New rubric
ui-copy-rubric = Copy this one
ui-remove-rubric = Remove rubric
ui-rubric-used = Used in { $where }.
ui-rubric-unused = No category uses it. Choose it for a round under Categories.
ui-rubric-note = Note: where weights and descriptors come from
ui-criteria-and-weights = Criteria and weights
ui-add-criterion = Add criterion
ui-no-criteria = There is no criterion yet.
ui-weight-field = Weight
ui-weight-share = { $weight } · { $share }
ui-weights-total = Together { $total }. Only the proportions count.
ui-weights-odd = Together { $total }, not 100. Only the proportions count, but judges see the weights and may wonder.
ui-weights-zero = All weights are zero. Give at least one criterion a weight.
ui-criterion-help = What to look at
ui-descriptors = What each point means here
ui-descriptor-of = What { $points } means
ui-sub-points = Sub-points
ui-sub-points-hint = Named things to look at; they are not scored by themselves.
ui-sub-point-number = Sub-point { $number }
ui-add-sub-point = Add sub-point
ui-no-sub-points = No sub-points.
ui-scale = Scale
ui-scale-hint = The same for all criteria of this rubric, the lowest point first.
ui-lowest-point = Lowest point of the scale
ui-point-name = Name of { $points }
ui-remove-point = Remove { $points } from the scale
ui-add-point = Add a point
ui-judges-sheet = The judge's sheet
ui-judges-sheet-hint = As judges will see it. Try the points: nothing is kept.

