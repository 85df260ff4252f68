### 서류 심사: 철회된 신청서.

ui-screening-withdrawn = 철회
ui-screening-withdrawn-text = 신청자가 철회했습니다. 배정, 순위, 인쇄에서 빠지며 채점표를 기다리지 않습니다. 이미 들어온 채점표는 보관하되 집계하지 않습니다.
ui-mark-withdrawn = 철회 처리
ui-mark-withdrawn-question = 이 신청서를 철회 처리하시겠습니까?
ui-mark-withdrawn-text = 더는 배정, 순위, 인쇄에 들어가지 않으며 채점표를 기다리지 않습니다. 이미 들어온 것은 보관합니다. 실행 취소로 모두 되돌릴 수 있습니다.
ui-marked-withdrawn = 신청서 { $count }건을 철회 처리하시겠습니까?
