# Everyone side by side.
picture-multiples = Small plots
picture-overlay = On top of each other
picture-grid = Table
compare-axis = Line up by
compare-by-phase = phases
compare-by-calendar = calendar
compare-by-landmark = start of phase { $letter }
compare-explain = Explain
compare-working = Laying the drawings side by side.
compare-events = What happened
compare-events-key = each mark is one event
compare-middle-of = middle of { $n } people
compare-row = Drawing of { $code }
compare-of-phase = { $n } of { $of } people, lined up by their own phases.
compare-of-calendar = { $n } of { $of } people, along the calendar.
compare-of-landmark = { $n } of { $of } people, lined up by the start of phase { $letter }: left of it is before, right of it after.
compare-sample = Of { $n } people you see { $lines } lines; the middle and the band are about everyone.
explain-multiples = Thin lines are people, the thick line is the middle of the group, and the middle half lies in the band. Choose someone in the list, or press a line.
explain-multiples-few = Each line is one person. There is a middle of the group from { $enough } people. Choose someone in the list, or press a line.
explain-overlay = Each line is the middle of the group, and the middle half lies in the band. So you see what goes up and down together; what the cause is, you do not see here.
explain-overlay-few = Each line is one person, in the colour of the subject. There is a middle of the group from { $enough } people.
explain-grid = Each row is one person. Look along a row how the lines of one person hang together, and down a column what returns with more people.
height-at-end = very near “{ $end }”
height-towards = towards “{ $end }”
height-between = between “{ $low }” and “{ $high }”
when-phase-begin = beginning of phase { $phase }
when-phase-before-half = before the middle of phase { $phase }
when-phase-half = halfway phase { $phase }
when-phase-past-half = past the middle of phase { $phase }
when-phase-end = end of phase { $phase }
spoken-plot = { $name }, lines of { $n } people.
spoken-phase = Phase { $phase }: { $level } on average; the line falls for { $falling } of { $of }, and rises for { $rising } of { $of }.
when-landmark-at = start of phase { $letter }
when-landmark-before = { $n ->
    [one] a month
   *[other] { $n } months
} before phase { $letter }
when-landmark-after = { $n ->
    [one] a month
   *[other] { $n } months
} after the start of phase { $letter }
tick-years = { $sign }{ $n } y
