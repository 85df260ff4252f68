# 회의 문서: 봉인, 안건, 회의록. 모든 id는 paper-로 시작한다.

paper-agenda = 심의 안건
paper-minutes = 심의 회의록
paper-clock = 시각 기준 UTC{ $offset }

paper-members = 심의 위원
paper-seat-present = 참석:
paper-members-present = 채워진 칸: 회의에 참석한 위원.
paper-members-tick = 참석한 위원을 표시하세요.

paper-agenda-note = 신청서 { $count }건. 위원이 가장 적게 자리를 비우는 순서이며, { $goings ->
    [0] 자리를 비우는 위원이 없습니다
   *[other] 자리를 비우는 횟수는 { $goings }회입니다
}{ $ranking ->
    [0] .
   *[other] (순위 순서라면 { $ranking }회).
}
paper-time = 시각
paper-leave = 나감: { $names }
paper-come-back = 돌아옴: { $names }
paper-out = 자리를 비운 위원: { $names }

paper-register = 이해충돌 대장
paper-register-none = 이 안건의 신청서와 이해충돌이 있는 위원은 없습니다.
paper-ground-declared = 신고한 이해충돌
paper-ground-affiliation = 같은 소속
paper-ground-city = 같은 도시
paper-ground-country = 같은 나라
paper-ground-recused = 채점표에서 회피

paper-course = 회의 경과
paper-no-course = 기록이 없습니다. 회의를 시작하지 않았고 결정도 없습니다.
paper-came = 들어옴: { $names }.
paper-left = 나감: { $names }.
paper-decision = 결정 { $number }
paper-outcome = 결정
paper-motion = 의안
paper-votes = 표결
paper-for = 찬성 { $count }
paper-against = 반대 { $count }
paper-abstaining = 기권 { $count }
paper-no-vote = 표결 없이 결정했습니다.
paper-was-out = 자리를 비움
paper-reason = 이유
paper-dissent = 소수 의견
paper-withdrawn = { $at }에 철회: { $reason }
paper-taken-back = { $at }에 되돌림.
paper-results = 결과
paper-of-foreseen = 예정 { $foreseen } 중 { $count }
paper-given = { $count }건
paper-nobody = 없음
paper-undecided = 유효한 결정이 없는 신청서 { $count }건.
paper-chair = 위원장
paper-secretary = 간사

paper-seal = 라운드 봉인서
paper-seal-code = 소리 내어 읽을 봉인 코드
paper-seal-meaning = 누구든 결과를 보기 전에 이 코드를 소리 내어 읽고, 위원마다 받아 적게 하십시오. 이 코드는 아래 꾸러미만을 뜻합니다. 하나라도 더하거나 빼거나 바꾸면 코드가 달라집니다. 창과 공개한 기록에도 같은 코드가 나옵니다.
paper-seal-sealed = { $at }에 꾸러미 { $packets }개, 최종 채점표 { $sheets }장으로 봉인했습니다. 위원장 기록 { $record }번입니다.
paper-seal-reckoned = SHA-256 { $sha256 }. “jurybook seal 1” 한 줄, “{ $round }” 한 줄, 꾸러미 id를 차례로 한 줄씩 적어 계산합니다.
paper-seal-packets = 집계하는 꾸러미
paper-seal-packet = 꾸러미
paper-seal-version = 판
paper-seal-key = 키의 낱말
paper-seal-compared = 확인됨
paper-seal-not-compared = 확인 전
paper-seal-all = 이 라운드에서 채점하는 모든 위원의 꾸러미가 봉인에 들어 있습니다.
paper-seal-without = 봉인에 꾸러미가 없는 위원: { $names }.
paper-seal-late = { $judge } 위원의 꾸러미는 봉인 뒤 { $at }에 도착하여 집계하지 않습니다. 꾸러미 코드: { $code }.
paper-seal-reopened = 이전 봉인을 { $at }에 다시 열었습니다. 이유: { $reason }
paper-seal-witness = 간사 또는 입회인

err-paper-not-sealed = ‘{ $round }’ 라운드는 아직 봉인하지 않아 인쇄할 봉인서가 없습니다.
rec-paper-not-sealed = 먼저 순위 화면에서 라운드를 봉인하세요.

err-paper-time = “{ $time }”은(는) 시각이 아닙니다.
rec-paper-time = 14:00처럼 시와 분을 적으세요.

paper-sheets = 심의 기록지
paper-place = 안건 { $places }건 중 { $place }번째
paper-totals = 심사위원별 총점: { $totals }
paper-flagged = 심사위원 { $count }명이 논의를 원합니다.
paper-nominated = 심사위원 { $count }명이 { $mention } 후보로 추천했습니다.
paper-write-for = 찬성
paper-write-against = 반대
paper-write-abstaining = 기권

# 심의 자료 모음집의 부분들.

print-nominated = { $mention } 후보 추천: { $judges }.
print-copy = 사본 { $copy }
print-left-out = 제외한 신청서
print-left-out-text = 이 모음집은 { $reader } 위원만을 위한 것입니다. 이해충돌 때문에 신청서 { $count }건이 빠졌으며, 여기에는 번호만 적습니다.
print-in-agenda-order = 안건 순서
print-index = 나라별 색인
print-index-unknown = 나라 미기재
