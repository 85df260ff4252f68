# 오가는 파일을 받아들이지 않는 까닭. 거절한 파일의 내용은 하나도 들여오지 않는다.

err-travel-read = 파일을 끝까지 읽을 수 없습니다: { $cause }
rec-travel-read = 원래 있던 곳에서 다시 복사한 뒤 그 사본을 여세요.
err-travel-not-kept = 파일을 썼지만 다시 읽으면 내용이 다릅니다.
rec-travel-not-kept = USB 메모리나 디스크가 쓴 내용을 제대로 보관하지 못합니다. 다른 것을 쓰세요.
err-travel-write = 파일을 쓸 수 없습니다: { $cause }
rec-travel-write = 다른 위치를 고르세요. 4GB 이상의 파일을 담지 못하는 USB 메모리도 있습니다.
err-travel-too-large = 파일 하나에 담을 수 있는 양(4GB 또는 첨부파일 수천 개)을 넘습니다.
rec-travel-too-large = 이 심사위원에게 신청서를 더 적게 배정하거나, 큰 첨부파일을 더 작은 것으로 바꾸세요.
err-travel-oversize = 이런 종류의 파일이 될 수 없는 크기({ $megabytes }MB 초과)입니다.
rec-travel-oversize = 파일을 제대로 골랐는지 확인하세요. 맞다면 보낸 사람에게 새 파일을 요청하세요.
err-travel-kind = 여기에 필요한 종류의 파일이 아니거나, 전달되는 동안 바뀐 파일입니다.
rec-travel-kind = 파일을 제대로 골랐는지 확인하세요. 맞다면 다시 보내 달라고 요청하세요.
err-travel-key = 파일이 열리지 않습니다. 암호 문구가 다르거나 다른 위원장 앞으로 만든 파일입니다.
rec-travel-key = 암호 문구를 소문자와 붙임표까지 그대로 다시 입력하세요. 꾸러미는 해당 키트를 내보낸 작업 파일에서만 열립니다.
err-travel-format = Jurybook이 쓴 파일이 아니거나, 여기서 여는 종류의 파일이 아닙니다.
rec-travel-format = 파일을 제대로 골랐는지 확인하세요. 키트는 .jurykit, 꾸러미는 .jurypacket, 접수증은 .juryreceipt, 묶음은 .jurybundle로 끝납니다.
err-travel-newer = 더 새로운 판의 Jurybook으로 만든 파일입니다(형식 { $found }, 이 판은 { $known }까지 읽습니다).
rec-travel-newer = 파일을 그대로 두고, Jurybook을 업데이트한 뒤 다시 여세요.
err-travel-signature = 서명이 맞지 않습니다. 서명한 뒤에 파일이 바뀌었거나 다른 사람이 서명했습니다.
rec-travel-signature = 이 파일을 쓰지 마세요. 보낸 사람에게 되도록 다른 경로로 새 파일을 요청하세요.
err-travel-weak-key = 아무것도 증명하지 못하는 키로 서명한 파일입니다.
rec-travel-weak-key = 이 파일을 쓰지 말고 보낸 사람에게 직접 확인하세요. Jurybook은 이런 키를 만들지 않습니다.
err-travel-content = 파일의 내용이 형식에 맞지 않습니다({ $member }).
rec-travel-content = 보낸 사람에게 최신 판의 Jurybook으로 다시 내보내 달라고 요청하세요.
err-travel-cut = 파일이 온전하지 않거나 손상되었습니다.
rec-travel-cut = 원래 있던 곳에서 다시 복사하세요. 그래도 안 되면 보낸 사람에게 다시 내보내 달라고 요청하세요.

# 키트.

err-kit-nothing-assigned = ‘{ $round }’ 라운드에는 심사위원에게 배정된 신청서가 없습니다.
rec-kit-nothing-assigned = 먼저 신청서를 배정한 뒤 키트를 내보내세요.
err-kit-chair = 프로그램의 위원장이 아닌 사람이 서명한 키트입니다.
rec-kit-chair = 이 키트를 쓰지 말고 위원장에게 새 키트를 요청하세요.

# 위원장의 작업 파일이 꾸러미를 받아들이지 않는 까닭.

