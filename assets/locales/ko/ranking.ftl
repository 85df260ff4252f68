# 보정 점수: 보정할 수 없거나 조심해야 하는 까닭.

err-ratings-out-of-place = 이 순위에 없는 신청서나 심사위원의 점수가 있습니다.
rec-ratings-out-of-place = 작업 파일을 점검하고, 계속되면 최근 백업을 복원하세요.
err-ratings-not-a-number = 계산할 수 없는 점수가 있습니다.
rec-ratings-not-a-number = 점수를 고친 뒤 다시 시도하세요.
err-model-no-ratings = 아직 점수가 없어 순위를 매길 수 없습니다.
rec-model-no-ratings = 채점표를 기다리세요. 회피만으로는 순위가 나오지 않습니다.
err-model-one-application = 신청서가 하나뿐이라 비교할 대상이 없습니다.
rec-model-one-application = 원점수를 보고 회의에서 결정하세요.
err-model-one-judge = 심사위원이 한 명뿐이라 엄격함과 우수함을 구별할 수 없습니다. 원점수 순서입니다.
rec-model-one-judge = 두 번째 심사위원에게 같은 신청서의 채점을 요청하세요.
err-model-all-equal = 모든 점수가 같아 순서를 정할 수 없습니다.
rec-model-all-equal = 회의에서 결정하세요.
err-model-no-overlap = 심사위원 두 명이 함께 채점한 신청서가 없어 엄격한 심사위원과 약한 신청서를 구별할 수 없습니다. 원점수 순서입니다.
rec-model-no-overlap = 신청서마다 심사위원을 두 명 이상 배정하세요.
err-model-one-sheet-each = 심사위원마다 신청서를 하나씩만 채점하여 엄격함과 우연을 구별할 수 없습니다. 원점수 순서입니다.
rec-model-one-sheet-each = 심사위원마다 여러 신청서를 채점하도록 요청하세요.
err-model-no-comparisons = 심사위원과 신청서가 너무 적게 겹쳐 보정할 수 없습니다. 원점수 순서입니다.
rec-model-no-comparisons = 신청서마다 심사위원을 더 배정하세요.
err-model-no-residual = 점수가 신청서와 심사위원만으로 정확히 정해져 얼마나 확실한지 알 수 없습니다. 원점수 순서입니다.
rec-model-no-residual = 점수가 서로 독립적으로 매겨졌는지 확인하세요.
err-model-too-large = 심사위원과 신청서가 모두 너무 많아 보정할 수 없습니다. 원점수 순서입니다.
rec-model-too-large = 부문별로 나누어 순위를 매기세요.
err-model-not-found = 점수에 가장 잘 맞는 보정을 찾지 못했습니다. 원점수 순서입니다.
rec-model-not-found = 다른 점수와 크게 동떨어진 점수가 있는지 살펴보세요.
err-model-disconnected = 신청서가 공통 심사위원이 없는 여러 묶음으로 나뉩니다. 묶음 사이의 점수는 비교할 수 없어 묶음마다 따로 순위를 매깁니다.
rec-model-disconnected = 심사위원 한 명에게 두 묶음을 모두 채점하도록 요청하거나 회의에서 비교하세요.
err-model-repeated = 같은 신청서를 두 번 이상 채점한 심사위원이 있습니다. 모든 점수를 셉니다.
rec-model-repeated = 의도한 것인지 확인하세요.
err-model-few-judges = 심사위원이 다섯 명보다 적어 엄격함의 차이를 알기 어렵습니다. 원점수 순서입니다.
rec-model-few-judges = 옆의 보정 점수는 조심해서 보세요.
err-model-few-comparisons = 심사위원과 신청서가 너무 적게 겹쳐 보정이 확실하지 않습니다. 원점수 순서입니다.
rec-model-few-comparisons = 신청서마다 심사위원을 더 배정하세요.
err-model-no-spread = 신청서 사이의 차이가 우연으로 생길 만한 정도를 넘지 않습니다. 원점수 순서는 큰 뜻이 없습니다.
rec-model-no-spread = 회의에서 결정하세요.
err-model-no-severity = 심사위원 사이의 차이가 우연으로 생길 만한 정도를 넘지 않습니다. 엄격함에 따른 보정은 없습니다.
rec-model-no-severity = { "" }

