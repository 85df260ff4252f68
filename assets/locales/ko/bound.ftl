# 신청서 책에 함께 묶는 첨부 파일.

bound-attachment = 첨부 파일 { $of }개 중 { $number }번째
bound-not = 함께 묶지 못한 첨부 파일
bound-page = 이 첨부 파일의 { $page }쪽을 읽을 수 없습니다. 첨부 파일을 열어 해당 쪽을 따로 인쇄하세요.
bound-why-empty = 파일에 내용이 없습니다.
bound-do-empty = 신청자에게 파일을 다시 받아 신청서와 함께 다시 가져오세요.
bound-why-locked = 비밀번호가 있어야 열리는 파일입니다.
bound-do-locked = 신청자에게 비밀번호를 물어 첨부 파일을 열고 따로 인쇄하거나, 비밀번호가 없는 파일을 요청하세요.
bound-why-damaged = 파일이 손상되었습니다.
bound-do-damaged = 첨부 파일을 열어 보세요. 열리면 따로 인쇄하고, 열리지 않으면 신청자에게 파일을 다시 요청하세요.
bound-why-large = 파일이 매우 큽니다({ $size }).
bound-do-large = 첨부 파일을 열어 따로 인쇄하세요.
bound-why-kind = PDF 파일과 JPEG 그림만 함께 묶을 수 있습니다. 이 파일은 다른 종류입니다({ $media }).
bound-do-kind = 첨부 파일을 열어 따로 인쇄하세요.

err-print-attachments-hidden = 이 라운드의 심사위원에게는 신청자를 알리지 않는데, 첨부 파일에는 신청자가 드러납니다.
rec-print-attachments-hidden = 읽는 사람에게 줄 때는 첨부 파일 없이 인쇄하거나, 읽는 사람을 고르지 마세요.

err-font-missing-in = 신청서 { $number }번에 있는 다음 글자를 담은 글꼴이 없습니다: { $characters }
rec-font-missing-in = 없는 글자를 허용하고 다시 인쇄하면 해당 글자가 네모로 나옵니다. 또는 신청서의 글을 고치세요.
