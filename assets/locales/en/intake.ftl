# Programme files: each is shown with its line and field.

err-programme-errors = The programme file has errors.
rec-programme-errors = Mend what is listed and read the file again. Nothing was changed.
err-template-unknown = There is no template “{ $id }”.
rec-template-unknown = List the templates and choose one of them, or give a programme file.
err-template-or-file = A programme is made either from a template or from a file.
rec-template-or-file = Give one of the two.
err-programme-syntax = The file is not TOML from here on: { $cause }
rec-programme-syntax = Check quotes, brackets and equals signs near this line. A text stands in quotes; a list in square brackets.
err-programme-too-large = The file is larger than any programme (1 MiB).
rec-programme-too-large = Check that it is a programme file. Attachments and applications do not belong in it.
err-programme-too-many = There are more errors than can be shown.
rec-programme-too-many = Mend those above; the others are told then.
err-programme-missing = The field is missing.
rec-programme-missing = Add it. The templates show what belongs here.
err-programme-unknown = { $nearest ->
    [none] No programme has this field.
   *[other] No programme has this field. “{ $nearest }” is near.
}
rec-programme-unknown = { $nearest ->
    [none] Remove it, or put a # before it to keep it as a comment.
   *[other] Write “{ $nearest }” if you meant it, or remove the line.
}
err-programme-type = This should be { $expected ->
    [text] a text in quotes
    [texts] a list of texts
    [number] a whole number
    [claim] true or false, without quotes
    [moment] a date and time with its offset from UTC, such as 2023-05-30T23:59:59+09:00
    [words] a text in each language, such as {"{"} en = "…", ko = "…" {"}"}
    [list-of-words] a list of texts in each language, such as [{"{"} en = "…", ko = "…" {"}"}]
    [table] a table
   *[tables] a list of tables
}.
rec-programme-type = Write it in this form; the templates show how.
err-programme-range = The number is not between { $least } and { $most }.
rec-programme-range = Choose a number in this range.
err-programme-empty = There is nothing in it.
rec-programme-empty = Fill it in.
err-programme-id = An id has at most 40 small letters a–z, digits and hyphens.
rec-programme-id = Choose a short name such as tech-innovacity. The name that people read is another one, and may be in any script.
err-programme-duplicate = “{ $id }” stands here a second time.
rec-programme-duplicate = Rename or remove one of the two.
err-programme-reference = { $nearest ->
    [none] “{ $id }” is not in this programme.
   *[other] “{ $id }” is not in this programme. “{ $nearest }” is.
}
rec-programme-reference = { $nearest ->
    [none] Add it, or correct the name.
   *[other] Take “{ $nearest }” if you meant it, or add “{ $id }”.
}
err-programme-translation = The text is missing in { $language ->
    [ko] Korean
   *[en] English
}, which is one of the programme's languages.
rec-programme-translation = Add the text, or take that language out of the languages of the programme.
err-programme-scale = A scale needs at least two points, which follow one another upwards: 1, 2, 3 …
rec-programme-scale = List every point once, the lowest first.
err-programme-descriptors = There are { $found } descriptors for { $expected } points of the scale.
rec-programme-descriptors = Write one descriptor for each point, the lowest first.
err-programme-weights = All weights of this rubric are zero.
rec-programme-weights = Give at least one criterion a weight above zero.
err-programme-no-rubric = The category has no rubric for the round “{ $round }”, in which judges score.
rec-programme-no-rubric = Choose a rubric for it, or let judges give no scores in that round.

# Tables: spreadsheets and comma-separated text.

err-table-not-a-spreadsheet = The file is neither a spreadsheet nor comma-separated text.
rec-table-not-a-spreadsheet = Save it as .xlsx, .ods or .csv. An older .xls or a protected workbook has to be saved anew first.
err-table-encoding = The text is not in UTF-8 or UTF-16, so its letters cannot be told for certain.
rec-table-encoding = Save it again as “CSV UTF-8”, or as .xlsx.
err-table-too-large = The table is larger than can be imported: 64 MiB, 100,000 rows, 500 columns or 4 million cells.
rec-table-too-large = Remove empty formatted rows and columns, or import it in parts.
err-table-empty = There is nothing in the table.
rec-table-empty = Check that the first sheet holds the table. Other sheets are not read.
err-table-no-known-column = None of the columns is known. Found: { $found }. Expected, among others: { $expected }.
rec-table-no-known-column = Name the columns in the first row, or give a mapping file that says which column means what.
err-table-no-column = The column for “{ $field }” is missing. It may be headed: { $expected }.
rec-table-no-column = Add the column, or give a mapping file that names it.
err-file-unreadable = { $path } cannot be read: { $cause }
rec-file-unreadable = Check that it is still there, that you may read it, and that no other program holds it.

