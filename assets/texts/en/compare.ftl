# Everyone side by side.
picture-multiples = Small plots
picture-overlay = Overlaid
picture-grid = Table
compare-axis = Line up by
compare-by-phase = phases
compare-by-calendar = calendar
compare-by-landmark = start of phase { $letter }
compare-explain = Explain
compare-working = Laying the drawings side by side.
compare-events = What happened
compare-events-key = each mark is one event
compare-events-dense = the stronger the shade, the more began
compare-middle-of = middle of { $n } people
compare-row = Drawing of { $code }
compare-of-phase = { $n } of { $of ->
    [one] { $of } person, laid on their own phases.
   *[other] { $of } people, lined up by their own phases.
}
compare-of-calendar = { $n } of { $of ->
    [one] { $of } person
   *[other] { $of } people
}, along the calendar.
compare-of-landmark = { $n } of { $of ->
    [one] { $of } person
   *[other] { $of } people
}, lined up by the start of phase { $letter }: left of it is before, right of it after.
compare-sample = Of { $n } people you see { $lines } lines; the middle and the band are about everyone.
explain-multiples = Thin lines are people, the thick line is the middle of the group, and the middle half lies in the band. Choose someone in the list, or press a line.
explain-multiples-chosen = The thick line is { $code }. The thin coloured line is the middle of the group, and the middle half lies in the band. Press { $code } once more to see everyone.
explain-multiples-few = Each line is one person. There is a middle of the group from { $enough } people. Choose someone in the list, or press a line.
explain-overlay = Each line is the middle of the group, and the middle half lies in the band. So you see what goes up and down together; what the cause is, you do not see here.
explain-overlay-chosen = The thick lines are { $code }. The thin ones are the middle of the group, and the middle half lies in the band. What the cause is, you do not see here.
compare-not-drawn = Not drawn here by { $code }.
compare-not-drawn-lines = Not drawn here by { $code }: { $lines }.
explain-phases-chosen = The phases are those of { $code }.
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
spoken-plot = { $n ->
    [one] { $name }, line of 1 person.
   *[other] { $name }, lines of { $n } people.
}
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
cross-button = Cross-section
cross-at = Moment of the cross-section: { $when }
cross-not-drawn = not drawn here
cross-few = { $n ->
    [one] a dot for the only one who drew here
   *[other] a dot for each of the { $n } people
}
cross-events = What is going on then
cross-nothing = Nothing is noted at this moment.
cross-event = { $code }: { $title } ({ $month })
explain-cross = For each line: how high it lies at this moment, in the words of the axis. The dot is the middle, the bar the middle half. Slide, or use the arrow keys.
event-without-words = without words
list-more = and { $n } more
filter-button = Filter
filter-phase = Only this phase
filter-all-phases = all phases
filter-domain = Only events at
filter-level = Only named at this level
filter-people = Only these people
filter-said = You see a part: { $parts }.
filter-said-phase = only phase { $phase }
filter-said-domains = only events at { $names }
filter-said-levels = only what was named at the level { $names }
filter-clear = Show everything
level-individual = The person
level-team = Team
level-leadership = Leadership
level-organisation = Organisation
level-external = Help from outside
level-private = At home
present-start = Show on a large screen
present-stop = Stop showing
present-too-few = Showing is possible from { $least } people who agreed to figures about the group. Now there are { $n }.
present-refused = This cannot be shown now: { $why }.
explain-presented = The line is the mean of the group, roughly rounded.
explain-presented-band = The line is the mean of the group, roughly rounded. The band lies between the mean of the lower half and that of the upper half.
spoken-phase-level = Phase { $phase }: { $level } on average.
compare-mean-of = mean of { $n } people
spoken-told = { $name }, mean of { $n } people.
told-no-line = too few people to show
told-events = With events in phase { $phase }
explain-cross-told = For each line: how high the mean lies at this moment, in the words of the axis. Slide, or use the arrow keys.
compare-of-told = About { $n } people, lined up by their own phases.
overlay-lines = Lines: { $n }
compare-figure = Figure: { $lines }
