# The viewer of attachments and prints: pages, search, zoom, what cannot be shown.

ui-page-word = Page
ui-page-total = of { $pages }
ui-thumbnails = Page overview
ui-fit-picture = Fit picture
ui-turn-picture = Turn picture clockwise

ui-search-document = Search in document
ui-close-search = Close search
ui-match-previous = Previous match
ui-match-next = Next match
ui-match-of = { $number } of { $total }
ui-match-none = Not found
ui-searching = Searching…
ui-no-text = This document has no text to search
ui-pages-without-text = { $count ->
    [one] { $count } page has no text to search
   *[other] { $count } pages have no text to search
  }

ui-link-inside = Link within the document
ui-link-to = Go to: { $words }
ui-link-away = Web address, not opened here: { $address }

ui-page-damaged = Page { $page } cannot be shown
ui-page-damaged-text = It is damaged in the file. The other pages are not affected.
ui-pdf-locked = This PDF asks for a password.
ui-pdf-locked-text = Jurybook does not open locked files. Ask for a copy without a password. The rest of the application is not affected.
ui-pdf-damaged = This PDF cannot be shown.
ui-pdf-damaged-text = The file is damaged. Ask for a new copy. The rest of the application is not affected.
ui-pdf-unread = This PDF could not be read.
ui-pdf-unread-text = Show another part of the application and then come back. If it happens again, close the workspace and open it again.
