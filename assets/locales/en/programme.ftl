### Changing a programme.

op-change-programme = Programme changed
op-revise-programme = New version of the programme

err-programme-faults = The programme is not sound as it stands.
rec-programme-faults = Mend what is listed. Nothing was changed.
err-programme-locked = { $kits ->
    [one] The programme has been fixed since { $since }: a judge's kit carries it.
   *[other] The programme has been fixed since { $since }: { $kits } kits carry it.
}
rec-programme-locked = Packets are signed for this very programme. If something must be different all the same, issue a new version of it: rounds of which packets are here stay as they are.
err-programme-taken-over = A deputy has taken the chair's place, and only the chair can sign the programme.
rec-programme-taken-over = Save the programme as a file and start a new prize from it; it will be signed with keys of its own.
err-programme-not-chair = This is a judge's workspace: the programme came with the kit.
rec-programme-not-chair = Tell the secretariat what should be different.
err-programme-in-use = { $what ->
    [category] { $count ->
        [one] One application is in the category “{ $id }”, which is no longer there.
       *[other] { $count } applications are in the category “{ $id }”, which is no longer there.
    }
    [kind] { $count ->
        [one] One application comes from the applicant kind “{ $id }”, which is no longer there.
       *[other] { $count } applications come from the applicant kind “{ $id }”, which is no longer there.
    }
    [form] { $count ->
        [one] One application chose the form's option “{ $id }”, which is no longer there.
       *[other] { $count } applications chose the form's option “{ $id }”, which is no longer there.
    }
    [eligibility] { $count ->
        [one] One application in this category comes from the kind “{ $id }”, which may no longer enter it.
       *[other] { $count } applications in this category come from the kind “{ $id }”, which may no longer enter it.
    }
    [tag] { $count ->
        [one] One application has the tag “{ $id }”, which is no longer there.
       *[other] { $count } applications have the tag “{ $id }”, which is no longer there.
    }
    [expertise] { $count ->
        [one] One judge has the expertise “{ $id }”, a tag that is no longer there.
       *[other] { $count } judges have the expertise “{ $id }”, a tag that is no longer there.
    }
    [question] { $count ->
        [one] One application answers the question “{ $id }”, which is no longer there.
       *[other] { $count } applications answer the question “{ $id }”, which is no longer there.
    }
    [round] { $count ->
        [one] One assignment is in the round “{ $id }”, which is no longer there.
       *[other] { $count } assignments are in the round “{ $id }”, which is no longer there.
    }
    [scoring] { $count ->
        [one] One assignment is in the round “{ $id }”, in which judges would no longer score.
       *[other] { $count } assignments are in the round “{ $id }”, in which judges would no longer score.
    }
    [award] The committee has decided about the award “{ $id }” ({ $count }), which is no longer there.
    [mention] The committee has decided about the special mention “{ $id }” ({ $count }), which is no longer there.
    [nomination] Judges may have nominated for the special mention “{ $id }”: it is in { $count ->
        [one] a kit
       *[other] { $count } kits
    }.
    [packets] { $count ->
        [one] A packet of the round “{ $id }” is here, scored as the round was judged until now.
       *[other] { $count } packets of the round “{ $id }” are here, scored as the round was judged until now.
    }
   *[decided] The committee has decided in the round “{ $id }” ({ $count }), which is no longer there.
}
rec-programme-in-use = Keep it with this id; its name can change. Or take away first what uses it. A round keeps the way it is judged once a packet of it is here.
