### 심의: 안건 순서, 표결, 결정, 공식 결과.

op-begin-meeting = 회의 시작
op-change-presence = 참석자 변경
op-end-meeting = 회의 종료
op-decide = 결정
op-track-benefit = 수상 혜택 기록
op-withdraw-decision = 결정 철회
op-take-back-decision = 결정 되돌림
op-restore-decision = 결정 복원
op-declare-official = 결과 공식 확정
op-reopen-official = 공식 결과 다시 열기
log-result-reopen = 공식 결과 다시 열기

outcome-shortlisted = 후보 선정
outcome-award = 수상: { $name }
outcome-mention = 특별상: { $name }
outcome-mention-with = 특별상: { $name } ({ $partner } 공동)
outcome-none = 선정하지 않음

minute-began = 회의를 시작했습니다. 참석: { $names }.
minute-present = 이때부터의 참석자: { $names }.
minute-ended = 회의를 마쳤습니다.
minute-sealed = 꾸러미 { $count }개로 라운드를 봉인했습니다.
minute-unsealed = 봉인을 다시 열었습니다: { $reason }
minute-official = 결과를 공식 확정했습니다: { $code }.
minute-reopened = 공식 결과를 다시 열었습니다: { $reason }
minute-votes = 찬성: { $for }. 반대: { $against }. 기권: { $abstain }.
minute-motion = 안건: { $text }
minute-reason = 사유: { $text }
minute-dissent = 소수 의견: { $text }
minute-superseded = { $number }번에서 다시 결정했습니다.
minute-withdrawn = 철회: { $reason }
minute-taken-back = 되돌렸습니다.

demo-decide = 결정

