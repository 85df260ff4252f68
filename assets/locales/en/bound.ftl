# Attachments bound into a book of dossiers.

bound-attachment = Attachment { $number } of { $of }
bound-not = Attachments that are not bound in
bound-page = Page { $page } of this attachment cannot be read. Open the attachment and print this page from there.
bound-why-empty = The file has no content.
bound-do-empty = Ask the applicant for the file, and import the applications again with it.
bound-why-locked = The file opens with a password only.
bound-do-locked = Ask the applicant for the password, open the attachment, and print it from there; or ask for a file without one.
bound-why-damaged = The file is damaged.
bound-do-damaged = Open the attachment. Where it opens, print it from there; otherwise ask the applicant for the file.
bound-why-large = The file is very large ({ $size }).
bound-do-large = Open the attachment and print it from there.
bound-why-kind = Only PDF files and JPEG images can be bound in; this is another kind of file ({ $media }).
bound-do-kind = Open the attachment and print it from there.

err-print-attachments-hidden = The judges of this round are not told who the applicants are, and attachments say it.
rec-print-attachments-hidden = Print without attachments for a reader, or choose no reader.

err-font-missing-in = No font on board has these characters of application { $number }: { $characters }
rec-font-missing-in = Print again and allow missing characters; each of them then shows as a box. Or correct the text of the application.
