### Tables of applications on their way in, and several applications at once.

## The table
ui-import-parts = What to look at
ui-part-rows = Rows to correct · { $count }
ui-part-changes = Changes · { $count }
ui-part-columns = Columns · { $count }
ui-part-notes = Good to know · { $count }
ui-no-notes = There is nothing else to know.
ui-import-looked-at = { $good } good rows, { $open } set aside.
ui-import-both-count = Import { $added } new and { $changed } changed
ui-import-changed = { $count ->
    [one] { $count } application corrected.
   *[other] { $count } applications corrected.
 }
ui-import-aside = { $count ->
    [one] { $count } row is set aside. You find it above the list of applications until it is imported or dismissed.
   *[other] { $count } rows are set aside. You find them above the list of applications until they are imported or dismissed.
 }
ui-keep-rows-aside = Keep these rows aside
ui-plan-changed = changed

## Columns
ui-columns-missing = No column means: { $fields }
ui-columns-missing-text = Choose the column below. Nothing can be imported without it.
ui-columns-text = What you choose is remembered by the heading, for the next table too.
ui-columns-table = Columns of the table
ui-column-samples = For example
ui-column-filled = Filled
ui-column-means = Means
ui-column-means-of = What { $column } means
ui-column-unused = Not used
ui-column-needed = { " (needed)" }
ui-column-remembered = Remembered
ui-column-empty = empty
ui-field-reference = Reference
ui-field-submitted-at = Submitted at
ui-field-form = Applicant type
ui-field-applicant = Applicant
ui-field-city = City
ui-field-language = Language
ui-field-title = Title
ui-field-title-en = Title in English
ui-field-tags = Sectors and target groups
ui-field-contact-name = Contact person
ui-field-contact-email = Contact e-mail
ui-field-attachments = Attachments

## Rows
ui-open-rows-text = Correct a cell here, and it is checked at once. The table itself is not changed; the journal keeps what the cell said. Rows that stay wrong are kept aside, and the good ones are imported.
ui-open-rows-kept = These rows were set aside. Correct them and import them, or dismiss them.
ui-no-open-rows = No row has a problem.
ui-row-number = Row { $row }
ui-row-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
 }
ui-row-good = Good
ui-row-aside = Set aside
ui-row-set-aside = Keep this row aside
ui-row-all-cells = All cells
ui-row-fewer-cells = Fewer cells
ui-row-dismiss = Dismiss row
ui-row-dismissed = Row dismissed. It can be brought back with Undo.
ui-rows-more = Show more ({ $count })
ui-cell-empty = (empty)
ui-cell-unreadable = (unreadable)
ui-cell-was = The table says:
ui-cell-restore = Put back
ui-rows-aside = { $count ->
    [one] { $count } row of a table is set aside.
   *[other] { $count } rows of tables are set aside.
 }
ui-rows-aside-open = Look at them
ui-rows-aside-title = Rows that were set aside

## Changes
ui-changed-rows-text = These applications are here already, and the table says something else. Nothing changes but what you accept.
ui-no-changed-rows = No application that is here already would change.
ui-accept-all-changes = { $count ->
    [one] Accept the change
   *[other] Accept all { $count }
 }
ui-change-in-kits = { $count ->
    [one] { $count } judge has the earlier state in a kit, and keeps it until you export the kit again.
   *[other] { $count } judges have the earlier state in their kits, and keep it until you export the kits again.
 }
ui-change-before = Before:
ui-change-after = After:

## Several at once
ui-marked-bar = What to do with the selected applications
ui-marked-count = { $count ->
    [0] Nothing selected
    [one] { $count } selected
   *[other] { $count } selected
 }
ui-marked-clear = Clear selection
ui-mark-row = Select (Space; Shift for several)
ui-marked-ineligible = { $count ->
    [one] Mark { $count } application ineligible?
   *[other] Mark { $count } applications ineligible?
 }
ui-marked-clarification = { $count ->
    [one] Ask { $count } applicant for clarification?
   *[other] Ask { $count } applicants for clarification?
 }
ui-marked-reason = All of them get this reason. It is one change, and one Undo takes it back.
