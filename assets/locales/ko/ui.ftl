### 창에 나오는 말. 모든 id는 ui-로 시작하고, 코드에서는 그 앞부분 없이 부른다.

## Everywhere
ui-tagline = 네트워크 없이 하는 심사
ui-settings = 설정
ui-help = 도움말
ui-help-contents = 안내서 차례
ui-help-judge = 심사위원 안내
ui-help-chair = 위원장과 사무국 안내
ui-help-ranking = 순위에 나오는 수치
ui-what-figures-mean = 수치의 뜻
ui-close = 닫기
ui-close-message = 알림 닫기
ui-close-report = 보고 닫기
ui-cancel = 취소
ui-cancel-work = 작업 중단
ui-done = 완료
ui-loading = 불러오는 중…
ui-try-again = 다시 시도
ui-optional = 선택 사항
ui-nothing-chosen = 아직 고르지 않았습니다
ui-saved-to = 저장한 곳:
ui-open-file = 열기
ui-print-file = 인쇄…
ui-show-in-folder = 폴더에서 보기
ui-copied = 복사했습니다
ui-search = 검색
ui-clear-search = 검색어 지우기
ui-clear-filters = 검색과 거르기 해제
ui-nothing-found = 찾은 것이 없습니다
ui-nothing-found-text = 검색어와 조건에 맞는 신청서가 없습니다.
ui-percent = { $value }%
ui-steps-of = { $done } / { $total }
ui-job-working = 작업 중…
ui-drop-here = 놓으면 열립니다
ui-undo = 실행 취소
ui-undo-what = 실행 취소: { $what } (Ctrl+Z)
ui-undone = 취소했습니다: { $what }
ui-redo = 다시 실행
ui-redo-what = 다시 실행: { $what } (Ctrl+Shift+Z)
ui-redone = 다시 실행했습니다: { $what }
ui-problem-unnamed = 문제가 생겼습니다 ({ $code }).
ui-at-line = { $line }행
ui-and-more = 외 { $count }건
ui-strange-file-title = 어떤 파일을 여시겠습니까?
ui-strange-file-text = ‘{ $file }’은(는) 여기서 열 수 있는 작업 파일, 심사 키트, 제출 꾸러미가 아닙니다.

