### 서류 심사: 철회된 신청서와 두 사람의 판정.

ui-screening-withdrawn = 철회
ui-screening-withdrawn-text = 신청자가 철회했습니다. 배정, 순위, 인쇄에서 빠지며 채점표를 기다리지 않습니다. 이미 들어온 채점표는 보관하되 집계하지 않습니다.
ui-mark-withdrawn = 철회 처리
ui-mark-withdrawn-question = 이 신청서를 철회 처리하시겠습니까?
ui-mark-withdrawn-text = 더는 배정, 순위, 인쇄에 들어가지 않으며 채점표를 기다리지 않습니다. 이미 들어온 것은 보관합니다. 실행 취소로 모두 되돌릴 수 있습니다.
ui-marked-withdrawn = 신청서 { $count }건을 철회 처리하시겠습니까?
ui-screened-several = { $changed ->
    [0] 바뀐 신청서가 없습니다.
   *[other] 신청서 { $changed }건을 바꾸었습니다.
  } { $waiting ->
    [0] 심사하지 않은 신청서가 없습니다.
   *[other] { $waiting }건은 아직 심사 전입니다.
  }

## 두 사람
ui-two-screen = 두 사람이 심사
ui-two-screen-hint = 서류 심사에서 한 사람이 내린 판정은 다른 사람이 이름을 밝히고 확인해야 효력이 있습니다. 이전에 내린 판정은 그대로입니다.
ui-person-name = 이름
ui-person-hint = 판정 옆에 남습니다.
ui-person-missing = 먼저 이름을 적으세요. 다른 사람이 판정을 확인합니다.
ui-given-proposed = 제안됨, 확인 필요
ui-given-disputed = 두 사람의 판정이 다름
ui-given-confirmed = 두 사람이 판정함
ui-given-settled = 최종 판정으로 결론
ui-given-final = 최종
ui-confirm-verdict = 이 판정 확인
ui-proposed-own = 본인이 제안했습니다. 다른 사람이 확인하거나, 다른 판정을 내리세요.
ui-settle-open = 결론 내리기
ui-settle-question = 어떤 판정으로 결론을 내리시겠습니까?
ui-settle-text = 두 사람의 판정과 사유는 옆에 그대로 남습니다.
ui-settle-verdict = 최종 판정
ui-settle = 최종 판정 내리기
ui-settle-as-chair = 위원장으로서 결정합니다
ui-settle-one-of-two = 두 사람 가운데 한 명입니다. 다른 사람이나 위원장이 결론을 내립니다.
ui-waiting-proposed = 확인 대기
ui-waiting-disputed = 판정 엇갈림
ui-filter-proposed = 확인 대기 ({ $count })
ui-filter-disputed = 판정 엇갈림 ({ $count })
ui-waiting-note = { $proposed ->
    [0] 확인을 기다리는 판정이 없습니다.
   *[other] 판정 { $proposed }건이 다른 사람의 확인을 기다립니다.
 }{ $disputed ->
    [0] {""}
   *[other] {" "}{ $disputed }건은 두 사람의 판정이 다릅니다.
 }
ui-waiting-show-proposed = 확인할 것 보기
ui-waiting-show-disputed = 엇갈린 것 보기
ui-confirm-several = 제안 { $count }건 확인
ui-confirm-question = 제안된 판정 { $count }건을 확인하시겠습니까?
ui-confirm-text = 제안된 판정이 사유와 함께 그대로 효력을 갖습니다. 본인이 제안한 것은 다른 사람이 확인합니다.
ui-propose-question = 신청서 { $count }건에 이 판정을 내리시겠습니까?
ui-propose-text = 다른 사람이 확인하면 효력이 있습니다. 다른 사람이 이미 같은 판정을 제안했다면 확인하는 것이 됩니다.
ui-clear-question = 문제없는 것을 모두 적격으로 제안하시겠습니까?
ui-clear-propose = 적격으로 제안
ui-screened-by-two = { $changed ->
    [0] 바뀐 것이 없습니다.
   *[other] 판정 { $changed }건을 적었습니다.
  } { $proposed ->
    [0] 확인을 기다리는 것은 없습니다.
   *[other] { $proposed }건은 다른 사람의 확인이 필요합니다.
  }{ $disputed ->
    [0] {""}
   *[other] {" "}{ $disputed }건은 두 사람의 판정이 다릅니다.
  }

## 표의 행을 한꺼번에
ui-rows-set-aside-all = 문제없는 행 { $count }개 모두 따로 두기
ui-rows-dismiss-all = { $count }개 모두 지우기
ui-rows-dismissed = 행 { $count }개를 지웠습니다. 실행 취소 한 번으로 되돌릴 수 있습니다.
