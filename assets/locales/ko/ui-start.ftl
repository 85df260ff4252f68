# Texts of the first screen and of the commands, which a judge's window has too.
ui-nav-deliberation = 심의
ui-nav-programme = 프로그램
ui-from-last-year = 지난해 것
ui-from-blank = 빈 것
ui-from-blank-hint = 부문 하나, 신청자 유형 하나, 두 기준으로 매기는 라운드 하나로 시작합니다. 나머지는 프로그램에서 채우세요.
ui-last-year-place = 지난해 작업 파일
ui-last-year-passphrase = 그 파일의 암호 문구
ui-last-year-hint = 프로그램만 가져옵니다. 신청서, 심사위원, 점수는 가져오지 않습니다.
