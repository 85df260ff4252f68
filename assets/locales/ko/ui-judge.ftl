# 채점표 주변에서 심사위원이 보는 것.
ui-locked-title = 잠겨 있습니다
ui-unlock = 잠금 해제
ui-lock = 작업 파일 잠그기
ui-lock-after = 자리를 비우면 잠그기
ui-lock-after-hint = 화면이 가려지고 암호문을 묻습니다. 입력한 것은 사라지지 않습니다.
ui-lock-minutes = { $minutes }분 뒤
ui-lock-never = 잠그지 않음
ui-kit-open-existing = 그 작업 파일 열기

ui-welcome = 시작 안내
ui-welcome-title = { $programme }에 오신 것을 환영합니다
ui-welcome-text = { $name } 위원님, ‘{ $round }’ 단계에서 신청서 { $count }건을 채점해 주십시오.
ui-welcome-due = 제출 기한
ui-welcome-words = 프로그램 낱말
ui-welcome-words-hint = 위원장에게도 같은 여섯 낱말이 있습니다. 다르면 이 프로그램의 키트가 아니니 시작하기 전에 물어보십시오.
ui-welcome-read = 가운데에서 신청서를 읽으십시오. 답변, 사진, 문서가 모두 들어 있습니다.
ui-welcome-score = 오른쪽에서 마우스나 숫자 키로 점수를 주십시오. 옆의 설명이 점수의 뜻을 알려 줍니다.
ui-welcome-send = 다 마치면 ‘마치고 보내기’를 고르고 꾸러미를 위원장에게 전하십시오.
ui-welcome-saved = 일하는 동안 모두 저장됩니다. 언제든 창을 닫고 나중에 이어서 하실 수 있습니다.
ui-welcome-conflicts = 아는 신청자가 있습니까?
ui-welcome-conflicts-text = 소속되어 있거나 자문했거나 다른 이해관계가 있으면 지금 신고하십시오. 그 신청서는 채점하지 않습니다.
ui-welcome-conflicts-blind = 이 단계에서는 신청자의 이름을 가립니다. 읽다가 알아보면 그때 신고하십시오.
ui-welcome-begin = 시작하기
ui-welcome-declared = 신고함
ui-declare-conflict-with = { $title }에 대한 이해 충돌 신고
ui-take-back-recusal-of = { $title }에 대한 이해 충돌 신고 취소

ui-own-order = 나의 순서
ui-own-usage = 나의 점수 분포
ui-own-order-text = 지금 채점표대로이며 높은 것부터입니다.
ui-own-order-open = 아직 총점이 없는 신청서가 { $count }건 있습니다.
ui-own-order-same = 이 { $count }건에 같은 총점을 주었습니다. 정말 같습니까?
ui-own-order-compare = { $one }과 { $other } 비교

ui-finalise-sheet = 이 채점표 확정
ui-changed-since = 꾸러미 { $revision }에서 바뀌는 것
ui-nothing-changed-since = 꾸러미 { $revision } 뒤로 바뀐 것이 없습니다. 다시 보낼 필요가 없습니다.
ui-receipt-checked = 저장한 곳에서 파일을 다시 읽어 온전함을 확인했습니다.
ui-print-receipt = 꾸러미 확인서 PDF 저장
ui-print-sheets = 채점표 인쇄
ui-print-own-sheets = 내 채점표 PDF
ui-print-blank-sheets = 빈 채점표 PDF
ui-print-sheets-text = 빈 채점표는 손으로 채점할 때 씁니다. 내 채점표는 지금까지 쓴 대로입니다. 개인 메모는 어느 쪽에도 없습니다.
ui-save-pdf = PDF 저장
