# 심사위원의 책상: 키, 명령 찾기, 목록 정렬, 창 나누기, 두 신청서 나란히 보기.

## Keys and commands
ui-keys-title = 어떤 키를 쓸 수 있습니까?
ui-keys-text = 입력 중이 아닐 때 어디서나 쓸 수 있습니다. Tab 키는 평소처럼 차례로 이동합니다.
ui-keys-or = 또는
ui-keys-score = 채점
ui-keys-go = 이동
ui-keys-read = 읽기
ui-keys-window = 공통
ui-command-points = 표시된 기준에 점수 주기
ui-command-clear-points = 점수 지우기
ui-command-next-criterion = 다음 기준
ui-command-previous-criterion = 이전 기준
ui-command-comment = 위원회에 의견 쓰기
ui-command-flag = 논의 표시 켜기 또는 끄기
ui-command-descriptors = 모든 점수의 설명 보기
ui-command-go-to = 신청서로 이동…
ui-command-search = 검색
ui-command-move-in-list = 목록에서 위아래로 이동
ui-command-open-in-list = 목록에서 신청서 열기
ui-command-next-pane = 다음 영역으로 이동
ui-command-previous-pane = 이전 영역으로 이동
ui-command-back = 뒤로 가기 또는 입력란 나가기
ui-command-show-all = 모두 보기
ui-command-next-part = 다음 첨부 파일
ui-command-previous-part = 이전 첨부 파일
ui-command-compare = 다른 신청서와 비교…
ui-command-other-side = 나란히 둔 다른 신청서 채점하기
ui-command-palette = 명령과 신청서 찾기
ui-command-keys = 모든 키 보기
ui-palette-placeholder = 명령, 제목 또는 번호를 입력하세요
ui-palette-application = 이동할 신청서의 제목이나 번호를 입력하세요
ui-palette-compare = 비교할 신청서의 제목이나 번호를 입력하세요
ui-palette-none = 찾은 것이 없습니다. 낱말의 일부나 신청서 번호만 넣어도 됩니다.
ui-palette-commands = 명령
ui-palette-count = 결과 { $count }개

## Points by the keyboard
ui-scale-how = 점수를 고르거나 해당 숫자 키를 누르세요.
ui-digits-go-here = 숫자 키를 누르면 이 기준에 점수가 들어갑니다
ui-points-given = { $criterion }: { $points }점, { $name }.
ui-points-next = 다음 기준: { $criterion }.
ui-points-cleared = { $criterion }: 점수를 지웠습니다.
ui-all-points-given = 모든 기준에 점수를 주었습니다.
ui-no-such-point = { $criterion } 기준에는 { $typed }점이 없습니다.
ui-flag-set = 논의 대상으로 표시했습니다.
ui-flag-taken-off = 논의 표시를 껐습니다.

## The list
ui-list-arrangement = 목록 보기 방식
ui-list-shown = 보기
ui-list-order = 정렬
ui-shown-all = 전체
ui-shown-open = 미완료
ui-shown-done = 완료
ui-shown-flagged = 논의 표시
ui-shown-recused = 회피
ui-shown-count = { $what } ({ $count })
ui-order-assigned = 배정순
ui-order-title = 제목순
ui-order-score = 내 점수순
ui-order-state = 상태순
ui-list-some = { $total }건 중 { $count }건

## Panes
ui-width-of-list = 목록 너비
ui-width-of-sheet = 채점표 너비
ui-panes = 화면 영역
ui-pane-list = 목록

## Two applications side by side
ui-comparing = 두 신청서 나란히 보기
ui-stop-comparing = 비교 끝내기
ui-compare-with-shown = 열린 신청서와 비교
ui-score-this = 이 신청서 채점
ui-now-scoring = 이제 { $title } 신청서를 채점합니다.
ui-pair-points = 내 점수
ui-pair-criterion = 기준
ui-pair-total = 총점