# 신청서의 자리가 바뀐 까닭.

err-moved-harsh-judges = 배정된 심사위원들이 전체보다 엄격하여 약 { $severity }점을 덜 받았습니다. 그래서 순위가 올라갑니다.
rec-moved-harsh-judges = { "" }
err-moved-lenient-judges = 배정된 심사위원들이 전체보다 너그러워 약 { $severity }점을 더 받았습니다. 그래서 순위가 내려갑니다.
rec-moved-lenient-judges = { "" }
err-moved-few-sheets-up = 채점표가 적어 낮은 점수를 평균 쪽으로 약 { $caution }점 옮겼습니다.
rec-moved-few-sheets-up = 중요하다면 심사위원 한 명에게 더 채점하도록 요청하세요.
err-moved-few-sheets-down = 채점표가 적어 높은 점수를 평균 쪽으로 약 { $caution }점 옮겼습니다.
rec-moved-few-sheets-down = 중요하다면 심사위원 한 명에게 더 채점하도록 요청하세요.
err-moved-others = 자기 점수는 거의 그대로이고 다른 신청서가 앞지르거나 뒤로 처졌습니다.
rec-moved-others = { "" }
stage-fitting = 엄격함을 보정하는 중
stage-drawing = 순위가 얼마나 확실한지 알아보는 중
stage-leaving-out = 심사위원을 한 명씩 빼 보는 중

# 다른 곳에서 온 점수.

err-analysis-no-column = 표에 ‘{ $column }’ 열이 없습니다.
rec-analysis-no-column = 첫 행에 judge, application, score 열의 이름을 쓰고, 기준이 있으면 criterion도 쓰세요.
err-analysis-too-large = 표가 2천만 행을 넘습니다.
rec-analysis-too-large = 부문별로 나누어 분석하세요.
err-analysis-workbook-too-large = 통합 문서의 행이나 글이 읽을 수 있는 양을 넘습니다.
rec-analysis-workbook-too-large = 시트를 CSV로 저장하세요. CSV는 2천만 행까지 읽습니다.
err-analysis-rows = 표의 { $count }개 행을 읽을 수 없어 분석하지 않았습니다.
rec-analysis-rows = 그 행을 고치거나 지우세요.
err-analysis-no-name = 심사위원이나 신청서가 비어 있습니다.
rec-analysis-no-name = 둘 다 채우거나 행을 지우세요.
err-analysis-no-criterion = 기준이 비어 있습니다.
rec-analysis-no-criterion = 기준을 채우거나 행을 지우세요.
err-analysis-not-a-number = 점수가 숫자가 아닙니다.
rec-analysis-not-a-number = 소수점을 찍어 숫자로 쓰고, 점수가 없으면 비워 두세요.
err-analysis-unreadable = 이 행의 한 칸에 #REF! 같은 스프레드시트 오류가 있습니다.
rec-analysis-unreadable = 수식을 고치거나, 점수가 없으면 비워 두세요.
err-analysis-incomplete = 기준이 빠져 세지 않은 채점표: { $count }개.
rec-analysis-incomplete = 빠진 점수를 심사위원에게 요청하세요.
err-analysis-unscored = 점수가 없는 행: { $count }개.
rec-analysis-unscored = 회피한 것이라면 할 일이 없습니다.

# What the figures of agreement mean.

