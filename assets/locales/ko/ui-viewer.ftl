# 첨부 파일과 인쇄물 보기: 쪽, 찾기, 배율, 보여 줄 수 없는 것.

ui-page-word = 쪽
ui-page-total = / { $pages }
ui-thumbnails = 쪽 미리 보기
ui-fit-picture = 그림 전체 보기
ui-turn-picture = 그림을 시계 방향으로 돌리기

ui-search-document = 문서에서 찾기
ui-close-search = 찾기 닫기
ui-match-previous = 이전 결과
ui-match-next = 다음 결과
ui-match-of = { $total }건 중 { $number }번째
ui-match-none = 찾은 것이 없습니다
ui-searching = 찾는 중…
ui-no-text = 이 문서에는 찾을 수 있는 글자가 없습니다
ui-pages-without-text = { $count }쪽에는 찾을 수 있는 글자가 없습니다

ui-link-inside = 문서 안의 링크
ui-link-to = 이동: { $words }
ui-link-away = 여기에서 열지 않는 웹 주소: { $address }

ui-page-damaged = { $page }쪽을 보여 줄 수 없습니다
ui-page-damaged-text = 파일에서 이 쪽이 손상되었습니다. 나머지 쪽에는 영향이 없습니다.
ui-pdf-locked = 이 PDF는 비밀번호가 있어야 열 수 있습니다.
ui-pdf-locked-text = Jurybook은 잠긴 파일을 열지 않습니다. 비밀번호가 없는 사본을 요청하세요. 신청서의 나머지에는 영향이 없습니다.
ui-pdf-damaged = 이 PDF를 보여 줄 수 없습니다.
ui-pdf-damaged-text = 파일이 손상되었습니다. 새 사본을 요청하세요. 신청서의 나머지에는 영향이 없습니다.
ui-pdf-unread = 이 PDF를 읽지 못했습니다.
ui-pdf-unread-text = 신청서의 다른 부분을 보았다가 돌아오세요. 같은 일이 생기면 작업 파일을 닫고 다시 여세요.
