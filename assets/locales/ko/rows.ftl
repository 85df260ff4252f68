### 표의 행을 고치고, 따로 두고, 이미 있는 내용과 비교합니다.

err-row-being-judged = { $reference }은(는) 이미 심사위원에게 채점을 맡겼습니다. 부문과 신청자 유형은 더 바꿀 수 없습니다.
rec-row-being-judged = 부문과 유형을 원래대로 되돌리거나 이 행을 따로 두세요. 다른 내용은 고칠 수 있습니다.
err-row-official = { $reference }은(는) 결과가 공식 확정된 라운드에 있습니다.
rec-row-official = 꼭 고쳐야 한다면 먼저 사유를 적고 공식 결과를 다시 여세요.
err-import-no-cell = 표에 { $cell } 칸이 없습니다.
rec-import-no-cell = 제목 행 아래의 칸을 C14처럼 적고 등호 뒤에 내용을 적으세요.
err-import-no-field = ‘{ $field }’은(는) 이 프로그램의 항목도 질문도 아닙니다.
rec-import-no-field = 열의 뜻을 목록에서 고르세요.

op-keep-rows = 따로 둔 행을 지우거나 되돌림
op-screen-many = 신청서 여러 건 심사
stage-comparing = 첨부파일을 비교하는 중…
