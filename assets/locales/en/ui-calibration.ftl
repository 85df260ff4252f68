### Calibration, and kits of earlier versions.

ui-part-calibration = Calibration
ui-calibration-text = What judges gave the applications for practice, beside each other. Talk about it before the judging begins; it counts nowhere.
ui-calibration-leaning = Beside all judges
ui-calibration-mean = Mean of all judges
ui-calibration-none = not scored
ui-calibration-far = Marked: 15 of 100 or more away from the mean of all judges, or one and a half points on a criterion.
ui-no-calibration = Nothing is set aside for practice
ui-no-calibration-text = Mark an application or two for practice, one of last year’s for instance. Every kit then carries them, and what judges give them comes back with their packets.
ui-go-to-applications = Choose applications
ui-no-practice-yet = No practice has come back yet
ui-no-practice-yet-text = Judges score what is for practice first, and can send that alone. Merge their packets; their points stand here.
ui-kits-other-rubric = { $count ->
    [one] { $count } judge has a kit with an earlier rubric
   *[other] { $count } judges have kits with an earlier rubric
}
ui-kits-other-rubric-text = The programme was changed since then: packets that answer these kits are refused. Export the kits again and hand them out.
ui-kits-earlier = { $count ->
    [one] { $count } judge has a kit of an earlier version of the programme
   *[other] { $count } judges have kits of an earlier version of the programme
}
ui-kits-earlier-text = Their packets are taken. Export the kits again where judges should read the new version.
