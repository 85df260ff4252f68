# 신청자에게 보내는 편지와 상장. 편지에서 $programme은 상의 이름, $round는 단계, $title은 신청서 제목이다.
# 여러 줄은 여러 문단이 된다.

letter-letters = 편지
letter-draft = 비공식 초안 – 발송 금지
letter-reference = 접수 번호: { $reference }
letter-dear = 신청자께
letter-dear-contact = { $name } 님께

letter-subject-won = { $programme } 수상을 축하드립니다
letter-won = { $programme } 심사위원회의 심의 결과, 귀하의 신청서 “{ $title }”에 다음을 드리게 되어 매우 기쁩니다.
letter-award = 상
letter-mention = 특별상
letter-with = { $partner } 공동 수여
letter-benefits = 수상자에게 드리는 혜택은 다음과 같습니다.
letter-feedback-won = 심사위원들이 귀하의 신청서에 대해 전하는 말씀입니다.
letter-won-end =
    앞으로의 일정은 다시 알려 드리겠습니다. 결과가 발표될 때까지 이 소식을 외부에 알리지 말아 주시기 바랍니다.
    귀하와 함께 애쓰신 모든 분께 심사위원회의 축하를 전합니다.

letter-subject-on = { $programme } 신청서가 다음 단계에 진출했습니다
letter-on = { $programme } 심사위원회가 “{ $round }” 단계의 심의를 마쳤습니다. 귀하의 신청서 “{ $title }”이(가) 다음 단계에 진출하게 되었음을 기쁜 마음으로 알려 드립니다.
letter-on-end = 앞으로의 일정은 다시 알려 드리겠습니다. 노고에 감사드리며 좋은 결과가 있기를 바랍니다.

letter-subject-not = { $programme } 신청 결과 안내
letter-not =
    { $programme }에 신청서 “{ $title }”을(를) 보내 주셔서 감사합니다. 심사위원들이 신청서를 꼼꼼히 읽고 여러 신청서와 함께 심의했습니다.
    아쉽게도 귀하의 신청서는 “{ $round }” 단계에서 선정되지 못했습니다. 쉽지 않은 선택이었으며, 이 결과가 귀하께서 하시는 일의 가치를 가리는 것은 아닙니다.
letter-feedback = 앞으로 도움이 되기를 바라며 심사위원들이 전하는 말씀입니다.
letter-not-end = 저희를 믿고 신청해 주셔서 감사드리며, 다시 만나 뵙기를 바랍니다.

letter-closing = 감사합니다.
letter-chair = 심사위원장

certificate-certificates = 상장
certificate = 상 장
certificate-to = 아래의 수상자에게 이 상장을 드립니다
certificate-for = 신청서
certificate-award = 상
certificate-mention = 특별상

err-letters-nothing = 편지를 받을 신청자가 없습니다.
rec-letters-nothing = 다른 단계, 부문, 신청서를 고르세요. 상장에는 상이나 특별상이 있어야 합니다.
err-letters-held = 편지를 인쇄하지 않았습니다. 모든 편지의 의견에 심사위원을 알 수 있는 말이 있습니다.
rec-letters-held = 의견을 하나씩 읽어 보세요. 심사위원을 알 수 없다면 편지를 통과시키고, 그렇지 않으면 심사위원에게 다른 의견을 부탁하세요.
err-letter-names-judge = 신청서 { $number }의 의견에 “{ $found }”이(가) 있습니다: { $comment }
rec-letter-names-judge = 의견을 읽어 보세요. 심사위원을 알 수 없다면 편지를 통과시키고, 그렇지 않으면 심사위원에게 다른 의견을 부탁하세요.
err-results-not-official = 결과가 공식 확정될 때까지 넣지 않습니다.
rec-results-not-official = 결과를 공식 확정한 다음 폴더를 다시 만드세요.
err-results-nobody = 받을 신청자가 없어서 넣지 않았습니다.
rec-results-nobody = 상과 특별상은 결정으로 정해집니다. 심사위원을 알 수 있는 의견이 든 편지는 읽어 볼 때까지 기다립니다.
