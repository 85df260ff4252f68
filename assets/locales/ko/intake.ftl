# 프로그램 파일: 줄과 항목이 함께 표시된다.

err-programme-errors = 프로그램 파일에 오류가 있습니다.
rec-programme-errors = 아래 목록의 오류를 고친 뒤 파일을 다시 읽으세요. 바뀐 것은 없습니다.
err-template-unknown = ‘{ $id }’ 서식이 없습니다.
rec-template-unknown = 서식 목록에서 하나를 고르거나 프로그램 파일을 지정하세요.
err-template-or-file = 프로그램은 서식이나 파일 중 하나로 만듭니다.
rec-template-or-file = 둘 중 하나만 지정하세요.
err-programme-syntax = 여기부터 TOML 형식이 아닙니다: { $cause }
rec-programme-syntax = 이 줄 근처의 따옴표, 괄호, 등호를 확인하세요. 글은 따옴표로, 목록은 대괄호로 묶습니다.
err-programme-too-large = 파일이 프로그램 파일로 보기에 너무 큽니다(최대 1MiB).
rec-programme-too-large = 프로그램 파일이 맞는지 확인하세요. 첨부파일과 신청서는 여기에 넣지 않습니다.
err-programme-too-many = 오류가 너무 많아 모두 표시할 수 없습니다.
rec-programme-too-many = 위의 오류를 고치세요. 나머지는 그때 표시됩니다.
err-programme-missing = 이 항목이 없습니다.
rec-programme-missing = 항목을 추가하세요. 무엇이 들어가는지는 서식에서 볼 수 있습니다.
err-programme-unknown = { $nearest ->
    [none] 프로그램에 없는 항목입니다.
   *[other] 프로그램에 없는 항목입니다. 비슷한 항목으로 ‘{ $nearest }’이(가) 있습니다.
}
rec-programme-unknown = { $nearest ->
    [none] 지우거나, 메모로 남기려면 앞에 #을 붙이세요.
   *[other] ‘{ $nearest }’을(를) 뜻했다면 그렇게 고치고, 아니면 이 줄을 지우세요.
}
err-programme-type = 여기에는 다음이 와야 합니다: { $expected ->
    [text] 따옴표로 묶은 글
    [texts] 글의 목록
    [number] 정수
    [claim] 따옴표 없는 true 또는 false
    [moment] 시차가 붙은 날짜와 시각(예: 2023-05-30T23:59:59+09:00)
    [words] 언어별 글(예: {"{"} en = "…", ko = "…" {"}"})
    [list-of-words] 언어별 글의 목록(예: [{"{"} en = "…", ko = "…" {"}"}])
    [table] 표
   *[tables] 표의 목록
}.
rec-programme-type = 이 형식으로 적으세요. 적는 방법은 서식에서 볼 수 있습니다.
err-programme-range = { $least } 이상 { $most } 이하의 수가 아닙니다.
rec-programme-range = 이 범위의 수를 적으세요.
err-programme-empty = 내용이 비어 있습니다.
rec-programme-empty = 내용을 채우세요.
err-programme-id = 식별자는 영문 소문자 a–z, 숫자, 붙임표로 40자까지 쓸 수 있습니다.
rec-programme-id = tech-innovacity처럼 짧은 이름을 쓰세요. 사람이 읽는 이름은 따로 있으며 어떤 문자로든 쓸 수 있습니다.
err-programme-duplicate = ‘{ $id }’이(가) 두 번 나옵니다.
rec-programme-duplicate = 둘 중 하나의 이름을 바꾸거나 지우세요.
err-programme-reference = { $nearest ->
    [none] ‘{ $id }’은(는) 이 프로그램에 없습니다.
   *[other] ‘{ $id }’은(는) 이 프로그램에 없습니다. 비슷한 이름으로 ‘{ $nearest }’이(가) 있습니다.
}
rec-programme-reference = { $nearest ->
    [none] 추가하거나 이름을 고치세요.
   *[other] ‘{ $nearest }’을(를) 뜻했다면 그것으로 바꾸고, 아니면 ‘{ $id }’을(를) 추가하세요.
}
err-programme-translation = 프로그램 언어 중 하나인 { $language ->
    [ko] 한국어
   *[en] 영어
}로 된 글이 없습니다.
rec-programme-translation = 글을 추가하거나 프로그램의 언어에서 그 언어를 빼세요.
err-programme-scale = 척도에는 1, 2, 3처럼 하나씩 커지는 점수가 둘 이상 있어야 합니다.
rec-programme-scale = 가장 낮은 점수부터 모든 점수를 한 번씩 적으세요.
err-programme-descriptors = 척도의 점수는 { $expected }개인데 설명은 { $found }개입니다.
rec-programme-descriptors = 가장 낮은 점수부터 점수마다 설명을 하나씩 적으세요.
err-programme-weights = 이 평가표의 가중치가 모두 0입니다.
rec-programme-weights = 적어도 한 기준에 0보다 큰 가중치를 주세요.
err-programme-no-rubric = 이 부문에는 점수를 매기는 라운드 ‘{ $round }’의 평가표가 없습니다.
rec-programme-no-rubric = 평가표를 하나 고르거나, 그 라운드에서 심사위원이 점수를 매기지 않게 하세요.

