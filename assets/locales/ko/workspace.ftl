# 작업 파일과 그 주변의 파일.

err-file-missing = { $path } 파일이 없습니다.
rec-file-missing = 이름을 확인하고, 파일이 있는 디스크나 USB가 연결되어 있는지 확인하세요.
err-file-exists = { $path } 파일이 이미 있으며, 기존 파일을 덮어쓰지 않습니다.
rec-file-exists = 다른 이름을 고르거나 기존 파일을 먼저 옮기세요.
err-file-system = 시스템이 거부했습니다: { $cause }
rec-file-system = 폴더가 있는지, 쓸 권한이 있는지, 디스크에 이상이 없고 공간이 남아 있는지 확인하세요. 작업 파일은 그대로입니다.
err-read-only = 읽을 수만 있는 파일 또는 폴더입니다.
rec-read-only = 자신의 폴더로 복사하거나 쓰기 권한을 요청하세요.
err-disk-full = 디스크에 공간이 없거나 이렇게 큰 파일을 저장할 수 없습니다. 작업 파일은 그대로입니다.
rec-disk-full = 공간을 확보하거나 다른 디스크를 골라 다시 하세요.
err-store = 작업 파일에서 처리하지 못했습니다: { $cause }
rec-store = 작업 파일을 점검하세요. 이상이 없으면 이 문장을 개발자에게 알려 주세요.
err-workspace-not-one = { $path } 파일은 Jurybook 작업 파일이 아닙니다.
rec-workspace-not-one = .jurybook 파일을 여세요. 키트(.jurykit)는 키트로 열고, 꾸러미(.jurypacket)는 병합합니다.
err-workspace-passphrase = 암호 문구가 { $path } 파일과 맞지 않거나 파일의 앞부분이 손상되었습니다.
rec-workspace-passphrase = 대소문자와 띄어쓰기에 주의하여 다시 입력하세요. 암호 문구가 확실히 맞다면 가장 최근의 백업을 쓰세요.
err-passphrase-short = 암호 문구는 { $least }자 이상이어야 합니다.
rec-passphrase-short = 자신만 아는 낱말 네다섯 개를 이은 더 긴 암호 문구를 고르세요.
err-passphrase-none = 암호 문구가 없습니다.
rec-passphrase-none = --passphrase-file로 파일을 지정하거나 JURYBOOK_PASSPHRASE를 설정하세요.
err-workspace-newer = 더 새로운 버전의 Jurybook에서 만든 작업 파일입니다(형식 { $found }, 이 버전은 { $known }까지 지원).
rec-workspace-newer = 그 버전으로 여세요. 파일은 바뀌지 않았습니다.
err-workspace-damaged = 작업 파일이 손상되었습니다.
rec-workspace-damaged = 이 파일은 그대로 두고 가장 최근의 백업으로 이어 가세요. 꾸러미는 파일에서 다시 병합할 수 있습니다.
err-workspace-busy = 다른 창이나 프로그램에서 이 작업 파일을 열고 있습니다.
rec-workspace-busy = 그쪽에서 닫은 뒤 다시 시도하세요.
err-no-workspace = 열려 있는 작업 파일이 없습니다.
rec-no-workspace = 작업 파일을 열거나 새로 만드세요.
err-not-a-judge = 위원장의 작업 파일입니다. 점수는 심사위원만 매깁니다.
rec-not-a-judge = 심사위원의 키트로 만든 작업 파일을 여세요.
err-not-the-chair = 심사위원의 작업 파일입니다. 이 일은 위원장만 합니다. 바뀐 것은 없습니다.
rec-not-the-chair = 위원장의 작업 파일을 여세요.
err-cancelled = 취소했습니다. 바뀐 것은 없습니다.
rec-cancelled = 언제든지 다시 시작할 수 있습니다.
err-check-pages = 파일의 일부가 기록된 내용과 다릅니다.
rec-check-pages = 이 파일은 그대로 두고 가장 최근의 백업으로 이어 가세요.
err-check-structure = 파일 안의 표가 서로 맞지 않습니다.
rec-check-structure = 이 파일은 그대로 두고 가장 최근의 백업으로 이어 가세요.
err-check-journal = 기록의 { $number }번째 줄에서 연결이 끊어졌습니다. 줄이 바뀌었거나 빠졌습니다.
rec-check-journal = 이전 백업과 비교하세요. 이 파일을 가졌던 사람이 다른 방법으로 바꾸었을 수 있습니다.
err-command-unknown = ‘{ $name }’ 명령이 없습니다.
rec-command-unknown = 창과 코어를 같은 버전으로 쓰세요.
err-request-malformed = 요청을 이해할 수 없습니다: { $cause }
rec-request-malformed = 창과 코어를 같은 버전으로 쓰세요.
err-unknown-language = ‘{ $language }’은(는) Jurybook에서 쓰는 언어가 아닙니다.
rec-unknown-language = en 또는 ko를 고르세요.
err-document-missing = 이 첨부파일은 더 이상 없습니다.
rec-document-missing = 신청서를 다시 여세요.

