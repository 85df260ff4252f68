# 명령줄과 시연.

demo-sample = 예시 공모 생성
demo-import = 신청서 가져오기와 서류 심사
demo-assign = 심사위원 배정
demo-kits = 심사 키트 봉인
demo-score = 키트 열기, 채점, 꾸러미 서명
demo-merge = 꾸러미 병합
demo-rank = 순위표 작성
demo-seal = 라운드 봉인
demo-book = 심의 자료집 인쇄
demo-record = 기록 폴더 작성과 확인

err-usage = 명령줄을 이해할 수 없습니다: { $cause }
rec-usage = --help로 명령의 쓰임을 확인하세요.
err-folder-not-empty = 폴더 { $path }에 이미 다른 것이 있습니다.
rec-folder-not-empty = 새 폴더나 빈 폴더를 지정하십시오.
err-file-unwritable = { $path }에 쓸 수 없습니다: { $cause }
rec-file-unwritable = 폴더가 있는지, 쓸 권한이 있는지, 디스크에 공간이 남아 있는지 확인한 뒤 다시 시도하세요.
err-sample-broken = 예시를 만들 수 없습니다: { $cause }
rec-sample-broken = 프로그램의 오류입니다. 이 문구와 함께 알려 주십시오.
err-sample-scores = 예시 점수가 받아들여지지 않았습니다: { $cause }
rec-sample-scores = 프로그램의 오류입니다. 이 문구와 함께 알려 주십시오.
err-print-nothing = 인쇄할 것이 없습니다.
rec-print-nothing = 이 라운드에 먼저 심사위원을 배정하거나 다른 부문이나 독자를 선택하십시오.
err-print-which = 어느 신청서를 인쇄할지 정해지지 않았습니다.
rec-print-which = 신청서 번호를 지정하십시오.
err-packet-fork = { $judge } 심사위원의 서로 다른 꾸러미 두 개가 서로를 대체하지 않습니다. 둘 다 반영되지 않습니다.
rec-packet-fork = 심사위원에게 가장 최근 작업 파일을 열어 꾸러미를 한 번 더 보내 달라고 요청하십시오.
stage-sample = 예시 생성 중
stage-printing = 인쇄 중
stage-part-ranking = 순위 인쇄 중
stage-part-minutes = 회의록 인쇄 중
stage-part-letters = 편지 인쇄 중
stage-part-certificates = 상장 인쇄 중
stage-part-spreadsheet = 표 쓰는 중
stage-part-record = 기록을 쓰고 확인하는 중
cli-without = { $count ->
    [0] 바뀌는 순위가 없습니다.
   *[other] 순위 { $count }개가 바뀝니다.
}
