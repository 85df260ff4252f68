# 복구: 종이에 적힌 낱말, 사본, 부위원장, 새 암호 문구.

err-recovery-words-count = 복구 용지에는 낱말이 14개인데 { $found }개를 입력했습니다.
rec-recovery-words-count = 낱말 14개를 번호 순서대로, 사이를 띄어 입력하세요.
err-recovery-word-unknown = { $number }번째 낱말은 복구 용지에 있을 수 없는 낱말입니다.
rec-recovery-word-unknown = 낱말은 모두 자음·모음·자음·모음 네 글자입니다. 이 낱말을 다시 살펴보세요.
err-recovery-words-wrong = 낱말이 서로 맞지 않습니다. 하나가 틀렸거나 둘의 자리가 바뀌었습니다.
rec-recovery-words-wrong = 낱말과 번호를 하나씩 용지와 비교하세요. 바뀐 것은 없습니다.
err-recovery-words-other = 이 낱말로는 이 사본이 열리지 않습니다.
rec-recovery-words-other = 낱말은 제대로 입력했으나 다른 프로그램의 것입니다. 용지에 적힌 프로그램 낱말을 비교하세요.
err-recovery-no-words = 이 작업 파일에는 복구 낱말이 없습니다.
rec-recovery-no-words = 복구 낱말은 위원장의 작업 파일에만 있습니다. 작업 파일을 잃은 심사위원은 위원장에게 새 키트를 요청하세요.
err-recovery-handed-over = 부위원장의 낱말은 이제 이 작업 파일에 없으며, 다른 곳에도 남아 있지 않습니다.
rec-recovery-handed-over = 부위원장 용지를 인쇄했거나 사본에서 복구할 때 빠졌습니다. 종이는 부위원장에게 있을 수 있습니다. 자신의 용지는 언제든지 다시 인쇄할 수 있습니다.
err-recovery-taken-over = 부위원장이 인계받은 뒤에 만든 사본이어서 위원장의 낱말로는 열 수 없습니다.
rec-recovery-taken-over = 부위원장에게 묻거나 그 전에 만든 사본을 쓰세요.
err-kit-other-judge = 이 작업 파일은 키트와 다른 심사위원의 것입니다.
rec-kit-other-judge = 이 심사위원의 작업 파일을 고르거나, 자신의 키트를 받으세요.
err-kit-needs-keys = 이 파일에는 따로 정한 암호 문구가 없습니다. 이런 키트는 심사위원이 앞서 쓰던 작업 파일의 키로 열립니다.
rec-kit-needs-keys = 앞서 쓰던 작업 파일을 함께 고르고 그 작업 파일의 암호 문구를 입력하세요. 그 파일을 잃었으면 위원장에게 앞의 키를 폐기하고 새 키트를 만들어 달라고 하세요.
err-kit-worked-before = 이 심사위원은 이 컴퓨터의 “{ $path }”에서 이 상의 심사를 한 적이 있습니다.
rec-kit-worked-before = 키가 바뀌지 않도록 그 작업 파일을 함께 고르세요. 새 키로 서명한 꾸러미는 받지 않습니다. 위원장이 앞의 키를 폐기했을 때만 새 키로 시작하세요.

op-change-passphrase = 암호 문구 변경
op-hand-over-deputy = 부위원장 용지 인쇄
op-recover = 작업 파일 복구

stage-copying = 작업 파일 복사 중…
stage-recovering = 사본 읽는 중…

# 용지에 인쇄되는 글

sheet-programme-words = 프로그램: { $words }
sheet-chair-title = 위원장 복구 용지
sheet-chair-what = 노트북을 잃거나 고장 났을 때, 이 낱말 열네 개와 복구 사본(.jurysafe 파일)이 있으면 모든 것을 되살릴 수 있습니다.
sheet-chair-keep = 노트북, 사본과 떨어진 곳에 잠가 보관하십시오. 낱말과 사본을 함께 가진 사람은 모든 내용을 읽고 위원장 이름으로 서명할 수 있습니다. 사진을 찍지 말고, 인쇄한 뒤에는 PDF를 지우십시오.
sheet-deputy-title = 부위원장 용지
sheet-deputy-what = 귀하는 위원장이 계속할 수 없을 때 그 자리를 맡을 사람으로 지정되었습니다. 이 낱말 열네 개와 복구 사본(.jurysafe 파일)으로 심사를 그대로 열어 이어 갈 수 있습니다. 인계받은 사실과 사유는 기록에 남아 누구나 볼 수 있습니다.
sheet-deputy-keep = 이 용지는 하나뿐입니다. 인쇄할 때 낱말을 지웠습니다. 잠가 보관하고 사본과 함께 두지 마십시오. 낱말과 사본을 함께 가진 사람은 모든 내용을 읽고 부위원장 이름으로 서명할 수 있습니다. 사진을 찍지 말고, 인쇄한 뒤에는 PDF를 지우십시오.
sheet-use = 쓰는 법: Jurybook을 설치하고 사용 안내의 ‘노트북을 잃었을 때를 위하여’를 따르십시오. .jurysafe 파일과 번호 순서대로 입력한 낱말, 새 암호 문구가 필요합니다. 마지막 낱말은 나머지를 제대로 입력했는지 알려 줍니다. 끝으로 위의 프로그램 낱말을 Jurybook이 보여 주는 것과 비교하십시오.
