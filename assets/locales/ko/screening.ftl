### 서류 심사: 철회된 신청서와 두 사람의 판정.

err-screen-official = 신청서 { $application }번은 결과가 공식 확정된 ‘{ $round }’ 라운드에 들어 있어 판정을 바꿀 수 없습니다.
rec-screen-official = 먼저 심의 화면에서 공식 결과를 다시 여세요. 사유가 필요하며 기록에 남습니다. 그런 다음 판정하고 결과를 다시 공식 확정하세요.
err-screen-decided = 신청서 { $application }번은 철회 처리할 수 없습니다. ‘{ $round }’ 라운드의 결정 { $number }번이 유효합니다: { $outcome ->
    [shortlisted] 후보로 선정됨
    [award] 상 ‘{ $id }’
    [mention] 특별상 ‘{ $id }’
   *[none] 아무것도 주지 않음
 }.
rec-screen-decided = 먼저 심의 화면에서 사유를 적고 그 결정을 철회하세요. 회의록에는 둘 다 남습니다. 그런 다음 신청서를 철회 처리하세요.
err-screen-several = 신청서 { $count }건은 이렇게 판정할 수 없습니다. 아무것도 바뀌지 않았습니다.
rec-screen-several = 신청서마다 안내된 대로 하거나 해당 신청서를 빼세요.
err-assign-withdrawn = 신청서 { $application }번은 신청자가 철회하여 아무에게도 배정하지 않습니다.
rec-assign-withdrawn = 신청자가 다시 참여한다면 먼저 적격으로 처리하세요. 이전 배정도 함께 돌아옵니다.
err-screen-no-name = 이 프로그램은 서류 심사의 모든 판정을 다른 사람이 확인합니다. 누가 판정하는지 적어야 합니다.
rec-screen-no-name = 다른 사람이 알아볼 수 있게 이름을 적으세요.
err-screen-name-long = 이름이 { $most }자보다 깁니다.
rec-screen-name-long = 더 짧게 적으세요.
err-screen-not-by-two = 이 프로그램은 한 사람의 판정만 요구합니다.
rec-screen-not-by-two = 이름을 빼세요. 두 사람이 심사하려면 프로그램의 ‘라운드’에서 정하세요.
err-screen-same-person = 신청서 { $application }번은 본인이 판정했으므로 다른 사람이 확인하거나 결론을 내려야 합니다.
rec-screen-same-person = 다른 사람이 살펴보고 자기 이름을 적게 하세요. 본인의 판정을 바꾸려면 다른 판정을 내리세요.
err-screen-disputed = 신청서 { $application }번에 대해 { $first }와(과) { $second }의 판정이 다릅니다.
rec-screen-disputed = 둘 중 한 사람이 판정을 바꾸거나, 다른 사람 또는 위원장이 사유와 함께 최종 판정을 내리세요.
err-screen-not-disputed = 신청서 { $application }번은 판정이 엇갈리지 않아 결론을 내릴 것이 없습니다.
rec-screen-not-disputed = 판정하거나 제안된 판정을 확인하세요.
err-screen-nothing-proposed = 신청서 { $application }번에는 확인을 기다리는 판정이 없습니다.
rec-screen-nothing-proposed = 살펴보고 판정하세요. 다른 사람이 그 판정을 확인합니다.
err-screen-final-one = 최종 판정은 한 번에 한 건씩 내립니다.
rec-screen-final-one = 신청서를 하나만 적으세요.
op-screen-proposed = 판정 제안
op-screen-confirmed = 제안된 판정 확인
op-screen-disagreed = 다른 판정: 두 사람의 의견이 다름
op-screen-settled = 최종 판정으로 결론
op-screen-noted = 확인이 필요 없는 판정
op-screen-by-two = 여러 판정: 일부는 제안, 일부는 확인 또는 의견 차이
