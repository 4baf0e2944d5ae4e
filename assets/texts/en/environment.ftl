# The environment in one look.
threads-environment = The environment
explain-environment = Where it was, how help came and what went on around it. It describes what people drew and told, and does not say why it was so.
env-say-and-looked = In { $phase } { $persons } name { $level } as heavy; afterwards { $n ->
    [one] { $n } of { $of } looks
   *[other] { $n } of { $of } look
} for it in themselves
env-say = In { $phase } { $persons } name { $level } as heavy
env-say-nothing = Where it was, and how help came
env-shown = How many people named something that was heavy (left, filled) and something that did them good (right, open). Who named both counts on both sides. Press a row for the events behind it.
env-foot = Memories of people, as they drew and told them. A count does not say what the cause was.
env-heavy = heavy
env-good = good
env-of = { $n ->
    [one] 1 person
   *[other] { $n } people
}
env-row = { $level }, { $phase }: { $minus } heavy, { $plus } good, of { $among }
env-looking = Where people look for it afterwards
env-looking-none = Of the answers at the end nobody has marked yet where someone looks for it.
env-looking-self = { $n } of { $of } in themselves
env-looking-around = { $n } of { $of } around them
env-looking-levels = The answer is about: { $levels }.
env-help = Help: { $times ->
    [one] once
   *[other] { $times } times
}, { $in-time } in time
env-help-unsaid = Help: { $times ->
    [one] once
   *[other] { $times } times
}; whether it came in time was not said
env-help-none = Nobody named any help.
env-help-key = Filled: in time. Open: not in time. Small: not said.
env-help-in-phase = { $times ->
    [one] once
   *[other] { $times } times
}, { $in-time } in time
env-help-in-phase-unsaid = { $times ->
    [one] once
   *[other] { $times } times
}; whether it was in time was not said
env-help-persons = With how many people
env-help-all = All help
env-help-head-offered = offered
env-help-head-used = used
env-help-head-not-used = not used
env-help-head-in-time = in time
env-help-head-helped = helped
env-help-head-worse = worse
env-help-shown = Offered to { $offered }, used by { $used }, not used by { $not-used }. In time with { $in-time }, too late with { $late }. It helped { $helped } and made it worse for { $worse }.
env-help-kinds = Help by kind
env-aim-unsaid = what for: not said
env-reach-unsaid = for whom: not said
env-reach-individual = aimed at the person
env-reach-team = aimed at the team
env-reach-organisation = aimed at the organisation
env-isolation = When someone who leads weighs heavily
env-isolation-none = Nobody named someone who leads as heavy.
env-isolation-shown = For { $persons } people someone who leads weighed heavily for a time. { $n ->
    [one] The longest stretch of it: { $lasting }.
   *[other] The longest stretch of each, in the middle: { $lasting }.
}
env-isolation-alone = { $alone ->
    [0] Each of them named someone else in those stretches too.
   *[other] { $alone } of those { $n } had a stretch in which nobody else was named.
}
env-isolation-others = Who else was named in those stretches: { $names }.
env-isolation-rest = { $n ->
    [one] one other role
   *[other] { $n } other roles
}
env-isolation-how = Heavy is a role that was named as “very bad”, or as “bad” at an event that was very bad. Who was not named may have been there all the same.
env-moment = a moment
env-weeks = { $n ->
    [one] 1 week
   *[other] { $n } weeks
}
env-months = { $n } months
env-durations = How long the phases lasted
env-durations-none = No phases are set yet.
env-duration-short = { $middle }
env-duration-one = The middle half of the people: { $from }.
env-duration = The middle half of the people: { $from } to { $to }.
env-holidays = Around school holidays
env-holidays-no-calendar = There are no school holidays in the set-up. Put them among its calendars, and this says how the lines go around them.
env-holidays-none = Nobody drew these lines around a whole school holiday.
env-holidays-shown = { $name }, { $n ->
    [one] 1 person
   *[other] { $n } people
} around { $occasions } holidays. Before them { $before }, after them { $after }.
env-weeks-going = the line rises for { $rising } and falls for { $falling }
env-holidays-over = { $n ->
    [one] 1 person drew with holidays behind the sheet and does not count here.
   *[other] { $n } people drew with holidays behind the sheet and do not count here.
}
env-holidays-how = Of each person the mean over their own holidays; the line is the middle of the people. Rises and falls: more than 5 of the 100 in four weeks.
env-holidays-before = 4 weeks before
env-holidays-band = holiday
env-holidays-after = 4 weeks after
env-place = A new place
env-place-none = Nobody named a new place, another team or adapted work.
env-place-shown = { $persons } people named a new place, another team or adapted work.
env-place-line = Line
env-place-before = better, before
env-place-after = better, after
env-place-how = Better: within three months the line goes the favourable way by more than 10 of the 100. What came after it need not come from it.
env-place-rises = Rises after it with { $after } of { $n }; in the three months before with { $before }.
env-place-falls = Falls after it with { $after } of { $n }; in the three months before with { $before }.
env-mandates = Who could do something by office
env-mandates-none = Nobody who can do something by office was named.
env-mandate = { $who }: { $mandate }
env-mandate-head = { $phase }, of { $among }
env-mandate-heavy = { $minus } heavy
env-mandate-good = { $plus } good
env-mandate-unsigned = { $n } named
env-mandate-cell = { $minus } heavy, { $plus } good
env-not-for-a-room = This view is for you: it is about so few people that it cannot be on a large screen. Choose “Who” or “What”.
env-page-title = How help came, and what went on around it
env-page-lead = Help by kind, stretches in which someone who leads weighed heavily, school holidays and a new place. Counted in people. It describes, and does not say why anything was so.