err-decision-not-eligible = 신청서 { $application }번은 결정할 수 없습니다: { $verdict ->
    [open] 아직 적격 심사를 하지 않았습니다
    [needs-clarification] 적격 심사가 확인을 기다리고 있습니다
    [withdrawn] 신청자가 철회했습니다
   *[ineligible] 부적격입니다
}.
rec-decision-not-eligible = 적격이라면 먼저 적격 심사에서 적격으로 판정하세요.
err-decision-not-in-round = 신청서 { $application }번은 ‘{ $round }’ 라운드에서 후보로 선정되지 않았습니다.
rec-decision-not-in-round = 먼저 그 라운드에서 후보로 선정하거나 다른 신청서를 결정하세요.
err-outcome-unknown = ‘{ $outcome }’은(는) 결정의 종류가 아닙니다.
rec-outcome-unknown = shortlisted, award:ID, mention:ID, none 중 하나를 쓰고, 식별자는 프로그램에 있는 것을 쓰세요.
err-award-unknown = 이 프로그램에는 상 ‘{ $award }’이(가) 없습니다.
rec-award-unknown = 프로그램에 있는 상의 식별자를 쓰세요.
err-award-other-category = 상 ‘{ $award }’은(는) 부문 ‘{ $category }’에서만 수여합니다.
rec-award-other-category = 신청서가 속한 부문의 상을 고르세요.
err-mention-unknown = 이 프로그램에는 특별상 ‘{ $mention }’이(가) 없습니다.
rec-mention-unknown = 프로그램에 있는 특별상의 식별자를 쓰세요.
err-decision-text-long = 글이 { $most }자보다 깁니다.
rec-decision-text-long = 글을 줄이고, 전체는 다른 곳에 보관하세요.
err-vote-not-a-member = 심사위원 { $judge }번은 이 라운드의 위원이 아닙니다.
rec-vote-not-a-member = 이 라운드에 배정된 심사위원이 위원입니다.
err-vote-absent = 심사위원 { $judge }번({ $name })은 회의에 참석하지 않았습니다.
rec-vote-absent = 먼저 참석으로 바꾸거나 그 표를 빼세요.
err-vote-twice = 심사위원 { $judge }번({ $name })이 두 가지로 투표했습니다.
rec-vote-twice = 위원마다 찬성, 반대, 기권 중 하나로 한 번만 세세요.
err-vote-in-conflict = 심사위원 { $judge }번({ $name })은 신청서 { $application }번에 투표할 수 없습니다: { $ground ->
    [recused] 이 신청서를 회피했습니다
    [affiliation] 소속이 같습니다
    [city] 도시가 같습니다
    [country] 국가가 같습니다
   *[declared] 이해충돌을 신고했습니다
} ({ $evidence }).
rec-vote-in-conflict = 해당 위원을 내보내고 나머지 위원의 표를 기록하세요.
err-decision-unknown = 이 라운드에 유효한 결정 { $number }번이 없습니다.
rec-decision-unknown = 회의록에서 번호를 확인하세요. 철회되었거나 다시 결정된 것은 유효하지 않습니다.
err-meeting-open = ‘{ $round }’ 라운드의 회의가 이미 진행 중입니다.
rec-meeting-open = 먼저 회의를 마치거나 참석자를 바꾸세요.
err-meeting-none = 진행 중인 ‘{ $round }’ 라운드의 회의가 없습니다.
rec-meeting-none = 먼저 회의를 시작하세요.
err-meeting-nobody = 참석자가 없습니다.
rec-meeting-nobody = 위원을 한 명 이상 지정하세요.
err-official-not-sealed = ‘{ $round }’ 라운드가 봉인되지 않아 결과가 아직 바뀔 수 있습니다.
rec-official-not-sealed = 먼저 라운드를 봉인하세요.
err-round-official = ‘{ $round }’ 라운드의 결과는 공식 결과입니다. 아무것도 바꿀 수 없습니다.
rec-round-official = 바꾸려면 공식 결과를 다시 여세요. 사유가 필요하며 기록에 남습니다.
err-round-not-official = ‘{ $round }’ 라운드의 결과는 공식 결과가 아닙니다.
rec-round-not-official = 다시 열 필요가 없습니다.
err-roster-official = 심사위원 { $judge }번의 점수가 ‘{ $round }’ 라운드의 공식 결과에 집계되어 있습니다.
rec-roster-official = 사유를 적고 공식 결과를 다시 연 뒤 키를 폐기하고, 결과를 다시 공식 확정하세요.
err-packet-official = 꾸러미의 라운드 ‘{ $round }’의 결과는 공식 결과입니다. 꾸러미를 받지 않았습니다.
rec-packet-official = 집계해야 한다면 사유를 적고 공식 결과와 라운드를 차례로 다시 연 뒤 다시 병합하세요.
err-assign-not-shortlisted = 신청서 { $application }번은 이전 라운드에서 후보로 선정되지 않았습니다.
rec-assign-not-shortlisted = 먼저 이전 라운드에서 후보로 선정하세요.

err-award-more-winners = 상 ‘{ $award }’의 수상자가 { $count }명입니다. 프로그램에는 { $most }명으로 되어 있습니다.
rec-award-more-winners = 공동 수상이라면 그대로 두고, 아니면 결정을 철회하세요.
err-decision-against-votes = 신청서 { $application }번의 결정 { $number }번은 반대가 찬성보다 적지 않은데도 유효합니다.
rec-decision-against-votes = 표를 확인하거나 결정을 철회하세요.
err-projector-unavailable = 여기서는 두 번째 창을 열 수 없습니다.
rec-projector-unavailable = 화면을 연결하고 다른 프로그램을 닫은 뒤 다시 시도하거나, 이 창을 그대로 보여 주세요.

benefit-open = 준비 전
benefit-arranged = 협의 완료
benefit-given = 전달 완료
column-benefits = 수상 혜택
column-benefit = 혜택
column-progress = 진행
column-note = 메모
column-award = 상
column-email = 전자우편
err-benefit-unknown = 이 상에는 혜택 { $benefit }번이 없습니다.
rec-benefit-unknown = 혜택은 정해진 순서대로 1번부터 셉니다.
err-benefit-not-a-winner = 신청서 { $application }번은 이 단계에서 상을 받지 않았습니다.
rec-benefit-not-a-winner = 혜택은 상을 받은 신청서에 대해서만 기록합니다. 먼저 상을 결정하세요.