err-packet-nothing-final = 확정한 채점표가 아직 없어 보낼 것이 없습니다.
rec-packet-nothing-final = 채점표를 하나 이상 확정하거나, 회피할 신청서가 있으면 회피하세요.
err-packet-programme = 다른 프로그램의 꾸러미입니다.
rec-packet-programme = 그 프로그램의 작업 파일에서 여세요. 지난해의 꾸러미는 올해 프로그램에 맞지 않습니다.
err-packet-who = 심사위원 { $judge }번이 보낸 것으로 되어 있지만, 이 심사위원의 키트에서 나온 꾸러미가 아닙니다.
rec-packet-who = 심사위원 { $judge }번에게 키트로 만든 작업 파일에서 꾸러미를 다시 내보내 달라고 요청하세요.
err-packet-enrol-second = 심사위원 { $judge }번은 이미 다른 키로 꾸러미를 보냈습니다.
rec-packet-enrol-second = 심사위원 { $judge }번에게 어느 컴퓨터에서 채점했는지 물어보세요. 앞의 컴퓨터라면 거기서 만든 꾸러미를 받으세요. 그 컴퓨터를 잃었으면 ‘심사위원’의 ‘키’에서 앞의 키를 폐기하고 새 키트를 만들어 주세요. 새 키트로 만든 꾸러미는 받습니다.
err-packet-kit = 이 라운드에서 심사위원 { $judge }번에게 보내지 않은 키트로 만든 꾸러미입니다.
rec-packet-kit = 심사위원 { $judge }번에게 현재 키트를 보내고 새 꾸러미를 요청하세요.
err-packet-rubric = 다른 판의 평가표로 채점한 꾸러미입니다.
rec-packet-rubric = 심사위원에게 현재 키트를 보내고 새 꾸러미를 요청하세요.
err-packet-recipient = 이 위원장 앞으로 보낸 꾸러미가 아닙니다.
rec-packet-recipient = 심사위원에게 이곳에서 보낸 키트의 작업 파일에서 다시 내보내 달라고 요청하세요.
err-packet-application = 이 심사위원에게 배정하지 않은 신청서 { $application }번의 점수가 있거나, 같은 신청서가 두 번 들어 있습니다.
rec-packet-application = 심사위원에게 새 꾸러미를 요청하세요. 채점을 맡겨야 한다면 배정한 뒤 새 키트를 보내세요.
err-packet-range = 신청서 { $application }번에 척도에 없는 점수가 있거나, 점수가 없는 기준이 있습니다.
rec-packet-range = 심사위원에게 이 채점표를 확인하고 새 꾸러미를 내보내 달라고 요청하세요.
err-packet-recused = 심사위원이 회피한 신청서 { $application }번에 점수가 있습니다.
rec-packet-recused = 심사위원에게 어느 쪽이 맞는지 묻고 새 꾸러미를 요청하세요.

# 받아들인 꾸러미에 대해 알아 둘 점

err-packet-words = 이 심사위원 키의 확인 낱말을 아직 대조하지 않았습니다.
rec-packet-words = 심사위원에게 전화해 여섯 낱말을 읽어 달라고 한 뒤 확인하세요.
err-packet-clock = 꾸러미에 적힌 작성 시각이 현재보다 늦습니다.
rec-packet-clock = 두 시계 가운데 하나가 틀렸습니다. 시각은 아무것도 결정하지 않습니다.
err-packet-record-old = 심사위원이 알고 있는 진행 기록이 이 작업 파일에는 없습니다.
rec-packet-record-old = 이 작업 파일이 오래된 사본일 수 있습니다. 계속하기 전에 최신 파일을 찾으세요.
err-packet-gap = 이 심사위원의 이전 꾸러미 { $count }개가 도착하지 않았습니다.
rec-packet-gap = 필요하지 않습니다. 이 꾸러미에 모두 들어 있습니다.
err-packet-late = { $judge } 심사위원의 꾸러미가 라운드 봉인 뒤에 도착했습니다. 보관하지만 집계하지 않습니다.
rec-packet-late = 집계해야 한다면 라운드를 다시 여세요. 사유가 필요하며 기록에 남습니다.

# 라운드, 갈라진 꾸러미, 키

err-round-empty = ‘{ $round }’ 라운드에 집계되는 꾸러미가 없어 봉인할 것이 없습니다.
rec-round-empty = 먼저 심사위원의 꾸러미를 병합하세요.
err-round-forked = 심사위원 { $judge }번이 서로를 대체하지 않는 꾸러미 두 개를 보내 ‘{ $round }’ 라운드를 봉인할 수 없습니다.
rec-round-forked = 어느 것이 맞는지 심사위원에게 묻고 선택하거나, 새 꾸러미를 요청하세요.
err-round-sealed = ‘{ $round }’ 라운드는 봉인되어 있습니다.
rec-round-sealed = 집계 대상을 바꾸려면 다시 여세요. 사유가 필요합니다.
err-round-not-sealed = ‘{ $round }’ 라운드는 봉인되어 있지 않습니다.
rec-round-not-sealed = 다시 열 필요가 없습니다. 도착하는 꾸러미는 그대로 집계됩니다.
err-reason-missing = 이 결정에는 사유가 필요합니다.
rec-reason-missing = 이유를 짧게 적으세요. 사유는 기록에 남습니다.
err-fork-unknown = 갈라진 꾸러미 가운데 이 식별자를 가진 것이 없습니다.
rec-fork-unknown = 갈라진 꾸러미를 표시해 집계할 꾸러미의 식별자를 복사하세요.
err-roster-not-enrolled = 심사위원 { $judge }번에게 유효한 키가 없습니다.
rec-roster-not-enrolled = 먼저 심사위원의 꾸러미를 병합하세요. 꾸러미에 키가 들어 있습니다.
err-roster-words = 심사위원 { $judge }번이 보낸 키의 낱말과 다릅니다.
rec-roster-words = 다시 읽어 달라고 하세요. 그래도 다르면 그 심사위원의 꾸러미가 아닙니다. 키를 폐기하고 새 키트를 보내세요.
err-log-broken = 위원장 기록의 { $number }번 항목이 맞지 않습니다.
rec-log-broken = 기록이 바뀌었거나 빠진 부분이 있습니다. 마지막으로 온전한 사본을 쓰고, 이 사본을 누가 가지고 있었는지 확인하세요.

