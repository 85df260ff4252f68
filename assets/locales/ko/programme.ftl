### 프로그램 바꾸기.

op-change-programme = 프로그램 변경
op-revise-programme = 프로그램의 새 판

err-programme-faults = 지금 상태의 프로그램에는 고칠 것이 있습니다.
rec-programme-faults = 목록에 있는 것을 고치세요. 바뀐 것은 없습니다.
err-programme-locked = { $since }부터 프로그램이 고정되어 있습니다. 키트 { $kits }개에 이 프로그램이 들어 있습니다.
rec-programme-locked = 꾸러미는 바로 이 프로그램에 대해 서명됩니다. 그래도 바꿔야 하면 새 판을 내세요. 꾸러미가 들어온 단계는 그대로 유지됩니다.
err-programme-taken-over = 대리인이 위원장을 대신하고 있으며, 프로그램에는 위원장만 서명할 수 있습니다.
rec-programme-taken-over = 프로그램을 파일로 저장하고 그 파일로 새 상을 시작하세요. 새 상은 고유한 키로 서명됩니다.
err-programme-not-chair = 심사위원의 작업 파일입니다. 프로그램은 키트와 함께 받은 것입니다.
rec-programme-not-chair = 바꿀 점을 사무국에 알려 주세요.
err-programme-in-use = { $what ->
    [category] 신청서 { $count }건이 속한 부문 ‘{ $id }’이(가) 없어졌습니다.
    [kind] 신청서 { $count }건의 신청자 유형 ‘{ $id }’이(가) 없어졌습니다.
    [form] 신청서 { $count }건이 고른 양식 항목 ‘{ $id }’이(가) 없어졌습니다.
    [eligibility] 이 부문의 신청서 { $count }건이 ‘{ $id }’ 종류인데, 이제 이 부문에 신청할 수 없게 됩니다.
    [tag] 신청서 { $count }건에 붙은 태그 ‘{ $id }’이(가) 없어졌습니다.
    [expertise] 심사위원 { $count }명의 전문 분야인 태그 ‘{ $id }’이(가) 없어졌습니다.
    [question] 신청서 { $count }건이 답한 질문 ‘{ $id }’이(가) 없어졌습니다.
    [round] 배정 { $count }건이 있는 라운드 ‘{ $id }’이(가) 없어졌습니다.
    [scoring] 배정 { $count }건이 있는 라운드 ‘{ $id }’에서 더는 점수를 매기지 않게 됩니다.
    [award] 위원회가 결정한 상 ‘{ $id }’({ $count }건)이(가) 없어졌습니다.
    [mention] 위원회가 결정한 특별상 ‘{ $id }’({ $count }건)이(가) 없어졌습니다.
    [nomination] 특별상 “{ $id }”은(는) 키트 { $count }개에 들어 있어 심사위원이 추천했을 수 있습니다.
    [packets] “{ $id }” 단계의 꾸러미 { $count }개가 지금까지의 평가 방식으로 들어와 있습니다.
   *[decided] 위원회가 결정한 라운드 ‘{ $id }’({ $count }건)이(가) 없어졌습니다.
}
rec-programme-in-use = 이 아이디는 그대로 두세요. 이름은 바꿀 수 있습니다. 또는 이것을 쓰는 것을 먼저 없애세요. 꾸러미가 하나라도 들어온 단계는 평가 방식을 바꿀 수 없습니다.