# 이름은 있으나 찾을 수 없는 것.

err-application-unknown = 신청서 { $application }번이 없습니다.
rec-application-unknown = 신청서 목록에서 찾아보세요.
err-judge-unknown = 심사위원 { $judge }번이 없습니다.
rec-judge-unknown = 심사위원 목록에서 찾아보세요.
err-round-unknown = ‘{ $round }’은(는) 이 프로그램에서 점수를 매기는 라운드가 아닙니다.
rec-round-unknown = 프로그램에 표시된 라운드 식별자를 쓰세요.
err-category-unknown = 이 프로그램에는 부문 ‘{ $category }’이(가) 없습니다.
rec-category-unknown = 프로그램의 부문을 고르세요.
err-conflict-unknown = 결정할 이해충돌이 없습니다.
rec-conflict-unknown = 이해충돌을 다시 찾아보세요. 이미 결정되었을 수 있습니다.
err-merge-no-files = 병합할 파일이 없습니다.
rec-merge-no-files = 꾸러미를 하나 이상 고르세요.
err-ranking-impossible = 아직 순위를 낼 수 없습니다.
rec-ranking-impossible = 아래 목록을 보고 고치세요.

# 적격 심사와 배정.

err-screen-no-reason = 이 판정에는 사유가 필요합니다.
rec-screen-no-reason = 신청자가 읽어도 되는 한 문장을 적으세요.
err-screen-asked-for = 신청서 { $application }번은 심사위원에게 배정되었거나 키트에 들어 있어 연습용으로 쓸 수 없습니다.
rec-screen-asked-for = 아직 키트를 내보내지 않았다면 먼저 배정에서 빼세요. 이미 내보냈다면 다른 신청서를 연습용으로 고르세요.
err-assign-per-application = 신청서당 심사위원은 1명에서 50명까지입니다.
rec-assign-per-application = 이 범위에서 고르세요. 보통은 세 명입니다.
err-assign-none-eligible = 아직 적격인 신청서가 없습니다.
rec-assign-none-eligible = 적격 심사를 먼저 마치세요.
err-assign-no-judges = 심사위원 명단이 비어 있습니다.
rec-assign-no-judges = 심사위원을 먼저 가져오세요.
err-assign-in-conflict = 심사위원 { $judge }번은 신청서 { $application }번과 이해충돌이 있습니다.
rec-assign-in-conflict = 다른 심사위원을 배정하거나, 이해충돌이 아니면 기각하세요.
err-assign-practice = 신청서 { $application }번은 연습용이라 집계되지 않으며, 아무에게도 배정하지 않습니다.
rec-assign-practice = 모든 키트에 저절로 들어갑니다. 심사 대상이라면 먼저 적격으로 처리하세요.

# 채점표.

err-sheet-unassigned = 신청서 { $application }번은 배정받은 신청서가 아닙니다.
rec-sheet-unassigned = 배정되어야 한다면 위원장에게 새 키트를 요청하세요.
err-sheet-criterion = ‘{ $criterion }’은(는) 이 신청서의 평가 기준이 아닙니다.
rec-sheet-criterion = 채점표에 있는 기준을 쓰세요.
err-sheet-off-scale = { $points }은(는) { $least }부터 { $most }까지인 척도를 벗어납니다.
rec-sheet-off-scale = 척도에 있는 점수를 고르세요.
err-sheet-recused = 회피한 신청서에는 점수를 매길 수 없습니다.
rec-sheet-recused = 이해충돌이 아니라면 회피를 취소하세요.
err-sheet-no-reason = 회피에는 사유가 필요합니다.
rec-sheet-no-reason = 이해충돌의 내용을 한 문장으로 적으세요.
err-sheet-gaps = 이 채점표에 빠진 것이 { $count }가지 있습니다.
rec-sheet-gaps = 빠진 점수를 준 다음 확정하세요.
err-sheet-final = 확정한 채점표입니다.
rec-sheet-final = 고치려면 다시 여세요. 이미 보낸 꾸러미는 그대로입니다.
err-sheet-practice = 신청서 { $application }번은 연습용입니다. 이 채점표는 집계되지 않으며 확정하지 않습니다.
rec-sheet-practice = 집계되는 신청서를 이어서 채점하세요. 입력한 것은 그대로 남습니다.
err-sheet-too-long = 글이 20,000자를 넘습니다.
rec-sheet-too-long = 줄여 주세요.
err-sheet-mention = ‘{ $mention }’은(는) 이 프로그램의 특별상이 아닙니다.
rec-sheet-mention = 프로그램에 있는 특별상 중에서 고르세요.
err-day-unknown = “{ $day }”은(는) 날짜가 아닙니다.
rec-day-unknown = 2023-06-30처럼 적어 주세요.