# 접수증

err-receipt-nothing = 들어온 꾸러미가 없어 보낼 것이 없습니다.
rec-receipt-nothing = 먼저 심사위원의 꾸러미를 병합하세요. 심사위원의 작업 파일에서는 먼저 위원장의 접수증을 여세요.
err-receipt-programme = 다른 프로그램의 접수증입니다.
rec-receipt-programme = 그 프로그램의 작업 파일에서 여세요.
err-receipt-who = 이 프로그램의 위원장도 부위원장도 아닌 사람이 서명한 접수증입니다.
rec-receipt-who = 믿지 마세요. 꾸러미가 들어왔는지 다른 경로로 위원장에게 물어보세요.
err-receipt-judge = 심사위원 { $judge }번의 접수증입니다. 이 작업 파일의 것이 아닙니다.
rec-receipt-judge = 위원장에게 자신의 접수증을 요청하세요.
err-receipt-packet = 이 작업 파일에서 저장하지 않은 꾸러미의 접수증입니다.
rec-receipt-packet = 다른 컴퓨터에서도 채점한다면 거기에서 여세요. 아니라면 위원장에게 전화하세요. 누군가 당신의 이름으로 꾸러미를 보냈습니다.
err-receipt-contradiction = 위원장의 접수증이 { $number }번에 대해 서로 어긋납니다.
rec-receipt-contradiction = 모두 보관하고 심사위원단에 알리세요. 하나의 접수 기록에서 둘 다 나올 수는 없습니다.

# 묶음

err-bundle-programme = 다른 프로그램의 묶음입니다.
rec-bundle-programme = 그 프로그램의 작업 파일에서 여세요.
err-bundle-who = 이 프로그램의 위원장도 부위원장도 아닌 사람이 서명한 묶음입니다.
rec-bundle-who = 쓰지 마세요. 심사위원의 꾸러미 자체를 요청하세요.
err-bundle-recipient = 이 위원장 앞으로 보낸 묶음이 아닙니다.
rec-bundle-recipient = 이 프로그램의 작업 파일에서 새로 내보내 달라고 요청하세요.
err-merge-too-much = { $path } 아래에 꾸러미용 USB 메모리보다 훨씬 많은 것이 있어 아무것도 읽지 않았습니다.
rec-merge-too-much = 꾸러미와 묶음이 든 폴더를 직접 고르세요.
err-bundle-log-known = 묶음의 기록에 새로운 것이 없습니다.
rec-bundle-log-known = 할 일이 없습니다.
err-bundle-log-followed = 묶음의 기록이 이곳의 끝에서 { $number }번부터 이어지며, 그대로 넘겨받습니다.
rec-bundle-log-followed = 그때부터 봉인, 확인한 키, 선택까지 두 곳이 같아집니다.
err-bundle-log-ahead = 묶음의 기록이 이곳의 끝에서 { $number }번부터 이어지지만, 넘겨받을 수 없습니다.
rec-bundle-log-ahead = 이 작업 파일은 오래된 사본일 수 있습니다. 더 새로운 파일에서, 또는 이어받은 부위원장과 계속하세요. 꾸러미 자체는 여기에 병합해도 됩니다.
err-bundle-version = 이 파일은 프로그램 { $theirs }판으로 만들어졌고, 이 작업 파일에는 다른 { $ours }판이 있습니다. 그 기록은 넘겨받지 않습니다.
rec-bundle-version = { $theirs }판을 낸 작업 파일에서 계속하고, 여기에 들어온 것을 그쪽으로 가져가세요. 두 판에서 평가 방식이 같은 라운드의 꾸러미는 여기서도 병합되고, 나머지는 이유와 함께 거절됩니다.
err-bundle-log-parted = { $number }번부터 묶음의 기록이 이곳과 다릅니다. 그 안의 결정 { $count }건은 여기에서 효력이 없습니다.
rec-bundle-log-parted = 두 작업 파일이 따로 꾸러미를 받으면 그렇게 됩니다. 꾸러미는 병합합니다. 키 확인, 봉인, 선택은 둘 중 한 곳에서만 하세요.

# 위원장 기록의 내용

log-genesis = 기록 시작
log-kit-issued = 키트 발급
log-roster-add = 키 등록
log-roster-confirm = 통화로 키 확인
log-roster-revoke = 키 폐기
log-packet-in = 꾸러미 도착
log-fork = 두 가지 판
log-fork-choice = 판 선택
log-seal = 라운드 봉인
log-reopen = 라운드 다시 열기
log-late = 늦은 꾸러미
log-result = 결과 확정
log-takeover = 부위원장 인계
log-programme-revised = 프로그램의 새 판
