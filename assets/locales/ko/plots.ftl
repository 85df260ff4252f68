# 순위를 나타낸 그림. 화면과 인쇄에 함께 쓰며 모든 id는 plots-로 시작합니다.

plots-slice = { $title } ({ $number }/{ $count })
plots-part = { $title }: { $part }번 영역
plots-interval = 90% 구간
plots-sheets = 채점표

plots-ranks = 순위와 그 확실성
plots-ranks-text = 점은 보정 점수에 따른 순위이고, 막대는 순위가 90% 확률로 들어가는 구간입니다. 같은 띠에 놓인 이웃한 신청서는 점수만으로 우열을 가릴 수 없습니다.
plots-ranks-raw = 원점수 순위
plots-ranks-raw-text = 원점수 순서입니다. 이 채점표로는 믿을 만한 보정을 할 수 없습니다. 순위가 얼마나 확실한지 알 수 없어 구간도 없습니다.
plots-rank = 순위
plots-stated = 순위
plots-by-raw = 원점수 순위
plots-crossing = 선의 어느 쪽에도 들 수 있음
plots-together = 우열을 가릴 수 없음
plots-cut = 상위 { $count }위
plots-no-ranks = 반영된 채점표가 아직 없어 순위가 없습니다.

plots-severity = 심사위원별 엄격함
plots-severity-text = 점은 심사위원이 전체 위원보다 몇 점을 덜 주거나 더 주는지를 나타내며, 가장 엄격한 위원이 맨 위에 있습니다. 막대는 90% 구간입니다. 누가 옳은지를 말하는 것은 아닙니다.
plots-severe = 엄격
plots-lenient = 관대
plots-points = 전체 위원과의 점수 차이
plots-apart = 우연보다 큰 차이
plots-no-severity = 이 채점표로는 심사위원의 엄격함을 알 수 없습니다.

plots-spread = 심사위원별 점수 분포
plots-spread-text = 심사위원마다 0점에서 100점까지의 척도를 어떻게 썼는지를 나타냅니다. 막대에는 점수의 가운데 절반이 들어 있고, 선은 최저점에서 최고점까지입니다.
plots-criteria = 평가 기준별 점수 분포
plots-criteria-text = 평가 기준마다 점수가 어떻게 퍼져 있는지를 0점에서 100점까지로 나타냅니다. 점수가 모두 비슷한 항목은 신청서의 우열을 거의 가르지 못합니다.
plots-scores = 매긴 점수
plots-half = 가운데 절반과 중앙값
plots-range = 최저에서 최고까지
plots-mean = 평균
plots-no-scores = 반영된 채점표가 아직 없습니다.

plots-heat = 심사위원과 신청서별 점수
plots-heat-text = 행은 순위대로 놓은 신청서, 열은 심사위원입니다. 색이 진할수록 점수가 높고, 빈칸은 그 위원에게 배정되지 않았다는 뜻입니다.
plots-score = 점수
plots-recused = 회피
plots-missing = 미제출
plots-contested = 의견이 갈림
plots-nobody = 아직 배정된 심사위원이 없습니다.