err-agreement-firm = 심사위원들의 의견이 잘 일치합니다(알파 { $alpha }). 다른 위원들이 심사했어도 대체로 같은 결과였을 것입니다.
rec-agreement-firm = { "" }
err-agreement-tentative = 심사위원들의 의견이 어느 정도 일치합니다(알파 { $alpha }). 순위를 신중하게 쓸 수 있습니다.
rec-agreement-tentative = 우열을 가릴 수 없는 이웃한 신청서는 회의에서 논의하세요.
err-agreement-loose = 심사위원마다 신청서를 다르게 봅니다(알파 { $alpha }). 위원 한 사람의 점수만으로는 판단할 수 없습니다.
rec-agreement-loose = 신청서마다 여러 위원의 점수를 함께 보고, 의견이 갈린 신청서를 논의하세요.
err-agreement-chance = 심사위원들의 의견이 우연히 맞는 정도 이상으로는 일치하지 않습니다(알파 { $alpha }).
rec-agreement-chance = 순위를 쓰기 전에 모든 위원이 평가표를 같은 뜻으로 읽었는지 확인하세요.
err-agreement-unknown = 심사위원들의 의견이 얼마나 일치하는지 말할 수 없습니다. 점수를 둘 이상 받은 신청서가 두 건이 안 되거나 점수가 모두 같습니다.
rec-agreement-unknown = 신청서마다 적어도 두 위원에게 심사를 맡기세요.
err-reliance-good = 신청서 점수 차이의 { $percent }%는 신청서 자체에서 옵니다. 나머지는 위원과 우연 때문입니다.
rec-reliance-good = { "" }
err-reliance-moderate = 신청서 점수 차이의 { $percent }%는 신청서 자체에서 옵니다. 나머지는 위원과 우연 때문입니다. 보통 수준입니다.
rec-reliance-moderate = 순위를 구간과 함께 읽으세요. 신청서마다 위원을 늘리면 더 확실해집니다.
err-reliance-poor = 신청서 점수 차이의 { $percent }%만 신청서 자체에서 옵니다. 대부분은 위원과 우연 때문입니다.
rec-reliance-poor = 순위만으로 결정하지 마세요. 신청서마다 위원을 늘리면 더 확실해집니다.

# What stands out about a judge.

err-judge-no-sheets = 이 위원의 점수는 아직 반영된 것이 없습니다.
rec-judge-no-sheets = 제출 꾸러미가 오기를 기다리세요.
err-judge-few-sheets = 채점표가 { $count }장뿐이라 이 위원에 대해 많은 것을 말할 수 없습니다.
rec-judge-few-sheets = { "" }
err-judge-harsh = 전체 위원보다 약 { $points }점 낮게 줍니다. 우연이라고 보기 어려운 차이이며, 보정 점수에서는 이를 덜어 냅니다.
rec-judge-harsh = { "" }
err-judge-lenient = 전체 위원보다 약 { $points }점 높게 줍니다. 우연이라고 보기 어려운 차이이며, 보정 점수에서는 이를 덜어 냅니다.
rec-judge-lenient = { "" }
err-judge-apart = 신청서의 순서를 다른 위원들과 다르게 봅니다(상관계수 { $correlation }).
rec-judge-apart = 회의 전에 이 위원에게 이유를 물어보세요.
err-judge-narrow = 척도를 좁게 씁니다. 점수 차이가 { $points }점에 그칩니다.
rec-judge-narrow = 할 일이 없습니다. 이 점수는 신청서를 거의 가르지 않습니다.
err-judge-extremes = 점수의 { $percent }%를 척도의 양 끝에 줍니다.
rec-judge-extremes = 회의에서 이 채점표를 살펴보세요.
err-judge-halo = 신청서 { $sheets }건 가운데 { $uniform }건에 모든 기준을 같은 점수로 줍니다.
rec-judge-halo = 기준을 하나씩 따로 채점했는지 물어보세요.
err-judge-usual = 특별한 점이 없습니다.
rec-judge-usual = { "" }

# Columns and sheets of the tables that scripts and spreadsheets read.

column-ranking = 순위
column-sheets = 채점표
column-weights = 가중치
column-category = 부문
column-rank = 순위
column-number = 번호
column-reference = 접수 번호
column-title = 제목
column-applicant = 신청자
column-country = 국가
column-adjusted = 보정 점수
column-error = 표준오차
column-rank-low = 최고 순위(90%)
column-rank-high = 최저 순위(90%)
column-among-first = 상위권 확률
column-group = 묶음
column-part = 영역
column-score = 원점수
column-raw-rank = 원점수 순위
column-recusals = 회피
column-missing = 미제출
column-applications = 신청서
column-application = 신청서
column-ratings = 점수 수
column-judges = 심사위원
column-severity = 엄격함
column-correlation = 상관
column-spread = 퍼짐
column-judge = 심사위원
column-criterion = 평가 기준
column-weight = 가중치
column-lowest = 최저
column-highest = 최고
