# 회의실에서 위원회가 보는 것: 심사위원의 의견, 프로젝터 화면.

ui-judges-said = 심사위원 의견
ui-judge-column = 심사위원
ui-total-column = 합계
ui-mean-row = 평균
ui-flagged-mark = 논의 요청
ui-nominated-for = { $names } 추천
ui-dossier-recused = 이해충돌
ui-dossier-missing = 아직 없음
ui-application-says = 신청서 내용

## 프로젝터
ui-projector = 프로젝터
ui-close-projector = 프로젝터 닫기
ui-projector-shows = 프로젝터에 보이는 것
ui-projector-matter = 제목과 결정
ui-projector-names = 위원 이름
ui-projector-scores = 순위와 점수
ui-projected-soon = 잠시 후 회의가 이어집니다
ui-projected-leaving = 위원 { $count }명이 지금 자리를 비웁니다
ui-projected-coming = 위원 { $count }명이 다시 들어옵니다
ui-projected-votes = 찬성 { $for }, 반대 { $against }, 기권 { $abstain }
ui-projected-place = { $rank }위
ui-projected-score = 100점 만점에 { $score }점
ui-projector-full = 전체 화면: 그 창에서 F11, 나가기: Esc

## 회의에서 나온 이해충돌
ui-member-has-conflict = 위원의 이해충돌
ui-declare-conflict-question = 누구에게 이해충돌이 있습니까?
ui-declare-conflict-text = 그 위원은 지금 나가고 표결하지 않으며, 안건 순서를 다시 정합니다. 되돌릴 수 있습니다.
ui-declare-conflict-placeholder = 예: 그 도시를 자문한 적이 있음
ui-declare-conflict-do = 이해충돌 기록
ui-choose-member = 위원을 고르세요 …
