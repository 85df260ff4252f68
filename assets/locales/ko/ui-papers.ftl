### 회의 문서 인쇄: 안건, 회의록, 편지, 상장.

ui-print-papers = 문서 인쇄
ui-paper-agenda = 안건
ui-paper-seal-sheet = 라운드 봉인서
ui-paper-minutes = 회의록
ui-paper-letters = 편지
ui-paper-certificates = 상장
ui-paper-sheets = 심의 기록지
ui-print-copy = 사본 번호
ui-print-copy-hint = 쪽마다 아래에 읽는 사람의 이름과 함께 나옵니다.
ui-print-with = 모음집 구성
ui-print-with-dossier = 심의 자료 구성
ui-print-agenda-order = 안건 순서로
ui-print-register = 이해충돌 대장
ui-print-index = 나라별 색인
ui-print-of-applications = 신청서
ui-print-of-the-meeting = 회의
ui-print-of-the-winners = 신청자
ui-make-paper = { $kind ->
    [seal-sheet] 라운드 봉인서 인쇄
    [agenda] 안건 인쇄
    [minutes] 회의록 인쇄
    [letters] 편지 인쇄
    [certificates] 상장 인쇄
   *[sheets] 심의 기록지 인쇄
}
ui-paper-starts = 회의 시작
ui-paper-minutes-each = 건당 시간(분)
ui-paper-starts-hint = 시각을 적으면 신청서마다 예상 시각이 안건에 나옵니다.
ui-paper-chair = 서명하는 위원장
ui-paper-secretary = 간사
ui-paper-office = 직책
ui-paper-office-usual = 심사위원장
ui-paper-place = 장소
ui-paper-date = 날짜
ui-paper-letters-hint = 편지는 신청자가 쓴 언어에 따라 한국어나 영어로 쓰입니다. 심사위원이 신청자에게 남긴 의견만 이름 없이 담깁니다.
ui-paper-certificates-hint = 상과 특별상마다 한 장씩, 신청자가 쓴 언어에 따라 한국어나 영어로 쓰입니다.
ui-paper-one-each = 신청자마다 파일 하나씩, 새 폴더에
ui-paper-size = 용지
ui-paper-size-letter = 레터
ui-paper-letters-both = 두 언어로: 신청자의 언어 다음에 다른 언어로 한 번 더
ui-paper-certificates-both = 두 언어를 한 장에
ui-both-whole = 보고서 전체가 언어별로 차례로 나와요.
ui-both-beside = 제목과 항목 이름은 두 언어로 나란히 나오고, 신청자와 심사위원이 쓴 글은 한 번만 나와요.
ui-paper-margins = 제본 여백
ui-paper-margins-even = 없음
ui-paper-margins-one-sided = 단면
ui-paper-margins-two-sided = 양면
ui-papers-printed = 신청자 { $documents }명, { $pages }쪽
ui-paper-printed = { $pages }쪽
ui-paper-is-draft = 결과가 공식 확정되지 않아 모든 쪽에 초안 표시가 있습니다.
ui-papers-held = 심사위원을 알 수 있는 의견 { $number }건
ui-papers-held-text = 이 의견이 든 편지는 인쇄하지 않았어요. 의견을 읽고 심사위원을 알 수 없다면 통과시켜 다시 인쇄하고, 그렇지 않으면 심사위원에게 다른 의견을 부탁하세요.
ui-paper-found = “{ $found }”이(가) 있습니다
ui-paper-let-pass = 읽었습니다. 이 편지를 인쇄합니다
