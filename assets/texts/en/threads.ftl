# Common threads: what returns with more people.
view-threads = Common threads
threads-actors = Who
threads-factors = What
threads-events = Events
threads-moments = Moments
threads-falls = What fell first
threads-helped = What would have helped
threads-of = Counted with { $n } of { $of } people.
threads-signs = − { $minus } · + { $plus }
threads-spoken = { $persons } people; a minus with { $minus }, a plus with { $plus }
threads-too-few = fewer than three
threads-none = Nothing has been named here yet.
threads-lane = { $domain } ({ $n } in all)
explain-actors = Who had a part in it, by phase. Each person counts once in a cell, however often someone was named. − and + say with how many people that part was hard or helpful. Press a cell for the events behind it.
explain-factors = What had a part in it, by phase. Each person counts once in a cell. − and + say with how many people it was hard or helpful. Press a cell for the events behind it.
explain-events = With how many people something happened in a phase. Press a cell for the events themselves.
explain-moments = A moment is a month in which at least two lines of someone change steeply. What happened then stands beside it; whether it was the cause, only that person knows.
explain-falls = Which line turned for the worse first, to stay so. That is a question to ask, not a cause.
explain-helped = What people answered to the questions at the end, and where they look for it: in themselves or around them.
behind-close = Close
behind-title = { $what }, phase { $phase }
behind-quote = “{ $text }”
behind-quote-not-approved = “{ $text }” (not agreed to yet)
behind-look = Look at the drawing of { $code }
behind-minus = hard
behind-plus = helpful
moments-none = There is no month in which at least two lines of someone change steeply.
moments-whose = Whose
moments-falls = { $name } falls with { $n }
moments-rises = { $name } rises with { $n }
moments-line-falls = { $name } falls
moments-line-rises = { $name } rises
moments-events = Then: { $titles }
falls-first = What turned for the worse first
falls-crossings = What falls while something else rises
falls-while = { $falls } falls while { $rises } rises
falls-recoveries = What came back after its lowest point
falls-months = { $n ->
    [one] after a month, in the middle
   *[other] after { $n } months, in the middle
}
helped-none = The questions at the end have no answers yet.
helped-answered = Answered
helped-individual = Looks for it in themselves
helped-environment = Looks for it around them
helped-level = Level: { $level }
