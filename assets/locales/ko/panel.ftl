# 배정: 제안이 충족하지 못한 것.

err-assign-too-few-judges = 신청서 { $application }번에는 심사위원 { $wanted }명이 필요하지만, 이해충돌을 제외하면 { $available }명만 남습니다.
rec-assign-too-few-judges = 이해충돌이 없는 심사위원을 추가하거나, 제안된 이해충돌을 다시 확인하거나, 필요한 심사위원 수를 줄이세요.
err-assign-capacity = 신청서 { $application }번에는 심사위원이 { $wanted }명 중 { $given }명만 배정되었습니다. 맡을 수 있는 심사위원에게 여유가 없습니다.
rec-assign-capacity = 심사위원의 최대 건수를 늘리거나, 심사위원을 추가하거나, 신청서당 심사위원 수를 줄이세요.
err-assign-apart-one-judge = 부문 { $category }의 신청서마다 심사위원이 한 명뿐이어서, 공통 심사위원이 없는 { $groups }개 묶음으로 나뉩니다.
rec-assign-apart-one-judge = 신청서당 심사위원을 두 명 이상으로 하세요. 그렇지 않으면 엄격한 심사위원과 부족한 신청서를 구별할 수 없습니다.
err-assign-apart-conflicts = 부문 { $category }이(가) 공통 심사위원이 없는 { $groups }개 묶음(예: 신청서 { $applications }번이 속한 묶음)으로 나뉩니다. 이해충돌 때문에 양쪽을 모두 심사할 수 있는 사람이 없습니다.
rec-assign-apart-conflicts = 어느 묶음과도 이해충돌이 없는 심사위원을 추가하거나, 점수 대신 회의에서 묶음을 비교하세요.
err-assign-apart-no-exchange = 부문 { $category }이(가) 공통 심사위원이 없는 { $groups }개 묶음(예: 신청서 { $applications }번이 속한 묶음)으로 나뉘며, 두 배정을 맞바꾸어 이을 수 없습니다.
rec-assign-apart-no-exchange = 심사위원 한 명을 두 묶음에 직접 배정하거나, 직접 한 배정을 취소하거나, 최대 건수를 늘린 뒤 다시 제안하세요.
err-assign-uneven = 배정 건수가 고르지 않습니다. 심사위원 { $lightest }번은 { $low }건, 심사위원 { $heaviest }번은 { $high }건입니다.
rec-assign-uneven = 이해충돌, 최대 건수 또는 직접 한 배정 때문입니다. 두 심사위원의 설정을 확인하거나 그대로 두세요.
err-assign-by-hand-conflict = 심사위원 { $judge }번을 이해충돌이 있는 신청서 { $application }번에 직접 배정했습니다. 이 배정은 제외했습니다.
rec-assign-by-hand-conflict = 다른 심사위원을 배정하거나, 이해충돌이 아니면 기각하세요.
err-assign-by-hand-unknown = 심사위원 { $judge }번을 신청서 { $application }번에 배정한 것은 제외했습니다. 둘 중 하나가 이 라운드에 없습니다.
rec-assign-by-hand-unknown = 배정을 삭제하거나, 신청서가 아직 적격인지 확인하세요.
err-assign-by-hand-capacity = 심사위원 { $judge }번에게 직접 배정한 신청서가 { $assigned }건으로, 최대 { $capacity }건을 넘습니다. 배정은 그대로 두었습니다.
rec-assign-by-hand-capacity = 일부를 빼거나 심사위원의 최대 건수를 늘리세요.

# 채점표를 확정하기 전에 빠진 것.

err-gap-not-started = 신청서 { $application }: 아직 아무것도 입력하지 않았습니다.
rec-gap-not-started = 점수를 매기거나, 사유를 적고 회피하세요.
err-gap-score = 신청서 { $application }: ‘{ $criterion }’ 점수가 아직 없습니다.
rec-gap-score = 이 기준의 점수를 매기세요.
err-gap-range = 신청서 { $application }: ‘{ $criterion }’ 점수 { $points }은(는) 척도에 없습니다.
rec-gap-range = 척도에 있는 점수를 고르세요.
err-gap-criterion = 신청서 { $application }: 이 라운드의 기준이 아닌 ‘{ $criterion }’의 점수가 있습니다.
rec-gap-criterion = 이 점수를 지우세요.
err-gap-recused = 신청서 { $application }: 회피했는데도 점수가 있습니다.
rec-gap-recused = 점수를 지우거나 회피를 취소하세요.
err-gap-recusal-reason = 신청서 { $application }: 회피 사유가 없습니다.
rec-gap-recusal-reason = 이해충돌의 내용을 한 문장으로 적으세요.

# 순위.

