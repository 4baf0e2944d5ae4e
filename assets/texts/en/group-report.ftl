# The report of a group: what its pages say, and what its figures show.
say-worse-and-better = In { $worse-phase }, { $worse } of { $of } lines { $worse ->
    [one] gets
   *[other] get
} worse for most, in { $better-phase } { $better } { $better ->
    [one] gets
   *[other] get
} better
say-worse = In phase { $worse-phase }, { $worse } of { $of } lines { $worse ->
    [one] gets
   *[other] get
} worse for most people
say-better = In phase { $better-phase }, { $better } of { $of } lines { $better ->
    [one] gets
   *[other] get
} better for most people
say-mixed = In no phase do the lines go the same way for most people
say-few = The journeys of { $n } people, side by side
say-one = The journey of one person is no report of a group
say-nobody = There is nothing to tell yet
say-no-lines = No lines yet, but what was named
say-line-falls = The line { $name } falls in phase { $phase } for { $persons } people
say-line-rises = The line { $name } rises in phase { $phase } for { $persons } people
say-line-nothing = In no phase does a line go the same way for most people
say-lines-fall = { $n ->
    [one] 1 line falls
   *[other] { $n } lines fall
}
say-lines-rise = { $n ->
    [one] 1 line rises
   *[other] { $n } lines rise
}
say-lines-both = { $fall }, { $rise }
say-lines-level = { $n ->
    [one] the line stays level
   *[other] the lines stay level
}
say-lines-neither = { $n ->
    [one] the line goes different ways
   *[other] lines go different ways
}
say-phase-named-of = { $phase } { $name }: { $lines }; { $n ->
    [one] most-named role
   *[other] most-named roles
}: { $who } ({ $persons })
say-phase-named = { $phase } { $name }: { $lines }; { $n ->
    [one] most-named role
   *[other] most-named roles
}: { $who }
say-phase-who-of = { $phase } { $name }: { $n ->
    [one] most-named role
   *[other] most-named roles
}: { $who } ({ $persons })
say-phase-who = { $phase } { $name }: { $n ->
    [one] most-named role
   *[other] most-named roles
}: { $who }
say-phase-many-of = { $phase } { $name }: { $lines }; { $n } roles named most (each { $persons })
say-phase-many = { $phase } { $name }: { $lines }; { $n } roles named most
say-phase-who-many-of = { $phase } { $name }: { $n } roles named most (each { $persons })
say-phase-who-many = { $phase } { $name }: { $n } roles named most
say-phase = { $phase } { $name }: { $lines }
say-where = In phase { $phase }, { $persons } named something at work that weighed on them
say-where-nothing = Where it was, and how help came
say-named-of = { $n ->
    [one] Most-named role
   *[other] Most-named roles
}: { $name }, by { $persons } in phase { $phase }
say-named-short = { $n ->
    [one] Most-named role
   *[other] Most-named roles
}: { $name }, in phase { $phase }
say-named-apart-of = { $n ->
    [one] Most-named role
   *[other] Most-named roles
}: { $name }, by { $persons }
say-named-apart = { $n ->
    [one] Most-named role
   *[other] Most-named roles
}: { $name }
say-named-many = { $n } roles named most: each by { $persons }
say-named-nothing = What and who had a part in it
say-moments = For { $persons }, several lines turn at once { $where }
say-moments-nothing = There is no month in which several lines turn at once

report-of-group = Report of a group  ·  { $name }
report-n-along = n = { $least }–{ $most }
report-one = A report of a group needs at least two people whose journey may count. For one person, print their own journey.
report-no-lines = Lines stand here as soon as two people at least went through all phases. What { $n } people named is shown all the same.
report-duration = middle { $months } ({ $from }–{ $to })
report-duration-one = { $months }
report-duration-months = { $n ->
    [0] less than a month
    [one] 1 month
   *[other] { $n } months
}
report-durations-note = The bars show how long a phase lasted, in brackets for the middle half of the people. The last phase runs to the end of the drawing.
report-where-shown = How many people named something heavy in a phase (left, filled) and something good (right, open). At the right above a phase: in how many drawings it occurs. One person can count left and right.
report-where-heavy = heavy
report-where-good = good
report-where-phase = { $phase }  { $name }
report-where-of = of { $n }
report-where-work = all of work
report-where-cell = { $minus } heavy, { $plus } good, of { $among }
report-where-looked = Where they look for it afterwards
report-where-looked-cell = { $n } of { $of }
report-where-looked-sentence = Afterwards { $individual } look for it in themselves and { $environment } around them, of { $of } people.
report-help-late = Help came too late { $late } of { $of } times
report-help-in-time = Help came { $of ->
    [one] in time, the one time that this was said
   *[other] in time, all { $of } times
}
report-help-unsaid = Whether help came in time was not said
report-help-none = Nobody told of help
report-help-shown = { $times ->
    [one] Help one time, told
   *[other] Help { $times } times, told
} by { $persons }: { $in-time ->
    [one] 1 time
   *[other] { $in-time } times
} in time, { $late ->
    [one] 1 time
   *[other] { $late } times
} not. It helped { $helped ->
    [one] 1 time
   *[other] { $helped } times
}, made something worse { $worse ->
    [one] 1 time
   *[other] { $worse } times
}, and did neither, or it was not said, { $neither ->
    [one] 1 time
   *[other] { $neither } times
}.
report-help-key-in-time = help, in time
report-help-key-late = help, not in time
report-help-key-unsaid = help, not said whether in time
report-named-lead = Counted in people in whose drawing the phase occurs. Who names something more often counts once. What stands under ‘other’ in own words is not counted here.
report-named-factors = What had a part in it
report-named-actors = Who had a part in it, and what that role may do
report-named-formal = can act by office
report-named-informal = can act without an office
report-named-rest = Named less often: { $names }.
report-named-among = { $phase }  of { $n }
report-plan-lines = What will we do differently? Who can step in earlier, and when?
report-limits-people = The numbers describe these people and say nothing about others. Where nothing was drawn, nothing was filled in.
report-making-eased = Where someone's line begins or ends, those who are counted change. Nobody drew that jump: in the figures it is spread over a little of the phase. In the numbers it is not.
report-what = Memories, laid side by side. No scores, no measurements and no diagnoses.
report-what-measured = Memories, laid side by side, and how people find it now. No scores and no diagnoses.
report-whole-told = { $what }. All lines stand in words under ‘The figures in words’.
report-happened = { $domain }: { $n ->
    [one] 1 time
   *[other] { $n } times
}, in { $persons }
poster-of = The journey of the group  ·  { $name }
report-poster-lasted = how long
poster-for = For the group itself. Do not hang it where others pass by.
report-out-phase-lines = { $n ->
    [one] 1 journey is not in the lines: phase { $phase } does not occur in it. In the other phases it does count.
   *[other] { $n } journeys are not in the lines: phase { $phase } does not occur in them. In the other phases they do count.
}