## Start
ui-start-kit = 심사 키트 열기
ui-start-kit-text = 심사위원으로서 검토할 파일을 받았을 때.
ui-start-open = 작업 파일 열기
ui-start-open-text = 하던 일을 파일에서 이어서 합니다.
ui-start-new = 새 시상 시작하기
ui-start-new-text = 빈 것, 서식, 지난해 것, 또는 파일로 시작합니다.
ui-start-sample = 예제 시상 둘러보기
ui-start-sample-text = 지어낸 신청서 60건으로 모든 기능을 써 볼 수 있습니다.
ui-recent = 최근 작업 파일
ui-role-chair = 위원장
ui-role-judge = 심사위원
ui-file-missing = 파일이 더 이상 없습니다: { $path }
ui-forget-recent = 목록에서 { $file } 빼기
ui-forget-recent-short = 목록에서 빼기
ui-drop-hint = 키트나 작업 파일을 이 창에 끌어다 놓아도 됩니다.
ui-version = 버전 { $version }
ui-passphrase = 암호 문구
ui-show-passphrase = 암호 문구 보기
ui-caps-lock-on = Caps Lock이 켜져 있습니다.
ui-new-passphrase = 작업 파일의 암호 문구
ui-new-passphrase-hint = 8자 이상. 이것 없이는 아무도 작업 파일을 열 수 없으니 잘 보관하세요.
ui-open-workspace-question = 이 작업 파일을 여시겠습니까?
ui-open-workspace = 작업 파일 열기
ui-opening-workspace = 작업 파일을 여는 중…
ui-open-kit-question = 이 심사 키트를 여시겠습니까?
ui-open-kit = 키트 열기
ui-opening-kit = 키트를 여는 중…
ui-kit-passphrase-hint = 위원장이 따로 알려 준 암호 문구입니다. 작업 파일에도 같은 암호 문구를 씁니다.
ui-kit-earlier-workspace = 앞서 쓰던 작업 파일
ui-kit-earlier-passphrase-hint = 앞서 쓰던 작업 파일의 암호 문구입니다. 새 작업 파일에도 같은 암호 문구를 씁니다.
ui-kit-worked-before-text = 이 컴퓨터에서 이 상의 심사를 하신 적이 있습니다. 위원장은 그 작업 파일의 키를 알고 있으므로 그 키를 가져오세요. 새 키로 서명한 꾸러미는 받지 않습니다.
ui-kit-begin = 시작하는 방법
ui-kit-bring-along = 쓰던 키와 작업을 가져오기
ui-kit-begin-anew = 새 키로 시작하기
ui-kit-begin-anew-hint = 위원장이 앞의 키를 폐기하고 그 뒤에 이 키트를 만들었을 때만 고르세요. 앞서 준 점수는 가져오지 않습니다.
ui-kit-earlier-passphrase = 앞서 쓰던 작업 파일의 암호 문구
ui-kit-along-passphrase-hint = 그 작업 파일에서 지금까지 쓰신 암호 문구입니다. 새 작업 파일은 키트의 암호 문구로 열립니다.
ui-kit-own-keys = 심사위원 자신의 키
ui-kit-workspace-place = 작업을 보관할 곳
ui-change-place = 위치 바꾸기…
ui-new-workspace-question = 새 시상을 시작하시겠습니까?
ui-programme-from = 프로그램
ui-from-template = 서식
ui-from-file = 파일
ui-template = 서식
ui-programme-file = 프로그램 파일
ui-choose-file = 파일 고르기…
ui-workspace-place = 작업 파일을 보관할 곳
ui-choose-place = 위치 고르기…
ui-make-workspace = 작업 파일 만들기
ui-open-sample-question = 예제 시상을 여시겠습니까?
ui-sample-text = 신청서 60건과 심사위원 8명으로 지어낸 시상을 만들고 위원장의 작업 파일을 엽니다. 실제 내용은 하나도 없습니다.
ui-sample-folder = 예제 파일을 둘 폴더
ui-choose-folder = 폴더 고르기…
ui-sample-passphrase-hint = 8자 이상. 아무 것이나 정하세요. 예제를 다시 열 때 필요합니다.
ui-open-sample = 예제 열기
ui-building-sample = 예제를 만드는 중…

## Settings
ui-settings-question = 화면을 어떻게 설정하시겠습니까?
ui-language = 언어
ui-theme = 테마
ui-theme-system = 시스템대로
ui-theme-light = 밝게
ui-theme-dark = 어둡게
ui-text-size = 글자 크기
ui-text-smaller = 글자 작게
ui-text-larger = 글자 크게

## Places
ui-nav = 작업 파일
ui-nav-applications = 신청서
ui-nav-judges = 심사위원과 배정
ui-nav-panel = 심사위원
ui-nav-packets = 제출 꾸러미
ui-nav-ranking = 순위
ui-nav-print = 인쇄
ui-nav-journal = 기록과 점검
ui-close-workspace = 작업 파일 닫기

## Applications
ui-applications-all = 신청서 { $total }건
ui-applications-some = 신청서 { $total }건 중 { $count }건
ui-search-applications = 신청서 검색
ui-category = 부문
ui-applicant-kind = 신청자 유형
ui-screening = 서류 심사
ui-country = 국가
ui-all-categories = 모든 부문
ui-all-kinds = 모든 신청자 유형
ui-all-screenings = 모든 심사 상태
ui-all-countries = 모든 국가
ui-screening-open = 심사 전
ui-screening-needs-decision = 판단 필요
ui-screening-eligible = 적격
ui-screening-ineligible = 부적격
ui-screening-needs-clarification = 확인 요청
ui-screening-practice = 연습
ui-screen-clear = 문제없는 것 적격 처리
ui-screened = { $changed ->
    [0] 바뀐 신청서가 없습니다.
   *[other] 신청서 { $changed }건을 적격으로 표시했습니다.
  } { $waiting ->
    [0] 판단을 기다리는 것이 없습니다.
   *[other] { $waiting }건은 사람의 판단을 기다립니다.
  }
