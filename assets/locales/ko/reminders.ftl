### 채점표가 빠진 심사위원에게 보낼 글.

reminder-subject = { $programme }: “{ $round }” 채점 안내
reminder-greeting = { $name } 심사위원님께,
reminder-nothing = { $programme } 심사를 맡아 주셔서 감사합니다. “{ $round }” 꾸러미가 아직 도착하지 않았습니다. 채점표 { $count }장을 기다리고 있습니다.
reminder-some = { $programme } “{ $round }” 꾸러미를 보내 주셔서 감사합니다. 채점표 { $assigned }장 중 { $count }장이 아직 들어 있지 않습니다.
reminder-which = 아직 없는 신청서: { $references }.
reminder-how = Jurybook에서 작업 파일을 열어 남은 채점을 마치고 ‘마치고 보내기’를 선택한 뒤, 저장된 꾸러미를 보내 주세요. 이해충돌이 있는 신청서는 그 자리에서 회피를 선택하시면 됩니다. 회피도 답으로 인정합니다.
reminder-until = { $due }({ $zone })까지 보내 주시면 감사하겠습니다.
reminder-soon = 되도록 빨리 보내 주시면 감사하겠습니다.
reminder-already = 이미 보내셨다면, 저장할 때 표시된 짧은 코드를 알려 주세요. 저희가 찾아보겠습니다.
reminder-close = 감사합니다.
 { $programme } 사무국 드림