# Rows of applications and judges.

err-row-missing = The cell is empty, and something is needed here.
rec-row-missing = Fill it in and import the table again. Good rows are not imported twice.
err-row-unreadable = The spreadsheet shows an error in this cell.
rec-row-unreadable = Repair the formula, or write its value instead.
err-row-category = “{ $found }” is not a category of this programme.
rec-row-category = Write the category as the programme names it.
err-row-form = “{ $found }” is not an applicant type of this programme.
rec-row-form = Use one of the types of the application form.
err-row-not-eligible = “{ $found }” may not enter the category “{ $category }”.
rec-row-not-eligible = Ask the applicant which category is meant, or leave the row out.
err-row-moment = “{ $found }” is not a date and time that can be read in one way only.
rec-row-moment = Write year, month and day in this order: 2023-05-30 18:00.
err-row-late = Submitted on { $submitted }, after the deadline of { $deadline }.
rec-row-late = Leave the row out, or correct the time if the form wrote it in another time zone.
err-row-same-reference = Row { $row } has the same reference.
rec-row-same-reference = Keep the row that counts and remove the other, or give it a reference of its own.
err-row-duplicate = The same applicant has already submitted this title: { $other }.
rec-row-duplicate = Keep the submission that counts. If there are two projects, tell their titles apart.
err-row-tag = “{ $found }” is not a tag of this programme.
rec-row-tag = Use the programme's sectors and target groups, separated by semicolons.
err-row-language = “{ $found }” is not a language that is known here.
rec-row-language = Write its English name or its code, such as ko or pt-BR.
err-row-capacity = “{ $found }” is not a number of applications from 0 to 10,000.
rec-row-capacity = Write the most applications that the judge can take, or leave the cell empty.
err-row-same-email = { $email } stands in another row too.
rec-row-same-email = Each judge has one row and one e-mail address. Keep one of the rows.
err-row-judge-changed = { $email } is on the panel with other particulars.
rec-row-judge-changed = Change the judge in the list of judges, or correct the row.
err-row-unknown-judge = No judge of the panel is “{ $found }”.
rec-row-unknown-judge = Write the judge's e-mail address or full name. Import the judges first.
err-row-unknown-application = No application has the reference “{ $found }”.
rec-row-unknown-application = Check the reference. Rows that were set aside have no application yet.

# Attachments.

err-attachment-missing = The file “{ $name }” is not in the folder of attachments.
rec-attachment-missing = Put it there or correct the name. Capitals count.
err-attachment-name = “{ $name }” is not the plain name of a file.
rec-attachment-name = Rename the file: no folders, no slashes, none of : * ? " < > |, and no name that a system keeps for itself.
err-attachment-large = “{ $name }” has { $size } bytes. An attachment must be smaller than 2 GiB.
rec-attachment-large = Ask the applicant for a smaller file.

# Notes of an import: worth knowing, and nothing has to be done.

err-note-needs-decision = “{ $found }” may enter only if screening finds that it fits.
rec-note-needs-decision = Decide in screening, with a reason. Until then it is open.
err-note-blank-rows = { $count ->
    [one] A blank row was passed over.
   *[other] { $count } blank rows were passed over.
}
rec-note-blank-rows = Nothing has to be done.
err-note-no-answer = There is no answer to “{ $question }”.
rec-note-no-answer = The application is imported without it. Judges will see that it is missing.
err-note-tag-elsewhere = “{ $found }” is not among the tags of the category “{ $category }”.
rec-note-tag-elsewhere = The tag is kept. Check that the category is the right one.
err-note-language = “{ $found }” is not a language that is known here.
rec-note-language = Write its English name or its code, such as ko or pt-BR. The application is shown without a language.
err-note-unused-file = No row names the file “{ $name }”.
rec-note-unused-file = It is not imported. Check whether a name in the table is misspelt.
