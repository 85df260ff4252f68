### 기준 맞추기와 이전 판의 키트.

ui-part-calibration = 기준 맞추기
ui-calibration-text = 심사위원들이 연습용 신청서에 준 점수를 나란히 봐요. 심사를 시작하기 전에 함께 이야기해 보세요. 어디에도 반영되지 않아요.
ui-calibration-leaning = 전체 심사위원과 비교
ui-calibration-mean = 전체 심사위원 평균
ui-calibration-none = 채점 안 함
ui-calibration-far = 표시: 전체 평균과 100점 중 15점 이상, 기준에서는 1.5점 이상 차이 나는 점수.
ui-no-calibration = 연습용 신청서가 없습니다
ui-no-calibration-text = 지난해 신청서처럼 한두 건을 연습용으로 정하세요. 모든 키트에 들어가고, 심사위원이 준 점수가 꾸러미와 함께 돌아와요.
ui-go-to-applications = 신청서 고르기
ui-no-practice-yet = 아직 돌아온 연습 점수가 없습니다
ui-no-practice-yet-text = 심사위원은 연습용을 먼저 채점하고 그것만 보낼 수 있습니다. 꾸러미를 병합하면 점수가 여기에 나옵니다.
ui-kits-other-rubric = 이전 평가표의 키트를 가진 심사위원 { $count }명
ui-kits-other-rubric-text = 그 뒤에 프로그램이 바뀌어서 이 키트에 답한 꾸러미는 거부돼요. 키트를 다시 내보내 나눠 주세요.
ui-kits-earlier = 프로그램의 이전 판 키트를 가진 심사위원 { $count }명
ui-kits-earlier-text = 꾸러미는 받아들여요. 새 판을 읽어야 한다면 키트를 다시 내보내세요.
