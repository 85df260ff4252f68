### Printing with attachments, and a book for each member of the panel.

ui-print-attachments = Attachments
ui-print-attachments-hint = PDF files and JPEG images, behind their dossier. What cannot be bound in is named in its place.
ui-reader-each = A book for each member
ui-reader-each-hint = A numbered file for each member in a new folder, without the applications they are in conflict with.
ui-first-copy = Number of the first copy
ui-make-books = Print books
ui-books-folder = books
ui-books-printed = { $books ->
    [one] { $books } book, { $pages } pages
   *[other] { $books } books, { $pages } pages
}
ui-books-list = The books
ui-book-copy = Copy { $copy }
ui-book-facts = { $dossiers ->
    [one] { $dossiers } dossier, { $pages } pages
   *[other] { $dossiers } dossiers, { $pages } pages
}
ui-book-left-out = { $count } left out
ui-book-none = No book: in conflict with every application