ui-no-applications = 아직 신청서가 없습니다
ui-no-applications-text = 접수 양식의 표에서 가져오세요. 가져오기 전에 모든 문제를 볼 수 있습니다.
ui-import-applications = 신청서 가져오기
ui-applicant-hidden = 신청자 가림
ui-attachment-count = { $count ->
    [0] 첨부 없음
   *[other] 첨부 { $count }개
  }

## Import
ui-import-applications-question = 이 신청서들을 가져오시겠습니까?
ui-import-judges-question = 이 심사위원들을 가져오시겠습니까?
ui-import-done-title = 가져온 결과
ui-import-applications-count = { $count ->
    [0] 신청서 가져오기
   *[other] 신청서 { $count }건 가져오기
  }
ui-import-judges-count = { $count ->
    [0] 심사위원 가져오기
   *[other] 심사위원 { $count }명 가져오기
  }
ui-imported = { $count ->
    [0] 새로 가져온 것이 없습니다.
   *[other] { $count }행을 가져왔습니다.
  }
ui-table = 표
ui-table-hint = 제목 행이 있는 Excel, OpenDocument 또는 CSV 파일. 파일 자체는 바뀌지 않습니다.
ui-choose-table = 표 고르기…
ui-attachments-folder = 첨부 파일 폴더
ui-reading-table = 표를 읽는 중…
ui-plan-rows = 행
ui-plan-new = 신규
ui-plan-unchanged = 이미 있음
ui-plan-needs-decision = 판단 필요
ui-plan-set-aside = 따로 둠
ui-plan-problems = 문제 { $count }건
ui-plan-problems-text = 문제가 있는 행은 따로 두고 나머지는 지금 가져올 수 있습니다. 표에서 고친 뒤 다시 가져오세요.
ui-plan-notes = 알아 둘 것 { $count }건
ui-plan-columns = 인식한 열 { $count }개
ui-plan-extra-columns = 쓰지 않는 열:
ui-row = 행
ui-column = 열
ui-problem = 문제
ui-whole-row = 행 전체

## An application
ui-back-to-applications = 신청서 목록으로
ui-position-of = { $total }건 중 { $position }번째
ui-previous-application = 이전 신청서
ui-next-application = 다음 신청서
ui-parts-of-application = 신청서 구성
ui-answers = 서술 답변
ui-no-answers = 서술 답변이 없습니다.
ui-facts = 기본 정보
ui-fact-applicant = 신청자
ui-fact-place = 지역
ui-fact-category = 부문
ui-fact-kind = 신청자 유형
ui-fact-language = 언어
ui-fact-submitted = 제출
ui-fact-contact = 연락처
ui-fact-reference = 접수 번호
ui-fact-tags = 주제
ui-attachment-not-shown = 이 종류의 파일({ $media }, { $size })은 신청서와 함께 보관되지만 여기서 볼 수 없습니다.
ui-mark-eligible = 적격 처리
ui-mark-ineligible = 부적격 처리
ui-mark-needs-clarification = 확인 요청
ui-mark-practice = 연습용으로 쓰기
ui-screening-practice-text = 연습용이며 집계되지 않습니다. 심사위원이 키트에서 먼저 채점해 봅니다.
ui-mark-ineligible-question = 이 신청서를 부적격으로 처리하시겠습니까?
ui-mark-needs-clarification-question = 신청자에게 확인을 요청하시겠습니까?
ui-needs-decision-text = 규정에 따라 사람이 판단해야 하는 신청서입니다.
ui-screened-at = 결정: { $when }
ui-reason = 사유
ui-screening-reason-hint = 결정과 함께 기록에 남습니다.
ui-viewer = 보기 도구
ui-page-previous = 이전 쪽
ui-page-next = 다음 쪽
ui-page-number = 쪽 번호
ui-page-of = { $pages }쪽 중 { $page }쪽
ui-zoom-in = 확대
ui-zoom-out = 축소
ui-zoom-actual = 배율 { $value }%, 실제 크기로 보기
ui-zoom-actual-short = 실제 크기로 보기
ui-fit-width = 너비에 맞춤
ui-fit-page = 쪽에 맞춤
ui-image-unreadable = 이 그림을 보여 줄 수 없습니다.
ui-image-unreadable-text = 파일이 손상되었을 수 있습니다. 신청서의 나머지에는 영향이 없습니다.

