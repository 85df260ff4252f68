### 작업 파일에 한 일(op-…, 기록에 남는 이름)과 하고 있는 일(stage-…).

op-create-workspace = 작업 파일 만듦
op-open-kit = 키트 엶
op-import-applications = 신청서 가져옴
op-screen = 신청서 서류 심사
op-screen-clear = 명확한 신청서 적격 처리
op-import-judges = 심사위원 가져옴
op-import-conflicts = 신고된 이해 충돌 가져옴
op-propose-conflicts = 이해 충돌 찾음
op-decide-conflict = 이해 충돌 결정
op-declare-conflict = 이해충돌 신고
op-assign = 배정 적용
op-change-assignment = 배정 직접 변경
op-export-kits = 키트 내보냄
op-change-sheet = 채점표 변경
op-import-scores = 점수 가져옴
op-finalise = 채점표 확정
op-reopen-sheet = 채점표 다시 엶
op-export-packet = 꾸러미 저장
op-take-back-packet = 꾸러미가 저장되지 않음
op-open-receipt = 접수증 열기
op-merge = 꾸러미 병합
op-confirm-key = 키 확인
op-revoke-key = 키 폐기
op-choose-fork = 판 선택
op-seal = 라운드 봉인
op-reopen = 라운드 다시 열기
op-rebuild = 꾸러미와 기록 다시 확인

stage-reading = 표를 읽는 중…
stage-importing = 행을 가져오는 중…
stage-kits = 키트를 쓰는 중…
stage-waiting = 암호문이 여러 번 맞지 않아 잠시 기다리는 중입니다
stage-opening-kit = 키트를 여는 중…
stage-reading-packets = 꾸러미를 확인하는 중…
