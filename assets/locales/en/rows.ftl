### Rows of a table that are corrected, set aside, or say something else than what is here.

err-row-being-judged = Judges were asked to score { $reference }. Its category and applicant type cannot change any more.
rec-row-being-judged = Put the category and type back to what they were, or set the row aside. Everything else can be corrected.
err-row-official = { $reference } is in a round whose results are official.
rec-row-official = Open the official results again first, with a reason, if this has to be corrected.
err-import-no-cell = The table has no cell { $cell }.
rec-import-no-cell = Name a cell below the headings, such as C14, with the text after an equals sign.
err-import-no-field = “{ $field }” is no field and no question of this programme.
rec-import-no-field = Choose what the column means from the list.

op-keep-rows = Rows set aside dismissed or kept again
op-screen-many = Several applications screened
stage-comparing = Comparing attachments…