## Judges
ui-part-judges = 심사위원
ui-part-conflicts = 이해충돌
ui-part-assignment = 배정
ui-part-kits = 심사 키트
ui-judge = 심사위원
ui-judges-all = 심사위원 { $count }명
ui-affiliation = 소속
ui-languages = 언어
ui-expertise = 전문 분야
ui-conflicts-short = 이해충돌
ui-assigned = 배정
ui-no-judges = 아직 심사위원이 없습니다
ui-no-judges-text = 이름, 소속, 국가가 있는 표에서 심사위원단을 가져오세요.
ui-import-judges = 심사위원 가져오기
ui-application = 신청서
ui-why = 근거
ui-state = 상태
ui-decision = 결정
ui-no-conflicts = 알려진 이해충돌이 없습니다
ui-no-conflicts-text = 같은 소속, 도시, 국가를 찾거나 심사위원이 신고한 내용을 가져오세요.
ui-find-conflicts = 이해충돌 찾기
ui-import-conflicts = 신고 내용 가져오기
ui-conflicts-imported = 신고된 이해충돌 { $count }건을 가져왔고 { $aside }행을 따로 두었습니다.
ui-conflicts-waiting = { $count ->
    [0] 모든 이해충돌이 결정되었습니다.
   *[other] 제안된 이해충돌 { $count }건이 결정을 기다립니다. 그때까지 해당 심사위원은 배정되지 않습니다. 국가만 같은 경우는 예외입니다.
  }
ui-ground-declared = 심사위원 신고
ui-ground-affiliation = 같은 소속
ui-ground-city = 같은 도시
ui-ground-country = 같은 국가
ui-conflict-proposed = 제안됨
ui-conflict-declared = 신고됨
ui-conflict-confirmed = 확정됨
ui-conflict-dismissed = 기각됨
ui-confirm-conflict = 충돌 확정
ui-confirm-conflict-of = { $judge } – { $title } 충돌 확정
ui-dismiss-conflict = 충돌 기각
ui-dismiss-conflict-of = { $judge } – { $title } 충돌 기각
ui-round = 단계
ui-judges-per-application = 신청서당 심사위원
ui-propose-assignment = 배정안 만들기
ui-propose-another = 다른 안 만들기
ui-discard-proposal = 배정안 버리기
ui-apply-assignment = 배정 적용
ui-assigning = 고르게 배정하는 중…
ui-proposal-title = 아직 제안입니다.
ui-proposal-text = 바뀐 것은 없습니다. 배정 건수를 살펴보고 적용하거나 다른 안을 만드세요.
ui-unmet = 충족하지 못한 조건 { $count }건
ui-no-assignment = 아직 배정이 없습니다
ui-no-assignment-text = 이해충돌이 없고 고른 배정안을 만들어 드립니다. 확정 전에 살펴볼 수 있습니다.
ui-loads = 심사위원별 신청서 수
ui-assigned-to = { $judge } 심사위원이 { $title } 채점
ui-kit = 키트
ui-size = 크기
ui-kits-title = 심사위원마다 키트를 전하세요
ui-kits-text = 심사위원마다 파일 하나에 평가표와 배정된 신청서가 담깁니다. 암호 문구는 저마다 다릅니다.
ui-export-kits = 키트 내보내기
ui-writing-kits = 키트를 쓰는 중…
ui-passphrases-title = 암호 문구는 키트와 다른 경로로 알려 주세요.
ui-passphrases-text = 예를 들어 전화로 알려 주세요. 아래 파일은 심사위원마다 한 장씩 인쇄하여 건넬 수 있습니다. 키트와 따로 보관하세요:
ui-copy-passphrases = 암호 문구 모두 복사
ui-copy-passphrase = 암호 문구 복사
ui-copy-passphrase-of = { $judge } 암호 문구 복사

