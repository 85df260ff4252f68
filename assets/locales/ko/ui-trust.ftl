# 창: 키, 갈라진 꾸러미, 봉인, 기록 폴더, 위원장 기록, 복구.

ui-part-keys = 키
ui-no-keys = 아직 꾸러미를 보낸 심사위원이 없습니다
ui-no-keys-text = 심사위원이 처음 보내는 꾸러미에 서명 키가 들어 있습니다. 그 키가 여섯 낱말과 함께 여기에 나옵니다.
ui-keys-waiting = { $count ->
    [0] 모든 키의 낱말을 대조했습니다.
   *[other] 전화로 낱말을 대조해야 할 키가 { $count }개 남았습니다.
  }
ui-six-words = 여섯 낱말
ui-key-confirmed = 확인됨
ui-key-provisional = 확인 전
ui-key-revoked = 폐기됨
ui-compare-words = 낱말 대조
ui-compare-words-of = { $judge } 낱말 대조
ui-compare-question = { $judge }의 낱말을 대조하시겠습니까?
ui-compare-text = 심사위원에게 전화하세요. 꾸러미를 저장한 화면에 여섯 낱말이 있습니다. 읽어 달라고 하고 들리는 대로 입력하세요.
ui-words-heard = 들은 여섯 낱말
ui-confirm-key = 키 확인
ui-revoke-key = 폐기
ui-revoke-key-of = { $judge } 키 폐기
ui-revoke-question = { $judge }의 키를 폐기하시겠습니까?
ui-revoke-text = 노트북을 잃었거나 심사위원의 키가 아닐 때 폐기합니다. 이제부터 이 키로 서명한 꾸러미는 집계되지 않습니다. 이미 들어온 것은 심사위원의 새 키로 서명한 꾸러미가 올 때까지 집계됩니다. 사유는 기록에 남습니다.
ui-revoke-placeholder = 예: 기차에서 노트북을 도난당했습니다.

ui-fork-title = { $judge } 심사위원의 꾸러미 두 개가 서로를 대체하지 않습니다({ $round }).
ui-fork-text = 같은 작업 파일의 사본 둘을 쓰면 이렇게 됩니다. 어느 것인지 심사위원이 말할 때까지 어느 것도 집계되지 않습니다. 꾸러미 코드를 물어보세요.
ui-packet-counts = 이것으로 집계
ui-packet-counts-of = 이것으로 집계: { $judge } 꾸러미 { $code }
ui-fork-question = 꾸러미 { $code }로 집계하시겠습니까?
ui-fork-question-text = 다른 꾸러미는 보관하되 집계하지 않습니다. { $judge } 심사위원이 나중에 보내는 꾸러미는 평소처럼 이것을 대신합니다. 선택과 사유는 기록에 남습니다.
ui-fork-placeholder = 예: 심사위원이 전화로 이 코드를 말했습니다.

ui-seal-round = 라운드 봉인
ui-seal-question = 이 라운드를 봉인하시겠습니까?
ui-seal-text = 지금까지 들어온 꾸러미만 집계됩니다. 나중에 온 것은 늦은 것으로 보관하고 집계하지 않습니다. 사유를 적어 다시 열 수 있으며 사유는 기록에 남습니다.
ui-was-reopened = 전에 봉인했다가 다시 열었습니다:
ui-print-seal = 봉인서 인쇄…
ui-sealed-title = 라운드를 봉인했습니다
ui-sealed-text = 꾸러미 { $count }개가 집계됩니다. 이 코드를 회의에서 읽어 주세요. 기록 폴더를 가진 사람은 누구나 대조할 수 있습니다.
ui-open-round-again = 라운드 다시 열기
ui-reopen-question = 봉인한 라운드를 다시 여시겠습니까?
ui-reopen-text = 늦은 꾸러미가 다시 들어올 수 있고 결과가 바뀔 수 있습니다. 사유는 기록에 남아 기록 폴더를 받는 모든 사람이 봅니다.
ui-reopen-placeholder = 예: 한 심사위원의 꾸러미가 세관에서 늦어졌습니다.

ui-record = 기록
ui-publish-record = 기록 공개
ui-record-question = 공개할 기록 폴더를 만드시겠습니까?
ui-record-text = 순위가 심사위원이 서명한 것에서 나왔음을 누구나 이 프로그램 없이 확인할 수 있는 폴더입니다.
ui-record-with-comments = 의견과 회피 사유 포함
ui-record-comments-hint = 빼더라도 서명은 그대로입니다. 그 해시가 기록에 있습니다.
ui-write-record = 기록 만들기
ui-writing-record = 기록을 쓰고 확인하는 중…
ui-record-written = 기록을 만들었습니다
ui-record-written-text = 파일 { $files }개, 꾸러미 { $packets }개. 폴더의 README.txt에 Linux, macOS, Windows에서 확인하는 방법이 있습니다.
ui-record-words = 프로그램의 여섯 낱말을 폴더와 다른 길로 알려 주세요:

