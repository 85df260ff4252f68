### 한 단계의 결과로 내보낼 모든 문서를 한 폴더에. ui-part-로 시작하는 말은 파일 이름이기도 하다.

ui-part-ranking = 순위
ui-part-minutes = 회의록
ui-part-winners-letters = 수상자에게 보내는 편지
ui-part-other-letters = 그 밖의 신청자에게 보내는 편지
ui-part-certificates = 상장
ui-part-spreadsheet = 결과
ui-part-record = 기록
ui-results-folder = 결과 폴더
ui-results-folder-question = 모든 결과를 한 폴더에 저장하시겠습니까?
ui-results-folder-text = 새 폴더를 만듭니다. 모두 쓰거나 아무것도 쓰지 않으며, 이미 있는 것은 바꾸지 않습니다.
ui-results-folder-unofficial = 아직 공식 확정 전입니다. 순위와 회의록에는 쪽마다 비공식 표시가 있고, 편지, 상장, 기록은 넣지 않습니다.
ui-results-folder-parts = 폴더 내용
ui-results-folder-written = 폴더를 만들었습니다
ui-results-folder-writing = 폴더 만드는 중
ui-write-results-folder = 폴더 만들기
ui-results-folder-name = 결과
ui-results-folder-name-unofficial = 결과 (비공식)
ui-results-letters-count = 편지 { $count }통
ui-results-certificates-count = 신청자 { $count }명
ui-results-spreadsheet-text = 순위, 점수, 가중치, 결정
ui-results-record-text = 의견은 빼고, 누구나 확인할 수 있게
ui-results-held-text = 이 의견이 든 편지는 넣지 않아요. 의견을 읽고 심사위원을 알 수 없다면 통과시키고, 그렇지 않으면 심사위원에게 다른 의견을 부탁하세요.
ui-results-one-each = 편지와 상장을 신청자마다 파일 하나씩