err-ranking-no-criteria = 평가표에 기준이 없어 순위를 매길 수 없습니다.
rec-ranking-no-criteria = 이 라운드의 평가표에 기준을 추가하세요.
err-ranking-no-weight = 평가표의 가중치가 모두 0이어서 순위를 매길 수 없습니다.
rec-ranking-no-weight = 하나 이상의 기준에 0보다 큰 가중치를 주세요.
err-ranking-criterion-twice = 평가표에 기준 ‘{ $criterion }’이(가) 두 번 있습니다.
rec-ranking-criterion-twice = 둘 중 하나를 지우거나 이름을 바꾸세요.
err-ranking-empty-scale = ‘{ $criterion }’ 척도의 최저점과 최고점 사이에 간격이 없습니다.
rec-ranking-empty-scale = 최고점을 최저점보다 높게 정하세요.
err-ranking-too-fine = 평가표의 척도와 가중치가 너무 잘게 나뉘어 정확히 합산할 수 없습니다.
rec-ranking-too-fine = 척도의 종류를 줄이거나 가중치를 간단한 수로 바꾸세요.
err-ranking-application = 심사위원 { $judge }번의 채점표에 이 순위에 없는 신청서 { $application }번이 있습니다.
rec-ranking-application = 신청서의 부문과 심사위원의 키트를 확인하세요.
err-ranking-sheet-twice = 심사위원 { $judge }번의 신청서 { $application }번 채점표가 두 개 있습니다.
rec-ranking-sheet-twice = 작업 파일을 점검하고, 계속되면 최근 백업을 복원하세요.
err-ranking-criterion = 심사위원 { $judge }번의 신청서 { $application }번 채점표에 평가표에 없는 ‘{ $criterion }’의 점수가 있습니다.
rec-ranking-criterion = 심사위원에게 현재 키트를 보내고 새 꾸러미를 요청하세요.
err-ranking-range = 심사위원 { $judge }번의 신청서 { $application }번 채점표에 척도를 벗어난 ‘{ $criterion }’ 점수가 있습니다.
rec-ranking-range = 심사위원에게 현재 키트를 보내고 새 꾸러미를 요청하세요.

# 꾸러미 병합.

err-same = 이미 있는 꾸러미입니다. 바뀌는 것이 없습니다.
rec-same = 할 일이 없습니다.
err-older = 이전 판입니다. 더 새로운 판이 유지되며, 이 꾸러미는 기록으로 보관합니다.
rec-older = 할 일이 없습니다.
err-heals = 이 꾸러미가 심사위원 { $judge }번의 서로 어긋난 꾸러미 { $packets }개를 대신하여, 이제부터 유효합니다.
rec-heals = 할 일이 없습니다.
err-fork = 심사위원 { $judge }번의 꾸러미 두 개가 서로를 대체하지 않습니다. 어느 것도 유효하지 않습니다.
rec-fork = 심사위원에게 올바른 점수가 어느 컴퓨터에 있는지 묻고, 그 컴퓨터에서 두 꾸러미를 모두 아는 새 꾸러미를 요청하세요.
err-gap = 이 심사위원의 이전 판 { $count }개가 도착하지 않았습니다. 이 꾸러미에는 필요하지 않습니다.
rec-gap = 할 일이 없습니다.

# 표 쓰기.

err-table-limits = 표가 스프레드시트에 담기에 너무 크거나, 그 안의 글이 너무 깁니다.
rec-table-limits = 부문별로 나누어 내보내거나 CSV로 내보내세요.
err-table-csv = 표를 쓸 수 없습니다.
rec-table-csv = 다시 시도하고, 계속되면 스프레드시트로 내보내세요.

# 표에서 가져오는 점수.

err-score-column = 표에 ‘{ $column }’ 열이 없습니다.
rec-score-column = 첫 행에 열 이름을 application, criterion, points, comment로 적으세요.
err-score-no-application = 행에 신청서가 적혀 있지 않습니다.
rec-score-no-application = 신청서의 번호나 접수 번호를 적으세요.
err-score-unassigned = 신청서 ‘{ $application }’은(는) 심사를 맡은 신청서가 아닙니다.
rec-score-unassigned = 번호를 확인하거나, 키트에 들어 있어야 하는지 위원장에게 문의하세요.
err-score-final = 신청서 { $application }번의 채점표는 이미 확정되었습니다.
rec-score-final = 이 행들을 빼거나 먼저 채점표를 다시 여세요.
err-score-criterion = ‘{ $criterion }’은(는) 이 라운드의 기준이 아닙니다.
rec-score-criterion = 채점표의 기준이나 recusal, flag, note, applicant 중 하나를 적으세요. 위원회에 전하는 의견이면 비워 두세요.
err-score-no-criterion = 점수는 있지만 기준이 없습니다.
rec-score-no-criterion = 어느 기준의 점수인지 적으세요.
err-score-no-points = ‘{ $criterion }’의 점수가 없습니다.
rec-score-no-points = 점수를 적거나 행을 빼세요.
err-score-number = ‘{ $points }’은(는) 숫자가 아닙니다.
rec-score-number = 점수를 숫자로 적으세요.
err-score-step = ‘{ $points }’은(는) 척도의 두 점수 사이에 있습니다.
rec-score-step = 척도에 있는 점수를 고르세요.
err-score-range = ‘{ $points }’은(는) ‘{ $criterion }’의 척도를 벗어납니다.
rec-score-range = 척도에 있는 점수를 고르세요.
err-score-twice = { $first }행에 이미 같은 내용이 있습니다.
rec-score-twice = 두 행 중 하나만 남기세요.
err-score-recused = 신청서 { $application }번을 회피했는데 점수가 있습니다.
rec-score-recused = 점수와 회피 중 하나를 빼세요.
err-score-no-text = 글이 없습니다.
rec-score-no-text = comment 열에 의견이나 사유를 적거나 행을 빼세요.
err-score-too-long = 글이 20,000자를 넘습니다.
rec-score-too-long = 글을 줄이세요.
