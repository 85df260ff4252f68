### 가져오는 신청서 표와, 여러 신청서를 한꺼번에 다루기.

## 표
ui-import-parts = 살펴볼 내용
ui-part-rows = 고칠 행 · { $count }
ui-part-changes = 바뀐 내용 · { $count }
ui-part-columns = 열 · { $count }
ui-part-notes = 참고 · { $count }
ui-no-notes = 더 알아 둘 것이 없습니다.
ui-import-looked-at = 문제없는 행 { $good }개, 따로 둔 행 { $open }개.
ui-import-both-count = 새 신청서 { $added }건, 바뀐 신청서 { $changed }건 가져오기
ui-import-changed = 신청서 { $count }건을 고쳤습니다.
ui-import-aside = 행 { $count }개를 따로 두었습니다. 가져오거나 지울 때까지 신청서 목록 위에서 볼 수 있습니다.
ui-keep-rows-aside = 이 행들을 따로 두기
ui-plan-changed = 바뀜

## 열
ui-columns-missing = 다음 항목의 열이 없습니다: { $fields }
ui-columns-missing-text = 아래에서 열을 고르세요. 이 항목이 없으면 가져올 수 없습니다.
ui-columns-text = 고른 뜻은 열 제목으로 기억해 다음 표에도 씁니다.
ui-columns-table = 표의 열
ui-column-samples = 예
ui-column-filled = 채운 칸
ui-column-means = 뜻
ui-column-means-of = { $column } 열의 뜻
ui-column-unused = 쓰지 않음
ui-column-needed = { " (필수)" }
ui-column-remembered = 기억함
ui-column-empty = 비어 있음
ui-field-reference = 접수번호
ui-field-submitted-at = 제출 시각
ui-field-form = 신청자 세부 유형
ui-field-applicant = 신청자
ui-field-city = 도시
ui-field-language = 언어
ui-field-title = 제목
ui-field-title-en = 영어 제목
ui-field-tags = 분야와 대상 집단
ui-field-contact-name = 담당자
ui-field-contact-email = 담당자 이메일
ui-field-attachments = 첨부파일

## 행
ui-open-rows-text = 여기에서 칸을 고치면 바로 확인합니다. 표 파일은 바뀌지 않으며, 원래 내용은 기록에 남습니다. 문제가 남은 행은 따로 두고 문제없는 행을 가져옵니다.
ui-open-rows-kept = 따로 둔 행입니다. 고쳐서 가져오거나 지우세요.
ui-no-open-rows = 문제가 있는 행이 없습니다.
ui-row-number = { $row }행
ui-row-problems = 문제 { $count }개
ui-row-good = 문제없음
ui-row-aside = 따로 둠
ui-row-set-aside = 이 행을 따로 두기
ui-row-all-cells = 모든 칸
ui-row-fewer-cells = 칸 줄이기
ui-row-dismiss = 행 지우기
ui-row-dismissed = 행을 지웠습니다. 실행 취소로 되돌릴 수 있습니다.
ui-rows-more = 더 보기 ({ $count })
ui-cell-empty = (비어 있음)
ui-cell-unreadable = (읽을 수 없음)
ui-cell-was = 표의 내용:
ui-cell-restore = 되돌리기
ui-rows-aside = 따로 둔 행이 { $count }개 있습니다.
ui-rows-aside-open = 살펴보기
ui-rows-aside-title = 따로 둔 행

## 바뀐 내용
ui-changed-rows-text = 이미 있는 신청서인데 표의 내용이 다릅니다. 받아들인 것만 바뀝니다.
ui-no-changed-rows = 이미 있는 신청서 가운데 바뀌는 것이 없습니다.
ui-accept-all-changes = { $count }건 모두 받아들이기
ui-change-in-kits = 심사위원 { $count }명의 심사 키트에는 이전 내용이 있습니다. 키트를 다시 내보낼 때까지 그대로입니다.
ui-change-before = 이전:
ui-change-after = 이후:

## 여러 건
ui-marked-bar = 선택한 신청서로 할 일
ui-marked-count = { $count ->
    [0] 선택한 신청서 없음
   *[other] { $count }건 선택
 }
ui-marked-clear = 선택 해제
ui-mark-row = 선택 (스페이스, 여러 건은 Shift)
ui-marked-ineligible = 신청서 { $count }건을 부적격으로 처리하시겠습니까?
ui-marked-clarification = 신청자 { $count }명에게 확인을 요청하시겠습니까?
ui-marked-reason = 모두 같은 사유가 남습니다. 한 번의 변경이므로 한 번의 실행 취소로 되돌립니다.