ui-own-record = 내가 기록에 있는지 보기
ui-own-record-question = 기록에 본인이 있는지 확인하시겠습니까?
ui-own-record-text = 주최 측이 공개한 기록 폴더를 고르세요. 전체를 확인한 뒤 본인의 키가 들어 있는지, 마지막 꾸러미가 보낸 그대로 집계되었는지 보여 줍니다.
ui-choose-record = 폴더 고르기…
ui-reading-record = 기록을 확인하는 중…
ui-record-unsound = 이 기록은 맞지 않습니다.
ui-record-sound = 기록이 맞습니다. 파일 { $files }개를 확인했습니다.

ui-part-journal = 변경 내역
ui-part-log = 위원장 기록
ui-part-recovery = 복구
ui-log-text = 누구의 꾸러미를 집계할지 정한 모든 단계가 서명되어 이어집니다. 지금 위치:
ui-recovery-text = 이 노트북을 잃어도 복구 사본과 종이에 적힌 낱말이 있으면 모두 되찾습니다. 아래를 한 번씩 하고, 사본은 이따금 새로 만드세요.
ui-recovery-sheet = 위원장 복구 용지
ui-recovery-sheet-text = 모든 복구 사본을 여는 열네 낱말입니다. 노트북과 따로 금고에 보관하세요.
ui-print-recovery-sheet = 용지 저장
ui-deputy-sheet = 부위원장 용지
ui-deputy-sheet-text = 위원장이 계속할 수 없을 때 부위원장이 이어받는 낱말입니다. 한 번만 인쇄할 수 있고 그 뒤로는 아무도 모릅니다.
ui-deputy-sheet-gone = 이미 건넸습니다. 부위원장 말고는 아무도 그 낱말을 모릅니다.
ui-print-deputy-sheet = 한 번 저장
ui-recovery-copy = 복구 사본
ui-recovery-copy-text = 비밀 키를 뺀 이 작업 파일의 모든 것을 암호화합니다. USB나 공유 폴더에 두세요.
ui-save-recovery-copy = 사본 저장
ui-writing-recovery = 쓰는 중…
ui-programme-words = 두 용지에 있는 프로그램의 여섯 낱말:

ui-start-recover = 사본에서 복구
ui-recover-question = 잃은 작업 파일을 복구하시겠습니까?
ui-recover-text = 가장 최근의 복구 사본과 용지의 열네 낱말이 필요합니다.
ui-sheet-words = 순서대로 열네 낱말
ui-words-typed = 14개 중 { $count }개
ui-takeover-reason = 부위원장으로서 이어받는 사유(기록에 남습니다)
ui-recover = 복구
ui-recovering = 복구하는 중…
ui-hand-on = 꾸러미 { $count }개가 들어왔습니다
ui-hand-on-text = 심사위원마다 접수증을 파일이나 종이로 주세요. 꾸러미가 기록에 있음을 보여 줍니다. 묶음은 들어온 모든 것을 상위 위원회나 부위원장처럼 위원장의 다른 작업 파일로 옮깁니다.
ui-receipts = 접수증
ui-save-receipts = 접수증 저장
ui-print-receipts = 접수증 PDF
ui-save-bundle = 묶음 저장
ui-recovered-title = 작업 파일을 복구했습니다
ui-recovered-text = { $date }의 상태이며 기록은 { $records }건입니다. 아래 여섯 낱말을 용지와 비교하세요. 프로그램의 낱말입니다.
ui-recovered-differ = 다르면 다른 프로그램의 사본입니다. 닫고 맞는 사본을 찾으세요.
ui-recovered-leave = 다릅니다. 닫기
ui-recovered-enter = 같습니다. 열기

## Journal
ui-search-journal = 변경 찾기
ui-area = 부분
ui-all-areas = 모든 변경
ui-area-workspace = 상과 파일
ui-area-panel = 심사위원과 심사 키트
ui-area-results = 꾸러미와 결정
ui-from-day = 시작일
ui-until-day = 종료일
ui-journal-found = 변경 { $total }건 중 { $count }건

ui-kits-unconfirmed = 심사위원 { $count }명의 키 낱말을 아직 대조하지 않았습니다.
ui-kits-unconfirmed-text = 먼저 ‘키’에서 대조하세요. 그러면 다음 심사 키트가 그 심사위원의 키로 열립니다. 암호 문구가 붙은 키트는 다른 컴퓨터에서도 새 키로 열리는데, 그 꾸러미는 거부됩니다. 심사위원 자신의 컴퓨터에서는 앞의 키를 가져올지 프로그램이 묻습니다.
