# 심의 회의: 안건, 결정, 수상, 회의록, 공식 결과.

ui-deliberation-part = 심의의 부분
ui-agenda = 안건
ui-winners = 수상
ui-minutes = 회의록
ui-no-agenda = 안건이 없습니다
ui-no-agenda-text = 이 부문의 신청서는 적격 판정을 받으면 여기에 나옵니다. 뒤의 라운드에서는 후보로 선정되면 나옵니다.
ui-agenda-decided = { $total }건 중 { $decided }건 결정
ui-agenda-goings = { $goings ->
    [0] 아무도 나가지 않아도 됩니다.
   *[other] 위원이 모두 { $goings }번 나갑니다.
  }
ui-agenda-goings-saved = 위원이 모두 { $goings }번 나갑니다. 순위 순서대로라면 { $ranked }번입니다.
ui-agenda-place = { $total }건 중 { $place }번째
ui-leave-now = 나가 주십시오: { $names }
ui-stay-out = 아직 밖에 있음: { $names }
ui-come-back-now = 다시 들어와 주십시오: { $names }
ui-rank-and-score = 원점수 { $rank }위, 100점 중 { $score }점
ui-no-sheet-counts = 반영되는 채점표가 아직 없습니다
ui-open-application = 신청서 열기
ui-show-timer = 이 신청서에 쓴 시간

## 회의
ui-begin-meeting = 회의 시작
ui-end-meeting = 회의 끝내기
ui-who-is-present = 참석자
ui-presence-text = 참석한 위원만 표결할 수 있습니다. 누가 언제 있었는지 회의록에 남습니다.
ui-note-presence = 참석자 적기
ui-present-count = { $total }명 중 { $present }명 참석

## 결정
ui-decide = 결정
ui-decide-again = 결정 더하기
ui-outcome = 결과
ui-choose-outcome = 고르세요 …
ui-awards = 상
ui-special-mentions = 특별상
ui-award-taken = { $foreseen }건 중 { $given }건 수여
ui-motion = 의안
ui-votes = 표결
ui-votes-for = 찬성
ui-votes-against = 반대
ui-votes-abstain = 기권
ui-votes-counted = 찬성 { $for }, 반대 { $against }, 기권 { $abstain }, 남음 { $open }
ui-votes-each = 위원 { $count }명 각각의 표
ui-others-in-favour = 나머지 모두 찬성
ui-clear-votes = 표 지우기
ui-may-not-vote = 이해충돌: 표결할 수 없음
ui-reason-hint = ‘선정하지 않음’이 아니면 필요합니다. 회의록에 남습니다.
ui-dissent = 소수 의견
ui-record-decision = 결정 기록
ui-decision-unfinished = 결정을 준비하다가 끝내지 않았습니다
ui-decision-taken = 결정이 회의록에 기록되었습니다.
ui-decision-can-be-taken-back = 되돌릴 수 있으며, 그 사실이 회의록에 남습니다.
ui-decision-number = 결정 { $number }, { $at }
ui-withdraw-decision = 철회
ui-withdraw-question = 이 결정을 철회하시겠습니까?
ui-withdraw-text = 더는 효력이 없으며, 철회된 결정으로 사유와 함께 회의록에 남습니다.
ui-withdraw-placeholder = 예: 신청자가 철회함.

## 수상
ui-with-partner = { $partner }와(과) 함께
ui-shortlisted-count = { $count }건이 다음 라운드로 갑니다
ui-undecided-count = { $count ->
    [0] 라운드의 모든 신청서가 결정되었습니다.
   *[other] 라운드의 신청서 { $count }건이 아직 결정되지 않았습니다.
  }
ui-nobody-yet = 아직 없음
ui-benefits = 수상자가 받는 것
ui-benefits-given = { $promised }건 가운데 { $given }건 전달
ui-benefits-hint = 수상자마다 혜택이 어디까지 진행됐는지 적으세요. 결과를 공식 확정한 뒤에도 적을 수 있고, 결과에는 영향이 없습니다.
ui-benefits-nobody = 상이 결정되면 수상자가 무엇을 받았는지 여기에 적습니다.
ui-benefit-of = { $benefit }, { $applicant }
ui-benefit-note = 메모
ui-benefits-table = 수상 혜택

## 회의록
ui-no-minutes = 회의록이 비어 있습니다
ui-no-minutes-text = 저절로 채워집니다: 누가 참석했는지, 각 결정과 그 표결, 사유, 그 뒤에 어떻게 되었는지.

## 공식
ui-declare-official = 공식 확정
ui-declare-official-question = 결과를 공식으로 확정하시겠습니까?
ui-declare-official-text = 그 뒤로는 이 라운드의 꾸러미도 결정도 바뀌지 않습니다. 사유를 적으면 다시 열 수 있고, 그 사유는 로그에 남습니다.
ui-official-needs-seal = 아직 라운드가 봉인되지 않아 꾸러미가 바뀔 수 있습니다. 먼저 순위 화면에서 봉인하세요.
ui-go-to-ranking = 순위로 가기
ui-official-undecided = 신청서 { $count }건이 결정되지 않았습니다.
ui-reopen-official = 결과 다시 열기
ui-reopen-official-question = 공식 결과를 다시 여시겠습니까?
ui-reopen-official-text = 비공식이 되고, 라운드의 모든 것이 바뀔 수 있습니다. 그 사실과 사유가 로그와 회의록에 남습니다.
