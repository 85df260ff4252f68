### 여러 신청서를 한 번에 결정하기, 지금 있는 배정.

op-decide-together = 여러 신청서를 함께 결정함
op-take-back-decisions = 여러 신청서에 대한 결정 되돌림
op-restore-decisions = 여러 신청서에 대한 결정 복원

err-decision-about-nothing = 신청서를 지정하지 않았습니다.
rec-decision-about-nothing = 하나 이상 지정하세요.
err-decision-several = { $count }가지 문제 때문에 결정할 수 없습니다. 아무것도 바뀌지 않았습니다.
rec-decision-several = 문제를 하나씩 바로잡거나 해당 신청서를 빼세요.
err-decision-together = 결정 { $number }은(는) 여러 신청서를 함께 다룬 결정입니다.
rec-decision-together = 더는 적용하지 않을 신청서를 지정하거나, 결정 전체를 되돌리세요.

err-assign-short = 신청서 { $application }의 심사위원이 { $wanted }명 중 { $given }명입니다.
rec-assign-short = 그 줄에서 심사위원을 더 배정하거나 그대로 두세요.
err-assign-apart-standing = 부문 { $category }이(가) 심사위원을 공유하지 않는 { $groups }개 묶음으로 나뉩니다(예: 신청서 { $applications }).
rec-assign-apart-standing = 두 묶음 모두에 한 심사위원을 배정하세요. 그러지 않으면 점수를 서로 비교할 수 없습니다.
err-assign-standing-conflict = 심사위원 { $judge }이(가) 이해충돌이 있는 신청서 { $application }에 배정되어 있습니다.
rec-assign-standing-conflict = 배정을 풀거나, 이해충돌이 아니라면 기각하세요.
err-assign-standing-outside = 심사위원 { $judge }이(가) 이 라운드에 없는 신청서 { $application }에 배정되어 있습니다.
rec-assign-standing-outside = 배정을 다시 제안하거나, 자격 심사와 앞 라운드의 후보 선정을 확인하세요.
err-assign-over-capacity = 심사위원 { $judge }에게 { $assigned }건이 배정되었고 최대는 { $capacity }건입니다.
rec-assign-over-capacity = 일부를 빼거나 최대 건수를 늘리세요.