## Packets
ui-packets-subtitle = 받은 꾸러미를 고르거나 여기에 끌어다 놓으세요. 순서는 상관없고 두 번 넣어도 됩니다.
ui-choose-packets = 꾸러미 고르기
ui-checking-packets = 꾸러미를 확인하는 중…
ui-merge-plan = 파일 { $count }개가 바꿀 내용
ui-merge-done = { $count ->
    [0] 바뀐 것이 없습니다
   *[other] 꾸러미 { $count }개를 병합했습니다
  }
ui-merge-packets = { $count ->
    [0] 꾸러미 병합
   *[other] 꾸러미 { $count }개 병합
  }
ui-merge-nothing = 이 파일들로 바뀌는 것이 없습니다.
ui-merge-state = 지금 보관한 꾸러미들의 상태:
ui-discard-plan = 계획 버리기
ui-verdict-new = 신규
ui-verdict-new-advice = 이 심사위원의 첫 꾸러미입니다.
ui-verdict-same = 이미 있음
ui-verdict-same-advice = 전에 가져왔습니다. 바뀌는 것이 없습니다.
ui-verdict-older = 이전 것
ui-verdict-older-advice = 더 새로운 것이 있어 그대로 둡니다. 이것은 기록으로 보관합니다.
ui-verdict-replaces = 앞의 것 대체
ui-verdict-replaces-advice = 지금까지의 판을 대신합니다. 둘 다 보관합니다.
ui-verdict-fork = 두 가지 판
ui-verdict-fork-advice = 이 심사위원의 두 꾸러미는 서로를 대체하지 않습니다. 심사위원이 하나로 정해 보낼 때까지 둘 다 집계하지 않습니다.
ui-verdict-late = 늦음
ui-verdict-late-advice = 라운드를 봉인한 뒤에 도착했습니다. 보관하지만 집계하지 않습니다.
ui-verdict-held = 새 형식
ui-verdict-held-advice = 더 새로운 버전에서 만들었습니다. 안전하게 보관하니 업데이트한 뒤 다시 병합하세요.
ui-verdict-refused = 거절됨
ui-verdict-refused-advice = 이 파일에서 가져온 것이 없습니다.
ui-key-words = 위원장에게 읽어 줄 낱말
ui-packet-code = 꾸러미 코드
ui-sheets-count = 채점표 { $count }장
ui-recusals-count = 회피 { $count }건
ui-missing-count = { $count }건 없음
ui-changes-count = 변경 { $count }건 보기
ui-field = 항목
ui-before = 이전
ui-after = 이후
ui-change-flag = 논의 표시
ui-change-nominations = 특별상 추천
ui-change-recusal = 회피
ui-coverage = 접수 현황
ui-coverage-arrived = 꾸러미 { $judges }개 중 { $arrived }개 도착
ui-no-coverage = 아직 볼 것이 없습니다
ui-no-coverage-text = 심사위원을 배정하면 도착한 것과 빠진 것을 여기서 볼 수 있습니다.
ui-go-to-judges = 심사위원 배정
ui-cell-none = 배정 안 됨
ui-cell-waiting = 아직 안 옴
ui-cell-in = 채점표 도착
ui-cell-recused = 회피
ui-cell-missing = 꾸러미에 없음

