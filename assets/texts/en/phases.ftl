# The phases of one drawing.
phases-the-borders = The phases
phases-sheet = Sheet with the phases
phases-who = Who sets the borders?
phases-rater-first = First
phases-rater-second = Second
phases-rater-both = Compare
phases-blind = The second rater sets borders without seeing the first one's or a suggestion. They count for nothing; you compare them afterwards.
phases-does-not-occur = Does not occur.
phases-reason = Why does { $letter } begin here?
phases-reason-hint = Why here?
phases-suggest = Show a suggestion
phases-suggestion-how = The computer looks for where all lines together change their height most. These borders catch { $part } percent of that. It is no more than that: you decide.
phases-no-suggestion-lines = A suggestion needs at least two lines that are not flat.
phases-no-suggestion-phases = No suggestion can be made for this number of phases.
phases-suggested = Suggestion: { $date }
phases-evidence = After this day compared with before: { $changes }.
phases-evidence-higher = { $line } { $by ->
    [much] much higher
    [clearly] clearly higher
   *[some] a little higher
}
phases-evidence-lower = { $line } { $by ->
    [much] much lower
    [clearly] clearly lower
   *[some] a little lower
}
phases-suggested-letter = suggested { $letter }
phases-take-suggestion = Put { $letter } on { $date }
phases-second-letter = { $letter } (second)
phases-first-counts = The whole lines are the first rater's borders and count everywhere. The broken ones are the second's.
phases-agreement-person = { $code }: how far apart are they?
phases-agreement-group = The whole group
phases-no-second = Nobody has set borders a second time for this drawing yet.
phases-no-first = Nobody has set borders a first time for this drawing yet.
phases-no-second-group = No drawing has borders of both raters yet.
phases-agreement-people = Rated twice: { $n } of { $of ->
    [one] 1 person.
   *[other] { $of } people.
}
phases-rated-later = { $letter }: the second puts the border { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
} later.
phases-rated-earlier = { $letter }: the second puts the border { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
} earlier.
phases-rated-only-first = { $letter }: only the first says that this phase occurs.
phases-rated-only-second = { $letter }: only the second says that this phase occurs.
phases-rated-neither = { $letter }: both say that this phase does not occur.
phases-agreement-phase = { $letter }: { $n ->
    [0] no border that both set
   *[other] { $mean } weeks apart on average, median { $median } (of { $n })
}{ $one ->
    [0] .
   *[other] , and for { $one } one of them sets no border.
}
phases-agreement-all = Together: { $n ->
    [0] no border that both set
   *[other] { $mean } weeks apart on average, median { $median } (of { $n } borders)
}{ $one ->
    [0] .
   *[other] , and for { $one } one of them sets no border.
}
phases-weeks = { $weeks }
undo-border-reason = reason of a border