# 표: 스프레드시트와 쉼표로 구분한 글.

err-table-not-a-spreadsheet = 스프레드시트도, 쉼표로 구분한 글도 아닌 파일입니다.
rec-table-not-a-spreadsheet = .xlsx, .ods 또는 .csv로 저장하세요. 예전 .xls 파일이나 암호가 걸린 파일은 먼저 새로 저장해야 합니다.
err-table-encoding = UTF-8이나 UTF-16이 아니어서 글자를 확실히 알 수 없습니다.
rec-table-encoding = ‘CSV UTF-8’ 또는 .xlsx로 다시 저장하세요.
err-table-too-large = 가져올 수 있는 크기를 넘는 표입니다(64MiB, 100,000행, 500열 또는 400만 칸).
rec-table-too-large = 서식만 있는 빈 행과 열을 지우거나 나누어 가져오세요.
err-table-empty = 표에 내용이 없습니다.
rec-table-empty = 첫 번째 시트에 표가 있는지 확인하세요. 다른 시트는 읽지 않습니다.
err-table-no-known-column = 아는 열이 하나도 없습니다. 있는 열: { $found }. 필요한 열의 예: { $expected }.
rec-table-no-known-column = 첫 행에 열 이름을 적거나, 어느 열이 무엇인지 알려 주는 대응 파일을 지정하세요.
err-table-no-column = ‘{ $field }’ 열이 없습니다. 쓸 수 있는 열 이름: { $expected }.
rec-table-no-column = 열을 추가하거나, 그 열을 알려 주는 대응 파일을 지정하세요.
err-file-unreadable = { $path } 파일을 읽을 수 없습니다: { $cause }
rec-file-unreadable = 파일이 그 자리에 있는지, 읽을 권한이 있는지, 다른 프로그램이 쓰고 있지 않은지 확인하세요.

# 신청서와 심사위원의 행.