## Ranking
ui-unofficial = 비공식
ui-round-sealed = 봉인 { $code }
ui-round-open = 봉인 전
ui-provisional-keys = 키의 낱말을 아직 대조하지 않은 심사위원: { $names }
ui-official = 공식
ui-state-hash = 근거 상태 { $hash }
ui-export-csv = CSV 내보내기
ui-export-xlsx = 스프레드시트 내보내기
ui-writing-ranking = 순위를 쓰는 중…
ui-show-criteria = 기준별 보기
ui-rank = 순위
ui-rank-shared = 공동 순위
ui-judges-scores = 심사위원별 점수
ui-sheets = 채점표
ui-judge-total = { $judge }: { $total }
ui-judge-recused = { $judge }: 회피
ui-ranking-part = 볼 내용
ui-places = 순위
ui-agreement = 위원과 일치도
ui-pictures = 그림
ui-plots-work = 그리는 중…
ui-first-tenth = 10분의 1
ui-first-places = 상위
ui-ranking-work = 순위를 매기는 중…
ui-agreement-work = 위원들의 의견이 얼마나 일치하는지 계산하는 중…
ui-told-apart = 우열을 가릴 수 없는 이웃
ui-not-told-apart = 이웃한 신청서와 우열을 가릴 수 없음
ui-adjusted-score = 보정 점수
ui-raw-score = 원점수
ui-raw-rank = 원점수 { $rank }위
ui-rank-range = { $low }–{ $high }위
ui-among-first = 상위 { $count }위 안
ui-contested = 의견이 갈림
ui-part = { $part }번 영역: 다른 영역과 공통된 위원이 없어 따로 순위를 매깁니다
ui-reasons-of = { $title }의 근거
ui-reason-unranked = 반영된 채점표가 아직 없어 순위가 없습니다.
ui-reason-adjusted = 보정 점수 { $adjusted }(표준오차 { $se }), 원점수 { $raw }.
ui-reason-interval = 90% 확률로 { $low }위에서 { $high }위 사이이며, 상위 { $count }위 안에 들 확률은 { $share }입니다.
ui-reason-group = 점수만으로는 이웃한 { $count }건과 우열을 가릴 수 없습니다. 함께 논의하세요.
ui-reason-contested = 위원들의 점수 차이가 우연이라면 신청서 100건 가운데 95건에서 볼 수 있는 차이보다 큽니다.
ui-tie-criterion = 동점: ‘{ $criterion }’ 기준으로 가렸습니다.
ui-tie-median = 동점: 채점표의 중앙값으로 가렸습니다.
ui-tie-chair = 동점: 규칙으로 가릴 수 없어 위원장이 정합니다.
ui-agreement-all = 위원들의 의견은 얼마나 일치하는가
ui-agreement-judges = 심사위원
ui-agreement-criteria = 평가 기준과 가중치
ui-agreement-contested = 의견이 갈린 신청서
ui-alpha-interval = 크리펜도르프 알파
ui-alpha-ordinal = 순서만 본 알파
ui-icc-two-single = ICC(2,1)
ui-icc-variance-single = 위원 한 명의 신뢰도
ui-icc-variance-average = 평균 점수의 신뢰도
ui-kendall-w = 켄들의 W
ui-criterion = 평가 기준
ui-what-it-means = 뜻
ui-weight-lower = 가중치를 5분의 1 줄이면
ui-weight-higher = 가중치를 5분의 1 늘리면
ui-shift-none = 바뀌는 순위가 없습니다.
ui-shift-moved = 순위 { $count }개가 바뀝니다
ui-shift-same-first = { $moved }. 상위권은 그대로입니다.
ui-shift-other-first = { $moved }. 상위권 가운데 { $count }건이 달라집니다.
ui-nothing-contested = 위원들의 의견이 우연 이상으로 갈린 신청서가 없습니다.
ui-farthest-sheet = 예상에서 가장 벗어난 채점표
ui-farthest-below = { $judge }: 표준편차의 { $times }배 낮음
ui-farthest-above = { $judge }: 표준편차의 { $times }배 높음
ui-harsher = 엄격
ui-more-lenient = 관대
ui-severity = 전체 위원과의 점수 차이와 90% 구간
ui-severity-range = { $points } ({ $low } ~ { $high })
ui-spread = 점수 폭
ui-correlation = 상관계수
ui-halo = 모든 기준 같은 점수
ui-what-stands-out = 눈에 띄는 점
ui-without-judge = 이 위원이 없다면
ui-no-ranking = 아직 점수가 없습니다
ui-no-ranking-text = 첫 꾸러미를 병합하면 바로 순위가 나타납니다.
ui-go-to-packets = 꾸러미 병합

