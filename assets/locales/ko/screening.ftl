### 서류 심사: 철회된 신청서.

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