err-row-missing = 반드시 채워야 하는 칸이 비어 있습니다.
rec-row-missing = 채운 뒤 표를 다시 가져오세요. 문제없는 행은 두 번 가져오지 않습니다.
err-row-unreadable = 스프레드시트에서 이 칸에 오류가 나 있습니다.
rec-row-unreadable = 수식을 고치거나 값을 직접 적으세요.
err-row-category = ‘{ $found }’은(는) 이 프로그램의 부문이 아닙니다.
rec-row-category = 프로그램에 있는 부문 이름을 그대로 적으세요.
err-row-form = ‘{ $found }’은(는) 이 프로그램의 신청자 유형이 아닙니다.
rec-row-form = 신청서 양식에 있는 유형 중 하나를 쓰세요.
err-row-not-eligible = ‘{ $found }’은(는) ‘{ $category }’ 부문에 신청할 수 없습니다.
rec-row-not-eligible = 어느 부문인지 신청자에게 확인하거나 이 행을 빼세요.
err-row-moment = ‘{ $found }’은(는) 한 가지로만 읽히는 날짜와 시각이 아닙니다.
rec-row-moment = 2023-05-30 18:00처럼 연, 월, 일의 순서로 적으세요.
err-row-late = 마감 { $deadline }을 지나 { $submitted }에 제출되었습니다.
rec-row-late = 이 행을 빼거나, 양식이 다른 시간대로 적었다면 시각을 바로잡으세요.
err-row-same-reference = { $row }행과 접수번호가 같습니다.
rec-row-same-reference = 유효한 행만 남기거나, 다른 접수번호를 주세요.
err-row-duplicate = 같은 신청자가 같은 제목으로 이미 제출했습니다: { $other }.
rec-row-duplicate = 유효한 신청서만 남기세요. 서로 다른 사업이라면 제목을 구별해 주세요.
err-row-tag = ‘{ $found }’은(는) 이 프로그램의 태그가 아닙니다.
rec-row-tag = 프로그램에 있는 분야와 대상 집단을 쌍반점(;)으로 나누어 적으세요.
err-row-language = ‘{ $found }’은(는) 여기에서 알 수 없는 언어입니다.
rec-row-language = 언어의 영어 이름이나 ko, pt-BR 같은 코드를 적으세요.
err-row-capacity = ‘{ $found }’은(는) 0부터 10,000까지의 신청서 수가 아닙니다.
rec-row-capacity = 심사위원이 맡을 수 있는 최대 건수를 적거나 칸을 비워 두세요.
err-row-same-email = { $email }이(가) 다른 행에도 있습니다.
rec-row-same-email = 심사위원마다 행 하나와 이메일 하나만 둡니다. 한 행만 남기세요.
err-row-judge-changed = { $email }은(는) 다른 내용으로 이미 심사위원 명단에 있습니다.
rec-row-judge-changed = 심사위원 목록에서 고치거나 이 행을 바로잡으세요.
err-row-unknown-judge = 심사위원 명단에 ‘{ $found }’이(가) 없습니다.
rec-row-unknown-judge = 심사위원의 이메일이나 이름 전체를 적으세요. 심사위원을 먼저 가져와야 합니다.
err-row-unknown-application = 접수번호가 ‘{ $found }’인 신청서가 없습니다.
rec-row-unknown-application = 접수번호를 확인하세요. 따로 둔 행은 아직 신청서가 아닙니다.

# 첨부파일.

err-attachment-missing = 첨부파일 폴더에 ‘{ $name }’ 파일이 없습니다.
rec-attachment-missing = 파일을 폴더에 넣거나 이름을 고치세요. 대문자와 소문자를 구별합니다.
err-attachment-name = ‘{ $name }’은(는) 파일 이름으로 쓸 수 없습니다.
rec-attachment-name = 파일 이름을 바꾸세요. 폴더, 빗금, : * ? " < > | 및 시스템 예약 이름은 쓸 수 없습니다.
err-attachment-large = ‘{ $name }’의 크기는 { $size }바이트입니다. 첨부파일은 2GiB보다 작아야 합니다.
rec-attachment-large = 신청자에게 더 작은 파일을 요청하세요.

# 가져오기 참고 사항: 알아 둘 만하지만 조치할 필요는 없다.

err-note-needs-decision = ‘{ $found }’은(는) 적격 심사에서 요건에 맞다고 판단해야 신청할 수 있습니다.
rec-note-needs-decision = 적격 심사에서 사유를 적고 결정하세요. 그때까지는 미결로 남습니다.
err-note-blank-rows = 빈 행 { $count }개를 건너뛰었습니다.
rec-note-blank-rows = 조치할 필요가 없습니다.
err-note-no-answer = ‘{ $question }’에 대한 답이 없습니다.
rec-note-no-answer = 답 없이 가져옵니다. 심사위원에게는 답이 없다고 표시됩니다.
err-note-tag-elsewhere = ‘{ $found }’은(는) ‘{ $category }’ 부문의 태그가 아닙니다.
rec-note-tag-elsewhere = 태그는 그대로 둡니다. 부문이 맞는지 확인하세요.
err-note-language = ‘{ $found }’은(는) 여기에서 알 수 없는 언어입니다.
rec-note-language = 언어의 영어 이름이나 ko, pt-BR 같은 코드를 적으세요. 신청서는 언어 표시 없이 보입니다.
err-note-unused-file = ‘{ $name }’ 파일을 적은 행이 없습니다.
rec-note-unused-file = 이 파일은 가져오지 않습니다. 표에 적은 이름이 틀리지 않았는지 확인하세요.