## Print
ui-print-what = 인쇄할 것
ui-print-book = 모음집
ui-print-dossier = 심의 자료 하나
ui-print-ranking = 순위 보고서
ui-reader = 읽을 사람
ui-reader-none = 특정하지 않음
ui-reader-hint = 읽을 사람과 이해충돌이 있는 신청서는 뺍니다.
ui-headings-language = 인쇄 언어
ui-both-languages = 둘 다
ui-allow-missing-characters = 글꼴에 없는 글자는 네모로 인쇄
ui-make-book = 모음집 인쇄
ui-make-dossier = 심의 자료 인쇄
ui-make-ranking = 순위 보고서 인쇄
ui-printing = 인쇄하는 중…
ui-printed-ranking = 순위 보고서 { $pages }쪽
ui-printed = 심의 자료 { $dossiers }건, { $pages }쪽
ui-left-out = 이해충돌로 신청서 { $count }건을 뺐습니다.
ui-missing-characters = 글꼴에 없는 글자:
ui-preview = 미리 보기
ui-no-preview = 인쇄물이 여기에 나타납니다
ui-no-preview-text = 저장한 바로 그 파일을 보게 됩니다.

## Journal
ui-journal-rows = 처음부터 변경 { $count }건
ui-check-workspace = 작업 파일 점검
ui-checking = 점검하는 중…
ui-back-up-workspace = 작업 파일 백업
ui-workspace-sound = 작업 파일에 이상이 없습니다.
ui-workspace-sound-text = 기록 { $count }행을 확인했습니다. 최신:
ui-workspace-unsound = 작업 파일에 문제 { $count }건이 있습니다.
ui-number = 번호
ui-when = 때
ui-change = 변경
ui-particulars = 내용
ui-hash = 해시
ui-reverts = { $number }번을 취소

## A judge's work
ui-assigned-applications = 배정된 신청서
ui-review-progress = 끝낸 채점표
ui-review-done = { $total }건 중 { $done }건 완료
ui-no-assigned = 신청서가 없습니다
ui-no-assigned-text = 이 키트에는 신청서가 없습니다. 위원장에게 새 키트를 요청하세요.
ui-finish-review = 마치고 보내기
ui-my-scores = 내 점수
ui-no-usage = 아직 준 점수가 없습니다
ui-no-usage-text = 채점하면 각 점수를 몇 번 주었는지 여기서 볼 수 있습니다.
ui-usage-text = 일관되게 채점할 수 있도록 지금까지 각 점수를 준 횟수를 보여 줍니다.
ui-usage-mean = 평균 { $mean }
ui-usage-count = { $points }점: { $count }번
ui-sheet-empty = 시작 전
ui-sheet-draft = 작성 중
ui-sheet-complete = 작성 완료
ui-sheet-final = 확정
ui-sheet-recused = 회피
ui-flagged = 논의 표시됨
ui-score-sheet = 채점표
ui-saved = 저장됨
ui-saving = 저장 중…
ui-not-saved = 저장 안 됨
ui-weight = 가중치 { $weight }
ui-look-at = 살펴볼 점 { $count }가지
ui-comment-committee = 위원회에 남기는 의견
ui-comment-committee-hint = 위원회가 점수와 함께 읽습니다.
ui-comment-applicant = 신청자에게 남기는 의견
ui-comment-applicant-hint = 이름 없이 신청자에게 전달될 수 있습니다.
ui-comment-private = 개인 메모
ui-comment-private-hint = 나만 봅니다. 이 노트북을 벗어나지 않습니다.
ui-marks = 표시
ui-flag-for-discussion = 논의 대상으로 표시
ui-nominate-for = 추천: { $mention }
ui-declare-conflict = 이해충돌 신고
ui-recuse-question = 이 신청서의 심사를 회피하시겠습니까?
ui-recuse-text = 이해충돌이 있으면 채점하지 않습니다. 위원회가 사유를 봅니다.
ui-recuse-placeholder = 예: 신청자에게 자문한 적이 있습니다.
ui-recuse-myself = 심사 회피
ui-keep-scoring = 계속 채점
ui-recused-title = 심사를 회피했습니다.
ui-recused-text = 이 신청서는 채점하지 않습니다. 지금까지의 점수는 보내지 않습니다.
ui-take-back-recusal = 회피 철회
ui-sheet-is-final = 확정된 채점표입니다.
ui-sheet-is-final-text = 고치려면 다시 열고 꾸러미를 다시 보내세요. 새 꾸러미가 앞의 것을 대신합니다.
ui-reopen-sheet = 채점표 다시 열기
ui-of-hundred = / 100
ui-criteria-scored = 기준 { $total }개 중 { $scored }개
ui-next-unfinished = 다음 미완료
ui-finalise-question = 채점표를 확정하시겠습니까?
ui-finalise-text = 채점표 { $total }장 중 { $complete }장이 완성되었습니다. 확정한 채점표가 꾸러미에 들어가며, 나중에 다시 열 수 있습니다.
ui-finalise-sheets = { $count ->
    [0] 채점표 확정
   *[other] 채점표 { $count }장 확정
  }
