### 첨부 파일과 함께 인쇄하고, 심사위원마다 모음집을 한 권씩 만든다.

ui-print-attachments = 첨부 파일
ui-print-attachments-hint = PDF 파일과 JPEG 그림을 심의 자료 바로 뒤에 묶습니다. 함께 묶지 못한 파일은 그 자리에 이름을 적습니다.
ui-reader-each = 심사위원마다 한 권씩
ui-reader-each-hint = 새 폴더에 심사위원마다 번호가 있는 파일을 하나씩 만들고, 각자 이해충돌이 있는 신청서는 뺍니다.
ui-first-copy = 첫 권의 번호
ui-make-books = 심사위원별 모음집 인쇄
ui-books-folder = 심사위원별 모음집
ui-books-printed = 모음집 { $books }권, { $pages }쪽
ui-books-list = 모음집 목록
ui-book-copy = { $copy }번
ui-book-facts = 심의 자료 { $dossiers }건, { $pages }쪽
ui-book-left-out = { $count }건 제외
ui-book-none = 모든 신청서와 이해충돌이 있어 모음집이 없습니다