ui-no-gaps = 빠진 것이 없습니다.
ui-gaps = 빠진 것 { $count }건
ui-show-application = 신청서 보기
ui-show-application-number = 신청서 보기: { $number }
ui-keep-reviewing = 계속 검토
ui-save-packet-question = 꾸러미를 저장하시겠습니까?
ui-save-packet-text = 꾸러미는 확정한 채점표를 모두 담아 서명한 파일 하나입니다. 개인 메모는 들어가지 않습니다.
ui-save-packet = 꾸러미 저장
ui-sealing-packet = 서명하고 봉인하는 중…
ui-packet-incomplete = 신청서 { $count }건에 확정된 채점표가 없습니다. 나중에 꾸러미를 다시 보낼 수 있습니다.
ui-packet-saved-title = 꾸러미를 저장했습니다
ui-receipt-text = 이 파일을 위원장에게 전하세요. 병합할 때 위원장이 읽어 주는 코드가 이것과 같아야 합니다.
ui-chair-receipt = 위원장의 접수증
ui-chair-has = 위원장이 받았습니다.
ui-chair-has-late = 위원장이 받았습니다. 라운드를 봉인한 뒤에 왔습니다.
ui-chair-receipt-number = 접수 번호 { $number }
ui-chair-waits = 꾸러미 { $revision }판을 저장했습니다. 위원장의 접수증이 아직 없습니다.
ui-receipt-words = 위원장의 화면에 같은 여섯 낱말이 나옵니다
ui-open-receipt = 접수증 열기
ui-bundle-packets = 꾸러미 { $count }개
ui-copy-code = 코드 복사
ui-file = 파일
ui-folder = 폴더
ui-recusals = 회피
ui-not-scored = 채점 안 함
ui-revision = 판
ui-made-at = 만든 때

err-open-failed = 이런 파일을 여는 프로그램이 응답하지 않아 { $path } 파일을 열지 못했습니다.
rec-open-failed = 폴더에서 직접 여시거나 다른 컴퓨터에서 여세요. 파일은 온전합니다.
err-print-failed = 시스템이 { $path } 파일을 인쇄하지 못했습니다. 인쇄 대화상자가 없거나 작동하지 않았습니다.
rec-print-failed = “열기”를 눌러 문서를 보여 주는 프로그램에서 인쇄하세요. 파일은 온전합니다.
err-reveal-failed = 파일 관리자가 응답하지 않아 { $path } 파일을 보여 드리지 못했습니다.
rec-reveal-failed = 폴더를 직접 여세요. 파일은 그곳에 있습니다.
err-reveal-not-ours = { $path } 파일은 이 창을 연 뒤에 쓴 것이 아닙니다.
rec-reveal-not-ours = 폴더를 직접 여세요.
err-window-internal = 창에서 처리하지 못했습니다: { $detail }
rec-window-internal = 다시 시도하세요. 계속되면 작업 파일을 닫고 다시 여세요. 저장된 내용은 사라지지 않습니다.
